// Audits of SOPs against what the checker says of them, in both directions: of the twelve in sops/, and of
// SOPs that were made up for this test in other words, so that no rule is fitted to the twelve.
#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <map>
#include <set>

#include "compiler/compile.h"
#include "tests/audit/audit_table.h"
#include "tests/support/catch.h"

using namespace alur;
using tests::AuditFinding;
using tests::AuditLine;
using tests::AuditStatus;

namespace {

struct Audit {
  std::string name, table, root;
  std::vector<std::vector<std::string>> sets;  // paths under root
  // Each may only fall. Pending: an irregularity that the checker ought to find and does not. Without a rule:
  // a judgement that a better rule may refute. False alarms: what the checker says wrongly.
  std::size_t pending = 0, without_a_rule = 0, false_alarms = 0;
  double least_recall = 0, least_precision = 0;  // 0..1
};

const std::string source = ALUR_SOURCE_DIR;

const Audit seeds = {
    "seed audit",
    source + "/tests/audit/seed_audit.tsv",
    source + "/sops/",
    {{"tangerang/layanan_pengelolaan_kasus.sop", "tangerang/pengaduan_kdrt.sop",
      "tangerang/pengelolaan_kasus.sop", "tangerang/penjangkauan_puspaga.sop"},
     {"bekasi/sosialisasi_anak.sop", "bekasi/pengaduan_tesa.sop", "bekasi/sosialisasi_perempuan.sop",
      "bekasi/penanganan_perempuan.sop", "bekasi/fasilitasi_shelter.sop", "bekasi/penanganan_anak.sop",
      "bekasi/monitoring_anak.sop", "bekasi/sosialisasi_tesa.sop"}},
    0,
    52,
    0,
    0.95,
    0.95};

const Audit unseen = {"unseen audit",
                      source + "/tests/audit/unseen/audit.tsv",
                      source + "/tests/audit/unseen/",
                      {{"izin_toko_obat.sop", "rawat_jalan.sop", "akta_kelahiran.sop", "kebakaran.sop",
                        "latih_pria.sop", "latih_wanita.sop"}},
                      0,
                      1,
                      0,
                      0.95,
                      0.95};

// Planted when the rules were done, so that the figures are of mistakes that no rule's author had seen.
const Audit fresh = {"fresh audit",
                     source + "/tests/audit/fresh/audit.tsv",
                     source + "/tests/audit/fresh/",
                     {{"arsip.sop", "tera.sop"}},
                     2,
                     0,
                     0,
                     0.95,
                     0.95};

struct Heard {
  std::vector<AuditFinding> findings;
  std::vector<AuditLine> lines;
  std::vector<std::uint32_t> places;  // of the lines
  tests::AuditMatch match;
};

AuditFinding heard(const Diagnostic& d, const std::string& file, std::uint32_t line) {
  AuditFinding out{std::string(d.kind->code), file, line, d.what.id + "; " + d.help.id,
                   d.what.en + "; " + d.help.en};
  for (const Related& related : d.related) {
    out.id += "; " + related.note.id;
    out.en += "; " + related.note.en;
  }
  return out;
}

// What a transcriber has inferred (MK01) is not about the SOP: it counts neither for nor against.
void listen(const std::vector<std::string>& paths, const Audit& audit, Heard& out,
            std::map<std::string, SourceFile>& files) {
  std::vector<std::string> whole;
  for (const std::string& path : paths) whole.push_back(audit.root + path);
  CompileOptions options;
  options.check.per = date_from({2026, 3, 31});
  auto compiled = compile(whole, options);
  REQUIRE(compiled);
  const auto name_of = [&](const SourceFile& file) {
    return std::filesystem::relative(file.path(), audit.root).string();
  };
  for (const Diagnostic& d : compiled->findings) {
    const SourceFile& file = compiled->files.sources[d.place.file];
    if (d.kind->code != "MK01")
      out.findings.push_back(heard(d, name_of(file), file.line_column(d.place.begin).line));
  }
  for (SourceFile& file : compiled->files.sources) {
    const std::string name = name_of(file);
    files.emplace(name, std::move(file));
  }
}

Heard hear(const Audit& audit) {
  Heard out;
  std::map<std::string, SourceFile> files;
  for (const auto& set : audit.sets) listen(set, audit, out, files);
  out.lines = tests::read_audit(audit.table);
  for (const AuditLine& line : out.lines) {
    const auto file = files.find(line.file);
    out.places.push_back(file == files.end() ? 0 : tests::line_of(line.anchor, file->second));
  }
  out.match = tests::match(out.lines, out.places, out.findings);
  return out;
}

std::string share(std::size_t part, std::size_t whole) {
  return fmt::format("{} of {} ({:.1f} %)", part, whole,
                     whole == 0 ? 100.0 : 100 * static_cast<double>(part) / static_cast<double>(whole));
}

bool reaches(std::size_t part, std::size_t whole, double least) {
  return static_cast<double>(part) >= least * static_cast<double>(whole);
}

void check_lines(const Audit& audit, const Heard& heard) {
  std::set<std::string_view> codes;
  for (const DiagnosticKind* kind : all_diagnostic_kinds()) codes.insert(kind->code);
  std::map<AuditStatus, std::size_t> count;
  std::set<std::string> items;
  for (std::size_t i = 0; i < heard.lines.size(); ++i) {
    const AuditLine& line = heard.lines[i];
    INFO(audit.table << ":" << line.row << " " << line.words);
    const bool of_audit = line.status != AuditStatus::Outside && line.status != AuditStatus::FalseAlarm;
    CHECK(of_audit == (line.item != "+"));
    if (of_audit) CHECK(items.insert(line.item).second);
    CHECK(line.reason.empty() ==
          (line.status == AuditStatus::Expected || line.status == AuditStatus::Pending));
    CHECK((line.code == "-") == (line.status == AuditStatus::None));
    ++count[line.status];
    if (line.status == AuditStatus::None) continue;
    CHECK(heard.places[i] > 0);
    CHECK(line.says.size() + line.never.size() > 0);
    if (line.status != AuditStatus::Pending) CHECK(codes.contains(line.code));
  }
  CHECK(count[AuditStatus::Pending] <= audit.pending);
  CHECK(count[AuditStatus::None] <= audit.without_a_rule);
  CHECK(count[AuditStatus::FalseAlarm] <= audit.false_alarms);
}

// Of the irregularities: all that the table has, those that a rule is to find, those that one does find, and
// the same without those that another's finding says as well.
struct Recall {
  std::size_t all = 0, due = 0, found = 0, due_alone = 0, found_alone = 0;
};

Recall recall_of(const Audit& audit, const Heard& heard) {
  Recall out;
  for (std::size_t i = 0; i < heard.lines.size(); ++i) {
    const AuditLine& line = heard.lines[i];
    const bool of_audit = line.item != "+";
    if (of_audit) ++out.all;
    if (line.status == AuditStatus::None) continue;
    const bool is_found = heard.match.finding_of[i].has_value();
    INFO(audit.table << ":" << line.row << " " << line.item << " " << line.words << ": " << line.code
                     << " at " << line.file << ":" << heard.places[i]);
    // What is pending must be moved up when a rule begins to find it.
    CHECK(is_found == (line.status != AuditStatus::Pending));
    if (!of_audit) continue;
    ++out.due;
    out.found += is_found ? 1 : 0;
    if (!line.with.empty()) continue;
    ++out.due_alone;
    out.found_alone += is_found ? 1 : 0;
  }
  return out;
}

std::size_t right_findings(const Audit& audit, const Heard& heard) {
  std::size_t right = heard.findings.size();
  for (std::size_t f = 0; f < heard.findings.size(); ++f) {
    const AuditFinding& finding = heard.findings[f];
    INFO("not in " << audit.table << ": " << finding.code << " at " << finding.file << ":" << finding.line
                   << " " << finding.en);
    CHECK(heard.match.has_line[f]);
    if (!heard.match.has_line[f]) --right;
  }
  for (std::size_t i = 0; i < heard.lines.size(); ++i)
    if (heard.lines[i].status == AuditStatus::FalseAlarm && heard.match.finding_of[i]) --right;
  return right;
}

void check_audit(const Audit& audit) {
  const Heard heard = hear(audit);
  check_lines(audit, heard);
  const Recall recall = recall_of(audit, heard);
  const std::size_t right = right_findings(audit, heard);
  std::printf("%s: recall %s, by %s findings, %s with those that no rule is to find; precision %s\n",
              audit.name.c_str(), share(recall.found, recall.due).c_str(),
              share(recall.found_alone, recall.due_alone).c_str(), share(recall.found, recall.all).c_str(),
              share(right, heard.findings.size()).c_str());
  CHECK(reaches(recall.found, recall.due, audit.least_recall));
  CHECK(reaches(recall.found_alone, recall.due_alone, audit.least_recall));
  CHECK(reaches(right, heard.findings.size(), audit.least_precision));
}

}  // namespace

TEST_CASE("The checker finds the irregularities of the audit where they are, and nothing that is not true") {
  check_audit(seeds);
}

TEST_CASE("The checker finds what was planted in SOPs that no rule was written for") { check_audit(unseen); }

TEST_CASE("The checker finds what was planted after its rules were done") { check_audit(fresh); }
