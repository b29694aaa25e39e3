// Edits that leave no word of a step, most with a new name too: what it does, for whom and with what says
// which step it is. And steps that were really replaced, which must not be taken for one.
#include <algorithm>
#include <set>

#include "compiler/check/words.h"
#include "tests/unit/diff/sowing.h"

using namespace alur;
using tests::changes_in;
using tests::GeneratedSop;
using tests::GeneratedStep;
using tests::id_of;
using tests::lines_of;
using tests::mirrored;
using tests::Score;
using tests::sorted;

namespace {

constexpr int seeds = 200;

std::size_t inner(test::Dice& dice, const GeneratedSop& sop, int from_end = 1) {
  return static_cast<std::size_t>(dice.between(0, static_cast<int>(sop.steps.size()) - from_end));
}

void renew(GeneratedStep& step, test::Dice& dice) {
  step.name = "baru_" + std::to_string(step.id);
  step.text = tests::written_anew(dice);
}

void insert(GeneratedSop& sop, test::Dice& dice, std::size_t at) {
  const GeneratedStep step = tests::generated_step(dice, sop);
  sop.steps.insert(sop.steps.begin() + static_cast<std::ptrdiff_t>(at), step);
}

// What it does not let stand: a step that a decision leads to.
bool erase(GeneratedSop& sop, std::size_t at) {
  if (at >= sop.steps.size() || sop.is_target(sop.steps[at].id)) return false;
  sop.steps.erase(sop.steps.begin() + static_cast<std::ptrdiff_t>(at));
  return true;
}

using Sow = void (*)(GeneratedSop&, test::Dice&);

void words_only(GeneratedSop& sop, test::Dice& dice) {
  sop.steps[inner(dice, sop)].text = tests::written_anew(dice);
}
void words_and_name(GeneratedSop& sop, test::Dice& dice) { renew(sop.steps[inner(dice, sop)], dice); }
void and_one_added_before(GeneratedSop& sop, test::Dice& dice) {
  const std::size_t at = inner(dice, sop);
  renew(sop.steps[at], dice);
  insert(sop, dice, at);
}
// The new neighbour hands over what it makes.
void and_one_added_that_feeds_it(GeneratedSop& sop, test::Dice& dice) {
  const std::size_t at = inner(dice, sop);
  renew(sop.steps[at], dice);
  insert(sop, dice, at);
  sop.steps[at + 1].input = sop.steps[at].output;
}
void and_one_added_after(GeneratedSop& sop, test::Dice& dice) {
  const std::size_t at = inner(dice, sop);
  renew(sop.steps[at], dice);
  insert(sop, dice, at + 1);
}
void and_one_removed_before(GeneratedSop& sop, test::Dice& dice) {
  const std::size_t at = inner(dice, sop, 2) + 1;
  renew(sop.steps[at], dice);
  erase(sop, at - 1);
}
void and_one_removed_after(GeneratedSop& sop, test::Dice& dice) {
  const std::size_t at = inner(dice, sop, 2);
  renew(sop.steps[at], dice);
  erase(sop, at + 1);
}
void two_beside_each_other(GeneratedSop& sop, test::Dice& dice) {
  const std::size_t at = inner(dice, sop, 2);
  renew(sop.steps[at], dice);
  renew(sop.steps[at + 1], dice);
}
void all_of_them(GeneratedSop& sop, test::Dice& dice) {
  for (GeneratedStep& step : sop.steps) renew(step, dice);
}
// The work of each now stands under the other's name, in other words.
void names_exchanged(GeneratedSop& sop, test::Dice& dice) {
  const std::size_t at = inner(dice, sop, 2);
  for (const std::size_t i : {at, at + 1}) sop.steps[i].text = tests::written_anew(dice);
  std::swap(sop.steps[at].name, sop.steps[at + 1].name);
}
void places_exchanged(GeneratedSop& sop, test::Dice& dice) {
  const std::size_t at = inner(dice, sop, 2);
  for (const std::size_t i : {at, at + 1}) renew(sop.steps[i], dice);
  std::swap(sop.steps[at], sop.steps[at + 1]);
}

// Another step in its place, of another lane or time, with other documents.
void replace(GeneratedSop& sop, test::Dice& dice, bool other_lane) {
  std::size_t at = inner(dice, sop);
  for (std::size_t n = 0; n < sop.steps.size() && sop.is_target(sop.steps[at].id); ++n)
    at = (at + 1) % sop.steps.size();
  const GeneratedStep old = sop.steps[at];
  GeneratedStep step = tests::generated_step(dice, sop);
  step.text = tests::written_anew(dice);
  step.lane = other_lane ? (old.lane + 1) % 3 : old.lane;
  step.minutes = old.minutes;
  step.input = "dokumen lain " + std::to_string(step.id);
  step.output = "hasil lain " + std::to_string(step.id);
  sop.steps[at] = step;
}
void replaced_in_another_lane(GeneratedSop& sop, test::Dice& dice) { replace(sop, dice, true); }
void replaced_in_the_same_lane(GeneratedSop& sop, test::Dice& dice) { replace(sop, dice, false); }
// One that takes up what its forerunner took up, as fast, and makes something else.
void replaced_with_the_same_input(GeneratedSop& sop, test::Dice& dice) {
  const GeneratedSop was = sop;
  replace(sop, dice, false);
  for (std::size_t i = 0; i < sop.steps.size(); ++i)
    if (sop.steps[i].id != was.steps[i].id) sop.steps[i].input = was.steps[i].input;
}

struct Sowing {
  const char* what;
  Sow sow;
};
const std::vector<Sowing> edits = {{"no word stays", words_only},
                                   {"nor the name", words_and_name},
                                   {"and a step added before", and_one_added_before},
                                   {"and a step added that feeds it", and_one_added_that_feeds_it},
                                   {"and a step added after", and_one_added_after},
                                   {"and the step before removed", and_one_removed_before},
                                   {"and the step after removed", and_one_removed_after},
                                   {"two beside each other", two_beside_each_other},
                                   {"all steps", all_of_them},
                                   {"names exchanged, no word stays", names_exchanged},
                                   {"places exchanged, no word stays", places_exchanged},
                                   {"replaced in another lane", replaced_in_another_lane},
                                   {"replaced in the same lane", replaced_in_the_same_lane},
                                   {"replaced, with the same input", replaced_with_the_same_input}};

// Steps of both revisions as pairs of what they are: (id before, id after), 0 where there is none.
using Fates = std::set<std::pair<int, int>>;

Fates sown_in(const GeneratedSop& before, const GeneratedSop& after) {
  Fates out;
  for (const GeneratedStep& step : before.steps) {
    const std::size_t at = after.place_of(step.id);
    if (at == after.steps.size())
      out.insert({step.id, 0});
    else if (after.steps[at].text != step.text)
      out.insert({step.id, step.id});
  }
  for (const GeneratedStep& step : after.steps)
    if (before.place_of(step.id) == before.steps.size()) out.insert({0, step.id});
  return out;
}

Fates said_of(const diff::Changes& changes, const GeneratedSop& before, const GeneratedSop& after) {
  Fates out;
  for (const diff::SopChanges& sop : changes.sops)
    for (const diff::Change& change : sop.changes) {
      if (change.subject != diff::Subject::Step) continue;
      const bool whole = change.field == diff::Field::Whole && !(change.before && change.after);
      if (whole || change.field == diff::Field::Activity)
        out.insert({change.before ? id_of(before, change.before->name) : 0,
                    change.after ? id_of(after, change.after->name) : 0});
    }
  return out;
}

void add(Score& score, const Fates& sown, const Fates& said) {
  score.sown += sown.size();
  score.said += said.size();
  for (const auto& fate : said) score.right += sown.contains(fate) ? 1 : 0;
}

}  // namespace

