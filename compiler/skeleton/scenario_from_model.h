// SOPs -> a scenario for exactly these, laid out as `alur format` wants it: each post, step and decision
// once, every figure `kosong`, so that the gate of scenarios names what must be collected and nothing runs on
// invented numbers. What the SOPs say themselves is not asked again.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/model.h"

namespace alur::skeleton {

struct ScenarioOptions {
  std::string name;               // of the scenario, in the language
  std::string title;              // empty: to be collected
  std::vector<std::string> uses;  // paths for `gunakan`
};

// SOPs that the given ones call are in it too, without arrivals of their own.
std::string scenario_from_model(const model::Model& model, const std::vector<model::SopId>& sops,
                                const ScenarioOptions& options);

}  // namespace alur::skeleton
