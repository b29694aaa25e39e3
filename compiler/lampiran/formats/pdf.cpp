// PDF by Cairo and Pango: embedded fonts, tagged structure, the same bytes for the same Scene. What Cairo
// cannot say — language, alternative text — is added by pdf_tags.
#include <cairo-pdf.h>

#include "compiler/lampiran/format.h"
#include "compiler/lampiran/formats/painter.h"
#include "compiler/lampiran/formats/pdf_tags.h"

namespace alur::lampiran {
namespace {

constexpr double pt = 72 / 25.4;  // of a mm
// A drawing knows no clock: the same SOP gives the same bytes on any day.
constexpr const char* fixed_date = "2025-01-01T00:00:00Z";

Expected<std::string> pdf_of(const Scene& scene) {
  std::string bytes;
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(append_bytes, &bytes, 1, 1);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, scene.title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, scene.author.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, fixed_date);
  cairo_t* cr = cairo_create(surface);
  {
    PangoText text(scene.font.family);
    for (const ScenePage& page : scene.pages) {
      cairo_pdf_surface_set_size(surface, page.width * pt, page.height * pt);
      cairo_save(cr);
      cairo_scale(cr, pt, pt);
      paint(page, cr, text);
      cairo_restore(cr);
      cairo_show_page(cr);
    }
  }
  for (const OutlineEntry& entry : scene.outline)
    cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, entry.title.c_str(),
                                  ("page=" + std::to_string(entry.page + 1)).c_str(),
                                  static_cast<cairo_pdf_outline_flags_t>(0));
  cairo_destroy(cr);
  cairo_surface_finish(surface);
  const cairo_status_t status = cairo_surface_status(surface);
  cairo_surface_destroy(surface);
  if (status != CAIRO_STATUS_SUCCESS) {
    const std::string why = cairo_status_to_string(status);
    return fault("PDF tidak dapat dibuat: " + why, "the PDF could not be made: " + why);
  }
  return with_tags(std::move(bytes), scene);
}

Written write_pdf(const Scene& scene, const WriteOptions&) { return one_file(pdf_of(scene)); }

}  // namespace

extern const Format pdf_format;
const Format pdf_format{"pdf", ".pdf", "dokumen PDF untuk dicetak dan ditandatangani",
                        "a PDF document to print and sign", write_pdf};

}  // namespace alur::lampiran
