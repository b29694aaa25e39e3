// The findings of a stage, so that memory stays bounded whatever the file holds: of one kind in one file the
// first hundred are kept, and of the others only their number.
#pragma once

#include <map>
#include <tuple>
#include <vector>

#include "base/diagnostic.h"

namespace alur {

// After so many of one kind the rest are most often copies of one habit, and nobody reads on.
inline constexpr std::size_t kept_findings_of_a_kind = 100;

// What was found but not kept.
struct CutFindings {
  const DiagnosticKind* kind = nullptr;
  Severity severity = Severity::Error;
  FileId file;
  std::size_t count = 0;
};

class Findings {
 public:
  explicit Findings(std::size_t most_of_a_kind = kept_findings_of_a_kind) : most_(most_of_a_kind) {}

  void push_back(Diagnostic d);
  // Another stage's, with what it did not keep.
  void append(Diagnostics kept, const std::vector<CutFindings>& cut = {});

  // All that were found, kept or not.
  std::size_t size() const { return size_; }
  // No further one of the kind is kept: work on its wording is wasted.
  bool is_full(const DiagnosticKind& kind, FileId file) const;
  // In all files together so many are found that a reader has stopped: a costly hint is wasted.
  bool is_tiring(const DiagnosticKind& kind) const;

  bool empty() const { return kept_.empty(); }
  Diagnostic& back() { return kept_.back(); }  // the last kept
  Diagnostics take() { return std::move(kept_); }
  // In the order of files, then of codes.
  std::vector<CutFindings> cut() const;

 private:
  using Key = std::tuple<std::uint32_t, std::string_view, Severity>;
  struct Count {
    const DiagnosticKind* kind = nullptr;
    FileId file;
    std::size_t found = 0, cut = 0;
  };
  Count& count_of(const DiagnosticKind* kind, Severity severity, FileId file);

  std::size_t most_;
  std::size_t size_ = 0;
  Diagnostics kept_;
  std::map<Key, Count> counts_;
  std::map<const DiagnosticKind*, std::size_t> found_;  // in all files; looked up, never walked
};

}  // namespace alur
