// What a small change of a SOP moves on its pages (issue: a planner who corrects a word must not have to read
// the whole chart again). Each case counts how many random SOPs hold and prints it.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include "compiler/compile.h"
#include "compiler/lampiran/draw.h"
#include "tests/support/catch.h"
#include "tests/support/dice.h"
#include "tests/support/insert_step.h"
#include "tests/support/random_model.h"

using namespace alur;
using namespace alur::lampiran;

namespace {

// ALUR_LONG_TESTS: more of them.
const std::uint64_t random_cases = std::getenv("ALUR_LONG_TESTS") != nullptr ? 400 : 90;
constexpr double same = 1e-6;

struct Case {
  model::Model model;
  model::SopId sop{0};
  model::Sop& drawn_sop() { return model.sops[sop]; }
};

// MakeWay: an arrow above may move where a new one would otherwise have no way without a fault; Never: it
// stays even so.
enum class Above : std::uint8_t { MakesWay, Stays };

Drawing drawn(const Case& one, Above above = Above::MakesWay) {
  DrawOptions options;
  if (above == Above::Stays) options.route.make_way = 0;
  options.metrics = Metrics::Frozen;
  return draw(one.model, one.sop, options);
}

// The twelve real ones, and random ones, half of them with optional, repeated, called, timed and parallel
// steps.
std::vector<Case> cases() {
  std::vector<Case> out;
  for (const char* city : {"bekasi", "tangerang"}) {
    std::vector<std::string> files;
    for (const auto& file :
         std::filesystem::directory_iterator(std::string(ALUR_SOURCE_DIR) + "/sops/" + city))
      files.push_back(file.path().string());
    std::sort(files.begin(), files.end());
    const auto compilation = compile(files, {});
    REQUIRE((compilation && compilation->checked));
    const model::Model& model = compilation->checked->model();
    for (std::size_t i = 0; i < model.sops.size(); ++i) out.push_back({model, model.sops.id_at(i)});
  }
  REQUIRE(out.size() == 12);
  for (std::uint64_t seed = 0; seed < random_cases; ++seed)
    out.push_back({seed % 2 == 0 ? test::random_model_with_forms(seed) : test::random_model(seed)});
  return out;
}

model::StepId some_step(Case& one, test::Dice& dice) {
  const int last = static_cast<int>(one.drawn_sop().steps.size()) - 1;
  return model::StepId{static_cast<std::uint32_t>(dice.between(0, last))};
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
  std::size_t things = 0, things_held = 0;
  std::vector<std::string> broken;  // the first few
  void thing(bool ok, const std::string& what) {
    ++things;
    things_held += ok ? 1 : 0;
    if (!ok && broken.size() < 5) broken.push_back(what);
  }
  void print(const char* what) const {
    fmt::print("{}: {} of {} hold; {} of {} rules, symbols, arrows and labels\n", what, held, cases,
               things_held, things);
    for (const std::string& each : broken) fmt::print("  {}\n", each);
  }
};

constexpr double rounding = 2e-3;  // of rules

// A row that grows: what is above it stays, what is below shifts by as much, what is in it may do either.
struct Shift {
  double top = 0, bottom = 0, by = 0;
  bool holds(double before, double after) const {
    if (before < top + rounding) return std::abs(before - after) < rounding;
    if (before > bottom - rounding) return std::abs(before + by - after) < rounding;
    return after > top - rounding && after < bottom + by + rounding;
  }
  bool holds(const Point& before, const Point& after) const {
    return equal(before.x, after.x) && holds(before.y, after.y);
  }
  bool holds(const Rect& before, const Rect& after) const {
    return equal(before.x, after.x) && equal(before.w, after.w) && equal(before.h, after.h) &&
           holds(before.y, after.y);
  }
};

bool shifted(const Arrow& a, const Arrow& b, const Shift& shift) {
  if (a.id != b.id || a.path.size() != b.path.size() || a.labels.size() != b.labels.size()) return false;
  for (std::size_t i = 0; i < a.path.size(); ++i)
    if (!shift.holds(a.path[i], b.path[i])) return false;
  return a.labels.empty() || shift.holds(a.labels[0].box, b.labels[0].box);
}

double chart_foot(const ScenePage& page) {
  double foot = 0;
  for (const Block& block : page.blocks)
    for (const Cell& cell : block.cells)
      if (block.name == "bagan") foot = std::max(foot, cell.box.bottom());
  return foot;
}

void compare(const ScenePage& a, const ScenePage& b, const Shift& shift, Counted& counted) {
  const std::size_t before = counted.things - counted.things_held;
  ++counted.cases;
  counted.thing(a.symbols.size() == b.symbols.size() && a.arrows.size() == b.arrows.size() &&
                    a.rules.size() == b.rules.size(),
                "as many");
  const double foot =
      chart_foot(a);  // below it stands what keeps its place on the page: paraf box, page number
  for (const Rule& rule : a.rules)
    counted.thing(std::any_of(b.rules.begin(), b.rules.end(),
                              [&](const Rule& other) {
                                const bool stays = rule.from.y > foot + same && rule.from == other.from &&
                                                   rule.to == other.to;
                                return stays ||
                                       (shift.holds(rule.from, other.from) && shift.holds(rule.to, other.to));
                              }),
                  fmt::format("a rule at {}", rule.from.y));
  for (std::size_t i = 0; i < std::min(a.symbols.size(), b.symbols.size()); ++i)
    counted.thing(a.symbols[i].id == b.symbols[i].id && shift.holds(a.symbols[i].box, b.symbols[i].box),
                  a.symbols[i].id);
  for (std::size_t i = 0; i < std::min(a.arrows.size(), b.arrows.size()); ++i)
    counted.thing(shifted(a.arrows[i], b.arrows[i], shift), a.arrows[i].id);
  counted.held += counted.things - counted.things_held == before ? 1 : 0;
}

// The rows of the step on the page; they are higher by so much. Nothing where it has none there.
std::optional<Shift> growth_of(const Drawing& before, const Drawing& after, std::size_t page,
                               model::StepId step) {
  const auto& rows = before.sheets.pages[page].rows;
  const auto& rows_after = after.sheets.pages[page].rows;
  std::optional<Shift> shift;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const auto& symbol = rows[r].step;
    if (!symbol || before.sheets.steps[symbol->index].question_of.value_or(*symbol) != step) continue;
    if (!shift) shift = Shift{rows[r].top, 0, 0};
    shift->bottom = rows[r].bottom();
    shift->by += rows_after[r].height - rows[r].height;
  }
  return shift;
}

