#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>

#include "base/render_diagnostic.h"
#include "base/spelling.h"
#include "cli/verb.h"
#include "compiler/compile.h"

namespace alur::cli::verbs {
namespace {

const Message& basis_words(Basis basis) {
  static const Message words[] = {{"bahasa Alur", "the language Alur"},
                                  {"peraturan", "law"},
                                  {"pedoman", "guideline"},
                                  {"praktik, bukan aturan", "practice, not a rule"},
                                  {"hitungan", "arithmetic"}};
  return words[static_cast<std::size_t>(basis)];
}

std::string indented(std::string_view text) {
  std::string out = "    ";
  for (const char c : text) {
    out += c;
    if (c == '\n') out += "    ";
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '\n')) out.pop_back();
  return out + "\n";
}

// A source that begins with the word of the basis does not say it twice: "arithmetic: the sum of the rows".
std::string source_after_basis(const DiagnosticKind& kind, Language language) {
  const std::string& source = kind.source.in(language);
  const std::string said = basis_words(kind.basis).in(language) + ": ";
  return source.starts_with(said) ? source.substr(said.size()) : source;
}

std::string page_of(const DiagnosticKind& kind, Language language) {
  const bool id = language == Language::Indonesian;
  std::string out = fmt::format("{}: {} ({})\n\n", kind.code, kind.title.in(language),
                                severity_word(kind.severity, language));
  if (!kind.why.empty()) out += kind.why.in(language) + "\n\n";
  const std::string after = source_after_basis(kind, language);
  const std::string between = after == kind.source.in(language) ? ". " : ": ";
  out += fmt::format("{}: {}", id ? "Dasar" : "Basis", basis_words(kind.basis).in(language));
  out += kind.source.empty() ? "\n" : between + after + "\n";
  if (!kind.fix.empty())
    out += fmt::format("{}: {}\n", id ? "Perbaikan (alur periksa --fix)" : "Fix (alur check --fix)",
                       kind.fix.in(language));
  if (!kind.bad.empty())
    out += fmt::format("\n{}:\n\n{}", id ? "Contoh yang keliru" : "A bad example", indented(kind.bad));
  if (!kind.good.empty())
    out += fmt::format("\n{}:\n\n{}", id ? "Contoh yang benar" : "A good example", indented(kind.good));
  return out;
}

// GitHub's anchors are the code in small letters.
std::string markdown_of(const DiagnosticKind& kind, Language language) {
  const bool id = language == Language::Indonesian;
  std::string out = fmt::format("### {}\n\n**{}** · {} · {}{}\n\n", kind.code, kind.title.in(language),
                                severity_word(kind.severity, language), basis_words(kind.basis).in(language),
                                kind.source.empty() ? "" : ": " + source_after_basis(kind, language));
  out += kind.why.in(language) + "\n\n";
  out += fmt::format("{}: {}\n", id ? "Perbaikan" : "Fix",
                     !kind.fix.empty() ? kind.fix.in(language)
                     : id              ? "tidak ada; penulis yang memutuskan."
                                       : "none; it is for the author to decide.");
  const auto example = [&](std::string_view title, std::string_view text) {
    if (!text.empty()) out += fmt::format("\n{}:\n\n```text\n{}```\n", title, text);
  };
  example(id ? "Keliru" : "Wrong", kind.bad);
  example(id ? "Benar" : "Right", kind.good);
  return out;
}

std::string reference_of(const std::vector<const DiagnosticKind*>& kinds, Language language) {
  const bool id = language == Language::Indonesian;
  std::string out =
      id ? "# Temuan\n\n"
           "Semua temuan `alur periksa`, menurut kodenya. Halaman ini ditulis oleh program: "
           "`alur jelaskan --all --format markdown`.\n\n"
           "*Galat*: bagian itu tidak mempunyai arti, sehingga tidak dapat digambar atau disimulasikan. "
           "*Ketidaksesuaian*, *peringatan* dan *catatan*: dokumen berarti, tetapi menyimpang dari suatu "
           "aturan. "
           "Praktik tidak pernah disebut aturan.\n\n"
           "*Perbaikan* adalah yang dikerjakan `alur periksa --fix`: hanya bila maksud penulis pasti, atau "
           "bila "
           "teks itu sendiri menyatakannya di tempat lain. `--fix --diff` menunjukkannya tanpa mengubah "
           "berkas.\n\n"
         : "# Findings\n\n"
           "All findings of `alur check`, by their codes. This page is written by the program: "
           "`alur explain --all --format markdown --lang en`.\n\n"
           "*Error*: the part has no meaning and can be neither drawn nor simulated. *Irregularity*, "
           "*warning* and "
           "*note*: the document has a meaning but departs from a rule. What is practice is never called a "
           "rule.\n\n"
           "A *fix* is what `alur check --fix` does: only where what the author meant is beyond doubt, or "
           "where the "
           "text itself says it elsewhere. `--fix --diff` shows it and changes no file.\n\n";
  out += id ? "| kode | tingkat | temuan | perbaikan |\n|---|---|---|---|\n"
            : "| code | severity | finding | fix |\n|---|---|---|---|\n";
  for (const DiagnosticKind* kind : kinds) {
    std::string anchor(kind->code);
    for (char& c : anchor) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    out += fmt::format("| [{}](#{}) | {} | {} | {} |\n", kind->code, anchor,
                       severity_word(kind->severity, language), kind->title.in(language),
                       kind->fix.empty() ? ""
                       : id              ? "ya"
                                         : "yes");
  }
  for (const DiagnosticKind* kind : kinds) out += "\n" + markdown_of(*kind, language);
  return out;
}

std::string list_of(const std::vector<const DiagnosticKind*>& kinds, Language language) {
  std::string out;
  for (const DiagnosticKind* kind : kinds)
    out += fmt::format("{}  {:<16} {}\n", kind->code, severity_word(kind->severity, language),
                       kind->title.in(language));
  return out;
}

class Explain : public Call {
 public:
  void declare(CLI::App& app, Language language) override {
    app.add_option(language == Language::Indonesian ? "KODE" : "CODE", code_,
                   language == Language::Indonesian
                       ? "Kode temuan, misalnya TM02; tanpa kode: daftar semua kode"
                       : "Code of a finding, such as TM02; without it: the list of all codes");
    app.add_flag("--all", all_,
                 language == Language::Indonesian ? "Semua kode, masing-masing dengan penjelasannya"
                                                  : "All codes, each with its explanation");
    app.add_option("--format", format_,
                   language == Language::Indonesian ? "text (baku) atau markdown, bersama --all"
                                                    : "text (default) or markdown, with --all");
  }

