#include "compiler/compile.h"

#include <algorithm>

#include "compiler/model/diagnostics.h"
#include "compiler/model/from_ast.h"
#include "compiler/syntax/diagnostics.h"

namespace alur {
namespace {

void append(Diagnostics& to, Diagnostics from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

bool in_a_scenario(const std::vector<syntax::Ast>& asts, Span place) {
  for (const syntax::Declaration& declaration : asts[place.file.index].declarations)
    if (const auto* scenario = std::get_if<syntax::Scenario>(&declaration))
      if (scenario->span.begin <= place.begin && place.end <= scenario->span.end) return true;
  return false;
}

// A bad scenario never stops a drawing: it has a gate of its own.
check::Gate gate_of(const Loaded& files, const Diagnostics& findings) {
  for (const Diagnostic& d : findings)
    if (d.severity == Severity::Invalid && !in_a_scenario(files.asts, d.place)) return check::Gate::Blocked;
  return check::Gate::Open;
}

}  // namespace

Expected<Compilation> compile(const std::vector<std::string>& paths, const CompileOptions& options) {
  auto files = load(paths, options.limits);
  if (!files) return tl::unexpected(files.error());
  Compilation out{std::move(*files), {}, {}, {}};
  append(out.findings, std::move(out.files.diagnostics));
  model::ModelResult meant = model::from_ast(out.files.asts, out.files.sources);
  // A file that is missing is one mistake, not one for each name in it.
  const bool file_missing = std::any_of(out.findings.begin(), out.findings.end(),
                                        [](const Diagnostic& d) { return d.kind == &import_not_readable; });
  if (file_missing)
    std::erase_if(meant.diagnostics, [](const Diagnostic& d) { return d.kind == &model::name_unknown; });
  append(out.findings, std::move(meant.diagnostics));
  check::CheckResult checked =
      check::run_all(std::move(meant.model), gate_of(out.files, out.findings), options.check);
  append(out.findings, std::move(checked.findings));
  out.checked = std::move(checked.checked);
  for (std::size_t i = 0; out.checked && i < out.checked->model().scenarios.size(); ++i) {
    check::ScenarioResult scenario =
        check::check_scenario(*out.checked, out.checked->model().scenarios.id_at(i), options.check);
    append(out.findings, std::move(scenario.findings));
    if (scenario.checked) out.scenarios.push_back(*scenario.checked);
  }
  std::stable_sort(out.findings.begin(), out.findings.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.place < b.place; });
  return out;
}

std::vector<const DiagnosticKind*> all_diagnostic_kinds() {
  std::vector<const DiagnosticKind*> kinds = syntax::diagnostic_kinds();
#define ALUR_DIAGNOSTIC(name) kinds.push_back(&model::name);
#include "compiler/model/diagnostics.def"
#undef ALUR_DIAGNOSTIC
#define ALUR_DIAGNOSTIC(name) kinds.push_back(&name);
#include "compiler/load_diagnostics.def"
#undef ALUR_DIAGNOSTIC
  for (const check::Check* check : check::all_checks()) kinds.push_back(&check->kind);
  std::sort(kinds.begin(), kinds.end(), [](const auto* a, const auto* b) { return a->code < b->code; });
  return kinds;
}

}  // namespace alur
