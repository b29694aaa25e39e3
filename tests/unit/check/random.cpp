// The rules on SOPs of every shape: they end, and what they say has a place and words in both languages.
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"
#include "tests/support/random_model.h"

using namespace alur;

TEST_CASE("The rules end on random SOPs, and each finding is whole") {
  check::CheckOptions options;
  options.per = date_from({2026, 6, 30});
  std::size_t findings = 0;
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    INFO(seed);
    const check::CheckResult result = check::run_all(test::random_model(seed), check::Gate::Open, options);
    REQUIRE(result.checked);
    for (const Diagnostic& d : result.findings) {
      INFO(d.kind->code << " " << d.what.en);
      CHECK_FALSE(d.what.id.empty());
      CHECK_FALSE(d.what.en.empty());
      CHECK(d.what.id.find("{}") == std::string::npos);
      ++findings;
    }
  }
  CHECK(findings > 1000);
}

TEST_CASE("A title without end, a word without end and a thousand sub-steps do not hold the rules up") {
  const std::string word(200'000, 'x');
  std::string many, rows;
  for (int i = 0; i < 20'000; ++i) many += "kata ";
  for (int i = 0; i < 1000; ++i) rows += " \"Menulis surat undangan rapat\"";
  const auto read = tests::compile_text(
      "jabatan k \"K\"\nsop a \"" + word + "\" {\n  keterkaitan { \"" + many + "\" \"" + word +
      "y\" }\n  pelaksana p: k\n  langkah x 1 p \"" + many + "\" { waktu 1 jam output \"" + word + " " +
      word + "\" rincian {" + rows + " } }\n}\n");
  CHECK(read.count("XD01") == 2);
}
