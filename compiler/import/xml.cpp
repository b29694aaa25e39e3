#include "compiler/import/xml.h"

#include <fmt/format.h>

#include <charconv>

namespace alur::importing {
namespace {

int depth_of(const pugi::xml_node& root) {
  int depth = 0, most = 0;
  pugi::xml_node at = root;
  while (at) {
    if (at.first_child()) {
      at = at.first_child(), most = std::max(most, ++depth);
      continue;
    }
    while (at && at != root && !at.next_sibling()) at = at.parent(), --depth;
    if (at == root) break;
    at = at.next_sibling();
  }
  return most;
}

}  // namespace

Expected<pugi::xml_document> xml_part(const std::string& path, const Archive& archive,
                                      const std::string& name) {
  const auto bytes = archive.part(name);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  pugi::xml_document document;
  const auto result =
      document.load_buffer(bytes->data(), bytes->size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!result || depth_of(document) > max_xml_depth)
    return fault(
        fmt::format("berkas '{}' rusak: {} tidak dapat dibaca (byte {})", path, name, result.offset),
        fmt::format("file '{}' is broken: {} cannot be read (byte {})", path, name, result.offset),
        {"simpan ulang dari Word, Excel atau LibreOffice", "save it anew from Word, Excel or LibreOffice"});
  return document;
}

long whole(std::string_view digits, long otherwise) {
  long value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + std::min<std::size_t>(digits.size(), 9), value);
  return error == std::errc() && end != digits.data() && digits.size() <= 9 ? value : otherwise;
}

}  // namespace alur::importing
