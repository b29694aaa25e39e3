// The labels of the identity page, in the forms that agencies use, also where a scan spoiled them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "compiler/import/draft.h"

namespace alur::importing {

struct Label {
  std::variant<TextBox, ListBox> box;
  std::string_view words;  // as met, for the form's own word
  std::string_view rest;   // of the cell, behind the label and its colon
};

// In a table the box's words may follow its label without a colon; in a line of text that is a sentence.
enum class LabelIn : std::uint8_t { Table, Text };

// The label that a cell begins with. `rest` and `words` borrow from the cell.
std::optional<Label> label_of(std::string_view cell, LabelIn where);

// Two labels of lists in one line, as a page with two columns becomes one of text: "Keterkaitan
// Peralatan/perlengkapan".
struct TwoLabels {
  Label first, second;
};
std::optional<TwoLabels> two_labels(std::string_view cell);

}  // namespace alur::importing
