// SARIF 2.1.0, for editors and for services that review changes. Source: OASIS, "Static Analysis Results
// Interchange Format (SARIF) Version 2.1.0" with errata 01; the sections are named beside what they ask for.
#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>

#include "cli/finding_formats/format.h"

namespace alur::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

// 3.27.10
std::string_view level_of(Severity severity) {
  switch (severity) {
    case Severity::Info:
      return "note";
    case Severity::Warning:
      return "warning";
    case Severity::Error:
    case Severity::Invalid:
      return "error";
  }
  return "none";
}

// A path as a URI reference (RFC 3986): its bytes but for the unreserved ones are written in hexadecimal.
std::string uri_of(const std::string& path) {
  constexpr std::string_view hex = "0123456789ABCDEF", plain = "-._~/";
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = byte < 0x80 && (std::isalnum(byte) != 0 || plain.find(c) != std::string_view::npos);
    if (is_plain)
      out += c;
    else
      out += {'%', hex[byte >> 4], hex[byte & 15]};
  }
  return out;
}

// UTF-16 code units: a character beyond the basic plane (four bytes in UTF-8) is two of them.
std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    units += (byte & 0xC0) == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

class Writer {
 public:
  explicit Writer(const FindingsPage& page) : page_(page), language_(page.env.language) {}

