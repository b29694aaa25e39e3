// Small words for writing the XML of a Word document. Private to the DOCX format. Every place on the page is
// a whole number of twips, so that table, canvas and fallback mean the same point.
#pragma once

#include <cmath>
#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace alur::lampiran::docx {

inline int twips(double mm) { return static_cast<int>(std::lround(mm * 1440 / 25.4)); }
inline constexpr int emu_per_twip = 635;

// A twip's 1/20 point, as CSS of VML says it: "12.35pt".
std::string points(int twips);

// Without what XML 1.0 cannot write, line ends as blanks.
std::string clean(std::string_view text);

using Attributes = std::initializer_list<std::pair<const char*, std::string>>;
pugi::xml_node add(pugi::xml_node parent, const char* name, Attributes attributes = {});

// <w:name w:val="value"/>
pugi::xml_node value(pugi::xml_node parent, const char* name, const std::string& value);

// With its declaration, no blanks added: in Word's texts they would count.
std::string print(const pugi::xml_document& document);

}  // namespace alur::lampiran::docx
