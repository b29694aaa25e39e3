#include "compiler/lampiran/quality.h"

#include <array>
#include <cstdlib>

#include "compiler/lampiran/draw.h"
#include "tests/support/catch.h"
#include "tests/support/model_builder.h"
#include "tests/support/random_model.h"
#include "tests/support/sample_models.h"

using namespace alur;
using namespace alur::lampiran;

namespace {

// Two lanes, two rows, a box in each and a straight arrow between the first two.
Scene small_scene() {
  Scene scene;
  ScenePage page{100, 100, {}, {}, {}, {}, "Bagan."};
  Block table{BlockKind::Table, "bagan", {}};
  table.cells.push_back({CellRole::Header, 0, 0, {10, 0, 60, 10}, {}});
  for (int row = 0; row < 2; ++row) {
    for (int lane = 0; lane < 2; ++lane) {
      table.cells.push_back({CellRole::Lane, row + 1, lane, {10.0 + 30 * lane, 10.0 + 20 * row, 30, 20}, {}});
    }
  }
  page.blocks.push_back(std::move(table));
  page.rules = {{{10, 30}, {70, 30}}, {{40, 10}, {40, 50}}};
  page.symbols = {{"step-a", SymbolKind::Box, {20, 16, 10, 8}, {}, "a"},
                  {"step-b", SymbolKind::Diamond, {20, 36, 10, 8}, {}, "b"},
                  {"step-c", SymbolKind::Box, {50, 36, 10, 8}, {}, "c"}};
  page.arrows = {{"arrow-a", 0, 1, {{25, 24}, {25, 36}}, {}, ""}};
  scene.pages.push_back(std::move(page));
  return scene;
}

Arrow arrow(std::size_t from, std::size_t to, std::vector<Point> path) {
  return {"arrow-x", from, to, std::move(path), {}, ""};
}

std::size_t faults(const Scene& scene, FaultKind kind) { return quality_of(scene).count(kind); }

std::string first_faults(const Quality& quality) {
  std::string out;
  for (std::size_t i = 0; i < quality.faults.size() && i < 5; ++i) {
    out += std::string(name_of(quality.faults[i].kind)) + " " + quality.faults[i].what + "\n";
  }
  return out;
}

std::size_t labels_of(const Scene& scene) {
  std::size_t n = 0;
  for (const ScenePage& page : scene.pages) {
    for (const Arrow& each : page.arrows) n += each.labels.size();
  }
  return n;
}

void check_drawing(const model::Model& model, Metrics metrics) {
  DrawOptions options;
  options.metrics = metrics;
  const Drawing drawing = draw(model, model::SopId{0}, options);
  const Quality quality = quality_of(drawing.scene);
  INFO(first_faults(quality));
  CHECK(quality.faults.empty());
  std::size_t wanted = 0;
  for (const Flow& flow : drawing.sheets.flows) wanted += flow.label_text.empty() ? 0 : 1;
  CHECK(labels_of(drawing.scene) == wanted);
}

}  // namespace

TEST_CASE("A clean scene has no fault and true figures") {
  const Quality quality = quality_of(small_scene());
  CHECK(quality.faults.empty());
  CHECK(quality.length == Approx(12));
  CHECK(quality.length_ratio() == Approx(1));
  CHECK(quality.bends == 0);
}

