#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/render_diagnostic.h"
#include "base/spelling.h"
#include "base/wording.h"
#include "cli/findings.h"
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
    app.add_option(id ? "BERKAS" : "FILE", files_, id ? "Berkas-berkas .sop" : "Files (.sop)");
    app.add_option("--format", format_, id ? "text (untuk orang) atau json" : "text (for people) or json");
    app.add_option("--deny", deny_,
                   id ? "Tingkat yang membuat kode keluar 1: info, warning, error (baku) atau invalid"
                      : "Level that makes the exit code 1: info, warning, error (default) or invalid");
    app.add_option("--allow", allow_,
                   id ? "Kode temuan yang tidak dilaporkan (boleh diulang)"
                      : "Code of findings not to report (may be repeated)")
        ->allow_extra_args(false);  // what follows the code is a file
    app.add_option("--limit", limit_,
                   id ? "Paling banyak temuan yang ditampilkan; baku: 100, dan semua untuk json"
                      : "Findings shown at most; default: 100, and all of them for json")
        ->type_name(id ? "ANGKA" : "NUMBER");
    app.add_option(
           "--per", per_,
           id ? "Tanggal yang dianggap hari ini, untuk aturan masa berlaku (2026-01-31); baku: tidak ada"
              : "The date that counts as today, for rules on reviews (2026-01-31); default: none")
        ->type_name(id ? "TANGGAL" : "DATE");
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
    if (files_.empty()) return no_file(env, {"alur periksa sop.sop", "alur check sop.sop"});
    const auto limit = whole_number(limit_);
    if (!limit_.empty() && !limit)
      return misuse(env, {"--limit menerima bilangan bulat", "--limit takes a whole number"});
    for (std::string& code : allow_) code = upper(code);
    if (const auto unknown = unknown_code()) return misuse(env, *unknown);
    CompileOptions options;
    options.check.allowed.insert(allow_.begin(), allow_.end());
    if (!per_.empty()) {
      options.check.per = iso_date_of(per_);
      if (!options.check.per)
        return misuse(env,
                      {"--per menerima tanggal seperti 2026-01-31", "--per takes a date such as 2026-01-31"});
    }
    const auto compilation = compile(files_, options);
    if (!compilation) return fail(env, compilation.error());
    const Reported found = reported(*compilation, all_ ? Scope::AllFiles : Scope::Named);
    const bool json_wanted = format_ == "json";
    const std::size_t most = limit.value_or(json_wanted ? found.kept.size() : shown_findings);
    const auto printed =
        print(json_wanted ? json(*compilation, found, most, env) : text(*compilation, found, most, env));
    if (!printed) return fail(env, printed.error());
    return found.any_from(level->severity) ? exit_findings : exit_done;
  }

 private:
  static std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
  }

  std::optional<Message> unknown_code() const {
    std::vector<std::string_view> codes;
    for (const DiagnosticKind* kind : all_diagnostic_kinds()) codes.push_back(kind->code);
    for (const std::string& code : allow_) {
      if (std::find(codes.begin(), codes.end(), code) != codes.end()) continue;
      const auto near = nearest_word(code, codes);
      return Message{fmt::format("kode '{}' tidak dikenal{}; daftarnya: alur jelaskan", code,
                                 near ? fmt::format("; mungkin maksudnya {}?", *near) : ""),
                     fmt::format("unknown code '{}'{}; the list: alur explain", code,
                                 near ? fmt::format("; did you mean {}?", *near) : "")};
    }
    return std::nullopt;
  }

  // A file of posts or holidays alone is complete, but a planner may have named the wrong one.
  static std::string without_findings(const Compilation& compilation, const Env& env) {
    for (std::size_t i = 0; i < compilation.files.named; ++i)
      for (const syntax::Declaration& declaration : compilation.files.asts[i].declarations)
        if (std::holds_alternative<syntax::Sop>(declaration) ||
            std::holds_alternative<syntax::Scenario>(declaration))
          return env.say({"Tidak ada temuan.\n", "No findings.\n"});
    return env.say({"Tidak ada temuan, tetapi tidak ada SOP atau skenario di dalamnya.\n",
                    "No findings, but there is no SOP or scenario in it.\n"});
  }

  static std::string text(const Compilation& compilation, const Reported& found, std::size_t most,
                          const Env& env) {
    const bool id = env.language == Language::Indonesian;
    std::string out = render(found, most, compilation.files.sources, env);
    if (found.total() == 0)
      out += without_findings(compilation, env);
    else
      out +=
          fmt::format("{}: {}. {}\n", id ? "Jumlah" : "In all", summary(found.count, env.language),
                      id ? "Penjelasan sebuah kode: alur jelaskan KODE" : "About a code: alur explain CODE");
    if (found.elsewhere > 0)
      out += fmt::format(fmt::runtime(id ? "{} temuan lain pada berkas yang digunakan: tambahkan --all\n"
                                         : "{} more in used files: add --all\n"),
                         words_of_count(static_cast<std::int64_t>(found.elsewhere), env.language));
    return out;
  }

  static std::string json(const Compilation& compilation, const Reported& found, std::size_t most,
                          const Env& env) {
    const std::size_t count = std::min(most, found.kept.size());
    const Diagnostics listed(found.kept.begin(), found.kept.begin() + static_cast<std::ptrdiff_t>(count));
    nlohmann::ordered_json out;
    out["program"] = program_version;
    out["findings"] =
        nlohmann::ordered_json::parse(render_json(listed, compilation.files.sources, env.language));
    out["summary"] = {{"invalid", found.count[3]},
                      {"error", found.count[2]},
                      {"warning", found.count[1]},
                      {"info", found.count[0]},
                      {"total", found.total()},
                      {"listed", listed.size()},
                      {"cut", listed.size() < found.total()}};
    return out.dump(2) + "\n";
  }

  std::vector<std::string> files_;
  std::string format_ = "text";
  std::string deny_ = "error";
  std::vector<std::string> allow_;
  std::string limit_;
  std::string per_;
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
