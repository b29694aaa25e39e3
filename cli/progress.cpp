#include "cli/progress.h"

#include <fmt/format.h>

#include <cstdio>

#include "base/wording.h"

namespace alur::cli {

using namespace std::chrono_literals;

// Work that is over in a moment shows nothing, and a line is not written oftener than the eye reads.
void Progress::show(std::uint64_t done, std::uint64_t wanted) {
  const auto now = std::chrono::steady_clock::now();
  if (!env_.err_is_terminal || now - begun_ < 300ms || now - last_ < 100ms) return;
  last_ = now;
  shown_ = true;
  const auto count = [&](std::uint64_t n) {
    return words_of_count(static_cast<std::int64_t>(n), env_.language);
  };
  print_to_error(fmt::format("\r\x1b[K{}: {} / {}", env_.say(what_), count(done), count(wanted)));
}

Progress::~Progress() {
  if (shown_) print_to_error("\r\x1b[K");
}

}  // namespace alur::cli
