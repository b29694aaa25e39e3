#include "tests/support/small_flows.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>

#include "tests/support/dice.h"
#include "tests/support/model_builder.h"

namespace alur::test {
namespace {

using model::Target;

// Member by member: g++ 12 takes the empty title of a temporary end for uninitialised.
Target to_end() { return Target(); }
Target to_step(model::StepId step) {
  Target out;
  out.to.emplace<model::ToStep>(step);
  return out;
}
Target to_fork(model::ParallelId block) {
  Target out;
  out.to.emplace<model::ToFork>(block);
  return out;
}
Target to_join(model::ParallelId block) {
  Target out;
  out.to.emplace<model::ToJoin>(block);
  return out;
}

class Skeleton {
 public:
  explicit Skeleton(const std::string& text) : text_(text) {}

  model::Sop sop() && {
    sop_.name = {"a", {}};
    sop_.title = test::text("A");
    add_lane(sop_, "p", "P");
    const std::vector<Item> items = list();
    sop_.start = items.front().entry;
    link(items, to_end());
    return std::move(sop_);
  }

 private:
  struct Item {
    Target entry;
    std::vector<std::vector<Item>> branches;
  };

  std::vector<Item> list() {
    std::vector<Item> out;
    while (at_ < text_.size() && text_[at_] != '|' && text_[at_] != ')') {
      if (text_[at_++] == 's')
        out.push_back(step());
      else
        out.push_back(block());
    }
    return out;
  }

  Item step() {
    const std::string number = std::to_string(sop_.steps.size() + 1);
    return {to_step(add_step(sop_, 0, {number, "l" + number, "Kerja", {}, "1 jam", {}})), {}};
  }

  Item block() {
    const model::ParallelId id = sop_.parallels.push_back({});
    sop_.parallels[id].name = {"b" + std::to_string(id.index + 1), {}};
    Item item{to_fork(id), {}};
    do {
      const auto first = static_cast<std::uint32_t>(sop_.steps.size());
      item.branches.push_back(list());
      const auto last = static_cast<std::uint32_t>(sop_.steps.size() - 1);
      const std::string name = std::string(1, static_cast<char>('w' + item.branches.size()));
      sop_.parallels[id].branches.push_back(
          {{name, {}}, {}, {first}, {last}, item.branches.back().front().entry});
    } while (text_[at_++] == '|');
    return item;
  }

  void link(const std::vector<Item>& items, const Target& after) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Target& to = i + 1 < items.size() ? items[i + 1].entry : after;
      if (const auto step = items[i].entry.step()) {
        sop_.steps[*step].next = to;
        continue;
      }
      const model::ParallelId id = std::get<model::ToFork>(items[i].entry.to).block;
      sop_.parallels[id].next = to;
      for (const auto& branch : items[i].branches) link(branch, to_join(id));
    }
  }

  const std::string& text_;
  std::size_t at_ = 0;
  model::Sop sop_;
};

void random_list(Dice& dice, int& left, int depth, std::string& out) {
  for (int items = dice.between(1, 3); items > 0 && left > 0; --items) {
    if (depth == 0 || left < 2 || dice.chance(60)) {
      out += 's';
      --left;
      continue;
    }
    out += '(';
    const int branches = dice.between(2, 3);
    for (int k = 0; k < branches; ++k) {
      if (k > 0) out += '|';
      if (left > 0)
        random_list(dice, left, depth - 1, out);
      else
        out += 's';
    }
    out += ')';
  }
}

// The innermost branch that holds the step, as block and branch; none outside of all.
using Place = std::optional<std::pair<std::uint32_t, std::uint32_t>>;

Place place_of(const model::Sop& sop, std::uint32_t step) {
  Place out;
  for (std::uint32_t b = 0; b < sop.parallels.size(); ++b)
    for (std::uint32_t k = 0; k < sop.parallels[model::ParallelId{b}].branches.size(); ++k) {
      const model::Branch& branch = sop.parallels[model::ParallelId{b}].branches[k];
      if (branch.first.index <= step && step <= branch.last.index) out = {b, k};
    }
  return out;
}

}  // namespace

