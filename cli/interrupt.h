// Ctrl-C and its like: the program ends with a line, without a half-written file.
#pragma once

#include "cli/env.h"

namespace alur::cli {

// From now on SIGINT and SIGTERM end the program with 128 + the signal's number, unless it was started with
// the signal ignored (nohup, a job of a script).
void end_cleanly_on_signals(const Env& env);

}  // namespace alur::cli
