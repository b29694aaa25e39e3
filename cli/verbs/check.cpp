#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/render_diagnostic.h"
#include "cli/inputs.h"
#include "cli/verb.h"

namespace alur::cli::verbs {
namespace {

struct Level {
  std::string_view word;
  Severity severity;
};
constexpr std::array levels = {Level{"info", Severity::Info}, Level{"warning", Severity::Warning},
                               Level{"error", Severity::Error}, Level{"invalid", Severity::Invalid}};

class Check : public Call {
 public:
  void declare(CLI::App& app, Language language) override {
    const bool id = language == Language::Indonesian;
    app.add_option("FILE", files_, id ? "Berkas-berkas .sop" : "Files (.sop)");
    app.add_option("--format", format_, id ? "text (untuk orang) atau json" : "text (for people) or json");
    app.add_option("--deny", deny_,
                   id ? "Tingkat yang membuat kode keluar 1: info, warning, error (baku) atau invalid"
                      : "Level that makes the exit code 1: info, warning, error (default) or invalid");
    app.add_option("--allow", allow_,
                   id ? "Kode temuan yang tidak dilaporkan (boleh diulang)"
                      : "Code of findings not to report (may be repeated)");
    app.add_flag(
        "--all", all_,
        id ? "Laporkan juga temuan pada berkas yang digunakan" : "Report findings in used files too");
  }

  int run(const Env& env) override {
    const auto* level =
        std::find_if(levels.begin(), levels.end(), [&](const Level& l) { return l.word == deny_; });
    if (level == levels.end())
      return misuse(env, {"--deny menerima info, warning, error atau invalid",
                          "--deny takes info, warning, error or invalid"});
    if (format_ != "text" && format_ != "json")
      return misuse(env, {"--format menerima text atau json", "--format takes text or json"});
    if (files_.empty())
      return misuse(env, {"sebutkan berkasnya, misalnya: alur periksa sop.sop",
                          "name the file, such as: alur check sop.sop"});
    if (const auto unknown = unknown_code())
      return misuse(env, {fmt::format("kode '{}' tidak dikenal; daftarnya: alur jelaskan", *unknown),
                          fmt::format("unknown code '{}'; the list: alur explain", *unknown)});
    CompileOptions options;
    options.check.allowed.insert(allow_.begin(), allow_.end());
    const auto compilation = compile(files_, options);
    if (!compilation) return fail(env, compilation.error());
    const Diagnostics shown = shown_findings(*compilation);
    const auto printed =
        print(format_ == "json" ? json(*compilation, shown, env) : text(*compilation, shown, env));
    if (!printed) return fail(env, printed.error());
    const bool denied = std::any_of(shown.begin(), shown.end(),
                                    [&](const Diagnostic& d) { return d.severity >= level->severity; });
    return denied ? exit_findings : exit_done;
  }

 private:
  std::optional<std::string> unknown_code() const {
    const auto kinds = all_diagnostic_kinds();
    for (const std::string& code : allow_)
      if (std::none_of(kinds.begin(), kinds.end(),
                       [&](const DiagnosticKind* kind) { return kind->code == code; }))
        return code;
    return std::nullopt;
  }

  // What is invalid in a used file is shown always: it stands in the way of the named ones.
  Diagnostics shown_findings(const Compilation& compilation) const {
    Diagnostics out;
    for (const Diagnostic& d : compilation.findings)
      if (all_ || compilation.is_named(d.place) || d.severity == Severity::Invalid) out.push_back(d);
    return out;
  }

  static std::array<std::size_t, 4> counts(const Diagnostics& findings) {
    std::array<std::size_t, 4> out{};
    for (const Diagnostic& d : findings) ++out[static_cast<std::size_t>(d.severity)];
    return out;
  }

  std::string text(const Compilation& compilation, const Diagnostics& shown, const Env& env) const {
    const auto count = counts(shown);
    const std::size_t hidden = compilation.findings.size() - shown.size();
    std::string out = render(shown, compilation.files.sources, env);
    std::string summary;
    for (const Severity severity : {Severity::Invalid, Severity::Error, Severity::Warning, Severity::Info})
      if (const std::size_t n = count[static_cast<std::size_t>(severity)]; n > 0)
        summary +=
            fmt::format("{}{} {}", summary.empty() ? "" : ", ", n, severity_word(severity, env.language));
    const bool id = env.language == Language::Indonesian;
    if (shown.empty())
      out += id ? "Tidak ada temuan.\n" : "No findings.\n";
    else
      out +=
          fmt::format("{}: {}. {}\n", id ? "Jumlah" : "In all", summary,
                      id ? "Penjelasan sebuah kode: alur jelaskan KODE" : "About a code: alur explain CODE");
    if (hidden > 0)
      out += fmt::format(fmt::runtime(id ? "{} temuan lain pada berkas yang digunakan: tambahkan --all\n"
                                         : "{} more in used files: add --all\n"),
                         hidden);
    return out;
  }

  static std::string json(const Compilation& compilation, const Diagnostics& shown, const Env& env) {
    const auto count = counts(shown);
    nlohmann::ordered_json out;
    out["program"] = program_version;
    out["findings"] =
        nlohmann::ordered_json::parse(render_json(shown, compilation.files.sources, env.language));
    out["summary"] = {{"invalid", count[3]}, {"error", count[2]}, {"warning", count[1]}, {"info", count[0]}};
    return out.dump(2) + "\n";
  }

  std::vector<std::string> files_;
  std::string format_ = "text";
  std::string deny_ = "error";
  std::vector<std::string> allow_;
  bool all_ = false;
};

}  // namespace

extern const Verb check;
const Verb check{
    "check",
    "periksa",
    {"Periksa SOP menurut aturan dan laporkan temuannya",
     "Check SOPs against the rules and report what is found"},
    {"Contoh:\n  alur periksa sops/tangerang/pengaduan_kdrt.sop\n  alur periksa --deny warning *.sop",
     "Examples:\n  alur check sops/tangerang/pengaduan_kdrt.sop\n  alur check --deny warning *.sop"},
    [] { return std::unique_ptr<Call>(std::make_unique<Check>()); }};

}  // namespace alur::cli::verbs
