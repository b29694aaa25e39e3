#include "cli/pages.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <string_view>
#include <vector>

#include "cli/verb.h"

namespace alur::cli {
namespace {

std::vector<const CLI::App*> verbs_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

std::vector<std::string> names_of(const CLI::App& verb) {
  std::vector<std::string> out = {verb.get_name()};
  for (const std::string& alias : verb.get_aliases()) out.push_back(alias);
  return out;
}

std::vector<const CLI::Option*> shown_options(const CLI::App& app) {
  return app.get_options(
      [](const CLI::Option* option) { return option->nonpositional() && !option->get_group().empty(); });
}

std::vector<std::string> words_of(const CLI::Option& option) {
  std::vector<std::string> out;
  for (const std::string& name : option.get_snames()) out.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) out.push_back("--" + name);
  return out;
}

std::string option_words(const CLI::App& app) {
  std::vector<std::string> out;
  for (const CLI::Option* option : shown_options(app))
    for (const std::string& word : words_of(*option)) out.push_back(word);
  return fmt::format("{}", fmt::join(out, " "));
}

// As troff prints it: a hyphen is a minus, and no line begins with a command.
std::string troff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool line_begins = out.empty() || out.back() == '\n';
    if (line_begins && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return out;
}

std::string option_entries(const CLI::App& app) {
  std::string out;
  for (const CLI::Option* option : shown_options(app))
    out += fmt::format(".TP\n.B {}\n{}\n", troff(fmt::format("{}", fmt::join(words_of(*option), ", "))),
                       troff(option->get_description()));
  return out;
}

std::string verb_section(const CLI::App& verb, const Env& env) {
  std::string out = fmt::format(".SS \"alur {}\"\n{}.\n", verb.get_name(), troff(verb.get_description()));
  for (const std::string& alias : verb.get_aliases())
    out += env.say({fmt::format("Nama lainnya: {}.\n", alias), fmt::format("Its other name: {}.\n", alias)});
  return out + option_entries(verb) + fmt::format(".PP\n.nf\n{}\n.fi\n", troff(verb.get_footer()));
}

std::string exit_section(const Env& env) {
  struct Entry {
    int code;
    Message what;
  };
  const std::vector<Entry> entries = {
      {exit_done, {"selesai", "done"}},
      {exit_findings, {"ada temuan pada tingkat --deny", "findings at the level of --deny"}},
      {exit_usage, {"baris perintah keliru", "wrong command line"}},
      {exit_world, {"berkas atau sistem bermasalah", "a fault of files or of the system"}},
      {exit_run_fault, {"simulasi berakhir dengan gangguan", "the run ended by a fault"}},
      {exit_internal, {"kesalahan program Alur sendiri", "a bug of Alur itself"}},
      {130, {"dihentikan dengan Ctrl-C", "stopped by Ctrl-C"}},
  };
  std::string out = env.say({".SH \"KODE KELUAR\"\n", ".SH \"EXIT CODES\"\n"});
  for (const Entry& entry : entries)
    out += fmt::format(".TP\n.B {}\n{}\n", entry.code, troff(env.say(entry.what)));
  return out;
}

}  // namespace

std::string bash_completion(const CLI::App& app) {
  std::string verbs, cases;
  for (const CLI::App* verb : verbs_of(app)) {
    const std::string names = fmt::format("{}", fmt::join(names_of(*verb), "|"));
    verbs += fmt::format("{}{}", verbs.empty() ? "" : "|", names);
    cases += fmt::format("    {}) words=\"{} --lang\" ;;\n", names, option_words(*verb));
  }
  std::string all = verbs;
  for (char& c : all)
    if (c == '|') c = ' ';
  // Without a match bash goes on to names of files, which is what follows a verb.
  return fmt::format(R"(# bash completion of alur; made by the program itself.
_alur() {{
  local current="${{COMP_WORDS[COMP_CWORD]}}" verb="" word words
  for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case "$word" in
      {}) verb="$word"; break ;;
    esac
  done
  case "$verb" in
{}    *) words="{} {}" ;;
  esac
  COMPREPLY=()
  if [[ -z "$verb" || "$current" == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  fi
}}
complete -o default -F _alur alur
)",
                     verbs, cases, all, option_words(app));
}

std::string man_page(const CLI::App& app, const Env& env) {
  std::string out = fmt::format(".TH ALUR 1 \"\" \"{}\"\n", program_version);
  out +=
      env.say({".SH NAMA\nalur \\- menyusun, memeriksa, menggambar dan menyimulasikan SOP administrasi "
               "pemerintahan\n.SH PEMAKAIAN\n.B alur\n[PILIHAN] PERINTAH [BERKAS...]\n.SH PILIHAN\n",
               ".SH NAME\nalur \\- compiles, checks, draws and simulates government procedures (SOP "
               "AP)\n.SH SYNOPSIS\n.B alur\n[OPTIONS] COMMAND [FILE...]\n.SH OPTIONS\n"});
  out += option_entries(app) + env.say({".SH PERINTAH\n", ".SH COMMANDS\n"});
  for (const CLI::App* verb : verbs_of(app)) out += verb_section(*verb, env);
  out += exit_section(env);
  return out + env.say({".SH LINGKUNGAN\n.TP\n.B ALUR_LANG\nBahasa keluaran: id atau en.\n",
                        ".SH ENVIRONMENT\n.TP\n.B ALUR_LANG\nLanguage of the output: id or en.\n"});
}

}  // namespace alur::cli
