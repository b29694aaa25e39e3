// The import of a seed, measured against the cells that the coverage test cuts from the same seed by code of
// its own and line numbers that were counted by hand.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compiler/model/model.h"
#include "tests/coverage/facts.h"

namespace alur::tests {

struct Measured {
  std::size_t expected = 0;  // cells with text
  std::size_t right = 0;     // the same words
  std::size_t wrong = 0;     // other words
  std::size_t missing = 0;   // no words
  std::size_t invented = 0;  // words where the seed has none

  std::vector<std::string> differences;  // in words

  Measured& operator+=(const Measured& other);
};

// Rows are paired so that as many cells as possible are equal; a row without a partner is missing or
// invented.
Measured measure(const std::vector<Row>& seed, const std::vector<Row>& import);

// What an import makes of a file, up to the Model. Fails the test on a finding of the syntax.
struct ImportedModel {
  std::string text;
  model::Model model;
  std::vector<std::string> findings;  // codes, of the model
};
ImportedModel imported_model(const std::string& path);

// The facts of the SOPs of a seed, in the order of its pages.
std::vector<const SopFact*> facts_of(const std::string& seed);

}  // namespace alur::tests
