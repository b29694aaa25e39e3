#include "compiler/diff/archive.h"

#include <zip.h>

namespace alur::diff {
namespace {

// 1 January 2025, 0.00, as DOS says it: a document knows no clock.
constexpr zip_uint16_t dos_date = (2025 - 1980) << 9 | 1 << 5 | 1;

tl::unexpected<Error> no_archive(const char* why) {
  const std::string words = why == nullptr ? "" : why;
  return fault("dokumen Word tidak dapat dibuat: " + words, "the Word document could not be made: " + words);
}

bool add(zip_t* archive, const ArchivePart& part) {
  zip_source_t* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
  if (source == nullptr) return false;
  const zip_int64_t index = zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  const auto at = static_cast<zip_uint64_t>(index);
  return zip_set_file_compression(archive, at, ZIP_CM_STORE, 0) == 0 &&
         zip_file_set_dostime(archive, at, 0, dos_date, 0) == 0;
}

Expected<std::string> bytes_of(zip_source_t* source) {
  if (zip_source_open(source) != 0) return no_archive(zip_error_strerror(zip_source_error(source)));
  std::string out;
  char chunk[1 << 14];
  zip_int64_t got = 0;
  while ((got = zip_source_read(source, chunk, sizeof chunk)) > 0)
    out.append(chunk, static_cast<std::size_t>(got));
  zip_source_close(source);
  if (got < 0) return no_archive(zip_error_strerror(zip_source_error(source)));
  return out;
}

}  // namespace

Expected<std::string> archive_of(const std::vector<ArchivePart>& parts) {
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  if (source == nullptr) return no_archive("memory");
  zip_source_keep(source);  // closing the archive would free what it wrote
  zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
  if (archive == nullptr) {
    zip_source_free(source);
    zip_source_free(source);
    return no_archive("zip");
  }
  for (const ArchivePart& part : parts) {
    if (add(archive, part)) continue;
    const std::string why = zip_strerror(archive);
    zip_discard(archive);
    zip_source_free(source);
    return no_archive(why.c_str());
  }
  if (zip_close(archive) != 0) {
    const std::string why = zip_strerror(archive);
    zip_discard(archive);
    zip_source_free(source);
    return no_archive(why.c_str());
  }
  auto bytes = bytes_of(source);
  zip_source_free(source);
  return bytes;
}

}  // namespace alur::diff
