// The book of a set: what stands on its first pages, and that its contents tell the truth.
#include "compiler/lampiran/book.h"

#include <algorithm>

#include "compiler/lampiran/format.h"
#include "compiler/lampiran/quality.h"
#include "tests/support/catch.h"
#include "tests/support/model_builder.h"
#include "tests/support/random_model.h"
#include "tests/support/sample_models.h"

using namespace alur;
using namespace alur::lampiran;

namespace {

std::string text_of(const std::vector<TextRun>& runs) {
  std::string out;
  for (const TextRun& run : runs) out += (out.empty() ? "" : " ") + run.text;
  return out;
}

std::string text_of(const ScenePage& page) {
  std::string out;
  for (const Block& block : page.blocks)
    for (const Cell& cell : block.cells) out += text_of(cell.text) + "\n";
  return out;
}

std::vector<model::SopId> all_of(const model::Model& model) {
  std::vector<model::SopId> out;
  for (std::size_t i = 0; i < model.sops.size(); ++i) out.push_back(model.sops.id_at(i));
  return out;
}

Book booked(const model::Model& model, const model::Profile& profile, std::vector<model::SopId> sops) {
  BookOptions options;
  options.draw.metrics = Metrics::Frozen;
  return book(model, profile, sops, options);
}

// The sample SOP of Bekasi `count` times, each a SOP of its own.
model::Model copies(std::size_t count) {
  model::Model model = test::tesa_model();
  const model::Sop first = model.sops[model::SopId{0}];
  for (std::size_t i = 1; i < count; ++i) {
    model::Sop sop = first;
    sop.name.text += std::to_string(i);
    sop.title.value = "Prosedur ke-" + std::to_string(i);
    model.sops.push_back(std::move(sop));
  }
  return model;
}

std::size_t page_with(const Scene& scene, std::string_view text) {
  for (std::size_t i = 0; i < scene.pages.size(); ++i)
    if (text_of(scene.pages[i]).find(text) != std::string::npos) return i;
  return scene.pages.size();
}

// Every line of the contents that leads to a SOP: the page printed at its end.
std::vector<std::size_t> pages_in_contents(const Scene& scene) {
  std::vector<std::size_t> out;
  for (const ScenePage& page : scene.pages)
    for (const Block& block : page.blocks) {
      if (block.name != "daftar-isi") continue;
      const auto& runs = block.cells.front().text;
      const std::string& lead = runs.front().text;
      if (lead.empty() || lead.back() != '.' || lead.find_first_of("0123456789") != 0) continue;
      // The number stands at the right end of the column; a detail may follow it.
      const auto end = std::max_element(runs.begin(), runs.end(), [](const TextRun& a, const TextRun& b) {
        return a.at.x + a.width < b.at.x + b.width;
      });
      out.push_back(static_cast<std::size_t>(std::stoul(end->text)));
    }
  return out;
}

}  // namespace

TEST_CASE("SOPs stand by the number of their appendix, those without one last") {
  model::Model model = copies(6);
  const std::vector<std::string> numbers{"X", "IX", "", "XL", "4", "IV"};
  for (std::size_t i = 0; i < numbers.size(); ++i)
    model.sops[model.sops.id_at(i)].identity.appendix = test::box(numbers[i]);
  std::vector<std::uint32_t> order;
  for (const model::SopId sop : in_book_order(model, all_of(model))) order.push_back(sop.index);
  CHECK(order == std::vector<std::uint32_t>{4, 5, 1, 0, 3, 2});
}

TEST_CASE("The pages printed in the contents are those on which the SOPs begin") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    INFO(seed);
    model::Model model = test::random_model(seed, test::Extent::OnePage);
    for (std::uint64_t more = 1; more <= seed % 4; ++more) {
      model::Sop sop = test::random_model(seed * 100 + more, test::Extent::OnePage).sops[model::SopId{0}];
      sop.name.text = "lagi" + std::to_string(more);
      model.sops.push_back(std::move(sop));
    }
    model::Profile profile;
    if (seed % 2 == 0) profile.book.explanation = {test::text("Buku ini dipakai oleh semua petugas.")};
    const Book made = booked(model, profile, all_of(model));
    const auto printed = pages_in_contents(made.scene);
    REQUIRE(printed.size() == model.sops.size());
    REQUIRE(made.begins.size() == model.sops.size());
    for (std::size_t i = 0; i < printed.size(); ++i) {
      CHECK(printed[i] == made.begins[i] + 1);
      const ScenePage& page = made.scene.pages.at(made.begins[i]);
      // An identity page, and a SOP's own: its title stands in the box of that name.
      const auto table = std::find_if(page.blocks.begin(), page.blocks.end(),
                                      [](const Block& block) { return block.name == "identitas"; });
      REQUIRE(table != page.blocks.end());
      const std::string number =
          "Halaman " + std::to_string(printed[i]) + " dari " + std::to_string(made.scene.pages.size());
      CHECK(text_of(page).find(number) != std::string::npos);
    }
    for (const OutlineEntry& entry : made.scene.outline) CHECK(entry.page < made.scene.pages.size());
    CHECK(made.scene.outline.size() == model.sops.size() + (profile.book.explanation.empty() ? 3 : 4));
  }
}

