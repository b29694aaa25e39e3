// Symbols and arrows: which moved to another lane, which are gone or new, which arrow leads elsewhere. Up and
// down a symbol follows its row, which a clerk does by hand: that alone is no change.
#include <algorithm>
#include <cstdlib>

#include "compiler/diff/facts.h"
#include "compiler/returned/places.h"
#include "compiler/returned/rows.h"
#include "compiler/returned/shape_pairs.h"
#include "compiler/returned/sides.h"

namespace alur::returned {
namespace {

using diff::ChangeKind;
using diff::Field;
using diff::Subject;

constexpr long touching = 120;  // twips: how far from a symbol an arrow's end may be to lead there

class DrawingChanges {
 public:
  DrawingChanges(const Comparison& sides, const Renames& renames, const std::set<std::string>& removed,
                 ClerkChanges& out)
      : s_(sides),
        renames_(renames),
        removed_(removed),
        out_(out),
        pairs_(pair_shapes(sides.drawn, sides.document)) {
    for (const DrawnShape& shape : s_.ours.shapes) ours_.emplace(shape.name, &shape);
  }

  void run() {
    const Document& d = s_.document;
    if (s_.drawn.shapes.empty()) return;
    if (d.shapes.empty() && d.arrows.empty() && !d.drawings_read) {
      out_.notes.push_back({"simbol dan panah tidak dapat dibandingkan: dokumen disimpan dalam bentuk lama",
                            "symbols and arrows cannot be compared: the document was saved in an old form"});
      return;
    }
    for (std::size_t i = 0; i < s_.drawn.shapes.size(); ++i) shape(i);
    for (std::size_t i = 0; i < d.shapes.size(); ++i)
      if (!pairs_.drawn_of[i]) added(d.shapes[i]);
    match_arrows();
    for (std::size_t i = 0; i < s_.drawn.arrows.size(); ++i) arrow(i);
    for (std::size_t i = 0; i < d.arrows.size(); ++i)
      if (arrow_used_[i] == 0) added(d.arrows[i]);
  }

 private:
  // --- shapes

  static const DrawnLane* lane_at(const Stamp& stamp, std::size_t page, long x) {
    for (const DrawnLane& lane : stamp.lanes)
      if (lane.page == page && lane.left <= x && x < lane.right) return &lane;
    return nullptr;
  }

  std::string step_of(const std::string& shape) const {
    if (!shape.starts_with("step-")) return "";
    const std::string name = shape.substr(5);
    return name.substr(0, name.find('-'));
  }

  // "step-terima" as the file names it today.
  std::string today(const std::string& shape) const {
    const std::string step = step_of(shape);
    return step.empty() ? shape : "step-" + renames_.step_today(step) + shape.substr(5 + step.size());
  }

  ClerkChange change_of(const std::string& shape, Field field) const {
    ClerkChange out;
    out.change.field = field;
    if (const model::Step* step = step_of_shape(s_.sop, today(shape))) {
      out.change.subject = Subject::Step;
      out.change.before = out.change.after = thing_of_step(s_.sop, *step);
    } else {
      out.change.field = Field::Form;
      out.change.part = shape_words(s_.sop, today(shape));
      out.change.before = out.change.after = thing_of_sop(s_.sop);
      if (!step_of(shape).empty()) out.standing = Standing::Gone;
    }
    return out;
  }

  Span place_of(const ClerkChange& change) const { return change.change.before->place; }

  void shape(std::size_t i) {
    const DrawnShape& drawn = s_.drawn.shapes[i];
    if (removed_.contains(step_of(drawn.name))) return;
    if (!pairs_.now_of[i]) return gone(drawn);
    const ShapeNow& now = s_.document.shapes[*pairs_.now_of[i]];
    if (neutral(drawn.text) != neutral(now.text)) words(drawn, now);
    if (step_of(drawn.name).empty()) return;
    if (drawn.kind != now.kind) kind(drawn, now);
    const DrawnLane* was = lane_at(s_.drawn, drawn.page, drawn.box.centre().x);
    const DrawnLane* is = lane_at(s_.drawn, drawn.page, now.box.centre().x);
    if (was == nullptr || was == is || !moved_.insert(step_of(drawn.name)).second) return;
    ClerkChange out = change_of(drawn.name, Field::Lane);
    out.change.old_value = diff::Value{diff::both(was->title), place_of(out)};
    out.change.new_value = diff::Value{
        is == nullptr ? Message{"(di luar kolom pelaksana)", "(outside the lanes)"} : diff::both(is->title),
        place_of(out)};
    out.what = {"simbol dipindah", "the symbol was moved"};
    const auto ours = ours_.find(today(drawn.name));
    const DrawnLane* lane =
        ours == ours_.end() ? nullptr : lane_at(s_.ours, ours->second->page, ours->second->box.centre().x);
    const std::string title = lane == nullptr ? "" : lane->title;
    out.standing =
        standing_of(was->title, is == nullptr ? "" : is->title, lane == nullptr ? nullptr : &title);
    if (out.standing == Standing::Conflict) out.ours = diff::both(title);
    out_.changes.push_back(std::move(out));
  }

