#include "simulator/log/csv.h"

#include <fmt/format.h>

namespace alur::simulator {

CsvLog::CsvLog(const LogNames& names, std::uint64_t replication, LogPart& part)
    : names_(names), replication_(fmt::format("{},", replication + 1)), part_(part), time_(names.begin) {}

char* CsvLog::put_attributes(char* at, const LoggedCase& c) const {
  for (std::size_t a = 0; a < names_.attributes.size(); ++a) {
    *at++ = ',';
    if (names_.has(c, a)) at = put_words(at, names_.values_csv[a][c.values[a]]);
  }
  return at;
}

std::string CsvLog::head(const LogNames& names) {
  std::string out = "replication,case,called_by,sop,step,number,visit,post,person,status";
  if (names.dated) out += ",came,started,finished";
  out += ",came_s,started_s,finished_s,delay_s,pause_s";
  for (const std::string& attribute : names.attributes) out += "," + csv_field(attribute);
  return out + "\n";
}

}  // namespace alur::simulator
