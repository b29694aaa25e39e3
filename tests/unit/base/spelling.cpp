#include "base/spelling.h"

#include <array>

#include "tests/support/catch.h"

using namespace alur;

TEST_CASE("A slip of the finger is one edit") {
  CHECK(edit_distance("langkah", "langkah") == 0);
  CHECK(edit_distance("langka", "langkah") == 1);
  CHECK(edit_distance("lagnkah", "langkah") == 1);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("satgas", "kepala") == 6);
}

TEST_CASE("The nearest word is offered only when it is near") {
  const std::array<std::string_view, 3> words = {"langkah", "lanjut", "luar"};
  CHECK(nearest_word("langka", words) == "langkah");
  CHECK(nearest_word("lanjt", words) == "lanjut");
  CHECK(nearest_word("pelaksana", words) == std::nullopt);
  CHECK(nearest_word("x", words) == std::nullopt);
  CHECK(nearest_word(std::string(100, 'a'), words) == std::nullopt);
}

TEST_CASE(
    "A word is surely a slip only where one name alone is near and nothing that tells names apart differs") {
  using namespace alur;
  const std::vector<std::string_view> names{"kepala",  "kasi_1", "petugas_loket",
                                            "uu_lama", "satgas", "satgad"};
  CHECK(surely_meant("kepal", names) == "kepala");
  CHECK(surely_meant("kepalaa", names) == "kepala");
  CHECK(surely_meant("pettugas_lokt", names) == "petugas_loket");
  CHECK_FALSE(surely_meant("kasi_2", names));   // another number
  CHECK_FALSE(surely_meant("uu_baru", names));  // too far
  CHECK_FALSE(surely_meant("satga", names));    // two are near
  CHECK_FALSE(surely_meant("kep", names));      // too short
  CHECK_FALSE(surely_meant("kepala", names));   // no slip
  CHECK_FALSE(surely_meant("kabid_a", std::vector<std::string_view>{"kabid_b"}));
}
