#include "compiler/lampiran/wrap.h"

#include <algorithm>

#include "compiler/lampiran/hyphenate.h"

namespace alur::lampiran {
namespace {

bool space(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; }

// A piece that may end a line, and whether a space stood before it.
struct Piece {
  std::string_view text;
  bool spaced = false;
};

std::vector<Piece> pieces_of(std::string_view line) {
  std::vector<Piece> pieces;
  std::size_t i = 0;
  while (i < line.size()) {
    const std::size_t before = i;
    while (i < line.size() && space(line[i])) ++i;
    const bool spaced = i > before && !pieces.empty();
    const std::size_t begin = i;
    while (i < line.size() && !space(line[i])) {
      ++i;
      const char last = line[i - 1];
      // More than one letter before it: "s/d" and "1-3" stay whole.
      if ((last == '/' || last == '-') && i - begin > 2 && i < line.size() && !space(line[i])) break;
    }
    if (i > begin) pieces.push_back({line.substr(begin, i - begin), spaced});
  }
  return pieces;
}

// Pieces up to the next one that begins with a digit become one, where that fits into a line.
std::vector<std::string> amounts_of(std::string_view line, double width, TextStyle style,
                                    const TextMetrics& metrics) {
  std::vector<std::string> groups;
  for (const Piece& piece : pieces_of(line)) {
    const bool number = piece.text.front() >= '0' && piece.text.front() <= '9';
    const std::string together =
        groups.empty() ? "" : groups.back() + (piece.spaced ? " " : "") + std::string(piece.text);
    if (groups.empty() || (number && piece.spaced) || metrics.width(together, style) > width)
      groups.emplace_back(piece.text);
    else
      groups.back() = together;
  }
  return groups;
}

class Wrapper {
 public:
  Wrapper(double width, TextStyle style, const TextMetrics& metrics)
      : width_(width), style_(style), metrics_(metrics), space_(metrics.width(" ", style)) {}

  void line(std::string_view text) {
    next_ = LineStart::Paragraph;
    for (const Piece& piece : pieces_of(text)) add(piece);
    flush();
  }
  void amount(std::string_view text) {
    bool first = true;
    next_ = LineStart::Paragraph;
    for (const std::string& group : amounts_of(text, width_, style_, metrics_)) {
      add({group, !first});
      first = false;
      chosen_ = true;
    }
    flush();
  }
  LaidText take() { return std::move(out_); }

 private:
  void add(const Piece& piece) {
    const double gap = piece.spaced && !current_.empty() ? space_ : 0;
    const double w = metrics_.width(piece.text, style_);
    if (current_width_ + gap + w <= width_ + slack) {
      put(piece.text, gap, w);
      return;
    }
    if (w <= width_ + slack) {
      flush_before(piece);
      put(piece.text, 0, w);
      return;
    }
    divide(piece, gap);
  }

  void put(std::string_view text, double gap, double w) {
    if (gap > 0) current_ += ' ';
    current_ += text;
    current_width_ += gap + w;
  }

  // A word wider than the line: as much of it as fits, a hyphen, and the rest again.
  void divide(const Piece& piece, double gap) {
    std::string_view rest = piece.text;
    while (!rest.empty()) {
      const double w = metrics_.width(rest, style_);
      if (current_width_ + gap + w <= width_ + slack) {
        put(rest, gap, w);
        return;
      }
      const std::size_t cut = cut_of(rest, width_ - current_width_ - gap, !current_.empty());
      if (cut == 0) {
        flush_before({rest, piece.spaced});
      } else {
        const std::string head = std::string(rest.substr(0, cut)) + "-";
        put(head, gap, metrics_.width(head, style_));
        flush();
        next_ = LineStart::Divided;
        rest.remove_prefix(cut);
      }
      gap = 0;
    }
  }

