#include "runtime/semantics.h"

#include <algorithm>

namespace alur::runtime {
namespace {

// Source: SplitMix's finaliser, as in random.cpp: 64 bits that look independent of their parts.
std::uint64_t mixed(std::uint64_t z) {
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

std::uint64_t joined(std::uint64_t a, std::uint64_t b) { return mixed(mixed(a + 0x9e3779b97f4a7c15u) ^ b); }

}  // namespace

std::uint32_t choose_open(std::uint64_t word, std::span<const double> odds, const std::vector<bool>& open) {
  double sum = 0;
  std::uint32_t last = static_cast<std::uint32_t>(odds.size() - 1), first_open = last;
  for (std::uint32_t i = 0; i < odds.size(); ++i) {
    if (!open[i]) continue;
    if (first_open == odds.size() - 1) first_open = i;
    sum += odds[i];
  }
  if (!(sum > 0)) return first_open;
  double left = unit_of(word) * sum;
  for (std::uint32_t i = 0; i < odds.size(); ++i) {
    if (!open[i] || !(odds[i] > 0)) continue;
    last = i;
    if (left < odds[i]) return i;
    left -= odds[i];
  }
  return last;
}

std::uint64_t visit_name(std::uint64_t step_key, std::uint64_t call) {
  return call == 0 ? step_key : joined(call, step_key);
}

std::uint64_t call_key(std::uint64_t call_of_caller, std::uint64_t step_key, std::uint32_t visit) {
  return joined(visit_name(step_key, call_of_caller), visit) | 1;
}

std::uint64_t attribute_name(std::uint64_t sop_key, std::uint64_t attribute_key) {
  return joined(sop_key, attribute_key);
}

bool absent_on(RunKey run, std::uint64_t staff_key, std::uint32_t person, std::uint32_t day, double chance) {
  Draws draws(VisitKey(run, staff_key, person, day), Purpose::Absence);
  return unit_of(draws.word()) < chance;
}

Nanoseconds stretched(Nanoseconds work, double share) {
  if (share == 0) return work;
  const double longer = static_cast<double>(work) / (1 - share);
  if (!(longer < static_cast<double>(longest))) return longest;
  const auto whole = static_cast<Nanoseconds>(longer);
  return static_cast<double>(whole) < longer ? whole + 1 : whole;
}

std::uint32_t batch_size(double drawn) {
  return static_cast<std::uint32_t>(std::clamp(drawn + 0.5, 1.0, 1e6));
}

Visit visit_of(RunKey run, std::uint64_t step_key, std::uint64_t case_number, std::uint32_t visit,
               const dist::Distribution& effort, const double* arguments) {
  const VisitKey key(run, step_key, case_number, visit);
  Draws draws(key, Purpose::Effort);
  Draws choice(key, Purpose::Choice);
  return {nanoseconds_of(effort.sample(arguments, draws)), choice.word()};
}

Nanoseconds gap_before(RunKey run, std::uint64_t sop_key, std::uint64_t case_number,
                       const dist::Distribution& process, const double* arguments) {
  Draws draws(VisitKey(run, sop_key, case_number, 0), Purpose::Gap);
  return nanoseconds_of(process.sample(arguments, draws));
}

}  // namespace alur::runtime
