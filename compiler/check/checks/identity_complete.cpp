#include <vector>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

struct EmptyBox {
  std::string label;
  std::optional<Span> place;  // where it is said to be blank
  bool unreadable = false;    // filled in, but nobody can read what the scan shows
};

void add_if_empty(model::BoxState state, const std::string& label, Span place, std::vector<EmptyBox>& out) {
  if (state == model::BoxState::Filled) return;
  const bool unreadable = state == model::BoxState::Unreadable;
  out.push_back({label, state == model::BoxState::Blank || unreadable ? std::optional(place) : std::nullopt,
                 unreadable});
}

// Tanggal Revisi is not here: a first edition has none.
std::vector<EmptyBox> empty_boxes(const model::Sop& sop) {
  const model::Identity& identity = sop.identity;
  const model::Labels& labels = sop.profile.labels;
  std::vector<EmptyBox> out;
  add_if_empty(identity.number.state, labels.sop_number, identity.number.place, out);
  add_if_empty(identity.made.state, labels.made, identity.made.place, out);
  add_if_empty(identity.effective.state, labels.effective, identity.effective.place, out);
  const model::Approval& approval = identity.approval;
  add_if_empty(approval.state, labels.approved_by, approval.place,
               out);  // its parts have a rule of their own
  add_if_empty(identity.legal_basis.state, labels.legal_basis, identity.legal_basis.place, out);
  add_if_empty(identity.qualifications.state, labels.qualifications, identity.qualifications.place, out);
  // A SOP that stands alone says so: keterkaitan kosong.
  if (identity.related.state == model::BoxState::Absent)
    add_if_empty(identity.related.state, labels.related, identity.related.place, out);
  add_if_empty(identity.equipment.state, labels.equipment, identity.equipment.place, out);
  add_if_empty(identity.warnings.state, labels.warnings, identity.warnings.place, out);
  add_if_empty(identity.records.state, labels.records, identity.records.place, out);
  // Not every SOP is an appendix; one that says so and leaves it blank is.
  if (identity.appendix.state == model::BoxState::Blank)
    add_if_empty(identity.appendix.state, labels.appendix.substr(0, labels.appendix.find(':')),
                 identity.appendix.place, out);
  return out;
}

// One finding for the whole page: it is one sitting's work to fill it.
void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  const std::vector<EmptyBox> boxes = empty_boxes(sop);
  if (boxes.empty()) return;
  std::string blank, unreadable;
  std::optional<Span> first_blank, first;
  for (const EmptyBox& box : boxes) {
    std::string& list = box.unreadable ? unreadable : blank;
    list += (list.empty() ? "" : ", ") + box.label;
    if (!first) first = box.place;
    if (!first_blank && !box.unreadable) first_blank = box.place;
  }
  const bool both = !blank.empty() && !unreadable.empty();
  const auto words = [&](const char* empty, const char* unread) {
    return (blank.empty() ? "" : empty + blank) + (both ? "; " : "") +
           (unreadable.empty() ? "" : unread + unreadable);
  };
  const Message help = blank.empty()
                           ? Message{"salin isinya dari naskah aslinya", "copy them from the original paper"}
                           : Message{"lengkapi kotak-kotak itu sebelum SOP disahkan",
                                     "fill these boxes before the SOP is signed"};
  out.push_back(finding(self.kind, first_blank ? *first_blank : first.value_or(sop.place),
                        {words("kotak identitas belum terisi: ", "kotak identitas tidak terbaca: "),
                         words("identity boxes not filled: ", "identity boxes that cannot be read: ")},
                        help));
}

}  // namespace

extern const Check identity_complete;
const Check identity_complete{
    {"ID01",
     Severity::Error,
     Basis::Guideline,
     {"kotak identitas kosong", "identity box empty"},
     {"Bagian identitas membuktikan siapa mengesahkan apa dan sejak kapan berlaku.",
      "The identity part proves who approved what, and since when it is in force."},
     {"PermenPAN-RB 35/2012, hlm. 21–23 (Bagian Identitas)",
      "PermenPAN-RB 35/2012, pp. 21–23 (identity part)"},
     "jabatan k \"K\"\nsop a \"A\" {\n  nomor kosong\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { "
     "waktu 1 jam }\n}\n",
     "jabatan k \"K\"\nhukum u \"Undang-Undang Nomor 1 Tahun 2000 tentang X\"\nsop a \"A\" {\n  nomor "
     "\"1/2025\"\n  dibuat 6 Januari 2025\n  efektif 6 Januari 2025\n  disahkan \"KEPALA DINAS\" nama \"N\" "
     "nip \"196404121983031003\"\n  dasar hukum { u }\n  kualifikasi \"Teliti\"\n  keterkaitan \"SOP B\"\n  peralatan "
     "\"Komputer\"\n  peringatan \"Jika terlambat maka diulang\"\n  pencatatan \"Buku register\"\n  "
     "pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n}\n"},
    run};

}  // namespace alur::check
