#include <fmt/format.h>

#include <algorithm>

#include "compiler/check/wording.h"
#include "compiler/diff/likeness.h"
#include "compiler/diff/row_order.h"
#include "compiler/diff/sop_changes.h"

namespace alur::diff {
namespace {

Message after_words(const model::Sop& sop, std::size_t step) {
  if (step == 0) return {"paling awal", "at the beginning"};
  const Message before = step_label(sop, sop.steps[sop.steps.id_at(step - 1)]);
  return {"sesudah " + before.id, "after " + before.en};
}

class StepChanges {
 public:
  StepChanges(const Side& before, const Side& after, model::SopId old_id, model::SopId new_id,
              const SopPairs& pairs, SopChanges& out)
      : before_(before),
        after_(after),
        old_id_(old_id),
        new_id_(new_id),
        a_(before.model().sops[old_id]),
        b_(after.model().sops[new_id]),
        pairs_(pairs),
        moves_(moved_rows(a_, b_, pairs)),
        out_(out) {}

  void run() {
    groups();
    blocks();
    headings();
    Renumbering numbers = renumbering(a_, b_, pairs_, moves_);
    out_.shifts = std::move(numbers.shifts);
    std::size_t emitted = 0;
    for (std::size_t j = 0; j < b_.steps.size(); ++j) {
      const auto i = pairs_.steps.to_before[j];
      if (i && !moves_.steps[j]) removed_up_to(*i, emitted);
      if (!i)
        whole(ChangeKind::Added, std::nullopt, j);
      else
        pair(*i, j, numbers);
    }
    removed_up_to(a_.steps.size(), emitted);
  }

 private:
  const model::Step& old_step(std::size_t i) const { return a_.steps[a_.steps.id_at(i)]; }
  const model::Step& new_step(std::size_t j) const { return b_.steps[b_.steps.id_at(j)]; }

  Change& push(ChangeKind kind, Subject subject, Field field, std::optional<Thing> a,
               std::optional<Thing> b) {
    out_.changes.push_back(
        {kind, subject, field, std::move(a), std::move(b), {}, std::nullopt, std::nullopt, {}});
    return out_.changes.back();
  }

  void changed(Subject subject, Field field, const Thing& a, const Thing& b, Message old_value,
               Message new_value) {
    Change& change = push(ChangeKind::Changed, subject, field, a, b);
    if (!old_value.empty()) change.old_value = Value{std::move(old_value), a.place};
    if (!new_value.empty()) change.new_value = Value{std::move(new_value), b.place};
  }

  void removed_up_to(std::size_t end, std::size_t& emitted) {
    for (; emitted < end; ++emitted)
      if (!pairs_.steps.to_after[emitted]) whole(ChangeKind::Removed, emitted, std::nullopt);
  }

  // A step added or removed, told in full.
  void whole(ChangeKind kind, std::optional<std::size_t> i, std::optional<std::size_t> j) {
    const bool added = j.has_value();
    const model::Sop& sop = added ? b_ : a_;
    const model::StepId id = sop.steps.id_at(added ? *j : *i);
    const model::Step& step = sop.steps[id];
    Change& change = push(kind, Subject::Step, Field::Whole, std::nullopt, std::nullopt);
    (added ? change.after : change.before) = thing_of(sop, step);
    (added ? change.new_value : change.old_value) = Value{after_words(sop, id.index), step.place};
    const Facts facts = facts_of_step(added ? after_ : before_, added ? new_id_ : old_id_, id);
    for (const Fact& fact : facts.all()) change.details.push_back({fact.field, fact.shown});
    if (!step.decision) return;
    for (const model::Outcome& outcome : step.decision->outcomes)
      change.details.push_back({Field::Outcome, outcome_words(sop, outcome)});
  }

