#include "compiler/diff/list_changes.h"

#include "compiler/diff/likeness.h"
#include "compiler/diff/row_order.h"

namespace alur::diff {
namespace {

constexpr PairRules of_items{.text = 0.8, .name = 0.4, .least = 0.35, .least_text = 0.45};

std::vector<Item> items_of(const Side& side, const model::ItemList& list) {
  std::vector<Item> out;
  for (const model::ListItem& one : list.items)
    out.push_back({one.law   ? side.model().laws[*one.law].name.text
                   : one.sop ? side.sop(*one.sop)
                             : "",
                   one_spaced(one.text.value)});
  return out;
}

Message numbered(const model::ListItem& item) {
  return both(item.number.empty() ? item.text.value : item.number + ". " + item.text.value);
}

class ListChanges {
 public:
  ListChanges(Field field, const Thing& old_sop, const Thing& new_sop, SopChanges& out)
      : field_(field), old_sop_(old_sop), new_sop_(new_sop), out_(out) {}

  void run(const Side& old_side, const model::ItemList& olds, const Side& new_side,
           const model::ItemList& news) {
    if (olds.items.empty() && news.items.empty() && olds.state != news.state)
      push(ChangeKind::Changed, Value{box_words(olds.state, ""), olds.place},
           Value{box_words(news.state, ""), news.place});
    const Pairs pairs = pair_up(items_of(old_side, olds), items_of(new_side, news), of_items);
    std::vector<std::uint64_t> weights;
    for (std::size_t j = 0; j < news.items.size(); ++j) {
      const auto i = pairs.to_before[j];
      weights.push_back(i ? weight_of(olds.items[*i].text.value, news.items[j].text.value) : 0);
    }
    const std::vector<bool> moves = moved(pairs.to_before, weights);
    std::size_t emitted = 0;
    for (std::size_t j = 0; j < news.items.size(); ++j) {
      const auto i = pairs.to_before[j];
      if (i && !moves[j]) removed_up_to(*i, olds, pairs, emitted);
      if (!i)
        push(ChangeKind::Added, std::nullopt, value(news.items[j]));
      else
        pair(olds.items[*i], *i, news.items[j], j, moves[j]);
    }
    removed_up_to(olds.items.size(), olds, pairs, emitted);
  }

 private:
  static Value value(const model::ListItem& item) { return {numbered(item), item.place}; }

  void push(ChangeKind kind, std::optional<Value> before, std::optional<Value> after) {
    out_.changes.push_back(
        {kind, Subject::Sop, field_, old_sop_, new_sop_, {}, std::move(before), std::move(after), {}});
  }

  void removed_up_to(std::size_t end, const model::ItemList& olds, const Pairs& pairs, std::size_t& emitted) {
    for (; emitted < end; ++emitted)
      if (!pairs.to_after[emitted]) push(ChangeKind::Removed, value(olds.items[emitted]), std::nullopt);
  }

  void pair(const model::ListItem& a, std::size_t i, const model::ListItem& b, std::size_t j, bool is_moved) {
    if (is_moved) push(ChangeKind::Moved, value(a), value(b));
    if (one_spaced(a.text.value) != one_spaced(b.text.value))
      push(ChangeKind::Changed, value(a), value(b));
    else if (a.number != b.number && !follows(a.number, b.number, i, j))
      number(a, b);
    if (a.text.misread != b.text.misread) marks(a, b);
  }

  void number(const model::ListItem& a, const model::ListItem& b) {
    const auto words = [](const model::ListItem& item) {
      const std::string& number = item.number;
      return Value{number.empty() ? Message{"tanpa nomor", "no number"}
                                  : Message{"nomor " + number, "number " + number},
                   item.place};
    };
    push(ChangeKind::Changed, words(a), words(b));
    out_.changes.back().part = both(cut_to(one_spaced(b.text.value), 60));
  }

  void marks(const model::ListItem& a, const model::ListItem& b) {
    const auto mark = [](const model::ListItem& item) {
      return item.text.misread
                 ? std::optional(Value{both("salah_baca \"" + *item.text.misread + "\""), item.place})
                 : std::nullopt;
    };
    const Message& title = words_of(field_).title;
    out_.changes.push_back({ChangeKind::Changed,
                            Subject::Sop,
                            Field::Marks,
                            old_sop_,
                            new_sop_,
                            {title.id + " " + b.number, title.en + " " + b.number},
                            mark(a),
                            mark(b),
                            {}});
  }

  Field field_;
  const Thing& old_sop_;
  const Thing& new_sop_;
  SopChanges& out_;
};

}  // namespace

void add_lists(const Side& before, const Side& after, model::SopId old_id, model::SopId new_id,
               SopChanges& out) {
  const model::Sop& old_sop = before.model().sops[old_id];
  const model::Sop& new_sop = after.model().sops[new_id];
  const Thing old_thing = thing_of(old_sop), new_thing = thing_of(new_sop);
  const auto list = [&](Field field, model::ItemList model::Identity::*which) {
    ListChanges(field, old_thing, new_thing, out)
        .run(before, old_sop.identity.*which, after, new_sop.identity.*which);
  };
  list(Field::LegalBasis, &model::Identity::legal_basis);
  list(Field::Qualifications, &model::Identity::qualifications);
  list(Field::Related, &model::Identity::related);
  list(Field::Equipment, &model::Identity::equipment);
  list(Field::Warnings, &model::Identity::warnings);
  list(Field::Records, &model::Identity::records);
}

}  // namespace alur::diff
