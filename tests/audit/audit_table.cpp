#include "tests/audit/audit_table.h"

#include <fmt/format.h>

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
    if (parts.size() != 8)
      throw std::runtime_error(fmt::format("line {}: {} columns, not 8", row, parts.size()));
    lines.push_back({parts[0], parts[1], parts[2], status_of(parts[3], row), parts[4], parts[5], parts[6],
                     parts[7], row});
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

}  // namespace alur::tests
