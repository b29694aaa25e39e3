// Changes for people in a terminal: by SOP, by step, the old beside the new.
#include <fmt/format.h>

#include <algorithm>

#include "base/wording.h"
#include "compiler/diff/facts.h"
#include "compiler/diff/format.h"
#include "compiler/diff/words.h"

namespace alur::diff {
namespace {

constexpr std::string_view red = "31", green = "32", yellow = "33", bold = "1";
constexpr std::size_t one_line = 100;  // code units of an old and a new value side by side

class Text {
 public:
  explicit Text(const Report& report) : r_(report) {}

  std::string run() {
    for (const SopChanges& sop : r_.changes.sops) this->sop(sop);
    shared();
    summary();
    return std::move(out_);
  }

 private:
  const std::string& say(const Message& message) const { return message.in(r_.language); }
  std::string paint(std::string_view code, const std::string& text) const {
    return r_.colour == Colour::Ansi ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : text;
  }
  void line(std::size_t depth, const std::string& text) { out_ += std::string(2 * depth, ' ') + text + "\n"; }

  static std::string first_upper(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
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

  // Every line of a value bears its sign. Of many lines, those that the other value has too are left out.
  void value(std::size_t depth, std::string_view colour, char sign, const std::string& text,
             const std::string& other) {
    const std::vector<std::string> others = lines_of(other);
    for (const std::string& one : lines_of(text))
      if (others.size() == 1 || std::find(others.begin(), others.end(), one) == others.end())
        line(depth, paint(colour, fmt::format("{} {}", sign, one)));
  }

  static std::vector<std::string> sorted(std::vector<std::string> lines) {
    std::sort(lines.begin(), lines.end());
    return lines;
  }

  void values(std::size_t depth, const std::string& title, const Change& change) {
    const std::string olds = change.old_value ? say(change.old_value->shown) : "";
    const std::string news = change.new_value ? say(change.new_value->shown) : "";
    const bool flat = (olds + news).find('\n') == std::string::npos;
    if (flat && change.old_value && change.new_value &&
        olds.size() + news.size() + title.size() <= one_line) {
      line(depth, fmt::format("{}: {} → {}", title, paint(red, olds), paint(green, news)));
      return;
    }
    line(depth, title);
    // Lines in another order: all of them are shown.
    const bool same_lines = sorted(lines_of(olds)) == sorted(lines_of(news));
    if (change.old_value) value(depth + 1, red, '-', olds, same_lines ? "" : news);
    if (change.new_value) value(depth + 1, green, '+', news, same_lines ? "" : olds);
  }

  void sop(const SopChanges& sop) {
    const Thing& now = sop.after ? *sop.after : *sop.before;
    line(0, paint(bold, fmt::format("SOP {} \"{}\"", now.name, now.title)));
    if (!sop.before || !sop.after) {
      const bool added = sop.after.has_value();
      const std::size_t rows = (added ? sop.times_after : sop.times_before)->rows;
      line(1, paint(added ? green : red,
                    say(added ? Message{fmt::format("+ SOP baru, {} langkah", rows),
                                        fmt::format("+ a new SOP of {} steps", rows)}
                              : Message{fmt::format("- SOP dihapus, {} langkah", rows),
                                        fmt::format("- the SOP was removed, {} steps", rows)})));
      // Nobody reads all findings of a SOP that is gone.
      if (const std::size_t n = sop.findings.size(); n > 0)
        line(1, say(added ? Message{fmt::format("dengan {} temuan: alur periksa", n),
                                    fmt::format("with {} {}: alur check", n, n == 1 ? "finding" : "findings")}
                          : Message{fmt::format("{} temuannya ikut hilang", n),
                                    fmt::format("its {} {} gone with it", n,
                                                n == 1 ? "finding is" : "findings are")}));
      out_ += "\n";
      return;
    }
    const Change* last = nullptr;
    for (const Change& change : sop.changes) {
      this->change(change, last);
      last = &change;
    }
    for (const Shift& shift : sop.shifts) line(1, paint(yellow, "# ") + first_upper(say(shift_words(shift))));
    effect(sop);
    out_ += "\n";
  }

  static bool same_thing(const Change* a, const Change& b) {
    const auto name = [](const std::optional<Thing>& thing) {
      return thing ? thing->name + "\n" + thing->title : "";
    };
    return a != nullptr && a->subject == b.subject && name(a->before) == name(b.before) &&
           name(a->after) == name(b.after);
  }

  void change(const Change& change, const Change* last) {
    if (change.subject == Subject::Sop) return of_sop(change);
    if (change.kind == ChangeKind::Added && change.field == Field::Whole) return whole(change, green, '+');
    if (change.kind == ChangeKind::Removed && change.field == Field::Whole) return whole(change, red, '-');
    if (!same_thing(last, change) || (last->kind != change.kind && last->field == Field::Whole &&
                                      (last->kind == ChangeKind::Added || last->kind == ChangeKind::Removed)))
      line(1, paint(yellow, "~ ") + heading(change));
    piece(change, 2);
  }

  void of_sop(const Change& change) {
    const std::string title = say(field_title(change));
    switch (change.kind) {
      case ChangeKind::Renamed:
        return line(
            1, say({"nama SOP dalam Alur: ", "the SOP's name in Alur: "}) +
                   fmt::format("{} → {}", paint(red, change.before->name), paint(green, change.after->name)));
      case ChangeKind::Added:
        return line(
            1, title + " " + say({"ditambah: ", "added: "}) + paint(green, say(change.new_value->shown)));
      case ChangeKind::Removed:
        return line(1,
                    title + " " + say({"dihapus: ", "removed: "}) + paint(red, say(change.old_value->shown)));
      case ChangeKind::Moved:
        return line(1, title + " " + say({"dipindah: ", "moved: "}) + say(change.new_value->shown));
      case ChangeKind::Changed:
        return values(1, title, change);
    }
  }

  // 'Langkah 6 tindak_lanjut "Tindak Lanjut Pengaduan" (semula langkah 5)'
  std::string heading(const Change& change) const {
    const Thing& thing = change.after ? *change.after : *change.before;
    std::string out = first_upper(say(subject_words(change.subject)));
    for (const std::string& word : {thing.number, thing.name})
      if (!word.empty()) out += " " + word;
    if (!thing.title.empty()) out += fmt::format(" \"{}\"", cut_to(thing.title, 80));
    if (change.before && change.after && change.before->number != change.after->number &&
        !change.before->number.empty())
      out += say({" (semula nomor ", " (was number "}) + change.before->number + ")";
    return out;
  }

  void whole(const Change& change, std::string_view colour, char sign) {
    const bool added = change.kind == ChangeKind::Added;
    line(1, paint(colour,
                  fmt::format("{} {} {}", sign, heading(change),
                              say(added ? Message{"ditambah", "added"} : Message{"dihapus", "removed"}))));
    if (const auto& where = added ? change.new_value : change.old_value)
      line(2, paint(colour, say(where->shown)));
    if (!added) return;
    for (const Detail& detail : change.details) {
      if (words_of(detail.field).seen != Seen::Paper || detail.field == Field::Activity) continue;
      std::string shown = say(detail.shown);
      std::replace(shown.begin(), shown.end(), '\n', ' ');
      line(2, paint(colour, fmt::format("{}: {}", say(words_of(detail.field).title), shown)));
    }
  }

  void piece(const Change& change, std::size_t depth) {
    if (change.kind == ChangeKind::Renamed && change.field == Field::Whole)
      return line(depth, say({"nama dalam Alur: ", "name in Alur: "}) +
                             fmt::format("{} → {}", paint(red, change.before->name),
                                         paint(green, change.after->name)));
    if (change.kind == ChangeKind::Moved) {
      if (!change.old_value) return line(depth, say({"dipindah", "moved"}));
      return values(depth, say({"dipindah", "moved"}), change);
    }
    std::string title = say(field_title(change));
    if (change.kind == ChangeKind::Added) title += say({" ditambah", " added"});
    if (change.kind == ChangeKind::Removed) title += say({" dihapus", " removed"});
    if (change.kind == ChangeKind::Renamed) title += say({", nama dalam Alur", ", name in Alur"});
    values(depth, title, change);
  }

  void effect(const SopChanges& sop) {
    const Times& a = *sop.times_before;
    const Times& b = *sop.times_after;
    const auto both_times = [&](const Message& title, const Message& olds, const Message& news) {
      if (olds.id != news.id)
        line(2, fmt::format("{}: {} → {}", say(title), paint(red, say(olds)), paint(green, say(news))));
    };
    const auto maybe = [](const std::optional<TimeAmount>& one) {
      return one ? amount_of(*one) : Message{"(tidak ada)", "(none)"};
    };
    const bool times_changed = !(a == b);
    if (times_changed || !sop.findings.empty()) line(1, say({"Akibatnya", "Effect"}));
    if (a.rows != b.rows)
      both_times({"jumlah langkah", "steps"}, diff::both(std::to_string(a.rows)),
                 diff::both(std::to_string(b.rows)));
    both_times({"jumlah waktu baris", "sum of the rows"}, range_words(a.shortest_sum, a.longest_sum),
               range_words(b.shortest_sum, b.longest_sum));
    both_times({"jalan terpendek", "shortest path"}, maybe(a.shortest_path), maybe(b.shortest_path));
    both_times({"jalan terpanjang tanpa mengulang", "longest path without repetition"}, maybe(a.longest_path),
               maybe(b.longest_path));
    findings(sop.findings, 2);
  }

  void findings(const std::vector<FindingChange>& all, std::size_t depth) {
    for (const FindingChange& one : all) {
      const bool added = one.kind == ChangeKind::Added;
      line(depth,
           paint(added ? red : green, fmt::format("{} {}: {}",
                                                  say(added ? Message{"temuan baru", "new finding"}
                                                            : Message{"temuan hilang", "finding gone"}),
                                                  one.finding.kind->code, say(one.finding.what))));
    }
  }

  void shared() {
    if (r_.changes.shared.empty() && r_.changes.findings.empty()) return;
    line(0, paint(bold, say({"Yang dipakai bersama", "Shared by the set"})));
    const Change* last = nullptr;
    for (const Change& change : r_.changes.shared) {
      this->change(change, last);
      last = &change;
    }
    findings(r_.changes.findings, 1);
    out_ += "\n";
  }

  void summary() {
    if (r_.changes.empty()) {
      out_ += say({"Tidak ada perubahan.\n", "No changes.\n"});
      return;
    }
    std::size_t added = 0, removed = 0, changed = 0, changes = r_.changes.shared.size();
    for (const SopChanges& sop : r_.changes.sops) {
      ++(!sop.before ? added : !sop.after ? removed : changed);
      changes += sop.changes.size();
    }
    std::string sops;
    const auto part = [&](std::size_t n, const Message& words) {
      if (n > 0) sops += fmt::format("{}{} {}", sops.empty() ? "" : ", ", n, say(words));
    };
    part(changed, {"SOP berubah", changed == 1 ? "SOP changed" : "SOPs changed"});
    part(added, {"SOP baru", added == 1 ? "SOP added" : "SOPs added"});
    part(removed, {"SOP dihapus", removed == 1 ? "SOP removed" : "SOPs removed"});
    part(r_.changes.compared - changed, {"SOP tetap", "unchanged"});
    const std::string count = words_of_count(static_cast<std::int64_t>(changes), r_.language);
    out_ += say({fmt::format("Jumlah: {} perubahan{}{}.\n", count, sops.empty() ? "" : "; ", sops),
                 fmt::format("In all: {} {}{}{}.\n", count, changes == 1 ? "change" : "changes",
                             sops.empty() ? "" : "; ", sops)});
  }

  const Report& r_;
  std::string out_;
};

Expected<std::string> write_text(const Report& report) { return Text(report).run(); }

}  // namespace

extern const Format text_format;
const Format text_format{
    "text", ".txt", Medium::Terminal, {"teks untuk orang", "text for people"}, write_text};

}  // namespace alur::diff
