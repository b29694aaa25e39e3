// Who may include whom: the table of docs/architecture.md against the sources, and the test's own test.
#include "tests/layers/layers.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace alur::tests;
namespace fs = std::filesystem;

namespace {

Layers layers_of_project() {
  std::ifstream page(fs::path(ALUR_SOURCE_DIR) / "docs/architecture.md", std::ios::binary);
  REQUIRE(page.good());
  return layers_from_page(
      std::string{std::istreambuf_iterator<char>(page), std::istreambuf_iterator<char>()});
}

constexpr auto small_page = R"(
<!-- layers: rooms -->

| room | may include | libraries |
|---|---|---|
| floor | — | fmt (public), json |
| hall/left | floor | graph |
| hall/right | floor, hall/left | — |
| roof | all | — |
| tests | all | all |

<!-- layers: libraries -->

| library | headers |
|---|---|
| fmt | `fmt/` |
| json | `json/` |
| graph | `boost/graph/`, `Gen` (generated) |

| another | table |
|---|---|
| floor | roof |
)";

}  // namespace

TEST_CASE(
    "The table of rooms is sound: every room is above those that it may include, every library has headers") {
  const Layers layers = layers_of_project();
  CHECK(layers.mistakes == std::vector<std::string>{});
  CHECK(layers.rooms.size() >= 12);
}

TEST_CASE("Every folder of the table is there") {
  for (const Room& room : layers_of_project().rooms) {
    INFO(room.folder);
    CHECK(fs::is_directory(fs::path(ALUR_SOURCE_DIR) / room.folder));
  }
}

TEST_CASE("No source includes a room or a library outside its room's row") {
  CHECK(sources_under(ALUR_SOURCE_DIR).size() > 20);
  CHECK(forbidden_includes_under(layers_of_project(), ALUR_SOURCE_DIR) == std::vector<std::string>{});
}

TEST_CASE("A forbidden include is caught, with its place and its reason") {
  struct Case {
    std::string path, line, why;  // no reason: allowed
  };
  const std::vector<Case> cases{
      {"floor/a.cpp", "#include \"floor/a.h\"", ""},
      {"floor/a.cpp", "#include <vector>", ""},
      {"floor/a.cpp", "#include <json/json.hpp>", ""},
      {"floor/a.cpp", "// #include \"roof/a.h\"", ""},
      {"hall/right/a.cpp", "#include \"hall/left/a.h\"", ""},
      {"hall/right/a.cpp", "#include <fmt/format.h>", ""},
      {"hall/left/deep/a.cpp", "#include <boost/graph/depth_first_search.hpp>", ""},
      {"hall/left/a.cpp", "#include <GenParser.h>", ""},
      {"roof/a.cpp", "#include \"hall/right/a.h\"", ""},
      {"tests/a.cpp", "#include <boost/graph/depth_first_search.hpp>", ""},
      {"floor/a.cpp", "#include \"hall/left/a.h\"", "the room floor may not include the room hall/left"},
      {"hall/left/a.cpp", "  #  include \"hall/right/a.h\"",
       "the room hall/left may not include the room hall/right"},
      {"hall/left/deep/a.h", "#include <roof/a.h>", "the room hall/left may not include the room roof"},
      {"hall/right/a.cpp", "#include \"boost/graph/a.hpp\"",
       "the library graph is not in the row of hall/right"},
      {"hall/left/a.cpp", "#include <json/json.hpp>", "the library json is not in the row of hall/left"},
      {"floor/a.cpp", "#include <zip.h>", "neither a room"},
      {"floor/a.cpp", "#include \"a.h\"", "neither a room"},
  };
  const Layers layers = layers_from_page(small_page);
  REQUIRE(layers.mistakes == std::vector<std::string>{});
  for (const Case& each : cases) {
    INFO(each.path << ": " << each.line);
    const auto found = forbidden_includes(layers, each.path, "#pragma once\n" + each.line + "\n");
    if (each.why.empty()) {
      CHECK(found == std::vector<std::string>{});
    } else {
      REQUIRE(found.size() == 1);
      CHECK(found[0].find(each.path + ":2: ") == 0);
      CHECK(found[0].find(each.why) != std::string::npos);
    }
  }
  CHECK(forbidden_includes(layers, "cellar/a.cpp", "").size() == 1);
}

TEST_CASE("A table that is out of order, or names an unknown library, is caught") {
  const Layers layers = layers_from_page(
      "<!-- layers: rooms -->\n| room | may include | libraries |\n|---|---|---|\n| low | high | qt |\n| "
      "high | — | — |\n"
      "<!-- layers: libraries -->\n| library | headers |\n|---|---|\n| fmt | `fmt/` |\n");
  CHECK(layers.mistakes == std::vector<std::string>{"low may include high, which is no room above it",
                                                    "low names the library qt, whose headers are not given"});
  CHECK(layers_from_page("no tables").mistakes.size() == 2);
}

TEST_CASE("A wrong include in a tree of files is found, and builds and hidden folders are passed over") {
  const fs::path top = fs::temp_directory_path() / ("alur-layers-test-" + std::to_string(getpid()));
  fs::remove_all(top);
  for (const auto* folder : {"floor", "roof", "build/release", ".hidden"})
    fs::create_directories(top / folder);
  for (const auto* file : {"floor/wrong.cpp", "roof/right.cpp", "build/release/a.cpp", ".hidden/a.cpp"}) {
    std::ofstream(top / file) << "#include \"roof/a.h\"\n";
  }
  std::ofstream(top / "floor/notes.md") << "#include \"roof/a.h\"\n";
  CHECK(forbidden_includes_under(layers_from_page(small_page), top) ==
        std::vector<std::string>{
            "floor/wrong.cpp:1: \"roof/a.h\": the room floor may not include the room roof"});
  fs::remove_all(top);
}
