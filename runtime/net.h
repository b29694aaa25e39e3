// The bare control-flow net of one SOP: steps and where a case may go next. The checker builds it from the
// Model to judge soundness, the loader from a table file. Knows no odds, no people, no time.
#pragma once

#include <cstdint>
#include <vector>

namespace alur::runtime {

inline constexpr std::int32_t net_end = -1;

struct Net {
  std::uint32_t entry = 0;
  // Shape: by step, position within the SOP; net_end or a position of this net.
  std::vector<std::vector<std::int32_t>> next;
};

struct NetFacts {
  std::vector<bool> reached;  // a case can come here from the entry
  std::vector<bool> ends;     // a case here can still reach the end
  std::vector<bool> repeats;  // a case can come here more than once
};

// Cost: linear. Requires: every target is net_end or a position.
NetFacts examine(const Net& net);

}  // namespace alur::runtime
