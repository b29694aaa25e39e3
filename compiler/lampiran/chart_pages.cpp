// The flowchart pages: rows as high as their text needs, pages filled by measured height, strips for the
// pentagons at every page change, the total and the signature after the last row.
#include <algorithm>
#include <array>
#include <span>

#include "compiler/lampiran/chart_rows.h"
#include "compiler/lampiran/page_parts.h"

namespace alur::lampiran {
namespace {

constexpr double strip_height = pentagon_height + strip_room;
constexpr double signature_room = 17;  // mm between the office and the name
constexpr double most_growth = 32;     // mm: what the router may ask for, so that a page remains a page
constexpr double total_padding = 0.5;  // mm: as the times above, with more room than other text
constexpr double text_row = 6;        // mm: what arrows have of a row without a symbol, the least of one line
constexpr double shortest_part = 30;  // mm: a row is not begun at the foot of a page for less

LaidText signature_text(const Drafting& d, double width) {
  LaidText text;
  for (const model::Text& line : d.sop.profile.signature)
    append(text, wrap(line.value, width, d.bold(), d.metrics));
  if (text.empty()) return text;
  for (double room = 0; room < signature_room; room += line_height(d.body())) text.push_back({{}, d.body()});
  const model::Approval& approval = d.sop.identity.approval;
  append(text, wrap(printed(approval.person), width, d.bold(), d.metrics));
  append(text, employee_number_text(d, width));
  return text;
}

class ChartWriter {
 public:
  ChartWriter(const Drafting& d, const std::vector<ChartStep>& steps, std::vector<Flow>& flows)
      : d_(d), c_(chart_columns(d)), steps_(steps), flows_(flows) {
    const bool ends = std::any_of(flows_.begin(), flows_.end(), [](const Flow& flow) { return !flow.to; });
    ending_height_ = ends ? box_height(symbol_width_in(c_.lane_width())) + 2 * d_.options.symbol_room +
                                std::min(d_.options.growth.strips, most_growth)
                          : 0;
    placed_.assign(steps_.size(), false);
    strip_ = strip_height + std::min(d_.options.growth.strips, most_growth);
  }

  Chart write() {
    begin_page();
    for (std::size_t i = 0; i < d_.sop.steps.size(); ++i)
      add_step(d_.sop.steps.id_at(i), i + 1 == d_.sop.steps.size());
    add_ending();
    add_total();
    end_page();
    add_signature();
    for (SheetPage& page : pages_) add_paraf(page, d_);
    return {std::move(pages_), symbol_width_in(c_.lane_width()), c_.lane_width()};
  }

 private:
  double min_row_height(model::StepId id) const {
    const bool diamond = steps_[id.index].symbol == SymbolKind::Diamond;
    const double width = symbol_width_in(c_.lane_width());
    double room = d_.options.symbol_room;
    for (const Flow& flow : flows_) {
      if (flow.from != id || flow.labels.empty()) continue;
      // Below the symbol's vertex in two lanes' width, or beside it in less: then half the symbol counts too.
      const LaidText& less = flow.labels[std::min<std::size_t>(1, flow.labels.size() - 1)];
      // The label of a step's way back to itself lies below a line that turns at once: one track more.
      const double line = flow.to == id && !diamond ? 5.5 : 2.0;
      room = std::max(
          {room, height_of(flow.labels.front()) + line, height_of(less) + 1.8 - diamond_height(width) / 2});
    }
    return (diamond ? diamond_height(width) : box_height(width)) + 2 * room;
  }

  double growth_of(model::StepId id) const {
    const auto found = d_.options.growth.rows.find(id);
    return found == d_.options.growth.rows.end() ? 0 : std::min(found->second, most_growth);
  }

  // An optional step's question, the step and the further questions of its decision: their symbols stand
  // below each other in its row.
  std::vector<model::StepId> symbols_of(model::StepId id) const {
    std::vector<model::StepId> symbols{id};
    for (std::size_t i = d_.sop.steps.size(); i < steps_.size(); ++i) {
      if (steps_[i].question_of != id) continue;
      const model::StepId question{static_cast<std::uint32_t>(i)};
      symbols.insert(steps_[i].asked_first ? symbols.begin() : symbols.end(), question);
    }
    return symbols;
  }

