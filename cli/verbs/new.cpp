#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <set>

#include "base/output_file.h"
#include "cli/inputs.h"
#include "cli/outputs.h"
#include "cli/verb.h"
#include "compiler/skeleton/scenario_from_model.h"
#include "compiler/skeleton/sop_from_model.h"

namespace alur::cli::verbs {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_steps = 500;
constexpr std::size_t most_profiles_shown = 8;  // a folder of others' files may hold any number

// A name of the language made of a file's: "Pengaduan KDRT.sop" is pengaduan_kdrt.
std::string name_from(const std::string& path, const std::string& otherwise) {
  std::string out;
  for (const char c : fs::path(path).stem().string()) {
    const auto byte = static_cast<unsigned char>(c);
    const bool kept = byte < 128 && std::isalnum(byte) != 0;
    if (kept)
      out += static_cast<char>(std::tolower(byte));
    else if (!out.empty() && out.back() != '_')
      out += '_';
  }
  while (!out.empty() && out.back() == '_') out.pop_back();
  if (out.empty()) return otherwise;
  return std::isdigit(static_cast<unsigned char>(out[0])) != 0 ? "sop_" + out : out;
}

bool is_name(const std::string& word) {
  return !word.empty() && std::isdigit(static_cast<unsigned char>(word[0])) == 0 &&
         std::all_of(word.begin(), word.end(),
                     [](unsigned char c) { return c == '_' || (c < 128 && std::isalnum(c) != 0); });
}

std::vector<std::string> sop_files_in(const fs::path& folder) {
  std::vector<std::string> out;
  std::error_code code;
  for (fs::directory_iterator at(folder, code), end; !code && at != end; at.increment(code))
    if (at->path().extension() == ".sop" && at->is_regular_file(code))
      out.push_back(at->path().lexically_normal().string());
  std::sort(out.begin(), out.end());
  return out;
}

// Where a profile may be declared that no file was named for: beside the output, in the folders beside that
// one, and in those of sops/.
std::vector<std::string> files_around(const std::string& output) {
  const fs::path here =
      fs::path(output).parent_path().empty() ? fs::path(".") : fs::path(output).parent_path();
  std::vector<std::string> out = sop_files_in(here);
  // Put together by the words of the path: the output's folder need not be there yet.
  for (const fs::path& above : {(here / "..").lexically_normal(), fs::path("sops")}) {
    std::set<fs::path> folders;
    std::error_code code;
    for (fs::directory_iterator at(above, code), end; !code && at != end; at.increment(code))
      if (at->is_directory(code)) folders.insert(at->path());
    for (const fs::path& folder : folders)
      for (std::string& file : sop_files_in(folder)) out.push_back(std::move(file));
  }
  return out;
}

class New : public Call {
 public:
  void declare(CLI::App& app, Language language) override {
    const bool id = language == Language::Indonesian;
    app.add_option(id ? "JENIS" : "KIND", kind_, id ? "sop atau skenario" : "sop or scenario");
    app.add_option(id ? "BERKAS" : "FILE", files_,
                   id ? "sop: berkas yang memuat profil dan jabatan; skenario: SOP-SOPnya"
                      : "sop: files that hold the profile and the posts; scenario: its SOPs");
    app.add_option("-o,--output", output_,
                   id ? "Berkas .sop baru, yang belum ada; baku: ke layar"
                      : "The new .sop file, which must not exist; default: to the screen")
        ->type_name(id ? "BERKAS" : "FILE");
    app.add_option("--title,--nama", title_, id ? "Nama SOP atau skenario" : "Title of the SOP or scenario");
    app.add_option(
        "--profile,--profil", profile_,
        id ? "Profil formulir instansi, misalnya tangerang" : "The agency's form, such as tangerang");
    app.add_option("--steps,--langkah", steps_,
                   id ? "Banyaknya langkah; baku: 3" : "How many steps; default: 3")
        ->type_name(id ? "ANGKA" : "NUMBER");
    app.add_option("--lanes,--pelaksana", lanes_,
                   id ? "Pelaksana dengan koma di antaranya, misalnya petugas,kepala"
                      : "Lanes with commas between them, such as petugas,kepala")
        ->delimiter(',')
        ->allow_extra_args(false);
  }

  int run(const Env& env) override {
    const bool scenario = kind_ == "skenario" || kind_ == "scenario";
    if (!scenario && kind_ != "sop")
      return misuse(env, {"tulis sop atau skenario, misalnya: alur baru sop -o pengaduan.sop",
                          "write sop or scenario, such as: alur new sop -o pengaduan.sop"});
    if (const auto wrong = output_.empty() ? std::nullopt : misnamed(output_, ".sop"))
      return misuse(env, *wrong);
    return scenario ? new_scenario(env) : new_sop(env);
  }

 private:
  int new_sop(const Env& env) {
    skeleton::SopOptions options;
    const auto steps = whole_number(steps_);
    if (!steps_.empty() && (!steps || *steps < 1 || *steps > most_steps))
      return misuse(env, {fmt::format("--langkah menerima bilangan bulat dari 1 sampai {}", most_steps),
                          fmt::format("--steps takes a whole number from 1 to {}", most_steps)});
    for (const std::string& lane : lanes_)
      if (!is_name(lane))
        return misuse(env,
                      {fmt::format("pelaksana '{}' bukan nama: pakai huruf, angka dan garis bawah", lane),
                       fmt::format("the lane '{}' is no name: use letters, digits and _", lane)});
    options.steps = steps.value_or(options.steps);
    options.name = name_from(output_, "sop_baru");
    options.title = title_;
    options.profile = profile_;
    // A lane that is said twice is one lane.
    for (const std::string& lane : lanes_)
      if (std::find(options.lanes.begin(), options.lanes.end(), lane) == options.lanes.end())
        options.lanes.push_back(lane);
    model::Model shared;
    if (!profile_.empty() || !files_.empty())
      if (const int code = find_shared(env, options, shared); code != exit_done) return code;
    return give(skeleton::sop_from_model(shared, options), env);
  }

