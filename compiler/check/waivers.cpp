#include "compiler/check/waivers.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "base/spelling.h"
#include "compiler/check/check.h"
#include "compiler/model/diagnostics.h"
#include "compiler/syntax/diagnostics.h"

namespace alur::check {

const DiagnosticKind unused_waiver{
    "WV01",
    Severity::Warning,
    Basis::Language,
    {"pengabaian yang tidak terpakai", "waiver that waives nothing"},
    {"Temuan yang diabaikan sudah tidak ada; alasan yang tertinggal menyesatkan pembaca berikutnya.",
     "The finding that it waives is gone; a reason that stays behind misleads the next reader."},
    {},
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  abaikan TM02 \"dibulatkan\"\n  langkah satu 1 p "
    "\"Menulis\" { "
    "waktu 1 jam }\n  total 1 jam\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  abaikan TM02 \"dibulatkan\"\n  langkah satu 1 p "
    "\"Menulis\" { "
    "waktu 1 jam }\n  total 2 jam\n}\n",
    {"Pengabaian dihapus: temuannya sudah tidak ada, jadi hasil pemeriksaan tetap sama. Tidak ditawarkan "
     "selama ada galat, karena aturan lalu diam; tidak pula untuk aturan yang membandingkan SOP dan di dalam "
     "'pemeriksaan', karena temuannya mungkin ada di berkas yang tidak ikut diperiksa.",
     "The waiver is removed: its finding is gone, so the check says the same without it. Not offered while "
     "there is an error, for rules are then silent; nor for rules that compare SOPs, nor in 'pemeriksaan', "
     "for "
     "the finding may stand in a file that was not read."}};

const DiagnosticKind waiver_without_rule{
    "WV02",
    Severity::Error,
    Basis::Language,
    {"kode yang tidak dapat diabaikan", "code that cannot be waived"},
    {"Hanya temuan aturan dapat diabaikan; bagian tanpa makna harus diperbaiki.",
     "Only findings of rules can be waived; a part without meaning must be mended."},
    {},
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  abaikan TM99 \"dibulatkan\"\n  langkah satu 1 p "
    "\"Menulis\" { "
    "waktu 1 jam }\n  total 2 jam\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  abaikan TM02 \"dibulatkan\"\n  langkah satu 1 p "
    "\"Menulis\" { "
    "waktu 1 jam }\n  total 2 jam\n}\n"};

const DiagnosticKind contrary_settings{
    "WV03",
    Severity::Warning,
    Basis::Language,
    {"kode diabaikan dan ditolak sekaligus", "code both waived and denied"},
    {"Yang berlaku adalah 'tolak'; pengabaian di sebelahnya menyesatkan pembaca.",
     "'tolak' is what holds; the waiver beside it misleads the reader."},
    {},
    "pemeriksaan {\n  abaikan TM03 \"formulir lama\"\n  tolak TM03\n}\n",
    "pemeriksaan {\n  tolak TM03\n}\n"};

const DiagnosticKind waiver_without_reason{
    "WV04",
    Severity::Error,
    Basis::Language,
    {"pengabaian tanpa alasan", "waiver without a reason"},
    {"Alasan adalah satu-satunya yang membedakan temuan yang diketahui dari temuan yang disembunyikan.",
     "The reason is all that tells a finding that is known from one that is hidden."},
    {},
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  abaikan TM02 \"\"\n  langkah satu 1 p \"Menulis\" { "
    "waktu 1 jam }\n  total 2 jam\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  abaikan TM02 \"dibulatkan\"\n  langkah satu 1 p "
    "\"Menulis\" { waktu 1 jam }\n  total 2 jam\n}\n"};

bool can_be_waived(std::string_view code) {
  const auto checks = all_checks();
  return std::any_of(checks.begin(), checks.end(), [&](const Check* check) {
    return check->kind.code == code && check->kind.severity != Severity::Invalid;
  });
}

bool was_run(std::string_view code, const CheckOptions& options) {
  if (options.allowed.contains(code)) return false;
  const auto checks = all_checks();
  return options.per || std::none_of(checks.begin(), checks.end(), [&](const Check* check) {
           return check->kind.code == code && check->of_date != nullptr;
         });
}

extern const Check caller_has_time;

bool is_of_set(std::string_view code) {
  const auto checks = all_checks();
  return std::any_of(checks.begin(), checks.end(), [&](const Check* check) {
    // A SOP that is run may be related by its title alone, and stand in another file.
    return check->kind.code == code && (check->of_set != nullptr || check == &caller_has_time);
  });
}

namespace {

// Of the stages before the rules, of the gates, or a rule whose findings leave no meaning.
bool is_of_meaning(std::string_view code) {
  const auto is_code = [&](const DiagnosticKind* kind) { return kind->code == code; };
  const auto read = syntax::diagnostic_kinds();
  const auto checks = all_checks();
  static const std::vector<const DiagnosticKind*> meant = {
#define ALUR_DIAGNOSTIC(name) &model::name,
#include "compiler/model/diagnostics.def"
#undef ALUR_DIAGNOSTIC
#define ALUR_DIAGNOSTIC(name) &name,
#include "compiler/check/diagnostics.def"
#undef ALUR_DIAGNOSTIC
  };
  return std::any_of(read.begin(), read.end(), is_code) || std::any_of(meant.begin(), meant.end(), is_code) ||
         std::any_of(checks.begin(), checks.end(),
                     [&](const Check* check) { return check->kind.code == code; });
}

}  // namespace

Diagnostic not_waivable(const model::Waiver& waiver) {
  if (is_of_meaning(waiver.code.text))
    return finding(waiver_without_rule, waiver.code.place,
                   {fmt::format("temuan {} ada, tetapi tidak dapat diabaikan", waiver.code.text),
                    fmt::format("there are findings {}, but none can be waived", waiver.code.text)},
                   {"perbaiki bagian yang ditunjuk temuan itu, lalu hapus pengabaian ini",
                    "mend what that finding points at, then remove this waiver"});
  std::vector<std::string_view> codes;
  for (const Check* check : all_checks())
    if (check->kind.severity != Severity::Invalid) codes.push_back(check->kind.code);
  const auto near = nearest_word(waiver.code.text, codes);
  return finding(
      waiver_without_rule, waiver.code.place,
      {fmt::format("'{}' bukan kode aturan yang dapat diabaikan", waiver.code.text),
       fmt::format("'{}' is no code of a rule that can be waived", waiver.code.text)},
      near ? Message{fmt::format("mungkin maksudnya {}?", *near), fmt::format("did you mean {}?", *near)}
           : Message{"kodenya tercetak di dalam kurung siku pada setiap temuan",
                     "its code is printed in brackets with each finding"});
}

std::optional<Diagnostic> without_reason(const model::Waiver& waiver) {
  if (waiver.reason.value.find_first_not_of(" \t\n") != std::string::npos) return std::nullopt;
  return finding(waiver_without_reason, waiver.reason.place,
                 {fmt::format("{} diabaikan tanpa alasan", waiver.code.text),
                  fmt::format("{} is waived without a reason", waiver.code.text)},
                 {"tulis mengapa temuan itu dibiarkan", "write why the finding is left"});
}

Diagnostic waived_twice(const model::Waiver& waiver, const model::Waiver& first) {
  Diagnostic d = finding(unused_waiver, waiver.place,
                         {fmt::format("{} sudah diabaikan untuk bagian ini", waiver.code.text),
                          fmt::format("{} is waived for this part already", waiver.code.text)},
                         {"hapus salah satunya", "remove one of the two"});
  d.related.push_back({first.place, {"pertama kali di sini", "first waived here"}});
  if (waiver.reason.value == first.reason.value)
    d.fix = removal(waiver.place, {"hapus pengabaian yang kedua", "remove the second waiver"});
  return d;
}

Diagnostic unused(const model::Waiver& waiver, Removal by) {
  Diagnostic d = finding(unused_waiver, waiver.place,
                         {fmt::format("tidak ada temuan {} di bagian ini", waiver.code.text),
                          fmt::format("there is no finding {} in this part", waiver.code.text)},
                         {"hapus pengabaian ini", "remove this waiver"});
  if (by == Removal::ByProgram)
    d.fix = removal(waiver.place, {"hapus pengabaian yang tidak terpakai", "remove the waiver"});
  return d;
}

namespace {

// Findings by code and place, so that a waiver meets none but those of its own scope.
class ByPlace {
 public:
  explicit ByPlace(const Diagnostics& findings) : findings_(findings), order_(findings.size()) {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::sort(order_.begin(), order_.end(),
              [&](std::size_t a, std::size_t b) { return key(findings[a]) < key(findings[b]); });
  }

