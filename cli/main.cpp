#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <exception>

#include "cli/command_line.h"
#include "cli/interrupt.h"

int main(int count, char** arguments) {
  using namespace alur;
  // A reader that closes its end, and a limit on the size of files, are errors of writing with an exit code
  // of ours, not a death by signal.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  const cli::Env env{cli::language_of(count, arguments), ::isatty(STDOUT_FILENO) != 0,
                     ::isatty(STDERR_FILENO) != 0};
  cli::end_cleanly_on_signals(env);
  try {
    return cli::run_command_line(count, arguments, env);
  } catch (const std::bad_alloc&) {
    cli::print_error(env, {"memori tidak cukup", "out of memory"});
    return cli::exit_world;
  } catch (const std::exception& error) {
    cli::print_error(
        env, {std::string("kesalahan program Alur sendiri; mohon laporkan dengan berkasnya: ") + error.what(),
              std::string("a bug of Alur itself; please report it with the file: ") + error.what()});
    return cli::exit_internal;
  }
}
