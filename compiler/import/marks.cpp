#include "compiler/import/marks.h"

#include <algorithm>
#include <array>

#include "compiler/import/words.h"

namespace alur::importing {
namespace {

constexpr std::array<std::string_view, 18> marks = {"x", "X", "v", "V", "√", "✓", "✔", "☑", "●",
                                                    "○", "◯", "■", "□", "▢", "◆", "◇", "*", "•"};

}  // namespace

bool is_mark(std::string_view text) {
  return std::find(marks.begin(), marks.end(), text) != marks.end() || letters_only(text) == "mulai" ||
         letters_only(text) == "selesai";
}

}  // namespace alur::importing
