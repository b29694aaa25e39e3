#include "tests/unit/import/measured.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "compiler/import/from_file.h"
#include "compiler/import/from_tables.h"
#include "compiler/model/from_ast.h"
#include "compiler/syntax/from_text.h"
#include "tests/support/catch.h"

namespace alur::tests {
namespace {

std::array<const std::string*, 6> cells(const Row& row) {
  return {&row.number, &row.activity, &row.input, &row.limit, &row.output, &row.note};
}

std::size_t equal_cells(const Row& a, const Row& b) {
  std::size_t equal = 0;
  for (std::size_t c = 0; c < 6; ++c) equal += !cells(a)[c]->empty() && *cells(a)[c] == *cells(b)[c] ? 1 : 0;
  return equal;
}

Measured measure_row(const Row& seed, const Row& import) {
  Measured out;
  for (std::size_t c = 0; c < 6; ++c) {
    const std::string& is = *cells(import)[c];
    const std::string& was = *cells(seed)[c];
    if (was.empty()) {
      out.invented += is.empty() ? 0 : 1;
      if (!is.empty()) out.differences.push_back(fmt::format("invented: \"{}\"", is));
      continue;
    }
    ++out.expected;
    if (is != was) out.differences.push_back(fmt::format("\"{}\" was read as \"{}\"", was, is));
    (is == was ? out.right : is.empty() ? out.missing : out.wrong) += 1;
  }
  return out;
}

}  // namespace

Measured& Measured::operator+=(const Measured& other) {
  expected += other.expected, right += other.right, wrong += other.wrong;
  missing += other.missing, invented += other.invented;
  differences.insert(differences.end(), other.differences.begin(), other.differences.end());
  return *this;
}

Measured measure(const std::vector<Row>& seed, const std::vector<Row>& import) {
  // best[i][j]: most equal cells of the first i and j rows.
  std::vector<std::vector<std::size_t>> best(seed.size() + 1, std::vector<std::size_t>(import.size() + 1));
  for (std::size_t i = 1; i <= seed.size(); ++i)
    for (std::size_t j = 1; j <= import.size(); ++j)
      best[i][j] = std::max(
          {best[i - 1][j], best[i][j - 1], best[i - 1][j - 1] + equal_cells(seed[i - 1], import[j - 1])});
  Measured out;
  std::size_t i = seed.size(), j = import.size();
  while (i > 0 || j > 0) {
    const bool pair =
        i > 0 && j > 0 && best[i][j] == best[i - 1][j - 1] + equal_cells(seed[i - 1], import[j - 1]);
    const bool lost = !pair && i > 0 && (j == 0 || best[i][j] == best[i - 1][j]);
    out += measure_row(lost || pair ? seed[i - 1] : Row{}, lost ? Row{} : import[j - 1]);
    i -= pair || lost ? 1 : 0, j -= lost ? 0 : 1;
  }
  return out;
}

ImportedModel imported_model(const std::string& path) {
  INFO(path);
  const auto tables = importing::from_file(path);
  REQUIRE(tables);
  auto imported = importing::from_tables({*tables});
  REQUIRE(imported);
  ImportedModel out{imported->text, {}, {}};
  auto source = SourceFile::from_text("impor.sop", imported->text);
  REQUIRE(source);
  Sources sources;
  sources.push_back(std::move(*source));
  const auto parsed = syntax::from_text(sources[FileId{0}], FileId{0});
  for (const Diagnostic& finding : parsed.diagnostics)
    FAIL_CHECK(finding.kind->code << ": " << finding.what.en);
  std::vector<syntax::Ast> asts;
  asts.push_back(parsed.ast);
  auto built = model::from_ast(asts, sources);
  for (const Diagnostic& finding : built.diagnostics) out.findings.emplace_back(finding.kind->code);
  out.model = std::move(built.model);
  return out;
}

std::vector<const SopFact*> facts_of(const std::string& seed) {
  std::vector<const SopFact*> out;
  for (const SopFact& fact : facts())
    if (fact.table.seed == seed) out.push_back(&fact);
  return out;
}

}  // namespace alur::tests
