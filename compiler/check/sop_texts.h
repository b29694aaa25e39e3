// Every text that an author wrote into a SOP, each once.
#pragma once

#include "compiler/model/model.h"

namespace alur::check {

// Calls `look(const model::Text&)` in the order of the page. Texts that a part takes over from another, such
// as a lane's title from its post, are left out.
template <class Look>
void for_each_text(const model::Sop& sop, Look look) {
  const auto box = [&](const model::ItemList& list) {
    for (const model::ListItem& item : list.items)
      if (item.text.place.file == sop.place.file && !item.law) look(item.text);
  };
  look(sop.title);
  const model::Identity& identity = sop.identity;
  for (const auto* title : {&identity.cover_title, &identity.chart_title})
    if (*title) look(**title);
  for (const model::ItemList* list :
       {&identity.qualifications, &identity.equipment, &identity.warnings, &identity.records})
    box(*list);
  for (const model::Step& step : sop.steps) {
    if (step.text) look(*step.text);
    for (const model::SubStep& sub : step.sub_steps) look(sub.text);
    if (step.closing) look(*step.closing);
    if (step.note) look(*step.note);
    for (const model::DocumentCell* cell : {&step.inputs, &step.outputs})
      for (const model::DocumentUse& use : cell->uses) look(use.printed);
  }
}

// The wording of whole cells where it is not that of their documents (tertulis): it is what stands on the
// page.
template <class Look>
void for_each_printed_cell(const model::Sop& sop, Look look) {
  for (const model::Step& step : sop.steps)
    for (const model::DocumentCell* cell : {&step.inputs, &step.outputs})
      if (cell->printed) look(model::Text{*cell->printed, std::nullopt, cell->place});
}

}  // namespace alur::check
