// Edits sown into generated SOPs: each is seen as that edit and nothing else, also several at once.
#include <algorithm>
#include <set>

#include "tests/unit/diff/sowing.h"

using namespace alur;
using tests::changes_in;
using tests::GeneratedSop;
using tests::GeneratedStep;
using tests::id_of;
using tests::lines_of;
using tests::mirrored;
using tests::model_of;
using tests::Score;
using tests::sorted;

namespace {

constexpr int seeds = 120;

std::size_t any(test::Dice& dice, const GeneratedSop& sop) {
  return static_cast<std::size_t>(dice.between(0, static_cast<int>(sop.steps.size()) - 1));
}

// Every edit gives the line that is expected of it; empty: it could not be made here.
using Sow = std::string (*)(GeneratedSop&, test::Dice&);

std::string rename_step(GeneratedSop& sop, test::Dice& dice) {
  GeneratedStep& step = sop.steps[any(dice, sop)];
  const std::string was = step.name;
  step.name = "tahap_" + std::to_string(step.id);
  return was == step.name ? "" : "renamed step whole " + was;
}

std::string reword_step(GeneratedSop& sop, test::Dice& dice) {
  GeneratedStep& step = sop.steps[any(dice, sop)];
  step.text = tests::reworded(dice, step.text);
  return "changed step activity " + step.name;
}

std::string move_step(GeneratedSop& sop, test::Dice& dice) {
  const std::size_t from = any(dice, sop);
  const GeneratedStep step = sop.steps[from];
  sop.steps.erase(sop.steps.begin() + static_cast<std::ptrdiff_t>(from));
  const auto to = static_cast<std::size_t>(dice.between(0, static_cast<int>(sop.steps.size())));
  sop.steps.insert(sop.steps.begin() + static_cast<std::ptrdiff_t>(to), step);
  return from == to ? "" : "moved step whole " + step.name;
}

std::string insert_step(GeneratedSop& sop, test::Dice& dice) {
  const GeneratedStep step = tests::generated_step(dice, sop);
  sop.steps.insert(sop.steps.begin() + static_cast<std::ptrdiff_t>(any(dice, sop)), step);
  return "added step whole " + step.name;
}

std::string delete_step(GeneratedSop& sop, test::Dice& dice) {
  const std::size_t at = any(dice, sop);
  const GeneratedStep step = sop.steps[at];
  if (sop.is_target(step.id)) return "";
  sop.steps.erase(sop.steps.begin() + static_cast<std::ptrdiff_t>(at));
  return "removed step whole " + step.name;
}

std::string change_time(GeneratedSop& sop, test::Dice& dice) {
  GeneratedStep& step = sop.steps[any(dice, sop)];
  step.minutes += 7;
  return "changed step limit " + step.name;
}

std::string change_lane(GeneratedSop& sop, test::Dice& dice) {
  GeneratedStep& step = sop.steps[any(dice, sop)];
  step.lane = (step.lane + 1) % 3;
  return "changed step lane " + step.name;
}

std::string change_output(GeneratedSop& sop, test::Dice& dice) {
  GeneratedStep& step = sop.steps[any(dice, sop)];
  step.output += " yang baru";
  return "changed step output " + step.name;
}

std::string change_target(GeneratedSop& sop, test::Dice& dice) {
  GeneratedStep& step = sop.steps[any(dice, sop)];
  if (step.no_target == 0) return "";
  const int to = sop.steps[any(dice, sop)].id;
  if (to == step.no_target || to == step.yes_target) return "";
  step.no_target = to;
  return "changed step outcome_target " + step.name;
}

std::string rename_sop(GeneratedSop& sop, test::Dice&) {
  sop.name = "pelayanan";
  return "renamed sop whole layanan";
}

// A new name, other words and another lane for one step.
std::string rework_step(GeneratedSop& sop, test::Dice& dice) {
  GeneratedStep& step = sop.steps[any(dice, sop)];
  step.name = "ubah_" + std::to_string(step.id);
  step.text = tests::reworded(dice, step.text);
  step.lane = (step.lane + 1) % 3;
  return "several";
}

const std::vector<std::pair<const char*, Sow>> edits = {
    {"rename step", rename_step}, {"reword step", reword_step},     {"move step", move_step},
    {"insert step", insert_step}, {"delete step", delete_step},     {"change time", change_time},
    {"change lane", change_lane}, {"change output", change_output}, {"change target", change_target},
    {"rework step", rework_step}, {"rename SOP", rename_sop}};

std::vector<std::string> without_shifts(std::vector<std::string> lines) {
  std::erase_if(lines, [](const std::string& line) { return line.starts_with("shift"); });
  return sorted(std::move(lines));
}

// What a change of order needs at least, by the steps' identities. Source: longest increasing subsequence by
// its definition.
std::size_t fewest_moves(const GeneratedSop& before, const GeneratedSop& after) {
  std::vector<std::size_t> values;
  for (const GeneratedStep& step : after.steps)
    if (const std::size_t at = before.place_of(step.id); at < before.steps.size()) values.push_back(at);
  std::vector<std::size_t> longest(values.size(), 1);
  std::size_t best = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k)
      if (values[k] < values[i]) longest[i] = std::max(longest[i], longest[k] + 1);
    best = std::max(best, longest[i]);
  }
  return values.size() - best;
}

}  // namespace

