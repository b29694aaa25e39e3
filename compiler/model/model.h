// What was meant: the whole set of SOPs with their posts, laws, profiles, calendars and scenarios, names
// resolved to ids and units to numbers. Printed wording is kept beside every value that was read from it. Not
// for layout (lampiran) and not for the run (runtime tables). What must hold stands in model/invariants.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/ids.h"
#include "base/span.h"
#include "base/time.h"

namespace alur::model {

struct PostTag;
struct LawTag;
struct DocumentTag;
struct PlaceTag;
struct SkillTag;
struct ProfileTag;
struct HolidayListTag;
struct CalendarTag;
struct RosterTag;
struct SopTag;
struct LaneTag;
struct StepTag;
struct RowGroupTag;
struct ParallelTag;
struct AttributeTag;
struct ScenarioTag;
using PostId = Id<PostTag>;
using LawId = Id<LawTag>;
using DocumentId = Id<DocumentTag>;
using PlaceId = Id<PlaceTag>;
using SkillId = Id<SkillTag>;
using ProfileId = Id<ProfileTag>;
using HolidayListId = Id<HolidayListTag>;
using CalendarId = Id<CalendarTag>;
using RosterId = Id<RosterTag>;
using SopId = Id<SopTag>;
using LaneId = Id<LaneTag>;            // position in its Sop's lanes
using StepId = Id<StepTag>;            // position in its Sop's steps
using RowGroupId = Id<RowGroupTag>;    // position in its Sop's row groups
using ParallelId = Id<ParallelTag>;    // position in its Sop's parallel blocks
using AttributeId = Id<AttributeTag>;  // position in its Scenario's attributes
using ScenarioId = Id<ScenarioTag>;

// --- Words and their marks
// ---------------------------------------------------------------------------------------

struct Name {
  std::string text;
  Span place;
};

// Text that stands on the page. `misread` is what the scan says where it was repaired (salah_baca); an empty
// string in it says that the scan has nothing there.
struct Text {
  std::string value;
  std::optional<std::string> misread;
  Span place;
  Span letters = {};  // where the value stands in the file letter by letter; empty: nowhere, or with a mark
};

// dugaan: something the document does not show, taken from the reason given.
struct Inference {
  std::string reason;
  Span place;
};

// --- Shared by a set
// ---------------------------------------------------------------------------------------------

struct Post {
  Name name;
  Text title;
};

struct Law {
  Name name;
  Text title;
  std::optional<Text> repealed_by;  // the regulation that has replaced or revoked it; none: in force
  std::vector<Text> sources;
};

// Declared, or met in a cell; spellings that differ only in case and spaces are one document.
struct Document {
  std::string name;           // its title, or the first spelling met
  std::optional<Name> key;    // of a declared one
  std::vector<Text> aliases;  // other names of it
  std::vector<Name> states;   // in the order in which they follow each other
  bool from_outside = false;  // always
  bool final = false;         // never meant to be used later
  Span place;
};

struct Place {  // what cases hold while they need it: a bed, a room, a vehicle
  Name name;
  Text title;
};

struct Skill {
  Name name;
  Text title;
};

enum class Paper : std::uint8_t { A4, F4 };

// Printed words of a form. Every member has the guideline's word as its default.
struct Labels {
  std::string sop_number = "Nomor SOP";
  std::string made = "Tanggal Pembuatan";
  std::string revised = "Tanggal Revisi";
  std::string effective = "Tanggal Efektif";
  std::string approved_by = "Disahkan oleh";
  std::string sop_name = "Nama SOP";
  std::string legal_basis = "Dasar Hukum";
  std::string qualifications = "Kualifikasi Pelaksana";
  std::string related = "Keterkaitan";
  std::string equipment = "Peralatan/Perlengkapan";
  std::string warnings = "Peringatan";
  std::string records = "Pencatatan dan Pendataan";
  std::string number = "No.";
  std::string activity = "Kegiatan";
  std::string lanes = "Pelaksana";
  std::string quality = "Mutu Baku";
  std::string input = "Kelengkapan";
  std::string limit = "Waktu";
  std::string output = "Output";
  std::string note = "Keterangan";
  std::string total = "Jumlah Total Waktu";
  std::string employee_number = "NIP.";
  std::string page = "Halaman";  // "Halaman 2 dari 5"
  std::string of_pages = "dari";
  std::string ending = "Selesai";  // in the capsule of outcomes that end the flow
  std::string other = "Lainnya";   // from a decision of several outcomes to its next question
  std::string appendix = "Lampiran:";
  std::string decree_number = "Nomor:";
  std::string decree_subject = "Tentang";
  std::string continued = "(lanjutan)";
  std::string continues = "(bersambung)";
  // Of steps that may be skipped, repeated, or left when time is over, and of calls.
  std::string when_needed = "bila diperlukan";  // the question of an optional step without a condition
  std::string done = "Ya";                      // from that question to the step
  std::string skipped = "Tidak";                // from that question past the step
  std::string repeated = "Diulang";
  std::string at_most = "maksimal";  // "Diulang maksimal 3 kali"
  std::string times = "kali";
  std::string overdue = "Lewat";  // "Lewat 3 hari kerja"
  std::string called = "SOP";     // "(SOP Mediasi)"
};

// A decree that an SOP is an appendix (Lampiran) of. All empty where there is none.
struct Decree {
  std::string signer;  // "Keputusan Kepala Dinas ..."
  std::string number;
  std::string subject;  // after "Tentang"
  bool empty() const { return signer.empty() && number.empty() && subject.empty(); }
  // Its own text, for a book of the set. What is empty is left to be filled in by hand, but the legal basis:
  // there the SOPs' own stands in.
  std::vector<Text> considering;  // Menimbang: a., b. ...
  std::vector<Text> recalling;    // Mengingat: 1., 2. ...
  std::vector<Text> decides;      // KESATU, KEDUA ...
  std::string place;              // where it is signed
  std::string date;               // as printed
};

// A book of the set: what its cover and its explanation say.
struct BookWords {
  std::string title;              // empty: the profile's heading
  std::string year;               // of making; empty: the latest in which one of its SOPs was made
  std::vector<Text> explanation;  // paragraphs of how the book is used; empty: no such page
};

// Units: mm, of the paper's edge. What offices leave for binding and copying; the page number stands in the
// lower one.
struct Margins {
  double top = 11;
  double bottom = 10;
  double left = 12;
  double right = 12;
  bool operator==(const Margins&) const = default;
};

struct Profile {
  Name name;
  std::vector<Text> letterhead;  // lines beside the logo, top to bottom
  std::string cover_heading;  // over the titles on the cover and on the flowchart pages ("STANDAR OPERASIONAL
                              // PROSEDUR (SOP)"); may be empty
  Paper paper = Paper::A4;
  Margins margins;
  std::string font = "Arial";
  double font_size = 9;  // pt, of table text
  Labels labels;
  std::string separator = ", ";  // between documents of one cell; "\n" puts each on a line of its own
  bool column_numbers = false;   // the row 1 2 3 ... under the header
  bool total_row = false;        // the form has a total row: printed where the SOP states a total
  std::string paraf_heading;     // "PARAF KOORDINASI"; empty: no paraf box
  std::vector<Text> paraf;       // one line each, on every page
  std::vector<Text> signature;   // title lines of the signature block after the last row; empty: none
  Decree decree;
  BookWords book;
};

// --- Working time
// ------------------------------------------------------------------------------------------------

// Units: minutes after midnight; end may be 1440.
struct ClockRange {
  int begin = 0;
  int end = 0;
};

using WeekHours = std::array<std::vector<ClockRange>, 7>;  // Monday first

struct DateRange {
  Date first;
  Date last;  // inclusive
};

enum class HolidayKind : std::uint8_t { National, Collective };  // libur nasional, cuti bersama

struct Holiday {
  DateRange dates;
  HolidayKind kind = HolidayKind::National;
  Text title;
  Span place;
};

struct HolidayList {
  Name name;
  Text title;
  std::vector<Text> sources;
  std::optional<DateRange> valid;
  std::vector<Holiday> days;
  Span place;
};

struct Season {
  Name name;
  DateRange dates;
  WeekHours hours;
};

struct Calendar {
  Name name;
  Text title;
  std::vector<Text> sources;
  std::optional<DateRange> valid;  // nothing: any date, minus what its holiday lists fail to cover
  WeekHours hours;
  std::vector<Season> seasons;
  std::vector<HolidayListId> holidays;
};

struct Shift {
  Name name;
  std::vector<ClockRange> ranges;  // one that ends before it begins runs past midnight
};

// People in turns: person i of a post walks through the pattern one entry a day, beginning at entry i.
struct Roster {
  Name name;
  Text title;
  std::vector<Text> sources;
  std::optional<DateRange> valid;
  std::vector<Shift> shifts;
  std::vector<std::optional<std::size_t>> pattern;  // positions in `shifts`; none: a day off
  std::vector<HolidayListId> holidays;
};

// --- A SOP
// -------------------------------------------------------------------------------------------------------

// A box of the identity page: not mentioned, said to be blank, unreadable in the scan, or filled. `printed`
// is what stands in the box.
enum class BoxState : std::uint8_t { Absent, Blank, Unreadable, Filled };

struct TextBox {
  BoxState state = BoxState::Absent;
  Text printed;
  Span place;
};

struct DateBox {
  BoxState state = BoxState::Absent;
  std::optional<Date> date;  // none when blank
  std::string until;         // an open end in words ("adanya revisi selanjutnya"); empty: none
  std::string printed;       // as it stands in the box, also when blank ("-")
  Span place;
  Span written = {};  // the date alone; empty: other words stand on the page (tertulis)
};

struct Approval {
  BoxState state = BoxState::Absent;
  TextBox office;  // "KEPALA PERANGKAT DAERAH,"
  TextBox person;
  TextBox employee_number;  // NIP
  Span place;
};

struct ListItem {
  std::string number;        // as printed, "" for none
  Text text;                 // as printed
  std::optional<LawId> law;  // in the legal basis
  std::optional<SopId> sop;  // in the related SOPs
  Span place;
  Span number_place = {};  // of a number that was written; empty: none was, or it carries a mark
};

struct ItemList {
  BoxState state = BoxState::Absent;
  std::vector<ListItem> items;
  Span place;
};

struct Identity {
  TextBox number;
  DateBox made, revised, effective;
  Approval approval;
  ItemList legal_basis, qualifications, related, equipment, warnings, records;
  TextBox appendix;                 // Lampiran number, "L"
  std::optional<Text> chart_title;  // judul bagan
  std::optional<Text> cover_title;  // judul sampul
  struct Replaced {
    bool revision = false;     // merevisi, not menggantikan
    std::optional<SopId> sop;  // in the set
    Text number;               // as printed, where it is not in the set
  };
  std::vector<Replaced> replaced;
};

struct Lane {
  Name name;
  std::vector<PostId> posts;  // one, or a pool of several, any of whose holders may do the work
  Text title;                 // as printed in the header
};

struct External {  // luar: a party without a lane
  Name name;
  Text title;
};

struct TimeLimit {
  BoxState state = BoxState::Absent;
  TimeAmount shortest;  // equal to longest unless a range
  TimeAmount longest;
  bool range = false;
  bool cap = false;     // "maksimal"
  std::string printed;  // as it stands in the cell
  Span place;
};

// A distribution by its name on the shelf, its parameters in the shelf's order. Units: seconds for durations.
struct Distribution {
  std::string name;
  std::vector<double> parameters;
  Span place;
};

struct DocumentUse {
  DocumentId document;
  Text printed;
  bool from_outside = false;         // dari luar
  bool final = false;                // akhir: not meant to be used later
  std::optional<std::size_t> state;  // position in the document's states
  std::uint32_t choice = 0;          // uses with the same number above 0 are alternatives
};

struct DocumentCell {
  BoxState state = BoxState::Absent;
  std::vector<DocumentUse> uses;
  std::optional<std::string>
      printed;  // the whole cell, where it is not the uses joined by the profile's separator
  Span place;
};

struct SubStep {
  std::string letter;  // "a"; may be empty
  std::optional<std::string> misread_letter;
  Text text;
};

struct ToEnd {
  std::optional<Text> title;  // of an end of its own
  friend bool operator==(const ToEnd& a, const ToEnd& b) {
    return a.title.has_value() == b.title.has_value() && (!a.title || a.title->value == b.title->value);
  }
};
struct ToStep {
  StepId step;
  friend bool operator==(const ToStep&, const ToStep&) = default;
};
struct ToFork {  // all branches of the block begin
  ParallelId block;
  friend bool operator==(const ToFork&, const ToFork&) = default;
};
struct ToJoin {  // the branch is done; the block is when all its branches are
  ParallelId block;
  friend bool operator==(const ToJoin&, const ToJoin&) = default;
};

struct Target {
  std::variant<ToEnd, ToStep, ToFork, ToJoin> to;
  Span place;

