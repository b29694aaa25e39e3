// docs/json.md
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/render_diagnostic.h"
#include "cli/finding_formats/format.h"

namespace alur::cli {
namespace {

using Json = nlohmann::ordered_json;

Json findings(const Diagnostics& all, const FindingsPage& page) {
  return Json::parse(render_json(all, page.compilation.files.sources, page.env.language));
}

Json waived(const FindingsPage& page) {
  Json out = Json::array();
  for (const check::Waived* one : page.found.waived) {
    Json entry = findings({one->finding}, page).front();
    entry["reason"] = one->reason;
    out.push_back(std::move(entry));
  }
  return out;
}

std::string write(const FindingsPage& page) {
  const Reported& found = page.found;
  const std::size_t count = std::min(page.most, found.kept.size());
  const Diagnostics listed(found.kept.begin(), found.kept.begin() + static_cast<std::ptrdiff_t>(count));
  Json out;
  out["program"] = program_version;
  out["findings"] = findings(listed, page);
  out["summary"] = {{"invalid", found.count[3]},
                    {"error", found.count[2]},
                    {"warning", found.count[1]},
                    {"info", found.count[0]},
                    {"total", found.total()},
                    {"listed", listed.size()},
                    {"cut", listed.size() < found.total()},
                    {"fixable", found.fixable()},
                    {"waived", found.waived.size()}};
  out["waived"] = waived(page);
  out["fixed"] = Json::array();
  for (const FixedFile& file : page.fixed)
    out["fixed"].push_back({{"file", file.path}, {"fixes", file.fixes}});
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

extern const FindingFormat json_findings;
const FindingFormat json_findings{
    "json", {"untuk program: docs/json.md", "for programs: docs/json.md"}, Reader::Program, write};

}  // namespace alur::cli
