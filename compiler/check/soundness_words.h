// What is said of mistakes in the control flow, for the rules of that family.
#pragma once

#include "compiler/check/check.h"
#include "compiler/check/sop_facts.h"

namespace alur::check {

// A finding for each mistake that shows itself by this fault.
void report_mistakes(const Check& self, const model::Model& model, const model::Sop& sop, SopFacts& facts,
                     Fault fault, Findings& out);

// Whoever calls the SOP waits with it: the mistake is here alone.
void add_callers(const model::Model& model, const model::Sop& sop, Diagnostic& diagnostic);

}  // namespace alur::check
