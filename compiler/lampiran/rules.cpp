#include "compiler/lampiran/rules.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace alur::lampiran {
namespace {

using Stretches = std::vector<std::pair<double, double>>;

// Borders by their line, in thousandths of a mm: neighbours' sums differ in the last bits.
long key_of(double mm) { return std::lround(mm * 1000); }

Stretches joined(Stretches stretches) {
  std::sort(stretches.begin(), stretches.end());
  Stretches out;
  for (const auto& [from, to] : stretches) {
    if (!out.empty() && from <= out.back().second + 1e-3)
      out.back().second = std::max(out.back().second, to);
    else
      out.push_back({from, to});
  }
  return out;
}

}  // namespace

std::vector<Rule> rules_of(const std::vector<Block>& blocks) {
  std::map<long, Stretches> level, upright;
  for (const Block& block : blocks) {
    if (block.kind != BlockKind::Table) continue;
    for (const Cell& cell : block.cells) {
      const Rect& b = cell.box;
      for (const double y : {b.y, b.bottom()}) level[key_of(y)].push_back({b.x, b.right()});
      for (const double x : {b.x, b.right()}) upright[key_of(x)].push_back({b.y, b.bottom()});
    }
  }
  std::vector<Rule> rules;
  for (const auto& [y, stretches] : level) {
    for (const auto& [from, to] : joined(stretches)) {
      const double at = static_cast<double>(y) / 1000;
      rules.push_back({{from, at}, {to, at}});
    }
  }
  for (const auto& [x, stretches] : upright) {
    for (const auto& [from, to] : joined(stretches)) {
      const double at = static_cast<double>(x) / 1000;
      rules.push_back({{at, from}, {at, to}});
    }
  }
  return rules;
}

}  // namespace alur::lampiran
