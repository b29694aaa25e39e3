#include "compiler/compile.h"

#include <algorithm>
#include <tuple>

#include "compiler/arrival_traces.h"
#include "compiler/check/waivers.h"
#include "compiler/check_settings.h"
#include "compiler/consequences.h"
#include "compiler/format/apply_fixes.h"
#include "compiler/model/diagnostics.h"
#include "compiler/model/from_ast.h"
#include "compiler/syntax/diagnostics.h"

namespace alur {
namespace {

bool in_a_scenario(const std::vector<syntax::Ast>& asts, Span place) {
  for (const syntax::Declaration& declaration : asts[place.file.index].declarations)
    if (const auto* scenario = std::get_if<syntax::Scenario>(&declaration))
      if (scenario->span.begin <= place.begin && place.end <= scenario->span.end) return true;
  return false;
}

// A bad scenario never stops a drawing: it has a gate of its own.
check::Gate gate_of(const Loaded& files, const Diagnostics& findings, const std::vector<CutFindings>& cut) {
  const auto invalid = [](const auto& d) { return d.severity == Severity::Invalid; };
  // Where one that was not kept stood is unknown: it may have been outside.
  if (std::any_of(cut.begin(), cut.end(), invalid)) return check::Gate::Blocked;
  for (const Diagnostic& d : findings)
    if (invalid(d) && !in_a_scenario(files.asts, d.place)) return check::Gate::Blocked;
  return check::Gate::Open;
}

// What is invalid is reported even where its code is allowed: it stands in the way. The rules know what is
// allowed themselves; this is for the stages before them.
void hand_over(Findings& all, const model::CheckSettings& settings, const CompileOptions& options,
               Compilation& out) {
  out.cut = all.cut();
  out.findings = all.take();
  const auto is_allowed = [&](const auto& d) {
    return d.severity != Severity::Invalid && options.check.allowed.contains(d.kind->code);
  };
  std::erase_if(out.findings, is_allowed);
  std::erase_if(out.cut, is_allowed);
  apply_check_settings(settings, options, out);
  std::stable_sort(out.findings.begin(), out.findings.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.place < b.place; });
  std::stable_sort(out.waived.begin(), out.waived.end(), [](const check::Waived& a, const check::Waived& b) {
    return a.finding.place < b.finding.place;
  });
  for (Diagnostic& d : out.findings)
    if (!d.fix.empty()) d.fix = format::laid_out(out.files.sources[d.fix.edits.front().place.file], d.fix);
}

// Files, or parts of them, that were not read.
bool of_loading(const DiagnosticKind* kind) {
  return kind == &import_not_readable || kind == &too_many_files || kind == &set_too_large ||
         kind == &imports_too_deep || kind == &too_many_declarations;
}

// A variant holds the items of its base, and two scenarios may walk through the same step: what was said of a
// place is not said of it once more.
class SaidOfScenarios {
 public:
  void keep_new(Diagnostics& findings) {
    std::erase_if(findings, [&](const Diagnostic& d) {
      return !said_.emplace(d.kind->code, d.severity, d.place, d.what.id).second;
    });
  }

 private:
  std::set<std::tuple<std::string_view, Severity, Span, std::string>> said_;
};

// Of one file alone nobody knows what a rule that compares SOPs finds in all of them.
std::vector<Span> waivers_of_set(const model::Model& model) {
  std::vector<Span> out;
  for (const model::Waiver* waiver : check::waivers_of(model))
    if (check::is_of_set(waiver->code.text)) out.push_back(waiver->place);
  return out;
}

void drop_unused(const std::vector<Span>& waivers, Diagnostics& findings) {
  std::erase_if(findings, [&](const Diagnostic& d) {
    return d.kind == &check::unused_waiver &&
           std::find(waivers.begin(), waivers.end(), d.place) != waivers.end();
  });
}

model::NameIndex names_of(model::NameLog log, const Loaded& files) {
  for (const ImportedFile& import : files.imports) {
    const Span whole{import.file, 0, 0};
    log.define({"berkas", "file"}, whole);
    log.use(import.path, whole);
  }
  return model::name_index_of(std::move(log));
}

}  // namespace

Expected<Compilation> compile(const std::vector<std::string>& paths, const CompileOptions& options) {
  auto files = load(paths, options.limits, options.texts);
  if (!files) return tl::unexpected(files.error());
  Compilation out;
  out.files = std::move(*files);
  Diagnostics& read = out.files.diagnostics;
  model::ModelResult meant = model::from_ast(out.files.asts, out.files.sources, options.limits);
  // A file that is missing is one mistake, not one for each name in it.
  const bool file_missing =
      std::any_of(read.begin(), read.end(), [](const Diagnostic& d) { return of_loading(d.kind); });
  const auto of_missing_file = [](const auto& d) { return d.kind == &model::name_unknown; };
  if (file_missing) {
    std::erase_if(meant.diagnostics, of_missing_file);
    std::erase_if(meant.cut, of_missing_file);
  }
  drop_consequences(out.files.sources, read, meant.diagnostics);
  const bool open = gate_of(out.files, read, out.files.cut) == check::Gate::Open &&
                    gate_of(out.files, meant.diagnostics, meant.cut) == check::Gate::Open;
  Findings traces;
  read_arrival_traces(meant.model, out.files.sources, options.texts, traces);
  const model::CheckSettings settings = meant.model.check_settings;
  const bool alone = out.files.named < 2;
  const std::vector<Span> undecided = alone ? waivers_of_set(meant.model) : std::vector<Span>{};
  check::CheckResult checked =
      check::run_all(std::move(meant.model), open ? check::Gate::Open : check::Gate::Blocked, options.check);
  drop_unused(undecided, checked.findings);
  drop_of_twins(meant.diagnostics, checked.findings);
  out.names = names_of(std::move(meant.names), out.files);
  Findings all;
  all.append(std::move(read), out.files.cut);
  all.append(std::move(meant.diagnostics), meant.cut);
  const std::vector<CutFindings> traces_cut = traces.cut();
  all.append(traces.take(), traces_cut);
  all.append(std::move(checked.findings), checked.cut);
  out.checked = std::move(checked.checked);
  out.waived = std::move(checked.waived);
  SaidOfScenarios said;
  for (std::size_t i = 0; out.checked && i < out.checked->model().scenarios.size(); ++i) {
    check::ScenarioResult scenario =
        check::check_scenario(*out.checked, out.checked->model().scenarios.id_at(i), options.check);
    said.keep_new(scenario.findings);
    for (check::Waived& one : scenario.waived) out.waived.push_back(std::move(one));
    all.append(std::move(scenario.findings), scenario.cut);
    if (scenario.checked) out.scenarios.push_back(*scenario.checked);
  }
  hand_over(all, settings, options, out);
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
#define ALUR_DIAGNOSTIC(name) kinds.push_back(&name);
#include "compiler/trace_diagnostics.def"
#undef ALUR_DIAGNOSTIC
#define ALUR_DIAGNOSTIC(name) kinds.push_back(&check::name);
#include "compiler/check/diagnostics.def"
#undef ALUR_DIAGNOSTIC
  for (const check::Check* check : check::all_checks()) kinds.push_back(&check->kind);
  std::sort(kinds.begin(), kinds.end(), [](const auto* a, const auto* b) { return a->code < b->code; });
  return kinds;
}

}  // namespace alur
