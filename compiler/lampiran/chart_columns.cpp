#include "compiler/lampiran/chart_columns.h"

#include <algorithm>
#include <array>
#include <string>

namespace alur::lampiran {
namespace {

constexpr double number_width = 9;
constexpr double limit_width = 18;
constexpr double widest_lane = 33;  // mm: beyond it a lane looks empty
constexpr double narrowest_lane = 10.6;
constexpr double lanes_share = 0.47;  // of the inner width that all lanes may take
constexpr double most_share = 0.58;   // the same, when the router asks for more
constexpr double input_share = 0.22, output_share = 0.22, note_share = 0.16;  // of the rest
constexpr double narrowest_note = 7.2;  // mm: two letters and a hyphen, where lanes leave next to nothing

TextStyle title_style(const Drafting& d) { return {d.sop.profile.font_size - 1, Weight::Bold}; }

double lane_width_for(const Drafting& d) {
  const auto n = static_cast<double>(d.sop.lanes.size());
  const double fair = d.inner_width() * lanes_share / n;
  // A single lane holds all ways back and around: it needs the width of two.
  double wish = n == 1 ? 58 : 26;
  for (const model::Lane& lane : d.sop.lanes) {
    wish = std::max(wish, widest_word(lane.title.value, title_style(d), d.metrics) + 2 * d.options.padding);
  }
  const double width = std::clamp(std::min(fair, std::max(wish, 29.0)), narrowest_lane, widest_lane);
  return std::min(width + d.options.growth.lanes, std::max(width, d.inner_width() * most_share / n));
}

struct HeaderHeights {
  double upper = 0;
  double lower = 0;
  double numbers = 0;
  double total() const { return upper + lower + numbers; }
};

// A lane title is written upwards when one of its words is wider than the lane; its neighbours stay as they
// are.
bool turned(const Drafting& d, const Columns& columns, const model::Lane& lane) {
  return widest_word(lane.title.value, title_style(d), d.metrics) > columns.lane_width() - 2;
}

LaidText lane_title(const Drafting& d, const Columns& columns, const model::Lane& lane) {
  if (!turned(d, columns, lane))
    return wrap(lane.title.value, columns.lane_width() - 2, title_style(d), d.metrics);
  LaidText text;
  for (const double length : {34.0, 46.0, 58.0}) {  // as long as its lines lie side by side in the lane
    text = wrap(lane.title.value, length, title_style(d), d.metrics);
    if (height_of(text) <= columns.lane_width() - 0.8) break;
  }
  return text;
}

HeaderHeights header_heights(const Drafting& d, const Columns& columns) {
  HeaderHeights heights;
  const double line = line_height(title_style(d));
  heights.upper = line + 2 * 1.1;
  double lower = line;
  for (const model::Lane& lane : d.sop.lanes) {
    const LaidText title = lane_title(d, columns, lane);
    lower = std::max(lower, turned(d, columns, lane) ? width_of(title) : height_of(title));
  }
  const model::Labels& labels = d.sop.profile.labels;
  const std::array<std::pair<const std::string*, double>, 3> quality{
      {{&labels.input, columns.limit - columns.input()},
       {&labels.limit, columns.output - columns.limit},
       {&labels.output, columns.note - columns.output}}};
  for (const auto& [label, width] : quality) {
    lower = std::max(lower, height_of(wrap(*label, width - 2, title_style(d), d.metrics)));
  }
  heights.lower = lower + 2 * 1.1;
  if (d.sop.profile.column_numbers) heights.numbers = line_height(d.small()) + 0.8;
  return heights;
}

// A lane title written upwards, its lines from left to right, centred.
Cell turned_cell(const Rect& box, const LaidText& text, int row, int column) {
  Cell cell{CellRole::Header, row, column, box, {}, Across::Centre, Down::Centre};
  double x = box.x + (box.w - height_of(text)) / 2;
  for (const LaidLine& line : text) {
    const LaidRun& run = line.runs.front();
    cell.text.push_back({run.text,
                         {x + baseline(line.style), box.bottom() - (box.h - run.width) / 2},
                         run.width,
                         line.style,
                         Turn::Left,
                         Ink::Black,
                         line.start});
    x += line_height(line.style);
  }
  return cell;
}

class HeaderRows {
 public:
  HeaderRows(Block& table, const Drafting& d, const Columns& c, double top, int row)
      : table_(table), d_(d), c_(c), top_(top), row_(row), h_(header_heights(d, c)) {}