model::Sop flow_from(const std::string& skeleton) { return Skeleton(skeleton).sop(); }

std::vector<Target> all_targets(const model::Sop& sop) {
  std::vector<Target> out;
  for (std::uint32_t i = 0; i < sop.steps.size(); ++i) out.push_back(to_step({i}));
  for (std::uint32_t b = 0; b < sop.parallels.size(); ++b) out.push_back(to_fork({b}));
  out.push_back(to_end());
  return out;
}

void give_habit(model::Sop& sop, std::size_t step, const StepHabit& habit,
                const std::vector<Target>& targets) {
  model::Step& it = sop.steps[sop.steps.id_at(step)];
  switch (habit.habit) {
    case Habit::Plain:
      return;
    case Habit::Jump:
      it.next = targets[habit.target];
      it.jumps = true;
      return;
    case Habit::Choice: {
      model::Outcome yes, no;
      yes.name = {"ya", {}};
      no.name = {"tidak", {}};
      yes.target = it.next;
      no.target = targets[habit.target];
      it.decision = model::Decision{std::nullopt, {yes, no}, std::nullopt, {}};
      return;
    }
    case Habit::TimesOut:
      it.timeout = model::Timeout{{}, targets[habit.target], {}};
      return;
    case Habit::Optional:
      it.optional = model::OptionalStep{};
      return;
    case Habit::Repeats:
      it.repetition = model::Repetition{};
      return;
  }
}

void for_each_flow(const std::string& skeleton, const std::function<void(const model::Sop&)>& see) {
  const model::Sop base = flow_from(skeleton);
  const std::vector<Target> targets = all_targets(base);
  const std::size_t ways = 1 + 2 * targets.size();
  std::vector<std::size_t> digits(base.steps.size(), 0);
  for (;;) {
    model::Sop sop = base;
    for (std::size_t i = 0; i < digits.size(); ++i) {
      if (digits[i] == 0) continue;
      const bool jump = digits[i] <= targets.size();
      give_habit(sop, i, {jump ? Habit::Jump : Habit::Choice, (digits[i] - 1) % targets.size()}, targets);
    }
    see(sop);
    std::size_t at = 0;
    while (at < digits.size() && ++digits[at] == ways) digits[at++] = 0;
    if (at == digits.size()) return;
  }
}

model::Sop random_flow(std::uint64_t seed, const RandomFlowOptions& options) {
  Dice dice(seed);
  std::string skeleton;
  for (int left = dice.between(2, options.most_steps); left > 0;) random_list(dice, left, 2, skeleton);
  model::Sop sop = flow_from(skeleton);
  const std::vector<Target> targets = all_targets(sop);
  for (std::uint32_t i = 0; i < sop.steps.size(); ++i) {
    std::vector<std::size_t> open;
    for (std::size_t t = 0; t < targets.size(); ++t) {
      const auto step = targets[t].step();
      const bool near = step && place_of(sop, step->index) == place_of(sop, i);
      if (!options.inside || near || (targets[t].ends() && !place_of(sop, i))) open.push_back(t);
    }
    const std::size_t target =
        open[static_cast<std::size_t>(dice.between(0, static_cast<int>(open.size()) - 1))];
    if (dice.chance(options.jumps)) give_habit(sop, i, {Habit::Jump, target}, targets);
    if (dice.chance(options.choices)) give_habit(sop, i, {Habit::Choice, target}, targets);
    if (dice.chance(10)) give_habit(sop, i, {Habit::TimesOut, target}, targets);
    if (dice.chance(10)) give_habit(sop, i, {Habit::Optional, 0}, targets);
    // Whether a step that is repeated may be skipped then is not said anywhere.
    if (dice.chance(10) && !sop.steps[{i}].optional) give_habit(sop, i, {Habit::Repeats, 0}, targets);
  }
  return sop;
}

