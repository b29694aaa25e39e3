#include "runtime/invariants.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "runtime/invariant.h"

namespace alur::runtime {
namespace invariant {

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

Wrong text(const std::string& value) {
  if (is_utf8(value)) return std::nullopt;
  return says("sebuah teks bukan UTF-8", "a text is not UTF-8");
}

}  // namespace invariant

namespace {

using namespace invariant;

class Checker {
 public:
  explicit Checker(const fb::TablesT& tables) : t_(tables) {}

  Wrong first() {
    if (auto w = counts()) return w;
    if (auto w = texts()) return w;
    for (const auto& calendar : t_.calendars) {
      if (auto w = calendar_of(*calendar)) return w;
    }
    if (auto w = pools()) return w;
    if (auto w = sops()) return w;
    if (auto w = steps()) return w;
    if (auto w = keys()) return w;
    if (auto w = flow(t_)) return w;
    for (const auto& one : t_.scenarios) {
      if (auto w = scenario(t_, *one)) return w;
    }
    return std::nullopt;
  }

 private:
  const fb::TablesT& t_;

  Wrong counts() const {
    const std::size_t most = std::max({t_.calendars.size(), t_.posts.size(), t_.sops.size(), t_.steps.size(),
                                       t_.outcomes.size(), t_.scenarios.size(), t_.blocks.size(),
                                       t_.branches.size(), t_.places.size(), t_.skills.size()});
    if (most > max_entries) return says("lebih dari {} isian", "more than {} entries", max_entries);
    return std::nullopt;
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
    if (auto w = named(t_.places, "tempat", "place")) return w;
    for (const std::string& skill : t_.skills) {
      if (auto w = text(skill)) return w;
    }
    for (const auto& block : t_.blocks) {
      if (auto w = text(block->name)) return w;
      if (auto w = text(block->title)) return w;
    }
    for (const auto& branch : t_.branches) {
      if (auto w = text(branch->name)) return w;
    }
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
      if (auto w = step_extras(step)) return w;
    }
    if (next != t_.outcomes.size())
      return says("ada hasil tanpa langkah", "there are outcomes without a step");
    return std::nullopt;
  }

  Wrong step_extras(const fb::StepT& step) const {
    if (step.call < -1 || step.call >= static_cast<std::int64_t>(t_.sops.size()))
      return says("SOP yang dipanggil langkah {}", "the SOP that step {} calls", step.name);
    if (step.timeout < -1 || step.timeout > latest_instant)
      return says("tenggat langkah {}", "the timeout of step {}", step.name);
    const fb::SopT& sop = *t_.sops[step.sop];
    for (const fb::Occupancy& one : step.occupancies) {
      if (one.place() >= t_.places.size() || one.until() < sop.first_step ||
          one.until() >= sop.first_step + sop.step_count)
        return says("tempat pada langkah {}", "a place of step {}", step.name);
    }
    const bool ascending = std::is_sorted(step.skills.begin(), step.skills.end());
    if (!ascending || (!step.skills.empty() && step.skills.back() >= t_.skills.size()))
      return says("keahlian langkah {}", "the skills of step {}", step.name);
    return std::nullopt;
  }

  Wrong pools() const {
    for (const auto& post : t_.posts) {
      for (const std::uint32_t member : post->members) {
        if (member >= t_.posts.size() || !t_.posts[member]->members.empty())
          return says("anggota kelompok jabatan {}", "the members of the pool {}", post->name);
      }
    }
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
};

}  // namespace

std::optional<Message> broken_invariant(const fb::TablesT& tables) { return Checker(tables).first(); }

}  // namespace alur::runtime
