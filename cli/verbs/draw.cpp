#include "compiler/lampiran/draw.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "base/output_file.h"
#include "cli/heat_file.h"
#include "cli/inputs.h"
#include "cli/outputs.h"
#include "cli/verb.h"
#include "compiler/lampiran/format.h"
#include "compiler/lampiran/quality.h"
#include "compiler/lampiran/text_metrics.h"

namespace alur::cli::verbs {
namespace {

namespace fs = std::filesystem;

// Below it no letter can be read, above it a page takes more than 100 MB.
constexpr std::uint64_t least_dpi = 30;
constexpr std::uint64_t most_dpi = 600;

std::string format_names() {
  std::string out;
  for (const lampiran::Format* format : lampiran::formats())
    out += (out.empty() ? "" : ", ") + std::string(format->name);
  return out;
}

struct Job {
  model::SopId sop;
  const lampiran::Format* format = nullptr;
  std::string path;
};

class Draw : public Call {
 public:
  void declare(CLI::App& app, Language language) override {
    const bool id = language == Language::Indonesian;
    app.add_option(id ? "BERKAS" : "FILE", files_, id ? "Berkas-berkas .sop" : "Files (.sop)");
    app.add_option("-o,--output", outputs_,
                   id ? "Berkas keluaran (boleh diulang), atau folder; baku: NAMA_SOP.pdf"
                      : "Output file (may be repeated), or a folder; default: SOP_NAME.pdf")
        ->allow_extra_args(false);  // what follows is an input
    app.add_option("--format", format_,
                   fmt::format(fmt::runtime(id ? "{} (baku: menurut akhiran nama berkas)"
                                               : "{} (default: by the file's extension)"),
                               format_names()));
    app.add_option("--dpi", dpi_,
                   fmt::format(fmt::runtime(id ? "Titik per inci pada PNG, {} sampai {}; baku: {}"
                                               : "Dots per inch of PNG, {} to {}; default: {}"),
                               least_dpi, most_dpi, lampiran::WriteOptions().dpi));
    app.add_option("--sop", sop_, id ? "Hanya SOP bernama ini" : "Only the SOP of this name");
    app.add_option("--heat", heat_,
                   id ? "Warnai simbol menurut hasil 'alur simulasi --format json'; untuk pdf, svg, png"
                      : "Colour symbols by the results of 'alur simulate --format json'; for pdf, svg, png");
    app.add_option("--heat-by", heat_by_,
                   id ? "utilisasi (beban petugas, baku) atau tunggu (lama menunggu)"
                      : "utilisasi (how busy people are, default) or tunggu (waiting time)");
    app.add_flag("--quality", quality_,
                 id ? "Cetak ukuran mutu gambar; kode keluar 70 bila ada cacat"
                    : "Print the drawing's figures; exit code 70 on a fault");
  }

  int run(const Env& env) override {
    if (!format_.empty() && lampiran::format_by_name(format_) == nullptr)
      return misuse(env, {fmt::format("--format menerima: {}", format_names()),
                          fmt::format("--format takes: {}", format_names())});
    for (const std::string& output : outputs_)
      if (format_.empty() && !is_folder(output) && lampiran::format_by_path(output) == nullptr)
        return misuse(env, {fmt::format("'{}': akhiran nama tidak dikenal; format yang ada: {}", output,
                                        format_names()),
                            fmt::format("'{}': unknown extension; there are: {}", output, format_names())});
    for (const std::string& output : outputs_) {
      if (format_.empty() || is_folder(output)) continue;
      if (const auto wrong = misnamed(output, lampiran::format_by_name(format_)->extension))
        return misuse(env, *wrong);
    }
    if (!dpi_.empty()) {
      const auto dpi = whole_number(dpi_);
      if (!dpi || *dpi < least_dpi || *dpi > most_dpi)
        return misuse(env, {fmt::format("--dpi menerima bilangan {} sampai {}", least_dpi, most_dpi),
                            fmt::format("--dpi takes a number from {} to {}", least_dpi, most_dpi)});
      options_.dpi = static_cast<double>(*dpi);
    }
    if (const int code = check_heat(env); code != exit_done) return code;
    if (files_.empty())
      return no_file(env, {"alur gambar sop.sop -o sop.pdf", "alur draw sop.sop -o sop.pdf"});
    const Compiled compiled = compile_for_use(files_, env);
    if (!compiled.usable()) return compiled.exit_code;
    const auto sops = chosen_sops(compiled.compilation, sop_, env);
    if (!sops) return sops.error();
    const model::Model& model = compiled.compilation.checked->model();
    std::vector<Job> jobs;
    if (const int code = plan(model, *sops, env, jobs); code != exit_done) return code;
    if (const int code = check_heat_of(jobs, env); code != exit_done) return code;
    return carry_out(compiled.compilation, jobs, env);
  }

