// Compiles text as a planner would have it in one file.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "compiler/check/check.h"
#include "compiler/compile.h"
#include "compiler/consequences.h"
#include "compiler/model/from_ast.h"
#include "compiler/syntax/from_text.h"

namespace alur::tests {

struct CompiledText {
  Sources sources;
  std::vector<syntax::Ast> asts;
  model::ModelResult meant;  // the model is moved on where `checked` holds it
  std::optional<check::CheckedModel> checked;
  std::vector<check::CheckedScenario> scenarios;
  Diagnostics findings;  // of all stages, in the order in which they were made

  std::vector<std::string> codes() const {
    std::vector<std::string> out;
    for (const Diagnostic& d : findings) out.emplace_back(d.kind->code);
    std::sort(out.begin(), out.end());
    return out;
  }
  std::size_t count(std::string_view code) const {
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                  [&](const Diagnostic& d) { return d.kind->code == code; }));
  }
  const Diagnostic& first(std::string_view code) const {
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const Diagnostic& d) { return d.kind->code == code; });
    if (found == findings.end()) throw std::runtime_error("no finding " + std::string(code));
    return *found;
  }
  const model::Model& model() const { return checked ? checked->model() : meant.model; }
};

inline void add(Diagnostics& to, const Diagnostics& from) { to.insert(to.end(), from.begin(), from.end()); }

// The stages by hand, without files: imports are not followed.
// `per`: rules on reviews need a day; no other rule looks at it.
inline CompiledText compile_text(const std::string& text,
                                 std::optional<Date> per = date_from({2026, 6, 30})) {
  CompiledText out;
  const FileId file = out.sources.push_back(SourceFile::from_text("uji.sop", text).value());
  syntax::ParseResult parsed = syntax::from_text(out.sources[file], file);
  out.asts.push_back(std::move(parsed.ast));
  add(out.findings, parsed.diagnostics);
  out.meant = model::from_ast(out.asts, out.sources);
  drop_consequences(out.sources, parsed.diagnostics, out.meant.diagnostics);
  add(out.findings, out.meant.diagnostics);
  const bool invalid = std::any_of(out.findings.begin(), out.findings.end(),
                                   [&](const Diagnostic& d) { return d.severity == Severity::Invalid; });
  check::CheckOptions options;
  options.per = per;
  check::CheckResult result =
      check::run_all(out.meant.model, invalid ? check::Gate::Blocked : check::Gate::Open, options);
  add(out.findings, result.findings);
  out.checked = std::move(result.checked);
  for (std::size_t i = 0; out.checked && i < out.checked->model().scenarios.size(); ++i) {
    check::ScenarioResult scenario =
        check::check_scenario(*out.checked, out.checked->model().scenarios.id_at(i), {});
    add(out.findings, scenario.findings);
    if (scenario.checked) out.scenarios.push_back(*scenario.checked);
  }
  return out;
}

}  // namespace alur::tests
