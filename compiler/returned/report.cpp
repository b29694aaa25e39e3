#include "compiler/returned/report.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "compiler/diff/words.h"

namespace alur::returned {
namespace {

using Json = nlohmann::ordered_json;

Json place(Span span, const Sources& sources) {
  const SourceFile& file = sources[span.file];
  const LineColumn at = file.line_column(span.begin);
  return {{"file", file.path()}, {"line", at.line}, {"column", at.column}};
}

Json value(const std::optional<diff::Value>& value, Language language) {
  if (!value) return nullptr;
  return value->shown.in(language);
}

Json tracked(const std::vector<Tracked>& all) {
  Json out = Json::array();
  for (const Tracked& one : all)
    out.push_back({{"edit", one.edit == Edit::Inserted ? "inserted" : "deleted"},
                   {"author", one.author},
                   {"date", one.date},
                   {"text", one.text}});
  return out;
}

Json change(const ClerkChange& one, const Report& report) {
  const diff::Change& c = one.change;
  const diff::Thing& thing = c.before ? *c.before : *c.after;
  Json out;
  out["kind"] = diff::kind_code(c.kind);
  out["subject"] = diff::subject_code(c.subject);
  out["field"] = diff::words_of(c.field).json;
  if (!c.part.empty()) out["part"] = c.part.in(report.language);
  out["name"] = thing.name;
  if (!thing.number.empty()) out["number"] = thing.number;
  out["title"] = thing.title;
  out["old"] = value(c.old_value, report.language);
  out["new"] = value(c.new_value, report.language);
  if (!one.what.empty()) out["what"] = one.what.in(report.language);
  const auto& said = c.old_value ? c.old_value : c.new_value;
  out["place"] = place(said ? said->place : thing.place, report.sources);
  out["standing"] = code_of(one.standing);
  if (!one.ours.empty()) out["ours"] = one.ours.in(report.language);
  for (const diff::Detail& detail : c.details)
    out["details"].push_back(
        {{"field", diff::words_of(detail.field).json}, {"text", detail.shown.in(report.language)}});
  if (!one.tracked.empty()) out["tracked"] = tracked(one.tracked);
  return out;
}

}  // namespace

Message words_of(Basis basis) {
  switch (basis) {
    case Basis::Same:
      return {"sama dengan berkas sekarang", "the same as the file is now"};
    case Basis::SameContent:
      return {"teks berkasnya kini lain, tetapi gambarnya tetap sama",
              "the file reads otherwise now, but draws the same"};
    case Basis::OtherVersion:
      return {"gambar ini dibuat dari versi lain berkas itu",
              "this was drawn from another version of that file"};
    case Basis::OtherContext:
      return {"berkasnya sama, tetapi yang dipakainya (gunakan) sudah berubah",
              "the file is the same, but what it uses (gunakan) changed"};
    case Basis::Unknown:
      return {"sumbernya tidak lagi ada dalam dokumen; dibandingkan dengan berkas sekarang",
              "the document holds its source no more; compared with the file as it is now"};
  }
  return {};
}

std::string_view code_of(Basis basis) {
  switch (basis) {
    case Basis::Same:
      return "same";
    case Basis::SameContent:
      return "same_content";
    case Basis::OtherVersion:
      return "other_version";
    case Basis::OtherContext:
      return "other_context";
    case Basis::Unknown:
      return "unknown";
  }
  return "";
}

Message words_of(Standing standing) {
  switch (standing) {
    case Standing::Applies:
      return {"dapat diterapkan", "applies"};
    case Standing::Made:
      return {"sudah ada dalam berkas", "made already in the file"};
    case Standing::Conflict:
      return {"bertentangan", "conflict"};
    case Standing::Gone:
      return {"tempatnya tidak ada lagi dalam berkas", "its place is no more in the file"};
  }
  return {};
}

std::string_view code_of(Standing standing) {
  switch (standing) {
    case Standing::Applies:
      return "applies";
    case Standing::Made:
      return "made";
    case Standing::Conflict:
      return "conflict";
    case Standing::Gone:
      return "gone";
  }
  return "";
}

std::string json_of(const Report& report) {
  const ClerkChanges& c = report.changes;
  Json out;
  out["program"] = report.program;
  out["file"] = report.sop_path;
  out["document"] = report.document_path;
  out["drawn_from"] = report.drawn_from;
  out["basis"] = code_of(c.basis);
  out["changed_since"] = c.changed_since;
  out["sop"] = {{"name", c.sop.name}, {"title", c.sop.title}, {"place", place(c.sop.place, report.sources)}};
  out["changes"] = Json::array();
  for (const ClerkChange& one : c.changes) out["changes"].push_back(change(one, report));
  out["shifts"] = Json::array();
  for (const diff::Shift& shift : c.shifts)
    out["shifts"].push_back({{"before", {shift.first_before, shift.last_before}},
                             {"after", {shift.first_after, shift.last_after}},
                             {"by", shift.by},
                             {"steps", shift.rows}});
  out["remarks"] = Json::array();
  for (const PlacedRemark& one : c.remarks)
    out["remarks"].push_back({{"where", one.where.in(report.language)},
                              {"place", place(one.place, report.sources)},
                              {"author", one.remark.author},
                              {"date", one.remark.date},
                              {"text", one.remark.text}});
  out["notes"] = Json::array();
  for (const Message& note : c.notes) out["notes"].push_back(note.in(report.language));
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

diff::Changes as_revision(const ClerkChanges& changes, const model::Sop& sop) {
  diff::SopChanges out;
  out.before = out.after = changes.sop;
  const std::string& number = sop.identity.number.printed.value;
  out.number_before = out.number_after = {number, number};
  for (const ClerkChange& one : changes.changes) {
    if (one.standing == Standing::Made) continue;
    out.changes.push_back(one.change);
    if (one.what.empty() || one.change.kind == diff::ChangeKind::Changed) continue;
    Message& part = out.changes.back().part;
    part = part.empty() ? one.what : Message{part.id + ", " + one.what.id, part.en + ", " + one.what.en};
  }
  out.shifts = changes.shifts;
  diff::Changes all;
  all.compared = 1;
  if (!out.empty()) all.sops.push_back(std::move(out));
  return all;
}

}  // namespace alur::returned
