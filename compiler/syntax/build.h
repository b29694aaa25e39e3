// Parse tree -> Ast, one method a rule. Inside this room only. Where a value cannot be read its finding is
// raised and `failed_` is set; the item that holds it is then left out and its parent marked broken.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "base/findings.h"
#include "base/source_file.h"
#include "compiler/syntax/ast.h"
#include "compiler/syntax/keywords.h"
#include "compiler/syntax/parse_tree.h"

namespace alur::syntax {

class Builder {
 public:
  using P = AlurParser;
  using Context = antlr4::ParserRuleContext;

  Builder(const SourceFile& file, FileId id, Findings& diagnostics)
      : file_(file), id_(id), diagnostics_(diagnostics) {}

  // Appends the declarations of one stretch.
  void unit(P::UnitContext* tree, const Dropped& dropped, Ast& ast);

 private:
  // --- Small parts (build_values.cpp)
  Span span(const antlr4::Token* token) const;
  Span span(const Context* tree) const;
  Word word(Context* tree) const;
  Text quoted(const antlr4::Token* token);
  Text text(P::TextContext* tree);
  std::optional<Text> text_if(P::TextContext* tree);
  void misread_into(std::optional<std::string>& mark, Span& whole, P::MisreadContext* tree);
  Printed printed(P::PrintedContext* tree);
  std::optional<Printed> printed_if(P::PrintedContext* tree);
  TextBox text_box(P::TextBoxContext* tree);
  DateBox date_box(P::DateBoxContext* tree);
  Number number(P::NumberContext* tree);
  Number number(const antlr4::Token* token);
  Unit unit_word(P::UnitWordContext* tree);
  Quantity quantity(P::QuantityContext* tree);
  Amount amount(P::AmountContext* tree);
  // A number without a unit gives no parts.
  Amount bare_amount(P::BareAmountContext* tree, std::optional<Number>& bare);
  TimeText time_text(P::LimitContext* tree);
  DateText date(P::DateContext* tree);
  DateRange date_range(P::DateRangeContext* tree);
  int month(P::MonthContext* tree);
  ClockText clock(P::ClockContext* tree);
  Distribution distribution(P::DistributionContext* tree);
  Distribution::Parameter parameter(P::ParameterContext* tree);
  // An amount alone is always that long.
  Distribution duration(P::DistributionContext* tree, P::FixedContext* fixed);
  Distribution rate(P::RateContext* tree);
  void check_words(P::InWordsContext* tree, const Number& number);
  Inference inference(P::InferenceContext* tree);
  std::vector<Word> names(P::NameListContext* tree) const;
  Waiver waiver(P::WaiverContext* tree);
  Unreadable unreadable(P::UnreadableContext* tree);
  void missing_unit(const Number& number);
  void fail_word(const DiagnosticKind& kind, Span place, Message what,
                 std::initializer_list<KeywordClass> classes);

  // --- SOP (build_sop.cpp)
  Sop sop(P::SopContext* tree);
  void sop_item(P::SopItemContext* tree, Sop& sop);
  Approval approval(P::ApprovalContext* tree, bool& broken);
  ItemList item_list(P::ItemListContext* tree);
  ListItem list_item(P::ListItemContext* tree);
  Lane lane(P::LaneContext* tree);
  std::vector<Setting> settings(P::SettingsContext* tree, bool& broken);
  Setting setting(P::SettingContext* tree, bool& broken);

  // --- What runs (build_flow.cpp)
  // Whether the item was a step, a heading or a parallel block.
  bool sop_flow(P::SopItemContext* tree, Sop& sop);
  template <class Tree>
  bool flow_item(Tree* tree, std::vector<FlowItem>& items);
  Heading heading(P::HeadingContext* tree);
  Parallel parallel(P::ParallelContext* tree);
  Branch branch(P::BranchContext* tree);