  std::string run() {
    const std::size_t count = std::min(page_.most, page_.found.kept.size());
    collect_rules(count);
    Json results = Json::array();
    for (std::size_t i = 0; i < count; ++i) results.push_back(result(page_.found.kept[i]));
    for (const check::Waived* one : page_.found.waived) {
      Json waived = result(one->finding);
      waived["suppressions"] = Json::array({suppression(*one)});
      results.push_back(std::move(waived));
    }
    Json run = {
        {"tool", {{"driver", driver()}}}, {"language", language_ == Language::Indonesian ? "id" : "en"},
        {"columnKind", "utf16CodeUnits"}, {"newlineSequences", Json::array({"\r\n", "\n"})},
        {"artifacts", artifacts()},       {"results", std::move(results)}};
    run["properties"] = {{"total", page_.found.total()}, {"listed", count}};
    const Json out = {{"$schema", schema}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}};
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  }

 private:
  Json text(const Message& message) const { return {{"text", message.in(language_)}}; }

  void collect_rules(std::size_t count) {
    std::map<std::string_view, const DiagnosticKind*> kinds;
    for (std::size_t i = 0; i < count; ++i)
      kinds.emplace(page_.found.kept[i].kind->code, page_.found.kept[i].kind);
    for (const check::Waived* one : page_.found.waived)
      kinds.emplace(one->finding.kind->code, one->finding.kind);
    for (const auto& [code, kind] : kinds) {
      rule_index_[code] = rules_.size();
      rules_.push_back(kind);
    }
  }

  Json driver() const {
    const std::string_view version =
        std::string_view(program_version).substr(std::string_view("alur ").size());
    Json rules = Json::array();
    for (const DiagnosticKind* kind : rules_) rules.push_back(rule(*kind));
    return {
        {"name", "alur"}, {"version", version}, {"semanticVersion", version}, {"rules", std::move(rules)}};
  }

  // 3.49
  Json rule(const DiagnosticKind& kind) const {
    static constexpr std::array basis = {"language", "law", "guideline", "practice", "arithmetic"};
    std::string help = kind.source.empty() ? kind.why.in(language_) : kind.source.in(language_);
    if (!kind.good.empty())
      help += (language_ == Language::Indonesian ? "\n\nContoh yang benar:\n\n" : "\n\nA good example:\n\n") +
              std::string(kind.good);
    return {{"id", kind.code},
            {"shortDescription", text(kind.title)},
            {"fullDescription", text(kind.why)},
            {"help", {{"text", help}}},
            {"defaultConfiguration", {{"level", level_of(kind.severity)}}},
            {"properties", {{"basis", basis[static_cast<std::size_t>(kind.basis)]}}}};
  }

  Json artifacts() const {
    Json out = Json::array();
    const Sources& sources = page_.compilation.files.sources;
    for (std::size_t i = 0; i < sources.size(); ++i)
      out.push_back({{"location", artifact(sources.id_at(i))},
                     {"length", sources[sources.id_at(i)].text().size()},
                     {"encoding", "utf-8"}});
    return out;
  }

  Json artifact(FileId file) const {
    return {{"uri", uri_of(page_.compilation.files.sources[file].path())}, {"index", file.index}};
  }

  // 3.30: from 1; the end is exclusive. A byte order mark is no character of the text.
  std::size_t column(const SourceFile& file, std::uint32_t offset, std::uint32_t line) const {
    const std::string_view all = file.text();
    const auto begin = static_cast<std::size_t>(file.line(line).data() - all.data());
    std::string_view before = all.substr(begin, offset - begin);
    if (line == 1 && before.starts_with("\uFEFF")) before.remove_prefix(3);
    return 1 + utf16_units(before);
  }

  Json region(Span place) const {
    const SourceFile& file = page_.compilation.files.sources[place.file];
    const std::uint32_t first = file.line_column(place.begin).line, last = file.line_column(place.end).line;
    return {{"startLine", first},
            {"startColumn", column(file, place.begin, first)},
            {"endLine", last},
            {"endColumn", column(file, place.end, last)}};
  }

  Json physical(Span place) const {
    return {{"artifactLocation", artifact(place.file)}, {"region", region(place)}};
  }
  Json location(Span place) const { return {{"physicalLocation", physical(place)}}; }

  Json result(const Diagnostic& d) const {
    std::string words = d.what.in(language_);
    if (!d.help.empty()) words += "\n" + d.help.in(language_);
    Json out = {{"ruleId", d.kind->code},
                {"ruleIndex", rule_index_.at(d.kind->code)},
                {"level", level_of(d.severity)},
                {"message", {{"text", words}}},
                {"locations", Json::array({location(d.place)})}};
    Json related = Json::array();
    for (std::size_t i = 0; i < d.related.size(); ++i) {
      Json one = location(d.related[i].place);
      one["id"] = i;
      one["message"] = text(d.related[i].note);
      related.push_back(std::move(one));
    }
    if (!related.empty()) out["relatedLocations"] = std::move(related);
    if (!d.fix.empty()) out["fixes"] = Json::array({fix(d.fix)});
    // 3.27.23: where any result of a run has some, the others say that they have none.
    if (!page_.found.waived.empty()) out["suppressions"] = Json::array();
    return out;
  }

  // 3.35
  Json suppression(const check::Waived& waived) const {
    return {{"kind", "inSource"},
            {"status", "accepted"},
            {"justification", waived.reason},
            {"location", location(waived.waiver)}};
  }

  // 3.55
  Json fix(const Fix& fix) const {
    Json replacements = Json::array();
    for (const Edit& edit : fix.edits)
      replacements.push_back(
          {{"deletedRegion", region(edit.place)}, {"insertedContent", {{"text", edit.text}}}});
    Json change = {{"artifactLocation", artifact(fix.edits.front().place.file)},
                   {"replacements", std::move(replacements)}};
    return {{"description", text(fix.title)}, {"artifactChanges", Json::array({std::move(change)})}};
  }

  const FindingsPage& page_;
  const Language language_;
  std::vector<const DiagnosticKind*> rules_;
  std::map<std::string_view, std::size_t> rule_index_;
};

std::string write(const FindingsPage& page) { return Writer(page).run(); }

}  // namespace

extern const FindingFormat sarif_findings;
const FindingFormat sarif_findings{"sarif",
                                   {"SARIF 2.1.0, untuk penyunting teks dan peninjauan perubahan",
                                    "SARIF 2.1.0, for editors and reviews of changes"},
                                   Reader::Program,
                                   write};

}  // namespace alur::cli
