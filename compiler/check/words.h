// Words of printed texts, so that rules can compare them. Not for titles of SOPs (title_words) and not for
// sentences: no grammar is known here.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace alur::check {

// In lower case, without punctuation: "Laporan/Berita Acara (draf)" -> laporan, berita, acara, draf.
std::vector<std::string> words_of(std::string_view text);

// The same words as they are printed.
std::vector<std::string> printed_words_of(std::string_view text);

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words);

// A word that says how others hang together: dan, untuk, kepada, ...
bool is_filler(std::string_view word);

// `part` stands in `whole` word by word, one after the other. False for an empty part.
bool contains_run(const std::vector<std::string>& whole, const std::vector<std::string>& part);

// How many of the words of `a` stand in `b`, each at most once.
std::size_t shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b);

// The words of `a` that `b` lacks, each as often as it lacks it, in the order of `a`.
std::vector<std::string> words_without(const std::vector<std::string>& a, const std::vector<std::string>& b);

std::string joined(const std::vector<std::string>& words);

}  // namespace alur::check
