#include "compiler/check/state_space.h"

#include <algorithm>
#include <bit>

#include "base/error.h"

namespace alur::check {
namespace {

using runtime::net_end;
using Word = std::uint64_t;

// Markings as bits, one for each node and one for the end, side by side in one vector; found again by a table
// of their numbers.
class Markings {
 public:
  explicit Markings(std::size_t bits) : words_((bits + 63) / 64), slots_(1024, none) {}

  std::size_t size() const { return bits_.size() / words_; }
  const Word* at(std::size_t i) const { return &bits_[i * words_]; }

  // The number of the marking, and whether it is new.
  std::pair<std::uint32_t, bool> add(const std::vector<Word>& marking) {
    if (size() * 2 >= slots_.size()) grow();
    std::uint32_t& slot = find(marking.data());
    if (slot != none) return {slot, false};
    slot = static_cast<std::uint32_t>(size());
    bits_.insert(bits_.end(), marking.begin(), marking.end());
    return {slot, true};
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFFu;

  // Source: the finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
  std::size_t hash(const Word* marking) const {
    Word h = 0;
    for (std::size_t i = 0; i < words_; ++i) {
      h = (h ^ marking[i]) + 0x9E3779B97F4A7C15u;
      h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9u;
      h = (h ^ (h >> 27)) * 0x94D049BB133111EBu;
      h ^= h >> 31;
    }
    return h;
  }

  std::uint32_t& find(const Word* marking) {
    std::size_t i = hash(marking) & (slots_.size() - 1);
    while (slots_[i] != none && !std::equal(marking, marking + words_, at(slots_[i])))
      i = (i + 1) & (slots_.size() - 1);
    return slots_[i];
  }

  void grow() {
    const std::size_t wider = slots_.size() * 2;
    slots_.assign(wider, none);
    for (std::size_t i = 0; i < size(); ++i) find(at(i)) = static_cast<std::uint32_t>(i);
  }

  std::size_t words_;
  std::vector<Word> bits_;
  std::vector<std::uint32_t> slots_;
};

class Search {
 public:
  Search(const Flow& flow, const ExploreOptions& options)
      : flow_(flow), options_(options), end_(flow.nodes.size()), found_(end_ + 1), now_((end_ + 64) / 64) {
    out_.alive.assign(flow.steps, false);
    waits_.resize(flow.nodes.size());
    movers_.assign(now_.size(), 0);
    for (std::uint32_t node = 0; node < flow.nodes.size(); ++node) {
      const bool moves = flow.nodes[node].part != Part::Wait && !flow.net.next[node].empty();
      if (moves) movers_[node / 64] |= Word{1} << (node % 64);
      if (flow.nodes[node].part == Part::Wait)
        waits_[static_cast<std::size_t>(flow.net.next[node].front())].push_back(node);
    }
  }

  // Makes the moves one after the other. What `seen` then holds; nothing where they cannot all be made, or do
  // not show the same with the last.
  std::optional<Violation> replay(Run run, const Violation& seen) && {
    put(static_cast<std::int32_t>(flow_.net.entry));
    settle();
    for (std::size_t i = 0; i < run.size(); ++i) {
      const auto held = holder_of(run[i]);
      if (!held || twice_ || has(end_)) return std::nullopt;
      clear(*held);
      put(flow_.net.next[run[i].node][run[i].way]);
      settle();
    }
    if (seen.fault == Fault::Twice) {
      if (twice_ != seen.held.front()) return std::nullopt;
      return Violation{seen.fault, std::move(run), seen.held};
    }
    if (!has(end_) || held().empty()) return std::nullopt;
    return Violation{seen.fault, std::move(run), held()};
  }

  Exploration run() && {
    put(static_cast<std::int32_t>(flow_.net.entry));
    settle();
    keep(0, {});
    // Breadth first: the markings are expanded in the order in which they were found.
    for (std::size_t i = 0; i < found_.size() && !stopped_; ++i) expand(static_cast<std::uint32_t>(i));
    if (!stopped_) find_endless();
    out_.markings = found_.size();
    out_.complete = !stopped_;
    return std::move(out_);
  }

