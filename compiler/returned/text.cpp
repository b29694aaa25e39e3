// For people in a terminal: by place of the form, the old beside the new, with the line of the .sop file
// where a planner makes the change.
#include <fmt/format.h>

#include <algorithm>

#include "base/wording.h"
#include "compiler/diff/facts.h"
#include "compiler/diff/words.h"
#include "compiler/returned/report.h"

namespace alur::returned {
namespace {

using diff::ChangeKind;
using diff::Field;
using diff::Subject;

constexpr std::string_view red = "31", green = "32", yellow = "33", bold = "1";
constexpr std::size_t one_line = 100;     // code units of an old and a new value side by side
constexpr std::size_t most_letters = 60;  // of a recorded change that is quoted

class Text {
 public:
  explicit Text(const Report& report) : r_(report) {}

  std::string run() {
    const ClerkChanges& c = r_.changes;
    line(0, paint(bold, fmt::format("SOP {} \"{}\"", c.sop.name, c.sop.title)));
    basis();
    for (const Message& note : c.notes) line(1, say({"catatan: ", "note: "}) + say(note));
    for (const ClerkChange& one : c.changes) change(one);
    for (const diff::Shift& shift : c.shifts)
      line(1, paint(yellow, "# ") + first_upper(say(diff::shift_words(shift))));
    remarks();
    summary();
    return std::move(out_);
  }

 private:
  const std::string& say(const Message& message) const { return message.in(r_.language); }
  std::string paint(std::string_view code, const std::string& text) const {
    return r_.colour == diff::Colour::Ansi ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : text;
  }
  void line(std::size_t depth, const std::string& text) { out_ += std::string(2 * depth, ' ') + text + "\n"; }

  static std::string first_upper(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
  }

  void basis() {
    const ClerkChanges& c = r_.changes;
    const std::string from = r_.drawn_from.empty() ? "" : say({" dari ", " from "}) + r_.drawn_from;
    line(1, fmt::format("{}{}: {}", say({"digambar", "drawn"}), from, say(words_of(c.basis))));
    if (c.changed_since > 0 && c.basis != Basis::Unknown)
      line(1, say({fmt::format("sejak itu {} isian berubah pada berkas '{}'", c.changed_since, r_.sop_path),
                   fmt::format("since then {} {} changed in '{}'", c.changed_since,
                               c.changed_since == 1 ? "place" : "places", r_.sop_path)}));
  }

  static std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      out.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
    return out;
  }

  // Of many lines, those that the other value has too are left out.
  void value(std::string_view colour, char sign, const std::string& text, const std::string& other) {
    const std::vector<std::string> others = lines_of(other);
    for (const std::string& one : lines_of(text))
      if (std::find(others.begin(), others.end(), one) == others.end())
        line(depth_ + 1, paint(colour, fmt::format("{} {}", sign, one)));
  }

  void values(const std::string& title, const diff::Change& change) {
    const std::string olds = change.old_value ? say(change.old_value->shown) : "";
    const std::string news = change.new_value ? say(change.new_value->shown) : "";
    if (change.old_value && change.new_value && (olds + news).find('\n') == std::string::npos &&
        olds.size() + news.size() + title.size() <= one_line) {
      line(depth_, fmt::format("{}: {} → {}", title, paint(red, olds), paint(green, news)));
      return;
    }
    if (olds.find('\n') == std::string::npos && news.find('\n') == std::string::npos &&
        (olds.empty() || news.empty()) && olds.size() + news.size() > 0) {
      line(depth_, fmt::format("{}: {}", title, olds.empty() ? paint(green, news) : paint(red, olds)));
      return;
    }
    line(depth_, title);
    if (change.old_value) value(red, '-', olds, news);
    if (change.new_value) value(green, '+', news, olds);
  }

  std::string heading(const diff::Change& change) const {
    const diff::Thing& thing = change.before ? *change.before : *change.after;
    std::string out = first_upper(say(diff::subject_words(change.subject)));
    for (const std::string& word : {thing.number, thing.name})
      if (!word.empty()) out += " " + word;
    if (!thing.title.empty()) out += fmt::format(" \"{}\"", diff::cut_to(thing.title, 80));
    return out;
  }

  void change(const ClerkChange& one) {
    const diff::Change& c = one.change;
    const bool whole = c.field == Field::Whole && c.subject != Subject::Sop;
    if (c.subject == Subject::Sop) {
      depth_ = 1;
      piece(one);
    } else if (whole && c.kind != ChangeKind::Moved) {
      row(one);
    } else {
      const std::string head = heading(c);
      if (head != last_) line(1, paint(yellow, "~ ") + head);
      last_ = head;
      depth_ = 2;
      piece(one);
    }
    foot(one);
  }

