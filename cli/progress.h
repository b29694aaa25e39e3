// One line on a terminal that tells how far long work is; nothing in a pipe.
#pragma once

#include <chrono>
#include <cstdint>

#include "cli/env.h"

namespace alur::cli {

class Progress {
 public:
  Progress(const Env& env, Message what) : env_(env), what_(std::move(what)) {}
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::uint64_t done, std::uint64_t wanted);

 private:
  const Env& env_;
  Message what_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point last_{};
};

}  // namespace alur::cli