namespace {

// Where a case is: how often at each step, how often done with each branch, how often at the end, and which
// documents it has.
struct Marking {
  std::vector<int> at;                                          // by step
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> done;  // by block and branch
  int ended = 0;
  std::set<std::uint32_t> documents;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> taken;  // bounded outcomes, by step
  auto operator<=>(const Marking&) const = default;
};

class Walker {
 public:
  explicit Walker(const model::Sop& sop) : sop_(sop) {
    out_.alive.assign(sop.steps.size(), false);
    out_.soonest.resize(sop.steps.size());
    out_.sometimes.resize(sop.steps.size());
    out_.always.resize(sop.steps.size());
  }

  PlainWalk run() && {
    Marking first;
    first.at.assign(sop_.steps.size(), 0);
    arrive(first, sop_.start, 0);
    found(first, 0);
    while (!todo_.empty() && out_.safe) {
      const std::size_t i = todo_.front();
      todo_.pop_front();
      if (!expanded_[i]) expand(i);
    }
    if (out_.safe) judge_completion();
    out_.markings = all_.size();
    return std::move(out_);
  }

 private:
  void arrive(Marking& m, const Target& target, std::uint32_t from) {
    if (target.ends()) {
      ++m.ended;
    } else if (const auto step = target.step()) {
      ++m.at[step->index];
    } else if (const auto* fork = std::get_if<model::ToFork>(&target.to)) {
      for (const model::Branch& branch : sop_.parallels[fork->block].branches)
        arrive(m, branch.entry, branch.first.index);
    } else {
      const std::uint32_t block = std::get<model::ToJoin>(target.to).block.index;
      const auto& branches = sop_.parallels[{block}].branches;
      for (std::uint32_t k = 0; k < branches.size(); ++k)
        if (branches[k].first.index <= from && from <= branches[k].last.index) ++m.done[{block, k}];
    }
  }

  static bool unsafe(const Marking& m) {
    return std::any_of(m.at.begin(), m.at.end(), [](int n) { return n > 1; }) ||
           std::any_of(m.done.begin(), m.done.end(), [](const auto& d) { return d.second > 1; });
  }
  static bool open(const Marking& m) {
    return std::any_of(m.at.begin(), m.at.end(), [](int n) { return n > 0; }) ||
           std::any_of(m.done.begin(), m.done.end(), [](const auto& d) { return d.second > 0; });
  }

  void fault(std::size_t length) {
    if (out_.fault == 0 || length < out_.fault) out_.fault = length;
  }

  std::size_t found(const Marking& m, std::size_t length) {
    const auto [it, fresh] = numbers_.emplace(m, all_.size());
    if (fresh) {
      all_.push_back(m);
      length_.push_back(length);
      expanded_.push_back(false);
      back_.emplace_back();
    } else if (length >= length_[it->second]) {
      return it->second;
    }
    length_[it->second] = length;
    // A join costs no step: what it leads to comes before all that costs one more.
    if (!todo_.empty() && length_[todo_.front()] > length)
      todo_.push_front(it->second);
    else
      insert_in_order(it->second);
    return it->second;
  }

  void insert_in_order(std::size_t number) {
    auto at = todo_.end();
    while (at != todo_.begin() && length_[*std::prev(at)] > length_[number]) --at;
    todo_.insert(at, number);
  }

  void expand(std::size_t number) {
    expanded_[number] = true;
    const Marking m = all_[number];
    const std::size_t length = length_[number];
    for (std::size_t s = 0; s < m.at.size(); ++s)
      if (m.at[s] > 0 && !out_.soonest[s]) out_.soonest[s] = length;
    if (unsafe(m)) {
      out_.safe = false;
      return fault(length);
    }
    const bool joins = join(m, number, length);
    if (m.ended > 1 || (m.ended == 1 && open(m))) {
      out_.proper = false;
      fault(length);
    }
    bool moves = joins;
    for (std::uint32_t s = 0; s < m.at.size(); ++s)
      if (m.at[s] > 0) moves = step(m, number, length, s) || moves;
    if (!moves && m.ended == 0) {
      out_.stuck = true;
      fault(length);
    }
  }