  double symbols_height(std::span<const model::StepId> symbols) const {
    double height = 0;
    for (const model::StepId id : symbols) height += min_row_height(id) + growth_of(id);
    return height;
  }

  // As the times above it: in their column, a number and its unit in one line.
  LaidText total_text() const {
    return wrap_amount(d_.sop.total->printed, c_.output - c_.limit - 2 * total_padding, d_.bold(),
                       d_.metrics);
  }

  // The page prints what the author wrote: without a stated total there is no row for it.
  double total_height() const {
    if (!d_.sop.total) return 0;
    return std::max(line_height(d_.bold()), height_of(total_text())) + 2 * d_.options.padding;
  }

  double signature_height() const {
    const LaidText text = signature_text(d_, 95);
    return text.empty() ? 0 : height_of(text) + 4;
  }

  // What must follow the last row on its page.
  double tail_height() const {
    const double paraf = d_.paraf_height();  // the signature may stand beside the paraf box
    return ending_height_ + total_height() + std::max(0.0, signature_height() - paraf);
  }

  void add_step(model::StepId id, bool last) {
    for (const model::Heading& heading : d_.sop.headings)
      if (heading.before == id) place(id, {}, heading_text(d_, c_, heading), min_row_height(id) + strip_);
    RowText text = row_text(d_, c_, d_.sop.steps[id]);
    const std::vector<model::StepId> all = symbols_of(id);
    std::span<const model::StepId> symbols = all;
    // A chain of questions longer than a page: its foremost ones, then the rest on the next page.
    while (symbols_height(symbols) > page_room() - strip_ && symbols.size() > 1) {
      std::size_t n = symbols.size() - 1;
      while (n > 1 && symbols_height(symbols.first(n)) > page_room() - strip_) --n;
      place(id, symbols.first(n), std::move(text), strip_);
      symbols = symbols.subspan(n);
      text = continued_text(d_, c_, d_.sop.steps[id]);
    }
    place(id, symbols, std::move(text), last ? tail_height() : strip_);
  }

  void place(model::StepId id, std::span<const model::StepId> symbols, RowText text, double after) {
    const double need = std::max(text_height(text) + 2 * d_.options.padding, symbols_height(symbols));
    // A page with nothing but its header is no page: below a tall heading the row is divided instead.
    const bool begun = !pages_.back().rows.empty();
    if (begun && y_ + need + after > d_.floor() && need + after <= page_room()) new_page();
    if (y_ + need + after <= d_.floor())
      add_row(symbols, need, text);
    else
      add_in_parts(id, symbols, std::move(text), after);
  }

  // A row taller than a page: its lines run on over the pages, each part marked.
  void add_in_parts(model::StepId id, std::span<const model::StepId> symbols, RowText text, double after) {
    const double pad = 2 * d_.options.padding;
    double least = symbols_height(symbols);
    if (d_.floor() - strip_ - y_ < std::max(shortest_part, least) + 2 * line_height(d_.small())) new_page();
    while (!nothing_left(text)) {
      const double whole = std::max(text_height(text) + pad, least);
      if (y_ + whole + after <= d_.floor()) {
        add_row(symbols, whole, text);
        return;
      }
      const double room = std::max(d_.floor() - strip_ - y_, shortest_part);
      RowText part = take_part(text, room - pad, d_, c_);
      if (nothing_left(text)) {  // only what must follow the row does not fit: it goes to a page of its own
        add_row(symbols, std::max(std::min(whole, room), least), part);
        new_page();
        return;
      }
      add_row(symbols, room, part);
      new_page();
      text.number =
          wrap(printed_number(d_.sop, d_.sop.steps[id]), c_.activity - c_.number - 1, d_.body(), d_.metrics);
      symbols = {};
      least = 0;
    }
  }

