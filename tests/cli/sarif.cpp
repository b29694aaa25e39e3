// SARIF 2.1.0: valid by the official schema, and right about places.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "tests/cli/contract.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur::tests;
using nlohmann::json;

namespace {

const std::string schema = ALUR_SOURCE_DIR "/tests/cli/schema/sarif-schema-2.1.0.json";

// By Debian's python3-jsonschema. What it says where the file is not valid; a missing tool is a failure too.
std::string fault_of(const std::string& file) {
  const std::string program =
      "import json, sys, jsonschema\n"
      "schema = json.load(open(sys.argv[1], encoding='utf-8'))\n"
      "checker = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())\n"
      "checker.check_schema(schema)\n"
      "faults = [f'{list(e.absolute_path)}: {e.message}' for e in "
      "checker.iter_errors(json.load(open(sys.argv[2])))]\n"
      "print('\\n'.join(faults)[:4000])\n"
      "sys.exit(1 if faults else 0)\n";
  const Ran ran = run({"/usr/bin/python3", "-c", program, schema, file});
  return ran.exit == 0 ? "" : ran.out + ran.err;
}

std::string sarif_of(std::vector<std::string> words) {
  words.insert(words.begin(), {"check", "--format", "sarif"});
  return run_alur(words).out;
}

}  // namespace

TEST_CASE("The SARIF of every SOP of sops/ is valid by the official schema") {
  Workbench bench;
  for (const std::string folder : {"tangerang", "bekasi", "skenario"})
    for (const std::string& file : seeds_in(folder)) {
      INFO(file);
      CHECK(fault_of(bench.write("o.sarif", sarif_of({"--deny", "info", file}))).empty());
    }
}

TEST_CASE("A SARIF that departs from the schema is found out") {
  Workbench bench;
  json good = json::parse(sarif_of({seed("bekasi/pengaduan_tesa.sop")}));
  REQUIRE(fault_of(bench.write("o.sarif", good.dump())).empty());
  json level = good, column = good, unknown = good;
  level["runs"][0]["results"][0]["level"] = "irregularity";
  column["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] = 0;
  unknown["runs"][0]["results"][0]["code"] = "TM02";
  for (const json& bad : {level, column, unknown})
    CHECK_FALSE(fault_of(bench.write("o.sarif", bad.dump())).empty());
}

TEST_CASE("Findings, related places, fixes and waivers stand in it, and columns count UTF-16") {
  Workbench bench;
  // 𝔸 is one character, two units of UTF-16 and four bytes; é one unit and two bytes.
  const std::string text =
      "jabatan k \"K\"\nsop a \"\xF0\x9D\x94\xB8 \xC3\xA9\" { pelaksana p: kk }\n"
      "sop b \"B\" {\n  abaikan TX02 \"seperti tercetak\"\n  pelaksana p: k\n  langkah s 1 p \"Membuat "
      "draft\" { waktu 1 jam }\n}\n"
      "sop c \"\xF0\x9D\x94\xB8 \xC3\xA9\" { pelaksana p: k; langkah s 1 p \"Menulis\" { waktu 1 jaam } }\n";
  const std::string file = bench.write("folder 1/\xC3\xA9 a.sop", text);
  const std::string out = sarif_of({file});
  CHECK(fault_of(bench.write("o.sarif", out)).empty());
  const json run = json::parse(out)["runs"][0];
  CHECK(run["columnKind"] == "utf16CodeUnits");
  CHECK(run["artifacts"][0]["location"]["uri"].get<std::string>().find("folder%201/%C3%A9%20a.sop") !=
        std::string::npos);
  bool fixed = false, waived = false;
  for (const json& result : run["results"]) {
    const std::string code = result["ruleId"];
    CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == code);
    const json region = result["locations"][0]["physicalLocation"]["region"];
    if (code == "SX09") {
      fixed = true;
      // sop c "𝔸 é" { pelaksana p: k; langkah s 1 p "Menulis" { waktu 1 jaam
      const std::string before = "sop c \"AA e\" { pelaksana p: k; langkah s 1 p \"Menulis\" { waktu 1 ";
      CHECK(region["startLine"] == 8);
      CHECK(region["startColumn"] == before.size() + 1);
      CHECK(region["endColumn"] == before.size() + 5);
      const json replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0];
      CHECK(replacement["deletedRegion"] == region);
      CHECK(replacement["insertedContent"]["text"] == "jam");
    }
    if (code == "TX02") {
      waived = true;
      CHECK(result["suppressions"][0]["kind"] == "inSource");
      CHECK(result["suppressions"][0]["justification"] == "seperti tercetak");
    } else {
      CHECK(result["suppressions"].empty());
    }
  }
  CHECK(fixed);
  CHECK(waived);
}
