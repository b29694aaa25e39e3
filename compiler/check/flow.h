// The control flow of one SOP as a workflow net (runtime/net.h), for the rules that follow it: what each node
// and each way stands for. A step is one node; what stands before it (it may be skipped, it has a timeout)
// and the ends of a parallel block are nodes of their own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "compiler/model/model.h"
#include "runtime/net.h"

namespace alur::check {

enum class Part : std::uint8_t {
  Step,
  Gate,   // before a step: it is done, skipped, or runs out of time
  Fork,   // a parallel block begins
  Begin,  // one of its branches does
  Wait,   // that branch is done
  Join,   // the block is
};

struct FlowNode {
  Part part = Part::Step;
  std::uint32_t index = 0;   // of the step, or of the block
  std::uint32_t branch = 0;  // of a Begin or a Wait
};

enum class How : std::uint8_t { On, Outcome, Exhausted, Again, Skipped, TimedOut };

struct Way {
  How how = How::On;
  std::size_t outcome = 0;  // of Outcome and Exhausted (maksimal … lalu): position in the decision
  Span place;               // of the target as written; of the step where it is not
};

struct Flow {
  runtime::Net net;  // nodes below `steps` are the steps by position
  runtime::NetFacts facts;
  std::size_t steps = 0;
  std::vector<FlowNode> nodes;
  std::vector<std::vector<Way>> ways;              // one for each of net.next
  std::vector<std::optional<std::uint32_t>> home;  // the Begin of the innermost branch that it is written in
};

// `maksimal n` bounds nothing here: the way and the one after `lalu` are both open, the latter only where the
// case can come back. Requires: a SOP that is not broken.
Flow flow_of(const model::Sop& sop);
// The same without the outcomes that are never taken. Shape: [step][outcome].
Flow flow_of(const model::Sop& sop, const std::vector<std::vector<bool>>& taken);

// By step: the steps that may come next, past whatever lies between; the number of steps stands for the end.
using StepsAfter = std::vector<std::vector<std::size_t>>;
StepsAfter steps_after(const Flow& flow);

// Whether several outcomes all lead to the same place.
bool chooses_nothing(const model::Decision& decision);

// By node: the number of its strongly connected component. Source: Tarjan, by Boost.Graph.
std::vector<std::size_t> components_of(const runtime::Net& net);

// The node of a block: its Fork or Join (branch 0), or the Begin or Wait of a branch.
std::uint32_t node_of(const Flow& flow, Part part, std::uint32_t block, std::uint32_t branch);

}  // namespace alur::check
