// The index of names that were probably meant.
#include "compiler/check/near_names.h"

#include <fmt/format.h>

#include "compiler/check/words.h"
#include "tests/support/catch.h"

using namespace alur;
using check::NearNames;
using check::words_of;

TEST_CASE("The name with the most words in common is the one that was meant") {
  NearNames names;
  names.add(7, words_of("penanganan kasus kekerasan perempuan"));
  names.add(8, words_of("penanganan kasus permasalahan anak"));
  names.add(9, words_of("surat masuk"));
  CHECK(names.nearest(words_of("penanganan kasus anak"), 0.6)->id == 8);
  CHECK(names.nearest(words_of("penanganan kasus kekerasan rumah tangga"), 0.6)->id == 7);
  CHECK_FALSE(names.nearest(words_of("urc"), 0.6));
  CHECK_FALSE(names.nearest(words_of("surat keluar"), 0.6));
  CHECK_FALSE(names.nearest({}, 0.6));
}

TEST_CASE("A slip in a long word still finds the name, one in a short word does not") {
  NearNames names;
  names.add(0, words_of("layanan konseling"));
  for (const std::string slip :
       {"layanan konselin", "layanan konsleing", "layanan konsseling", "layanan konseiing"})
    CHECK(names.nearest(words_of(slip), 0.9)->id == 0);
  CHECK_FALSE(names.nearest(words_of("layanan konzzling"), 0.9));
  names.add(1, words_of("aba"));
  CHECK_FALSE(names.nearest(words_of("abu"), 0.5));
}

TEST_CASE("A name is not near itself where it is left out, and the first of equals is taken") {
  NearNames names;
  names.add(3, words_of("buku tamu"));
  CHECK_FALSE(names.nearest(words_of("buku tamu"), 0.5, 3));
  names.add(4, words_of("buku tamu"));
  CHECK(names.nearest(words_of("buku tamu"), 0.5)->id == 3);
  CHECK(names.nearest(words_of("buku tamu"), 0.5, 3)->id == 4);
}

TEST_CASE("A rare word decides among thousands of names that share the others") {
  NearNames names;
  for (std::size_t i = 0; i < 5000; ++i) names.add(i, words_of(fmt::format("pelayanan surat nomor{}", i)));
  CHECK(names.nearest(words_of("pelayanan surat nomor4321"), 1)->id == 4321);
}
