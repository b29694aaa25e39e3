#include "compiler/import/sub_steps.h"

#include "compiler/import/words.h"

namespace alur::importing {
namespace {

enum class Style { Dotted, Bare };

// Bytes of "b. " or of "b " before a capital at the front; 0 where there is none.
std::size_t marker(std::string_view text, char letter, Style style) {
  if (text.size() < 3 || text[0] != letter || letter > 'z') return 0;
  if (style == Style::Dotted) return text[1] == '.' && text[2] == ' ' ? 3 : 0;
  return text[1] == ' ' && text[2] >= 'A' && text[2] <= 'Z' ? 2 : 0;
}

class Splitter {
 public:
  SubSteps run(std::string_view activity) {
    for (const std::string& line : lines_with_text(activity)) add(line);
    if (out_.parts.size() >= 2) return std::move(out_);
    return {collapsed(activity), {}};
  }

 private:
  void add(std::string_view line) {
    if (out_.parts.empty()) return add_lead(line);
    if (style_ == Style::Dotted && line.size() > 3 && line[0] >= 'a' && line[0] <= 'z' &&
        marker(line, line[0], style_) > 0)
      return add_parts(line, line[0]);
    if (marker(line, next_, style_) > 0) return add_parts(line, next_);
    if (starts_lower(line)) {
      out_.parts.back().text += " ";
      return add_text(line);
    }
    out_.parts.push_back({});
    add_text(line);
  }

  void add_lead(std::string_view line) {
    for (const Style style : {Style::Dotted, Style::Bare}) {
      std::size_t at = marker(line, 'a', style) > 0 ? 0 : std::string_view::npos;
      if (at != 0 && style == Style::Dotted) at = line.find(" a. ");
      if (at == std::string_view::npos) continue;
      style_ = style;
      if (at > 0) put_lead(line.substr(0, at)), ++at;
      return add_parts(line.substr(at), 'a');
    }
    put_lead(line);
  }

  void put_lead(std::string_view text) { out_.lead += (out_.lead.empty() ? "" : " ") + std::string(text); }

  // Requires: the line begins with this letter's marker.
  void add_parts(std::string_view line, char letter) {
    out_.parts.push_back({std::string(1, letter), {}});
    if (letter >= next_ && letter - next_ <= 2) next_ = static_cast<char>(letter + 1);
    add_text(line.substr(marker(line, letter, style_)));
  }

  // Up to the next letter within the line.
  void add_text(std::string_view text) {
    for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
      if (marker(text.substr(at + 1), next_, style_) == 0) continue;
      out_.parts.back().text += text.substr(0, at);
      return add_parts(text.substr(at + 1), next_);
    }
    out_.parts.back().text += text;
  }

  SubSteps out_;
  Style style_ = Style::Dotted;
  char next_ = 'a';
};

}  // namespace

SubSteps sub_steps_of(std::string_view activity) { return Splitter().run(activity); }

std::string_view behind_letter(std::string_view text, char letter) {
  for (const Style style : {Style::Dotted, Style::Bare})
    if (const std::size_t length = marker(text, letter, style); length > 0) return text.substr(length);
  return text;
}

}  // namespace alur::importing