  void row(const ClerkChange& one) {
    const diff::Change& c = one.change;
    const bool added = c.kind == ChangeKind::Added;
    line(1, paint(added ? green : red,
                  fmt::format("{} {} {}", added ? '+' : '-', heading(c),
                              say(added ? Message{"ditambah", "added"} : Message{"dihapus", "removed"}))));
    last_.clear();
    depth_ = 2;
    if (added && c.new_value) line(2, paint(green, say(c.new_value->shown)));
    for (const diff::Detail& detail : c.details) {
      if (detail.field == Field::Activity) continue;  // the heading says it
      line(2,
           paint(green, fmt::format("{}: {}", say(diff::words_of(detail.field).title), say(detail.shown))));
    }
  }

  void piece(const ClerkChange& one) {
    const diff::Change& c = one.change;
    if (c.kind == ChangeKind::Moved) {
      line(depth_, say({"dipindah: ", "moved: "}) + say(c.new_value->shown));
      return;
    }
    std::string title = say(diff::field_title(c));
    if (!one.what.empty())
      title += ", " + say(one.what);
    else if (c.kind == ChangeKind::Added)
      title += say({" ditambah", " added"});
    else if (c.kind == ChangeKind::Removed)
      title += say({" dihapus", " removed"});
    values(title, c);
  }

  // Where the planner makes the change, and what stands in its way.
  void foot(const ClerkChange& one) {
    const diff::Change& c = one.change;
    const diff::Thing& thing = c.before ? *c.before : *c.after;
    const auto& said = c.old_value ? c.old_value : c.new_value;
    line(depth_ + 1, say({"di ", "at "}) + place(said ? said->place : thing.place));
    switch (one.standing) {
      case Standing::Applies:
        break;
      case Standing::Conflict:
        line(depth_ + 1,
             paint(red, say(words_of(one.standing)) + ": " +
                            say({"berkas kini menyebut ", "the file now says "}) + quoted(one.ours)));
        break;
      case Standing::Made:
      case Standing::Gone:
        line(depth_ + 1, paint(yellow, say(words_of(one.standing))));
        break;
    }
    for (const Tracked& tracked : one.tracked) line(depth_ + 1, recorded(tracked));
  }

  std::string quoted(const Message& ours) const {
    std::string out = say(ours);
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out.empty() ? say({"(kosong)", "(blank)"}) : "'" + diff::cut_to(out, 120) + "'";
  }

  std::string recorded(const Tracked& tracked) const {
    const bool in = tracked.edit == Edit::Inserted;
    std::string out = say(in ? Message{"tercatat: disisipkan", "tracked: inserted"}
                             : Message{"tercatat: dihapus", "tracked: deleted"});
    if (!tracked.text.empty()) {
      std::string text = tracked.text;
      std::replace(text.begin(), text.end(), '\n', ' ');
      out += " '" + diff::cut_to(text, most_letters) + "'";
    }
    if (!tracked.author.empty()) out += say({" oleh ", " by "}) + tracked.author;
    if (!tracked.date.empty()) out += ", " + tracked.date;
    return out;
  }

  std::string place(Span span) const {
    const SourceFile& file = r_.sources[span.file];
    const LineColumn at = file.line_column(span.begin);
    return fmt::format("{}:{}:{}", file.path(), at.line, at.column);
  }

  void remarks() {
    if (r_.changes.remarks.empty()) return;
    line(1, say({"Komentar", "Comments"}));
    for (const PlacedRemark& one : r_.changes.remarks) {
      std::string who = one.remark.author;
      if (!one.remark.date.empty()) who += (who.empty() ? "" : ", ") + one.remark.date;
      line(2,
           fmt::format("{}: \"{}\"{}", say(one.where), one.remark.text, who.empty() ? "" : " (" + who + ")"));
      line(3, say({"di ", "at "}) + place(one.place));
    }
  }

  void summary() {
    const ClerkChanges& c = r_.changes;
    if (c.empty()) {
      out_ += say({"Tidak ada perubahan.\n", "No changes.\n"});
      return;
    }
    std::size_t conflicts = 0, made = 0;
    for (const ClerkChange& one : c.changes) {
      if (one.standing == Standing::Conflict || one.standing == Standing::Gone) ++conflicts;
      if (one.standing == Standing::Made) ++made;
    }
    std::string rest;
    const auto part = [&](std::size_t n, const Message& words) {
      if (n > 0) rest += fmt::format("; {} {}", n, say(words));
    };
    part(made, {"sudah ada dalam berkas", "made already"});
    part(conflicts, {"bertentangan atau tempatnya hilang", "in conflict or without a place"});
    part(c.remarks.size(), {"komentar", c.remarks.size() == 1 ? "comment" : "comments"});
    const std::size_t all = c.changes.size();
    const std::string count = words_of_count(static_cast<std::int64_t>(all), r_.language);
    out_ += say({fmt::format("Jumlah: {} perubahan{}.\n", count, rest),
                 fmt::format("In all: {} {}{}.\n", count, all == 1 ? "change" : "changes", rest)});
  }

  const Report& r_;
  std::string out_, last_;
  std::size_t depth_ = 1;
};

}  // namespace

std::string text_of(const Report& report) { return Text(report).run(); }

}  // namespace alur::returned
