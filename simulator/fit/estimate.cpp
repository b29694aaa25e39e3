#include "simulator/fit/estimate.h"

#include <algorithm>
#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/trigamma.hpp>
#include <cmath>
#include <functional>
#include <limits>

namespace alur::simulator::fit {
namespace {

namespace dist = runtime::dist;
using Sample = std::span<const double>;  // ascending

constexpr double pi = 3.14159265358979323846;

double sum_of(Sample x, const std::function<double(double)>& f) {
  double sum = 0;
  for (const double one : x) sum += f(one);
  return sum;
}

double mean_of(Sample x) {
  return sum_of(x, [](double v) { return v; }) / static_cast<double>(x.size());
}
double mean_log_of(Sample x) {
  return sum_of(x, [](double v) { return std::log(v); }) / static_cast<double>(x.size());
}

struct Estimated {
  std::vector<double> arguments;
  double log_likelihood = 0;
  int free = 0;  // parameters that were estimated
};
using Estimator = std::optional<Estimated> (*)(Sample);

std::optional<Estimated> constant(Sample x) {
  if (x.front() != x.back()) return std::nullopt;
  return Estimated{{x.front()}, std::numeric_limits<double>::infinity(), 1};
}

std::optional<Estimated> uniform(Sample x) {
  if (x.front() == x.back()) return std::nullopt;
  return Estimated{{x.front(), x.back()}, -static_cast<double>(x.size()) * std::log(x.back() - x.front()), 2};
}

std::optional<Estimated> exponential(Sample x) {
  const double mean = mean_of(x);
  return Estimated{{mean}, -static_cast<double>(x.size()) * (std::log(mean) + 1), 1};
}

double gamma_likelihood(Sample x, double mean, double shape) {
  const double n = static_cast<double>(x.size());
  return n * (shape * std::log(shape / mean) - std::lgamma(shape) + (shape - 1) * mean_log_of(x) - shape);
}

// Source: Minka, Estimating a Gamma distribution (2002): Newton on 1 / shape.
std::optional<double> gamma_shape(Sample x) {
  const double s = std::log(mean_of(x)) - mean_log_of(x);
  if (!(s > 1e-9)) return std::nullopt;
  double shape = (3 - s + std::sqrt((s - 3) * (s - 3) + 24 * s)) / (12 * s);
  for (int i = 0; i < 100; ++i) {
    const double f = std::log(shape) - boost::math::digamma(shape) - s;
    const double slope = 1 / shape - boost::math::trigamma(shape);
    const double next = shape - f / slope;
    const double step = next > 0 ? next : shape / 2;
    if (std::abs(step - shape) < 1e-12 * shape) break;
    shape = step;
  }
  return shape;
}

std::optional<Estimated> gamma(Sample x) {
  const auto shape = gamma_shape(x);
  if (!shape) return std::nullopt;
  const double mean = mean_of(x);
  return Estimated{{mean, *shape}, gamma_likelihood(x, mean, *shape), 2};
}

std::optional<Estimated> erlang(Sample x) {
  const auto shape = gamma_shape(x);
  if (!shape || *shape > dist::largest_count) return std::nullopt;
  const double mean = mean_of(x), low = std::max(1.0, std::floor(*shape));
  const double at_low = gamma_likelihood(x, mean, low), above = gamma_likelihood(x, mean, low + 1);
  return above > at_low ? Estimated{{mean, low + 1}, above, 2} : Estimated{{mean, low}, at_low, 2};
}

// Source: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 1, 21.4: the shape is the root of
// a falling function.
std::optional<Estimated> weibull(Sample x) {
  if (x.front() == x.back()) return std::nullopt;
  const double n = static_cast<double>(x.size()), mean_log = mean_log_of(x), top = x.back();
  const auto excess = [&](double shape) {
    double weighted = 0, total = 0;
    for (const double one : x) {
      const double power = std::pow(one / top, shape);
      weighted += power * std::log(one), total += power;
    }
    return 1 / shape + mean_log - weighted / total;
  };
  double low = 0.1, high = 1000;
  if (excess(low) < 0 || excess(high) > 0) return std::nullopt;
  for (int i = 0; i < 200 && high - low > 1e-12 * low; ++i) {
    const double middle = std::sqrt(low * high);
    (excess(middle) > 0 ? low : high) = middle;
  }
  const double total = sum_of(x, [&](double one) { return std::pow(one / top, low); });
  const double scale = top * std::pow(total / n, 1 / low);
  return Estimated{{scale, low}, n * (std::log(low) - low * std::log(scale) + (low - 1) * mean_log - 1), 2};
}

std::optional<Estimated> lognormal(Sample x) {
  const double n = static_cast<double>(x.size()), m = mean_log_of(x);
  const double v = sum_of(x, [&](double one) { return std::pow(std::log(one) - m, 2); }) / n;
  if (!(v > 1e-12)) return std::nullopt;
  const double mean = std::exp(m + v / 2);
  return Estimated{{mean, mean * std::sqrt(std::expm1(v))}, -n * (m + std::log(2 * pi * v) / 2 + 0.5), 2};
}

// Ends a little beyond the sample's, so that the least and the greatest value are possible.
struct Ends {
  double low, high;
};
Ends ends_of(Sample x) {
  const double beyond = (x.back() - x.front()) / static_cast<double>(x.size());
  return {std::max(0.0, x.front() - beyond), x.back() + beyond};
}

std::optional<Estimated> triangular(Sample x) {
  if (x.size() < 3 || x.front() == x.back()) return std::nullopt;
  const auto [low, high] = ends_of(x);
  const double mode = std::clamp(3 * mean_of(x) - low - high, low, high), width = high - low;
  double likelihood = 0;
  for (const double one : x) {
    const double density = one < mode    ? 2 * (one - low) / (width * (mode - low))
                           : mode < high ? 2 * (high - one) / (width * (high - mode))
                                         : 2 / width;
    likelihood += std::log(density);
  }
  return Estimated{{low, mode, high}, likelihood, 3};
}

std::optional<Estimated> pert(Sample x) {
  if (x.size() < 3 || x.front() == x.back()) return std::nullopt;
  const auto [low, high] = ends_of(x);
  const double mode = std::clamp((6 * mean_of(x) - low - high) / 4, low, high), width = high - low;
  const double a = 1 + 4 * (mode - low) / width, b = 1 + 4 * (high - mode) / width;
  const double scale = std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) - (a + b - 1) * std::log(width);
  double likelihood = static_cast<double>(x.size()) * scale;
  for (const double one : x) likelihood += (a - 1) * std::log(one - low) + (b - 1) * std::log(high - one);
  return Estimated{{low, mode, high}, likelihood, 3};
}

struct Known {
  std::string_view keyword;
  Estimator estimator;
  bool by_moments;
};
// Fewer parameters first: of equal ones the simpler.
constexpr Known known[] = {
    {"konstan", constant, false}, {"eksponensial", exponential, false}, {"seragam", uniform, false},
    {"gamma", gamma, false},      {"weibull", weibull, false},          {"lognormal", lognormal, false},
    {"erlang", erlang, false},    {"segitiga", triangular, true},       {"pert", pert, true}};

// Kolmogorov and Smirnov's.
double distance(const dist::Distribution& d, const std::vector<double>& arguments, Sample x) {
  const double n = static_cast<double>(x.size());
  double most = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    // Equal values are one step.
    if (i + 1 < x.size() && x[i + 1] == x[i]) continue;
    const auto first = static_cast<std::size_t>(std::lower_bound(x.begin(), x.end(), x[i]) - x.begin());
    const double share = d.cdf(x[i], arguments);
    const double below = d.cdf(std::nextafter(x[i], 0.0), arguments);
    most = std::max({most, std::abs(static_cast<double>(i + 1) / n - share),
                     std::abs(below - static_cast<double>(first) / n)});
  }
  return most;
}

