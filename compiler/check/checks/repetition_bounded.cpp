#include <array>

#include "compiler/check/check.h"
#include "compiler/check/sop_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

constexpr std::array<std::string_view, 5> repeating = {"lebih dari satu kali", "lebih dari 1 kali",
                                                       "berulang kali", "berkali-kali", "dapat diulang"};

std::optional<std::string_view> repeating_words(const model::Step& step) {
  const std::string folded = lower(row_text(step) + "\n" + (step.note ? step.note->value : ""));
  for (const std::string_view words : repeating)
    if (folded.find(words) != std::string::npos) return words;
  return std::nullopt;
}

// The flow without what may be taken so often and no more.
runtime::Net without_bounded(const model::Sop& sop, const Flow& flow) {
  runtime::Net net = flow.net;
  for (std::size_t node = 0; node < flow.steps; ++node) {
    const auto& decision = sop.steps[sop.steps.id_at(node)].decision;
    net.next[node].clear();
    for (std::size_t way = 0; way < flow.ways[node].size(); ++way) {
      const Way& one = flow.ways[node][way];
      if (one.how != How::Outcome || !decision->outcomes[one.outcome].bound)
        net.next[node].push_back(flow.net.next[node][way]);
    }
  }
  return net;
}

// By step: out of time there, the case comes back to it, as often as it likes.
std::vector<bool> times_out_in_circles(const model::Sop& sop, const Flow& flow) {
  const std::vector<std::size_t> component = components_of(without_bounded(sop, flow));
  std::vector<bool> out(flow.steps, false);
  for (std::size_t node = flow.steps; node < flow.nodes.size(); ++node)
    for (std::size_t way = 0; way < flow.ways[node].size(); ++way) {
      const std::int32_t to = flow.net.next[node][way];
      if (flow.ways[node][way].how == How::TimedOut && to != runtime::net_end)
        out[flow.nodes[node].index] = component[static_cast<std::size_t>(to)] == component[node];
    }
  return out;
}

Message fault_of(const model::Step& step, const Flow& flow, const std::vector<bool>& circles,
                 std::size_t node) {
  const Message words = step_words(step);
  if (step.repetition) {
    if (step.repetition->most) return {};
    return {fmt::format("{} dapat diulang tanpa batas", words.id),
            fmt::format("{} may be repeated without a bound", words.en)};
  }
  if (circles[node])
    return {fmt::format("lewat tenggat {} kasus dapat kembali ke sana tanpa batas", words.id),
            fmt::format("out of time at {} a case can come back there without a bound", words.en)};
  const auto said = repeating_words(step);
  if (!said || flow.facts.repeats[node]) return {};
  return {fmt::format("{} berkata '{}' tetapi alurnya tidak mengulang", words.id, *said),
          fmt::format("{} says '{}' but the flow does not repeat", words.en, *said)};
}

void run(const Check& self, const model::Model&, const model::Sop& sop, SopFacts& facts, Findings& out) {
  const Flow& flow = facts.flow();
  const std::vector<bool> circles = times_out_in_circles(sop, flow);
  for (std::size_t i = 0; i < flow.steps; ++i) {
    const model::Step& step = sop.steps[sop.steps.id_at(i)];
    const Message fault = fault_of(step, flow, circles, i);
    if (fault.empty()) continue;
    const Span place = step.repetition ? step.repetition->place
                       : circles[i]    ? step.timeout->place
                                       : step.place;
    out.push_back(finding(self.kind, place, fault,
                          {"tulis 'ulangi maksimal … kali', atau keputusan yang bertanya apakah sudah cukup",
                           "write 'ulangi maksimal … kali', or a decision that asks whether it is enough"}));
  }
}

}  // namespace

extern const Check repetition_bounded;
const Check repetition_bounded{
    {"FC11",
     Severity::Warning,
     Basis::Practice,
     {"pengulangan tanpa batas", "repetition without a bound"},
     {"Tanpa banyaknya kali atau pertanyaan kapan cukup, pengulangan tidak dapat dinilai selesai dan "
      "waktunya tidak dapat dihitung.",
      "Without a number of times, or a question when it is enough, a repetition cannot be judged done and "
      "its time cannot be added up."},
     {"praktik penyusunan SOP AP; tidak diketahui aturan yang menuliskannya",
      "practice of SOP AP; no written rule is known"},
     "jabatan k \"K\"\n"
     "sop a \"A\" {\n"
     "  pelaksana p: k\n"
     "  langkah satu 1 p \"Memberi layanan\" { waktu 1 jam  ulangi \"sesuai kebutuhan\" }\n"
     "}\n",
     "jabatan k \"K\"\n"
     "sop a \"A\" {\n"
     "  pelaksana p: k\n"
     "  langkah satu 1 p \"Memberi layanan\" { waktu 1 jam  ulangi maksimal 3 kali \"sesuai kebutuhan\" }\n"
     "}\n"},
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