  // One row of the table. Its symbols share its height below each other; none: the row's text runs on.
  void add_row(std::span<const model::StepId> symbols, double height, const RowText& text) {
    const double pad = d_.options.padding;
    const int lanes = static_cast<int>(d_.sop.lanes.size());
    const auto cell = [&](int column, double from, double to, const LaidText& laid, Across across,
                          const char* what) {
      table_.cells.push_back(cell_of(CellRole::Body, row_, column, {from, y_, to - from, height}, laid,
                                     across, Down::Centre, across == Across::Centre ? 0.5 : pad));
      if (!text.name.empty()) table_.cells.back().name = text.name + "." + what;
    };
    cell(0, c_.number, c_.activity, text.number, Across::Centre, "nomor");
    cell(1, c_.activity, c_.lanes.front(), text.activity, Across::Left, "kegiatan");
    add_lane_cells(2, height);
    cell(2 + lanes, c_.input(), c_.limit, text.input, Across::Left, "kelengkapan");
    cell(3 + lanes, c_.limit, c_.output, text.limit, Across::Centre, "waktu");
    cell(4 + lanes, c_.output, c_.note, text.output, Across::Left, "output");
    cell(5 + lanes, c_.note, c_.right, text.note, Across::Left, "keterangan");
    add_chart_rows(symbols, height);
    y_ += height;
    ++row_;
  }

  void add_chart_rows(std::span<const model::StepId> symbols, double height) {
    auto& rows = pages_.back().rows;
    if (symbols.empty()) {
      rows.push_back({RowKind::Continuation, std::nullopt, y_, height, std::min(height, text_row)});
      return;
    }
    const double over = (height - symbols_height(symbols)) / static_cast<double>(symbols.size());
    double top = y_;
    for (const model::StepId id : symbols) {
      const double least = min_row_height(id) + growth_of(id);
      rows.push_back({RowKind::Step, id, top, least + over, least});
      placed_[id.index] = true;
      top += least + over;
    }
  }

  void add_lane_cells(int column, double height) {
    for (std::size_t i = 0; i < d_.sop.lanes.size(); ++i) {
      table_.cells.push_back({CellRole::Lane,
                              row_,
                              column + static_cast<int>(i),
                              {c_.lanes[i], y_, c_.lane_width(), height},
                              {}});
    }
  }

  // A row without a step of its own: one cell over all columns left of the lanes, one over all right of them.
  void add_plain_row(RowKind kind, double height) {
    table_.cells.push_back(
        {CellRole::Body, row_, 0, {c_.number, y_, c_.lanes.front() - c_.number, height}, {}});
    const int lanes = static_cast<int>(d_.sop.lanes.size());
    add_lane_cells(1, height);
    table_.cells.push_back(
        {CellRole::Body, row_, 1 + lanes, {c_.input(), y_, c_.right - c_.input(), height}, {}});
    pages_.back().rows.push_back({kind, std::nullopt, y_, height, height});
    y_ += height;
    ++row_;
  }

  void add_ending() {
    if (ending_height_ > 0) add_plain_row(RowKind::Ending, ending_height_);
  }

  void add_total() {
    const double height = total_height();
    if (height == 0) return;
    const double pad = d_.options.padding;
    const Rect label{c_.number, y_, c_.limit - c_.number, height};
    table_.cells.push_back(
        cell_of(CellRole::Body, row_, 0, label,
                wrap(d_.sop.profile.labels.total, label.w - 2 * pad, d_.bold(), d_.metrics), Across::Centre,
                Down::Centre, pad));
    table_.cells.push_back(cell_of(CellRole::Body, row_, 1, {c_.limit, y_, c_.output - c_.limit, height},
                                   total_text(), Across::Centre, Down::Centre, total_padding));
    table_.cells.back().name = "total";
    table_.cells.push_back({CellRole::Body, row_, 2, {c_.output, y_, c_.right - c_.output, height}, {}});
    y_ += height;
    ++row_;
  }

  void add_signature() {
    const double width = 95;
    const LaidText text = signature_text(d_, width);
    if (text.empty()) return;
    const Rect box{d_.right() - width, y_ + 4, width, height_of(text)};
    pages_.back().blocks.push_back(
        paragraph(BlockKind::Paragraph, "tanda-tangan", box, text, Across::Centre));
    pages_.back().blocks.back().cells.front().name = "tanda_tangan";
  }

