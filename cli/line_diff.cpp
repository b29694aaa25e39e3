#include "cli/line_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace alur::cli {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

struct Line {
  char sign;  // ' ', '-' or '+'
  std::string_view text;
};

// Longest common subsequence of what lies between the common beginning and end. Source: Wagner, Fischer 1974.
std::vector<Line> script_of(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::size_t head = 0, tail = 0;
  while (head < std::min(a.size(), b.size()) && a[head] == b[head]) ++head;
  while (tail < std::min(a.size(), b.size()) - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
    ++tail;
  const std::size_t n = a.size() - head - tail, m = b.size() - head - tail;
  constexpr std::size_t most_pairs = 4'000'000;
  const bool small = n * m <= most_pairs;
  std::vector<std::uint32_t> common(small ? (n + 1) * (m + 1) : 0);
  const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return common[i * (m + 1) + j]; };
  for (std::size_t i = n; small && i-- > 0;)
    for (std::size_t j = m; j-- > 0;)
      at(i, j) = a[head + i] == b[head + j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
  std::vector<Line> out;
  for (std::size_t i = 0; i < head; ++i) out.push_back({' ', a[i]});
  std::size_t i = 0, j = 0;
  while (i < n || j < m) {
    if (small && i < n && j < m && a[head + i] == b[head + j])
      out.push_back({' ', a[head + i++]}), ++j;
    else if (i < n && (j == m || !small || at(i + 1, j) >= at(i, j + 1)))
      out.push_back({'-', a[head + i++]});
    else
      out.push_back({'+', b[head + j++]});
  }
  for (i = a.size() - tail; i < a.size(); ++i) out.push_back({' ', a[i]});
  return out;
}

}  // namespace

std::string line_diff(std::string_view before, std::string_view after) {
  constexpr std::size_t around = 3;
  const auto old_lines = lines_of(before), new_lines = lines_of(after);
  const std::vector<Line> script = script_of(old_lines, new_lines);
  std::string out;
  std::size_t old_line = 1, new_line = 1;  // of script[i]
  const auto step = [&](const Line& line) {
    old_line += line.sign != '+';
    new_line += line.sign != '-';
  };
  for (std::size_t i = 0; i < script.size();) {
    std::size_t next = i;
    while (next < script.size() && script[next].sign == ' ') ++next;
    if (next == script.size()) break;
    for (; i + around < next; ++i) step(script[i]);
    // A hunk ends where twice as many lines are the same.
    std::size_t end = next, last = next;
    for (; end < script.size() && end <= last + 2 * around; ++end)
      if (script[end].sign != ' ') last = end;
    end = std::min(script.size(), last + 1 + around);
    const std::size_t old_begin = old_line, new_begin = new_line;
    std::string lines;
    for (; i < end; ++i) {
      lines += fmt::format("{}{}\n", script[i].sign, script[i].text);
      step(script[i]);
    }
    out += fmt::format("@@ -{},{} +{},{} @@\n{}", old_begin, old_line - old_begin, new_begin,
                       new_line - new_begin, lines);
  }
  return out;
}

}  // namespace alur::cli
