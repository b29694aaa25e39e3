#include "compiler/diff/sop_changes.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "compiler/check/wording.h"
#include "compiler/diff/likeness.h"
#include "compiler/diff/row_order.h"

namespace alur::diff {
namespace {

std::optional<Value> value_of(const Fact* fact) {
  return fact == nullptr ? std::nullopt : std::optional(Value{fact->shown, fact->place});
}

const model::Profile* shared_profile(const model::Model& model, const std::string& name) {
  for (const model::Profile& one : model.profiles)
    if (one.name.text == name) return &one;
  return nullptr;
}

Facts shared_form(const Side& side, const model::Sop& sop) {
  const model::Profile* shared = shared_profile(side.model(), sop.profile.name.text);
  return shared == nullptr ? Facts(sop.place) : facts_of_profile(*shared, sop.place);
}

// Things with a name and a title, in a row: lanes and external parties.
template <class List>
class NamedRow {
 public:
  NamedRow(Subject subject, const List& olds, const List& news, const Pairs& pairs)
      : subject_(subject), olds_(olds), news_(news), pairs_(pairs) {}

  template <class More>
  void run(SopChanges& out, More more) const {
    std::vector<std::uint64_t> weights;
    for (std::size_t j = 0; j < pairs_.to_before.size(); ++j) {
      const auto i = pairs_.to_before[j];
      weights.push_back(i ? weight_of(at(olds_, *i).title.value, at(news_, j).title.value) : 0);
    }
    const std::vector<bool> moves = moved(pairs_.to_before, weights);
    for (std::size_t i = 0; i < pairs_.to_after.size(); ++i)
      if (!pairs_.to_after[i]) push(out, ChangeKind::Removed, Field::Whole, thing(olds_, i), std::nullopt);
    for (std::size_t j = 0; j < pairs_.to_before.size(); ++j) {
      const auto i = pairs_.to_before[j];
      if (!i) {
        push(out, ChangeKind::Added, Field::Whole, std::nullopt, thing(news_, j));
        continue;
      }
      const Thing a = thing(olds_, *i), b = thing(news_, j);
      if (a.name != b.name) push(out, ChangeKind::Renamed, Field::Whole, a, b);
      if (moves[j])
        push(out, ChangeKind::Moved, Field::Whole, a, b, both(std::to_string(*i + 1)),
             both(std::to_string(j + 1)));
      if (one_spaced(a.title) != one_spaced(b.title))
        push(out, ChangeKind::Changed, Field::Words, a, b, both(a.title), both(b.title));
      more(*i, j, a, b);
    }
  }

 private:
  static const auto& at(const List& list, std::size_t i) {
    return *(list.begin() + static_cast<std::ptrdiff_t>(i));
  }
  static Thing thing(const List& list, std::size_t i) {
    const auto& one = at(list, i);
    return {one.name.text, "", one.title.value, one.name.place};
  }
  void push(SopChanges& out, ChangeKind kind, Field field, std::optional<Thing> a, std::optional<Thing> b,
            Message old_value = {}, Message new_value = {}) const {
    Change change{kind, subject_, field, std::move(a), std::move(b), {}, std::nullopt, std::nullopt, {}};
    if (!old_value.empty()) change.old_value = Value{old_value, change.before->place};
    if (!new_value.empty()) change.new_value = Value{new_value, change.after->place};
    out.changes.push_back(std::move(change));
  }

