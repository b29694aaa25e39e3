// What a calendar says of a date: whether it covers it, and which hours are worked. Pure reading of the
// Model.
#pragma once

#include <optional>
#include <vector>

#include "compiler/model/model.h"

namespace alur::model {

// The first day of the range of which the calendar says nothing: outside its own dates, or outside those of
// its holiday lists, where it has any.
std::optional<Date> first_uncovered(const Model& model, const Calendar& calendar, DateRange range);

// The hours worked on a covered date: none on a holiday, a season's hours within it, else the week's.
std::vector<ClockRange> hours_on(const Model& model, const Calendar& calendar, Date date);

// Worked round the clock on every day, with no limit of dates.
bool always_open(const Calendar& calendar);

}  // namespace alur::model
