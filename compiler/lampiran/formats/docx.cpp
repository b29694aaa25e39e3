// DOCX that a clerk can edit: real tables and paragraphs, symbols as native shapes with glued connectors. The
// pages are broken as in the Scene. How and why: docs/lampiran.md.
#include "compiler/lampiran/format.h"
#include "compiler/lampiran/formats/docx_parts.h"

namespace alur::lampiran {
namespace {

Written write_docx(const Scene& scene, const WriteOptions& options) {
  const docx::Body body = docx::body_of(scene);
  return one_file(package_of(docx::parts_of(scene, body, options)));
}

}  // namespace

extern const Format docx_format;
const Format docx_format{
    "docx",     ".docx",   "dokumen Word yang dapat disunting", "a Word document that can be edited",
    write_docx, Reach::Sop};

}  // namespace alur::lampiran