TEST_CASE("A generated SOP does not differ from itself") {
  for (int seed = 0; seed < seeds; ++seed) {
    const GeneratedSop sop = tests::generated_sop(static_cast<std::uint64_t>(seed), 3, 40);
    INFO(seed);
    CHECK(changes_in(sop, sop).empty());
  }
}

TEST_CASE("One edit sown is one change said, and its mirror the other way round") {
  for (const auto& [what, sow] : edits)
    for (int seed = 0; seed < seeds; ++seed) {
      const GeneratedSop before = tests::generated_sop(static_cast<std::uint64_t>(seed), 4, 30);
      GeneratedSop after = before;
      test::Dice dice(static_cast<std::uint64_t>(seed) + 1000);
      const std::string expected = sow(after, dice);
      if (expected.empty() || expected == "several") continue;
      INFO(what << " in SOP " << seed << ": " << expected);
      const diff::Changes forth = changes_in(before, after);
      const std::vector<std::string> lines = without_shifts(lines_of(forth));
      REQUIRE(lines.size() == 1);
      // Of two neighbours that changed places, either has moved.
      if (sow == move_step)
        CHECK(lines[0].starts_with("moved step whole"));
      else
        CHECK(lines[0] == expected);
      CHECK(sorted(lines_of(changes_in(after, before))) == mirrored(forth));
    }
}

TEST_CASE("Of several edits at once, moves and new names are recognised") {
  Score moves, names, whole;
  for (int seed = 0; seed < 6 * seeds; ++seed) {
    const GeneratedSop before = tests::generated_sop(static_cast<std::uint64_t>(seed) + 500, 5, 30);
    GeneratedSop after = before;
    test::Dice dice(static_cast<std::uint64_t>(seed) + 9000);
    for (int n = dice.between(2, 3); n > 0; --n)
      edits[static_cast<std::size_t>(dice.between(0, static_cast<int>(edits.size()) - 2))].second(after,
                                                                                                  dice);
    const diff::Changes changes = changes_in(before, after);
    const std::size_t moved = fewest_moves(before, after);
    std::size_t said_moved = 0, right_moved = 0, added = 0, removed = 0;
    for (const GeneratedStep& step : after.steps) {
      const std::size_t at = before.place_of(step.id);
      names.sown += at < before.steps.size() && before.steps[at].name != step.name ? 1 : 0;
      whole.sown += at == before.steps.size() ? 1 : 0;
    }
    for (const GeneratedStep& step : before.steps)
      whole.sown += after.place_of(step.id) == after.steps.size() ? 1 : 0;
    for (const diff::SopChanges& sop : changes.sops)
      for (const diff::Change& change : sop.changes) {
        if (change.subject != diff::Subject::Step || change.field != diff::Field::Whole) continue;
        const bool same = change.before && change.after &&
                          id_of(before, change.before->name) == id_of(after, change.after->name);
        if (change.kind == diff::ChangeKind::Moved) {
          ++said_moved;
          right_moved += same ? 1 : 0;
        }
        if (change.kind == diff::ChangeKind::Renamed) {
          ++names.said;
          names.right += same ? 1 : 0;
        }
        if (change.kind == diff::ChangeKind::Added) {
          ++added;
          whole.right += before.place_of(id_of(after, change.after->name)) == before.steps.size() ? 1 : 0;
        }
        if (change.kind == diff::ChangeKind::Removed) {
          ++removed;
          whole.right += after.place_of(id_of(before, change.before->name)) == after.steps.size() ? 1 : 0;
        }
      }
    whole.said += added + removed;
    moves.sown += moved;
    moves.said += said_moved;
    moves.right += std::min(moved, right_moved);
    INFO("SOP " << seed);
    CHECK(added + before.steps.size() == removed + after.steps.size());
    CHECK(sorted(lines_of(changes_in(after, before))) == mirrored(changes));
  }
  print("moved steps", moves);
  print("renamed steps", names);
  print("added and removed steps", whole);
  for (const Score& score : {moves, names, whole}) {
    CHECK(score.sown > 100);
    CHECK(score.recall() >= 0.95);
    CHECK(score.precision() >= 0.95);
  }
}

