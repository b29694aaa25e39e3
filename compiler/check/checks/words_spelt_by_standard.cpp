#include <algorithm>
#include <cctype>
#include <set>

#include "compiler/check/check.h"
#include "compiler/check/sop_texts.h"
#include "compiler/check/standard_spelling.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

bool is_letter(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || std::isalpha(static_cast<unsigned char>(c)) != 0;
}

// "Draft" -> "Draf", "DRAFT" -> "DRAF".
std::string in_case_of(std::string_view written, std::string right) {
  const auto is_upper = [](unsigned char c) { return std::isupper(c) != 0; };
  const bool all = written.size() > 1 && std::none_of(written.begin(), written.end(),
                                                      [](unsigned char c) { return std::islower(c) != 0; });
  for (std::size_t i = 0; i < right.size(); ++i)
    if (all || (i == 0 && is_upper(static_cast<unsigned char>(written[0]))))
      right[i] = static_cast<char>(std::toupper(static_cast<unsigned char>(right[i])));
  return right;
}

// Names of the SOP's parties and posts: written as they call themselves, wherever they are named. Those of
// the whole set would be gone through once for each SOP.
std::vector<std::string> proper_names(const model::Model& model, const model::Sop& sop) {
  std::vector<std::string> out;
  const auto add = [&](const model::Text& title) {
    if (!title.value.empty()) out.push_back(lower(title.value));
  };
  for (const model::External& party : sop.externals) add(party.title);
  for (const model::Lane& lane : sop.lanes)
    for (const model::PostId post : lane.posts) add(model.posts[post].title);
  return out;
}

bool within_a_name(const std::string& folded, std::size_t begin, std::size_t end,
                   const std::vector<std::string>& names) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    for (std::size_t at = folded.find(name); at != std::string::npos; at = folded.find(name, at + 1))
      if (at <= begin && end <= at + name.size()) return true;
    return false;
  });
}

// Every place in the text where the spelling stands as whole words.
void mend(const model::Text& text, const Spelling& spelling, const std::vector<std::string>& names,
          std::vector<Edit>& edits) {
  if (text.letters == Span{}) return;
  const std::string folded = lower(text.value);
  for (std::size_t at = folded.find(spelling.wrong); at != std::string::npos;
       at = folded.find(spelling.wrong, at + spelling.wrong.size())) {
    const std::size_t end = at + spelling.wrong.size();
    const bool whole =
        (at == 0 || !is_letter(folded[at - 1])) && (end == folded.size() || !is_letter(folded[end]));
    if (!whole || within_a_name(folded, at, end, names)) continue;
    Span place = text.letters;
    place.end = place.begin + static_cast<std::uint32_t>(end);
    place.begin += static_cast<std::uint32_t>(at);
    edits.push_back(
        {place, in_case_of(text.value.substr(at, spelling.wrong.size()), std::string(spelling.right))});
  }
}

// In the whole SOP, so that a document keeps one name. Not in titles, which other SOPs refer to, nor in the
// name of a declared document, a party or a post; a text with a mark of the scan, and a cell with
// printed words of its own, stay.
Fix mended(const model::Model& model, const model::Sop& sop, const std::vector<const Spelling*>& wrong) {
  Fix fix{{"pakai ejaan baku", "use the standard spelling"}, {}};
  std::set<const model::Text*> kept = {&sop.title};
  for (const auto* title : {&sop.identity.cover_title, &sop.identity.chart_title})
    if (*title) kept.insert(&**title);
  for (const model::Step& step : sop.steps)
    for (const model::DocumentCell* cell : {&step.inputs, &step.outputs})
      for (const model::DocumentUse& use : cell->uses)
        if (cell->printed || model.documents[use.document].key) kept.insert(&use.printed);
  const std::vector<std::string> names = proper_names(model, sop);
  for_each_text(sop, [&](const model::Text& text) {
    if (kept.contains(&text)) return;
    for (const Spelling* one : wrong) mend(text, *one, names, fix.edits);
  });
  std::sort(fix.edits.begin(), fix.edits.end(),
            [](const Edit& a, const Edit& b) { return a.place < b.place; });
  return fix;
}

// One finding a text, and a spelling once in a SOP.
void run(const Check& self, const model::Model& model, const model::Sop& sop, Findings& out) {
  std::set<std::string_view> reported;
  const auto look = [&](const model::Text& text) {
    const std::vector<std::string> words = words_of(text.value);
    Message list;
    std::vector<const Spelling*> wrong;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Spelling* found = wrong_spelling_at(words, i);
      if (found == nullptr || !reported.insert(found->wrong).second) continue;
      wrong.push_back(found);
      list.id += fmt::format("{}'{}', baku '{}'", list.id.empty() ? "" : "; ", found->wrong, found->right);
      list.en +=
          fmt::format("{}'{}', standard '{}'", list.en.empty() ? "" : "; ", found->wrong, found->right);
    }
    if (list.empty()) return;
    Diagnostic d = finding(self.kind, text.place, {"tertulis " + list.id, "written " + list.en},
                           {"pakai ejaan baku, di semua tempat pada SOP ini",
                            "use the standard spelling, everywhere in this SOP"});
    d.fix = mended(model, sop, wrong);
    out.push_back(std::move(d));
  };
  for_each_text(sop, look);
  for_each_printed_cell(sop, look);
}

}  // namespace

extern const Check words_spelt_by_standard;
const Check words_spelt_by_standard{
    {"TX02",
     Severity::Info,
     Basis::Guideline,
     {"ejaan tidak baku", "spelling not standard"},
     {"Naskah dinas memakai bahasa Indonesia baku; satu kata dengan dua ejaan juga menjadi dua dokumen.",
      "Official papers are written in standard Indonesian; one word in two spellings also becomes two "
      "documents."},
     {"KBBI; Ejaan yang Disempurnakan edisi V (Badan Bahasa, 2022)",
      "KBBI (the dictionary of the language); EYD, fifth edition (Badan Bahasa, 2022)"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Membuat draft laporan" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Membuat draf laporan" { waktu 1 jam }
}
)x",
     {"Kata diganti dengan ejaan bakunya di semua teks SOP itu, kecuali judul, nama dokumen, pihak "
      "dan jabatan yang dinyatakan, dan "
      "teks dengan 'salah_baca' atau 'tertulis'. Ini mengubah yang tercetak: pada salinan formulir yang "
      "sudah "
      "ditandatangani, abaikan TX02.",
      "The word is replaced by its standard spelling in all texts of the SOP but titles, names of declared "
      "documents, parties and posts, and texts with 'salah_baca' or 'tertulis'. This changes what is "
      "printed: in a copy of a "
      "form "
      "that was signed, waive TX02."}},
    run};

}  // namespace alur::check
