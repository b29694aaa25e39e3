#include "compiler/diff/from_models.h"

#include <algorithm>
#include <map>

#include "compiler/diff/finding_changes.h"
#include "compiler/diff/list_changes.h"
#include "compiler/diff/shared_changes.h"
#include "compiler/diff/sop_changes.h"
#include "compiler/diff/times.h"

namespace alur::diff {
namespace {

// The SOPs of the files compared, or all where those declare none.
std::vector<bool> compared_sops(const Revision& revision) {
  std::vector<bool> out;
  for (const model::Sop& sop : revision.model.sops)
    out.push_back(sop.place.file.index < revision.named_files);
  if (std::find(out.begin(), out.end(), true) == out.end()) std::fill(out.begin(), out.end(), true);
  return out;
}

Message date_words(const model::DateBox& box) {
  return box.state == model::BoxState::Filled ? Message{box.printed, box.printed} : Message{};
}

class Comparison {
 public:
  Comparison(const Revision& before, const Revision& after, const DiffOptions& options)
      : before_(before),
        after_(after),
        options_(options),
        pairs_(set_pairs(before.model, after.model)),
        old_side_(before.model, pairs_, Era::Before),
        new_side_(after.model, pairs_, Era::After) {}

  Changes run() {
    const std::vector<bool> olds = compared_sops(before_), news = compared_sops(after_);
    sort_findings();
    for (std::size_t j = 0; j < news.size(); ++j) {
      const auto i = pairs_.sops.to_before[j];
      if (!(news[j] || (i && olds[*i])) || !wanted(i, j)) continue;
      if (i) {
        ++out_.compared;
        keep(pair(before_.model.sops.id_at(*i), after_.model.sops.id_at(j)));
      } else {
        keep(alone(std::nullopt, after_.model.sops.id_at(j)));
      }
    }
    for (std::size_t i = 0; i < olds.size(); ++i)
      if (olds[i] && !pairs_.sops.to_after[i] && wanted(i, std::nullopt))
        keep(alone(before_.model.sops.id_at(i), std::nullopt));
    if (!options_.sop.empty()) return std::move(out_);
    out_.shared = shared_changes(before_, after_, pairs_);
    out_.findings = std::move(shared_findings_);
    return std::move(out_);
  }

 private:
  bool wanted(std::optional<std::size_t> i, std::optional<std::size_t> j) const {
    if (options_.sop.empty()) return true;
    return (i && before_.model.sops[before_.model.sops.id_at(*i)].name.text == options_.sop) ||
           (j && after_.model.sops[after_.model.sops.id_at(*j)].name.text == options_.sop);
  }

  void keep(SopChanges changes) {
    if (!changes.empty()) out_.sops.push_back(std::move(changes));
  }

  void sort_findings() {
    for (OwnedFinding& one : finding_changes(before_, after_, pairs_)) {
      if (one.after)
        of_new_[one.after->index].push_back(std::move(one.change));
      else if (one.before)
        of_old_[one.before->index].push_back(std::move(one.change));
      else
        shared_findings_.push_back(std::move(one.change));
    }
  }

  void take(std::map<std::uint32_t, std::vector<FindingChange>>& from, std::uint32_t sop, SopChanges& out) {
    for (FindingChange& one : from[sop]) out.findings.push_back(std::move(one));
  }

  void head(const model::Sop& sop, std::optional<Thing>& thing, Message& number, Message& effective,
            std::optional<Times>& times) const {
    thing = thing_of(sop);
    number = {sop.identity.number.printed.value, sop.identity.number.printed.value};
    effective = date_words(sop.identity.effective);
    times = times_of(sop);
  }

  SopChanges pair(model::SopId i, model::SopId j) {
    SopChanges out;
    head(before_.model.sops[i], out.before, out.number_before, out.effective_before, out.times_before);
    head(after_.model.sops[j], out.after, out.number_after, out.effective_after, out.times_after);
    const SopPairs& within = pairs_.of_sop[i.index];
    add_boxes(old_side_, new_side_, i, j, out);
    add_lists(old_side_, new_side_, i, j, out);
    add_lanes(old_side_, new_side_, i, j, within, out);
    add_steps(old_side_, new_side_, i, j, within, out);
    add_total(old_side_, new_side_, i, j, out);
    take(of_new_, j.index, out);
    take(of_old_, i.index, out);
    return out;
  }

  SopChanges alone(std::optional<model::SopId> i, std::optional<model::SopId> j) {
    SopChanges out;
    if (i) {
      head(before_.model.sops[*i], out.before, out.number_before, out.effective_before, out.times_before);
      take(of_old_, i->index, out);
    } else {
      head(after_.model.sops[*j], out.after, out.number_after, out.effective_after, out.times_after);
      take(of_new_, j->index, out);
    }
    out.changes.push_back({i ? ChangeKind::Removed : ChangeKind::Added,
                           Subject::Sop,
                           Field::Whole,
                           out.before,
                           out.after,
                           {},
                           std::nullopt,
                           std::nullopt,
                           {}});
    return out;
  }

  const Revision& before_;
  const Revision& after_;
  const DiffOptions& options_;
  const SetPairs pairs_;
  const Side old_side_, new_side_;
  std::map<std::uint32_t, std::vector<FindingChange>> of_old_, of_new_;
  std::vector<FindingChange> shared_findings_;
  Changes out_;
};

}  // namespace

Changes from_models(const Revision& before, const Revision& after, const DiffOptions& options) {
  return Comparison(before, after, options).run();
}

}  // namespace alur::diff
