#include "compiler/returned/rows.h"

#include <algorithm>
#include <array>
#include <map>

#include "compiler/diff/assignment.h"
#include "compiler/diff/likeness.h"

namespace alur::returned {
namespace {

constexpr double least_alike = 0.5;      // rows that are less alike are not one row
constexpr double least_activity = 0.4;   // nor rows that do another thing with the same documents
constexpr std::size_t most_pairs = 400;  // rows left over on a side that are compared in pairs
constexpr std::int64_t worth_scale = 1'000'000;

std::vector<RowDrawn> drawn_rows(const Stamp& stamp) {
  std::vector<RowDrawn> out;
  std::map<std::array<std::size_t, 3>, std::size_t> known;
  for (std::size_t i = 0; i < stamp.texts.size(); ++i) {
    const DrawnText& text = stamp.texts[i];
    // Outside tables every text is a row of its own.
    const std::array<std::size_t, 3> key{text.page, text.table, text.table == 0 ? 1000 + i : text.row};
    const auto [at, fresh] = known.emplace(key, out.size());
    if (fresh) out.emplace_back();
    RowDrawn& row = out[at->second];
    row.texts.push_back(i);
    const std::size_t dot = text.name.rfind('.');
    if (dot != std::string::npos) row.step = text.name.substr(0, dot);
  }
  return out;
}

bool has_text(const RowNow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [](const CellNow& cell) { return !neutral(cell.text).empty(); });
}

class Aligner {
 public:
  Aligner(const Stamp& stamp, const Document& document) : stamp_(stamp), document_(document) {
    out_.drawn = drawn_rows(stamp);
    now_of_.resize(out_.drawn.size());
    drawn_of_.resize(document.rows.size());
  }

  Alignment run() {
    by_bookmarks();
    by_likeness();
    by_neighbours();
    for (std::size_t now = 0; now < drawn_of_.size(); ++now) {
      if (drawn_of_[now])
        out_.pairs.push_back(paired(*drawn_of_[now], now));
      else if (has_text(document_.rows[now]))
        out_.pairs.push_back({std::nullopt, now, {}, {}});
    }
    for (std::size_t drawn = 0; drawn < now_of_.size(); ++drawn)
      if (!now_of_[drawn]) out_.pairs.push_back({drawn, std::nullopt, {}, {}});
    return std::move(out_);
  }

 private:
  void join(std::size_t drawn, std::size_t now) {
    now_of_[drawn] = now;
    drawn_of_[now] = drawn;
  }

  // The row that most of its bookmarks name.
  void by_bookmarks() {
    std::map<std::string, std::size_t> row_of;
    for (std::size_t i = 0; i < out_.drawn.size(); ++i)
      for (const std::size_t text : out_.drawn[i].texts)
        if (!stamp_.texts[text].bookmark.empty()) row_of.emplace(stamp_.texts[text].bookmark, i);
    struct Vote {
      std::size_t count, drawn, now;
    };
    std::vector<Vote> votes;
    for (std::size_t now = 0; now < document_.rows.size(); ++now) {
      std::map<std::size_t, std::size_t> counts;
      for (const CellNow& cell : document_.rows[now].cells)
        for (const std::string& bookmark : cell.bookmarks)
          if (const auto found = row_of.find(bookmark); found != row_of.end()) ++counts[found->second];
      for (const auto& [drawn, count] : counts) votes.push_back({count, drawn, now});
    }
    std::stable_sort(votes.begin(), votes.end(),
                     [](const Vote& a, const Vote& b) { return a.count > b.count; });
    for (const Vote& vote : votes)
      if (!now_of_[vote.drawn] && !drawn_of_[vote.now]) join(vote.drawn, vote.now);
  }

  std::string words_drawn(std::size_t row) const {
    std::string out;
    for (const std::size_t text : out_.drawn[row].texts) out += neutral(stamp_.texts[text].text) + " ";
    return out;
  }

  std::string words_now(std::size_t row) const {
    std::string out;
    for (const CellNow& cell : document_.rows[row].cells) out += neutral(cell.text) + " ";
    return out;
  }

