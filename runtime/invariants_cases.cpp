// What a scenario says of its cases: that it speaks of steps, posts and values that are there, in numbers
// that mean something.
#include <algorithm>
#include <cmath>
#include <vector>

#include "runtime/invariant.h"
#include "runtime/invariants.h"

namespace alur::runtime::invariant {
namespace {

constexpr std::size_t most_goals = 10'000;
constexpr std::size_t most_attributes = 1'000;
constexpr std::uint32_t most_at_once = 1'000'000;  // cases of a backlog, or of a date
constexpr std::int64_t most_weight = INT64_C(1) << 40;

class Checker {
 public:
  Checker(const fb::TablesT& tables, const fb::ScenarioT& scenario) : t_(tables), s_(scenario) {}

  Wrong first() const {
    if (auto w = attributes()) return w;
    if (auto w = of_steps()) return w;
    if (auto w = of_sops()) return w;
    if (auto w = goals()) return w;
    if (auto w = stocks()) return w;
    for (const auto& arrivals : s_.arrivals) {
      if (auto w = times(*arrivals)) return w;
    }
    return std::nullopt;
  }

 private:
  Wrong wrong(const char* id, const char* en) const {
    return says("{0} di skenario {2}", "{1} in scenario {2}", id, en, s_.name);
  }

  static bool share(double value) { return value >= 0 && value <= 1; }

  Wrong attributes() const {
    if (s_.attributes.size() > most_attributes) return wrong("terlalu banyak atribut", "too many attributes");
    std::vector<std::uint64_t> keys;
    for (const auto& one : s_.attributes) {
      if (auto w = text(one->name)) return w;
      for (const std::string& value : one->values) {
        if (auto w = text(value)) return w;
      }
      double sum = 0;
      for (const double odds : one->odds) sum += share(odds) ? odds : 2;
      const bool known =
          std::all_of(one->sops.begin(), one->sops.end(), [&](auto s) { return s < t_.sops.size(); });
      if (one->values.empty() || one->values.size() != one->odds.size() || !(std::fabs(sum - 1) <= 1e-9) ||
          !known)
        return wrong("sebuah atribut", "an attribute");
      keys.push_back(one->key);
    }
    std::sort(keys.begin(), keys.end());
    if (std::adjacent_find(keys.begin(), keys.end()) != keys.end())
      return wrong("dua atribut dengan kunci acak sama", "two attributes with one random key");
    return std::nullopt;
  }

  bool terms(const std::vector<fb::Term>& all) const {
    return std::all_of(all.begin(), all.end(), [&](const fb::Term& term) {
      return term.attribute() < s_.attributes.size() &&
             term.value() < s_.attributes[term.attribute()]->values.size();
    });
  }

  Wrong lengths(const std::vector<std::unique_ptr<fb::StepTimeT>>& all, const char* id,
                const char* en) const {
    for (const auto& one : all) {
      if (one->step >= t_.steps.size() || !terms(one->terms)) return wrong(id, en);
      if (auto w = distribution(one->time.get(), t_.steps[one->step]->name)) return w;
    }
    return std::nullopt;
  }

  Wrong of_steps() const {
    if (auto w = lengths(s_.efforts_if, "lama kerja bersyarat", "an effort under a condition")) return w;
    for (const auto& one : s_.efforts_if)
      if (s_.efforts[one->step] == nullptr || s_.efforts[one->step]->name.empty())
        return wrong("lama kerja bersyarat", "an effort under a condition");
    if (auto w = lengths(s_.delays, "waktu tunggu", "a delay")) return w;
    if (auto w = lengths(s_.patiences, "kesabaran", "a patience")) return w;
    for (const auto& one : s_.odds_if)
      if (one->step >= t_.steps.size() || !terms(one->terms) ||
          one->odds.size() != t_.steps[one->step]->outcome_count)
        return wrong("peluang bersyarat", "odds under a condition");
    for (const auto* list : {&s_.skips, &s_.repeats})
      for (const auto& one : *list)
        if (one->step >= t_.steps.size() || !terms(one->terms) || !share(one->chance))
          return wrong("peluang dilewati atau diulang", "a chance to skip or repeat");
    return std::nullopt;
  }

  Wrong of_sops() const {
    for (const auto& one : s_.priorities)
      if (one->sop >= t_.sops.size() || one->rank == 0 || one->rank == UINT32_MAX || !terms(one->terms))
        return wrong("prioritas", "a priority");
    for (const auto& one : s_.same_handlers)
      if (one->sop >= t_.sops.size()) return wrong("petugas tetap", "a person who stays");
    std::vector<bool> ruled(t_.posts.size(), false);
    for (const auto& one : s_.disciplines) {
      if (one->post >= t_.posts.size() || ruled[one->post] || one->rule > fb::QueueRule::DueDate)
        return wrong("aturan antrean", "a queueing rule");
      ruled[one->post] = true;
    }
    return std::nullopt;
  }

  Wrong goals() const {
    if (s_.goals.size() > most_goals) return wrong("terlalu banyak sasaran", "too many targets");
    for (const auto& one : s_.goals) {
      const auto step = static_cast<std::size_t>(one->step);
      const bool known = one->sop < t_.sops.size() && one->step >= -1 &&
                         (one->step < 0 || (step < t_.steps.size() && t_.steps[step]->sop == one->sop));
      const bool clock = one->clock >= -1 && one->clock < static_cast<std::int64_t>(t_.calendars.size());
      if (!known || !clock || one->within < 0 || one->within > latest_instant || !share(one->share) ||
          !terms(one->terms))
        return wrong("sasaran", "a target");
      for (const std::string* words : {&one->words, &one->words_en}) {
        if (auto w = text(*words)) return w;
      }
    }
    return std::nullopt;
  }

  Wrong stocks() const {
    const std::vector<bool> inside = s_.backlogs.empty() ? std::vector<bool>() : in_branches(t_);
    std::size_t all = 0;
    for (const auto& one : s_.backlogs) {
      if (one->step >= t_.steps.size() || inside[one->step] || (all += one->cases) > most_at_once)
        return wrong("kasus awal", "the backlog");
    }
    std::vector<bool> counted(t_.places.size(), false);
    for (const auto& one : s_.capacities) {
      if (one->place >= t_.places.size() || counted[one->place]) return wrong("tempat", "the places");
      counted[one->place] = true;
    }
    return std::nullopt;
  }

  Wrong times(const fb::ArrivalsT& arrivals) const {
    std::int64_t before = s_.begin;
    for (const fb::Weight& one : arrivals.weights) {
      if (one.begin() < before || one.end() <= one.begin() || one.end() > latest_instant ||
          one.millionths() <= 0 || one.millionths() > most_weight)
        return wrong("pola kedatangan", "an arrival pattern");
      before = one.end();
    }
    before = s_.begin;
    for (const fb::Scheduled& one : arrivals.dates) {
      if (one.time() < before || one.time() > latest_instant || one.cases() == 0 ||
          one.cases() > most_at_once)
        return wrong("tanggal kedatangan", "the dates of arrivals");
      before = one.time();
    }
    return std::nullopt;
  }

  const fb::TablesT& t_;
  const fb::ScenarioT& s_;
};

}  // namespace

Wrong cases(const fb::TablesT& tables, const fb::ScenarioT& scenario) {
  return Checker(tables, scenario).first();
}

}  // namespace alur::runtime::invariant