  std::optional<StepId> step() const {
    const auto* one = std::get_if<ToStep>(&to);
    return one == nullptr ? std::nullopt : std::optional(one->step);
  }
  bool ends() const { return std::holds_alternative<ToEnd>(to); }
};

// A jump is taken at most so often in a case; then `then`, or the other outcomes by their odds.
struct Bound {
  std::int64_t times = 0;
  std::optional<Target> then;
  Span place;
};

struct Outcome {
  Name name;                  // for scenarios, results and random keys
  std::optional<Text> label;  // as printed beside the arrow; none: unlabelled
  Target target;
  std::optional<Bound> bound;
  std::optional<Inference> inference;
};

struct Decision {
  std::optional<Text> question;
  std::vector<Outcome> outcomes;
  std::optional<Inference> inference;
  Span place;
};

// What printed words say of a step: the condition of an optional one, the reason to repeat.
struct OptionalStep {
  std::optional<Text> condition;
  Span place;
};

struct Repetition {
  std::optional<std::int64_t> most;  // times in a case; none: unbounded
  std::optional<Text> reason;
  Span place;
};

struct Call {  // the case waits for the end of a case of the called SOP
  SopId sop;
  Span place;
};

struct Timeout {
  TimeAmount amount;
  Target target;
  Span place;
};

struct Occupancy {
  PlaceId resource;
  StepId until;  // at whose end the place is free again
  Span place;
};

// abaikan: findings of this code within `scope` are known and left.
struct Waiver {
  Name code;
  Text reason;
  Span scope;
  Span place;
};

// A step that is printed in several rows, each with its own time, lane and documents: the rows are steps, and
// their numbers are printed before their texts.
struct RowGroup {
  Name name;
  std::string number;        // as printed; may be empty
  std::optional<Text> text;  // over its rows
  Span place;
  Span number_place = {};  // as of a step
};

struct Step {
  Name name;
  std::string number;               // as printed; may be empty
  std::optional<RowGroupId> group;  // the step of which this is a row
  LaneId lane;
  std::optional<Inference> lane_inference;
  std::optional<Text> text;  // none where the row holds only lettered sub-steps
  std::vector<SubStep> sub_steps;
  std::optional<Text> closing;  // text after the sub-steps
  DocumentCell inputs, outputs;
  TimeLimit limit;
  std::optional<Distribution> effort;
  std::optional<Text> note;           // keterangan
  std::optional<Distribution> delay;  // without a person
  std::optional<Decision> decision;
  std::optional<OptionalStep> optional;
  std::optional<Repetition> repetition;
  std::optional<Call> call;
  std::optional<Timeout> timeout;
  std::vector<Occupancy> occupancies;
  std::vector<SkillId> skills;
  std::vector<Waiver> waivers;
  Target next;             // where the flow goes without a decision: the following step, a jump, or the end
  bool jumps = false;      // `next` was written by the author
  Span place;              // of the heading
  Span number_place = {};  // of a number that was written; empty: none was, or it carries a mark
};

struct Total {
  TimeAmount amount;
  std::string printed;
  Span place;
  Span written = {};  // the amount alone; empty: other words stand on the page (tertulis)
};

// A row over the steps that follow.
struct Heading {
  StepId before;
  std::string number;
  Text text;
};

struct Branch {
  Name name;
  std::optional<Text> title;
  StepId first, last;  // a stretch of the SOP's steps
  Target entry;        // where the branch begins: its first step, or a block within it
};

// All branches begin at once; `next` waits for all of them.
struct Parallel {
  Name name;
  std::optional<Text> title;
  std::vector<Branch> branches;
  Target next;
  Span place;
};

struct Sop {
  Name name;
  Text title;       // Nama SOP
  Profile profile;  // the set's profile with this SOP's own settings laid over it
  Identity identity;
  DayBasis day_basis = DayBasis::Undeclared;
  IdVector<LaneId, Lane> lanes;
  std::vector<External> externals;
  IdVector<StepId, Step> steps;
  Target start;  // the first step, or a parallel block
  IdVector<RowGroupId, RowGroup> groups;
  IdVector<ParallelId, Parallel> parallels;
  std::vector<Heading> headings;
  std::optional<Total> total;
  std::vector<Waiver> waivers;
  bool broken = false;  // something in it is invalid: rules stay silent about the whole
  Span place;           // of its name
  Span end = {};        // of its closing brace
};

// --- A scenario
// --------------------------------------------------------------------------------------------------

struct StepRef {
  SopId sop;
  StepId step;
  friend bool operator==(const StepRef&, const StepRef&) = default;
};

// An amount of rupiah in each span of time.
struct Cost {
  double amount = 0;
  TimeAmount per;
};

struct Staff {
  std::vector<PostId> posts;  // all held by each of these people
  int count = 0;
  std::optional<CalendarId> calendar;  // none: the scenario's
  std::optional<RosterId> roster;      // instead of a calendar
  std::vector<SkillId> skills;
  std::optional<std::int64_t> caseload;  // open cases of a person at most
  bool overtime = false;                 // work begun is finished past the closing hour
  std::optional<Cost> cost;              // of one person
  Span place;
};

struct Capacity {
  PlaceId resource;
  std::int64_t count = 0;
  std::optional<Cost> cost;  // of one place
  Span place;
};

struct AbsentDays {
  TimeAmount amount, per;
  std::optional<Text> reason;
};
struct AbsentShare {  // 0..1 of working time
  double share = 0;
};
struct AbsentByAbk {};  // the ministry's combined allowance of 0.29

struct Absence {
  PostId post;
  std::variant<AbsentDays, AbsentShare, AbsentByAbk> amount;
  Span place;
};

struct AttributeValue {
  Name name;
  double probability = 0;  // 0..1
};

// Drawn when a case arrives.
struct Attribute {
  Name name;
  std::vector<SopId> sops;  // none: all
  std::vector<AttributeValue> values;
  Span place;
};

// All terms hold; none: always.
struct Condition {
  struct Term {
    AttributeId attribute;
    std::size_t value = 0;
    friend bool operator==(const Term&, const Term&) = default;
  };
  std::vector<Term> terms;  // in the order of the attributes
  friend bool operator==(const Condition&, const Condition&) = default;
};

struct ArrivalDate {
  Date date;
  int minute = 0;  // after midnight
  std::int64_t cases = 1;
};

struct ArrivalFile {
  Text path;
  std::optional<Text> column;
  // What was read there: seconds from 1970-01-01 00:00 local time, ascending. Of the facade, not of from_ast.
  std::vector<std::int64_t> arrivals = {};
};

struct Arrivals {
  SopId sop;
  std::optional<Distribution>
      process;  // of the time between arrivals: poisson(200 per tahun) is eksponensial(365 days / 200)
  bool by_rate = false;                // said as cases per year: the yearly count holds whatever the calendar
  std::optional<CalendarId> calendar;  // the time between arrivals passes only in it; none: round the clock
  std::vector<double> months, weekdays, hours;  // weights: 12, 7 or 24 of them, or none
  std::optional<Distribution> batch;            // cases at one arrival
  std::vector<ArrivalDate> dates;
  std::vector<ArrivalFile> files;
  Span place;
};

struct Effort {
  StepRef step;
  Distribution work;
  Condition condition;
  Span place;
};

struct Delay {
  StepRef step;
  Distribution time;
  Condition condition;
  Span place;
};

// What odds are about: an outcome of the step's decision, or whether an optional step is done, or a repeated
// one is repeated.
enum class OddsKind : std::uint8_t { Outcome, Done, Skipped, Repeated };

struct Odds {
  StepRef step;
  OddsKind kind = OddsKind::Outcome;
  std::size_t outcome = 0;  // position in the decision
  double probability = 0;   // 0..1
  Condition condition;
  Span place;
};

struct Priority {
  SopId sop;
  std::int64_t rank = 1;  // 1 is the most urgent
  bool preempts = false;
  Condition condition;
  Span place;
};

enum class QueueRule : std::uint8_t { Arrival, Priority, DueDate };

struct Discipline {
  PostId post;
  QueueRule rule = QueueRule::Arrival;
  Span place;
};

struct SameHandler {
  SopId sop;
  LaneId lane;
  Span place;
};

struct Patience {
  StepRef step;
  Distribution time;
  Condition condition;
  Span place;
};

struct Goal {
  SopId sop;
  std::optional<StepId> step;
  TimeAmount within;
  double share = 1;                    // 0..1 of the cases
  std::optional<CalendarId> calendar;  // whose working time counts; none: as the SOP's day basis says
  Condition condition;
  Span place;
};

struct Backlog {
  StepRef step;
  std::int64_t cases = 0;
  Span place;
};

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

// A figure that is said to be still unknown (kosong). A scenario that holds one does not run.
struct Unfilled {
  Figure figure = Figure::Period;
  std::vector<PostId> posts;        // of staff
  std::optional<PlaceId> resource;  // of a capacity
  std::optional<SopId> sop;         // of arrivals
  std::optional<StepRef> step;      // of an effort, a delay, odds
  OddsKind kind = OddsKind::Outcome;
  std::size_t outcome = 0;  // of odds: position in the decision
  Span place;
};

struct Scenario {
  Name name;
  Text title;
  std::optional<DateRange> period;
  std::optional<std::int64_t> end_after_cases;
  std::optional<CalendarId> calendar;
  TimeAmount drain;                // how long open cases may finish after the period
  std::optional<ScenarioId> base;  // the scenario of which this is a variant: its items are here too
  std::vector<Staff> staff;
  std::vector<Capacity> capacities;
  std::vector<Absence> absences;
  std::vector<Arrivals> arrivals;
  IdVector<AttributeId, Attribute> attributes;
  std::vector<Effort> efforts;
  std::vector<Delay> delays;
  std::vector<Odds> odds;
  std::vector<Priority> priorities;
  std::vector<Discipline> disciplines;
  std::vector<SameHandler> same_handlers;
  std::vector<Patience> patiences;
  std::vector<Goal> goals;
  std::vector<Backlog> backlogs;
  std::optional<Cost> budget;
  std::optional<double> precision;  // half-width of the intervals, relative
  std::vector<Waiver> waivers;
  bool assume_effort_from_limit = false;  // anggap kerja dari waktu
  std::vector<Text> assumptions;
  std::vector<Unfilled> unfilled;
  std::int64_t replications = 30;
  std::uint64_t seed = 1;
  bool broken = false;
  Span place;  // of its name
};

// tolak: findings of this code make the check fail, whatever their severity.
struct Denial {
  Name code;
  Span place;
};

// pemeriksaan: what the check leaves and what it insists on in the whole set.
struct CheckSettings {
  std::vector<Waiver> waivers;  // their scope is the set
  std::vector<Denial> denials;
};

struct Model {
  IdVector<PostId, Post> posts;
  IdVector<LawId, Law> laws;
  IdVector<DocumentId, Document> documents;
  IdVector<PlaceId, Place> places;
  IdVector<SkillId, Skill> skills;
  IdVector<ProfileId, Profile> profiles;
  IdVector<HolidayListId, HolidayList> holiday_lists;
  IdVector<CalendarId, Calendar> calendars;
  IdVector<RosterId, Roster> rosters;
  IdVector<SopId, Sop> sops;
  IdVector<ScenarioId, Scenario> scenarios;
  CheckSettings check_settings;
};

}  // namespace alur::model
