// A run as a planner reads it. Of more than forty steps the first and the last fifteen.
#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "compiler/check/nesting.h"

namespace alur::check {

// "1 → 2 → 5 → 7": the numbers of the steps done, names where a number is blank, and the step it comes to;
// "1 → 2 lewat tenggat → 4" where one ran out of time.
Message run_numbers(const model::Sop& sop, const Flow& flow, const Run& run, std::size_t goal);

// "1 → 2 → 5": of steps alone.
std::string step_numbers(const model::Sop& sop, const std::vector<std::uint32_t>& steps);

// "1 'terima' (tidak) → 2 'damai' dilewati → selesai": numbers and names, with the outcome taken.
Message run_steps(const model::Sop& sop, const Flow& flow, const Run& run);

// "1 'terima'", or the name alone where the row prints no number.
std::string short_name(const model::Step& step);

}  // namespace alur::check
