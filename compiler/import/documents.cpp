#include "compiler/import/documents.h"

#include <algorithm>
#include <array>

#include "compiler/import/list_items.h"
#include "compiler/import/words.h"

namespace alur::importing {
namespace {

constexpr std::array<std::string_view, 7> bullets = {"- ", "• ", "● ", "– ", "▪ ", "➢ ", "* "};
constexpr std::array<std::string_view, 5> joining_words = {"dan", "atau", "serta", "dengan", "tentang"};

std::size_t bullet_of(std::string_view line) {
  for (const std::string_view bullet : bullets)
    if (line.starts_with(bullet)) return bullet.size();
  return 0;
}

bool is_numbered(std::string_view line) {
  return !item_of(line).number.empty() && std::min(line.find(". "), line.find(") ")) < 4;
}

// "a) ..." or "a. ..."
bool has_letter(std::string_view line, char letter) {
  return line.size() > 3 && line[0] == letter && (line[1] == ')' || line[1] == '.') && line[2] == ' ';
}

bool is_lettered_list(const std::vector<std::string>& lines) {
  return !lines.empty() && has_letter(lines.front(), 'a') &&
         std::any_of(lines.begin(), lines.end(),
                     [](const std::string& line) { return has_letter(line, 'b'); });
}

// A typed line that the one before it leaves open, or that begins within a sentence, is no new document.
bool goes_on(const std::string& before, const std::string& line) {
  if (starts_lower(line) || line.front() == '(' || line.front() == '/') return true;
  if (before.ends_with(",") || before.ends_with("/") || before.ends_with(":") || before.ends_with("&"))
    return true;
  if (std::count(before.begin(), before.end(), '(') > std::count(before.begin(), before.end(), ')'))
    return true;
  const std::string last = before.substr(before.rfind(' ') + 1);
  return std::find(joining_words.begin(), joining_words.end(), last) != joining_words.end();
}

// "- A - B" -> "- A", "- B"
void cut_at_dashes(std::string_view rest, std::vector<std::string>& out) {
  for (std::size_t at = rest.find(" - "); rest.starts_with("- ") && at != std::string_view::npos;
       at = rest.find(" - ", 1)) {
    out.emplace_back(rest.substr(0, at));
    rest.remove_prefix(at + 1);
  }
  out.emplace_back(rest);
}

// Lines of one point together; a new one begins at a bullet and at the next number or letter.
std::vector<std::string> points_of(std::string_view cell, LineEnds ends) {
  const std::vector<std::string> lines = lines_with_text(cell);
  const bool letters = is_lettered_list(lines);
  std::vector<std::string> out;
  bool list = false;
  char letter = 'a';
  for (const std::string& line : lines) {
    const bool lettered = letters && has_letter(line, letter);
    letter = static_cast<char>(letter + (lettered ? 1 : 0));
    const bool point = lettered || bullet_of(line) > 0 || is_numbered(line);
    list = list || point;
    const bool own = !list && ends == LineEnds::Typed && !out.empty() && !goes_on(out.back(), line);
    if (point || own || out.empty())
      out.push_back(lettered ? line.substr(3) : line);
    else
      out.back() += " " + line;
  }
  if (!list) return out;
  std::vector<std::string> parts;
  for (const std::string& line : out)
    for (const std::string_view part : numbered_parts(line)) cut_at_dashes(part, parts);
  for (std::string& part : parts) {
    const std::size_t bullet = bullet_of(part);
    part = bullet > 0 ? part.substr(bullet) : item_of(part).text;
  }
  return parts;
}

std::vector<std::string> cut_at_signs(const std::string& text) {
  std::vector<std::string> out(1);
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
    const bool ends = c == ';' || (c == ',' && i + 1 < text.size() && text[i + 1] == ' ');
    if (ends && depth == 0)
      out.emplace_back();
    else
      out.back() += c;
  }
  for (std::string& part : out) part = collapsed(part);
  std::erase_if(out, [](const std::string& part) { return part.empty(); });
  const bool sentence = std::any_of(out.begin(), out.end(), [](const std::string& part) {
    return part.starts_with("dan ") || part.starts_with("atau ") || part.starts_with("serta ") ||
           part.starts_with("yang ") || letters_only(part).empty();
  });
  if (sentence || out.empty()) return {text};
  return out;
}

}  // namespace

std::vector<std::string> documents_of(std::string_view cell, LineEnds ends) {
  std::vector<std::string> out;
  for (const std::string& point : points_of(cell, ends))
    for (std::string& part : cut_at_signs(point)) out.push_back(std::move(part));
  std::erase_if(out, [](const std::string& part) { return part.empty(); });
  return out;
}

}  // namespace alur::importing
