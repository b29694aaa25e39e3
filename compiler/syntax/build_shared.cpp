#include "compiler/syntax/build.h"

namespace alur::syntax {

namespace {

template <class Tree>
AlurParser::NameContext* first_name(Tree* tree) {
  if constexpr (requires { tree->name(std::size_t{0}); })
    return tree->name(0);
  else
    return tree->name();
}

}  // namespace

void Builder::unit(P::UnitContext* tree, const Dropped& dropped, Ast& ast) {
  dropped_ = &dropped;
  each<P::DeclarationContext>(tree, ast.broken, [&](P::DeclarationContext* one) { declaration(one, ast); });
}

void Builder::declaration(P::DeclarationContext* tree, Ast& ast) {
  const auto named = [](auto* one) {
    return one != nullptr && first_name(one) != nullptr && !first_name(one)->exception;
  };
  const auto add = [&](auto node) {
    if (!failed_) ast.declarations.emplace_back(std::move(node));
  };
  // What has a name and a body is kept as far as it goes, so that uses of the name still find it.
  if (named(tree->sop())) return add(sop(tree->sop()));
  if (named(tree->profile())) return add(profile(tree->profile()));
  if (named(tree->holidayList())) return add(holiday_list(tree->holidayList()));
  if (named(tree->calendar())) return add(calendar(tree->calendar()));
  if (named(tree->scenario())) return add(scenario(tree->scenario()));
  if (named(tree->document())) return add(document(tree->document()));
  if (named(tree->roster())) return add(roster(tree->roster()));
  if (tree->checkSettings() != nullptr) return add(check_settings(tree->checkSettings()));
  if (auto* one = tree->place(); named(one))
    return add(Place{word(one->name()), text_if(one->text()), span(one)});
  if (auto* one = tree->skill(); named(one))
    return add(Skill{word(one->name()), text_if(one->text()), span(one)});
  if (auto* one = tree->post(); named(one))
    return add(Post{word(one->name()), text_if(one->text()), span(one)});
  if (named(tree->law())) return add(law(tree->law()));
  if (tree->exception) return;
  if (auto* one = tree->importDeclaration()) return add(Import{text(one->text()), span(one)});
}

Law Builder::law(P::LawContext* tree) {
  Law out;
  out.span = span(tree);
  out.name = word(tree->name());
  out.title = text_if(tree->text());
  out.broken = tree->exception != nullptr || dropped_->contains(tree);
  each<P::LawPropertyContext>(tree->lawProperties(), out.broken, [&](P::LawPropertyContext* item) {
    if (item->exception) return;
    if (auto* one = item->repeal()) keep(out.repeals, text(one->text()));
    if (auto* one = item->sourceText()) keep(out.sources, text(one->text()));
  });
  return out;
}

Document Builder::document(P::DocumentContext* tree) {
  Document out;
  out.span = span(tree);
  out.name = word(tree->name());
  out.title = text_if(tree->text());
  out.broken = tree->exception != nullptr || dropped_->contains(tree);
  each<P::DocumentPropertyContext>(tree->documentProperties(), out.broken,
                                   [&](P::DocumentPropertyContext* item) {
                                     if (item->exception) return;
                                     if (auto* one = item->aliases())
                                       for (P::TextContext* alias : one->text())
                                         keep(out.aliases, text(alias));
                                     if (auto* one = item->states())
                                       for (const Word& state : names(one->nameList()))
                                         out.states.push_back(state);
                                     if (auto* one = item->origin())
                                       (one->LUAR() != nullptr ? out.from_outside : out.final) = true;
                                   });
  return out;
}

Roster Builder::roster(P::RosterContext* tree) {
  Roster out;
  out.span = span(tree);
  out.name = word(tree->name());
  out.title = text_if(tree->text());
  out.broken = tree->exception != nullptr || dropped_->contains(tree);
  each<P::RosterItemContext>(tree->rosterBody(), out.broken, [&](P::RosterItemContext* item) {
    if (item->exception) return;
    if (auto* one = item->sourceText()) keep(out.sources, text(one->text()));
    if (auto* one = item->validity()) keep(out.valid, date_range(one->dateRange()));
    if (auto* one = item->holidayUse()) keep(out.holidays, word(one->name()));
    if (auto* one = item->shift()) {
      Shift shift{word(one->name()), {}, span(one)};
      for (P::ClockRangeContext* range : one->clockRange()) shift.ranges.push_back(clock_range(range));
      keep(out.shifts, std::move(shift));
    }
    if (auto* one = item->pattern()) {
      std::vector<PatternDay> days;
      each<P::PatternDayContext>(one->patternBody(), out.broken, [&](P::PatternDayContext* day) {
        if (!day->exception) days.push_back({day->LIBUR() != nullptr, word(day), span(day)});
      });
      keep(out.patterns, std::move(days));
    }
  });
  return out;
}

CheckSettings Builder::check_settings(P::CheckSettingsContext* tree) {
  CheckSettings out;
  out.span = span(tree);
  out.broken = tree->exception != nullptr || dropped_->contains(tree);
  each<P::CheckItemContext>(tree->checkBody(), out.broken, [&](P::CheckItemContext* item) {
    if (item->exception) return;
    if (auto* one = item->waiver()) keep(out.waivers, waiver(one));
    if (auto* one = item->denial())
      keep(out.denials, Denial{word(one->name()), text_if(one->text()), span(one)});
  });
  return out;
}

Profile Builder::profile(P::ProfileContext* tree) {
  Profile out;
  out.span = span(tree);
  out.name = word(tree->name());
  out.broken = tree->exception != nullptr || dropped_->contains(tree);
  out.settings = settings(tree->settings(), out.broken);
  return out;
}

HolidayList Builder::holiday_list(P::HolidayListContext* tree) {
  HolidayList out;
  out.span = span(tree);
  out.name = word(tree->name());
  out.title = text_if(tree->text());
  out.broken = tree->exception != nullptr || dropped_->contains(tree);
  each<P::HolidayItemContext>(tree->holidayBody(), out.broken, [&](P::HolidayItemContext* item) {
    if (item->exception) return;
    if (auto* one = item->sourceText()) keep(out.sources, text(one->text()));
    if (auto* one = item->validity()) keep(out.valid, date_range(one->dateRange()));
    if (auto* one = item->holiday()) keep(out.days, holiday(one));
  });
  return out;
}

Holiday Builder::holiday(P::HolidayContext* tree) {
  Holiday out;
  out.span = span(tree);
  out.collective = tree->CUTI_BERSAMA() != nullptr;
  out.dates.first = date(tree->date(0));
  out.dates.last = tree->date().size() > 1 ? date(tree->date(1)) : out.dates.first;
  out.dates.span = join(out.dates.first.span, out.dates.last.span);
  out.title = text_if(tree->text());
  return out;
}

Calendar Builder::calendar(P::CalendarContext* tree) {
  Calendar out;
  out.span = span(tree);
  out.name = word(tree->name());
  out.title = text_if(tree->text());
  out.broken = tree->exception != nullptr || dropped_->contains(tree);
  each<P::CalendarItemContext>(tree->calendarBody(), out.broken, [&](P::CalendarItemContext* item) {
    if (item->exception) return;
    if (auto* one = item->sourceText()) keep(out.sources, text(one->text()));
    if (auto* one = item->validity()) keep(out.valid, date_range(one->dateRange()));
    if (auto* one = item->hours()) keep(out.hours, hours(one));
    if (auto* one = item->season()) keep(out.seasons, season(one, out.broken));
    if (auto* one = item->holidayUse()) keep(out.holidays, word(one->name()));
  });
  return out;
}

HoursRule Builder::hours(P::HoursContext* tree) {
  const auto day_of = [](P::WeekdayContext* day) {
    const std::size_t type = day->start->getType();
    return type == Type::MINGGU ? 6 : static_cast<int>(type - Type::SENIN);
  };
  HoursRule out;
  out.span = span(tree);
  const auto days = tree->days()->weekday();
  if (!days.empty()) {
    out.first_day = day_of(days.front());
    out.last_day = day_of(days.back());
  }
  for (P::ClockRangeContext* range : tree->clockRange()) out.ranges.push_back(clock_range(range));
  return out;
}

ClockRange Builder::clock_range(P::ClockRangeContext* tree) {
  return {clock(tree->clock(0)), clock(tree->clock(1)), span(tree)};
}

Season Builder::season(P::SeasonContext* tree, bool& broken) {
  Season out;
  out.span = span(tree);
  out.name = word(tree->name());
  out.dates = date_range(tree->dateRange());
  each<P::SeasonItemContext>(tree->seasonBody(), broken, [&](P::SeasonItemContext* item) {
    if (!item->exception) keep(out.hours, hours(item->hours()));
  });
  return out;
}

}  // namespace alur::syntax
