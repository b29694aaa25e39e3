#include "compiler/check/soundness_words.h"

#include <algorithm>
#include <set>

#include "base/error.h"
#include "compiler/check/run_words.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// Words about one mistake. `flow` is the flow as written.
class Words {
 public:
  Words(const model::Sop& sop, const Flow& flow, const Mistake& mistake)
      : sop_(sop), flow_(flow), mistake_(mistake) {}

  Message what() const {
    const Message jump = jump_words(), result = fault_words();
    return {jump.id.empty() ? result.id : fmt::format("{}; {}", jump.id, result.id),
            jump.en.empty() ? result.en : fmt::format("{}; {}", jump.en, result.en)};
  }

  Message help() const {
    if (!mistake_.jump) return {};
    if (leaves())
      return {"biarkan cabang itu sampai pada akhirnya, dan tulis pilihan ke mana sesudah blok paralel",
              "let the branch come to its end, and choose where to go after the parallel block"};
    const std::string& block = parallel(entered()).name.text;
    return {fmt::format("arahkan ke blok '{}', yang memulai semua cabangnya", block),
            fmt::format("lead to the block '{}', which begins all its branches", block)};
  }

  Span place() const {
    return mistake_.jump ? flow_.ways[mistake_.jump->node][mistake_.jump->way].place : sop_.place;
  }

  Span run_place() const {
    return mistake_.seen.run.empty() ? sop_.place
                                     : step(flow_.nodes[mistake_.seen.run.back().node].index).place;
  }

 private:
  const model::Step& step(std::uint32_t index) const { return sop_.steps[model::StepId{index}]; }
  const model::Parallel& parallel(std::uint32_t begin) const {
    return sop_.parallels[model::ParallelId{flow_.nodes[begin].index}];
  }
  const model::Branch& branch(std::uint32_t node) const {
    return parallel(node).branches[flow_.nodes[node].branch];
  }

  std::int32_t target() const { return flow_.net.next[mistake_.jump->node][mistake_.jump->way]; }

  std::vector<std::uint32_t> branches_of(std::int32_t node) const {
    std::vector<std::uint32_t> out;
    if (node == runtime::net_end) return out;
    for (auto home = flow_.home[static_cast<std::size_t>(node)]; home;) {
      out.push_back(*home);
      home = flow_.home[node_of(flow_, Part::Fork, flow_.nodes[*home].index, 0)];
    }
    return out;
  }

  // Whether the jump leaves the branch that it stands in.
  bool leaves() const {
    const auto home = flow_.home[mistake_.jump->node];
    const auto there = branches_of(target());
    return home && std::find(there.begin(), there.end(), *home) == there.end();
  }

  // The outermost branch into which the jump leads from outside of its block.
  std::uint32_t entered() const {
    const auto here = branches_of(static_cast<std::int32_t>(mistake_.jump->node)),
               there = branches_of(target());
    const auto found = std::find_if(there.rbegin(), there.rend(), [&](std::uint32_t begin) {
      return std::find(here.begin(), here.end(), begin) == here.end();
    });
    ALUR_ASSERT(found != there.rend());
    return *found;
  }

  Message jump_words() const {
    if (!mistake_.jump) return {};
    const std::string from = short_name(step(flow_.nodes[mistake_.jump->node].index));
    if (leaves()) {
      const std::uint32_t begin = *flow_.home[mistake_.jump->node];
      const std::string& name = branch(begin).name.text;
      const std::string& block = parallel(begin).name.text;
      return {
          fmt::format("langkah {} meninggalkan cabang '{}' dari blok paralel '{}' sebelum cabang itu selesai",
                      from, name, block),
          fmt::format("step {} leaves branch '{}' of the parallel block '{}' before that branch is done",
                      from, name, block)};
    }
    const std::uint32_t begin = entered();
    return {
        fmt::format("langkah {} masuk ke tengah cabang '{}' dari blok paralel '{}' tanpa memulai blok itu",
                    from, branch(begin).name.text, parallel(begin).name.text),
        fmt::format("step {} enters branch '{}' of the parallel block '{}' without beginning the block", from,
                    branch(begin).name.text, parallel(begin).name.text)};
  }

