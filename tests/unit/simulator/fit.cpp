// Known answers: parameters that samples were drawn from are found again, and what cannot be fitted is said.
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>

#include "runtime/random.h"
#include "simulator/fit/estimate.h"
#include "simulator/fit/samples.h"
#include "simulator/fit/words.h"
#include "tests/support/catch.h"

using namespace alur;
using namespace alur::simulator;

namespace {

std::vector<double> drawn(const char* keyword, const std::vector<double>& arguments, std::size_t n) {
  const auto* d = runtime::dist::find(keyword);
  REQUIRE(d != nullptr);
  std::vector<double> values;
  for (std::size_t i = 0; i < n; ++i) {
    runtime::Draws draws(runtime::VisitKey(runtime::run_key(7, 0), 99, i, 0), runtime::Purpose::Effort);
    values.push_back(d->sample(arguments.data(), draws));
  }
  return values;
}

const fit::Fitted& of(const fit::Estimation& estimation, std::string_view keyword) {
  for (const fit::Fitted& one : estimation.all)
    if (one.distribution->keyword == keyword) return one;
  FAIL("not fitted");
  std::abort();
}

std::vector<fit::Sample> read(const std::string& text, const fit::Columns& columns) {
  auto samples = fit::samples_of(text, "a.csv", columns);
  REQUIRE(samples);
  return *samples;
}

}  // namespace

TEST_CASE("The distribution that a sample was drawn from is found, with its parameters") {
  struct Known {
    const char* keyword;
    std::vector<double> arguments;
    std::vector<double> error;  // relative: some four standard errors with 20,000 values
  };
  const std::vector<Known> all{{"eksponensial", {900}, {0.03}},
                               {"gamma", {900, 2.5}, {0.02, 0.05}},
                               {"weibull", {900, 1.5}, {0.02, 0.03}},
                               {"lognormal", {900, 600}, {0.02, 0.05}},
                               {"seragam", {300, 900}, {0.01, 0.01}}};
  for (const Known& known : all) {
    INFO(known.keyword);
    const fit::Estimation estimation = fit::estimate(drawn(known.keyword, known.arguments, 20000));
    const fit::Fitted& found = of(estimation, known.keyword);
    REQUIRE(found.arguments.size() == known.arguments.size());
    for (std::size_t i = 0; i < found.arguments.size(); ++i)
      CHECK(std::abs(found.arguments[i] / known.arguments[i] - 1) < known.error[i]);
    // Of distributions that hold each other, one with a parameter more may be chosen by chance, not by much.
    CHECK(found.aic - estimation.all.front().aic < 4);
    // Kolmogorov's bound of 1 in 1,000.
    CHECK(found.distance < 1.95 / std::sqrt(20000.0));
    CHECK_FALSE(estimation.p_value);
  }
  CHECK(of(fit::estimate(drawn("erlang", {900, 3}, 20000)), "erlang").arguments[1] == 3);
  for (const char* keyword : {"segitiga", "pert"}) {
    const fit::Estimation estimation = fit::estimate(drawn(keyword, {300, 600, 1800}, 20000));
    CHECK(estimation.all.front().distribution->keyword == keyword);
    const std::vector<double>& a = of(estimation, keyword).arguments;
    CHECK(std::abs(a[1] - 600) < 150);
    CHECK(a[0] >= 290);
    CHECK(a[2] <= 1810);
  }
}

