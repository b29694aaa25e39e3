// SOPs by chance that can be edited: each step keeps an identity of its own through all edits, so that a test
// knows which step is which.
#pragma once

#include <string>
#include <vector>

#include "tests/support/dice.h"

namespace alur::tests {

struct GeneratedStep {
  int id = 0;  // never printed
  std::string name, text, input, output;
  int lane = 0;
  int minutes = 10;
  int no_target = 0;  // id of the step that a decision leads back to; 0: no decision
  int yes_target = 0;
};

struct GeneratedSop {
  std::string name = "layanan", title;
  std::vector<GeneratedStep> steps;
  int next_id = 1;

  std::string text() const;
  std::size_t place_of(int id) const;
  bool is_target(int id) const;
};

GeneratedSop generated_sop(std::uint64_t seed, int least, int most);
// A step that stands in none of the others' words.
GeneratedStep generated_step(test::Dice& dice, GeneratedSop& sop);
std::string reworded(test::Dice& dice, const std::string& text);
// The text of a step in words that no generated step has.
std::string written_anew(test::Dice& dice);

}  // namespace alur::tests
