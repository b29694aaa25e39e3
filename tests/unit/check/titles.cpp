#include "compiler/check/title_words.h"
#include "tests/support/catch.h"

using namespace alur::check;

TEST_CASE("A title is compared without its dress") {
  CHECK(bare_title("SOP Layanan Penjangkauan PUSPAGA") == "LAYANAN PENJANGKAUAN PUSPAGA");
  CHECK(bare_title("Bagan Flowchart Pelayanan Penjangkauan PUSPAGA") == "PELAYANAN PENJANGKAUAN PUSPAGA");
  CHECK(bare_title("STANDAR OPERASIONAL PROSEDUR (SOP) PENANGANAN KASUS") == "PENANGANAN KASUS");
  CHECK(bare_title("Pengaduan KDRT pada Dinas Pemberdayaan Perempuan") == "PENGADUAN KDRT");
  CHECK(bare_title("SOP") == "SOP");
  CHECK(bare_title("") == "");
}

TEST_CASE("A reference within the title's own words points at the SOP itself") {
  CHECK(words_within("PENJANGKAUAN", "LAYANAN PENJANGKAUAN PUSPAGA"));
  CHECK_FALSE(words_within("LAYANAN KONSELING", "LAYANAN PENJANGKAUAN PUSPAGA"));
  CHECK_FALSE(words_within("", "LAYANAN"));
}
