#include "cli/env.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>

#include "base/system_error.h"

namespace alur::cli {

Expected<void> print(const std::string& text) {
  const bool written =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (written) return {};
  const Message reason = words_of_errno(errno);
  return fault(fmt::format("keluaran tidak dapat ditulis: {}", reason.id),
               fmt::format("output cannot be written: {}", reason.en));
}

void print_to_error(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

void print_error(const Env& env, const Message& message) {
  print_to_error(fmt::format("alur: {}: {}\n", env.language == Language::Indonesian ? "galat" : "error",
                             env.say(message)));
}

void print_note(const Env& env, const Message& message) {
  print_to_error(fmt::format("alur: {}\n", env.say(message)));
}

int fail(const Env& env, const Error& error) {
  print_error(env, error.message);
  if (!error.help.empty()) print_note(env, {"saran: " + error.help.id, "help: " + error.help.en});
  return exit_world;
}

int misuse(const Env& env, const Message& message) {
  print_error(env, message);
  return exit_usage;
}

}  // namespace alur::cli
