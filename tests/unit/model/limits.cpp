// The limits of what is read: each has its finding at a place, and nothing that a file holds exhausts the
// stack.
#include "base/limits.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <functional>
#include <sstream>

#include "compiler/compile.h"
#include "compiler/format/from_source.h"
#include "compiler/model/dump.h"
#include "compiler/syntax/dump.h"
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"
#include "tests/support/program.h"

using namespace alur;
using namespace alur::tests;

namespace {

const std::string one_sop =
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah s 1 p \"S\" { waktu 1 jam }\n}\n";

Compilation compiled(const std::string& path, const Limits& limits) {
  CompileOptions options;
  options.limits = limits;
  auto out = compile({path}, options);
  REQUIRE(out);
  return std::move(*out);
}

// "LM01@2": code and line of each finding that is invalid.
std::string invalid(const Compilation& all) {
  std::string out;
  for (const Diagnostic& d : all.findings)
    if (d.severity == Severity::Invalid)
      out += fmt::format("{}{}@{}", out.empty() ? "" : " ", d.kind->code,
                         all.files.sources[d.place.file].line_column(d.place.begin).line);
  return out;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("Files may use each other in a circle: each is read once") {
  const Workbench bench;
  bench.write("b.sop", "gunakan \"c.sop\"\njabatan b \"B\"\n");
  bench.write("c.sop", "gunakan \"a.sop\"\ngunakan \"c.sop\"\njabatan c \"C\"\n");
  const std::string path = bench.write("a.sop",
                                       "gunakan \"./b.sop\"\ngunakan \"b.sop\"\nsop a \"A\" {\n  pelaksana "
                                       "p: b, c\n  langkah s 1 p \"S\" { waktu 1 jam }\n}\n");
  const Compilation all = compiled(path, {});
  CHECK(invalid(all) == "");
  CHECK(all.files.sources.size() == 3);
  CHECK(all.files.imports.size() == 5);
}

TEST_CASE("The limits of files, bytes, chains of imports, SOPs, scenarios and steps have a finding each") {
  const Workbench bench;
  bench.write("c.sop", "jabatan c \"C\"\n");
  bench.write("b.sop", "gunakan \"c.sop\"\njabatan b \"B\"\n");
  // Two names of files that are not read are no mistakes of their own.
  const std::string path = bench.write("a.sop", "gunakan \"b.sop\"\ngunakan \"c.sop\"\n" + one_sop);
  Limits limits;
  limits.files = 2;
  CHECK(invalid(compiled(path, limits)) == "LM01@2");
  limits = {};
  limits.files = 1;
  CHECK(invalid(compiled(path, limits)) == "LM01@1");
  limits = {};
  limits.set_bytes = one_sop.size() + 75;
  CHECK(invalid(compiled(path, limits)) == "LM02@2");
  limits = {};
  limits.file_bytes = 20;
  CompileOptions short_files;
  short_files.limits = limits;
  CHECK_FALSE(compile({path}, short_files));
  const std::string deep = bench.write("d.sop", "gunakan \"b.sop\"\n" + one_sop);
  limits = {};
  limits.import_depth = 1;
  CHECK(invalid(compiled(deep, limits)) == "LM03@1");
  CHECK(invalid(compiled(deep, {})) == "");
  limits = {};
  limits.sops = 1;
  const std::string two =
      bench.write("e.sop", one_sop + "sop b \"B\" {\n  pelaksana p: k\n  langkah s 1 p \"S\"\n}\n");
  CHECK(invalid(compiled(two, limits)) == "LM04@6");
  limits = {};
  limits.scenarios = 1;
  const std::string runs =
      bench.write("f.sop", one_sop + "skenario s \"S\" { ulangan 1 }\nskenario t \"T\" { ulangan 1 }\n");
  CHECK(invalid(compiled(runs, limits)).find("LM04@7") != std::string::npos);
  limits = {};
  limits.steps = 2;
  const std::string steps = bench.write(
      "g.sop",
      "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah s 1 p \"S\"\n  paralel x { cabang y {\n"
      "    langkah t 2 p { baris u \"U\"\n    baris v \"V\" }\n  } }\n}\n");
  CHECK(invalid(compiled(steps, limits)) == "LM05@7");
  limits.steps = 3;
  CHECK(invalid(compiled(steps, limits)) == "");
}

TEST_CASE("Too many files on the command line are refused") {
  const Workbench bench;
  CompileOptions options;
  options.limits.files = 1;
  const auto all = compile({bench.write("a.sop", one_sop), bench.write("b.sop", "")}, options);
  REQUIRE_FALSE(all);
  CHECK(all.error().message.id.find("terlalu banyak") != std::string::npos);
}

TEST_CASE(
    "Whatever is nested, chained or repeated a hundred thousand times is read without exhausting the stack") {
  constexpr std::size_t many = 100'000;
  std::string variants, callers;
  for (std::size_t i = 0; i < 3'000; ++i)
    variants += fmt::format("skenario s{} seperti s{} \"S\" {{ ulangan 1 }}\n", i, i + 1);
  for (std::size_t i = 0; i < 20'000; ++i)
    callers += fmt::format("sop s{0} \"S\" {{ pelaksana p: k\n langkah a 1 p \"A\" {{ panggil s{1} }} }}\n",
                           i, i + 1);
  const std::vector<std::string> texts = {
      repeated("{", many),
      repeated("}", many),
      "profil a { kop " + repeated("{ ", many) + repeated("} ", many) + "}\n",
      "sop a \"A\" { " + repeated("paralel b { cabang c { ", many),
      "sop a \"A\" { " + repeated("langkah s 1 p \"S\" { ", many),
      "sop a \"A\" { langkah s 1 p \"S\" { " + repeated("baris r \"R\" { ", many),
      "sop a \"A\" { langkah s 1 p \"S\" { kerja " + repeated("segitiga(", many) + repeated(")", many) +
          " } }",
      "sop a \"A\" { langkah s 1 p \"S\" { kelengkapan " + repeated("salah_satu { ", many),
      "sop a \"A\" { " + repeated("(", many) + " }",
      repeated("\"", many) + "\n",
      repeated("gunakan ", many),
      "jabatan k \"K\"\n" + variants,
      "jabatan k \"K\"\n" + callers};
  for (const std::string& text : texts) {
    INFO(text.substr(0, 60));
    const CompiledText all = compile_text(text);
    CHECK_FALSE(all.findings.empty());
    const SourceFile& file = all.sources[FileId{0}];
    CHECK(syntax::dump(all.asts[0], file).size() <= 10 * text.size());
    if (all.checked) CHECK_FALSE(model::dump(all.model()).empty());
    CHECK_FALSE(format::from_source(file).text.empty());
  }
}

TEST_CASE("The reference lists every limit with its value") {
  const Limits limits;
  const std::array rows = {fmt::format("bytes of a file | {} MB |", limits.file_bytes >> 20),
                           fmt::format("bytes of all files | {} MB | LM02", limits.set_bytes >> 20),
                           fmt::format("files | {} | LM01", "20.000"),
                           fmt::format("imports in a chain | {} | LM03", limits.import_depth),
                           fmt::format("tokens in a file | {} | SX17", "8.000.000"),
                           fmt::format("tokens in a declaration | {} | SX17", "1.000.000"),
                           fmt::format("open braces | {} | SX16", limits.nesting),
                           fmt::format("SOPs | {} | LM04", "20.000"),
                           fmt::format("scenarios | {} | LM04", "2.000"),
                           fmt::format("steps and rows of a SOP | {} | LM05", "1.000"),
                           fmt::format("findings of the syntax in a file | {} |", limits.syntax_findings)};
  static_assert(sizeof(Limits) == std::tuple_size_v<decltype(rows)> * sizeof(std::size_t));
  CHECK(limits.files == 20'000);
  CHECK(limits.file_tokens == 8'000'000);
  CHECK(limits.declaration_tokens == 1'000'000);
  CHECK(limits.sops == 20'000);
  CHECK(limits.scenarios == 2'000);
  CHECK(limits.steps == 1'000);
  std::ifstream in(ALUR_SOURCE_DIR "/docs/language.md");
  REQUIRE(in);
  std::stringstream page;
  page << in.rdbuf();
  for (const std::string& row : rows) {
    INFO(row);
    CHECK(page.str().find("| " + row) != std::string::npos);
  }
}
