// The table of the seed audit: seed_audit.tsv, one line an irregularity. Not for deciding what is right: that
// is written in the table before the rules that it judges.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/source_file.h"

namespace alur::tests {

// Expected: found by this code at this place. Pending: it should be, and is not yet. Outside: true, but not
// in the audit. FalseAlarm: a finding that a planner would call wrong. None: no tool can find it.
enum class AuditStatus : std::uint8_t { Expected, Pending, Outside, FalseAlarm, None };

struct AuditLine {
  std::string sop;    // number or Lampiran of the SOP; "set" for what concerns several
  std::string item;   // of the audit: "001.3"; "+" where the audit does not have it
  std::string words;  // its words, short
  AuditStatus status = AuditStatus::None;
  std::string code;     // "-" for None
  std::string file;     // under sops/
  std::string anchor;   // "a >> b": the first line with b at or after the first line with a
  std::string reason;   // of None, Outside and FalseAlarm
  std::size_t row = 0;  // in the table, from 1
};

// Throws std::runtime_error for a line with a wrong number of columns or an unknown status.
std::vector<AuditLine> read_audit(const std::string& path);

// The line (from 1) of an anchor; 0 where the file does not hold it.
std::uint32_t line_of(const std::string& anchor, const SourceFile& file);

}  // namespace alur::tests
