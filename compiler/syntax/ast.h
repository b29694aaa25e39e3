// What was written: every construct of a file with its words, units, marks and spans, in the order of the
// text. Nothing is resolved and nothing is judged here. Names and raw words borrow from the SourceFile, so an
// Ast must not outlive it. A part that could not be read is left out of its parent, whose `broken` is then
// set: later rooms stay silent about what such a parent lacks. Every node has `span`, which covers all of its
// text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/span.h"

namespace alur::syntax {

// --- Words
// -------------------------------------------------------------------------------------------------------

struct Word {
  std::string_view text;
  Span span;
};

// kosong: said to be blank.
struct Blank {
  Span span;
};

// A quoted text, unescaped, with the mark of an OCR repair (salah_baca "what the scan says" | salah_baca
// kosong).
struct Text {
  std::string value;
  std::optional<std::string> misread;  // "" for salah_baca kosong
  Span span;
};

// dugaan "reason"
struct Inference {
  Text reason;
  Span span;
};

// tertulis "as printed" | tertulis kosong
struct Printed {
  std::optional<Text> text;  // none: kosong
  Span span;
};

// --- Numbers and time
// --------------------------------------------------------------------------------------------

struct Number {
  double value = 0;
  Span span;
};

enum class Unit : std::uint8_t { Second, Minute, Hour, Day, Week, Month, Year, WorkingHour, WorkingDay };

struct Quantity {
  Number number;
  Unit unit = Unit::Minute;
  Span span;
};

// "4 jam 41 menit"
struct Amount {
  std::vector<Quantity> parts;
  Span span;
};

struct DateText {
  int year = 0, month = 0, day = 0;  // as written; may not exist
  Span span;
};

struct DateRange {
  DateText first, last;
  Span span;
};

struct ClockText {
  int hour = 0, minute = 0;  // as written; 24.00 ends a day
  Span span;
};

struct ClockRange {
  ClockText begin, end;
  Span span;
};

// --- Boxes of the identity page
// ----------------------------------------------------------------------------------

// A box that holds text: "…" | kosong [tertulis "-"].
struct TextBox {
  std::variant<Blank, Text> value;
  std::optional<Printed> printed;
  Span span;
};

// dibuat 05 Mei 2025 | efektif 09-01-2022 s/d "adanya revisi selanjutnya" | direvisi kosong tertulis "-"
struct DateBox {
  std::variant<Blank, DateText> value;
  std::optional<Text> until;
  std::optional<Printed> printed;
  Span span;
};

// disahkan "JABATAN" nama "…" nip "…" | disahkan kosong
struct Approval {
  bool blank = false;
  std::optional<TextBox> office, person, employee_number;
  Span span;
};

// [printed number | -] [reference] ["printed text"]
struct ListItem {
  std::optional<Text> number;     // "5", or "a" where quoted; none: numbered by position
  bool unnumbered = false;        // "-"
  std::optional<Word> reference;  // a law or a SOP
  std::optional<Text> text;
  Span span;
};

enum class ListKind : std::uint8_t { LegalBasis, Qualifications, Related, Equipment, Warnings, Records };

struct ItemList {
  ListKind kind = ListKind::LegalBasis;
  bool blank = false;
  bool unnumbered = false;  // tanpa_nomor
  std::vector<ListItem> items;
  bool broken = false;
  Span span;
};

// --- A step
// ------------------------------------------------------------------------------------------------------

// "5 Menit - 1 Jam", "1-3 Jam", "maksimal 7 hari", kosong
struct TimeText {
  bool blank = false;
  bool cap = false;
  Amount low;  // a bare number in front of a range takes the unit of `high`
  std::optional<Amount> high;
  std::optional<Printed> printed;
  Span wording;  // the words of the value alone: what is printed unless `printed` says otherwise
  Span span;
};

using Argument = std::variant<Number, Amount>;

// eksponensial(1 jam), poisson(200 per tahun)
struct Distribution {
  Word name;
  struct Parameter {
    Argument value;
    std::optional<Unit> per;  // "200 per tahun"
    bool percent = false;
    Span span;
  };
  std::vector<Parameter> parameters;
  Span span;
};

struct DocumentUse {
  Text name;
  bool from_outside = false;  // dari luar
  bool final = false;         // akhir
  Span span;
};

struct DocumentCell {
  bool blank = false;
  std::vector<DocumentUse> uses;
  std::optional<Printed> printed;  // the whole cell's wording
  bool broken = false;
  Span span;
};

struct SubStep {
  std::optional<Word> letter;
  std::optional<std::string> misread_letter;  // "" for salah_baca kosong
  Text text;
  Span span;
};

// A step's name, or `selesai`.
struct Target {
  bool end = false;
  Word step;
  Span span;
};

struct Outcome {
  Word name;
  std::optional<Printed> printed;  // none: the name is printed
  Target target;
  std::optional<Inference> inference;
  Span span;
};

struct Decision {
  std::optional<Text> question;  // none: kosong
  std::vector<Outcome> outcomes;
  std::optional<Inference> inference;
  bool broken = false;
  Span span;
};

struct StepNumber {
  enum class Kind : std::uint8_t { Automatic, Blank, Printed };
  Kind kind = Kind::Automatic;
  Text text;  // Printed: "3"; may carry a misread mark
};

struct Step {
  Word name;
  StepNumber number;
  std::optional<Word> lane;
  std::optional<Text> text;
  std::vector<SubStep> sub_steps;  // rincian
  std::optional<Text> closing;     // penutup
  std::optional<DocumentCell> inputs, outputs;
  std::optional<TimeText> limit;       // waktu
  std::optional<Distribution> effort;  // kerja
  std::optional<Text> note;            // keterangan
  std::optional<Decision> decision;
  std::optional<Target> next;               // lanjut NAME | selesai
  std::optional<Inference> lane_inference;  // dugaan pelaksana "…"
  bool broken = false;
  Span heading;  // from "langkah" to the text
  Span span;
};

// --- A SOP
// -------------------------------------------------------------------------------------------------------

struct Lane {
  Word name;
  Word post;
  std::optional<Text> title;  // none: the post's
  Span span;
};

struct External {
  Word name;
  Text title;
  Span span;
};

// One setting of a profile: `label kegiatan "AKTIVITAS"`, `huruf "Arial" 9`, `kop { "…" "…" }`.
struct Setting {
  Word key;
  std::optional<Word> subkey;
  std::vector<std::variant<Text, Number, Word>> values;
  Span span;
};

struct ProfileUse {
  Word name;
  std::vector<Setting> settings;  // laid over the profile for this SOP alone
  Span span;
};

struct Total {
  Amount amount;
  std::optional<Printed> printed;
  Span wording;
  Span span;
};

enum class DayBasisWord : std::uint8_t { Calendar, Working };  // hari kalender, hari kerja

struct DayBasisUse {
  DayBasisWord basis = DayBasisWord::Calendar;
  Span span;
};

struct Sop {
  Word name;
  std::optional<Text> title;
  std::vector<ProfileUse>
      profile;                    // a second one is an error of the model: every repeatable slip is a vector
  std::vector<TextBox> number;    // nomor
  std::vector<TextBox> appendix;  // lampiran
  std::vector<DateBox> made, revised, effective;
  std::vector<Approval> approval;
  std::vector<ItemList> lists;
  std::vector<Text> chart_title, cover_title;  // judul bagan, judul sampul
  std::vector<DayBasisUse> day_basis;
  std::vector<Lane> lanes;
  std::vector<External> externals;
  std::vector<Step> steps;
  std::vector<Total> total;
  std::vector<Inference> lane_inference;  // dugaan pelaksana "…": for every step without one of its own
  bool broken = false;
  Span span;
};

// --- Shared by a set
// ---------------------------------------------------------------------------------------------

struct Import {  // gunakan "path"
  Text path;
  Span span;
};

struct Post {  // jabatan name "Title"
  Word name;
  std::optional<Text> title;
  Span span;
};

struct Law {  // hukum name "Title"
  Word name;
  std::optional<Text> title;
  Span span;
};

struct Profile {  // profil name { settings }
  Word name;
  std::vector<Setting> settings;
  bool broken = false;
  Span span;
};

// Weekday: 0 = Monday. `jam senin s/d kamis 07.30-12.00 13.00-16.00`
struct HoursRule {
  int first_day = 0, last_day = 6;
  std::vector<ClockRange> ranges;
  Span span;
};

struct Season {  // musim ramadan 1 Maret 2025 s/d 30 Maret 2025 { jam … }
  Word name;
  DateRange dates;
  std::vector<HoursRule> hours;
  Span span;
};

struct Holiday {  // libur 1 Januari 2025 "Tahun Baru" | cuti_bersama …
  bool collective = false;
  DateRange dates;  // last = first for a single day
  std::optional<Text> title;
  Span span;
};

struct HolidayList {  // hari_libur name "Title" { sumber … berlaku … libur … }
  Word name;
  std::optional<Text> title;
  std::vector<Text> sources;
  std::vector<DateRange> valid;
  std::vector<Holiday> days;
  bool broken = false;
  Span span;
};

struct Calendar {  // kalender name "Title" { sumber … berlaku … jam … musim … hari_libur name }
  Word name;
  std::optional<Text> title;
  std::vector<Text> sources;
  std::vector<DateRange> valid;
  std::vector<HoursRule> hours;
  std::vector<Season> seasons;
  std::vector<Word> holidays;
  bool broken = false;
  Span span;
};

// --- A scenario
// --------------------------------------------------------------------------------------------------

struct StepRef {  // sop.step
  Word sop, step;
  Span span;
};

struct Period {  // periode 1 Januari 2025 s/d 31 Desember 2025
  DateRange dates;
  Span span;
};

struct EndAfter {  // sampai 1000000 kasus
  Number cases;
  Span span;
};

struct Drain {  // tuntaskan 30 hari
  Amount amount;
  Span span;
};

struct CalendarUse {  // kalender asn
  Word name;
  Span span;
};

struct Staff {  // pegawai satgas_ppa 4 orang kalender siaga
  Word post;
  Number count;
  std::optional<Word> calendar;
  Span span;
};

struct Arrivals {  // kedatangan pengaduan_kdrt poisson(200 per tahun) kalender asn
  Word sop;
  Distribution process;
  std::optional<Word> calendar;
  Span span;
};

struct Effort {  // kerja pengaduan_kdrt.tindak_lanjut segitiga(1 jam; 3 jam; 6 jam)
  StepRef step;
  Distribution work;
  Span span;
};

struct Odds {  // peluang pengaduan_kdrt.tindak_lanjut ya 30 %
  StepRef step;
  Word outcome;
  Number percent;
  Span span;
};

struct Assumption {  // anggap "…" | anggap kerja dari waktu
  bool effort_from_limit = false;
  std::optional<Text> text;
  Span span;
};

struct Replications {  // ulangan 100
  Number count;
  Span span;
};

struct Seed {  // benih 2025
  std::string_view digits;
  Span span;
};

using ScenarioItem = std::variant<Period, EndAfter, Drain, CalendarUse, Staff, Arrivals, Effort, Odds,
                                  Assumption, Replications, Seed>;

struct Scenario {
  Word name;
  std::optional<Text> title;
  std::vector<ScenarioItem> items;
  bool broken = false;
  Span span;
};

using Declaration = std::variant<Import, Post, Law, Profile, HolidayList, Calendar, Sop, Scenario>;

struct Ast {
  FileId file;
  std::vector<Declaration> declarations;
  bool broken = false;  // something outside any declaration could not be read
};

}  // namespace alur::syntax
