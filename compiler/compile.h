// The facade of the compiler: from paths to a checked set. Reads like the walk in docs/architecture.md.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compiler/check/check.h"
#include "compiler/load.h"
#include "compiler/model/name_index.h"

namespace alur {

struct CompileOptions {
  Limits limits;
  check::CheckOptions check;
  std::set<std::string, std::less<>>
      denied;   // codes: no `abaikan` of `pemeriksaan` holds for them; default: none
  Texts texts;  // instead of what the disk holds; default: none
};

struct Compilation {
  Loaded files;
  std::optional<check::CheckedModel> checked;     // none when anything outside a scenario is invalid
  std::vector<check::CheckedScenario> scenarios;  // those that can run, in the order of the set
  Diagnostics findings;                           // of all stages, in the order of the text
  std::vector<CutFindings> cut;                   // those beyond the limit of one kind in one file
  std::vector<check::Waived> waived;              // those that are known and left, in the order of the text
  std::size_t waived_count = 0;                   // with those beyond the limit
  std::set<std::string, std::less<>> denied;      // codes that `pemeriksaan` insists on
  model::NameIndex names;                         // of all files, also where something is invalid

  // In a file that was named on the command line, not in one that it uses.
  bool is_named(Span place) const { return place.file.index < files.named; }
};

// Errors: a named file cannot be read. The checked model's spans point into `files.sources`.
Expected<Compilation> compile(const std::vector<std::string>& paths, const CompileOptions& options);

// Every kind of finding of every stage, in the order of the codes.
std::vector<const DiagnosticKind*> all_diagnostic_kinds();

}  // namespace alur
