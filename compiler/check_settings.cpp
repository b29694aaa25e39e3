#include "compiler/check_settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/spelling.h"
#include "compiler/check/waivers.h"

namespace alur {
namespace {

using Codes = std::set<std::string, std::less<>>;

Diagnostic unknown_denial(const model::Denial& denial, const std::vector<std::string_view>& codes) {
  const auto near = nearest_word(denial.code.text, codes);
  return finding(
      check::waiver_without_rule, denial.code.place,
      {fmt::format("'{}' bukan kode temuan", denial.code.text),
       fmt::format("'{}' is no code of a finding", denial.code.text)},
      near ? Message{fmt::format("mungkin maksudnya {}?", *near), fmt::format("did you mean {}?", *near)}
           : Message{"daftarnya: alur jelaskan", "the list: alur explain"});
}

Codes denied_of(const model::CheckSettings& settings, Diagnostics& wrong) {
  std::vector<std::string_view> codes;
  for (const DiagnosticKind* kind : all_diagnostic_kinds()) codes.push_back(kind->code);
  Codes out;
  for (const model::Denial& one : settings.denials) {
    if (std::find(codes.begin(), codes.end(), one.code.text) == codes.end())
      wrong.push_back(unknown_denial(one, codes));
    else
      out.insert(one.code.text);
  }
  return out;
}

Diagnostic contrary(const model::Waiver& waiver, const model::CheckSettings& settings) {
  Diagnostic d = finding(check::contrary_settings, waiver.place,
                         {fmt::format("{} juga ditolak, sehingga tidak diabaikan", waiver.code.text),
                          fmt::format("{} is denied too, and so is not waived", waiver.code.text)},
                         {"hapus salah satunya", "remove one of the two"});
  for (const model::Denial& one : settings.denials)
    if (one.code.text == waiver.code.text)
      d.related.push_back({one.place, {"ditolak di sini", "denied here"}});
  return d;
}

using Waivers = std::map<std::string_view, const model::Waiver*>;  // by code

void waive(const model::Waiver& waiver, Waivers& waivers, Diagnostics& wrong) {
  const auto [same, is_first] = waivers.emplace(waiver.code.text, &waiver);
  if (!is_first)
    wrong.push_back(check::waived_twice(waiver, *same->second));
  else if (auto d = check::without_reason(waiver))
    wrong.push_back(std::move(*d));
}

}  // namespace

void apply_check_settings(const model::CheckSettings& settings, const CompileOptions& options,
                          Compilation& out) {
  Diagnostics wrong;
  out.denied = denied_of(settings, wrong);
  Waivers waivers;
  for (const model::Waiver& one : settings.waivers) {
    if (!check::can_be_waived(one.code.text))
      wrong.push_back(check::not_waivable(one));
    else if (out.denied.contains(one.code.text))
      wrong.push_back(contrary(one, settings));
    else if (!options.denied.contains(one.code.text))
      waive(one, waivers, wrong);
  }
  Codes used;
  const auto waiver_for = [&](const auto& d) -> const model::Waiver* {
    const auto found = waivers.find(d.kind->code);
    if (found == waivers.end() || d.severity == Severity::Invalid) return nullptr;
    used.insert(found->second->code.text);
    return found->second;
  };
  std::erase_if(out.findings, [&](Diagnostic& d) {
    const model::Waiver* by = waiver_for(d);
    if (by != nullptr) out.waived.push_back({std::move(d), by->reason.value, by->place});
    return by != nullptr;
  });
  out.waived_count = out.waived.size();
  std::erase_if(out.cut, [&](const CutFindings& more) {
    const bool waived = waiver_for(more) != nullptr;
    if (waived) out.waived_count += more.count;
    return waived;
  });
  // Of a set that cannot be judged in full nobody knows what would be found.
  const bool whole = out.checked.has_value() && !out.checked->model().sops.empty();
  const bool alone = out.files.named < 2;
  const auto undecided = [&](std::string_view code) { return alone && check::is_of_set(code); };
  for (const auto& [code, waiver] : waivers)
    if (whole && !undecided(code) && !used.contains(code) && check::was_run(code, options.check))
      wrong.push_back(check::unused(*waiver, check::Removal::ByHand));
  for (Diagnostic& d : wrong)
    if (!options.check.allowed.contains(d.kind->code)) out.findings.push_back(std::move(d));
}

}  // namespace alur
