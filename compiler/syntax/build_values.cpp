#include <fmt/format.h>

#include <array>

#include "compiler/syntax/build.h"
#include "compiler/syntax/diagnostics.h"
#include "compiler/syntax/messages.h"
#include "compiler/syntax/numbers.h"

namespace alur::syntax {

const DiagnosticKind unknown_escape{
    "SX07",
    Severity::Invalid,
    Basis::Language,
    {"garis miring terbalik tanpa arti", "a backslash that means nothing"},
    {"Di dalam teks, garis miring terbalik hanya dipakai untuk \\\" (tanda kutip), \\\\ (garis miring itu "
     "sendiri) dan \\n (baris baru).",
     "In a text a backslash is used only for \\\" (a quote), \\\\ (itself) and \\n (a new line)."},
    {"docs/language.md", "docs/language.md"},
    "jabatan kepala \"Kepala\\UPTD\"\n",
    "jabatan kepala \"Kepala\\\\UPTD\"\n",
    {"Garis miring digandakan: teksnya tetap seperti yang sudah terbaca.",
     "The backslash is doubled: the text stays as it was read."}};

const DiagnosticKind unknown_unit{
    "SX09",
    Severity::Invalid,
    Basis::Language,
    {"satuan waktu tidak dikenal", "unknown unit of time"},
    {"Tanpa satuan, lama waktu tidak mempunyai arti.", "Without its unit an amount of time means nothing."},
    {"docs/language.md", "docs/language.md"},
    "sop s \"S\" {\n  pelaksana p: kepala \"Kepala\"\n  langkah a 1 p \"A\" { waktu 5 menitt }\n}\njabatan "
    "kepala \"Kepala\"\n",
    "sop s \"S\" {\n  pelaksana p: kepala \"Kepala\"\n  langkah a 1 p \"A\" { waktu 5 menit }\n}\njabatan "
    "kepala \"Kepala\"\n",
    {"Satuan yang salah eja atau disingkat (hr, bln, hk) diganti bila hanya satu satuan yang dekat.",
     "A misspelt or abbreviated unit (hr, bln, hk) is replaced where one unit alone is near."}};

const DiagnosticKind unknown_month{"SX10",
                                   Severity::Invalid,
                                   Basis::Language,
                                   {"nama bulan tidak dikenal", "unknown month"},
                                   {"Tanggal ditulis 5 Mei 2025, 05-05-2025 atau 2025-05-05.",
                                    "Dates are written 5 Mei 2025, 05-05-2025 or 2025-05-05."},
                                   {"docs/language.md", "docs/language.md"},
                                   "sop s \"S\" { dibuat 5 Mai 2025 }\n",
                                   "sop s \"S\" { dibuat 5 Mei 2025 }\n",
                                   {"Nama bulan yang salah eja diganti bila hanya satu bulan yang dekat.",
                                    "A misspelt month is replaced where one month alone is near."}};

const DiagnosticKind unreadable_number{
    "SX11",
    Severity::Invalid,
    Basis::Language,
    {"bilangan tidak jelas", "unclear number"},
    {"Titik memisahkan ribuan dan koma memisahkan desimal; bentuk lain "
     "dapat terbaca sebagai dua bilangan yang berbeda.",
     "A dot separates thousands and a comma the decimals; other forms "
     "could be read as two different numbers."},
    {"docs/language.md", "docs/language.md"},
    "sop s \"S\" { total 0.125 jam }\n",
    "sop s \"S\" { total 0,125 jam }\n",
    {"Titik diganti koma bila tidak dapat berarti ribuan atau jam: sesudah "
     "nol (0.125), atau di luar 00.00–24.00 (75.25).",
     "The dot becomes a comma where it can mean neither thousands nor a time "
     "of day: after zero (0.125), or outside 00.00–24.00 (75.25)."}};

const DiagnosticKind unreadable_clock{
    "SX12",
    Severity::Invalid,
    Basis::Language,
    {"jam tidak terbaca", "unreadable time of day"},
    {"Jam suatu hari ditulis dengan dua angka menit: 07.30 atau 07:30.",
     "A time of day is written with two digits of minutes: 07.30 or 07:30."},
    {"docs/language.md", "docs/language.md"},
    "kalender k \"K\" { jam senin 7-12.00 }\n",
    "kalender k \"K\" { jam senin 07.00-12.00 }\n",
    {"Jam bulat tanpa menit (7) dilengkapi menjadi 07.00.", "A bare hour (7) is completed to 07.00."}};

const DiagnosticKind words_differ{
    "SX20",
    Severity::Warning,
    Basis::Language,
    {"angka dan hurufnya berbeda", "a number and its words differ"},
    {"Pembaca formulir tidak dapat mengetahui mana yang dimaksud; yang dihitung adalah angkanya.",
     "Who reads the form cannot know which is meant; the number is what counts."},
    {"docs/language.md", "docs/language.md"},
    "sop s \"S\" { total 7 (delapan) hari }\n",
    "sop s \"S\" { total 7 (tujuh) hari }\n"};

Span Builder::span(const antlr4::Token* token) const {
  return {id_, static_cast<std::uint32_t>(token->getStartIndex()),
          static_cast<std::uint32_t>(token->getStopIndex())};
}

Span Builder::span(const Context* tree) const {
  const Span first = span(tree->start);
  if (tree->stop == nullptr) return first;
  const Span last = span(tree->stop);
  return last.end < first.end ? first : Span{id_, first.begin, last.end};
}

Word Builder::word(Context* tree) const {
  const Span place = span(tree);
  return {file_.slice(place), place};
}

Text Builder::quoted(const antlr4::Token* token) {
  Text out;
  out.span = span(token);
  const std::string_view whole = file_.slice(out.span);
  // A typographic quote has three bytes; a path without quotes has a finding already.
  const bool single = whole.front() == '"' || whole.front() == '\'';
  const bool typographic = whole.starts_with("\u201C") || whole.starts_with("\u2018");
  const std::size_t quote = single ? 1 : typographic ? 3 : 0;
  const std::size_t tail = is_open_text(token) ? 0 : quote;
  TextReading reading = read_text(whole.substr(quote, whole.size() - quote - tail));
  out.value = std::move(reading.value);
  if (quote > 0 && tail > 0 &&
      out.value.size() == whole.size() - quote - tail)  // nothing in it is written otherwise
    out.letters = {id_, out.span.begin + static_cast<std::uint32_t>(quote),
                   out.span.end - static_cast<std::uint32_t>(tail)};
  if (reading.bad_escape && !is_open_text(token)) {
    const auto at = out.span.begin + static_cast<std::uint32_t>(quote + *reading.bad_escape);
    Diagnostic d =
        finding(unknown_escape, Span{id_, at, at + 1},
                {"garis miring terbalik di sini tidak mempunyai arti", "this backslash means nothing"},
                {"tulis \\\\ untuk satu garis miring terbalik", "write \\\\ for one backslash"});
    d.fix = replacement(d.place, "\\\\");
    diagnostics_.push_back(std::move(d));
  }
  return out;
}

void Builder::misread_into(std::optional<std::string>& mark, Span& whole, P::MisreadContext* tree) {
  if (tree == nullptr || tree->exception) return;
  mark = tree->STRING() == nullptr ? std::string() : quoted(tree->STRING()->getSymbol()).value;
  whole = join(whole, span(tree));
}

Text Builder::text(P::TextContext* tree) {
  Text out = quoted(tree->STRING()->getSymbol());
  misread_into(out.misread, out.span, tree->misread());
  if (out.misread) out.letters = {};
  return out;
}

std::optional<Text> Builder::text_if(P::TextContext* tree) {
  if (tree == nullptr || tree->exception) return std::nullopt;
  return text(tree);
}

Printed Builder::printed(P::PrintedContext* tree) { return {text_if(tree->text()), span(tree)}; }

std::optional<Printed> Builder::printed_if(P::PrintedContext* tree) {
  if (tree == nullptr || tree->exception) return std::nullopt;
  return printed(tree);
}

TextBox Builder::text_box(P::TextBoxContext* tree) {
  TextBox out;
  out.span = span(tree);
  if (tree->text() != nullptr)
    out.value = text(tree->text());
  else if (tree->unreadable() != nullptr)
    out.value = unreadable(tree->unreadable());
  else
    out.value = Blank{span(tree->KOSONG()->getSymbol())};
  out.printed = printed_if(tree->printed());
  return out;
}

DateBox Builder::date_box(P::DateBoxContext* tree) {
  DateBox out;
  out.span = span(tree);
  if (tree->date() != nullptr)
    out.value = date(tree->date());
  else if (tree->unreadable() != nullptr)
    out.value = unreadable(tree->unreadable());
  else
    out.value = Blank{span(tree->KOSONG()->getSymbol())};
  out.until = text_if(tree->text());
  out.printed = printed_if(tree->printed());
  return out;
}

Number Builder::number(P::NumberContext* tree) { return number(tree->start); }

Number Builder::number(const antlr4::Token* token) {
  const Span place = span(token);
  const std::string written(file_.slice(place));
  const NumberReading reading = read_number(written);
  if (reading.fault == NumberFault::None) return {reading.value, place};
  const auto with_comma = [&] {
    std::string out = written;
    for (char& c : out)
      if (c == '.' || c == ':') c = ',';
    return out;
  };
  const auto decimals = [&](Message what) {
    Diagnostic d = finding(unreadable_number, place, std::move(what),
                           {fmt::format("untuk desimal tulis koma: {}", with_comma()),
                            fmt::format("for decimals write a comma: {}", with_comma())});
    if (is_surely_decimal(written)) d.fix = replacement(place, with_comma());
    return d;
  };
  switch (reading.fault) {
    case NumberFault::None:
      break;
    case NumberFault::Clock:
      fail(decimals({fmt::format("'{}' terbaca sebagai jam, bukan bilangan", written),
                     fmt::format("'{}' reads as a time of day, not as a number", written)}));
      break;
    case NumberFault::Unclear:
      fail(decimals({fmt::format("'{}' tidak jelas: ribuan atau desimal?", written),
                     fmt::format("'{}' is unclear: thousands or decimals?", written)}));
      break;
    case NumberFault::Malformed:
      fail(finding(
          unreadable_number, place,
          {fmt::format("'{}' bukan satu bilangan", written), fmt::format("'{}' is not one number", written)},
          {"tulis 1.000.000 atau 0,5; pisahkan bilangan dengan spasi atau titik koma",
           "write 1.000.000 or 0,5; separate numbers by a space or a semicolon"}));
      break;
    case NumberFault::TooLarge:
      fail(finding(unreadable_number, place, {"bilangan terlalu besar", "the number is too large"}));
      break;
  }
  return {0, place};
}

Unit Builder::unit_word(P::UnitWordContext* tree) {
  const bool working = tree->KERJA() != nullptr;
  switch (tree->start->getType()) {
    case Type::DETIK:
      return Unit::Second;
    case Type::MENIT:
      return Unit::Minute;
    case Type::JAM:
      return working ? Unit::WorkingHour : Unit::Hour;
    case Type::HARI:
      return working ? Unit::WorkingDay : Unit::Day;
    case Type::MINGGU:
      return Unit::Week;
    case Type::BULAN:
      return Unit::Month;
    case Type::TAHUN:
      return Unit::Year;
    case Type::JAM_KERJA:
      return Unit::WorkingHour;
    case Type::HARI_KALENDER:
      return Unit::CalendarDay;
    case Type::HARI_KERJA:
      return Unit::WorkingDay;
    default:
      break;
  }
  const std::string written(file_.slice(span(tree)));
  fail_word(unknown_unit, span(tree),
            {fmt::format("satuan waktu '{}' tidak dikenal", written),
             fmt::format("'{}' is no unit of time", written)},
            {KeywordClass::Unit});
  return Unit::Minute;
}

// A word of these classes was expected.
void Builder::fail_word(const DiagnosticKind& kind, Span place, Message what,
                        std::initializer_list<KeywordClass> classes) {
  const std::string written(file_.slice(place));
  Diagnostic d = finding(kind, place, std::move(what), suggestion(written, classes));
  if (const std::string_view meant = word_meant(written, classes); !meant.empty()) {
    std::string word(meant);
    // Months are printed with a capital.
    if (written[0] >= 'A' && written[0] <= 'Z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
    d.fix = replacement(place, std::move(word));
  }
  fail(std::move(d));
}

void Builder::missing_unit(const Number& number) {
  fail(finding(unknown_unit, number.span,
               {"satuan waktu sesudah bilangan ini tidak ada", "this number has no unit of time"},
               suggestion("", {KeywordClass::Unit})));
}

Quantity Builder::quantity(P::QuantityContext* tree) {
  const Number count = number(tree->number());
  check_words(tree->inWords(), count);
  return {count, unit_word(tree->unitWord()), span(tree)};
}

// Only what is surely another number is reported: `setengah`, or words that run together, are not read.
void Builder::check_words(P::InWordsContext* tree, const Number& number) {
  if (tree == nullptr || tree->exception) return;
  std::vector<std::string_view> words;
  for (P::NameContext* one : tree->name()) words.push_back(word(one).text);
  const std::optional<double> said = read_number_words(words);
  if (!said || *said == number.value) return;
  const std::string in_words(file_.slice(span(tree)));
  const std::string written(file_.slice(number.span));
  diagnostics_.push_back(
      finding(words_differ, span(tree),
              {fmt::format("{} dalam huruf berarti {}, padahal angkanya {}", in_words, *said, written),
               fmt::format("{} in words is {}, but the number is {}", in_words, *said, written)},
              {"samakan angka dan hurufnya", "make the number and its words the same"}));
}

Amount Builder::amount(P::AmountContext* tree) {
  Amount out;
  out.span = span(tree);
  for (P::QuantityContext* part : tree->quantity()) out.parts.push_back(quantity(part));
  return out;
}

Amount Builder::bare_amount(P::BareAmountContext* tree, std::optional<Number>& bare) {
  Amount out;
  out.span = span(tree);
  const Number first = number(tree->number());
  check_words(tree->inWords(), first);
  if (tree->unitWord() == nullptr) {
    bare = first;
    return out;
  }
  out.parts.push_back({first, unit_word(tree->unitWord()), join(first.span, span(tree->unitWord()))});
  for (P::QuantityContext* part : tree->quantity()) out.parts.push_back(quantity(part));
  return out;
}

TimeText Builder::time_text(P::LimitContext* tree) {
  TimeText out;
  P::TimeValueContext* value = tree->timeValue();
  out.span = span(tree);
  out.wording = span(value);
  out.printed = printed_if(tree->printed());
  out.blank = value->KOSONG() != nullptr;
  if (out.blank) return out;
  out.cap = value->MAKSIMAL() != nullptr;
  std::optional<Number> bare;
  out.low = bare_amount(value->bareAmount(), bare);
  if (value->amount() != nullptr) out.high = amount(value->amount());
  if (bare && !failed_) {
    if (!out.high)
      missing_unit(*bare);
    else
      out.low.parts.push_back({*bare, out.high->parts.front().unit, bare->span});
  }
  return out;
}

int Builder::month(P::MonthContext* tree) {
  const std::size_t type = tree->start->getType();
  if (type >= Type::JANUARI && type <= Type::DESEMBER) return static_cast<int>(type - Type::JANUARI) + 1;
  const std::string written(file_.slice(span(tree)));
  fail_word(unknown_month, span(tree),
            {fmt::format("nama bulan '{}' tidak dikenal", written), fmt::format("'{}' is no month", written)},
            {KeywordClass::Month});
  return 1;
}

DateText Builder::date(P::DateContext* tree) {
  DateText out;
  out.span = span(tree);
  if (tree->DATE() == nullptr) {
    // Beyond these no date exists, and an int holds it.
    constexpr double beyond = 99'999;
    out.month = month(tree->month());
    out.day = static_cast<int>(std::min(number(tree->NUMBER(0)->getSymbol()).value, beyond));
    out.year = static_cast<int>(std::min(number(tree->NUMBER(1)->getSymbol()).value, beyond));
    return out;
  }
  const std::string written(file_.slice(out.span));
  std::array<int, 3> parts = {};
  std::size_t part = 0;
  for (const char c : written) {
    if (c == '-' || c == '/')
      ++part;
    else
      parts[part] = parts[part] * 10 + (c - '0');
  }
  out.month = parts[1];
  const bool year_first = written.find('-') == 4;
  out.year = year_first ? parts[0] : parts[2];
  out.day = year_first ? parts[2] : parts[0];
  // 4/25/2025: only the second can be the day. The finding says so (lexemes).
  if (written.find('/') != std::string::npos && out.month > 12 && out.day <= 12)
    std::swap(out.day, out.month);
  return out;
}

DateRange Builder::date_range(P::DateRangeContext* tree) {
  return {date(tree->date(0)), date(tree->date(1)), span(tree)};
}

ClockText Builder::clock(P::ClockContext* tree) {
  ClockText out;
  out.span = span(tree);
  const std::string written(file_.slice(out.span));
  const std::size_t mark = written.find_first_of(".:");
  const bool readable = mark != std::string::npos && mark <= 2 && written.size() == mark + 3;
  if (!readable) {
    Diagnostic d =
        finding(unreadable_clock, out.span,
                {fmt::format("'{}' bukan jam", written), fmt::format("'{}' is no time of day", written)},
                {"tulis seperti 07.30", "write it like 07.30"});
    const bool bare_hour = written.size() <= 2 && mark == std::string::npos && std::stoi(written) <= 24;
    if (bare_hour) d.fix = replacement(out.span, fmt::format("{:0>2}.00", written));
    fail(std::move(d));
    return out;
  }
  out.hour = std::stoi(written.substr(0, mark));
  out.minute = std::stoi(written.substr(mark + 1));
  return out;
}

Inference Builder::inference(P::InferenceContext* tree) { return {text(tree->text()), span(tree)}; }

Unreadable Builder::unreadable(P::UnreadableContext* tree) { return {text(tree->text()), span(tree)}; }

std::vector<Word> Builder::names(P::NameListContext* tree) const {
  std::vector<Word> out;
  for (P::NameContext* one : tree->name()) out.push_back(word(one));
  return out;
}

Waiver Builder::waiver(P::WaiverContext* tree) {
  return {word(tree->name()), text(tree->text()), span(tree)};
}

}  // namespace alur::syntax
