// Generated sets of SOPs of which the checker has nothing to say, for sowing mistakes into them.
#pragma once

#include <string>

namespace alur::tests {

// $A to $E: titles; $T: what the service is about. Words and figures change with the seed.
std::string named(std::string text, unsigned seed);

// Five SOPs of one decree, of which the first is where most mistakes are sown.
std::string clean_set(unsigned seed);

// The same with a scenario for two of them, a calendar and its holidays.
std::string clean_scenario(unsigned seed);

}  // namespace alur::tests
