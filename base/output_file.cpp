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
#include <optional>

#include "base/system_error.h"

namespace alur {
namespace {

tl::unexpected<Error> cannot_write(const std::string& path, int code) {
  const Message reason = words_of_errno(code);
  return fault(fmt::format("berkas '{}' tidak dapat ditulis: {}", path, reason.id),
               fmt::format("file '{}' cannot be written: {}", path, reason.en));
}

// The neighbour that is being written, for a signal that ends the program meanwhile. One at a time: outputs
// are written by the main thread.
std::array<char, 4096> unfinished_path;
volatile std::sig_atomic_t unfinished = 0;

class Unfinished {
 public:
  explicit Unfinished(const std::string& path) {
    if (path.size() >= unfinished_path.size()) return;
    std::copy(path.begin(), path.end(), unfinished_path.begin());
    unfinished_path[path.size()] = '\0';
    unfinished = 1;
  }
  ~Unfinished() { unfinished = 0; }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
};

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

Expected<void> write_file(const std::string& path, std::string_view bytes) {
  namespace fs = std::filesystem;
  std::error_code code;
  // A link stays a link: what it points at is replaced.
  if (fs::is_symlink(path, code)) {
    const fs::path target = fs::canonical(path, code);
    if (!code && fs::is_regular_file(target, code)) return write_file(target.string(), bytes);
  }
  if (fs::is_directory(path, code)) return cannot_write(path, EISDIR);
  // A device or a pipe is written in place: there is nothing to rename.
  const bool special = fs::exists(path, code) && !fs::is_regular_file(path, code);
  if (const int error = make_folder_of(path); error != 0) return cannot_write(path, error);
  const std::string beside = special ? path : fmt::format("{}.alur-{}", path, ::getpid());
  const int flags = special ? O_WRONLY | O_CLOEXEC : O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC;
  std::optional<Unfinished> mark;
  if (!special) mark.emplace(beside);
  const int descriptor = ::open(beside.c_str(), flags, 0666);
  if (descriptor < 0) return cannot_write(path, errno);
  struct stat older {};
  if (!special && ::stat(path.c_str(), &older) == 0) ::fchmod(descriptor, older.st_mode & 07777);
  int error = write_all(descriptor, bytes);
  if (error == 0 && !special && ::fsync(descriptor) != 0) error = errno;
  if (::close(descriptor) != 0 && error == 0) error = errno;
  if (error == 0 && !special && std::rename(beside.c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) {
    if (!special) ::unlink(beside.c_str());
    return cannot_write(path, error);
  }
  return {};
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
