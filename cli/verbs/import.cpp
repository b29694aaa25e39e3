#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/output_file.h"
#include "cli/inputs.h"
#include "cli/outputs.h"
#include "cli/verb.h"
#include "compiler/import/from_file.h"
#include "compiler/import/from_tables.h"

namespace alur::cli::verbs {
namespace {

namespace fs = std::filesystem;
using importing::Imported;
using importing::ImportedSop;
using importing::Missing;

constexpr std::size_t shown_places = 5;

// What is missing for the same reason in the same SOP, together.
struct Group {
  const Missing* first = nullptr;
  std::vector<const Missing*> all;
};

std::vector<Group> groups_of(const ImportedSop& sop) {
  std::vector<Group> out;
  for (const Missing& one : sop.missing) {
    const auto same = std::find_if(out.begin(), out.end(),
                                   [&](const Group& group) { return group.first->what.id == one.what.id; });
    if (same == out.end())
      out.push_back({&one, {&one}});
    else
      same->all.push_back(&one);
  }
  return out;
}

std::string places_of(const Group& group, Language language) {
  std::string out;
  for (std::size_t i = 0; i < group.all.size() && i < shown_places; ++i)
    out += (i > 0 ? "; " : "") + group.all[i]->place.in(language);
  return group.all.size() > shown_places ? out + "; …" : out;
}

// "3 langkah", "1 step", "3 steps"
std::string counted(std::size_t count, std::string_view indonesian, std::string_view english,
                    Language language) {
  if (language == Language::Indonesian) return fmt::format("{} {}", count, indonesian);
  return fmt::format("{} {}{}", count, english, count == 1 ? "" : "s");
}

std::string heading_of(const ImportedSop& sop, Language language) {
  const bool id = language == Language::Indonesian;
  return fmt::format("{} ({}): {}, {}, {} {}, {} {}\n", sop.name, sop.place.in(language),
                     counted(sop.steps, "langkah", "step", language),
                     counted(sop.lanes, "lajur", "lane", language),
                     counted(sop.cells, "sel", "cell", language), id ? "terbaca" : "read", sop.unplaced,
                     id ? "tidak dimengerti (menjadi komentar)" : "not understood (kept as comments)");
}

std::string summary_of(const Imported& imported, Language language) {
  const bool id = language == Language::Indonesian;
  std::string out;
  for (const Message& note : imported.notes) out += note.in(language) + "\n";
  for (const ImportedSop& sop : imported.sops) {
    out += heading_of(sop, language);
    std::string boxes;
    for (const Group& group : groups_of(sop)) {
      const std::string& what = group.first->what.in(language);
      if (group.first->lack == importing::Lack::Box)
        boxes += (boxes.empty() ? "" : "; ") + what;
      else if (group.first->step.empty())
        out += fmt::format("  {}\n", what);
      else
        out += fmt::format("  {}: {} ({})\n", what, counted(group.all.size(), "langkah", "step", language),
                           places_of(group, language));
    }
    if (!boxes.empty())
      out += fmt::format(fmt::runtime(id ? "  kotak identitas: {}\n" : "  identity boxes: {}\n"), boxes);
  }
  const std::string count = counted(imported.sops.size(), "SOP", "SOP", language);
  return out + (id ? count + " diimpor; lengkapi yang kurang, lalu: alur periksa\n"
                   : count + " imported; fill in what is missing, then: alur check\n");
}

std::string json_of(const Imported& imported, Language language) {
  nlohmann::ordered_json out;
  out["program"] = program_version;
  out["sops"] = nlohmann::ordered_json::array();
  for (const ImportedSop& sop : imported.sops) {
    nlohmann::ordered_json missing = nlohmann::ordered_json::array();
    for (const Missing& one : sop.missing)
      missing.push_back(
          {{"step", one.step}, {"what", one.what.in(language)}, {"place", one.place.in(language)}});
    out["sops"].push_back({{"name", sop.name},
                           {"title", sop.title},
                           {"place", sop.place.in(language)},
                           {"steps", sop.steps},
                           {"lanes", sop.lanes},
                           {"cells", sop.cells},
                           {"not_understood", sop.unplaced},
                           {"missing", std::move(missing)}});
  }
  out["notes"] = nlohmann::ordered_json::array();
  for (const Message& note : imported.notes) out["notes"].push_back(note.in(language));
  return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

class Import : public Call {
 public:
  void declare(CLI::App& app, Language language) override {
    const bool id = language == Language::Indonesian;
    app.add_option(id ? "BERKAS" : "FILE", files_,
                   id ? "Berkas .xlsx, .docx, .csv, atau teks yang disalin dari tabel SOP"
                      : "Files: .xlsx, .docx, .csv, or text copied from a SOP's table");
    app.add_option("-o,--output", output_,
                   id ? "Tulis semua SOP ke berkas .sop ini; baku: ke layar"
                      : "Write all SOPs to this .sop file; default: to the screen")
        ->type_name(id ? "BERKAS" : "FILE");
    app.add_flag("--force", force_,
                 id ? "Timpa berkas keluaran yang sudah ada" : "Overwrite an output file that exists");
    app.add_option(
        "--format", format_,
        id ? "Ringkasan sebagai text (baku, di keluaran galat) atau json (di keluaran baku, dengan -o)"
           : "The summary as text (default, on standard error) or json (on standard output, with -o)");
  }

  int run(const Env& env) override {
    if (format_ != "text" && format_ != "json")
      return misuse(env, {"--format menerima text atau json", "--format takes text or json"});
    if (files_.empty())
      return no_file(env, {"alur impor tabel.xlsx -o sop.sop", "alur import table.xlsx -o sop.sop"});
    if (format_ == "json" && output_.empty())
      return misuse(env, {"--format json memerlukan -o, sebab keluaran baku dipakai ringkasan",
                          "--format json needs -o: standard output holds the summary"});
    if (const auto wrong = output_.empty() ? std::nullopt : misnamed(output_, ".sop"))
      return misuse(env, *wrong);
    if (const auto refused = would_overwrite()) return fail(env, *refused);
    std::vector<importing::SourceTables> tables;
    for (const std::string& file : files_) {
      auto read = importing::from_file(file);
      if (!read) return fail(env, read.error());
      tables.push_back(std::move(*read));
    }
    const auto imported = importing::from_tables(tables);
    if (!imported) return fail(env, imported.error());
    return give(*imported, env);
  }

 private:
  // A draft is completed by hand, so what stands there may be hours of work.
  std::optional<Error> would_overwrite() const {
    std::error_code code;
    if (output_.empty() || force_ || !fs::exists(output_, code)) return std::nullopt;
    return Error{{fmt::format("berkas '{}' sudah ada dan tidak ditimpa", output_),
                  fmt::format("file '{}' exists and was not overwritten", output_)},
                 {"pilih nama lain, atau tambahkan --force", "choose another name, or add --force"}};
  }

  int give(const Imported& imported, const Env& env) const {
    const auto written = output_.empty() ? print(imported.text) : write_file(output_, imported.text);
    if (!written) return fail(env, written.error());
    if (format_ == "json") {
      const auto printed = print(json_of(imported, env.language));
      return printed ? exit_done : fail(env, printed.error());
    }
    print_to_error(summary_of(imported, env.language));
    return exit_done;
  }

  std::vector<std::string> files_;
  std::string output_;
  std::string format_ = "text";
  bool force_ = false;
};

}  // namespace

extern const Verb import;
const Verb import{"import",
                  "impor",
                  {"Buat berkas .sop dari tabel Word, Excel, CSV atau teks",
                   "Make a .sop file from a table of Word, Excel, CSV or text"},
                  {"Contoh:\n  alur impor sop.xlsx -o sop.sop\n  alur impor salinan.txt\n  alur impor "
                   "sop.docx -o sop.sop --format json",
                   "Examples:\n  alur import sop.xlsx -o sop.sop\n  alur import copied.txt\n  alur "
                   "import sop.docx -o sop.sop --format json"},
                  [] { return std::unique_ptr<Call>(std::make_unique<Import>()); }};

}  // namespace alur::cli::verbs
