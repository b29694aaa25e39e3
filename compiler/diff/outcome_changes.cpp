#include <fmt/format.h>

#include <algorithm>

#include "compiler/diff/likeness.h"
#include "compiler/diff/outcome_pairs.h"
#include "compiler/diff/sop_changes.h"

namespace alur::diff {
namespace {

std::string label_of(const model::Outcome& outcome) {
  return outcome.label ? one_spaced(outcome.label->value) : "";
}

using Outcomes = std::vector<model::Outcome>;

class OutcomeChanges {
 public:
  OutcomeChanges(const Side& before, const Side& after, model::SopId old_id, model::StepId old_step,
                 model::SopId new_id, model::StepId new_step, SopChanges& out)
      : before_(before),
        after_(after),
        old_id_(old_id),
        new_id_(new_id),
        old_step_(old_step),
        new_step_(new_step),
        a_(before.model().sops[old_id]),
        b_(after.model().sops[new_id]),
        old_thing_(thing_of(a_, a_.steps[old_step])),
        new_thing_(thing_of(b_, b_.steps[new_step])),
        olds_(outcomes(a_.steps[old_step])),
        news_(outcomes(b_.steps[new_step])),
        out_(out) {}

  void run() {
    const Pairs pairs =
        outcome_pairs(before_, old_id_, a_.steps[old_step_], after_, new_id_, b_.steps[new_step_]);
    for (std::size_t j = 0; j < news_.size(); ++j) {
      if (const auto i = pairs.to_before[j])
        pair(olds_[*i], news_[j]);
      else
        push(ChangeKind::Added, Field::Outcome, news_[j], std::nullopt,
             Value{outcome_words(b_, news_[j]), news_[j].name.place});
    }
    for (std::size_t i = 0; i < olds_.size(); ++i)
      if (!pairs.to_after[i])
        push(ChangeKind::Removed, Field::Outcome, olds_[i],
             Value{outcome_words(a_, olds_[i]), olds_[i].name.place}, std::nullopt);
  }

 private:
  static const Outcomes& outcomes(const model::Step& step) {
    static const Outcomes none;
    return step.decision ? step.decision->outcomes : none;
  }

  void push(ChangeKind kind, Field field, const model::Outcome& of, std::optional<Value> old_value,
            std::optional<Value> new_value) {
    const std::string label = label_of(of);
    out_.changes.push_back({kind,
                            Subject::Step,
                            field,
                            old_thing_,
                            new_thing_,
                            both(label.empty() ? of.name.text : label),
                            std::move(old_value),
                            std::move(new_value),
                            {}});
  }

  // The label is the name, as it is where none is written.
  static bool printed(const model::Outcome& outcome) {
    std::string label = label_of(outcome);
    for (char& c : label) c = c == ' ' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return label == outcome.name.text;
  }

  static Message label_words(const model::Outcome& outcome) {
    const std::string label = label_of(outcome);
    return label.empty() ? Message{"(tanpa label)", "(no label)"} : both(label);
  }

  static Message bound_words(const model::Sop& sop, const model::Outcome& outcome) {
    if (!outcome.bound) return {};
    const std::string times = fmt::format("maksimal {} kali", outcome.bound->times);
    if (!outcome.bound->then) return both(times);
    const Message then = target_label(sop, *outcome.bound->then);
    return {times + " lalu " + then.id, times + " lalu " + then.en};
  }

  void pair(const model::Outcome& a, const model::Outcome& b) {
    // Where the name is what is printed, the change of the label says it.
    if (a.name.text != b.name.text && !(printed(a) && printed(b)))
      push(ChangeKind::Renamed, Field::Outcome, b, Value{both(a.name.text), a.name.place},
           Value{both(b.name.text), b.name.place});
    if (label_of(a) != label_of(b))
      push(ChangeKind::Changed, Field::OutcomeLabel, b, Value{label_words(a), a.name.place},
           Value{label_words(b), b.name.place});
    if (before_.target(old_id_, a.target) != after_.target(new_id_, b.target))
      push(ChangeKind::Changed, Field::OutcomeTarget, b, Value{target_label(a_, a.target), a.target.place},
           Value{target_label(b_, b.target), b.target.place});
    if (bound_meaning(before_, old_id_, a) != bound_meaning(after_, new_id_, b))
      push(ChangeKind::Changed, Field::OutcomeBound, b, value(bound_words(a_, a), a),
           value(bound_words(b_, b), b));
    const Message old_mark = mark_words(a), new_mark = mark_words(b);
    if (old_mark.id != new_mark.id)
      push(ChangeKind::Changed, Field::Marks, b, value(old_mark, a), value(new_mark, b));
  }

  static Message mark_words(const model::Outcome& outcome) {
    std::string out;
    if (outcome.inference) out = "dugaan \"" + outcome.inference->reason + "\"";
    if (outcome.label && outcome.label->misread) out += " salah_baca \"" + *outcome.label->misread + "\"";
    return both(out);
  }

  static std::optional<Value> value(const Message& words, const model::Outcome& of) {
    return words.empty() ? std::nullopt : std::optional(Value{words, of.name.place});
  }

  static std::string bound_meaning(const Side& side, model::SopId sop, const model::Outcome& outcome) {
    if (!outcome.bound) return "";
    return fmt::format("{} {}", outcome.bound->times,
                       outcome.bound->then ? side.target(sop, *outcome.bound->then) : "");
  }

  const Side& before_;
  const Side& after_;
  model::SopId old_id_, new_id_;
  model::StepId old_step_, new_step_;
  const model::Sop& a_;
  const model::Sop& b_;
  Thing old_thing_, new_thing_;
  const Outcomes& olds_;
  const Outcomes& news_;
  SopChanges& out_;
};

}  // namespace

Message outcome_words(const model::Sop& sop, const model::Outcome& outcome) {
  const std::string label = label_of(outcome);
  const std::string& name = label.empty() ? outcome.name.text : label;
  const Message target = target_label(sop, outcome.target);
  return {name + " -> " + target.id, name + " -> " + target.en};
}

void add_outcomes(const Side& before, const Side& after, model::SopId old_id, model::StepId old_step,
                  model::SopId new_id, model::StepId new_step, SopChanges& out) {
  OutcomeChanges(before, after, old_id, old_step, new_id, new_step, out).run();
}

}  // namespace alur::diff
