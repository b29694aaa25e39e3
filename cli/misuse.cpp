#include "cli/misuse.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "base/spelling.h"
#include "cli/verb.h"

namespace alur::cli {
namespace {

// The verb that was understood, else the program.
const CLI::App& chosen(const CLI::App& app) {
  const auto subs = app.get_subcommands();
  return subs.empty() ? app : *subs.front();
}

std::string maybe(const std::optional<std::string_view>& near, Language language) {
  if (!near) return "";
  return language == Language::Indonesian ? fmt::format("; mungkin maksudnya '{}'?", *near)
                                          : fmt::format("; did you mean '{}'?", *near);
}

Message unknown_option(const std::string& word, const CLI::App& app) {
  const std::string name = word.substr(0, word.find('='));
  std::vector<std::string> known;
  for (const CLI::App* at : {&chosen(app), &app})
    for (const CLI::Option* option : at->get_options())
      for (const std::string& one : option->get_lnames()) known.push_back("--" + one);
  const std::vector<std::string_view> words(known.begin(), known.end());
  const auto near = nearest_word(name, words);
  return {fmt::format("pilihan '{}' tidak dikenal{}", name, maybe(near, Language::Indonesian)),
          fmt::format("unknown option '{}'{}", name, maybe(near, Language::English))};
}

Message unknown_verb(const std::string& word) {
  std::vector<std::string_view> known;
  for (const Verb* verb : all_verbs()) {
    known.push_back(verb->name);
    known.push_back(verb->alias);
  }
  if (word.ends_with(".sop"))
    return {fmt::format("tulis perintahnya dahulu, misalnya: alur periksa {}", word),
            fmt::format("write the command first, such as: alur check {}", word)};
  const auto near = nearest_word(word, known);
  return {fmt::format("perintah '{}' tidak dikenal{}", word, maybe(near, Language::Indonesian)),
          fmt::format("unknown command '{}'{}", word, maybe(near, Language::English))};
}

Message unknown_word(const CLI::App& app) {
  const CLI::App& verb = chosen(app);
  std::vector<std::string> rest = verb.remaining();
  if (rest.empty()) rest = app.remaining();
  const std::string word = rest.empty() ? "" : rest.front();
  if (word.starts_with('-')) return unknown_option(word, app);
  if (&verb == &app) return unknown_verb(word);
  return {fmt::format("'{}' berlebih di sini", word), fmt::format("'{}' is one word too many", word)};
}

// CLI11 tells the option only inside its sentence.
std::string option_in(const std::string& sentence) {
  const std::size_t begin = sentence.find("--");
  if (begin == std::string::npos) return "";
  return sentence.substr(begin, sentence.find_first_of(":= ", begin) - begin);
}

}  // namespace

Message words_of(const CLI::ParseError& error, const CLI::App& app) {
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return unknown_word(app);
  const std::string sentence = error.what(), option = option_in(sentence);
  const bool flag = dynamic_cast<const CLI::ConversionError*>(&error) != nullptr ||
                    sentence.find("flag override") != std::string::npos;
  if (option.empty()) return {"baris perintah ini tidak dapat dipakai", "this command line cannot be used"};
  if (flag)
    return {fmt::format("pilihan '{}' tidak menerima nilai seperti itu", option),
            fmt::format("option '{}' takes no such value", option)};
  if (sentence.find("received") != std::string::npos)
    return {fmt::format("pilihan '{}' hanya boleh ditulis sekali", option),
            fmt::format("option '{}' may be given once only", option)};
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return {fmt::format("pilihan '{}' memerlukan satu nilai", option),
            fmt::format("option '{}' needs one value", option)};
  return {fmt::format("nilai pilihan '{}' tidak dapat dipakai", option),
          fmt::format("the value of option '{}' cannot be used", option)};
}

}  // namespace alur::cli
