// Changes as short lines, so that a table can say what is expected.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "compiler/diff/from_models.h"
#include "compiler/diff/words.h"
#include "tests/support/compiled_text.h"

namespace alur::tests {

inline diff::Changes changes_of(const std::string& before, const std::string& after) {
  const CompiledText a = compile_text(before), b = compile_text(after);
  if (!a.checked || !b.checked)
    throw std::runtime_error("invalid: " + fmt::format("{}", fmt::join((a.checked ? b : a).codes(), " ")));
  return diff::from_models({a.checked->model(), a.findings, 1}, {b.checked->model(), b.findings, 1}, {});
}

// "changed step limit satu" (the name before, or after where it is new), "shift 2-3 4-5".
inline std::string line_of(const diff::Change& change) {
  return fmt::format("{} {} {} {}", diff::kind_code(change.kind), diff::subject_code(change.subject),
                     diff::words_of(change.field).json, (change.before ? change.before : change.after)->name);
}

// Without findings: most edits break some rule too.
inline std::vector<std::string> lines_of(const diff::Changes& changes) {
  std::vector<std::string> out;
  for (const diff::SopChanges& sop : changes.sops) {
    for (const diff::Change& change : sop.changes) out.push_back(line_of(change));
    for (const diff::Shift& shift : sop.shifts)
      out.push_back(fmt::format("shift {}-{} {}-{}", shift.first_before, shift.last_before, shift.first_after,
                                shift.last_after));
  }
  for (const diff::Change& change : changes.shared) out.push_back(line_of(change));
  return out;
}

inline std::vector<std::string> sorted(std::vector<std::string> lines) {
  std::sort(lines.begin(), lines.end());
  return lines;
}

// With the sides exchanged: what must come out when the question is asked the other way round.
inline std::vector<std::string> mirrored(const diff::Changes& changes) {
  std::vector<std::string> out;
  const auto add = [&](diff::Change change) {
    std::swap(change.before, change.after);
    if (change.kind == diff::ChangeKind::Added)
      change.kind = diff::ChangeKind::Removed;
    else if (change.kind == diff::ChangeKind::Removed)
      change.kind = diff::ChangeKind::Added;
    out.push_back(line_of(change));
  };
  for (const diff::SopChanges& sop : changes.sops) {
    for (const diff::Change& change : sop.changes) add(change);
    for (const diff::Shift& shift : sop.shifts)
      out.push_back(fmt::format("shift {}-{} {}-{}", shift.first_after, shift.last_after, shift.first_before,
                                shift.last_before));
  }
  for (const diff::Change& change : changes.shared) add(change);
  return sorted(std::move(out));
}

}  // namespace alur::tests
