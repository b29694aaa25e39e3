#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/output_file.h"
#include "cli/inputs.h"
#include "cli/outputs.h"
#include "cli/verb.h"
#include "compiler/map/format.h"
#include "compiler/map/from_model.h"

namespace alur::cli::verbs {
namespace {

std::string format_names() {
  std::string out;
  for (const map::Format* format : map::formats())
    out += (out.empty() ? "" : ", ") + std::string(format->name);
  return out;
}

class Map : public Call {
 public:
  void declare(CLI::App& app, Language language) override {
    const bool id = language == Language::Indonesian;
    app.add_option(id ? "BERKAS" : "FILE", files_, id ? "Berkas-berkas .sop" : "Files (.sop)");
    app.add_option("-o,--output", outputs_,
                   id ? "Berkas keluaran (boleh diulang); baku: peta.pdf"
                      : "Output file (may be repeated); default: peta.pdf")
        ->allow_extra_args(false);  // what follows is an input
    app.add_option("--format", format_,
                   fmt::format(fmt::runtime(id ? "{} (baku: menurut akhiran nama berkas)"
                                               : "{} (default: by the file's extension)"),
                               format_names()));
  }

  int run(const Env& env) override {
    const map::Format* wanted = map::format_by_name(format_);
    if (!format_.empty() && wanted == nullptr)
      return misuse(env, {fmt::format("--format menerima: {}", format_names()),
                          fmt::format("--format takes: {}", format_names())});
    if (outputs_.empty())
      outputs_.push_back("peta" + std::string((wanted != nullptr ? wanted : map::formats()[0])->extension));
    for (const std::string& output : outputs_) {
      if (wanted == nullptr && map::format_by_path(output) == nullptr)
        return misuse(env, {fmt::format("'{}': akhiran nama tidak dikenal; format yang ada: {}", output,
                                        format_names()),
                            fmt::format("'{}': unknown extension; there are: {}", output, format_names())});
      if (wanted == nullptr) continue;
      if (const auto wrong = misnamed(output, wanted->extension)) return misuse(env, *wrong);
    }
    if (files_.empty()) return no_file(env, {"alur peta *.sop -o peta.pdf", "alur map *.sop -o peta.pdf"});
    const Compiled compiled = compile_for_use(files_, env);
    if (!compiled.usable()) return compiled.exit_code;
    const map::SopMap map = map::from_model(*compiled.compilation.checked);
    if (map.nodes.empty()) {
      print_error(env, {"tidak ada SOP di dalam berkas-berkas ini", "there is no SOP in these files"});
      return exit_findings;
    }
    return write(map, wanted, env);
  }

 private:
  int write(const map::SopMap& map, const map::Format* wanted, const Env& env) const {
    for (const std::string& output : outputs_) {
      const map::Format* format = wanted != nullptr ? wanted : map::format_by_path(output);
      const auto bytes = format->write(map, env.language);
      if (!bytes) return fail(env, bytes.error());
      if (const auto written = write_file(output, *bytes); !written) return fail(env, written.error());
      if (const auto printed = print(output + "\n"); !printed) return fail(env, printed.error());
    }
    return exit_done;
  }

  std::vector<std::string> files_;
  std::vector<std::string> outputs_;
  std::string format_;
};

}  // namespace

extern const Verb map;
const Verb map{"map",
               "peta",
               {"Gambar peta keterkaitan SOP-SOP sebuah himpunan",
                "Draw the map of how the SOPs of a set refer to each other"},
               {"Contoh:\n  alur peta sops/bekasi/*.sop -o peta.pdf\n  alur peta *.sop -o peta.svg",
                "Examples:\n  alur map sops/bekasi/*.sop -o map.pdf\n  alur map *.sop -o map.svg"},
               [] { return std::unique_ptr<Call>(std::make_unique<Map>()); }};

}  // namespace alur::cli::verbs
