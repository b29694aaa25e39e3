#include "compiler/diff/step_likeness.h"

#include <algorithm>
#include <memory>

#include "compiler/check/wording.h"
#include "compiler/diff/likeness.h"
#include "compiler/diff/row_order.h"

namespace alur::diff {
namespace {

using Words = std::vector<std::string>;

double shared_part(const Words& a, const Words& b) {
  if (a.empty() && b.empty()) return 0.5;
  std::size_t shared = 0;
  for (const std::string& one : a) shared += std::find(b.begin(), b.end(), one) != b.end() ? 1 : 0;
  return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
}

// Outputs twice: a step is there for them, while its inputs follow from the step before.
std::vector<Words> papers_of(const model::Sop& sop) {
  std::vector<Words> all;
  for (const model::Step& step : sop.steps) {
    Words& out = all.emplace_back();
    for (const model::DocumentUse& use : step.inputs.uses)
      out.push_back("i " + one_spaced(use.printed.value));
    for (const model::DocumentUse& use : step.outputs.uses)
      for (const char* time : {"o ", "p "}) out.push_back(time + one_spaced(use.printed.value));
  }
  return all;
}

std::uint64_t weight(const model::Step& a, const model::Step& b) {
  return weight_of(a.name.text + "\n" + one_spaced(check::row_text(a)),
                   b.name.text + "\n" + one_spaced(check::row_text(b)));
}

// How many of the sure pairs that did not move stand before each step: two steps with the same count stand
// between the same neighbours, whatever was added or removed beside them.
struct Gaps {
  std::vector<std::size_t> before, after;

  Gaps(const model::Sop& olds, const model::Sop& news, const Pairs& sure) {
    std::vector<std::uint64_t> weights;
    for (std::size_t j = 0; j < news.steps.size(); ++j) {
      const auto i = sure.to_before[j];
      weights.push_back(i ? weight(olds.steps[olds.steps.id_at(*i)], news.steps[news.steps.id_at(j)]) : 0);
    }
    const std::vector<bool> moves = moved(sure.to_before, weights);
    std::vector<bool> stays(olds.steps.size());
    for (std::size_t j = 0, count = 0; j < news.steps.size(); ++j) {
      after.push_back(count);
      if (!sure.to_before[j] || moves[j]) continue;
      stays[*sure.to_before[j]] = true;
      ++count;
    }
    for (std::size_t i = 0, count = 0; i < olds.steps.size(); ++i) {
      before.push_back(count);
      count += stays[i] ? 1 : 0;
    }
  }
};

class StepLikeness {
 public:
  StepLikeness(const model::Sop& before, const model::Sop& after, const Pairs& lanes)
      : before_(before),
        after_(after),
        lanes_(lanes),
        old_papers_(papers_of(before)),
        new_papers_(papers_of(after)) {}

  const model::Sop& before() const { return before_; }
  const model::Sop& after() const { return after_; }

  double of(std::size_t i, std::size_t j, const Pairs& sure, const Gaps& gaps) const {
    const model::Step& a = before_.steps[before_.steps.id_at(i)];
    const model::Step& b = after_.steps[after_.steps.id_at(j)];
    const bool same_lane = lanes_.to_after[a.lane.index] == b.lane.index;
    const bool same_limit = a.limit.shortest == b.limit.shortest && a.limit.longest == b.limit.longest;
    return (same_lane ? 0.1 : 0) + (same_limit ? 0.1 : 0) +
           0.25 * shared_part(old_papers_[i], new_papers_[j]) + (gaps.before[i] == gaps.after[j] ? 0.12 : 0) +
           (beside(i, j, sure, -1) ? 0.02 : 0) + (beside(i, j, sure, 1) ? 0.02 : 0);
  }

 private:
  // The neighbours are a sure pair, or both steps stand at the same end.
  static bool beside(std::size_t i, std::size_t j, const Pairs& sure, std::ptrdiff_t by) {
    const auto outside = [by](std::size_t at, std::size_t size) { return by < 0 ? at == 0 : at + 1 == size; };
    const bool end_i = outside(i, sure.to_after.size()), end_j = outside(j, sure.to_before.size());
    if (end_i || end_j) return end_i && end_j;
    const auto at = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(i) + by);
    return sure.to_after[at] == static_cast<std::size_t>(static_cast<std::ptrdiff_t>(j) + by);
  }

  const model::Sop& before_;
  const model::Sop& after_;
  const Pairs& lanes_;
  std::vector<Words> old_papers_, new_papers_;
};

}  // namespace

OtherLikenessGiven step_likeness(const model::Sop& before, const model::Sop& after, const Pairs& lanes) {
  const auto alike = std::make_shared<const StepLikeness>(before, after, lanes);
  return [alike](const Pairs& sure) -> OtherLikeness {
    const auto gaps = std::make_shared<const Gaps>(alike->before(), alike->after(), sure);
    return [alike, gaps, sure](std::size_t i, std::size_t j) { return alike->of(i, j, sure, *gaps); };
  };
}

}  // namespace alur::diff
