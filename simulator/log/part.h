// The bytes of one replication's event log: gathered in memory, beyond that in a file without a name, and
// copied into the log when its turn comes. So any number of threads gives the same bytes, and memory does not
// grow with the cases. Knows no format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/output_file.h"

namespace alur::simulator {

enum class Packing : std::uint8_t { Plain, Gzip };

class LogPart {
 public:
  struct Options {
    Packing packing = Packing::Plain;
    std::string folder = ".";      // of the file without a name
    OutputFile* direct = nullptr;  // write here at once instead: where no other replication is under way
    std::size_t longest_row = 0;   // bytes that room() may be asked for
  };
  explicit LogPart(const Options& options);
  ~LogPart();
  LogPart(const LogPart&) = delete;
  LogPart& operator=(const LogPart&) = delete;

  // Room for that many bytes, to be taken by advance(). Requires: at most options.longest_row. Other bytes:
  // add().
  char* room(std::size_t most) {
    if (used_ + most > capacity_) flush();
    return buffer_.get() + used_;
  }
  void advance(const char* end) { used_ = static_cast<std::size_t>(end - buffer_.get()); }
  void add(std::string_view bytes);

  // No more bytes come. Errors: the disk is full.
  Expected<void> finish();
  // Requires: finish(). Where it was written at once, nothing is left to do.
  Expected<void> copy_to(OutputFile& file);

 private:
  static constexpr std::size_t least_capacity = std::size_t{1} << 18;
  static constexpr std::size_t most_in_memory = std::size_t{4} << 20;
  struct Deflater;

  void flush();
  void pack(std::string_view bytes, int mode);
  void keep(std::string_view bytes);
  void spill();

  Options options_;
  std::size_t capacity_;
  std::unique_ptr<char[]> buffer_;
  std::size_t used_ = 0;
  std::unique_ptr<Deflater> deflater_;  // where packed
  std::string kept_;                    // packed, if so
  int spilled_ = -1;                    // the file without a name
  Expected<void> state_;                // the first thing that went wrong
};

}  // namespace alur::simulator
