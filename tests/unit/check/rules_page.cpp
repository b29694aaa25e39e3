// docs/rules.md says which rule of the domain is which finding: it holds all of them, and no code that is
// none.
#include <regex>
#include <set>

#include "compiler/check/check.h"
#include "compiler/compile.h"
#include "tests/support/catch.h"
#include "tests/support/doc_commands.h"
#include "tests/support/program.h"

using namespace alur;

namespace {

// The cells of the rows of the table behind a mark, without the heading.
std::vector<std::vector<std::string>> table_after(const std::string& mark) {
  const std::string page = tests::bytes_of(ALUR_SOURCE_DIR "/docs/rules.md");
  const std::size_t at = page.find("<!-- rules: " + mark + " -->");
  REQUIRE(at != std::string::npos);
  std::vector<std::vector<std::string>> rows;
  for (const std::string& line : tests::lines_of(page.substr(at))) {
    if (!line.starts_with("| ")) {
      if (rows.size() > 2) break;
      continue;
    }
    std::vector<std::string> cells;
    for (std::size_t from = 1, to; (to = line.find('|', from)) != std::string::npos; from = to + 1) {
      const std::string cell = line.substr(from, to - from);
      const std::size_t begin = cell.find_first_not_of(' ');
      cells.push_back(
          begin == std::string::npos ? "" : cell.substr(begin, cell.find_last_not_of(' ') - begin + 1));
    }
    rows.push_back(cells);
  }
  rows.erase(rows.begin());
  return rows;
}

std::set<std::string> codes_in(const std::string& cell) {
  static const std::regex code("[A-Z]{2}[0-9]{2}");
  std::set<std::string> out;
  for (std::sregex_iterator at(cell.begin(), cell.end(), code), end; at != end; ++at) out.insert(at->str());
  return out;
}

std::set<std::string> known_codes() {
  std::set<std::string> out;
  for (const DiagnosticKind* kind : all_diagnostic_kinds()) out.emplace(kind->code);
  return out;
}

// The catalogue: how many rules each letter pair has.
const std::vector<std::pair<std::string, int>> catalogue = {{"ID", 11}, {"FC", 12}, {"TM", 8},
                                                            {"DF", 6},  {"XD", 5},  {"LC", 1}};

}  // namespace

TEST_CASE("Each of the 43 rules of the catalogue has a code, or a reason why not") {
  std::vector<std::string> expected;
  for (const auto& [letters, count] : catalogue)
    for (int i = 1; i <= count; ++i) expected.push_back(letters + (i < 10 ? "0" : "") + std::to_string(i));
  REQUIRE(expected.size() == 43);
  const auto rows = table_after("catalogue");
  REQUIRE(rows.size() == expected.size());
  const std::set<std::string> known = known_codes();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    INFO(expected[i]);
    REQUIRE(rows[i].size() == 4);
    CHECK(rows[i][0] == expected[i]);
    const std::set<std::string> codes = codes_in(rows[i][2]);
    CHECK((!codes.empty() || rows[i][3].size() > 20));
    for (const std::string& code : codes) CHECK(known.contains(code));
    // A check of the rule's own name is the rule's.
    if (known.contains(expected[i])) CHECK(codes.contains(expected[i]));
  }
}

TEST_CASE("Every check has its place among the questions of a reviewer, and no code there is unknown") {
  const std::set<std::string> known = known_codes();
  std::set<std::string> said;
  for (const auto& row : table_after("questions"))
    for (const std::string& code : codes_in(row.at(1))) {
      INFO(code);
      CHECK(known.contains(code));
      said.insert(code);
    }
  for (const auto& row : table_after("catalogue")) said.merge(codes_in(row.at(2)));
  for (const check::Check* check : check::all_checks()) {
    INFO(check->kind.code);
    CHECK(said.contains(std::string(check->kind.code)));
  }
}
