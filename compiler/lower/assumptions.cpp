#include "compiler/lower/assumptions.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/check/scenario_facts.h"

namespace alur::lower {
namespace {

// "pengaduan_kdrt 1, 2, 3; puspaga 4"
std::string steps_words(const model::Model& model, const std::vector<model::StepRef>& steps) {
  std::string out;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const model::Sop& sop = model.sops[steps[i].sop];
    const model::Step& step = sop.steps[steps[i].step];
    const bool same = i > 0 && steps[i - 1].sop == steps[i].sop;
    out += (i == 0 ? ""
            : same ? ", "
                   : "; ") +
           (same ? "" : sop.name.text + " ") + (step.number.empty() ? step.name.text : step.number);
  }
  return out;
}

bool effort_is_limit(const model::Scenario& scenario, const model::Model& model, model::StepRef ref) {
  const bool given = std::any_of(scenario.efforts.begin(), scenario.efforts.end(),
                                 [&](const model::Effort& e) { return e.step == ref; });
  return !given && !model.sops[ref.sop].steps[ref.step].call && !model.sops[ref.sop].steps[ref.step].effort;
}

void add_efforts(const model::Model& model, const model::Scenario& scenario,
                 const std::vector<model::StepRef>& steps, std::vector<Message>& out) {
  std::vector<model::StepRef> assumed;
  for (const model::StepRef ref : steps)
    if (effort_is_limit(scenario, model, ref)) assumed.push_back(ref);
  if (assumed.empty()) return;
  const std::string list = steps_words(model, assumed);
  out.push_back(
      {fmt::format("Lama kerja dianggap sama dengan batas Waktu yang tercetak (batas atasnya bila berupa "
                   "rentang) pada langkah: {}.",
                   list),
       fmt::format(
           "Effort is taken to be the printed limit (its upper end where it is a range) for the steps: {}.",
           list)});
}

void add_inferences(const model::Model& model, const std::vector<model::StepRef>& steps,
                    std::vector<Message>& out) {
  std::vector<model::StepRef> inferred;
  for (const model::StepRef ref : steps)
    if (model.sops[ref.sop].steps[ref.step].lane_inference) inferred.push_back(ref);
  if (inferred.empty()) return;
  const std::string list = steps_words(model, inferred);
  out.push_back({fmt::format("Pelaksana langkah berikut masih dugaan: {}.", list),
                 fmt::format("The lanes of these steps are inferred: {}.", list)});
}

void add_round_the_clock(const model::Model& model, const model::Scenario& scenario,
                         std::vector<Message>& out) {
  std::string posts, sops;
  for (const model::Staff& staff : scenario.staff)
    if (!check::calendar_of(scenario, staff) && !staff.roster)
      posts += (posts.empty() ? "" : ", ") + model.posts[staff.posts.front()].title.value;
  for (const model::Arrivals& arrivals : scenario.arrivals)
    if (!arrivals.calendar && arrivals.process && arrivals.hours.empty())
      sops += (sops.empty() ? "" : ", ") + model.sops[arrivals.sop].name.text;
  if (!posts.empty())
    out.push_back({fmt::format("Tanpa kalender, dianggap bekerja 24 jam setiap hari: {}.", posts),
                   fmt::format("Without a calendar, taken to work round the clock: {}.", posts)});
  if (!sops.empty())
    out.push_back({fmt::format("Kasus datang kapan saja, siang dan malam: {}.", sops),
                   fmt::format("Cases come at any hour of day and night: {}.", sops)});
}

// Limits in working days are compared with working time.
void add_working_days(const model::Model& model, const model::Scenario& scenario, std::vector<Message>& out) {
  const auto in_days = [](const model::Sop& sop) {
    const bool total = sop.total && sop.total->amount.working_days != 0;
    return total || std::any_of(sop.steps.begin(), sop.steps.end(), [&](const model::Step& step) {
             const TimeAmount& limit = step.limit.longest;
             return limit.working_days != 0 || (sop.day_basis == DayBasis::Working && limit.days != 0);
           });
  };
  for (const model::Arrivals& arrivals : scenario.arrivals) {
    if (!in_days(model.sops[arrivals.sop])) continue;
    out.push_back(
        {"Batas waktu dalam hari kerja dibandingkan dengan jam kerja: satu hari kerja 7,5 jam (37,5 jam "
         "dalam lima hari, Perpres 21/2023).",
         "Limits in working days are compared with working hours: a working day is 7.5 hours (37.5 in "
         "five days, Perpres 21/2023)."});
    return;
  }
}

// Who is said to be absent, and who is not.
void add_absence(const model::Model& model, const model::Scenario& scenario, std::vector<Message>& out) {
  std::string days, shares, abk;
  for (const model::Absence& one : scenario.absences) {
    std::string& list = std::holds_alternative<model::AbsentDays>(one.amount)    ? days
                        : std::holds_alternative<model::AbsentShare>(one.amount) ? shares
                                                                                 : abk;
    const std::string& title = model.posts[one.post].title.value;
    if (list.find(title) == std::string::npos) list += (list.empty() ? "" : ", ") + title;
  }
  if (!days.empty())
    out.push_back({fmt::format("Hari tidak masuk jatuh acak, tengah malam sampai tengah malam: {}.", days),
                   fmt::format("Days of absence fall at random, midnight to midnight: {}.", days)});
  if (!shares.empty())
    out.push_back({fmt::format("Sebagian jam kerja terpakai untuk tugas lain: {}.", shares),
                   fmt::format("A part of the working time goes into other duty: {}.", shares)});
  if (!abk.empty())
    out.push_back(
        {fmt::format(
             "29% jam kerja tidak tersedia, seperti dalam analisis beban kerja (1.250 dari 1.758,5 jam): {}.",
             abk),
         fmt::format(
             "29% of the working time is not available, as in the ministry's workload analysis (1,250 of "
             "1,758.5 hours): {}.",
             abk)});
  if (scenario.absences.empty())
    out.push_back({"Tidak ada pegawai yang cuti, sakit atau bertugas lain.",
                   "Nobody is on leave, ill or on other duty."});
}

}  // namespace

std::vector<Message> assumptions_of(const model::Model& model, const model::Scenario& scenario) {
  std::vector<Message> out;
  for (const model::Text& text : scenario.assumptions) out.push_back({text.value, text.value});
  const std::vector<model::StepRef> steps = check::visited_steps(model, scenario);
  add_efforts(model, scenario, steps, out);
  add_inferences(model, steps, out);
  add_round_the_clock(model, scenario, out);
  add_working_days(model, scenario, out);
  add_absence(model, scenario, out);
  if (!scenario.backlogs.empty())
    out.push_back(
        {"Kasus awal dihitung sejak awal masa simulasi; lamanya sebelum itu tidak diketahui.",
         "Cases of the backlog count from the begin of the period; their time before it is not known."});
  return out;
}

}  // namespace alur::lower
