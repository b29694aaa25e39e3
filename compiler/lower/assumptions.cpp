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
  return !given && !model.sops[ref.sop].steps[ref.step].effort;
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
    if (!check::calendar_of(scenario, staff))
      posts += (posts.empty() ? "" : ", ") + model.posts[staff.posts.front()].title.value;
  for (const model::Arrivals& arrivals : scenario.arrivals)
    if (!arrivals.calendar) sops += (sops.empty() ? "" : ", ") + model.sops[arrivals.sop].name.text;
  if (!posts.empty())
    out.push_back({fmt::format("Tanpa kalender, dianggap bekerja 24 jam setiap hari: {}.", posts),
                   fmt::format("Without a calendar, taken to work round the clock: {}.", posts)});
  if (!sops.empty())
    out.push_back({fmt::format("Kasus datang kapan saja, siang dan malam: {}.", sops),
                   fmt::format("Cases come at any hour of day and night: {}.", sops)});
}

}  // namespace

std::vector<Message> assumptions_of(const model::Model& model, const model::Scenario& scenario) {
  std::vector<Message> out;
  for (const model::Text& text : scenario.assumptions) out.push_back({text.value, text.value});
  const std::vector<model::StepRef> steps = check::visited_steps(model, scenario);
  add_efforts(model, scenario, steps, out);
  add_inferences(model, steps, out);
  add_round_the_clock(model, scenario, out);
  out.push_back({"Tidak ada pegawai yang cuti, sakit atau bertugas lain.",
                 "Nobody is on leave, ill or on other duty."});
  return out;
}

}  // namespace alur::lower
