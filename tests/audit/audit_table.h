// The table of an audit, one line an irregularity, and its comparison with what the checker says. Not for
// deciding what is right: that is written in the table before the rules that it judges.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/source_file.h"

namespace alur::tests {

// Expected: found by this code at this place. Pending: it should be, and is not yet. Outside: true, but not
// in the audit. FalseAlarm: a finding that a planner would call wrong, or true in wrong words. None: no rule
// finds it.
enum class AuditStatus : std::uint8_t { Expected, Pending, Outside, FalseAlarm, None };

struct AuditLine {
  std::string sop;    // number or Lampiran of the SOP; "set" for what concerns several
  std::string item;   // of the audit: "001.3"; "+" where the audit does not have it
  std::string words;  // its words, short
  AuditStatus status = AuditStatus::None;
  std::string code;                // "-" for None
  std::string file;                // under the root of the set
  std::string anchor;              // "a >> b": the first line with b at or after the first line with a
  std::string with;                // the item whose finding says this as well; empty: a finding of its own
  std::vector<std::string> says;   // words that the finding holds
  std::vector<std::string> never;  // words that it does not hold
  std::string reason;              // of None, Outside and FalseAlarm
  std::size_t row = 0;             // in the table, from 1
};

// Throws std::runtime_error for a line with a wrong number of columns or an unknown status.
std::vector<AuditLine> read_audit(const std::string& path);

// The line (from 1) of an anchor; 0 where the file does not hold it.
std::uint32_t line_of(const std::string& anchor, const SourceFile& file);

// What the checker says: message and help in each language, with the notes of the related places.
struct AuditFinding {
  std::string code, file;
  std::uint32_t line = 0;
  std::string id, en;
};

// One line is one finding: as many pairs as possible, those of lines that are not pending first.
struct AuditMatch {
  std::vector<std::optional<std::size_t>> finding_of;  // by line of the table; with `with`: the other's
  std::vector<bool> has_line;                          // by finding
};
// `places`: the line in the source of each line of the table.
AuditMatch match(const std::vector<AuditLine>& lines, const std::vector<std::uint32_t>& places,
                 const std::vector<AuditFinding>& findings);

}  // namespace alur::tests
