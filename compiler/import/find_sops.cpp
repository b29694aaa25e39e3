#include "compiler/import/find_sops.h"

#include <algorithm>
#include <utility>

#include "compiler/import/columns.h"
#include "compiler/import/identity.h"
#include "compiler/import/steps.h"
#include "compiler/import/words.h"
#include "compiler/import/words_table.h"

namespace alur::importing {
namespace {

class Finder {
 public:
  explicit Finder(const SourceTables& tables) : tables_(tables) {}

  std::vector<DraftSop> run() {
    for (const Block& block : tables_.blocks) {
      std::size_t row = 0;
      while (block.table) {
        const auto header = next_header(block, row);
        if (!header) break;
        wait(block, row, header->first);
        row = read_table(block, *header);
      }
      if (row < block.rows.size() && !goes_on_without_header(block, row)) wait(block, row, block.rows.size());
    }
    finish();
    if (sops_.empty()) read_words();
    return std::move(sops_);
  }

 private:
  // Lines that belong to the SOP before them or to the one after: that is known when the next table comes.
  void wait(const Block& block, std::size_t first, std::size_t last) {
    for (std::size_t r = first; r < last; ++r) waiting_.push_back({&tables_, &block, &block.rows[r]});
  }

  std::size_t read_table(const Block& block, const Header& header) {
    std::size_t last = block.rows.size();
    if (const auto next = next_header(block, header.body)) last = next->first;
    const TablePart part{&tables_, &block, header.body, last};
    const bool anew = sops_.empty() || begins_sop(waiting_) || begins_again(part, header.columns);
    if (anew)
      begin(block, header);
    else
      continue_with(header);
    columns_ = header.columns;
    add_heading_above(block, header);
    const std::size_t end = add_steps(part, columns_, sops_.back());
    wait(block, end, last);
    return last;
  }

  bool begins_again(const TablePart& part, const Columns& columns) const {
    return letters_only(first_number(part, columns)) == "1" && !sops_.back().steps.empty() &&
           letters_only(sops_.back().steps.back().number) != "";
  }

  void begin(const Block& block, const Header& header) {
    // The foot of the table before stands above the first line of the new SOP.
    const auto first = static_cast<std::ptrdiff_t>(sops_.empty() ? 0 : first_line_of_sop(waiting_));
    const std::vector<Line> own(waiting_.begin() + first, waiting_.end());
    waiting_.resize(static_cast<std::size_t>(first));
    if (!sops_.empty()) leave(sops_.back());
    waiting_.clear();
    DraftSop sop;
    sop.place = place_words(tables_, block, block.rows[header.first].line, 0);
    sop.labels = header.columns.labels;
    sop.limit_unit = header.columns.limit_unit;
    for (const Columns::Lane& lane : header.columns.lanes) sop.lanes.push_back({lane.title});
    for (const Cell& cell : header.columns.left_over)
      sop.unplaced.push_back({place_words(tables_, block, cell.line, cell.column), collapsed(cell.text)});
    sops_.push_back(std::move(sop));
    read_identity(own, sops_.back());
  }

  // The next page of the same table. A lane whose heading the scan lost on one page may have it on another.
  void continue_with(const Header& header) {
    DraftSop& sop = sops_.back();
    for (std::size_t l = 0; l < header.columns.lanes.size(); ++l) {
      if (l >= sop.lanes.size())
        sop.lanes.push_back({header.columns.lanes[l].title});
      else if (sop.lanes[l].title.empty())
        sop.lanes[l].title = header.columns.lanes[l].title;
    }
    if (sop.limit_unit.empty()) sop.limit_unit = header.columns.limit_unit;
    leave(sop);
  }

