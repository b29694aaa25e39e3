#include "compiler/import/words_table.h"

#include <algorithm>

#include "compiler/import/header_words.h"
#include "compiler/import/list_items.h"
#include "compiler/import/time_cell.h"
#include "compiler/import/words.h"

namespace alur::importing {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t longest_time = 6;     // words
constexpr std::size_t longest_line = 4000;  // bytes; what is longer is no line of a table
constexpr std::size_t most_known = 1000;    // documents

Words words_of(std::string_view line) {
  Words out;
  const std::string text = collapsed(line);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

Words part(const Words& words, std::size_t begin, std::size_t end = static_cast<std::size_t>(-1)) {
  end = std::min(end, words.size());
  if (begin >= end) return {};
  return {words.begin() + static_cast<std::ptrdiff_t>(begin),
          words.begin() + static_cast<std::ptrdiff_t>(end)};
}

std::string joined(const Words& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::string text_of(const Line& line) { return line.row->cells.empty() ? "" : line.row->cells.front().text; }

bool is_header(const Line& line) {
  bool input = false, limit = false, output = false;
  if (text_of(line).size() > longest_line) return false;
  for (const std::string& word : words_of(text_of(line))) {
    input = input || head_of(word) == Head::Input;
    limit = limit || head_of(word) == Head::Limit;
    output = output || head_of(word) == Head::Output;
  }
  return input && limit && output;
}

// Columns drawn with blanks: there a row's cells stand centred over several lines, so that the words of one
// row stand above and below its number, and reading line by line would mix the rows.
bool is_laid_out(const Line& line) {
  const std::string text = text_of(line);
  const std::size_t first = text.find_first_not_of(' ');
  return text.find("   ", std::min(first, text.size())) < text.find_last_not_of(' ');
}

bool is_total(const std::string& line) {
  const std::string letters = letters_only(line);
  return letters.starts_with("total") || letters.starts_with("jumlah");
}

struct TimeAt {
  std::size_t begin = 0, end = 0;  // words
};

// The longest amount of time at its first place, behind at least two words.
std::optional<TimeAt> time_in(const Words& words) {
  for (std::size_t begin = 2; begin < words.size(); ++begin)
    for (std::size_t end = std::min(words.size(), begin + longest_time); end > begin; --end)
      if (time_of(joined(part(words, begin, end)))) return TimeAt{begin, end};
  return std::nullopt;
}

bool starts_with(const Words& words, const Words& head) {
  return words.size() >= head.size() && std::equal(head.begin(), head.end(), words.begin());
}

// Words at the end of `left` with which `right` begins; at least two.
std::size_t overlap(const Words& left, const Words& right) {
  for (std::size_t n = std::min(left.size(), right.size()); n >= 2; --n)
    if (starts_with(right, part(left, left.size() - n))) return n;
  return 0;
}

// The cells of one row while its lines are read.
struct WordRow {
  Message place;
  std::string number;
  std::vector<std::string> activity;  // lines
  Words input, limit;
  std::vector<Words> output;  // lines
  bool input_known = false;
};

class Reader {
 public:
  Reader(const std::vector<Line>& lines, const WordsTable& where, DraftSop& sop)
      : lines_(lines), where_(where), sop_(sop) {}

  void run() {
    // Twice: a document whose words are whole in one row tells where they end in another.
    for (int pass = 0; pass < 2; ++pass) {
      rows_.clear(), loose_.clear();
      for (std::size_t i = where_.header + 1; i < where_.end; ++i) read_line(lines_[i]);
    }
    for (const WordRow& row : rows_) sop_.steps.push_back(step_of(row));
    sop_.unplaced.insert(sop_.unplaced.end(), loose_.begin(), loose_.end());
  }

 private:
  void read_line(const Line& line) {
    const Message place = place_words(*line.tables, *line.block, line.row->line, 0);
    if (text_of(line).size() > longest_line) return loose_.push_back({place, in_short(text_of(line))});
    const Words words = words_of(text_of(line));
    if (words.empty()) return;
    if (is_total(text_of(line))) return take_total(words, place);
    const std::string number = item_of(joined(words)).number;
    const auto time = time_in(words);
    if (!number.empty() && time && !in_numbered_output(words)) return begin_row(words, number, *time, place);
    if (rows_.empty()) return loose_.push_back({place, joined(words)});
    go_on(words);
  }

  void begin_row(const Words& words, const std::string& number, const TimeAt& time, const Message& place) {
    const Words left = part(words, 1, time.begin), right = part(words, time.end);
    const std::size_t inputs = input_words(left, right);
    const std::size_t cut = left.size() - inputs;
    rows_.push_back({place,
                     number,
                     {joined(part(left, 0, cut))},
                     part(left, cut),
                     part(words, time.begin, time.end),
                     {right},
                     inputs > 0});
  }

  // How many words at the end of what stands before the time are the input.
  std::size_t input_words(const Words& left, const Words& right) const {
    for (std::size_t i = left.size(); i-- > 1;)
      if (left[i - 1].back() == ':') return left.size() - i;
    if (const std::size_t n = overlap(left, right); n > 0) return n;
    return rows_.empty() ? 0 : overlap(left, all_output(rows_.back()));
  }

  static Words all_output(const WordRow& row) {
    Words out;
    for (const Words& line : row.output) out.insert(out.end(), line.begin(), line.end());
    return out;
  }

  // "2. ..." below an output that begins with "1. ...".
  bool in_numbered_output(const Words& words) const {
    if (rows_.empty() || rows_.back().output.front().empty() || rows_.back().output.front().front() != "1.")
      return false;
    std::size_t numbers = 0;
    for (const Words& line : rows_.back().output)
      numbers += !line.empty() && !item_of(joined(line)).number.empty() ? 1 : 0;
    return words.front() == std::to_string(numbers + 1) + "." || numbers > 1;
  }

  void go_on(const Words& words) {
    WordRow& row = rows_.back();
    if (in_numbered_output(words)) return row.output.push_back(words);
    const Words output = all_output(row);
    if (row.input == output && both_end(words, row)) return;
    if (row.activity.size() == 1) {
      if (rest_of_input(words, row) || rest_of_output(words, output, row)) return;
    }
    row.activity.push_back(joined(words));
  }

  // The same document in both cells goes on with the same words.
  bool both_end(const Words& words, WordRow& row) {
    for (std::size_t n = 3; n >= 1; --n) {
      if (words.size() < 2 * n + 1) continue;
      const Words last = part(words, words.size() - n);
      if (part(words, words.size() - 2 * n, words.size() - n) != last) continue;
      row.activity.push_back(joined(part(words, 0, words.size() - 2 * n)));
      row.input.insert(row.input.end(), last.begin(), last.end());
      row.output.push_back(last);
      if (known_.size() < most_known) known_.push_back(row.input);
      return true;
    }
    return false;
  }

  bool rest_of_input(const Words& words, WordRow& row) {
    for (const Words& whole : known_) {
      if (row.input.empty() || whole.size() <= row.input.size() || !starts_with(whole, row.input)) continue;
      const Words rest = part(whole, row.input.size());
      for (std::size_t at = words.size() - std::min(words.size(), rest.size() + 1); at > 0; --at) {
        if (!starts_with(part(words, at), rest)) continue;
        row.activity.push_back(joined(part(words, 0, at)));
        row.input = whole;
        row.output.push_back(part(words, at + rest.size()));
        return true;
      }
    }
    return false;
  }

  bool rest_of_output(const Words& words, const Words& output, WordRow& row) {
    for (const Words& whole : known_) {
      if (output.empty() || whole.size() <= output.size() || !starts_with(whole, output)) continue;
      const Words rest = part(whole, output.size());
      if (words.size() <= rest.size() || part(words, words.size() - rest.size()) != rest) continue;
      row.activity.push_back(joined(part(words, 0, words.size() - rest.size())));
      row.output.push_back(rest);
      return true;
    }
    return false;
  }

  void take_total(const Words& words, const Message& place) {
    const auto time = time_in(words);
    if (!time || time->end != words.size()) return loose_.push_back({place, joined(words)});
    sop_.total_label = joined(part(words, 0, time->begin)), sop_.total = joined(part(words, time->begin));
  }

  static DraftStep step_of(const WordRow& row) {
    DraftStep step;
    step.place = row.place;
    step.number = row.number;
    for (const std::string& line : row.activity) {
      // Lines are wrapped words but where a letter begins one.
      const std::size_t dot = line.find(". ");
      const bool point = dot > 0 && dot <= 2;
      step.activity += (step.activity.empty() ? "" : point ? "\n" : " ") + line;
    }
    step.input = {row.input_known, joined(row.input)};
    step.limit = {true, joined(row.limit)};
    step.output.present = true;
    for (const Words& line : row.output)
      step.output.text += (step.output.text.empty() ? "" : "\n") + joined(line);
    if (!row.input_known)
      step.unplaced.push_back({row.place,
                               "batas antara kegiatan dan kelengkapan tidak terbaca; kelengkapan mungkin "
                               "ikut di dalam kegiatan"});
    return step;
  }

  const std::vector<Line>& lines_;
  const WordsTable where_;
  DraftSop& sop_;
  std::vector<WordRow> rows_;
  std::vector<Words> known_;
  std::vector<Unplaced> loose_;
};

}  // namespace

std::optional<WordsTable> words_table(const std::vector<Line>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_header(lines[i]) || is_laid_out(lines[i])) continue;
    std::size_t end = i + 1;
    while (end < lines.size() && !is_total(text_of(lines[end]))) ++end;
    if (end < lines.size()) ++end;
    for (std::size_t r = i + 1; r < end; ++r)
      if (const Words words = words_of(text_of(lines[r]).substr(0, longest_line));
          !item_of(joined(words)).number.empty() && time_in(words))
        return WordsTable{i, end};
  }
  return std::nullopt;
}

void add_steps_of_words(const std::vector<Line>& lines, const WordsTable& where, DraftSop& sop) {
  sop.from_words = true;
  const Line& header = lines[where.header];
  sop.unplaced.push_back(
      {place_words(*header.tables, *header.block, header.row->line, 0), collapsed(text_of(header))});
  Reader(lines, where, sop).run();
}

}  // namespace alur::importing
