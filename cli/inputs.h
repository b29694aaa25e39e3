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

// For verbs that go on in spite of irregularities: prints what is invalid, else one line with how many
// findings of each severity there are. Requires: a file.
Compiled compile_for_use(const std::vector<std::string>& files, const Env& env);

// The SOPs declared in the named files, or all of the set where those declare none. With `name`: that one
// alone. Prints and returns the exit code when there is none.
tl::expected<std::vector<model::SopId>, int> chosen_sops(const Compilation& compilation,
                                                         const std::string& name, const Env& env);

// "sebutkan berkasnya, misalnya: alur gambar sop.sop"; exit_usage.
int no_file(const Env& env, const Message& example);

// What a word of the command line says as a number of up to 18 digits.
std::optional<std::uint64_t> whole_number(const std::string& word);

// What is invalid, on standard error.
void print_invalid(const Compilation& compilation, const Env& env);

}  // namespace alur::cli
