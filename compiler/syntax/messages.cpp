#include "compiler/syntax/messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace alur::syntax {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// Letters added, dropped, changed, or two neighbours swapped (optimal string alignment).
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      cost[i][j] =
          std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  return cost[a.size()][b.size()];
}

}  // namespace

std::string_view nearest(std::string_view written, const std::vector<std::string_view>& words) {
  constexpr std::size_t longest = 24;
  if (written.size() < 3 || written.size() > longest) return {};
  const std::string wanted = lower(written);
  const std::size_t allowed = wanted.size() < 5 ? 1 : wanted.size() < 10 ? 2 : 3;
  std::string_view best;
  std::size_t best_edits = allowed + 1;
  bool alone = false;
  for (const std::string_view word : words) {
    const std::size_t n = edits(wanted, word);
    if (n < best_edits) {
      best = word;
      best_edits = n;
      alone = true;
    } else if (n == best_edits) {
      alone = false;
    }
  }
  return alone ? best : std::string_view{};
}

Message did_you_mean(std::string_view word) {
  return {fmt::format("mungkin maksudnya '{}'?", word), fmt::format("did you mean '{}'?", word)};
}

namespace {

// How units are abbreviated in some tables. `mnt` and `dtk`, which forms and reports have, are accepted;
// these are not, because a form is read by people who may not know them.
std::string_view unit_meant_by(std::string_view abbreviation) {
  struct Entry {
    std::string_view abbreviation, unit;
  };
  constexpr std::array entries = {Entry{"jm", "jam"},     Entry{"hr", "hari"},   Entry{"hk", "hari kerja"},
                                  Entry{"mgg", "minggu"}, Entry{"bln", "bulan"}, Entry{"thn", "tahun"},
                                  Entry{"th", "tahun"}};
  for (const Entry& entry : entries)
    if (entry.abbreviation == abbreviation) return entry.unit;
  return {};
}

}  // namespace

std::string_view word_meant(std::string_view written, std::initializer_list<KeywordClass> classes) {
  if (const std::string_view unit = unit_meant_by(written); !unit.empty()) return unit;
  std::vector<std::string_view> words;
  for (const Keyword& entry : keywords())
    if (std::find(classes.begin(), classes.end(), entry.word_class) != classes.end())
      words.push_back(entry.word);
  return nearest(written, words);
}

Message suggestion(std::string_view written, std::initializer_list<KeywordClass> classes) {
  if (const std::string_view meant = word_meant(written, classes); !meant.empty()) return did_you_mean(meant);
  std::vector<Message> options;
  for (const Keyword& entry : keywords()) {
    if (std::find(classes.begin(), classes.end(), entry.word_class) == classes.end()) continue;
    options.push_back({std::string(entry.word), std::string(entry.word)});
  }
  const Message all = list_of(options, options.size());
  return {"tulis salah satu: " + all.id, "write one of: " + all.en};
}

Message list_of(const std::vector<Message>& options, std::size_t most) {
  Message out;
  const std::size_t count = std::min(most, options.size());
  for (std::size_t i = 0; i < count; ++i) {
    const bool last = i + 1 == count && count == options.size();
    out.id += (i == 0 ? "" : last ? " atau " : ", ") + options[i].id;
    out.en += (i == 0 ? "" : last ? " or " : ", ") + options[i].en;
  }
  if (count < options.size()) {
    out.id += ", ...";
    out.en += ", ...";
  }
  return out;
}

std::string shown(std::string_view written) {
  constexpr std::size_t most = 40;
  if (written.size() <= most) return std::string(written);
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(written[end]) & 0xC0) == 0x80) --end;
  return std::string(written.substr(0, end)) + "…";
}

}  // namespace alur::syntax
