// LibreOffice lays the Word documents of all SOPs out as the Scene says: as many pages, every shape, arrow
// and text box within a millimetre. Measured on the PDF that it makes of them. Word itself is not tried.
#include <fmt/format.h>

#include <cmath>
#include <iostream>
#include <sstream>

#include "base/output_file.h"
#include "compiler/compile.h"
#include "compiler/lampiran/draw.h"
#include "compiler/lampiran/format.h"
#include "tests/cli/contract.h"
#include "tests/support/catch.h"
#include "tests/support/docx.h"
#include "tests/support/program.h"

using namespace alur;
using namespace alur::lampiran;

namespace {

constexpr double allowed = 1.0;   // mm
constexpr double mm = 25.4 / 72;  // of a point

using Outline = std::vector<Point>;

Rect bounds(const Outline& outline) {
  Point low = outline.front(), high = low;
  for (const Point& p : outline) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

double apart(const Rect& a, const Rect& b) {
  return std::max({std::abs(a.x - b.x), std::abs(a.y - b.y), std::abs(a.right() - b.right()),
                   std::abs(a.bottom() - b.bottom())});
}

double apart(Point a, Point b) { return std::max(std::abs(a.x - b.x), std::abs(a.y - b.y)); }

// "M 1 2 L 3 4 C 1 2 3 4 5 6 Z": the ends of its pieces. A path of several outlines is several.
std::vector<Outline> outlines_of(const pugi::xml_node& path) {
  double m[6] = {1, 0, 0, 1, 0, 0};
  const std::string turn = path.attribute("transform").value();
  if (turn.starts_with("matrix("))
    std::sscanf(turn.c_str(), "matrix(%lf,%lf,%lf,%lf,%lf,%lf)", &m[0], &m[1], &m[2], &m[3], &m[4], &m[5]);
  std::vector<Outline> out;
  std::istringstream words(path.attribute("d").value());
  char what = 0;
  while (words >> what) {
    if (what == 'M') out.emplace_back();
    if (what == 'Z') continue;
    double x = 0, y = 0;
    for (int i = what == 'C' ? 3 : 1; i > 0; --i) words >> x >> y;
    if (out.empty()) return out;
    out.back().push_back({(m[0] * x + m[2] * y + m[4]) * mm, (m[1] * x + m[3] * y + m[5]) * mm});
  }
  std::erase_if(out, [](const Outline& outline) { return outline.empty(); });
  return out;
}

struct Word {
  std::string text;
  Rect box;
};

struct Printed {
  std::vector<Outline> outlines;
  std::vector<Word> words;
};

tests::Ran tool(const std::vector<std::string>& words) {
  tests::RunOptions options;
  options.seconds = 600;
  const tests::Ran ran = tests::run(words, options);
  if (ran.exit != 0)
    FAIL(words[0] << " is missing or failed (scripts/setup --long installs it): exit " << ran.exit << " "
                  << ran.err);
  return ran;
}

std::vector<Word> words_of(const std::string& pdf, std::size_t page) {
  const std::string number = std::to_string(page);
  const auto html = tests::parsed_xml(tool({"pdftotext", "-bbox", "-f", number, "-l", number, pdf, "-"}).out);
  std::vector<Word> words;
  for (const pugi::xml_node word : tests::elements(html, "word")) {
    const double x = word.attribute("xMin").as_double() * mm;
    const double y = word.attribute("yMin").as_double() * mm;
    words.push_back(
        {word.child_value(),
         {x, y, word.attribute("xMax").as_double() * mm - x, word.attribute("yMax").as_double() * mm - y}});
  }
  return words;
}

Printed printed(const std::string& pdf, std::size_t page) {
  Printed out;
  const std::string number = std::to_string(page);
  const auto svg = tests::parsed_xml(tool({"pdftocairo", "-svg", "-f", number, "-l", number, pdf, "-"}).out);
  for (const pugi::xml_node path : tests::elements(svg.child("svg"), "path"))
    for (Outline& outline : outlines_of(path)) out.outlines.push_back(std::move(outline));
  out.words = words_of(pdf, page);
  return out;
}

std::size_t pages_of(const std::string& pdf) {
  std::istringstream lines(tool({"pdfinfo", pdf}).out);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("Pages:")) return std::stoul(line.substr(6));
  FAIL("pdfinfo says no number of pages of " << pdf);
  return 0;
}

// What was measured, and of how many.
struct Tally {
  double worst = 0;
  std::size_t count = 0;
  void add(double distance) {
    worst = std::max(worst, distance);
    ++count;
  }
};

struct Tallies {
  Tally shapes, arrows, texts;
};

void check_symbols(const ScenePage& page, const Printed& paper, Tally& tally) {
  for (const Symbol& symbol : page.symbols) {
    double best = 1000;
    for (const Outline& outline : paper.outlines) best = std::min(best, apart(bounds(outline), symbol.box));
    INFO(symbol.id);
    CHECK(best <= allowed);
    tally.add(best);
  }
}

// One line goes through all corners up to where the head begins; a head has its tip at the arrow's end.
void check_arrows(const ScenePage& page, const Printed& paper, Tally& tally) {
  const auto nearest = [](const Outline& outline, Point at) {
    double best = 1000;
    for (const Point& p : outline) best = std::min(best, apart(p, at));
    return best;
  };
  for (const Arrow& arrow : page.arrows) {
    double line = 1000, tip = 1000;
    for (const Outline& outline : paper.outlines) {
      double farthest = 0;
      for (std::size_t i = 0; i + 1 < arrow.path.size(); ++i)
        farthest = std::max(farthest, nearest(outline, arrow.path[i]));
      line = std::min(line, farthest);
      tip = std::min(tip, nearest(outline, arrow.path.back()));
    }
    INFO(arrow.id);
    CHECK(line <= allowed);
    CHECK(tip <= allowed);
    tally.add(std::max(line, tip));
  }
}

// The first word of each text, where our own PDF has it.
void check_text(const std::vector<TextRun>& runs, const std::vector<Word>& ours, const Printed& paper,
                Tally& tally) {
  if (runs.empty()) return;
  const TextRun& run = runs.front();
  const Point inside =
      run.turn == Turn::Left ? Point{run.at.x - 0.3, run.at.y - 0.2} : Point{run.at.x + 0.2, run.at.y - 0.3};
  INFO(run.text);
  const Word* known = nullptr;
  for (const Word& word : ours)
    if (holds(word.box, {inside.x, inside.y, 0, 0})) known = &word;
  REQUIRE(known != nullptr);
  double best = 1000;
  for (const Word& word : paper.words)
    if (word.text == known->text)
      best = std::min(best, apart(Point{word.box.x, word.box.y}, Point{known->box.x, known->box.y}));
  CHECK(best <= allowed);
  tally.add(best);
}

void check_page(const ScenePage& page, const std::vector<Word>& ours, const Printed& paper,
                Tallies& tallies) {
  check_symbols(page, paper, tallies.shapes);
  check_arrows(page, paper, tallies.arrows);
  for (const Block& block : page.blocks)
    for (const Cell& cell : block.cells) check_text(cell.text, ours, paper, tallies.texts);
  for (const Symbol& symbol : page.symbols) check_text(symbol.text, ours, paper, tallies.texts);
  for (const Arrow& arrow : page.arrows)
    for (const Label& label : arrow.labels) check_text(label.text, ours, paper, tallies.texts);
}

std::vector<std::string> all_sops() {
  std::vector<std::string> files = tests::seeds_in("tangerang", "sop ");
  for (const std::string& file : tests::seeds_in("bekasi", "sop ")) files.push_back(file);
  REQUIRE(files.size() >= 12);
  files.push_back(ALUR_SOURCE_DIR "/tests/bench/enam_cabang.sop");
  return files;
}

}  // namespace

