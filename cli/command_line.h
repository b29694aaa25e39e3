// The command line: which language, which verb, which options; its faults in the user's words.
#pragma once

#include "cli/env.h"

namespace alur::cli {

// --lang, else ALUR_LANG, else Indonesian; never the locale. A fault of it is reported later, by
// run_command_line.
Language language_of(int count, const char* const* arguments);

// Parses and runs. Returns the exit code.
int run_command_line(int count, const char* const* arguments, const Env& env);

}  // namespace alur::cli
