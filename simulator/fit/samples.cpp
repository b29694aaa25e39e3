#include "simulator/fit/samples.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

#include "base/csv.h"
#include "base/written_instant.h"

namespace alur::simulator::fit {
namespace {

// "12.5", "12,5"; finite.
std::optional<double> number_of(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  const auto first = text.find_first_not_of(' '), last = text.find_last_not_of(' ');
  if (first == std::string::npos) return std::nullopt;
  double value = 0;
  const char* end = text.data() + last + 1;
  const auto read = std::from_chars(text.data() + first, end, value);
  if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(value) || std::abs(value) > 1e15)
    return std::nullopt;
  return value;
}

// An instant as written, or seconds from anywhere.
std::optional<double> instant_of(const std::string& text) {
  if (const auto written = written_instant_of(text)) return static_cast<double>(*written) / 1e6;
  return number_of(text);
}

bool is_blank(const std::string& text) { return text.find_first_not_of(' ') == std::string::npos; }

class Reader {
 public:
  Reader(std::string_view bytes, const std::string& path, const Columns& columns)
      : rows_(bytes), path_(path), columns_(columns) {}

  Expected<std::vector<Sample>> run() {
    if (!rows_.next()) return fault(fmt::format("'{}' kosong", path_), fmt::format("'{}' is empty", path_));
    if (auto found = find_columns(); !found) return tl::unexpected(found.error());
    while (rows_.next()) {
      const auto sample = sample_of_row();
      if (!sample) return too_many();
      take(samples_[*sample]);
    }
    if (samples_.empty())
      return fault(fmt::format("'{}' tidak memuat satu baris pun di bawah judul kolomnya", path_),
                   fmt::format("'{}' has no row below its header", path_));
    if (arrivals_) close_arrivals();
    return std::move(samples_);
  }

 private:
  Expected<void> find_columns() {
    const std::vector<std::string> header = rows_.fields();
    const auto find = [&](const std::string& name, std::optional<std::size_t>& into) -> bool {
      if (name.empty()) return true;
      into = csv_column(header, name);
      if (!into) missing_ = name;
      return into.has_value();
    };
    bool good = find(columns_.duration, duration_) && find(columns_.start, start_) &&
                find(columns_.end, end_) && find(columns_.arrivals, arrivals_);
    for (const std::string& name : columns_.by) good = good && find(name, by_.emplace_back());
    if (good) return {};
    return fault(
        fmt::format("'{}' tidak memuat kolom '{}'; yang ada: {}", path_, missing_, fmt::join(header, ", ")),
        fmt::format("'{}' has no column '{}'; there are: {}", path_, missing_, fmt::join(header, ", ")));
  }

  tl::unexpected<Error> too_many() const {
    return fault(
        fmt::format("kolom '{}' memuat lebih dari {} nilai yang berbeda; apakah benar kolom langkah?",
                    fmt::join(columns_.by, ","), most_samples),
        fmt::format("column '{}' holds more than {} different values; is it the column of the steps?",
                    fmt::join(columns_.by, ","), most_samples));
  }

  std::string cell(const std::optional<std::size_t>& column) const {
    return column && *column < rows_.fields().size() ? rows_.fields()[*column] : "";
  }

  std::optional<std::size_t> sample_of_row() {
    std::string name;
    for (const auto& column : by_) name += (name.empty() ? "" : ".") + cell(column);
    const auto [at, is_new] = known_.try_emplace(name, samples_.size());
    if (is_new) {
      if (samples_.size() == most_samples) return std::nullopt;
      samples_.push_back({});
      samples_.back().name = name;
    }
    return at->second;
  }

  void unreadable(Sample& sample) {
    if (sample.unreadable++ == 0) sample.first_unreadable = rows_.line();
  }

  void take(Sample& sample) {
    ++sample.rows;
    if (duration_ || arrivals_) {
      const std::string text = cell(duration_ ? duration_ : arrivals_);
      if (is_blank(text)) return void(++sample.missing);
      const auto value = duration_ ? number_of(text) : instant_of(text);
      if (!value) return unreadable(sample);
      if (duration_) return put(sample, *value * columns_.unit);
      return sample.values.push_back(*value);
    }
    const std::string from = cell(start_), to = cell(end_);
    if (is_blank(from)) return void(++sample.missing);
    const auto begin = instant_of(from);
    if (!begin) return unreadable(sample);
    if (is_blank(to)) return void(++sample.open);
    const auto end = instant_of(to);
    if (!end) return unreadable(sample);
    put(sample, *end - *begin);
  }

  static void put(Sample& sample, double value) {
    if (value < 0)
      ++sample.negative;
    else if (value == 0)
      ++sample.zeros;
    else
      sample.values.push_back(value);
  }

  // Times of arrival become the gaps between them.
  void close_arrivals() {
    for (Sample& sample : samples_) {
      std::vector<double> times = std::move(sample.values);
      sample.values.clear();
      std::sort(times.begin(), times.end());
      for (std::size_t i = 1; i < times.size(); ++i) put(sample, times[i] - times[i - 1]);
      sample.dispersion = dispersion_of(times);
    }
  }

  // Days from the first to the last, those without an arrival too.
  static double dispersion_of(const std::vector<double>& times) {
    if (times.size() < 2) return -1;
    const auto day = [](double time) { return static_cast<std::int64_t>(std::floor(time / 86400)); };
    const auto days = static_cast<double>(day(times.back()) - day(times.front()) + 1);
    if (days < 10 || days > 1e6) return -1;
    const double mean = static_cast<double>(times.size()) / days;
    double squares = 0;
    for (std::size_t i = 0; i < times.size();) {
      std::size_t next = i;
      while (next < times.size() && day(times[next]) == day(times[i])) ++next;
      squares += static_cast<double>((next - i) * (next - i));
      i = next;
    }
    return (squares / days - mean * mean) * days / (days - 1) / mean;
  }

  CsvReader rows_;
  const std::string& path_;
  const Columns& columns_;
  std::optional<std::size_t> duration_, start_, end_, arrivals_;
  std::vector<std::optional<std::size_t>> by_;
  std::string missing_;
  std::map<std::string, std::size_t> known_;
  std::vector<Sample> samples_;
};

}  // namespace

Expected<std::vector<Sample>> samples_of(std::string_view bytes, const std::string& path,
                                         const Columns& columns) {
  return Reader(bytes, path, columns).run();
}

}  // namespace alur::simulator::fit
