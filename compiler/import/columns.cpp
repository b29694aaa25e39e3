#include "compiler/import/columns.h"

#include <algorithm>

#include "compiler/import/header_words.h"
#include "compiler/import/marks.h"
#include "compiler/import/time_cell.h"
#include "compiler/import/words.h"

namespace alur::importing {
namespace {

constexpr std::size_t header_rows_above = 2;

std::string text_at(const Row& row, std::size_t column) {
  return column < row.cells.size() ? collapsed(row.cells[column].text) : std::string();
}

// A row above the lowest one belongs to the header when it holds one of its words.
bool is_upper_header(const Row& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
    const Head head = head_of(cell.text);
    return head != Head::Unknown && head != Head::Limit;
  });
}

std::string unit_in(const std::string& label) {
  const std::string letters = letters_only(label);
  if (letters == "waktumenit" || letters == "durasimenit") return "menit";
  if (letters == "waktujam" || letters == "durasijam") return "jam";
  if (letters == "waktuhari" || letters == "durasihari") return "hari";
  return letters == "waktuharikerja" ? "hari kerja" : "";
}

class Builder {
 public:
  Builder(const Block& block, std::size_t first, std::size_t bottom)
      : block_(block), first_(first), bottom_(bottom) {}

  Columns run() {
    columns_.width = block_.rows[bottom_].cells.size();
    std::size_t width = 0;
    for (std::size_t r = first_; r <= bottom_; ++r) width = std::max(width, block_.rows[r].cells.size());
    // The lowest row decides; the ones above fill in what merged cells leave blank in it.
    for (std::size_t r = bottom_ + 1; r-- > first_;)
      for (std::size_t c = 0; c < width; ++c)
        place(head_of(text_at(block_.rows[r], c)), c, text_at(block_.rows[r], c));
    find_lanes();
    return columns_;
  }

 private:
  void set(std::size_t& column, std::string& label, std::size_t to, const std::string& text) {
    if (column == Columns::none) column = to, label = text;
  }

  void place(Head head, std::size_t column, const std::string& text) {
    DraftSop::Labels& labels = columns_.labels;
    switch (head) {
      case Head::Unknown:
      case Head::Quality:
        return;
      case Head::Lanes:
        if (labels.lanes.empty()) labels.lanes = text, lanes_at_ = column;
        return;
      case Head::Number:
        return set(columns_.number, labels.number, column, text);
      case Head::Activity:
        return set(columns_.activity, labels.activity, column, text);
      case Head::Input:
        return set(columns_.input, labels.input, column, text);
      case Head::Limit:
        if (columns_.limit == Columns::none) columns_.limit_unit = unit_in(text);
        return set(columns_.limit, labels.limit, column, text);
      case Head::Output:
        return set(columns_.output, labels.output, column, text);
      case Head::Note:
        return set(columns_.note, labels.note, column, text);
    }
  }

  // Between the activity and the first column of the quality standard; without an activity, the column after
  // the number is one.
  void find_lanes() {
    const std::size_t end = std::min({columns_.input, columns_.limit, columns_.output});
    if (columns_.activity == Columns::none && columns_.number + 1 < end && columns_.number != Columns::none)
      columns_.activity = columns_.number + 1;
    if (columns_.activity == Columns::none) columns_.activity = 0;
    const Row& lowest = block_.rows[bottom_];
    std::size_t begin = columns_.activity + 1;
    const auto titled = [&](std::size_t c) { return c != columns_.number && c != columns_.note; };
    bool alone = true;  // a lane may be called "Penanggung Jawab" too
    for (std::size_t c = begin; c < end; ++c)
      alone = alone && (c == lanes_at_ || !titled(c) || text_at(lowest, c).empty());
    if (lanes_at_ != Columns::none && alone && text_at(lowest, lanes_at_) == columns_.labels.lanes) {
      columns_.lane_names = lanes_at_;
      return;
    }
    for (std::size_t c = begin; c < end; ++c)
      if (titled(c)) columns_.lanes.push_back({c, lane_title(c)});
    label_lanes(begin, end);
    leave_over(begin, end);
  }

  // A name in a cell merged over the header's rows stands in the upper one; a word over several lanes does
  // not name one of them.
  std::string lane_title(std::size_t c) const {
    std::string title = text_at(block_.rows[bottom_], c);
    for (std::size_t r = bottom_; title.empty() && r-- > first_;)
      if (const Row& row = block_.rows[r]; head_of(text_at(row, c)) == Head::Unknown &&
                                           !(c + 1 < row.cells.size() && text_at(row, c + 1).empty()))
        title = text_at(row, c);
    return title;
  }

  // The word over the lanes, where it is none that is known.
  void label_lanes(std::size_t begin, std::size_t end) {
    const Row& lowest = block_.rows[bottom_];
    std::string above;
    for (std::size_t r = first_; r < bottom_; ++r)
      for (std::size_t c = begin; c < end && above.empty(); ++c)
        if (const std::string text = text_at(block_.rows[r], c);
            head_of(text) == Head::Unknown && text != text_at(lowest, c) && !text_at(lowest, c).empty())
          above = text;
    const bool of_lane = lanes_at_ != Columns::none && text_at(lowest, lanes_at_) == columns_.labels.lanes;
    if (columns_.labels.lanes.empty() || of_lane) columns_.labels.lanes = above;
  }

  void leave_over(std::size_t begin, std::size_t end) {
    for (std::size_t r = first_; r < bottom_; ++r)
      for (std::size_t c = begin; c < std::min(end, block_.rows[r].cells.size()); ++c) {
        const std::string text = text_at(block_.rows[r], c);
        const bool word = head_of(text) == Head::Unknown || head_of(text) == Head::Lanes;
        const bool title = std::any_of(columns_.lanes.begin(), columns_.lanes.end(),
                                       [&](const Columns::Lane& lane) { return lane.title == text; });
        if (word && !text.empty() && !title && text != columns_.labels.lanes)
          columns_.left_over.push_back(block_.rows[r].cells[c]);
      }
  }

