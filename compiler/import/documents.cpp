#include "compiler/import/documents.h"

#include <algorithm>

#include "compiler/import/list_items.h"
#include "compiler/import/words.h"

namespace alur::importing {
namespace {

// Wrapped lines together; a new part begins at "- " and at the next number.
std::vector<std::string> points_of(std::string_view cell) {
  std::vector<std::string> out;
  bool list = false;
  for (const std::string& line : lines_with_text(cell)) {
    const bool dash = line.starts_with("- ");
    const bool number = !item_of(line).number.empty() && line.find(". ") < 4;
    if (dash || number || out.empty())
      out.push_back(line);
    else
      out.back() += " " + line;
    list = list || dash || number;
  }
  if (!list) return out;
  std::vector<std::string> parts;
  for (const std::string& line : out)
    for (const std::string_view part : numbered_parts(line)) {
      std::string_view rest = part;
      for (std::size_t at = rest.find(" - "); rest.starts_with("- ") && at != std::string_view::npos;
           at = rest.find(" - ", 1)) {
        parts.emplace_back(rest.substr(0, at));
        rest.remove_prefix(at + 1);
      }
      parts.emplace_back(rest);
    }
  for (std::string& part : parts) part = part.starts_with("- ") ? part.substr(2) : item_of(part).text;
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

std::vector<std::string> documents_of(std::string_view cell) {
  std::vector<std::string> out;
  for (const std::string& point : points_of(cell))
    for (std::string& part : cut_at_signs(point)) out.push_back(std::move(part));
  std::erase_if(out, [](const std::string& part) { return part.empty(); });
  return out;
}

}  // namespace alur::importing
