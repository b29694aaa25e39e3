#include "compiler/import/identity.h"

#include <algorithm>
#include <map>
#include <utility>

#include "compiler/import/identity_labels.h"
#include "compiler/import/list_items.h"
#include "compiler/import/words.h"

namespace alur::importing {
namespace {

constexpr std::string_view form_heading = "standaroperasionalprosedur";

bool is_form_heading(std::string_view text) {
  const std::string letters = letters_only(text);
  return letters == form_heading || letters == "standaroperasionalprosedursop";
}

bool is_chart_title(std::string_view text) {
  const std::string letters = letters_only(text);
  return letters.starts_with("bagan") || letters.starts_with("bagianflowchart") ||
         letters.starts_with("flowchart") || letters.starts_with("diagramalir") ||
         letters.starts_with("standaroperasional");
}

// What the second line of a letterhead names.
bool is_office(std::string_view text) {
  for (const std::string_view word :
       {"DINAS ", "BADAN ", "SEKRETARIAT ", "INSPEKTORAT", "KECAMATAN ", "KANTOR ", "RUMAH SAKIT ", "UPTD "})
    if (text.starts_with(word)) return true;
  return false;
}

std::string without_markup(std::string_view text) {
  std::string out = collapsed(text);
  while (!out.empty() && (out.front() == '*' || out.front() == '#' || out.front() == ' ')) out.erase(0, 1);
  while (!out.empty() && (out.back() == '*' || out.back() == ' ')) out.pop_back();
  return out;
}

std::vector<const Cell*> cells_with_text(const Row& row) {
  std::vector<const Cell*> out;
  for (const Cell& cell : row.cells)
    if (!collapsed(cell.text).empty()) out.push_back(&cell);
  return out;
}

class Reader {
 public:
  Reader(const std::vector<Line>& lines, DraftSop& sop) : lines_(lines), sop_(sop) {}

  void run() {
    for (const Line& line : lines_) {
      // Lists side by side end with their table.
      if (line_ != nullptr && line.block != line_->block && line.block->table) lists_.clear();
      line_ = &line;
      const auto cells = cells_with_text(*line.row);
      if (cells.empty())
        blank_line();
      else if (line.block->table)
        table_row(cells);
      else
        text_line(*cells.front());
    }
    settle_pair();
  }

 private:
  void unplaced(const Cell& cell) {
    sop_.unplaced.push_back(
        {place_words(*line_->tables, *line_->block, cell.line, cell.column), in_short(cell.text)});
  }

  void unplaced_row(const std::vector<const Cell*>& cells) {
    std::string text;
    for (const Cell* cell : cells) text += (text.empty() ? "" : " | ") + collapsed(cell->text);
    sop_.unplaced.push_back(
        {place_words(*line_->tables, *line_->block, line_->row->line, 0), in_short(text)});
  }

  void blank_line() {
    text_box_.reset();
    in_letterhead_ = false;
    if (pair_ && !pair_->groups.empty() && !pair_->groups.back().empty()) pair_->groups.emplace_back();
    after_blank_ = true;
  }

  // --- Rows of a table: a label and its value beside it, or two lists side by side

  void table_row(const std::vector<const Cell*>& cells) {
    text_box_.reset(), title_ = nullptr;
    const bool labelled = std::any_of(cells.begin(), cells.end(), [](const Cell* cell) {
      return label_of(cell->text, LabelIn::Table).has_value();
    });
    if (!labelled && cells.size() == 1 && letterhead_line(without_markup(cells.front()->text))) return;
    in_letterhead_ = false;
    if (!labelled && lists_.empty()) return unplaced_row(cells);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto label = label_of(cells[i]->text, LabelIn::Table);
      if (!label) {
        add_to_column(*cells[i]);
      } else if (const auto* text = std::get_if<TextBox>(&label->box)) {
        open(*text, *label);
        // The value goes up to the next label; a colon may stand in a cell of its own.
        while (i + 1 < cells.size() && !label_of(cells[i + 1]->text, LabelIn::Table))
          append(*text, cells[++i]->text);
        lists_.clear();
      } else {
        open_list(std::get<ListBox>(label->box), *label, cells[i]->column);
      }
    }
  }

