#include "compiler/import/marks.h"

#include <algorithm>
#include <array>

#include "compiler/import/words.h"

namespace alur::importing {
namespace {

// The last ones are Wingdings' check marks where the font got lost: as letters and in Windows' own place.
constexpr std::array<std::string_view, 34> marks = {"x",
                                                    "X",
                                                    "×",
                                                    "v",
                                                    "V",
                                                    "√",
                                                    "✓",
                                                    "✔",
                                                    "✗",
                                                    "✘",
                                                    "☑",
                                                    "☒",
                                                    "●",
                                                    "○",
                                                    "◯",
                                                    "⬤",
                                                    "⚫",
                                                    "■",
                                                    "□",
                                                    "▢",
                                                    "▪",
                                                    "◼",
                                                    "◆",
                                                    "◇",
                                                    "◊",
                                                    "*",
                                                    "•",
                                                    "ü",
                                                    "þ",
                                                    "\xEF\x83\xBC",
                                                    "\xEF\x83\xBE",
                                                    "\xEF\x83\xBB",
                                                    "\xEF\x83\xBD",
                                                    "\xEF\x82\xB7"};

}  // namespace

bool is_mark(std::string_view text) {
  return std::find(marks.begin(), marks.end(), text) != marks.end() || letters_only(text) == "mulai" ||
         letters_only(text) == "selesai";
}

bool is_unchecked(std::string_view text) { return text == "☐"; }

}  // namespace alur::importing
