#include <fmt/format.h>

#include "compiler/check/wording.h"
#include "compiler/diff/facts.h"
#include "compiler/diff/likeness.h"

namespace alur::diff {
namespace {

class StepFacts {
 public:
  StepFacts(const Side& side, model::SopId sop, model::StepId step)
      : side_(side),
        sop_id_(sop),
        sop_(side.model().sops[sop]),
        id_(step),
        step_(sop_.steps[step]),
        facts_(step_.place) {}

  Facts run() {
    row();
    cells();
    flow();
    run_only();
    marks();
    return std::move(facts_);
  }

 private:
  void row() {
    if (step_.text) facts_.add(Field::Activity, *step_.text);
    std::string subs;
    for (const model::SubStep& sub : step_.sub_steps)
      subs += fmt::format("{}{}{}{}", subs.empty() ? "" : "\n", sub.letter, sub.letter.empty() ? "" : ". ",
                          sub.text.value);
    facts_.add(Field::SubSteps, subs, step_.place);
    if (step_.closing) facts_.add(Field::Closing, *step_.closing);
    facts_.add(Field::Lane, side_.lane(sop_id_, step_.lane), both(sop_.lanes[step_.lane].title.value),
               step_.place);
    if (step_.note) facts_.add(Field::Note, *step_.note);
    if (step_.group) {
      const model::RowGroup& group = sop_.groups[*step_.group];
      facts_.add(Field::RowOf, side_.group(sop_id_, *step_.group),
                 both(group.number.empty() ? group.name.text : group.number), step_.place);
    }
    branches();
  }

  void branches() {
    for (std::size_t i = 0; i < sop_.parallels.size(); ++i) {
      const model::ParallelId block = sop_.parallels.id_at(i);
      const std::vector<model::Branch>& branches = sop_.parallels[block].branches;
      for (std::size_t k = 0; k < branches.size(); ++k)
        if (branches[k].first <= id_ && id_ <= branches[k].last)
          facts_.add_part(Field::BranchOf, side_.parallel(sop_id_, block), {},
                          side_.branch(sop_id_, block, k), both(branch_words(branches[k])), step_.place);
    }
  }

  void limit() {
    const model::TimeLimit& limit = step_.limit;
    if (limit.state == model::BoxState::Absent) return;
    std::string meaning =
        fmt::format("{} {} {} {} {}", static_cast<int>(limit.state), limit.cap, meaning_of(limit.shortest),
                    meaning_of(limit.longest), one_spaced(limit.printed));
    facts_.add(Field::Limit, std::move(meaning), box_words(limit.state, limit.printed), limit.place);
  }

  void cells() {
    cell(Field::Input, Field::InputUse, step_.inputs);
    limit();
    cell(Field::Output, Field::OutputUse, step_.outputs);
  }

  void cell(Field printed, Field use_field, const model::DocumentCell& cell) {
    if (cell.state == model::BoxState::Absent) return;
    const Message shown = box_words(cell.state, cell_words(cell, sop_.profile));
    // The separator is the form's: a change of it is said once, not for each cell.
    std::string meaning = cell.printed ? one_spaced(*cell.printed) : shown.id;
    if (!cell.printed && !cell.uses.empty()) {
      meaning.clear();
      for (const model::DocumentUse& use : cell.uses) meaning += one_spaced(use.printed.value) + "\n";
    }
    facts_.add(printed, std::move(meaning), shown, cell.place);
    for (const model::DocumentUse& use : cell.uses) {
      const std::string kind = kind_of(use);
      const std::string name = one_spaced(use.printed.value);
      if (!kind.empty()) facts_.add_part(use_field, name, both(name), kind, both(kind), use.printed.place);
      if (use.printed.misread)
        facts_.mark(fmt::format("{} {}", words_of(printed).json, name), words_of(printed).title,
                    "salah_baca \"" + *use.printed.misread + "\"", use.printed.place);
    }
  }

