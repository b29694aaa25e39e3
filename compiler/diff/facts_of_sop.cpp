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
    facts.mark(std::string(words_of(field).json), words_of(field).title.id,
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

using Label = std::pair<const char*, std::string model::Labels::*>;
constexpr Label labels[] = {{"label nomor SOP", &model::Labels::sop_number},
                            {"label tanggal pembuatan", &model::Labels::made},
                            {"label tanggal revisi", &model::Labels::revised},
                            {"label tanggal efektif", &model::Labels::effective},
                            {"label disahkan oleh", &model::Labels::approved_by},
                            {"label nama SOP", &model::Labels::sop_name},
                            {"label dasar hukum", &model::Labels::legal_basis},
                            {"label kualifikasi", &model::Labels::qualifications},
                            {"label keterkaitan", &model::Labels::related},
                            {"label peralatan", &model::Labels::equipment},
                            {"label peringatan", &model::Labels::warnings},
                            {"label pencatatan", &model::Labels::records},
                            {"label nomor", &model::Labels::number},
                            {"label kegiatan", &model::Labels::activity},
                            {"label pelaksana", &model::Labels::lanes},
                            {"label mutu baku", &model::Labels::quality},
                            {"label kelengkapan", &model::Labels::input},
                            {"label waktu", &model::Labels::limit},
                            {"label output", &model::Labels::output},
                            {"label keterangan", &model::Labels::note},
                            {"label total", &model::Labels::total},
                            {"label NIP", &model::Labels::employee_number},
                            {"label halaman", &model::Labels::page},
                            {"label dari", &model::Labels::of_pages},
                            {"label selesai", &model::Labels::ending},
                            {"label lainnya", &model::Labels::other},
                            {"label lampiran", &model::Labels::appendix},
                            {"label nomor keputusan", &model::Labels::decree_number},
                            {"label tentang", &model::Labels::decree_subject},
                            {"label lanjutan", &model::Labels::continued},
                            {"label bersambung", &model::Labels::continues},
                            {"label bila perlu", &model::Labels::when_needed},
                            {"label dikerjakan", &model::Labels::done},
                            {"label dilewati", &model::Labels::skipped},
                            {"label diulang", &model::Labels::repeated},
                            {"label paling banyak", &model::Labels::at_most},
                            {"label kali ulang", &model::Labels::times},
                            {"label lewat waktu", &model::Labels::overdue},
                            {"label SOP dipanggil", &model::Labels::called}};

}  // namespace

Facts facts_of_profile(const model::Profile& p, Span place) {
  Facts facts(place);
  const auto say = [&](const char* part, const std::string& words) {
    if (!words.empty()) facts.add_part(Field::Form, part, part, words, both(words), place);
  };
  say("kop", lines(p.letterhead));
  say("judul sampul", p.cover_heading);
  say("kertas", p.paper == model::Paper::A4 ? "A4" : "F4");
  say("huruf", fmt::format("{} {}", p.font, p.font_size));
  say("tepi",
      fmt::format("{} {} {} {} mm", p.margins.top, p.margins.bottom, p.margins.left, p.margins.right));
  say("pemisah", "\"" + p.separator + "\"");
  say("nomor kolom", p.column_numbers ? "ya" : "tidak");
  say("baris total", p.total_row ? "ya" : "tidak");
  say("judul paraf", p.paraf_heading);
  say("paraf", lines(p.paraf));
  say("tanda tangan", lines(p.signature));
  say("keputusan, pejabat", p.decree.signer);
  say("keputusan, nomor", p.decree.number);
  say("keputusan, tentang", p.decree.subject);
  for (const auto& [part, label] : labels) say(part, p.labels.*label);
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
    facts.add_part(Field::Replaced, one.sop ? side.sop(*one.sop) : one_spaced(shown), "",
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
    facts.add_part(Field::Waiver, waiver.code.text, waiver.code.text, one_spaced(waiver.reason.value),
                   both(waiver.reason.value), waiver.place);
  return facts;
}

}  // namespace alur::diff
