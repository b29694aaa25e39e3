#include "runtime/invariants.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "runtime/dist/distribution.h"
#include "runtime/net.h"

namespace alur::runtime {
namespace {

using Wrong = std::optional<Message>;

template <class... Arguments>
Message says(fmt::format_string<Arguments...> id, fmt::format_string<Arguments...> en,
             Arguments&&... arguments) {
  return Message{fmt::vformat(fmt::string_view(id), fmt::make_format_args(arguments...)),
                 fmt::vformat(fmt::string_view(en), fmt::make_format_args(arguments...))};
}

// Source: Unicode 15, table 3-7.
bool is_utf8(const std::string& text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  for (std::size_t i = 0; i < text.size();) {
    const unsigned c = byte(i);
    if (c < 0x80) {
      if (c == 0) return false;
      ++i;
      continue;
    }
    const std::size_t more = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
    if (c < 0xc2 || c > 0xf4) return false;
    const unsigned second = byte(i + 1);
    const unsigned low = c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80;
    const unsigned high = c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) return false;
    for (std::size_t k = 2; k <= more; ++k) {
      if ((byte(i + k) & 0xc0) != 0x80) return false;
    }
    i += more + 1;
  }
  return true;
}

class Checker {
 public:
  explicit Checker(const fb::TablesT& tables) : t_(tables) {}

  Wrong first() {
    if (auto w = counts()) return w;
    if (auto w = texts()) return w;
    for (const auto& calendar : t_.calendars) {
      if (auto w = calendar_of(*calendar)) return w;
    }
    if (auto w = sops()) return w;
    if (auto w = steps()) return w;
    if (auto w = keys()) return w;
    for (const auto& scenario : t_.scenarios) {
      if (auto w = scenario_of(*scenario)) return w;
    }
    return std::nullopt;
  }

 private:
  const fb::TablesT& t_;

  Wrong counts() const {
    const std::size_t most = std::max({t_.calendars.size(), t_.posts.size(), t_.sops.size(), t_.steps.size(),
                                       t_.outcomes.size(), t_.scenarios.size()});
    if (most > max_entries) return says("lebih dari {} isian", "more than {} entries", max_entries);
    return std::nullopt;
  }

  Wrong text(const std::string& value) const {
    if (is_utf8(value)) return std::nullopt;
    return says("sebuah teks bukan UTF-8", "a text is not UTF-8");
  }

  template <class Items>
  Wrong named(const Items& items, const char* id, const char* en) const {
    std::vector<std::string> names;
    for (const auto& item : items) {
      if (auto w = text(item->name)) return w;
      if (auto w = text(item->title)) return w;
      if (item->name.empty()) return says("{0} tanpa nama", "a {1} without a name", id, en);
      names.push_back(item->name);
    }
    std::sort(names.begin(), names.end());
    const auto twice = std::adjacent_find(names.begin(), names.end());
    if (twice == names.end()) return std::nullopt;
    return says("{0} {2} ada dua kali", "{1} {2} is there twice", id, en, *twice);
  }

  Wrong texts() const {
    if (auto w = text(t_.compiler)) return w;
    if (auto w = named(t_.calendars, "kalender", "calendar")) return w;
    if (auto w = named(t_.posts, "jabatan", "post")) return w;
    if (auto w = named(t_.sops, "SOP", "SOP")) return w;
    if (auto w = named(t_.scenarios, "skenario", "scenario")) return w;
    for (const auto& step : t_.steps) {
      for (const std::string* s : {&step->name, &step->number, &step->title}) {
        if (auto w = text(*s)) return w;
      }
    }
    for (const auto& outcome : t_.outcomes) {
      for (const std::string* s : {&outcome->name, &outcome->label}) {
        if (auto w = text(*s)) return w;
      }
    }
    return std::nullopt;
  }

  Wrong calendar_of(const fb::CalendarT& calendar) const {
    const auto wrong = [&](const char* id, const char* en) {
      return says("kalender {0}: {1}", "calendar {0}: {2}", calendar.name, id, en);
    };
    if (calendar.always) {
      if (calendar.intervals.empty()) return std::nullopt;
      return wrong("sepanjang waktu tetapi berselang", "round the clock but with intervals");
    }
    if (calendar.valid_begin < earliest_instant || calendar.valid_end > latest_instant ||
        calendar.valid_begin >= calendar.valid_end) {
      return wrong("masa berlaku tidak masuk akal", "its covered dates make no sense");
    }
    std::int64_t before = calendar.valid_begin - 1;
    for (const fb::Interval& interval : calendar.intervals) {
      if (interval.begin() <= before || interval.end() <= interval.begin() ||
          interval.end() > calendar.valid_end) {
        return wrong("selang waktu kerja tidak urut atau di luar masa berlaku",
                     "working intervals are not ascending or lie outside the covered dates");
      }
      before = interval.end();
    }
    return std::nullopt;
  }