  template <class Action>
  void each_within(std::string_view code, Span scope, Action action) const {
    const Key first{code, scope.file, scope.begin};
    auto at = std::lower_bound(order_.begin(), order_.end(), first,
                               [&](std::size_t i, const Key& wanted) { return key(findings_[i]) < wanted; });
    for (; at != order_.end() && key(findings_[*at]) <= Key{code, scope.file, scope.end}; ++at) action(*at);
  }

 private:
  using Key = std::tuple<std::string_view, FileId, std::uint32_t>;
  static Key key(const Diagnostic& d) { return {d.kind->code, d.place.file, d.place.begin}; }
  const Diagnostics& findings_;
  std::vector<std::size_t> order_;
};

}  // namespace

std::vector<const model::Waiver*> waivers_of(const model::Model& model) {
  std::vector<const model::Waiver*> out;
  for (const model::Sop& sop : model.sops) {
    if (sop.broken) continue;
    for (const model::Waiver& one : sop.waivers) out.push_back(&one);
    for (const model::Step& step : sop.steps)
      for (const model::Waiver& one : step.waivers) out.push_back(&one);
  }
  return out;
}

std::vector<const model::Waiver*> waivers_of(const model::Scenario& scenario) {
  std::vector<const model::Waiver*> out;
  for (const model::Waiver& one : scenario.waivers) out.push_back(&one);
  return out;
}

std::vector<Waived> apply_waivers(const std::vector<const model::Waiver*>& waivers,
                                  const CheckOptions& options, Diagnostics& findings) {
  Diagnostics about_waivers;
  std::vector<const model::Waiver*> waived_by(findings.size());
  const ByPlace by_place(findings);
  std::map<std::pair<std::string_view, Span>, const model::Waiver*> first;
  for (const model::Waiver* waiver : waivers) {
    const std::string& code = waiver->code.text;
    if (!can_be_waived(code)) {
      about_waivers.push_back(not_waivable(*waiver));
      continue;
    }
    const auto [same, is_first] = first.try_emplace({code, waiver->scope}, waiver);
    if (!is_first) {
      about_waivers.push_back(waived_twice(*waiver, *same->second));
      continue;
    }
    if (auto d = without_reason(*waiver)) about_waivers.push_back(std::move(*d));
    bool used = !was_run(code, options);
    by_place.each_within(code, waiver->scope, [&](std::size_t i) {
      if (findings[i].severity == Severity::Invalid) return;
      used = true;
      waived_by[i] = waiver;
    });
    if (!used)
      about_waivers.push_back(unused(*waiver, is_of_set(code) ? Removal::ByHand : Removal::ByProgram));
  }
  std::vector<Waived> waived;
  Diagnostics kept;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (const model::Waiver* by = waived_by[i])
      waived.push_back({std::move(findings[i]), by->reason.value, by->place});
    else
      kept.push_back(std::move(findings[i]));
  }
  findings = std::move(kept);
  for (Diagnostic& one : about_waivers) findings.push_back(std::move(one));
  return waived;
}

}  // namespace alur::check