  void pair(std::size_t i, std::size_t j, const Renumbering& numbers) {
    const Thing a = thing_of(a_, old_step(i)), b = thing_of(b_, new_step(j));
    if (a.name != b.name) push(ChangeKind::Renamed, Subject::Step, Field::Whole, a, b);
    if (moves_.steps[j]) {
      Change& change = push(ChangeKind::Moved, Subject::Step, Field::Whole, a, b);
      change.old_value = Value{after_words(a_, i), a.place};
      change.new_value = Value{after_words(b_, j), b.place};
    }
    for (const NumberChange& number : numbers.by_itself)
      if (number.after.subject == Subject::Step && number.after.index == j)
        changed(Subject::Step, Field::PrintedNumber, a, b, both(number.before.number),
                both(number.after.number));
    const Facts olds = facts_of_step(before_, old_id_, a_.steps.id_at(i));
    const Facts news = facts_of_step(after_, new_id_, b_.steps.id_at(j));
    for (const FactChange& one : differences(olds, news))
      out_.changes.push_back(change_of(Subject::Step, a, b, one));
    // A number that is now blank, or was, is neither a shift nor a fact.
    if (old_step(i).number.empty() != new_step(j).number.empty())
      changed(Subject::Step, Field::PrintedNumber, a, b, both(old_step(i).number), both(new_step(j).number));
    add_outcomes(before_, after_, old_id_, a_.steps.id_at(i), new_id_, b_.steps.id_at(j), out_);
    next(old_step(i), new_step(j), a, b);
  }

  // On to the next row, where nobody wrote otherwise: a change of it follows from the rows.
  void next(const model::Step& old_step, const model::Step& new_step, const Thing& a, const Thing& b) {
    if (!old_step.jumps && !new_step.jumps) return;
    const auto decides = [](const model::Step& step) {
      return step.decision && !step.decision->outcomes.empty();
    };
    if (decides(old_step) || decides(new_step)) return;
    if (before_.target(old_id_, old_step.next) == after_.target(new_id_, new_step.next)) return;
    changed(Subject::Step, Field::Next, a, b, target_label(a_, old_step.next),
            target_label(b_, new_step.next));
  }

  void groups() {
    for (std::size_t i = 0; i < pairs_.groups.to_after.size(); ++i)
      if (!pairs_.groups.to_after[i])
        push(ChangeKind::Removed, Subject::Rows, Field::Whole, thing(a_.groups[a_.groups.id_at(i)]),
             std::nullopt);
    for (std::size_t j = 0; j < pairs_.groups.to_before.size(); ++j) {
      const Thing b = thing(b_.groups[b_.groups.id_at(j)]);
      const auto i = pairs_.groups.to_before[j];
      if (!i) {
        push(ChangeKind::Added, Subject::Rows, Field::Whole, std::nullopt, b);
        continue;
      }
      const Thing a = thing(a_.groups[a_.groups.id_at(*i)]);
      if (a.name != b.name) push(ChangeKind::Renamed, Subject::Rows, Field::Whole, a, b);
      if (one_spaced(a.title) != one_spaced(b.title))
        changed(Subject::Rows, Field::Activity, a, b, both(a.title), both(b.title));
      if (a.number.empty() != b.number.empty())
        changed(Subject::Rows, Field::PrintedNumber, a, b, both(a.number), both(b.number));
    }
    group_numbers();
  }

  void group_numbers() {
    for (const NumberChange& one : renumbering(a_, b_, pairs_, moves_).by_itself)
      if (one.after.subject == Subject::Rows)
        changed(Subject::Rows, Field::PrintedNumber, thing(a_.groups[a_.groups.id_at(one.before.index)]),
                thing(b_.groups[b_.groups.id_at(one.after.index)]), both(one.before.number),
                both(one.after.number));
  }

  static Thing thing(const model::RowGroup& group) {
    return {group.name.text, group.number, group.text ? group.text->value : "", group.place};
  }
  static Thing thing(const model::Parallel& block) {
    return {block.name.text, "", block.title ? block.title->value : "", block.place};
  }
  static Thing thing(const model::Heading& heading) {
    return {"", heading.number, heading.text.value, heading.text.place};
  }

  // What follows a block where nobody wrote it is the next row.
  static bool falls_through(const model::Sop& sop, const model::Parallel& block) {
    std::uint32_t last = 0;
    for (const model::Branch& branch : block.branches) last = std::max(last, branch.last.index);
    const auto step = block.next.step();
    return step ? step->index == last + 1 : last + 1 == sop.steps.size();
  }

