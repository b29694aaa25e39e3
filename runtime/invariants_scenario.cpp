// What must hold in a scenario for cases to run through it: dates, people, and a way to the end from
// everywhere.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>
#include <vector>

#include "runtime/dist/distribution.h"
#include "runtime/invariant.h"
#include "runtime/invariants.h"
#include "runtime/net.h"
#include "runtime/target.h"

namespace alur::runtime::invariant {
namespace {

constexpr std::size_t most_people = 1'000'000;  // of a scenario
constexpr std::int64_t most_absence_days = 65'000;

class Checker {
 public:
  Checker(const fb::TablesT& tables, const fb::ScenarioT& scenario) : t_(tables), s_(scenario) {}

  Wrong first() {
    if (s_.efforts.size() != t_.steps.size() || s_.odds.size() != t_.outcomes.size()) {
      return says("daftar kerja atau peluang skenario {} tidak sepanjang set",
                  "the efforts or odds of scenario {} do not fit the set", s_.name);
    }
    if (s_.assumptions.size() != s_.assumptions_en.size()) {
      return says("asumsi skenario {} tidak berpasangan", "the assumptions of scenario {} do not pair",
                  s_.name);
    }
    for (const auto* list : {&s_.assumptions, &s_.assumptions_en}) {
      for (const std::string& assumption : *list) {
        if (auto w = text(assumption)) return w;
      }
    }
    if (auto w = period()) return w;
    if (auto w = staff()) return w;
    if (auto w = cases(t_, s_)) return w;
    return arrivals();
  }

