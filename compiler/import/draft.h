// A SOP as far as it could be read from a table: still the printed words, cell by cell. from_draft makes the
// Alur text of it; nothing in here was made up.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/language.h"

namespace alur::importing {

// A cell that was seen and not understood, or words without a place: they stand in the text as a comment.
struct Unplaced {
  Message place;
  std::string text;
};

// A cell's words; its lines are those of the cell. `present`: the table has this column.
struct DraftCell {
  bool present = false;
  std::string text;
  bool merged_up = false;  // with the step's before, whose words count for both
  bool wrapped = false;    // its lines are those of several rows, not typed ones
};

struct DraftStep {
  Message place;
  std::string number;
  std::string activity;  // lines kept
  DraftCell input, limit, output, note;
  std::optional<std::size_t> lane;  // in the lanes of its SOP
  std::string lane_reason;          // why, where the table does not say it in words; empty: it does
  std::vector<Unplaced> unplaced;
  std::vector<DraftStep> rows;  // of their own time; then only number and lane above count
  std::string heading;          // a row over this step
  std::string heading_number;
};

struct DraftLane {
  std::string title;  // empty: the header's cell is
};

enum class ListBox : std::uint8_t { LegalBasis, Qualifications, Related, Equipment, Warnings, Records };
inline constexpr std::size_t list_boxes = 6;
enum class TextBox : std::uint8_t { Number, Made, Revised, Effective, Approved, Title };
inline constexpr std::size_t text_boxes = 6;

struct DraftItem {
  std::string number, text;
};

template <class T>
struct DraftBox {
  bool present = false;  // its label was met
  std::string label;     // as printed
  T value;
};

struct DraftSop {
  Message place;
  std::array<DraftBox<std::string>, text_boxes> texts;  // by TextBox; lines kept
  std::array<DraftBox<std::vector<DraftItem>>, list_boxes> lists;
  std::vector<std::string> letterhead;
  std::string appendix, cover_title, chart_title;
  bool chart_heading = false;  // "STANDAR OPERASIONAL PROSEDUR (SOP)" stands over the titles
  std::vector<DraftLane> lanes;
  std::vector<DraftStep> steps;
  struct Labels {
    std::string number, activity, input, limit, output, note, lanes;
  } labels;
  std::string limit_unit;  // of the column, "menit"
  bool column_numbers = false;
  std::string total_label, total;
  bool from_words = false;  // cut from lines without columns
  std::vector<Unplaced> unplaced;

  DraftBox<std::string>& box(TextBox which) { return texts[static_cast<std::size_t>(which)]; }
  const DraftBox<std::string>& box(TextBox which) const { return texts[static_cast<std::size_t>(which)]; }
  DraftBox<std::vector<DraftItem>>& box(ListBox which) { return lists[static_cast<std::size_t>(which)]; }
};

}  // namespace alur::importing