  void go(std::size_t from, const Marking& to, std::size_t length) {
    const std::size_t number = found(to, length);
    back_[number].push_back(from);
  }

  bool join(const Marking& m, std::size_t number, std::size_t length) {
    bool any = false;
    for (std::uint32_t b = 0; b < sop_.parallels.size(); ++b) {
      const model::Parallel& block = sop_.parallels[{b}];
      Marking to = m;
      bool all = true;
      for (std::uint32_t k = 0; k < block.branches.size(); ++k) {
        int& done = to.done[{b, k}];
        all = all && done > 0;
        if (--done == 0) to.done.erase({b, k});
      }
      if (!all) continue;
      any = true;
      arrive(to, block.next, block.branches.front().first.index);
      go(number, to, length);
    }
    return any;
  }

  bool step(const Marking& m, std::size_t number, std::size_t length, std::uint32_t s) {
    const model::Step& step = sop_.steps[{s}];
    Marking left = m;
    --left.at[s];
    bool moved = false;
    const auto lead = [&](Marking from, const Target& target) {
      arrive(from, target, s);
      go(number, from, length + 1);
      moved = true;
    };
    if (step.optional) lead(left, step.next);
    if (step.timeout) lead(left, step.timeout->target);
    see_documents(m, s);
    Marking done = left;
    for (const model::DocumentUse& use : step.outputs.uses) done.documents.insert(use.document.index);
    for (const model::DocumentUse& use : step.inputs.uses)
      if (use.from_outside) done.documents.insert(use.document.index);
    out_.alive[s] = true;
    if (!step.decision)
      lead(done, step.next);
    else
      for (std::uint32_t o = 0; o < step.decision->outcomes.size(); ++o) {
        const model::Outcome& outcome = step.decision->outcomes[o];
        Marking chosen = done;
        if (!outcome.bound)
          lead(chosen, outcome.target);
        else if (chosen.taken[{s, o}]++ < outcome.bound->times)
          lead(chosen, outcome.target);
        else if (outcome.bound->then)
          lead(done, *outcome.bound->then);
      }
    if (step.repetition) lead(done, to_step({s}));
    return moved;
  }

  void see_documents(const Marking& m, std::uint32_t s) {
    out_.sometimes[s].insert(m.documents.begin(), m.documents.end());
    if (!out_.alive[s]) {
      out_.always[s] = m.documents;
      return;
    }
    for (auto it = out_.always[s].begin(); it != out_.always[s].end();)
      it = m.documents.contains(*it) ? std::next(it) : out_.always[s].erase(it);
  }

  void judge_completion() {
    std::vector<bool> ends(all_.size(), false);
    std::vector<std::size_t> todo;
    for (std::size_t i = 0; i < all_.size(); ++i)
      if (all_[i].ended > 0) todo.push_back(i);
    while (!todo.empty()) {
      const std::size_t at = todo.back();
      todo.pop_back();
      if (ends[at]) continue;
      ends[at] = true;
      todo.insert(todo.end(), back_[at].begin(), back_[at].end());
    }
    out_.completes = std::find(ends.begin(), ends.end(), false) == ends.end();
  }

  const model::Sop& sop_;
  PlainWalk out_;
  std::map<Marking, std::size_t> numbers_;
  std::vector<Marking> all_;
  std::vector<std::size_t> length_;
  std::vector<bool> expanded_;
  std::vector<std::vector<std::size_t>> back_;
  std::deque<std::size_t> todo_;
};

}  // namespace

PlainWalk walk(const model::Sop& sop) { return Walker(sop).run(); }

}  // namespace alur::test