 private:
  Wrong period() const {
    const bool bounded = s_.end != INT64_MAX;
    if (s_.begin < earliest_instant || s_.begin > latest_instant || s_.end <= s_.begin ||
        (bounded && s_.end > latest_instant) || (!bounded && s_.end_after_cases == 0) || s_.drain < 0 ||
        s_.drain > latest_instant || s_.end_after_cases > UINT64_C(60'000'000'000)) {
      return says("masa skenario {} tidak masuk akal", "the period of scenario {} makes no sense", s_.name);
    }
    if (s_.replications == 0 || s_.replications > max_replications) {
      return says("banyaknya ulangan skenario {}", "the number of replications of scenario {}", s_.name);
    }
    return std::nullopt;
  }

  // One person of a roster may have no duty in the period.
  enum class Hours : std::uint8_t { Some, Any };
  Wrong covers(std::size_t index, const std::string& whose, Hours hours = Hours::Some) const {
    if (index >= t_.calendars.size()) {
      return says("kalender {} di skenario {}", "the calendar of {} in scenario {}", whose, s_.name);
    }
    const fb::CalendarT& calendar = *t_.calendars[index];
    if (calendar.always) return std::nullopt;
    if (s_.end == INT64_MAX || calendar.valid_begin > s_.begin || calendar.valid_end - s_.drain < s_.end) {
      return says("kalender {} tidak mencakup seluruh masa skenario {} dan masa penyelesaiannya",
                  "calendar {} does not cover the whole period of scenario {} and its drain", calendar.name,
                  s_.name);
    }
    if (hours == Hours::Any) return std::nullopt;
    const auto first = std::upper_bound(calendar.intervals.begin(), calendar.intervals.end(), s_.begin,
                                        [](std::int64_t t, const fb::Interval& i) { return t < i.end(); });
    if (first == calendar.intervals.end() || first->begin() >= s_.end) {
      return says("kalender {} tidak punya waktu kerja dalam masa skenario {}",
                  "calendar {} has no working time in the period of scenario {}", calendar.name, s_.name);
    }
    return std::nullopt;
  }

  Wrong staff() const {
    std::size_t people = 0;
    for (const auto& pointer : s_.staff) {
      const fb::StaffT& line = *pointer;
      std::vector<std::uint32_t> posts = line.more_posts;
      posts.push_back(line.post);
      for (const std::uint32_t post : posts) {
        if (post >= t_.posts.size() || !t_.posts[post]->members.empty())
          return says("jabatan dalam pegawai skenario {}", "the posts among the staff of scenario {}",
                      s_.name);
      }
      const std::string& name = t_.posts[line.post]->name;
      people += line.count;
      if (line.count == 0 || line.count > max_staff || people > most_people) {
        return says("jumlah pegawai {} di skenario {}", "the number of staff of {} in scenario {}", name,
                    s_.name);
      }
      if (auto w = covers(line.calendar, name)) return w;
      for (const std::uint32_t calendar : line.rotation) {
        if (auto w = covers(calendar, name, Hours::Any)) return w;
      }
      if (auto w = absence(line, name)) return w;
      if (!std::is_sorted(line.skills.begin(), line.skills.end()) ||
          (!line.skills.empty() && line.skills.back() >= t_.skills.size()))
        return says("keahlian pegawai {}", "the skills of the staff of {}", name);
    }
    return std::nullopt;
  }

  Wrong absence(const fb::StaffT& line, const std::string& name) const {
    const bool days = line.absent_days >= 0 && line.absent_days < 1;
    const bool share = line.absent_share >= 0 && line.absent_share < 0.99;
    const bool countable = line.absent_days == 0 ||
                           (s_.end != INT64_MAX && s_.end - s_.begin + s_.drain < most_absence_days * 86400);
    if (days && share && countable) return std::nullopt;
    return says("ketidakhadiran pegawai {}", "the absence of the staff of {}", name);
  }

  bool served(const fb::StepT& step) const {
    const std::vector<std::uint32_t>& members = t_.posts[step.post]->members;
    return std::any_of(s_.staff.begin(), s_.staff.end(), [&](const auto& line) {
      const auto holds = [&](std::uint32_t post) {
        return line->post == post ||
               std::find(line->more_posts.begin(), line->more_posts.end(), post) != line->more_posts.end();
      };
      const bool post =
          members.empty() ? holds(step.post) : std::any_of(members.begin(), members.end(), holds);
      return post &&
             std::includes(line->skills.begin(), line->skills.end(), step.skills.begin(), step.skills.end());
    });
  }

  // Odds of one step: legal, and summing to 1 where cases come.
  Wrong odds(const fb::StepT& step, const double* given) const {
    double sum = 0;
    bool open = false;
    for (std::size_t o = 0; o < step.outcome_count; ++o) {
      if (!(given[o] >= 0 && given[o] <= 1)) {
        return says("peluang hasil langkah {} di skenario {}", "the odds of step {} in scenario {}",
                    step.name, s_.name);
      }
      sum += given[o];
      const fb::OutcomeT& outcome = *t_.outcomes[step.first_outcome + o];
      open = open || outcome.most == 0 || outcome.has_then;
    }
    if (!open)
      return says("semua hasil langkah {} terbatas", "all outcomes of step {} are bounded", step.name);
    if (std::fabs(sum - 1) <= 1e-9) return std::nullopt;
    return says("peluang hasil langkah {} di skenario {} berjumlah {}",
                "the odds of step {} in scenario {} sum to {}", step.name, s_.name, sum);
  }

  // A way is possible where some case takes it, or the others may be used up.
  bool possible(std::size_t step, std::size_t outcome) const {
    const fb::StepT& at = *t_.steps[step];
    if (s_.odds[outcome] > 0) return true;
    for (std::size_t o = at.first_outcome; o < at.first_outcome + at.outcome_count; ++o)
      if (t_.outcomes[o]->most != 0) return true;
    return std::any_of(s_.odds_if.begin(), s_.odds_if.end(), [&](const auto& one) {
      return one->step == step && one->odds[outcome - at.first_outcome] > 0;
    });
  }

  // Nodes: the steps of the SOP, then of each of its blocks the fork, the join, and one for each branch that
  // waits.
  Net net_of(const fb::SopT& sop) const {
    Net net;
    std::vector<std::int32_t> fork(t_.blocks.size(), 0), wait(t_.branches.size(), 0);
    net.next.resize(sop.step_count);
    net.kinds.assign(sop.step_count, NodeKind::One);
    const auto add = [&](NodeKind kind) {
      net.next.emplace_back();
      net.kinds.push_back(kind);
      return static_cast<std::int32_t>(net.next.size() - 1);
    };
    std::vector<std::size_t> blocks;
    for (std::size_t b = 0; b < t_.blocks.size(); ++b) {
      const fb::BlockT& block = *t_.blocks[b];
      if (t_.sops[block.sop].get() != &sop) continue;
      blocks.push_back(b);
      fork[b] = add(NodeKind::All);
      add(NodeKind::Join);
      for (std::uint32_t r = 0; r < block.branch_count; ++r)
        wait[block.first_branch + r] = add(NodeKind::Wait);
    }
    const auto node = [&](std::int32_t target) {
      if (target == target_end) return net_end;
      if (is_step(target)) return target - static_cast<std::int32_t>(sop.first_step);
      return is_block_begin(target) ? fork[block_of(target)] : wait[branch_of(target)];
    };
    for (const std::size_t b : blocks) {
      const fb::BlockT& block = *t_.blocks[b];
      const auto at = static_cast<std::size_t>(fork[b]);
      net.next[at + 1] = {node(block.next)};
      for (std::uint32_t r = block.first_branch; r < block.first_branch + block.branch_count; ++r) {
        net.next[at].push_back(node(t_.branches[r]->entry));
        net.next[static_cast<std::size_t>(wait[r])] = {fork[b] + 1};
      }
    }
    for (std::size_t i = 0; i < sop.step_count; ++i)
      for (const std::int32_t target : targets_of(sop.first_step + i)) net.next[i].push_back(node(target));
    net.entry =
        sop.first_block < 0 ? 0 : static_cast<std::uint32_t>(fork[static_cast<std::size_t>(sop.first_block)]);
    return net;
  }

  std::vector<std::int32_t> targets_of(std::size_t at) const {
    const fb::StepT& step = *t_.steps[at];
    std::vector<std::int32_t> out;
    for (std::size_t o = step.first_outcome; o < step.first_outcome + step.outcome_count; ++o) {
      if (!possible(at, o)) continue;
      out.push_back(t_.outcomes[o]->target);
      if (t_.outcomes[o]->has_then) out.push_back(t_.outcomes[o]->then);
    }
    if (step.optional) out.push_back(step.skip_to);
    if (step.timeout >= 0) out.push_back(step.timeout_to);
    return out;
  }

  Wrong step_can_run(const fb::SopT& sop, std::size_t at) const {
    const fb::StepT& step = *t_.steps[at];
    if (auto w = odds(step, s_.odds.data() + step.first_outcome)) return w;
    for (const auto& one : s_.odds_if) {
      if (one->step != at) continue;
      if (auto w = odds(step, one->odds.data())) return w;
    }
    const fb::DistributionT* effort = s_.efforts[at].get();
    const bool works = step.call < 0 || (effort != nullptr && !effort->name.empty());
    if (works) {
      if (auto w = distribution(effort, sop.name + "/" + step.name)) return w;
    }
    if (works && !served(step)) {
      return says("jabatan {} di skenario {} tanpa pegawai", "post {} has no staff in scenario {}",
                  t_.posts[step.post]->name, s_.name);
    }
    for (const fb::Occupancy& one : step.occupancies) {
      const auto wanted = std::count_if(step.occupancies.begin(), step.occupancies.end(),
                                        [&](const fb::Occupancy& x) { return x.place() == one.place(); });
      const bool there = std::any_of(s_.capacities.begin(), s_.capacities.end(), [&](const auto& capacity) {
        return capacity->place == one.place() && capacity->count >= wanted;
      });
      if (!there)
        return says("tempat {} di skenario {} kurang", "place {} is missing in scenario {}",
                    t_.places[one.place()]->name, s_.name);
    }
    return std::nullopt;
  }

  // Which steps of a SOP cases can come to under the scenario's odds; and from each of these they must get
  // out.
  Wrong visited(std::size_t index, std::vector<std::size_t>& called) const {
    const fb::SopT& sop = *t_.sops[index];
    const NetFacts facts = examine(net_of(sop));
    for (std::size_t i = 0; i < sop.step_count; ++i) {
      if (!facts.reached[i]) continue;
      const std::size_t at = sop.first_step + i;
      if (auto w = step_can_run(sop, at)) return w;
      if (!facts.ends[i]) {
        return says("dari langkah {} di skenario {} tidak ada jalan ke akhir",
                    "there is no way from step {} to the end in scenario {}", t_.steps[at]->name, s_.name);
      }
      if (t_.steps[at]->call >= 0) called.push_back(static_cast<std::size_t>(t_.steps[at]->call));
    }
    for (const auto& backlog : s_.backlogs) {
      if (t_.steps[backlog->step]->sop == index && !facts.reached[backlog->step - sop.first_step])
        return says("kasus awal di skenario {}", "the backlog of scenario {}", s_.name);
    }
    return std::nullopt;
  }

  Wrong arrivals() const {
    if (s_.arrivals.empty())
      return says("skenario {} tanpa kedatangan", "scenario {} has no arrivals", s_.name);
    std::set<std::size_t> seen;
    std::vector<std::size_t> todo;
    for (const auto& arrivals : s_.arrivals) {
      if (arrivals->sop >= t_.sops.size() || !seen.insert(arrivals->sop).second) {
        return says("SOP dalam kedatangan skenario {}", "the SOPs among the arrivals of scenario {}",
                    s_.name);
      }
      if (auto w = stream(*arrivals)) return w;
      todo.push_back(arrivals->sop);
    }
    for (const auto& backlog : s_.backlogs)
      if (seen.insert(t_.steps[backlog->step]->sop).second) todo.push_back(t_.steps[backlog->step]->sop);
    while (!todo.empty()) {
      const std::size_t sop = todo.back();
      todo.pop_back();
      std::vector<std::size_t> called;
      if (auto w = visited(sop, called)) return w;
      for (const std::size_t one : called)
        if (seen.insert(one).second) todo.push_back(one);
    }
    return std::nullopt;
  }

  Wrong stream(const fb::ArrivalsT& arrivals) const {
    const fb::SopT& sop = *t_.sops[arrivals.sop];
    if (arrivals.process != nullptr || arrivals.dates.empty()) {
      if (auto w = distribution(arrivals.process.get(), sop.name)) return w;
      if (dist::find(arrivals.process->name)->mean(arrivals.process->parameters) < 1e-6) {
        return says("kedatangan {} tanpa jarak waktu", "the arrivals of {} have no time between them",
                    sop.name);
      }
    }
    if (arrivals.batch != nullptr) {
      if (auto w = distribution(arrivals.batch.get(), sop.name)) return w;
    }
    if (arrivals.calendar < -1)
      return says("kalender kedatangan {}", "the calendar of arrivals of {}", sop.name);
    if (arrivals.calendar >= 0) {
      if (auto w = covers(static_cast<std::size_t>(arrivals.calendar), sop.name)) return w;
    }
    return std::nullopt;
  }

  const fb::TablesT& t_;
  const fb::ScenarioT& s_;
};

}  // namespace

Wrong distribution(const fb::DistributionT* given, const std::string& where) {
  if (given == nullptr || given->name.empty()) {
    return says("tidak ada sebaran untuk {}", "there is no distribution for {}", where);
  }
  const dist::Distribution* known = dist::find(given->name);
  if (known == nullptr) {
    if (!is_utf8(given->name)) return text(given->name);
    return says("sebaran {} untuk {} tidak dikenal", "the distribution {} of {} is unknown", given->name,
                where);
  }
  if (auto w = dist::check(*known, given->parameters)) {
    return says("{0}: {1}", "{0}: {2}", where, w->id, w->en);
  }
  return std::nullopt;
}

Wrong scenario(const fb::TablesT& tables, const fb::ScenarioT& scenario) {
  return Checker(tables, scenario).first();
}

}  // namespace alur::runtime::invariant
