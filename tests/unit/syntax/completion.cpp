// The table of keywords drives what editors offer: editors/keywords.json (what may begin an item at which
// place, with the meanings) and the snippets of the extension are of keywords.def and the grammar. Renewed by
// ALUR_UPDATE_GOLDEN=1.
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "compiler/syntax/keywords.h"
#include "tests/support/catch.h"
#include "tests/unit/syntax/samples.h"

using namespace alur;
using namespace alur::tests;
using Json = nlohmann::ordered_json;

namespace {

std::string class_word(syntax::KeywordClass one) {
  switch (one) {
    case syntax::KeywordClass::Word:
      return "word";
    case syntax::KeywordClass::Unit:
      return "unit";
    case syntax::KeywordClass::Month:
      return "month";
    case syntax::KeywordClass::Weekday:
      return "weekday";
  }
  return "";
}

Json keywords_json() {
  Json out = {{"places", Json::object()}, {"keywords", Json::object()}};
  for (const syntax::ItemWords& at : syntax::item_words()) {
    Json words = Json::array();
    for (const syntax::Keyword* entry : at.words) words.push_back(entry->word);
    if (!words.empty()) out["places"][std::string(at.place)] = std::move(words);
  }
  for (const syntax::Keyword& entry : syntax::keywords())
    out["keywords"][std::string(entry.word)] = {{"class", class_word(entry.word_class)},
                                                {"english", entry.english},
                                                {"id", entry.meaning_id},
                                                {"en", entry.meaning_en}};
  return out;
}

Json snippets_json() {
  Json out = Json::object();
  for (const syntax::Keyword& entry : syntax::keywords())
    out[std::string(entry.word)] = {
        {"prefix", entry.word}, {"body", std::string(entry.word) + " $0"}, {"description", entry.meaning_id}};
  return out;
}

void compare(const std::string& path, const Json& wanted) {
  const std::string file = ALUR_SOURCE_DIR "/editors/" + path, text = wanted.dump(2) + "\n";
  const char* renew = std::getenv("ALUR_UPDATE_GOLDEN");
  if (renew != nullptr && std::string(renew) == "1" && std::getenv("CI") == nullptr) {
    std::ofstream(file) << text;
    return;
  }
  INFO(file << " is not of grammar/keywords.def: ALUR_UPDATE_GOLDEN=1 test_syntax");
  std::ifstream in(file);
  std::stringstream is;
  is << in.rdbuf();
  CHECK((is.str() == text));
}

}  // namespace

TEST_CASE("What editors offer is of the table of keywords and the grammar") {
  compare("keywords.json", keywords_json());
  compare("vscode/snippets/alur.json", snippets_json());
}

TEST_CASE("A word that is offered at a place begins an item there") {
  const auto places = syntax::item_words();
  REQUIRE(places.front().place == "file");
  const auto readable_begin = [](const std::string& before, const syntax::Keyword& entry) {
    // What follows the word is missing or wrong; the word itself must not be what is unexpected.
    const Read all = read(before + std::string(entry.word) + " {\n");
    for (const Diagnostic& d : all.result.diagnostics)
      if (d.place.begin == before.size() && (d.kind->code == "SX01" || d.kind->code == "SX02")) return false;
    return true;
  };
  for (const syntax::ItemWords& at : places) {
    std::string before;
    if (at.place == "sop") before = "sop s \"S\" {\n  ";
    if (at.place == "step") before = "sop s \"S\" {\n  langkah a 1 p \"A\" {\n    ";
    if (at.place == "calendar") before = "kalender k \"K\" {\n  ";
    if (at.place == "scenario") before = "skenario s \"S\" {\n  ";
    if (at.place != "file" && before.empty()) continue;
    INFO(at.place);
    REQUIRE(at.words.size() > 3);
    for (const syntax::Keyword* entry : at.words) {
      INFO(entry->word);
      CHECK(readable_begin(before, *entry));
    }
  }
}
