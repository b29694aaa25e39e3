// CheckedModel and CheckedScenarios -> runtime tables. Cannot fail: what could not be lowered did not pass
// the gates.
#pragma once

#include <vector>

#include "compiler/check/check.h"
#include "tables_generated.h"

namespace alur::lower {

// Every SOP and post of the set; the scenarios given, in their order; the calendars that they use.
runtime::fb::TablesT from_model(const check::CheckedModel& checked,
                                const std::vector<check::CheckedScenario>& scenarios);

}  // namespace alur::lower
