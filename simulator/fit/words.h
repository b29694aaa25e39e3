// What was fitted, as text for planners and as JSON: lines of Alur that can be pasted into a scenario, and
// how well they fit. Groups whose name is no name of the language are numbered: a log may hold names of
// people.
#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "simulator/fit/estimate.h"
#include "simulator/fit/samples.h"

namespace alur::simulator::fit {

enum class Of : std::uint8_t { Work, Arrivals };

struct Fit {
  Sample sample;
  Estimation estimation;  // empty where there are no values
};

struct Page {
  Of of = Of::Work;
  std::string sop;  // before the group's name: "sop.step"; may be empty
  std::vector<Fit> fits;
};

std::string text_of(const Page& page, Language language);
std::string json_of(const Page& page);

// "gamma(12,5 menit; 2,3)".
std::string alur_of(const Fitted& fitted);

}  // namespace alur::simulator::fit
