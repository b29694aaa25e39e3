// Files that cannot be read, written or trusted: exit code 3, one clear sentence, and nothing half-written.

#include <sys/wait.h>

#include <cstdlib>

#include "tests/cli/contract.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur::tests;

namespace {

const std::vector<std::string> readers{"check", "format", "draw", "build", "simulate"};

// The words of a verb that reads `file` and, if it writes, writes into the workbench.
std::vector<std::string> reading(const Workbench& bench, const std::string& verb, const std::string& file) {
  if (verb == "draw") return {verb, file, "-o", bench.path("result.pdf")};
  if (verb == "build") return {verb, file, "-o", bench.path("result.alurt")};
  return {verb, file};
}

std::string first_sop() {
  const auto files = seeds_in("bekasi", "sop ");
  REQUIRE_FALSE(files.empty());
  return files.front();
}

std::string first_scenario() {
  const auto files = seeds_in("skenario", "skenario ");
  REQUIRE_FALSE(files.empty());
  return files.front();
}

bool mentions(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("A file that is missing or is a folder is exit code 3 and named") {
  for (const std::string& verb : readers) {
    INFO(verb);
    const Workbench bench;
    const Ran missing = run_alur(reading(bench, verb, bench.path("tidak-ada.sop")));
    CHECK(missing.exit == 3);
    CHECK(mentions(missing.err, "tidak-ada.sop"));
    const Ran folder = run_alur(reading(bench, verb, seed("bekasi")));
    CHECK(folder.exit == 3);
    CHECK(mentions(folder.err, "bekasi"));
    CHECK(bench.files().empty());
  }
}

TEST_CASE("Text that is not UTF-8 is exit code 3, with the line of the first wrong byte") {
  for (const std::string& verb : readers) {
    INFO(verb);
    const Workbench bench;
    const std::string file = bench.write("bita.sop", "# baris satu\n# baris dua\n# kop\xe9rasi\n");
    const Ran ran = run_alur(reading(bench, verb, file));
    CHECK(ran.exit == 3);
    CHECK(mentions(ran.err, "bita.sop"));
    CHECK((mentions(ran.err, ":3") || mentions(ran.err, "baris 3")));
    CHECK(bench.files() == std::vector<std::string>{"bita.sop"});
  }
}

TEST_CASE("A file of a hundred million bytes is refused at once") {
  const Workbench bench;
  const std::string file = bench.write("besar.sop", std::string(100'000'000, '#'));
  for (const std::string& verb : readers) {
    INFO(verb);
    const Ran ran = run_alur(reading(bench, verb, file), {.seconds = 20});
    CHECK(ran.exit == 3);
    CHECK(mentions(ran.err, "besar.sop"));
  }
}

TEST_CASE("An empty file, and one of blanks alone, ends in order") {
  for (const std::string& verb : readers) {
    for (const char* text : {"", "\n\n", "# hanya komentar", "\xef\xbb\xbf"}) {
      INFO(verb << " \"" << text << '"');
      const Workbench bench;
      const Ran ran = run_alur(reading(bench, verb, bench.write("kosong.sop", text)));
      CHECK(ran.exit <= 3);
      CHECK((ran.exit == 0 || !ran.err.empty()));
    }
  }
}

TEST_CASE("An output that cannot be written is exit code 3 and leaves nothing behind") {
  struct Case {
    std::string verb, input, extension;
  };
  const std::vector<Case> cases{{"draw", first_sop(), ".pdf"},
                                {"draw", first_sop(), ".svg"},
                                {"build", first_scenario(), ".alurt"},
                                {"simulate", first_scenario(), ".json"}};
  for (const Case& each : cases) {
    INFO(each.verb << each.extension);
    std::vector<std::string> words{each.verb, each.input, "-o"};
    if (each.extension == ".json") words = {each.verb, each.input, "--format", "json", "-o"};
    const auto to = [&](const std::string& path) {
      std::vector<std::string> all = words;
      all.push_back(path);
      return all;
    };
    const Workbench bench;
    bench.write("berkas", "sebuah berkas, bukan folder");
    bench.write("folder" + each.extension + "/isi", "");

    const Ran below_a_file = run_alur(to(bench.path("berkas/hasil" + each.extension)));
    CHECK(below_a_file.exit == 3);
    CHECK(mentions(below_a_file.err, "hasil" + each.extension));
    // draw puts files of their own names into a folder; the others have one result and one name.
    if (each.verb != "draw") CHECK(run_alur(to(bench.path("folder" + each.extension))).exit == 3);

    // A disk that is full after 100 bytes; the older result stays as it was.
    const std::string older = bench.write("lama" + each.extension, "hasil lama");
    const Ran full = run_alur(to(older), {.largest_file = 100});
    CHECK(full.exit == 3);
    CHECK(mentions(full.err, "lama" + each.extension));
    CHECK(bytes_of(older) == "hasil lama");
    CHECK(bench.files() ==
          std::vector<std::string>{"berkas", "folder" + each.extension + "/isi", "lama" + each.extension});
  }
}

TEST_CASE("Standard output that takes nothing is exit code 3") {
  for (const auto& words : std::vector<std::vector<std::string>>{
           {"check", first_sop()}, {"simulate", first_scenario()}, {"show", "model", first_sop()}}) {
    INFO(words[0]);
    CHECK(run_alur(words, {.standard_output = "/dev/full"}).exit == 3);
  }
}

TEST_CASE("Standard error that takes nothing changes no exit code") {
  const std::string alur = ALUR_PROGRAM;
  // The status of the program itself; all that it says goes to a device that is full.
  const auto status = [&](const std::string& words) {
    return WEXITSTATUS(std::system(("'" + alur + "' " + words + " >/dev/full 2>/dev/full").c_str()));
  };
  CHECK(status("check '" + first_sop() + "'") == 3);
  CHECK(status("draw /tidak/ada.sop") == 3);
  CHECK(status("tiada") == 2);
  CHECK(status("") == 2);
}

TEST_CASE("A table file that is cut off, flipped or no table at all is exit code 3") {
  const Workbench bench;
  const std::string table = bench.path("tabel.alurt");
  REQUIRE(run_alur({"build", first_scenario(), "-o", table}).exit == 0);
  const std::string bytes = bytes_of(table);
  REQUIRE(bytes.size() > 1000);

  const auto refused = [&](const std::string& wrong) {
    const Ran ran = run_alur({"simulate", bench.write("rusak.alurt", wrong)}, {.seconds = 60});
    CHECK(ran.exit == 3);
    CHECK(mentions(ran.err, "rusak.alurt"));
    CHECK(ran.out.empty());
  };
  for (const std::size_t length : {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{64},
                                   bytes.size() / 3, bytes.size() / 2, bytes.size() - 8, bytes.size() - 1}) {
    INFO("cut to " << length);
    refused(bytes.substr(0, length));
  }
  for (std::size_t part = 0; part < 40; ++part) {
    const std::size_t at = (bytes.size() - 1) * part / 39;
    INFO("flipped at " << at);
    std::string flipped = bytes;
    flipped[at] = static_cast<char>(flipped[at] ^ (1 << (part % 8)));
    refused(flipped);
  }
  refused(bytes + "x");
  refused(std::string(5000, '\0'));
  refused(std::string(5000, '\xff'));
}

TEST_CASE("Of several files that cannot be read each is named") {
  const auto two = run_alur({"check", first_sop(), "salah.sop", "keliru.sop"});
  CHECK(two.exit == 3);
  CHECK(mentions(two.err, "berkas 'salah.sop' tidak ada; berkas 'keliru.sop' tidak ada"));
  std::vector<std::string> many = {"check"};
  for (int i = 1; i <= 9; ++i) many.push_back("tiada" + std::to_string(i) + ".sop");
  CHECK(mentions(run_alur(many).err, "'tiada5.sop' tidak ada; dan 4 berkas lagi"));
}

TEST_CASE("A folder that does not exist in another that does not exist is a slip, not a wish") {
  const Workbench bench;
  const Ran deep = run_alur({"draw", first_sop(), "-o", bench.path("tidak/ada/x.pdf")});
  CHECK(deep.exit == 3);
  CHECK(mentions(deep.err, "tidak ada"));
  CHECK(bench.files().empty());
  CHECK(run_alur({"draw", first_sop(), "-o", bench.path("baru/x.pdf")}).exit == 0);
  CHECK(bench.files() == std::vector<std::string>{"baru/x.pdf"});
}

TEST_CASE("A limit on the size of files ends a drawing with a message and leaves nothing") {
  const Workbench bench;
  const Ran cut = run_alur({"draw", first_sop(), "-o", bench.path("x.pdf")}, {.largest_file = 8192});
  CHECK(cut.exit == 3);
  CHECK(mentions(cut.err, "terlalu besar"));
  CHECK(bench.files().empty());
}

TEST_CASE("A table file in the place of a text is called what it is") {
  const Workbench bench;
  const std::string table = bench.path("tabel.alurt");
  REQUIRE(run_alur({"build", first_scenario(), "-o", table}).exit == 0);
  for (const char* verb : {"check", "draw"}) {
    const Ran ran = run_alur({verb, table});
    CHECK(ran.exit == 3);
    CHECK(mentions(ran.err, "berkas tabel"));
    CHECK_FALSE(mentions(ran.err, "UTF-8"));
  }
}
