#include "compiler/check/check.h"
#include "compiler/check/title_words.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void compare(const Check& self, const model::Sop& sop, const std::optional<model::Text>& other,
             const Message& where, Findings& out) {
  if (!other || bare_title(other->value) == bare_title(sop.title.value)) return;
  Diagnostic d = finding(
      self.kind, other->place,
      {fmt::format("judul pada {} berbeda dari Nama SOP", where.id),
       fmt::format("the title on {} differs from the SOP's name", where.en)},
      {fmt::format("samakan dengan '{}'", sop.title.value), fmt::format("make it '{}'", sop.title.value)});
  d.related.push_back({sop.title.place, {"Nama SOP", "the SOP's name"}});
  out.push_back(std::move(d));
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  compare(self, sop, sop.identity.cover_title, {"sampul", "the cover"}, out);
  compare(self, sop, sop.identity.chart_title, {"bagan", "the flowchart"}, out);
}

}  // namespace

extern const Check titles_agree;
const Check titles_agree{{"ID05",
                          Severity::Error,
                          Basis::Practice,
                          {"judul tidak sama", "titles differ"},
                          {"Sampul, halaman identitas dan bagan adalah satu dokumen; judul yang berbeda "
                           "menimbulkan pertanyaan mana yang sah.",
                           "Cover, identity page and flowchart are one document; different titles raise the "
                           "question which one holds."},
                          {"praktik penyusunan SOP AP", "practice of SOP AP"},
                          "jabatan k \"K\"\nsop a \"Pelayanan Surat\" {\n  judul bagan \"SOP PELAYANAN SURAT "
                          "MASUK\"\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n}\n",
                          "jabatan k \"K\"\nsop a \"Pelayanan Surat\" {\n  judul bagan \"SOP PELAYANAN "
                          "SURAT\"\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n}\n"},
                         run};

}  // namespace alur::check
