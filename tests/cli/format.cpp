// alur format: what it prints, which files it rewrites, and how it ends.
#include <filesystem>

#include "tests/cli/contract.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur::tests;
namespace fs = std::filesystem;

namespace {

const std::string untidy = "jabatan   a \"A\"   # ekor\n\n\n\nhukum b \"B\";";
const std::string tidy = "jabatan a \"A\"  # ekor\n\nhukum b \"B\"\n";
const std::string broken = "jabatan   a \"A\"\nsop   s {\n  nomr  \"1\"\n}\njabatan   c \"C\"\n";
const std::string half_tidy = "jabatan a \"A\"\nsop   s {\n  nomr  \"1\"\n}\njabatan c \"C\"\n";

bool mentions(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("One file is printed, or written where -o says, and stays as it is") {
  const Workbench bench;
  const std::string file = bench.write("a.sop", untidy);
  for (const char* verb : {"format", "rapikan"}) {
    const Ran ran = run_alur({verb, file});
    CHECK(ran.exit == 0);
    CHECK(ran.out == tidy);
    CHECK(ran.err.empty());
  }
  const Ran ran = run_alur({"format", file, "-o", bench.path("b.sop")});
  CHECK(ran.exit == 0);
  CHECK(ran.out.empty());
  CHECK(bytes_of(bench.path("b.sop")) == tidy);
  CHECK(bytes_of(file) == untidy);
}

TEST_CASE("--check names the files that would change with their first lines, and changes none") {
  const Workbench bench;
  const std::string bad = bench.write("dir/a.sop", untidy), good = bench.write("dir/sub/b.sop", tidy);
  bench.write("dir/c.txt", untidy);
  const Ran ran = run_alur({"format", "--check", bench.path("dir")});
  CHECK(ran.exit == 1);
  CHECK(mentions(ran.out, "a.sop\n"));
  CHECK(mentions(ran.out, "1 - jabatan   a"));
  CHECK(mentions(ran.out, "1 + jabatan a"));
  CHECK_FALSE(mentions(ran.out, "b.sop"));
  CHECK_FALSE(mentions(ran.out, "c.txt"));
  CHECK(mentions(ran.err, "alur rapikan --write"));
  CHECK(bytes_of(bad) == untidy);
  const Ran clean = run_alur({"format", "--check", good});
  CHECK(clean.exit == 0);
  CHECK(clean.out.empty());
  CHECK(clean.err.empty());
}

TEST_CASE("--write rewrites the files that change, and only those") {
  const Workbench bench;
  const std::string bad = bench.write("a.sop", untidy), good = bench.write("b.sop", tidy);
  const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(5);
  fs::last_write_time(good, long_ago);
  const Ran ran = run_alur({"format", "--write", bad, good});
  CHECK(ran.exit == 0);
  CHECK(mentions(ran.out, "a.sop"));
  CHECK_FALSE(mentions(ran.out, "b.sop"));
  CHECK(bytes_of(bad) == tidy);
  CHECK(fs::last_write_time(good) == long_ago);
  CHECK(run_alur({"format", "--write", bad, good}).out.empty());
  CHECK(bench.files() == std::vector<std::string>{"a.sop", "b.sop"});
}

TEST_CASE("A file with a mistake is formatted around it, with a note and exit code 1") {
  const Workbench bench;
  const std::string file = bench.write("a.sop", broken);
  const Ran ran = run_alur({"format", "--write", file});
  CHECK(ran.exit == 1);
  CHECK(mentions(ran.err, "a.sop:2"));
  CHECK(mentions(ran.err, "alur periksa"));
  CHECK(bytes_of(file) == half_tidy);
  CHECK(run_alur({"format", "--check", file}).exit == 1);
  CHECK(run_alur({"format", "--check", file}).out.empty());
}

TEST_CASE("A file that is read-only, missing or on a full disk is exit code 3; the others are formatted") {
  const Workbench bench;
  const std::string locked = bench.write("a.sop", untidy), free = bench.write("b.sop", untidy);
  fs::permissions(locked, fs::perms::owner_read);
  const Ran ran = run_alur({"format", "--write", locked, bench.path("tidak-ada.sop"), free});
  CHECK(ran.exit == 3);
  CHECK(mentions(ran.err, "a.sop"));
  CHECK(mentions(ran.err, "tidak-ada.sop"));
  CHECK(bytes_of(locked) == untidy);
  CHECK(bytes_of(free) == tidy);
  CHECK(run_alur({"format", "--check", locked}).exit == 1);

  const std::string large = bench.write("c.sop", untidy + tidy + tidy);
  CHECK(run_alur({"format", "--write", large}, {.largest_file = 20}).exit == 3);
  CHECK(bytes_of(large) == untidy + tidy + tidy);
  CHECK(bench.files() == std::vector<std::string>{"a.sop", "b.sop", "c.sop"});
}

TEST_CASE("A wrong use of format is exit code 2") {
  const Workbench bench;
  const std::string file = bench.write("a.sop", untidy);
  const std::vector<std::vector<std::string>> wrong{{"format"},
                                                    {"format", "--check", "--write", file},
                                                    {"format", file, file},
                                                    {"format", "--write", file, "-o", bench.path("b.sop")},
                                                    {"format", file, "-o", bench.path("b.pdf")}};
  for (const auto& words : wrong) {
    const Ran ran = run_alur(words);
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK_FALSE(ran.err.empty());
  }
  fs::create_directories(bench.path("kosong"));
  CHECK(run_alur({"format", "--check", bench.path("kosong")}).exit == 3);
}

TEST_CASE("The seeds are formatted") {
  const Ran ran = run_alur({"format", "--check", seed("")});
  CHECK(ran.exit == 0);
  CHECK(ran.out.empty());
}
