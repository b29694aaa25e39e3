#include "cli/tables_input.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/output_file.h"
#include "cli/findings.h"
#include "cli/inputs.h"
#include "compiler/lower/from_model.h"

namespace alur::cli {
namespace {

// By its first bytes, whatever its name; by its name where those are spoiled.
bool is_table_file(const std::string& path) {
  return path.ends_with(".alurt") || runtime::begins_as_table_file(path);
}

// What is invalid in a scenario, for those that could not pass their gate.
int report_scenarios(const Compilation& compilation, const Env& env) {
  print_invalid(compilation, env);
  if (only_invalid(compilation).invalid() == 0)
    print_error(env, {"tidak ada skenario; tulis satu: skenario NAMA \"Judul\" { … }",
                      "there is no scenario; write one: skenario NAME \"Title\" { … }"});
  else
    print_error(env, {"skenario belum dapat dijalankan", "the scenario cannot run yet"});
  return exit_findings;
}

}  // namespace

TablesInput tables_from(const std::vector<std::string>& files, const Env& env) {
  TablesInput out;
  if (files.size() == 1 && is_table_file(files[0])) {
    auto tables = runtime::read(files[0]);
    if (!tables) {
      out.exit_code = fail(env, tables.error());
      return out;
    }
    out.tables = std::move(*tables);
    return out;
  }
  const Compiled compiled = compile_for_use(files, env);
  out.exit_code = compiled.exit_code;
  if (!compiled.usable()) return out;
  const auto& scenarios = compiled.compilation.scenarios;
  if (scenarios.empty() || scenarios.size() < compiled.compilation.checked->model().scenarios.size()) {
    out.exit_code = report_scenarios(compiled.compilation, env);
    return out;
  }
  for (std::size_t i = 0; i < scenarios.size(); ++i)
    if (compiled.compilation.is_named(scenarios[i].scenario().place)) out.named_scenarios.push_back(i);
  out.bytes = runtime::pack(lower::from_model(*compiled.compilation.checked, scenarios));
  auto tables = runtime::load(out.bytes, files[0]);
  if (!tables) throw InternalError("lowered tables are refused: " + tables.error().message.en);
  out.tables = std::move(*tables);
  return out;
}

}  // namespace alur::cli
