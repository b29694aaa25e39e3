#include "compiler/import/number_format.h"

#include <fmt/format.h>

#include <cmath>

namespace alur::importing {
namespace {

constexpr std::size_t excel_digits = 15;

// The letters of a code that stand for parts of a number, and what stands in quotes behind the last digit.
struct CodeParts {
  std::string letters, behind;
  bool digits = false, elapsed = false;
};

// Of the part for positive numbers.
CodeParts parts_of(std::string_view code) {
  CodeParts out;
  bool quoted = false, bracket = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == ';' && !quoted) break;
    if (c == '"') {
      quoted = !quoted;
    } else if (quoted) {
      out.behind += c;
    } else if (c == '[' || c == ']') {
      bracket = c == '[';
      out.elapsed = out.elapsed || (bracket && i + 2 < code.size() && code[i + 2] == ']' &&
                                    (code[i + 1] == 'h' || code[i + 1] == 'H'));
    } else if (c == '\\' && i + 1 < code.size()) {
      out.behind += code[++i];
    } else if (c == '0' || c == '#' || c == '?') {
      out.digits = true, out.behind.clear();
    } else if (c == ' ') {
      out.behind += c;
    } else if (!bracket && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
      out.letters += static_cast<char>(c | 0x20);
    }
  }
  return out;
}

bool has(const CodeParts& parts, char letter) { return parts.letters.find(letter) != std::string::npos; }

NumberFormat time(bool hours, bool seconds, bool elapsed) {
  return {NumberFormat::Kind::Time, hours, seconds, elapsed, ""};
}

}  // namespace

NumberFormat format_of(long id, const std::map<long, std::string>& own) {
  if ((id >= 14 && id <= 17) || id == 22) return {NumberFormat::Kind::Date, true, false, false, ""};
  if (id == 18 || id == 20) return time(true, false, false);
  if (id == 19 || id == 21) return time(true, true, false);
  if (id == 45 || id == 47) return time(false, true, false);
  if (id == 46) return time(true, true, true);
  const auto found = own.find(id);
  if (found == own.end() || found->second == "General") return {};
  const CodeParts parts = parts_of(found->second);
  if (has(parts, 'y') || has(parts, 'd')) return {NumberFormat::Kind::Date, true, false, false, ""};
  const bool hours = has(parts, 'h') || parts.elapsed;
  if (hours || has(parts, 's')) return time(hours, has(parts, 's'), parts.elapsed);
  NumberFormat out;
  if (parts.digits && parts.letters.empty() && parts.behind.find_first_not_of(' ') != std::string::npos)
    out.unit = parts.behind;
  return out;
}

std::string words_of_time(double days, const NumberFormat& format) {
  if (!format.elapsed) days -= std::floor(days);
  auto rest = static_cast<long long>(std::llround(days * 86'400));
  if (!format.seconds) rest = (rest + 30) / 60 * 60;
  if (!format.elapsed) rest %= 86'400;
  const long long hours = rest / 3600, minutes = rest / 60 % 60, seconds = rest % 60;
  if (!format.hours) return fmt::format("{:02}:{:02}", minutes, seconds);
  if (!format.seconds) return fmt::format("{:02}:{:02}", hours, minutes);
  return fmt::format("{:02}:{:02}:{:02}", hours, minutes, seconds);
}

std::string words_of_number(const std::string& value, double number) {
  if (value.find_first_of("eE") != std::string::npos) return value;
  std::string out = value;
  if (out.size() > excel_digits && out.find('.') != std::string::npos) out = fmt::format("{:.15g}", number);
  if (const std::size_t point = out.find('.'); point != std::string::npos) out[point] = ',';
  return out;
}

}  // namespace alur::importing