  void gone(const DrawnShape& drawn) {
    gone_.insert(drawn.name);
    if (drawn.kind == ShapeKind::Label) return label(drawn, "");
    ClerkChange out = change_of(drawn.name, Field::Lane);
    out.change.kind = ChangeKind::Removed;
    const DrawnLane* lane = lane_at(s_.drawn, drawn.page, drawn.box.centre().x);
    out.change.old_value = diff::Value{
        lane == nullptr ? shape_words(s_.sop, drawn.name) : diff::both(lane->title), place_of(out)};
    out.what = {"simbol dihapus, barisnya tetap ada", "the symbol was deleted, its row is still there"};
    if (drawn.kind == ShapeKind::Frame) out.what = {"bingkai logo dihapus", "the logo's frame was deleted"};
    out_.changes.push_back(std::move(out));
  }

  void words(const DrawnShape& drawn, const ShapeNow& now) {
    if (drawn.kind == ShapeKind::Label) return label(drawn, now.text);
    ClerkChange out = change_of(drawn.name, Field::Form);
    out.change.part = {"tulisan dalam simbol", "words in the symbol"};
    out.change.old_value = diff::Value{diff::both(neutral(drawn.text)), place_of(out)};
    out.change.new_value = diff::Value{diff::both(neutral(now.text)), place_of(out)};
    out_.changes.push_back(std::move(out));
  }

  // A box made a diamond makes the step a decision.
  void kind(const DrawnShape& drawn, const ShapeNow& now) {
    ClerkChange out = change_of(drawn.name, Field::Form);
    out.change.part = {"bentuk simbol", "the symbol's shape"};
    out.change.old_value = diff::Value{kind_words(drawn.kind), place_of(out)};
    out.change.new_value = diff::Value{kind_words(now.kind), place_of(out)};
    out_.changes.push_back(std::move(out));
  }

  // The words beside an arrow: "label-arrow-periksa-ya".
  void label(const DrawnShape& drawn, const std::string& now) {
    const std::string arrow = drawn.name.starts_with("label-") ? drawn.name.substr(6) : drawn.name;
    if (removed_.contains(source_of(arrow))) return;
    ClerkChange out = change_of("step-" + source_of(arrow), Field::OutcomeLabel);
    if (const model::Outcome* outcome = outcome_of(arrow); outcome != nullptr) {
      out.change.part = diff::both(outcome->name.text);
      if (outcome->label) out.change.before->place = out.change.after->place = outcome->label->place;
    }
    const auto ours = ours_.find(today_label(drawn.name));
    out.standing = standing_of(drawn.text, now, ours == ours_.end() ? nullptr : &ours->second->text);
    if (out.standing == Standing::Conflict) out.ours = diff::both(ours->second->text);
    out.change.old_value = diff::Value{diff::both(neutral(drawn.text)), place_of(out)};
    if (neutral(now).empty())
      out.change.kind = ChangeKind::Removed;
    else
      out.change.new_value = diff::Value{diff::both(neutral(now)), place_of(out)};
    labels_gone_.push_back({arrow, std::move(out)});
  }

  std::string today_label(const std::string& label) const {
    const std::string step = source_of(label.substr(6));
    const std::size_t at = label.find(step);
    return label.substr(0, at) + renames_.step_today(step) + label.substr(at + step.size());
  }

  // "arrow-periksa-ya" -> "periksa"
  static std::string source_of(const std::string& arrow) {
    if (!arrow.starts_with("arrow-")) return "";
    const std::string rest = arrow.substr(6);
    return rest.substr(0, rest.find('-'));
  }

  const model::Outcome* outcome_of(const std::string& arrow) const {
    const model::Step* step = step_named(s_.sop, renames_.step_today(source_of(arrow)));
    if (step == nullptr || !step->decision) return nullptr;
    for (const model::Outcome& outcome : step->decision->outcomes)
      if (arrow.ends_with("-" + outcome.name.text)) return &outcome;
    return nullptr;
  }

