// The shelf of verbs. To add one: cli/verbs/<verb>.cpp that defines its descriptor, and a line in verbs.def.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "cli/env.h"

namespace CLI {
class App;
}

namespace alur::cli {

// One call of a verb: the options it takes, then its work. Options are held as members.
class Call {
 public:
  virtual ~Call() = default;
  virtual void declare(CLI::App& app, Language language) = 0;
  // Returns the exit code.
  virtual int run(const Env& env) = 0;
};

struct Verb {
  std::string_view name;
  std::string_view alias;  // Indonesian
  Message summary;         // one line
  Message examples;        // lines for the foot of its help
  std::unique_ptr<Call> (*make)();
};

// In the order of verbs.def.
std::span<const Verb* const> all_verbs();

}  // namespace alur::cli
