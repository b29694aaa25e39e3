#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "compiler/model/build.h"

namespace alur::model {

const DiagnosticKind sop_without_steps{
    "NM05",
    Severity::Invalid,
    Basis::Language,
    {"SOP tanpa langkah", "SOP without steps"},
    {"SOP tanpa langkah tidak dapat digambar dan tidak dapat dijalankan.",
     "A SOP without steps can be neither drawn nor run."},
    {},
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\"\n}\n"};

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

namespace {

struct SopNames {
  NameTable<LaneId> lanes{{"pelaksana", "lane"}};
  NameTable<StepId> steps{{"langkah", "step"}};
  bool part_lost = false;  // what is unknown may stand in a part that could not be read: no report
};

// Spellings that differ in case or spaces alone are one document.
std::string folded(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '.' || out.back() == ';')) out.pop_back();
  return out;
}

DocumentId document_of(Build& build, const syntax::Text& text) {
  const auto [entry, is_new] = build.documents.try_emplace(folded(text.value), DocumentId{});
  if (is_new) entry->second = build.model.documents.push_back({text.value, text.span});
  return entry->second;
}

DocumentCell cell_of(Build& build, const std::optional<syntax::DocumentCell>& ast) {
  DocumentCell cell;
  if (!ast) return cell;
  cell.place = ast->span;
  cell.state = ast->blank ? BoxState::Blank : BoxState::Filled;
  for (const syntax::DocumentUse& use : ast->uses)
    cell.uses.push_back({document_of(build, use.name), text_of(use.name), use.from_outside, use.final});
  if (ast->printed) cell.printed = ast->printed->text ? ast->printed->text->value : "";
  return cell;
}

// A name as it is printed when the author gave no label: "ya" -> "Ya", "tidak_perlu" -> "Tidak perlu".
std::string label_of(std::string_view name) {
  std::string label(name);
  std::replace(label.begin(), label.end(), '_', ' ');
  if (!label.empty()) label[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(label[0])));
  return label;
}

Target target_of(Build& build, const SopNames& names, const syntax::Target& ast) {
  Target target;
  target.place = ast.span;
  if (!ast.end)
    target.step = names.part_lost ? names.steps.peek(ast.step.text) : names.steps.find(ast.step, build.out);
  return target;
}

Outcome outcome_of(Build& build, const SopNames& names, const syntax::Outcome& ast) {
  Outcome outcome;
  outcome.name = name_of(ast.name);
  if (!ast.printed)
    outcome.label = Text{label_of(ast.name.text), std::nullopt, ast.name.span};
  else
    outcome.label = text_of(ast.printed->text);
  outcome.target = target_of(build, names, ast.target);
  outcome.inference = inference_of(ast.inference);
  return outcome;
}

Decision decision_of(Build& build, const SopNames& names, const syntax::Decision& ast) {
  Decision decision;
  decision.place = ast.span;
  decision.question = text_of(ast.question);
  decision.inference = inference_of(ast.inference);
  NameTable<StepId> seen{{"cabang", "outcome"}};
  for (const syntax::Outcome& outcome : ast.outcomes) {
    seen.declare(outcome.name, StepId{}, build.out);
    decision.outcomes.push_back(outcome_of(build, names, outcome));
  }
  return decision;
}

std::string number_of(const syntax::Step& ast, std::size_t position) {
  switch (ast.number.kind) {
    case syntax::StepNumber::Kind::Automatic:
      return fmt::format("{}", position + 1);
    case syntax::StepNumber::Kind::Blank:
      return "";
    case syntax::StepNumber::Kind::Printed:
      return ast.number.text.value;
  }
  ALUR_ASSERT(false);
}

LaneId lane_of(Build& build, const SopNames& names, const syntax::Step& ast) {
  if (ast.lane && names.part_lost) return names.lanes.peek(ast.lane->text).value_or(LaneId{});
  if (ast.lane) return names.lanes.find(*ast.lane, build.out).value_or(LaneId{});
  if (!ast.broken)
    build.report(
        finding(step_without_lane, ast.name.span,
                {fmt::format("langkah '{}' tidak menyebut pelaksananya", ast.name.text),
                 fmt::format("step '{}' does not say whose lane it is in", ast.name.text)},
                {fmt::format("tulis nama pelaksana sebelum uraiannya: langkah {} {} NAMA_PELAKSANA \"…\"",
                             ast.name.text, "1"),
                 "write the lane's name before its text"}));
  return LaneId{};
}

struct StepContext {
  const SopNames& names;
  const std::optional<Inference>& lane_inference;  // said once for the whole SOP
  std::size_t position;
  std::size_t count;
};

