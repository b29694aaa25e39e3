#include <algorithm>

#include "compiler/check/case_times.h"
#include "compiler/check/check.h"
#include "compiler/check/run_words.h"
#include "compiler/check/sop_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// "3 jam (1 → 2 → 4)"
Message way_words(const model::Sop& sop, const PathTime& way) {
  const Message time = amount_words(way.time);
  const std::string steps = step_numbers(sop, way.steps);
  return {fmt::format("{} ({})", time.id, steps), fmt::format("{} ({})", time.en, steps)};
}

// The sum of the rows is stated, and says more than any case takes.
void run(const Check& self, const model::Model&, const model::Sop& sop, SopFacts& facts, Findings& out) {
  if (!sop.total || !facts.nesting().nested) return;
  // A step that no case comes to has a finding of its own.
  const std::vector<bool>& reached = facts.mended().facts.reached;
  if (std::find(reached.begin(), reached.end(), false) != reached.end()) return;
  TimeAmount sum;
  for (const model::Step& step : sop.steps) {
    if (step.limit.state != model::BoxState::Filled) return;  // the longest way is unknown
    sum += step.limit.longest;
  }
  const auto times = case_times(sop, facts);
  if (!times || !same_time(sop.total->amount, sum, sop.day_basis) ||
      same_time(times->with_loops, sum, sop.day_basis))
    return;
  // Who goes round a loop may take as long, or longer.
  const auto seconds = [&](const TimeAmount& time) { return seconds_of(time, sop.day_basis); };
  if (times->most && seconds(*times->most) >= seconds(sum)) return;
  const Message total = amount_words(sum), longest = way_words(sop, times->longest),
                shortest = way_words(sop, times->shortest);
  const std::string most = written_amount(times->longest.time);
  Message advice = {"biarkan bila yang dimaksud jumlah semua baris",
                    "leave it if the sum of all rows is meant"};
  if (!most.empty())
    advice = {fmt::format("tulis waktu jalan terlama: total {}; atau {}", most, advice.id),
              fmt::format("write the time of the longest way: total {}; or {}", most, advice.en)};
  out.push_back(finding(
      self.kind, sop.total->place,
      {fmt::format("jumlah total {} adalah jumlah semua baris, tetapi {}tidak ada kasus yang selama itu: "
                   "paling lama {}, paling cepat {}",
                   total.id, times->repeats ? "tanpa mengulang " : "", longest.id, shortest.id),
       fmt::format(
           "the stated total of {} is the sum of all rows, but {}no case takes that long: at most {}, "
           "at least {}",
           total.en, times->repeats ? "without going back " : "", longest.en, shortest.en)},
      advice));
}

}  // namespace

extern const Check total_is_a_path;
const Check total_is_a_path{
    {"TM09",
     Severity::Info,
     Basis::Practice,
     {"jumlah total lebih lama daripada kasus mana pun", "stated total longer than any case"},
     {"Bila alur bercabang atau berjalan bersamaan, jumlah semua baris bukan waktu yang dialami pemohon.",
      "Where the flow branches or runs at the same time, the sum of all rows is not the time that an "
      "applicant "
      "sees."},
     {"praktik: SOP AP menjumlahkan semua baris; waktu jalan terlama dihitung dari bagannya",
      "practice: SOP AP add up all rows; the time of the longest way is computed from the flowchart"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Memeriksa" { waktu 1 jam keputusan "Lengkap?" { ya -> dua  tidak -> tiga } }
  langkah dua 2 p "Mengirim" { waktu 2 jam selesai }
  langkah tiga 3 p "Menolak" { waktu 3 jam }
  total 6 jam
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Memeriksa" { waktu 1 jam keputusan "Lengkap?" { ya -> dua  tidak -> tiga } }
  langkah dua 2 p "Mengirim" { waktu 2 jam selesai }
  langkah tiga 3 p "Menolak" { waktu 3 jam }
  total 4 jam
}
)x"},
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
