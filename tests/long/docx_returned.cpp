// A document that a clerk opened and saved in LibreOffice, which drops the names of shapes and what arrows
// are glued to: without an edit nothing is said, with one that edit alone. Word itself is not tried.
#include <iostream>

#include "base/output_file.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"
#include "tests/unit/returned/edited.h"

using namespace alur;
using namespace alur::tests;
using pugi::xml_node;

namespace {

// Each opened and saved again, in the same order.
std::vector<std::string> saved_anew(const std::vector<std::string>& documents) {
  const Workbench bench;
  std::vector<std::string> words{"soffice",        "-env:UserInstallation=file://" + bench.path("profile"),
                                 "--headless",     "--convert-to",
                                 "docx",           "--outdir",
                                 bench.path("out")};
  for (std::size_t i = 0; i < documents.size(); ++i)
    words.push_back(bench.write(std::to_string(i) + ".docx", documents[i]));
  RunOptions options;
  options.seconds = 600;
  const Ran ran = run(words, options);
  if (ran.exit != 0)
    FAIL("soffice is missing or failed (scripts/setup --long installs it): exit " << ran.exit << " "
                                                                                  << ran.err);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < documents.size(); ++i)
    out.push_back(bytes_of(bench.path("out/" + std::to_string(i) + ".docx")));
  return out;
}

struct Case {
  const Drawn* drawn;
  XmlEdit edit;
  std::vector<std::string> expected;
};

void add_cases(const Drawn& d, std::vector<Case>& out) {
  out.push_back({&d, [](xml_node) {}, {}});
  for (const auto& text : d.stamp.texts) {
    if (!text.name.ends_with(".waktu") || text.text.empty()) continue;
    const std::string step = text.name.substr(0, text.name.size() - 6), mark = text.bookmark;
    out.push_back({&d, [=](xml_node x) { set_text(x, mark, "3 hari"); }, {"changed step limit " + step}});
    out.push_back({&d,
                   [=](xml_node x) {
                     xml_node row = row_of(x, mark);
                     row.parent().remove_child(row);
                   },
                   {"removed step whole " + step}});
    out.push_back(
        {&d, [=](xml_node x) { add_row_after(x, mark, "Kata lain sekali"); }, {"added step whole "}});
    return;
  }
}

}  // namespace

TEST_CASE("LibreOffice saves every document so that what a clerk did is found, and nothing else") {
  const std::vector<Drawn> all = all_drawn();
  std::vector<Case> cases;
  for (const Drawn& d : all) add_cases(d, cases);
  REQUIRE(cases.size() >= 40);
  std::vector<std::string> documents;
  for (const Case& one : cases) documents.push_back(edited(*one.drawn, one.edit));
  // Saved once, and again by who gets it next.
  std::vector<std::string> saved = saved_anew(documents);
  const std::vector<std::string> twice = saved_anew(saved);
  saved.insert(saved.end(), twice.begin(), twice.end());
  const std::vector<Case> again = cases;
  cases.insert(cases.end(), again.begin(), again.end());
  std::size_t right = 0;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    INFO(cases[i].drawn->file << ", case " << i);
    const std::vector<std::string> lines = lines_of(changes_in(*cases[i].drawn, saved[i]));
    CHECK(lines == cases[i].expected);
    if (lines == cases[i].expected) ++right;
  }
  std::cout << right << " of " << cases.size() << " documents saved by LibreOffice read as expected\n";
}