  const Block& block_;
  std::size_t first_, bottom_;
  std::size_t lanes_at_ = Columns::none;
  Columns columns_;
};

// How many cells further right than in the header the cells behind the lanes stand.
std::ptrdiff_t shift_of(const Row& row, const Columns& columns) {
  const auto time_at = [&](std::ptrdiff_t column) {
    return column > static_cast<std::ptrdiff_t>(columns.activity) &&
           column < static_cast<std::ptrdiff_t>(row.cells.size()) &&
           time_of(row.cells[static_cast<std::size_t>(column)].text).has_value();
  };
  const auto limit = static_cast<std::ptrdiff_t>(columns.limit);
  if (columns.limit == Columns::none || time_at(limit) || text_at(row, columns.limit).empty()) return 0;
  for (const std::ptrdiff_t shift : {1, -1, 2, -2})
    if (time_at(limit + shift)) return shift;
  return 0;
}

bool may_stand_over_lanes(const std::string& text) {
  const Head head = head_of(text);
  return !text.empty() && (head == Head::Lanes || head == Head::Unknown) && letters_only(text).size() >= 2;
}

// Where the lanes are in a header: behind the activity, before the quality standard.
struct LaneSpan {
  std::size_t begin = 0, end = 0;
};

LaneSpan lane_span(const Row& header) {
  LaneSpan span{0, header.cells.size()};
  for (std::size_t c = 0; c < header.cells.size(); ++c) {
    const Head head = head_of(text_at(header, c));
    if (head == Head::Number || head == Head::Activity) span.begin = c + 1;
    if (head == Head::Quality || head == Head::Input || head == Head::Limit || head == Head::Output)
      return span.end = c, span;
  }
  return span;
}

// The names of the lanes alone, below a word for them all ("Pelaksana", "Pihak Terkait", whatever it is): the
// other words stand in cells merged over both rows, or again.
bool is_row_of_lanes(const Row& header, const Row& below) {
  const LaneSpan span = lane_span(header);
  std::size_t names = 0, begin = span.begin;
  while (begin < span.end && !may_stand_over_lanes(text_at(header, begin))) ++begin;
  if (begin >= span.end || text_at(below, begin).empty()) return false;
  for (std::size_t c = 0; c < below.cells.size(); ++c) {
    const std::string text = text_at(below, c), above = text_at(header, c);
    const bool lane = c >= begin && c < span.end && (above.empty() || may_stand_over_lanes(above));
    if (lane && !is_mark(text) && text != above && may_stand_over_lanes(text)) ++names;
    if (!lane && !text.empty() && head_of(text) != head_of(above)) return false;
  }
  return names > 0;
}

}  // namespace

std::optional<Header> next_header(const Block& block, std::size_t from) {
  for (std::size_t bottom = from; bottom < block.rows.size(); ++bottom) {
    if (!is_bottom_header(block.rows[bottom])) continue;
    if (bottom + 1 < block.rows.size() && is_row_of_lanes(block.rows[bottom], block.rows[bottom + 1]))
      ++bottom;
    std::size_t first = bottom;
    while (first > from && bottom - first < header_rows_above && is_upper_header(block.rows[first - 1]))
      --first;
    return Header{first, bottom + 1, Builder(block, first, bottom).run()};
  }
  return std::nullopt;
}

bool is_column_numbers(const Row& row) {
  std::size_t expected = 1;
  for (const Cell& cell : row.cells) {
    const std::string text = collapsed(cell.text);
    if (text.empty()) continue;
    if (text != std::to_string(expected)) return false;
    ++expected;
  }
  return expected > 5;
}

PlacedRow placed(const Row& row, const Columns& columns) {
  PlacedRow out;
  const std::ptrdiff_t shift = shift_of(row, columns);
  out.shifted = shift != 0;
  std::vector<char> used(row.cells.size(), 0);
  const auto take = [&](std::size_t column, std::ptrdiff_t by) {
    const std::ptrdiff_t at = column == Columns::none ? -1 : static_cast<std::ptrdiff_t>(column) + by;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(row.cells.size())) return std::string();
    used[static_cast<std::size_t>(at)] = 1;
    return row.cells[static_cast<std::size_t>(at)].text;
  };
  out.number = collapsed(take(columns.number, 0));
  out.activity = take(columns.activity, 0);
  out.input = take(columns.input, shift);
  out.limit = take(columns.limit, shift);
  out.output = take(columns.output, shift);
  out.note = take(columns.note, columns.note > columns.limit ? shift : 0);
  const auto merged = [&](std::size_t column) {
    return shift == 0 && column < row.cells.size() && row.cells[column].merged_up;
  };
  out.merged_up = {merged(columns.input), merged(columns.limit), merged(columns.output),
                   merged(columns.note)};
  if (columns.lane_names < row.cells.size())
    out.lane_name = &row.cells[columns.lane_names], used[columns.lane_names] = 1;
  for (const Columns::Lane& lane : columns.lanes) {
    const bool there = shift == 0 && lane.column < row.cells.size() && used[lane.column] == 0;
    out.lanes.push_back(there ? &row.cells[lane.column] : nullptr);
    if (there) used[lane.column] = 1;
  }
  for (std::size_t c = 0; c < row.cells.size(); ++c)
    if (used[c] == 0 && !collapsed(row.cells[c].text).empty()) out.others.push_back(&row.cells[c]);
  return out;
}

}  // namespace alur::importing
