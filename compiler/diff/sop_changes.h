// What differs between a SOP and its counterpart. Private to Model x Model -> Changes.
#pragma once

#include "compiler/diff/changes.h"
#include "compiler/diff/facts.h"

namespace alur::diff {

Thing thing_of(const model::Sop& sop);
Thing thing_of(const model::Sop& sop, const model::Step& step);

// A value of each side that has one.
Change change_of(Subject subject, const std::optional<Thing>& before, const std::optional<Thing>& after,
                 const FactChange& facts);

// The facts of the form that are the SOP's own, not those of a profile that the set shares.
std::vector<FactChange> form_changes(const Facts& before, const Facts& after, const Facts& shared_before,
                                     const Facts& shared_after);

void add_boxes(const Side& before, const Side& after, model::SopId old_id, model::SopId new_id,
               SopChanges& out);
void add_lanes(const Side& before, const Side& after, model::SopId old_id, model::SopId new_id,
               const SopPairs& pairs, SopChanges& out);
void add_steps(const Side& before, const Side& after, model::SopId old_id, model::SopId new_id,
               const SopPairs& pairs, SopChanges& out);
void add_total(const Side& before, const Side& after, model::SopId old_id, model::SopId new_id,
               SopChanges& out);
// Of two decisions of one step.
void add_outcomes(const Side& before, const Side& after, model::SopId old_id, model::StepId old_step,
                  model::SopId new_id, model::StepId new_step, SopChanges& out);
Message outcome_words(const model::Sop& sop, const model::Outcome& outcome);

}  // namespace alur::diff
