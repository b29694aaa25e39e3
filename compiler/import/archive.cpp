#include "compiler/import/archive.h"

#include <fmt/format.h>
#include <zip.h>

namespace alur::importing {
namespace {

tl::unexpected<Error> broken(const std::string& path, const std::string& part) {
  const std::string where = part.empty() ? "" : fmt::format(" ({})", part);
  return fault(fmt::format("berkas '{}' rusak atau terpotong{}", path, where),
               fmt::format("file '{}' is broken or cut off{}", path, where),
               {"salin lagi dari sumbernya; bila masih dapat dibuka, simpan ulang dari Word atau Excel",
                "copy it again from its source; if it still opens, save it anew from Word or Excel"});
}

}  // namespace

void Archive::Close::operator()(zip* archive) const { zip_discard(archive); }

Expected<Archive> Archive::open(const std::string& path, std::string_view bytes) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (source == nullptr) return broken(path, "");
  zip* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (archive == nullptr) {
    zip_source_free(source);
    return broken(path, "");
  }
  return Archive(path, archive);
}

bool Archive::has(const std::string& part) const {
  return zip_name_locate(archive_.get(), part.c_str(), 0) >= 0;
}

Expected<std::string> Archive::part(const std::string& name) const {
  const zip_int64_t index = zip_name_locate(archive_.get(), name.c_str(), 0);
  if (index < 0) return broken(path_, name);
  zip_file_t* file = zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0);
  if (file == nullptr) {
    const int code = zip_error_code_zip(zip_get_error(archive_.get()));
    if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD)
      return fault(fmt::format("berkas '{}' dikunci dengan kata sandi", path_),
                   fmt::format("file '{}' is locked with a password", path_),
                   {"simpan salinan tanpa kata sandi, lalu pakai salinan itu",
                    "save a copy without a password and use that"});
    return broken(path_, name);
  }
  // What the archive says of the size is not trusted: the bytes are counted as they come.
  std::string out;
  char chunk[1 << 14];
  zip_int64_t got = 0;
  while ((got = zip_fread(file, chunk, sizeof chunk)) > 0 && out.size() <= max_part_bytes)
    out.append(chunk, static_cast<std::size_t>(got));
  const bool whole = zip_fclose(file) == 0 && got >= 0;
  if (out.size() > max_part_bytes)
    return fault(
        fmt::format("berkas '{}' terlalu besar setelah dibuka: {} melebihi {} MiB", path_, name,
                    max_part_bytes >> 20),
        fmt::format("file '{}' is too large when unpacked: {} is beyond {} MiB", path_, name,
                    max_part_bytes >> 20),
        {"pindahkan tabel SOP-nya saja ke berkas baru", "move the SOP's table alone into a new file"});
  if (!whole) return broken(path_, name);
  return out;
}

}  // namespace alur::importing
