#include "cli/findings.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/render_diagnostic.h"
#include "base/wording.h"

namespace alur::cli {
namespace {

constexpr std::array falling = {Severity::Invalid, Severity::Error, Severity::Warning, Severity::Info};

template <class Wanted>
Reported chosen(const Compilation& compilation, Wanted wanted) {
  Reported out;
  const auto count = [&](const DiagnosticKind* kind, Severity severity, FileId file, std::size_t n) {
    const bool here = wanted(severity, file);
    if (here) out.codes.insert(kind->code);
    (here ? out.count[static_cast<std::size_t>(severity)] : out.elsewhere) += n;
    return here;
  };
  for (const Diagnostic& d : compilation.findings)
    if (count(d.kind, d.severity, d.place.file, 1)) out.kept.push_back(d);
  for (const CutFindings& more : compilation.cut)
    if (count(more.kind, more.severity, more.file, more.count)) out.cut.insert(more.kind->code);
  for (const check::Waived& one : compilation.waived)
    if (wanted(one.finding.severity, one.finding.place.file)) out.waived.push_back(&one);
  return out;
}

}  // namespace

bool Reported::any_from(Severity level) const {
  for (const Severity severity : falling)
    if (severity >= level && count[static_cast<std::size_t>(severity)] > 0) return true;
  return false;
}

bool Reported::any_of(const std::set<std::string, std::less<>>& denied) const {
  return std::any_of(codes.begin(), codes.end(),
                     [&](std::string_view code) { return denied.contains(code); });
}

std::size_t Reported::fixable() const {
  return static_cast<std::size_t>(
      std::count_if(kept.begin(), kept.end(), [](const Diagnostic& d) { return !d.fix.empty(); }));
}

bool Reported::more_fixable() const {
  return std::any_of(kept.begin(), kept.end(),
                     [&](const Diagnostic& d) { return !d.fix.empty() && cut.contains(d.kind->code); });
}

Reported reported(const Compilation& compilation, Scope scope) {
  return chosen(compilation, [&](Severity severity, FileId file) {
    return scope == Scope::AllFiles || file.index < compilation.files.named || severity == Severity::Invalid;
  });
}

Reported only_invalid(const Compilation& compilation) {
  return chosen(compilation, [](Severity severity, FileId) { return severity == Severity::Invalid; });
}

std::string summary(const std::array<std::size_t, 4>& count, Language language) {
  std::string out;
  for (const Severity severity : falling) {
    const auto n = static_cast<std::int64_t>(count[static_cast<std::size_t>(severity)]);
    if (n == 0) continue;
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", words_of_count(n, language),
                       severity_words(severity, n, language));
  }
  return out;
}

std::string render(const Reported& findings, std::size_t most, const Sources& sources, const Env& env) {
  std::string out;
  std::size_t shown = 0;
  for (; shown < findings.kept.size() && shown < most; ++shown)
    out += render_text(findings.kept[shown], sources, {env.language, env.out_is_terminal});
  if (const std::size_t rest = findings.total() - shown; rest > 0) {
    const auto n = static_cast<std::int64_t>(rest);
    out += env.say({fmt::format("… dan {} temuan lagi\n\n", words_of_count(n, Language::Indonesian)),
                    fmt::format("… and {} more\n\n", words_of_count(n, Language::English))});
  }
  return out;
}

}  // namespace alur::cli
