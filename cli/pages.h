// What is made of the verbs' table for the system the program is installed on: bash's completion and the page
// of the manual. cmake/packaging.cmake installs both.
#pragma once

#include <string>

#include "cli/env.h"

namespace CLI {
class App;
}

namespace alur::cli {

std::string bash_completion(const CLI::App& app);

// In the language of `env`, as troff's macros of manual pages.
std::string man_page(const CLI::App& app, const Env& env);

}  // namespace alur::cli
