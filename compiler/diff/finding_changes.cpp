#include "compiler/diff/finding_changes.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace alur::diff {
namespace {

// What a finding is about: the nearest thing declared at or before its place.
struct Anchor {
  Span place;
  std::optional<model::SopId> sop;
  std::string thing;
};

class Anchors {
 public:
  explicit Anchors(const Side& side) : side_(side) {
    const model::Model& model = side.model();
    for (std::size_t i = 0; i < model.sops.size(); ++i) of_sop(model.sops.id_at(i));
    for (std::size_t i = 0; i < model.scenarios.size(); ++i) {
      const model::ScenarioId id = model.scenarios.id_at(i);
      add(model.scenarios[id].place, std::nullopt, "scenario " + side.scenario(id));
    }
    for (std::size_t i = 0; i < model.posts.size(); ++i)
      add(model.posts[model.posts.id_at(i)].name.place, std::nullopt,
          "post " + side.post(model.posts.id_at(i)));
    const auto named = [&](const char* kind, const auto& list) {
      for (const auto& one : list) add(one.name.place, std::nullopt, kind + one.name.text);
    };
    named("law ", model.laws);
    named("place ", model.places);
    named("skill ", model.skills);
    named("profile ", model.profiles);
    named("holidays ", model.holiday_lists);
    named("calendar ", model.calendars);
    named("roster ", model.rosters);
    for (const model::Document& one : model.documents)
      if (one.key) add(one.place, std::nullopt, "document " + one.key->text);
    std::stable_sort(anchors_.begin(), anchors_.end(), [](const Anchor& a, const Anchor& b) {
      return std::tuple(a.place.file, a.place.begin) < std::tuple(b.place.file, b.place.begin);
    });
  }

  const Anchor* of(Span place) const {
    const auto after =
        std::upper_bound(anchors_.begin(), anchors_.end(), place, [](Span at, const Anchor& anchor) {
          return std::tuple(at.file, at.begin) < std::tuple(anchor.place.file, anchor.place.begin);
        });
    if (after == anchors_.begin()) return nullptr;
    const Anchor& anchor = *(after - 1);
    return anchor.place.file == place.file ? &anchor : nullptr;
  }

 private:
  void of_sop(model::SopId id) {
    const model::Sop& sop = side_.model().sops[id];
    add(sop.place, id, "sop");
    for (std::size_t i = 0; i < sop.lanes.size(); ++i)
      add(sop.lanes[sop.lanes.id_at(i)].name.place, id, "lane " + side_.lane(id, sop.lanes.id_at(i)));
    for (std::size_t i = 0; i < sop.steps.size(); ++i)
      add(sop.steps[sop.steps.id_at(i)].place, id, "step " + side_.step(id, sop.steps.id_at(i)));
    if (sop.total) add(sop.total->place, id, "total");
  }

  void add(Span place, std::optional<model::SopId> sop, std::string thing) {
    anchors_.push_back({place, sop, std::move(thing)});
  }

  const Side& side_;
  std::vector<Anchor> anchors_;
};

struct Located {
  const Diagnostic* finding = nullptr;
  std::optional<model::SopId> sop;
  std::string owner, thing;
  bool matched = false;
};

std::vector<Located> located(const Side& side, const Diagnostics& findings) {
  const Anchors anchors(side);
  std::vector<Located> out;
  for (const Diagnostic& d : findings) {
    const Anchor* anchor = anchors.of(d.place);
    Located one{&d, std::nullopt, "", "", false};
    if (anchor != nullptr) {
      one.sop = anchor->sop;
      one.owner = anchor->sop ? side.sop(*anchor->sop) : "";
      one.thing = anchor->thing;
    }
    out.push_back(std::move(one));
  }
  return out;
}

// The strictest key first: the same words of the same thing.
std::string key_of(const Located& one, int round) {
  std::string key = std::string(one.finding->kind->code) + "\n" + one.owner + "\n" + one.thing;
  return round == 0 ? key + "\n" + one.finding->what.en : key;
}

void match(std::vector<Located>& olds, std::vector<Located>& news, int round) {
  std::map<std::string, std::vector<Located*>> waiting;
  for (Located& one : olds)
    if (!one.matched) waiting[key_of(one, round)].push_back(&one);
  for (auto& [key, list] : waiting) std::reverse(list.begin(), list.end());
  for (Located& one : news) {
    if (one.matched) continue;
    const auto found = waiting.find(key_of(one, round));
    if (found == waiting.end() || found->second.empty()) continue;
    found->second.back()->matched = one.matched = true;
    found->second.pop_back();
  }
}

}  // namespace

std::vector<OwnedFinding> finding_changes(const Revision& before, const Revision& after,
                                          const SetPairs& pairs) {
  const Side old_side(before.model, pairs, Era::Before), new_side(after.model, pairs, Era::After);
  std::vector<Located> olds = located(old_side, before.findings), news = located(new_side, after.findings);
  for (const int round : {0, 1}) match(olds, news, round);
  std::vector<OwnedFinding> out;
  for (const Located& one : news)
    if (!one.matched) out.push_back({std::nullopt, one.sop, {ChangeKind::Added, *one.finding}});
  for (const Located& one : olds)
    if (!one.matched) out.push_back({one.sop, std::nullopt, {ChangeKind::Removed, *one.finding}});
  return out;
}

}  // namespace alur::diff
