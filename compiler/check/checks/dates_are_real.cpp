#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void check_open_end(const Check& self, const model::DateBox& box, const std::string& label, Findings& out) {
  if (box.until.empty()) return;
  out.push_back(finding(self.kind, box.place,
                        {fmt::format("{} berisi '{}': bukan satu tanggal", label, box.printed),
                         fmt::format("{} holds '{}': not a single date", label, box.printed)},
                        {"tulis satu tanggal saja; SOP berlaku sampai direvisi tanpa perlu dikatakan",
                         "write one date; a SOP is in force until revised without saying so"}));
}

void check_order(const Check& self, const model::DateBox& early, const std::string& early_label,
                 const model::DateBox& late, const std::string& late_label, Findings& out) {
  if (!early.date || !late.date || *early.date <= *late.date) return;
  Diagnostic d = finding(
      self.kind, late.place,
      {fmt::format("{} ({}) mendahului {} ({})", late_label, words_of_date(*late.date, Language::Indonesian),
                   early_label, words_of_date(*early.date, Language::Indonesian)),
       fmt::format("{} ({}) is before {} ({})", late_label, words_of_date(*late.date, Language::English),
                   early_label, words_of_date(*early.date, Language::English))},
      {"periksa kedua tanggal itu", "check both dates"});
  d.related.push_back({early.place, {early_label, early_label}});
  out.push_back(std::move(d));
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  const model::Identity& identity = sop.identity;
  const model::Labels& labels = sop.profile.labels;
  check_open_end(self, identity.made, labels.made, out);
  check_open_end(self, identity.revised, labels.revised, out);
  check_open_end(self, identity.effective, labels.effective, out);
  check_order(self, identity.made, labels.made, identity.effective, labels.effective, out);
  check_order(self, identity.made, labels.made, identity.revised, labels.revised, out);
}

}  // namespace

extern const Check dates_are_real;
const Check dates_are_real{
    {"ID02",
     Severity::Error,
     Basis::Guideline,
     {"tanggal bukan satu tanggal, atau tidak berurutan", "date not a single date, or out of order"},
     {"Tanggal menentukan SOP mana yang berlaku; dibuat dahulu, lalu berlaku.",
      "The dates decide which SOP is in force; it is made first, then takes force."},
     {"PermenPAN-RB 35/2012, hlm. 21–23 (tanggal pembuatan, revisi, efektif)",
      "PermenPAN-RB 35/2012, pp. 21–23 (dates)"},
     "jabatan k \"K\"\nsop a \"A\" {\n  efektif 2 Maret 2020 s/d \"adanya revisi selanjutnya\"\n  pelaksana "
     "p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  efektif 2 Maret 2020\n  pelaksana p: k\n  langkah satu 1 p "
     "\"Menulis\" { waktu 1 jam }\n}\n"},
    run};

}  // namespace alur::check
