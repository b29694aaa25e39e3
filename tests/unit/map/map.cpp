// The map of SOPs: which references become which lines, and what the formats write.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "compiler/map/format.h"
#include "compiler/map/from_model.h"
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"

using namespace alur;
using map::Relation;
using map::SopMap;

namespace {

std::string sop(const std::string& name, const std::string& title, const std::string& items = "",
                const std::string& step = "waktu 1 jam") {
  return fmt::format("sop {} \"{}\" {{\n  {}\n  pelaksana p: k\n  langkah x 1 p \"Menulis\" {{ {} }}\n}}\n",
                     name, title, items, step);
}

SopMap map_of(const std::string& sops) {
  const tests::CompiledText text = tests::compile_text(
      "jabatan k \"K\"\nprofil satu { kop { \"DINAS SATU\" } }\nprofil dua { kop { \"DINAS "
      "DUA\" } }\n" +
      sops);
  REQUIRE(text.checked);
  return map::from_model(*text.checked);
}

// "a -> b keterkaitan timbal"
std::vector<std::string> lines_of(const SopMap& map) {
  std::vector<std::string> out;
  for (const map::Edge& edge : map.edges)
    out.push_back(fmt::format("{} -> {} {}{}", map.nodes[edge.from].id, map.nodes[edge.to].id,
                              static_cast<int>(edge.relation), edge.mutual ? " mutual" : ""));
  return out;
}

std::vector<std::string> seeds(const std::string& folder) {
  std::vector<std::string> out;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(ALUR_SOURCE_DIR) + "/sops/" + folder))
    out.push_back(entry.path().string());
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("A reference is a line to the SOP that it names; two that name each other share one") {
  const SopMap map = map_of(sop("a", "Pengaduan", "keterkaitan { \"SOP Mediasi\" \"SOP Rujukan\" }") +
                            sop("b", "Mediasi", "keterkaitan \"SOP Pengaduan\"") + sop("c", "Rujukan"));
  REQUIRE(map.nodes.size() == 3);
  CHECK(lines_of(map) == std::vector<std::string>{"sop-a -> sop-b 0 mutual", "sop-a -> sop-c 0"});
}

TEST_CASE("What is named and not there is one box for each agency, whatever its dress") {
  const SopMap map =
      map_of(sop("a", "Pengaduan",
                 "profil satu\n  keterkaitan { \"SOP Surat Masuk;\" \"SOP Surat Masuk pada Dinas X\" }") +
             sop("b", "Mediasi", "profil satu\n  keterkaitan \"SURAT MASUK\"") +
             sop("c", "Rujukan", "profil dua\n  keterkaitan \"SOP Surat Masuk\""));
  REQUIRE(map.nodes.size() == 5);
  CHECK(map.nodes[3].title == "SOP Surat Masuk;");
  CHECK_FALSE(map.nodes[3].sop);
  CHECK(map.groups.size() == 2);
  CHECK(map.groups[1].letterhead == std::vector<std::string>{"DINAS DUA"});
  CHECK(lines_of(map) ==
        std::vector<std::string>{"sop-a -> luar-1 0", "sop-b -> luar-1 0", "sop-c -> luar-2 0"});
}

TEST_CASE(
    "A near title, a call and a replacement are lines of their own kind; a SOP is not related to itself") {
  const SopMap map =
      map_of(sop("a", "Layanan Pengaduan Kasus Anak",
                 "keterkaitan { \"SOP Penanganan Kasus Anak\" \"SOP Pengaduan\" }", "waktu 2 jam panggil b") +
             sop("b", "Penanganan Kasus Permasalahan Anak", "menggantikan c") + sop("c", "Penanganan Lama"));
  CHECK(lines_of(map) ==
        std::vector<std::string>{"sop-a -> sop-b 1", "sop-a -> sop-b 2", "sop-b -> sop-c 3"});
}

