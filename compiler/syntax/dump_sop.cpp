#include <fmt/format.h>

#include "compiler/syntax/dump_words.h"

namespace alur::syntax {
namespace {

std::string_view list_name(ListKind kind) {
  switch (kind) {
    case ListKind::LegalBasis:
      return "legal-basis";
    case ListKind::Qualifications:
      return "qualifications";
    case ListKind::Related:
      return "related";
    case ListKind::Equipment:
      return "equipment";
    case ListKind::Warnings:
      return "warnings";
    case ListKind::Records:
      return "records";
  }
  return "";
}

class SopDump {
 public:
  explicit SopDump(DumpLines& lines) : lines_(lines) {}

  void sop(const Sop& node) {
    for (const ProfileUse& one : node.profile) {
      lines_.line(one.span, fmt::format("profile {}", one.name.text));
      lines_.nest([&] { dump_settings(one.settings, lines_); });
    }
    for (const TextBox& one : node.appendix) lines_.line(one.span, "appendix " + words(one));
    for (const TextBox& one : node.number) lines_.line(one.span, "number " + words(one));
    for (const DateBox& one : node.made) lines_.line(one.span, "made " + words(one) + wording(one));
    for (const DateBox& one : node.revised) lines_.line(one.span, "revised " + words(one) + wording(one));
    for (const DateBox& one : node.effective) lines_.line(one.span, "effective " + words(one) + wording(one));
    for (const Approval& one : node.approval) approval(one);
    for (const Text& one : node.chart_title) lines_.line(one.span, "chart-title " + words(one));
    for (const Text& one : node.cover_title) lines_.line(one.span, "cover-title " + words(one));
    for (const ItemList& one : node.lists) list(one);
    for (const DayBasisUse& one : node.day_basis)
      lines_.line(one.span, one.basis == DayBasisWord::Calendar ? "day-basis calendar" : "day-basis working");
    for (const Lane& one : node.lanes)
      lines_.line(one.span, fmt::format("lane {}: {}{}", one.name.text, words(one.posts), words(one.title)));
    for (const External& one : node.externals)
      lines_.line(one.span, fmt::format("external {} {}", one.name.text, words(one.title)));
    for (const Inference& one : node.lane_inference)
      lines_.line(one.span, "lane-inference " + words(one.reason));
    for (const Replaced& one : node.replaced)
      lines_.line(one.span, fmt::format("{}{}{}", one.revision ? "revises" : "replaces",
                                        one.sop ? fmt::format(" {}", one.sop->text) : "", words(one.number)));
    for (const FlowItem& one : node.flow) std::visit([&](const auto& item) { flow(item); }, one);
    for (const Total& one : node.total)
      lines_.line(one.span, "total " + words(one.amount) + lines_.wording(one.wording) + words(one.printed));
    waivers(node.waivers);
  }

 private:
  void flow(const Step& node) { step("step", node); }
  void flow(const Heading& node) {
    lines_.line(node.span, fmt::format("heading{} {}", number(node.number), words(node.text)));
  }
  void flow(const Parallel& node) {
    lines_.head(node, fmt::format("parallel {}{}", node.name.text, words(node.title)));
    lines_.nest([&] {
      for (const Branch& branch : node.branches) {
        lines_.head(branch, fmt::format("branch {}{}", branch.name.text, words(branch.title)));
        lines_.nest([&] {
          for (const auto& one : branch.items) std::visit([&](const auto& item) { flow(item); }, one);
        });
      }
    });
  }

  static std::string number(const StepNumber& node) {
    switch (node.kind) {
      case StepNumber::Kind::Automatic:
        break;
      case StepNumber::Kind::Blank:
        return " number blank";
      case StepNumber::Kind::Printed:
        return " number " + words(node.text);
    }
    return "";
  }

  void approval(const Approval& node) {
    std::string text = node.blank ? "approval blank" : "approval";
    if (node.office && !node.blank) text += " office " + words(*node.office);
    if (node.person) text += " person " + words(*node.person);
    if (node.employee_number) text += " employee-number " + words(*node.employee_number);
    lines_.line(node.span, text);
  }

  void list(const ItemList& node) {
    lines_.head(node, fmt::format("list {}{}{}", list_name(node.kind), node.blank ? " blank" : "",
                                  node.unnumbered ? " unnumbered" : ""));
    lines_.nest([&] {
      for (const ListItem& item : node.items) {
        std::string text = "item";
        if (item.unnumbered) text += " -";
        if (item.number) text += " number " + words(*item.number);
        if (item.reference) text += fmt::format(" reference {}", item.reference->text);
        lines_.line(item.span, text + words(item.text));
      }
    });
  }

