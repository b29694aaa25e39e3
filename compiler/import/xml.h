// The XML parts of an Office file. The only place that knows pugixml is this room; names are compared without
// their prefix, since programs choose those freely.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/error.h"
#include "compiler/import/archive.h"

namespace alur::importing {

// Deeper than any document that a person made; recursion stays bounded.
inline constexpr int max_xml_depth = 200;

// Errors: those of the part; no XML; nested too deeply.
Expected<pugi::xml_document> xml_part(const std::string& path, const Archive& archive,
                                      const std::string& name);

// "w:tbl" -> "tbl"
inline std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

inline pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
  for (const pugi::xml_node node : parent.children())
    if (local_name(node) == name) return node;
  return {};
}

// "" where there is none.
inline std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute one : node.attributes()) {
    const std::string_view full = one.name();
    const std::size_t colon = full.find(':');
    if ((colon == std::string_view::npos ? full : full.substr(colon + 1)) == name) return one.value();
  }
  return {};
}

// The number that an attribute begins with, `otherwise` where there is none or it has more than nine digits.
long whole(std::string_view digits, long otherwise);

}  // namespace alur::importing
