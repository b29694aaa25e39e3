// The event log as CSV: a row for each visit. Columns: docs/log.md.
#pragma once

#include <string>
#include <vector>

#include "simulator/log/digits.h"
#include "simulator/log/names.h"
#include "simulator/log/part.h"
#include "simulator/log/visit.h"

namespace alur::simulator {

class CsvLog {
 public:
  CsvLog(const LogNames& names, std::uint64_t replication, LogPart& part);

  void visit(const LoggedCase& c, const LoggedVisit& v) {
    const StepWords& step = names_.steps[v.step];
    char* at = part_.room(names_.longest_row);
    at = put_words(at, replication_);
    at = put_number(at, c.order + 1);
    *at++ = ',';
    if (c.called_by >= 0) at = put_number(at, static_cast<std::uint64_t>(c.called_by) + 1);
    at = put_words(at, step.csv_before);
    at = put_number(at, std::uint64_t{v.visit} + 1);
    at = put_words(at, step.csv_after);
    if (v.person >= 0) at = put_words(at, names_.people_csv[static_cast<std::size_t>(v.person)]);
    at = put_words(at, end_words[static_cast<std::size_t>(v.end)]);
    if (names_.dated) at = put_dates(at, v);
    at = put_seconds(at, v.came);
    *at++ = ',';
    if (v.start >= 0) at = put_seconds(at, v.start);
    *at++ = ',';
    if (v.over >= 0) at = put_seconds(at, v.over);
    *at++ = ',';
    at = put_seconds(at, v.delay);
    *at++ = ',';
    at = put_seconds(at, v.start < 0 || v.over < 0 ? 0 : v.over - v.start - v.work);
    if (!names_.attributes.empty()) at = put_attributes(at, c);
    *at++ = '\n';
    part_.advance(at);
  }
  // Of XES alone: a row has no room for it.
  void began(const LoggedCase&, const LoggedVisit&) {}
  void interrupted(const LoggedCase&, const LoggedVisit&, runtime::Nanoseconds) {}
  void resumed(const LoggedCase&, const LoggedVisit&, runtime::Nanoseconds) {}
  void left(const LoggedCase&) {}
  void finish() {}

  static std::string head(const LogNames& names);
  static std::string foot() { return ""; }

 private:
  // In the order of VisitEnd.
  static constexpr std::string_view end_words[visit_ends] = {",complete,", ",skipped,", ",timed_out,",
                                                             ",gave_up,", ",open,"};

  char* put_dates(char* at, const LoggedVisit& v) {
    at = time_.put_thousandths(at, v.came);
    *at++ = ',';
    if (v.start >= 0) at = time_.put_thousandths(at, v.start);
    *at++ = ',';
    if (v.over >= 0) at = time_.put_thousandths(at, v.over);
    *at++ = ',';
    return at;
  }
  char* put_attributes(char* at, const LoggedCase& c) const;

  const LogNames& names_;
  std::string replication_;  // "1,"
  LogPart& part_;
  LocalTime time_;
};

}  // namespace alur::simulator
