// What is sown into a clean set: for each check at least one mistake that it alone must find.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace alur::tests {

struct Edit {
  std::string find, replace;  // in the words of clean_sets.h, before they are named
};

enum class Bed : std::uint8_t { Set, Scenario };  // clean_set, clean_scenario

struct Mutant {
  std::string code;  // of the one finding
  std::vector<Edit> edits;
  Bed bed = Bed::Set;
};

const std::vector<Mutant>& mutants();

}  // namespace alur::tests
