// The numbers that Word puts before the paragraphs of a list.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "compiler/import/xml.h"

namespace alur::importing {

class Numbering {
 public:
  Numbering() = default;
  // Of word/numbering.xml.
  explicit Numbering(const pugi::xml_node& root);

  // "3. ", "a. ", "- " for the next paragraph of this list; "" where the list is unknown or prints none.
  std::string next(std::string_view list, long level);

 private:
  static constexpr std::size_t levels = 9;  // ECMA-376, 17.9.6
  struct Level {
    std::string format, text;
    long start = 1;
  };
  using Levels = std::array<Level, levels>;
  static Levels levels_of(const pugi::xml_node& list);

  std::map<std::string, Levels, std::less<>> abstract_;
  std::map<std::string, std::string, std::less<>> abstract_of_list_;
  std::map<std::string, std::array<long, levels>, std::less<>> counts_;  // 0: not begun
};

}  // namespace alur::importing
