// Every name of a set is found from its definition and from its uses, and can be renamed by them.
#include "compiler/model/name_index.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "compiler/compile.h"
#include "compiler/model/dump.h"
#include "compiler/syntax/outline.h"
#include "tests/support/ast_spans.h"
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"
#include "tests/support/program.h"
#include "tests/support/random_text.h"

using namespace alur;
using namespace alur::tests;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> every_sop() {
  std::vector<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(ALUR_SOURCE_DIR "/sops"))
    if (entry.path().extension() == ".sop") out.push_back(entry.path().string());
  std::sort(out.begin(), out.end());
  REQUIRE(out.size() >= 19);
  return out;
}

bool is_identifier(std::string_view text) {
  return !text.empty() && text.front() != '"' && text.front() != '\xE2';
}

// The text of each file with every identifier that the index knows under a new name, and the old name by the
// new.
struct Renamed {
  std::vector<std::string> texts;  // by file
  std::map<std::string, std::string> old_names;
};

Renamed renamed(const model::NameIndex& names, const Sources& sources) {
  struct Change {
    Span place;
    std::string word;
  };
  Renamed out;
  std::vector<Change> changes;
  for (std::size_t i = 0; i < names.definitions.size(); ++i) {
    const model::NameDefinition& one = names.definitions[i];
    if (one.kind.en == "file" || !is_identifier(sources[one.place.file].slice(one.place))) continue;
    const std::string word = "zz" + std::to_string(i) + "zz";
    out.old_names[word] = std::string(sources[one.place.file].slice(one.place));
    changes.push_back({one.place, word});
    for (const Span use : names.uses_of(one)) changes.push_back({use, word});
  }
  std::sort(changes.begin(), changes.end(),
            [](const Change& a, const Change& b) { return b.place < a.place; });  // last first
  for (const SourceFile& file : sources) out.texts.emplace_back(file.text());
  for (const Change& change : changes)
    out.texts[change.place.file.index].replace(change.place.begin, change.place.end - change.place.begin,
                                               change.word);
  return out;
}

// The printed label of an outcome is its name where the author gave none: "Ya" of ya.
std::string label_of(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  if (!name.empty()) name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
  return name;
}

std::string with_old_names(std::string text, const std::map<std::string, std::string>& old_names) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool label = text.compare(at, 2, "Zz") == 0;
    if (text.compare(at, 2, "zz") != 0 && !label) {
      out += text[at++];
      continue;
    }
    const std::size_t end = text.find("zz", at + 2);
    const auto found =
        end == std::string::npos ? old_names.end() : old_names.find("zz" + text.substr(at + 2, end - at));
    if (found == old_names.end()) {
      out += text[at++];
      continue;
    }
    out += label ? label_of(found->second) : found->second;
    at = end + 2;
  }
  return out;
}

}  // namespace

// Words that name no thing of the set: a distribution, a setting and its values, a rule's code, a letter.
std::set<std::uint32_t> words_of_shelves(const syntax::Ast& ast, const SourceFile& source) {
  std::set<std::uint32_t> out;
  const Span all{ast.file, 0, static_cast<std::uint32_t>(source.text().size())};
  for_each_span(ast, all, [&](std::string_view node, Span, Span own) {
    if (node == "distribution" || node == "code" || node == "letter" || node == "key" || node == "subkey" ||
        node == "value of a setting")
      out.insert(own.begin);
  });
  return out;
}

TEST_CASE(
    "Every word of the author's own in sops/ is a definition or a use, or one of the language's shelves") {
  std::size_t found = 0;
  for (const std::string& path : every_sop()) {
    const auto compiled = compile({path}, {});
    REQUIRE(compiled);
    const FileId file{0};
    const SourceFile& source = compiled->files.sources[file];
    const auto of_shelves = words_of_shelves(compiled->files.asts[0], source);
    for (const syntax::OutlineToken& token : syntax::outline(source).tokens) {
      if (token.kind != syntax::TokenKind::Name || of_shelves.contains(token.begin)) continue;
      const std::string_view word = source.slice({file, token.begin, token.end});
      INFO(path << ":" << source.line_column(token.begin).line << " " << word);
      const model::NameDefinition* definition = compiled->names.at(file, token.begin);
      REQUIRE(definition != nullptr);
      CHECK(words_at(*definition, compiled->files.sources) == word);
      CHECK(compiled->names.at(file, token.end - 1) == definition);
      ++found;
    }
  }
  CHECK(found > 400);
}

