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
#include "tests/support/random_model.h"

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

// A hyphen at a line's end is one of three characters.
std::string without_hyphen(std::string text) {
  for (const std::string hyphen : {"-", "\u00AD", "\u2010"})
    if (text.ends_with(hyphen)) text.erase(text.size() - hyphen.size());
  return text;
}

std::vector<Word> words_of(const std::string& pdf, std::size_t page) {
  const std::string number = std::to_string(page);
  const auto html = tests::parsed_xml(tool({"pdftotext", "-bbox", "-f", number, "-l", number, pdf, "-"}).out);
  std::vector<Word> words;
  for (const pugi::xml_node word : tests::elements(html, "word")) {
    const double x = word.attribute("xMin").as_double() * mm;
    const double y = word.attribute("yMin").as_double() * mm;
    words.push_back(
        {without_hyphen(word.child_value()),
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
  std::size_t beyond = 0;  // more than is allowed
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
                double most, Tally& tally) {
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
  if (best > allowed) ++tally.beyond;
  CHECK(best <= most);
  tally.add(best);
}

// Sorted letters of a page: what was cut off is missing here. Hyphens depend on the lines.
std::string letters(const std::vector<Word>& words) {
  std::string out;
  for (const Word& word : words)
    for (const char c : word.text)
      if (std::isalnum(static_cast<unsigned char>(c)) != 0) out += c;
  std::sort(out.begin(), out.end());
  return out;
}

void check_page(const ScenePage& page, const std::vector<Word>& ours, const Printed& paper, double most,
                Tallies& tallies) {
  CHECK(letters(ours) == letters(paper.words));
  check_symbols(page, paper, tallies.shapes);
  check_arrows(page, paper, tallies.arrows);
  for (const Block& block : page.blocks)
    for (const Cell& cell : block.cells) check_text(cell.text, ours, paper, most, tallies.texts);
  for (const Symbol& symbol : page.symbols) check_text(symbol.text, ours, paper, most, tallies.texts);
  for (const Arrow& arrow : page.arrows)
    for (const Label& label : arrow.labels) check_text(label.text, ours, paper, most, tallies.texts);
}

struct Drawn {
  std::string name;
  Scene scene;
};

std::vector<Drawn> all_sops() {
  std::vector<std::string> files = tests::seeds_in("tangerang", "sop ");
  for (const std::string& file : tests::seeds_in("bekasi", "sop ")) files.push_back(file);
  REQUIRE(files.size() >= 12);
  files.push_back(ALUR_SOURCE_DIR "/tests/bench/enam_cabang.sop");
  std::vector<Drawn> out;
  for (const std::string& file : files) {
    const auto compiled = compile({file}, {});
    REQUIRE(compiled);
    REQUIRE(compiled->checked);
    out.push_back({std::filesystem::path(file).stem().string(),
                   draw(compiled->checked->model(), model::SopId{0}, {}).scene});
  }
  return out;
}

Tallies check_documents(const std::vector<Drawn>& drawn, double most) {
  const tests::Workbench bench;
  std::vector<std::string> convert{"soffice",
                                   "-env:UserInstallation=file://" + bench.path("profile"),
                                   "--headless",
                                   "--convert-to",
                                   "pdf",
                                   "--outdir",
                                   bench.path("pdf")};
  for (const auto& [name, scene] : drawn) {
    for (const char* format : {"docx", "pdf"}) {
      const auto files = format_by_name(format)->write(scene, {});
      REQUIRE(files);
      REQUIRE(write_file(bench.path(name + "." + format), files->front().bytes));
    }
    convert.push_back(bench.path(name + ".docx"));
  }
  tool(convert);
  Tallies tallies;
  for (const auto& [name, scene] : drawn) {
    const std::string theirs = bench.path("pdf/" + name + ".pdf");
    INFO(name);
    CHECK(pages_of(theirs) == scene.pages.size());
    for (std::size_t p = 0; p < scene.pages.size(); ++p) {
      INFO("page " << p + 1);
      check_page(scene.pages[p], words_of(bench.path(name + ".pdf"), p + 1), printed(theirs, p + 1), most,
                 tallies);
    }
  }
  std::cout << fmt::format(
      "{} documents: worst of {} shapes {:.2f} mm, of {} arrows {:.2f} mm, of {} texts {:.2f} mm ({} beyond "
      "{} mm)\n",
      drawn.size(), tallies.shapes.count, tallies.shapes.worst, tallies.arrows.count, tallies.arrows.worst,
      tallies.texts.count, tallies.texts.worst, tallies.texts.beyond, allowed);
  return tallies;
}

}  // namespace

TEST_CASE("LibreOffice gives every document the pages of the Scene, and everything on them its place") {
  const Tallies tallies = check_documents(all_sops(), allowed);
  CHECK(tallies.texts.beyond == 0);
  CHECK(tallies.shapes.count > 90);
  CHECK(tallies.texts.count > 1000);
}

TEST_CASE("LibreOffice gives documents of random SOPs their pages and places too") {
  std::vector<Drawn> drawn;
  for (std::uint64_t seed = 1; seed <= 10; ++seed)
    drawn.push_back(
        {"acak-" + std::to_string(seed), draw(test::random_model(seed), model::SopId{0}, {}).scene});
  // Words at random break where letters of the next just do not fit: a text may begin half a line higher.
  const Tallies tallies = check_documents(drawn, 2.2);
  CHECK(tallies.shapes.count > 300);
  CHECK(tallies.texts.beyond * 200 <= tallies.texts.count);
}
