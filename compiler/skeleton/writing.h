// Inside the skeleton room: texts as the language writes them, and the last touch.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "base/quoted.h"
#include "compiler/format/from_source.h"

namespace alur::skeleton {

// Within a comment: a text of a SOP may hold line ends, a comment may not.
inline std::string one_line(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c == '\n' || c == '\r') c = ' ';
  return out;
}

// A text that is no valid source stays as it is: its reader will say why.
inline std::string laid_out(std::string text) {
  const auto source = SourceFile::from_text("", text);
  return source ? format::from_source(*source).text : text;
}

}  // namespace alur::skeleton
