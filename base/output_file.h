// Writing a file so that it is whole or not there at all: the bytes go to a neighbour that is renamed at the
// end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"

namespace alur {

// A file that is written piece by piece: whole after commit(), never there without it. A device or a pipe is
// written in place.
class OutputFile {
 public:
  // Missing folders of the path are made. Errors: the folder is not writable, the path is a folder.
  static Expected<OutputFile> create(const std::string& path);
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  ~OutputFile();

  // Errors: the disk is full, the reader of a pipe is gone.
  Expected<void> write(std::string_view bytes);
  // Back to what it was when it had so many bytes. Requires: can_cut().
  Expected<void> cut(std::uint64_t size);
  // Not of a pipe: what was written is read.
  bool can_cut() const { return !special_ || device_; }
  std::uint64_t size() const { return size_; }
  const std::string& path() const { return path_; }
  Expected<void> commit();

 private:
  OutputFile() = default;
  void discard();

  std::string path_, beside_;
  bool special_ = false, device_ = false;
  int descriptor_ = -1;
  std::uint64_t size_ = 0;
};

// Missing folders of the path are made. Errors: the folder is not writable, the path is a folder, the disk is
// full.
Expected<void> write_file(const std::string& path, std::string_view bytes);

// The same for a file that must not be there yet. Errors: those of write_file, or something of that name is
// there; it stays as it is.
Expected<void> write_new_file(const std::string& path, std::string_view bytes);

// Removes the neighbour that write_file is filling just now. Safe in a signal's handler, after which the
// program must end.
void discard_unfinished_output();

// All bytes of any file. Errors: as SourceFile::read, without its limits on content.
Expected<std::string> read_file(const std::string& path, std::size_t max_bytes);

}  // namespace alur