  Message fault_words() const {
    switch (mistake_.seen.fault) {
      case Fault::Twice:
        return twice_words();
      case Fault::EndsEarly: {
        const Message where = held_words();
        return {fmt::format("kasus berakhir sementara masih terbuka di {}", where.id),
                fmt::format("the case ends while it is still open at {}", where.en)};
      }
      case Fault::Stuck:
        return stuck_words();
      case Fault::Endless:
        return {"kasus tidak pernah dapat selesai", "the case can never end"};
    }
    return {};
  }

  Message twice_words() const {
    const FlowNode& node = flow_.nodes[mistake_.seen.held.front()];
    if (node.part == Part::Step || node.part == Part::Gate) {
      const std::string name = short_name(step(node.index));
      return {
          fmt::format("langkah {} lalu dimulai sekali lagi selagi masih dikerjakan untuk kasus yang sama",
                      name),
          fmt::format("step {} is then begun again while it is still being done for the same case", name)};
    }
    const std::string& block = parallel(mistake_.seen.held.front()).name.text;
    return {
        fmt::format("satu cabang blok paralel '{}' lalu selesai dua kali sebelum yang lain selesai", block),
        fmt::format("one branch of the parallel block '{}' is then done twice before the others are", block)};
  }

  Message held_words() const {
    Message out;
    for (const std::uint32_t node : mistake_.seen.held) {
      const FlowNode& at = flow_.nodes[node];
      const bool of_step = at.part == Part::Step || at.part == Part::Gate;
      const std::string name =
          of_step ? short_name(step(at.index)) : fmt::format("'{}'", branch(node).name.text);
      const std::string comma = out.id.empty() ? "" : ", ";
      out.id += comma + (of_step ? "langkah " : "akhir cabang ") + name;
      out.en += comma + (of_step ? "step " : "the end of branch ") + name;
    }
    return out;
  }

  // For whom the block waits in which the case is held.
  Message stuck_words() const {
    const std::uint32_t held = mistake_.seen.held.front();
    if (flow_.nodes[held].part != Part::Wait)
      return {"kasus lalu tidak dapat berlanjut", "the case then cannot go on"};
    std::string missing;
    for (const model::Branch& one : parallel(held).branches) {
      const auto k = static_cast<std::uint32_t>(&one - parallel(held).branches.data());
      const std::uint32_t wait = node_of(flow_, Part::Wait, flow_.nodes[held].index, k);
      const auto& all = mistake_.seen.held;
      if (std::find(all.begin(), all.end(), wait) != all.end()) continue;
      missing += fmt::format("{}'{}'", missing.empty() ? "" : ", ", one.name.text);
    }
    const std::string& block = parallel(held).name.text;
    return {fmt::format("blok paralel '{}' lalu menunggu cabang {} tanpa akhir", block, missing),
            fmt::format("the parallel block '{}' then waits for branch {} for ever", block, missing)};
  }

  const model::Sop& sop_;
  const Flow& flow_;
  const Mistake& mistake_;
};

}  // namespace

void report_mistakes(const Check& self, const model::Model& model, const model::Sop& sop, SopFacts& facts,
                     Fault fault, Findings& out) {
  if (sop.parallels.empty()) return;
  const Flow& flow = facts.flow();
  for (const Mistake& mistake : facts.soundness().mistakes) {
    if (mistake.seen.fault != fault) continue;
    const Words words(sop, flow, mistake);
    Diagnostic d = finding(self.kind, words.place(), words.what(), words.help());
    const Message run = run_steps(sop, flow, mistake.seen.run);
    d.related.push_back(
        {words.run_place(),
         {fmt::format("jalan{} yang menunjukkannya: {}", mistake.shortest ? " terpendek" : "", run.id),
          fmt::format("a {}run that shows it: {}", mistake.shortest ? "shortest " : "", run.en)}});
    for (const std::uint32_t lost : mistake.lost)
      d.related.push_back({sop.steps[model::StepId{lost}].place,
                           {"langkah ini karena itu tidak pernah dikerjakan", "so this step is never done"}});
    add_callers(model, sop, d);
    out.push_back(std::move(d));
  }
}

void add_callers(const model::Model& model, const model::Sop& sop, Diagnostic& diagnostic) {
  for (const model::Sop& other : model.sops)
    for (const model::Step& step : other.steps)
      if (step.call && &model.sops[step.call->sop] == &sop)
        diagnostic.related.push_back({step.call->place,
                                      {"langkah ini memanggil SOP itu dan menunggu akhirnya",
                                       "this step calls the SOP and waits for its end"}});
}

}  // namespace alur::check