  // --- A step (build_step.cpp)
  Step step(P::StepContext* tree);
  Step row(P::RowContext* tree);
  template <class Tree>
  Step step_or_row(Tree* tree);
  template <class Tree>
  void step_head(Tree* tree, Step& step);
  StepNumber printed_number(const antlr4::Token* token, P::MisreadContext* misread);
  void step_item(P::StepItemContext* tree, Step& step);
  void flow_words(P::StepItemContext* tree, Step& step, Span here);
  SubStep sub_step(P::SubStepContext* tree);
  DocumentCell documents(P::DocumentsContext* tree, Span whole);
  DocumentUse document_use(P::DocumentUseContext* tree);
  void alternatives(P::AlternativesContext* tree, DocumentCell& cell);
  Decision decision(P::DecisionContext* tree);
  Outcome outcome(P::OutcomeContext* tree);
  Target target(P::TargetContext* tree);
  Target end_target(const Context* tree, antlr4::tree::TerminalNode* end, P::TextContext* title);
  Bound bound(P::BoundContext* tree);
  void repeated(Span again, Span first);
  template <class T>
  void once(std::optional<T>& slot, T value, Span again, Span first) {
    if (slot) return repeated(again, first);
    if (!failed_) slot = std::move(value);
  }

  // --- Shared by a set (build_shared.cpp)
  void declaration(P::DeclarationContext* tree, Ast& ast);
  Law law(P::LawContext* tree);
  Document document(P::DocumentContext* tree);
  Roster roster(P::RosterContext* tree);
  Profile profile(P::ProfileContext* tree);
  HolidayList holiday_list(P::HolidayListContext* tree);
  Holiday holiday(P::HolidayContext* tree);
  Calendar calendar(P::CalendarContext* tree);
  HoursRule hours(P::HoursContext* tree);
  ClockRange clock_range(P::ClockRangeContext* tree);
  Season season(P::SeasonContext* tree, bool& broken);
  CheckSettings check_settings(P::CheckSettingsContext* tree);

  // --- A scenario (build_scenario.cpp)
  Scenario scenario(P::ScenarioContext* tree);
  ScenarioItem scenario_item(P::ScenarioItemContext* tree);
  std::optional<Unfilled> unfilled(P::ScenarioItemContext* tree) const;
  ScenarioItem case_item(P::ScenarioItemContext* tree, Span here);
  Staff staff(P::StaffContext* tree);
  Cost cost(P::CostContext* tree);
  Absence absence(P::AbsenceContext* tree);
  Arrivals arrivals(P::ArrivalsContext* tree);
  void arrival_item(P::ArrivalItemContext* tree, Arrivals& arrivals);
  Attribute attribute(P::AttributeContext* tree);
  std::optional<Condition> condition(P::ConditionContext* tree);
  Goal goal(P::GoalContext* tree);
  Odds odds(P::OddsContext* tree);
  void check_line(const antlr4::Token* keyword);
  StepRef step_reference(P::StepReferenceContext* tree) const;

  // The first finding of an item; what follows in the item is most often its consequence.
  void fail(Diagnostic what) {
    if (!std::exchange(failed_, true)) diagnostics_.push_back(std::move(what));
  }

  // --- Lists
  // Runs `build` over the items of a body; anything dropped sets `broken`.
  template <class Item, class Body, class Build>
  void each(Body* body, bool& broken, Build build) {
    if (body == nullptr) return;
    if (body->exception || dropped_->contains(body)) broken = true;
    const bool outer = std::exchange(failed_, false);
    for (antlr4::tree::ParseTree* child : body->children) {
      auto* item = dynamic_cast<Item*>(child);
      if (item == nullptr) continue;
      if (item->exception) broken = true;
      build(item);
      if (std::exchange(failed_, false)) broken = true;
    }
    failed_ = outer;
  }
  template <class T>
  void keep(std::vector<T>& into, T value) const {
    if (!failed_) into.push_back(std::move(value));
  }

  const SourceFile& file_;
  const FileId id_;
  Findings& diagnostics_;
  const Dropped* dropped_ = nullptr;
  bool failed_ = false;
};

}  // namespace alur::syntax
