// Which part of one set is which of the other, of every kind, and names for them that are the same on both
// sides: what is compared by such a name does not change when the thing was renamed, moved or renumbered.
#pragma once

#include "compiler/diff/pair_up.h"
#include "compiler/model/model.h"

namespace alur::diff {

struct SopPairs {
  Pairs lanes, externals, steps, groups, parallels, headings;
  std::vector<Pairs> outcomes;  // by the step's position before; empty ones where it is gone
  std::vector<Pairs> branches;  // by the block's position before; empty ones where it is gone
};

struct SetPairs {
  Pairs sops, posts, laws, places, skills, profiles, holiday_lists, calendars, rosters, scenarios;
  std::vector<SopPairs> of_sop;  // by the SOP's position before; empty ones where it is gone
};

SetPairs set_pairs(const model::Model& before, const model::Model& after);

enum class Era : std::uint8_t { Before, After };

// One revision, seen with its counterpart. The tokens say nothing to a reader.
class Side {
 public:
  Side(const model::Model& model, const SetPairs& pairs, Era era) : model_(model), pairs_(pairs), era_(era) {}

  const model::Model& model() const { return model_; }
  std::string sop(model::SopId id) const { return token(pairs_.sops, id.index); }
  std::string post(model::PostId id) const { return token(pairs_.posts, id.index); }
  std::string place(model::PlaceId id) const { return token(pairs_.places, id.index); }
  std::string skill(model::SkillId id) const { return token(pairs_.skills, id.index); }
  std::string holidays(model::HolidayListId id) const { return token(pairs_.holiday_lists, id.index); }
  std::string calendar(model::CalendarId id) const { return token(pairs_.calendars, id.index); }
  std::string roster(model::RosterId id) const { return token(pairs_.rosters, id.index); }
  std::string profile(std::string_view name) const;
  std::string scenario(model::ScenarioId id) const { return token(pairs_.scenarios, id.index); }
  std::string step(model::SopId sop, model::StepId id) const {
    return inner(sop, &SopPairs::steps, id.index);
  }
  std::string lane(model::SopId sop, model::LaneId id) const {
    return inner(sop, &SopPairs::lanes, id.index);
  }
  std::string group(model::SopId sop, model::RowGroupId id) const {
    return inner(sop, &SopPairs::groups, id.index);
  }
  std::string parallel(model::SopId sop, model::ParallelId id) const {
    return inner(sop, &SopPairs::parallels, id.index);
  }
  std::string outcome(const model::StepRef& step, std::size_t outcome) const;
  std::string branch(model::SopId sop, model::ParallelId block, std::size_t branch) const;
  std::string target(model::SopId sop, const model::Target& target) const;

 private:
  std::string token(const Pairs& pairs, std::size_t index) const;
  std::string inner(model::SopId sop, Pairs SopPairs::*kind, std::size_t index) const;

  const model::Model& model_;
  const SetPairs& pairs_;
  Era era_;
};

}  // namespace alur::diff