TEST_CASE("The map of Kota Bekasi has its eight SOPs and the five that they name in vain") {
  const auto compilation = compile(seeds("bekasi"), {});
  REQUIRE(compilation);
  REQUIRE(compilation->checked);
  const SopMap map = map::from_model(*compilation->checked);
  CHECK(map.nodes.size() == 13);
  CHECK(std::count_if(map.nodes.begin(), map.nodes.end(), [](const map::Node& n) { return !n.sop; }) == 5);
  CHECK(std::count_if(map.edges.begin(), map.edges.end(), [](const map::Edge& e) { return e.mutual; }) == 1);

  for (const map::Format* format : map::formats()) {
    INFO(format->name);
    const auto first = format->write(map, Language::Indonesian);
    const auto second = format->write(map, Language::Indonesian);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(*first == *second);
    CHECK(map::format_by_name(format->name) == format);
    CHECK(map::format_by_path("x" + std::string(format->extension)) == format);
  }
  // Graphviz writes a hyphen as its number.
  std::string svg = map::format_by_name("svg")->write(map, Language::Indonesian).value();
  for (auto at = svg.find("&#45;"); at != std::string::npos; at = svg.find("&#45;", at))
    svg.replace(at, 5, "-");
  for (const map::Node& node : map.nodes) {
    INFO(node.id);
    CHECK(svg.find("id=\"" + node.id + "\"") != std::string::npos);
  }
  CHECK(svg.find("8 SOP; 5 lagi disebut, tetapi tidak ada") != std::string::npos);
  CHECK(svg.find(">URC<") == std::string::npos);
  CHECK(svg.find("SOP URC pada Dinas") != std::string::npos);
  CHECK(map::format_by_name("dot")->write(map, Language::English)->find("Map of SOPs") != std::string::npos);
}

TEST_CASE("Letters that Graphviz or XML read as signs stay letters") {
  const SopMap map = map_of(sop("a", "A \\\\N & <b> \\\\\\\"c\\\\\\\" {x|y}"));
  const std::string svg = map::format_by_name("svg")->write(map, Language::Indonesian).value();
  CHECK(svg.find("&amp; &lt;b&gt;") != std::string::npos);
  CHECK(svg.find("\\N") != std::string::npos);
  CHECK(svg.find("{x|y}") != std::string::npos);
}

TEST_CASE("A set of hundreds of SOPs is spread out, without boxes over boxes") {
  SopMap map;
  map.groups.push_back({"", {}});
  for (std::size_t i = 0; i < 400; ++i)
    map.nodes.push_back({model::SopId{static_cast<std::uint32_t>(i)}, fmt::format("sop-{}", i),
                         fmt::format("Layanan Kasus Nomor {}", i), "", 0});
  for (std::size_t i = 0; i < 400; ++i) map.edges.push_back({i, (i * 7 + 3) % 400, Relation::Related, false});
  const std::string svg = map::format_by_name("svg")->write(map, Language::Indonesian).value();
  CHECK(svg.find("panah utuh: keterkaitan") != std::string::npos);
  // Boxes are polygons of four corners: "x,y x,y ..." from the top right.
  struct Box {
    double x0, y0, x1, y1;
  };
  std::vector<Box> boxes;
  for (std::size_t at = svg.find("points=\""); at != std::string::npos; at = svg.find("points=\"", at + 1)) {
    double x[3], y[3];
    if (std::sscanf(svg.c_str() + at + 8, "%lf,%lf %lf,%lf %lf,%lf", &x[0], &y[0], &x[1], &y[1], &x[2],
                    &y[2]) != 6)
      continue;
    if (x[0] - x[1] < 20 || y[2] - y[1] < 10 || x[0] - x[1] > 500) continue;  // heads of arrows, the page
    boxes.push_back({x[1], y[1], x[0], y[2]});
  }
  CHECK(boxes.size() == 400);
  std::size_t overlaps = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      overlaps += boxes[i].x0 < boxes[j].x1 && boxes[j].x0 < boxes[i].x1 && boxes[i].y0 < boxes[j].y1 &&
                  boxes[j].y0 < boxes[i].y1;
  CHECK(overlaps == 0);
}
