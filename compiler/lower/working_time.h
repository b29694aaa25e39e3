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

// The duty of the person who begins the roster's pattern at entry `offset`, from the day before the first of
// `wanted` (a shift may reach into it) to the last. The pattern counts from the roster's first day, else from
// that of `pattern_begin`.
std::unique_ptr<runtime::fb::CalendarT> duty_of(const model::Model& model, const model::Roster& roster,
                                                std::size_t offset, model::DateRange wanted,
                                                Date pattern_begin);

// How often a pattern's arrivals come, stretch by stretch over `range`: on average over all of it as often as
// without. Shape: where `calendar` is not null, only in its intervals.
std::vector<runtime::fb::Weight> weights_of(const model::Arrivals& arrivals, model::DateRange range,
                                            const runtime::fb::CalendarT* calendar);

// Days of the range in which the calendar opens at all.
std::int64_t open_days(const runtime::fb::CalendarT& calendar, model::DateRange range);

// The share of time in the range that the intervals cover.
double open_share(const runtime::fb::CalendarT& calendar, model::DateRange range);

}  // namespace alur::lower