  void blocks() {
    for (std::size_t i = 0; i < pairs_.parallels.to_after.size(); ++i)
      if (!pairs_.parallels.to_after[i])
        push(ChangeKind::Removed, Subject::Parallel, Field::Whole, thing(a_.parallels[a_.parallels.id_at(i)]),
             std::nullopt);
    for (std::size_t j = 0; j < pairs_.parallels.to_before.size(); ++j) {
      const model::Parallel& news = b_.parallels[b_.parallels.id_at(j)];
      const auto i = pairs_.parallels.to_before[j];
      if (!i) {
        push(ChangeKind::Added, Subject::Parallel, Field::Whole, std::nullopt, thing(news));
        continue;
      }
      const model::Parallel& olds = a_.parallels[a_.parallels.id_at(*i)];
      const Thing a = thing(olds), b = thing(news);
      if (a.name != b.name) push(ChangeKind::Renamed, Subject::Parallel, Field::Whole, a, b);
      if (one_spaced(a.title) != one_spaced(b.title))
        changed(Subject::Parallel, Field::Words, a, b, both(a.title), both(b.title));
      branches(olds, news, pairs_.branches[*i], a, b);
      const bool follows_rows = falls_through(a_, olds) && falls_through(b_, news);
      if (!follows_rows && before_.target(old_id_, olds.next) != after_.target(new_id_, news.next))
        changed(Subject::Parallel, Field::Next, a, b, target_label(a_, olds.next),
                target_label(b_, news.next));
    }
  }

  static std::optional<Value> value(const std::string& words, Span place) {
    return words.empty() ? std::nullopt : std::optional(Value{both(words), place});
  }

  // Said once, not for each step of the branch. One added or removed is seen in its steps.
  void branches(const model::Parallel& olds, const model::Parallel& news, const Pairs& pairs, const Thing& a,
                const Thing& b) {
    for (std::size_t j = 0; j < news.branches.size(); ++j) {
      const auto i = pairs.to_before[j];
      if (!i) continue;
      const model::Branch &was = olds.branches[*i], &is = news.branches[j];
      const auto push = [&](ChangeKind kind, const std::string& before, const std::string& after) {
        out_.changes.push_back({kind,
                                Subject::Parallel,
                                Field::BranchOf,
                                a,
                                b,
                                both(branch_words(is)),
                                value(before, was.name.place),
                                value(after, is.name.place),
                                {}});
      };
      if (was.name.text != is.name.text) push(ChangeKind::Renamed, was.name.text, is.name.text);
      const std::string before = was.title ? was.title->value : "", after = is.title ? is.title->value : "";
      if (one_spaced(before) != one_spaced(after)) push(ChangeKind::Changed, before, after);
    }
  }

  void headings() {
    for (std::size_t i = 0; i < pairs_.headings.to_after.size(); ++i)
      if (!pairs_.headings.to_after[i])
        push(ChangeKind::Removed, Subject::Heading, Field::Whole, thing(a_.headings[i]), std::nullopt);
    for (std::size_t j = 0; j < pairs_.headings.to_before.size(); ++j) {
      const Thing b = thing(b_.headings[j]);
      const auto i = pairs_.headings.to_before[j];
      if (!i) {
        push(ChangeKind::Added, Subject::Heading, Field::Whole, std::nullopt, b);
        continue;
      }
      const Thing a = thing(a_.headings[*i]);
      if (moves_.headings[j]) push(ChangeKind::Moved, Subject::Heading, Field::Whole, a, b);
      if (one_spaced(a.title) != one_spaced(b.title))
        changed(Subject::Heading, Field::Words, a, b, both(a.title), both(b.title));
      if (a.number != b.number && !follows(a.number, b.number, *i, j))
        changed(Subject::Heading, Field::PrintedNumber, a, b, both(a.number), both(b.number));
    }
  }

  const Side& before_;
  const Side& after_;
  model::SopId old_id_, new_id_;
  const model::Sop& a_;
  const model::Sop& b_;
  const SopPairs& pairs_;
  RowMoves moves_;
  SopChanges& out_;
};

}  // namespace

void add_steps(const Side& before, const Side& after, model::SopId old_id, model::SopId new_id,
               const SopPairs& pairs, SopChanges& out) {
  StepChanges(before, after, old_id, new_id, pairs, out).run();
}

}  // namespace alur::diff
