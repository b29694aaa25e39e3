#include <array>
#include <utility>

#include "compiler/lampiran/text_metrics.h"

namespace alur::lampiran {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> twins{{
    {"Arial", "Liberation Sans"},
    {"Helvetica", "Liberation Sans"},
    {"Bookman Old Style", "URW Bookman"},
    {"Times New Roman", "Liberation Serif"},
    {"Liberation Sans", "Liberation Sans"},
    {"URW Bookman", "URW Bookman"},
    {"Liberation Serif", "Liberation Serif"},
}};

}  // namespace

Font installed_family(const std::string& requested) {
  for (const auto& [name, twin] : twins) {
    if (name == requested) return {requested, std::string(twin)};
  }
  return {requested, "Liberation Sans"};
}

Message substitution_warning(const Font& font) {
  if (!font.substituted()) return {};
  return {"huruf \"" + font.requested + "\" digantikan oleh \"" + font.family + "\"",
          "font \"" + font.requested + "\" was replaced by \"" + font.family + "\""};
}

}  // namespace alur::lampiran
