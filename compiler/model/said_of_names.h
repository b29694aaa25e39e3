// One mistake in a name, one finding. Inside this room only.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "compiler/syntax/ast.h"

namespace alur::model {

// Takes out of the findings of a set what says one of them again: a name without a declaration in a second
// place or file, the names of a file that uses no other, names whose declaration may be what could not be
// read.
void say_once(const std::vector<syntax::Ast>& asts, Diagnostics& findings);

}  // namespace alur::model
