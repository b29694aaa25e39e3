#include <algorithm>

#include "compiler/check/check.h"
#include "compiler/check/post_titles.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

using Words = std::vector<std::string>;

// The office after "ditandatangani [oleh]"; empty where none is named.
struct Signer {
  Words words;          // the office and what it is of
  std::string printed;  // with all words that follow in capitals
};

// "Kepala Dinas menandatangani konsep": who signs stands before the verb.
Signer active_signer_in(const Words& words, const Words& printed) {
  constexpr std::size_t longest = 5;  // words of a post's name
  if (words.size() < 3 || !is_head(words[0])) return {};
  for (std::size_t i = 1; i < words.size() && i <= longest; ++i) {
    if (is_filler(words[i])) return {};
    if (words[i] == "menandatangani") {
      const auto end = static_cast<std::ptrdiff_t>(i);
      const Words office = post_words(joined({words.begin(), words.begin() + end}));
      return {office, joined({printed.begin(), printed.begin() + end})};
    }
  }
  return {};
}

Signer signer_in(const std::string& text) {
  const Words words = words_of(text), printed = printed_words_of(text);
  if (Signer active = active_signer_in(words, printed); !active.words.empty()) return active;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t at = i + 1;
    if (words[i] == "ditanda" && at < words.size() && words[at] == "tangani")
      ++at;
    else if (words[i] != "ditandatangani")
      continue;
    if (at < words.size() && words[at] == "oleh") ++at;
    if (at < words.size() &&
        is_one_of(words[at], {"kepala", "ketua", "sekretaris", "kadis", "sekdis", "kabid", "kasubag",
                              "pimpinan", "direktur", "wali", "walikota", "bupati", "camat", "lurah"})) {
      std::size_t end = std::min(at + 2, words.size());
      while (end < words.size() && printed[end][0] >= 'A' && printed[end][0] <= 'Z') ++end;
      const auto from = static_cast<std::ptrdiff_t>(at);
      return {
          {words.begin() + from, words.begin() + static_cast<std::ptrdiff_t>(std::min(at + 2, words.size()))},
          joined({printed.begin() + from, printed.begin() + static_cast<std::ptrdiff_t>(end)})};
    }
  }
  return {};
}

// "Kepala" alone is every head's: it is what they are head of that tells them apart.
std::size_t shared_office(const Words& signer, const std::string& title) {
  Words of;
  for (const std::string& word : signer)
    if (signer.size() == 1 || !is_one_of(word, {"kepala", "ketua"})) of.push_back(word);
  return shared_words(of, post_words(title));
}

bool is_in_lane(const model::Model& model, const model::Lane& lane, const Words& signer) {
  if (shared_office(signer, lane.title.value) > 0) return true;
  for (const model::PostId post : lane.posts)
    if (shared_office(signer, model.posts[post].title.value) > 0) return true;
  return false;
}

void run(const Check& self, const model::Model& model, const model::Sop& sop, Findings& out) {
  for (const model::Step& step : sop.steps) {
    const model::Lane& lane = sop.lanes[step.lane];
    const auto look = [&](const model::Text& text) {
      const Signer signer = signer_in(text.value);
      if (signer.words.empty() || is_in_lane(model, lane, signer.words)) return;
      const Message words = step_words(step);
      out.push_back(finding(self.kind, text.place,
                            {fmt::format("{} di lajur '{}' memerlukan tanda tangan '{}'", words.id,
                                         lane.title.value, signer.printed),
                             fmt::format("{} in the lane '{}' needs the signature of '{}'", words.en,
                                         lane.title.value, signer.printed)},
                            {"buat langkah tersendiri di lajur penandatangan, dengan waktunya",
                             "make a step of its own in the signer's lane, with its time"}));
    };
    if (step.text) look(*step.text);
    for (const model::SubStep& sub : step.sub_steps) look(sub.text);
  }
}

}  // namespace

extern const Check signer_has_own_row;
const Check signer_has_own_row{
    {"FC10",
     Severity::Warning,
     Basis::Arithmetic,
     {"tanda tangan pejabat lain di dalam satu baris", "another officer's signature inside a row"},
     {"Satu baris dikerjakan satu lajur. Menunggu tanda tangan pejabat lain memakan waktu yang tidak tampak, "
      "dan pejabat itu tidak tahu bahwa ia ikut.",
      "A row is done by one lane. Waiting for another officer's signature takes time that is not seen, and "
      "that officer does not know of it."},
     {"satu baris, satu pelaksana: turunan dari bagan alir PermenPAN-RB 35/2012",
      "one row, one lane: follows from the flowchart of PermenPAN-RB 35/2012"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Membuat undangan yang ditandatangani Kepala Dinas" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Membuat undangan" { waktu 1 jam }
  langkah dua 2 p "Menandatangani undangan" { waktu 1 jam }
}
)x"},
    run};

}  // namespace alur::check
