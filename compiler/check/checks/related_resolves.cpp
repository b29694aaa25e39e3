#include "compiler/check/check.h"
#include "compiler/check/title_words.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void look(const Check& self, const model::Sop& sop, TitleIndex& titles, Findings& out) {
  for (const model::ListItem& item : sop.identity.related.items) {
    if (item.sop || item.text.value.empty()) continue;
    const std::string bare = bare_title(item.text.value);
    // A reference to the SOP itself is another rule's finding.
    if (!titles.exact(bare).empty() || words_within(bare, bare_title(sop.title.value))) continue;
    const model::Sop* near = titles.nearest(bare);
    Diagnostic d = finding(
        self.kind, item.text.place,
        {fmt::format("'{}' tidak ditemukan di antara SOP yang dibaca", item.text.value),
         fmt::format("'{}' is not among the SOPs that were read", item.text.value)},
        near != nullptr
            ? Message{fmt::format("mungkin maksudnya '{}'?", near->title.value),
                      fmt::format("did you mean '{}'?", near->title.value)}
            : Message{"gunakan berkas SOP itu (gunakan \"…\"), atau hapus rujukannya jika SOP itu tidak ada",
                      "use that SOP's file (gunakan \"…\"), or drop the reference if there is no such SOP"});
    if (near != nullptr) d.related.push_back({near->title.place, {"judul yang mirip", "a similar title"}});
    out.push_back(std::move(d));
  }
}

void run(const Check& self, const model::Model& model, Findings& out) {
  TitleIndex titles(model);
  for (const model::Sop& sop : model.sops)
    if (!sop.broken) look(self, sop, titles, out);
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
    nullptr,
    run};

}  // namespace alur::check
