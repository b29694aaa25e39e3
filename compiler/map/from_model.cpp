#include "compiler/map/from_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "compiler/check/related_titles.h"
#include "compiler/check/title_words.h"

namespace alur::map {
namespace {

// A SOP may print another letterhead over its profile's; it is the agency's all the same.
std::vector<std::string> letterhead(const model::Sop& sop) {
  std::vector<std::string> out;
  for (const model::Text& line : sop.profile.letterhead) out.push_back(line.value);
  return out;
}

class Builder {
 public:
  explicit Builder(const model::Model& model) : model_(model), titles_(model) {}

  SopMap build() {
    for (std::size_t i = 0; i < model_.sops.size(); ++i) add_sop(model_.sops.id_at(i));
    for (std::size_t i = 0; i < model_.sops.size(); ++i) {
      const model::Sop& sop = model_.sops[model_.sops.id_at(i)];
      for (const model::ListItem& item : sop.identity.related.items) add_reference(i, sop, item);
      for (const model::Step& step : sop.steps)
        if (step.call) add_edge(i, step.call->sop.index, Relation::Call);
      for (const model::Identity::Replaced& old : sop.identity.replaced)
        if (old.sop) add_edge(i, old.sop->index, Relation::Replaces);
    }
    for (const auto& [key, mutual] : edges_) {
      const auto& [from, to, relation] = key;
      map_.edges.push_back({from, to, relation, mutual});
    }
    return std::move(map_);
  }

 private:
  void add_sop(model::SopId id) {
    const model::Sop& sop = model_.sops[id];
    const auto group = groups_.try_emplace(sop.profile.name.text, map_.groups.size());
    if (group.second) map_.groups.push_back({sop.profile.name.text, letterhead(sop)});
    const model::Identity& identity = sop.identity;
    const std::string& appendix = identity.appendix.printed.value;
    map_.nodes.push_back({id, "sop-" + sop.name.text, sop.title.value,
                          appendix.empty() ? identity.number.printed.value : appendix, group.first->second});
  }

  void add_reference(std::size_t from, const model::Sop& sop, const model::ListItem& item) {
    if (item.text.value.empty() && !item.sop) return;
    const check::RelatedTitles::Meaning meaning = titles_.meaning(sop, item);
    switch (meaning.how) {
      case check::RelatedTitles::How::Itself:
        return;
      case check::RelatedTitles::How::Exact:
        add_edge(from, position(*meaning.sop), Relation::Related);
        return;
      case check::RelatedTitles::How::Near:
        add_edge(from, position(*meaning.sop), Relation::Near);
        return;
      case check::RelatedTitles::How::Unresolved:
        add_edge(from, missing(from, item), Relation::Related);
        return;
    }
  }

  std::size_t position(const model::Sop& sop) const {
    return static_cast<std::size_t>(&sop - &model_.sops[model_.sops.id_at(0)]);
  }

  // Two SOPs of one agency that name the same missing title mean one.
  std::size_t missing(std::size_t from, const model::ListItem& item) {
    const std::size_t group = map_.nodes[from].group;
    const auto known = missing_.try_emplace({group, check::bare_title(item.text.value)}, map_.nodes.size());
    if (known.second)
      map_.nodes.push_back(
          {std::nullopt, fmt::format("luar-{}", missing_.size()), item.text.value, "", group});
    return known.first->second;
  }

  void add_edge(std::size_t from, std::size_t to, Relation relation) {
    if (relation == Relation::Related) {
      if (const auto back = edges_.find({to, from, relation}); back != edges_.end()) {
        back->second = true;
        return;
      }
    }
    edges_.try_emplace({from, to, relation}, false);
  }

  const model::Model& model_;
  check::RelatedTitles titles_;
  SopMap map_;
  std::map<std::string, std::size_t> groups_;
  std::map<std::pair<std::size_t, std::string>, std::size_t> missing_;
  std::map<std::tuple<std::size_t, std::size_t, Relation>, bool> edges_;
};

}  // namespace

SopMap from_model(const check::CheckedModel& checked) { return Builder(checked.model()).build(); }

}  // namespace alur::map
