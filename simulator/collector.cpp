#include "simulator/collector.h"

#include <algorithm>

namespace alur::simulator {

template <Clock clock>
void Tally::add_times(std::span<const Finished> batch) {
  // Copies: what has no address stays in registers.
  Moments waits = wait, works = work, all = elapsed;
  double staff = staff_wait, closed = closed_wait, still = interrupted;
  waits.announce(batch[0].wait, batch.size());
  works.announce(batch[0].work, batch.size());
  all.announce(batch[0].elapsed, batch.size());
  for (const Finished& f : batch) {
    waits.include(f.wait);
    works.include(f.work);
    all.include(f.elapsed);
    staff += static_cast<double>(f.wait - f.closed_wait);
    if constexpr (clock == Clock::Office) {
      closed += static_cast<double>(f.closed_wait);
      still += static_cast<double>(f.elapsed - f.wait - f.work);
    }
  }
  wait = waits, work = works, elapsed = all;
  staff_wait = staff, closed_wait = closed, interrupted = still;
}

void Tally::add(std::span<const Finished> batch, Clock clock, Nanoseconds limit, bool limit_in_working_time) {
  if (batch.empty()) return;
  if (clock == Clock::Round)
    add_times<Clock::Round>(batch);
  else
    add_times<Clock::Office>(batch);
  elapsed_histogram.add_all(batch, &Finished::elapsed);
  if (limit < 0) return;
  for (const Finished& f : batch)
    over_limit += (limit_in_working_time ? f.working_wait + f.work : f.elapsed) > limit ? 1 : 0;
}

void Collector::settle_step(std::size_t step) {
  const PlannedStep& planned = plan_.steps[step];
  const Clock clock = plan_.posts[planned.post].always ? Clock::Round : Clock::Office;
  steps[step].add(visits_[step].items(), clock, planned.limit, planned.limit_in_working_time);
  visits_[step].clear();
}

void Collector::settle_sop(std::size_t sop) {
  const PlannedSop& planned = plan_.sops[sop];
  sops[sop].add(cases_[sop].items(), Clock::Office, planned.limit, planned.limit_in_working_time);
  cases_[sop].clear();
}

void Collector::settle() {
  for (std::size_t s = 0; s < steps.size(); ++s) settle_step(s);
  for (std::size_t s = 0; s < sops.size(); ++s) settle_sop(s);
}

void Collector::period_ended(Nanoseconds now, std::span<const CaseRecord> cases) {
  period = now;
  settle();
  for (std::size_t s = 0; s < steps.size(); ++s) {
    PostTally& post = posts[plan_.steps[s].post];
    post.queue_area += steps[s].wait.total();
    post.busy += steps[s].work.total();
  }
  for (const CaseRecord& c : cases) {
    if (c.state == CaseState::Free) continue;
    const std::uint32_t index = plan_.steps[c.step].post;
    PostTally& post = posts[index];
    const Nanoseconds until = c.state == CaseState::Working ? std::min(c.start, now) : now;
    post.queue_area += static_cast<double>(until - c.joined);
    if (c.state != CaseState::Working || c.start >= now) continue;
    const Nanoseconds open = plan_.calendars[plan_.posts[index].calendar].between(c.start, now);
    post.busy += static_cast<double>(std::min(open, c.work));
  }
  for (std::size_t p = 0; p < posts.size(); ++p) {
    const PlannedPost& planned = plan_.posts[p];
    if (planned.staff == 0) continue;
    const Nanoseconds open = plan_.calendars[planned.calendar].between(0, now);
    posts[p].offered = static_cast<double>(open) * planned.staff;
  }
}

}  // namespace alur::simulator
