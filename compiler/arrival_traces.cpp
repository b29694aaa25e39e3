#include "compiler/arrival_traces.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <tuple>

#include "base/csv.h"
#include "base/output_file.h"
#include "base/quoted.h"
#include "base/written_instant.h"

namespace alur {

const DiagnosticKind arrival_trace_not_usable{
    "SC16",
    Severity::Invalid,
    Basis::Language,
    {"kedatangan dari berkas tidak dapat dipakai", "arrivals of a file cannot be used"},
    {"Skenario memakai saat kedatangan dari berkas CSV: satu baris satu kasus. Tanpa saat yang terbaca, "
     "kasusnya tidak "
     "diketahui.",
     "The scenario takes its arrivals from a CSV file, a row for each case. Times that cannot be read are "
     "cases that "
     "are not known."},
    {"docs/language.md, Scenarios", "docs/language.md, Scenarios"},
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam "
    "}\n}\nskenario s \"S\" "
    "{\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  kedatangan a { dari "
    "\"tidak_ada.csv\" "
    "}\n  anggap kerja dari waktu\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam "
    "}\n}\nskenario s \"S\" "
    "{\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  kedatangan a { pada 7 Januari "
    "2025 "
    "08.00 3 kasus }\n  anggap kerja dari waktu\n}\n"};

namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 20;
constexpr std::size_t most_arrivals = 1'000'000;

class Reader {
 public:
  Reader(const Sources& sources, const Texts& texts, Findings& out)
      : sources_(sources), texts_(texts), out_(out) {}

  void run(model::Scenario& scenario, model::Arrivals& arrivals) {
    for (model::ArrivalFile& file : arrivals.files) {
      good_ = true;
      read(scenario, file);
      if (good_ && !arrivals.process && arrivals.dates.empty()) needs_some_in_period(scenario, file);
      if (!good_) scenario.broken = true;
    }
  }

 private:
  // A variant holds the items of its base: what was said of a place is not said once more.
  void say(const model::ArrivalFile& file, Message what, Message help = {}) {
    good_ = false;
    if (!said_.emplace(file.path.place, what.id).second) return;
    out_.push_back(finding(arrival_trace_not_usable, file.path.place, std::move(what), std::move(help)));
  }

  std::string path_of(const model::ArrivalFile& file) const {
    namespace fs = std::filesystem;
    const fs::path said(file.path.value);
    if (said.is_absolute()) return said.string();
    return (fs::path(sources_[file.path.place.file].path()).parent_path() / said).lexically_normal().string();
  }

  void read(const model::Scenario& scenario, model::ArrivalFile& file) {
    if (!scenario.period)
      return say(file,
                 {"kedatangan dari berkas memerlukan periode skenario",
                  "arrivals of a file need the scenario's period"},
                 {"tulis misalnya: periode 6 Januari 2025 s/d 31 Januari 2025",
                  "write for example: periode 6 Januari 2025 s/d 31 Januari 2025"});
    const std::string path = path_of(file);
    const auto given = texts_.find(path);
    Expected<std::string> bytes =
        given != texts_.end() ? Expected<std::string>(given->second) : read_file(path, most_bytes);
    if (!bytes) return say(file, bytes.error().message);
    CsvReader rows(*bytes);
    if (!rows.next())
      return say(file, {fmt::format("'{}' kosong", path), fmt::format("'{}' is empty", path)});
    const auto column = column_of(file, rows, path);
    if (!column) return;
    while (rows.next() && file.arrivals.size() <= most_arrivals) add(file, rows, *column, path);
    if (file.arrivals.size() > most_arrivals)
      say(file, {fmt::format("'{}' memuat lebih dari 1.000.000 kedatangan", path),
                 fmt::format("'{}' holds more than 1,000,000 arrivals", path)});
    std::sort(file.arrivals.begin(), file.arrivals.end());
  }

  std::optional<std::size_t> column_of(const model::ArrivalFile& file, const CsvReader& rows,
                                       const std::string& path) {
    const std::vector<std::string>& header = rows.fields();
    if (!file.column && header.size() == 1) return 0;
    const std::string names = fmt::format("{}", fmt::join(header, ", "));
    if (!file.column) {
      say(file,
          {fmt::format("'{}' memuat {} kolom; sebutkan kolom saat kedatangan", path, header.size()),
           fmt::format("'{}' has {} columns; say which holds the times of arrival", path, header.size())},
          {fmt::format("tulis kolom \"NAMA\" di belakang nama berkas; yang ada: {}", clipped(names)),
           fmt::format("write kolom \"NAME\" after the file's name; there are: {}", clipped(names))});
      return std::nullopt;
    }
    const auto column = csv_column(header, file.column->value);
    if (!column)
      say(file,
          {fmt::format("'{}' tidak memuat kolom '{}'", path, file.column->value),
           fmt::format("'{}' has no column '{}'", path, file.column->value)},
          {fmt::format("baris pertama memuat: {}", clipped(names)),
           fmt::format("its first line holds: {}", clipped(names))});
    return column;
  }

  void add(model::ArrivalFile& file, const CsvReader& rows, std::size_t column, const std::string& path) {
    const std::string cell = column < rows.fields().size() ? rows.fields()[column] : "";
    if (const auto instant = written_instant_of(cell)) {
      // Whole seconds, as everything in a scenario.
      file.arrivals.push_back((*instant >= 0 ? *instant : *instant - 999'999) / 1'000'000);
      return;
    }
    say(file,
        {fmt::format("'{}' baris {}: '{}' bukan saat kedatangan", path, rows.line(), clipped(cell)),
         fmt::format("'{}' line {}: '{}' is no time of arrival", path, rows.line(), clipped(cell))},
        {"bentuk yang dibaca: 2025-01-06 08:00, 2025-01-06T08:00:30, 06/01/2025 08.00",
         "forms that are read: 2025-01-06 08:00, 2025-01-06T08:00:30, 06/01/2025 08.00"});
  }

  void needs_some_in_period(const model::Scenario& scenario, const model::ArrivalFile& file) {
    if (!scenario.period) return;
    const std::int64_t begin = std::int64_t{scenario.period->first.day} * 86400;
    const std::int64_t end = (std::int64_t{scenario.period->last.day} + 1) * 86400;
    const auto within = [&](std::int64_t at) { return at >= begin && at < end; };
    if (std::any_of(file.arrivals.begin(), file.arrivals.end(), within)) return;
    say(file, {fmt::format("tidak satu pun dari {} kedatangan di '{}' jatuh dalam periode skenario",
                           file.arrivals.size(), file.path.value),
               fmt::format("none of the {} arrivals in '{}' falls into the scenario's period",
                           file.arrivals.size(), file.path.value)});
  }

  static std::string clipped(const std::string& text) {
    return text.size() <= 80 ? text : text.substr(0, 77) + "...";
  }

  const Sources& sources_;
  const Texts& texts_;
  Findings& out_;
  bool good_ = true;
  std::set<std::pair<Span, std::string>> said_;
};

}  // namespace

void read_arrival_traces(model::Model& model, const Sources& sources, const Texts& texts, Findings& out) {
  Reader reader(sources, texts, out);
  for (model::Scenario& scenario : model.scenarios)
    for (model::Arrivals& arrivals : scenario.arrivals) reader.run(scenario, arrivals);
}

}  // namespace alur
