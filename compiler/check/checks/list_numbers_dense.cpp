#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void check_list(const Check& self, const model::ItemList& list, const std::string& label, Findings& out) {
  std::size_t expected = 1;
  for (const model::ListItem& item : list.items) {
    if (item.number.empty()) continue;
    const std::string wanted = fmt::format("{}", expected++);
    if (item.number == wanted) continue;
    out.push_back(finding(
        self.kind, item.place,
        {fmt::format("butir '{}' pada {} seharusnya bernomor {}", item.number, label, wanted),
         fmt::format("item '{}' of {} should be number {}", item.number, label, wanted)},
        {"perbaiki nomor butir ini dan sesudahnya", "mend the number of this item and of those after it"}));
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
     "p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n}\n"},
    run};

}  // namespace alur::check
