#include "simulator/statistics.h"

#include <algorithm>
#include <array>

namespace alur::simulator {
namespace {

template <class SoFar>
void add_quantiles(const Histogram& histogram, SoFar& so_far) {
  if (histogram.count() == 0) return;
  std::array<double, quantile_shares.size()> answers{};
  histogram.quantiles(quantile_shares, answers);
  for (std::size_t i = 0; i < answers.size(); ++i) so_far[i].add(answers[i]);
}

template <class SoFar>
Quantiles quantiles_of(const SoFar& so_far) {
  Quantiles quantiles;
  for (std::size_t i = 0; i < quantiles.size(); ++i) quantiles[i] = so_far[i].estimate();
  return quantiles;
}

OfficeTally beside_of(const std::vector<OfficeTally>& all, std::size_t at) {
  return all.empty() ? OfficeTally{} : all[at];
}

double share(std::uint64_t part, std::uint64_t whole) {
  return static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

// One replication's visits to a step or to all steps of a post.
struct Accumulator::Visits {
  Spread wait;
  Spread work;
  Spread elapsed;
  double staff_wait = 0;  // this and below: seconds
  double closed_wait = 0;
  double interrupted = 0;
  double delay = 0;
  const Histogram* histogram = nullptr;
};

Accumulator::Accumulator(const Plan& plan)
    : plan_(plan),
      steps_(plan.steps.size()),
      posts_(plan.posts.size()),
      sops_(plan.sops.size()),
      goals_(plan.office ? plan.office->goals.size() : 0) {}

void Accumulator::MeasureSoFar::add(const Spread& spread) {
  pooled.merge(spread);
  if (spread.count != 0) mean.add(spread.mean);
}

void Accumulator::add_visits(const Visits& visits, VisitsSoFar& so_far) {
  const auto count = static_cast<double>(visits.wait.count);
  so_far.visits.add(count);
  so_far.wait.add(visits.wait);
  so_far.work.add(visits.work);
  so_far.elapsed.add(visits.elapsed);
  so_far.staff_wait_total += visits.staff_wait;
  if (visits.wait.count == 0) return;
  so_far.staff_wait.add(visits.staff_wait / count);
  so_far.closed_wait.add(visits.closed_wait / count);
  so_far.interrupted.add(visits.interrupted / count);
  so_far.delay.add(visits.delay / count);
  add_quantiles(*visits.histogram, so_far.quantiles);
}

void Accumulator::add_steps(const Collector& replication) {
  for (std::size_t s = 0; s < steps_.size(); ++s) {
    const Tally& tally = replication.steps[s];
    const OfficeTally beside = beside_of(replication.steps_beside, s);
    const Visits visits{tally.wait.spread(),    tally.work.spread(),     tally.elapsed.spread(),
                        tally.staff_wait / 1e9, tally.closed_wait / 1e9, tally.interrupted / 1e9,
                        beside.delay / 1e9,     &tally.elapsed_histogram};
    add_visits(visits, steps_[s]);
    steps_[s].skipped.add(static_cast<double>(beside.skipped));
    steps_[s].timed_out.add(static_cast<double>(beside.timed_out));
    steps_[s].gave_up.add(static_cast<double>(beside.gave_up));
    if (plan_.steps[s].limit >= 0 && tally.wait.count() != 0) {
      steps_[s].over_limit.add(share(tally.over_limit, tally.wait.count()));
    }
  }
}

void Accumulator::add_posts(const Collector& replication) {
  std::vector<Visits> visits(posts_.size());
  std::vector<Histogram> histograms(posts_.size());
  for (std::size_t s = 0; s < steps_.size(); ++s) {
    const Tally& tally = replication.steps[s];
    if (tally.wait.count() == 0) continue;
    const OfficeTally beside = beside_of(replication.steps_beside, s);
    Visits& all = visits[plan_.steps[s].post];
    all.wait.merge(tally.wait.spread());
    all.work.merge(tally.work.spread());
    all.elapsed.merge(tally.elapsed.spread());
    all.staff_wait += tally.staff_wait / 1e9;
    all.closed_wait += tally.closed_wait / 1e9;
    all.interrupted += tally.interrupted / 1e9;
    all.delay += beside.delay / 1e9;
    histograms[plan_.steps[s].post].merge(tally.elapsed_histogram);
  }
  std::size_t worst = 0;
  for (std::size_t p = 1; p < posts_.size(); ++p) {
    if (visits[p].wait.total() > visits[worst].wait.total()) worst = p;
  }
  if (!posts_.empty() && visits[worst].wait.total() > 0) ++posts_[worst].worst_in;
  for (std::size_t p = 0; p < posts_.size(); ++p) {
    visits[p].histogram = &histograms[p];
    add_visits(visits[p], posts_[p]);
    const PostTally& tally = replication.posts[p];
    posts_[p].longest_queue = std::max(posts_[p].longest_queue, tally.longest_queue);
    if (tally.offered > 0) posts_[p].utilisation.add(tally.busy / tally.offered);
    if (replication.period > 0) {
      posts_[p].queue_length.add(tally.queue_area / static_cast<double>(replication.period));
    }
  }
}

void Accumulator::add_sops(const Collector& replication) {
  for (std::size_t i = 0; i < sops_.size(); ++i) {
    const Tally& tally = replication.sops[i];
    const OfficeTally beside = beside_of(replication.sops_beside, i);
    SopSoFar& sop = sops_[i];
    const std::uint64_t finished = tally.elapsed.count();
    sop.arrived.add(static_cast<double>(replication.arrived_in[i]));
    sop.finished.add(static_cast<double>(finished));
    sop.gave_up.add(static_cast<double>(beside.gave_up));
    sop.censored.add(static_cast<double>(replication.arrived_in[i] - finished - beside.gave_up));
    sop.gave_up_total += beside.gave_up;
    sop.arrived_total += replication.arrived_in[i];
    sop.finished_total += finished;
    cases_ += replication.arrived_in[i];
    sop.cycle.add(tally.elapsed.spread());
    sop.wait.add(tally.wait.spread());
    sop.work.add(tally.work.spread());
    if (finished != 0) sop.interrupted.add(tally.interrupted / 1e9 / static_cast<double>(finished));
    if (finished != 0) sop.delay.add(beside.delay / 1e9 / static_cast<double>(finished));
    add_quantiles(tally.elapsed_histogram, sop.quantiles);
    if (plan_.sops[i].limit >= 0 && finished != 0) sop.over_limit.add(share(tally.over_limit, finished));
  }
}

void Accumulator::add_goals(const Collector& replication) {
  for (std::size_t g = 0; g < goals_.size(); ++g) {
    const GoalTally& tally = replication.goals[g];
    goals_[g].judged_total += tally.judged;
    if (tally.judged != 0) goals_[g].met.add(share(tally.met, tally.judged));
  }
}

void Accumulator::add(const Collector& replication, std::uint64_t events) {
  ++replications_;
  events_ += events;
  period_.add(runtime::seconds_of(replication.period));
  add_steps(replication);
  add_posts(replication);
  add_sops(replication);
  add_goals(replication);
}

void Accumulator::VisitsSoFar::write(VisitStatistics& out) const {
  out.visits = visits.estimate();
  out.wait = wait.measure();
  out.work = work.measure();
  out.elapsed = elapsed.measure();
  out.elapsed_quantiles = quantiles_of(quantiles);
  out.staff_wait = staff_wait.estimate();
  out.closed_wait = closed_wait.estimate();
  out.interrupted = interrupted.estimate();
  out.delay = delay.estimate();
  out.staff_wait_total = staff_wait_total;
}

Statistics Accumulator::statistics() const {
  Statistics all;
  all.replications = replications_;
  all.events = events_;
  all.cases = cases_;
  all.period = period_.estimate();
  for (std::size_t s = 0; s < steps_.size(); ++s) {
    StepStatistics& out = all.steps.emplace_back();
    steps_[s].write(out);
    out.skipped = steps_[s].skipped.estimate();
    out.timed_out = steps_[s].timed_out.estimate();
    out.gave_up = steps_[s].gave_up.estimate();
    if (plan_.steps[s].limit >= 0) out.over_limit = steps_[s].over_limit.estimate();
  }
  for (const PostSoFar& post : posts_) {
    PostStatistics& out = all.posts.emplace_back();
    post.write(out);
    out.utilisation = post.utilisation.estimate();
    out.queue_length = post.queue_length.estimate();
    out.longest_queue = post.longest_queue;
    out.worst_in = post.worst_in;
  }
  for (std::size_t i = 0; i < sops_.size(); ++i) {
    const SopSoFar& sop = sops_[i];
    SopStatistics& out = all.sops.emplace_back();
    out.arrived = sop.arrived.estimate();
    out.finished = sop.finished.estimate();
    out.gave_up = sop.gave_up.estimate();
    out.gave_up_total = sop.gave_up_total;
    out.delay = sop.delay.estimate();
    out.censored = sop.censored.estimate();
    out.arrived_total = sop.arrived_total;
    out.finished_total = sop.finished_total;
    out.cycle = sop.cycle.measure();
    out.wait = sop.wait.measure();
    out.work = sop.work.measure();
    out.interrupted = sop.interrupted.estimate();
    out.cycle_quantiles = quantiles_of(sop.quantiles);
    if (plan_.sops[i].limit >= 0) out.over_limit = sop.over_limit.estimate();
  }
  for (const GoalSoFar& goal : goals_) all.goals.push_back({goal.met.estimate(), goal.judged_total});
  return all;
}

}  // namespace alur::simulator
