// A calendar of the Model as a list of open intervals.
#pragma once

#include <memory>

#include "compiler/model/model.h"
#include "tables_generated.h"

namespace alur::lower {

// Intervals from the first to the last day of `wanted`, and on to the last day that the calendar covers (at
// most two years more): work that began in time may end later. Requires: the calendar covers `wanted`.
std::unique_ptr<runtime::fb::CalendarT> working_time_of(const model::Model& model,
                                                        const model::Calendar& calendar,
                                                        model::DateRange wanted);

// The share of time in the range that the intervals cover.
double open_share(const runtime::fb::CalendarT& calendar, model::DateRange range);

}  // namespace alur::lower