// Neither the lanes nor another row have another measure: pages of an earlier round, with other page changes,
// may have lacked room elsewhere.
bool only_step_grew(const Drawing& before, const Drawing& after, std::size_t page, model::StepId step) {
  const SheetPage& a = before.sheets.pages[page];
  const SheetPage& b = after.sheets.pages[page];
  bool same_rows = a.lane_edges == b.lane_edges && equal(a.rows.front().top, b.rows.front().top);
  for (std::size_t r = 0; r < a.rows.size(); ++r) {
    const auto& symbol = a.rows[r].step;
    const bool own = symbol && before.sheets.steps[symbol->index].question_of.value_or(*symbol) == step;
    same_rows = same_rows && equal(a.rows[r].least, b.rows[r].least) &&
                (own || a.rows[r].kind == RowKind::Continuation || equal(a.rows[r].height, b.rows[r].height));
  }
  return same_rows;
}

const Symbol& end_of(const ScenePage& page, std::size_t symbol) { return page.symbols[symbol]; }

bool same_arrow(const ScenePage& a, const Arrow& arrow, const ScenePage& b) {
  return std::any_of(b.arrows.begin(), b.arrows.end(), [&](const Arrow& other) {
    const bool ends = end_of(a, arrow.to).id == end_of(b, other.to).id || arrow.id == other.id;
    const bool label = arrow.labels.size() == other.labels.size() &&
                       (arrow.labels.empty() || arrow.labels[0].box == other.labels[0].box);
    return ends && label && arrow.path == other.path;
  });
}

// What a step more must leave: the arrows of flows between steps above it, on their pages; each with its
// label.
class StepMore {
 public:
  StepMore(const Drawing& before, const Drawing& after, std::uint32_t at)
      : before_(before), after_(after), at_(at) {}

  // Rows above that are no longer where they were: a page change moved, or a row had to grow.
  std::size_t moved() const {
    std::size_t n = 0;
    for (std::size_t p = 0; p < before_.sheets.pages.size(); ++p)
      for (const ChartRow& row : before_.sheets.pages[p].rows)
        if (row.step && step_of(before_, *row.step) < at_ && !stays(p, row)) ++n;
    return n;
  }

