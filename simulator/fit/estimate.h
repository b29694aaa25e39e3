// Distributions of the language estimated from measured times: by maximum likelihood, compared by AIC, judged
// by Kolmogorov and Smirnov's distance. Knows no files and no names.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "runtime/dist/distribution.h"

namespace alur::simulator::fit {

struct Fitted {
  const runtime::dist::Distribution* distribution = nullptr;
  std::vector<double> arguments;  // in the shelf's order; seconds
  double log_likelihood = 0;      // infinite where all values are equal
  double aic = 0;
  double distance = 0;      // greatest between the sample's distribution and this one: 0 to 1
  bool by_moments = false;  // the mode of triangular and PERT; their ends lie a little beyond the sample's
};

struct Estimation {
  std::vector<Fitted> all;        // best AIC first
  std::optional<double> p_value;  // of the best: how often as great a distance comes about by chance
};

// All that the values allow. Units: seconds. Requires: at least one value, each above 0 and finite.
// Source of the p-value: parametric bootstrap, each sample fitted anew (Stute, Gonzáles Manteiga & Presedo
// Quindimil, Metrika 40, 1993); none beyond most_for_p_value values, where every small difference would show.
Estimation estimate(std::span<const double> values);
inline constexpr std::size_t most_for_p_value = 2000;

// Of these values; nothing where it cannot be.
std::optional<Fitted> fit_one(std::string_view keyword, std::span<const double> sorted);

}  // namespace alur::simulator::fit
