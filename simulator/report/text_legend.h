// What the figures of the text report mean, in the words of an office: unit, reference and cause of each.
#pragma once

#include <cstdint>
#include <string>

#include "base/language.h"

namespace alur::simulator::report {

// Wrapped lines, without a heading.
std::string legend(std::uint64_t replications, Language language);
// The same of what stands under single steps, where something does: skipped, timed out, gave up, waiting for
// others.
std::string legend_beside(Language language);

}  // namespace alur::simulator::report
