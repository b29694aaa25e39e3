// The Model as stable text, for `alur show model` and golden tests: everything but spans.
#pragma once

#include <string>

#include "compiler/model/model.h"

namespace alur::model {

std::string dump(const Model& model);

}  // namespace alur::model
