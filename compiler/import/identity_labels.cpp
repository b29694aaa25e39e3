#include "compiler/import/identity_labels.h"

#include <algorithm>
#include <array>

#include "base/spelling.h"
#include "compiler/import/words.h"

namespace alur::importing {
namespace {

using Box = std::variant<TextBox, ListBox>;

struct Known {
  std::string_view letters;
  Box box;
};

// The longer of two that begin alike stands first.
const std::array<Known, 27>& known_labels() {
  static const std::array<Known, 27> all{Known{"nomorsop", TextBox::Number},
                                         Known{"nosop", TextBox::Number},
                                         Known{"tanggalpembuatan", TextBox::Made},
                                         Known{"tglpembuatan", TextBox::Made},
                                         Known{"tanggalrevisi", TextBox::Revised},
                                         Known{"tglrevisi", TextBox::Revised},
                                         Known{"tanggalefektif", TextBox::Effective},
                                         Known{"tglefektif", TextBox::Effective},
                                         Known{"tanggalpengesahan", TextBox::Effective},
                                         Known{"tglpengesahan", TextBox::Effective},
                                         Known{"disahkanoleh", TextBox::Approved},
                                         Known{"namasop", TextBox::Title},
                                         Known{"judulsop", TextBox::Title},
                                         Known{"dasarhukum", ListBox::LegalBasis},
                                         Known{"kualifikasipelaksanaan", ListBox::Qualifications},
                                         Known{"kualifikasipelaksana", ListBox::Qualifications},
                                         Known{"keterkaitandengansoplain", ListBox::Related},
                                         Known{"keterkaitandengansop", ListBox::Related},
                                         Known{"keterkaitansop", ListBox::Related},
                                         Known{"keterkaitan", ListBox::Related},
                                         Known{"peralatandanperlengkapan", ListBox::Equipment},
                                         Known{"peralatanperlengkapan", ListBox::Equipment},
                                         Known{"peringatan", ListBox::Warnings},
                                         Known{"pencatatandanpendataan", ListBox::Records},
                                         Known{"pencatatanpendataan", ListBox::Records},
                                         Known{"pencatatandanpendatan", ListBox::Records},
                                         Known{"pencatatan", ListBox::Records}};
  return all;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool counts(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// How many bytes of the cell spell these letters; 0 where it begins otherwise or goes on within a word.
std::size_t spelled(std::string_view cell, std::string_view letters) {
  std::size_t at = 0, matched = 0;
  for (; at < cell.size() && matched < letters.size(); ++at) {
    const char c = lower(cell[at]);
    if (!counts(c)) continue;
    if (c != letters[matched++]) return 0;
  }
  if (matched < letters.size()) return 0;
  return at < cell.size() && counts(lower(cell[at])) ? 0 : at;
}

std::string_view behind_colon(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \n\t:*");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

// A scan may have cut the beginning of a label off, or spoiled two letters of it; the whole cell must be it
// then.
std::optional<Label> spoiled(std::string_view cell) {
  const std::string letters = letters_only(cell);
  if (letters.size() < 8 || cell.size() > 40) return std::nullopt;
  for (const Known& known : known_labels()) {
    if (!std::holds_alternative<ListBox>(known.box)) continue;
    const bool cut = known.letters.ends_with(letters) && known.letters.size() - letters.size() <= 3;
    if (cut || (edit_distance(letters, known.letters) * 5 <= known.letters.size()))
      return Label{known.box, {}, {}};
  }
  return std::nullopt;
}

// "Dasar Hukum" in a sentence is no label: what follows begins anew.
bool label_ends(std::string_view rest, const Box& box, LabelIn where) {
  if (std::holds_alternative<TextBox>(box)) return true;
  const std::string_view text = behind_colon(rest);
  if (text.empty() ||
      rest.substr(0, rest.size() - text.size()).find_first_of(":\n*") != std::string_view::npos)
    return true;
  if (where == LabelIn::Table && text[0] >= 'A' && text[0] <= 'Z') return true;
  return (text[0] >= '0' && text[0] <= '9') || text[0] == '-';
}

std::string_view without_signs(std::string_view cell) {
  const auto first =
      std::find_if(cell.begin(), cell.end(), [](char c) { return counts(lower(c)) || (c & 0x80) != 0; });
  return cell.substr(static_cast<std::size_t>(first - cell.begin()));
}

std::optional<Label> well_spelled(std::string_view cell, LabelIn where) {
  cell = without_signs(cell);
  for (const Known& known : known_labels()) {
    const std::size_t length = spelled(cell, known.letters);
    if (length > 0 && label_ends(cell.substr(length), known.box, where))
      return Label{known.box, cell.substr(0, length), behind_colon(cell.substr(length))};
  }
  return std::nullopt;
}

bool is_list(const std::optional<Label>& label) {
  return label && label->rest.empty() && std::holds_alternative<ListBox>(label->box);
}

}  // namespace

std::optional<Label> label_of(std::string_view cell, LabelIn where) {
  const auto label = well_spelled(cell, where);
  return label ? label : spoiled(without_signs(cell));
}

std::optional<TwoLabels> two_labels(std::string_view cell) {
  if (cell.size() > 100 || cell.find('\n') != std::string_view::npos) return std::nullopt;
  // A well spelled pair before one of which half is spoiled: "Keterkaitan SOP Peralatan" has two places to
  // cut.
  for (const bool strict : {true, false}) {
    for (std::size_t at = cell.find(' '); at != std::string_view::npos; at = cell.find(' ', at + 1)) {
      auto first = well_spelled(cell.substr(0, at), LabelIn::Text),
           second = well_spelled(cell.substr(at + 1), LabelIn::Text);
      if (!strict && is_list(second) && !first) first = spoiled(without_signs(cell.substr(0, at)));
      if (!strict && is_list(first) && !second) second = spoiled(without_signs(cell.substr(at + 1)));
      if (is_list(first) && is_list(second) && first->box != second->box) return TwoLabels{*first, *second};
    }
  }
  return std::nullopt;
}

}  // namespace alur::importing
