#include "cli/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <vector>

#include "cli/misuse.h"
#include "cli/pages.h"
#include "cli/verb.h"

namespace alur::cli {

namespace verbs {
#define ALUR_VERB(name) extern const Verb name;
#include "cli/verbs.def"
#undef ALUR_VERB
}  // namespace verbs

std::span<const Verb* const> all_verbs() {
  static const Verb* const list[] = {
#define ALUR_VERB(name) &verbs::name,
#include "cli/verbs.def"
#undef ALUR_VERB
  };
  return list;
}

namespace {

std::optional<Language> language_named(std::string_view word) {
  if (word == "id") return Language::Indonesian;
  if (word == "en") return Language::English;
  return std::nullopt;
}

// CLI11's help in the words of the language.
class Words : public CLI::Formatter {
 public:
  explicit Words(Language language) : indonesian_(language == Language::Indonesian) {
    column_width(34);
    label("SUBCOMMAND", "COMMAND");
    if (!indonesian_) return;
    label("Usage", "Pemakaian");
    label("Positionals", "Argumen");
    label("OPTIONS", "PILIHAN");
    label("SUBCOMMAND", "PERINTAH");
    label("SUBCOMMANDS", "PERINTAH");
    label("TEXT", "TEKS");
    label("REQUIRED", "WAJIB");
  }

 private:
  bool indonesian_;
};

struct Commands {
  CLI::App app;
  std::string language;
  std::vector<std::pair<CLI::App*, std::unique_ptr<Call>>> calls;
};

void set_up(CLI::App& app, const Env& env) {
  const bool indonesian = env.language == Language::Indonesian;
  app.formatter(std::make_shared<Words>(env.language));
  app.option_defaults()->group(indonesian ? "Pilihan" : "Options");
  app.set_help_flag("-h,--help", indonesian ? "Tampilkan bantuan ini" : "Print this help");
}

void declare_verbs(Commands& commands, const Env& env) {
  const bool indonesian = env.language == Language::Indonesian;
  for (const Verb* verb : all_verbs()) {
    CLI::App* sub = commands.app.add_subcommand(std::string(indonesian ? verb->alias : verb->name),
                                                env.say(verb->summary));
    sub->alias(std::string(indonesian ? verb->name : verb->alias));
    sub->group(indonesian ? "Perintah" : "Commands");
    set_up(*sub, env);
    sub->footer(env.say(verb->examples));
    commands.calls.emplace_back(sub, verb->make());
    commands.calls.back().second->declare(*sub, env.language);
    // "BERKAS ..." says enough; the type of every positional is text.
    for (CLI::Option* option : sub->get_options())
      if (option->get_positional()) option->type_name("");
  }
}

void declare(Commands& commands, const Env& env) {
  const bool indonesian = env.language == Language::Indonesian;
  commands.app.name("alur");
  commands.app.description(
      indonesian ? "Alur: menyusun, memeriksa, menggambar dan menyimulasikan SOP administrasi pemerintahan."
                 : "Alur: compiles, checks, draws and simulates government procedures (SOP AP).");
  set_up(commands.app, env);
  commands.app.set_version_flag("--version", program_version,
                                indonesian ? "Tampilkan versi" : "Print the version");
  commands.app.add_option("--lang", commands.language,
                          indonesian ? "Bahasa keluaran: id atau en (atau variabel ALUR_LANG)"
                                     : "Language of the output: id or en (or the variable ALUR_LANG)");
  commands.app.fallthrough();  // --lang may also stand after the verb
  declare_verbs(commands, env);
  commands.app.require_subcommand(0, 1);  // after the verb a word is a file, also `baru` or `new`
  commands.app.footer(indonesian ? "Bantuan sebuah perintah: alur PERINTAH --help"
                                 : "Help of a command: alur COMMAND --help");
}

// The verb by the name that the language uses.
std::string_view spoken(const Verb& verb, Language language) {
  return language == Language::Indonesian ? verb.alias : verb.name;
}

// What `alur` alone says: where to begin.
std::string overview(const Env& env) {
  std::string out =
      env.say({"Alur menyusun, memeriksa, menggambar dan menyimulasikan SOP administrasi "
               "pemerintahan.\n\nPerintahnya:\n",
               "Alur compiles, checks, draws and simulates government procedures (SOP "
               "AP).\n\nIts commands:\n"});
  for (const Verb* verb : all_verbs())
    out += fmt::format("  alur {:<10} {}\n", spoken(*verb, env.language), env.say(verb->summary));
  return out + env.say({"\nMulailah dengan memeriksa sebuah SOP:  alur periksa sop.sop\n"
                        "Bantuan lengkap:                       alur --help\n",
                        "\nBegin by checking a SOP:  alur check sop.sop\n"
                        "The whole help:           alur --help\n"});
}

// Words for the build and the package alone, which no help names and CLI11 does not know.
std::optional<std::string> page_for_packaging(int count, const char* const* arguments,
                                              const Commands& commands, const Env& env) {
  for (int i = 1; i < count; ++i) {
    const std::string_view word = arguments[i];
    if (word == "--bash-completion") return bash_completion(commands.app);
    if (word == "--man-page") return man_page(commands.app, env);
  }
  return std::nullopt;
}

int run_chosen(Commands& commands, const Env& env) {
  for (auto& [sub, call] : commands.calls)
    if (sub->parsed()) return call->run(env);
  print_to_error(overview(env));
  return exit_usage;
}

}  // namespace

Language language_of(int count, const char* const* arguments) {
  const char* variable = std::getenv("ALUR_LANG");
  Language language = language_named(variable != nullptr ? variable : "").value_or(Language::Indonesian);
  for (int i = 1; i < count; ++i) {
    const std::string_view word = arguments[i];
    std::string_view value;
    if (word == "--lang" && i + 1 < count) value = arguments[i + 1];
    if (word.starts_with("--lang=")) value = word.substr(7);
    if (const auto named = language_named(value)) language = *named;
  }
  return language;
}

int run_command_line(int count, const char* const* arguments, const Env& env) {
  Commands commands;
  declare(commands, env);
  if (const auto page = page_for_packaging(count, arguments, commands, env)) {
    const auto printed = print(*page);
    return printed ? exit_done : fail(env, printed.error());
  }
  try {
    commands.app.parse(count, arguments);
  } catch (const CLI::CallForVersion&) {
    const auto printed = print(std::string(program_version) + "\n");
    return printed ? exit_done : fail(env, printed.error());
  } catch (const CLI::CallForHelp&) {
    std::string help = commands.app.help();
    for (const auto& [sub, call] : commands.calls)
      if (sub->parsed()) help = sub->help("alur");
    const auto printed = print(help);
    return printed ? exit_done : fail(env, printed.error());
  } catch (const CLI::ParseError& error) {
    const int code = misuse(env, words_of(error, commands.app));
    const auto chosen = commands.app.get_subcommands();
    const std::string verb = chosen.empty() ? "" : chosen.front()->get_name() + " ";
    print_note(env, {fmt::format("bantuan: alur {}--help", verb), fmt::format("help: alur {}--help", verb)});
    return code;
  }
  if (!commands.language.empty() && !language_named(commands.language))
    return misuse(env, {"--lang menerima id atau en", "--lang takes id or en"});
  return run_chosen(commands, env);
}

}  // namespace alur::cli
