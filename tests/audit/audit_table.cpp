#include "tests/audit/audit_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <stdexcept>

namespace alur::tests {
namespace {

std::vector<std::string> split(const std::string& text, const std::string& by) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t at = text.find(by); at != std::string::npos; at = text.find(by, begin)) {
    parts.push_back(text.substr(begin, at - begin));
    begin = at + by.size();
  }
  parts.push_back(text.substr(begin));
  return parts;
}

AuditStatus status_of(const std::string& word, std::size_t row) {
  static const std::map<std::string, AuditStatus> words = {{"expected", AuditStatus::Expected},
                                                           {"pending", AuditStatus::Pending},
                                                           {"outside", AuditStatus::Outside},
                                                           {"false", AuditStatus::FalseAlarm},
                                                           {"none", AuditStatus::None}};
  const auto found = words.find(word);
  if (found == words.end()) throw std::runtime_error(fmt::format("line {}: unknown status '{}'", row, word));
  return found->second;
}

// "with 003.9a: words & !words", or the words alone; "-" for none.
void read_says(std::string text, AuditLine& line) {
  if (text == "-") return;
  if (text.starts_with("with ")) {
    const std::size_t colon = text.find(": ");
    line.with = text.substr(5, colon == std::string::npos ? colon : colon - 5);
    text = colon == std::string::npos ? "" : text.substr(colon + 2);
  }
  if (text.empty()) return;
  for (const std::string& part : split(text, " & "))
    (part.starts_with("!") ? line.never : line.says).push_back(part.starts_with("!") ? part.substr(1) : part);
}

bool says(const AuditLine& line, const std::string& text) {
  const auto holds = [&](const std::string& words) { return text.find(words) != std::string::npos; };
  return std::all_of(line.says.begin(), line.says.end(), holds) &&
         std::none_of(line.never.begin(), line.never.end(), holds);
}

// Augmenting paths: a line whose finding another line holds asks that line for another of its own.
class Pairs {
 public:
  Pairs(const std::vector<std::vector<std::size_t>>& wanted, std::size_t findings)
      : wanted_(wanted), line_of_(findings) {}

  bool place(std::size_t line) {
    tried_.assign(line_of_.size(), false);
    return place_again(line);
  }
  const std::vector<std::optional<std::size_t>>& lines() const { return line_of_; }

 private:
  bool place_again(std::size_t line) {
    for (const std::size_t finding : wanted_[line]) {
      if (tried_[finding]) continue;
      tried_[finding] = true;
      if (line_of_[finding] && !place_again(*line_of_[finding])) continue;
      line_of_[finding] = line;
      return true;
    }
    return false;
  }

  const std::vector<std::vector<std::size_t>>& wanted_;
  std::vector<std::optional<std::size_t>> line_of_;
  std::vector<bool> tried_;
};

}  // namespace

std::vector<AuditLine> read_audit(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path + " cannot be read");
  std::vector<AuditLine> lines;
  std::size_t row = 0;
  for (std::string text; std::getline(in, text);) {
    ++row;
    if (text.empty() || text[0] == '#') continue;
    const std::vector<std::string> parts = split(text, "\t");
    if (parts.size() != 9)
      throw std::runtime_error(fmt::format("line {}: {} columns, not 9", row, parts.size()));
    AuditLine line;
    line.sop = parts[0];
    line.item = parts[1];
    line.words = parts[2];
    line.status = status_of(parts[3], row);
    line.code = parts[4];
    line.file = parts[5];
    line.anchor = parts[6];
    read_says(parts[7], line);
    line.reason = parts[8];
    line.row = row;
    lines.push_back(std::move(line));
  }
  return lines;
}

std::uint32_t line_of(const std::string& anchor, const SourceFile& file) {
  std::uint32_t line = 1;
  for (const std::string& part : split(anchor, " >> ")) {
    while (line <= file.line_count() && file.line(line).find(part) == std::string_view::npos) ++line;
    if (line > file.line_count()) return 0;
  }
  return line;
}

AuditMatch match(const std::vector<AuditLine>& lines, const std::vector<std::uint32_t>& places,
                 const std::vector<AuditFinding>& findings) {
  std::vector<std::vector<std::size_t>> wanted(lines.size());
  for (std::size_t l = 0; l < lines.size(); ++l)
    for (std::size_t f = 0; f < findings.size(); ++f)
      if (findings[f].code == lines[l].code && findings[f].file == lines[l].file &&
          findings[f].line == places[l] && (says(lines[l], findings[f].id) || says(lines[l], findings[f].en)))
        wanted[l].push_back(f);
  Pairs pairs(wanted, findings.size());
  for (const bool pending : {false, true})
    for (std::size_t l = 0; l < lines.size(); ++l)
      if (lines[l].with.empty() && (lines[l].status == AuditStatus::Pending) == pending) pairs.place(l);
  AuditMatch out{std::vector<std::optional<std::size_t>>(lines.size()),
                 std::vector<bool>(findings.size(), false)};
  for (std::size_t f = 0; f < findings.size(); ++f)
    if (const auto line = pairs.lines()[f]) {
      out.finding_of[*line] = f;
      out.has_line[f] = true;
    }
  for (std::size_t l = 0; l < lines.size(); ++l)
    for (std::size_t o = 0; !lines[l].with.empty() && o < lines.size(); ++o)
      if (lines[o].item == lines[l].with && out.finding_of[o] &&
          std::find(wanted[l].begin(), wanted[l].end(), *out.finding_of[o]) != wanted[l].end())
        out.finding_of[l] = out.finding_of[o];
  return out;
}

}  // namespace alur::tests
