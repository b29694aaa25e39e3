#include "compiler/diff/row_order.h"

#include <algorithm>
#include <map>

#include "base/roman.h"
#include "compiler/check/wording.h"
#include "compiler/diff/assignment.h"
#include "compiler/diff/likeness.h"

namespace alur::diff {
namespace {

enum class Style : std::uint8_t { Digits, Letter, Roman };
struct Value {
  Style style = Style::Digits;
  int value = 0;
};

std::optional<Value> value_of(std::string text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ')')) text.pop_back();
  if (text.empty() || text.size() > 7) return std::nullopt;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (std::all_of(text.begin(), text.end(), digit)) return Value{Style::Digits, std::stoi(text)};
  if (text.size() == 1 && text[0] >= 'a' && text[0] <= 'z') return Value{Style::Letter, text[0] - 'a' + 1};
  if (const auto roman = roman_value(text)) return Value{Style::Roman, *roman};
  if (text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z') return Value{Style::Letter, text[0] - 'A' + 1};
  return std::nullopt;
}

// Steps and headings in the order in which they are printed.
struct Row {
  Subject subject = Subject::Step;
  std::size_t index = 0;
};

std::vector<Row> rows_of(const model::Sop& sop) {
  std::vector<Row> out;
  std::size_t heading = 0;
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    for (; heading < sop.headings.size() && sop.headings[heading].before.index <= i; ++heading)
      out.push_back({Subject::Heading, heading});
    out.push_back({Subject::Step, i});
  }
  return out;
}

std::string words_of_row(const model::Sop& sop, const Row& row) {
  if (row.subject == Subject::Heading) return one_spaced(sop.headings[row.index].text.value);
  const model::Step& step = sop.steps[sop.steps.id_at(row.index)];
  return step.name.text + "\n" + one_spaced(check::row_text(step));
}

// The innermost block and branch of a step; nothing outside of blocks.
struct BranchPlace {
  std::size_t block = 0, branch = 0;
};
std::optional<BranchPlace> branch_of(const model::Sop& sop, std::size_t step) {
  std::optional<BranchPlace> out;
  std::size_t shortest = SIZE_MAX;
  for (std::size_t block = 0; block < sop.parallels.size(); ++block) {
    const std::vector<model::Branch>& branches = sop.parallels[sop.parallels.id_at(block)].branches;
    for (std::size_t k = 0; k < branches.size(); ++k) {
      const std::size_t first = branches[k].first.index, last = branches[k].last.index;
      if (first > step || step > last || last - first >= shortest) continue;
      shortest = last - first;
      out = BranchPlace{block, k};
    }
  }
  return out;
}

// In another branch of the same block: then it is this step that moved, and not those that it passed.
bool changed_branch(const model::Sop& before, const model::Sop& after, const SopPairs& pairs, std::size_t i,
                    std::size_t j) {
  const auto was = branch_of(before, i), is = branch_of(after, j);
  if (!was || !is || pairs.parallels.to_after[was->block] != is->block) return false;
  const auto& branches = pairs.branches[was->block].to_after;
  return was->branch < branches.size() && branches[was->branch] != is->branch;
}

// Less than any row that stayed, however many there are.
constexpr std::uint64_t weight_of_a_leaver = (std::uint64_t{1} << 40) - (std::uint64_t{1} << 29);

// Rows that are counted together: those of a SOP, or those of a step of several rows.
using Scope = std::size_t;  // the step of several rows
constexpr Scope whole_sop = SIZE_MAX;

std::map<Scope, std::vector<NumberedRow>> numbered(const model::Sop& sop) {
  std::map<Scope, std::vector<NumberedRow>> out;
  Scope last = whole_sop;
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const model::Step& step = sop.steps[sop.steps.id_at(i)];
    const Scope scope = step.group ? step.group->index : whole_sop;
    if (step.group && scope != last) {
      const std::string& number = sop.groups[*step.group].number;
      if (!number.empty()) out[whole_sop].push_back({Subject::Rows, scope, number});
    }
    last = scope;
    if (!step.number.empty()) out[scope].push_back({Subject::Step, i, step.number});
  }
  return out;
}

void add_to(std::vector<Shift>& shifts, const NumberChange& change, int by, bool in_a_row) {
  if (in_a_row && !shifts.empty() && shifts.back().by == by) {
    shifts.back().last_before = change.before.number;
    shifts.back().last_after = change.after.number;
    ++shifts.back().rows;
    return;
  }
  shifts.push_back(
      {change.before.number, change.before.number, change.after.number, change.after.number, by, 1});
}

}  // namespace

