// Lines of the Scene joined again into paragraphs that can be edited. Private to the DOCX format.
#pragma once

#include <string>
#include <vector>

#include "compiler/lampiran/formats/docx_xml.h"
#include "compiler/lampiran/scene.h"

namespace alur::lampiran::docx {

// One paragraph: of a list's item the lead ("1.", ":") stands before a tab, the text behind it. A newline is
// a line that the Scene began for the sense, U+00AD a hyphen of its own, U+200B a place where it broke after
// a slash.
struct Paragraph {
  std::string lead;
  std::string text;
  TextStyle lead_style = {};
  TextStyle style = {};
  Ink ink = Ink::Black;
  double before = 0;     // mm of blank above
  double left = 0;       // mm from the left edge of the text's room to the lead, or to the text without one
  double text_left = 0;  // mm from there to the text
  // Where its lines may end, mm from the left edge of the text's room: not before `least`, or the widest
  // becomes two; not beyond `most`, or one takes in a word of the next.
  double least = 0;
  double most = 1000;
};

// `top`: where the text's room begins; of text written upwards it plays no role. Units: mm.
std::vector<Paragraph> paragraphs_of(const std::vector<TextRun>& runs, double left, double top,
                                     Across across);

// What stands in them, without what serves the layout alone, a line for each paragraph.
std::string plain_text(const std::vector<Paragraph>& paragraphs);

// Word has an element for a hyphen that is seen at a line's end only; readers of VML know the character.
enum class SoftHyphen : std::uint8_t { Element, Character };

// Exact: as high as the Scene's lines, so that rows keep their height. Natural: as the font has it, so that
// the text of a shape stands in its middle.
enum class Lines : std::uint8_t { Exact, Natural };

struct Setting {
  Across across = Across::Left;
  double room = 0;              // mm: how wide the text may be
  const char* style = nullptr;  // of Word
  Lines lines = Lines::Exact;
  SoftHyphen hyphen = SoftHyphen::Element;
};

pugi::xml_node write(pugi::xml_node parent, const Paragraph& paragraph, const Setting& setting);

// A paragraph that only takes up room, or holds what is anchored to it.
pugi::xml_node write_spacer(pugi::xml_node parent, int height_twips);

}  // namespace alur::lampiran::docx
