// The identity page. Its layout: docs of PermenPAN-RB 35/2012 as followed by practice: letterhead at the
// left, number, dates, approval and name at the right, six boxes in two columns below.
#include <algorithm>
#include <array>

#include "compiler/lampiran/page_parts.h"

namespace alur::lampiran {
namespace {

constexpr double label_width = 40;

// What gives way when the page would run over. Units: mm.
struct Slack {
  double logo;       // height of its frame
  double signature;  // between the office and the name
};
constexpr std::array<Slack, 3> slacks{{{26, 17}, {23, 13}, {20, 10}}};

// The rows at the right: what the box says, line by line.
struct IdentityRow {
  const char* name;
  std::string label;
  LaidText value;
};

std::string date_text(const model::DateBox& box) {
  if (!box.printed.empty()) return box.printed;
  return {};
}

LaidText approval_text(const Drafting& d, const Slack& slack, double width) {
  const model::Approval& approval = d.sop.identity.approval;
  LaidText text = wrap(printed(approval.office), width, d.body(), d.metrics);
  const double blank_line = line_height(d.body());
  for (double room = 0; room < slack.signature; room += blank_line) text.push_back({{}, d.body()});
  append(text, wrap(printed(approval.person), width, d.bold(), d.metrics));
  append(text, employee_number_text(d, width));
  return text;
}

std::vector<IdentityRow> identity_rows(const Drafting& d, const Slack& slack, double width) {
  const model::Identity& identity = d.sop.identity;
  const model::Labels& labels = d.sop.profile.labels;
  const auto body = [&](const std::string& text) { return wrap(text, width, d.body(), d.metrics); };
  std::vector<IdentityRow> rows;
  rows.push_back({"nomor_sop", labels.sop_number, body(printed(identity.number))});
  rows.push_back({"dibuat", labels.made, body(date_text(identity.made))});
  rows.push_back({"direvisi", labels.revised, body(date_text(identity.revised))});
  rows.push_back({"efektif", labels.effective, body(date_text(identity.effective))});
  rows.push_back({"disahkan", labels.approved_by, approval_text(d, slack, width)});
  rows.push_back({"nama_sop", labels.sop_name, wrap_balanced(d.sop.title.value, width, d.bold(), d.metrics)});
  return rows;
}

// The agency; and where the SOP says it (judul sampul), what this page is and of what, as Bekasi prints it.
LaidText letterhead_text(const Drafting& d, double width) {
  LaidText text;
  for (const model::Text& line : d.sop.profile.letterhead) {
    append(text, wrap_balanced(line.value, width, d.heading(), d.metrics));
  }
  const auto& title = d.sop.identity.cover_title;
  if (!title) return text;
  if (!text.empty()) text.push_back({{}, d.body()});
  append(text, wrap_balanced(d.sop.profile.cover_heading, width, d.heading(), d.metrics));
  append(text, wrap_balanced(title->value, width, d.heading(), d.metrics));
  return text;
}

// Lampiran: which appendix of which decree.
LaidText appendix_text(const Drafting& d, double width) {
  const model::Decree& decree = d.sop.profile.decree;
  const std::string& number = printed(d.sop.identity.appendix);
  LaidText text;
  // Without one of the two there is no header.
  if (decree.empty() || d.sop.identity.appendix.state == model::BoxState::Absent) return text;
  const TextStyle style = d.small();
  const model::Labels& labels = d.sop.profile.labels;
  append(text, wrap(labels.appendix + " " + number, width, style, d.metrics));
  append(text, wrap(decree.signer, width, style, d.metrics));
  if (!decree.number.empty())
    append(text, wrap(labels.decree_number + " " + decree.number, width, style, d.metrics));
  if (!decree.subject.empty())
    append(text, wrap(labels.decree_subject + " " + decree.subject, width, style, d.metrics));
  return text;
}

// Gives back the y below the header.
double add_appendix(SheetPage& page, const Drafting& d) {
  const double width = 118;
  const LaidText text = appendix_text(d, width);
  const double top = d.margins().top;
  if (text.empty()) return top;
  const double height = height_of(text);
  page.blocks.push_back(paragraph(BlockKind::Paragraph, "lampiran", {d.right() - width, top, width, height},
                                  text, Across::Left));
  page.blocks.back().cells.front().name = "lampiran";
  return top + height + 3;
}

// The two columns at the top. Gives back the y below them.
double add_upper_table(SheetPage& page, const Drafting& d, const Slack& slack, double top) {
  const double logo_height = slack.logo;
  const double logo_width = slack.logo * 0.85;
  const double half = d.inner_width() / 2;
  const double pad = d.options.padding;
  const double colon = 4;
  const double middle = d.left() + half;
  const double value_width = half - label_width - colon - 2 * pad;
  const auto rows = identity_rows(d, slack, value_width);
  std::vector<double> heights;
  double total = 0;
  for (const IdentityRow& row : rows) {
    heights.push_back(std::max(6.2, height_of(row.value) + 2 * pad));
    total += heights.back();
  }
  const LaidText letterhead = letterhead_text(d, half - 12);
  const double left_need = logo_height + 4 + height_of(letterhead) + 8;
  if (left_need > total) {
    heights[4] += left_need - total;  // the room for the signature takes what is over
    total = left_need;
  }
  Block table{BlockKind::Table, "identitas", {}};
  const Rect left_box{d.left(), top, half, total};
  const double group = logo_height + 4 + height_of(letterhead);
  const double group_top = top + (total - group) / 2;
  Cell left =
      cell_of(CellRole::Body, 0, 0, {d.left(), group_top + logo_height + 4, half, height_of(letterhead)},
              letterhead, Across::Centre, Down::Top, 0);
  left.box = left_box;
  left.name = "kop";
  table.cells.push_back(std::move(left));
  double y = top;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int row = static_cast<int>(i);
    const double h = heights[i];
    const Down down = Down::Top;
    table.cells.push_back(cell_of(CellRole::Body, row, 1, {middle, y, label_width, h},
                                  wrap(rows[i].label, label_width - 2 * pad, d.body(), d.metrics),
                                  Across::Left, down, pad));
    const double x = middle + label_width;
    Cell value = cell_of(CellRole::Body, row, 2, {x + colon, y, half - label_width - colon, h}, rows[i].value,
                         Across::Left, down, pad);
    value.name = rows[i].name;
    value.box = {x, y, half - label_width, h};
    value.text.insert(value.text.begin(), {":",
                                           {x + pad, y + pad + baseline(d.body())},
                                           d.metrics.width(":", d.body()),
                                           d.body(),
                                           Turn::None,
                                           Ink::Black});
    table.cells.push_back(std::move(value));
    y += h;
  }
  const double logo_x = d.left() + (half - logo_width) / 2;
  page.blocks.push_back({BlockKind::Frame,
                         "logo",
                         {Cell{CellRole::Plain, 0, 0, {logo_x, group_top, logo_width, logo_height}, {}}}});
  page.blocks.push_back(std::move(table));
  return top + total;
}

struct BoxPair {
  const char* left_name;
  const char* right_name;
  std::string left_label;
  std::string right_label;
  LaidText left;
  LaidText right;
};

std::vector<BoxPair> box_pairs(const Drafting& d, double width) {
  const model::Identity& identity = d.sop.identity;
  const model::Labels& labels = d.sop.profile.labels;
  const auto list = [&](const model::ItemList& items) {
    return list_text(items, width, d.body(), d.metrics);
  };
  return {{"dasar_hukum", "kualifikasi", labels.legal_basis, labels.qualifications,
           list(identity.legal_basis), list(identity.qualifications)},
          {"keterkaitan", "peralatan", labels.related, labels.equipment, list(identity.related),
           list(identity.equipment)},
          {"peringatan", "pencatatan", labels.warnings, labels.records, list(identity.warnings),
           list(identity.records)}};
}

// Whole: an item that does not fit stays for the next page. Broken: it is divided, for it fits on none.
enum class Items : std::uint8_t { Whole, Broken };

LaidText take_lines(LaidText& text, double height, Items items) {
  double used = 0;
  std::size_t n = 0;
  while (n < text.size() && used + line_height(text[n].style) <= height) used += line_height(text[n++].style);
  std::size_t cut = n;
  while (cut > 0 && cut < text.size() && !text[cut].begins) --cut;
  if (cut == 0 && items == Items::Broken) cut = n;
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(cut);
  LaidText taken(text.begin(), end);
  text.erase(text.begin(), end);
  if (!text.empty()) text.front().start = LineStart::Paragraph;
  return taken;
}

class LowerTable {
 public:
  LowerTable(std::vector<SheetPage>& pages, const Drafting& d, double top)
      : pages_(pages), d_(d), y_(top), half_(d.inner_width() / 2) {
    begin();
  }