  void by_likeness() {
    std::vector<std::size_t> olds, news;
    for (std::size_t i = 0; i < now_of_.size(); ++i)
      if (!now_of_[i]) olds.push_back(i);
    for (std::size_t i = 0; i < drawn_of_.size(); ++i)
      if (!drawn_of_[i] && (has_text(document_.rows[i]) || is_marked(i))) news.push_back(i);
    if (olds.empty() || news.empty() || olds.size() > most_pairs || news.size() > most_pairs) return;
    diff::Vocabulary vocabulary;
    std::vector<diff::WordBag> old_bags, new_bags;
    for (const std::size_t row : olds) old_bags.push_back(vocabulary.bag_of(words_drawn(row)));
    for (const std::size_t row : news) new_bags.push_back(vocabulary.bag_of(words_now(row)));
    for (diff::WordBag& bag : old_bags) vocabulary.weigh(bag);
    for (diff::WordBag& bag : new_bags) vocabulary.weigh(bag);
    std::vector<std::vector<std::int64_t>> worth(olds.size(), std::vector<std::int64_t>(news.size(), 0));
    for (std::size_t i = 0; i < olds.size(); ++i)
      for (std::size_t j = 0; j < news.size(); ++j) {
        if (!same_kind(olds[i], news[j])) continue;
        const double alike = vocabulary.likeness(old_bags[i], new_bags[j]);
        if (alike < least_alike || !does_the_same(olds[i], news[j])) continue;
        // Of rows that are alike (heads that repeat) those in the same order.
        const auto apart = static_cast<std::int64_t>(i > j ? i - j : j - i);
        worth[i][j] = static_cast<std::int64_t>(alike * worth_scale) - std::min<std::int64_t>(apart, 1000);
      }
    const auto pairs = diff::best_pairs(worth);
    for (std::size_t i = 0; i < olds.size(); ++i)
      if (pairs[i] && worth[i][*pairs[i]] > 0) join(olds[i], news[*pairs[i]]);
  }

  // A box whose words are all new still stands between the same two rows. A step does not: it is another.
  void by_neighbours() {
    std::vector<std::size_t> solid;  // without paragraphs that only take up room
    std::vector<std::size_t> rank(drawn_of_.size(), 0);
    for (std::size_t now = 0; now < drawn_of_.size(); ++now) {
      if (document_.rows[now].table == 0 && !has_text(document_.rows[now]) && !drawn_of_[now]) continue;
      rank[now] = solid.size();
      solid.push_back(now);
    }
    for (std::size_t i = 1; i < now_of_.size(); ++i) {
      if (now_of_[i] || !out_.drawn[i].step.empty() || !now_of_[i - 1]) continue;
      const std::size_t at = rank[*now_of_[i - 1]] + 1;
      const bool last = i + 1 == now_of_.size();
      if (at >= solid.size() || drawn_of_[solid[at]] || !same_kind(i, solid[at])) continue;
      if (last ? at + 1 == solid.size() : now_of_[i + 1] && rank[*now_of_[i + 1]] == at + 1)
        join(i, solid[at]);
    }
  }

  // Whether a cell of the row says about what the drawn activity said.
  bool does_the_same(std::size_t drawn, std::size_t now) const {
    for (const std::size_t text : out_.drawn[drawn].texts) {
      if (!stamp_.texts[text].name.ends_with(".kegiatan")) continue;
      diff::Vocabulary vocabulary;
      diff::WordBag activity = vocabulary.bag_of(neutral(stamp_.texts[text].text));
      std::vector<diff::WordBag> cells;
      for (const CellNow& cell : document_.rows[now].cells)
        cells.push_back(vocabulary.bag_of(neutral(cell.text)));
      vocabulary.weigh(activity);
      return std::any_of(cells.begin(), cells.end(), [&](diff::WordBag& cell) {
        vocabulary.weigh(cell);
        return vocabulary.likeness(activity, cell) >= least_activity;
      });
    }
    return true;
  }

  bool is_marked(std::size_t now) const {
    return std::any_of(document_.rows[now].cells.begin(), document_.rows[now].cells.end(),
                       [](const CellNow& cell) { return !cell.bookmarks.empty(); });
  }

  bool same_kind(std::size_t drawn, std::size_t now) const {
    return (stamp_.texts[out_.drawn[drawn].texts.front()].table == 0) == (document_.rows[now].table == 0);
  }

  RowPair paired(std::size_t drawn, std::size_t now) const {
    RowPair out{drawn, now, {}, {}};
    const std::vector<CellNow>& cells = document_.rows[now].cells;
    std::vector<char> used(cells.size(), 0);
    for (const std::size_t text : out_.drawn[drawn].texts) out.cells.push_back({text, std::nullopt});
    for (CellPair& pair : out.cells)
      for (std::size_t i = 0; i < cells.size() && !pair.cell; ++i)
        if (names(cells[i], stamp_.texts[pair.text].bookmark)) pair.cell = i, used[i] = 1;
    const auto pair_by = [&](const auto& same) {
      for (CellPair& pair : out.cells)
        for (std::size_t i = 0; i < cells.size() && !pair.cell; ++i)
          if (used[i] == 0 && !cells[i].continues && same(stamp_.texts[pair.text], cells[i]))
            pair.cell = i, used[i] = 1;
    };
    const auto here = [&](const DrawnText& text, const CellNow& cell) {
      return document_.rows[now].table == 0 || std::abs(cell.left - text.left) <= same_edge;
    };
    const auto same_words = [](const DrawnText& text, const CellNow& cell) {
      return !neutral(text.text).empty() && neutral(text.text) == neutral(cell.text);
    };
    pair_by([&](const DrawnText& text, const CellNow& cell) {
      return here(text, cell) && same_words(text, cell);
    });
    // A label is known by its words also where a column became wider; a planner's cell may change places.
    pair_by([&](const DrawnText& text, const CellNow& cell) {
      return text.name.empty() && same_words(text, cell);
    });
    pair_by(here);
    pair_the_rest(out, cells, used);
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (used[i] == 0 && !cells[i].continues && !neutral(cells[i].text).empty()) out.more.push_back(i);
    return out;
  }

