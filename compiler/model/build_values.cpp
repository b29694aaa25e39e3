#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/wording.h"
#include "compiler/model/build.h"
#include "compiler/syntax/wording.h"

namespace alur::model {

const DiagnosticKind part_given_twice{
    "NM03",
    Severity::Invalid,
    Basis::Language,
    {"bagian ditulis dua kali", "part given twice"},
    {"Kotak ini hanya ada satu di formulir.", "The form has this box once."},
    {},
    "jabatan k \"K\"\nsop a \"A\" {\n  nomor \"1\"\n  nomor \"2\"\n  pelaksana p: k\n  langkah satu 1 p "
    "\"Menulis\"\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  nomor \"1\"\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\"\n}\n"};

const DiagnosticKind title_missing{
    "NM04",
    Severity::Invalid,
    Basis::Language,
    {"judul tidak ada", "title missing"},
    {"Judul itulah yang tercetak pada halaman.", "The title is what the page prints."},
    {},
    "jabatan kepala\n",
    "jabatan kepala \"Kepala Dinas\"\n"};

const DiagnosticKind date_does_not_exist{
    "VL01",
    Severity::Invalid,
    Basis::Language,
    {"tanggal tidak ada", "no such date"},
    {"Tanggal itu tidak ada di kalender.", "The calendar has no such day."},
    {},
    "hari_libur h \"H\" {\n  berlaku 1 Januari 2025 s/d 31 Desember 2025\n  libur 30 Februari 2025 "
    "\"L\"\n}\n",
    "hari_libur h \"H\" {\n  berlaku 1 Januari 2025 s/d 31 Desember 2025\n  libur 28 Februari 2025 "
    "\"L\"\n}\n"};

const DiagnosticKind range_ends_before_it_begins{
    "VL02",
    Severity::Invalid,
    Basis::Language,
    {"rentang tanggal terbalik", "date range ends before it begins"},
    {"Tidak ada hari di antara keduanya.", "There is no day between the two."},
    {},
    "hari_libur h \"H\" {\n  berlaku 31 Desember 2025 s/d 1 Januari 2025\n}\n",
    "hari_libur h \"H\" {\n  berlaku 1 Januari 2025 s/d 31 Desember 2025\n}\n"};

const DiagnosticKind amount_out_of_range{
    "VL03",
    Severity::Invalid,
    Basis::Language,
    {"lama waktu tidak dapat dihitung", "amount of time cannot be counted"},
    {"Waktu dihitung dalam detik bulat, paling lama 1.000 tahun.",
     "Time is counted in whole seconds, a thousand years at most."},
    {},
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 0,3 detik "
    "}\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 3 detik "
    "}\n}\n"};

const DiagnosticKind count_out_of_range{
    "VL05",
    Severity::Invalid,
    Basis::Language,
    {"bilangan di luar batas", "number out of range"},
    {"Bilangan ini tidak mungkin di tempat ini; temuannya menyebut batasnya.",
     "This number cannot stand here; the finding says its bounds."},
    {},
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam "
    "}\n}\nskenario s \"S\" {\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  kedatangan a poisson(10 per "
    "bulan)\n  anggap kerja dari waktu\n  pegawai k 1,5 orang\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam "
    "}\n}\nskenario s \"S\" {\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  kedatangan a poisson(10 per "
    "bulan)\n  anggap kerja dari waktu\n  pegawai k 2 orang\n}\n"};

Name name_of(const syntax::Word& word) { return {std::string(word.text), word.span}; }

Text text_of(const syntax::Text& text) { return {text.value, text.misread, text.span, text.letters}; }

std::optional<Text> text_of(const std::optional<syntax::Text>& text) {
  return text ? std::optional(text_of(*text)) : std::nullopt;
}

std::optional<Inference> inference_of(const std::optional<syntax::Inference>& inference) {
  return inference ? std::optional(Inference{inference->reason.value, inference->span}) : std::nullopt;
}

Text title_of(Build& build, const syntax::Word& name, const std::optional<syntax::Text>& title) {
  if (title) return text_of(*title);
  build.report(
      finding(title_missing, name.span,
              {fmt::format("'{}' belum berjudul", name.text), fmt::format("'{}' has no title", name.text)},
              {fmt::format("tulis judulnya dalam tanda kutip setelah '{}'", name.text),
               fmt::format("write its title in quotes after '{}'", name.text)}));
  return {std::string(name.text), std::nullopt, name.span};
}

std::string wording(const Build& build, Span span) {
  return syntax::words_of(build.sources[span.file], span);
}

std::optional<Date> date_of(Build& build, const syntax::DateText& text) {
  const auto date =
      text.year >= 1900 && text.year <= 9999 ? date_from({text.year, text.month, text.day}) : std::nullopt;
  if (!date)
    build.report(finding(
        date_does_not_exist, text.span,
        {fmt::format("tanggal '{}' tidak ada", wording(build, text.span)),
         fmt::format("there is no date '{}'", wording(build, text.span))},
        {"periksa hari, bulan dan tahunnya (1900–9999)", "check its day, month and year (1900–9999)"}));
  return date;
}

std::optional<DateRange> date_range_of(Build& build, const syntax::DateRange& range) {
  const auto first = date_of(build, range.first), last = date_of(build, range.last);
  if (!first || !last) return std::nullopt;
  if (*last < *first) {
    build.report(finding(range_ends_before_it_begins, range.span,
                         {"rentang berakhir sebelum dimulai", "the range ends before it begins"},
                         {"tukar kedua tanggalnya", "swap its two dates"}));
    return std::nullopt;
  }
  return DateRange{*first, *last};
}

namespace {

// Where an amount's part is counted, and in which steps.
struct Slot {
  std::int64_t TimeAmount::*part;
  std::int64_t size;
  bool divisible;  // "0,5 jam" has a meaning in the slot's unit; "0,5 hari" has none of its own
};

Slot slot_of(syntax::Unit unit) {
  switch (unit) {
    case syntax::Unit::Second:
      return {&TimeAmount::seconds, 1, true};
    case syntax::Unit::Minute:
      return {&TimeAmount::seconds, 60, true};
    case syntax::Unit::Hour:
      return {&TimeAmount::seconds, 3600, true};
    case syntax::Unit::Day:
      return {&TimeAmount::days, 1, false};
    case syntax::Unit::CalendarDay:
      return {&TimeAmount::calendar_days, 1, false};
    case syntax::Unit::Week:
      return {&TimeAmount::days, 7, false};
    case syntax::Unit::Month:
      return {&TimeAmount::months, 1, false};
    case syntax::Unit::Year:
      return {&TimeAmount::months, 12, false};
    case syntax::Unit::WorkingHour:
      return {&TimeAmount::working_seconds, 3600, true};
    case syntax::Unit::WorkingDay:
      return {&TimeAmount::working_days, 1, false};
  }
  ALUR_ASSERT(false);
}

// Units: seconds in a step of the slot. A working day counts as a day: it takes one at least.
double seconds_in(std::int64_t TimeAmount::*part) {
  if (part == &TimeAmount::months) return 365.25 * 86400 / 12;
  if (part == &TimeAmount::days || part == &TimeAmount::calendar_days || part == &TimeAmount::working_days)
    return 86400;
  return 1;
}

enum class Fit : std::uint8_t { Fits, TooLarge, NotWhole };

Fit add_quantity(const syntax::Quantity& quantity, TimeAmount& amount) {
  constexpr double longest = 1000 * 365.25 * 86400;
  const Slot slot = slot_of(quantity.unit);
  const double exact = quantity.number.value * static_cast<double>(slot.size);
  const double rounded = std::round(exact);
  if (!(exact * seconds_in(slot.part) <= longest)) return Fit::TooLarge;
  // Part of a working day is its hours: half of one is 3 hours 45 minutes.
  if (quantity.unit == syntax::Unit::WorkingDay && exact != rounded) {
    const double seconds = exact * static_cast<double>(working_day_seconds);
    if (std::fabs(seconds - std::round(seconds)) > 1e-6) return Fit::NotWhole;
    amount.working_seconds += static_cast<std::int64_t>(std::round(seconds));
    return Fit::Fits;
  }
  // Decimal fractions such as 0,1 jam are not exact in binary; a thousandth of a second is.
  if (std::fabs(exact - rounded) > 1e-6) return Fit::NotWhole;
  amount.*slot.part += static_cast<std::int64_t>(rounded);
  return Fit::Fits;
}

void report_too_large(Build& build, const syntax::Quantity& quantity) {
  const std::string written = wording(build, quantity.span);
  build.report(finding(amount_out_of_range, quantity.span,
                       {fmt::format("'{}' terlalu besar; paling lama 1.000 tahun", written),
                        fmt::format("'{}' is too large; a thousand years at most", written)},
                       {"periksa bilangan dan satuannya", "check its number and its unit"}));
}

}  // namespace

TimeAmount amount_of(Build& build, const syntax::Amount& text) {
  TimeAmount amount;
  for (const syntax::Quantity& quantity : text.parts) {
    const Fit fit = add_quantity(quantity, amount);
    if (fit == Fit::TooLarge) report_too_large(build, quantity);
    if (fit != Fit::NotWhole) continue;
    build.report(finding(
        amount_out_of_range, quantity.span,
        {fmt::format("'{}' bukan detik bulat (atau hari, bulan bulat)", wording(build, quantity.span)),
         fmt::format("'{}' is no whole number of seconds (or days, months)", wording(build, quantity.span))},
        {"gunakan satuan yang lebih kecil: '12 jam' untuk setengah hari kalender, '0,5 hari kerja' untuk "
         "setengah hari kerja",
         "use a smaller unit: '12 jam' for half a calendar day, '0,5 hari kerja' for half a working day"}));
  }
  return amount;
}

namespace {

// A form writes "hari kerja" where the language may also say hari_kerja.
std::string printed_units(std::string words) {
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

}  // namespace

TimeLimit time_limit_of(Build& build, const syntax::TimeText& text) {
  TimeLimit limit;
  limit.place = text.span;
  limit.cap = text.cap;
  limit.state = text.blank ? BoxState::Blank : BoxState::Filled;
  if (text.printed)
    limit.printed = text.printed->text ? text.printed->text->value : "";
  else if (!text.blank)
    limit.printed = printed_units(wording(build, text.wording));
  if (text.blank) return limit;
  limit.shortest = limit.longest = amount_of(build, text.low);
  limit.range = text.high.has_value();
  if (text.high) limit.longest = amount_of(build, *text.high);
  return limit;
}

std::int64_t count_of(Build& build, const syntax::Number& number, std::int64_t low, std::int64_t high) {
  const double value = number.value;
  if (value == std::floor(value) && value >= static_cast<double>(low) && value <= static_cast<double>(high))
    return static_cast<std::int64_t>(value);
  build.report(finding(
      count_out_of_range, number.span,
      {fmt::format("'{}' bukan bilangan bulat antara {} dan {}", wording(build, number.span),
                   words_of_count(low, Language::Indonesian), words_of_count(high, Language::Indonesian)),
       fmt::format("'{}' is no whole number between {} and {}", wording(build, number.span),
                   words_of_count(low, Language::English), words_of_count(high, Language::English))},
      {"tulis bilangan bulat di antara keduanya", "write a whole number between the two"}));
  return low;
}

std::optional<double> share_of(Build& build, const syntax::Number& percent) {
  if (percent.value >= 0 && percent.value <= 100) return percent.value / 100;
  build.report(
      finding(count_out_of_range, percent.span,
              {fmt::format("'{}' bukan persentase antara 0 dan 100 %", wording(build, percent.span)),
               fmt::format("'{}' is no percentage between 0 and 100 %", wording(build, percent.span))},
              {"tulis bilangan dari 0 sampai 100: berapa dari 100 kasus",
               "write a number from 0 to 100: how many of 100 cases"}));
  return std::nullopt;
}

TextBox text_box_of(const syntax::TextBox& box) {
  TextBox out;
  out.place = box.span;
  if (const auto* text = std::get_if<syntax::Text>(&box.value)) {
    out.state = BoxState::Filled;
    out.printed = text_of(*text);
  } else if (const auto* unreadable = std::get_if<syntax::Unreadable>(&box.value)) {
    out.state = BoxState::Unreadable;
    out.printed = {"", unreadable->scan.value, box.span};
  } else {
    out.state = BoxState::Blank;
    out.printed.place = box.span;
  }
  if (box.printed)
    out.printed = box.printed->text ? text_of(*box.printed->text) : Text{"", std::nullopt, box.span};
  return out;
}

DateBox date_box_of(Build& build, const syntax::DateBox& box) {
  DateBox out;
  out.place = box.span;
  if (const auto* date = std::get_if<syntax::DateText>(&box.value)) {
    out.state = BoxState::Filled;
    out.date = date_of(build, *date);
    out.printed = wording(build, date->span);
    if (!box.printed) out.written = date->span;
  } else {
    out.state =
        std::holds_alternative<syntax::Unreadable>(box.value) ? BoxState::Unreadable : BoxState::Blank;
  }
  if (box.until) {
    out.until = box.until->value;
    out.printed += " s/d " + out.until;
  }
  if (box.printed) out.printed = box.printed->text ? box.printed->text->value : "";
  return out;
}

Waiver waiver_of(const syntax::Waiver& ast, Span scope) {
  return {name_of(ast.code), text_of(ast.reason), scope, ast.span};
}

void report_second_part(Build& build, Span second, Span first) {
  Diagnostic d = finding(part_given_twice, second, {"bagian ini sudah ditulis", "this part was given before"},
                         {"hapus salah satunya", "remove one of the two"});
  d.related.push_back({first, {"pertama kali di sini", "first given here"}});
  build.report(std::move(d));
}

}  // namespace alur::model
