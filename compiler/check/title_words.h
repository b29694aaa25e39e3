// Titles without their dress, so that they can be compared.
#pragma once

#include <string>
#include <vector>

namespace alur::check {

// Upper case, without "STANDAR OPERASIONAL PROSEDUR (SOP)", "BAGAN FLOWCHART", a leading "SOP", the agency
// after " PADA DINAS" or " PADA DPPPA", punctuation and repeated blanks.
std::string bare_title(const std::string& title);

// The words of a bare title.
std::vector<std::string> title_words(const std::string& bare);

// Every word of `part` stands in `whole`; both bare. False for an empty part.
bool words_within(const std::string& part, const std::string& whole);

}  // namespace alur::check