TEST_CASE("What is written anew shares no word with what a generated step says") {
  std::set<std::string> known;
  test::Dice dice(1);
  GeneratedSop sop;
  for (int n = 0; n < 500; ++n)
    for (const std::string& word : check::words_of(tests::generated_step(dice, sop).text)) known.insert(word);
  for (int n = 0; n < 500; ++n)
    for (const std::string& word : check::words_of(tests::written_anew(dice))) CHECK(!known.contains(word));
}

TEST_CASE("A step of which no word stays is known by its lane, time, documents and place") {
  for (const Sowing& edit : edits) {
    Score score;
    for (int seed = 0; seed < seeds; ++seed) {
      const GeneratedSop before = tests::generated_sop(static_cast<std::uint64_t>(seed) + 7000, 4, 30);
      GeneratedSop after = before;
      test::Dice dice(static_cast<std::uint64_t>(seed) + 100);
      edit.sow(after, dice);
      const diff::Changes forth = changes_in(before, after);
      add(score, sown_in(before, after), said_of(forth, before, after));
      INFO(edit.what << " in SOP " << seed);
      CHECK(sorted(lines_of(changes_in(after, before))) == mirrored(forth));
    }
    print(edit.what, score);
    INFO(edit.what);
    CHECK(score.sown >= seeds);
    CHECK(score.recall() >= 0.95);
    CHECK(score.precision() >= 0.95);
  }
}
