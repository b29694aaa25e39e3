#include <algorithm>

#include "compiler/lampiran/draw.h"
#include "compiler/lampiran/scene_dump.h"
#include "compiler/lampiran/sheets_dump.h"
#include "tests/support/catch.h"
#include "tests/support/model_builder.h"
#include "tests/support/sample_models.h"

using namespace alur;
using namespace alur::lampiran;

namespace {

DrawOptions frozen() {
  DrawOptions options;
  options.metrics = Metrics::Frozen;
  return options;
}

Drawing drawn(const model::Model& model) { return draw(model, model::SopId{0}, frozen()); }

std::string all_text(const Drawing& drawing) {
  std::string out;
  for (const ScenePage& page : drawing.scene.pages) {
    for (const Block& block : page.blocks) {
      for (const Cell& cell : block.cells) {
        for (const TextRun& run : cell.text) out += run.text + " ";
      }
    }
  }
  return out;
}

std::vector<std::string> symbols_of_kind(const Scene& scene, SymbolKind kind) {
  std::vector<std::string> out;
  for (const ScenePage& page : scene.pages) {
    for (const Symbol& symbol : page.symbols) {
      if (symbol.kind == kind) out.push_back(symbol.id);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("KDRT fits an identity page and one flowchart page") {
  const Drawing drawing = drawn(test::kdrt_model());
  CHECK(drawing.scene.pages.size() == 2);
  CHECK(symbols_of_kind(drawing.scene, SymbolKind::Capsule) ==
        std::vector<std::string>{"step-terima", "step-sampaikan"});
  CHECK(symbols_of_kind(drawing.scene, SymbolKind::Diamond) == std::vector<std::string>{"step-tindak"});
  CHECK(symbols_of_kind(drawing.scene, SymbolKind::Pentagon).empty());
}

TEST_CASE("The page says what the model says") {
  const std::string text = all_text(drawn(test::tesa_model()));
  for (const char* part :
       {"Lampiran: L", "000.8.3.3/Kep.112.DPPPA.Set", "Tanggal Pengesahan", "Uraian Prosedur",
        "PARAF KOORDINASI", "Kabag. Organisasi", "a.", "f.", "5 Menit -", "KEPALA DINAS"}) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
}

TEST_CASE("A sub-step's letter has a dot behind it, unless it brings a sign of its own") {
  model::Model model = test::tesa_model();
  auto& sub_steps = model.sops[model::SopId{0}].steps[model::StepId{0}].sub_steps;
  sub_steps[0].letter = "x";
  sub_steps[1].letter = "y.";
  sub_steps[2].letter = "z)";
  const std::string text = all_text(drawn(model));
  for (const char* lead : {" x. ", " y. ", " z) "}) {
    INFO(lead);
    CHECK(text.find(lead) != std::string::npos);
  }
}

TEST_CASE("The cover title stands under the letterhead of the first page, and only where the SOP has one") {
  // The letterhead's cell is the first of the table.
  const auto head_of = [](const model::Model& model) {
    std::string out;
    const Drawing drawing = drawn(model);
    for (const Block& block : drawing.scene.pages[0].blocks)
      if (block.name == "identitas")
        for (const TextRun& run : block.cells[0].text) out += run.text + " ";
    return out;
  };
  model::Model model = test::tesa_model();
  CHECK(head_of(model) == "PEMERINTAH KOTA BEKASI DINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK ");
  model.sops[model::SopId{0}].identity.cover_title = test::text("PELAYANAN (TeSA)");
  CHECK(head_of(model) ==
        "PEMERINTAH KOTA BEKASI DINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK "
        "STANDAR OPERASIONAL PROSEDUR (SOP) PELAYANAN (TeSA) ");
  model.sops[model::SopId{0}].profile.cover_heading.clear();
  CHECK(head_of(model).ends_with("PERLINDUNGAN ANAK PELAYANAN (TeSA) "));
}

TEST_CASE("Pentagons come in pairs of one letter on different pages") {
  const Drawing drawing = drawn(test::long_model());
  std::vector<std::string> out = symbols_of_kind(drawing.scene, SymbolKind::Pentagon);
  REQUIRE(!out.empty());
  std::sort(out.begin(), out.end());
  REQUIRE(out.size() % 2 == 0);
  for (std::size_t i = 0; i < out.size(); i += 2) {
    CHECK(out[i].substr(0, out[i].rfind('-')) == out[i + 1].substr(0, out[i + 1].rfind('-')));
    CHECK(out[i].ends_with("keluar"));
    CHECK(out[i + 1].ends_with("masuk"));
  }
}

TEST_CASE("The table's head stands on every flowchart page") {
  const Drawing drawing = drawn(test::long_model());
  for (std::size_t i = 1; i < drawing.scene.pages.size(); ++i) {
    const ScenePage& page = drawing.scene.pages[i];
    const auto table = std::find_if(page.blocks.begin(), page.blocks.end(),
                                    [](const Block& b) { return b.name == "bagan"; });
    REQUIRE(table != page.blocks.end());
    CHECK(table->cells.front().role == CellRole::Header);
  }
}

TEST_CASE("Columns do not move when a text changes") {
  model::Model model = test::puspaga_model();
  const Drawing before = drawn(model);
  model.sops[model::SopId{0}].steps[model::StepId{2}].text = test::text("Melaksanakan penjangkauan segera");
  const Drawing after = drawn(model);
  REQUIRE(before.scene.pages.size() == after.scene.pages.size());
  for (std::size_t p = 0; p < before.scene.pages.size(); ++p) {
    const auto& a = before.scene.pages[p];
    const auto& b = after.scene.pages[p];
    REQUIRE(a.arrows.size() == b.arrows.size());
    for (std::size_t i = 0; i < a.arrows.size(); ++i) CHECK(a.arrows[i].path == b.arrows[i].path);
    for (std::size_t i = 0; i < a.symbols.size(); ++i) CHECK(a.symbols[i].box == b.symbols[i].box);
  }
}

TEST_CASE("A row taller than a page runs on over pages, marked at both ends") {
  model::Model model = test::kdrt_model();
  std::string long_text;
  for (int i = 0; i < 400; ++i) long_text += "menyampaikan laporan ";
  model.sops[model::SopId{0}].steps[model::StepId{2}].text = test::text(long_text);
  const Drawing drawing = drawn(model);
  const std::string text = all_text(drawing);
  CHECK(text.find("(bersambung)") != std::string::npos);
  CHECK(text.find("(lanjutan)") != std::string::npos);
  CHECK(drawing.scene.pages.size() > 4);
}

TEST_CASE("Outcomes that end the flow share one capsule below the last row") {
  model::Model model = test::kdrt_model();
  test::decide(model.sops[model::SopId{0}], 1, {{"ya", "Ya", 2}, {"tidak", "Tidak", std::nullopt}});
  const Drawing drawing = drawn(model);
  const auto capsules = symbols_of_kind(drawing.scene, SymbolKind::Capsule);
  CHECK(std::count(capsules.begin(), capsules.end(), "selesai") == 1);
}

TEST_CASE("The same model gives the same dumps") {
  const Drawing a = drawn(test::long_model());
  const Drawing b = drawn(test::long_model());
  CHECK(dump(a.sheets) == dump(b.sheets));
  CHECK(dump(a.scene) == dump(b.scene));
  CHECK(dump(a.scene).find("arrow arrow-terima-lanjut from step-terima to step-disposisi") !=
        std::string::npos);
}

TEST_CASE("Pentagon letters run in reading order, and a jump back points up") {
  const Drawing drawing = drawn(test::long_model());
  std::vector<std::string> first_seen;
  bool back = false;
  for (std::size_t p = 0; p < drawing.scene.pages.size(); ++p) {
    std::vector<const Symbol*> pentagons;
    for (const Symbol& symbol : drawing.scene.pages[p].symbols) {
      if (is_pentagon(symbol.kind)) pentagons.push_back(&symbol);
    }
    std::sort(pentagons.begin(), pentagons.end(), [](const Symbol* a, const Symbol* b) {
      return std::pair(a->box.y, a->box.x) < std::pair(b->box.y, b->box.x);
    });
    for (const Symbol* symbol : pentagons) {
      const std::string& letter = symbol->text.front().text;
      if (std::find(first_seen.begin(), first_seen.end(), letter) == first_seen.end())
        first_seen.push_back(letter);
      back = back || symbol->kind == SymbolKind::PentagonUp;
    }
  }
  CHECK(back);
  CHECK(std::is_sorted(first_seen.begin(), first_seen.end()));
}

TEST_CASE("A lane title is turned only where a word of it is wider than the lane") {
  model::Model model = test::kdrt_model();
  model::Sop& sop = model.sops[model::SopId{0}];
  while (sop.lanes.size() < 12) test::add_lane(sop, "l" + std::to_string(sop.lanes.size()), "Staf");
  sop.lanes[model::LaneId{0}].title = test::text("Pertanggungjawaban");
  const Drawing drawing = drawn(model);
  for (const Block& block : drawing.scene.pages[1].blocks) {
    for (const Cell& cell : block.cells) {
      for (const TextRun& run : cell.text) {
        if (run.text == "Staf") CHECK(run.turn == Turn::None);
        if (run.text == "Pertanggungjawaban") CHECK(run.turn == Turn::Left);
      }
    }
  }
}

TEST_CASE("Nothing but the page number stands in the margins of the profile") {
  model::Model model = test::kdrt_model();
  const model::Margins wanted{30, 25, 35, 20};
  model.sops[model::SopId{0}].profile.margins = wanted;
  for (const ScenePage& page : drawn(model).scene.pages)
    for (const Block& block : page.blocks) {
      if (block.name == "halaman") continue;
      for (const Cell& cell : block.cells) {
        CHECK(cell.box.x > wanted.left - 0.01);
        CHECK(cell.box.x + cell.box.w < page.width - wanted.right + 0.01);
        CHECK(cell.box.y > wanted.top - 0.01);
        CHECK(cell.box.y + cell.box.h < page.height - wanted.bottom + 0.01);
      }
    }
}

TEST_CASE("Without a stated total there is no total row") {
  model::Model model = test::kdrt_model();
  model::Sop& sop = model.sops[model::SopId{0}];
  sop.profile.total_row = true;
  const std::string& words = sop.profile.labels.total;
  CHECK(all_text(drawn(model)).find(words) != std::string::npos);
  sop.total.reset();
  CHECK(all_text(drawn(model)).find(words) == std::string::npos);
}

TEST_CASE("A list's item is not divided between pages") {
  model::Model model = test::kdrt_model();
  model::Sop& sop = model.sops[model::SopId{0}];
  std::vector<test::Numbered> items;
  for (int i = 1; i <= 40; ++i) {
    items.push_back({std::to_string(i),
                     "Peraturan tentang penyelenggaraan perlindungan perempuan dan anak yang "
                     "judulnya panjang sekali sehingga memerlukan tiga baris pada kotaknya, "
                     "nomor " +
                         std::to_string(i) + " akhirbutir"});
  }
  sop.identity.legal_basis = test::list(items);
  const Drawing drawing = drawn(model);
  std::size_t tables = 0;
  for (const ScenePage& page : drawing.scene.pages) {
    for (const Block& block : page.blocks) {
      if (block.name != "isian") continue;
      ++tables;
      for (const Cell& cell : block.cells) {
        std::string text;
        for (const TextRun& run : cell.text) text += run.text + " ";
        if (text.find("Peraturan tentang") == std::string::npos) continue;
        CHECK(text.ends_with("akhirbutir "));
      }
    }
  }
  CHECK(tables > 1);
}

TEST_CASE("No cell holds marks of continuation alone") {
  model::Model model = test::kdrt_model();
  std::string long_text;
  for (int i = 0; i < 400; ++i) long_text += "laporan ";
  model.sops[model::SopId{0}].steps[model::StepId{2}].note = test::text(long_text);
  std::size_t marked = 0;
  const Drawing drawing = drawn(model);
  for (const ScenePage& page : drawing.scene.pages) {
    for (const Block& block : page.blocks) {
      for (const Cell& cell : block.cells) {
        std::size_t marks = 0;
        for (const TextRun& run : cell.text)
          marks += run.text.starts_with("(") && run.text.ends_with("n)") ? 1 : 0;
        marks += static_cast<std::size_t>(
            std::count_if(cell.text.begin(), cell.text.end(),
                          [](const TextRun& run) { return run.text == "(bersambung)"; }));
        if (marks == 0) continue;
        ++marked;
        CHECK(cell.text.size() > marks);
      }
    }
  }
  CHECK(marked > 1);
}

TEST_CASE("The fixed words of the page come from the profile") {
  model::Model model = test::tesa_model();
  model.sops[model::SopId{0}].profile.labels.page = "Hal.";
  model.sops[model::SopId{0}].profile.labels.appendix = "LAMPIRAN";
  const std::string text = all_text(drawn(model));
  CHECK(text.find("Hal. 1 dari") != std::string::npos);
  CHECK(text.find("LAMPIRAN L") != std::string::npos);
}
