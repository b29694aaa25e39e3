#include "base/output_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "base/system_error.h"

namespace alur {
namespace {

tl::unexpected<Error> cannot_write(const std::string& path, int code) {
  const Message reason = words_of_errno(code);
  return fault(fmt::format("berkas '{}' tidak dapat ditulis: {}", path, reason.id),
               fmt::format("file '{}' cannot be written: {}", path, reason.en));
}

// The neighbour that is being written, for a signal that ends the program meanwhile. One at a time: outputs
// are written by the main thread, one after another.
std::array<char, 4096> unfinished_path;
volatile std::sig_atomic_t unfinished = 0;

void mark_unfinished(const std::string& path) {
  if (path.size() >= unfinished_path.size()) return;
  std::copy(path.begin(), path.end(), unfinished_path.begin());
  unfinished_path[path.size()] = '\0';
  unfinished = 1;
}

// Returns 0 or an errno. A folder of that name may be a slip: only one in a folder that exists is made.
int make_folder_of(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code code;
  const fs::path folder = fs::path(path).parent_path();
  if (!folder.empty() && !fs::exists(folder, code)) fs::create_directory(folder, code);
  return code.value();
}

// Returns 0 or an errno. A write may take fewer bytes than it was given.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return 0;
}

}  // namespace

void discard_unfinished_output() {
  if (unfinished != 0) ::unlink(unfinished_path.data());
}

Expected<OutputFile> OutputFile::create(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code code;
  // A link stays a link: what it points at is replaced.
  if (fs::is_symlink(path, code)) {
    const fs::path target = fs::canonical(path, code);
    if (!code && fs::is_regular_file(target, code)) return create(target.string());
  }
  if (fs::is_directory(path, code)) return cannot_write(path, EISDIR);
  OutputFile file;
  file.path_ = path;
  // A device or a pipe is written in place: there is nothing to rename.
  file.special_ = fs::exists(path, code) && !fs::is_regular_file(path, code);
  file.device_ = fs::is_character_file(path, code);
  if (const int error = make_folder_of(path); error != 0) return cannot_write(path, error);
  file.beside_ = file.special_ ? path : fmt::format("{}.alur-{}", path, ::getpid());
  const int flags = file.special_ ? O_WRONLY | O_CLOEXEC : O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC;
  if (!file.special_) mark_unfinished(file.beside_);
  file.descriptor_ = ::open(file.beside_.c_str(), flags, 0666);
  if (file.descriptor_ < 0) {
    const int error = errno;
    unfinished = 0;
    return cannot_write(path, error);
  }
  struct stat older {};
  if (!file.special_ && ::stat(path.c_str(), &older) == 0) ::fchmod(file.descriptor_, older.st_mode & 07777);
  return file;
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)),
      beside_(std::move(other.beside_)),
      special_(other.special_),
      device_(other.device_),
      descriptor_(std::exchange(other.descriptor_, -1)),
      size_(other.size_) {}

OutputFile::~OutputFile() { discard(); }

void OutputFile::discard() {
  if (descriptor_ < 0) return;
  ::close(std::exchange(descriptor_, -1));
  if (special_) return;
  ::unlink(beside_.c_str());
  unfinished = 0;
}

Expected<void> OutputFile::write(std::string_view bytes) {
  if (const int error = write_all(descriptor_, bytes); error != 0) return cannot_write(path_, error);
  size_ += bytes.size();
  return {};
}

Expected<void> OutputFile::cut(std::uint64_t size) {
  if (device_) return {};  // it keeps nothing
  if (special_) return cannot_write(path_, ESPIPE);
  if (::ftruncate(descriptor_, static_cast<off_t>(size)) != 0 ||
      ::lseek(descriptor_, static_cast<off_t>(size), SEEK_SET) < 0)
    return cannot_write(path_, errno);
  size_ = size;
  return {};
}

Expected<void> OutputFile::commit() {
  int error = 0;
  if (!special_ && ::fsync(descriptor_) != 0) error = errno;
  if (::close(std::exchange(descriptor_, -1)) != 0 && error == 0) error = errno;
  if (error == 0 && !special_ && std::rename(beside_.c_str(), path_.c_str()) != 0) error = errno;
  if (error != 0 && !special_) ::unlink(beside_.c_str());
  if (!special_) unfinished = 0;
  if (error != 0) return cannot_write(path_, error);
  return {};
}

Expected<void> write_file(const std::string& path, std::string_view bytes) {
  auto file = OutputFile::create(path);
  if (!file) return tl::unexpected(file.error());
  if (auto written = file->write(bytes); !written) return written;
  return file->commit();
}

Expected<void> write_new_file(const std::string& path, std::string_view bytes) {
  if (const int error = make_folder_of(path); error != 0) return cannot_write(path, error);
  // Taking the name is one act of the system: nobody can come between a look and the writing.
  const int taken = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (taken < 0 && errno == EEXIST)
    return fault(fmt::format("berkas '{}' sudah ada dan tidak ditimpa; pilih nama lain", path),
                 fmt::format("file '{}' exists and is not overwritten; choose another name", path));
  if (taken < 0) return cannot_write(path, errno);
  ::close(taken);
  auto written = write_file(path, bytes);
  if (!written) ::unlink(path.c_str());
  return written;
}

Expected<std::string> read_file(const std::string& path, std::size_t max_bytes) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  int error = descriptor < 0 ? errno : 0;
  std::string bytes;
  if (error == 0) {
    std::string block(1 << 16, '\0');
    for (;;) {
      const ssize_t n = ::read(descriptor, block.data(), block.size());
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) error = errno;
      if (n <= 0) break;
      bytes.append(block.data(), static_cast<std::size_t>(n));
      if (bytes.size() > max_bytes) {
        error = EFBIG;
        break;
      }
    }
    ::close(descriptor);
  }
  if (error == 0) return bytes;
  if (error == ENOENT)
    return fault(fmt::format("berkas '{}' tidak ada", path), fmt::format("file '{}' does not exist", path));
  if (error == EISDIR)
    return fault(fmt::format("'{}' adalah folder, bukan berkas", path),
                 fmt::format("'{}' is a folder, not a file", path));
  const Message reason = words_of_errno(error);
  return fault(fmt::format("berkas '{}' tidak dapat dibaca: {}", path, reason.id),
               fmt::format("file '{}' cannot be read: {}", path, reason.en));
}

}  // namespace alur
