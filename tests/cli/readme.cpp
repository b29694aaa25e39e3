// What the pages show of the program is what it prints.
#include "tests/support/catch.h"
#include "tests/support/doc_commands.h"
#include "tests/support/doc_examples.h"
#include "tests/support/program.h"

using namespace alur::tests;

TEST_CASE("What the README shows of the program is what it prints") {
  std::filesystem::current_path(ALUR_SOURCE_DIR);
  std::size_t compared = 0;
  for (const std::string page : {"README.md", "README.id.md"}) {
    for (const DocEvent& event : doc_events(page, "$ build/release/alur ")) {
      INFO(page << ":" << event.line);
      CHECK(first_not_printed(event.shown, lines_of(run_alur(event.words).out), compared) == "");
    }
  }
  CHECK(compared > 20);
}

TEST_CASE("The examples of the language reference that use other files compile beside the seeds") {
  const Workbench bench;
  std::filesystem::copy(ALUR_SOURCE_DIR "/sops", bench.path("sops"),
                        std::filesystem::copy_options::recursive);
  std::size_t compiled = 0;
  for (const DocExample& example : doc_examples("docs/language.md")) {
    if (example.text.find("gunakan") == std::string::npos) continue;
    INFO("docs/language.md:" << example.line);
    const Ran ran = run_alur({"check", "--deny", "invalid", bench.write("docs/contoh.sop", example.text)});
    INFO(ran.out);
    CHECK(ran.exit == 0);
    ++compiled;
  }
  CHECK(compiled >= 1);
}

TEST_CASE("The tutorial runs from its first line to its last, and shows what the program prints") {
  const Workbench bench;
  std::filesystem::current_path(bench.path(""));
  std::size_t compared = 0, files = 0, commands = 0;
  for (const DocEvent& event : doc_events("docs/id/tutorial.md", "$ alur ")) {
    INFO("docs/id/tutorial.md:" << event.line);
    if (!event.file.empty()) {
      bench.write(event.file, event.text);
      ++files;
      continue;
    }
    const Ran ran = run_alur(event.words);
    CHECK(ran.exit <= 1);
    // Notes go to the other stream; where they stand between the lines, a terminal decides.
    std::vector<std::string> notes, lines;
    for (const std::string& line : event.shown) (line.starts_with("alur: ") ? notes : lines).push_back(line);
    CHECK(first_not_printed(lines, lines_of(ran.out), compared) == "");
    if (!notes.empty()) notes.insert(notes.begin(), "…");
    CHECK(first_not_printed(notes, lines_of(ran.err), compared) == "");
    ++commands;
  }
  std::filesystem::current_path(ALUR_SOURCE_DIR);
  CHECK(files >= 4);
  CHECK(commands >= 10);
  CHECK(compared > 60);
}