  void step(std::string_view kind, const Step& node) {
    std::string text = fmt::format("{} {}{}", kind, node.name.text, number(node.number));
    if (node.lane) text += fmt::format(" lane {}", node.lane->text);
    lines_.head(node, text + words(node.text));
    lines_.nest([&] {
      if (node.lane_inference)
        lines_.line(node.lane_inference->span, "lane-inference " + words(node.lane_inference->reason));
      for (const SubStep& one : node.sub_steps) {
        std::string sub = "sub-step ";
        if (one.letter) sub += fmt::format("{} ", one.letter->text);
        if (one.misread_letter) sub += fmt::format("misread {} ", quoted(*one.misread_letter));
        lines_.line(one.span, sub + words(one.text));
      }
      if (node.closing) lines_.line(node.closing->span, "closing " + words(*node.closing));
      documents("inputs", node.inputs);
      if (node.limit) limit(*node.limit);
      if (node.effort) lines_.line(node.effort->span, "effort " + words(*node.effort));
      documents("outputs", node.outputs);
      if (node.note) lines_.line(node.note->span, "note " + words(*node.note));
      if (node.delay) lines_.line(node.delay->span, "delay " + words(*node.delay));
      if (node.decision) decision(*node.decision);
      conditions(node);
      if (node.next) lines_.line(node.next->span, "next " + words(*node.next));
      for (const Step& one : node.rows) step("row", one);
      waivers(node.waivers);
    });
  }

  void conditions(const Step& node) {
    if (node.optional) lines_.line(node.optional->span, "optional" + words(node.optional->condition));
    if (const auto& one = node.repetition)
      lines_.line(one->span,
                  fmt::format("repeat{}{}", one->most ? fmt::format(" at-most {}", words(*one->most)) : "",
                              words(one->reason)));
    if (node.call) lines_.line(node.call->span, fmt::format("call {}", node.call->sop.text));
    if (const auto& one = node.timeout)
      lines_.line(one->span, fmt::format("timeout {} -> {}", words(one->amount), words(one->target)));
    for (const Occupancy& one : node.occupancies)
      lines_.line(one.span, fmt::format("occupy {}{}", one.place.text,
                                        one.until ? fmt::format(" until {}", one.until->text) : ""));
    for (const Word& one : node.skills) lines_.line(one.span, fmt::format("skill {}", one.text));
  }

  void documents(std::string_view name, const std::optional<DocumentCell>& cell) {
    if (!cell) return;
    lines_.head(*cell, fmt::format("{}{}{}", name, cell->blank ? " blank" : "", words(cell->printed)));
    lines_.nest([&] {
      for (const DocumentUse& use : cell->uses)
        lines_.line(
            use.span,
            fmt::format("document{}{}{}{}{}{}", use.reference ? fmt::format(" {}", use.reference->text) : "",
                        words(use.text), use.from_outside ? " from-outside" : "", use.final ? " final" : "",
                        use.state ? fmt::format(" state {}", use.state->text) : "",
                        use.choice > 0 ? fmt::format(" choice {}", use.choice) : ""));
    });
  }

  void limit(const TimeText& node) {
    std::string text = node.blank ? "limit blank" : node.cap ? "limit at-most " : "limit ";
    text += words(node.low);
    if (node.high) text += " to " + words(*node.high);
    lines_.line(node.span, fmt::format("{} wording {}{}", text, lines_.wording_of_limit(node.wording),
                                       words(node.printed)));
  }

  void decision(const Decision& node) {
    lines_.head(node, "decision " + (node.question ? words(*node.question) : "blank"));
    lines_.nest([&] {
      inference(node.inference);
      for (const Outcome& one : node.outcomes) {
        lines_.line(one.span,
                    fmt::format("outcome {}{} -> {}", one.name.text, words(one.printed), words(one.target)));
        lines_.nest([&] {
          if (one.bound)
            lines_.line(one.bound->span,
                        fmt::format("bound {} times{}", words(one.bound->times),
                                    one.bound->then ? " then " + words(*one.bound->then) : ""));
          inference(one.inference);
        });
      }
    });
  }

  void waivers(const std::vector<Waiver>& all) {
    for (const Waiver& one : all) lines_.line(one.span, words(one));
  }

  void inference(const std::optional<Inference>& one) {
    if (one) lines_.line(one->span, "inference " + words(one->reason));
  }

  std::string wording(const DateBox& box) const {
    const auto* date = std::get_if<DateText>(&box.value);
    return date == nullptr ? "" : lines_.wording(date->span);
  }

  DumpLines& lines_;
};

}  // namespace

void dump_sop(const Sop& sop, DumpLines& lines) {
  lines.head(sop, fmt::format("sop {}{}", sop.name.text, words(sop.title)));
  lines.nest([&] { SopDump(lines).sop(sop); });
}

}  // namespace alur::syntax
