// Which post holds the cases up: the one at which they wait longest in all, and for what: for a free person,
// or for the office to open. Utilisation alone does not say it: a busy post may keep nobody waiting, and
// where the office is closed no further person helps.
#pragma once

#include <cstdint>
#include <vector>

#include "base/language.h"
#include "runtime/tables.h"
#include "simulator/simulate.h"

namespace alur::simulator {

enum class BottleneckKind : std::uint8_t {
  None,      // cases hardly wait
  Closed,    // at the worst post they wait mostly for the office to open
  People,    // at the worst post they wait mostly for a free person
  Overload,  // and it is offered more work than its people can do in the period
};

struct PostBlame {
  std::uint32_t post = 0;
  double share = 0;        // of all waiting
  double staff_share = 0;  // of the waiting here: for a free person; the rest is for the office to open
  double utilisation = 0;
  std::uint64_t worst_in = 0;  // replications in which it was the worst
};

struct Bottleneck {
  BottleneckKind kind = BottleneckKind::None;
  std::vector<PostBlame> ranking;  // posts that cases came to, most waiting first
  double staff_share = 0;          // of all waiting: for people; the rest is for the office to open
  Message sentence;                // for people; no line ends
};

// Requires: at least one complete replication.
Bottleneck find_bottleneck(const runtime::fb::TablesT& tables, const Statistics& statistics);

}  // namespace alur::simulator
