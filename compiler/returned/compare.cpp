#include "compiler/returned/compare.h"

#include <algorithm>
#include <map>

#include "compiler/diff/facts.h"
#include "compiler/diff/row_order.h"
#include "compiler/diff/words.h"
#include "compiler/returned/numbering.h"
#include "compiler/returned/places.h"
#include "compiler/returned/rows.h"
#include "compiler/returned/sides.h"

namespace alur::returned {
namespace {

using diff::ChangeKind;
using diff::Field;
using diff::Subject;

bool is_gone(const RowPair& pair, const Document& document) {
  if (!pair.now) return true;
  const auto& tracked = document.rows[*pair.now].tracked;
  return tracked && tracked->edit == Edit::Deleted;
}

// A text of the drawing with what stands there now.
struct Text {
  std::string name, was, now;
  std::vector<Tracked> tracked;
};

class Comparer {
 public:
  explicit Comparer(const Comparison& sides)
      : s_(sides),
        rows_(align(sides.drawn, sides.document)),
        ours_(texts_by_name(sides.ours)),
        renames_(sides.drawn, sides.ours) {}

  ClerkChanges run() {
    out_.sop = thing_of_sop(s_.sop);
    set_basis(s_, renames_, out_);
    removed_steps();
    for (const RowPair& pair : rows_.pairs) row(pair);
    texts();
    unnamed_rows_gone();
    moved_steps();
    numbers();
    add_drawing_changes(s_, renames_, removed_, out_);
    for (const Remark& remark : s_.document.loose)
      out_.remarks.push_back({{"di luar tabel", "outside the tables"}, s_.sop.place, remark});
    std::stable_sort(out_.changes.begin(), out_.changes.end(),
                     [](const ClerkChange& a, const ClerkChange& b) { return rank(a) < rank(b); });
    return std::move(out_);
  }

 private:
  // In the order of the form: the SOP's boxes, then steps by their place in the file.
  static std::pair<int, Span> rank(const ClerkChange& change) {
    if (change.change.subject == Subject::Sop) return {0, {}};
    if (change.change.subject == Subject::Lane) return {1, {}};
    const auto& thing = change.change.before ? change.change.before : change.change.after;
    return {2, thing ? thing->place : Span{}};
  }

  // --- rows

  void removed_steps() {
    std::map<std::string, bool> gone;
    for (const RowPair& pair : rows_.pairs) {
      if (!pair.drawn || rows_.drawn[*pair.drawn].step.empty()) continue;
      const auto [at, fresh] = gone.emplace(rows_.drawn[*pair.drawn].step, true);
      at->second = at->second && is_gone(pair, s_.document);
    }
    for (const auto& [step, all] : gone)
      if (all) removed_.insert(step);
  }

