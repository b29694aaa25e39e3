#include <fmt/format.h>

#include "compiler/diff/facts.h"
#include "compiler/diff/likeness.h"

namespace alur::diff {
namespace {

void add_box(Facts& facts, Field field, const model::TextBox& box) {
  if (box.state == model::BoxState::Absent) return;
  const Message shown = box_words(box.state, box.printed.value);
  facts.add(field, one_spaced(shown.en), shown, box.place);
  if (box.printed.misread)
    facts.mark(std::string(words_of(field).json), words_of(field).title,
               "salah_baca \"" + *box.printed.misread + "\"", box.place);
}

void add_box(Facts& facts, Field field, const model::DateBox& box) {
  if (box.state == model::BoxState::Absent) return;
  std::string printed = box.printed;
  if (!box.until.empty()) printed += " s/d " + box.until;
  const Message shown = box_words(box.state, printed);
  const std::string day = box.date ? std::to_string(box.date->day) : "-";
  facts.add(field, day + " " + one_spaced(shown.en), shown, box.place);
}

Message basis_words(DayBasis basis) {
  switch (basis) {
    case DayBasis::Undeclared:
      return {};
    case DayBasis::Calendar:
      return {"hari kalender", "calendar days"};
    case DayBasis::Working:
      return {"hari kerja", "working days"};
  }
  return {};
}

std::string lines(const std::vector<model::Text>& all) {
  std::string out;
  for (const model::Text& one : all) out += (out.empty() ? "" : "\n") + one.value;
  return out;
}

struct Label {
  const char *id, *en;
  std::string model::Labels::*text;
};
constexpr Label labels[] = {
    {"label nomor SOP", "label of SOP number", &model::Labels::sop_number},
    {"label tanggal pembuatan", "label of date made", &model::Labels::made},
    {"label tanggal revisi", "label of date revised", &model::Labels::revised},
    {"label tanggal efektif", "label of date in force", &model::Labels::effective},
    {"label disahkan oleh", "label of approved by", &model::Labels::approved_by},
    {"label nama SOP", "label of SOP name", &model::Labels::sop_name},
    {"label dasar hukum", "label of legal basis", &model::Labels::legal_basis},
    {"label kualifikasi", "label of qualifications", &model::Labels::qualifications},
    {"label keterkaitan", "label of related SOPs", &model::Labels::related},
    {"label peralatan", "label of equipment", &model::Labels::equipment},
    {"label peringatan", "label of warnings", &model::Labels::warnings},
    {"label pencatatan", "label of records", &model::Labels::records},
    {"label nomor", "label of number", &model::Labels::number},
    {"label kegiatan", "label of activity", &model::Labels::activity},
    {"label pelaksana", "label of lanes", &model::Labels::lanes},
    {"label mutu baku", "label of quality standard", &model::Labels::quality},
    {"label kelengkapan", "label of inputs", &model::Labels::input},
    {"label waktu", "label of time", &model::Labels::limit},
    {"label output", "label of output", &model::Labels::output},
    {"label keterangan", "label of note", &model::Labels::note},
    {"label total", "label of total", &model::Labels::total},
    {"label NIP", "label of employee number", &model::Labels::employee_number},
    {"label halaman", "label of page", &model::Labels::page},
    {"label dari", "label of of (pages)", &model::Labels::of_pages},
    {"label selesai", "label of end", &model::Labels::ending},
    {"label lainnya", "label of other", &model::Labels::other},
    {"label lampiran", "label of appendix", &model::Labels::appendix},
    {"label nomor keputusan", "label of decree number", &model::Labels::decree_number},
    {"label tentang", "label of subject", &model::Labels::decree_subject},
    {"label lanjutan", "label of continued", &model::Labels::continued},
    {"label bersambung", "label of continues", &model::Labels::continues},
    {"label bila perlu", "label of when needed", &model::Labels::when_needed},
    {"label dikerjakan", "label of done", &model::Labels::done},
    {"label dilewati", "label of skipped", &model::Labels::skipped},
    {"label diulang", "label of repeated", &model::Labels::repeated},
    {"label paling banyak", "label of at most", &model::Labels::at_most},
    {"label kali ulang", "label of times", &model::Labels::times},
    {"label lewat waktu", "label of overdue", &model::Labels::overdue},
    {"label SOP dipanggil", "label of called SOP", &model::Labels::called}};

}  // namespace

Facts facts_of_profile(const model::Profile& p, Span place) {
  Facts facts(place);
  const auto say = [&](const char* id, const char* en, const std::string& words) {
    if (!words.empty()) facts.add_part(Field::Form, id, {id, en}, words, both(words), place);
  };
  say("kop", "letterhead", lines(p.letterhead));
  say("judul sampul", "cover heading", p.cover_heading);
  say("kertas", "paper", p.paper == model::Paper::A4 ? "A4" : "F4");
  say("huruf", "font", fmt::format("{} {}", p.font, p.font_size));
  say("tepi", "margins",
      fmt::format("{} {} {} {} mm", p.margins.top, p.margins.bottom, p.margins.left, p.margins.right));
  say("pemisah", "separator", "\"" + p.separator + "\"");
  say("nomor kolom", "column numbers", p.column_numbers ? "ya" : "tidak");
  say("baris total", "total row", p.total_row ? "ya" : "tidak");
  say("judul paraf", "initials heading", p.paraf_heading);
  say("paraf", "initials", lines(p.paraf));
  say("tanda tangan", "signature", lines(p.signature));
  say("keputusan, pejabat", "decree, signer", p.decree.signer);
  say("keputusan, nomor", "decree, number", p.decree.number);
  say("keputusan, tentang", "decree, subject", p.decree.subject);
  say("keputusan, menimbang", "decree, considering", lines(p.decree.considering));
  say("keputusan, mengingat", "decree, recalling", lines(p.decree.recalling));
  say("keputusan, menetapkan", "decree, decides", lines(p.decree.decides));
  say("keputusan, tempat", "decree, place", p.decree.place);
  say("keputusan, tanggal", "decree, date", p.decree.date);
  say("judul buku", "book title", p.book.title);
  say("tahun buku", "book year", p.book.year);
  say("penjelasan buku", "book explanation", lines(p.book.explanation));
  for (const Label& label : labels) say(label.id, label.en, p.labels.*label.text);
  return facts;
}

Facts facts_of_sop(const Side& side, model::SopId id) {
  const model::Sop& sop = side.model().sops[id];
  const model::Identity& page = sop.identity;
  Facts facts(sop.place);
  facts.add(Field::Title, sop.title);
  add_box(facts, Field::Number, page.number);
  add_box(facts, Field::Made, page.made);
  add_box(facts, Field::Revised, page.revised);
  add_box(facts, Field::Effective, page.effective);
  add_box(facts, Field::Office, page.approval.office);
  add_box(facts, Field::Signer, page.approval.person);
  add_box(facts, Field::EmployeeNumber, page.approval.employee_number);
  add_box(facts, Field::Appendix, page.appendix);
  if (page.chart_title) facts.add(Field::ChartTitle, *page.chart_title);
  if (page.cover_title) facts.add(Field::CoverTitle, *page.cover_title);
  for (const model::Identity::Replaced& one : page.replaced) {
    const std::string shown = one.sop ? side.model().sops[*one.sop].title.value : one.number.value;
    facts.add_part(Field::Replaced, one.sop ? side.sop(*one.sop) : one_spaced(shown), {},
                   one.revision ? "merevisi" : "menggantikan",
                   {(one.revision ? "merevisi " : "menggantikan ") + shown,
                    (one.revision ? "revises " : "replaces ") + shown},
                   sop.place);
  }
  if (const Message basis = basis_words(sop.day_basis); !basis.empty())
    facts.add(Field::DayBasis, basis.en, basis, sop.place);
  if (sop.total)
    facts.add(Field::Total, meaning_of(sop.total->amount) + " " + one_spaced(sop.total->printed),
              both(sop.total->printed), sop.total->place);
  for (const model::Waiver& waiver : sop.waivers)
    facts.add_part(Field::Waiver, waiver.code.text, both(waiver.code.text), one_spaced(waiver.reason.value),
                   both(waiver.reason.value), waiver.place);
  return facts;
}

}  // namespace alur::diff
