// What a planner writes for times and dates, and what is read from it.
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"

using namespace alur;
using tests::compile_text;

namespace {

model::TimeLimit limit_of(const std::string& written) {
  const tests::CompiledText text =
      compile_text("jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah x 1 p \"X\" { waktu " +
                   written + " }\n}\n");
  INFO(written);
  REQUIRE(text.checked);
  return text.model().sops[model::SopId{0}].steps[model::StepId{0}].limit;
}

struct Reading {
  std::string written;
  TimeAmount shortest, longest;
  std::string printed;
};

}  // namespace

TEST_CASE("Every spelling of a time in the seeds is read, and printed as it was written") {
  const std::vector<Reading> table = {
      {"20 detik", {.seconds = 20}, {.seconds = 20}, "20 detik"},
      {"10 Menit", {.seconds = 600}, {.seconds = 600}, "10 Menit"},
      {"4 jam", {.seconds = 14400}, {.seconds = 14400}, "4 jam"},
      {"5 hari kerja", {.working_days = 5}, {.working_days = 5}, "5 hari kerja"},
      {"0,5 hari kerja", {.working_seconds = 13500}, {.working_seconds = 13500}, "0,5 hari kerja"},
      {"1 Bulan", {.months = 1}, {.months = 1}, "1 Bulan"},
      {"7 Hari", {.days = 7}, {.days = 7}, "7 Hari"},
      {"2 minggu", {.days = 14}, {.days = 14}, "2 minggu"},
      {"12 Jam s/d 1 Hari", {.seconds = 43200}, {.days = 1}, "12 Jam s/d 1 Hari"},
      {"5 Menit - 1 Jam", {.seconds = 300}, {.seconds = 3600}, "5 Menit - 1 Jam"},
      {"1-3 Jam", {.seconds = 3600}, {.seconds = 10800}, "1-3 Jam"},
      {"1,5 jam", {.seconds = 5400}, {.seconds = 5400}, "1,5 jam"},
      {"8 Hari 40 Menit", {.seconds = 2400, .days = 8}, {.seconds = 2400, .days = 8}, "8 Hari 40 Menit"},
      {"7 hari tertulis \"maks. 7 hari\"", {.days = 7}, {.days = 7}, "maks. 7 hari"},
  };
  for (const Reading& row : table) {
    const model::TimeLimit limit = limit_of(row.written);
    INFO(row.written);
    CHECK(limit.state == model::BoxState::Filled);
    CHECK(limit.shortest == row.shortest);
    CHECK(limit.longest == row.longest);
    CHECK(limit.printed == row.printed);
  }
}

TEST_CASE("A blank time is blank, and may print a mark") {
  CHECK(limit_of("kosong").state == model::BoxState::Blank);
  CHECK(limit_of("kosong").printed.empty());
  CHECK(limit_of("kosong tertulis \"-\"").printed == "-");
}

TEST_CASE("A cap is a cap") { CHECK(limit_of("maksimal 7 hari").cap); }

TEST_CASE("A comment inside a time or a date is not printed") {
  CHECK(limit_of("5# lima\n Menit").printed == "5 Menit");
}

TEST_CASE("Dates are printed as written and read as dates") {
  const tests::CompiledText text = compile_text(
      "jabatan k \"K\"\nsop a \"A\" {\n  dibuat 05 Mei 2025\n  direvisi kosong tertulis \"-\"\n  efektif "
      "09-01-2022 s/d \"adanya revisi selanjutnya\"\n"
      "  pelaksana p: k\n  langkah x 1 p \"X\"\n}\n");
  REQUIRE(text.checked);
  const model::Identity& identity = text.model().sops[model::SopId{0}].identity;
  CHECK(identity.made.date == date_from({2025, 5, 5}));
  CHECK(identity.made.printed == "05 Mei 2025");
  CHECK(identity.revised.state == model::BoxState::Blank);
  CHECK(identity.revised.printed == "-");
  CHECK(identity.effective.date == date_from({2022, 1, 9}));
  CHECK(identity.effective.printed == "09-01-2022 s/d adanya revisi selanjutnya");
  CHECK(identity.number.state == model::BoxState::Absent);
}