Step step_of(Build& build, const syntax::Step& ast, const StepContext& context) {
  Step step;
  step.name = name_of(ast.name);
  step.place = ast.heading;
  step.number = number_of(ast, context.position);
  step.lane = lane_of(build, context.names, ast);
  step.lane_inference = ast.lane_inference ? inference_of(ast.lane_inference) : context.lane_inference;
  step.text = text_of(ast.text);
  for (const syntax::SubStep& sub : ast.sub_steps)
    step.sub_steps.push_back(
        {sub.letter ? std::string(sub.letter->text) : "", sub.misread_letter, text_of(sub.text)});
  step.closing = text_of(ast.closing);
  step.inputs = cell_of(build, ast.inputs);
  step.outputs = cell_of(build, ast.outputs);
  if (ast.limit) step.limit = time_limit_of(build, *ast.limit);
  if (ast.effort) step.effort = work_of(build, *ast.effort);
  step.note = text_of(ast.note);
  if (ast.decision) step.decision = decision_of(build, context.names, *ast.decision);
  step.jumps = ast.next.has_value();
  if (ast.next)
    step.next = target_of(build, context.names, *ast.next);
  else if (context.position + 1 < context.count)
    step.next.step = StepId{static_cast<std::uint32_t>(context.position + 1)};
  return step;
}

void add_lanes(Build& build, const syntax::Sop& ast, Sop& sop, SopNames& names) {
  for (const syntax::Lane& lane : ast.lanes) {
    const auto post = build.names.posts.find(lane.post, build.out);
    Text title = lane.title ? text_of(*lane.title) : post ? build.model.posts[*post].title : Text{};
    names.lanes.declare(lane.name,
                        sop.lanes.push_back({name_of(lane.name), post.value_or(PostId{}), std::move(title)}),
                        build.out);
  }
  for (const syntax::External& external : ast.externals)
    sop.externals.push_back({name_of(external.name), text_of(external.title)});
}

void add_steps(Build& build, const syntax::Sop& ast, Sop& sop, SopNames& names) {
  for (std::size_t i = 0; i < ast.steps.size(); ++i)
    names.steps.declare(ast.steps[i].name, sop.steps.id_at(i), build.out);
  const auto* inference = only(build, ast.lane_inference);
  const std::optional<Inference> everywhere =
      inference != nullptr ? std::optional(Inference{inference->reason.value, inference->span})
                           : std::nullopt;
  for (std::size_t i = 0; i < ast.steps.size(); ++i)
    sop.steps.push_back(step_of(build, ast.steps[i], {names, everywhere, i, ast.steps.size()}));
  if (ast.steps.empty() && !ast.broken)
    build.report(finding(sop_without_steps, ast.name.span,
                         {fmt::format("SOP '{}' belum mempunyai langkah", ast.name.text),
                          fmt::format("SOP '{}' has no steps", ast.name.text)},
                         {"tulis sekurang-kurangnya satu langkah: langkah NAMA 1 PELAKSANA \"…\"",
                          "write at least one step: langkah NAME 1 LANE \"…\""}));
}

Profile profile_of(Build& build, const syntax::Sop& ast) {
  Profile profile;
  const auto* use = only(build, ast.profile);
  if (use == nullptr) return profile;
  if (const auto id = build.names.profiles.find(use->name, build.out)) profile = build.model.profiles[*id];
  apply_settings(build, use->settings, profile);
  return profile;
}

}  // namespace

Sop sop_of(Build& build, const syntax::Sop& ast) {
  const std::size_t findings_before = build.out.size();
  Sop sop;
  SopNames names;
  names.part_lost = ast.broken;
  sop.name = name_of(ast.name);
  sop.place = ast.name.span;
  sop.title = title_of(build, ast.name, ast.title);
  sop.profile = profile_of(build, ast);
  sop.identity = identity_of(build, ast);
  if (const auto* basis = only(build, ast.day_basis))
    sop.day_basis = basis->basis == syntax::DayBasisWord::Working ? DayBasis::Working : DayBasis::Calendar;
  add_lanes(build, ast, sop, names);
  add_steps(build, ast, sop, names);
  if (const auto* total = only(build, ast.total)) {
    sop.total = Total{amount_of(build, total->amount), wording(build, total->wording), total->span};
    if (total->printed) sop.total->printed = total->printed->text ? total->printed->text->value : "";
  }
  const bool step_broken = std::any_of(ast.steps.begin(), ast.steps.end(), [](const syntax::Step& step) {
    return step.broken || (step.decision && step.decision->broken);
  });
  sop.broken = ast.broken || step_broken || build.out.size() != findings_before;
  return sop;
}

}  // namespace alur::model