  // Compiles the named files, else the one around here that declares the profile.
  int find_shared(const Env& env, skeleton::SopOptions& options, model::Model& shared) {
    std::set<std::string> known;
    if (files_.empty()) files_ = declaring_file(known);
    if (!files_.empty()) {
      auto compilation = compile(files_, {});
      if (!compilation) return fail(env, compilation.error());
      if (!compilation->checked) {
        print_invalid(*compilation, env);
        return exit_findings;
      }
      shared = compilation->checked->model();
    }
    for (const model::Profile& profile : shared.profiles) known.insert(profile.name.text);
    if (!profile_.empty() && !known.contains(profile_)) return unknown_profile(env, known);
    for (const std::string& file : files_) options.uses.push_back(from_output(file));
    return exit_done;
  }

  // None, or one. `others`: the profiles that were met on the way.
  std::vector<std::string> declaring_file(std::set<std::string>& others) const {
    for (const std::string& path : files_around(output_)) {
      const auto loaded = load({path}, {});
      if (!loaded) continue;
      for (const syntax::Declaration& declaration : loaded->asts[0].declarations) {
        const auto* profile = std::get_if<syntax::Profile>(&declaration);
        if (profile != nullptr && profile->name.text == profile_) return {path};
        if (profile != nullptr) others.insert(std::string(profile->name.text));
      }
    }
    return {};
  }

  int unknown_profile(const Env& env, const std::set<std::string>& known) const {
    std::string id, en;
    if (!known.empty()) {
      const std::size_t shown = std::min(known.size(), most_profiles_shown), more = known.size() - shown;
      const auto end = std::next(known.begin(), static_cast<std::ptrdiff_t>(shown));
      const std::string names = fmt::format("{}", fmt::join(known.begin(), end, ", "));
      id = fmt::format("yang ada: {}{}; untuk yang lain, ", names,
                       more == 0 ? "" : fmt::format(", dan {} lainnya", more));
      en = fmt::format("there are: {}{}; for another, ", names,
                       more == 0 ? "" : fmt::format(", and {} more", more));
    }
    return misuse(env, {fmt::format("profil '{0}' tidak ditemukan; {1}sebutkan berkas yang memuatnya: "
                                    "alur baru sop BERKAS --profil {0}",
                                    profile_, id),
                        fmt::format("the profile '{0}' was not found; {1}name the file that holds it: "
                                    "alur new sop FILE --profile {0}",
                                    profile_, en)});
  }

  int new_scenario(const Env& env) {
    if (!profile_.empty() || !steps_.empty() || !lanes_.empty())
      return misuse(env, {"--profil, --langkah dan --pelaksana hanya untuk sop",
                          "--profile, --steps and --lanes are for sop alone"});
    if (files_.empty())
      return no_file(env, {"alur baru skenario pengaduan.sop -o beban.sop",
                           "alur new scenario pengaduan.sop -o load.sop"});
    const Compiled compiled = compile_for_use(files_, env);
    if (!compiled.usable()) return compiled.exit_code;
    const auto sops = chosen_sops(compiled.compilation, "", env);
    if (!sops) return sops.error();
    skeleton::ScenarioOptions options;
    options.name = name_from(output_, "skenario_baru");
    options.title = title_;
    for (const std::string& file : files_) options.uses.push_back(from_output(file));
    return give(skeleton::scenario_from_model(compiled.compilation.checked->model(), *sops, options), env);
  }

  // As the new file says it: a path is relative to the file in which it stands.
  std::string from_output(const std::string& file) const {
    const fs::path folder = fs::absolute(output_.empty() ? fs::path("x") : fs::path(output_)).parent_path();
    const fs::path out = fs::absolute(file).lexically_normal().lexically_relative(folder.lexically_normal());
    return out.empty() ? file : out.generic_string();
  }

  int give(const std::string& text, const Env& env) const {
    if (output_.empty()) {
      const auto printed = print(text);
      return printed ? exit_done : fail(env, printed.error());
    }
    if (const auto written = write_new_file(output_, text); !written) return fail(env, written.error());
    print_note(env, {fmt::format("yang masih harus diisi: alur periksa {}", output_),
                     fmt::format("what is still to be filled in: alur check {}", output_)});
    const auto printed = print(output_ + "\n");
    return printed ? exit_done : fail(env, printed.error());
  }

  std::string kind_, output_, title_, profile_, steps_;
  std::vector<std::string> files_, lanes_;
};

}  // namespace

extern const Verb new_file;
const Verb new_file{"new",
                    "baru",
                    {"Tulis kerangka SOP atau skenario yang tinggal diisi",
                     "Write a skeleton of a SOP or a scenario to fill in"},
                    {"Contoh:\n  alur baru sop -o pengaduan.sop --profil tangerang --nama \"Pengelolaan "
                     "Pengaduan\" --langkah 5\n"
                     "  alur baru skenario pengaduan.sop -o beban.sop",
                     "Examples:\n  alur new sop -o pengaduan.sop --profile tangerang --title \"Pengelolaan "
                     "Pengaduan\" --steps 5\n"
                     "  alur new scenario pengaduan.sop -o load.sop"},
                    [] { return std::unique_ptr<Call>(std::make_unique<New>()); }};

}  // namespace alur::cli::verbs
