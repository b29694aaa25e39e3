#include "compiler/check/words.h"

#include <algorithm>
#include <map>

namespace alur::check {

namespace {

// Letters and digits, and every byte of a letter beyond ASCII.
bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::vector<std::string> printed_words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
    end = begin;
    while (end < text.size() && is_of_word(text[end])) ++end;
    if (end > begin) words.emplace_back(text.substr(begin, end - begin));
  }
  return words;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words = printed_words_of(text);
  for (std::string& word : words)
    for (char& c : word)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return words;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_filler(std::string_view word) {
  return is_one_of(
      word, {"dan",   "atau", "untuk",  "kepada",   "dari", "pada", "di",     "ke",      "dalam", "yang",
             "serta", "oleh", "dengan", "terhadap", "atas", "bagi", "secara", "tentang", "para",  "akan"});
}

bool contains_run(const std::vector<std::string>& whole, const std::vector<std::string>& part) {
  return !part.empty() && std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
}

std::size_t shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::map<std::string_view, std::size_t> left;
  for (const std::string& word : b) ++left[word];
  std::size_t shared = 0;
  for (const std::string& word : a)
    if (const auto found = left.find(word); found != left.end() && found->second > 0) {
      --found->second;
      ++shared;
    }
  return shared;
}

std::vector<std::string> words_without(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::map<std::string_view, std::size_t> left;
  for (const std::string& word : b) ++left[word];
  std::vector<std::string> out;
  for (const std::string& word : a)
    if (const auto found = left.find(word); found != left.end() && found->second > 0)
      --found->second;
    else
      out.push_back(word);
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

}  // namespace alur::check
