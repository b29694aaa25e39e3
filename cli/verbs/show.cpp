#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <nlohmann/json.hpp>

#include "cli/inputs.h"
#include "cli/tables_input.h"
#include "cli/verb.h"
#include "compiler/lampiran/draw.h"
#include "compiler/lampiran/scene_dump.h"
#include "compiler/lampiran/sheets_dump.h"
#include "compiler/model/dump.h"
#include "compiler/model/name_index.h"
#include "compiler/syntax/dump.h"

namespace alur::cli::verbs {
namespace {

struct Request {
  std::vector<std::string> files;
  std::string sop;
  std::string format = "text";
  lampiran::Metrics metrics = lampiran::Metrics::Fonts;
};

// Text of a stage, or an exit code when it was said why there is none.
using Shown = tl::expected<std::string, int>;

Shown show_ast(const Request& request, const Env& env) {
  const auto compilation = compile(request.files, {});
  if (!compilation) return tl::unexpected(fail(env, compilation.error()));
  std::string out;
  for (std::size_t i = 0; i < compilation->files.named; ++i)
    out += syntax::dump(compilation->files.asts[i],
                        compilation->files.sources[compilation->files.sources.id_at(i)]);
  return out;
}

nlohmann::ordered_json json_of(Span place, const Sources& sources) {
  const SourceFile& file = sources[place.file];
  const LineColumn begin = file.line_column(place.begin), end = file.line_column(place.end);
  return {{"file", file.path()},  {"line", begin.line},       {"column", begin.column},
          {"end_line", end.line}, {"end_column", end.column}, {"begin_byte", place.begin},
          {"end_byte", place.end}};
}

std::string json_of(const model::NameIndex& names, const Sources& sources) {
  nlohmann::ordered_json out = {{"program", program_version}, {"names", nlohmann::ordered_json::array()}};
  for (const model::NameDefinition& definition : names.definitions) {
    auto uses = nlohmann::ordered_json::array();
    for (const Span use : names.uses_of(definition)) uses.push_back(json_of(use, sources));
    out["names"].push_back({{"kind", definition.kind.en},
                            {"jenis", definition.kind.id},
                            {"name", words_at(definition, sources)},
                            {"place", json_of(definition.place, sources)},
                            {"uses", std::move(uses)}});
  }
  return out.dump(2) + "\n";
}

// Of files with mistakes too: an editor asks while one is being made.
Shown show_names(const Request& request, const Env& env) {
  const auto compilation = compile(request.files, {});
  if (!compilation) return tl::unexpected(fail(env, compilation.error()));
  const Sources& sources = compilation->files.sources;
  return request.format == "json" ? json_of(compilation->names, sources)
                                  : model::dump(compilation->names, sources);
}

Shown show_model(const Request& request, const Env& env) {
  const Compiled compiled = compile_for_use(request.files, env);
  if (!compiled.usable()) return tl::unexpected(compiled.exit_code);
  return model::dump(compiled.compilation.checked->model());
}

Shown show_drawings(const Request& request, const Env& env, std::string (*dump)(const lampiran::Drawing&)) {
  const Compiled compiled = compile_for_use(request.files, env);
  if (!compiled.usable()) return tl::unexpected(compiled.exit_code);
  const auto sops = chosen_sops(compiled.compilation, request.sop, env);
  if (!sops) return tl::unexpected(sops.error());
  lampiran::DrawOptions options;
  options.metrics = request.metrics;
  std::string out;
  for (const model::SopId sop : *sops)
    out += dump(lampiran::draw(compiled.compilation.checked->model(), sop, options));
  return out;
}

Shown show_sheets(const Request& request, const Env& env) {
  return show_drawings(request, env,
                       [](const lampiran::Drawing& drawing) { return lampiran::dump(drawing.sheets); });
}

Shown show_scene(const Request& request, const Env& env) {
  return show_drawings(request, env,
                       [](const lampiran::Drawing& drawing) { return lampiran::dump(drawing.scene); });
}

Shown show_tables(const Request& request, const Env& env) {
  const TablesInput input = tables_from(request.files, env);
  if (input.exit_code != exit_done) return tl::unexpected(input.exit_code);
  return runtime::dump(*input.tables);
}

struct Stage {
  std::string_view name;
  Message what;
  Shown (*show)(const Request&, const Env&);
};

const std::array stages = {
    Stage{"ast", {"yang tertulis", "what was written"}, show_ast},
    Stage{"names", {"nama dan pemakaiannya", "names and their uses"}, show_names},
    Stage{"model", {"yang dimaksud", "what was meant"}, show_model},
    Stage{"sheets", {"halaman, baris dan sel", "pages, rows and cells"}, show_sheets},
    Stage{"scene", {"setiap kotak, garis dan teks dalam mm", "every box, line and text in mm"}, show_scene},
    Stage{"tables", {"tabel siap jalan", "runtime tables"}, show_tables},
};

class Show : public Call {
 public:
  void declare(CLI::App& app, Language language) override {
    const bool id = language == Language::Indonesian;
    std::string list;
    for (const Stage& stage : stages)
      list += fmt::format("{}{} ({})", list.empty() ? "" : ", ", stage.name, stage.what.in(language));
    app.add_option(id ? "TAHAP" : "STAGE", stage_, list);
    app.add_option(id ? "BERKAS" : "FILE", request_.files,
                   id ? "Berkas-berkas .sop, atau berkas tabel untuk tables"
                      : "Files (.sop), or a table file for tables");
    app.add_option(
        "--sop", request_.sop,
        id ? "Hanya SOP bernama ini (sheets, scene)" : "Only the SOP of this name (sheets, scene)");
    app.add_option("--format", request_.format,
                   id ? "text, atau json untuk penyunting (names)" : "text, or json for editors (names)");
    app.add_flag("--frozen-metrics", frozen_,
                 id ? "Ukuran huruf tetap, sama di setiap mesin (sheets, scene)"
                    : "Fixed text metrics, the same on every machine (sheets, scene)");
  }

