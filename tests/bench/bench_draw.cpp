// Where the time of a drawing goes, stage by stage, and inputs for whole programs: a SOP of 200 steps on 12
// lanes, the same for plantuml, and sets of one and of twenty SOPs. As JSON; medians in milliseconds.
//
//   alur_bench_draw stages RUNS FILE.sop ...
//   alur_bench_draw generate FOLDER
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "compiler/compile.h"
#include "compiler/lampiran/draw.h"
#include "compiler/lampiran/format.h"
#include "tests/bench/milliseconds.h"

using namespace alur;
using namespace alur::lampiran;
using Json = nlohmann::ordered_json;

namespace {

// Sheets and route are those of the first round; `drawing` has all rounds of growing and the missing letters.
Json stages_of(const std::string& file, int runs) {
  auto read = compile({file}, {});
  if (!read || !read->checked) return {{"error", "not to be drawn"}};
  const model::Model& model = read->checked->model();
  const model::SopId sop = model.sops.id_at(0);
  const Font font = installed_family(model.sops[sop].profile.font);
  const auto metrics = metrics_of(Metrics::Fonts, font);
  const Drawing drawing = draw(model, sop, {});
  Json out = {{"steps", model.sops[sop].steps.size()},
              {"lanes", model.sops[sop].lanes.size()},
              {"pages", drawing.scene.pages.size()}};
  Json& stages = out["milliseconds"];
  stages["compile"] = milliseconds(runs, [&] { static_cast<void>(compile({file}, {})); });
  stages["font"] = milliseconds(runs, [&] { static_cast<void>(metrics_of(Metrics::Fonts, font)); });
  stages["sheets"] =
      milliseconds(runs, [&] { static_cast<void>(from_model(model, sop, *metrics, font, {})); });
  const Sheets sheets = from_model(model, sop, *metrics, font, {});
  stages["route"] = milliseconds(runs, [&] { static_cast<void>(route(sheets, *metrics, {})); });
  stages["drawing"] = milliseconds(runs, [&] { static_cast<void>(draw(model, sop, {})); });
  for (const Format* format : formats())
    stages[std::string(format->name)] =
        milliseconds(runs, [&] { static_cast<void>(format->write(drawing.scene, {})); });
  return out;
}

std::string sop_text(const std::string& name, int steps, int lanes) {
  std::string out = fmt::format("sop {} \"Pelayanan {}\" {{\n", name, name);
  for (int lane = 1; lane <= lanes; ++lane) out += fmt::format("  pelaksana p{0}: jabatan{0}\n", lane);
  for (int i = 1; i <= steps; ++i) {
    out += fmt::format("  langkah l{0} {0} p{1} \"Memeriksa dan meneruskan berkas tahap {0}\" {{\n", i,
                       (i * 5) % lanes + 1);
    out += fmt::format(
        "    kelengkapan \"Berkas tahap {}\"\n    waktu {} menit\n    output \"Berkas tahap {}\"\n", i,
        i % 7 + 3, i + 1);
    if (i % 10 == 5 && i < steps)
      out +=
          fmt::format("    keputusan \"Lengkap?\" {{ ya -> l{}  tidak -> l{} maksimal 2 kali lalu l{} }}\n",
                      i + 1, i - 2, i + 1);
    out += "  }\n";
  }
  return out + "}\n";
}

std::string posts(int lanes) {
  std::string out;
  for (int lane = 1; lane <= lanes; ++lane) out += fmt::format("jabatan jabatan{0} \"Pejabat {0}\"\n", lane);
  return out;
}

std::string plantuml_text(int steps, int lanes) {
  std::string out = "@startuml\n";
  for (int i = 1; i <= steps; ++i) {
    out += fmt::format("|Pejabat {}|\n", (i * 5) % lanes + 1);
    if (i == 1) out += "start\n";
    out += fmt::format(":Memeriksa dan meneruskan berkas tahap {};\n", i);
    if (i % 10 == 5 && i < steps) out += "if (Lengkap?) then (ya)\nelse (tidak)\n  :Diulang;\nendif\n";
  }
  return out + "stop\n@enduml\n";
}

void write(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

void generate(const std::string& folder) {
  write(folder + "/besar.sop", posts(12) + sop_text("besar", 200, 12));
  write(folder + "/besar.puml", plantuml_text(200, 12));
  std::string book = posts(5);
  write(folder + "/buku1.sop", book + sop_text("a1", 12, 5));
  for (int i = 1; i <= 20; ++i) book += sop_text(fmt::format("a{}", i), 12, 5);
  write(folder + "/buku20.sop", book);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string verb = argc > 1 ? argv[1] : "";
  if (verb == "generate" && argc == 3) {
    generate(argv[2]);
    return 0;
  }
  const int runs = verb == "stages" && argc > 3 ? std::atoi(argv[2]) : 0;
  if (runs < 1 || runs > 999) {
    fmt::print(stderr, "usage: alur_bench_draw stages RUNS FILE.sop ... | generate FOLDER\n");
    return 2;
  }
  Json out = {{"runs", runs}, {"statistic", "median"}};
  for (int i = 3; i < argc; ++i) out["files"][argv[i]] = stages_of(argv[i], runs);
  fmt::print("{}\n", out.dump(2));
  return 0;
}