TEST_CASE("LibreOffice gives every document the pages of the Scene, and everything on them its place") {
  const tests::Workbench bench;
  std::vector<Scene> scenes;
  std::vector<std::string> names;
  std::vector<std::string> convert{"soffice",
                                   "-env:UserInstallation=file://" + bench.path("profile"),
                                   "--headless",
                                   "--convert-to",
                                   "pdf",
                                   "--outdir",
                                   bench.path("pdf")};
  for (const std::string& file : all_sops()) {
    const auto compiled = compile({file}, {});
    REQUIRE(compiled);
    REQUIRE(compiled->checked);
    scenes.push_back(draw(compiled->checked->model(), model::SopId{0}, {}).scene);
    names.push_back(std::filesystem::path(file).stem().string());
    for (const char* format : {"docx", "pdf"}) {
      const auto files = format_by_name(format)->write(scenes.back(), {});
      REQUIRE(files);
      REQUIRE(write_file(bench.path(names.back() + "." + format), files->front().bytes));
    }
    convert.push_back(bench.path(names.back() + ".docx"));
  }
  tool(convert);
  Tallies tallies;
  for (std::size_t i = 0; i < scenes.size(); ++i) {
    const std::string theirs = bench.path("pdf/" + names[i] + ".pdf");
    INFO(names[i]);
    REQUIRE(pages_of(theirs) == scenes[i].pages.size());
    for (std::size_t p = 0; p < scenes[i].pages.size(); ++p) {
      INFO("page " << p + 1);
      check_page(scenes[i].pages[p], words_of(bench.path(names[i] + ".pdf"), p + 1), printed(theirs, p + 1),
                 tallies);
    }
  }
  std::cout << fmt::format("worst of {} shapes {:.2f} mm, of {} arrows {:.2f} mm, of {} texts {:.2f} mm\n",
                           tallies.shapes.count, tallies.shapes.worst, tallies.arrows.count,
                           tallies.arrows.worst, tallies.texts.count, tallies.texts.worst);
  CHECK(tallies.shapes.count > 90);
  CHECK(tallies.texts.count > 1000);
}
