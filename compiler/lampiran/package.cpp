#include "compiler/lampiran/package.h"

#include <zip.h>

#include <memory>

namespace alur::lampiran {
namespace {

// Days of an archive begin in 1980: the 1st of January, in the format of MS-DOS.
constexpr zip_uint16_t first_day = 1u << 5u | 1u;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Free {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

tl::unexpected<Error> failed(const std::string& why) {
  return fault("berkas dokumen tidak dapat disusun: " + why, "the document could not be packed: " + why);
}

bool add(zip_t* archive, const Part& part) {
  zip_source_t* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
  if (source == nullptr) return false;
  const zip_int64_t at = zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (at < 0) {
    zip_source_free(source);
    return false;
  }
  const auto index = static_cast<zip_uint64_t>(at);
  // A time of day would depend on the zone in which it is written.
  return zip_file_set_dostime(archive, index, 0, first_day, 0) == 0 &&
         zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, 9) == 0;
}

Expected<std::string> bytes_of(zip_source_t* source) {
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
    return failed(zip_error_strerror(zip_source_error(source)));
  std::string bytes(stat.size, '\0');
  const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (got != static_cast<zip_int64_t>(bytes.size())) return failed("zip");
  return bytes;
}

}  // namespace

Expected<std::string> package_of(const std::vector<Part>& parts) {
  ALUR_ASSERT(!parts.empty() && parts.front().name == "[Content_Types].xml");
  const std::unique_ptr<zip_source_t, Free> target(zip_source_buffer_create(nullptr, 0, 0, nullptr));
  if (target == nullptr) return failed("zip");
  std::unique_ptr<zip_t, Discard> archive(
      zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, nullptr));
  if (archive == nullptr) return failed("zip");
  zip_source_keep(
      target.get());  // the archive frees one reference when it is closed, this function the other
  for (const Part& part : parts)
    if (!add(archive.get(), part)) return failed(zip_strerror(archive.get()));
  if (zip_close(archive.get()) != 0) return failed(zip_strerror(archive.get()));
  static_cast<void>(archive.release());  // closed
  return bytes_of(target.get());
}

}  // namespace alur::lampiran
