#include "compiler/model/from_ast.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/model/build.h"
#include "compiler/model/said_of_names.h"

namespace alur::model {

const DiagnosticKind call_cycle{
    "NM13",
    Severity::Invalid,
    Basis::Language,
    {"panggilan melingkar", "cycle of calls"},
    {"Pemanggil menunggu SOP yang dipanggil selesai; dalam lingkaran tidak ada yang pernah selesai.",
     "A caller waits for the called SOP to end; round a cycle none ever ends."},
    {},
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah s 1 p \"S\" { panggil a }\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  keterkaitan { a }\n  langkah s 1 p \"S\"\n}\n"};

const DiagnosticKind variant_of_itself{
    "NM14",
    Severity::Invalid,
    Basis::Language,
    {"skenario seperti dirinya sendiri", "scenario like itself"},
    {"Varian berangkat dari skenario lain yang sudah lengkap.", "A variant starts from another scenario."},
    {},
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam "
    "}\n}\nskenario s seperti s \"S\" {\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n "
    " kedatangan a poisson(10 per bulan)\n  anggap kerja dari waktu\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam "
    "}\n}\nskenario s \"S\" {\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  "
    "kedatangan a poisson(10 per bulan)\n  anggap kerja dari waktu\n}\nskenario t seperti s \"T\" {\n  "
    "ulangan 20\n}\n"};

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
  declare_all(build.names.documents, static_cast<const syntax::Document*>(nullptr));
  declare_all(build.names.places, static_cast<const syntax::Place*>(nullptr));
  declare_all(build.names.skills, static_cast<const syntax::Skill*>(nullptr));
  declare_all(build.names.profiles, static_cast<const syntax::Profile*>(nullptr));
  declare_all(build.names.holiday_lists, static_cast<const syntax::HolidayList*>(nullptr));
  declare_all(build.names.calendars, static_cast<const syntax::Calendar*>(nullptr));
  declare_all(build.names.rosters, static_cast<const syntax::Roster*>(nullptr));
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

namespace {

// Variants after the scenario that they change, all in the order of the files.
void add_scenarios(Build& build, const std::vector<syntax::Ast>& asts) {
  std::vector<const syntax::Scenario*> texts;
  each<syntax::Scenario>(asts, [&](const syntax::Scenario& s) { texts.push_back(&s); });
  build.model.scenarios.resize(texts.size());
  enum class State : std::uint8_t { Waiting, Open, Done };
  std::vector<State> states(texts.size(), State::Waiting);
  const auto read = [&](auto& self, std::size_t i) -> void {
    if (states[i] == State::Done) return;
    states[i] = State::Open;
    const Scenario* base = nullptr;
    if (const auto& word = texts[i]->base) {
      const auto id = build.names.scenarios.find(*word, build.out);
      if (id && states[id->index] == State::Open) {
        build.report(
            finding(variant_of_itself, word->span,
                    {fmt::format("skenario '{}' pada akhirnya seperti dirinya sendiri", texts[i]->name.text),
                     fmt::format("scenario '{}' is in the end like itself", texts[i]->name.text)},
                    {"salah satu skenario harus berdiri sendiri", "one of the scenarios must stand alone"}));
      } else if (id) {
        self(self, id->index);
        base = &build.model.scenarios[*id];
      }
    }
    build.model.scenarios[{static_cast<std::uint32_t>(i)}] = scenario_of(build, *texts[i], base);
    states[i] = State::Done;
  };
  for (std::size_t i = 0; i < texts.size(); ++i) read(read, i);
}

void report_cycle(Build& build, Sop& sop, const Call& call) {
  const Sop& called = build.model.sops[call.sop];
  sop.broken = true;
  Diagnostic d =
      finding(call_cycle, call.place,
              {fmt::format("SOP '{}' memanggil SOP '{}', yang menunggunya", sop.name.text, called.name.text),
               fmt::format("SOP '{}' calls SOP '{}', which waits for it", sop.name.text, called.name.text)},
              {"bila hanya berkaitan, tulis di 'keterkaitan'; bila diteruskan, akhiri SOP ini",
               "if they are only related, say so in 'keterkaitan'; if handed over, end this SOP"});
  d.related.push_back({called.place, {"SOP yang dipanggil", "the called SOP"}});
  build.report(std::move(d));
}

// A call waits for the called SOP's end: round a cycle nobody ever ends. Depth first, with a stack of its
// own: a chain of calls may be as long as the set.
void report_call_cycles(Build& build) {
  IdVector<SopId, Sop>& sops = build.model.sops;
  enum class State : std::uint8_t { New, Open, Done };
  struct Visit {
    SopId sop;
    std::size_t step = 0;
  };
  std::vector<State> states(sops.size(), State::New);
  std::vector<Visit> open;
  const auto enter = [&](SopId id) {
    states[id.index] = State::Open;
    open.push_back({id, 0});
  };
  for (std::size_t first = 0; first < sops.size(); ++first) {
    if (states[first] == State::New) enter(sops.id_at(first));
    while (!open.empty()) {
      Visit& at = open.back();
      Sop& sop = sops[at.sop];
      if (at.step == sop.steps.size()) {
        states[at.sop.index] = State::Done;
        open.pop_back();
        continue;
      }
      const Step& step = sop.steps[sop.steps.id_at(at.step++)];
      if (!step.call) continue;
      const State called = states[step.call->sop.index];
      if (called == State::New) enter(step.call->sop);
      if (called == State::Open) report_cycle(build, sop, *step.call);
    }
  }
}

}  // namespace

ModelResult from_ast(const std::vector<syntax::Ast>& asts, const Sources& sources, const Limits& limits) {
  ModelResult result;
  Findings findings;
  Build build{sources, findings, limits};
  declare_names(asts, build);
  each<syntax::Post>(asts, [&](const syntax::Post& post) {
    build.model.posts.push_back({name_of(post.name), title_of(build, post.name, post.title)});
  });
  each<syntax::Law>(asts, [&](const syntax::Law& law) {
    Law out{name_of(law.name), title_of(build, law.name, law.title), {}, {}};
    if (!law.repeals.empty()) out.repealed_by = text_of(law.repeals.front());
    for (const syntax::Text& source : law.sources) out.sources.push_back(text_of(source));
    build.model.laws.push_back(std::move(out));
  });
  each<syntax::Document>(asts, [&](const syntax::Document& d) { add_document(build, d); });
  each<syntax::Place>(asts, [&](const syntax::Place& p) {
    build.model.places.push_back({name_of(p.name), title_of(build, p.name, p.title)});
  });
  each<syntax::Skill>(asts, [&](const syntax::Skill& s) {
    build.model.skills.push_back({name_of(s.name), title_of(build, s.name, s.title)});
  });
  each<syntax::Profile>(
      asts, [&](const syntax::Profile& p) { build.model.profiles.push_back(set_profile_of(build, p)); });
  each<syntax::HolidayList>(asts, [&](const syntax::HolidayList& h) {
    build.model.holiday_lists.push_back(holiday_list_of(build, h));
  });
  each<syntax::Calendar>(
      asts, [&](const syntax::Calendar& c) { build.model.calendars.push_back(calendar_of(build, c)); });
  each<syntax::Roster>(asts,
                       [&](const syntax::Roster& r) { build.model.rosters.push_back(roster_of(build, r)); });
  each<syntax::CheckSettings>(asts, [&](const syntax::CheckSettings& s) {
    CheckSettings& all = build.model.check_settings;
    for (const syntax::Waiver& one : s.waivers) all.waivers.push_back(waiver_of(one, {}));
    for (const syntax::Denial& one : s.denials) all.denials.push_back({name_of(one.code), one.span});
  });
  each<syntax::Sop>(asts, [&](const syntax::Sop& s) { build.model.sops.push_back(sop_of(build, s)); });
  report_call_cycles(build);
  add_scenarios(build, asts);
  fill_related_titles(build.model);
  result.model = std::move(build.model);
  result.names = std::move(build.log);
  result.cut = findings.cut();
  result.diagnostics = findings.take();
  say_once(asts, result.diagnostics);
  return result;
}

}  // namespace alur::model