  void upper() {
    const model::Labels& labels = d_.sop.profile.labels;
    const double both = h_.upper + h_.lower;
    cell(row_, 0, {c_.number, top_, c_.activity - c_.number, both}, labels.number);
    cell(row_, 1, {c_.activity, top_, c_.lanes.front() - c_.activity, both}, labels.activity);
    cell(row_, 2, {c_.lanes.front(), top_, c_.input() - c_.lanes.front(), h_.upper}, labels.lanes);
    const int n = lanes();
    cell(row_, 2 + n, {c_.input(), top_, c_.note - c_.input(), h_.upper}, labels.quality);
    cell(row_, 5 + n, {c_.note, top_, c_.right - c_.note, both}, labels.note);
  }

  void lower() {
    const model::Labels& labels = d_.sop.profile.labels;
    const double y = top_ + h_.upper;
    int column = 2;
    for (const model::Lane& lane : d_.sop.lanes) {
      const auto i = static_cast<std::size_t>(column - 2);
      const Rect box{c_.lanes[i], y, c_.lanes[i + 1] - c_.lanes[i], h_.lower};
      const LaidText title = lane_title(d_, c_, lane);
      if (turned(d_, c_, lane))
        table_.cells.push_back(turned_cell(box, title, row_ + 1, column));
      else
        table_.cells.push_back(
            cell_of(CellRole::Header, row_ + 1, column, box, title, Across::Centre, Down::Centre, 0));
      ++column;
    }
    cell(row_ + 1, column, {c_.input(), y, c_.limit - c_.input(), h_.lower}, labels.input);
    cell(row_ + 1, column + 1, {c_.limit, y, c_.output - c_.limit, h_.lower}, labels.limit);
    cell(row_ + 1, column + 2, {c_.output, y, c_.note - c_.output, h_.lower}, labels.output);
  }

  // 1 2 3 ... under the columns.
  void numbers() {
    if (h_.numbers == 0) return;
    std::vector<double> edges{c_.number, c_.activity};
    edges.insert(edges.end(), c_.lanes.begin(), c_.lanes.end());
    edges.insert(edges.end(), {c_.limit, c_.output, c_.note, c_.right});
    const double y = top_ + h_.upper + h_.lower;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
      const Rect box{edges[i], y, edges[i + 1] - edges[i], h_.numbers};
      const LaidText text =
          wrap(std::to_string(i + 1), box.w, {d_.small().size_pt - 1, Weight::Regular}, d_.metrics);
      table_.cells.push_back(cell_of(CellRole::Header, row_ + 2, static_cast<int>(i), box, text,
                                     Across::Centre, Down::Centre, 0));
    }
  }

  int count() const { return h_.numbers == 0 ? 2 : 3; }
  double bottom() const { return top_ + h_.total(); }

 private:
  int lanes() const { return static_cast<int>(d_.sop.lanes.size()); }

  void cell(int row, int column, const Rect& box, const std::string& label) {
    table_.cells.push_back(cell_of(CellRole::Header, row, column, box,
                                   wrap(label, box.w - 1.6, title_style(d_), d_.metrics), Across::Centre,
                                   Down::Centre, 0.8));
  }

  Block& table_;
  const Drafting& d_;
  const Columns& c_;
  double top_;
  int row_;
  HeaderHeights h_;
};

}  // namespace

double symbol_width_in(double lane_width) { return std::clamp(lane_width * 0.56, 6.0, 16.5); }

Columns chart_columns(const Drafting& d) {
  Columns c;
  c.number = d.left();
  c.activity = c.number + number_width;
  c.right = d.right();
  const auto n = d.sop.lanes.size();
  const double lane = lane_width_for(d);
  const double rest = d.inner_width() - number_width - limit_width - lane * static_cast<double>(n);
  const double note = std::max(rest * note_share, narrowest_note);
  const double first = c.activity + rest * (1 - input_share - output_share) - note;
  for (std::size_t i = 0; i <= n; ++i) c.lanes.push_back(first + lane * static_cast<double>(i));
  c.limit = c.input() + rest * input_share;
  c.output = c.limit + limit_width;
  c.note = c.output + rest * output_share;
  return c;
}

double chart_header_height(const Drafting& d, const Columns& columns) {
  return header_heights(d, columns).total();
}

double add_chart_header(Block& table, const Drafting& d, const Columns& columns, double top, int& row) {
  HeaderRows header(table, d, columns, top, row);
  header.upper();
  header.lower();
  header.numbers();
  row += header.count();
  return header.bottom();
}

}  // namespace alur::lampiran
