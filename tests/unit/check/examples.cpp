// Every kind of finding of every stage: its bad example raises it, its good example does not.
#include <set>

#include "compiler/compile.h"
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"

using namespace alur;
using tests::compile_text;

namespace {

// Raised by what only files on disk or the whole set can show; tested with them (golden, cli).
bool needs_files(std::string_view code) { return code == "NM08" || code == "SC16" || code == "WV03"; }

}  // namespace

TEST_CASE("The bad example of every kind of finding raises it and the good one does not") {
  for (const DiagnosticKind* kind : all_diagnostic_kinds()) {
    if (kind->bad.empty() || needs_files(kind->code)) continue;
    INFO(kind->code);
    CHECK(compile_text(std::string(kind->bad)).count(kind->code) >= 1);
    CHECK(compile_text(std::string(kind->good)).count(kind->code) == 0);
  }
}

TEST_CASE("Every kind of finding has a code of its own, a title and a reason in both languages") {
  std::set<std::string_view> codes;
  for (const DiagnosticKind* kind : all_diagnostic_kinds()) {
    INFO(kind->code);
    CHECK(codes.insert(kind->code).second);
    CHECK(kind->code.size() == 4);
    for (const Message* message : {&kind->title, &kind->why}) {
      CHECK_FALSE(message->id.empty());
      CHECK_FALSE(message->en.empty());
    }
    CHECK(kind->source.id.empty() == kind->source.en.empty());
  }
}

TEST_CASE("A rule that rests on law, guideline or practice says where it stands") {
  for (const DiagnosticKind* kind : all_diagnostic_kinds()) {
    INFO(kind->code);
    if (kind->basis != Basis::Language) CHECK_FALSE(kind->source.empty());
  }
}

TEST_CASE("One mistake gives one finding: a good example raises nothing invalid") {
  for (const DiagnosticKind* kind : all_diagnostic_kinds()) {
    if (needs_files(kind->code)) continue;
    INFO(kind->code);
    // Examples of the syntax are as short as the syntax allows: a SOP without steps can be read, if not
    // drawn.
    const bool of_syntax = kind->code.starts_with("SX");
    const tests::CompiledText good = compile_text(std::string(kind->good));
    for (const Diagnostic& d : good.findings) {
      INFO(d.what.en);
      // What the language can say and the simulation cannot run yet has a finding of its own.
      const bool not_run_yet = d.kind->code == "SC10" && kind->code != "SC10";
      CHECK(
          (d.severity != Severity::Invalid || not_run_yet || (of_syntax && !d.kind->code.starts_with("SX"))));
    }
  }
}
