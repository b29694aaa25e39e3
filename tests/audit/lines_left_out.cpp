// Every line of every SOP left out once, and of generated sets: how often that is one finding. What a planner
// deletes by accident is most often a whole line, and one that opens a part takes the sense of many others
// with it.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "compiler/compile.h"
#include "tests/audit/clean_sets.h"
#include "tests/support/catch.h"

using namespace alur;

namespace {

using Said = std::map<std::string, std::size_t>;

std::vector<std::string> sops() {
  std::vector<std::string> out;
  for (const char* folder : {"/sops/bekasi", "/sops/tangerang"})
    for (const auto& entry : std::filesystem::directory_iterator(ALUR_SOURCE_DIR + std::string(folder)))
      if (entry.path().extension() == ".sop" && entry.path().stem() != "bersama")
        out.push_back(entry.path().string());
  std::sort(out.begin(), out.end());
  return out;
}

std::string text_of(const std::string& path) {
  return std::string(SourceFile::read(path, {}).value().text());
}

Diagnostics findings_of(const std::string& path, const std::string& text) {
  CompileOptions options;
  options.texts[path] = text;
  options.check.per = date_from({2026, 6, 30});
  return compile({path}, options)->findings;
}

std::string key(const Diagnostic& d) { return std::string(d.kind->code) + " " + d.what.en; }

// What no reader may do by himself where more than a brace is wrong.
bool moves_a_brace(const Diagnostic& d, const std::string& text) {
  const auto has_brace = [](std::string_view part) { return part.find_first_of("{}") < part.size(); };
  return std::any_of(d.fix.edits.begin(), d.fix.edits.end(), [&](const Edit& edit) {
    if (edit.place.file.index != 0) return false;  // of a file that is used
    return has_brace(edit.text) ||
           has_brace(std::string_view(text).substr(edit.place.begin, edit.place.end - edit.place.begin));
  });
}

struct Tally {
  std::size_t lines = 0, silent = 0, single = 0, findings = 0, brace_fixes = 0;
  std::map<std::string, std::size_t> several;

  void see(const std::string& path, const std::string& text, const Said& before, const std::string& line) {
    Said left = before;
    std::size_t fresh = 0;
    std::string codes;
    for (const Diagnostic& d : findings_of(path, text)) {
      if (moves_a_brace(d, text)) ++brace_fixes;
      if (left[key(d)] > 0) {
        --left[key(d)];
        continue;
      }
      ++fresh;
      codes += std::string(d.kind->code) + " ";
    }
    ++lines;
    findings += fresh;
    if (fresh == 0) ++silent;
    if (fresh == 1) ++single;
    if (fresh > 1) ++several[codes + ": " + line];
  }

  double share() const { return static_cast<double>(single) / static_cast<double>(lines - silent); }
  void print(const char* name) const {
    std::printf(
        "%s: %zu lines, %zu without a finding, one alone for %zu (%.1f %%), %zu findings, %zu fixes of "
        "braces\n",
        name, lines, silent, single, 100 * share(), findings, brace_fixes);
    for (const auto& [what, n] : several) std::printf("  %zux %s\n", n, what.c_str());
  }
};

struct Tallies {
  Tally heads, others;

  void see(const std::string& path, const std::string& text) {
    Said before;
    for (const Diagnostic& d : findings_of(path, text)) ++before[key(d)];
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
      const std::string line = text.substr(begin, end - begin);
      const std::size_t word = line.find_first_not_of(" \t"), last = line.find_last_not_of(" \t\n");
      if (word < line.size() && line[word] != '#') {
        const bool head = line[last] == '{' && line[word] != '{';
        (head ? heads : others)
            .see(path, text.substr(0, begin) + text.substr(end), before,
                 line.substr(word, 70 < last + 1 - word ? 70 : last + 1 - word));
      }
      begin = end;
    }
  }
};

}  // namespace

TEST_CASE("A line left out of a SOP is one finding, above all one that opens a part") {
  Tallies real, made;
  for (const std::string& path : sops()) real.see(path, text_of(path));
  for (const unsigned seed : {1U, 7U}) made.see("uji.sop", tests::clean_scenario(seed));
  real.heads.print("heads left out of SOPs");
  real.others.print("other lines left out of SOPs");
  made.heads.print("heads left out of made sets");
  made.others.print("other lines left out of made sets");
  CHECK(real.heads.lines > 150);
  CHECK(real.others.lines > 1000);
  // Where a head is gone more than a brace is wrong.
  CHECK(real.heads.brace_fixes == 0);
  CHECK(made.heads.brace_fixes == 0);
  // The bars may only rise. Of the other lines some are two facts: a time that a total and a call need.
  CHECK(real.heads.share() >= 1.0);
  CHECK(made.heads.share() >= 1.0);
  CHECK(real.others.share() >= 0.95);
  CHECK(made.others.share() >= 0.95);
}

TEST_CASE("What several files lack or say twice is one finding") {
  const auto one = [](const std::string& name) {
    return "sop " + name +
           " \"Penerbitan Izin\" {\n  pelaksana p: camat\n  langkah satu 1 p \"Menulis\" { waktu 1 jam "
           "}\n}\n";
  };
  const auto count = [](const Diagnostics& findings, std::string_view code) {
    return std::count_if(findings.begin(), findings.end(),
                         [&](const Diagnostic& d) { return d.kind->code == code; });
  };
  CompileOptions options;
  for (const char* name : {"a", "b", "c"})
    options.texts[name + std::string(".sop")] = "jabatan k_" + std::string(name) + " \"K\"\n" + one(name);
  const auto lacking = compile({"a.sop", "b.sop", "c.sop"}, options);
  REQUIRE(lacking);
  REQUIRE(count(lacking->findings, "NM02") == 1);
  for (const Diagnostic& d : lacking->findings)
    if (d.kind->code == "NM02") CHECK(d.help.id.find("2 berkas lain") != std::string::npos);
  // A copy under the same name is no second SOP of the same subject.
  options.texts = {{"a.sop", "jabatan camat \"Camat\"\n" + one("a")}, {"b.sop", one("a")}};
  const auto copied = compile({"a.sop", "b.sop"}, options);
  REQUIRE(copied);
  CHECK(count(copied->findings, "NM01") == 1);
  CHECK(count(copied->findings, "XD04") == 0);
}
