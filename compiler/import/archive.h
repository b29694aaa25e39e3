// The parts of a ZIP archive, each unpacked within limits. The only place that knows libzip.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/error.h"

struct zip;

namespace alur::importing {

// Units: bytes, unpacked. The largest part of a real document is some MB; a bomb unpacks to gigabytes.
inline constexpr std::size_t max_part_bytes = 64u << 20;

class Archive {
 public:
  // The bytes must outlive it. Errors: broken or cut off.
  static Expected<Archive> open(const std::string& path, std::string_view bytes);

  bool has(const std::string& part) const;
  // Errors: missing, locked with a password, broken, larger than max_part_bytes.
  Expected<std::string> part(const std::string& name) const;

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  Archive(std::string path, zip* archive) : path_(std::move(path)), archive_(archive) {}

  std::string path_;
  std::unique_ptr<zip, Close> archive_;
};

}  // namespace alur::importing
