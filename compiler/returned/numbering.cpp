#include "compiler/returned/numbering.h"

#include <charconv>

#include "compiler/returned/rows.h"

namespace alur::returned {

std::optional<int> whole_number(const std::string& text) {
  const std::string digits = neutral(text);
  int out = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  const std::string_view rest(end, static_cast<std::size_t>(digits.data() + digits.size() - end));
  if (error != std::errc() || (!rest.empty() && rest != ".")) return std::nullopt;
  return out;
}

Numbering numbering_of(const std::vector<NumberedStep>& steps) {
  Numbering out;
  int by = 0;
  bool goes_on = false;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    by += static_cast<int>(steps[i].added_before) - static_cast<int>(steps[i].removed_before);
    const std::string was = neutral(steps[i].was), now = neutral(steps[i].now);
    const auto old_number = whole_number(was), new_number = whole_number(now);
    const bool follows = was != now && by != 0 && old_number && new_number && *new_number - *old_number == by;
    if (was != now && !follows) out.by_itself.push_back(i);
    if (follows) {
      if (!goes_on || out.shifts.back().by != by) out.shifts.push_back({was, was, now, now, by, 0});
      out.shifts.back().last_before = was;
      out.shifts.back().last_after = now;
      ++out.shifts.back().rows;
    }
    goes_on = follows;
  }
  return out;
}

}  // namespace alur::returned
