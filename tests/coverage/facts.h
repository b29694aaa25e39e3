// The twelve SOPs: where each stands in the seeds, and what the audit counted in it by hand.
#pragma once

#include <optional>

#include "base/time.h"
#include "tests/coverage/model_cells.h"

namespace alur::tests {

struct LimitFact {
  TimeAmount shortest, longest;
  bool blank = false;
  bool range() const { return shortest != longest; }
};

struct SopFact {
  std::string city, sop;  // folder in sops/, and the name of both file and SOP
  SeedTable table;
  Letters letters = Letters::WithDot;
  std::size_t lanes = 0;
  std::size_t steps = 0;          // a step of several rows counts once
  std::vector<LimitFact> limits;  // of each row
  std::optional<TimeAmount> stated_total;
  TimeAmount shortest_total, longest_total;
  std::size_t lost_numbers = 0;  // of steps, in the scan
};

const std::vector<SopFact>& facts();

}  // namespace alur::tests
