// What was meant: the whole set of SOPs with their posts, laws, profiles, calendars and scenarios, names
// resolved to ids and units to numbers. Printed wording is kept beside every value that was read from it. Not
// for layout (lampiran) and not for the run (runtime tables). What must hold stands in model/invariants.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/span.h"
#include "base/time.h"

namespace alur::model {

struct PostTag;
struct LawTag;
struct DocumentTag;
struct ProfileTag;
struct HolidayListTag;
struct CalendarTag;
struct SopTag;
struct LaneTag;
struct StepTag;
struct ScenarioTag;
using PostId = Id<PostTag>;
using LawId = Id<LawTag>;
using DocumentId = Id<DocumentTag>;
using ProfileId = Id<ProfileTag>;
using HolidayListId = Id<HolidayListTag>;
using CalendarId = Id<CalendarTag>;
using SopId = Id<SopTag>;
using LaneId = Id<LaneTag>;  // position in its Sop's lanes
using StepId = Id<StepTag>;  // position in its Sop's steps
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
};

struct Document {
  std::string
      name;  // the first spelling met in the set; others that differ only in case and spaces are the same
  Span place;
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
};

// A decree that an SOP is an appendix (Lampiran) of. All empty where there is none.
struct Decree {
  std::string signer;  // "Keputusan Kepala Dinas ..."
  std::string number;
  std::string subject;  // after "Tentang"
  bool empty() const { return signer.empty() && number.empty() && subject.empty(); }
};

struct Profile {
  Name name;
  std::vector<Text> letterhead;  // lines beside the logo, top to bottom
  std::string cover_heading;  // over the title on the flowchart page ("STANDAR OPERASIONAL PROSEDUR (SOP)");
                              // may be empty
  Paper paper = Paper::A4;
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

// --- A SOP
// -------------------------------------------------------------------------------------------------------

// A box of the identity page: not mentioned, said to be blank, or filled. `printed` is what stands in the
// box.
enum class BoxState : std::uint8_t { Absent, Blank, Filled };

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
};

struct Lane {
  Name name;
  PostId post;
  Text title;  // as printed in the header
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
  bool from_outside = false;  // dari luar
  bool final = false;         // akhir: not meant to be used later
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

struct Target {
  std::optional<StepId> step;  // none: the end of the SOP
  Span place;
};

struct Outcome {
  Name name;                  // for scenarios, results and random keys
  std::optional<Text> label;  // as printed beside the arrow; none: unlabelled
  Target target;
  std::optional<Inference> inference;
};

struct Decision {
  std::optional<Text> question;
  std::vector<Outcome> outcomes;
  std::optional<Inference> inference;
  Span place;
};

struct Step {
  Name name;
  std::string number;  // as printed; may be empty
  LaneId lane;
  std::optional<Inference> lane_inference;
  std::optional<Text> text;  // none where the row holds only lettered sub-steps
  std::vector<SubStep> sub_steps;
  std::optional<Text> closing;  // text after the sub-steps
  DocumentCell inputs, outputs;
  TimeLimit limit;
  std::optional<Distribution> effort;
  std::optional<Text> note;  // keterangan
  std::optional<Decision> decision;
  Target next;         // where the flow goes without a decision: the following step, a jump, or the end
  bool jumps = false;  // `next` was written by the author
  Span place;          // of the heading
};

struct Total {
  TimeAmount amount;
  std::string printed;
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
  std::optional<Total> total;
  bool broken = false;  // something in it is invalid: rules stay silent about the whole
  Span place;           // of its name
};

// --- A scenario
// --------------------------------------------------------------------------------------------------

struct StepRef {
  SopId sop;
  StepId step;
  friend bool operator==(const StepRef&, const StepRef&) = default;
};

struct Staff {
  PostId post;
  int count = 0;
  std::optional<CalendarId> calendar;  // none: the scenario's
  Span place;
};

struct Arrivals {
  SopId sop;
  Distribution
      process;  // of the time between arrivals: poisson(200 per tahun) is eksponensial(365 days / 200)
  bool by_rate = false;                // said as cases per year: the yearly count holds whatever the calendar
  std::optional<CalendarId> calendar;  // the time between arrivals passes only in it; none: round the clock
  Span place;
};

struct Effort {
  StepRef step;
  Distribution work;
  Span place;
};

struct Odds {
  StepRef step;
  std::size_t outcome = 0;  // position in the decision
  double probability = 0;   // 0..1
  Span place;
};

struct Scenario {
  Name name;
  Text title;
  std::optional<DateRange> period;
  std::optional<std::int64_t> end_after_cases;
  std::optional<CalendarId> calendar;
  TimeAmount drain;  // how long open cases may finish after the period
  std::vector<Staff> staff;
  std::vector<Arrivals> arrivals;
  std::vector<Effort> efforts;
  std::vector<Odds> odds;
  bool assume_effort_from_limit = false;  // anggap kerja dari waktu
  std::vector<Text> assumptions;
  std::int64_t replications = 30;
  std::uint64_t seed = 1;
  bool broken = false;
  Span place;  // of its name
};

struct Model {
  IdVector<PostId, Post> posts;
  IdVector<LawId, Law> laws;
  IdVector<DocumentId, Document> documents;
  IdVector<ProfileId, Profile> profiles;
  IdVector<HolidayListId, HolidayList> holiday_lists;
  IdVector<CalendarId, Calendar> calendars;
  IdVector<SopId, Sop> sops;
  IdVector<ScenarioId, Scenario> scenarios;
};

}  // namespace alur::model
