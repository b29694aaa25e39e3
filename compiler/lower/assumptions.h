// What a scenario takes for granted, in words: what its author assumed, and what follows from what was left
// unsaid. Every report lists them.
#pragma once

#include <vector>

#include "base/language.h"
#include "compiler/model/model.h"

namespace alur::lower {

std::vector<Message> assumptions_of(const model::Model& model, const model::Scenario& scenario);

}  // namespace alur::lower