TEST_CASE("Estimates by maximum likelihood are those of a reckoning by hand") {
  // Mean 2, mean of the logarithms ln(6) / 3.
  const fit::Estimation three = fit::estimate(std::vector<double>{1, 2, 3});
  CHECK(of(three, "eksponensial").arguments[0] == 2);
  CHECK(std::abs(of(three, "eksponensial").log_likelihood + 3 * (std::log(2.0) + 1)) < 1e-12);
  CHECK(std::abs(of(three, "seragam").log_likelihood + 3 * std::log(2.0)) < 1e-12);
  // Kolmogorov and Smirnov's distance of {1, 2, 3} from the uniform on [1, 3]: a third, at both ends.
  CHECK(std::abs(of(three, "seragam").distance - 1.0 / 3) < 1e-9);
  const double m = std::log(6.0) / 3;
  const double v = (m * m + std::pow(std::log(2.0) - m, 2) + std::pow(std::log(3.0) - m, 2)) / 3;
  CHECK(std::abs(of(three, "lognormal").arguments[0] - std::exp(m + v / 2)) < 1e-12);
  // No neighbour of the estimate is likelier.
  const std::vector<double> values = drawn("weibull", {50, 0.8}, 500);
  const auto likelihood = [&](double scale, double shape) {
    double sum = 0;
    for (const double x : values)
      sum += std::log(shape / scale) + (shape - 1) * std::log(x / scale) - std::pow(x / scale, shape);
    return sum;
  };
  const fit::Fitted w = of(fit::estimate(values), "weibull");
  const double best = likelihood(w.arguments[0], w.arguments[1]);
  CHECK(std::abs(best - w.log_likelihood) < 1e-6);
  for (const double s : {0.999, 1.001}) {
    CHECK(likelihood(w.arguments[0] * s, w.arguments[1]) < best);
    CHECK(likelihood(w.arguments[0], w.arguments[1] * s) < best);
  }
}

TEST_CASE("The p-value is large for a sample's own distribution and small where none fits") {
  const auto own = fit::estimate(drawn("gamma", {900, 2.5}, 300));
  REQUIRE(own.p_value);
  CHECK(*own.p_value > 0.05);
  // Two narrow heaps far apart.
  std::vector<double> heaps;
  for (int i = 0; i < 150; ++i) heaps.push_back(10 + 0.01 * i), heaps.push_back(1000 + 0.01 * i);
  const auto none = fit::estimate(heaps);
  REQUIRE(none.p_value);
  CHECK(*none.p_value <= 0.01);
}

TEST_CASE("Equal values are a constant, and one value too") {
  for (const std::size_t n : {1u, 5u}) {
    const auto estimation = fit::estimate(std::vector<double>(n, 600.0));
    REQUIRE(estimation.all.size() == 1);
    CHECK(fit::alur_of(estimation.all.front()) == "konstan(10 menit)");
    CHECK(estimation.all.front().distance == 0);
    CHECK_FALSE(estimation.p_value);
  }
}

TEST_CASE("Times that differ by what a log cuts off are equal") {
  const auto estimation = fit::estimate(std::vector<double>{30, 30.000001, 29.999999});
  REQUIRE(estimation.all.size() == 1);
  CHECK(fit::alur_of(estimation.all.front()) == "konstan(30 detik)");
}

