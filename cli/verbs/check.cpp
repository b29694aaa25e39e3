#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "base/spelling.h"
#include "cli/finding_formats/format.h"
#include "cli/findings.h"
#include "cli/inputs.h"
#include "cli/mended.h"
#include "cli/verb.h"

namespace alur::cli::verbs {
namespace {

// The words of --format json first, then those of messages in both languages. "error" is of both, and means
// what JSON says: a message's "error" is JSON's "invalid".
struct Level {
  std::array<std::string_view, 3> words;
  Severity severity;
};
constexpr std::array levels = {Level{{"info", "note", "catatan"}, Severity::Info},
                               Level{{"warning", "warning", "peringatan"}, Severity::Warning},
                               Level{{"error", "irregularity", "ketidaksesuaian"}, Severity::Error},
                               Level{{"invalid", "invalid", "galat"}, Severity::Invalid}};

std::optional<Severity> level_named(std::string_view word) {
  for (const Level& level : levels)
    if (std::find(level.words.begin(), level.words.end(), word) != level.words.end()) return level.severity;
  return std::nullopt;
}

// Shape: "catatan, peringatan, …"
std::string level_names(Language language) {
  std::string out;
  for (const Level& level : levels)
    out += (out.empty() ? "" : ", ") + std::string(level.words[language == Language::Indonesian ? 2 : 0]);
  return out;
}

std::string format_names() {
  std::string out;
  for (const FindingFormat* one : finding_formats())
    out += (out.empty() ? "" : ", ") + std::string(one->name);
  return out;
}

std::string format_help(Language language) {
  std::string out;
  for (const FindingFormat* one : finding_formats())
    out += fmt::format("{}{} ({})", out.empty() ? "" : ", ", one->name, one->description.in(language));
  return out;
}

class Check : public Call {
 public:
  void declare(CLI::App& app, Language language) override {
    const bool id = language == Language::Indonesian;
    app.add_option(id ? "BERKAS" : "FILE", files_, id ? "Berkas-berkas .sop" : "Files (.sop)");
    app.add_option("--format", format_, format_help(language));
    app.add_option(
           "--deny", deny_,
           id ? "Tingkat atau kode yang membuat kode keluar 1: catatan (info), peringatan (warning), "
                "ketidaksesuaian (error; baku), galat (invalid), atau kode seperti FC04 (boleh diulang)"
              : "Level or code that makes the exit code 1: info (note), warning, error (irregularity; "
                "default), invalid (no meaning), or a code such as FC04 (may be repeated)")
        ->allow_extra_args(false);
    app.add_option("--allow", allow_,
                   id ? "Kode temuan yang tidak dilaporkan (boleh diulang)"
                      : "Code of findings not to report (may be repeated)")
        ->allow_extra_args(false);  // what follows the code is a file
    app.add_flag("--fix", fix_,
                 id ? "Perbaiki di berkasnya yang artinya pasti, sampai tidak ada lagi; sisanya dilaporkan"
                    : "Mend in the files what has a certain meaning, until nothing is left; report the rest");
    app.add_flag("--diff", diff_,
                 id ? "Bersama --fix: hanya tunjukkan baris yang akan berubah; kode keluar 1 bila ada"
                    : "With --fix: only show the lines that would change; exit code 1 if there are any");
    app.add_option("--limit", limit_,
                   id ? "Paling banyak temuan yang ditampilkan; baku: 100, dan semua untuk json dan sarif"
                      : "Findings shown at most; default: 100, and all of them for json and sarif")
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
    const FindingFormat* format = nullptr;
    for (const FindingFormat* one : finding_formats())
      if (one->name == format_) format = one;
    if (format == nullptr)
      return misuse(env, {"--format menerima salah satu: " + format_names(),
                          "--format takes one of: " + format_names()});
    if (files_.empty()) return no_file(env, {"alur periksa sop.sop", "alur check sop.sop"});
    if (diff_ && !fix_) return misuse(env, {"--diff hanya bersama --fix", "--diff goes with --fix alone"});
    const auto limit = whole_number(limit_);
    if (!limit_.empty() && !limit)
      return misuse(env, {"--limit menerima bilangan bulat", "--limit takes a whole number"});
    CompileOptions options;
    if (const auto wrong = read_codes(options)) return misuse(env, *wrong);
    if (!per_.empty()) {
      options.check.per = iso_date_of(per_);
      if (!options.check.per)
        return misuse(env,
                      {"--per menerima tanggal seperti 2026-01-31", "--per takes a date such as 2026-01-31"});
    }
    return fix_ ? mend_and_report(options, *format, limit, env) : only_report(options, *format, limit, env);
  }

 private:
  static std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
  }

