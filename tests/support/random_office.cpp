#include "tests/support/random_office.h"

#include <algorithm>
#include <random>

#include "runtime/target.h"
#include "tests/support/random_tables.h"

namespace alur::test {
namespace {

using namespace runtime;

class Dresser {
 public:
  explicit Dresser(std::uint64_t number)
      : set_(random_set(number)), t_(set_.tables()), s_(set_.scenario()), random_(number * 7919 + 1) {}

  SampleSet make() {
    if (s_.end == INT64_MAX) s_.end_after_cases = std::min<std::uint64_t>(s_.end_after_cases, 60);
    if (one_in(2)) attributes();
    for (std::uint32_t i = 0; i < t_.steps.size(); ++i) dress(i);
    if (one_in(2)) people();
    if (one_in(3)) pool();
    if (one_in(3)) places();
    if (one_in(3)) blocks();
    if (one_in(3)) calls();
    arrivals();
    cases();
    return std::move(set_);
  }

 private:
  std::uint32_t below(std::size_t n) { return static_cast<std::uint32_t>(random_() % n); }
  bool one_in(std::uint32_t n) { return below(n) == 0; }
  fb::DistributionT length() {
    switch (below(4)) {
      case 0:
        return distribution("konstan", {static_cast<double>(below(5))});
      case 1:
        return distribution("seragam", {0, 9});
      default:
        return distribution("konstan", {static_cast<double>(1 + below(12))});
    }
  }
  std::unique_ptr<fb::DistributionT> length_pointer() {
    return std::make_unique<fb::DistributionT>(length());
  }

  void attributes() {
    for (std::uint32_t a = 0; a <= below(2); ++a) {
      auto one = std::make_unique<fb::AttributeT>();
      one->name = "a" + std::to_string(a);
      one->key = 1000 + a;
      one->values = {"x", "y"};
      one->odds = {0.4, 0.6};
      if (one_in(3)) one->sops = {below(t_.sops.size())};
      s_.attributes.push_back(std::move(one));
    }
  }

  std::vector<fb::Term> terms() {
    std::vector<fb::Term> out;
    for (std::uint32_t a = 0; a < s_.attributes.size(); ++a)
      if (one_in(2)) out.emplace_back(a, below(2));
    return out;
  }

  void time(std::vector<std::unique_ptr<fb::StepTimeT>>& list, std::uint32_t step) {
    auto one = std::make_unique<fb::StepTimeT>();
    one->step = step;
    one->time = length_pointer();
    one->terms = terms();
    list.push_back(std::move(one));
  }

  void chance(std::vector<std::unique_ptr<fb::StepChanceT>>& list, std::uint32_t step) {
    auto one = std::make_unique<fb::StepChanceT>();
    one->step = step;
    one->chance = 0.1 * (1 + below(6));
    one->terms = terms();
    list.push_back(std::move(one));
  }

  // Forward: a case that is always too slow must not go round for ever.
  std::int32_t further(std::uint32_t index) {
    const fb::SopT& sop = *t_.sops[t_.steps[index]->sop];
    const std::uint32_t left = sop.first_step + sop.step_count - index - 1;
    return left == 0 || one_in(3) ? target_end : static_cast<std::int32_t>(index + 1 + below(left));
  }

  void dress(std::uint32_t index) {
    fb::StepT& step = *t_.steps[index];
    if (one_in(5)) time(s_.efforts_if, index);
    if (one_in(5)) time(s_.delays, index);
    if (one_in(5)) time(s_.patiences, index);
    if (one_in(6)) {
      step.optional = true;
      const auto next = static_cast<std::int32_t>(index + 1);
      const fb::SopT& sop = *t_.sops[step.sop];
      step.skip_to = index + 1 < sop.first_step + sop.step_count ? next : target_end;
      chance(s_.skips, index);
    }
    if (one_in(6)) {
      step.repeated = true;
      step.most_repeats = below(4);
      chance(s_.repeats, index);
    }
    if (one_in(6)) {
      step.timeout = below(30);
      step.timeout_in_working_time = one_in(2);
      step.timeout_to = further(index);
    }
    if (step.outcome_count < 2) return;
    if (one_in(2)) {
      fb::OutcomeT& outcome = *t_.outcomes[step.first_outcome];
      outcome.most = 1 + below(3);
      outcome.has_then = one_in(2);
      if (outcome.has_then)
        outcome.then = one_in(2) ? target_end : t_.outcomes[step.first_outcome + 1]->target;
    }
    if (one_in(3)) {
      auto one = std::make_unique<fb::StepOddsT>();
      one->step = index;
      one->odds = {0.5, 0.5};
      one->terms = terms();
      s_.odds_if.push_back(std::move(one));
    }
  }

