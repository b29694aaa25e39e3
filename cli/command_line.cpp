#include "cli/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "base/spelling.h"
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
    if (!indonesian_) return;
    label("Usage", "Pemakaian");
    label("Positionals", "Argumen");
    label("OPTIONS", "[PILIHAN]");
    label("SUBCOMMAND", "PERINTAH");
    label("SUBCOMMANDS", "PERINTAH");
    label("TEXT", "TEKS");
    label("UINT", "ANGKA");
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
    CLI::App* sub = commands.app.add_subcommand(std::string(verb->name), env.say(verb->summary));
    sub->alias(std::string(verb->alias));
    sub->group(indonesian ? "Perintah" : "Commands");
    set_up(*sub, env);
    sub->footer(env.say(verb->examples));
    commands.calls.emplace_back(sub, verb->make());
    commands.calls.back().second->declare(*sub, env.language);
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
  commands.app.footer(indonesian ? "Bantuan sebuah perintah: alur PERINTAH --help"
                                 : "Help of a command: alur COMMAND --help");
}

Message unknown_word(const std::string& word) {
  std::vector<std::string_view> known;
  for (const Verb* verb : all_verbs()) {
    known.push_back(verb->name);
    known.push_back(verb->alias);
  }
  if (word.starts_with('-'))
    return {fmt::format("pilihan '{}' tidak dikenal", word), fmt::format("unknown option '{}'", word)};
  const auto near = nearest_word(word, known);
  return {
      fmt::format("'{}' tidak dimengerti{}", word,
                  near ? fmt::format("; mungkin maksudnya '{}'?", *near) : ""),
      fmt::format("'{}' is not understood{}", word, near ? fmt::format("; did you mean '{}'?", *near) : "")};
}

// What CLI11 found wrong, in our words; its own words only name the option.
Message words_of(const CLI::ParseError& error, const Commands& commands) {
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    for (const CLI::App* sub : commands.app.get_subcommands())
      if (const auto rest = sub->remaining(); !rest.empty()) return unknown_word(rest.front());
    const auto rest = commands.app.remaining();
    return unknown_word(rest.empty() ? "" : rest.front());
  }
  const std::string what = error.what();
  const std::string option = what.substr(0, what.find_first_of(":= "));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return {fmt::format("pilihan '{}' memerlukan satu nilai", option),
            fmt::format("option '{}' needs one value", option)};
  return {fmt::format("nilai tidak dapat dipakai ({})", what),
          fmt::format("a value cannot be used ({})", what)};
}

int run_chosen(Commands& commands, const Env& env) {
  for (auto& [sub, call] : commands.calls)
    if (sub->parsed()) return call->run(env);
  fmt::print(stderr, "{}", commands.app.help());
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
  try {
    commands.app.parse(count, arguments);
  } catch (const CLI::CallForVersion&) {
    const auto printed = print(std::string(program_version) + "\n");
    return printed ? exit_done : fail(env, printed.error());
  } catch (const CLI::CallForHelp&) {
    const CLI::App* chosen = &commands.app;
    for (const auto& [sub, call] : commands.calls)
      if (sub->parsed()) chosen = sub;
    const auto printed = print(chosen->help());
    return printed ? exit_done : fail(env, printed.error());
  } catch (const CLI::ParseError& error) {
    const int code = misuse(env, words_of(error, commands));
    print_note(env, {"bantuan: alur --help", "help: alur --help"});
    return code;
  }
  if (!commands.language.empty() && !language_named(commands.language))
    return misuse(env, {"--lang menerima id atau en", "--lang takes id or en"});
  return run_chosen(commands, env);
}

}  // namespace alur::cli
