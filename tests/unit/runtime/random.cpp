#include "runtime/random.h"

#include <cmath>
#include <set>

#include "runtime/elementary.h"
#include "runtime/semantics.h"
#include "tests/support/catch.h"

using namespace alur::runtime;

TEST_CASE("The block function is the published Philox2x64-10") {
  // Source: the known answers of Random123 1.14, kat_vectors.
  const RandomBlock zeros = VisitKey(RunKey{0}, 0, 0, 0).shared_block(Purpose::Effort);
  CHECK(zeros[0] == 0xca00a0459843d731u);
  CHECK(zeros[1] == 0x66c24222c9a845b5u);
}

TEST_CASE("Every part of the key changes the draw") {
  std::set<std::uint64_t> seen;
  const auto first = [](std::uint64_t seed, std::uint64_t replication, std::uint64_t name,
                        std::uint64_t number, std::uint32_t visit, Purpose purpose) {
    return Draws(VisitKey(run_key(seed, replication), name, number, visit), purpose).word();
  };
  for (const Purpose purpose : {Purpose::Effort, Purpose::Choice, Purpose::Gap}) {
    seen.insert(first(1, 0, 5, 7, 0, purpose));
    seen.insert(first(2, 0, 5, 7, 0, purpose));
    seen.insert(first(1, 1, 5, 7, 0, purpose));
    seen.insert(first(1, 0, 6, 7, 0, purpose));
    seen.insert(first(1, 0, 5, 8, 0, purpose));
    seen.insert(first(1, 0, 5, 7, 1, purpose));
    seen.insert(first(1, 0, 5, max_case_number, max_visit, purpose));
  }
  CHECK(seen.size() == 21);
}

TEST_CASE("The words of a purpose are its own, however many are drawn") {
  std::set<std::uint64_t> seen;
  for (const Purpose purpose : {Purpose::Effort, Purpose::Choice}) {
    Draws draws(VisitKey(run_key(1, 0), 9, 0, 0), purpose);
    for (int i = 0; i < 100; ++i) seen.insert(draws.word());
  }
  CHECK(seen.size() == 200);
}

TEST_CASE("Logarithm and exponential are right to fifteen digits") {
  for (const double x :
       {1e-300, 1e-17, 0.1, 0.5, 0.7071, 0.99999999, 1.0, 1.0000001, 1.5, 2.0, 10.0, 12345.678, 1e300}) {
    INFO(x);
    CHECK(std::fabs(log_of(x) - std::log(x)) <= 2e-15 * std::fabs(std::log(x)));
  }
  for (const double x : {-700.0, -36.0, -1.0, -1e-9, 0.0, 1e-9, 0.3, 1.0, 36.0, 700.0}) {
    INFO(x);
    CHECK(std::fabs(exp_of(x) - std::exp(x)) <= 2e-15 * std::exp(x));
  }
  CHECK(exp_of(-1000) == 0);
}

TEST_CASE("Seconds are rounded to the nearest nanosecond") {
  CHECK(nanoseconds_of(0) == 0);
  CHECK(nanoseconds_of(1.4e-9) == 1);
  CHECK(nanoseconds_of(1.5e-9) == 2);
  CHECK(nanoseconds_of(900) == 900'000'000'000);
  CHECK(nanoseconds_of(1e12) == longest);
}

TEST_CASE("A choice takes each outcome by its odds, and rounding falls to the last") {
  const double odds[] = {0.25, 0.5, 0.25};
  CHECK(choose(0, odds) == 0);
  CHECK(choose(UINT64_C(1) << 62, odds) == 1);
  CHECK(choose(UINT64_C(3) << 62, odds) == 2);
  CHECK(choose(UINT64_MAX, odds) == 2);
  const double never_first[] = {0.0, 1.0};
  CHECK(choose(0, never_first) == 1);
}