  Wrong sops() const {
    std::size_t next = 0;
    for (std::size_t i = 0; i < t_.sops.size(); ++i) {
      const fb::SopT& sop = *t_.sops[i];
      if (sop.first_step != next || sop.step_count == 0 || sop.step_count > t_.steps.size() - next) {
        return says("langkah SOP {} di luar daftar", "the steps of SOP {} lie outside the list", sop.name);
      }
      next += sop.step_count;
      for (std::size_t s = sop.first_step; s < next; ++s) {
        if (t_.steps[s]->sop != i) {
          return says("langkah {} tidak mengacu pada SOP-nya", "step {} does not name its SOP",
                      t_.steps[s]->name);
        }
      }
      if (bad_limit(sop.limit)) return says("batas waktu SOP {}", "the time limit of SOP {}", sop.name);
    }
    if (next != t_.steps.size()) return says("ada langkah tanpa SOP", "there are steps without a SOP");
    return std::nullopt;
  }

  static bool bad_limit(std::int64_t limit) { return limit < -1 || limit > latest_instant; }

  Wrong steps() const {
    std::size_t next = 0;
    for (const auto& pointer : t_.steps) {
      const fb::StepT& step = *pointer;
      if (step.name.empty()) return says("langkah tanpa nama", "a step without a name");
      if (step.post >= t_.posts.size()) return says("jabatan langkah {}", "the post of step {}", step.name);
      if (bad_limit(step.limit))
        return says("batas waktu langkah {}", "the time limit of step {}", step.name);
      if (step.first_outcome != next || step.outcome_count == 0 ||
          step.outcome_count > t_.outcomes.size() - next) {
        return says("hasil langkah {} di luar daftar", "the outcomes of step {} lie outside the list",
                    step.name);
      }
      next += step.outcome_count;
      const fb::SopT& sop = *t_.sops[step.sop];
      for (std::size_t o = step.first_outcome; o < next; ++o) {
        const std::int64_t target = t_.outcomes[o]->target;
        const std::int64_t first = sop.first_step;
        if (target != net_end && (target < first || target >= first + sop.step_count)) {
          return says("tujuan langkah {} di luar SOP-nya", "a target of step {} lies outside its SOP",
                      step.name);
        }
      }
    }
    if (next != t_.outcomes.size())
      return says("ada hasil tanpa langkah", "there are outcomes without a step");
    return std::nullopt;
  }

  // Equal keys would give two steps the same draws.
  Wrong keys() const {
    std::vector<std::uint64_t> keys;
    for (const auto& sop : t_.sops) keys.push_back(sop->key);
    for (const auto& step : t_.steps) keys.push_back(step->key);
    std::sort(keys.begin(), keys.end());
    if (std::adjacent_find(keys.begin(), keys.end()) == keys.end()) return std::nullopt;
    return says("dua kunci acak sama", "two random keys are equal");
  }

