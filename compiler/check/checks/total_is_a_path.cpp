#include <algorithm>

#include "compiler/check/check.h"
#include "compiler/check/path_times.h"
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
  const PathTime longest = longest_path(sop, facts.mended(), sop.day_basis);
  if (longest.steps.empty() || sop.total->amount != sum) return;
  if (longest_with_loops(sop, facts.mended(), sop.day_basis).time == sum) return;
  const Message total = amount_words(sum), most = amount_words(longest.time),
                longest_way = way_words(sop, longest);
  const Message shortest = way_words(sop, shortest_path(sop, facts.mended(), sop.day_basis));
  out.push_back(finding(
      self.kind, sop.total->place,
      {fmt::format(
           "jumlah total {} adalah jumlah semua baris, tetapi tidak ada kasus yang selama itu: paling "
           "lama {}, paling cepat {}",
           total.id, longest_way.id, shortest.id),
       fmt::format(
           "the stated total of {} is the sum of all rows, but no case takes that long: at most {}, at "
           "least {}",
           total.en, longest_way.en, shortest.en)},
      {fmt::format("tulis waktu jalan terlama: total {}; atau biarkan bila yang dimaksud jumlah semua baris",
                   most.id),
       fmt::format("write the time of the longest way: total {}; or leave it if the sum of all rows is meant",
                   most.en)}));
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
