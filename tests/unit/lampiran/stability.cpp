// What a small change of a SOP moves on its pages (issue: a planner who corrects a word must not have to read
// the whole chart again). Each case counts how many random SOPs hold and prints it.
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

#include "compiler/lampiran/draw.h"
#include "tests/support/catch.h"
#include "tests/support/dice.h"
#include "tests/support/model_builder.h"
#include "tests/support/random_model.h"
#include "tests/support/sample_models.h"

using namespace alur;
using namespace alur::lampiran;

namespace {

// ALUR_LONG_TESTS: more of them.
const std::uint64_t random_cases = std::getenv("ALUR_LONG_TESTS") != nullptr ? 300 : 60;
constexpr double same = 1e-6;

Drawing drawn(const model::Model& model) {
  DrawOptions options;
  options.metrics = Metrics::Frozen;
  return draw(model, model::SopId{0}, options);
}

std::vector<model::Model> cases() {
  std::vector<model::Model> out{test::kdrt_model(), test::puspaga_model(), test::tesa_model()};
  for (std::uint64_t seed = 0; seed < random_cases; ++seed)
    out.push_back(seed % 3 == 0 ? test::random_model_with_forms(seed) : test::random_model(seed));
  return out;
}

model::Step& some_step(model::Model& model, test::Dice& dice) {
  model::Sop& sop = model.sops[model::SopId{0}];
  const int last = static_cast<int>(sop.steps.size()) - 1;
  return sop.steps[model::StepId{static_cast<std::uint32_t>(dice.between(0, last))}];
}

// The page's rows by what stands in them: equal where the same rows are on the same pages.
std::vector<std::vector<std::optional<model::StepId>>> rows_of(const Sheets& sheets) {
  std::vector<std::vector<std::optional<model::StepId>>> out;
  for (const SheetPage& page : sheets.pages) {
    out.emplace_back();
    for (const ChartRow& row : page.rows) out.back().push_back(row.step);
  }
  return out;
}

bool equal(double a, double b) { return std::abs(a - b) < same; }

// Everything that is drawn but the words in the cells.
bool same_lines(const ScenePage& a, const ScenePage& b) {
  if (a.rules.size() != b.rules.size() || a.symbols.size() != b.symbols.size() ||
      a.arrows.size() != b.arrows.size())
    return false;
  for (std::size_t i = 0; i < a.rules.size(); ++i)
    if (!(a.rules[i].from == b.rules[i].from && a.rules[i].to == b.rules[i].to)) return false;
  for (std::size_t i = 0; i < a.symbols.size(); ++i)
    if (a.symbols[i].id != b.symbols[i].id || !(a.symbols[i].box == b.symbols[i].box)) return false;
  for (std::size_t i = 0; i < a.arrows.size(); ++i) {
    if (a.arrows[i].id != b.arrows[i].id || !(a.arrows[i].path == b.arrows[i].path)) return false;
    if (a.arrows[i].labels.size() != b.arrows[i].labels.size()) return false;
    for (std::size_t k = 0; k < a.arrows[i].labels.size(); ++k)
      if (!(a.arrows[i].labels[k].box == b.arrows[i].labels[k].box)) return false;
  }
  return true;
}

struct Counted {
  std::size_t cases = 0, held = 0;
  std::size_t symbols = 0, symbols_held = 0;
  std::size_t arrows = 0, arrows_held = 0;
  void symbol(bool ok) {
    ++symbols;
    symbols_held += ok ? 1 : 0;
  }
  void print(const char* what) const {
    fmt::print("{}: {} of {} cases hold", what, held, cases);
    if (symbols > 0) fmt::print("; {} of {} symbols", symbols_held, symbols);
    if (arrows > 0) fmt::print("; {} of {} arrows", arrows_held, arrows);
    fmt::print("\n");
  }
};

// A change of heights: what is above `from` stays, what is below `to` moves by `by`, what is between may do
// either.
struct Shift {
  double from = 0, to = 0, by = 0;
  bool holds(double before, double after) const {
    if (before < from + same) return equal(before, after);
    if (before > to - same) return equal(before + by, after);
    return after > from - same && after < to + by + same;
  }
};

bool shifted(const Arrow& a, const Arrow& b, const Shift& shift) {
  if (a.path.size() != b.path.size()) return false;
  for (std::size_t i = 0; i < a.path.size(); ++i)
    if (!equal(a.path[i].x, b.path[i].x) || !shift.holds(a.path[i].y, b.path[i].y)) return false;
  return true;
}

const Arrow* find(const ScenePage& page, const std::string& id) {
  for (const Arrow& arrow : page.arrows)
    if (arrow.id == id) return &arrow;
  return nullptr;
}

}  // namespace

