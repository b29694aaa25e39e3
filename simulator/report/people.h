// Who can serve a post, and what of a scenario a report lists.
#pragma once

#include <cstdint>
#include <vector>

#include "simulator/simulate.h"

namespace alur::simulator::report {

// All who hold it, or one of the posts of a pool.
std::uint64_t people_of(const runtime::fb::TablesT& tables, const runtime::fb::ScenarioT& scenario,
                        std::uint32_t post);
// Those with staff of their own, then pools that cases came to.
std::vector<std::uint32_t> posts_of(const runtime::fb::TablesT& tables,
                                    const runtime::fb::ScenarioT& scenario, const Statistics& statistics);
// Those that arrive, then those that cases came to by a call or waited in at the begin.
std::vector<std::uint32_t> sops_of(const runtime::fb::ScenarioT& scenario, const Statistics& statistics);

}  // namespace alur::simulator::report