  std::string kind_of(const model::DocumentUse& use) const {
    std::string out;
    const auto add = [&](const std::string& word) { out += (out.empty() ? "" : ", ") + word; };
    if (use.from_outside) add("dari luar");
    if (use.final) add("akhir");
    if (use.state) add("keadaan " + side_.model().documents[use.document].states[*use.state].text);
    if (use.choice > 0) add(fmt::format("salah satu ({})", use.choice));
    return out;
  }

  void flow() {
    if (step_.decision)
      facts_.add(Field::Question,
                 step_.decision->question ? one_spaced(step_.decision->question->value) : "?",
                 step_.decision->question
                     ? both(step_.decision->question->value)
                     : Message{"(keputusan tanpa pertanyaan)", "(a decision without a question)"},
                 step_.decision->place);
  }

  // What the run alone sees.
  void run_only() {
    if (step_.effort) facts_.add(Field::Effort, distribution_words(*step_.effort), step_.effort->place);
    if (step_.delay) facts_.add(Field::Delay, distribution_words(*step_.delay), step_.delay->place);
    if (step_.optional)
      facts_.add(Field::Optional, "opsional" + quoted_after(step_.optional->condition),
                 step_.optional->place);
    if (const auto& again = step_.repetition)
      facts_.add(Field::Repetition,
                 "ulangi" + (again->most ? fmt::format(" maksimal {} kali", *again->most) : "") +
                     quoted_after(again->reason),
                 again->place);
    if (step_.call)
      facts_.add(Field::Call, side_.sop(step_.call->sop),
                 both(side_.model().sops[step_.call->sop].title.value), step_.call->place);
    if (const auto& out = step_.timeout) {
      const Message target = target_label(sop_, out->target);
      const std::string amount = amount_words(out->amount);
      facts_.add(Field::Timeout, meaning_of(out->amount) + " " + side_.target(sop_id_, out->target),
                 {amount + " -> " + target.id, amount + " -> " + target.en}, out->place);
    }
    for (const model::Occupancy& one : step_.occupancies) {
      const Message until = step_label(sop_, sop_.steps[one.until]);
      facts_.add_part(Field::Occupancy, side_.place(one.resource),
                      both(side_.model().places[one.resource].title.value), side_.step(sop_id_, one.until),
                      {"sampai " + until.id, "until " + until.en}, one.place);
    }
    std::string skills, shown;
    for (const model::SkillId skill : step_.skills) {
      skills += side_.skill(skill) + " ";
      shown += (shown.empty() ? "" : ", ") + side_.model().skills[skill].title.value;
    }
    if (!skills.empty()) facts_.add(Field::Skills, skills, both(shown), step_.place);
    for (const model::Waiver& waiver : step_.waivers)
      facts_.add_part(Field::Waiver, waiver.code.text, both(waiver.code.text),
                      one_spaced(waiver.reason.value), both(waiver.reason.value), waiver.place);
  }

  static std::string quoted_after(const std::optional<model::Text>& text) {
    return text ? " \"" + text->value + "\"" : "";
  }

  void marks() {
    const auto inferred = [&](const std::string& key, const Message& part,
                              const std::optional<model::Inference>& inference) {
      if (inference) facts_.mark(key, part, "dugaan \"" + inference->reason + "\"", inference->place);
    };
    for (const model::SubStep& sub : step_.sub_steps)
      if (sub.text.misread)
        facts_.mark("sub_step " + one_spaced(sub.text.value), words_of(Field::SubSteps).title,
                    "salah_baca \"" + *sub.text.misread + "\"", sub.text.place);
    inferred("lane", words_of(Field::Lane).title, step_.lane_inference);
    if (!step_.decision) return;
    inferred("decision", words_of(Field::Question).title, step_.decision->inference);
    if (step_.decision->question && step_.decision->question->misread)
      facts_.mark("question", words_of(Field::Question).title,
                  "salah_baca \"" + *step_.decision->question->misread + "\"", step_.decision->place);
  }

  const Side& side_;
  model::SopId sop_id_;
  const model::Sop& sop_;
  model::StepId id_;
  const model::Step& step_;
  Facts facts_;
};

}  // namespace

Facts facts_of_step(const Side& side, model::SopId sop, model::StepId step) {
  return StepFacts(side, sop, step).run();
}

}  // namespace alur::diff
