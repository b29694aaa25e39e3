#include "base/written_instant.h"

#include "base/time.h"

namespace alur {
namespace {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}
  bool done() const { return at_ == text_.size(); }
  char peek() const { return done() ? '\0' : text_[at_]; }
  bool take(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  void blanks() {
    while (take(' ')) {
    }
  }
  // Of at least so many and at most so many digits.
  std::optional<int> number(int least, int most) {
    int value = 0, digits = 0;
    while (digits < most && peek() >= '0' && peek() <= '9')
      value = 10 * value + (text_[at_++] - '0'), ++digits;
    if (digits < least || (peek() >= '0' && peek() <= '9')) return std::nullopt;
    return value;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

std::optional<Date> date_of(Scanner& in) {
  const auto first = in.number(1, 4);
  const char sign = in.peek();
  if (!first || (sign != '-' && sign != '/' && sign != '.') || !in.take(sign)) return std::nullopt;
  const auto second = in.number(1, 2);
  if (!second || !in.take(sign)) return std::nullopt;
  const auto third = in.number(1, 4);
  if (!third) return std::nullopt;
  if (*first >= 1000) return date_from({*first, *second, *third});
  if (*third >= 1000 && *first <= 31) return date_from({*third, *second, *first});
  return std::nullopt;
}

// Decimals of a second, in microseconds; further ones are dropped.
std::int64_t decimals_of(Scanner& in) {
  std::int64_t value = 0, unit = 100'000;
  for (; in.peek() >= '0' && in.peek() <= '9'; in.take(in.peek()), unit /= 10)
    value += unit * (in.peek() - '0');
  return value;
}

bool take_offset(Scanner& in) {
  if (in.take('Z')) return true;
  if (!in.take('+') && !in.take('-')) return true;
  const auto hours = in.number(2, 4);
  if (!hours) return false;
  return !in.take(':') || in.number(2, 2).has_value();
}

}  // namespace

std::optional<std::int64_t> written_instant_of(std::string_view text) {
  constexpr std::int64_t second = 1'000'000;
  Scanner in(text);
  in.blanks();
  const auto date = date_of(in);
  if (!date) return std::nullopt;
  std::int64_t instant = std::int64_t{date->day} * 86400 * second;
  if (!in.take('T')) in.blanks();
  if (in.done()) return instant;
  const auto hour = in.number(1, 2);
  const char sign = in.peek();
  if (!hour || *hour > 23 || (sign != ':' && sign != '.') || !in.take(sign)) return std::nullopt;
  const auto minute = in.number(2, 2);
  if (!minute || *minute > 59) return std::nullopt;
  instant += (*hour * 3600 + *minute * 60) * second;
  if (in.take(sign)) {
    const auto seconds = in.number(2, 2);
    if (!seconds || *seconds > 59) return std::nullopt;
    instant += *seconds * second;
    if (in.take('.') || in.take(',')) instant += decimals_of(in);
  }
  if (!take_offset(in)) return std::nullopt;
  in.blanks();
  if (!in.done()) return std::nullopt;
  return instant;
}

}  // namespace alur
