#include "base/csv.h"

#include "base/written_instant.h"
#include "tests/support/catch.h"

using namespace alur;

namespace {
std::vector<std::vector<std::string>> rows_of(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  for (CsvReader in(text); in.next();) rows.push_back(in.fields());
  return rows;
}
}  // namespace

TEST_CASE("Rows of a CSV file are cut as RFC 4180 says, by the sign of its first line") {
  using Rows = std::vector<std::vector<std::string>>;
  CHECK(rows_of("a,b\n1,2\n") == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(rows_of("\xEF\xBB\xBF"
                "a;b,c;d\r\n1;\"2;\"\"3\"\"\";4\r\n\r\n") == Rows{{"a", "b,c", "d"}, {"1", "2;\"3\"", "4"}});
  CHECK(rows_of("a\tb\n\"x\ny\"\t") == Rows{{"a", "b"}, {"x\ny", ""}});
  CHECK(rows_of("") == Rows{});
  CHECK(rows_of("a\n\"never closed") == Rows{{"a"}, {"never closed"}});
  CsvReader in("h\n\"1\n2\"\n\nx\n");
  std::vector<std::size_t> lines;
  while (in.next()) lines.push_back(in.line());
  CHECK(lines == std::vector<std::size_t>{1, 2, 5});
  CHECK(csv_column({"No", " Tanggal "}, "tanggal") == 1u);
  CHECK_FALSE(csv_column({"No"}, "tanggal"));
}

TEST_CASE("Written instants are read in the forms of programs and offices, and no others") {
  constexpr std::int64_t day = INT64_C(20094) * 86400 * 1'000'000, hour = INT64_C(3600) * 1'000'000;
  const std::vector<std::pair<const char*, std::int64_t>> good{
      {"2025-01-06", day},
      {"2025-01-06T08:00", day + 8 * hour},
      {" 2025-01-06 08:00:30.25 ", day + 8 * hour + 30'250'000},
      {"2025-01-06T08:00:00.123456789+07:00", day + 8 * hour + 123'456},
      {"2025-01-06T08:00:00Z", day + 8 * hour},
      {"06/01/2025 08.00", day + 8 * hour},
      {"6-1-2025 8:00", day + 8 * hour},
      {"6.1.2025", day}};
  for (const auto& [text, instant] : good) {
    INFO(text);
    CHECK(written_instant_of(text) == instant);
  }
  for (const char* bad :
       {"", "x", "2025", "2025-13-01", "31/02/2025", "06/01/25", "2025-01-06 24:00", "2025-01-06 08",
        "2025-01-06 08:61", "2025-01-06 08:00 WIB", "2025-01/06", "06/01/2025,", "99999-01-01"}) {
    INFO(bad);
    CHECK_FALSE(written_instant_of(bad));
  }
}
