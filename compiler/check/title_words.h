// Titles without their dress, so that they can be compared.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "compiler/model/model.h"

namespace alur::check {

// Upper case, without "STANDAR OPERASIONAL PROSEDUR (SOP)", "BAGAN FLOWCHART", a leading "SOP", the agency
// after " PADA DINAS" or " PADA DPPPA", punctuation and repeated blanks.
std::string bare_title(const std::string& title);

// The words of a bare title.
std::vector<std::string> title_words(const std::string& bare);

// Every word of `part` stands in `whole`; both bare. False for an empty part.
bool words_within(const std::string& part, const std::string& whole);

// The titles of a set, bare, so that many references are looked up without reading every title each time.
class TitleIndex {
 public:
  explicit TitleIndex(const model::Model& model);

  // The SOPs of exactly this title, in the order of the set.
  const std::vector<const model::Sop*>& exact(const std::string& bare) const;
  // The first SOP of the most similar title at an edit distance of at most a quarter of the longer one;
  // nothing when there is none, or when the comparisons so far are more than a reader would wait for.
  const model::Sop* nearest(const std::string& bare);

 private:
  std::vector<std::pair<std::string, const model::Sop*>> titles_;  // in the order of the set
  std::map<std::string, std::vector<const model::Sop*>> by_title_;
  std::size_t compared_ = 0;
};

}  // namespace alur::check