  void add_to_column(const Cell& cell) {
    auto at = lists_.upper_bound(cell.column);
    if (at == lists_.begin()) return unplaced(cell);
    add_to_list(std::prev(at)->second, cell);
  }

  // The lists of a page of two columns that was read as lines cannot be told apart.
  void add_to_list(ListBox box, const Cell& cell) {
    if (sop_.from_words) return unplaced(cell);
    add_items(cell.text, sop_.box(box).value);
  }

  void open(TextBox box, const Label& label) {
    DraftBox<std::string>& to = sop_.box(box);
    if (!to.present) to.label = collapsed(label.words);
    to.present = true;
    append(box, label.rest);
  }

  void append(TextBox box, std::string_view text) {
    std::string more(text);
    if (const std::size_t first = more.find_first_not_of(" :\n\t"); first != 0)
      more.erase(0, std::min(first, more.size()));
    if (more.empty()) return;
    std::string& value = sop_.box(box).value;
    value += (value.empty() ? "" : "\n") + more;
  }

  void open_list(ListBox box, const Label& label, std::uint32_t column) {
    settle_pair();
    DraftBox<std::vector<DraftItem>>& to = sop_.box(box);
    to.present = true;
    if (to.label.empty()) to.label = collapsed(label.words);
    // A list in the same column or to the right of it is over.
    lists_.erase(column);
    lists_[column] = box;
    add_items(label.rest, to.value);
  }

  // --- Lines of text

  void text_line(const Cell& cell) {
    const std::string text = without_markup(cell.text);
    if (const auto two = two_labels(cell.text)) return open_pair(*two);
    if (const auto label = label_of(cell.text, LabelIn::Text)) {
      in_letterhead_ = false, title_ = nullptr;
      if (const auto* box = std::get_if<TextBox>(&label->box)) {
        open(*box, *label);
        lists_.clear(), text_box_ = *box;
        // The value may stand below, behind a blank line.
        waiting_.reset();
        if (sop_.box(*box).value.empty()) waiting_ = *box;
      } else {
        lists_.clear(), text_box_.reset(), waiting_.reset();
        open_list(std::get<ListBox>(label->box), *label, 1);
      }
    } else if (letterhead_line(text)) {
    } else if (letters_only(text).starts_with("lampiran") && text.find(':') != std::string::npos &&
               sop_.appendix.empty()) {
      sop_.appendix = collapsed(text.substr(text.find(':') + 1));
    } else {
      content(cell, text);
    }
    after_blank_ = false;
  }

  // "PEMERINTAH ..." and the lines below it, over one blank line where the next names an office.
  bool letterhead_line(const std::string& text) {
    std::vector<std::string>& lines = sop_.letterhead;
    const bool first = lines.empty() && text.starts_with("PEMERINTAH ");
    const bool next = in_letterhead_ || (lines.size() == 1 && is_office(text));
    if (!first && !next) return false;
    in_letterhead_ = true;
    for (const std::string& line : lines_with_text(text)) lines.push_back(line);
    return true;
  }

  void content(const Cell& cell, const std::string& text) {
    if (text_box_) return append(*text_box_, cell.text), waiting_.reset();
    if (is_chart_title(text)) return begin_title(text);
    if (title_ != nullptr && letter_case(text) == LetterCase::Capitals)
      return void(*title_ += (title_->empty() ? "" : " ") + text);
    title_ = nullptr;
    if (const auto box = std::exchange(waiting_, std::nullopt)) return append(*box, cell.text);
    if (pair_ && after_blank_ && letter_case(text) == LetterCase::Capitals) settle_pair();
    if (pair_) return add_to_pair(cell);
    const bool list_is_over = after_blank_ && letter_case(text) == LetterCase::Capitals;
    if (list_is_over) lists_.clear();
    if (lists_.empty()) return unplaced(cell);
    add_to_list(lists_.begin()->second, cell);
  }