  void count(Counted& counted) const {
    const std::size_t broken = counted.things - counted.things_held;
    ++counted.cases;
    for (std::size_t p = 0; p < before_.scene.pages.size(); ++p)
      for (const Arrow& arrow : before_.scene.pages[p].arrows)
        if (row_stays(p, arrow.from) && row_stays(p, arrow.to) && above(p, arrow))
          counted.thing(same_arrow(before_.scene.pages[p], arrow, after_.scene.pages[p]),
                        before_.scene.title + ": " + arrow.id);
    counted.held += counted.things - counted.things_held == broken ? 1 : 0;
  }

 private:
  static std::uint32_t step_of(const Drawing& drawing, model::StepId symbol) {
    return drawing.sheets.steps[symbol.index].question_of.value_or(symbol).index;
  }

  bool stays(std::size_t page, const ChartRow& row) const {
    if (page >= after_.sheets.pages.size()) return false;
    const SheetPage& other = after_.sheets.pages[page];
    const std::string& name = before_.sheets.steps[row.step->index].name;
    return before_.sheets.pages[page].lane_edges == other.lane_edges &&
           std::any_of(other.rows.begin(), other.rows.end(), [&](const ChartRow& each) {
             return each.step && after_.sheets.steps[each.step->index].name == name &&
                    equal(each.top, row.top) && equal(each.height, row.height) &&
                    equal(each.least, row.least);
           });
  }

  // The symbol's row is where it was. Strips have no step: their pentagons stand by their page's rows.
  bool row_stays(std::size_t page, std::size_t symbol) const {
    const std::string& id = end_of(before_.scene.pages[page], symbol).id;
    for (const ChartRow& row : before_.sheets.pages[page].rows)
      if (row.step && id == "step-" + before_.sheets.steps[row.step->index].name) return stays(page, row);
    return end_of(before_.scene.pages[page], symbol).kind != SymbolKind::Capsule && strips_stay(page);
  }

  bool strips_stay(std::size_t page) const {
    if (page >= after_.sheets.pages.size()) return false;
    const auto& rows = before_.sheets.pages[page].rows;
    const auto& rows_after = after_.sheets.pages[page].rows;
    for (const RowKind kind : {RowKind::HeadStrip, RowKind::FootStrip})
      for (const ChartRow& row : rows)
        if (row.kind == kind &&
            std::none_of(rows_after.begin(), rows_after.end(), [&](const ChartRow& other) {
              return other.kind == kind && equal(other.top, row.top) && equal(other.height, row.height);
            }))
          return false;
    return true;
  }

  // All flows of this arrow lie above; an arrow to or from a pentagon may be of several.
  bool above(std::size_t page, const Arrow& arrow) const {
    const ScenePage& scene = before_.scene.pages[page];
    const auto drawn_here = [&](const Flow& flow) {
      const auto& steps = before_.sheets.steps;
      const std::string& source = steps[steps[flow.from.index].question_of.value_or(flow.from).index].name;
      if (arrow.id == "arrow-" + source + "-" + flow.name) return true;
      const bool continued = arrow.id.starts_with("arrow-sambungan-");
      return continued && flow.to && end_of(scene, arrow.to).id == "step-" + steps[flow.to->index].name;
    };
    bool any = false;
    for (const Flow& flow : before_.sheets.flows) {
      if (!drawn_here(flow)) continue;
      any = true;
      if (step_of(before_, flow.from) >= at_ || !flow.to || step_of(before_, *flow.to) >= at_) return false;
    }
    return any;
  }

  const Drawing& before_;
  const Drawing& after_;
  std::uint32_t at_;
};

enum class Place : std::uint8_t { Middle, End };

