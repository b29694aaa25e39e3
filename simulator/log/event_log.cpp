#include "simulator/log/event_log.h"

#include <filesystem>

#include "simulator/log/csv.h"
#include "simulator/log/xes.h"

namespace alur::simulator {

std::optional<LogKind> log_kind_of(const std::string& path) {
  if (path.ends_with(".csv")) return LogKind{LogFormat::Csv, Packing::Plain};
  if (path.ends_with(".xes")) return LogKind{LogFormat::Xes, Packing::Plain};
  if (path.ends_with(".csv.gz")) return LogKind{LogFormat::Csv, Packing::Gzip};
  if (path.ends_with(".xes.gz")) return LogKind{LogFormat::Xes, Packing::Gzip};
  return std::nullopt;
}

EventLog::EventLog(OutputFile file, LogKind kind, std::unique_ptr<LogNames> names)
    : file_(std::move(file)), kind_(kind), names_(std::move(names)) {
  folder_ = std::filesystem::path(file_.path()).parent_path().string();
  // Parts of what is written to a device or a pipe cannot lie beside it.
  std::error_code code;
  if (std::filesystem::is_other(file_.path(), code)) folder_ = "/tmp";
  if (folder_.empty()) folder_ = ".";
}

Expected<EventLog> EventLog::create(const std::string& path, LogKind kind, const runtime::Tables& tables,
                                    std::size_t scenario) {
  auto file = OutputFile::create(path);
  if (!file) return tl::unexpected(file.error());
  EventLog log(std::move(*file), kind, std::make_unique<LogNames>(tables, scenario));
  log.state_ = log.add(kind.format == LogFormat::Csv ? CsvLog::head(*log.names_) : XesLog::head(*log.names_));
  if (!log.state_) return tl::unexpected(log.state_.error());
  log.whole_ = log.file_.size();
  return log;
}

Expected<void> EventLog::add(const std::string& words) {
  if (words.empty()) return {};
  LogPart part({kind_.packing, folder_, &file_, 0});
  part.add(words);
  return part.finish();
}

std::unique_ptr<LogPart> EventLog::part(Turns turns) {
  LogPart::Options options{kind_.packing, folder_, nullptr, names_->longest_row};
  // What cannot be taken back is written only when the replication is whole.
  if (turns == Turns::OneByOne && file_.can_cut()) options.direct = &file_;
  return std::make_unique<LogPart>(options);
}

void EventLog::take(LogPart& part) {
  if (!state_) return;
  state_ = part.finish();
  if (state_) state_ = part.copy_to(file_);
  whole_ = file_.size();
}

void EventLog::drop() {
  if (state_ && file_.can_cut()) state_ = file_.cut(whole_);
}

Expected<void> EventLog::finish() {
  if (state_ && kind_.format == LogFormat::Xes) state_ = add(XesLog::foot());
  if (!state_) return state_;
  return file_.commit();
}

}  // namespace alur::simulator
