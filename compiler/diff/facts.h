// What a thing says, piece by piece, in a form that can be compared with the same pieces of its counterpart.
#pragma once

#include <string>
#include <vector>

#include "compiler/diff/changes.h"
#include "compiler/diff/set_pairs.h"

namespace alur::diff {

struct Fact {
  Field field = Field::Whole;
  std::string key;      // which of several of the field; the same on both sides for the same thing
  Message part;         // that key for readers; may be empty
  std::string meaning;  // what is compared
  Message shown;
  Span place;
};

class Facts {
 public:
  explicit Facts(Span whole) : whole_(whole) {}
  // What is neither said nor meant is no fact.
  void add(Field field, std::string shown, Span place);
  void add(Field field, std::string meaning, Message shown, Span place);
  void add_part(Field field, std::string key, Message part, std::string meaning, Message shown, Span place);
  // With the mark of a repaired scan, if it bears one.
  void add(Field field, const model::Text& text);
  void mark(std::string key, Message part, const std::string& words, Span place);
  // Of declarations and scenarios: `words` are those of the language, the same to every reader.
  void say(std::string part, std::string words, std::string key = "");

  const std::vector<Fact>& all() const { return facts_; }

 private:
  std::vector<Fact> facts_;
  Span whole_;
};

Message both(std::string text);
// "(kosong)", "(tidak terbaca)", or the words.
Message box_words(model::BoxState state, const std::string& printed);
std::string cut_to(const std::string& text, std::size_t code_points);
// 'langkah 7 "Membuat laporan"'; the words of the step where it prints no number.
Message step_label(const model::Sop& sop, const model::Step& step);
// The title of the branch, its name where it has none.
const std::string& branch_words(const model::Branch& branch);
std::string number_of(const model::Sop& sop, const model::Step& step);
Message target_label(const model::Sop& sop, const model::Target& target);
std::string distribution_words(const model::Distribution& distribution);
std::string amount_words(const TimeAmount& amount);
std::string meaning_of(const TimeAmount& amount);
std::string cell_words(const model::DocumentCell& cell, const model::Profile& profile);

// All but number, name and place in the order, which are compared with the other steps', and the outcomes of
// its decision, which are paired first.
Facts facts_of_step(const Side& side, model::SopId sop, model::StepId step);
// All but lists, lanes and steps.
Facts facts_of_sop(const Side& side, model::SopId sop);
Facts facts_of_profile(const model::Profile& profile, Span place);

Facts facts_of(const Side& side, const model::Post& post);
Facts facts_of(const Side& side, const model::Law& law);
Facts facts_of(const Side& side, const model::Document& document);
Facts facts_of(const Side& side, const model::Place& place);
Facts facts_of(const Side& side, const model::Skill& skill);
Facts facts_of(const Side& side, const model::HolidayList& list);
Facts facts_of(const Side& side, const model::Calendar& calendar);
Facts facts_of(const Side& side, const model::Roster& roster);
Facts facts_of(const Side& side, const model::Scenario& scenario);

struct FactChange {
  const Fact* before = nullptr;  // one of the two may be missing
  const Fact* after = nullptr;
};
// In the order of the fields. A document that bears another name and is still what it was (a final output,
// from outside) is a change of the cell alone.
std::vector<FactChange> differences(const Facts& before, const Facts& after);

}  // namespace alur::diff