  void add(BoxPair pair) {
    bool first = true;
    do {
      first = !add_part(pair, first) && first;
    } while (!pair.left.empty() || !pair.right.empty());
  }

  void finish() { pages_.back().blocks.push_back(std::move(table_)); }

 private:
  void begin() { table_ = {BlockKind::Table, "isian", {}}; }

  // What fits on this page, under the heads of the two boxes. Gives back whether anything did.
  bool add_part(BoxPair& pair, bool first) {
    const double pad = d_.options.padding;
    const double head = line_height(d_.bold()) + 2 * pad - 0.6;
    const double least = line_height(d_.body());
    const double room = d_.floor() - y_ - head - 2 * pad + 1e-6;
    const Items items = fresh_ ? Items::Broken : Items::Whole;
    const bool blank = pair.left.empty() && pair.right.empty();
    const LaidText left = take_lines(pair.left, room, items);
    const LaidText right = take_lines(pair.right, room, items);
    if ((left.empty() && right.empty() && !blank) || (room < least && !fresh_)) {
      next_page();
      return false;
    }
    // A box that ended on the page before has no head here.
    const auto title = [&](const std::string& label, const LaidText& text) {
      const std::string& more = d_.sop.profile.labels.continued;
      const std::string words = first ? label : text.empty() ? "" : label + " " + more;
      return wrap(words, half_ - 2 * pad, d_.bold(), d_.metrics);
    };
    row(CellRole::Header, head, title(pair.left_label, left), title(pair.right_label, right));
    row(CellRole::Body, std::max({height_of(left), height_of(right), least}) + 2 * pad, left, right);
    table_.cells[table_.cells.size() - 2].name = pair.left_name;
    table_.cells.back().name = pair.right_name;
    fresh_ = false;
    if (!pair.left.empty() || !pair.right.empty()) next_page();
    return true;
  }

