#include "simulator/log/xes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace alur::simulator {
namespace {

// In a value between quotes.
std::string quoted_xml(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

// In the order of Transition; names of the standard's lifecycle extension.
constexpr std::array<std::string_view, 9> transition_names{
    "schedule", "start", "suspend", "resume", "complete", "autoskip", "withdraw", "ate_abort", "pi_abort"};

}  // namespace

XesLog::XesLog(const LogNames& names, std::uint64_t replication, LogPart& part)
    : names_(names), replication_(fmt::format("{}", replication + 1)), part_(part), time_(names.begin) {
  for (const StepWords& step : names.steps) {
    step_heads_.push_back(fmt::format(
        "<event><string key=\"concept:name\" value=\"{}\"/><string key=\"concept:instance\" value=\"",
        quoted_xml(step.name)));
    roles_.push_back(fmt::format("\"/><string key=\"org:role\" value=\"{}\"/>", quoted_xml(step.post)));
  }
  for (const std::string& person : names.people)
    people_.push_back(fmt::format("<string key=\"org:resource\" value=\"{}\"/>", quoted_xml(person)));
}

XesLog::Trace& XesLog::trace_of(const LoggedCase& c) {
  const auto [at, is_new] = open_.try_emplace(c.order);
  if (is_new) {
    at->second.c = c;
    at->second.values.assign(c.values.begin(), c.values.end());
  }
  return at->second;
}

void XesLog::add(Trace& trace, const LoggedVisit& v, Transition transition, runtime::Nanoseconds time) {
  const bool by_person = transition != Transition::Schedule && transition != Transition::AutoSkip;
  trace.events.push_back({time, v.step, v.visit, by_person ? v.person : -1, transition});
}

void XesLog::began(const LoggedCase& c, const LoggedVisit& v) {
  Trace& trace = trace_of(c);
  add(trace, v, Transition::Schedule, v.came);
  add(trace, v, Transition::Start, v.start);
}

void XesLog::interrupted(const LoggedCase& c, const LoggedVisit& v, runtime::Nanoseconds now) {
  add(trace_of(c), v, Transition::Suspend, now);
}

void XesLog::resumed(const LoggedCase& c, const LoggedVisit& v, runtime::Nanoseconds now) {
  add(trace_of(c), v, Transition::Resume, now);
}

void XesLog::visit(const LoggedCase& c, const LoggedVisit& v) {
  Trace& trace = trace_of(c);
  if (v.end == VisitEnd::Skipped) return add(trace, v, Transition::AutoSkip, v.over);
  const bool started = v.start >= 0;
  if (!v.began_told) {
    add(trace, v, Transition::Schedule, v.came);
    if (started) add(trace, v, Transition::Start, v.start);
  }
  switch (v.end) {
    case VisitEnd::Complete:
      return add(trace, v, Transition::Complete, v.over);
    case VisitEnd::TimedOut:
      return add(trace, v, started ? Transition::AteAbort : Transition::Withdraw, v.over);
    case VisitEnd::GaveUp:
      return add(trace, v, Transition::PiAbort, v.over);
    case VisitEnd::Skipped:
    case VisitEnd::Open:
      return;
  }
}

void XesLog::left(const LoggedCase& c) {
  const auto at = open_.find(c.order);
  if (at == open_.end()) return;  // it met no step
  write(at->second);
  open_.erase(at);
}

void XesLog::finish() {
  std::vector<std::uint64_t> orders;
  for (const auto& [order, trace] : open_) orders.push_back(order);
  std::sort(orders.begin(), orders.end());
  for (const std::uint64_t order : orders) write(open_.at(order));
  open_.clear();
}

void XesLog::write(Trace& trace) {
  // Visits of parallel branches lie among each other; what one visit meets in one instant keeps its order.
  std::stable_sort(trace.events.begin(), trace.events.end(),
                   [](const Event& a, const Event& b) { return a.time < b.time; });
  text_.clear();
  auto out = std::back_inserter(text_);
  fmt::format_to(out, "<trace><string key=\"concept:name\" value=\"{}-{}\"/>", replication_,
                 trace.c.order + 1);
  fmt::format_to(out, "<int key=\"replication\" value=\"{}\"/><string key=\"sop\" value=\"{}\"/>",
                 replication_, quoted_xml(names_.sops[trace.c.sop]));
  if (trace.c.called_by >= 0)
    fmt::format_to(out, "<string key=\"called_by\" value=\"{}-{}\"/>", replication_, trace.c.called_by + 1);
  trace.c.values = trace.values;
  for (std::size_t a = 0; a < names_.attributes.size(); ++a)
    if (names_.has(trace.c, a))
      fmt::format_to(out, "<string key=\"attribute_{}\" value=\"{}\"/>", names_.attributes[a],
                     quoted_xml(names_.values[a][trace.values[a]]));
  text_ += '\n';
  for (const Event& event : trace.events) write(event);
  text_ += "</trace>\n";
  part_.add(text_);
}

void XesLog::write(const Event& event) {
  std::array<char, 64> digits{};
  text_ += step_heads_[event.step];
  text_.append(digits.data(), put_number(digits.data(), std::uint64_t{event.visit} + 1));
  text_ += roles_[event.step];
  if (event.person >= 0) text_ += people_[static_cast<std::size_t>(event.person)];
  text_ += "<string key=\"lifecycle:transition\" value=\"";
  text_ += transition_names[static_cast<std::size_t>(event.transition)];
  text_ += "\"/><date key=\"time:timestamp\" value=\"";
  text_.append(digits.data(), time_.put_millionths(digits.data(), event.time));
  text_ += "\"/></event>\n";
}

std::string XesLog::head(const LogNames& names) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"2.0\" xes.features=\"\">\n";
  constexpr std::array<std::array<std::string_view, 2>, 4> extensions{
      {{"Concept", "concept"}, {"Lifecycle", "lifecycle"}, {"Organizational", "org"}, {"Time", "time"}}};
  for (const auto& [name, prefix] : extensions)
    out +=
        fmt::format("<extension name=\"{}\" prefix=\"{}\" uri=\"http://www.xes-standard.org/{}.xesext\"/>\n",
                    name, prefix, prefix);
  out +=
      "<global scope=\"trace\"><string key=\"concept:name\" value=\"\"/></global>\n"
      "<global scope=\"event\"><string key=\"concept:name\" value=\"\"/>"
      "<string key=\"lifecycle:transition\" value=\"complete\"/>"
      "<date key=\"time:timestamp\" value=\"1970-01-01T00:00:00.000000\"/></global>\n"
      "<classifier name=\"Activity\" scope=\"event\" keys=\"concept:name\"/>\n"
      "<string key=\"lifecycle:model\" value=\"standard\"/>\n";
  return out + fmt::format("<string key=\"concept:name\" value=\"{}\"/>\n", quoted_xml(names.scenario));
}

}  // namespace alur::simulator