  void begin_page() {
    pages_.push_back(empty_page(d_));
    y_ = d_.margins().top;
    if (pages_.size() == 1) add_heading();
    table_ = {BlockKind::Table, "bagan", {}};
    row_ = 0;
    y_ = add_chart_header(table_, d_, c_, y_, row_);
    pages_.back().lane_edges = c_.lanes;
    if (pages_.size() > 1) add_plain_row(RowKind::HeadStrip, strip_);
  }

  void end_page() {
    if (!pages_.back().rows.empty() && pages_.back().rows.front().kind == RowKind::HeadStrip &&
        !links_earlier()) {
      drop_head_strip();
    }
    pages_.back().blocks.push_back(std::move(table_));
  }

  void new_page() {
    if (links_later()) add_plain_row(RowKind::FootStrip, strip_);
    end_page();
    begin_page();
  }

  bool here(model::StepId id) const {
    const auto& rows = pages_.back().rows;
    return std::any_of(rows.begin(), rows.end(),
                       [&](const ChartRow& row) { return row.kind == RowKind::Step && row.step == id; });
  }

  // What has no place yet comes on a later page; so does the ending.
  bool later(std::optional<model::StepId> id) const { return !id || !placed_[id->index]; }

  bool links_later() const {
    return std::any_of(flows_.begin(), flows_.end(), [&](const Flow& flow) {
      return (here(flow.from) && later(flow.to)) || (flow.to && here(*flow.to) && later(flow.from));
    });
  }

  bool links_earlier() const {
    const auto earlier = [&](model::StepId id) { return !later(id) && !here(id); };
    const bool ending_here = pages_.back().rows.back().kind == RowKind::Ending;
    return std::any_of(flows_.begin(), flows_.end(), [&](const Flow& flow) {
      const bool to_here = flow.to ? here(*flow.to) : ending_here;
      return (to_here && earlier(flow.from)) || (here(flow.from) && flow.to && earlier(*flow.to));
    });
  }

  // Nothing comes from another page: the rows move up into the strip's place.
  void drop_head_strip() {
    auto& rows = pages_.back().rows;
    const double top = rows.front().top;
    rows.erase(rows.begin());
    for (ChartRow& row : rows) row.top -= strip_;
    std::erase_if(table_.cells, [&](const Cell& cell) {
      return cell.role != CellRole::Header && cell.box.y < top + strip_ / 2;
    });
    for (Cell& cell : table_.cells) {
      if (cell.role == CellRole::Header) continue;
      cell.box.y -= strip_;
      for (TextRun& run : cell.text) run.at.y -= strip_;
    }
    y_ -= strip_;
  }

  // Height for rows on a page that is not the first.
  double page_room() const { return d_.floor() - d_.margins().top - chart_header_height(d_, c_) - strip_; }

  void add_heading() {
    LaidText text =
        wrap_balanced(d_.sop.profile.cover_heading, d_.inner_width() - 40, d_.heading(), d_.metrics);
    const std::string& title =
        d_.sop.identity.chart_title ? d_.sop.identity.chart_title->value : d_.sop.title.value;
    append(text, wrap_balanced(title, d_.inner_width() - 40, d_.heading(), d_.metrics));
    const double height = height_of(text);
    const Rect box{d_.left(), y_, d_.inner_width(), height};
    pages_.back().blocks.push_back(paragraph(BlockKind::Heading, "judul", box, text, Across::Centre));
    pages_.back().blocks.back().cells.front().name = "judul_bagan";
    y_ += height + 3;
  }

  const Drafting& d_;
  Columns c_;
  const std::vector<ChartStep>& steps_;
  std::vector<Flow>& flows_;
  double ending_height_ = 0;
  double strip_ = 0;
  std::vector<SheetPage> pages_;
  Block table_;
  double y_ = 0;
  int row_ = 0;
  std::vector<bool> placed_;  // by chart step
};

}  // namespace

Chart chart_pages(const Drafting& drafting, const std::vector<ChartStep>& steps, std::vector<Flow>& flows) {
  // Labels first: the rows must have room for them.
  const double lane = chart_columns(drafting).lane_width();
  for (Flow& flow : flows) flow.labels = label_shapes(drafting, flow.label_text, lane);
  return ChartWriter(drafting, steps, flows).write();
}

}  // namespace alur::lampiran