 private:
  // A folder whose name looks like a drawing's is taken for a mistake and refused when it is written.
  static bool is_folder(const std::string& output) {
    std::error_code code;
    return output.ends_with('/') ||
           (fs::is_directory(output, code) && lampiran::format_by_path(output) == nullptr);
  }

  int check_heat(const Env& env) const {
    if (!heat_by_.empty() && heat_by_ != "utilisasi" && heat_by_ != "tunggu")
      return misuse(env, {"--heat-by menerima: utilisasi, tunggu", "--heat-by takes: utilisasi, tunggu"});
    if (!heat_by_.empty() && heat_.empty())
      return misuse(env, {"--heat-by memerlukan --heat", "--heat-by needs --heat"});
    return exit_done;
  }

  int check_heat_of(const std::vector<Job>& jobs, const Env& env) const {
    if (heat_.empty()) return exit_done;
    for (const Job& job : jobs)
      if (job.format->name == "docx" || job.format->name == "dot")
        return misuse(env, {fmt::format("--heat mewarnai pdf, svg, dan png, bukan {}", job.format->name),
                            fmt::format("--heat colours pdf, svg and png, not {}", job.format->name)});
    return exit_done;
  }

  // Which SOP goes into which file.
  int plan(const model::Model& model, const std::vector<model::SopId>& sops, const Env& env,
           std::vector<Job>& jobs) const {
    const lampiran::Format* wanted = format_.empty() ? nullptr : lampiran::format_by_name(format_);
    const auto in_folder = [&](const std::string& folder) {
      const lampiran::Format* format = wanted != nullptr ? wanted : lampiran::format_by_name("pdf");
      for (const model::SopId sop : sops)
        jobs.push_back(
            {sop, format,
             (fs::path(folder) / (model.sops[sop].name.text + std::string(format->extension))).string()});
    };
    if (outputs_.empty()) in_folder("");
    for (const std::string& output : outputs_) {
      if (is_folder(output)) {
        in_folder(output);
        continue;
      }
      const lampiran::Format* format = wanted != nullptr ? wanted : lampiran::format_by_path(output);
      if (sops.size() > 1)
        return misuse(
            env, {fmt::format("ada {} SOP; pilih satu dengan --sop, atau beri -o sebuah folder", sops.size()),
                  fmt::format("there are {} SOPs; choose one by --sop, or give -o a folder", sops.size())});
      jobs.push_back({sops[0], format, output});
    }
    return exit_done;
  }

  int carry_out(const Compilation& compilation, const std::vector<Job>& jobs, const Env& env) const {
    const model::Model& model = compilation.checked->model();
    std::map<model::SopId, lampiran::Drawing> drawings;
    int code = exit_done;
    std::set<std::string> warned;
    for (const Job& job : jobs) {
      auto known = drawings.find(job.sop);
      if (known == drawings.end()) {
        known = drawings.emplace(job.sop, lampiran::draw(model, job.sop, {})).first;
        if (const auto hot = colour(model.sops[job.sop], known->second); !hot) return fail(env, hot.error());
        for (const Message& warning : known->second.scene.warnings)
          if (warned.insert(warning.en).second) print_note(env, warning);
        code = std::max(code, inspect(model.sops[job.sop], known->second.scene, env));
      }
      const int written = write(job, known->second.scene, with_source(compilation, job.sop), env);
      if (written != exit_done) return written;
    }
    return code;
  }

