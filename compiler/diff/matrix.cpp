#include "compiler/diff/matrix.h"

#include <fmt/format.h>

#include "compiler/diff/facts.h"
#include "compiler/diff/words.h"

namespace alur::diff {
namespace {

constexpr const char* nothing = "(tidak ada)";

std::string first_upper(const std::string& text) {
  std::string out;
  for (const char c : text) out += out.empty() && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

void add_line(std::string& to, const std::string& line) { to += (to.empty() ? "" : "\n") + line; }

// 'Langkah 6 (semula 5)', with the words of the step.
std::string head_of(const Change& change) {
  const Thing& thing = change.after ? *change.after : *change.before;
  std::string out = first_upper(subject_words(change.subject).id);
  if (!thing.number.empty()) out += " " + thing.number;
  if (change.before && change.after && change.before->number != thing.number &&
      !change.before->number.empty())
    out += " (semula " + change.before->number + ")";
  if (!thing.title.empty()) add_line(out, "\"" + cut_to(thing.title, 70) + "\"");
  return out;
}

std::string shown(const std::optional<Value>& value) { return value ? value->shown.id : nothing; }

class TableOf {
 public:
  explicit TableOf(const SopChanges& sop) : sop_(sop) {}

  MatrixTable run() {
    table_.title = sop_.after->title;
    heads();
    for (std::size_t i = 0; i < sop_.changes.size();) {
      const std::size_t end = end_of_thing(i);
      if (sop_.changes[i].subject == Subject::Sop)
        of_sop(sop_.changes[i]);
      else
        of_thing(i, end);
      i = sop_.changes[i].subject == Subject::Sop ? i + 1 : end;
    }
    shifts();
    return std::move(table_);
  }

 private:
  void heads() {
    const auto head = [&](const char* word, const Message& number, const Message& effective) {
      table_.heads.push_back(fmt::format("{}: Nomor SOP {}, Tanggal Efektif {}", word,
                                         number.id.empty() ? "-" : number.id,
                                         effective.id.empty() ? "-" : effective.id));
    };
    head("Semula", sop_.number_before, sop_.effective_before);
    head("Menjadi", sop_.number_after, sop_.effective_after);
  }

  std::size_t end_of_thing(std::size_t begin) const {
    const auto same = [](const std::optional<Thing>& a, const std::optional<Thing>& b) {
      return a.has_value() == b.has_value() && (!a || (a->name == b->name && a->title == b->title));
    };
    const Change& first = sop_.changes[begin];
    std::size_t end = begin + 1;
    while (end < sop_.changes.size() && sop_.changes[end].subject == first.subject &&
           same(sop_.changes[end].before, first.before) && same(sop_.changes[end].after, first.after))
      ++end;
    return end;
  }

  void of_sop(const Change& change) {
    if (!on_paper(change)) return;
    const std::string title = field_title(change).id;
    switch (change.kind) {
      case ChangeKind::Added:
        return add(title, nothing, shown(change.new_value), "Ditambah");
      case ChangeKind::Removed:
        return add(title, shown(change.old_value), "(dihapus)", "Dihapus");
      case ChangeKind::Moved:
        return add(title, shown(change.old_value), shown(change.new_value), "Urutan diubah");
      case ChangeKind::Renamed:
        return;
      case ChangeKind::Changed:
        return add(title, shown(change.old_value), shown(change.new_value), "Diubah");
    }
  }

  // All that changed in a step is one row.
  void of_thing(std::size_t begin, std::size_t end) {
    std::vector<const Change*> seen;
    for (std::size_t i = begin; i < end; ++i)
      if (on_paper(sop_.changes[i])) seen.push_back(&sop_.changes[i]);
    if (seen.empty()) return;
    if (seen[0]->field == Field::Whole && seen[0]->kind != ChangeKind::Moved) return whole(*seen[0]);
    std::string part = head_of(*seen[0]), before, after, note;
    bool moved = false;
    for (const Change* one : seen) {
      const bool is_move = one->kind == ChangeKind::Moved;
      moved = moved || is_move;
      const std::string title = is_move ? "Urutan" : field_title(*one).id;
      const bool alone = seen.size() == 1;
      if (alone) add_line(part, title);
      const std::string lead = alone ? "" : title + ": ";
      add_line(before, lead + (one->kind == ChangeKind::Added ? nothing : shown(one->old_value)));
      add_line(after, lead + (one->kind == ChangeKind::Removed ? "(dihapus)" : shown(one->new_value)));
    }
    note = moved ? (seen.size() > 1 ? "Dipindah dan diubah" : "Dipindah") : "Diubah";
    add(part, before, after, note);
  }

  void whole(const Change& change) {
    const bool added = change.kind == ChangeKind::Added;
    std::string told;
    if (change.details.empty()) told = (added ? change.after : change.before)->title;
    for (const Detail& detail : change.details)
      if (words_of(detail.field).seen == Seen::Paper)
        add_line(told, words_of(detail.field).title.id + ": " + detail.shown.id);
    const Thing& thing = added ? *change.after : *change.before;
    std::string part = first_upper(subject_words(change.subject).id);
    if (!thing.number.empty()) part += " " + thing.number;
    if (const auto& where = added ? change.new_value : change.old_value) add_line(part, where->shown.id);
    if (added)
      add(part, nothing, told, "Ditambah");
    else
      add(part, told, "(dihapus)", "Dihapus");
  }

  void shifts() {
    if (sop_.shifts.empty()) return;
    std::string before, after;
    for (const Shift& one : sop_.shifts) {
      const auto range = [&](const std::string& first, const std::string& last) {
        return one.rows == 1 ? first : first + "–" + last;
      };
      add_line(before, "Langkah " + range(one.first_before, one.last_before));
      add_line(after, "Langkah " + range(one.first_after, one.last_after));
    }
    add("Nomor langkah", before, after, "Menyesuaikan urutan");
  }

  void add(std::string part, std::string before, std::string after, std::string note) {
    table_.rows.push_back({std::move(part), std::move(before), std::move(after), std::move(note)});
  }

  const SopChanges& sop_;
  MatrixTable table_;
};

MatrixRow list_row(const SopChanges& sop) {
  const Thing& thing = sop.after ? *sop.after : *sop.before;
  const std::string number = sop.after ? sop.number_after.id : sop.number_before.id;
  const std::string words = thing.title + (number.empty() ? "" : "\nNomor SOP " + number);
  return sop.after ? MatrixRow{"SOP", nothing, words, "SOP baru"}
                   : MatrixRow{"SOP", words, "(dihapus)", "SOP dihapus"};
}

}  // namespace

Matrix matrix_of(const Changes& changes) {
  Matrix out{"MATRIKS PERUBAHAN STANDAR OPERASIONAL PROSEDUR", {}};
  MatrixTable list{"Daftar SOP", {}, {}};
  for (const SopChanges& sop : changes.sops)
    if (!sop.before || !sop.after) list.rows.push_back(list_row(sop));
  if (!list.rows.empty()) out.tables.push_back(std::move(list));
  for (const SopChanges& sop : changes.sops) {
    if (!sop.before || !sop.after) continue;
    MatrixTable table = TableOf(sop).run();
    if (!table.rows.empty()) out.tables.push_back(std::move(table));
  }
  if (out.tables.empty()) out.tables.push_back({"", {"Tidak ada perubahan pada naskah SOP."}, {}});
  return out;
}

}  // namespace alur::diff