TEST_CASE("Each kind of fault is found") {
  Scene scene = small_scene();
  ScenePage& page = scene.pages[0];
  SECTION("a line through a symbol") {
    page.arrows.push_back(arrow(0, 2, {{20, 20}, {15, 20}, {15, 40}, {50, 40}}));
    CHECK(faults(scene, FaultKind::SymbolHit) == 1);
  }
  SECTION("symbols that meet") {
    page.symbols[2].box = {24, 38, 10, 8};
    CHECK(faults(scene, FaultKind::SymbolOverlap) == 1);
  }
  SECTION("a symbol on a rule") {
    page.symbols[2].box = {36, 36, 10, 8};
    CHECK(faults(scene, FaultKind::SymbolOnRule) == 1);
  }
  SECTION("two arrows on each other") {
    page.arrows.push_back(arrow(0, 2, {{25, 24}, {25, 32}, {55, 32}, {55, 36}}));
    CHECK(faults(scene, FaultKind::SharedLength) == 1);
    CHECK(quality_of(scene).shared_length == Approx(8));
  }
  SECTION("the last segment into one target may be shared") {
    page.arrows.push_back(arrow(2, 1, {{55, 36}, {55, 32}, {25, 32}, {25, 36}}));
    CHECK(quality_of(scene).faults.empty());
  }
  SECTION("a bend on another arrow") {
    page.arrows.push_back(arrow(2, 0, {{55, 36}, {55, 33}, {25, 33}, {25, 24}}));
    CHECK(faults(scene, FaultKind::SharedLength) + faults(scene, FaultKind::Touch) > 0);
  }
  SECTION("a line through the head of another arrow, or a join inside it") {
    page.arrows.push_back(
        arrow(0, 2, {{30, 20}, {35, 20}, {35, 34.5}, {15, 34.5}, {15, 48}, {55, 48}, {55, 44}}));
    CHECK(faults(scene, FaultKind::HeadHit) == 1);
    page.arrows.back() = arrow(2, 1, {{55, 36}, {55, 34.5}, {25, 34.5}, {25, 36}});
    CHECK(faults(scene, FaultKind::HeadHit) > 0);
    page.arrows.back() = arrow(2, 1, {{55, 36}, {55, 33}, {25, 33}, {25, 36}});
    CHECK(quality_of(scene).faults.empty());
  }
  SECTION("a line along a rule") {
    page.arrows.push_back(arrow(0, 2, {{30, 20}, {40.1, 20}, {40.1, 40}, {50, 40}}));
    CHECK(faults(scene, FaultKind::LineOnRule) == 1);
  }
  SECTION("a line in the head") {
    page.arrows.push_back(arrow(0, 2, {{25, 16}, {25, 5}, {55, 5}, {55, 36}}));
    CHECK(faults(scene, FaultKind::LineInHeader) > 0);
    CHECK(faults(scene, FaultKind::LineOutside) > 0);
  }
  SECTION("a diagonal") {
    page.arrows.push_back(arrow(0, 2, {{30, 20}, {50, 40}}));
    CHECK(faults(scene, FaultKind::Diagonal) == 1);
  }
  SECTION("a loose end") {
    page.arrows.push_back(arrow(0, 2, {{31, 20}, {55, 20}, {55, 36}}));
    CHECK(faults(scene, FaultKind::LooseEnd) == 1);
  }
  SECTION("a label on a line, and one across a rule") {
    page.arrows[0].labels.push_back({{24, 25, 6, 3}, {}});
    CHECK(faults(scene, FaultKind::LabelOverlap) == 1);
    page.arrows[0].labels[0].box = {26, 28, 6, 3};
    CHECK(faults(scene, FaultKind::LabelOutside) == 1);
  }
  SECTION("an arrow or a label that is not there") {
    page.undrawn.push_back("arrow-periksa-ya");
    CHECK(faults(scene, FaultKind::Undrawn) == 1);
  }
  SECTION("a text that leaves its cell") {
    page.blocks[0].cells[0].text.push_back({"lebar", {60, 6}, 15, {}, Turn::None, Ink::Black});
    CHECK(faults(scene, FaultKind::TextOutside) == 1);
  }
  SECTION("a cell that leaves the page") {
    page.blocks[0].cells[0].box.x = -5;
    CHECK(faults(scene, FaultKind::CellOutside) == 1);
  }
}

TEST_CASE("A crossing is a figure, not a fault") {
  Scene scene = small_scene();
  scene.pages[0].arrows.push_back(arrow(0, 2, {{20, 20}, {15, 20}, {15, 32}, {55, 32}, {55, 36}}));
  const Quality quality = quality_of(scene);
  CHECK(quality.faults.empty());
  CHECK(quality.crossings == 1);
  CHECK(dump(quality).find("crossings 1") != std::string::npos);
  CHECK(dump_json(quality).find("\"crossings\":1") != std::string::npos);
}

TEST_CASE("A label nearer to another arrow than to its own is counted") {
  Scene scene = small_scene();
  scene.pages[0].arrows.push_back(arrow(0, 2, {{30, 20}, {55, 20}, {55, 36}}));
  scene.pages[0].arrows[1].labels.push_back({{26, 25.5, 6, 3}, {}});
  CHECK(quality_of(scene).doubtful_labels == 1);
  scene.pages[0].arrows[1].labels[0].box = {31, 21, 6, 3};
  CHECK(quality_of(scene).doubtful_labels == 0);
}

TEST_CASE("Faults are summed up page by page in words") {
  Scene scene = small_scene();
  scene.pages.push_back(scene.pages[0]);
  scene.pages[1].undrawn = {"arrow-a", "arrow-b"};
  CHECK(summary(quality_of(scene)).id == "halaman 2: panah atau label tidak tergambar (2)");
  for (int i = 0; i < 5; ++i) scene.pages.push_back(scene.pages[1]);
  CHECK(summary(quality_of(scene)).id.ends_with("; dan 3 halaman lain"));
}