  void added(const ShapeNow& now) {
    if (now.kind == ShapeKind::Label && neutral(now.text).empty()) return;
    const std::size_t page = pairs_.page_of(now.drawing);
    const DrawnLane* lane = nullptr;
    for (const DrawnLane& one : s_.drawn.lanes)
      if ((page == 0 || one.page == page) && one.left <= now.box.centre().x && now.box.centre().x < one.right)
        lane = &one;
    ClerkChange out;
    out.change = {ChangeKind::Added,    Subject::Sop,         Field::Form,
                  thing_of_sop(s_.sop), thing_of_sop(s_.sop), {"simbol", "symbol"},
                  std::nullopt,         std::nullopt,         {}};
    const std::string words = neutral(now.text);
    const Message kind = kind_words(now.kind);
    const std::string lane_words = lane == nullptr ? "" : lane->title;
    const std::string said = words.empty() ? "" : " \"" + words + "\"";
    out.change.new_value = diff::Value{{kind.id + said + (lane == nullptr ? "" : " di kolom " + lane_words),
                                        kind.en + said + (lane == nullptr ? "" : " in lane " + lane_words)},
                                       s_.sop.place};
    out.what = {"bentuk baru", "a new shape"};
    out_.changes.push_back(std::move(out));
  }

  static Message kind_words(ShapeKind kind) {
    switch (kind) {
      case ShapeKind::Capsule:
        return {"kapsul", "capsule"};
      case ShapeKind::Process:
        return {"kotak", "box"};
      case ShapeKind::Diamond:
        return {"belah ketupat", "diamond"};
      case ShapeKind::Pentagon:
        return {"segilima", "pentagon"};
      case ShapeKind::Label:
        return {"kotak teks", "text box"};
      case ShapeKind::Frame:
        return {"bingkai", "frame"};
      case ShapeKind::Picture:
        return {"gambar", "picture"};
      case ShapeKind::Other:
        return {"bentuk lain", "another shape"};
    }
    return {};
  }

  // --- arrows

  void match_arrows() {
    arrow_of_.resize(s_.drawn.arrows.size());
    arrow_used_.resize(s_.document.arrows.size(), 0);
    match([](const DrawnArrow& a, const ArrowNow& b) { return !b.name.empty() && a.name == b.name; });
    match([this](const DrawnArrow& a, const ArrowNow& b) {
      return pairs_.same_page(a.page, b.drawing) && same_spot(a.first, b.first) && same_spot(a.last, b.last);
    });
    match([this](const DrawnArrow& a, const ArrowNow& b) {
      return from(b) == a.from && to(b) == a.to && !a.from.empty();
    });
    match([this](const DrawnArrow& a, const ArrowNow& b) {
      return !is_known(b.name) && pairs_.same_page(a.page, b.drawing) &&
             (same_spot(a.first, b.first) || same_spot(a.last, b.last));
    });
  }

  template <class Same>
  void match(Same same) {
    for (std::size_t i = 0; i < arrow_of_.size(); ++i)
      for (std::size_t j = 0; j < arrow_used_.size() && !arrow_of_[i]; ++j)
        if (arrow_used_[j] == 0 && same(s_.drawn.arrows[i], s_.document.arrows[j]))
          arrow_of_[i] = j, arrow_used_[j] = 1;
  }

  bool is_known(const std::string& name) const {
    return std::any_of(s_.drawn.arrows.begin(), s_.drawn.arrows.end(),
                       [&](const DrawnArrow& arrow) { return arrow.name == name; });
  }

  std::string name_of(std::size_t now) const {
    return pairs_.drawn_of[now] ? s_.drawn.shapes[*pairs_.drawn_of[now]].name : "?";
  }

  // The shape at an arrow's end: the one that it is glued to, else the one that it touches; "" where it
  // hangs.
  std::string end_of(const std::string& id, Spot at, std::size_t drawing) const {
    const auto& shapes = s_.document.shapes;
    for (std::size_t i = 0; i < shapes.size() && !id.empty(); ++i)
      if (shapes[i].id == id && shapes[i].drawing == drawing) return name_of(i);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
      const Box& box = shapes[i].box;
      if (shapes[i].drawing != drawing || shapes[i].kind == ShapeKind::Label) continue;
      if (at.x >= box.x - touching && at.x <= box.x + box.w + touching && at.y >= box.y - touching &&
          at.y <= box.y + box.h + touching)
        return name_of(i);
    }
    return "";
  }
  std::string from(const ArrowNow& now) const { return end_of(now.from_id, now.first, now.drawing); }
  std::string to(const ArrowNow& now) const { return end_of(now.to_id, now.last, now.drawing); }

  bool is_of_removed(const DrawnArrow& arrow) const {
    return removed_.contains(step_of(arrow.from)) || removed_.contains(step_of(arrow.to)) ||
           gone_.contains(arrow.from) || gone_.contains(arrow.to);
  }

  ClerkChange change_of_arrow(const DrawnArrow& drawn) const {
    const model::Outcome* outcome = outcome_of(drawn.name);
    const std::string source = source_of(drawn.name);
    ClerkChange out =
        change_of(step_named(s_.sop, renames_.step_today(source)) != nullptr ? "step-" + source : drawn.from,
                  outcome != nullptr ? Field::OutcomeTarget : Field::Next);
    if (outcome != nullptr) out.change.part = diff::both(outcome->name.text);
    return out;
  }

