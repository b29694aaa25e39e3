#include "compiler/diff/shared_changes.h"

#include "compiler/diff/facts.h"
#include "compiler/diff/likeness.h"
#include "compiler/diff/sop_changes.h"

namespace alur::diff {
namespace {

template <class T>
std::string title_of(const T& one) {
  return one.title.value;
}
std::string title_of(const model::Document& one) { return one.name; }
std::string title_of(const model::Profile&) { return ""; }

template <class T>
const model::Name& name_of(const T& one) {
  return one.name;
}
const model::Name& name_of(const model::Document& one) { return *one.key; }

template <class List>
auto pointers(const List& list) {
  std::vector<decltype(&*list.begin())> out;
  for (const auto& one : list) out.push_back(&one);
  return out;
}

class SharedChanges {
 public:
  SharedChanges(const Revision& before, const Revision& after, const SetPairs& pairs)
      : before_(before),
        after_(after),
        old_side_(before.model, pairs, Era::Before),
        new_side_(after.model, pairs, Era::After),
        pairs_(pairs) {}

  std::vector<Change> run() {
    const model::Model& a = before_.model;
    const model::Model& b = after_.model;
    of(Subject::Post, pointers(a.posts), pointers(b.posts), pairs_.posts);
    of(Subject::Law, pointers(a.laws), pointers(b.laws), pairs_.laws);
    documents();
    of(Subject::Place, pointers(a.places), pointers(b.places), pairs_.places);
    of(Subject::Skill, pointers(a.skills), pointers(b.skills), pairs_.skills);
    of(Subject::Profile, pointers(a.profiles), pointers(b.profiles), pairs_.profiles);
    of(Subject::HolidayList, pointers(a.holiday_lists), pointers(b.holiday_lists), pairs_.holiday_lists);
    of(Subject::Calendar, pointers(a.calendars), pointers(b.calendars), pairs_.calendars);
    of(Subject::Roster, pointers(a.rosters), pointers(b.rosters), pairs_.rosters);
    of(Subject::Scenario, pointers(a.scenarios), pointers(b.scenarios), pairs_.scenarios);
    return std::move(out_);
  }

 private:
  // Only declared ones: the others are words of cells.
  void documents() {
    const auto declared = [](const model::Model& model) {
      std::vector<const model::Document*> out;
      for (const model::Document& one : model.documents)
        if (one.key) out.push_back(&one);
      return out;
    };
    const auto olds = declared(before_.model), news = declared(after_.model);
    const auto items = [](const std::vector<const model::Document*>& all) {
      std::vector<Item> out;
      for (const model::Document* one : all) out.push_back({one->key->text, one_spaced(one->name)});
      return out;
    };
    of(Subject::Document, olds, news,
       pair_up(items(olds), items(news), {.text = 0.7, .name = 0.5, .least = 0.45}));
  }

  template <class T>
  static Thing thing(const T& one) {
    const auto& name = name_of(one);
    return {name.text, "", title_of(one), name.place};
  }

  static Facts facts(const Side& side, const model::Profile& one) {
    static_cast<void>(side);
    return facts_of_profile(one, one.name.place);
  }
  template <class T>
  static Facts facts(const Side& side, const T& one) {
    return facts_of(side, one);
  }

  template <class T>
  void of(Subject subject, const std::vector<const T*>& olds, const std::vector<const T*>& news,
          const Pairs& pairs) {
    for (std::size_t j = 0; j < news.size(); ++j) {
      const Thing b = thing(*news[j]);
      const auto i = pairs.to_before[j];
      if (!i) {
        if (b.place.file.index < after_.named_files) push(ChangeKind::Added, subject, std::nullopt, b);
        continue;
      }
      const Thing a = thing(*olds[*i]);
      if (a.name != b.name) push(ChangeKind::Renamed, subject, a, b);
      const Facts old_facts = facts(old_side_, *olds[*i]), new_facts = facts(new_side_, *news[j]);
      for (const FactChange& one : differences(old_facts, new_facts))
        out_.push_back(change_of(subject, a, b, one));
    }
    for (std::size_t i = 0; i < olds.size(); ++i) {
      if (pairs.to_after[i]) continue;
      const Thing a = thing(*olds[i]);
      if (a.place.file.index < before_.named_files) push(ChangeKind::Removed, subject, a, std::nullopt);
    }
  }

  void push(ChangeKind kind, Subject subject, std::optional<Thing> a, std::optional<Thing> b) {
    out_.push_back(
        {kind, subject, Field::Whole, std::move(a), std::move(b), {}, std::nullopt, std::nullopt, {}});
  }

  const Revision& before_;
  const Revision& after_;
  Side old_side_, new_side_;
  const SetPairs& pairs_;
  std::vector<Change> out_;
};

}  // namespace

std::vector<Change> shared_changes(const Revision& before, const Revision& after, const SetPairs& pairs) {
  return SharedChanges(before, after, pairs).run();
}

}  // namespace alur::diff