std::optional<double> p_value_of(const Fitted& best, std::size_t n) {
  constexpr std::uint32_t samples = 199;
  if (n > most_for_p_value || best.distribution->keyword == "konstan") return std::nullopt;
  std::uint32_t as_far = 0, drawn = 0;
  std::vector<double> x(n);
  for (std::uint32_t s = 0; s < samples; ++s) {
    for (std::size_t i = 0; i < n; ++i) {
      runtime::Draws draws(runtime::VisitKey(runtime::run_key(1, s), 1, i, 0), runtime::Purpose::Effort);
      x[i] = std::max(1e-9, best.distribution->sample(best.arguments.data(), draws));
    }
    std::sort(x.begin(), x.end());
    const auto again = fit_one(best.distribution->keyword, x);
    if (!again) continue;
    ++drawn;
    as_far += again->distance >= best.distance ? 1 : 0;
  }
  if (drawn == 0) return std::nullopt;
  return (1.0 + as_far) / (1.0 + drawn);
}

}  // namespace

std::optional<Fitted> fit_one(std::string_view keyword, std::span<const double> sorted) {
  const auto at = std::find_if(std::begin(known), std::end(known),
                               [&](const Known& one) { return one.keyword == keyword; });
  if (at == std::end(known) || sorted.empty()) return std::nullopt;
  const auto estimated = at->estimator(sorted);
  if (!estimated) return std::nullopt;
  Fitted out;
  out.distribution = dist::find(keyword);
  out.arguments = estimated->arguments;
  out.by_moments = at->by_moments;
  if (out.distribution == nullptr || dist::check(*out.distribution, out.arguments)) return std::nullopt;
  out.log_likelihood = estimated->log_likelihood;
  out.aic = 2.0 * estimated->free - 2 * estimated->log_likelihood;
  out.distance = distance(*out.distribution, out.arguments, sorted);
  return out;
}

Estimation estimate(std::span<const double> values) {
  std::vector<double> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  // Logs cut times at a millionth of a second: what differs by no more is equal.
  if (sorted.back() - sorted.front() <= 1e-5 + 1e-9 * sorted.back()) {
    const double equal = std::round(sorted[sorted.size() / 2] * 1e5) / 1e5;
    if (equal > 0) std::fill(sorted.begin(), sorted.end(), equal);
  }
  Estimation out;
  for (const Known& one : known) {
    // Where all values are equal nothing else is worth a word.
    if (!out.all.empty() && out.all.front().distribution->keyword == "konstan") break;
    if (auto fitted = fit_one(one.keyword, sorted)) out.all.push_back(std::move(*fitted));
  }
  std::stable_sort(out.all.begin(), out.all.end(),
                   [](const Fitted& a, const Fitted& b) { return a.aic < b.aic; });
  if (!out.all.empty()) out.p_value = p_value_of(out.all.front(), sorted.size());
  return out;
}

}  // namespace alur::simulator::fit
