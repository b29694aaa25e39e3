#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// All numbers that are written, dense from 1. Nothing where one is no plain number (5a, "II") or carries a
// mark.
Fix renumbered(const model::ItemList& list) {
  Fix fix{{"nomori 1, 2, 3, …", "number them 1, 2, 3, …"}, {}};
  std::size_t expected = 1;
  for (const model::ListItem& item : list.items) {
    if (item.number.empty()) continue;
    const std::string wanted = fmt::format("{}", expected++);
    const bool plain = item.number.find_first_not_of("0123456789") == std::string::npos;
    const bool bare = item.number_place.end - item.number_place.begin == item.number.size();
    if (!plain || !bare) return {};
    if (item.number != wanted) fix.edits.push_back({item.number_place, wanted});
  }
  return fix;
}

void check_list(const Check& self, const model::ItemList& list, const std::string& label, Findings& out) {
  std::size_t expected = 1;
  for (const model::ListItem& item : list.items) {
    if (item.number.empty()) continue;
    const std::string wanted = fmt::format("{}", expected++);
    if (item.number == wanted) continue;
    Diagnostic d = finding(
        self.kind, item.place,
        {fmt::format("butir '{}' pada {} seharusnya bernomor {}", item.number, label, wanted),
         fmt::format("item '{}' of {} should be number {}", item.number, label, wanted)},
        {"perbaiki nomor butir ini dan sesudahnya", "mend the number of this item and of those after it"});
    d.fix = renumbered(list);
    out.push_back(std::move(d));
    return;
  }
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  const model::Identity& identity = sop.identity;
  const model::Labels& labels = sop.profile.labels;
  check_list(self, identity.legal_basis, labels.legal_basis, out);
  check_list(self, identity.qualifications, labels.qualifications, out);
  check_list(self, identity.related, labels.related, out);
  check_list(self, identity.equipment, labels.equipment, out);
  check_list(self, identity.warnings, labels.warnings, out);
  check_list(self, identity.records, labels.records, out);
}

}  // namespace

extern const Check list_numbers_dense;
const Check list_numbers_dense{
    {"ID06",
     Severity::Warning,
     Basis::Practice,
     {"penomoran daftar tidak urut", "list numbers not in order"},
     {"Nomor yang berulang atau terlewat membuat butir tidak dapat dirujuk.",
      "A number that repeats or is missing cannot be referred to."},
     {"praktik penyusunan SOP AP", "practice of SOP AP"},
     "jabatan k \"K\"\nsop a \"A\" {\n  peralatan { 1 \"Komputer\" 2 \"Printer\" 2 \"Kertas\" }\n  pelaksana "
     "p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  peralatan { 1 \"Komputer\" 2 \"Printer\" 3 \"Kertas\" }\n  pelaksana "
     "p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n}\n",
     {"Butir dinomori ulang 1, 2, 3, … bila semua nomornya ditulis sebagai angka biasa tanpa tanda salah "
      "baca.",
      "The items are numbered 1, 2, 3, … anew where all numbers are written as plain digits without a mark "
      "of "
      "a misreading."}},
    run};

}  // namespace alur::check
