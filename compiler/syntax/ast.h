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
  Span letters = {};  // where the value stands letter by letter, so that a part of it can be mended; empty:
                      // an escape, a mark or a missing quote is in the way
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

enum class Unit : std::uint8_t {
  Second,
  Minute,
  Hour,
  Day,  // whose basis the SOP declares
  CalendarDay,
  Week,
  Month,
  Year,
  WorkingHour,
  WorkingDay
};

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

// tak_terbaca "what the scan shows"
struct Unreadable {
  Text scan;
  Span span;
};

// A box that holds text: "…" | kosong [tertulis "-"] | tak_terbaca "…".
struct TextBox {
  std::variant<Blank, Unreadable, Text> value;
  std::optional<Printed> printed;
  Span span;
};

// dibuat 05 Mei 2025 | efektif 09-01-2022 s/d "adanya revisi selanjutnya" | direvisi kosong tertulis "-"
struct DateBox {
  std::variant<Blank, Unreadable, DateText> value;
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

// "Berita Acara" akhir | berita_acara ["as printed"] keadaan diparaf
struct DocumentUse {
  std::optional<Word> reference;  // a declared document
  std::optional<Text> text;
  bool from_outside = false;  // dari luar
  bool final = false;         // akhir
  std::optional<Word> state;  // keadaan
  std::uint32_t choice = 0;   // uses with the same number above 0 are alternatives (salah_satu)
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

// The name of a step or of a parallel block, or `selesai`, with a text where it is an end of its own.
struct Target {
  bool end = false;
  Word step;
  std::optional<Text> end_title;
  Span span;
};

// maksimal 3 kali [lalu step]
struct Bound {
  Number times;
  std::optional<Target> then;
  Span span;
};

struct Outcome {
  Word name;
  std::optional<Printed> printed;  // none: the name is printed
  Target target;
  std::optional<Bound> bound;
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

// opsional ["condition"]
struct Optional {
  std::optional<Text> condition;
  Span span;
};

// ulangi [maksimal 3 kali] ["reason"]
struct Repetition {
  std::optional<Number> most;
  std::optional<Text> reason;
  Span span;
};

// panggil sop
struct Call {
  Word sop;
  Span span;
};

// tenggat 3 hari kerja -> step
struct Timeout {
  Amount amount;
  Target target;
  Span span;
};

// tempati place [sampai step]
struct Occupancy {
  Word place;
  std::optional<Word> until;  // the step at whose end the place is free again; none: this one
  Span span;
};

// abaikan TM02 "reason"
struct Waiver {
  Word code;
  Text reason;
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
  std::optional<Distribution> delay;   // tunggu
  std::optional<Decision> decision;
  std::optional<Optional> optional;
  std::optional<Repetition> repetition;
  std::optional<Call> call;
  std::optional<Timeout> timeout;
  std::vector<Occupancy> occupancies;
  std::vector<Word> skills;                 // keahlian
  std::optional<Target> next;               // lanjut NAME | selesai
  std::optional<Inference> lane_inference;  // dugaan pelaksana "…"
  std::vector<Step> rows;                   // baris: rows of their own, in order
  std::vector<Waiver> waivers;
  bool broken = false;
  Span heading;  // from "langkah" or "baris" to the text
  Span span;
};

// bagian 1 "PENGELOLAAN KASUS": a row over the steps that follow
struct Heading {
  StepNumber number;
  Text text;
  Span span;
};

struct Branch;

// paralel name ["title"] { branches }
struct Parallel {
  Word name;
  std::optional<Text> title;
  std::vector<Branch> branches;
  bool broken = false;
  Span span;
};

using FlowItem = std::variant<Step, Heading, Parallel>;

// cabang name ["title"] { steps, and blocks within the branch }
struct Branch {
  Word name;
  std::optional<Text> title;
  std::vector<FlowItem> items;
  bool broken = false;
  Span span;
};

// --- A SOP
// -------------------------------------------------------------------------------------------------------

struct Lane {
  Word name;
  std::vector<Word> posts;    // several: a pool
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

// menggantikan "050/388C" | merevisi pengaduan_lama
struct Replaced {
  bool revision = false;  // merevisi
  std::optional<Word> sop;
  std::optional<Text> number;
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
  std::vector<Replaced> replaced;
  std::vector<DayBasisUse> day_basis;
  std::vector<Lane> lanes;
  std::vector<External> externals;
  std::vector<FlowItem> flow;
  std::vector<Total> total;
  std::vector<Waiver> waivers;
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

struct Law {  // hukum name "Title" { dicabut "…" sumber "…" }
  Word name;
  std::optional<Text> title;
  std::vector<Text> repeals;  // by which regulations
  std::vector<Text> sources;
  bool broken = false;
  Span span;
};

struct Place {  // tempat name "Title"
  Word name;
  std::optional<Text> title;
  Span span;
};

struct Skill {  // keahlian name "Title"
  Word name;
  std::optional<Text> title;
  Span span;
};

struct Document {  // dokumen name "Title" { alias "…" keadaan draf, diparaf dari luar akhir }
  Word name;
  std::optional<Text> title;
  std::vector<Text> aliases;
  std::vector<Word> states;  // in the order in which they follow each other
  bool from_outside = false;
  bool final = false;
  bool broken = false;
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

struct Shift {  // giliran pagi 07.00-14.00
  Word name;
  std::vector<ClockRange> ranges;
  Span span;
};

struct PatternDay {  // a shift's name, or libur
  bool off = false;
  Word shift;
  Span span;
};

struct Roster {  // jadwal name "Title" { giliran … pola { pagi siang malam libur } }
  Word name;
  std::optional<Text> title;
  std::vector<Text> sources;
  std::vector<DateRange> valid;
  std::vector<Shift> shifts;
  std::vector<std::vector<PatternDay>> patterns;
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

struct Cost {  // biaya 5.000.000 per bulan; Units: rupiah
  Number amount;
  Unit per = Unit::Month;
  Span span;
};

// pegawai satgas_ppa, psikolog 4 orang kalender siaga keahlian hukum maksimal 10 kasus lembur biaya …
struct Staff {
  std::vector<Word> posts;  // all held by each of these people
  Number count;
  std::optional<Word> calendar;
  std::optional<Word> roster;  // jadwal
  std::vector<Word> skills;
  std::optional<Number> caseload;  // open cases of a person at most
  bool overtime = false;           // lembur: work begun is finished past the closing hour
  std::optional<Cost> cost;
  Span span;
};

struct Capacity {  // tempat kamar_shelter 6 unit biaya …
  Word place;
  Number count;
  std::optional<Cost> cost;
  Span span;
};

struct AbsentDays {  // 12 hari per tahun "cuti"
  Amount amount;
  Unit per = Unit::Year;
  std::optional<Text> reason;
};
struct AbsentShare {  // 10 %, of working time
  Number percent;
};
struct AbsentByAbk {};  // cuti_abk: the ministry's combined allowance

struct Absence {  // absen satgas_ppa, psikolog 12 hari per tahun
  std::vector<Word> posts;
  std::variant<AbsentDays, AbsentShare, AbsentByAbk> amount;
  Span span;
};

enum class PatternKind : std::uint8_t { Month, Weekday, Hour };

struct ArrivalPattern {  // pola bulan { 1 1 1,2 … }
  PatternKind kind = PatternKind::Month;
  std::vector<Number> weights;
  Span span;
};

struct ArrivalDate {  // pada 5 Mei 2025 08.00 3 kasus
  DateText date;
  std::optional<ClockText> clock;
  std::optional<Number> cases;
  Span span;
};

struct ArrivalFile {  // dari "log.csv" kolom "tanggal"
  Text path;
  std::optional<Text> column;
  Span span;
};

// kedatangan pengaduan_kdrt poisson(200 per tahun) kalender asn { pola bulan { … } rombongan konstan(2) }
struct Arrivals {
  Word sop;
  std::optional<Distribution> process;
  std::optional<Word> calendar;
  std::vector<ArrivalPattern> patterns;
  std::vector<Distribution> batch;  // rombongan: cases at one arrival
  std::vector<ArrivalDate> dates;
  std::vector<ArrivalFile> files;
  bool broken = false;
  Span span;
};

struct AttributeValue {  // tinggi 20 %
  Word name;
  std::optional<Number> percent;  // none: the rest
  Span span;
};

// atribut risiko untuk pengaduan_kdrt { tinggi 20 %; sedang 50 %; rendah }
struct Attribute {
  Word name;
  std::vector<Word> sops;  // none: all
  std::vector<AttributeValue> values;
  bool broken = false;
  Span span;
};

// bila risiko tinggi dan jenis kdrt
struct Condition {
  struct Term {
    Word attribute, value;
  };
  std::vector<Term> terms;
  Span span;
};

struct Effort {  // kerja pengaduan_kdrt.tindak_lanjut segitiga(1 jam; 3 jam; 6 jam) bila risiko tinggi
  StepRef step;
  Distribution work;
  std::optional<Condition> condition;
  Span span;
};

struct Delay {  // tunggu pengaduan_kdrt.koordinasi konstan(2 hari)
  StepRef step;
  Distribution time;
  std::optional<Condition> condition;
  Span span;
};

struct Odds {  // peluang pengaduan_kdrt.tindak_lanjut ya 30 % bila risiko tinggi
  StepRef step;
  Word outcome;
  Number percent;
  std::optional<Condition> condition;
  Span span;
};

struct Priority {  // prioritas pengaduan_kdrt 1 menyela bila risiko tinggi; 1 is the most urgent
  Word sop;
  Number rank;
  bool preempts = false;  // menyela
  std::optional<Condition> condition;
  Span span;
};

enum class QueueRule : std::uint8_t { Arrival, Priority, DueDate };

struct Discipline {  // antrean satgas_ppa menurut prioritas
  Word post;
  QueueRule rule = QueueRule::Arrival;
  Span span;
};

struct SameHandler {  // petugas_tetap sop.lane
  StepRef lane;       // its `step` names a lane
  Span span;
};

struct Patience {  // menyerah sop.step eksponensial(3 hari)
  StepRef step;
  Distribution time;
  std::optional<Condition> condition;
  Span span;
};

// sasaran pengaduan_kdrt selesai dalam 6 jam untuk 95 % menurut kalender asn bila risiko tinggi
struct Goal {
  Word sop;
  std::optional<Word> step;
  Amount within;
  Number percent;
  std::optional<Word> calendar;
  std::optional<Condition> condition;
  Span span;
};

struct Backlog {  // awal sop.step 5 kasus
  StepRef step;
  Number cases;
  Span span;
};

struct Budget {  // anggaran 500.000.000 per tahun
  Cost cost;
  Span span;
};

struct Precision {  // ketelitian 5 %: half-width of intervals, relative
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

// What a figure that is still to be collected is about.
enum class Figure : std::uint8_t {
  Period,
  Calendar,
  Staff,
  Capacity,
  Arrivals,
  Effort,
  Delay,
  Odds,
  Assumption
};

// periode kosong | pegawai kepala kosong | kerja pengaduan.terima kosong | …
struct Unfilled {
  Figure figure = Figure::Period;
  std::vector<Word> names;      // posts; a place; a SOP: what is counted
  std::optional<StepRef> step;  // of an effort, a delay, odds
  std::optional<Word> outcome;  // of odds
  Span span;
};

using ScenarioItem =
    std::variant<Period, EndAfter, Drain, CalendarUse, Staff, Capacity, Absence, Arrivals, Attribute, Effort,
                 Delay, Odds, Priority, Discipline, SameHandler, Patience, Goal, Backlog, Budget, Assumption,
                 Replications, Precision, Seed, Unfilled, Waiver>;

struct Scenario {
  Word name;
  std::optional<Word> base;  // seperti: this one changes
  std::optional<Text> title;
  std::vector<ScenarioItem> items;
  bool broken = false;
  Span span;
};

// tolak FC04 ["reason"]
struct Denial {
  Word code;
  std::optional<Text> reason;
  Span span;
};

// pemeriksaan { abaikan TM03 "reason"  tolak FC04 }
struct CheckSettings {
  std::vector<Waiver> waivers;
  std::vector<Denial> denials;
  bool broken = false;
  Span span;
};

using Declaration = std::variant<Import, Post, Law, Document, Place, Skill, Profile, HolidayList, Calendar,
                                 Roster, Sop, Scenario, CheckSettings>;

struct Ast {
  FileId file;
  std::vector<Declaration> declarations;
  bool broken = false;  // something outside any declaration could not be read
};

}  // namespace alur::syntax
