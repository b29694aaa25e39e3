// Names of a Graphviz graph numbered in the order in which they are first used. Graphviz' own way numbers
// them by their place in memory, and subgraphs come out in that order: another with every run.
#pragma once

#include <cgraph.h>

namespace alur::graphviz {

// For the `id` of an Agdisc_t. The graph holds its state; any number of graphs may share it.
Agiddisc_t* ordered_ids();

}  // namespace alur::graphviz
