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

std::string page_of(const DiagnosticKind& kind, Language language) {
  const bool id = language == Language::Indonesian;
  std::string out = fmt::format("{}: {} ({})\n\n", kind.code, kind.title.in(language),
                                severity_word(kind.severity, language));
  if (!kind.why.empty()) out += kind.why.in(language) + "\n\n";
  out += fmt::format("{}: {}", id ? "Dasar" : "Basis", basis_words(kind.basis).in(language));
  out += kind.source.empty() ? "\n" : ". " + kind.source.in(language) + "\n";
  if (!kind.bad.empty())
    out += fmt::format("\n{}:\n\n{}", id ? "Contoh yang keliru" : "A bad example", indented(kind.bad));
  if (!kind.good.empty())
    out += fmt::format("\n{}:\n\n{}", id ? "Contoh yang benar" : "A good example", indented(kind.good));
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
  }

  int run(const Env& env) override {
    const auto kinds = all_diagnostic_kinds();
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
  std::string code_;
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
