#include "compiler/returned/places.h"

#include <array>

#include "compiler/diff/facts.h"
#include "compiler/diff/words.h"

namespace alur::returned {
namespace {

using diff::Field;
using diff::Subject;

struct Box {
  const char* name;
  Field field;
  Span (*place)(const model::Identity&);
};

// Names of identity_page and chart_pages.
constexpr std::array boxes{
    Box{"nomor_sop", Field::Number, [](const model::Identity& i) { return i.number.place; }},
    Box{"dibuat", Field::Made, [](const model::Identity& i) { return i.made.place; }},
    Box{"direvisi", Field::Revised, [](const model::Identity& i) { return i.revised.place; }},
    Box{"efektif", Field::Effective, [](const model::Identity& i) { return i.effective.place; }},
    Box{"disahkan", Field::Office, [](const model::Identity& i) { return i.approval.place; }},
    Box{"dasar_hukum", Field::LegalBasis, [](const model::Identity& i) { return i.legal_basis.place; }},
    Box{"kualifikasi", Field::Qualifications,
        [](const model::Identity& i) { return i.qualifications.place; }},
    Box{"keterkaitan", Field::Related, [](const model::Identity& i) { return i.related.place; }},
    Box{"peralatan", Field::Equipment, [](const model::Identity& i) { return i.equipment.place; }},
    Box{"peringatan", Field::Warnings, [](const model::Identity& i) { return i.warnings.place; }},
    Box{"pencatatan", Field::Records, [](const model::Identity& i) { return i.records.place; }},
    Box{"lampiran", Field::Appendix, [](const model::Identity& i) { return i.appendix.place; }}};

Span step_place(const model::Step& step, Field field) {
  switch (field) {
    case Field::PrintedNumber:
      return step.number_place.begin < step.number_place.end ? step.number_place : step.place;
    case Field::Activity:
      return step.text ? step.text->place : step.place;
    case Field::Input:
      return step.inputs.place;
    case Field::Limit:
      return step.limit.place;
    case Field::Output:
      return step.outputs.place;
    case Field::Note:
      return step.note ? step.note->place : step.place;
    default:
      return step.place;
  }
}

Field field_of_column(std::string_view column) {
  if (column == "nomor") return Field::PrintedNumber;
  if (column == "kelengkapan") return Field::Input;
  if (column == "waktu") return Field::Limit;
  if (column == "output") return Field::Output;
  if (column == "keterangan") return Field::Note;
  return Field::Activity;
}

// What is not said has no place of its own: the heading of what it belongs to.
Span or_else(Span place, Span otherwise) { return place.begin < place.end ? place : otherwise; }

Located of_heading(const model::Sop& sop, const std::string& step_name) {
  Located out{Subject::Heading, Field::Words, {}, {}, sop.place};
  for (const model::Heading& heading : sop.headings) {
    if (sop.steps[heading.before].name.text != step_name) continue;
    out.thing = {"", heading.number, heading.text.value, heading.text.place};
    out.place = heading.text.place;
    out.known = true;
  }
  return out;
}

Located of_step(const model::Sop& sop, const std::string& name, const std::string& column) {
  Located out{Subject::Step, field_of_column(column), {name, "", "", sop.place}, {}, sop.place};
  const model::Step* step = step_named(sop, name);
  if (step == nullptr) return out;
  out.thing = thing_of_step(sop, *step);
  out.place = or_else(step_place(*step, out.field), step->place);
  out.known = true;
  return out;
}

}  // namespace

diff::Thing thing_of_sop(const model::Sop& sop) { return {sop.name.text, "", sop.title.value, sop.place}; }

diff::Thing thing_of_step(const model::Sop& sop, const model::Step& step) {
  return {step.name.text, diff::number_of(sop, step), step.text ? step.text->value : "", step.place};
}

const model::Step* step_named(const model::Sop& sop, const std::string& name) {
  for (const model::Step& step : sop.steps)
    if (step.name.text == name) return &step;
  return nullptr;
}

Located locate(const model::Sop& sop, const std::string& cell_name) {
  const std::size_t dot = cell_name.rfind('.');
  if (dot != std::string::npos) {
    const std::string owner = cell_name.substr(0, dot);
    return owner.starts_with("judul-") ? of_heading(sop, owner.substr(6))
                                       : of_step(sop, owner, cell_name.substr(dot + 1));
  }
  Located out{Subject::Sop, Field::Form, thing_of_sop(sop), {}, sop.place, true};
  for (const Box& box : boxes) {
    if (cell_name != box.name) continue;
    out.field = box.field;
    out.place = or_else(box.place(sop.identity), sop.place);
    return out;
  }
  if (cell_name == "nama_sop") {
    out.field = Field::Title;
    out.place = sop.title.place;
  } else if (cell_name == "judul_bagan") {
    out.field = Field::ChartTitle;
    out.place = sop.identity.chart_title ? sop.identity.chart_title->place : sop.title.place;
  } else if (cell_name == "total") {
    out.field = Field::Total;
    if (sop.total) out.place = or_else(sop.total->place, sop.place);
  } else if (cell_name == "kop") {
    out.part = {"kop", "letterhead"};
    if (!sop.profile.letterhead.empty()) out.place = sop.profile.letterhead.front().place;
  } else if (cell_name == "tanda_tangan") {
    out.part = {"tanda tangan", "signature"};
  } else {
    out.part = {cell_name, cell_name};
  }
  return out;
}

Message words_of(const Located& place) {
  const Message title = diff::field_title(
      {diff::ChangeKind::Changed, place.subject, place.field, {}, {}, place.part, {}, {}, {}});
  if (place.subject == Subject::Sop) return title;
  const Message subject = diff::subject_words(place.subject);
  const std::string name = " " + (place.thing.number.empty() ? place.thing.name : place.thing.number);
  return {subject.id + name + ", " + title.id, subject.en + name + ", " + title.en};
}

diff::Value after_words(const model::Sop& sop, const model::Step* before, Span place) {
  if (before == nullptr) return {{"sebagai langkah pertama", "as the first step"}, place};
  const Message label = diff::step_label(sop, *before);
  return {{"sesudah " + label.id, "after " + label.en}, place};
}

const model::Step* step_of_shape(const model::Sop& sop, const std::string& shape) {
  if (!shape.starts_with("step-")) return nullptr;
  const std::string name = shape.substr(5);
  if (const model::Step* step = step_named(sop, name)) return step;
  const std::size_t dash = name.rfind('-');
  return dash == std::string::npos ? nullptr : step_named(sop, name.substr(0, dash));
}

Message shape_words(const model::Sop& sop, const std::string& shape) {
  if (const model::Step* step = step_of_shape(sop, shape)) return diff::step_label(sop, *step);
  if (shape.empty()) return {"(tidak menempel)", "(not attached)"};
  if (shape == "selesai") return {"Selesai", "the end"};
  if (shape.starts_with("sambungan-")) {
    const std::string letter = shape.substr(10, shape.find('-', 10) - 10);
    return {"sambungan halaman " + letter, "page change " + letter};
  }
  if (shape.starts_with("step-"))
    return {"langkah '" + shape.substr(5) + "'", "step '" + shape.substr(5) + "'"};
  return {"simbol '" + shape + "'", "symbol '" + shape + "'"};
}

}  // namespace alur::returned
