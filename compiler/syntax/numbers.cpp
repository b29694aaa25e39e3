#include "compiler/syntax/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>
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

bool is_surely_decimal(std::string_view written) {
  const Groups groups = groups_of(written);
  if (groups.separators != "." || groups.digits[0].size() > 2) return false;
  const int whole = std::atoi(std::string(groups.digits[0]).c_str());
  const int rest = std::atoi(std::string(groups.digits[1]).c_str());
  if (groups.digits[0] == "0") return true;
  return groups.digits[1].size() == 2 && (whole > 24 || rest > 59);
}

std::optional<std::string> percent_of_share(std::string_view written) {
  if (read_number(written).fault != NumberFault::None || written.size() < 3 || written[0] != '0') return {};
  if (written[1] != ',' && written[1] != '.') return {};
  std::string digits(written.substr(2));
  digits.resize(std::max<std::size_t>(digits.size(), 2), '0');
  if (digits.find_first_not_of('0') == std::string::npos) return {};
  std::string out = digits.substr(0, 2);
  if (out[0] == '0') out.erase(0, 1);
  return digits.size() > 2 ? out + "," + digits.substr(2) : out;
}

namespace {

// A digit, or a whole number below a hundred or of a hundred and more that stands for itself.
struct NumberWord {
  std::string_view word;
  double value;
};

constexpr std::array digit_words = {
    NumberWord{"nol", 0},     NumberWord{"satu", 1},    NumberWord{"dua", 2},  NumberWord{"tiga", 3},
    NumberWord{"empat", 4},   NumberWord{"lima", 5},    NumberWord{"enam", 6}, NumberWord{"tujuh", 7},
    NumberWord{"delapan", 8}, NumberWord{"sembilan", 9}};
constexpr std::array whole_words = {NumberWord{"sepuluh", 10}, NumberWord{"sebelas", 11},
                                    NumberWord{"seratus", 100}};
constexpr std::array factor_words = {NumberWord{"puluh", 10}, NumberWord{"ratus", 100}};
constexpr std::array group_words = {NumberWord{"ribu", 1'000}, NumberWord{"juta", 1'000'000}};

template <std::size_t count>
std::optional<double> value_of_word(const std::array<NumberWord, count>& words, std::string_view word) {
  for (const NumberWord& one : words)
    if (one.word == word) return one.value;
  return std::nullopt;
}

}  // namespace

std::optional<double> read_number_words(std::span<const std::string_view> words) {
  double total = 0, group = 0;
  double digit = 0;  // read, and not yet known of what
  bool open = false;
  const auto take = [&] { return std::exchange(open, false) ? digit : 0; };
  for (const std::string_view written : words) {
    std::string word(written);
    for (char& c : word)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (const auto value = value_of_word(digit_words, word)) {
      if (open) return std::nullopt;
      digit = *value;
      open = true;
    } else if (const auto whole = value_of_word(whole_words, word)) {
      if (open) return std::nullopt;
      group += *whole;
    } else if (word == "belas" && open) {
      group += take() + 10;
    } else if (const auto factor = value_of_word(factor_words, word); factor && open) {
      group += take() * *factor;
    } else if (word == "seribu" && !open && group == 0) {
      total += 1'000;
    } else if (const auto times = value_of_word(group_words, word); times && (open || group > 0)) {
      total += (group + take()) * *times;
      group = 0;
    } else {
      return std::nullopt;
    }
  }
  if (words.empty()) return std::nullopt;
  return total + group + take();
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
