#include "compiler/lower/from_model.h"

#include <algorithm>
#include <map>

#include "base/error.h"
#include "base/wording.h"
#include "compiler/lower/parts.h"

namespace alur::lower {
namespace {

namespace fb = runtime::fb;

std::string title_of(const model::Step& step) {
  if (step.text) return step.text->value;
  return step.sub_steps.empty() ? step.name.text : step.sub_steps[0].text.value;
}

class Lowering {
 public:
  explicit Lowering(const model::Model& model) : model_(model) {}

  fb::TablesT run(const std::vector<check::CheckedScenario>& scenarios) {
    tables_.compiler = "alur " ALUR_VERSION;
    add_posts();
    for (const model::Sop& sop : model_.sops) add_sop(sop);
    add_scenarios(model_, scenarios, first_steps_, tables_);
    return std::move(tables_);
  }

 private:
  void add_posts() {
    for (const model::Post& post : model_.posts) add_post(post.name.text, post.title.value);
    for (const model::Place& place : model_.places) {
      auto& out = *tables_.places.emplace_back(std::make_unique<fb::PlaceT>());
      out.name = place.name.text;
      out.title = place.title.value;
    }
    for (const model::Skill& skill : model_.skills) tables_.skills.push_back(skill.name.text);
  }

  fb::PostT& add_post(const std::string& name, const std::string& title) {
    auto& out = *tables_.posts.emplace_back(std::make_unique<fb::PostT>());
    out.name = name;
    out.title = title;
    return out;
  }

  // A lane of several posts is served by a pool, which stands among the posts once.
  std::uint32_t post_of(const model::Lane& lane) {
    if (lane.posts.size() == 1) return lane.posts.front().index;
    std::vector<std::uint32_t> members;
    std::string name, title;
    for (const model::PostId post : lane.posts) {
      members.push_back(post.index);
      name += (name.empty() ? "" : "+") + model_.posts[post].name.text;
      title += (title.empty() ? "" : " / ") + model_.posts[post].title.value;
    }
    const auto [at, is_new] = pools_.try_emplace(members, static_cast<std::uint32_t>(tables_.posts.size()));
    if (is_new) add_post(name, title).members = members;
    return at->second;
  }

  void add_sop(const model::Sop& sop) {
    auto& out = *tables_.sops.emplace_back(std::make_unique<fb::SopT>());
    out.name = sop.name.text;
    out.title = sop.title.value;
    out.key = key_of(sop.name.text);
    out.first_step = static_cast<std::uint32_t>(tables_.steps.size());
    out.step_count = static_cast<std::uint32_t>(sop.steps.size());
    first_steps_.push_back(out.first_step);
    const SopTargets targets(sop, tables_);
    TimeAmount sum;
    bool complete = true;
    for (std::size_t i = 0; i < sop.steps.size(); ++i) {
      const model::Step& step = sop.steps[sop.steps.id_at(i)];
      sum += step.limit.longest;
      complete = complete && step.limit.state == model::BoxState::Filled;
      add_step(sop, step, i, targets);
    }
    targets.add_blocks(tables_);
    out.first_block = targets.first_block();
    // What the document promises: its stated total, else the sum of its rows.
    const TimeAmount promised = sop.total ? sop.total->amount : sum;
    out.limit = complete || sop.total ? seconds_of(promised, sop.day_basis) : -1;
    out.limit_in_working_time = counts_working_time(promised, sop.day_basis);
    if (out.limit < 0) return;
    out.limit_words = words_of_amount(promised, Language::Indonesian);
    out.limit_words_en = words_of_amount(promised, Language::English);
  }

  void add_step(const model::Sop& sop, const model::Step& step, std::size_t index,
                const SopTargets& targets) {
    auto& out = *tables_.steps.emplace_back(std::make_unique<fb::StepT>());
    out.sop = static_cast<std::uint32_t>(tables_.sops.size() - 1);
    out.name = step.name.text;
    out.number = step.number;
    out.title = title_of(step);
    out.post = post_of(sop.lanes[step.lane]);
    out.lane = step.lane.index;
    out.key = key_of(sop.name.text + "/" + step.name.text);
    if (step.limit.state == model::BoxState::Filled)
      out.limit = seconds_of(step.limit.longest, sop.day_basis);
    out.limit_in_working_time = counts_working_time(step.limit.longest, sop.day_basis);
    out.first_outcome = static_cast<std::uint32_t>(tables_.outcomes.size());
    if (!step.decision || step.decision->outcomes.empty()) add_outcome("", "", targets.of(step.next, index));
    if (step.decision)
      for (std::size_t o = 0; o < step.decision->outcomes.size(); ++o) {
        const model::Outcome& outcome = step.decision->outcomes[o];
        fb::OutcomeT& way = add_outcome(outcome.name.text, outcome.label ? outcome.label->value : "",
                                        targets.of(outcome.target, index));
        if (!outcome.bound) continue;
        // What leads nowhere back is taken once.
        if (outcome.bound->then && !targets.comes_back(index, o)) continue;
        way.most = small(outcome.bound->times);
        way.has_then = outcome.bound->then.has_value();
        if (way.has_then) way.then = targets.of(*outcome.bound->then, index);
      }
    out.outcome_count = static_cast<std::uint32_t>(tables_.outcomes.size()) - out.first_outcome;
    if (step.optional) {
      out.optional = true;
      out.skip_to = targets.of(step.next, index);
    }
    out.repeated = step.repetition.has_value();
    if (step.repetition && step.repetition->most) out.most_repeats = small(*step.repetition->most);
    if (step.call) out.call = static_cast<std::int32_t>(step.call->sop.index);
    if (step.timeout) {
      out.timeout = seconds_of(step.timeout->amount, sop.day_basis);
      out.timeout_in_working_time = counts_working_time(step.timeout->amount, sop.day_basis);
      out.timeout_to = targets.of(step.timeout->target, index);
    }
    for (const model::Occupancy& one : step.occupancies)
      out.occupancies.emplace_back(one.resource.index, first_steps_.back() + one.until.index);
    for (const model::SkillId skill : step.skills) out.skills.push_back(skill.index);
    std::sort(out.skills.begin(), out.skills.end());
  }

  fb::OutcomeT& add_outcome(const std::string& name, const std::string& label, std::int32_t target) {
    auto& out = *tables_.outcomes.emplace_back(std::make_unique<fb::OutcomeT>());
    out.name = name;
    out.label = label;
    out.target = target;
    return out;
  }

  const model::Model& model_;
  fb::TablesT tables_;
  std::vector<std::uint32_t> first_steps_;                     // by SopId
  std::map<std::vector<std::uint32_t>, std::uint32_t> pools_;  // by members: post
};

}  // namespace

fb::TablesT from_model(const check::CheckedModel& checked,
                       const std::vector<check::CheckedScenario>& scenarios) {
  return Lowering(checked.model()).run(scenarios);
}

}  // namespace alur::lower
