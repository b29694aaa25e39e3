// One test for the whole shelf: what a descriptor says of mean, variance and shape is what its samples do.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <string>

#include "runtime/dist/distribution.h"
#include "tests/support/catch.h"

using namespace alur;
using namespace alur::runtime;

namespace {

constexpr std::size_t draws_of_each = 40'000;

std::vector<double> sample(const dist::Distribution& d) {
  std::vector<double> values;
  for (std::uint64_t i = 0; i < draws_of_each; ++i) {
    Draws draws(VisitKey(run_key(2, 0), 77, i, 0), Purpose::Effort);
    values.push_back(d.sample(d.example.data(), draws));
  }
  return values;
}

}  // namespace

TEST_CASE("Samples have the mean, the variance and the distribution that the descriptor says") {
  for (const dist::Distribution* d : dist::shelf()) {
    INFO(d->keyword);
    REQUIRE_FALSE(dist::check(*d, d->example));
    std::vector<double> values = sample(*d);
    const double n = draws_of_each;
    double sum = 0;
    for (const double v : values) sum += v;
    const double mean = d->mean(d->example);
    const double variance = d->variance(d->example);
    CHECK(std::fabs(sum / n - mean) <= 4 * std::sqrt(variance / n) + 1e-9);
    double squares = 0;
    for (const double v : values) squares += (v - mean) * (v - mean);
    CHECK(squares / n == Approx(variance).epsilon(0.1));
    std::sort(values.begin(), values.end());
    CHECK(values.front() >= 0);
    if (variance == 0) continue;
    // Kolmogorov and Smirnov at one in a thousand.
    double farthest = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const double f = d->cdf(values[i], d->example);
      farthest = std::max({farthest, f - static_cast<double>(i) / n, static_cast<double>(i + 1) / n - f});
    }
    CHECK(farthest * std::sqrt(n) < 1.95);
  }
}

TEST_CASE("Samples have the same bits on every machine") {
  // Made once with g++ 12 on Debian 12. A difference elsewhere is a fault of ours: reports would differ.
  const std::map<std::string, std::uint64_t> known = {
#include "tests/unit/runtime/distribution_bits.inc"
  };
  for (const dist::Distribution* d : dist::shelf()) {
    std::uint64_t hash = 0;
    for (const double v : sample(*d)) {
      std::uint64_t bits = 0;
      std::memcpy(&bits, &v, sizeof bits);
      hash = (hash ^ bits) * 0x100000001b3u;
    }
    INFO("{\"" << d->keyword << "\", " << hash << "u},");
    const auto found = known.find(std::string(d->keyword));
    CHECK(found != known.end());
    if (found != known.end()) CHECK(found->second == hash);
  }
}

TEST_CASE("Names are found in both languages, and no name is there twice") {
  for (const dist::Distribution* d : dist::shelf()) {
    CHECK(dist::find(d->keyword) == d);
    CHECK(dist::find(d->english) == d);
  }
  CHECK(dist::find("normal") == nullptr);
}

TEST_CASE("Illegal arguments are refused in both languages") {
  struct Case {
    const char* name;
    std::vector<double> arguments;
  };
  const Case cases[] = {{"konstan", {}},
                        {"konstan", {-1}},
                        {"konstan", {NAN}},
                        {"eksponensial", {1, 2}},
                        {"eksponensial", {INFINITY}},
                        {"seragam", {5, 5}},
                        {"segitiga", {1, 9, 3}},
                        {"pert", {3, 1, 9}},
                        {"gamma", {10, 0}},
                        {"erlang", {10, 2.5}},
                        {"weibull", {10, 0.01}},
                        {"lognormal", {0, 5}}};
  for (const Case& c : cases) {
    INFO(c.name);
    const auto fault = dist::check(*dist::find(c.name), c.arguments);
    REQUIRE(fault);
    CHECK_FALSE(fault->id.empty());
    CHECK_FALSE(fault->en.empty());
  }
}