  std::uint32_t calendar() { return below(t_.calendars.size()); }

  void people() {
    t_.skills = {"hukum", "bahasa"};
    for (const auto& line : s_.staff) {
      if (one_in(3) && t_.posts.size() > 1)
        line->more_posts = {(line->post + 1) % static_cast<std::uint32_t>(t_.posts.size())};
      if (one_in(4)) line->caseload = 1 + below(4);
      if (one_in(5)) line->overtime = true;
      if (one_in(6)) line->absent_share = 0.25;
      if (one_in(2)) line->skills = {0, 1};
      if (one_in(4)) line->rotation = {calendar(), calendar()};
    }
    for (std::uint32_t extra = below(3); extra > 0; --extra) {
      auto line = std::make_unique<fb::StaffT>();
      line->post = below(t_.posts.size());
      line->count = 1 + below(2);
      line->calendar = calendar();
      line->key = 50 + extra;
      if (one_in(2)) line->skills = {0};
      if (s_.end != INT64_MAX && one_in(4)) line->absent_days = 0.5;
      s_.staff.push_back(std::move(line));
    }
    // Somebody of each post has each skill that its steps ask for.
    for (const auto& step : t_.steps) {
      const bool skilled = std::any_of(s_.staff.begin(), s_.staff.end(), [&](const auto& line) {
        return line->post == step->post && !line->skills.empty();
      });
      if (skilled && one_in(3)) step->skills = {0};
    }
  }

  void pool() {
    auto post = std::make_unique<fb::PostT>();
    post->name = "kelompok";
    post->title = "Kelompok";
    const auto posts = static_cast<std::uint32_t>(t_.posts.size());
    post->members = {0, posts - 1};
    t_.posts.push_back(std::move(post));
    for (const auto& step : t_.steps)
      if (step->skills.empty() && one_in(3)) step->post = posts;
  }

  void places() {
    const std::uint32_t count = 1 + below(2);
    for (std::uint32_t p = 0; p < count; ++p) {
      auto place = std::make_unique<fb::PlaceT>();
      place->name = "t" + std::to_string(p);
      place->title = "Tempat";
      t_.places.push_back(std::move(place));
      auto capacity = std::make_unique<fb::CapacityT>();
      capacity->place = p;
      capacity->count = 2 + below(3);
      s_.capacities.push_back(std::move(capacity));
    }
    for (std::uint32_t i = 0; i < t_.steps.size(); ++i) {
      if (!one_in(3)) continue;
      const fb::SopT& sop = *t_.sops[t_.steps[i]->sop];
      const std::uint32_t last = sop.first_step + sop.step_count;
      t_.steps[i]->occupancies.emplace_back(below(count), i + below(last - i));
    }
  }

  // The steps first, first + 1 (and first + 2, in a block within) become branches.
  void blocks() {
    for (std::uint32_t s = 0; s < t_.sops.size(); ++s) {
      fb::SopT& sop = *t_.sops[s];
      if (sop.step_count < 2 || one_in(3)) continue;
      const std::uint32_t first = sop.first_step + below(sop.step_count - 1);
      const bool inner = first + 2 < sop.first_step + sop.step_count && one_in(2);
      const std::uint32_t after = first + (inner ? 3 : 2);
      const std::int32_t next =
          after < sop.first_step + sop.step_count ? static_cast<std::int32_t>(after) : target_end;
      const auto outer = add_block(s, next, 2);
      const std::uint32_t branch = t_.blocks[outer]->first_branch;
      const auto into_block = [&](std::int32_t& target) {
        if (target >= static_cast<std::int32_t>(first) && target < static_cast<std::int32_t>(after))
          target = to_block(outer);
      };
      for (std::uint32_t i = sop.first_step; i < sop.first_step + sop.step_count; ++i)
        if (i < first || i >= after) each_target(i, into_block);
      if (first == sop.first_step) sop.first_block = static_cast<std::int32_t>(outer);
      t_.branches[branch]->entry = static_cast<std::int32_t>(first);
      close(first, branch);
      if (!inner) {
        t_.branches[branch + 1]->entry = static_cast<std::int32_t>(first + 1);
        close(first + 1, branch + 1);
        continue;
      }
      const auto within = add_block(s, to_branch_end(branch + 1), 2);
      t_.branches[branch + 1]->entry = to_block(within);
      for (std::uint32_t r = 0; r < 2; ++r) {
        const std::uint32_t at = t_.blocks[within]->first_branch + r;
        t_.branches[at]->entry = static_cast<std::int32_t>(first + 1 + r);
        close(first + 1 + r, at);
      }
    }
  }