TEST_CASE("Contents of 200 SOPs run over pages, in order, and nothing leaves its place") {
  model::Model model = copies(200);
  model.sops[model::SopId{7}].title.value =
      "Prosedur dengan judul yang sangat panjang sehingga tidak mungkin berdiri pada satu baris saja di "
      "dalam "
      "daftar isi buku, karena menyebut seluruh nama pelayanan beserta semua pihak yang terlibat di dalamnya";
  const Book made = booked(model, model.sops[model::SopId{0}].profile, all_of(model));
  const auto printed = pages_in_contents(made.scene);
  REQUIRE(printed.size() == 200);
  CHECK(std::is_sorted(printed.begin(), printed.end()));
  CHECK(printed.front() == made.begins.front() + 1);
  CHECK(printed.back() == made.begins.back() + 1);
  std::size_t contents = 0;
  Scene front;
  for (std::size_t i = 0; i < made.begins.front(); ++i) {
    const ScenePage& page = made.scene.pages[i];
    contents += text_of(page).find("DAFTAR ISI") != std::string::npos ? 1 : 0;
    front.pages.push_back(page);
    for (const Block& block : page.blocks)
      for (const Cell& cell : block.cells) {
        CHECK(cell.box.bottom() <= page.height);
        for (const TextRun& run : cell.text) {
          CHECK(run.at.x >= cell.box.x - 1e-6);
          CHECK(run.at.x + run.width <= cell.box.right() + 1e-6);
        }
      }
  }
  CHECK(contents >= 4);
  CHECK(quality_of(front).faults.empty());
}

TEST_CASE("A decree without words of its own is a form: headings and dots, and no sentence of ours") {
  model::Model model = copies(2);
  for (const model::SopId sop : all_of(model)) model.sops[sop].identity.legal_basis = {};
  const model::Profile silent;
  const Book made = booked(model, silent, all_of(model));
  std::string decree;
  for (std::size_t i = 1; i < page_with(made.scene, "DAFTAR ISI"); ++i)
    decree += text_of(made.scene.pages[i]);
  for (const char* part : {"KEPUTUSAN ......", "NOMOR ......", "TENTANG", "Menimbang :", "a. bahwa .....",
                           "Mengingat :", "1. .....", "MEMUTUSKAN:", "Menetapkan :", "KESATU :", "KEDUA :",
                           "Ditetapkan di .....", "pada tanggal ....", "NIP. ....."}) {
    INFO(part);
    CHECK(decree.find(part) != std::string::npos);
  }
  CHECK(decree.find("Undang") == std::string::npos);
  CHECK_FALSE(made.gathered_legal_basis);
}

TEST_CASE("A decree says what its profile says, and gathers the legal basis of the SOPs where it does not") {
  model::Model model = copies(2);
  model.sops[model::SopId{0}].identity.legal_basis =
      test::list({{"1", "Peraturan Menteri Nomor 5;"}, {"2", "Undang-Undang Nomor 23 Tahun 2004;"}});
  model.sops[model::SopId{1}].identity.legal_basis =
      test::list({{"1", "UNDANG-UNDANG nomor 23 tahun 2004"}, {"2", "Peraturan Pemerintah Nomor 2."}});
  model::Profile profile = model.sops[model::SopId{0}].profile;
  profile.decree.considering = {test::text("bahwa pelayanan perlu dibakukan;")};
  profile.decree.decides = {test::text("Menetapkan SOP."), test::text("Berlaku sejak ditetapkan.")};
  profile.decree.place = "Bekasi";
  profile.decree.date = "5 Mei 2025";
  profile.book.year = "2025";
  const Book made = booked(model, profile, all_of(model));
  CHECK(made.gathered_legal_basis);
  std::string decree;
  for (std::size_t i = 1; i < page_with(made.scene, "DAFTAR ISI"); ++i)
    decree += text_of(made.scene.pages[i]);
  std::size_t at = 0;
  for (const char* part : {"a. bahwa pelayanan perlu dibakukan;", "1. Undang-Undang Nomor 23 Tahun 2004;",
                           "2. Peraturan Pemerintah Nomor 2;", "3. Peraturan Menteri Nomor 5.",
                           "MEMUTUSKAN:", "KESATU :", "Menetapkan SOP.",
                           "KEDUA :", "Berlaku sejak ditetapkan.", "Ditetapkan di Bekasi", "5 Mei 2025"}) {
    INFO(part);
    const std::size_t found = decree.find(part, at);
    REQUIRE(found != std::string::npos);
    at = found;
  }
  CHECK(decree.find("KETIGA") == std::string::npos);
  CHECK(text_of(made.scene.pages[0]).find("TAHUN 2025") != std::string::npos);
}

TEST_CASE("A book is the same bytes twice, has bookmarks and links, and ids of its own for each SOP") {
  const model::Model model = copies(2);
  BookOptions options;
  const Scene scene = book(model, model.sops[model::SopId{0}].profile, all_of(model), options).scene;
  for (const Format* format : formats()) {
    if (format->reach != Reach::Book || format->name == "png") continue;
    INFO(format->name);
    const auto first = format->write(scene, {}), second = format->write(scene, {});
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->front().bytes == second->front().bytes);
    if (format->name != "pdf") continue;
    for (const char* part : {"/Outlines", "/Subtype /Link", "/S /Document"}) {
      INFO(part);
      CHECK(first->front().bytes.find(part) != std::string::npos);
    }
  }
  std::vector<std::string> ids;
  for (const ScenePage& page : scene.pages) {
    for (const Symbol& symbol : page.symbols) ids.push_back(symbol.id);
    for (const Arrow& arrow : page.arrows) ids.push_back(arrow.id);
  }
  std::sort(ids.begin(), ids.end());
  CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}
