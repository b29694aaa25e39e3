// Mistakes sown into clean sets of SOPs: each is found by its rule, and nothing else is said.
#include <fmt/format.h>

#include <cstdio>
#include <set>

#include "compiler/check/check.h"
#include "compiler/mend.h"
#include "tests/audit/clean_sets.h"
#include "tests/audit/mutant_kinds.h"
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"

using namespace alur;

namespace {

constexpr unsigned seeds = 20;

std::vector<std::string> codes(const std::string& set) {
  std::vector<std::string> out;
  for (const Diagnostic& d : tests::compile_text(set, date_from({2026, 3, 31})).findings)
    out.emplace_back(d.kind->code);
  return out;
}

// An edit that finds nothing would make a mutant that is none.
std::string sown(const tests::Mutant& mutant, unsigned seed) {
  std::string set = mutant.bed == tests::Bed::Set ? tests::clean_set(seed) : tests::clean_scenario(seed);
  for (const tests::Edit& edit : mutant.edits) {
    const std::string find = tests::named(edit.find, seed), by = tests::named(edit.replace, seed);
    const std::size_t at = set.find(find);
    INFO(mutant.code << ": " << find);
    REQUIRE(at != std::string::npos);
    set.replace(at, find.size(), by);
  }
  return set;
}

}  // namespace

TEST_CASE("The checker says nothing of a clean set") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    INFO(seed);
    CHECK(codes(tests::clean_set(seed)) == std::vector<std::string>{});
    CHECK(codes(tests::clean_scenario(seed)) == std::vector<std::string>{});
  }
}

TEST_CASE("Each mistake that is sown is found by its rule, and nothing else is said") {
  std::size_t sown_in_all = 0, found = 0, said = 0, right = 0;
  for (const tests::Mutant& mutant : tests::mutants())
    for (unsigned seed = 0; seed < seeds; ++seed) {
      INFO(mutant.code << " in set " << seed);
      const std::vector<std::string> all = codes(sown(mutant, seed));
      const bool is_found = std::find(all.begin(), all.end(), mutant.code) != all.end();
      CHECK(is_found);
      INFO(fmt::format("{}", fmt::join(all, " ")));
      CHECK(all.size() == 1);
      ++sown_in_all;
      found += is_found ? 1 : 0;
      said += all.size();
      right += is_found ? 1 : 0;
    }
  std::printf("sown mistakes: recall %zu of %zu (%.1f %%), precision %zu of %zu (%.1f %%)\n", found,
              sown_in_all, 100.0 * static_cast<double>(found) / static_cast<double>(sown_in_all), right, said,
              100.0 * static_cast<double>(right) / static_cast<double>(said));
  CHECK(static_cast<double>(found) >= ALUR_AUDIT_BAR * static_cast<double>(sown_in_all));
  CHECK(static_cast<double>(right) >= ALUR_AUDIT_BAR * static_cast<double>(said));
}

TEST_CASE("Every check has a mistake of its own that is sown") {
  std::set<std::string> sown;
  for (const tests::Mutant& mutant : tests::mutants()) sown.insert(mutant.code);
  for (const check::Check* check : check::all_checks()) {
    INFO(check->kind.code);
    CHECK(sown.contains(std::string(check->kind.code)));
  }
}

// Of each mutant three sets: every fix is made, nothing that can be fixed is left, and nothing else is said.
TEST_CASE("A mistake that is sown and can be fixed is fixed, and nothing new is said") {
  std::size_t fixed_sets = 0;
  for (const tests::Mutant& mutant : tests::mutants())
    for (unsigned seed = 0; seed < 3; ++seed) {
      INFO(mutant.code << " in set " << seed);
      CompileOptions options;
      options.texts["uji.sop"] = sown(mutant, seed);
      options.check.per = date_from({2026, 3, 31});
      const auto mended = mend({"uji.sop"}, options, Reach::NamedFiles);
      REQUIRE(mended);
      fixed_sets += mended->files.size();
      for (const Diagnostic& d : mended->compilation.findings) {
        INFO(d.kind->code << " " << d.what.en);
        CHECK(d.kind->code == mutant.code);
        CHECK(d.fix.empty());
      }
      if (!mended->files.empty()) CHECK(mended->compilation.findings.empty());
    }
  CHECK(fixed_sets >= 12);
}
