#include "cli/interrupt.h"

#include <signal.h>
#include <unistd.h>

#include "base/output_file.h"

namespace alur::cli {
namespace {

// Made before: a handler may not allocate.
std::string farewell;

// Only calls that are safe in a handler.
void end(int signal) {
  discard_unfinished_output();
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, farewell.data(), farewell.size());
  ::_exit(128 + signal);
}

}  // namespace

void end_cleanly_on_signals(const Env& env) {
  farewell = env.err_is_terminal ? "\r\x1b[K" : "";  // over the line of progress
  farewell += env.say({"alur: dihentikan; yang belum selesai tidak ditulis\n",
                       "alur: stopped; what was not finished is not written\n"});
  for (const int signal : {SIGINT, SIGTERM}) {
    struct sigaction older {};
    if (::sigaction(signal, nullptr, &older) == 0 && older.sa_handler == SIG_IGN) continue;
    struct sigaction ours {};
    ours.sa_handler = end;
    ::sigaction(signal, &ours, nullptr);
  }
}

}  // namespace alur::cli
