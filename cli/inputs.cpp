#include "cli/inputs.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/render_diagnostic.h"

namespace alur::cli {

std::string render(const Diagnostics& findings, const Sources& sources, const Env& env) {
  std::string out;
  for (const Diagnostic& d : findings) out += render_text(d, sources, {env.language, env.out_is_terminal});
  return out;
}

Compiled compile_for_use(const std::vector<std::string>& files, const Env& env) {
  Compiled out;
  if (files.empty()) {
    out.exit_code = misuse(env, {"sebutkan berkasnya, misalnya: alur periksa sop.sop",
                                 "name the file, such as: alur check sop.sop"});
    return out;
  }
  auto compilation = compile(files, {});
  if (!compilation) {
    out.exit_code = fail(env, compilation.error());
    return out;
  }
  out.compilation = std::move(*compilation);
  if (!out.compilation.checked) {
    Diagnostics invalid;
    for (const Diagnostic& d : out.compilation.findings)
      if (d.severity == Severity::Invalid) invalid.push_back(d);
    Env to_error = env;
    to_error.out_is_terminal = env.err_is_terminal;
    fmt::print(stderr, "{}", render(invalid, out.compilation.files.sources, to_error));
    print_error(env, {fmt::format("{} galat; perbaiki dahulu", invalid.size()),
                      fmt::format("{} error(s); mend them first", invalid.size())});
    out.exit_code = exit_findings;
    return out;
  }
  const auto irregular = std::count_if(
      out.compilation.findings.begin(), out.compilation.findings.end(), [&](const Diagnostic& d) {
        return d.severity != Severity::Info && d.severity != Severity::Invalid &&
               out.compilation.is_named(d.place);
      });
  if (irregular > 0)
    print_note(env, {fmt::format("{} temuan pada dokumen; rinciannya: alur periksa {}", irregular,
                                 fmt::join(files, " ")),
                     fmt::format("{} finding(s) in the document; details: alur check {}", irregular,
                                 fmt::join(files, " "))});
  return out;
}

tl::expected<std::vector<model::SopId>, int> chosen_sops(const Compilation& compilation,
                                                         const std::string& name, const Env& env) {
  const auto& sops = compilation.checked->model().sops;
  std::vector<model::SopId> named, all;
  for (std::size_t i = 0; i < sops.size(); ++i) {
    const model::SopId id = sops.id_at(i);
    if (!name.empty() && sops[id].name.text != name) continue;
    all.push_back(id);
    if (compilation.is_named(sops[id].place)) named.push_back(id);
  }
  if (!named.empty()) return named;
  if (!all.empty()) return all;
  if (!name.empty())
    return tl::unexpected(misuse(env, {fmt::format("tidak ada SOP bernama '{}'", name),
                                       fmt::format("there is no SOP named '{}'", name)}));
  print_error(env, {"berkas ini tidak memuat SOP", "this file holds no SOP"});
  return tl::unexpected(static_cast<int>(exit_findings));
}

}  // namespace alur::cli
