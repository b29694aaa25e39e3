// Files that are broken, foreign, huge or hostile: a message that says what to do, never a crash.
#include <random>

#include "base/output_file.h"
#include "compiler/import/from_file.h"
#include "compiler/import/from_tables.h"
#include "compiler/syntax/from_text.h"
#include "tests/support/catch.h"

using namespace alur;
using namespace alur::importing;
using namespace std::string_literals;

namespace {

const std::string root = ALUR_SOURCE_DIR "/";
const std::string inputs = root + "tests/unit/import/inputs/";

std::string bytes_of_file(const std::string& path) {
  const auto bytes = read_file(path, 1u << 24);
  REQUIRE(bytes);
  return *bytes;
}

// What an import says of the bytes; "" where it makes Alur text of them, which must hold no mistake.
std::string outcome(const std::string& bytes) {
  const auto tables = from_bytes("uji", bytes);
  if (!tables) {
    CHECK_FALSE(tables.error().message.en.empty());
    return tables.error().message.id;
  }
  const auto made = from_tables({*tables});
  if (!made) return made.error().message.id;
  const auto source = SourceFile::from_text("uji.sop", made->text);
  REQUIRE(source);
  for (const Diagnostic& finding : syntax::from_text(*source, FileId{0}).diagnostics)
    if (finding.severity >= Severity::Error)
      FAIL_CHECK(finding.kind->code << ": " << finding.what.en << "\n" << made->text);
  return "";
}

}  // namespace

TEST_CASE("A file of another kind is refused with what to do") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", "kosong"},
      {"%PDF-1.7 ...", "PDF"},
      {"\xD0\xCF\x11\xE0" + std::string(600, '\0'), "Office lama"},
      {"\xD0\xCF\x11\xE0" + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s, "kata sandi"},
      {"\x89PNG\r\n", "gambar"},
      {"{\\rtf1 ...}", "RTF"},
      {"abc\0def"s, "bukan teks (byte 4)"},
      {"PK\x03\x04 bukan arsip", "rusak atau terpotong"},
      {"halo, tidak ada tabel", "tidak ada tabel SOP"},
      {"1\tPergi\t1 jam\tIzin\n", "tidak ada tabel SOP"},
      {"No;Kegiatan;Waktu;Output\n1;\"Pergi;1 jam;Izin\n", "baris 2: tanda kutip"},
      {"No,Kegiatan,Waktu,Output\n", "tidak ada tabel SOP"},
      {"No   Kegiatan     Kelengkapan   Waktu   Output\n1   Pergi   Surat   5 menit   Izin\n",
       "tidak ada tabel SOP"},
      {"No\tKegiatan\tWaktu\tOutput\n1" + std::string(2000, '\t') + "x\n", "terlalu besar"}};
  for (const auto& [bytes, words] : cases) {
    INFO(words);
    CHECK(outcome(bytes).find(words) != std::string::npos);
  }
  CHECK(outcome(bytes_of_file(inputs + "bom.xlsx")).find("melebihi 64 MiB") != std::string::npos);
}

TEST_CASE("A file cut off anywhere is refused or read, never worse") {
  for (const char* name : {"kdrt.xlsx", "penjangkauan.docx"}) {
    const std::string whole = bytes_of_file(inputs + name);
    for (std::size_t length = 0; length < whole.size(); length += whole.size() / 40 + 1) {
      INFO(name << " " << length);
      CHECK_FALSE(outcome(whole.substr(0, length)).empty());
    }
  }
}

TEST_CASE("Spoiled bytes of an Office file do no harm") {
  std::mt19937 random(1);
  for (const char* name : {"kdrt.xlsx", "penjangkauan.docx", "rumus.xlsx"}) {
    const std::string whole = bytes_of_file(inputs + name);
    for (int run = 0; run < 100; ++run) {
      std::string spoiled = whole;
      for (int i = 0; i < 4; ++i) spoiled[random() % spoiled.size()] = static_cast<char>(random());
      INFO(name << " " << run);
      outcome(spoiled);
    }
  }
}

TEST_CASE("Spoiled text is Alur without a mistake, or refused") {
  const std::vector<std::string> signs = {"\"", "\\", "{",   "}",   "#",     "\t", "\n",       ";",     ",",
                                          "|",  "“",  "a. ", "1. ", "Waktu", "-",  "\xC2\xA0", "kosong"};
  std::mt19937 random(2);
  for (const char* seed : {"000", "001", "002", "003", "004"}) {
    const std::string whole = bytes_of_file(root + "tests/coverage/seeds/" + seed + ".txt");
    for (int run = 0; run < 60; ++run) {
      std::string spoiled = whole;
      for (int i = 0; i < 30; ++i) {
        const std::size_t at = random() % spoiled.size();
        if (random() % 3 == 0)
          spoiled.erase(at, random() % 40);
        else
          spoiled.insert(at, signs[random() % signs.size()]);
      }
      INFO(seed << " " << run);
      outcome(spoiled);
    }
  }
}
