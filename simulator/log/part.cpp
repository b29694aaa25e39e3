#include "simulator/log/part.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <vector>

#include "base/system_error.h"

namespace alur::simulator {
namespace {

tl::unexpected<Error> not_kept(const std::string& folder, int code) {
  const Message reason = words_of_errno(code);
  return fault(fmt::format("jurnal tidak dapat disimpan sementara di '{}': {}", folder, reason.id),
               fmt::format("the event log cannot be kept for a while in '{}': {}", folder, reason.en));
}

// A file that is gone when it is closed. Gives -1 and errno.
int nameless_file(const std::string& folder) {
#ifdef O_TMPFILE
  if (const int made = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600); made >= 0) return made;
#endif
  std::string name = folder + "/.alur-XXXXXX";
  const int made = ::mkstemp(name.data());
  if (made >= 0) ::unlink(name.c_str());
  return made;
}

}  // namespace

// One gzip member; members one after another are a gzip file (RFC 1952, 2.2).
struct LogPart::Deflater {
  z_stream stream{};
  std::vector<Bytef> out = std::vector<Bytef>(std::size_t{1} << 16);
  Deflater() {
    constexpr int gzip_window = 15 + 16;
    // Level 6 is zlib's own default; the header holds neither a name nor a time.
    ALUR_ASSERT(deflateInit2(&stream, 6, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  }
  ~Deflater() { deflateEnd(&stream); }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;
};

LogPart::LogPart(const Options& options)
    : options_(options),
      capacity_(std::max(least_capacity, options.longest_row)),
      buffer_(new char[capacity_]) {
  if (options_.packing == Packing::Gzip) deflater_ = std::make_unique<Deflater>();
}

LogPart::~LogPart() {
  if (spilled_ >= 0) ::close(spilled_);
}

void LogPart::add(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::string_view piece = bytes.substr(0, least_capacity);
    char* at = room(piece.size());
    advance(std::copy(piece.begin(), piece.end(), at));
    bytes.remove_prefix(piece.size());
  }
}

void LogPart::flush() {
  const std::string_view bytes(buffer_.get(), used_);
  used_ = 0;
  if (deflater_)
    pack(bytes, Z_NO_FLUSH);
  else
    keep(bytes);
}

void LogPart::pack(std::string_view bytes, int mode) {
  z_stream& stream = deflater_->stream;
  // zlib promises not to write there.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  do {
    stream.next_out = deflater_->out.data();
    stream.avail_out = static_cast<uInt>(deflater_->out.size());
    ALUR_ASSERT(deflate(&stream, mode) != Z_STREAM_ERROR);
    keep({reinterpret_cast<const char*>(deflater_->out.data()), deflater_->out.size() - stream.avail_out});
  } while (stream.avail_out == 0);
}

void LogPart::keep(std::string_view bytes) {
  if (!state_ || bytes.empty()) return;
  if (options_.direct != nullptr) {
    state_ = options_.direct->write(bytes);
    return;
  }
  kept_ += bytes;
  if (kept_.size() > most_in_memory) spill();
}

void LogPart::spill() {
  if (spilled_ < 0) spilled_ = nameless_file(options_.folder);
  int error = spilled_ < 0 ? errno : 0;
  std::string_view left = kept_;
  while (error == 0 && !left.empty()) {
    const ssize_t n = ::write(spilled_, left.data(), left.size());
    if (n < 0 && errno != EINTR) error = errno;
    if (n > 0) left.remove_prefix(static_cast<std::size_t>(n));
  }
  kept_.clear();
  if (error != 0) state_ = not_kept(options_.folder, error);
}

Expected<void> LogPart::finish() {
  flush();
  if (deflater_) pack({}, Z_FINISH);
  deflater_.reset();
  buffer_.reset();
  return state_;
}

Expected<void> LogPart::copy_to(OutputFile& file) {
  if (!state_ || options_.direct != nullptr) return state_;
  if (spilled_ >= 0 && ::lseek(spilled_, 0, SEEK_SET) < 0) return not_kept(options_.folder, errno);
  std::string block(std::size_t{1} << 20, '\0');
  while (spilled_ >= 0) {
    const ssize_t n = ::read(spilled_, block.data(), block.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return not_kept(options_.folder, errno);
    if (n == 0) break;
    if (auto written = file.write({block.data(), static_cast<std::size_t>(n)}); !written) return written;
  }
  return file.write(kept_);
}

}  // namespace alur::simulator
