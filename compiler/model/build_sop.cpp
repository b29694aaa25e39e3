#include "compiler/model/build_sop.h"

#include <fmt/format.h>

#include <algorithm>

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

namespace {

void add_lanes(Build& build, const syntax::Sop& ast, Sop& sop, SopNames& names) {
  for (const syntax::Lane& lane : ast.lanes) {
    Lane out{name_of(lane.name), {}, {}};
    for (const syntax::Word& word : lane.posts) {
      const auto post = build.names.posts.find(word, build.out);
      out.posts.push_back(post.value_or(PostId{}));
      if (!post || lane.title) continue;
      const Text& title = build.model.posts[*post].title;
      out.title = out.title.value.empty()
                      ? title
                      : Text{out.title.value + ", " + title.value, std::nullopt, title.place};
    }
    if (lane.title) out.title = text_of(*lane.title);
    names.lanes.declare(lane.name, sop.lanes.push_back(std::move(out)), build.out);
  }
  for (const syntax::External& external : ast.externals) {
    build.log.define({"pihak luar", "external party"}, external.name.span);
    sop.externals.push_back({name_of(external.name), text_of(external.title)});
  }
}

bool broken(const syntax::Heading&) { return false; }
bool broken(const syntax::Step& step) {
  return step.broken || (step.decision && step.decision->broken) ||
         std::any_of(step.rows.begin(), step.rows.end(), [](const syntax::Step& row) { return row.broken; });
}
bool broken(const syntax::Parallel& block) {
  return block.broken ||
         std::any_of(block.branches.begin(), block.branches.end(), [](const syntax::Branch& branch) {
           return branch.broken ||
                  std::any_of(branch.items.begin(), branch.items.end(), [](const auto& item) {
                    return std::visit([](const auto& one) { return broken(one); }, item);
                  });
         });
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
  SopNames names(build.log);
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
  const bool without_steps = std::all_of(ast.flow.begin(), ast.flow.end(), [](const syntax::FlowItem& item) {
    return std::holds_alternative<syntax::Heading>(item);
  });
  if (without_steps && !ast.broken)
    build.report(finding(sop_without_steps, ast.name.span,
                         {fmt::format("SOP '{}' belum mempunyai langkah", ast.name.text),
                          fmt::format("SOP '{}' has no steps", ast.name.text)},
                         {"tulis sekurang-kurangnya satu langkah: langkah NAMA 1 PELAKSANA \"…\"",
                          "write at least one step: langkah NAME 1 LANE \"…\""}));
  for (const syntax::Waiver& one : ast.waivers) sop.waivers.push_back(waiver_of(one, ast.span));
  if (const auto* total = only(build, ast.total)) {
    sop.total = Total{amount_of(build, total->amount), wording(build, total->wording), total->span};
    if (total->printed) sop.total->printed = total->printed->text ? total->printed->text->value : "";
  }
  const bool part_broken = std::any_of(ast.flow.begin(), ast.flow.end(), [](const syntax::FlowItem& item) {
    return std::visit([](const auto& one) { return broken(one); }, item);
  });
  const bool list_broken = std::any_of(ast.lists.begin(), ast.lists.end(),
                                       [](const syntax::ItemList& list) { return list.broken; });
  sop.broken = ast.broken || part_broken || list_broken || build.out.size() != findings_before;
  return sop;
}

}  // namespace alur::model
