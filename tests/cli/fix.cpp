// alur check --fix: what is mended in which file, and what stays as it was.
#include <sys/stat.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur::tests;
namespace fs = std::filesystem;

namespace {

const std::string right =
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah s 1 p \"Menulis surat\" { waktu 1 jam "
    "}\n}\n";
const std::string wrong =
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkh s 1 p \"Menulis surat\" { waktu 1 jm }\n}\n";

}  // namespace

TEST_CASE("check --fix mends the file, says how much, reports the rest, and finds nothing more to mend") {
  Workbench bench;
  const std::string file = bench.write("a.sop", wrong);
  const Ran first = run_alur({"check", "--fix", "--deny", "invalid", file});
  INFO(first.out << first.err);
  CHECK(first.exit == 0);
  CHECK(first.out.find("diperbaiki: " + file + " (2 perbaikan)") != std::string::npos);
  CHECK(bytes_of(file) == right);
  const auto written = fs::last_write_time(file);
  const Ran second = run_alur({"periksa", "--fix", "--deny", "invalid", "--lang", "en", file});
  CHECK(second.exit == 0);
  CHECK(second.out.find("fixed") == std::string::npos);
  CHECK(fs::last_write_time(file) == written);
  CHECK(bench.files() == std::vector<std::string>{"a.sop"});
}

TEST_CASE("check --fix --diff shows the lines and changes nothing") {
  Workbench bench;
  const std::string file = bench.write("a.sop", wrong);
  const Ran shown = run_alur({"check", "--fix", "--diff", file});
  CHECK(shown.exit == 1);
  CHECK(shown.out.find("-  langkh s 1 p \"Menulis surat\" { waktu 1 jm }\n") != std::string::npos);
  CHECK(shown.out.find("+  langkah s 1 p \"Menulis surat\" { waktu 1 jam }\n") != std::string::npos);
  CHECK(bytes_of(file) == wrong);
  const std::string good = bench.write("b.sop", right);
  const Ran none = run_alur({"check", "--fix", "--diff", good});
  CHECK(none.exit == 0);
  CHECK(none.out.empty());
  CHECK(run_alur({"check", "--diff", good}).exit == 2);
}

TEST_CASE("A waiver whose finding may stand in a file that was not named is not removed") {
  Workbench bench;
  const auto with = [](const std::string& name, const std::string& hours) {
    const std::string waiver = name == "b" ? "  abaikan TM07 \"alatnya lain\"\n" : "";
    return "gunakan \"k.sop\"\nsop " + name + " \"Surat " + name + "\" {\n  pelaksana p: k\n" + waiver +
           "  langkah s 1 p \"Melaksanakan sosialisasi\" { waktu " + hours + " }\n}\n";
  };
  const std::string shared = "jabatan k \"K\"\npemeriksaan {\n  abaikan TM06 \"disepakati\"\n}\n";
  const std::string one = with("a", "4 jam"), other = with("b", "15 hari");
  const std::string k = bench.write("k.sop", shared), a = bench.write("a.sop", one),
                    b = bench.write("b.sop", other);
  const Ran both = run_alur({"check", a, b});
  INFO(both.out);
  CHECK(both.out.find("WV01]") == std::string::npos);
  for (const std::string& file : {k, a, b}) {
    const Ran alone = run_alur({"check", "--fix", file});
    INFO(alone.out);
    CHECK(alone.out.find("WV01]") == std::string::npos);
  }
  // Where all are read the waiver is unused indeed; whether these are all, their author knows.
  const std::string same = bench.write("c.sop", with("c", "15 hari"));
  CHECK(run_alur({"check", "--fix", "--diff", b, same}).out.find("abaikan") == std::string::npos);
  CHECK(bytes_of(k) == shared);
  CHECK(bytes_of(a) == one);
  CHECK(bytes_of(b) == other);
}

TEST_CASE("A used file is mended only with --all") {
  Workbench bench;
  const std::string shared = "jabatan k \"K\"\nhukm u \"Undang-Undang Nomor 1 Tahun 2000 tentang U\"\n";
  const std::string used = bench.write("b.sop", shared);
  const std::string file = bench.write("a.sop", "gunakan b.sop\n" + right.substr(right.find("sop a")));
  CHECK(run_alur({"check", "--fix", file}).exit == 1);
  CHECK(bytes_of(used) == shared);
  CHECK(bytes_of(file).starts_with("gunakan \"b.sop\"\n"));
  run_alur({"check", "--fix", "--all", file});
  CHECK(bytes_of(used).find("hukum u") != std::string::npos);
}