  // Comments stand beside a text, or in a cell without one: a lane's, or of an added row.
  void remarks(const RowPair& pair) {
    if (!pair.now) return;
    const std::vector<CellNow>& cells = s_.document.rows[*pair.now].cells;
    const RowDrawn none, &drawn = pair.drawn ? rows_.drawn[*pair.drawn] : none;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i].remarks.empty()) continue;
      std::string name = drawn.step.empty() ? "" : drawn.step + ".kegiatan";
      Message where = diff::both("'" + neutral(cells[i].text) + "'");
      for (const CellPair& cell : pair.cells)
        if (cell.cell == i) name = s_.drawn.texts[cell.text].name;
      const Located place = locate(s_.sop, renames_.today(name));
      if (!name.empty()) where = words_of(place);
      for (const Remark& remark : cells[i].remarks) out_.remarks.push_back({where, place.place, remark});
    }
  }

  void row(const RowPair& pair) {
    remarks(pair);
    if (!pair.drawn) return added(pair);
    const RowDrawn& drawn = rows_.drawn[*pair.drawn];
    if (removed_.contains(drawn.step)) {
      if (reported_.insert(drawn.step).second) removed(pair, drawn.step);
      return;
    }
    if (!drawn.step.empty() && pair.now && order_known_.insert(drawn.step).second) {
      order_.push_back(drawn.step);
      last_step_ = drawn.step;
    }
    for (const CellPair& cell : pair.cells) gather(pair, cell);
    if (!pair.now) gather_missing(drawn);
    for (const std::size_t cell : pair.more) more(pair, cell);
  }

  void gather(const RowPair& pair, const CellPair& at) {
    const DrawnText& drawn = s_.drawn.texts[at.text];
    const CellNow* now = at.cell ? &s_.document.rows[*pair.now].cells[*at.cell] : nullptr;
    add_text(drawn, now == nullptr ? "" : now->text, now == nullptr ? std::vector<Tracked>() : now->tracked);
  }

  // Of a row without a step (a box, the total) that is gone: its texts are.
  void gather_missing(const RowDrawn& drawn) {
    for (const std::size_t text : drawn.texts)
      if (!s_.drawn.texts[text].name.empty()) add_text(s_.drawn.texts[text], "", {});
  }

  void add_text(const DrawnText& drawn, const std::string& now, const std::vector<Tracked>& tracked) {
    const bool named = !drawn.name.empty();
    const auto [at, fresh] =
        named ? text_of_.emplace(drawn.name, texts_.size()) : std::pair(text_of_.end(), true);
    if (fresh) texts_.push_back({drawn.name, "", "", {}});
    Text& text = named ? texts_[at->second] : texts_.back();
    const auto add = [](std::string& to, const std::string& more) {
      if (!to.empty() && !more.empty()) to += '\n';
      to += more;
    };
    add(text.was, drawn.text);
    add(text.now, now);
    text.tracked.insert(text.tracked.end(), tracked.begin(), tracked.end());
  }

  // --- texts

  void texts() {
    for (const Text& text : texts_) {
      if (neutral(text.was) == neutral(text.now)) continue;
      if (text.name.empty())
        label(text);
      else if (!text.name.ends_with(".nomor"))
        changed(text);
    }
  }

  void changed(const Text& text) {
    const std::string today = renames_.today(text.name);
    const Located place = locate(s_.sop, today);
    const auto ours = ours_.find(today);
    ClerkChange out;
    out.change = {ChangeKind::Changed,
                  place.subject,
                  place.field,
                  place.thing,
                  place.thing,
                  place.part,
                  value_of(text.was, place.place),
                  value_of(text.now, place.place),
                  {}};
    if (!out.change.old_value) out.change.old_value = diff::Value{{"(kosong)", "(blank)"}, place.place};
    if (!out.change.new_value) out.change.new_value = diff::Value{{"(kosong)", "(blank)"}, place.place};
    out.standing = standing_of(text.was, text.now, ours == ours_.end() ? nullptr : &ours->second);
    if (out.standing == Standing::Conflict) out.ours = diff::both(shown(ours->second));
    out.tracked = text.tracked;
    out_.changes.push_back(std::move(out));
  }

  // A text that no planner wrote in the SOP: the title of a lane, or a label of the form. It may stand on
  // several pages.
  void label(const Text& text) {
    if (!labels_.insert({neutral(text.was), neutral(text.now)}).second) return;
    ClerkChange out;
    out.change.old_value = value_of(text.was, s_.sop.place);
    out.change.new_value = value_of(text.now, s_.sop.place);
    out.change.before = out.change.after = thing_of_sop(s_.sop);
    out.change.field = Field::Form;
    out.change.part = {"tulisan pada formulir", "text of the form"};
    for (const model::Lane& lane : s_.sop.lanes) {
      if (neutral(lane.title.value) != neutral(text.was)) continue;
      out.change.subject = Subject::Lane;
      out.change.field = Field::Words;
      out.change.part = {};
      out.change.before = out.change.after =
          diff::Thing{lane.name.text, "", lane.title.value, lane.title.place};
      out.change.old_value->place = lane.title.place;
      if (out.change.new_value) out.change.new_value->place = lane.title.place;
    }
    out.standing = drawn_today(text.was)   ? Standing::Applies
                   : drawn_today(text.now) ? Standing::Made
                                           : Standing::Gone;
    out.tracked = text.tracked;
    out_.changes.push_back(std::move(out));
  }

  bool drawn_today(const std::string& text) const {
    return std::any_of(s_.ours.texts.begin(), s_.ours.texts.end(), [&](const DrawnText& one) {
      return one.name.empty() && neutral(one.text) == neutral(text);
    });
  }

  // Heads that are gone on one page and stand on another were only moved together.
  void unnamed_rows_gone() {
    for (const RowPair& pair : rows_.pairs) {
      if (!pair.drawn || pair.now) continue;
      for (const std::size_t text : rows_.drawn[*pair.drawn].texts) {
        const DrawnText& drawn = s_.drawn.texts[text];
        if (!drawn.name.empty() || neutral(drawn.text).empty() || stands(drawn.text)) continue;
        label({"", drawn.text, "", {}});
      }
    }
  }

  bool stands(const std::string& text) const {
    for (const RowNow& row : s_.document.rows)
      for (const CellNow& cell : row.cells)
        if (neutral(cell.text) == neutral(text)) return true;
    return false;
  }

  // Words where the drawing had none: between symbols, in a cell of a lane.
  void more(const RowPair& pair, std::size_t at) {
    const CellNow& cell = s_.document.rows[*pair.now].cells[at];
    const RowDrawn& drawn = rows_.drawn[*pair.drawn];
    const Located place =
        locate(s_.sop, drawn.step.empty() ? "" : renames_.step_today(drawn.step) + ".kegiatan");
    const std::string head = head_above(s_.drawn, s_.drawn.texts[drawn.texts.front()], cell.left);
    ClerkChange out;
    out.change = {ChangeKind::Added,
                  drawn.step.empty() ? Subject::Sop : Subject::Step,
                  drawn.step.empty() ? Field::Form : Field::Lane,
                  place.thing,
                  place.thing,
                  head.empty() ? Message() : diff::both(head),
                  std::nullopt,
                  value_of(cell.text, place.place),
                  {}};
    out.what = {"tulisan baru di antara simbol", "new words between the symbols"};
    out.tracked = cell.tracked;
    if (!place.known) out.standing = Standing::Gone;
    out_.changes.push_back(std::move(out));
  }

  // --- steps added, removed, moved

  void removed(const RowPair& pair, const std::string& step) {
    const std::string today = renames_.step_today(step);
    const Located place = locate(s_.sop, today + ".kegiatan");
    ClerkChange out;
    out.change.kind = ChangeKind::Removed;
    out.change.subject = place.subject;
    out.change.before = place.thing;
    if (!place.known) {
      out.change.before->number = drawn_text(step + ".nomor");
      out.change.before->title = drawn_text(step + ".kegiatan");
    }
    out.standing = place.known ? Standing::Applies : Standing::Made;
    if (place.known && is_changed_today(s_, renames_, step)) {
      out.standing = Standing::Conflict;
      out.ours = {"langkah ini diubah sejak digambar", "this step was changed since it was drawn"};
    }
    if (pair.now) out.tracked.push_back(*s_.document.rows[*pair.now].tracked);
    out_.changes.push_back(std::move(out));
  }

  std::string drawn_text(const std::string& name) const {
    for (const DrawnText& text : s_.drawn.texts)
      if (text.name == name) return text.text;
    return "";
  }

  void added(const RowPair& pair) {
    const RowNow& row = s_.document.rows[*pair.now];
    if (row.tracked && row.tracked->edit == Edit::Deleted) return;  // came and went
    const Columns columns = columns_of(rows_, s_.drawn, s_.document, row.table);
    ClerkChange out;
    out.change.kind = ChangeKind::Added;
    const bool step = columns.size() >= 3;
    out.change.subject = step ? Subject::Step : Subject::Sop;
    diff::Thing thing{"", "", "", s_.sop.place};
    std::string rest;
    for (const CellNow& cell : row.cells)
      say_cell(cell, step ? column_at(columns, cell.left) : "", thing, rest, out);
    if (row.tracked) out.tracked = {*row.tracked};
    const model::Step* before =
        last_step_.empty() ? nullptr : step_named(s_.sop, renames_.step_today(last_step_));
    if (before != nullptr) thing.place = before->place;
    if (step) {
      out.change.new_value = after_words(s_.sop, before, thing.place);
      if (!rest.empty()) out.change.details.push_back({Field::Lane, diff::both(rest)});
      ++added_at_[order_.size()];
      if (has_today(thing.title)) out.standing = Standing::Made;
    } else {
      out.change.field = Field::Form;
      out.change.part = row.table == 0 ? Message{"paragraf", "paragraph"} : Message{"baris", "row"};
      out.change.new_value = value_of(rest, thing.place);
    }
    out.change.after = step ? thing : thing_of_sop(s_.sop);
    out_.changes.push_back(std::move(out));
  }

  // What a cell of an added row says: of the step, or of what is no column of ours.
  void say_cell(const CellNow& cell, const std::string& column, diff::Thing& step, std::string& rest,
                ClerkChange& out) const {
    const std::string words = neutral(cell.text);
    if (words.empty()) return;
    if (column == "nomor") step.number = words;
    if (column == "kegiatan") step.title = words;
    if (column.empty())
      rest += (rest.empty() ? "" : " | ") + words;
    else if (column != "nomor")
      out.change.details.push_back({locate(s_.sop, "x." + column).field, diff::both(words)});
    out.tracked.insert(out.tracked.end(), cell.tracked.begin(), cell.tracked.end());
  }

  bool has_today(const std::string& activity) const {
    for (const auto& [name, text] : ours_)
      if (name.ends_with(".kegiatan") && !activity.empty() && neutral(text) == activity) return true;
    return false;
  }

  void moved_steps() {
    std::vector<std::string> olds;
    for (const RowDrawn& row : rows_.drawn)
      if (!row.step.empty() && order_known_.contains(row.step) &&
          std::find(olds.begin(), olds.end(), row.step) == olds.end())
        olds.push_back(row.step);
    std::vector<std::optional<std::size_t>> before_of;
    std::vector<std::uint64_t> weights;
    for (const std::string& step : order_) {
      before_of.emplace_back(std::find(olds.begin(), olds.end(), step) - olds.begin());
      weights.push_back(diff::weight_of(step, step));
    }
    const std::vector<bool> moved = diff::moved(before_of, weights);
    for (std::size_t i = 0; i < moved.size(); ++i) {
      if (!moved[i]) continue;
      const Located place = locate(s_.sop, renames_.step_today(order_[i]) + ".kegiatan");
      ClerkChange out;
      out.change.kind = ChangeKind::Moved;
      out.change.subject = place.subject;
      out.change.before = out.change.after = place.thing;
      const model::Step* before = i == 0 ? nullptr : step_named(s_.sop, renames_.step_today(order_[i - 1]));
      out.change.new_value = after_words(s_.sop, before, place.place);
      if (!place.known) out.standing = Standing::Gone;
      out_.changes.push_back(std::move(out));
    }
  }

  void numbers() {
    std::vector<NumberedStep> steps;
    for (const std::string& step : order_) {
      const auto found = text_of_.find(step + ".nomor");
      if (found != text_of_.end())
        steps.push_back({step, texts_[found->second].was, texts_[found->second].now, 0, 0});
      else
        steps.push_back({step, "", "", 0, 0});
    }
    for (std::size_t i = 0; i < steps.size(); ++i)
      if (const auto found = added_at_.find(i); found != added_at_.end())
        steps[i].added_before = found->second;
    count_removed(steps);
    Numbering numbering = numbering_of(steps);
    out_.shifts = std::move(numbering.shifts);
    for (const std::size_t i : numbering.by_itself) changed(texts_[text_of_.at(steps[i].step + ".nomor")]);
  }

  // Before which step of the document numbered ones are gone.
  void count_removed(std::vector<NumberedStep>& steps) const {
    std::set<std::string> met;
    std::size_t waiting = 0;
    for (const RowDrawn& row : rows_.drawn) {
      if (row.step.empty() || !met.insert(row.step).second) continue;
      if (removed_.contains(row.step)) {
        if (whole_number(drawn_text(row.step + ".nomor"))) ++waiting;
        continue;
      }
      const auto at = std::find(order_.begin(), order_.end(), row.step);
      if (at == order_.end()) continue;
      steps[static_cast<std::size_t>(at - order_.begin())].removed_before += waiting;
      waiting = 0;
    }
  }

  const Comparison& s_;
  const Alignment rows_;
  const std::map<std::string, std::string> ours_;
  const Renames renames_;
  ClerkChanges out_;
  std::set<std::string> removed_, reported_, order_known_;
  std::vector<std::string> order_;  // steps as they stand in the document
  std::string last_step_;
  std::vector<Text> texts_;
  std::map<std::string, std::size_t> text_of_;
  std::set<std::pair<std::string, std::string>> labels_;
  std::map<std::size_t, std::size_t> added_at_;  // how many before the i-th step of the document
};

}  // namespace

ClerkChanges compare(const Comparison& sides) { return Comparer(sides).run(); }

}  // namespace alur::returned