 private:
  struct From {
    std::uint32_t marking;
    Move move;
  };

  bool has(std::size_t bit) const { return (now_[bit / 64] >> (bit % 64) & 1) != 0; }
  void set(std::size_t bit) { now_[bit / 64] |= Word{1} << (bit % 64); }
  void clear(std::size_t bit) { now_[bit / 64] &= ~(Word{1} << (bit % 64)); }

  void put(std::int32_t target) {
    if (target == net_end) return set(end_);
    const auto node = static_cast<std::uint32_t>(target);
    if (has(node)) {
      if (!twice_) twice_ = node;
      return;
    }
    set(node);
    const Part part = flow_.nodes[node].part;
    if (part != Part::Step && part != Part::Gate) unsettled_.push_back(node);
  }

  // What lies between steps happens at once: it has no choice and takes nothing from anybody else, so its
  // order does not matter.
  void settle() {
    while (!unsettled_.empty() && !twice_) {
      const std::uint32_t node = unsettled_.back();
      unsettled_.pop_back();
      if (flow_.nodes[node].part == Part::Wait) {
        join(static_cast<std::size_t>(flow_.net.next[node].front()));
        continue;
      }
      clear(node);
      for (const std::int32_t to : flow_.net.next[node]) put(to);
    }
    unsettled_.clear();
  }

  void join(std::size_t node) {
    for (const std::uint32_t wait : waits_[node])
      if (!has(wait)) return;
    for (const std::uint32_t wait : waits_[node]) clear(wait);
    put(static_cast<std::int32_t>(node));
  }

  void load(std::uint32_t marking) {
    const Word* bits = found_.at(marking);
    std::copy(bits, bits + now_.size(), now_.begin());
  }

  std::vector<std::uint32_t> held() const {
    std::vector<std::uint32_t> out;
    for (std::size_t w = 0; w < now_.size(); ++w)
      for (Word left = now_[w]; left != 0; left &= left - 1) {
        const std::size_t bit = w * 64 + static_cast<std::size_t>(std::countr_zero(left));
        if (bit != end_) out.push_back(static_cast<std::uint32_t>(bit));
      }
    return out;
  }

  void violation(Fault fault, std::uint32_t from, std::optional<Move> last,
                 std::vector<std::uint32_t> where) {
    for (const Violation& known : out_.violations)
      if (known.fault == fault) return;
    Violation v{fault, {}, std::move(where)};
    if (last) v.run.push_back(*last);
    for (std::uint32_t at = from; at != 0; at = from_[at].marking) v.run.push_back(from_[at].move);
    std::reverse(v.run.begin(), v.run.end());
    out_.violations.push_back(std::move(v));
    if (options_.until == Until::FirstFault) stopped_ = true;
  }

  // The marking that is in now_, to which `move` led. Whether it is new.
  bool keep(std::uint32_t from, Move move) {
    if (twice_) {
      violation(Fault::Twice, from, move, {*twice_});
      stopped_ = true;
      return true;
    }
    const auto [number, fresh] = found_.add(now_);
    if (options_.until == Until::AllFaults) edges_.push_back({from, number});
    if (!fresh) return false;
    from_.push_back({from, move});
    const bool ended = has(end_);
    if (ended || halts()) {
      halted_.push_back(number);
      const auto open = held();
      if (!open.empty()) violation(ended ? Fault::EndsEarly : Fault::Stuck, number, std::nullopt, open);
    }
    if (found_.size() > options_.most_markings) stopped_ = true;
    return true;
  }

