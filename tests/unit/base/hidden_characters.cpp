#include "base/hidden_characters.h"

#include "tests/support/catch.h"

using namespace alur;

TEST_CASE("Characters that nobody sees are found with their place and kind") {
  struct Case {
    std::string_view text;
    HiddenKind kind;
    std::size_t begin, end;
    std::string_view name;
  };
  for (const Case& c : {
           Case{"a\u061Cb", HiddenKind::Direction, 1, 3, "U+061C"},
           Case{"\u200E", HiddenKind::Direction, 0, 3, "U+200E"},
           Case{"a\u200F", HiddenKind::Direction, 1, 4, "U+200F"},
           Case{"é\u202Ab", HiddenKind::Direction, 2, 5, "U+202A"},
           Case{"\u202E", HiddenKind::Direction, 0, 3, "U+202E"},
           Case{"\u2066", HiddenKind::Direction, 0, 3, "U+2066"},
           Case{"\u2069", HiddenKind::Direction, 0, 3, "U+2069"},
           Case{"a\u00ADb", HiddenKind::ZeroWidth, 1, 3, "U+00AD"},
           Case{"ab\u200B", HiddenKind::ZeroWidth, 2, 5, "U+200B"},
           Case{"\u200D", HiddenKind::ZeroWidth, 0, 3, "U+200D"},
           Case{"\u2060", HiddenKind::ZeroWidth, 0, 3, "U+2060"},
           Case{"a\uFEFF", HiddenKind::ZeroWidth, 1, 4, "U+FEFF"},
       }) {
    INFO(c.name);
    const auto found = next_hidden(c.text, c.kind);
    REQUIRE(found);
    CHECK(found->begin == c.begin);
    CHECK(found->end == c.end);
    CHECK(found->name() == c.name);
    CHECK_FALSE(next_hidden(c.text, c.kind, found->end));
    const auto other = c.kind == HiddenKind::Direction ? HiddenKind::ZeroWidth : HiddenKind::Direction;
    CHECK_FALSE(next_hidden(c.text, other));
  }
}

TEST_CASE("Characters that are seen, and quotations in Arabic script, are not hidden") {
  for (const std::string_view text :
       {"", "pengaduan", "«Réné» – …", "بسم الله", "10 €", "日本", "\u2028", "😀"})
    for (const HiddenKind kind : {HiddenKind::Direction, HiddenKind::ZeroWidth})
      CHECK_FALSE(next_hidden(text, kind));
}
