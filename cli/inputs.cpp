#include "cli/inputs.h"

#include <fmt/format.h>

#include "base/wording.h"
#include "cli/findings.h"

namespace alur::cli {

int no_file(const Env& env, const Message& example) {
  return misuse(env,
                {"sebutkan berkasnya, misalnya: " + example.id, "name the file, such as: " + example.en});
}

std::optional<std::uint64_t> whole_number(const std::string& word) {
  const bool digits = word.find_first_not_of("0123456789") == std::string::npos;
  if (word.empty() || word.size() > 18 || !digits) return std::nullopt;
  return std::stoull(word);
}

void print_invalid(const Compilation& compilation, const Env& env) {
  Env to_error = env;
  to_error.out_is_terminal = env.err_is_terminal;
  print_to_error(render(only_invalid(compilation), shown_findings, compilation.files.sources, to_error));
}

Compiled compile_for_use(const std::vector<std::string>& files, const Env& env) {
  Compiled out;
  auto compilation = compile(files, {});
  if (!compilation) {
    out.exit_code = fail(env, compilation.error());
    return out;
  }
  out.compilation = std::move(*compilation);
  if (!out.compilation.checked) {
    print_invalid(out.compilation, env);
    const auto count = static_cast<std::int64_t>(only_invalid(out.compilation).invalid());
    print_error(env, {fmt::format("{} galat; perbaiki dahulu", words_of_count(count, Language::Indonesian)),
                      fmt::format("{} {}; mend {} first", words_of_count(count, Language::English),
                                  count == 1 ? "error" : "errors", count == 1 ? "it" : "them")});
    out.exit_code = exit_findings;
    return out;
  }
  const Reported all = reported(out.compilation, Scope::Named);
  if (all.total() > 0)
    print_note(env, {fmt::format("temuan pada dokumen: {}; rinciannya: alur periksa {}",
                                 summary(all.count, Language::Indonesian), fmt::join(files, " ")),
                     fmt::format("findings in the document: {}; details: alur check {}",
                                 summary(all.count, Language::English), fmt::join(files, " "))});
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
  if (!name.empty() && !sops.empty()) {
    std::vector<std::string_view> known;
    for (const model::Sop& sop : sops) known.push_back(sop.name.text);
    return tl::unexpected(misuse(
        env, {fmt::format("tidak ada SOP bernama '{}'; yang ada: {}", name, fmt::join(known, ", ")),
              fmt::format("there is no SOP named '{}'; there are: {}", name, fmt::join(known, ", "))}));
  }
  print_error(env, {"berkas ini tidak memuat SOP", "this file holds no SOP"});
  return tl::unexpected(static_cast<int>(exit_findings));
}

}  // namespace alur::cli
