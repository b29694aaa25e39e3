// The event log of a run as a file: what happened to every case, replication by replication, the same bytes
// for any number of threads. Written beside its place and renamed at the end: whole, or not there. The
// columns and attributes: docs/log.md.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/output_file.h"
#include "runtime/tables.h"
#include "simulator/log/names.h"
#include "simulator/log/part.h"

namespace alur::simulator {

enum class LogFormat : std::uint8_t { Csv, Xes };

struct LogKind {
  LogFormat format = LogFormat::Csv;
  Packing packing = Packing::Plain;
};

// By the file's name: .csv, .xes, .csv.gz, .xes.gz; nothing for any other.
std::optional<LogKind> log_kind_of(const std::string& path);

// Whether replications run one after another.
enum class Turns : std::uint8_t { OneByOne, AtOnce };

class EventLog {
 public:
  // Requires: scenario is a position in tables->scenarios. Errors: the file cannot be made.
  static Expected<EventLog> create(const std::string& path, LogKind kind, const runtime::Tables& tables,
                                   std::size_t scenario);

  // May be called from several threads.
  std::unique_ptr<LogPart> part(Turns turns);
  LogFormat format() const { return kind_.format; }
  const LogNames& names() const { return *names_; }

  // The next replication, in their order. After an error nothing is taken any more.
  void take(LogPart& part);
  // The next replication did not come to its end: nothing of it stays.
  void drop();
  bool failed() const { return !state_; }
  // Errors: the first that was met, or the last step of writing.
  Expected<void> finish();

 private:
  EventLog(OutputFile file, LogKind kind, std::unique_ptr<LogNames> names);
  Expected<void> add(const std::string& words);

  OutputFile file_;
  LogKind kind_;
  std::unique_ptr<LogNames> names_;
  std::string folder_;
  std::uint64_t whole_ = 0;  // bytes up to the last replication taken
  Expected<void> state_;
};

}  // namespace alur::simulator
