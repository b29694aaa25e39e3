#include <algorithm>

#include "base/spelling.h"
#include "compiler/check/check.h"
#include "compiler/check/title_words.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

struct Match {
  bool exact = false;
  const model::Sop* near = nullptr;
};

Match match_of(const model::Model& model, const std::string& bare) {
  Match match;
  std::size_t best = 0;
  for (const model::Sop& sop : model.sops) {
    const std::string other = bare_title(sop.title.value);
    if (other == bare) return {true, &sop};
    const std::size_t longer = std::max(other.size(), bare.size()),
                      shorter = std::min(other.size(), bare.size());
    if (longer - shorter > longer / 4) continue;
    const std::size_t distance = edit_distance(other, bare);
    if (distance <= longer / 4 && (match.near == nullptr || distance < best)) {
      match.near = &sop;
      best = distance;
    }
  }
  return match;
}

void run(const Check& self, const model::Model& model, const model::Sop& sop, Findings& out) {
  for (const model::ListItem& item : sop.identity.related.items) {
    if (item.sop || item.text.value.empty()) continue;
    const std::string bare = bare_title(item.text.value);
    const Match match = match_of(model, bare);
    // A reference to the SOP itself is another rule's finding.
    if (match.exact || words_within(bare, bare_title(sop.title.value))) continue;
    Diagnostic d = finding(
        self.kind, item.text.place,
        {fmt::format("'{}' tidak ditemukan di antara SOP yang dibaca", item.text.value),
         fmt::format("'{}' is not among the SOPs that were read", item.text.value)},
        match.near != nullptr
            ? Message{fmt::format("mungkin maksudnya '{}'?", match.near->title.value),
                      fmt::format("did you mean '{}'?", match.near->title.value)}
            : Message{"gunakan berkas SOP itu (gunakan \"…\"), atau hapus rujukannya jika SOP itu tidak ada",
                      "use that SOP's file (gunakan \"…\"), or drop the reference if there is no such SOP"});
    if (match.near != nullptr)
      d.related.push_back({match.near->title.place, {"judul yang mirip", "a similar title"}});
    out.push_back(std::move(d));
  }
}

}  // namespace

extern const Check related_resolves;
const Check related_resolves{
    {"XD01",
     Severity::Warning,
     Basis::Arithmetic,
     {"keterkaitan tidak ditemukan", "related SOP not found"},
     {"Keterkaitan menunjuk prosedur lain yang harus dapat dibuka pembaca.",
      "Keterkaitan points at another procedure, which a reader must be able to open."},
     {"PermenPAN-RB 35/2012, Bagian Identitas (keterkaitan); pencocokan judul",
      "PermenPAN-RB 35/2012, identity part (related SOPs); matching of titles"},
     "jabatan k \"K\"\nsop a \"A\" {\n  keterkaitan \"SOP Surat Masuk\"\n  pelaksana p: k\n  langkah satu 1 "
     "p \"Menulis\" { waktu 1 jam }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  keterkaitan \"SOP Surat Masuk\"\n  pelaksana p: k\n  langkah satu 1 "
     "p \"Menulis\" { waktu 1 jam }\n}\nsop b \"Surat Masuk\" {\n  pelaksana p: k\n  langkah satu 1 p "
     "\"Menerima\" { waktu 1 jam }\n}\n"},
    run};

}  // namespace alur::check