  Subject subject_;
  const List& olds_;
  const List& news_;
  const Pairs& pairs_;
};

}  // namespace

Thing thing_of(const model::Sop& sop) {
  return {sop.name.text, sop.identity.number.printed.value, sop.title.value, sop.place};
}

Thing thing_of(const model::Sop& sop, const model::Step& step) {
  return {step.name.text, number_of(sop, step), one_spaced(check::row_text(step)), step.place};
}

Change change_of(Subject subject, const std::optional<Thing>& before, const std::optional<Thing>& after,
                 const FactChange& facts) {
  const Fact& fact = facts.after != nullptr ? *facts.after : *facts.before;
  return {ChangeKind::Changed,   subject, fact.field, before, after, fact.part, value_of(facts.before),
          value_of(facts.after), {}};
}

std::vector<FactChange> form_changes(const Facts& before, const Facts& after, const Facts& shared_before,
                                     const Facts& shared_after) {
  const auto key = [](const FactChange& change) {
    return std::tuple(change.after != nullptr ? change.after->key : change.before->key,
                      change.before != nullptr ? change.before->meaning : "",
                      change.after != nullptr ? change.after->meaning : "");
  };
  std::set<std::tuple<std::string, std::string, std::string>> shared;
  for (const FactChange& change : differences(shared_before, shared_after)) shared.insert(key(change));
  std::vector<FactChange> own = differences(before, after);
  std::erase_if(own, [&](const FactChange& change) { return shared.contains(key(change)); });
  return own;
}

void add_boxes(const Side& before, const Side& after, model::SopId old_id, model::SopId new_id,
               SopChanges& out) {
  const model::Sop& a = before.model().sops[old_id];
  const model::Sop& b = after.model().sops[new_id];
  const Thing old_thing = thing_of(a), new_thing = thing_of(b);
  if (old_thing.name != new_thing.name)
    out.changes.push_back({ChangeKind::Renamed,
                           Subject::Sop,
                           Field::Whole,
                           old_thing,
                           new_thing,
                           {},
                           std::nullopt,
                           std::nullopt,
                           {}});
  const Facts olds = facts_of_sop(before, old_id), news = facts_of_sop(after, new_id);
  for (const FactChange& one : differences(olds, news))
    if ((one.after != nullptr ? one.after : one.before)->field != Field::Total)
      out.changes.push_back(change_of(Subject::Sop, old_thing, new_thing, one));
  const Facts old_form = facts_of_profile(a.profile, a.place),
              new_form = facts_of_profile(b.profile, b.place);
  for (const FactChange& one :
       form_changes(old_form, new_form, shared_form(before, a), shared_form(after, b)))
    out.changes.push_back(change_of(Subject::Sop, old_thing, new_thing, one));
}

void add_total(const Side& before, const Side& after, model::SopId old_id, model::SopId new_id,
               SopChanges& out) {
  const Facts olds = facts_of_sop(before, old_id), news = facts_of_sop(after, new_id);
  for (const FactChange& one : differences(olds, news))
    if ((one.after != nullptr ? one.after : one.before)->field == Field::Total)
      out.changes.push_back(change_of(Subject::Sop, thing_of(before.model().sops[old_id]),
                                      thing_of(after.model().sops[new_id]), one));
}

void add_lanes(const Side& before, const Side& after, model::SopId old_id, model::SopId new_id,
               const SopPairs& pairs, SopChanges& out) {
  const model::Sop& a = before.model().sops[old_id];
  const model::Sop& b = after.model().sops[new_id];
  const auto posts = [](const Side& side, const model::Lane& lane) {
    std::pair<std::string, std::string> tokens;
    for (const model::PostId post : lane.posts) {
      tokens.first += side.post(post) + " ";
      tokens.second += (tokens.second.empty() ? "" : ", ") + side.model().posts[post].name.text;
    }
    return tokens;
  };
  NamedRow(Subject::Lane, a.lanes, b.lanes, pairs.lanes)
      .run(out, [&](std::size_t i, std::size_t j, const Thing& old_thing, const Thing& new_thing) {
        const auto olds = posts(before, a.lanes[a.lanes.id_at(i)]),
                   news = posts(after, b.lanes[b.lanes.id_at(j)]);
        if (olds.first == news.first) return;
        out.changes.push_back({ChangeKind::Changed,
                               Subject::Lane,
                               Field::Posts,
                               old_thing,
                               new_thing,
                               {},
                               Value{both(olds.second), old_thing.place},
                               Value{both(news.second), new_thing.place},
                               {}});
      });
  NamedRow(Subject::External, a.externals, b.externals, pairs.externals)
      .run(out, [](std::size_t, std::size_t, const Thing&, const Thing&) {});
}

}  // namespace alur::diff
