#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// An approval that is blank as a whole is an empty box: another rule's finding.
void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  const model::Approval& approval = sop.identity.approval;
  if (approval.state != model::BoxState::Filled) return;
  Message missing;
  const auto look = [&](const model::TextBox& box, const Message& part) {
    if (box.state == model::BoxState::Filled || box.state == model::BoxState::Unreadable) return;
    missing.id += (missing.id.empty() ? "" : ", ") + part.id;
    missing.en += (missing.en.empty() ? "" : ", ") + part.en;
  };
  look(approval.office, {"jabatan", "office"});
  look(approval.person, {"nama", "name"});
  look(approval.employee_number, {"NIP", "NIP"});
  if (missing.empty()) return;
  out.push_back(
      finding(self.kind, approval.place,
              {fmt::format("pada kotak {} belum ada: {}", sop.profile.labels.approved_by, missing.id),
               fmt::format("the box {} lacks: {}", sop.profile.labels.approved_by, missing.en)},
              {"tulis: disahkan \"JABATAN\" nama \"NAMA\" nip \"18 angka\"",
               "write: disahkan \"OFFICE\" nama \"NAME\" nip \"18 digits\""}));
}

}  // namespace

extern const Check approver_named;
const Check approver_named{
    {"ID04",
     Severity::Warning,
     Basis::Guideline,
     {"pengesah tidak lengkap", "approver not complete"},
     {"Pengesahan terdiri dari nama jabatan, tanda tangan, nama dan NIP; tanpa itu tidak jelas siapa yang "
      "mengesahkan.",
      "An approval has the office, the signature, the name and the NIP; without them it is not clear who "
      "approved."},
     {"PermenPAN-RB 35/2012, hlm. 21–23 (Disahkan oleh)", "PermenPAN-RB 35/2012, pp. 21–23 (approved by)"},
     R"x(jabatan k "K"
sop a "A" {
  disahkan "KEPALA DINAS" nama "N" nip kosong
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  disahkan "KEPALA DINAS" nama "N" nip "196404121983031003"
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x"},
    run};

}  // namespace alur::check
