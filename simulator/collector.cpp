#include "simulator/collector.h"

#include <algorithm>

namespace alur::simulator {

void Collector::period_ended(Nanoseconds now, std::span<const CaseRecord> cases) {
  period = now;
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
