#include "compiler/check/availability.h"

namespace alur::check {
namespace {

using Set = std::vector<bool>;

Set made_by(const model::Step& step, std::size_t documents) {
  Set made(documents, false);
  for (const model::DocumentUse& use : step.outputs.uses) made[use.document.index] = true;
  for (const model::DocumentUse& use : step.inputs.uses)
    if (use.from_outside) made[use.document.index] = true;
  return made;
}

void unite(Set& into, const Set& other) {
  for (std::size_t i = 0; i < into.size(); ++i) into[i] = into[i] || other[i];
}

void intersect(Set& into, const Set& other) {
  for (std::size_t i = 0; i < into.size(); ++i) into[i] = into[i] && other[i];
}

// Repeats `join` over the edges until nothing changes. `start` holds what is in hand before each step.
std::vector<Set> fixed_point(const Flow& flow, const std::vector<Set>& made, std::vector<Set> start,
                             void (*join)(Set&, const Set&)) {
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t step = 0; step < made.size(); ++step) {
      if (!flow.reachable[step]) continue;
      Set after = start[step];
      unite(after, made[step]);
      for (const std::size_t next : flow.successors[step]) {
        if (next == flow.end) continue;
        Set before = start[next];
        join(before, after);
        changed = changed || before != start[next];
        start[next] = std::move(before);
      }
    }
  }
  return start;
}

}  // namespace

Availability availability_of(const model::Model& model, const model::Sop& sop, const Flow& flow) {
  const std::size_t documents = model.documents.size(), steps = sop.steps.size();
  std::vector<Set> made;
  for (const model::Step& step : sop.steps) made.push_back(made_by(step, documents));
  std::vector<Set> none(steps, Set(documents, false));
  std::vector<Set> all(steps, Set(documents, true));
  all[0] = Set(documents, false);  // a case starts with nothing in hand
  return {fixed_point(flow, made, std::move(none), unite),
          fixed_point(flow, made, std::move(all), intersect)};
}

std::vector<bool> makers_of(const model::Sop& sop, model::DocumentId document) {
  std::vector<bool> makers;
  for (const model::Step& step : sop.steps) {
    bool makes = false;
    for (const model::DocumentUse& use : step.outputs.uses) makes = makes || use.document == document;
    for (const model::DocumentUse& use : step.inputs.uses)
      makes = makes || (use.from_outside && use.document == document);
    makers.push_back(makes);
  }
  return makers;
}

}  // namespace alur::check
