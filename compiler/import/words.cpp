#include "compiler/import/words.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/quoted.h"
#include "compiler/syntax/keywords.h"

namespace alur::importing {
namespace {

constexpr std::size_t longest_name = 40;
constexpr std::size_t longest_comment = 400;  // bytes

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string slug(std::string_view title, std::size_t words) {
  std::string out;
  bool gap = false;
  for (const char c : title) {
    if (!is_letter(c) && !is_digit(c)) {
      gap = true;
      continue;
    }
    if (gap && !out.empty() && words-- <= 1) break;
    if (gap && !out.empty()) out += '_';
    if (out.size() >= longest_name) break;
    gap = false;
    out += lower(c);
  }
  while (!out.empty() && out.back() == '_') out.pop_back();
  return out;
}

}  // namespace

std::string collapsed(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool wide = text.substr(i).starts_with("\xC2\xA0");
    if (wide || text[i] == ' ' || text[i] == '\t' || text[i] == '\n') {
      gap = true;
      i += wide ? 1 : 0;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += text[i];
  }
  return out;
}

std::string letters_only(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (is_letter(c) || is_digit(c)) out += lower(c);
  return out;
}

std::vector<std::string> lines_with_text(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (std::string line = collapsed(text.substr(0, end)); !line.empty()) out.push_back(std::move(line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

LetterCase letter_case(std::string_view text) {
  const auto all = std::count_if(text.begin(), text.end(), is_letter);
  const auto capitals = std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return all >= 3 && capitals * 5 >= all * 4 ? LetterCase::Capitals : LetterCase::Mixed;
}

bool starts_lower(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

std::string quoted_line(std::string_view text) { return quoted(collapsed(text)); }

std::string in_short(std::string_view text) {
  std::string out = collapsed(text);
  if (out.size() <= longest_comment) return out;
  std::size_t end = longest_comment;
  while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
  return fmt::format("{} … ({} byte)", out.substr(0, end), out.size());
}

std::string Names::of(std::string_view title, std::size_t words, std::string_view otherwise) {
  std::string base = slug(title, words);
  if (base.empty()) base = otherwise;
  if (is_digit(base.front())) base = fmt::format("{}_{}", otherwise, base);
  std::string name = base;
  const bool keyword = syntax::keyword(base) != nullptr;
  std::size_t& number = next_.emplace(base, keyword ? 1 : 2).first->second;
  while (syntax::keyword(name) != nullptr || !taken_.insert(name).second)
    name = fmt::format("{}_{}", base, number++);
  return name;
}

}  // namespace alur::importing
