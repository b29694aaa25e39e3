#include "simulator/report/text_numbers.h"

#include <array>
#include <cmath>
#include <string_view>

#include "base/wording.h"

namespace alur::simulator::report {
namespace {

bool known(const Estimate& e) { return e.n != 0 && std::isfinite(e.mean); }

template <class Write>
std::string with_interval(const Estimate& e, Write write) {
  if (!known(e)) return "-";
  const std::string mean = write(e.mean);
  if (!std::isfinite(e.half_width) || (e.mean == 0 && e.half_width == 0)) return mean;
  return mean + " ± " + write(e.half_width);
}

struct Unit {
  double seconds;
  double next;  // seconds from which the next unit reads better
  std::string_view id;
  std::string_view en;
};
constexpr std::array<Unit, 4> units = {{{1, 60, " dtk", " s"},
                                        {60, 3600, " mnt", " min"},
                                        {3600, 86400, " jam", " h"},
                                        {86400, INFINITY, " hari", " d"}}};

}  // namespace

std::string Numbers::words(double seconds) const {
  return seconds < 0.05 ? "0" : words_of_elapsed(seconds, language_);
}

std::string Numbers::brief(double seconds) const {
  if (seconds < 0.05) return "0";
  for (const Unit& unit : units) {
    // As it will be printed: 59.97 minutes are an hour.
    const double tenths = std::round(seconds / unit.seconds * 10);
    if (tenths * unit.seconds / 10 >= unit.next) continue;
    const int decimals = std::fmod(tenths, 10) == 0 ? 0 : 1;
    return words_of_number(tenths / 10, decimals, language_) +
           std::string(language_ == Language::Indonesian ? unit.id : unit.en);
  }
  return "-";
}

std::string Numbers::number(double value, int decimals) const {
  return value == 0 ? "0" : words_of_number(value, decimals, language_);
}

std::string Numbers::share(double value) const {
  if (value == 0) return "0%";
  return value == 1 ? "100%" : words_of_share(value, 1, language_);
}

std::string Numbers::words(const Estimate& e) const {
  return with_interval(e, [&](double s) { return words(s); });
}
std::string Numbers::number(const Estimate& e, int decimals) const {
  return with_interval(e, [&](double v) { return number(v, decimals); });
}
std::string Numbers::share(const Estimate& e) const {
  return with_interval(e, [&](double v) { return share(v); });
}
std::string Numbers::words_of_mean(const Estimate& e) const { return known(e) ? words(e.mean) : "-"; }
std::string Numbers::brief_mean(const Estimate& e) const { return known(e) ? brief(e.mean) : "-"; }

}  // namespace alur::simulator::report