  std::uint32_t add_block(std::uint32_t sop, std::int32_t next, std::uint32_t branches) {
    auto block = std::make_unique<fb::BlockT>();
    block->sop = sop;
    block->name = "blok" + std::to_string(t_.blocks.size());
    block->first_branch = static_cast<std::uint32_t>(t_.branches.size());
    block->branch_count = branches;
    block->next = next;
    t_.blocks.push_back(std::move(block));
    for (std::uint32_t r = 0; r < branches; ++r) {
      auto branch = std::make_unique<fb::BranchT>();
      branch->name = "cabang" + std::to_string(r);
      branch->block = static_cast<std::uint32_t>(t_.blocks.size() - 1);
      t_.branches.push_back(std::move(branch));
    }
    return static_cast<std::uint32_t>(t_.blocks.size() - 1);
  }

  void each_target(std::uint32_t index, const auto& change) {
    fb::StepT& step = *t_.steps[index];
    for (std::uint32_t o = step.first_outcome; o < step.first_outcome + step.outcome_count; ++o) {
      change(t_.outcomes[o]->target);
      change(t_.outcomes[o]->then);
    }
    change(step.skip_to);
    change(step.timeout_to);
  }

  // All that leaves the step ends the branch, but what comes back to it.
  void close(std::uint32_t index, std::uint32_t branch) {
    each_target(index, [&](std::int32_t& target) {
      if (target != static_cast<std::int32_t>(index)) target = to_branch_end(branch);
    });
  }

  // Only later SOPs are called: no circle.
  void calls() {
    if (t_.sops.size() < 2) return;
    for (std::uint32_t i = 0; i < t_.steps.size(); ++i) {
      fb::StepT& step = *t_.steps[i];
      if (step.sop + 1 == t_.sops.size() || !one_in(3)) continue;
      step.call = static_cast<std::int32_t>(step.sop + 1 + below(t_.sops.size() - step.sop - 1));
      const bool bare = std::none_of(s_.efforts_if.begin(), s_.efforts_if.end(),
                                     [&](const auto& one) { return one->step == i; });
      if (bare && one_in(2)) *s_.efforts[i] = fb::DistributionT{};
    }
    if (one_in(2)) s_.arrivals.pop_back();
  }

  void arrivals() {
    for (const auto& one : s_.arrivals) {
      const std::int64_t end = s_.end == INT64_MAX ? 4000 : s_.end;
      if (one_in(4)) one->batch = std::make_unique<fb::DistributionT>(distribution("seragam", {0, 4}));
      if (one_in(4)) {
        for (std::int64_t t = below(20); t < end; t += 7 + below(20)) {
          const std::int64_t to = t + 1 + below(7);
          one->weights.emplace_back(t, to, 250'000 * (1 + below(12)));
        }
      }
      if (!one_in(4)) continue;
      for (std::int64_t t = below(10); t < std::min<std::int64_t>(end, 200); t += below(60) + 1)
        one->dates.emplace_back(t, 1 + below(3));
      if (s_.end != INT64_MAX && one_in(2)) one->process.reset();
    }
  }

  void cases() {
    for (std::uint32_t sop = 0; sop < t_.sops.size(); ++sop) {
      if (one_in(3)) {
        auto one = std::make_unique<fb::PriorityT>();
        one->sop = sop;
        one->rank = 1 + below(3);
        one->preempts = one_in(2);
        one->terms = terms();
        s_.priorities.push_back(std::move(one));
      }
      if (one_in(4)) {
        auto one = std::make_unique<fb::SameHandlerT>();
        one->sop = sop;
        s_.same_handlers.push_back(std::move(one));
      }
      if (one_in(4)) {
        auto one = std::make_unique<fb::GoalT>();
        one->sop = sop;
        one->within = 1 + below(40);
        one->share = 0.9;
        one->terms = terms();
        s_.goals.push_back(std::move(one));
      }
      if (one_in(4) && t_.blocks.empty()) {
        auto one = std::make_unique<fb::BacklogT>();
        one->step = t_.sops[sop]->first_step;
        one->cases = 1 + below(4);
        s_.backlogs.push_back(std::move(one));
      }
    }
    for (std::uint32_t post = 0; post < t_.posts.size(); ++post) {
      if (!one_in(3)) continue;
      auto one = std::make_unique<fb::DisciplineT>();
      one->post = post;
      one->rule = static_cast<fb::QueueRule>(below(3));
      s_.disciplines.push_back(std::move(one));
    }
    for (const auto& sop : t_.sops)
      if (one_in(4)) sop->limit = 5 + below(60);
  }

  SampleSet set_;
  fb::TablesT& t_;
  fb::ScenarioT& s_;
  std::mt19937_64 random_;
};

}  // namespace

SampleSet random_office(std::uint64_t number) { return Dresser(number).make(); }

}  // namespace alur::test
