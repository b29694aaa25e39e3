// PNG by Cairo and Pango, a file a page: for slides, chats and web pages.
#include <fmt/format.h>

#include <cmath>

#include "compiler/lampiran/format.h"
#include "compiler/lampiran/formats/painter.h"

namespace alur::lampiran {
namespace {

Expected<std::string> png_of(const ScenePage& page, double dpi, PangoText& text) {
  const double dots = dpi / 25.4;  // of a mm
  const int width = static_cast<int>(std::lround(page.width * dots));
  const int height = static_cast<int>(std::lround(page.height * dots));
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
  cairo_t* cr = cairo_create(surface);
  cairo_set_source_rgb(cr, 1, 1, 1);
  cairo_paint(cr);
  cairo_scale(cr, dots, dots);
  paint(page, cr, text);
  cairo_status_t status = cairo_status(cr);
  cairo_destroy(cr);
  std::string bytes;
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream(surface, append_bytes, &bytes);
  cairo_surface_destroy(surface);
  if (status == CAIRO_STATUS_SUCCESS) return bytes;
  const std::string why = cairo_status_to_string(status);
  return fault("PNG tidak dapat dibuat: " + why, "the PNG could not be made: " + why);
}

Written write_png(const Scene& scene, const WriteOptions& options) {
  PangoText text(scene.font.family);
  std::vector<OutputFile> files;
  for (const ScenePage& page : scene.pages) {
    auto bytes = png_of(page, options.dpi, text);
    if (!bytes) return tl::unexpected<Error>(bytes.error());
    files.push_back({scene.pages.size() == 1 ? "" : fmt::format("-{}", files.size() + 1), std::move(*bytes)});
  }
  return files;
}

}  // namespace

extern const Format png_format;
const Format png_format{"png", ".png", "gambar PNG, satu berkas tiap halaman (lihat --dpi)",
                        "PNG pictures, one file a page (see --dpi)", write_png};

}  // namespace alur::lampiran