  // "STANDAR OPERASIONAL PROSEDUR (SOP)" stands over the cover's title and over the chart's.
  void begin_title(const std::string& text) {
    settle_pair();
    lists_.clear();
    title_ = sop_.box(TextBox::Number).present || sop_.box(TextBox::Title).present ? &sop_.chart_title
                                                                                   : &sop_.cover_title;
    if (!title_->empty()) *title_ += ' ';
    std::string rest = text;
    const std::size_t end = text.find(')');
    if (is_form_heading(text))
      rest.clear(), sop_.chart_heading = true;
    else if (end != std::string::npos && is_form_heading(text.substr(0, end + 1)))
      rest = collapsed(text.substr(end + 1)), sop_.chart_heading = true;
    *title_ += rest;
  }

  // --- Two lists below one line of two labels: told apart by the blank line between them

  struct Pair {
    ListBox first, second;
    std::vector<std::vector<std::string>> groups;
  };

  void open_pair(const TwoLabels& two) {
    settle_pair();
    lists_.clear(), text_box_.reset(), title_ = nullptr, in_letterhead_ = false;
    pair_ = Pair{std::get<ListBox>(two.first.box), std::get<ListBox>(two.second.box), {{}}};
    for (const Label* label : {&two.first, &two.second}) {
      const ListBox box = std::get<ListBox>(label->box);
      if (sop_.box(box).label.empty()) sop_.box(box).label = collapsed(label->words);
    }
  }

  void add_to_pair(const Cell& cell) {
    if (sop_.from_words) return unplaced(cell);
    pair_->groups.back().push_back(cell.text);
  }

  // With other than two groups it cannot be said whose they are.
  void settle_pair() {
    if (!pair_) return;
    const Pair pair = std::move(*pair_);
    pair_.reset();
    std::vector<std::vector<std::string>> groups;
    for (const auto& group : pair.groups)
      if (!group.empty()) groups.push_back(group);
    if (groups.size() == 2) {
      const ListBox boxes[] = {pair.first, pair.second};
      for (std::size_t i = 0; i < 2; ++i) {
        sop_.box(boxes[i]).present = true;
        for (const std::string& line : groups[i]) add_items(line, sop_.box(boxes[i]).value);
      }
      return;
    }
    const std::string where = sop_.box(pair.first).label + " / " + sop_.box(pair.second).label;
    for (const auto& group : groups)
      for (const std::string& line : group) sop_.unplaced.push_back({{where, where}, in_short(line)});
  }

  const std::vector<Line>& lines_;
  DraftSop& sop_;
  const Line* line_ = nullptr;
  std::map<std::uint32_t, ListBox> lists_;  // open ones, by the column of their labels
  std::optional<TextBox> text_box_;         // whose value goes on in the next line
  std::optional<TextBox> waiting_;          // whose value has not come yet
  std::optional<Pair> pair_;
  std::string* title_ = nullptr;
  bool in_letterhead_ = false, after_blank_ = false;
};

}  // namespace

bool begins_sop(const std::vector<Line>& lines) { return first_line_of_sop(lines) < lines.size(); }

std::size_t first_line_of_sop(const std::vector<Line>& lines) {
  bool begun = false;
  std::size_t appendix = lines.size();
  for (std::size_t i = 0; i < lines.size() && !begun; ++i) {
    for (const Cell* cell : cells_with_text(*lines[i].row)) {
      const std::string text = without_markup(cell->text);
      if (appendix == lines.size() && letters_only(text.substr(0, 8)) == "lampiran") appendix = i;
      const auto label = label_of(cell->text, LabelIn::Text);
      const auto* box = label ? std::get_if<TextBox>(&label->box) : nullptr;
      begun = begun || text.starts_with("PEMERINTAH ") ||
              (box != nullptr && (*box == TextBox::Number || *box == TextBox::Title));
    }
    if (begun) return std::min(appendix, i);
  }
  return lines.size();
}

void read_identity(const std::vector<Line>& lines, DraftSop& sop) {
  Reader(lines, sop).run();
  if (sop.from_words)
    for (DraftBox<std::vector<DraftItem>>& box : sop.lists) box.present = false;
}

}  // namespace alur::importing
