// The symbols and arrows of one page as native shapes: a drawing canvas for Word, and the same in VML for
// whoever does not know it. Private to the DOCX format.
#pragma once

#include <string>
#include <vector>

#include "compiler/lampiran/formats/docx_connector.h"
#include "compiler/lampiran/formats/docx_text.h"
#include "compiler/lampiran/formats/docx_xml.h"
#include "compiler/lampiran/scene.h"

namespace alur::lampiran::docx {

enum class ShapeKind : std::uint8_t { Terminator, Process, Decision, OffPage, OffPageUp, Words, Frame };

struct Box {
  int x = 0;
  int y = 0;
  int w = 0;
  int h = 0;
};

struct Shape {
  int id = 0;
  ShapeKind kind = ShapeKind::Process;
  std::string name;
  std::string words;
  Box box;  // twips from the canvas' corner
  const std::vector<TextRun>* text = nullptr;
  Across across = Across::Centre;
  int above = 0;  // twips kept free above the text, which stands in the middle of the rest
  int below = 0;
};

// Of a shape, as all presets used here count them.
enum class Site : std::uint8_t { Top, Left, Bottom, Right };

struct Link {
  int id = 0;
  std::string name;
  std::string words;
  std::size_t from = 0;  // positions in the canvas' shapes
  std::size_t to = 0;
  Site from_site = Site::Bottom;
  Site to_site = Site::Top;
  std::vector<Spot> path;  // EMU from the canvas' corner
};

struct Canvas {
  int id = 0;
  std::string name;
  std::string words;
  std::size_t page = 0;  // from 1
  Box box;               // twips on the page
  std::vector<Shape> shapes;
  std::vector<Link> links;
};

// Ids count up from `next_id`, unique in the document. No shapes: nothing is drawn on the page.
Canvas canvas_of(const ScenePage& page, std::size_t number, int& next_id);

// VML describes a kind of shape once in a document, before its first use.
enum class Types : std::uint8_t { Written, Known };

// Into a run: mc:AlternateContent with the canvas and its fallback.
void write_canvas(pugi::xml_node run, const Canvas& canvas, Types types);
void write_fallback(pugi::xml_node fallback, const Canvas& canvas, Types types);

// What a shape's text is in both: paragraphs within w:txbxContent.
void write_words(pugi::xml_node parent, const Shape& shape, SoftHyphen hyphen);

std::string vml_id(int id);  // "alur7"

}  // namespace alur::lampiran::docx
