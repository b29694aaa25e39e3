// What a scenario says of cases, in tables. Only for the files of this folder.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "compiler/model/model.h"
#include "tables_generated.h"

namespace alur::lower {

namespace fb = runtime::fb;

struct CaseParts {
  const model::Model& model;
  const model::Scenario& scenario;
  const std::vector<std::uint32_t>& first_steps;  // by SopId
  const fb::TablesT& tables;
};

// `clock` gives a calendar's position, -1 for none.
void add_cases(const CaseParts& parts,
               const std::function<std::int32_t(std::optional<model::CalendarId>)>& clock,
               fb::ScenarioT& out);

// Null for none.
std::unique_ptr<fb::DistributionT> distribution_of(const std::optional<model::Distribution>& given);

}  // namespace alur::lower
