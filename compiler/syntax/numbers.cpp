#include "compiler/syntax/numbers.h"

#include <cmath>
#include <cstdlib>
#include <vector>

namespace alur::syntax {
namespace {

struct Groups {
  std::vector<std::string_view> digits;
  std::string separators;
};

Groups groups_of(std::string_view written) {
  Groups groups;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= written.size(); ++i) {
    if (i < written.size() && written[i] >= '0' && written[i] <= '9') continue;
    groups.digits.push_back(written.substr(begin, i - begin));
    if (i < written.size()) groups.separators += written[i];
    begin = i + 1;
  }
  return groups;
}

NumberReading value_of(const std::string& whole, std::string_view fraction) {
  const std::string text = fraction.empty() ? whole : whole + "." + std::string(fraction);
  const double value = std::strtod(text.c_str(), nullptr);
  return {value, std::isfinite(value) ? NumberFault::None : NumberFault::TooLarge};
}

}  // namespace

NumberReading read_number(std::string_view written) {
  Groups groups = groups_of(written);
  if (groups.separators.find(':') != std::string::npos) return {0, NumberFault::Clock};
  std::string_view fraction;
  if (groups.separators.find(',') != std::string::npos) {
    if (groups.separators.find(',') + 1 != groups.separators.size()) return {0, NumberFault::Malformed};
    fraction = groups.digits.back();
    groups.digits.pop_back();
    groups.separators.pop_back();
  } else if (groups.separators == "." && groups.digits[1].size() != 3) {
    if (groups.digits[0].size() == 2 && groups.digits[1].size() == 2) return {0, NumberFault::Clock};
    return value_of(std::string(groups.digits[0]), groups.digits[1]);
  }
  std::string whole(groups.digits[0]);
  if (groups.digits.size() > 1) {
    for (std::size_t i = 1; i < groups.digits.size(); ++i) {
      if (groups.digits[i].size() != 3) return {0, NumberFault::Malformed};
      whole += groups.digits[i];
    }
    if (groups.digits[0].size() > 3 || groups.digits[0][0] == '0') return {0, NumberFault::Unclear};
  }
  return value_of(whole, fraction);
}

TextReading read_text(std::string_view written) {
  TextReading reading;
  reading.value.reserve(written.size());
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] != '\\') {
      reading.value += written[i];
      continue;
    }
    const char next = i + 1 < written.size() ? written[i + 1] : '\0';
    if (next == '"' || next == '\\' || next == 'n') {
      reading.value += next == 'n' ? '\n' : next;
      ++i;
      continue;
    }
    if (!reading.bad_escape) reading.bad_escape = i;
    reading.value += '\\';
  }
  return reading;
}

}  // namespace alur::syntax