  int run(const Env& env) override {
    if (frozen_) request_.metrics = lampiran::Metrics::Frozen;
    const bool json = request_.format == "json";
    if (request_.format != "text" && (!json || stage_ != "names"))
      return misuse(
          env, {"--format menerima text; untuk names juga json", "--format takes text; for names also json"});
    for (const Stage& stage : stages) {
      if (stage.name != stage_) continue;
      if (request_.files.empty())
        return no_file(env, {fmt::format("alur lihat {} sop.sop", stage.name),
                             fmt::format("alur show {} sop.sop", stage.name)});
      const Shown shown = stage.show(request_, env);
      if (!shown) return shown.error();
      const auto printed = print(*shown);
      return printed ? exit_done : fail(env, printed.error());
    }
    std::string names;
    for (const Stage& stage : stages) names += (names.empty() ? "" : ", ") + std::string(stage.name);
    if (stage_.empty())
      return misuse(env,
                    {fmt::format("sebutkan tahapnya: {}", names), fmt::format("name the stage: {}", names)});
    return misuse(env, {fmt::format("tahap '{}' tidak dikenal; yang ada: {}", stage_, names),
                        fmt::format("unknown stage '{}'; there are: {}", stage_, names)});
  }

 private:
  std::string stage_;
  Request request_;
  bool frozen_ = false;
};

}  // namespace

extern const Verb show;
const Verb show{
    "show",
    "lihat",
    {"Tampilkan satu tahap penyusunan sebagai teks", "Print one stage of the compilation as text"},
    {"Contoh:\n  alur lihat model sops/tangerang/pengaduan_kdrt.sop\n  alur lihat tables tangerang.alurt",
     "Examples:\n  alur show model sops/tangerang/pengaduan_kdrt.sop\n  alur show tables tangerang.alurt"},
    [] { return std::unique_ptr<Call>(std::make_unique<Show>()); }};

}  // namespace alur::cli::verbs
