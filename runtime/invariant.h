// How the invariants say what is wrong. Only for the files of invariants.h.
#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

#include "base/language.h"
#include "tables_generated.h"

namespace alur::runtime::invariant {

using Wrong = std::optional<Message>;

template <class... Arguments>
Message says(fmt::format_string<Arguments...> id, fmt::format_string<Arguments...> en,
             Arguments&&... arguments) {
  return Message{fmt::vformat(fmt::string_view(id), fmt::make_format_args(arguments...)),
                 fmt::vformat(fmt::string_view(en), fmt::make_format_args(arguments...))};
}

bool is_utf8(const std::string& text);
Wrong text(const std::string& value);

// Targets, blocks, branches, calls: every case stays in its branch until the branch is done, and calls end.
// Requires: steps and SOPs hold.
Wrong flow(const fb::TablesT& tables);
// By step: does a case come to it within a parallel branch? Requires: flow holds.
std::vector<bool> in_branches(const fb::TablesT& tables);
Wrong distribution(const fb::DistributionT* given, const std::string& where);
// What a scenario says of cases. Requires: the set holds; efforts and odds fit it.
Wrong cases(const fb::TablesT& tables, const fb::ScenarioT& scenario);
// Requires: the set holds.
Wrong scenario(const fb::TablesT& tables, const fb::ScenarioT& scenario);

}  // namespace alur::runtime::invariant