TEST_CASE("Line ends, a byte order mark and the rest of the bytes stay as they were") {
  Workbench bench;
  std::string text = "\xEF\xBB\xBF";
  for (const char c : wrong) text += c == '\n' ? "\r\n" : std::string(1, c);
  const std::string file = bench.write("a.sop", text);
  run_alur({"check", "--fix", file});
  std::string expected = "\xEF\xBB\xBF";
  for (const char c : right) expected += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(bytes_of(file) == expected);
}

TEST_CASE("A file that may not be written is exit code 3, and no file is changed") {
  Workbench bench;
  const std::string open = bench.write("a.sop", wrong), locked = bench.write("b.sop", "jabtan j \"J\"\n");
  ::chmod(locked.c_str(), 0444);
  const Ran ran = run_alur({"check", "--fix", open, locked});
  CHECK(ran.exit == 3);
  CHECK(ran.err.find("b.sop") != std::string::npos);
  CHECK(bytes_of(open) == wrong);
  CHECK(bytes_of(locked) == "jabtan j \"J\"\n");
  CHECK(run_alur({"check", "--fix", bench.path("tidak-ada.sop")}).exit == 3);
}

TEST_CASE("All files that may not be written are named, and what to do about a folder") {
  Workbench bench;
  const std::string open = bench.write("a.sop", wrong), one = bench.write("b.sop", wrong),
                    other = bench.write("c.sop", wrong);
  ::chmod(one.c_str(), 0444);
  ::chmod(other.c_str(), 0444);
  const Ran ran = run_alur({"check", "--fix", open, one, other});
  CHECK(ran.exit == 3);
  CHECK(ran.err.find("b.sop") != std::string::npos);
  CHECK(ran.err.find("c.sop") != std::string::npos);
  CHECK(bytes_of(open) == wrong);
  const Ran folder = run_alur({"check", bench.path("")});
  CHECK(folder.exit == 3);
  CHECK(folder.err.find("*.sop") != std::string::npos);
}

TEST_CASE("The number of what can be mended says where there is more than is kept") {
  Workbench bench;
  std::string many = "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n";
  for (int i = 1; i <= 150; ++i)
    many += "  langkah s" + std::to_string(i) + " " + std::to_string(i) + " p \"Menulis\" { waktu 1 jm }\n";
  const Ran ran = run_alur({"check", "--lang", "en", bench.write("a.sop", many + "}\n")});
  CHECK(ran.out.find("mend by itself: 100 or more (") != std::string::npos);
  const Ran few = run_alur({"check", "--lang", "en", bench.write("b.sop", wrong)});
  CHECK(few.out.find("mend by itself: 2 (") != std::string::npos);
}

TEST_CASE("A link stays a link, and what it points at is mended") {
  Workbench bench;
  const std::string file = bench.write("a.sop", wrong), link = bench.path("l.sop");
  fs::create_symlink("a.sop", link);
  run_alur({"check", "--fix", link});
  CHECK(fs::is_symlink(link));
  CHECK(bytes_of(file) == right);
}

TEST_CASE("With a format for programs --fix prints only that, and the JSON says what was mended") {
  Workbench bench;
  const std::string file = bench.write("a.sop", wrong);
  const auto before = nlohmann::json::parse(run_alur({"check", "--format", "json", file}).out);
  std::size_t fixable = 0;
  for (const auto& one : before["findings"]) {
    if (one["fix"].is_null()) continue;
    ++fixable;
    CHECK(one["fix"]["title"].get<std::string>().size() > 3);
    for (const auto& edit : one["fix"]["edits"]) {
      const std::size_t begin = edit["place"]["begin_byte"], end = edit["place"]["end_byte"];
      CHECK(begin <= end);
      CHECK(end <= wrong.size());
      CHECK(edit["place"]["line"] >= 1);
      CHECK(edit["place"]["end_column"] >= 1);
      CHECK(edit["text"].is_string());
    }
  }
  CHECK(fixable == 2);
  CHECK(before["summary"]["fixable"] == 2);
  const auto after = nlohmann::json::parse(run_alur({"check", "--fix", "--format", "json", file}).out);
  CHECK(after["fixed"][0]["fixes"] == 2);
  CHECK(after["summary"]["fixable"] == 0);
}
