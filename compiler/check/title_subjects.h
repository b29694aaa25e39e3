// What a title is about, whichever words it says it with. Not for finding the title that was meant by another
// (related_titles).
#pragma once

#include <string>
#include <vector>

namespace alur::check {

// The telling words of a title, in its order: without its dress (title_words), without "pelayanan" and
// "prosedur", without who issues a paper ("Penerbitan Izin X" is "Pelayanan Izin X"), the usual short forms
// written out and of words with one meaning the same one.
std::vector<std::string> title_subject(const std::string& title);

}  // namespace alur::check
