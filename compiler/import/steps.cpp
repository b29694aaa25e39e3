#include "compiler/import/steps.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/import/foot.h"
#include "compiler/import/marks.h"
#include "compiler/import/time_cell.h"
#include "compiler/import/words.h"

namespace alur::importing {
namespace {

constexpr std::size_t alike_bytes = 60;

// "a." or "a" before a capital: the letter of a row within a step; 0 where there is none.
char leading_letter(std::string_view text) {
  if (text.size() < 3 || text[0] < 'a' || text[0] > 'z') return 0;
  if (text[1] == '.' || text[1] == ')') return text[0];
  return text[1] == ' ' && text[2] >= 'A' && text[2] <= 'Z' ? text[0] : char{0};
}

void add_line(std::string& cell, const std::string& more) {
  if (collapsed(more).empty()) return;
  if (!cell.empty()) cell += '\n';
  cell += more;
}

void add_line(DraftCell& cell, const std::string& more) {
  cell.wrapped = cell.wrapped || !collapsed(more).empty();
  add_line(cell.text, more);
}

class Reader {
 public:
  Reader(const TablePart& part, const Columns& columns, DraftSop& sop)
      : part_(part), columns_(columns), sop_(sop) {
    for (std::size_t r = part.first; r < part.last; ++r) {
      rows_.push_back(placed(row(r), columns));
      rows_.back().after_gap =
          part.tables->origin == Origin::Sheet && r > part.first && row(r).line > row(r - 1).line + 1;
    }
  }

  std::size_t run() {
    const std::size_t foot = foot_of(rows_);
    for (std::size_t i = 0; i < foot; ++i) {
      const PlacedRow& one = rows_[i];
      if (is_total(one)) {
        take_total(row(part_.first + i));
        return part_.first + i + 1;
      }
      if (is_repeated(row(part_.first + i)))
        note_repeated(i);
      else if (is_column_numbers(row(part_.first + i)))
        sop_.column_numbers = true;
      else if (is_heading(i))
        begin_heading(i);
      else if (has_cells(one))
        add(i);
      else
        note_rest(i, sop_.steps.empty() ? sop_.unplaced : current().unplaced);
    }
    return part_.first + foot;
  }

 private:
  const Row& row(std::size_t r) const { return part_.block->rows[r]; }
  Message place(std::size_t i) const {
    return place_words(*part_.tables, *part_.block, row(part_.first + i).line, 0);
  }

  static bool has(const std::string& cell) { return !collapsed(cell).empty(); }
  static bool has_cells(const PlacedRow& one) {
    return has(one.number) || has(one.activity) || has(one.input) || has(one.limit) || has(one.output) ||
           has(one.note);
  }

  // Capitals alone in the row, over rows that follow.
  bool is_heading(std::size_t i) const {
    const PlacedRow& one = rows_[i];
    if (!has(one.activity) || has(one.input) || has(one.limit) || has(one.output) || has(one.note))
      return false;
    const bool followed = i + 1 < rows_.size() && (has(rows_[i + 1].limit) || has(rows_[i + 1].output));
    return followed && letter_case(one.activity) == LetterCase::Capitals &&
           (!has(one.number) || letters_only(one.number) != "1" || sop_.steps.empty());
  }

  void begin_heading(std::size_t i) {
    heading_ = &rows_[i];
    note_rest(i, sop_.unplaced);
  }

  // Three cells of a row that begin with the same long text: a recognition that wrote the page over again.
  static bool is_repeated(const Row& row) {
    const auto begins_alike = [](const Cell& a, const Cell& b) {
      return a.text.size() > alike_bytes && b.text.size() > alike_bytes &&
             a.text.compare(0, alike_bytes, b.text, 0, alike_bytes) == 0;
    };
    std::size_t alike = 0;
    for (std::size_t c = 1; c < row.cells.size(); ++c)
      alike += begins_alike(row.cells[c - 1], row.cells[c]) ? 1 : 0;
    return alike >= 2;
  }

  void note_repeated(std::size_t i) {
    std::string text;
    for (const Cell& cell : row(part_.first + i).cells)
      if (cell.text.size() > text.size()) text = cell.text;
    auto& out = sop_.steps.empty() ? sop_.unplaced : current().unplaced;
    out.push_back({place(i), "baris berulang: " + in_short(text)});
  }

  DraftStep& current() {
    return sop_.steps.back().rows.empty() ? sop_.steps.back() : sop_.steps.back().rows.back();
  }

  void add(std::size_t i) {
    const PlacedRow& one = rows_[i];
    const std::string activity = collapsed(one.activity);
    if (has(one.number) || sop_.steps.empty()) return begin_step(i);
    if (has(one.limit)) return is_row_within(activity) ? begin_row(i) : begin_step(i);
    const bool own = !activity.empty() && (has(one.input) || has(one.output)) && !starts_lower(activity) &&
                     first_in_part(i);
    const bool letters = lettered() && continues_letters(i);
    if (own ||
        (!activity.empty() && has(one.output) && has(one.input) && !starts_lower(activity) && !letters))
      return begin_step(i);
    continue_step(i);
  }

  bool first_in_part(std::size_t i) const { return i == 0; }

  bool lettered() { return leading_letter(collapsed(sop_.steps.back().activity)) == 'a'; }

  // This row or a later one before the next step bears a letter.
  bool continues_letters(std::size_t i) const {
    for (; i < rows_.size() && !has(rows_[i].number) && !has(rows_[i].limit); ++i)
      if (leading_letter(collapsed(rows_[i].activity)) > 'a') return true;
    return false;
  }