  Expected<void> colour(const model::Sop& sop, lampiran::Drawing& drawing) const {
    if (heat_.empty()) return {};
    const auto by = heat_by_ == "tunggu" ? lampiran::HeatBy::Wait : lampiran::HeatBy::Utilisation;
    const auto heat = heat_from_file(heat_, sop, by);
    if (!heat) return tl::unexpected<Error>(heat.error());
    lampiran::colour(drawing, *heat, lampiran::Metrics::Fonts);
    return {};
  }

  // A document that leaves the house takes its source along.
  lampiran::WriteOptions with_source(const Compilation& compilation, model::SopId sop) const {
    const SourceFile& source = compilation.files.sources[compilation.checked->model().sops[sop].place.file];
    lampiran::WriteOptions options = options_;
    options.source_name = fs::path(source.path()).filename().string();
    options.source_text = source.text();
    options.sop_name = compilation.checked->model().sops[sop].name.text;
    return options;
  }

  int write(const Job& job, const lampiran::Scene& scene, const lampiran::WriteOptions& options,
            const Env& env) const {
    const auto files = job.format->write(scene, options);
    if (!files) return fail(env, files.error());
    for (const lampiran::OutputFile& file : *files) {
      const std::string path = with_suffix(job.path, file.suffix);
      if (const auto written = write_file(path, file.bytes); !written) return fail(env, written.error());
      if (quality_) continue;
      if (const auto printed = print(path + "\n"); !printed) return fail(env, printed.error());
    }
    return exit_done;
  }

  // "kdrt.png" -> "kdrt-2.png"
  static std::string with_suffix(const std::string& path, const std::string& suffix) {
    if (suffix.empty()) return path;
    const fs::path whole(path);
    return (whole.parent_path() / (whole.stem().string() + suffix + whole.extension().string())).string();
  }

  // A fault is said always, with its page and what the planner can do; the page serves all the same, so only
  // --quality, which asks for it, ends with the code of a bug of ours.
  int inspect(const model::Sop& sop, const lampiran::Scene& scene, const Env& env) const {
    const lampiran::Quality quality = lampiran::quality_of(scene);
    if (quality_) {
      const auto printed = print(fmt::format("{}\n{}", sop.name.text, lampiran::dump(quality)));
      if (!printed) return fail(env, printed.error());
    }
    if (quality.faults.empty()) return exit_done;
    const Message where = lampiran::summary(quality);
    print_note(
        env,
        {fmt::format(
             "peringatan: gambar '{}' tidak rapi pada {}. Kurangi pelaksana atau cabang pada halaman itu, "
             "pecah SOP-nya, atau pakai kertas f4; gambarnya tetap ditulis",
             sop.name.text, where.id),
         fmt::format(
             "warning: the drawing of '{}' is not clean on {}. Use fewer lanes or branches on that page, "
             "divide the SOP, or use paper f4; the drawing is written all the same",
             sop.name.text, where.en)});
    return quality_ ? exit_internal : exit_done;
  }

  std::vector<std::string> files_;
  std::vector<std::string> outputs_;
  std::string format_;
  std::string sop_;
  std::string dpi_;
  std::string heat_;
  std::string heat_by_;
  lampiran::WriteOptions options_;
  bool quality_ = false;
};

}  // namespace

extern const Verb draw;
const Verb draw{"draw",
                "gambar",
                {"Gambar lampiran SOP: halaman identitas dan bagan alir",
                 "Draw a SOP's lampiran: identity page and flowchart"},
                {"Format: pdf (dicetak dan ditandatangani), svg (teks tetap teks), png (satu berkas tiap "
                 "halaman),\n  docx (disunting di Word atau LibreOffice), dot (Graphviz, neato -n2).\n"
                 "Contoh:\n  alur gambar sops/tangerang/pengaduan_kdrt.sop -o kdrt.pdf -o kdrt.docx\n  alur "
                 "gambar *.sop --format svg -o gambar/",
                 "Formats: pdf (to print and sign), svg (text stays text), png (a file a page),\n  docx (to "
                 "edit in Word or LibreOffice), dot (Graphviz, neato -n2).\n"
                 "Examples:\n  alur draw sops/tangerang/pengaduan_kdrt.sop -o kdrt.pdf -o kdrt.docx\n  alur "
                 "draw *.sop --format svg -o pictures/"},
                [] { return std::unique_ptr<Call>(std::make_unique<Draw>()); }};

}  // namespace alur::cli::verbs
