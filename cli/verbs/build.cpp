#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>

#include "base/output_file.h"
#include "cli/inputs.h"
#include "cli/outputs.h"
#include "cli/tables_input.h"
#include "cli/verb.h"

namespace alur::cli::verbs {
namespace {

class Build : public Call {
 public:
  void declare(CLI::App& app, Language language) override {
    const bool id = language == Language::Indonesian;
    app.add_option(id ? "BERKAS" : "FILE", files_,
                   id ? "Berkas .sop dengan skenario" : "Files (.sop) with a scenario");
    app.add_option("-o,--output", output_,
                   id ? "Berkas tabel; baku: nama berkas pertama dengan akhiran .alurt"
                      : "Table file; default: the first file's name with .alurt");
  }

  int run(const Env& env) override {
    if (files_.empty())
      return no_file(env,
                     {"alur susun skenario.sop -o hasil.alurt", "alur build scenario.sop -o result.alurt"});
    if (const auto wrong = misnamed(output_, ".alurt")) return misuse(env, *wrong);
    const TablesInput input = tables_from(files_, env);
    if (input.exit_code != exit_done) return input.exit_code;
    if (input.bytes.empty())
      return misuse(env, {fmt::format("'{}' sudah berupa berkas tabel", files_[0]),
                          fmt::format("'{}' is a table file already", files_[0])});
    const std::string path =
        output_.empty() ? std::filesystem::path(files_[0]).replace_extension(".alurt").string() : output_;
    if (const auto written = write_file(path, input.bytes); !written) return fail(env, written.error());
    const auto printed = print(path + "\n");
    return printed ? exit_done : fail(env, printed.error());
  }

 private:
  std::vector<std::string> files_;
  std::string output_;
};

}  // namespace

extern const Verb build;
const Verb build{"build",
                 "susun",
                 {"Susun SOP dan skenarionya menjadi berkas tabel yang siap dijalankan",
                  "Compile SOPs and their scenario to a table file that can run"},
                 {"Contoh:\n  alur susun sops/skenario/tangerang_2025.sop -o tangerang.alurt",
                  "Example:\n  alur build sops/skenario/tangerang_2025.sop -o tangerang.alurt"},
                 [] { return std::unique_ptr<Call>(std::make_unique<Build>()); }};

}  // namespace alur::cli::verbs
