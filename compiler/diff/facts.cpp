#include "compiler/diff/facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "base/wording.h"
#include "compiler/check/wording.h"
#include "compiler/diff/likeness.h"
#include "runtime/dist/distribution.h"

namespace alur::diff {

const FieldWords& words_of(Field field) {
  static const FieldWords all[] = {
#define ALUR_FIELD(name, json, where, id, en) {json, Seen::where, {id, en}},
#include "compiler/diff/fields.def"
#undef ALUR_FIELD
  };
  return all[static_cast<std::size_t>(field)];
}

Message both(std::string text) { return {text, text}; }

void Facts::add(Field field, std::string shown, Span place) {
  if (one_spaced(shown).empty()) return;
  std::string meaning = one_spaced(shown);
  facts_.push_back({field, "", {}, std::move(meaning), both(std::move(shown)), place});
}

void Facts::add(Field field, std::string meaning, Message shown, Span place) {
  facts_.push_back({field, "", {}, std::move(meaning), std::move(shown), place});
}

void Facts::add_part(Field field, std::string key, Message part, std::string meaning, Message shown,
                     Span place) {
  facts_.push_back({field, std::move(key), std::move(part), std::move(meaning), std::move(shown), place});
}

void Facts::add(Field field, const model::Text& text) {
  add(field, text.value, text.place);
  if (text.misread)
    mark(std::string(words_of(field).json), words_of(field).title, "salah_baca \"" + *text.misread + "\"",
         text.place);
}

void Facts::mark(std::string key, Message part, const std::string& words, Span place) {
  add_part(Field::Marks, std::move(key), std::move(part), one_spaced(words), both(words), place);
}

void Facts::say(std::string part, std::string words, std::string key) {
  std::string meaning = one_spaced(words);
  if (meaning.empty()) return;
  if (key.empty()) key = part;
  add_part(Field::Declared, std::move(key), both(std::move(part)), std::move(meaning), both(std::move(words)),
           whole_);
}

Message box_words(model::BoxState state, const std::string& printed) {
  switch (state) {
    case model::BoxState::Absent:
      return {};
    case model::BoxState::Blank:
      return one_spaced(printed).empty() ? Message{"(kosong)", "(blank)"} : both(printed);
    case model::BoxState::Unreadable:
      return {"(tidak terbaca)", "(unreadable)"};
    case model::BoxState::Filled:
      return both(printed);
  }
  return {};
}

std::string cut_to(const std::string& text, std::size_t code_points) {
  std::size_t count = 0, last_blank = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) continue;
    if (text[i] == ' ') last_blank = i;
    if (++count > code_points) return text.substr(0, last_blank > 0 ? last_blank : i) + " …";
  }
  return text;
}

const std::string& branch_words(const model::Branch& branch) {
  return branch.title ? branch.title->value : branch.name.text;
}

std::string number_of(const model::Sop& sop, const model::Step& step) {
  const std::string whole = step.group ? sop.groups[*step.group].number : "";
  if (step.number.empty()) return whole;
  return whole.empty() ? step.number : whole + "." + step.number;
}

Message step_label(const model::Sop& sop, const model::Step& step) {
  const std::string number = number_of(sop, step);
  std::string words = cut_to(one_spaced(check::row_text(step)), 60);
  if (words.empty()) words = step.name.text;
  const std::string said = fmt::format("{}{}\"{}\"", number, number.empty() ? "" : " ", words);
  return {"langkah " + said, "step " + said};
}

Message target_label(const model::Sop& sop, const model::Target& target) {
  struct Words {
    const model::Sop& sop;
    Message operator()(const model::ToEnd& to) const {
      if (!to.title) return {"selesai", "the end"};
      return {fmt::format("selesai \"{}\"", to.title->value), fmt::format("the end \"{}\"", to.title->value)};
    }
    Message operator()(const model::ToStep& to) const { return step_label(sop, sop.steps[to.step]); }
    Message operator()(const model::ToFork& to) const {
      const std::string& name = sop.parallels[to.block].name.text;
      return {"paralel '" + name + "'", "parallel '" + name + "'"};
    }
    Message operator()(const model::ToJoin& to) const {
      const std::string& name = sop.parallels[to.block].name.text;
      return {"akhir paralel '" + name + "'", "the end of parallel '" + name + "'"};
    }
  };
  return std::visit(Words{sop}, target.to);
}