  // "b ..." with a time of its own after "a ..." with one.
  bool is_row_within(const std::string& activity) {
    const char letter = leading_letter(activity);
    const std::string& before =
        sop_.steps.back().rows.empty() ? sop_.steps.back().activity : sop_.steps.back().rows.back().activity;
    return letter > 'a' && leading_letter(collapsed(before)) == letter - 1 && has(current().limit.text);
  }

  void begin_step(std::size_t i) {
    DraftStep step = step_of(i);
    step.number = number_of(rows_[i].number);
    if (heading_ != nullptr)
      step.heading = collapsed(heading_->activity), step.heading_number = heading_->number;
    heading_ = nullptr;
    sop_.steps.push_back(std::move(step));
  }

  // Where a sheet's cell is a number, it has a decimal comma: the number of a step has none.
  std::string number_of(std::string number) const {
    const std::size_t comma = number.find(',');
    const bool fraction =
        comma != std::string::npos && number.find_first_not_of("0123456789,") == std::string::npos;
    if (fraction && part_.tables->origin == Origin::Sheet) number[comma] = '.';
    return number;
  }

  void begin_row(std::size_t i) {
    DraftStep& step = sop_.steps.back();
    if (step.rows.empty()) {
      DraftStep first = step;
      first.number.clear(), first.heading.clear(), first.unplaced.clear();
      step.rows.push_back(std::move(first));
    }
    step.rows.push_back(step_of(i));
  }

  void continue_step(std::size_t i) {
    DraftStep& step = current();
    const PlacedRow& one = rows_[i];
    add_line(step.activity, one.activity);
    add_line(step.input, one.input);
    add_line(step.limit, one.limit);
    add_line(step.output, one.output);
    add_line(step.note, one.note);
    note_rest(i, step.unplaced);
  }

  DraftStep step_of(std::size_t i) {
    const PlacedRow& one = rows_[i];
    DraftStep step;
    step.place = place(i);
    step.activity = one.activity;
    step.input = {columns_.input != Columns::none, one.input, one.merged_up.input};
    step.limit = {columns_.limit != Columns::none, one.limit, one.merged_up.limit};
    step.output = {columns_.output != Columns::none, one.output, one.merged_up.output};
    step.note = {columns_.note != Columns::none, one.note, one.merged_up.note};
    take_lane(i, step);
    const std::optional<std::size_t> marked = marked_lane(one);
    note_rest(i, step.unplaced, marked ? one.lanes[*marked] : nullptr);
    return step;
  }

  void take_lane(std::size_t i, DraftStep& step) {
    const PlacedRow& one = rows_[i];
    if (one.lane_name != nullptr && has(one.lane_name->text))
      step.lane = lane_called(collapsed(one.lane_name->text));
    const std::optional<std::size_t> marked = marked_lane(one);
    if (!marked) return;
    step.lane = marked;
    step.lane_reason = fmt::format("di sel lajur ini terbaca tanda {}", collapsed(one.lanes[*marked]->text));
  }

  // The only lane with a mark; none where its title was not read.
  std::optional<std::size_t> marked_lane(const PlacedRow& one) const {
    std::optional<std::size_t> out;
    for (std::size_t l = 0; l < one.lanes.size(); ++l) {
      if (one.lanes[l] == nullptr || !is_mark(collapsed(one.lanes[l]->text))) continue;
      if (out) return std::nullopt;
      out = l;
    }
    return out && !sop_.lanes[*out].title.empty() ? out : std::nullopt;
  }

  std::size_t lane_called(const std::string& title) {
    for (std::size_t l = 0; l < sop_.lanes.size(); ++l)
      if (letters_only(sop_.lanes[l].title) == letters_only(title)) return l;
    sop_.lanes.push_back({title});
    return sop_.lanes.size() - 1;
  }

  // What stands in lanes' cells and outside the columns, but for the mark that gave the lane.
  void note_rest(std::size_t i, std::vector<Unplaced>& out, const Cell* taken = nullptr) {
    const PlacedRow& one = rows_[i];
    const auto note = [&](const Cell& cell) {
      const Message where = place_words(*part_.tables, *part_.block, cell.line, cell.column);
      if (has(cell.text))
        out.push_back({where, collapsed(cell.text)});
      else if (cell.drawing)
        out.push_back({where, "(gambar)"});
    };
    for (const Cell* cell : one.lanes)
      if (cell != nullptr && cell != taken && !is_unchecked(collapsed(cell->text))) note(*cell);
    for (const Cell* cell : one.others) note(*cell);
  }

  void take_total(const Row& total) {
    for (const Cell& cell : total.cells) {
      if (!has(cell.text)) continue;
      if (sop_.total_label.empty())
        sop_.total_label = collapsed(cell.text);
      else if (sop_.total.empty())
        sop_.total = collapsed(cell.text);
      else
        sop_.unplaced.push_back(
            {place_words(*part_.tables, *part_.block, cell.line, cell.column), collapsed(cell.text)});
    }
  }

  const TablePart& part_;
  const Columns& columns_;
  DraftSop& sop_;
  std::vector<PlacedRow> rows_;
  const PlacedRow* heading_ = nullptr;
};

}  // namespace

std::size_t add_steps(const TablePart& part, const Columns& columns, DraftSop& sop) {
  return Reader(part, columns, sop).run();
}

std::string first_number(const TablePart& part, const Columns& columns) {
  for (std::size_t r = part.first; r < part.last; ++r) {
    const Row& row = part.block->rows[r];
    const std::string number = is_column_numbers(row) ? "" : placed(row, columns).number;
    if (!number.empty()) return number;
  }
  return "";
}

}  // namespace alur::importing
