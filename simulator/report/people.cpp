#include "simulator/report/people.h"

#include <algorithm>

namespace alur::simulator::report {
namespace {

void add_new(std::vector<std::uint32_t>& list, std::uint32_t one) {
  if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
}

}  // namespace

std::uint64_t people_of(const runtime::fb::TablesT& t, const runtime::fb::ScenarioT& scenario,
                        std::uint32_t post) {
  const std::vector<std::uint32_t>& members = t.posts[post]->members;
  std::uint64_t people = 0;
  for (const auto& staff : scenario.staff) {
    const auto meant = [&](std::uint32_t held) {
      return members.empty() ? held == post
                             : std::find(members.begin(), members.end(), held) != members.end();
    };
    if (meant(staff->post) || std::any_of(staff->more_posts.begin(), staff->more_posts.end(), meant))
      people += staff->count;
  }
  return people;
}

std::vector<std::uint32_t> posts_of(const runtime::fb::TablesT& t, const runtime::fb::ScenarioT& scenario,
                                    const Statistics& statistics) {
  std::vector<std::uint32_t> out;
  for (const auto& staff : scenario.staff) {
    add_new(out, staff->post);
    for (const std::uint32_t post : staff->more_posts) add_new(out, post);
  }
  for (std::uint32_t p = 0; p < t.posts.size(); ++p)
    if (statistics.posts.size() > p && statistics.posts[p].wait.pooled.count != 0) add_new(out, p);
  return out;
}

std::vector<std::uint32_t> sops_of(const runtime::fb::ScenarioT& scenario, const Statistics& statistics) {
  std::vector<std::uint32_t> out;
  for (const auto& arrivals : scenario.arrivals) add_new(out, arrivals->sop);
  for (std::uint32_t i = 0; i < statistics.sops.size(); ++i)
    if (statistics.sops[i].arrived_total != 0) add_new(out, i);
  return out;
}

}  // namespace alur::simulator::report
