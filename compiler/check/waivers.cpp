#include "compiler/check/waivers.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>

#include "base/spelling.h"
#include "compiler/check/check.h"

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
    "waktu 1 jam }\n  total 2 jam\n}\n"};

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

namespace {

bool can_be_waived(std::string_view code) {
  const auto checks = all_checks();
  return std::any_of(checks.begin(), checks.end(), [&](const Check* check) {
    return check->kind.code == code && check->kind.severity != Severity::Invalid;
  });
}

Diagnostic unknown_code(const model::Waiver& waiver) {
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

void apply_waivers(const std::vector<const model::Waiver*>& waivers,
                   const std::set<std::string, std::less<>>& allowed, Diagnostics& findings) {
  Diagnostics about_waivers;
  std::vector<bool> waived(findings.size());
  const ByPlace by_place(findings);
  for (const model::Waiver* waiver : waivers) {
    const std::string& code = waiver->code.text;
    if (!can_be_waived(code)) {
      about_waivers.push_back(unknown_code(*waiver));
      continue;
    }
    bool used = allowed.contains(code);
    by_place.each_within(code, waiver->scope, [&](std::size_t i) {
      if (findings[i].severity == Severity::Invalid) return;
      used = true;
      waived[i] = true;
    });
    if (!used)
      about_waivers.push_back(finding(unused_waiver, waiver->place,
                                      {fmt::format("tidak ada temuan {} di bagian ini", code),
                                       fmt::format("there is no finding {} in this part", code)},
                                      {"hapus pengabaian ini", "remove this waiver"}));
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (!waived[i]) {
      if (kept != i) findings[kept] = std::move(findings[i]);
      ++kept;
    }
  findings.resize(kept);
  for (Diagnostic& one : about_waivers) findings.push_back(std::move(one));
}

}  // namespace alur::check
