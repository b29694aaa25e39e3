#include "compiler/returned/stamp.h"

#include "compiler/import/xml.h"

namespace alur::returned {
namespace {

using importing::attribute;
using importing::local_name;
using pugi::xml_node;

constexpr std::string_view stamp_namespace = "urn:alur:lampiran:1";
constexpr int most_items = 30;  // parts of a program's own that a document may hold

std::string word(const xml_node& node, std::string_view name) { return std::string(attribute(node, name)); }

long number(const xml_node& node, std::string_view name) {
  const std::string_view text = attribute(node, name);
  if (text.starts_with('-')) return -importing::whole(text.substr(1), 0);
  return importing::whole(text, 0);
}

std::size_t count(const xml_node& node, std::string_view name) {
  return static_cast<std::size_t>(std::max(0L, number(node, name)));
}

Stamp read(const xml_node& root) {
  Stamp out;
  out.sop = word(root, "sop");
  for (const xml_node node : root.children()) {
    const std::string_view what = local_name(node);
    const std::string text = node.text().get();
    const std::size_t page = count(node, "halaman");
    if (what == "sumber") {
      out.source_name = word(node, "nama");
      out.source_text = text;
    } else if (what == "sel" || what == "teks") {
      out.texts.push_back({word(node, "tanda"), word(node, "nama"), text, page, count(node, "tabel"),
                           count(node, "baris"), number(node, "kiri")});
    } else if (what == "bentuk") {
      out.shapes.push_back({word(node, "nama"),
                            kind_of_word(attribute(node, "jenis")),
                            text,
                            page,
                            {number(node, "x"), number(node, "y"), number(node, "w"), number(node, "h")}});
    } else if (what == "panah") {
      out.arrows.push_back({word(node, "nama"),
                            word(node, "dari"),
                            word(node, "ke"),
                            page,
                            {number(node, "x1"), number(node, "y1")},
                            {number(node, "x2"), number(node, "y2")}});
    } else if (what == "lajur") {
      out.lanes.push_back({word(node, "judul"), page, number(node, "kiri"), number(node, "kanan")});
    }
  }
  return out;
}

}  // namespace

ShapeKind kind_of_word(std::string_view word) {
  if (word == "kapsul") return ShapeKind::Capsule;
  if (word == "kotak") return ShapeKind::Process;
  if (word == "belah_ketupat") return ShapeKind::Diamond;
  if (word == "segilima") return ShapeKind::Pentagon;
  if (word == "label") return ShapeKind::Label;
  if (word == "bingkai") return ShapeKind::Frame;
  return ShapeKind::Other;
}

Expected<std::optional<Stamp>> stamp_of(const std::string& path, const importing::Archive& archive) {
  for (int i = 1; i <= most_items; ++i) {
    const std::string name = "customXml/item" + std::to_string(i) + ".xml";
    if (!archive.has(name)) continue;
    const auto part = importing::xml_part(path, archive, name);
    if (!part) continue;  // of another program, and none of our business
    const xml_node root = part->document_element();
    if (local_name(root) == "lampiran" && attribute(root, "xmlns") == stamp_namespace)
      return std::optional<Stamp>(read(root));
    for (const pugi::xml_attribute one : root.attributes())  // written with a prefix by another program
      if (local_name(root) == "lampiran" && one.value() == stamp_namespace)
        return std::optional<Stamp>(read(root));
  }
  return std::optional<Stamp>();
}

Expected<Stamp> stamp_of_drawing(std::string_view bytes) {
  const auto archive = importing::Archive::open("docx", bytes);
  if (!archive) return tl::unexpected<Error>(archive.error());
  auto stamp = stamp_of("docx", *archive);
  if (!stamp) return tl::unexpected<Error>(stamp.error());
  ALUR_ASSERT(stamp->has_value());
  return std::move(**stamp);
}

}  // namespace alur::returned
