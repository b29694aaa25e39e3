#include "compiler/diff/pair_up.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "compiler/diff/assignment.h"
#include "compiler/diff/likeness.h"

namespace alur::diff {
namespace {

constexpr std::size_t few = 150;       // left over on each side: all pairs of them are compared
constexpr std::size_t asked_keys = 8;  // of the index: the rarest
constexpr std::size_t common = 64;     // a key of more texts finds nothing
constexpr std::size_t candidates = 8;
constexpr int rounds = 16;

class PairUp {
 public:
  PairUp(const std::vector<Item>& before, const std::vector<Item>& after, const PairRules& rules,
         const OtherLikenessGiven& other)
      : before_(before), after_(after), rules_(rules), other_(other) {
    pairs_.to_after.resize(before.size());
    pairs_.to_before.resize(after.size());
  }

  Pairs run() {
    same_in_all();
    exchanged_texts();
    same_text();
    const std::vector<std::size_t> old_left = left(pairs_.to_after), new_left = left(pairs_.to_before);
    if (old_left.empty() || new_left.empty()) return std::move(pairs_);
    weigh();
    if (old_left.size() <= few && new_left.size() <= few)
      by_all_pairs(old_left, new_left);
    else
      by_index(old_left, new_left);
    same_name();
    return std::move(pairs_);
  }

 private:
  static std::vector<std::size_t> left(const std::vector<std::optional<std::size_t>>& paired) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < paired.size(); ++i)
      if (!paired[i]) out.push_back(i);
    return out;
  }

  void same_in_all() {
    const std::set<std::string_view> twice = texts_met_twice();
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> known;
    for (std::size_t i = 0; i < before_.size(); ++i) known.try_emplace({before_[i].name, before_[i].text}, i);
    for (std::size_t j = 0; j < after_.size(); ++j) {
      const auto found = known.find({after_[j].name, after_[j].text});
      if (found == known.end() || pairs_.to_after[found->second]) continue;
      // A list may hold the same words twice, without names: then their places decide.
      if (after_[j].name.empty() && twice.contains(after_[j].text)) continue;
      pairs_.join(found->second, j);
    }
  }

  std::set<std::string_view> texts_met_twice() const {
    std::set<std::string_view> out;
    for (const auto* side : {&before_, &after_}) {
      std::set<std::string_view> met;
      for (const Item& item : *side)
        if (item.name.empty() && !met.insert(item.text).second) out.insert(item.text);
    }
    return out;
  }

  // Two that kept their names and all else, and whose texts went each to one that is otherwise unlike it: it
  // is the texts that were exchanged, not the things.
  void exchanged_texts() {
    std::map<std::string_view, std::size_t> named, olds_of, news_of;
    for (const std::size_t j : left(pairs_.to_before)) {
      named.try_emplace(after_[j].name, j);
      news_of.try_emplace(after_[j].text, j);
    }
    for (const std::size_t i : left(pairs_.to_after)) olds_of.try_emplace(before_[i].text, i);
    for (const std::size_t i : left(pairs_.to_after)) {
      const auto same = named.find(before_[i].name);
      if (before_[i].name.empty() || before_[i].rest.empty() || same == named.end()) continue;
      const Item &was = before_[i], &is = after_[same->second];
      if (was.rest != is.rest || pairs_.to_before[same->second]) continue;
      const auto to = news_of.find(was.text);
      const auto from = olds_of.find(is.text);
      if (to != news_of.end() && from != olds_of.end() && after_[to->second].rest != was.rest &&
          before_[from->second].rest != is.rest)
        pairs_.join(i, same->second);
    }
  }

  // The same words once on each side are the same thing, whatever it is called now.
  void same_text() {
    struct Places {
      std::size_t olds = 0, news = 0, before = 0, after = 0;
    };
    std::map<std::string_view, Places> by_text;
    for (const std::size_t i : left(pairs_.to_after)) {
      Places& at = by_text[before_[i].text];
      ++at.olds;
      at.before = i;
    }
    for (const std::size_t j : left(pairs_.to_before)) {
      Places& at = by_text[after_[j].text];
      ++at.news;
      at.after = j;
    }
    for (const auto& [text, at] : by_text)
      if (!text.empty() && at.olds == 1 && at.news == 1) pairs_.join(at.before, at.after);
  }

  void weigh() {
    for (const Item& item : before_) old_bags_.push_back(words_.bag_of(item.text));
    for (const Item& item : after_) new_bags_.push_back(words_.bag_of(item.text));
    for (auto* bags : {&old_bags_, &new_bags_})
      for (WordBag& bag : *bags) words_.weigh(bag);
  }

  OtherLikeness others_now() const { return other_ ? other_(pairs_) : nullptr; }

  // 0: not one thing. Ties are broken by the distance of the places, which is the same from both sides.
  std::int64_t worth(std::size_t i, std::size_t j, const OtherLikeness& others) const {
    const bool same_name = !before_[i].name.empty() && before_[i].name == after_[j].name;
    const double text = words_.likeness(old_bags_[i], new_bags_[j]);
    const double other = others ? others(i, j) : 0;
    if (!same_name && text < rules_.least_text && other < rules_.least_other) return 0;
    const double score = rules_.text * text + (same_name ? rules_.name : 0) + other;
    if (score <= rules_.least) return 0;
    const double far = static_cast<double>(i) / static_cast<double>(before_.size()) -
                       static_cast<double>(j) / static_cast<double>(after_.size());
    return static_cast<std::int64_t>(score * 1e6 + 0.5) * 1000000 -
           static_cast<std::int64_t>(far * far * 1e5);
  }

