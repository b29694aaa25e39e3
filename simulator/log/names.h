// The words of an event log, made ready once: what every row of a step says lies there as bytes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "runtime/tables.h"
#include "simulator/log/visit.h"

namespace alur::simulator {

struct StepWords {
  std::string name;        // "sop/step"
  std::string post;        // name
  std::string csv_before;  // ",sop,step,number,": up to the visit's number
  std::string csv_after;   // ",post,"
};

struct LogNames {
  std::string scenario;  // name
  bool dated = false;    // the scenario has dates
  std::int64_t begin = 0;
  std::vector<StepWords> steps;
  std::vector<std::string> sops;
  // "post-1": of the office engine by its number, of the flow engine from first_person[post] on.
  std::vector<std::string> people, people_csv;
  std::vector<std::uint32_t> first_person;  // by post; the flow engine's
  std::vector<std::string> attributes;
  std::vector<std::vector<std::string>> values, values_csv;  // by attribute
  std::vector<std::vector<bool>> asked;                      // by attribute and SOP: it is drawn there
  std::size_t longest_row = 0;                               // bytes of CSV

  // Whether the case has the attribute. A called case has its caller's: those that every SOP has.
  bool has(const LoggedCase& c, std::size_t attribute) const {
    if (attribute >= c.values.size()) return false;
    if (c.called_by < 0) return asked[attribute][c.sop];
    return for_all[attribute];
  }
  std::vector<bool> for_all;  // by attribute: every SOP has it

  LogNames(const runtime::Tables& tables, std::size_t scenario);
};

// A field of RFC 4180.
std::string csv_field(const std::string& words);

}  // namespace alur::simulator
