#include <algorithm>

#include "compiler/check/check.h"
#include "compiler/check/title_words.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

using Words = std::vector<std::string>;

// "... PADA DINAS X KOTA Y": the agency of the letterhead, word by word. The letterhead may break it into
// lines.
void compare_agency(const Check& self, const model::Sop& sop, const model::Text& title, const Message& where,
                    Findings& out) {
  const std::vector<std::string> words = words_of(title.value);
  const auto of = std::find(words.begin(), words.end(), "pada");
  if (of == words.end() || of + 1 == words.end() || of[1] != "dinas") return;
  std::vector<std::string> agency;
  Span letterhead = sop.place;
  for (const model::Text& line : sop.profile.letterhead)
    for (std::string& word : words_of(line.value)) {
      if (agency.empty() && word != "dinas") continue;
      if (agency.empty()) letterhead = line.place;
      agency.push_back(std::move(word));
    }
  if (agency.empty() || contains_run(words, agency)) return;
  Diagnostic d = finding(self.kind, title.place,
                         {fmt::format("nama instansi pada judul {} berbeda dari kop", where.id),
                          fmt::format("the agency in the title on {} differs from the letterhead", where.en)},
                         {"tulis nama instansi seperti pada kop", "write the agency as in the letterhead"});
  d.related.push_back({letterhead, {"kop", "the letterhead"}});
  out.push_back(std::move(d));
}

// What the page says otherwise. "STANDAR OPERASIONAL" without its PROSEDUR is cut, too.
Message difference(const model::Text& other, const model::Text& title) {
  const auto printed = title_words(bare_title(other.value)), own = title_words(bare_title(title.value));
  Words lacks = words_without(own, printed);
  const Words all = words_of(other.value);
  if (contains_run(all, {"standar", "operasional"}) &&
      std::find(all.begin(), all.end(), "prosedur") == all.end())
    lacks.insert(lacks.begin(), "PROSEDUR");
  return difference_words(joined(lacks), joined(words_without(printed, own)));
}

void compare(const Check& self, const model::Sop& sop, const std::optional<model::Text>& other,
             const Message& where, Findings& out) {
  if (!other) return;
  if (bare_title(other->value) == bare_title(sop.title.value))
    return compare_agency(self, sop, *other, where, out);
  const Message how = difference(*other, sop.title);
  Diagnostic d = finding(
      self.kind, other->place,
      {fmt::format("judul pada {} berbeda dari Nama SOP{}", where.id, how.id),
       fmt::format("the title on {} differs from the SOP's name{}", where.en, how.en)},
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
