// Changes for programs: docs/diff.md.
#include <nlohmann/json.hpp>

#include "compiler/diff/format.h"
#include "compiler/diff/words.h"

namespace alur::diff {
namespace {

using Json = nlohmann::ordered_json;

class Writer {
 public:
  explicit Writer(const Report& report) : r_(report) {}

  std::string run() {
    Json out;
    out["program"] = r_.program;
    out["before"] = r_.before_path;
    out["after"] = r_.after_path;
    out["compared"] = r_.changes.compared;
    out["sops"] = Json::array();
    for (const SopChanges& sop : r_.changes.sops) out["sops"].push_back(this->sop(sop));
    out["shared"] = changes(r_.changes.shared);
    out["findings"] = findings(r_.changes.findings);
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  }

 private:
  const std::string& say(const Message& message) const { return message.in(r_.language); }

  static Json place(Span span, const Sources& sources) {
    Json out;
    const SourceFile& file = sources[span.file];
    const LineColumn at = file.line_column(span.begin);
    out["file"] = file.path();
    out["line"] = at.line;
    out["column"] = at.column;
    return out;
  }

  static Json thing(const std::optional<Thing>& thing, const Sources& sources) {
    if (!thing) return nullptr;
    Json out;
    out["name"] = thing->name;
    if (!thing->number.empty()) out["number"] = thing->number;
    out["title"] = thing->title;
    out["place"] = place(thing->place, sources);
    return out;
  }

  Json value(const std::optional<Value>& value, const Sources& sources) const {
    if (!value) return nullptr;
    Json out;
    out["text"] = say(value->shown);
    out["place"] = place(value->place, sources);
    return out;
  }

  Json changes(const std::vector<Change>& all) const {
    Json out = Json::array();
    for (const Change& change : all) {
      Json one;
      one["kind"] = kind_code(change.kind);
      one["subject"] = subject_code(change.subject);
      one["field"] = words_of(change.field).json;
      if (!change.part.empty()) one["part"] = say(change.part);
      one["on_paper"] = on_paper(change);
      one["before"] = thing(change.before, r_.before);
      one["after"] = thing(change.after, r_.after);
      one["old"] = value(change.old_value, r_.before);
      one["new"] = value(change.new_value, r_.after);
      if (!change.details.empty()) one["details"] = Json::array();
      for (const Detail& detail : change.details) {
        Json item;
        item["field"] = words_of(detail.field).json;
        item["text"] = say(detail.shown);
        one["details"].push_back(std::move(item));
      }
      out.push_back(std::move(one));
    }
    return out;
  }

  Json findings(const std::vector<FindingChange>& all) const {
    Json out = Json::array();
    for (const FindingChange& one : all) {
      const bool added = one.kind == ChangeKind::Added;
      Json finding;
      finding["kind"] = kind_code(one.kind);
      finding["code"] = one.finding.kind->code;
      finding["what"] = say(one.finding.what);
      finding["place"] = place(one.finding.place, added ? r_.after : r_.before);
      out.push_back(std::move(finding));
    }
    return out;
  }

  Json amount(const TimeAmount& amount) const {
    Json out;
    out["text"] = say(amount_of(amount));
    out["seconds"] = amount.seconds;
    out["days"] = amount.days;
    out["calendar_days"] = amount.calendar_days;
    out["months"] = amount.months;
    out["working_seconds"] = amount.working_seconds;
    out["working_days"] = amount.working_days;
    return out;
  }

  Json times(const std::optional<Times>& times) const {
    if (!times) return nullptr;
    const auto maybe = [&](const std::optional<TimeAmount>& one) {
      return one ? amount(*one) : Json(nullptr);
    };
    Json out;
    out["steps"] = times->rows;
    out["shortest_sum"] = amount(times->shortest_sum);
    out["longest_sum"] = amount(times->longest_sum);
    out["stated_total"] = maybe(times->stated);
    out["shortest_path"] = maybe(times->shortest_path);
    out["longest_path"] = maybe(times->longest_path);
    return out;
  }

  Json sop(const SopChanges& sop) const {
    Json out;
    out["before"] = thing(sop.before, r_.before);
    out["after"] = thing(sop.after, r_.after);
    out["changes"] = changes(sop.changes);
    out["shifts"] = Json::array();
    for (const Shift& shift : sop.shifts) {
      Json one;
      one["before"] = {shift.first_before, shift.last_before};
      one["after"] = {shift.first_after, shift.last_after};
      one["by"] = shift.by;
      one["steps"] = shift.rows;
      out["shifts"].push_back(std::move(one));
    }
    out["times_before"] = times(sop.times_before);
    out["times_after"] = times(sop.times_after);
    out["findings"] = findings(sop.findings);
    return out;
  }

  const Report& r_;
};

Expected<std::string> write_json(const Report& report) { return Writer(report).run(); }

}  // namespace

extern const Format json_format;
const Format json_format{
    "json", ".json", Medium::Terminal, {"JSON untuk program", "JSON for programs"}, write_json};

}  // namespace alur::diff