  Wrong distribution(const fb::DistributionT* given, const std::string& where) const {
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

  Wrong period(const fb::ScenarioT& s) const {
    const bool bounded = s.end != INT64_MAX;
    if (s.begin < earliest_instant || s.begin > latest_instant || s.end <= s.begin ||
        (bounded && s.end > latest_instant) || (!bounded && s.end_after_cases == 0) || s.drain < 0 ||
        s.drain > latest_instant || s.end_after_cases > UINT64_C(60'000'000'000)) {
      return says("masa skenario {} tidak masuk akal", "the period of scenario {} makes no sense", s.name);
    }
    if (s.replications == 0 || s.replications > max_replications) {
      return says("jumlah ulangan skenario {}", "the number of replications of scenario {}", s.name);
    }
    return std::nullopt;
  }

  Wrong covers(const fb::ScenarioT& s, std::size_t index, const std::string& whose) const {
    if (index >= t_.calendars.size()) {
      return says("kalender {} di skenario {}", "the calendar of {} in scenario {}", whose, s.name);
    }
    const fb::CalendarT& calendar = *t_.calendars[index];
    if (calendar.always) return std::nullopt;
    if (s.end == INT64_MAX || calendar.valid_begin > s.begin || calendar.valid_end - s.drain < s.end) {
      return says("kalender {} tidak mencakup seluruh masa skenario {} dan masa penyelesaiannya",
                  "calendar {} does not cover the whole period of scenario {} and its drain", calendar.name,
                  s.name);
    }
    const auto first = std::upper_bound(calendar.intervals.begin(), calendar.intervals.end(), s.begin,
                                        [](std::int64_t t, const fb::Interval& i) { return t < i.end(); });
    if (first == calendar.intervals.end() || first->begin() >= s.end) {
      return says("kalender {} tidak punya waktu kerja dalam masa skenario {}",
                  "calendar {} has no working time in the period of scenario {}", calendar.name, s.name);
    }
    return std::nullopt;
  }

  Wrong staff(const fb::ScenarioT& s, std::vector<bool>& staffed) const {
    for (const auto& staff : s.staff) {
      if (staff->post >= t_.posts.size() || staffed[staff->post]) {
        return says("jabatan dalam pegawai skenario {}", "the posts among the staff of scenario {}", s.name);
      }
      staffed[staff->post] = true;
      const std::string& name = t_.posts[staff->post]->name;
      if (staff->count == 0 || staff->count > max_staff) {
        return says("jumlah pegawai {} di skenario {}", "the number of staff of {} in scenario {}", name,
                    s.name);
      }
      if (auto w = covers(s, staff->calendar, name)) return w;
    }
    return std::nullopt;
  }

  // Odds of one step: legal, and summing to 1 where cases come.
  Wrong odds(const fb::ScenarioT& s, const fb::StepT& step) const {
    double sum = 0;
    for (std::size_t o = step.first_outcome; o < step.first_outcome + step.outcome_count; ++o) {
      if (!(s.odds[o] >= 0 && s.odds[o] <= 1)) {
        return says("peluang hasil langkah {} di skenario {}", "the odds of step {} in scenario {}",
                    step.name, s.name);
      }
      sum += s.odds[o];
    }
    if (std::fabs(sum - 1) <= 1e-9) return std::nullopt;
    return says("peluang hasil langkah {} di skenario {} berjumlah {}",
                "the odds of step {} in scenario {} sum to {}", step.name, s.name, sum);
  }

  // Which steps of a SOP cases can come to under the scenario's odds; and from each of these they must get
  // out.
  Wrong visited(const fb::ScenarioT& s, const fb::SopT& sop, const std::vector<bool>& staffed) const {
    Net net;
    net.next.resize(sop.step_count);
    for (std::size_t i = 0; i < sop.step_count; ++i) {
      const fb::StepT& step = *t_.steps[sop.first_step + i];
      for (std::size_t o = step.first_outcome; o < step.first_outcome + step.outcome_count; ++o) {
        const std::int32_t target = t_.outcomes[o]->target;
        if (!(s.odds[o] > 0)) continue;
        net.next[i].push_back(target == net_end ? net_end
                                                : target - static_cast<std::int32_t>(sop.first_step));
      }
    }
    const NetFacts facts = examine(net);
    for (std::size_t i = 0; i < sop.step_count; ++i) {
      if (!facts.reached[i]) continue;
      const std::size_t at = sop.first_step + i;
      const fb::StepT& step = *t_.steps[at];
      if (auto w = odds(s, step)) return w;
      if (auto w = distribution(s.efforts[at].get(), sop.name + "/" + step.name)) return w;
      if (!staffed[step.post]) {
        return says("jabatan {} di skenario {} tanpa pegawai", "post {} has no staff in scenario {}",
                    t_.posts[step.post]->name, s.name);
      }
      if (!facts.ends[i]) {
        return says("dari langkah {} di skenario {} tidak ada jalan ke akhir",
                    "there is no way from step {} to the end in scenario {}", step.name, s.name);
      }
    }
    return std::nullopt;
  }

  Wrong arrivals(const fb::ScenarioT& s, const std::vector<bool>& staffed) const {
    if (s.arrivals.empty())
      return says("skenario {} tanpa kedatangan", "scenario {} has no arrivals", s.name);
    std::vector<bool> arriving(t_.sops.size(), false);
    for (const auto& arrivals : s.arrivals) {
      if (arrivals->sop >= t_.sops.size() || arriving[arrivals->sop]) {
        return says("SOP dalam kedatangan skenario {}", "the SOPs among the arrivals of scenario {}", s.name);
      }
      arriving[arrivals->sop] = true;
      const fb::SopT& sop = *t_.sops[arrivals->sop];
      if (auto w = distribution(arrivals->process.get(), sop.name)) return w;
      if (dist::find(arrivals->process->name)->mean(arrivals->process->parameters) < 1e-6) {
        return says("kedatangan {} tanpa jarak waktu", "the arrivals of {} have no time between them",
                    sop.name);
      }
      if (arrivals->calendar < -1)
        return says("kalender kedatangan {}", "the calendar of arrivals of {}", sop.name);
      if (arrivals->calendar >= 0) {
        if (auto w = covers(s, static_cast<std::size_t>(arrivals->calendar), sop.name)) return w;
      }
      if (auto w = visited(s, sop, staffed)) return w;
    }
    return std::nullopt;
  }

  Wrong scenario_of(const fb::ScenarioT& s) const {
    if (s.efforts.size() != t_.steps.size() || s.odds.size() != t_.outcomes.size()) {
      return says("daftar kerja atau peluang skenario {} tidak sepanjang set",
                  "the efforts or odds of scenario {} do not fit the set", s.name);
    }
    if (s.assumptions.size() != s.assumptions_en.size()) {
      return says("asumsi skenario {} tidak berpasangan", "the assumptions of scenario {} do not pair",
                  s.name);
    }
    for (const auto* list : {&s.assumptions, &s.assumptions_en}) {
      for (const std::string& assumption : *list) {
        if (auto w = text(assumption)) return w;
      }
    }
    if (auto w = period(s)) return w;
    std::vector<bool> staffed(t_.posts.size(), false);
    if (auto w = staff(s, staffed)) return w;
    return arrivals(s, staffed);
  }
};

std::size_t bytes(const flatbuffers::String* s) { return s == nullptr ? 0 : s->size() + sizeof(std::string); }

template <class T>
std::size_t bytes(const flatbuffers::Vector<T>* v) {
  return v == nullptr ? 0 : v->size() * sizeof(T);
}

template <class T, class Each>
std::size_t sum(const flatbuffers::Vector<flatbuffers::Offset<T>>* items, Each each) {
  std::size_t total = 0;
  if (items == nullptr) return 0;
  for (flatbuffers::uoffset_t i = 0; i < items->size(); ++i) total += each(*items->Get(i));
  return total;
}

std::size_t bytes(const flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>* v) {
  return sum(v, [](const flatbuffers::String& s) { return bytes(&s); });
}

std::size_t bytes(const fb::Distribution* d) {
  return d == nullptr ? 0 : 64 + bytes(d->name()) + bytes(d->parameters());
}

std::size_t bytes_of_scenario(const fb::Scenario& s) {
  std::size_t total = bytes(s.name()) + bytes(s.title()) + bytes(s.odds()) + bytes(s.assumptions()) +
                      bytes(s.assumptions_en());
  total += sum(s.staff(), [](const fb::Staff&) { return sizeof(fb::StaffT); });
  total += sum(s.efforts(), [](const fb::Distribution& d) { return bytes(&d); });
  total +=
      sum(s.arrivals(), [](const fb::Arrivals& a) { return sizeof(fb::ArrivalsT) + bytes(a.process()); });
  return total;
}

template <class T>
bool aligned(const flatbuffers::Vector<T>* v) {
  return v == nullptr || reinterpret_cast<std::uintptr_t>(v->Data()) % 8 == 0;
}

bool aligned(const fb::Distribution* d) { return d == nullptr || aligned(d->parameters()); }

template <class T, class Each>
bool all(const flatbuffers::Vector<flatbuffers::Offset<T>>* items, Each each) {
  if (items == nullptr) return true;
  for (flatbuffers::uoffset_t i = 0; i < items->size(); ++i) {
    if (!each(*items->Get(i))) return false;
  }
  return true;
}

bool scenario_aligned(const fb::Scenario& s) {
  return aligned(s.odds()) && all(s.efforts(), [](const fb::Distribution& d) { return aligned(&d); }) &&
         all(s.arrivals(), [](const fb::Arrivals& a) { return aligned(a.process()); });
}

}  // namespace

bool is_aligned(const fb::Tables& t) {
  return all(t.calendars(), [](const fb::Calendar& c) { return aligned(c.intervals()); }) &&
         all(t.scenarios(), scenario_aligned);
}

std::optional<Message> broken_invariant(const fb::TablesT& tables) { return Checker(tables).first(); }

std::size_t unpacked_bytes(const fb::Tables& t) {
  std::size_t total = bytes(t.compiler());
  total += sum(t.calendars(), [](const fb::Calendar& c) {
    return bytes(c.name()) + bytes(c.title()) + bytes(c.intervals());
  });
  total += sum(t.posts(), [](const fb::Post& p) { return bytes(p.name()) + bytes(p.title()); });
  total += sum(t.sops(), [](const fb::Sop& s) { return bytes(s.name()) + bytes(s.title()); });
  total += sum(t.steps(),
               [](const fb::Step& s) { return bytes(s.name()) + bytes(s.number()) + bytes(s.title()); });
  total += sum(t.outcomes(), [](const fb::Outcome& o) { return bytes(o.name()) + bytes(o.label()); });
  total += sum(t.scenarios(), bytes_of_scenario);
  return total;
}

}  // namespace alur::runtime
