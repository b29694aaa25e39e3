// What a verb knows of the world it runs in, and how a program ends.
#pragma once

#include <string>

#include "base/error.h"
#include "base/language.h"

namespace alur::cli {

// docs/architecture.md, section 4.
enum ExitCode : int {
  exit_done = 0,
  exit_findings = 1,
  exit_usage = 2,
  exit_world = 3,
  exit_run_fault = 4,
  exit_internal = 70,
};

inline constexpr const char* program_version = "alur " ALUR_VERSION;

struct Env {
  Language language = Language::Indonesian;
  bool out_is_terminal = false;
  bool err_is_terminal = false;

  const std::string& say(const Message& message) const { return message.in(language); }
};

// Standard output. Errors: it is closed or full; the program then ends with exit_world.
Expected<void> print(const std::string& text);

// To standard error. Where nobody reads that, there is nobody to tell: the words are lost and the work goes
// on.
void print_to_error(const std::string& text);

// "alur: galat: …" on standard error.
void print_error(const Env& env, const Message& message);

// A hint on standard error: "alur: …".
void print_note(const Env& env, const Message& message);

// Prints the error; exit_world.
int fail(const Env& env, const Error& error);
// Prints what is wrong with the command line; exit_usage.
int misuse(const Env& env, const Message& message);

}  // namespace alur::cli
