#include "base/findings.h"

namespace alur {

Findings::Count& Findings::count_of(const DiagnosticKind* kind, Severity severity, FileId file) {
  Count& count = counts_[Key{file.index, kind->code, severity}];
  count.kind = kind;
  count.file = file;
  return count;
}

void Findings::push_back(Diagnostic d) {
  Count& count = count_of(d.kind, d.severity, d.place.file);
  ++size_;
  ++found_[d.kind];
  if (count.found++ < most_)
    kept_.push_back(std::move(d));
  else
    ++count.cut;
}

void Findings::append(Diagnostics kept, const std::vector<CutFindings>& cut) {
  for (Diagnostic& d : kept) push_back(std::move(d));
  for (const CutFindings& more : cut) {
    Count& count = count_of(more.kind, more.severity, more.file);
    size_ += more.count;
    found_[more.kind] += more.count;
    count.found += more.count;
    count.cut += more.count;
  }
}

bool Findings::is_full(const DiagnosticKind& kind, FileId file) const {
  const auto count = counts_.find(Key{file.index, kind.code, kind.severity});
  return count != counts_.end() && count->second.found >= most_;
}

bool Findings::is_tiring(const DiagnosticKind& kind) const {
  const auto found = found_.find(&kind);
  return found != found_.end() && found->second >= kept_findings_of_a_kind;
}

std::vector<CutFindings> Findings::cut() const {
  std::vector<CutFindings> out;
  for (const auto& [key, count] : counts_)
    if (count.cut > 0) out.push_back({count.kind, std::get<Severity>(key), count.file, count.cut});
  return out;
}

}  // namespace alur
