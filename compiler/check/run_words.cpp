#include "compiler/check/run_words.h"

#include <fmt/format.h>

namespace alur::check {
namespace {

const model::Step& step_of(const model::Sop& sop, const Flow& flow, Move move) {
  return sop.steps[model::StepId{flow.nodes[move.node].index}];
}

bool is_of_step(const Flow& flow, Move move) {
  const Part part = flow.nodes[move.node].part;
  return part == Part::Step || (part == Part::Gate && move.way > 0);
}

std::string label_of(const model::Outcome& outcome) {
  return outcome.label && !outcome.label->value.empty() ? outcome.label->value : outcome.name.text;
}

// What is said after the step's name; nothing where it only goes on.
Message how_words(const model::Step& step, const Way& way) {
  switch (way.how) {
    case How::On:
      return {};
    case How::Outcome: {
      const std::string label = label_of(step.decision->outcomes[way.outcome]);
      return {fmt::format(" ({})", label), fmt::format(" ({})", label)};
    }
    case How::Exhausted: {
      const model::Outcome& outcome = step.decision->outcomes[way.outcome];
      const std::string label = label_of(outcome);
      return {fmt::format(" ({} sudah {} kali)", label, outcome.bound->times),
              fmt::format(" ({} {} times already)", label, outcome.bound->times)};
    }
    case How::Again:
      return {" (diulang)", " (repeated)"};
    case How::Skipped:
      return {" dilewati", " skipped"};
    case How::TimedOut:
      return {" lewat tenggat", " out of time"};
  }
  return {};
}

std::string number_or_name(const model::Step& step) {
  return step.number.empty() ? step.name.text : step.number;
}

// With arrows between them; the middle of a run that nobody would read is left out.
std::string joined(const std::vector<std::string>& pieces) {
  constexpr std::size_t most = 40, kept_at_each_end = 15;
  std::string out;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces.size() > most && i == kept_at_each_end) {
      i = pieces.size() - kept_at_each_end;
      out += " → …";
    }
    out += (i == 0 ? "" : " → ") + pieces[i];
  }
  return out;
}

}  // namespace

Message run_numbers(const model::Sop& sop, const Flow& flow, const Run& run, std::size_t goal) {
  std::vector<std::string> id, en;
  for (const Move move : run) {
    const Way& way = flow.ways[move.node][move.way];
    // A step that ran out of time was begun: the way leads over it.
    const bool timed_out = flow.nodes[move.node].part == Part::Gate && way.how == How::TimedOut;
    if (flow.nodes[move.node].part != Part::Step && !timed_out) continue;
    const model::Step& step = step_of(sop, flow, move);
    const Message how = timed_out ? how_words(step, way) : Message{};
    id.push_back(number_or_name(step) + how.id);
    en.push_back(number_or_name(step) + how.en);
  }
  const std::string last = number_or_name(sop.steps[sop.steps.id_at(goal)]);
  id.push_back(last);
  en.push_back(last);
  return {joined(id), joined(en)};
}

std::string step_numbers(const model::Sop& sop, const std::vector<std::uint32_t>& steps) {
  std::vector<std::string> pieces;
  for (const std::uint32_t step : steps) pieces.push_back(number_or_name(sop.steps[model::StepId{step}]));
  return joined(pieces);
}

Message run_steps(const model::Sop& sop, const Flow& flow, const Run& run) {
  std::vector<std::string> id, en;
  for (const Move move : run) {
    if (!is_of_step(flow, move)) continue;
    const model::Step& step = step_of(sop, flow, move);
    const Message how = how_words(step, flow.ways[move.node][move.way]);
    id.push_back(short_name(step) + how.id);
    en.push_back(short_name(step) + how.en);
  }
  if (!run.empty() && flow.net.next[run.back().node][run.back().way] == runtime::net_end) {
    id.emplace_back("selesai");
    en.emplace_back("end");
  }
  return {joined(id), joined(en)};
}

std::string short_name(const model::Step& step) {
  return fmt::format("{}'{}'", step.number.empty() ? "" : step.number + " ", step.name.text);
}

}  // namespace alur::check
