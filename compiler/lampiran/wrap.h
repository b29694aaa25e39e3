// Text laid out in lines of a given width, before it has a place on the page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/lampiran/text_metrics.h"

namespace alur::lampiran {

// A stretch of a line. Units: mm from the left edge of the text.
struct LaidRun {
  double x = 0;
  double width = 0;
  std::string text;
};

// How a line goes on from the one above: what stands between them in the text that was broken into lines.
// Divided: the hyphen at the end above is not of the text. Joined: nothing, after a slash or hyphen. Chosen:
// a blank, but the line begins here for the sense, not for lack of room.
enum class LineStart : std::uint8_t { Paragraph, Blank, Joined, Divided, Chosen };

struct LaidLine {
  std::vector<LaidRun> runs;  // a list item's first line has two: its number and its text
  TextStyle style;
  bool begins = false;  // the first line of a list's item
  LineStart start = LineStart::Paragraph;
};

using LaidText = std::vector<LaidLine>;

double height_of(const LaidText& text);
double width_of(const LaidText& text);

// Breaks at spaces, after a slash or hyphen, and inside a word that is wider than a line: there with a
// hyphen, by syllables where that serves, else between letters. A line end in the text starts a new line.
LaidText wrap(std::string_view text, double width, TextStyle style, const TextMetrics& metrics);

// The same number of lines, as even as can be: for titles, where a last line of one short word reads badly.
LaidText wrap_balanced(std::string_view text, double width, TextStyle style, const TextMetrics& metrics);

// The same for an amount of time: breaks before a number, so that it keeps its unit ("5 Menit -" | "1 Jam");
// elsewhere only where a number with its unit is wider than a line.
LaidText wrap_amount(std::string_view text, double width, TextStyle style, const TextMetrics& metrics);

struct Hanging {
  double indent = 0;  // mm from the left edge to the text; 0: just after the lead
  double offset = 0;  // mm from the left edge to the lead
};

// The lead ("1.", "a.") once, the text in lines beside it.
LaidText wrap_item(std::string_view lead, std::string_view text, double width, TextStyle style,
                   Hanging hanging, const TextMetrics& metrics);

void append(LaidText& text, LaidText more);

// The width of the widest piece of the text that has no place to break.
double widest_word(std::string_view text, TextStyle style, const TextMetrics& metrics);

}  // namespace alur::lampiran