  enum class Levels { Taken, NotTaken };
  static std::optional<Message> unknown(const std::string& code, Levels levels_are) {
    std::vector<std::string_view> codes;
    for (const DiagnosticKind* kind : all_diagnostic_kinds()) codes.push_back(kind->code);
    if (std::find(codes.begin(), codes.end(), code) != codes.end()) return std::nullopt;
    const auto near = nearest_word(code, codes);
    const bool taken = levels_are == Levels::Taken;
    return Message{fmt::format("kode '{}' tidak dikenal{}; {}daftarnya: alur jelaskan", code,
                               near ? fmt::format("; mungkin maksudnya {}?", *near) : "",
                               taken ? fmt::format("tingkat: {}; ", level_names(Language::Indonesian)) : ""),
                   fmt::format("unknown code '{}'{}; {}the list: alur explain", code,
                               near ? fmt::format("; did you mean {}?", *near) : "",
                               taken ? fmt::format("levels: {}; ", level_names(Language::English)) : "")};
  }

  static bool always_reported(std::string_view code) {
    for (const DiagnosticKind* kind : all_diagnostic_kinds())
      if (kind->code == code) return kind->severity == Severity::Invalid;
    return false;
  }

  // What is wrong with --allow and --deny.
  std::optional<Message> read_codes(CompileOptions& options) {
    for (const std::string& word : allow_) {
      const std::string code = upper(word);
      if (auto wrong = unknown(code, Levels::NotTaken)) return wrong;
      if (always_reported(code))
        return Message{fmt::format("--allow {}: bagian tanpa makna selalu dilaporkan; perbaiki", code),
                       fmt::format("--allow {}: a part without meaning is always reported; mend it", code)};
      options.check.allowed.insert(code);
    }
    bool level_given = false;
    for (const std::string& word : deny_) {
      if (const auto level = level_named(word)) {
        level_ = level_given ? std::min(level_, *level) : *level;
        level_given = true;
        continue;
      }
      const std::string code = upper(word);
      if (auto wrong = unknown(code, Levels::Taken)) return wrong;
      if (options.check.allowed.contains(code))
        return Message{fmt::format("{} tidak dapat sekaligus pada --allow dan --deny", code),
                       fmt::format("{} cannot be in both --allow and --deny", code)};
      options.denied.insert(code);
    }
    return std::nullopt;
  }

  int only_report(const CompileOptions& options, const FindingFormat& format,
                  std::optional<std::uint64_t> limit, const Env& env) {
    const auto compilation = compile(files_, options);
    if (!compilation) return fail(env, compilation.error());
    return report(*compilation, options, format, limit, {}, env);
  }

  int mend_and_report(const CompileOptions& options, const FindingFormat& format,
                      std::optional<std::uint64_t> limit, const Env& env) {
    const auto mended = mend(files_, options, all_ ? Reach::AllFiles : Reach::NamedFiles);
    if (!mended) return fail(env, mended.error());
    if (diff_) {
      const auto printed = print(difference_of(*mended));
      if (!printed) return fail(env, printed.error());
      return mended->files.empty() ? exit_done : exit_findings;
    }
    if (const auto written = write_mended(*mended); !written) return fail(env, written.error());
    return report(mended->compilation, options, format, limit, mended->files, env);
  }

  int report(const Compilation& compilation, const CompileOptions& options, const FindingFormat& format,
             std::optional<std::uint64_t> limit, const std::vector<FixedFile>& fixed, const Env& env) const {
    const Reported found = reported(compilation, scope());
    const std::size_t most =
        limit.value_or(format.reader == Reader::Program ? found.kept.size() : shown_findings);
    const auto printed = print(format.write({compilation, found, most, fixed, env}));
    if (!printed) return fail(env, printed.error());
    const bool denied =
        found.any_from(level_) || found.any_of(options.denied) || found.any_of(compilation.denied);
    return denied ? exit_findings : exit_done;
  }

  Scope scope() const { return all_ ? Scope::AllFiles : Scope::Named; }

  std::vector<std::string> files_;
  std::string format_ = "text";
  std::vector<std::string> deny_;
  Severity level_ = Severity::Error;
  std::vector<std::string> allow_;
  std::string limit_;
  std::string per_;
  bool all_ = false, fix_ = false, diff_ = false;
};

}  // namespace

extern const Verb check;
const Verb check{"check",
                 "periksa",
                 {"Periksa SOP menurut aturan dan laporkan temuannya",
                  "Check SOPs against the rules and report what is found"},
                 {"Contoh:\n  alur periksa sops/tangerang/pengaduan_kdrt.sop\n  alur periksa --deny warning "
                  "*.sop\n  alur periksa --fix "
                  "sop.sop",
                  "Examples:\n  alur check sops/tangerang/pengaduan_kdrt.sop\n  alur check --deny warning "
                  "*.sop\n  alur check --fix "
                  "sop.sop"},
                 [] { return std::unique_ptr<Call>(std::make_unique<Check>()); }};

}  // namespace alur::cli::verbs
