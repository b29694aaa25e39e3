// Times out of a log: only the columns that are named are read (docs/fit.md), and nothing else of the file
// goes anywhere.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace alur::simulator::fit {

// Either a duration, or a begin and an end, or times of arrival.
struct Columns {
  std::string duration;
  double unit = 1;  // seconds, of a duration without a unit
  std::string start, end;
  std::string arrivals;
  std::vector<std::string> by;  // one sample for each combination; may be empty
};

struct Sample {
  std::string name;            // the values of `by`, with a dot between; empty: all
  std::vector<double> values;  // seconds, above 0
  std::size_t rows = 0;
  std::size_t zeros = 0;
  std::size_t negative = 0;
  std::size_t open = 0;     // begun and not ended: censored
  std::size_t missing = 0;  // no cell, or an empty one
  std::size_t unreadable = 0;
  std::size_t first_unreadable = 0;  // its line
  double dispersion = -1;            // of arrivals: variance over mean of the days' numbers; -1: not known
};

inline constexpr std::size_t most_samples = 500;

// In the order of their first row. Errors: a column that is not there; no row; more than most_samples.
// `path` is for the words.
Expected<std::vector<Sample>> samples_of(std::string_view bytes, const std::string& path,
                                         const Columns& columns);

}  // namespace alur::simulator::fit
