#include "compiler/check/row_numbers.h"

#include <optional>

namespace alur::check {

std::vector<NumberedRow> numbered_rows(const model::Sop& sop) {
  std::vector<NumberedRow> out;
  std::optional<model::RowGroupId> group;
  for (const model::Step& step : sop.steps) {
    if (!step.group) out.push_back({step.number, step.place, step.number_place});
    if (step.group && step.group != group)
      out.push_back({sop.groups[*step.group].number, step.place, sop.groups[*step.group].number_place});
    group = step.group;
  }
  return out;
}

bool is_plain_number(const std::string& number) {
  return !number.empty() && number.size() < 5 && number.find_first_not_of("0123456789") == std::string::npos;
}

bool leaves_out_a_number(const std::vector<NumberedRow>& rows) {
  int before = 0;
  for (const NumberedRow& row : rows) {
    if (!is_plain_number(row.number)) continue;
    const int number = std::stoi(row.number);
    if (number > before + 1) return true;
    before = number;
  }
  return false;
}

}  // namespace alur::check