  void next_page() {
    finish();
    pages_.push_back(empty_page(d_));
    begin();
    y_ = d_.margins().top;
    row_ = 0;
    fresh_ = true;
  }

  void row(CellRole role, double height, const LaidText& left, const LaidText& right) {
    const Down down = role == CellRole::Header ? Down::Centre : Down::Top;
    table_.cells.push_back(
        cell_of(role, row_, 0, {d_.left(), y_, half_, height}, left, Across::Left, down, d_.options.padding));
    table_.cells.push_back(cell_of(role, row_, 1, {d_.left() + half_, y_, half_, height}, right, Across::Left,
                                   down, d_.options.padding));
    y_ += height;
    ++row_;
  }

  std::vector<SheetPage>& pages_;
  const Drafting& d_;
  double y_;
  double half_;
  int row_ = 0;
  bool fresh_ = false;  // nothing stands on the page yet
  Block table_;
};

}  // namespace

namespace {

std::vector<SheetPage> pages_with(const Drafting& d, const Slack& slack) {
  std::vector<SheetPage> pages{empty_page(d)};
  double y = add_appendix(pages.back(), d);
  y = add_upper_table(pages.back(), d, slack, y);
  LowerTable lower(pages, d, y + 2.5);
  for (BoxPair& pair : box_pairs(d, d.inner_width() / 2 - 2 * d.options.padding)) lower.add(std::move(pair));
  lower.finish();
  for (SheetPage& page : pages) add_paraf(page, d);
  return pages;
}

}  // namespace

std::vector<SheetPage> identity_pages(const Drafting& d) {
  for (const Slack& slack : slacks) {
    std::vector<SheetPage> pages = pages_with(d, slack);
    if (pages.size() == 1) return pages;
  }
  return pages_with(d, slacks.front());
}

}  // namespace alur::lampiran
