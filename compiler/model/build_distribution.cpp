#include <fmt/format.h>

#include "base/spelling.h"
#include "base/wording.h"
#include "compiler/model/build.h"
#include "runtime/dist/distribution.h"

namespace alur::model {

const DiagnosticKind distribution_not_understood{
    "VL07",
    Severity::Invalid,
    Basis::Language,
    {"sebaran tidak dimengerti", "distribution not understood"},
    {"Simulasi mengambil angka dari sebaran ini; nama dan nilainya harus jelas.",
     "The simulation draws from this distribution; its name and values must be clear."},
    {},
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { kerja segitiga(3 "
    "jam; 1 jam; 2 jam) }\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { kerja segitiga(1 "
    "jam; 2 jam; 3 jam) }\n}\n"};

namespace {

namespace dist = runtime::dist;
using Parameter = syntax::Distribution::Parameter;

std::nullopt_t refuse(Build& build, Span place, Message what, Message help = {}) {
  build.report(finding(distribution_not_understood, place, std::move(what), std::move(help)));
  return std::nullopt;
}

// "segitiga(minimum; modus; maksimum)"
std::string call_form(const dist::Distribution& known, Language language) {
  std::string out;
  for (const dist::Parameter& parameter : known.parameters)
    out += (out.empty() ? "" : "; ") +
           std::string(language == Language::Indonesian ? parameter.id : parameter.en);
  return fmt::format("{}({})", known.keyword, out);
}

Message right_values(const dist::Distribution& known) {
  const bool ordered = known.parameters.size() > 1 && known.parameters.front().en == "minimum" &&
                       known.parameters.back().en == "maximum";
  return {
      "tulis " + call_form(known, Language::Indonesian) +
          (ordered ? ", dari yang terkecil sampai yang terbesar" : " dengan nilai yang memenuhi syarat itu"),
      "write " + call_form(known, Language::English) +
          (ordered ? ", from the smallest to the largest" : " with values that meet it")};
}

// A duration that people can work: hours and working days. A bare day or month is no amount of work.
std::optional<double> work_seconds(Build& build, const syntax::Amount& text) {
  const TimeAmount amount = amount_of(build, text);
  if (amount.days == 0 && amount.calendar_days == 0 && amount.months == 0)
    return static_cast<double>(seconds_of(amount, DayBasis::Working));
  return refuse(build, text.span,
                {fmt::format("'{}' bukan lama kerja seseorang", wording(build, text.span)),
                 fmt::format("'{}' is no amount of a person's work", wording(build, text.span))},
                {"tulis dalam menit, jam, atau hari kerja (7,5 jam)",
                 "write it in minutes, hours or working days (7.5 h)"});
}

std::optional<double> elapsed_seconds(Build& build, const syntax::Amount& text) {
  return static_cast<double>(seconds_of(amount_of(build, text), DayBasis::Calendar));
}

// `seconds` reads durations; none where a duration of the shelf is a count here.
std::optional<double> value_of(Build& build, const Parameter& parameter, const dist::Parameter& known,
                               std::optional<double> (*seconds)(Build&, const syntax::Amount&)) {
  const auto* number = std::get_if<syntax::Number>(&parameter.value);
  const auto* amount = std::get_if<syntax::Amount>(&parameter.value);
  const bool duration = known.role == dist::Role::Duration && seconds != nullptr;
  if (duration && amount != nullptr && !parameter.per && !parameter.percent) return seconds(build, *amount);
  if (!duration && number != nullptr && !parameter.per && !parameter.percent) return number->value;
  return refuse(build, parameter.span,
                duration ? Message{fmt::format("{} harus berupa lama waktu, misalnya '30 menit'", known.id),
                                   fmt::format("{} must be an amount of time, such as '30 menit'", known.en)}
                         : Message{fmt::format("{} harus berupa bilangan tanpa satuan", known.id),
                                   fmt::format("{} must be a number without a unit", known.en)});
}

// `also`: a name that is known here and not on the shelf; empty: none.
std::nullopt_t unknown_distribution(Build& build, const syntax::Word& name, std::string_view also) {
  std::vector<std::string_view> known;
  for (const dist::Distribution* one : dist::shelf()) known.push_back(one->keyword);
  if (!also.empty()) known.push_back(also);
  const auto near = nearest_word(name.text, known);
  const std::string all = fmt::format("{}", fmt::join(known, ", "));
  return refuse(build, name.span,
                {fmt::format("sebaran '{}' tidak dikenal", name.text),
                 fmt::format("unknown distribution '{}'", name.text)},
                near ? Message{fmt::format("mungkin maksudnya '{}'? Yang ada: {}", *near, all),
                               fmt::format("did you mean '{}'? There are: {}", *near, all)}
                     : Message{"yang ada: " + all, "there are: " + all});
}

std::optional<Distribution> from_shelf(Build& build, const syntax::Distribution& text,
                                       std::optional<double> (*seconds)(Build&, const syntax::Amount&),
                                       std::string_view also = {}) {
  const dist::Distribution* known = dist::find(text.name.text);
  if (known == nullptr) return unknown_distribution(build, text.name, also);
  if (known->parameters.size() != text.parameters.size())
    return refuse(build, text.span,
                  {fmt::format("{} menerima {} nilai, di sini ada {}", known->keyword,
                               known->parameters.size(), text.parameters.size()),
                   fmt::format("{} takes {} values, here are {}", known->keyword, known->parameters.size(),
                               text.parameters.size())},
                  {"tulis " + call_form(*known, Language::Indonesian),
                   "write " + call_form(*known, Language::English)});
  Distribution out{std::string(known->keyword), {}, text.span};
  for (std::size_t i = 0; i < text.parameters.size(); ++i) {
    const auto value = value_of(build, text.parameters[i], known->parameters[i], seconds);
    if (!value) return std::nullopt;
    out.parameters.push_back(*value);
  }
  if (const auto fault = dist::check(*known, out.parameters))
    return refuse(build, text.span, *fault, right_values(*known));
  return out;
}

// Units: seconds. A year is 365 days and a month a twelfth of it: rates are averages, not dates.
double seconds_per(syntax::Unit unit) {
  constexpr double day = 86400;
  switch (unit) {
    case syntax::Unit::Second:
      return 1;
    case syntax::Unit::Minute:
      return 60;
    case syntax::Unit::Hour:
      return 3600;
    case syntax::Unit::Day:
      return day;
    case syntax::Unit::CalendarDay:
      return day;
    case syntax::Unit::Week:
      return 7 * day;
    case syntax::Unit::Month:
      return 365 * day / 12;
    case syntax::Unit::Year:
      return 365 * day;
    case syntax::Unit::WorkingHour:
      return 3600;
    case syntax::Unit::WorkingDay:
      return static_cast<double>(working_day_seconds);
  }
  ALUR_ASSERT(false);
}

}  // namespace

std::optional<Distribution> work_of(Build& build, const syntax::Distribution& text) {
  return from_shelf(build, text, work_seconds);
}

std::optional<Distribution> delay_of(Build& build, const syntax::Distribution& text) {
  return from_shelf(build, text, elapsed_seconds);
}

std::optional<Distribution> batch_of(Build& build, const syntax::Distribution& text) {
  return from_shelf(build, text, nullptr);
}

std::optional<Distribution> arrivals_of(Build& build, const syntax::Distribution& text) {
  if (text.name.text != rate_process) return from_shelf(build, text, elapsed_seconds, rate_process);
  const Parameter* rate = text.parameters.size() == 1 ? &text.parameters[0] : nullptr;
  const auto* count = rate != nullptr ? std::get_if<syntax::Number>(&rate->value) : nullptr;
  constexpr double most = 1e9;  // beyond it no agency's counter, and no run that would end
  if (count != nullptr && rate->per && !rate->percent && count->value > most)
    return refuse(
        build, rate->span,
        {fmt::format("laju '{}' terlalu besar; paling banyak 1.000.000.000 kedatangan tiap satuan waktu",
                     wording(build, rate->span)),
         fmt::format("the rate '{}' is too large; 1,000,000,000 arrivals a unit of time at most",
                     wording(build, rate->span))},
        {"periksa bilangannya", "check the number"});
  if (count == nullptr || !rate->per || rate->percent || !(count->value > 0))
    return refuse(build, text.span,
                  {"kedatangan poisson memerlukan satu laju", "poisson arrivals take one rate"},
                  {"tulis misalnya poisson(200 per tahun)", "write for example poisson(200 per tahun)"});
  const double mean = seconds_per(*rate->per) / count->value;
  if (mean > dist::longest_duration)
    return refuse(
        build, text.span,
        {fmt::format("laju '{}' terlalu kecil; sekurang-kurangnya satu kedatangan tiap {} tahun",
                     wording(build, rate->span),
                     words_of_count(static_cast<std::int64_t>(dist::longest_duration / (365 * 86400.0)),
                                    Language::Indonesian)),
         fmt::format("the rate '{}' is too small; one arrival in {} years at least",
                     wording(build, rate->span),
                     words_of_count(static_cast<std::int64_t>(dist::longest_duration / (365 * 86400.0)),
                                    Language::English))});
  return Distribution{"eksponensial", {mean}, text.span};
}

}  // namespace alur::model
