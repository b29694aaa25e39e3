#include "compiler/syntax/wording.h"

namespace alur::syntax {

std::string words_of(const SourceFile& file, Span span) {
  std::string out;
  bool blank = false, comment = false, quoted = false;
  for (const char c : file.slice(span)) {
    const bool line_end = c == '\n' || c == '\r';
    if (c == '"') quoted = !quoted && !comment;  // a comment's sign inside a text is none
    if (line_end) quoted = comment = false;
    if (c == '#' && !quoted) comment = true;
    const bool space = c == ' ' || c == '\t' || line_end || comment;
    if (!space && blank && !out.empty()) out += ' ';
    if (!space) out += c;
    blank = space;
  }
  return out;
}

}  // namespace alur::syntax