  // Bytes that fit with a hyphen after them; 0: better on a new line. On an empty line at least one code
  // point.
  std::size_t cut_of(std::string_view word, double room, bool may_refuse) const {
    std::size_t best = 0;
    for (const std::size_t at : hyphenation_points(word)) {
      if (fits(word.substr(0, at), room)) best = at;
    }
    if (best > 0 || may_refuse) return best;
    std::size_t at = 0;
    do {
      ++at;
      while (at < word.size() && continuation(word[at])) ++at;
      if (at < word.size() && fits(word.substr(0, at), room)) best = at;
    } while (at < word.size());
    if (best > 0) return best;
    at = 1;
    while (at < word.size() && continuation(word[at])) ++at;
    return at;
  }

  bool fits(std::string_view head, double room) const {
    return metrics_.width(std::string(head) + "-", style_) <= room + slack;
  }

  void flush_before(const Piece& piece) {
    if (current_.empty()) return;
    flush();
    next_ = !piece.spaced ? LineStart::Joined : chosen_ ? LineStart::Chosen : LineStart::Blank;
  }

  void flush() {
    if (current_.empty()) return;
    out_.push_back({{LaidRun{0, current_width_, std::move(current_)}}, style_, false, next_});
    current_.clear();
    current_width_ = 0;
  }

  static constexpr double slack = 1e-6;
  double width_;
  TextStyle style_;
  const TextMetrics& metrics_;
  double space_;
  std::string current_;
  double current_width_ = 0;
  LineStart next_ = LineStart::Paragraph;  // of the line that is being filled
  bool chosen_ = false;
  LaidText out_;
};

}  // namespace

double height_of(const LaidText& text) {
  double height = 0;
  for (const LaidLine& line : text) height += line_height(line.style);
  return height;
}

double width_of(const LaidText& text) {
  double width = 0;
  for (const LaidLine& line : text) {
    for (const LaidRun& run : line.runs) width = std::max(width, run.x + run.width);
  }
  return width;
}

LaidText wrap(std::string_view text, double width, TextStyle style, const TextMetrics& metrics) {
  Wrapper wrapper(width, style, metrics);
  while (true) {
    const std::size_t end = text.find('\n');
    wrapper.line(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return wrapper.take();
}

LaidText wrap_balanced(std::string_view text, double width, TextStyle style, const TextMetrics& metrics) {
  LaidText best = wrap(text, width, style, metrics);
  constexpr double precision = 0.3;  // mm
  double low = widest_word(text, style, metrics);
  double high = width;
  while (high - low > precision) {
    const double middle = (low + high) / 2;
    LaidText narrower = wrap(text, middle, style, metrics);
    if (narrower.size() > best.size()) {
      low = middle;
    } else {
      best = std::move(narrower);
      high = middle;
    }
  }
  return best;
}

LaidText wrap_amount(std::string_view text, double width, TextStyle style, const TextMetrics& metrics) {
  Wrapper wrapper(width, style, metrics);
  wrapper.amount(text);
  return wrapper.take();
}

LaidText wrap_item(std::string_view lead, std::string_view text, double width, TextStyle style,
                   Hanging hanging, const TextMetrics& metrics) {
  const double lead_width = lead.empty() ? 0 : metrics.width(lead, style);
  const double gap = metrics.width(" ", style);
  const double indent =
      std::max(hanging.indent, lead.empty() ? hanging.offset : hanging.offset + lead_width + gap);
  LaidText lines = wrap(text, width - indent, style, metrics);
  if (lines.empty()) lines.push_back({{}, style});
  for (LaidLine& line : lines) {
    for (LaidRun& run : line.runs) run.x += indent;
  }
  if (!lead.empty()) {
    auto& runs = lines.front().runs;
    runs.insert(runs.begin(), LaidRun{hanging.offset, lead_width, std::string(lead)});
  }
  return lines;
}

void append(LaidText& text, LaidText more) {
  for (LaidLine& line : more) text.push_back(std::move(line));
}

double widest_word(std::string_view text, TextStyle style, const TextMetrics& metrics) {
  double widest = 0;
  std::string flat(text);
  std::replace(flat.begin(), flat.end(), '\n', ' ');
  for (const Piece& piece : pieces_of(flat)) widest = std::max(widest, metrics.width(piece.text, style));
  return widest;
}

}  // namespace alur::lampiran
