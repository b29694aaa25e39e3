#include "compiler/import/list_items.h"

#include <algorithm>
#include <string>

#include "compiler/import/words.h"

namespace alur::importing {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// Bytes of "1.", "12)", "5a." or "1" before a blank.
std::size_t number_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && at < 3 && is_digit(text[at])) ++at;
  if (at == 0) return 0;
  if (at < text.size() && is_lower(text[at]) && at + 1 < text.size() &&
      (text[at + 1] == ' ' || text[at + 1] == '.'))
    ++at;
  if (at < text.size() && (text[at] == '.' || text[at] == ')')) ++at;
  return at < text.size() && text[at] == ' ' ? at : 0;
}

std::string_view without_bullet(std::string_view text) {
  for (const std::string_view bullet : {"- ", "• ", "– ", "* ", "· "})
    if (text.starts_with(bullet)) return text.substr(bullet.size());
  return text;
}

// "A; B." -> "A;", "B.": without numbers a semicolon before a capital ends an item.
std::vector<std::string> at_semicolons(const std::string& text) {
  std::vector<std::string> out;
  std::size_t begin = 0;
  for (std::size_t at = text.find("; "); at != std::string::npos; at = text.find("; ", at + 1)) {
    if (at + 2 >= text.size() || text[at + 2] < 'A' || text[at + 2] > 'Z') continue;
    out.push_back(text.substr(begin, at + 1 - begin));
    begin = at + 2;
  }
  out.push_back(text.substr(begin));
  return out;
}

}  // namespace

DraftItem item_of(std::string_view line) {
  const std::size_t length = number_length(line);
  if (length == 0) return {"", std::string(line)};
  std::string number(line.substr(0, length));
  while (!number.empty() && (number.back() == '.' || number.back() == ')')) number.pop_back();
  return {number, std::string(line.substr(line.find_first_not_of(' ', length)))};
}

std::vector<std::string_view> numbered_parts(std::string_view line) {
  std::vector<std::string_view> out;
  const DraftItem first = item_of(line);
  int expected = 0;
  if (!first.number.empty() && is_digit(first.number.back())) expected = std::stoi(first.number) + 1;
  std::size_t begin = 0;
  while (expected > 0) {
    const std::string number = " " + std::to_string(expected++);
    const std::size_t next = std::min(line.find(number + ". ", begin), line.find(number + ") ", begin));
    if (next == std::string_view::npos) break;
    out.push_back(line.substr(begin, next - begin));
    begin = next + 1;
  }
  out.push_back(line.substr(begin));
  return out;
}

void add_items(std::string_view text, std::vector<DraftItem>& items) {
  for (const std::string& line : lines_with_text(text)) {
    const std::string_view plain = without_bullet(line);
    const bool bullet = plain.size() != line.size();
    for (const std::string_view part : numbered_parts(plain)) {
      DraftItem item = item_of(part);
      const bool ended = !items.empty() && items.back().text.ends_with(';');
      const bool goes_on = item.number.empty() && !bullet && !items.empty() && !ended &&
                           (!items.back().number.empty() || starts_lower(part));
      if (goes_on) {
        items.back().text += " " + item.text;
      } else if (item.number.empty()) {
        for (std::string& piece : at_semicolons(item.text)) items.push_back({"", std::move(piece)});
      } else {
        items.push_back(std::move(item));
      }
    }
  }
}

}  // namespace alur::importing
