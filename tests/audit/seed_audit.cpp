// The audit of the twelve SOPs against what the checker says of them, in both directions.
#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <map>
#include <set>

#include "compiler/compile.h"
#include "tests/audit/audit_table.h"
#include "tests/support/catch.h"

using namespace alur;
using tests::AuditLine;
using tests::AuditStatus;

namespace {

const std::string root = ALUR_SOURCE_DIR "/sops/";

// May only fall: each is an irregularity that the checker ought to find and does not.
constexpr std::size_t pending_lines = 0;
// May only fall too: that no tool can find an irregularity is a judgement that a better rule may refute.
constexpr std::size_t lines_without_a_rule = 58;
// What the checker says wrongly of the twelve SOPs.
constexpr std::size_t known_false_alarms = 0;

const std::vector<std::vector<std::string>> sets = {
    {"tangerang/layanan_pengelolaan_kasus.sop", "tangerang/pengaduan_kdrt.sop",
     "tangerang/pengelolaan_kasus.sop", "tangerang/penjangkauan_puspaga.sop"},
    {"bekasi/sosialisasi_anak.sop", "bekasi/pengaduan_tesa.sop", "bekasi/sosialisasi_perempuan.sop",
     "bekasi/penanganan_perempuan.sop", "bekasi/fasilitasi_shelter.sop", "bekasi/penanganan_anak.sop",
     "bekasi/monitoring_anak.sop", "bekasi/sosialisasi_tesa.sop"}};

// Where a finding stands: code, file under sops/, line.
using Key = std::tuple<std::string, std::string, std::uint32_t>;

struct Said {
  std::map<Key, std::vector<std::string>> findings;  // with what each says
  std::map<std::string, SourceFile> files;
};

Said check_all() {
  Said said;
  for (std::vector<std::string> paths : sets) {
    for (std::string& path : paths) path = root + path;
    auto compiled = compile(paths, {});
    REQUIRE(compiled);
    for (const Diagnostic& d : compiled->findings) {
      const SourceFile& source = compiled->files.sources[d.place.file];
      const std::string file = std::filesystem::relative(source.path(), root).string();
      said.findings[{std::string(d.kind->code), file, source.line_column(d.place.begin).line}].push_back(
          d.what.en);
    }
    for (SourceFile& source : compiled->files.sources)
      said.files.emplace(std::filesystem::relative(source.path(), root).string(), std::move(source));
  }
  return said;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

bool says_place(const AuditLine& line) { return line.status != AuditStatus::None; }

Key key_of(const AuditLine& line, const Said& said) {
  const auto file = said.files.find(line.file);
  return {line.code, line.file, file == said.files.end() ? 0 : tests::line_of(line.anchor, file->second)};
}

}  // namespace

TEST_CASE("Every line of the audit's table is whole: a place that exists, or a reason") {
  const Said said = check_all();
  std::set<std::string_view> codes;
  for (const DiagnosticKind* kind : all_diagnostic_kinds()) codes.insert(kind->code);
  std::size_t pending = 0, none = 0, false_alarms = 0;
  std::set<std::string> items;
  for (const AuditLine& line : tests::read_audit(ALUR_SOURCE_DIR "/tests/audit/seed_audit.tsv")) {
    INFO("seed_audit.tsv:" << line.row << " " << line.words);
    const bool of_audit = line.status != AuditStatus::Outside && line.status != AuditStatus::FalseAlarm;
    CHECK(of_audit == (line.item != "+"));
    if (of_audit) CHECK(items.insert(line.item).second);
    CHECK(line.reason.empty() ==
          (line.status == AuditStatus::Expected || line.status == AuditStatus::Pending));
    CHECK((line.code == "-") == (line.status == AuditStatus::None));
    if (says_place(line)) CHECK(std::get<2>(key_of(line, said)) > 0);
    if (says_place(line) && line.status != AuditStatus::Pending) CHECK(codes.contains(line.code));
    if (line.status == AuditStatus::Pending) ++pending;
    if (line.status == AuditStatus::None) ++none;
    if (line.status == AuditStatus::FalseAlarm) ++false_alarms;
  }
  CHECK(pending == pending_lines);
  CHECK(none == lines_without_a_rule);
  CHECK(false_alarms == known_false_alarms);
}

TEST_CASE("The checker finds the irregularities of the audit where they are, and nothing that is not true") {
  const Said said = check_all();
  std::set<Key> known, alarms;
  std::size_t expected = 0, found = 0;
  for (const AuditLine& line : tests::read_audit(ALUR_SOURCE_DIR "/tests/audit/seed_audit.tsv")) {
    if (!says_place(line)) continue;
    const Key key = key_of(line, said);
    const bool is_said = said.findings.contains(key);
    INFO("seed_audit.tsv:" << line.row << " " << line.item << " " << line.words << ": " << line.code << " at "
                           << line.file << ":" << std::get<2>(key));
    // What is pending must be moved up when a rule begins to find it.
    CHECK(is_said == (line.status != AuditStatus::Pending));
    known.insert(key);
    if (line.status == AuditStatus::FalseAlarm) alarms.insert(key);
    if (line.status != AuditStatus::Expected && line.status != AuditStatus::Pending) continue;
    ++expected;
    if (is_said) ++found;
  }
  std::size_t all = 0, right = 0;
  for (const auto& [key, words] : said.findings) {
    INFO("not in seed_audit.tsv: " << std::get<0>(key) << " at " << std::get<1>(key) << ":"
                                   << std::get<2>(key) << " " << words.front());
    CHECK(known.contains(key));
    all += words.size();
    if (known.contains(key) && !alarms.contains(key)) right += words.size();
  }
  const double recall = share(found, expected), precision = share(right, all);
  std::printf("seed audit: recall %zu of %zu (%.1f %%), precision %zu of %zu (%.1f %%)\n", found, expected,
              100 * recall, right, all, 100 * precision);
  CHECK(recall >= ALUR_AUDIT_BAR);
  CHECK(precision >= ALUR_AUDIT_BAR);
}