std::uint64_t weight_of(std::string_view before, std::string_view after) {
  return (std::uint64_t{1} << 40) + ((mixed(before) + mixed(after)) & 0xFFFFFFF);
}

std::vector<bool> moved(const std::vector<std::optional<std::size_t>>& before_of,
                        const std::vector<std::uint64_t>& weights) {
  std::vector<std::size_t> values, places;
  std::vector<std::uint64_t> kept_weights;
  for (std::size_t j = 0; j < before_of.size(); ++j)
    if (before_of[j]) {
      values.push_back(*before_of[j]);
      places.push_back(j);
      kept_weights.push_back(weights[j]);
    }
  const std::vector<bool> stays = heaviest_increasing(values, kept_weights);
  std::vector<bool> out(before_of.size(), false);
  for (std::size_t k = 0; k < places.size(); ++k) out[places[k]] = !stays[k];
  return out;
}

RowMoves moved_rows(const model::Sop& before, const model::Sop& after, const SopPairs& pairs) {
  const std::vector<Row> olds = rows_of(before), news = rows_of(after);
  std::map<std::pair<Subject, std::size_t>, std::size_t> place;
  for (std::size_t i = 0; i < olds.size(); ++i) place[{olds[i].subject, olds[i].index}] = i;
  std::vector<std::optional<std::size_t>> before_of;
  std::vector<std::uint64_t> weights;
  for (const Row& row : news) {
    const auto& paired = row.subject == Subject::Step ? pairs.steps.to_before : pairs.headings.to_before;
    const auto old = paired[row.index];
    before_of.push_back(old ? std::optional(place.at({row.subject, *old})) : std::nullopt);
    weights.push_back(old ? weight_of(words_of_row(before, {row.subject, *old}), words_of_row(after, row))
                          : 0);
    if (old && row.subject == Subject::Step && changed_branch(before, after, pairs, *old, row.index))
      weights.back() -= weight_of_a_leaver;
  }
  const std::vector<bool> moves = moved(before_of, weights);
  RowMoves out{std::vector<bool>(after.steps.size()), std::vector<bool>(after.headings.size())};
  for (std::size_t k = 0; k < news.size(); ++k)
    (news[k].subject == Subject::Step ? out.steps : out.headings)[news[k].index] = moves[k];
  return out;
}

bool follows(const std::string& before, const std::string& after, std::size_t rank_before,
             std::size_t rank_after) {
  const auto a = value_of(before), b = value_of(after);
  return a && b && a->style == b->style &&
         b->value - a->value == static_cast<int>(rank_after) - static_cast<int>(rank_before);
}

Renumbering renumbering(const model::Sop& before, const model::Sop& after, const SopPairs& pairs,
                        const RowMoves& moves) {
  Renumbering out;
  struct Known {
    std::size_t rank = 0;
    NumberedRow row;
  };
  std::map<std::pair<Subject, std::size_t>, Known> olds;
  for (const auto& [scope, rows] : numbered(before))
    for (std::size_t rank = 0; rank < rows.size(); ++rank)
      olds[{rows[rank].subject, rows[rank].index}] = {rank, rows[rank]};
  for (const auto& [scope, rows] : numbered(after)) {
    bool in_a_row = false;
    for (std::size_t rank = 0; rank < rows.size(); ++rank) {
      const NumberedRow& row = rows[rank];
      const auto& paired = row.subject == Subject::Step ? pairs.steps.to_before : pairs.groups.to_before;
      const auto old = paired[row.index];
      const auto known = old ? olds.find({row.subject, *old}) : olds.end();
      if (known == olds.end() || (row.subject == Subject::Step && moves.steps[row.index])) {
        if (known != olds.end() && known->second.row.number != row.number &&
            !follows(known->second.row.number, row.number, known->second.rank, rank))
          out.by_itself.push_back({known->second.row, row});
        continue;
      }
      const Known& was = known->second;
      const bool changed = was.row.number != row.number;
      const bool after_list = changed && follows(was.row.number, row.number, was.rank, rank);
      if (after_list)
        add_to(out.shifts, {was.row, row}, static_cast<int>(rank) - static_cast<int>(was.rank), in_a_row);
      else if (changed)
        out.by_itself.push_back({was.row, row});
      in_a_row = after_list;
    }
  }
  return out;
}

}  // namespace alur::diff
