// Inside the model room: what the builders of from_ast share. Each builder turns one construct of the Ast
// into its meaning and reports what has none.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/findings.h"
#include "base/limits.h"
#include "base/source_file.h"
#include "compiler/model/model.h"
#include "compiler/model/names.h"
#include "compiler/syntax/ast.h"

namespace alur::model {

struct Build {
  struct Mentioned {
    DocumentId document;
    Span first;  // where it was named first
  };

  const Sources& sources;
  Findings& out;
  const Limits& limits;
  NameLog log = {};
  SetNames names{log};
  std::map<std::string, Mentioned> documents = {};  // by folded name
  Model model = {};

  void report(Diagnostic d) { out.push_back(std::move(d)); }
};

// --- values
// ------------------------------------------------------------------------------------------------------

Name name_of(const syntax::Word& word);
Text text_of(const syntax::Text& text);
std::optional<Text> text_of(const std::optional<syntax::Text>& text);
std::optional<Inference> inference_of(const std::optional<syntax::Inference>& inference);
// The title of a declaration; its name stands in where the author gave none, and that is reported.
Text title_of(Build& build, const syntax::Word& name, const std::optional<syntax::Text>& title);
// The words of a span with every run of white space made one blank.
std::string wording(const Build& build, Span span);
// `none` where the date does not exist, which is reported.
std::optional<Date> date_of(Build& build, const syntax::DateText& text);
std::optional<DateRange> date_range_of(Build& build, const syntax::DateRange& range);
// Amounts that are no whole second or do not fit are reported and read as zero.
TimeAmount amount_of(Build& build, const syntax::Amount& amount);
TimeLimit time_limit_of(Build& build, const syntax::TimeText& text);
// A whole number in [low, high], else reported and `low`.
std::int64_t count_of(Build& build, const syntax::Number& number, std::int64_t low, std::int64_t high);
// 30 % as 0.3; outside [0, 100] % reported.
std::optional<double> share_of(Build& build, const syntax::Number& percent);
TextBox text_box_of(const syntax::TextBox& box);
DateBox date_box_of(Build& build, const syntax::DateBox& box);
Waiver waiver_of(const syntax::Waiver& ast, Span scope);
DocumentCell cell_of(Build& build, const std::optional<syntax::DocumentCell>& ast);

// The first of parts that may stand once; the others are reported.
template <class Part>
const Part* only(Build& build, const std::vector<Part>& parts);
void report_second_part(Build& build, Span second, Span first);

template <class Part>
const Part* only(Build& build, const std::vector<Part>& parts) {
  for (std::size_t i = 1; i < parts.size(); ++i) report_second_part(build, parts[i].span, parts[0].span);
  return parts.empty() ? nullptr : &parts[0];
}

// --- distributions
// -----------------------------------------------------------------------------------------------

// Work of people: parameters in seconds of working time. Reported and nothing when it has no meaning.
std::optional<Distribution> work_of(Build& build, const syntax::Distribution& text);
// Waiting without people: parameters in seconds of elapsed time.
std::optional<Distribution> delay_of(Build& build, const syntax::Distribution& text);
// How many at once: parameters are counts.
std::optional<Distribution> batch_of(Build& build, const syntax::Distribution& text);
// Arrivals that are said as a rate.
inline constexpr std::string_view rate_process = "poisson";
// The time between arrivals; poisson(200 per tahun) is exponential with mean 365 days / 200.
std::optional<Distribution> arrivals_of(Build& build, const syntax::Distribution& text);

// --- constructs
// --------------------------------------------------------------------------------------------------

void apply_settings(Build& build, const std::vector<syntax::Setting>& settings, Profile& profile);
Identity identity_of(Build& build, const syntax::Sop& ast);
Sop sop_of(Build& build, const syntax::Sop& ast);
HolidayList holiday_list_of(Build& build, const syntax::HolidayList& ast);
Calendar calendar_of(Build& build, const syntax::Calendar& ast);
Roster roster_of(Build& build, const syntax::Roster& ast);
void add_document(Build& build, const syntax::Document& ast);
// `base`: the scenario that it changes.
Scenario scenario_of(Build& build, const syntax::Scenario& ast, const Scenario* base);

}  // namespace alur::model
