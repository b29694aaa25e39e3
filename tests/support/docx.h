// A Word document opened again: its parts as text and as XML. For tests of what is written; it shares no code
// with the writer.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace alur::tests {

// By name. Fails the test when the bytes are no archive.
std::map<std::string, std::string> parts_of_package(const std::string& bytes);

// Fails the test when the text is not well-formed XML.
pugi::xml_document parsed_xml(const std::string& text);

// Every element of this name, in the order of the text.
std::vector<pugi::xml_node> elements(const pugi::xml_node& root, const std::string& name);

// The text of all w:t below, without what is a blank or a mark of layout: blanks, U+00AD, U+200B.
std::string dense_text(const pugi::xml_node& root);
std::string dense(std::string text);

struct Dot {
  double x = 0;
  double y = 0;
};

// The corners of a connector by the formulas of presetShapeDefinitions.xml (ECMA-376 part 1), or of a path of
// its own. Units: EMU from the canvas' corner.
std::vector<Dot> corners_of_connector(const pugi::xml_node& properties);

}  // namespace alur::tests
