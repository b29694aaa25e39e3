// The matriks perubahan as a PDF to print and sign: the lampiran's own PDF, tagged, by way of a Scene.
#include "compiler/diff/format.h"
#include "compiler/diff/matrix_pages.h"
#include "compiler/lampiran/format.h"

namespace alur::diff {
namespace {

Expected<std::string> write_pdf(const Report& report) {
  const lampiran::Font font = lampiran::installed_family("Arial");
  const auto metrics = lampiran::font_metrics(font.family);
  auto files = lampiran::format_by_name("pdf")->write(pages_of(matrix_of(report.changes), *metrics, font), {});
  if (!files) return tl::unexpected(files.error());
  return std::move(files->front().bytes);
}

}  // namespace

extern const Format pdf_format;
const Format pdf_format{"pdf",
                        ".pdf",
                        Medium::File,
                        {"matriks perubahan untuk dicetak", "the matriks perubahan to print"},
                        write_pdf};

}  // namespace alur::diff