  // A clerk who drew a column wider moved the edges of those behind it: what is left on both sides, in order.
  static void pair_the_rest(RowPair& row, const std::vector<CellNow>& cells, std::vector<char>& used) {
    std::vector<CellPair*> texts;
    for (CellPair& pair : row.cells)
      if (!pair.cell) texts.push_back(&pair);
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (used[i] == 0 && !neutral(cells[i].text).empty()) left.push_back(i);
    if (texts.size() != left.size()) return;
    for (std::size_t i = 0; i < left.size(); ++i) texts[i]->cell = left[i], used[left[i]] = 1;
  }

  static bool names(const CellNow& cell, const std::string& bookmark) {
    return !bookmark.empty() &&
           std::find(cell.bookmarks.begin(), cell.bookmarks.end(), bookmark) != cell.bookmarks.end();
  }

  const Stamp& stamp_;
  const Document& document_;
  Alignment out_;
  std::vector<std::optional<std::size_t>> now_of_, drawn_of_;
};

struct Neutral {
  std::string_view from, to;
};
constexpr std::array neutrals{Neutral{"\u00AD", ""},  Neutral{"\u200B", ""},  Neutral{"\u200C", ""},
                              Neutral{"\u200D", ""},  Neutral{"\u2060", ""},  Neutral{"\uFEFF", ""},
                              Neutral{"\u00A0", " "}, Neutral{"\u202F", " "}, Neutral{"\u2009", " "},
                              Neutral{"\u2011", "-"}, Neutral{"\u2010", "-"}, Neutral{"\u2013", "-"},
                              Neutral{"“", "\""},     Neutral{"”", "\""},     Neutral{"‘", "'"},
                              Neutral{"’", "'"},      Neutral{"…", "..."}};

}  // namespace

std::string neutral(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto* found = std::find_if(neutrals.begin(), neutrals.end(),
                                     [&](const Neutral& one) { return text.starts_with(one.from); });
    out += found == neutrals.end() ? text.substr(0, 1) : found->to;
    text.remove_prefix(found == neutrals.end() ? 1 : found->from.size());
  }
  return diff::one_spaced(out);
}

Columns columns_of(const Alignment& rows, const Stamp& stamp, const Document& document, std::size_t table) {
  Columns out;
  for (const RowPair& pair : rows.pairs) {
    if (!pair.drawn || !pair.now || document.rows[*pair.now].table != table || table == 0) continue;
    for (const CellPair& cell : pair.cells) {
      const std::string& name = stamp.texts[cell.text].name;
      const std::size_t dot = name.rfind('.');
      if (cell.cell && dot != std::string::npos)
        out.emplace(document.rows[*pair.now].cells[*cell.cell].left, name.substr(dot + 1));
    }
  }
  return out;
}

std::string column_at(const Columns& columns, long left) {
  const auto at = columns.lower_bound(left - same_edge);
  return at != columns.end() && at->first <= left + same_edge ? at->second : "";
}

std::string head_above(const Stamp& stamp, const DrawnText& near, long left) {
  std::string out;
  for (const DrawnText& text : stamp.texts)
    if (text.name.empty() && text.page == near.page && text.table == near.table &&
        std::abs(text.left - left) <= same_edge)
      out = neutral(text.text);
  return out;
}

double steps_known(const Stamp& stamp, const Document& document) {
  const Alignment rows = align(stamp, document);
  std::size_t all = 0, known = 0;
  for (const RowPair& pair : rows.pairs) {
    if (!pair.drawn || rows.drawn[*pair.drawn].step.empty()) continue;
    ++all;
    if (pair.now) ++known;
  }
  return all == 0 ? 0 : static_cast<double>(known) / static_cast<double>(all);
}

Alignment align(const Stamp& stamp, const Document& document) { return Aligner(stamp, document).run(); }

}  // namespace alur::returned