  void by_all_pairs(const std::vector<std::size_t>& olds, const std::vector<std::size_t>& news) {
    const OtherLikeness others = others_now();
    std::vector<std::vector<std::int64_t>> table(olds.size(), std::vector<std::int64_t>(news.size()));
    for (std::size_t i = 0; i < olds.size(); ++i)
      for (std::size_t j = 0; j < news.size(); ++j) table[i][j] = worth(olds[i], news[j], others);
    const auto best = best_pairs(table);
    for (std::size_t i = 0; i < olds.size(); ++i)
      if (best[i]) pairs_.join(olds[i], news[*best[i]]);
  }

  struct Candidate {
    std::int64_t worth = 0;
    std::size_t before = 0, after = 0;
  };

  // The words of a text and its pairs of neighbours: where every word is common, pairs of them are not.
  static std::vector<std::uint64_t> keys_of(const WordBag& bag) {
    std::vector<std::uint64_t> out(bag.order.begin(), bag.order.end());
    for (std::size_t k = 1; k < bag.order.size(); ++k)
      out.push_back(std::uint64_t{bag.order[k - 1] + 1} << 32 | bag.order[k]);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  using Index = std::map<std::uint64_t, std::vector<std::size_t>>;

  // The places that share most of the rarest keys with the text.
  std::vector<std::size_t> nearest(const WordBag& bag, const Index& with) const {
    std::vector<const std::vector<std::size_t>*> lists;
    for (const std::uint64_t key : keys_of(bag))
      if (const auto at = with.find(key); at != with.end() && at->second.size() <= common)
        lists.push_back(&at->second);
    std::stable_sort(lists.begin(), lists.end(),
                     [](const auto* a, const auto* b) { return a->size() < b->size(); });
    if (lists.size() > asked_keys) lists.resize(asked_keys);
    std::map<std::size_t, std::size_t> hits;
    for (const auto* list : lists)
      for (const std::size_t j : *list) ++hits[j];
    std::vector<std::pair<std::size_t, std::size_t>> best;  // hits, place
    for (const auto& [j, n] : hits) best.push_back({n, j});
    std::stable_sort(best.begin(), best.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    if (best.size() > candidates) best.resize(candidates);
    std::vector<std::size_t> out;
    for (const auto& [n, j] : best) out.push_back(j);
    return out;
  }

  void by_index(const std::vector<std::size_t>& olds, const std::vector<std::size_t>& news) {
    const OtherLikeness others = others_now();
    Index with;
    std::map<std::string_view, std::size_t> named;
    for (const std::size_t j : news) {
      for (const std::uint64_t key : keys_of(new_bags_[j])) with[key].push_back(j);
      if (!after_[j].name.empty()) named.try_emplace(after_[j].name, j);
    }
    std::vector<Candidate> found;
    for (const std::size_t i : olds) {
      std::vector<std::size_t> asked = nearest(old_bags_[i], with);
      if (const auto at = named.find(before_[i].name); at != named.end()) asked.push_back(at->second);
      for (const std::size_t j : asked)
        if (const std::int64_t w = worth(i, j, others); w > 0) found.push_back({w, i, j});
    }
    take_best(std::move(found));
    for (int round = 0; round < rounds && beside_pairs(); ++round) {
    }
  }

  // What stands beside a pair in both lists is often a pair too, where the index knows too many like it.
  bool beside_pairs() {
    const OtherLikeness others = others_now();
    std::vector<Candidate> found;
    for (const std::size_t i : left(pairs_.to_after)) {
      const auto ask = [&](std::size_t j) {
        if (j >= after_.size() || pairs_.to_before[j]) return;
        if (const std::int64_t w = worth(i, j, others); w > 0) found.push_back({w, i, j});
      };
      if (i > 0 && pairs_.to_after[i - 1]) ask(*pairs_.to_after[i - 1] + 1);
      if (i + 1 < before_.size() && pairs_.to_after[i + 1]) ask(*pairs_.to_after[i + 1] - 1);
    }
    const bool any = !found.empty();
    take_best(std::move(found));
    return any;
  }

  void take_best(std::vector<Candidate> found) {
    std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
      return std::tuple(-a.worth, a.before, a.after) < std::tuple(-b.worth, b.before, b.after);
    });
    for (const Candidate& one : found)
      if (!pairs_.to_after[one.before] && !pairs_.to_before[one.after]) pairs_.join(one.before, one.after);
  }

  // Who keeps a name and writes all else anew says by it that the thing is the same.
  void same_name() {
    std::map<std::string_view, std::size_t> named;
    for (const std::size_t j : left(pairs_.to_before))
      if (!after_[j].name.empty()) named.try_emplace(after_[j].name, j);
    for (const std::size_t i : left(pairs_.to_after))
      if (const auto at = named.find(before_[i].name); at != named.end()) pairs_.join(i, at->second);
  }

  const std::vector<Item>& before_;
  const std::vector<Item>& after_;
  const PairRules& rules_;
  const OtherLikenessGiven& other_;
  Pairs pairs_;
  Vocabulary words_;
  std::vector<WordBag> old_bags_, new_bags_;
};

}  // namespace

Pairs pair_up(const std::vector<Item>& before, const std::vector<Item>& after, const PairRules& rules,
              const OtherLikenessGiven& other) {
  return PairUp(before, after, rules, other).run();
}

}  // namespace alur::diff
