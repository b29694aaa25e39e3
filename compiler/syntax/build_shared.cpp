#include "compiler/syntax/build.h"

namespace alur::syntax {

void Builder::unit(P::UnitContext* tree, const Dropped& dropped, Ast& ast) {
  dropped_ = &dropped;
  each<P::DeclarationContext>(tree, ast.broken, [&](P::DeclarationContext* one) { declaration(one, ast); });
}

void Builder::declaration(P::DeclarationContext* tree, Ast& ast) {
  const auto named = [](auto* one) {
    return one != nullptr && one->name() != nullptr && !one->name()->exception;
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
  if (auto* one = tree->post(); named(one))
    return add(Post{word(one->name()), text_if(one->text()), span(one)});
  if (auto* one = tree->law(); named(one))
    return add(Law{word(one->name()), text_if(one->text()), span(one)});
  if (tree->exception) return;
  if (auto* one = tree->importDeclaration()) return add(Import{text(one->text()), span(one)});
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
  for (P::ClockRangeContext* range : tree->clockRange())
    out.ranges.push_back({clock(range->clock(0)), clock(range->clock(1)), span(range)});
  return out;
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