  // "1 PENGELOLAAN KASUS" right above the header, alone in its row.
  void add_heading_above(const Block& block, const Header& header) {
    if (header.first == 0) return;
    const Row& row = block.rows[header.first - 1];
    const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
                                      [](const Cell& cell) { return !collapsed(cell.text).empty(); });
    const std::string text = row.cells.empty() ? "" : collapsed(row.cells.front().text);
    if (filled != 1 || text.empty() || sops_.back().steps.size() > 0 ||
        letter_case(text) != LetterCase::Capitals)
      return;
    headings_.push_back({sops_.size() - 1, text});
    auto& unplaced = sops_.back().unplaced;
    std::erase_if(unplaced, [&](const Unplaced& one) { return one.text == text; });
  }

  // A table without a header of its own whose rows have as many columns: the next page of the last one.
  bool goes_on_without_header(const Block& block, std::size_t row) {
    if (row > 0 || !block.table || sops_.empty() || begins_sop(waiting_) || columns_.limit == Columns::none)
      return false;
    const bool fits = std::all_of(block.rows.begin(), block.rows.end(),
                                  [&](const Row& one) { return one.cells.size() == columns_.width; });
    const TablePart part{&tables_, &block, 0, block.rows.size()};
    const std::string next = letters_only(first_number(part, columns_));
    const std::string& last = sops_.back().steps.empty() ? "" : sops_.back().steps.back().number;
    if (!fits || next.empty() || next.size() > 3 || next.find_first_not_of("0123456789") != std::string::npos)
      return false;
    if (std::to_string(std::stoi(next) - 1) != letters_only(last)) return false;
    leave(sops_.back());
    wait(block, add_steps(part, columns_, sops_.back()), block.rows.size());
    return true;
  }

  // Lines that are no identity: the marks of signatures, what stands between pages.
  void leave(DraftSop& sop) {
    for (const Line& line : std::exchange(waiting_, {})) {
      std::string text;
      for (const Cell& cell : line.row->cells)
        if (!collapsed(cell.text).empty()) text += (text.empty() ? "" : " | ") + collapsed(cell.text);
      if (!text.empty())
        sop.unplaced.push_back({place_words(tables_, *line.block, line.row->line, 0), in_short(text)});
    }
  }

  void finish() {
    if (!sops_.empty()) leave(sops_.back());
    for (const auto& [index, text] : headings_)
      if (!sops_[index].steps.empty() && sops_[index].steps.front().heading.empty())
        sops_[index].steps.front().heading = text;
    for (DraftSop& sop : sops_) trust_marks(sop);
    std::erase_if(sops_, [](const DraftSop& sop) { return sop.steps.empty(); });
  }

  // A mark in every row is how this table says whose step it is; a single one may be the rest of an arrow.
  static void trust_marks(DraftSop& sop) {
    const auto marked = [](const DraftStep& step) {
      return step.lane && std::all_of(step.rows.begin(), step.rows.end(),
                                      [](const DraftStep& row) { return row.lane.has_value(); });
    };
    if (!std::all_of(sop.steps.begin(), sop.steps.end(), marked)) return;
    for (DraftStep& step : sop.steps) {
      step.lane_reason.clear();
      for (DraftStep& row : step.rows) row.lane_reason.clear();
    }
  }

  void read_words() {
    std::vector<Line> lines;
    for (const Block& block : tables_.blocks)
      for (const Row& row : block.rows) lines.push_back({&tables_, &block, &row});
    const auto where = words_table(lines);
    if (!where) return;
    DraftSop sop;
    const Line& header = lines[where->header];
    sop.place = place_words(tables_, *header.block, header.row->line, 0);
    add_steps_of_words(lines, *where, sop);
    read_identity({lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(where->header)}, sop);
    sops_.push_back(std::move(sop));
    waiting_.assign(lines.begin() + static_cast<std::ptrdiff_t>(where->end), lines.end());
    leave(sops_.back());
  }

  const SourceTables& tables_;
  std::vector<DraftSop> sops_;
  std::vector<Line> waiting_;
  std::vector<std::pair<std::size_t, std::string>> headings_;
  Columns columns_;
};

}  // namespace

std::vector<DraftSop> find_sops(const SourceTables& tables) { return Finder(tables).run(); }

}  // namespace alur::importing