TEST_CASE("The seeds are drawn without a fault, in fonts and in frozen metrics") {
  const auto metrics = GENERATE(Metrics::Fonts, Metrics::Frozen);
  check_drawing(test::kdrt_model(), metrics);
  check_drawing(test::puspaga_model(), metrics);
  check_drawing(test::tesa_model(), metrics);
  check_drawing(test::long_model(), metrics);
}

// ALUR_LONG_TESTS: a thousand instead of three hundred.
TEST_CASE("A decision with many outcomes is a chain of diamonds with two ways out each") {
  for (const std::uint32_t outcomes : {3u, 6u, 14u}) {
    INFO(outcomes);
    model::Model model = test::kdrt_model();
    std::vector<test::Branch> branches{{"maju", "Maju", 3}, {"ulang", "Ulang", 2}};
    while (branches.size() < outcomes) {
      const std::string n = std::to_string(branches.size());
      branches.push_back({"hasil" + n, "Hasil " + n, static_cast<std::uint32_t>(branches.size() % 6)});
    }
    test::decide(model.sops[model::SopId{0}], 2, branches);
    check_drawing(model, Metrics::Frozen);
    DrawOptions options;
    options.metrics = Metrics::Frozen;
    const Sheets sheets = draw(model, model::SopId{0}, options).sheets;
    std::vector<std::size_t> ways(sheets.steps.size(), 0);
    for (const Flow& flow : sheets.flows) ++ways[flow.from.index];
    CHECK(sheets.steps.size() == model.sops[model::SopId{0}].steps.size() + outcomes - 2);
    for (std::size_t i = 0; i < ways.size(); ++i) {
      CHECK((sheets.steps[i].symbol != SymbolKind::Diamond || ways[i] == 2));
    }
    CHECK(sheets.flows.size() > outcomes);
  }
}

// As a real one: twenty steps on five lanes, decisions that go back, some of them over a page.
TEST_CASE("Twenty steps on five lanes with jumps back are drawn without a fault") {
  model::Model model = test::kdrt_model();
  model::Sop& sop = model.sops[model::SopId{0}];
  sop.lanes = {};
  sop.steps = {};
  for (const char* title :
       {"Petugas Loket", "Verifikator Berkas", "Tim Teknis", "Kepala Bidang", "Kepala Dinas"})
    test::add_lane(sop, title, title);
  const std::vector<std::uint32_t> lanes{0, 0, 0, 0, 1, 2, 2, 2, 1, 1, 0, 1, 3, 4, 4, 1, 1, 0, 0, 3};
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const std::string n = std::to_string(i + 1);
    test::add_step(sop, lanes[i],
                   {n,
                    "l" + n,
                    "Memeriksa kelengkapan berkas permohonan izin reklame",
                    {"Berkas"},
                    "1 jam",
                    {"Berkas"}});
  }
  test::link_steps(sop);
  const std::vector<std::array<std::uint32_t, 3>> decisions{{1, 3, 2},    {4, 5, 2},    {7, 9, 8},
                                                            {12, 13, 11}, {13, 14, 12}, {17, 18, 17}};
  for (const auto& [step, yes, no] : decisions)
    test::decide(sop, step, {{"ya", "Ya", yes}, {"tidak", "Tidak", no}});
  sop.steps[model::StepId{2}].next.to = model::ToStep{model::StepId{1}};
  sop.steps[model::StepId{8}].next.to = model::ToStep{model::StepId{12}};
  check_drawing(model, Metrics::Frozen);
  check_drawing(model, Metrics::Fonts);
  const Drawing drawing = draw(model, model::SopId{0}, {});
  CHECK(quality_of(drawing.scene).doubtful_labels == 0);
}

TEST_CASE("Random SOPs are drawn without a fault") {
  const std::uint64_t count = std::getenv("ALUR_LONG_TESTS") != nullptr ? 1000 : 300;
  for (std::uint64_t seed = 0; seed < count; ++seed) {
    INFO("seed " << seed);
    check_drawing(test::random_model(seed), seed % 2 == 0 ? Metrics::Fonts : Metrics::Frozen);
  }
}

TEST_CASE(
    "Random SOPs with optional and repeated steps, calls, time limits and branches are drawn without a "
    "fault") {
  const std::uint64_t count = std::getenv("ALUR_LONG_TESTS") != nullptr ? 1000 : 300;
  for (std::uint64_t seed = 0; seed < count; ++seed) {
    INFO("seed " << seed);
    check_drawing(test::random_model_with_forms(seed), seed % 2 == 0 ? Metrics::Fonts : Metrics::Frozen);
  }
}
