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