  // Where the case is that makes the move: at the step or at the gate before it. None: it is not there.
  std::optional<std::uint32_t> holder_of(Move move) const {
    if (has(move.node)) return move.node;
    for (std::uint32_t gate = static_cast<std::uint32_t>(flow_.steps); gate < flow_.nodes.size(); ++gate)
      if (has(gate) && flow_.nodes[gate].part == Part::Gate && flow_.nodes[gate].index == move.node)
        return gate;
    return std::nullopt;
  }

  // Whether the move led to a marking that was not known.
  bool fire(std::uint32_t from, std::uint32_t taken, Move move) {
    load(from);
    out_.work += now_.size();
    if (out_.work > options_.most_work) stopped_ = true;
    clear(taken);
    if (move.node < flow_.steps) out_.alive[move.node] = true;
    put(flow_.net.next[move.node][move.way]);
    settle();
    return keep(from, move);
  }

  bool fire_all(std::uint32_t from, std::uint32_t at) {
    bool fresh = false;
    std::uint32_t node = at, first = 0;
    if (flow_.nodes[at].part == Part::Gate) {
      node = flow_.nodes[at].index;  // the step that the gate lets in, in the same move
      first = 1;
      for (std::uint32_t way = first; way < flow_.net.next[at].size() && !stopped_; ++way)
        fresh = fire(from, at, {at, way}) || fresh;
    }
    for (std::uint32_t way = 0; way < flow_.net.next[node].size() && !stopped_; ++way)
      fresh = fire(from, at, {node, way}) || fresh;
    return fresh;
  }

  // Nothing can go on.
  bool halts() const {
    for (std::size_t w = 0; w < now_.size(); ++w)
      if ((now_[w] & movers_[w]) != 0) return false;
    return true;
  }

  void expand(std::uint32_t marking) {
    load(marking);
    for (const std::uint32_t node : held()) {
      if ((movers_[node / 64] >> (node % 64) & 1) == 0) continue;
      // A set whose moves all lead to known markings could be put off for ever: then another one, too.
      if (fire_all(marking, node) && options_.orders == Orders::One) return;
      if (stopped_) return;
    }
  }

  // The first marking from which no way leads to the end, nor to where all is still, which is a fault of its
  // own.
  void find_endless() {
    if (options_.until == Until::FirstFault) return;
    std::vector<std::vector<std::uint32_t>> back(found_.size());
    for (const auto& [from, to] : edges_) back[to].push_back(from);
    std::vector<bool> halts(found_.size(), false);
    std::vector<std::uint32_t> before = halted_;
    while (!before.empty()) {
      const std::uint32_t at = before.back();
      before.pop_back();
      if (halts[at]) continue;
      halts[at] = true;
      before.insert(before.end(), back[at].begin(), back[at].end());
    }
    const auto first = std::find(halts.begin(), halts.end(), false);
    if (first == halts.end()) return;
    const auto marking = static_cast<std::uint32_t>(first - halts.begin());
    load(marking);
    violation(Fault::Endless, marking, std::nullopt, held());
  }

  const Flow& flow_;
  const ExploreOptions& options_;
  std::size_t end_;
  Markings found_;
  std::vector<Word> now_, movers_;
  std::vector<std::vector<std::uint32_t>> waits_;  // by Join
  std::vector<std::uint32_t> unsettled_;
  std::optional<std::uint32_t> twice_;
  std::vector<From> from_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges_;
  std::vector<std::uint32_t> halted_;
  Exploration out_;
  bool stopped_ = false;
};

}  // namespace

Exploration explore(const Flow& flow, const ExploreOptions& options) { return Search(flow, options).run(); }

Violation without_needless_moves(const Flow& flow, Violation seen) {
  if (seen.fault != Fault::Twice && seen.fault != Fault::EndsEarly) return seen;
  const ExploreOptions options;
  // The last first: what hangs on a move is gone before it.
  for (std::size_t i = seen.run.size(); i-- > 0;) {
    Run fewer = seen.run;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    if (auto shown = Search(flow, options).replay(std::move(fewer), seen)) seen = std::move(*shown);
  }
  return seen;
}

}  // namespace alur::check
