// The calendars of sops/bersama against what was counted by hand from the decrees.
#include "compiler/model/working_days.h"

#include "compiler/compile.h"
#include "tests/support/catch.h"

using namespace alur;

namespace {

struct Year {
  int days = 0;
  int minutes = 0;
  std::array<int, 12> by_month{};
};

Year count(const model::Model& model, const model::Calendar& calendar, int year) {
  Year out;
  for (Date date = *date_from({year, 1, 1}); date <= *date_from({year, 12, 31}); ++date.day) {
    const auto hours = model::hours_on(model, calendar, date);
    if (hours.empty()) continue;
    ++out.days;
    ++out.by_month.at(static_cast<std::size_t>(civil_from(date).month - 1));
    for (const model::ClockRange& range : hours) out.minutes += range.end - range.begin;
  }
  return out;
}

const model::Calendar& named(const model::Model& model, std::string_view name) {
  for (const model::Calendar& calendar : model.calendars)
    if (calendar.name.text == name) return calendar;
  throw std::runtime_error("no calendar " + std::string(name));
}

}  // namespace

TEST_CASE("The ASN calendar has 237 working days in 2025 and 240 in 2026") {
  const auto compiled = compile({ALUR_SOURCE_DIR "/sops/bersama/kalender.sop"}, {});
  REQUIRE(compiled);
  REQUIRE(compiled->checked);
  const model::Model& model = compiled->checked->model();
  const model::Calendar& asn = named(model, "asn");
  const Year y2025 = count(model, asn, 2025), y2026 = count(model, asn, 2026);
  CHECK(y2025.days == 237);
  CHECK(y2026.days == 240);
  CHECK(y2025.by_month == std::array<int, 12>{19, 20, 19, 16, 17, 18, 23, 20, 21, 23, 20, 21});
  CHECK(y2026.by_month == std::array<int, 12>{20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21});
  CHECK(y2025.minutes == 1758.5 * 60);
  CHECK(y2026.minutes == 1781.0 * 60);
}

TEST_CASE("The ASN calendar covers 2025 and 2026 and says nothing of 2027") {
  const auto compiled = compile({ALUR_SOURCE_DIR "/sops/bersama/kalender.sop"}, {});
  REQUIRE(compiled);
  const model::Model& model = compiled->checked->model();
  const model::DateRange both{*date_from({2025, 1, 1}), *date_from({2026, 12, 31})};
  CHECK_FALSE(model::first_uncovered(model, named(model, "asn"), both));
  CHECK(model::first_uncovered(model, named(model, "asn"), {both.first, Date{both.last.day + 5}}) ==
        *date_from({2027, 1, 1}));
  CHECK(model::first_uncovered(model, named(model, "asn"), {Date{both.first.day - 1}, both.last}) ==
        *date_from({2024, 12, 31}));
  CHECK_FALSE(model::first_uncovered(model, named(model, "siaga_24_jam"), {Date{0}, Date{30000}}));
  CHECK(model::always_open(named(model, "siaga_24_jam")));
  CHECK_FALSE(model::always_open(named(model, "asn")));
}
