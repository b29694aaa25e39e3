// What is known before a SOP is written -> a SOP to fill in, laid out as `alur format` wants it. Nothing in
// it is made up: what the planner must collect is an empty text or `kosong`, which the rules report where it
// stands, and a comment in Indonesian says whom to ask. Not for SOPs that exist.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/model.h"

namespace alur::skeleton {

struct SopOptions {
  std::string name;                // of the SOP, in the language
  std::string title;               // empty: to be collected
  std::string profile;             // by name; empty: none
  std::vector<std::string> lanes;  // by name; none: one, to be renamed
  std::size_t steps = 3;           // the fewest that show a beginning, a middle and an end
  std::vector<std::string> uses;   // paths for `gunakan`
};

// `shared`: what the files of `uses` declare; a lane takes the post of its name, any other post is declared.
std::string sop_from_model(const model::Model& shared, const SopOptions& options);

}  // namespace alur::skeleton