Counted add_steps(Place place, Above above, const char* what) {
  Counted counted;
  std::size_t moved = 0;
  test::Dice dice(place == Place::Middle ? 3 : 4);
  for (Case& one : cases()) {
    const Drawing before = drawn(one, above);
    model::Sop& sop = one.drawn_sop();
    const auto steps = static_cast<int>(sop.steps.size());
    const auto at = static_cast<std::uint32_t>(place == Place::End ? steps : dice.between(1, steps - 1));
    const auto lane = static_cast<std::uint32_t>(dice.between(0, static_cast<int>(sop.lanes.size()) - 1));
    test::insert_step(sop, at, lane, {"99", "tambahan", "Menyimpan arsip", {"Berkas"}, "1 Jam", {"Arsip"}});
    const Drawing after = drawn(one, above);
    const StepMore more(before, after, at);
    more.count(counted);
    moved += more.moved() > 0 ? 1 : 0;
  }
  counted.print(what);
  fmt::print("  in {} a page change above moved or a row there grew: arrows of those rows are not counted\n",
             moved);
  CHECK(counted.things > 1000);
  CHECK(moved * 4 <= counted.cases);  // or too little would be measured
  return counted;
}

void check_steps(Place place, const std::string& what) {
  const Counted strict = add_steps(place, Above::Stays, (what + ", nothing makes way").c_str());
  CHECK(strict.things_held == strict.things);
  const Counted usual = add_steps(place, Above::MakesWay, what.c_str());
  CHECK((usual.things - usual.things_held) * 200 <= usual.things);
}

}  // namespace

TEST_CASE("Wording that keeps its row's height moves nothing") {
  Counted counted;
  test::Dice dice(1);
  for (Case& one : cases()) {
    const Drawing before = drawn(one);
    model::Step& step = one.drawn_sop().steps[some_step(one, dice)];
    if (!step.text || step.text->value.size() < 3) continue;
    step.text->value = step.text->value.substr(0, step.text->value.size() - 1) + "i";
    const Drawing after = drawn(one);
    bool rows = rows_of(before.sheets) == rows_of(after.sheets);
    for (std::size_t p = 0; rows && p < before.sheets.pages.size(); ++p)
      for (std::size_t r = 0; r < before.sheets.pages[p].rows.size(); ++r)
        rows = rows && equal(before.sheets.pages[p].rows[r].height, after.sheets.pages[p].rows[r].height);
    if (!rows) continue;
    ++counted.cases;
    bool held = true;
    for (std::size_t p = 0; p < before.scene.pages.size(); ++p) {
      const bool ok = same_lines(before.scene.pages[p], after.scene.pages[p]);
      counted.thing(ok, before.scene.title);
      held = held && ok;
    }
    counted.held += held ? 1 : 0;
  }
  fmt::print("wording within the row: {} of {} SOPs, {} of {} pages hold\n", counted.held, counted.cases,
             counted.things_held, counted.things);
  CHECK(counted.cases > random_cases / 2);
  CHECK(counted.held == counted.cases);
}

TEST_CASE("A row that grows leaves what is above and shifts what is below") {
  Counted counted;
  std::size_t others = 0;
  test::Dice dice(2);
  for (Case& one : cases()) {
    const Drawing before = drawn(one);
    const model::StepId id = some_step(one, dice);
    model::Step& step = one.drawn_sop().steps[id];
    if (!step.text) continue;
    const std::string text = step.text->value;
    for (const char* more :
         {" dan menyampaikan hasil pemeriksaan berkas kepada pemohon",
          " dan menyampaikan hasil pemeriksaan berkas kepada pemohon serta mencatat dalam buku "
          "register dan menyimpan salinan berkas sebagai arsip"}) {
      step.text->value = text + more;
      const Drawing after = drawn(one);
      if (rows_of(before.sheets) != rows_of(after.sheets)) continue;  // a row went over to another page
      for (std::size_t p = 0; p < before.scene.pages.size(); ++p) {
        const auto shift = growth_of(before, after, p, id);
        if (shift && !only_step_grew(before, after, p, id)) {
          ++others;
          continue;
        }
        if (shift && !equal(shift->by, 0))
          compare(before.scene.pages[p], after.scene.pages[p], *shift, counted);
      }
    }
  }
  counted.print("a row that grows: pages");
  fmt::print(
      "  on {} more the router had asked for room on another page change, and lanes or other rows grew\n",
      others);
  CHECK(others * 20 <= counted.cases);
  CHECK(counted.cases > random_cases / 3);
  CHECK(counted.things_held == counted.things);
}

TEST_CASE("A step more at the end leaves the arrows above it as they are") {
  check_steps(Place::End, "a step more at the end");
}

TEST_CASE("A step more in the middle leaves the arrows above it as they are") {
  check_steps(Place::Middle, "a step more in the middle");
}