TEST_CASE("Uses and definitions lead to each other, and a file is found from where it is used") {
  std::size_t uses = 0, files = 0;
  for (const std::string& path : every_sop()) {
    const auto compiled = compile({path}, {});
    REQUIRE(compiled);
    const model::NameIndex& names = compiled->names;
    std::size_t here = 0;
    for (const model::NameDefinition& one : names.definitions) {
      files += one.kind.en == "file" ? 1 : 0;
      for (const Span use : names.uses_of(one)) {
        ++here;
        CHECK(names.at(use.file, use.begin) == &one);
        CHECK(names.at(use.file, use.end - 1) == &one);
      }
    }
    CHECK(here == names.uses.size());
    CHECK(std::is_sorted(names.uses.begin(), names.uses.end(),
                         [](const auto& a, const auto& b) { return a.place < b.place; }));
    uses += here;
  }
  CHECK(uses > 500);
  CHECK(files >= 10);
}

TEST_CASE("All names of each file of sops/ and of those that it uses, renamed by the index, mean the same") {
  const fs::path root = fs::path(ALUR_SOURCE_DIR) / "sops";
  std::size_t names = 0;
  for (const std::string& path : every_sop()) {
    INFO(path);
    const auto before = compile({path}, {});
    REQUIRE(before);
    REQUIRE(before->checked);
    const Renamed all = renamed(before->names, before->files.sources);
    names += all.old_names.size();
    const Workbench bench;
    std::vector<std::string> copies;
    for (std::size_t i = 0; i < all.texts.size(); ++i) {
      const FileId file{static_cast<std::uint32_t>(i)};
      const std::string name = fs::relative(before->files.sources[file].path(), root).string();
      fs::create_directories(fs::path(bench.path(name)).parent_path());
      copies.push_back(bench.write(name, all.texts[i]));
    }
    const auto after = compile({copies.front()}, {});
    REQUIRE(after);
    REQUIRE(after->checked);
    CHECK((with_old_names(model::dump(after->checked->model()), all.old_names) ==
           model::dump(before->checked->model())));
    CHECK(after->findings.size() == before->findings.size());
  }
  CHECK(names > 300);
}

TEST_CASE("Random texts renamed by the index mean the same but for the names") {
  std::size_t names = 0, uses = 0;
  for (unsigned seed = 0; seed < 400; ++seed) {
    INFO("seed " << seed);
    CompiledText before = compile_text(random_text(seed));
    const model::NameIndex index = model::name_index_of(before.meant.names);
    const Renamed all = renamed(index, before.sources);
    names += all.old_names.size();
    uses += index.uses.size();
    const CompiledText after = compile_text(all.texts.front());
    // Most of these texts mean nothing, so that there is no Model to print: the same names must be found
    // again.
    const model::NameIndex again = model::name_index_of(after.meant.names);
    REQUIRE(again.definitions.size() == index.definitions.size());
    REQUIRE(again.uses.size() == index.uses.size());
    for (std::size_t i = 0; i < index.uses.size(); ++i)
      CHECK(again.uses[i].definition == index.uses[i].definition);
    CHECK(after.codes() == before.codes());
  }
  CHECK(names > 1000);
  CHECK(uses > 100);
}

TEST_CASE("A text that means a document is found from its other mentions") {
  const CompiledText all = compile_text(
      "jabatan k \"K\"\ndokumen nota \"Nota dinas\" { alias \"Nota\" }\nsop a \"A\" {\n  pelaksana p: k\n"
      "  langkah s 1 p \"S\" { kelengkapan \"nota\", nota dari luar; output \"Surat\" }\n"
      "  langkah t 2 p \"T\" { kelengkapan \"surat\"; waktu 1 jam }\n}\n");
  const model::NameIndex names = model::name_index_of(all.meant.names);
  const std::string_view text = all.sources[FileId{0}].text();
  const auto at = [&](std::string_view words) {
    const auto* found = names.at(FileId{0}, static_cast<std::uint32_t>(text.find(words)));
    return found == nullptr ? std::string("nothing") : std::string(words_at(*found, all.sources));
  };
  CHECK(at("\"nota\"") == "\"Nota\"");
  CHECK(at("nota dari") == "nota");
  CHECK(at("\"surat\"") == "\"Surat\"");
  CHECK(at("langkah") == "nothing");
}
