#pragma once

#include "compiler/check/check.h"
#include "compiler/map/sop_map.h"

namespace alur::map {

// References are resolved as the rules on Keterkaitan resolve them. References to the SOP itself are left
// out: a finding (XD02) speaks of them. Cost: linear in the set, apart from sorting.
SopMap from_model(const check::CheckedModel& checked);

}  // namespace alur::map
