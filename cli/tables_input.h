// Runtime tables from what a verb was given: a table file, or sources that are compiled first. Both ways lead
// through the same bytes, so a run from either is the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/env.h"
#include "runtime/tables.h"

namespace alur::cli {

struct TablesInput {
  std::optional<runtime::Tables> tables;
  std::string bytes;  // of the table file
  // Positions of the scenarios that the named files declare themselves, not those that they use; none of a
  // table file, which does not know.
  std::vector<std::size_t> named_scenarios;
  int exit_code = exit_done;  // other than exit_done: it was said why
};

TablesInput tables_from(const std::vector<std::string>& files, const Env& env);

}  // namespace alur::cli