  void arrow(std::size_t i) {
    const DrawnArrow& drawn = s_.drawn.arrows[i];
    if (!arrow_of_[i]) {
      if (is_of_removed(drawn)) return;
      ClerkChange out = change_of_arrow(drawn);
      out.change.kind = ChangeKind::Removed;
      out.change.old_value = diff::Value{shape_words(s_.sop, today(drawn.to)), place_of(out)};
      out.what = {"panah dihapus", "the arrow was deleted"};
      if (const DrawnArrow* ours = arrow_today(drawn); ours == nullptr) out.standing = Standing::Made;
      out_.changes.push_back(std::move(out));
      return drop_label(drawn.name);
    }
    const ArrowNow& now = s_.document.arrows[*arrow_of_[i]];
    const bool as_it_was = same_spot(drawn.first, now.first) && same_spot(drawn.last, now.last);
    if (now.from_id.empty() && now.to_id.empty() && (as_it_was || is_of_removed(drawn))) return;
    const std::string from_now = from(now), to_now = to(now);
    if ((from_now == drawn.from && to_now == drawn.to) || is_of_removed(drawn)) return;
    ClerkChange out = change_of_arrow(drawn);
    const auto way = [&](const std::string& a, const std::string& b) {
      const Message x = end_words(a), y = end_words(b);
      return a == drawn.from && from_now == drawn.from ? y
                                                       : Message{x.id + " -> " + y.id, x.en + " -> " + y.en};
    };
    out.change.old_value = diff::Value{way(drawn.from, drawn.to), place_of(out)};
    out.change.new_value = diff::Value{way(from_now, to_now), place_of(out)};
    out.what = {"panah dipasang ke tempat lain", "the arrow was attached elsewhere"};
    stand(drawn, from_now + " " + to_now, out);
    out_.changes.push_back(std::move(out));
  }

  // The same arrow in a drawing of today; nullptr: there is none.
  const DrawnArrow* arrow_today(const DrawnArrow& drawn) const {
    const std::string source = source_of(drawn.name);
    const std::string name =
        source.empty() ? drawn.name
                       : "arrow-" + renames_.step_today(source) + drawn.name.substr(6 + source.size());
    for (const DrawnArrow& ours : s_.ours.arrows)
      if (ours.name == name) return &ours;
    return nullptr;
  }

  void stand(const DrawnArrow& drawn, const std::string& ends_now, ClerkChange& out) const {
    const DrawnArrow* ours = arrow_today(drawn);
    const std::string ends = ours == nullptr ? "" : ours->from + " " + ours->to;
    out.standing =
        standing_of(today(drawn.from) + " " + today(drawn.to), ends_now, ours == nullptr ? nullptr : &ends);
    if (out.standing == Standing::Conflict) out.ours = shape_words(s_.sop, ours->to);
  }

  Message end_words(const std::string& shape) const {
    return shape == "?" ? Message{"(bentuk baru)", "(a new shape)"} : shape_words(s_.sop, today(shape));
  }

  // The label goes with its arrow.
  void drop_label(const std::string& arrow) {
    std::erase_if(labels_gone_, [&](const auto& one) {
      return one.first == arrow && one.second.change.kind == ChangeKind::Removed;
    });
  }

  void added(const ArrowNow& now) {
    const std::string a = from(now), b = to(now);
    const Message x = end_words(a), y = end_words(b);
    ClerkChange out = change_of(a, Field::Next);
    out.change.kind = ChangeKind::Added;
    if (out.change.subject == Subject::Sop) out.standing = Standing::Applies;
    out.change.part = {};
    out.change.new_value = diff::Value{{x.id + " -> " + y.id, x.en + " -> " + y.en}, place_of(out)};
    out.what = {"panah baru", "a new arrow"};
    out_.changes.push_back(std::move(out));
  }

 public:
  void flush_labels() {
    for (auto& [arrow, change] : labels_gone_) out_.changes.push_back(std::move(change));
  }

 private:
  const Comparison& s_;
  const Renames& renames_;
  const std::set<std::string>& removed_;
  ClerkChanges& out_;
  std::map<std::string, const DrawnShape*> ours_;
  const ShapePairs pairs_;
  std::vector<std::optional<std::size_t>> arrow_of_;
  std::vector<char> arrow_used_;
  std::set<std::string> moved_, gone_;
  std::vector<std::pair<std::string, ClerkChange>> labels_gone_;
};

}  // namespace

void add_drawing_changes(const Comparison& sides, const Renames& renames,
                         const std::set<std::string>& removed, ClerkChanges& out) {
  DrawingChanges changes(sides, renames, removed, out);
  changes.run();
  changes.flush_labels();
}

}  // namespace alur::returned
