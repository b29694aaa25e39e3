// What differs in meaning between two revisions of a set of SOPs, as values. Not for words (formats) and not
// for lines of text: what is written otherwise and means the same is no change.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/span.h"
#include "base/time.h"

namespace alur::diff {

enum class ChangeKind : std::uint8_t { Added, Removed, Renamed, Moved, Changed };

// What a change is about.
enum class Subject : std::uint8_t {
  Sop,
  Lane,
  External,
  Step,
  Rows,  // a step of several rows
  Parallel,
  Heading,
  Post,
  Law,
  Document,
  Place,
  Skill,
  Profile,
  HolidayList,
  Calendar,
  Roster,
  Scenario
};

enum class Field : std::uint8_t {
#define ALUR_FIELD(name, json, where, id, en) name,
#include "compiler/diff/fields.def"
#undef ALUR_FIELD
};

// Where a field is seen: on the printed pages, or in the text of Alur alone.
enum class Seen : std::uint8_t { Paper, Source };

struct FieldWords {
  std::string_view json;
  Seen seen;
  Message title;
};
const FieldWords& words_of(Field field);

// One side of a thing: its name in the text of Alur, its printed number, where it stands.
struct Thing {
  std::string name;
  std::string number;
  std::string title;  // its words: the activity of a step, the title of a post
  Span place;         // in the sources of its revision
};

struct Value {
  Message shown;  // both languages alike where it is printed text
  Span place;
};

// Something of an added or removed thing, so that it can be told in full.
struct Detail {
  Field field = Field::Whole;
  Message shown;
};

struct Change {
  ChangeKind kind = ChangeKind::Changed;
  Subject subject = Subject::Sop;
  Field field = Field::Whole;  // Whole: the thing itself was added, removed, renamed or moved
  std::optional<Thing> before, after;
  Message part;  // which of several of the field: an outcome's name, a box's label; may be empty
  std::optional<Value> old_value, new_value;
  std::vector<Detail> details;  // of an added or removed step
};

// Printed numbers that follow from rows added, removed or moved: said once, not for each step.
struct Shift {
  std::string first_before, last_before;
  std::string first_after, last_after;
  int by = 0;
  std::size_t rows = 0;
};

// Sums of the rows and the times of a case, each as a pair of amounts.
struct Times {
  TimeAmount shortest_sum, longest_sum;                   // of the rows
  std::optional<TimeAmount> stated;                       // the total as printed
  std::optional<TimeAmount> shortest_path, longest_path;  // longest: no step twice
  std::size_t rows = 0;
  friend bool operator==(const Times&, const Times&) = default;
};

// A finding that one revision has and the other has not.
struct FindingChange {
  ChangeKind kind = ChangeKind::Added;  // Added or Removed
  Diagnostic finding;
};

struct SopChanges {
  std::optional<Thing> before, after;  // one is missing: the SOP was added or removed
  Message number_before, number_after, effective_before, effective_after;  // as printed, for heads of tables
  std::vector<Change> changes;  // in the order of the form; removed things where they stood
  std::vector<Shift> shifts;
  std::optional<Times> times_before, times_after;
  std::vector<FindingChange> findings;
  bool empty() const { return changes.empty() && findings.empty(); }
};

struct Changes {
  std::vector<SopChanges> sops;  // those with changes, in the order of the later set, removed ones last
  std::vector<Change> shared;    // posts, laws, documents, calendars, scenarios ...
  std::vector<FindingChange> findings;  // of shared parts and scenarios
  std::size_t compared = 0;             // SOPs that both have
  bool empty() const { return sops.empty() && shared.empty() && findings.empty(); }
};

}  // namespace alur::diff
