#include "compiler/model/from_ast.h"

#include "compiler/model/build.h"

namespace alur::model {
namespace {

// Every declaration of one kind, over all files.
template <class Declaration, class Action>
void each(const std::vector<syntax::Ast>& asts, Action action) {
  for (const syntax::Ast& ast : asts)
    for (const syntax::Declaration& declaration : ast.declarations)
      if (const auto* wanted = std::get_if<Declaration>(&declaration)) action(*wanted);
}

// Names first, so that a use may stand before its declaration and in another file.
void declare_names(const std::vector<syntax::Ast>& asts, Build& build) {
  std::uint32_t n = 0;
  const auto declare_all = [&]<class Declaration>(auto& table, const Declaration*) {
    n = 0;
    each<Declaration>(asts, [&](const Declaration& d) { table.declare(d.name, {n++}, build.out); });
  };
  declare_all(build.names.posts, static_cast<const syntax::Post*>(nullptr));
  declare_all(build.names.laws, static_cast<const syntax::Law*>(nullptr));
  declare_all(build.names.profiles, static_cast<const syntax::Profile*>(nullptr));
  declare_all(build.names.holiday_lists, static_cast<const syntax::HolidayList*>(nullptr));
  declare_all(build.names.calendars, static_cast<const syntax::Calendar*>(nullptr));
  declare_all(build.names.sops, static_cast<const syntax::Sop*>(nullptr));
  declare_all(build.names.scenarios, static_cast<const syntax::Scenario*>(nullptr));
}

Profile set_profile_of(Build& build, const syntax::Profile& ast) {
  Profile profile;
  profile.name = name_of(ast.name);
  apply_settings(build, ast.settings, profile);
  return profile;
}

// Keterkaitan may name a SOP that is declared later and leave its title to it.
void fill_related_titles(Model& model) {
  for (Sop& sop : model.sops)
    for (ListItem& item : sop.identity.related.items)
      if (item.sop && item.text.value.empty()) item.text.value = "SOP " + model.sops[*item.sop].title.value;
}

}  // namespace

ModelResult from_ast(const std::vector<syntax::Ast>& asts, const Sources& sources) {
  ModelResult result;
  Findings findings;
  Build build{sources, findings, {}, {}, {}};
  declare_names(asts, build);
  each<syntax::Post>(asts, [&](const syntax::Post& post) {
    build.model.posts.push_back({name_of(post.name), title_of(build, post.name, post.title)});
  });
  each<syntax::Law>(asts, [&](const syntax::Law& law) {
    build.model.laws.push_back({name_of(law.name), title_of(build, law.name, law.title)});
  });
  each<syntax::Profile>(
      asts, [&](const syntax::Profile& p) { build.model.profiles.push_back(set_profile_of(build, p)); });
  each<syntax::HolidayList>(asts, [&](const syntax::HolidayList& h) {
    build.model.holiday_lists.push_back(holiday_list_of(build, h));
  });
  each<syntax::Calendar>(
      asts, [&](const syntax::Calendar& c) { build.model.calendars.push_back(calendar_of(build, c)); });
  each<syntax::Sop>(asts, [&](const syntax::Sop& s) { build.model.sops.push_back(sop_of(build, s)); });
  each<syntax::Scenario>(
      asts, [&](const syntax::Scenario& s) { build.model.scenarios.push_back(scenario_of(build, s)); });
  fill_related_titles(build.model);
  result.model = std::move(build.model);
  result.cut = findings.cut();
  result.diagnostics = findings.take();
  return result;
}

}  // namespace alur::model