TEST_CASE("Only the named columns are read, by group, and what is no value is counted") {
  fit::Columns columns;
  columns.start = "mulai", columns.end = "selesai", columns.by = {"langkah"};
  const auto samples = read(
      "nama;langkah;mulai;selesai\n"
      "Ani;terima;2025-01-06 08:00;2025-01-06 08:10\n"
      "Budi;terima;06/01/2025 08.00;06/01/2025 08.05\n"
      "Budi;terima;06/01/2025 08.00;06/01/2025 07.00\n"
      "Cici;terima;06/01/2025 08.00;06/01/2025 08.00\n"
      "Dedi;terima;06/01/2025 08.00;\n"
      "Euis;terima;;06/01/2025 08.00\n"
      "Fani;terima;kemarin;06/01/2025 08.00\n"
      "Gina;Periksa Berkas;0;90,5\n",
      columns);
  REQUIRE(samples.size() == 2);
  CHECK(samples[0].values == std::vector<double>{600, 300});
  CHECK(samples[0].rows == 7);
  CHECK(samples[0].negative == 1);
  CHECK(samples[0].zeros == 1);
  CHECK(samples[0].open == 1);
  CHECK(samples[0].missing == 1);
  CHECK(samples[0].unreadable == 1);
  CHECK(samples[0].first_unreadable == 8);
  CHECK(samples[1].values == std::vector<double>{90.5});
  fit::Page page{fit::Of::Work, "layanan", {}};
  for (const auto& sample : samples) page.fits.push_back({sample, fit::estimate(sample.values)});
  for (const std::string& text : {fit::text_of(page, Language::Indonesian), fit::json_of(page)}) {
    INFO(text);
    CHECK(text.find("kerja layanan.terima ") != std::string::npos);
    CHECK(text.find("konstan(90,5 detik)") != std::string::npos);
    // No names of people, no free text.
    for (const char* word : {"Ani", "Budi", "Periksa", "kemarin"})
      CHECK(text.find(word) == std::string::npos);
  }
  CHECK(fit::text_of(page, Language::Indonesian).find("hanya 2 nilai") != std::string::npos);
  CHECK(nlohmann::json::parse(fit::json_of(page))["groups"][0]["censored"] == 1);
}

TEST_CASE("Gaps between arrivals are fitted, and days that are too uneven are told") {
  fit::Columns columns;
  columns.arrivals = "tanggal";
  std::string even = "tanggal\n", uneven = even;
  double at = 0;
  for (const double gap : drawn("eksponensial", {7200}, 3000)) even += std::to_string(at += gap) + "\n";
  // A batch of ten on every third day.
  for (int day = 0; day < 300; day += 3)
    for (int i = 0; i < 10; ++i) uneven += std::to_string(day * 86400 + 30000 + i) + "\n";
  const auto poisson = read(even, columns), batches = read(uneven, columns);
  CHECK(poisson[0].values.size() == 2999);
  CHECK(std::abs(poisson[0].dispersion - 1) < 0.4);
  CHECK(std::abs(of(fit::estimate(poisson[0].values), "eksponensial").arguments[0] / 7200 - 1) < 0.08);
  CHECK(batches[0].dispersion > 5);
  fit::Page page{fit::Of::Arrivals, "layanan", {{batches[0], fit::estimate(batches[0].values)}}};
  CHECK(fit::text_of(page, Language::English).find("more dispersed than Poisson") != std::string::npos);
}

TEST_CASE("A file without the column, without rows or with too many groups is refused in words") {
  fit::Columns columns;
  columns.duration = "lama";
  const auto wrong = [&](const std::string& text) {
    const auto samples = fit::samples_of(text, "a.csv", columns);
    REQUIRE_FALSE(samples);
    return samples.error().message.id;
  };
  CHECK(wrong("") == "'a.csv' kosong");
  CHECK(wrong("langkah,menit\nx,3\n") == "'a.csv' tidak memuat kolom 'lama'; yang ada: langkah, menit");
  CHECK(wrong("lama\n").find("tidak memuat satu baris pun") != std::string::npos);
  columns.by = {"nama"};
  std::string many = "nama,lama\n";
  for (int i = 0; i < 600; ++i) many += "orang" + std::to_string(i) + ",3\n";
  CHECK(wrong(many).find("lebih dari 500 nilai") != std::string::npos);
}

TEST_CASE("A fitted line is read by the language as it stands") {
  CHECK(fit::alur_of(*fit::fit_one("gamma", std::vector<double>{600, 900, 1500}))
            .starts_with("gamma(16,67 menit; "));
  CHECK(fit::alur_of(*fit::fit_one("konstan", std::vector<double>{0.25})) == "konstan(0,25 detik)");
  CHECK(fit::alur_of(*fit::fit_one("konstan", std::vector<double>{1e6})) == "konstan(277,8 jam)");
  CHECK(fit::alur_of(*fit::fit_one("konstan", std::vector<double>{1e8})) == "konstan(27778 jam)");
}
