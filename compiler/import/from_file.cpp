#include "compiler/import/from_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/output_file.h"
#include "base/source_file.h"
#include "compiler/import/archive.h"
#include "compiler/import/decode.h"
#include "compiler/import/delimited.h"
#include "compiler/import/docx.h"
#include "compiler/import/xlsx.h"

namespace alur::importing {
namespace {

using namespace std::string_view_literals;

// The name of a stream in an encrypted file of Office, as the directory of the container spells it. Source:
// MS-OFFCRYPTO, 2.3.
constexpr auto encrypted_stream = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"sv;

struct Foreign {
  std::string_view magic;
  Message what;
  Message help;
};

const Message& copy_the_table() {
  static const Message words{
      "salin tabelnya dari pembaca PDF ke Excel atau Word, simpan sebagai .xlsx, .docx, .csv atau teks, "
      "lalu impor berkas itu; pindaian perlu dikenali dahulu (OCR)",
      "copy its table into Excel or Word, save that as .xlsx, .docx, .csv or text, and import it; a scan has "
      "to be recognised (OCR) first"};
  return words;
}

const Message& save_anew() {
  static const Message words{"buka dengan Word, Excel atau LibreOffice, lalu simpan sebagai .docx atau .xlsx",
                             "open it in Word, Excel or LibreOffice and save it as .docx or .xlsx"};
  return words;
}

const std::array<Foreign, 6>& foreign_formats() {
  static const std::array<Foreign, 6> all{
      Foreign{"%PDF",
              {"adalah PDF; tabelnya tidak dapat diambil langsung",
               "is a PDF; its table cannot be taken directly"},
              copy_the_table()},
      Foreign{"{\\rtf", {"adalah RTF", "is RTF"}, save_anew()},
      Foreign{"\x89PNG", {"adalah gambar", "is a picture"}, copy_the_table()},
      Foreign{"\xFF\xD8\xFF", {"adalah gambar", "is a picture"}, copy_the_table()},
      Foreign{"II*\0"sv, {"adalah gambar", "is a picture"}, copy_the_table()},
      Foreign{"GIF8", {"adalah gambar", "is a picture"}, copy_the_table()}};
  return all;
}

tl::unexpected<Error> refused(const std::string& path, const Message& what, const Message& help) {
  return fault(fmt::format("berkas '{}' {}", path, what.id), fmt::format("file '{}' {}", path, what.en),
               help);
}

// The container of .doc and .xls, and of every Office file with a password.
tl::unexpected<Error> refused_compound(const std::string& path, std::string_view bytes) {
  if (bytes.find(encrypted_stream) != std::string_view::npos)
    return refused(path, {"dikunci dengan kata sandi", "is locked with a password"},
                   {"buka dengan kata sandinya, simpan salinan tanpa kata sandi, lalu pakai salinan itu",
                    "open it with its password, save a copy without one, and use that"});
  return refused(path, {"berformat Office lama (.doc atau .xls)", "is in Office's old format (.doc or .xls)"},
                 save_anew());
}

Expected<SourceTables> from_archive(const std::string& path, std::string_view bytes) {
  auto archive = Archive::open(path, bytes);
  if (!archive) return tl::unexpected<Error>(archive.error());
  if (archive->has("xl/workbook.xml")) return from_xlsx(path, *archive);
  if (archive->has("word/document.xml")) return from_docx(path, *archive);
  if (archive->has("content.xml"))
    return refused(path,
                   {"berformat OpenDocument (.odt atau .ods)", "is an OpenDocument file (.odt or .ods)"},
                   save_anew());
  return refused(
      path, {"adalah arsip ZIP, tetapi bukan .xlsx atau .docx", "is a ZIP archive, but no .xlsx or .docx"},
      {"impor berkas di dalam arsip itu satu per satu", "import the files in it one by one"});
}

}  // namespace

Expected<SourceTables> from_bytes(const std::string& path, std::string_view bytes) {
  if (bytes.empty())
    return fault(fmt::format("berkas '{}' kosong", path), fmt::format("file '{}' is empty", path));
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return from_archive(path, bytes);
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return refused_compound(path, bytes);
  for (const Foreign& format : foreign_formats())
    if (bytes.starts_with(format.magic)) return refused(path, format.what, format.help);
  auto text = decoded(path, bytes);
  if (!text) return tl::unexpected<Error>(text.error());
  return from_delimited(path, std::move(*text));
}

Expected<SourceTables> from_file(const std::string& path) {
  const auto bytes = read_file(path, Limits{}.file_bytes);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  return from_bytes(path, *bytes);
}

}  // namespace alur::importing
