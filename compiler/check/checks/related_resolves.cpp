#include "compiler/check/check.h"
#include "compiler/check/related_titles.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void look_at(const Check& self, const RelatedTitles& titles, const model::Sop& sop, Findings& out) {
  for (const model::ListItem& item : sop.identity.related.items) {
    if (item.sop || item.text.value.empty()) continue;
    // A reference to the SOP itself is another rule's finding.
    const RelatedTitles::Meaning meaning = titles.meaning(sop, item);
    if (meaning.how == RelatedTitles::How::Itself || meaning.how == RelatedTitles::How::Exact) continue;
    const model::Sop* near = meaning.sop;
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
  const RelatedTitles titles(model);
  for (const model::Sop& sop : model.sops)
    if (!sop.broken) look_at(self, titles, sop, out);
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
