// What most verbs begin with: compile the files named, and say what stands in the way.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/env.h"
#include "compiler/compile.h"

namespace alur::cli {

struct Compiled {
  Compilation compilation;
  int exit_code = exit_done;  // other than exit_done: it was said why, and the verb ends with it
  bool usable() const { return exit_code == exit_done; }
};

// For verbs that go on in spite of irregularities: prints what is invalid, else one line with the number of
// findings.
Compiled compile_for_use(const std::vector<std::string>& files, const Env& env);

// The SOPs declared in the named files, or all of the set where those declare none. With `name`: that one
// alone. Prints and returns the exit code when there is none.
tl::expected<std::vector<model::SopId>, int> chosen_sops(const Compilation& compilation,
                                                         const std::string& name, const Env& env);

// Reports findings whose code or place the caller chose, as text.
std::string render(const Diagnostics& findings, const Sources& sources, const Env& env);

}  // namespace alur::cli