TEST_CASE("Of 5,000 steps the ten edits are found") {
  const GeneratedSop before = tests::generated_sop(77, 5000, 5000);
  GeneratedSop after = before;
  test::Dice dice(78);
  std::set<std::string> expected;
  for (int n = 0; n < 10; ++n) {
    const std::string line = n % 2 == 0 ? change_time(after, dice) : rename_step(after, dice);
    if (!line.empty()) expected.insert(line);
  }
  const model::Model a = model_of(before.text()), b = model_of(after.text());
  REQUIRE(a.sops[model::SopId{0}].steps.size() == 5000);
  const std::vector<std::string> lines = lines_of(diff::from_models({a, {}, 1}, {b, {}, 1}, {}));
  CHECK(std::set<std::string>(lines.begin(), lines.end()) == expected);
}

TEST_CASE("5,000 steps in another order, all reworded and half of them renamed, are still steps") {
  const GeneratedSop before = tests::generated_sop(79, 5000, 5000);
  GeneratedSop after = before;
  test::Dice dice(80);
  for (GeneratedStep& step : after.steps) {
    step.text = tests::reworded(dice, step.text);
    if (step.id % 2 == 0) step.name = "baru_" + std::to_string(step.id);
  }
  for (int n = 0; n < 500; ++n) static_cast<void>(move_step(after, dice));
  const model::Model a = model_of(before.text()), b = model_of(after.text());
  const diff::Changes changes = diff::from_models({a, {}, 1}, {b, {}, 1}, {});
  std::size_t added = 0;
  for (const std::string& line : lines_of(changes)) added += line.starts_with("added") ? 1 : 0;
  // Two or three steps share each text here; beyond what the index sees, some stay alone.
  Score score{2500, 2500, 2500 - added};
  print("renamed and reworded of 5,000 steps", score);
  CHECK(score.recall() >= 0.95);
}

TEST_CASE("Names that only count the steps do not hide which step is which") {
  for (int seed = 0; seed < seeds; ++seed) {
    GeneratedSop before = tests::generated_sop(static_cast<std::uint64_t>(seed) + 3000, 5, 30);
    GeneratedSop after = before;
    test::Dice dice(static_cast<std::uint64_t>(seed));
    const GeneratedStep step = tests::generated_step(dice, after);
    const auto place = static_cast<std::ptrdiff_t>(any(dice, after));
    after.steps.insert(after.steps.begin() + place, step);
    for (GeneratedSop* sop : {&before, &after})
      for (std::size_t i = 0; i < sop->steps.size(); ++i)
        sop->steps[i].name = "langkah_" + std::to_string(i + 1);
    INFO("SOP " << seed);
    std::size_t added = 0;
    for (const std::string& line : lines_of(changes_in(before, after))) {
      added += line.starts_with("added step") ? 1 : 0;
      CHECK(
          (line.starts_with("added step") || line.starts_with("renamed step") || line.starts_with("shift")));
    }
    CHECK(added == 1);
  }
}
