#include <algorithm>
#include <utility>

#include "compiler/check/case_times.h"
#include "compiler/check/check.h"
#include "compiler/check/sop_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

struct Sum {
  TimeAmount shortest, longest;
  std::size_t blank = 0;
};

bool is_upside_down(const TimeAmount& shortest, const TimeAmount& longest) {
  return seconds_of(longest, DayBasis::Calendar) < seconds_of(shortest, DayBasis::Calendar);
}

Sum sum_of(const model::Sop& sop) {
  Sum sum;
  for (const model::Step& step : sop.steps) {
    const auto& [low, high] = std::pair(step.limit.shortest, step.limit.longest);
    sum.shortest += is_upside_down(low, high) ? high : low;
    sum.longest += is_upside_down(low, high) ? low : high;
    if (step.limit.state != model::BoxState::Filled) ++sum.blank;
  }
  return sum;
}

// The rows' times in the order of the rows, as they are printed.
Message rows_words(const model::Sop& sop) {
  std::string list;
  for (const model::Step& step : sop.steps)
    if (step.limit.state == model::BoxState::Filled) list += (list.empty() ? "" : " + ") + step.limit.printed;
  return {list, list};
}

Message difference_words(const TimeAmount& stated, const TimeAmount& sum) {
  if (stated.days != sum.days || stated.calendar_days != sum.calendar_days || stated.months != sum.months ||
      stated.working_days != sum.working_days || stated.working_seconds != sum.working_seconds)
    return {};
  const std::int64_t seconds = sum.seconds - stated.seconds;
  const TimeAmount size{.seconds = seconds < 0 ? -seconds : seconds};
  const Message words = amount_words(size);
  return seconds > 0 ? Message{words.id + " kurang", words.en + " short"}
                     : Message{words.id + " lebih", words.en + " too long"};
}

// Whether cases have more than one way, or several at once.
bool branches(const model::Sop& sop) {
  return !sop.parallels.empty() ||
         std::any_of(sop.steps.begin(), sop.steps.end(),
                     [](const model::Step& step) { return step.decision || step.optional || step.timeout; });
}

// A part that no case reaches or leaves, and a range upside down, have findings of their own, and hide which
// way is the longest: a total below the sum may be its time.
bool hides_longest_way(const model::Sop& sop, SopFacts& facts, const Sum& sum) {
  if (!branches(sop) || is_upside_down(sop.total->amount, sum.longest)) return false;
  const runtime::NetFacts& net = facts.mended().facts;
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const model::TimeLimit& limit = sop.steps[sop.steps.id_at(i)].limit;
    if (limit.range && is_upside_down(limit.shortest, limit.longest)) return true;
    if (!net.linked[i] || (net.reached[i] && !net.ends[i])) return true;
  }
  return false;
}

// An amount that the language cannot say is not proposed.
Message advice_of(const TimeAmount& sum, const std::optional<CaseTimes>& times) {
  const std::string right = written_amount(sum);
  if (right.empty()) return {"samakan total dengan jumlah barisnya", "make the total the sum of its rows"};
  const std::string longest = times ? written_amount(times->longest.time) : "";
  if (longest.empty() || times->longest.time == sum)
    return {fmt::format("tulis: total {}; atau perbaiki baris yang keliru", right),
            fmt::format("write: total {}; or mend the row that is wrong", right)};
  const bool repeats = times->repeats;
  return {fmt::format("tulis: total {} (jumlah baris) atau total {} (jalan terlama{})", right, longest,
                      repeats ? " tanpa mengulang" : ""),
          fmt::format("write: total {} (sum of the rows) or total {} (longest way{})", right, longest,
                      repeats ? " without going back" : "")};
}

Diagnostic wrong_total(const Check& self, const model::Sop& sop, const TimeAmount& sum,
                       const std::optional<CaseTimes>& times) {
  const TimeAmount& stated = sop.total->amount;
  const Message right = amount_words(sum), wrong = amount_words(stated);
  const Message difference = difference_words(stated, sum);
  const bool known = !difference.empty();
  Diagnostic d = finding(self.kind, sop.total->place,
                         {fmt::format("jumlah total tertulis {}, jumlah baris-barisnya {}{}", wrong.id,
                                      right.id, known ? " (" + difference.id + ")" : ""),
                          fmt::format("the stated total is {}, its rows add up to {}{}", wrong.en, right.en,
                                      known ? " (" + difference.en + ")" : "")},
                         advice_of(sum, times));
  const Message rows = rows_words(sop);
  d.related.push_back({sop.place, {"baris-barisnya: " + rows.id, "its rows: " + rows.en}});
  return d;
}

void run(const Check& self, const model::Model&, const model::Sop& sop, SopFacts& facts, Findings& out) {
  if (!sop.total) return;
  const Sum sum = sum_of(sop);
  const TimeAmount& stated = sop.total->amount;
  const auto is_stated = [&](const TimeAmount& time) { return same_time(stated, time, sop.day_basis); };
  const bool within = is_stated(sum.shortest) || is_stated(sum.longest);
  if (within && sum.blank == 0) return;
  // A row of no time at all is wrong itself (TM10).
  if (std::any_of(sop.steps.begin(), sop.steps.end(), [](const model::Step& step) {
        return step.limit.state == model::BoxState::Filled && step.limit.longest.zero();
      }))
    return;
  // With a blank row the right total is unknown; only a stated total below the known rows is surely wrong.
  if (sum.blank > 0 && seconds_of(stated, DayBasis::Calendar) >= seconds_of(sum.shortest, DayBasis::Calendar))
    return;
  if (sum.blank == 0 && hides_longest_way(sop, facts, sum)) return;
  const auto times = sum.blank == 0 ? case_times(sop, facts) : std::nullopt;
  if (times && (is_stated(times->longest.time) || is_stated(times->with_loops) ||
                (times->most && is_stated(*times->most))))
    return;
  out.push_back(wrong_total(self, sop, sum.longest, times));
}

}  // namespace

extern const Check total_is_sum;
const Check total_is_sum{
    {"TM02",
     Severity::Error,
     Basis::Arithmetic,
     {"jumlah total tidak sama dengan jumlah baris", "stated total is not the sum of the rows"},
     {"Jumlah waktu yang tercetak adalah janji pelayanan; jika tidak sama dengan barisnya, salah satunya "
      "keliru.",
      "The printed total is a promise of service; where it differs from its rows, one of the two is wrong."},
     {"penjumlahan: baris jumlah pada SOP adalah jumlah semua baris Waktu, atau waktu jalan terlamanya "
      "(praktik penyusunan SOP AP)",
      "arithmetic: a SOP's total row is the plain sum of all Waktu rows, or the time of its longest way "
      "(practice of SOP AP)"},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 20 detik }\n  "
     "langkah dua 2 p \"Mengirim\" { waktu 1 menit }\n  total 1 menit\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 20 detik }\n  "
     "langkah dua 2 p \"Mengirim\" { waktu 1 menit }\n  total 1 menit 20 detik\n}\n"},
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
