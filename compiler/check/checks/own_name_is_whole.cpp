#include <algorithm>
#include <optional>

#include "compiler/check/check.h"
#include "compiler/check/sop_texts.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

using Words = std::vector<std::string>;

// The words before "(TeSA)" that the letters stand for: from the nearest one with the first letter on which
// the letters begin. Empty where the title has none.
Words name_in(const std::string& title) {
  const std::size_t open = title.find('(');
  if (open == std::string::npos) return {};
  const Words all = words_of(title.substr(0, open)), letters = words_of(title.substr(open));
  if (letters.size() != 1 || letters[0].size() < 3) return {};
  constexpr std::size_t most = 8;  // words of a name
  for (std::size_t i = all.size(); i-- > 0 && all.size() - i <= most;)
    if (all[i][0] == letters[0][0] && all.size() - i >= 3)
      return {all.begin() + static_cast<std::ptrdiff_t>(i), all.end()};
  return {};
}

// Begins like the name, and goes on with a later word of it.
std::optional<Words> part_in(const Words& words, const Words& name) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (words[i] != name[0] || words[i + 1] != name[1] || words[i + 2] == name[2]) continue;
    if (std::find(name.begin() + 3, name.end(), words[i + 2]) != name.end() && !is_filler(words[i + 2]))
      return Words(words.begin() + static_cast<std::ptrdiff_t>(i),
                   words.begin() + static_cast<std::ptrdiff_t>(i + 3));
  }
  return std::nullopt;
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  const Words name = name_in(sop.title.value);
  if (name.empty()) return;
  const std::string whole = sop.title.value.substr(0, sop.title.value.find('('));
  const Words printed = printed_words_of(whole);
  const std::string meant = joined({printed.end() - static_cast<std::ptrdiff_t>(name.size()), printed.end()});
  for_each_text(sop, [&](const model::Text& text) {
    // The titles are compared as wholes by another rule (ID05).
    for (const auto* title : {&sop.identity.cover_title, &sop.identity.chart_title})
      if (*title && (*title)->place == text.place) return;
    const auto part = part_in(words_of(text.value), name);
    if (!part) return;
    out.push_back(finding(self.kind, text.place,
                          {fmt::format("'{}' di sini, '{}' pada Nama SOP", joined(*part), meant),
                           fmt::format("'{}' here, '{}' in the SOP's name", joined(*part), meant)},
                          {fmt::format("tulis '{}'", meant), fmt::format("write '{}'", meant)}));
  });
}

}  // namespace

extern const Check own_name_is_whole;
const Check own_name_is_whole{
    {"TX07",
     Severity::Warning,
     Basis::Practice,
     {"nama layanan tidak sama dengan judul", "name of the service differs from the title"},
     {"Layanan yang bersingkatan mempunyai satu nama; yang terpotong menyebut layanan lain.",
      "A service with an abbreviation has one name; a part of it names another."},
     {"praktik penyusunan SOP AP", "practice of SOP AP"},
     R"x(jabatan k "K"
sop a "Pelayanan Rumah Singgah Lansia dan Anak (RSLA)" {
  peringatan { 1 "Jika rumah singgah anak penuh maka korban dirujuk" }
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "Pelayanan Rumah Singgah Lansia dan Anak (RSLA)" {
  peringatan { 1 "Jika rumah singgah lansia dan anak penuh maka korban dirujuk" }
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x"},
    run};

}  // namespace alur::check
