// The steps of a SOP in the order of the page, and where each leads.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "compiler/model/build_sop.h"

namespace alur::model {

const DiagnosticKind step_without_lane{
    "NM06",
    Severity::Invalid,
    Basis::Guideline,
    {"langkah tanpa pelaksana", "step without a lane"},
    {"Setiap kegiatan dikerjakan oleh satu pelaksana; tanpa itu simbolnya tidak bertempat.",
     "Every activity is done by one actor; without it the symbol has no place."},
    {"PermenPAN-RB 35/2012, hlm. 24–25 (Pelaksana sebagai kolom)",
     "PermenPAN-RB 35/2012, pp. 24–25 (actors as columns)"},
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 \"Menulis\"\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\"\n}\n"};

const DiagnosticKind block_without_steps{
    "NM10",
    Severity::Invalid,
    Basis::Language,
    {"bagian tanpa langkah", "part without steps"},
    {"Cabang paralel berisi sekurang-kurangnya satu langkah, dan blok paralel sekurang-kurangnya satu "
     "cabang.",
     "A parallel branch holds at least one step, and a parallel block at least one branch."},
    {},
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  paralel b {\n    cabang satu { langkah s 1 p \"S\" "
    "}\n    "
    "cabang dua { }\n  }\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  paralel b {\n    cabang satu { langkah s 1 p \"S\" "
    "}\n    "
    "cabang dua { langkah t 2 p \"T\" }\n  }\n}\n"};

const DiagnosticKind row_work_outside_rows{
    "NM11",
    Severity::Invalid,
    Basis::Language,
    {"isian langkah yang terdiri atas baris", "items of a step that consists of rows"},
    {"Langkah yang terdiri atas baris tidak mempunyai waktu, kelengkapan atau cabang sendiri: barislah yang "
     "mempunyainya.",
     "A step that consists of rows has no time, documents or outcomes of its own: its rows have."},
    {},
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah s 1 p {\n    waktu 1 jam\n    baris x "
    "\"X\"\n    "
    "baris y \"Y\"\n  }\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah s 1 p {\n    baris x \"X\" { waktu 1 jam "
    "}\n    "
    "baris y \"Y\"\n  }\n}\n"};

const DiagnosticKind occupancy_ends_at_step{
    "NM12",
    Severity::Invalid,
    Basis::Language,
    {"tempat dilepas pada akhir langkah itu atau langkah sesudahnya",
     "a place is freed at the end of its step or of a later one"},
    {"Sesudah 'sampai' disebut langkah terakhir yang memakai tempat itu.",
     "After 'sampai' stands the last step that uses the place."},
    {},
    "jabatan k \"K\"\ntempat kamar \"Kamar\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah s 1 p \"S\" { "
    "tempati kamar sampai b }\n"
    "  paralel b {\n    cabang satu { langkah t 2 p \"T\" }\n  }\n}\n",
    "jabatan k \"K\"\ntempat kamar \"Kamar\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah s 1 p \"S\" { "
    "tempati kamar sampai t }\n"
    "  paralel b {\n    cabang satu { langkah t 2 p \"T\" }\n  }\n}\n"};

namespace {

// A name as it is printed when the author gave no label: "ya" -> "Ya", "tidak_perlu" -> "Tidak perlu".
std::string label_of(std::string_view name) {
  std::string label(name);
  std::replace(label.begin(), label.end(), '_', ' ');
  if (!label.empty()) label[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(label[0])));
  return label;
}

// Printed number of a step, a row or a heading; `automatic` where the author leaves it to the position.
std::string number_of(const syntax::StepNumber& number, std::string automatic) {
  switch (number.kind) {
    case syntax::StepNumber::Kind::Automatic:
      return automatic;
    case syntax::StepNumber::Kind::Blank:
      return "";
    case syntax::StepNumber::Kind::Printed:
      return number.text.value;
  }
  ALUR_ASSERT(false);
}

// Where it is written, so that it can be mended; empty where it is not, or carries a mark.
Span number_place_of(const syntax::StepNumber& number) {
  const bool plain = number.kind == syntax::StepNumber::Kind::Printed && !number.text.misread;
  return plain ? number.text.span : Span{};
}

// First pass: what stands on the page in which order, names declared.
class Layout {
 public:
  Layout(Build& build, Sop& sop, SopNames& names) : build_(build), sop_(sop), names_(names) {}

  std::vector<PlannedStep> steps;

  void run(const std::vector<syntax::FlowItem>& items) {
    std::vector<Node> nodes;
    for (const syntax::FlowItem& item : items) std::visit([&](const auto& one) { place(one, nodes); }, item);
    const Target end{ToEnd{}, sop_.place};
    sop_.start = nodes.empty() ? end : nodes.front().entry;
    link(nodes, end);
  }

 private:
  // A row of the page or a block. Second pass: what it leads to when nothing else is said.
  struct Node {
    Target entry;
    std::vector<std::vector<Node>> branches;
  };

  void link(const std::vector<Node>& nodes, const Target& after) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const Target& to = i + 1 < nodes.size() ? nodes[i + 1].entry : after;
      if (const auto step = nodes[i].entry.step()) {
        steps[step->index].next = to;
        continue;
      }
      const ParallelId block = std::get<ToFork>(nodes[i].entry.to).block;
      sop_.parallels[block].next = to;
      for (const std::vector<Node>& branch : nodes[i].branches) link(branch, {ToJoin{block}, {}});
    }
  }

  StepId next_id() const { return StepId{static_cast<std::uint32_t>(steps.size())}; }

  void place(const syntax::Heading& ast, std::vector<Node>&) {
    sop_.headings.push_back({next_id(), number_of(ast.number, ""), text_of(ast.text)});
  }

  void place(const syntax::Step& ast, std::vector<Node>& nodes) {
    std::string number = number_of(ast.number, fmt::format("{}", ++counted_));
    names_.anchors.declare(ast.name, {ToStep{next_id()}, ast.heading}, build_.out);
    if (ast.rows.empty()) return add(ast, nullptr, std::nullopt, std::move(number), nodes);
    check_whole(ast);
    const RowGroupId group = sop_.groups.push_back(
        {name_of(ast.name), std::move(number), text_of(ast.text), ast.heading, number_place_of(ast.number)});
    for (std::size_t i = 0; i < ast.rows.size(); ++i) {
      const syntax::Step& row = ast.rows[i];
      names_.anchors.declare(row.name, {ToStep{next_id()}, row.heading}, build_.out);
      add(row, &ast, group, number_of(row.number, std::string(1, static_cast<char>('a' + i % 26))), nodes);
    }
  }

  void add(const syntax::Step& ast, const syntax::Step* whole, std::optional<RowGroupId> group,
           std::string number, std::vector<Node>& nodes) {
    nodes.push_back({{ToStep{next_id()}, ast.heading}, {}});
    steps.push_back({&ast, whole, group, std::move(number), {}});
  }

  void place(const syntax::Parallel& ast, std::vector<Node>& nodes) {
    Parallel block;
    block.name = name_of(ast.name);
    block.title = text_of(ast.title);
    block.place = ast.name.span;
    const ParallelId id = sop_.parallels.push_back(std::move(block));
    const Target entry{ToFork{id}, ast.name.span};
    names_.anchors.declare(ast.name, entry, build_.out);
    nodes.push_back({entry, {}});
    if (ast.branches.empty() && !ast.broken) report_empty(ast.name);
    for (const syntax::Branch& branch : ast.branches) add_branch(branch, id, nodes.back().branches);
  }

  void add_branch(const syntax::Branch& ast, ParallelId block, std::vector<std::vector<Node>>& branches) {
    build_.log.define({"cabang paralel", "parallel branch"}, ast.name.span);
    const StepId first = next_id();
    std::vector<Node> nodes;
    for (const auto& item : ast.items) std::visit([&](const auto& one) { place(one, nodes); }, item);
    if (next_id() != first) {
      const StepId last{next_id().index - 1};
      sop_.parallels[block].branches.push_back(
          {name_of(ast.name), text_of(ast.title), first, last, nodes.front().entry});
      branches.push_back(std::move(nodes));
    } else if (nodes.empty() && !ast.broken) {  // a block without steps within it has its own finding
      report_empty(ast.name);
    }
  }

  void report_empty(const syntax::Word& name) {
    build_.report(finding(
        block_without_steps, name.span,
        {fmt::format("'{}' belum berisi langkah", name.text), fmt::format("'{}' holds no step", name.text)},
        {"tulis sekurang-kurangnya satu langkah di dalamnya, atau hapus bagian ini",
         "write at least one step in it, or remove this part"}));
  }

  void check_whole(const syntax::Step& ast) {
    const auto refuse = [&](const auto& part) {
      if (!part) return;
      build_.report(finding(
          row_work_outside_rows, part->span,
          {fmt::format("langkah '{}' terdiri atas baris; isian ini milik salah satu barisnya", ast.name.text),
           fmt::format("step '{}' consists of rows; this belongs to one of them", ast.name.text)},
          {"pindahkan ke dalam 'baris' yang dimaksud", "move it into the row that is meant"}));
    };
    refuse(ast.inputs);
    refuse(ast.outputs);
    refuse(ast.limit);
    refuse(ast.effort);
    refuse(ast.delay);
    refuse(ast.decision);
    refuse(ast.optional);
    refuse(ast.repetition);
    refuse(ast.call);
    refuse(ast.timeout);
    refuse(ast.next);
  }

  Build& build_;
  Sop& sop_;
  SopNames& names_;
  int counted_ = 0;
};

constexpr std::int64_t most_repetitions = 1'000'000;

// The meaning of one planned step.
class StepBuilder {
 public:
  StepBuilder(Build& build, const Sop& sop, const SopNames& names,
              const std::optional<Inference>& lane_inference)
      : build_(build), sop_(sop), names_(names), lane_inference_(lane_inference) {}

  Step step(const PlannedStep& plan, StepId id) const {
    const syntax::Step& ast = *plan.ast;
    Step out;
    out.name = name_of(ast.name);
    out.place = ast.heading;
    out.number = plan.number;
    out.number_place = number_place_of(ast.number);
    out.group = plan.group;
    out.lane = lane(plan);
    out.lane_inference = inference(plan);
    out.text = text_of(ast.text);
    for (const syntax::SubStep& sub : ast.sub_steps)
      out.sub_steps.push_back(
          {sub.letter ? std::string(sub.letter->text) : "", sub.misread_letter, text_of(sub.text)});
    out.closing = text_of(ast.closing);
    out.inputs = cell_of(build_, ast.inputs);
    out.outputs = cell_of(build_, ast.outputs);
    if (ast.limit) out.limit = time_limit_of(build_, *ast.limit);
    if (ast.effort) out.effort = work_of(build_, *ast.effort);
    if (ast.delay) out.delay = delay_of(build_, *ast.delay);
    out.note = text_of(ast.note);
    flow(ast, plan.next, out);
    resources(ast, id, out);
    for (const syntax::Waiver& one : ast.waivers) out.waivers.push_back(waiver_of(one, ast.span));
    return out;
  }

 private:
  LaneId lane(const PlannedStep& plan) const {
    const syntax::Step& ast = *plan.ast;
    if (ast.lane && names_.part_lost) return names_.lanes.peek(*ast.lane).value_or(LaneId{});
    if (ast.lane) return names_.lanes.find(*ast.lane, build_.out).value_or(LaneId{});
    if (plan.whole != nullptr && plan.whole->lane)
      return plan.ast == &plan.whole->rows.front()
                 ? names_.lanes.find(*plan.whole->lane, build_.out).value_or(LaneId{})
                 : names_.lanes.peek(*plan.whole->lane).value_or(LaneId{});
    if (!ast.broken)
      build_.report(
          finding(step_without_lane, ast.name.span,
                  {fmt::format("langkah '{}' tidak menyebut pelaksananya", ast.name.text),
                   fmt::format("step '{}' does not say whose lane it is in", ast.name.text)},
                  {fmt::format("tulis nama pelaksana sebelum uraiannya: langkah {} {} NAMA_PELAKSANA \"…\"",
                               ast.name.text, "1"),
                   "write the lane's name before its text"}));
    return LaneId{};
  }

  std::optional<Inference> inference(const PlannedStep& plan) const {
    if (plan.ast->lane_inference) return inference_of(plan.ast->lane_inference);
    if (plan.whole != nullptr && plan.whole->lane_inference) return inference_of(plan.whole->lane_inference);
    return lane_inference_;
  }

  Target target(const syntax::Target& ast) const {
    if (ast.end) return {ToEnd{text_of(ast.end_title)}, ast.span};
    Target out =
        (names_.part_lost ? names_.anchors.peek(ast.step) : names_.anchors.find(ast.step, build_.out))
            .value_or(Target{});
    out.place = ast.span;
    return out;
  }

  Outcome outcome(const syntax::Outcome& ast) const {
    Outcome out;
    out.name = name_of(ast.name);
    if (!ast.printed)
      out.label = Text{label_of(ast.name.text), std::nullopt, ast.name.span};
    else
      out.label = text_of(ast.printed->text);
    out.target = target(ast.target);
    if (ast.bound) {
      out.bound =
          Bound{count_of(build_, ast.bound->times, 1, most_repetitions), std::nullopt, ast.bound->span};
      if (ast.bound->then) out.bound->then = target(*ast.bound->then);
    }
    out.inference = inference_of(ast.inference);
    return out;
  }

  Decision decision(const syntax::Decision& ast) const {
    Decision out;
    out.place = ast.span;
    out.question = text_of(ast.question);
    out.inference = inference_of(ast.inference);
    NameTable<StepId> seen{{"cabang", "outcome"}, build_.log};
    for (const syntax::Outcome& one : ast.outcomes) {
      seen.declare(one.name, StepId{}, build_.out);
      out.outcomes.push_back(outcome(one));
    }
    return out;
  }

  void flow(const syntax::Step& ast, const Target& next, Step& out) const {
    if (ast.decision) out.decision = decision(*ast.decision);
    if (ast.optional) out.optional = OptionalStep{text_of(ast.optional->condition), ast.optional->span};
    if (const auto& one = ast.repetition) {
      out.repetition = Repetition{std::nullopt, text_of(one->reason), one->span};
      if (one->most) out.repetition->most = count_of(build_, *one->most, 1, most_repetitions);
    }
    if (const auto& one = ast.call)
      if (const auto sop = build_.names.sops.find(one->sop, build_.out)) out.call = Call{*sop, one->span};
    if (const auto& one = ast.timeout)
      out.timeout = Timeout{amount_of(build_, one->amount), target(one->target), one->span};
    out.jumps = ast.next.has_value();
    out.next = ast.next ? target(*ast.next) : next;
  }

  static Message wrong_end(const syntax::Step& ast, const syntax::Word& until, std::optional<StepId> step) {
    if (!step)
      return {"tempat dilepas pada akhir suatu langkah, bukan blok paralel",
              "a place is freed at the end of a step, not of a parallel block"};
    return {
        fmt::format("langkah '{}' berdiri sebelum langkah '{}' yang memakai tempat itu", until.text,
                    ast.name.text),
        fmt::format("step '{}' stands before step '{}', which takes the place", until.text, ast.name.text)};
  }

  void resources(const syntax::Step& ast, StepId id, Step& out) const {
    for (const syntax::Occupancy& one : ast.occupancies) {
      const auto place = build_.names.places.find(one.place, build_.out);
      std::optional<Target> until = Target{ToStep{id}, one.span};
      if (one.until) until = names_.anchors.find(*one.until, build_.out);
      if (!place || !until) continue;
      const auto step = until->step();
      if (step && step->index >= id.index)
        out.occupancies.push_back({*place, *step, one.span});
      else
        build_.report(finding(occupancy_ends_at_step, one.until->span, wrong_end(ast, *one.until, step),
                              {"sebut langkah terakhir yang memakainya", "name the last step that uses it"}));
    }
    for (const syntax::Word& skill : ast.skills)
      if (const auto found = build_.names.skills.find(skill, build_.out)) out.skills.push_back(*found);
  }

  Build& build_;
  const Sop& sop_;
  const SopNames& names_;
  const std::optional<Inference>& lane_inference_;
};

}  // namespace

void add_steps(Build& build, const syntax::Sop& ast, Sop& sop, SopNames& names) {
  if (too_many_steps_in(build, ast)) return;
  Layout layout(build, sop, names);
  layout.run(ast.flow);
  const auto* said = only(build, ast.lane_inference);
  std::optional<Inference> everywhere;
  if (said != nullptr) everywhere = Inference{said->reason.value, said->span};
  const StepBuilder builder(build, sop, names, everywhere);
  for (const PlannedStep& plan : layout.steps) {
    Step step = builder.step(plan, sop.steps.id_at(sop.steps.size()));
    sop.steps.push_back(std::move(step));
  }
}

}  // namespace alur::model
