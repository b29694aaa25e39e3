#include <cmath>
#include <set>

#include "compiler/check/check.h"
#include "compiler/check/scenario_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// Our choice: a stated total is a round figure, and odds are estimates.
constexpr double clearly_more = 1.1;

// What a case takes on average by the upper ends of its rows' times, in seconds.
std::optional<double> expected_seconds(const model::Model& model, const StepFacts& facts, model::SopId id,
                                       DayBasis basis) {
  const auto visits = visits_of(model, facts, id);
  if (!visits) return std::nullopt;
  const model::Sop& sop = model.sops[id];
  double sum = 0;
  for (std::size_t i = 0; i < visits->size(); ++i) {
    const model::TimeLimit& limit = sop.steps[sop.steps.id_at(i)].limit;
    if (limit.state != model::BoxState::Filled) return std::nullopt;
    sum += (*visits)[i] * static_cast<double>(seconds_of(limit.longest, basis));
  }
  return sum;
}

// In days where it is days, in minutes otherwise.
Message time_words(double seconds, DayBasis basis) {
  const double day = basis == DayBasis::Working ? working_day_seconds : calendar_day_seconds;
  const auto whole = [](double value) { return static_cast<std::int64_t>(std::llround(value)); };
  TimeAmount amount;
  if (seconds >= 3 * day)
    amount.days = whole(seconds / day);
  else
    amount.seconds = 60 * std::max<std::int64_t>(1, whole(seconds / 60));
  return amount_words(amount);
}

void look_at(const Check& self, const model::Model& model, const StepFacts& facts,
             const model::Arrivals& arrivals, Findings& out) {
  const model::Sop& sop = model.sops[arrivals.sop];
  if (sop.broken || !sop.total) return;
  const double stated = static_cast<double>(seconds_of(sop.total->amount, sop.day_basis));
  const auto expected = expected_seconds(model, facts, arrivals.sop, sop.day_basis);
  if (!expected || stated <= 0 || *expected < clearly_more * stated) return;
  const Message time = time_words(*expected, sop.day_basis), total = amount_words(sop.total->amount);
  Diagnostic d = finding(
      self.kind, arrivals.place,
      {fmt::format(
           "menurut peluang skenario ini satu kasus SOP '{}' rata-rata memakan {}, lebih lama daripada "
           "jumlah totalnya {}",
           sop.name.text, time.id, total.id),
       fmt::format(
           "by the odds of this scenario a case of SOP '{}' takes {} on average, longer than its stated "
           "total of {}",
           sop.name.text, time.en, total.en)},
      {"periksa peluang kembalinya kasus, atau sesuaikan jumlah total pada SOP",
       "check the odds that cases come back, or adapt the SOP's total"});
  d.related.push_back({sop.total->place, {"jumlah total itu", "the stated total"}});
  out.push_back(std::move(d));
}

void run(const Check& self, const model::Model& model, const model::Scenario& scenario, Findings& out) {
  const StepFacts facts(model, scenario);
  std::set<model::SopId> seen;
  for (const model::Arrivals& arrivals : scenario.arrivals)
    if (seen.insert(arrivals.sop).second) look_at(self, model, facts, arrivals, out);
}

}  // namespace

extern const Check total_covers_expected;
const Check total_covers_expected{
    {"SC11",
     Severity::Info,
     Basis::Arithmetic,
     {"jumlah total lebih pendek daripada rata-rata", "stated total shorter than the average case"},
     {"Kasus yang dikembalikan mengulang langkahnya; bila itu sering, waktu yang dijanjikan tidak tercapai "
      "oleh "
      "kasus biasa, sebelum ada yang menunggu.",
      "Cases that are sent back repeat steps; where that is frequent, an ordinary case misses the promised "
      "time "
      "before anyone has waited."},
     {"banyaknya kunjungan menurut peluang (Jackson 1957) dikalikan waktu barisnya",
      "visits by the odds (Jackson 1957) times the times of the rows"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Memeriksa" { waktu 1 jam keputusan "Lengkap?" { ya -> selesai  tidak -> satu } }
  total 1 jam
}
skenario s "S" {
  periode 6 Januari 2025 s/d 31 Januari 2025
  pegawai k 1 orang
  kedatangan a poisson(1 per bulan)
  anggap kerja dari waktu
  peluang a.satu ya 50 %
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Memeriksa" { waktu 1 jam keputusan "Lengkap?" { ya -> selesai  tidak -> satu } }
  total 1 jam
}
skenario s "S" {
  periode 6 Januari 2025 s/d 31 Januari 2025
  pegawai k 1 orang
  kedatangan a poisson(1 per bulan)
  anggap kerja dari waktu
  peluang a.satu ya 95 %
}
)x"},
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