TEST_CASE("Wording that keeps its row's height moves nothing") {
  Counted counted;
  test::Dice dice(1);
  for (model::Model& model : cases()) {
    const Drawing before = drawn(model);
    model::Step& step = some_step(model, dice);
    if (!step.text || step.text->value.size() < 3) continue;
    step.text->value = step.text->value.substr(0, step.text->value.size() - 1) + "i";
    const Drawing after = drawn(model);
    bool rows = rows_of(before.sheets) == rows_of(after.sheets);
    for (std::size_t p = 0; rows && p < before.sheets.pages.size(); ++p)
      for (std::size_t r = 0; r < before.sheets.pages[p].rows.size(); ++r)
        rows = rows && equal(before.sheets.pages[p].rows[r].height, after.sheets.pages[p].rows[r].height);
    if (!rows) continue;
    ++counted.cases;
    bool held = true;
    for (std::size_t p = 0; p < before.scene.pages.size(); ++p)
      held = held && same_lines(before.scene.pages[p], after.scene.pages[p]);
    counted.held += held ? 1 : 0;
  }
  counted.print("wording within the row");
  CHECK(counted.cases > random_cases / 2);
  CHECK(counted.held == counted.cases);
}

TEST_CASE("A row that grows leaves what is above and shifts what is below") {
  Counted counted;
  test::Dice dice(2);
  for (model::Model& model : cases()) {
    const Drawing before = drawn(model);
    model::Step& step = some_step(model, dice);
    if (!step.text) continue;
    step.text->value += " dan menyampaikan hasil pemeriksaan berkas kepada pemohon";
    const Drawing after = drawn(model);
    if (rows_of(before.sheets) != rows_of(after.sheets)) continue;  // a row went over to another page
    for (std::size_t p = 0; p < before.scene.pages.size(); ++p) {
      const auto& rows = before.sheets.pages[p].rows;
      const auto& rows_after = after.sheets.pages[p].rows;
      std::size_t changed = rows.size();
      for (std::size_t r = rows.size(); r-- > 0;)
        if (!equal(rows[r].height, rows_after[r].height)) changed = r;
      if (changed == rows.size()) continue;
      ++counted.cases;
      const Shift shift{rows[changed].top, rows[changed].bottom(),
                        rows_after[changed].height - rows[changed].height};
      const ScenePage &a = before.scene.pages[p], &b = after.scene.pages[p];
      bool held = a.symbols.size() == b.symbols.size() && a.arrows.size() == b.arrows.size();
      REQUIRE(a.symbols.size() == b.symbols.size());
      for (std::size_t i = 0; i < a.symbols.size(); ++i)
        counted.symbol(a.symbols[i].id == b.symbols[i].id && equal(a.symbols[i].box.x, b.symbols[i].box.x) &&
                       shift.holds(a.symbols[i].box.y, b.symbols[i].box.y));
      for (const Arrow& arrow : a.arrows) {
        const Arrow* other = find(b, arrow.id);
        const bool ok = other != nullptr && shifted(arrow, *other, shift);
        ++counted.arrows;
        counted.arrows_held += ok ? 1 : 0;
        held = held && ok;
      }
      counted.held += held ? 1 : 0;
    }
  }
  counted.print("a row that grows");
  CHECK(counted.cases > random_cases / 4);
  CHECK(counted.symbols_held * 100 >= counted.symbols * 90);
  // A higher row is a longer way and has room for more tracks: an arrow may then find another way the better
  // one.
  CHECK(counted.arrows_held * 100 >= counted.arrows * 90);
}

TEST_CASE("A step more leaves the arrows above it as they are") {
  Counted counted;
  test::Dice dice(3);
  for (model::Model& model : cases()) {
    const Drawing before = drawn(model);
    model::Sop& sop = model.sops[model::SopId{0}];
    const auto old_last = static_cast<std::uint32_t>(sop.steps.size() - 1);
    model::Step& last = sop.steps[model::StepId{old_last}];
    if (last.decision || !last.next.ends()) continue;
    const auto lane = static_cast<std::uint32_t>(dice.between(0, static_cast<int>(sop.lanes.size()) - 1));
    const auto id =
        test::add_step(sop, lane, {"99", "tambahan", "Menyimpan arsip", {"Berkas"}, "1 Jam", {"Arsip"}});
    sop.steps[model::StepId{old_last}].next.to = model::ToStep{id};
    sop.steps[id].next.to = model::ToEnd{};
    const Drawing after = drawn(model);
    ++counted.cases;
    bool held = true;
    for (std::size_t p = 0; p < before.scene.pages.size() && p < after.scene.pages.size(); ++p) {
      for (const Arrow& arrow : before.scene.pages[p].arrows) {
        const Arrow* other = find(after.scene.pages[p], arrow.id);
        if (arrow.id.starts_with("arrow-sambungan") || other == nullptr) continue;
        const bool ok = arrow.path == other->path;
        ++counted.arrows;
        counted.arrows_held += ok ? 1 : 0;
        held = held && ok;
      }
    }
    counted.held += held ? 1 : 0;
  }
  counted.print("a step more");
  CHECK(counted.cases > random_cases / 3);
  // The rest share a page with the new arrow or a new page change, and are laid anew where lines cross.
  CHECK(counted.arrows_held * 100 >= counted.arrows * 95);
}