  int run(const Env& env) override {
    const auto kinds = all_diagnostic_kinds();
    if (format_ != "text" && format_ != "markdown")
      return misuse(env, {"--format menerima text atau markdown", "--format takes text or markdown"});
    if (all_ != (format_ == "markdown") && !(all_ && format_ == "text"))
      return misuse(env,
                    {"--format markdown hanya bersama --all", "--format markdown goes with --all alone"});
    if (all_ && !code_.empty())
      return misuse(env, {"sebutkan satu kode, atau --all", "name a code, or --all"});
    if (all_) {
      const auto printed = print(all_pages(kinds, env.language));
      return printed ? exit_done : fail(env, printed.error());
    }
    std::transform(code_.begin(), code_.end(), code_.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    const auto wanted = std::find_if(kinds.begin(), kinds.end(),
                                     [&](const DiagnosticKind* kind) { return kind->code == code_; });
    if (!code_.empty() && wanted == kinds.end()) {
      std::vector<std::string_view> codes;
      for (const DiagnosticKind* kind : kinds) codes.push_back(kind->code);
      const auto near = nearest_word(code_, codes);
      return misuse(env, {fmt::format("kode '{}' tidak dikenal{}", code_,
                                      near ? fmt::format("; mungkin maksudnya {}?", *near) : ""),
                          fmt::format("unknown code '{}'{}", code_,
                                      near ? fmt::format("; did you mean {}?", *near) : "")});
    }
    const auto printed =
        print(code_.empty() ? list_of(kinds, env.language) : page_of(**wanted, env.language));
    return printed ? exit_done : fail(env, printed.error());
  }

 private:
  std::string all_pages(const std::vector<const DiagnosticKind*>& kinds, Language language) const {
    if (format_ == "markdown") return reference_of(kinds, language);
    std::string out;
    for (const DiagnosticKind* kind : kinds) out += (out.empty() ? "" : "\n") + page_of(*kind, language);
    return out;
  }

  std::string code_;
  std::string format_ = "text";
  bool all_ = false;
};

}  // namespace

extern const Verb explain;
const Verb explain{
    "explain",
    "jelaskan",
    {"Jelaskan sebuah kode temuan, dengan contoh", "Explain a code of a finding, with examples"},
    {"Contoh:\n  alur jelaskan TM02", "Example:\n  alur explain TM02"},
    [] { return std::unique_ptr<Call>(std::make_unique<Explain>()); }};

}  // namespace alur::cli::verbs
