#include "compiler/check/post_titles.h"

#include <map>

#include "compiler/check/words.h"

namespace alur::check {

// Source: usual short forms of titles of posts in official papers.
std::vector<std::string> post_words(std::string_view title) {
  static const std::map<std::string, std::vector<std::string>> shorts = {
      {"kasi", {"kepala", "seksi"}},        {"kabid", {"kepala", "bidang"}},
      {"kadis", {"kepala", "dinas"}},       {"kadin", {"kepala", "dinas"}},
      {"kasubag", {"kepala", "subbagian"}}, {"kasubbag", {"kepala", "subbagian"}},
      {"kabag", {"kepala", "bagian"}},      {"sekdis", {"sekretaris", "dinas"}}};
  std::vector<std::string> out;
  for (const std::string& word : words_of(title)) {
    const auto found = shorts.find(word);
    if (found == shorts.end())
      out.push_back(word);
    else
      out.insert(out.end(), found->second.begin(), found->second.end());
  }
  return out;
}

bool is_head(std::string_view word) {
  return is_one_of(word, {"kepala", "sekretaris", "ketua", "direktur", "kasi", "kabid", "kadis", "kadin",
                          "kasubag", "kasubbag", "kabag", "sekdis"});
}

}  // namespace alur::check
