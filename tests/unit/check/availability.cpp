// Documents in hand, against a plain walk over every order in which a case can be worked on.
#include "compiler/check/availability.h"

#include "compiler/check/soundness.h"
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"
#include "tests/support/small_flows.h"

using namespace alur;
using namespace alur::check;

namespace {

model::DocumentUse use_of(std::uint32_t document) {
  model::DocumentUse use;
  use.document = {document};
  return use;
}

// Three documents, made by steps that the seed chooses; every step needs all of them.
model::Sop with_documents(model::Sop sop, std::uint64_t seed) {
  constexpr std::uint32_t documents = 3;
  for (std::uint32_t i = 0; i < sop.steps.size(); ++i) {
    model::Step& step = sop.steps[model::StepId{i}];
    step.inputs.uses.clear();
    step.outputs.uses.clear();
    for (std::uint32_t d = 0; d < documents; ++d) step.inputs.uses.push_back(use_of(d));
    const std::uint64_t roll = (seed * 0x9E3779B97F4A7C15u + i * 0xBF58476D1CE4E5B9u) >> 40;
    if (roll % 2 == 0) step.outputs.uses.push_back(use_of(static_cast<std::uint32_t>(roll / 2 % documents)));
    step.inputs.uses[roll / 8 % documents].from_outside = roll / 32 % 8 == 0;
  }
  return sop;
}

}  // namespace

TEST_CASE("What is in hand in some and in every run is what a plain walk finds") {
  std::size_t compared = 0, differing = 0;
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    const model::Sop sop = with_documents(test::random_flow(seed, {7, 8, 30, true}), seed);
    const Flow flow = flow_of(sop);
    REQUIRE(nesting_of(flow).nested);
    const Availability hand = availability_of(sop, flow);
    const test::PlainWalk plain = test::walk(sop);
    for (std::uint32_t step = 0; step < flow.steps; ++step) {
      if (!plain.alive[step]) continue;
      for (std::uint32_t d = 0; d < 3; ++d) {
        INFO("seed " << seed << " step " << step + 1 << " document " << d);
        REQUIRE(hand.in_some_run(step, {d}) == plain.sometimes[step].contains(d));
        REQUIRE(hand.in_every_run(step, {d}) == plain.always[step].contains(d));
        ++compared;
        differing += hand.in_some_run(step, {d}) != hand.in_every_run(step, {d}) ? 1 : 0;
      }
    }
  }
  CHECK(compared > 20'000);
  CHECK(differing > 2'000);
}
