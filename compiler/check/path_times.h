// How long one case of a SOP takes by the times of its rows, and which rows it passes: parallel branches at
// the same time, no waiting. Not the sum of the rows, which is what an official total says.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/check/flow.h"
#include "compiler/model/model.h"

namespace alur::check {

struct PathTime {
  TimeAmount time;
  std::vector<std::uint32_t> steps;  // that make it up, in their order; of parallel branches the decisive one
};

// No way leads to the end: both are empty. Source: of the shortest, D.E. Knuth, A Generalization of
// Dijkstra's Algorithm, IPL 6 (1977), in Bellman and Ford's form; of the longest, the longest path without
// the ways that lead back (a loop by its entry: B. Steensgaard, Sequentializing Program Dependence Graphs,
// 1993). Requires: the flow is nested (SopFacts::mended). Cost: nodes times the depth of loops.
PathTime shortest_path(const model::Sop& sop, const Flow& flow, DayBasis basis);

// No row twice: of a loop one pass, of a choice in it the longer side. Exact where each loop is entered at
// one place; else a way that exists, with the loop as it stands on the page.
PathTime longest_path(const model::Sop& sop, const Flow& flow, DayBasis basis);

// Each row once that a case can pass by going round its loops, though it must then pass others twice.
PathTime longest_with_loops(const model::Sop& sop, const Flow& flow, DayBasis basis);

}  // namespace alur::check
