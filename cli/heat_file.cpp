#include "cli/heat_file.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>

#include "base/output_file.h"

namespace alur::cli {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_bytes = 64u << 20;

tl::unexpected<Error> no_report(const std::string& path) {
  return fault(fmt::format("'{}' bukan hasil simulasi Alur dalam bentuk JSON", path),
               fmt::format("'{}' is not a simulation report of Alur as JSON", path),
               {"buat dengan: alur simulasi SKENARIO.sop --format json -o hasil.json",
                "make one by: alur simulate SCENARIO.sop --format json -o results.json"});
}

// Throws Json::exception where a field is missing or of another kind.
std::map<std::string, double> utilisations(const Json& report) {
  std::map<std::string, double> out;
  for (const Json& post : report.at("posts")) {
    const Json& mean = post.at("utilisation").at("mean");
    if (mean.is_number()) out[post.at("name").get<std::string>()] = mean.get<double>();
  }
  return out;
}

const Json* sop_in(const Json& report, const std::string& name) {
  for (const Json& sop : report.at("sops"))
    if (sop.at("name") == name) return &sop;
  return nullptr;
}

bool same_steps(const Json& drawn, const model::Sop& sop) {
  std::set<std::string> theirs, ours;
  for (const Json& step : drawn.at("steps")) theirs.insert(step.at("name").get<std::string>());
  for (const model::Step& step : sop.steps) ours.insert(step.name.text);
  return theirs == ours;
}

lampiran::Heat heat_of(const Json& report, const Json& sop, lampiran::HeatBy by) {
  lampiran::Heat heat{by, {}};
  const auto posts = utilisations(report);
  for (const Json& step : sop.at("steps")) {
    const std::string name = step.at("name").get<std::string>();
    if (by == lampiran::HeatBy::Wait) {
      const Json& mean = step.at("wait_seconds").at("mean");
      if (mean.is_number()) heat.steps[name] = mean.get<double>();
    } else if (const auto post = posts.find(step.at("post").get<std::string>()); post != posts.end()) {
      heat.steps[name] = post->second;
    }
  }
  return heat;
}

}  // namespace

Expected<lampiran::Heat> heat_from_file(const std::string& path, const model::Sop& sop, lampiran::HeatBy by) {
  const auto text = read_file(path, most_bytes);
  if (!text) return tl::unexpected<Error>(text.error());
  try {
    const Json report = Json::parse(*text);
    if (report.at("format") != "alur-simulation" || report.at("version") != 1) return no_report(path);
    const Json* found = sop_in(report, sop.name.text);
    if (found == nullptr)
      return fault(
          fmt::format("'{}' tidak memuat SOP '{}': hasil simulasi SOP lain", path, sop.name.text),
          fmt::format("'{}' has nothing of the SOP '{}': it is of another SOP", path, sop.name.text));
    if (!same_steps(*found, sop))
      return fault(fmt::format("'{}': langkah SOP '{}' berbeda; SOP berubah sejak simulasi dijalankan", path,
                               sop.name.text),
                   fmt::format("'{}': the steps of the SOP '{}' differ; it has changed since the simulation",
                               path, sop.name.text),
                   {"jalankan simulasinya lagi", "run the simulation again"});
    return heat_of(report, *found, by);
  } catch (const Json::exception&) {
    return no_report(path);
  }
}

}  // namespace alur::cli
