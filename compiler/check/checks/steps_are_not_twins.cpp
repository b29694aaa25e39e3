#include <algorithm>
#include <map>
#include <set>

#include "compiler/check/check.h"
#include "compiler/check/document_names.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

using Words = std::vector<std::string>;
using Ids = std::set<model::DocumentId>;

Words content_words(const std::string& text) {
  Words out;
  for (std::string& word : words_of(text))
    if (!is_filler(word)) out.push_back(std::move(word));
  return out;
}

Ids documents(const model::DocumentCell& cell) {
  Ids out;
  for (const model::DocumentUse& use : cell.uses) out.insert(use.document);
  return out;
}

// A text that names another lane gives the work to somebody else: "arahan kepada Kabid", "arahan kepada
// Staf".
bool names_other_lane(const model::Sop& sop, const Words& a, const Words& b) {
  for (const model::Lane& lane : sop.lanes)
    for (const std::string& word : words_of(lane.title.value)) {
      const bool in_a = std::find(a.begin(), a.end(), word) != a.end();
      if (in_a != (std::find(b.begin(), b.end(), word) != b.end())) return true;
    }
  return false;
}

// The same verb, and three quarters of the shorter text's words.
bool same_work(const Words& a, const Words& b) {
  return !a.empty() && !b.empty() && a[0] == b[0] &&
         4 * shared_words(a, b) >= 3 * std::min(a.size(), b.size());
}

void report(const Check& self, Span place, const Message& what, Span other, Findings& out) {
  Diagnostic d =
      finding(self.kind, place, what,
              {"sebut perbedaannya, atau gabungkan keduanya", "say what differs, or make them one"});
  d.related.push_back({other, {"kembarannya", "its twin"}});
  out.push_back(std::move(d));
}

// Cells that the transcriber filled in prove nothing.
bool has_restored(const model::Step& step) {
  const auto is_it = [](const model::DocumentUse& use) { return is_restored(use.printed); };
  return std::any_of(step.inputs.uses.begin(), step.inputs.uses.end(), is_it) ||
         std::any_of(step.outputs.uses.begin(), step.outputs.uses.end(), is_it);
}

void look_at_steps(const Check& self, const model::Sop& sop, Findings& out) {
  std::map<std::pair<Ids, Ids>, const model::Step*> seen;  // the last with these inputs and outputs
  for (const model::Step& step : sop.steps) {
    const Ids in = documents(step.inputs), made = documents(step.outputs);
    if (in.empty() || made.empty() || in == made) continue;  // output = input has a rule of its own
    const model::Step*& before = seen[{in, made}];
    if (before != nullptr) {
      const Words a = content_words(row_text(*before)), b = content_words(row_text(step));
      if (same_work(a, b) && !names_other_lane(sop, a, b) && !has_restored(*before) && !has_restored(step)) {
        const Message now = step_words(step), then = step_words(*before);
        report(self, step.place,
               a == b
                   ? Message{fmt::format("{} sama dengan {}: teks, kelengkapan dan output", now.id, then.id),
                             fmt::format("{} is the same as {}: text, inputs and outputs", now.en, then.en)}
                   : Message{fmt::format(
                                 "{} berkelengkapan dan beroutput sama dengan {}; kata-katanya hampir sama",
                                 now.id, then.id),
                             fmt::format("{} has the inputs and outputs of {}, and nearly its words", now.en,
                                         then.en)},
               before->place, out);
      }
    }
    before = &step;
  }
}

constexpr std::size_t most_sub_steps = 100;  // compared in pairs; no row holds more that can be read

void look_at_sub_steps(const Check& self, const model::Step& step, Findings& out) {
  if (step.sub_steps.size() > most_sub_steps) return;
  for (std::size_t i = 0; i < step.sub_steps.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const Words a = content_words(step.sub_steps[j].text.value),
                  b = content_words(step.sub_steps[i].text.value);
      const std::size_t shorter = std::min(a.size(), b.size());
      if (shorter < 3 || a[0] != b[0] || shared_words(a, b) < shorter) continue;
      report(
          self, step.sub_steps[i].text.place,
          {fmt::format("rincian {} mengulang rincian {}", step.sub_steps[i].letter, step.sub_steps[j].letter),
           fmt::format("sub-step {} repeats sub-step {}", step.sub_steps[i].letter,
                       step.sub_steps[j].letter)},
          step.sub_steps[j].text.place, out);
      break;
    }
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  look_at_steps(self, sop, out);
  for (const model::Step& step : sop.steps) look_at_sub_steps(self, step, out);
}

}  // namespace

extern const Check steps_are_not_twins;
const Check steps_are_not_twins{
    {"DF06",
     Severity::Info,
     Basis::Arithmetic,
     {"dua langkah kembar", "twin steps"},
     {"Dua langkah yang sama kata-katanya, kelengkapannya dan outputnya tidak memperlihatkan apa yang "
      "ditambahkan langkah kedua.",
      "Two steps with the same words, inputs and outputs do not show what the second one adds."},
     {"pencocokan langkah-langkah SOP", "matching of the SOP's steps"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Memeriksa laporan" { kelengkapan "Laporan" dari luar waktu 1 jam output "Paraf" }
  langkah dua 2 p "Memeriksa laporan" { kelengkapan "Laporan" waktu 1 jam output "Paraf" }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Memeriksa laporan" { kelengkapan "Laporan" dari luar waktu 1 jam output "Paraf" }
  langkah dua 2 p "Memeriksa laporan" { kelengkapan "Laporan", "Paraf" waktu 1 jam output "Paraf kedua" }
}
)x"},
    run};

}  // namespace alur::check
