// The symbols of the chart and the arrows between them, before anything has a place: what a step's decision,
// condition, repetition, time limit and the branches of a block mean in the five symbols of the form. Private
// to Model -> Sheets.
#pragma once

#include "compiler/lampiran/sheets.h"

namespace alur::lampiran {

// As it is named in words: its number as printed, or its name.
std::string step_title(const model::Sop& sop, const model::Step& step);

// The step in whose row the symbol stands.
model::StepId row_of(const Sheets& sheets, model::StepId symbol);

// The SOP's steps, then the questions above optional ones.
void add_steps(const model::Sop& sop, Sheets& sheets);

// Also appends the further questions of decisions to the steps. Requires: add_steps was called.
void add_flows(const model::Sop& sop, Sheets& sheets);

}  // namespace alur::lampiran
