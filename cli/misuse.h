// What is wrong with a command line, in our words: CLI11's are English and name its own types.
#pragma once

#include "base/language.h"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace alur::cli {

Message words_of(const CLI::ParseError& error, const CLI::App& app);

}  // namespace alur::cli