std::string amount_words(const TimeAmount& amount) { return words_of_amount(amount, Language::Indonesian); }

std::string meaning_of(const TimeAmount& a) {
  return fmt::format("{} {} {} {} {} {}", a.seconds, a.days, a.calendar_days, a.months, a.working_seconds,
                     a.working_days);
}

std::string distribution_words(const model::Distribution& distribution) {
  const runtime::dist::Distribution* known = runtime::dist::find(distribution.name);
  std::vector<std::string> values;
  for (std::size_t i = 0; i < distribution.parameters.size(); ++i) {
    const double value = distribution.parameters[i];
    const bool time = known != nullptr && i < known->parameters.size() &&
                      known->parameters[i].role == runtime::dist::Role::Duration;
    const bool whole = value == static_cast<double>(static_cast<std::int64_t>(value));
    values.push_back(time && whole ? amount_words({.seconds = static_cast<std::int64_t>(value)})
                     : time        ? fmt::format("{} detik", value)
                                   : fmt::format("{}", value));
  }
  return fmt::format("{}({})", distribution.name, fmt::join(values, "; "));
}

std::string cell_words(const model::DocumentCell& cell, const model::Profile& profile) {
  if (cell.printed) return *cell.printed;
  std::string out;
  for (const model::DocumentUse& use : cell.uses)
    out += (out.empty() ? "" : profile.separator) + use.printed.value;
  return out;
}

namespace {

bool is_of(const FactChange& change, Field field) {
  return (change.after != nullptr ? change.after : change.before)->field == field;
}

// The change of the cell says that the document is called otherwise; what kind it is went with it.
void join_renamed(std::vector<FactChange>& changes, Field cell, Field use) {
  const auto in_cell = [cell](const FactChange& one) { return is_of(one, cell); };
  if (std::none_of(changes.begin(), changes.end(), in_cell)) return;
  std::vector<FactChange*> gone, come;
  for (FactChange& one : changes)
    if (is_of(one, use) && (one.before == nullptr || one.after == nullptr))
      (one.before != nullptr ? gone : come).push_back(&one);
  for (FactChange* was : gone)
    for (FactChange* is : come)
      if (was->before != nullptr && is->after != nullptr && was->before->meaning == is->after->meaning)
        was->before = is->after = nullptr;
  std::erase_if(changes, [](const FactChange& one) { return one.before == nullptr && one.after == nullptr; });
}

}  // namespace

std::vector<FactChange> differences(const Facts& before, const Facts& after) {
  using Key = std::tuple<Field, std::string, std::size_t>;  // the last: which of equal keys
  const auto keyed = [](const Facts& facts) {
    std::vector<std::pair<Key, const Fact*>> out;
    std::map<std::pair<Field, std::string>, std::size_t> met;
    for (const Fact& fact : facts.all())
      out.push_back({{fact.field, fact.key, met[{fact.field, fact.key}]++}, &fact});
    return out;
  };
  const auto olds = keyed(before), news = keyed(after);
  std::map<Key, const Fact*> old_by_key(olds.begin(), olds.end()), new_by_key(news.begin(), news.end());
  std::vector<FactChange> out;
  for (const auto& [key, fact] : news) {
    const auto found = old_by_key.find(key);
    if (found == old_by_key.end())
      out.push_back({nullptr, fact});
    else if (found->second->meaning != fact->meaning)
      out.push_back({found->second, fact});
  }
  for (const auto& [key, fact] : olds)
    if (!new_by_key.contains(key)) out.push_back({fact, nullptr});
  join_renamed(out, Field::Input, Field::InputUse);
  join_renamed(out, Field::Output, Field::OutputUse);
  std::stable_sort(out.begin(), out.end(), [](const FactChange& a, const FactChange& b) {
    return (a.after != nullptr ? a.after : a.before)->field <
           (b.after != nullptr ? b.after : b.before)->field;
  });
  return out;
}

}  // namespace alur::diff
