// What each edit of a SOP is seen as.
#include "tests/support/catch.h"
#include "tests/unit/diff/summary.h"

using namespace alur;
using tests::changes_of;
using tests::lines_of;
using tests::mirrored;
using tests::sorted;

namespace {

const std::string base = R"x(hukum uu "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"
hukum perda "Peraturan Daerah Nomor 3 Tahun 2020 tentang Perizinan"
jabatan staf "Petugas Loket"
jabatan kasi "Kepala Seksi"
jabatan kadis "Kepala Dinas"
tempat ruang "Ruang tamu"
profil dinas { kop { "PEMERINTAH KOTA" "DINAS PERIZINAN" } }
kalender kantor "Jam kantor" { jam setiap hari 08.00-16.00 }
sop izin "Pelayanan Izin Usaha" {
  profil dinas
  nomor "1/2025"
  dibuat 5 Mei 2025
  disahkan "KEPALA DINAS" nama "Dr. A" nip "196404121983031003"
  dasar hukum { 1 uu 2 perda }
  peralatan { 1 "Komputer" 2 "Printer" 3 "Jaringan internet" }
  pelaksana staf: staf
  pelaksana kasi: kasi
  pelaksana kadis: kadis
  langkah terima 1 staf "Menerima berkas permohonan" { kelengkapan "Berkas permohonan" dari luar waktu 10 menit output "Tanda terima" }
  langkah periksa 2 kasi "Memeriksa kelengkapan berkas" {
    kelengkapan "Berkas permohonan" waktu 20 menit output "Hasil pemeriksaan"
    keputusan "Lengkap?" { ya -> susun  tidak -> terima }
  }
  langkah susun 3 staf "Menyusun konsep surat izin" { kelengkapan "Hasil pemeriksaan" waktu 1 jam output "Konsep surat izin" }
  langkah paraf 4 kasi "Memberi paraf pada konsep" { kelengkapan "Konsep surat izin" waktu 5 menit output "Konsep berparaf" keterangan "Bila perlu" }
  langkah tanda_tangan 5 kadis "Menandatangani surat izin" { kelengkapan "Konsep berparaf" waktu 15 menit output "Surat izin" akhir }
  total 1 jam 50 menit
}
skenario beban "Beban" {
  periode 6 Januari 2025 s/d 31 Januari 2025
  kalender kantor
  pegawai staf 3 orang
  pegawai kasi 1 orang
  pegawai kadis 1 orang
  kedatangan izin poisson(20 per tahun)
  peluang izin.periksa tidak 10 %
  anggap kerja dari waktu
}
)x";

struct Edit {
  std::string find, replace;
};

struct Row {
  std::string what;
  std::vector<Edit> edits;
  std::vector<std::string> expected;  // sorted
};

std::string edited(std::string text, const std::vector<Edit>& edits) {
  for (const Edit& edit : edits) {
    const std::size_t at = text.find(edit.find);
    INFO(edit.find);
    REQUIRE(at != std::string::npos);
    text.replace(at, edit.find.size(), edit.replace);
  }
  return text;
}

const std::string susun_row =
    "  langkah susun 3 staf \"Menyusun konsep surat izin\" { kelengkapan \"Hasil pemeriksaan\" waktu 1 jam "
    "output \"Konsep surat izin\" }\n";
const std::string paraf_head = "  langkah paraf 4 kasi";

const std::vector<Row> rows = {
    {"nothing", {}, {}},
    {"layout, comments, other spellings",
     {{"  profil dinas\n", "\n\n# catatan\n      profil dinas # sama\n"},
      {"waktu 20 menit output", "output"},
      {"\"Hasil pemeriksaan\"\n", "\"Hasil pemeriksaan\"\n    waktu 20 menit\n"},
      {"Menerima berkas permohonan", "Menerima  berkas   permohonan"}},
     {}},
    {"the order of declarations",
     {{"jabatan staf \"Petugas Loket\"\n", ""},
      {"tempat ruang", "jabatan staf \"Petugas Loket\"\ntempat ruang"}},
     {}},
    {"a jump written out to where the flow goes anyway",
     {{"output \"Tanda terima\" }", "output \"Tanda terima\" lanjut periksa }"}},
     {}},
    {"wording",
     {{"Menyusun konsep surat izin", "Menyusun rancangan surat izin"}},
     {"changed step activity susun"}},
    {"time", {{"waktu 20 menit", "waktu 30 menit"}}, {"changed step limit periksa"}},
    {"time as a range", {{"waktu 20 menit", "waktu 20-30 menit"}}, {"changed step limit periksa"}},
    {"lane", {{"langkah susun 3 staf", "langkah susun 3 kasi"}}, {"changed step lane susun"}},
    {"documents",
     {{"output \"Konsep berparaf\"", "output \"Konsep berparaf\", \"Lembar kendali\""}},
     {"changed step output paraf"}},
    {"where a document comes from",
     {{"kelengkapan \"Hasil pemeriksaan\"", "kelengkapan \"Hasil pemeriksaan\" dari luar"}},
     {"changed step input_use susun"}},
    {"note", {{" keterangan \"Bila perlu\"", ""}}, {"changed step note paraf"}},
    {"target of an outcome",
     {{"tidak -> terima", "tidak -> selesai"}},
     {"changed step outcome_target periksa"}},
    {"label of an outcome",
     {{"tidak -> terima", "tidak tertulis \"belum\" -> terima"}},
     {"changed step outcome_label periksa"}},
    {"name of an outcome",
     {{"tidak -> terima", "belum tertulis \"Tidak\" -> terima"}, {"periksa tidak 10", "periksa belum 10"}},
     {"renamed step outcome periksa"}},
    {"an outcome that is printed by its name",
     {{"tidak -> terima", "belum -> terima"}, {"periksa tidak 10", "periksa belum 10"}},
     {"changed step outcome_label periksa"}},
    {"a final output of another name",
     {{"\"Surat izin\" akhir", "\"Keputusan izin\" akhir"}},
     {"changed step output tanda_tangan"}},
    {"a document from outside of another name",
     {{"\"Berkas permohonan\" dari luar", "\"Berkas lengkap\" dari luar"}},
     {"changed step input terima"}},
    {"a final output more",
     {{"\"Surat izin\" akhir", "\"Surat izin\" akhir, \"Salinan izin\" akhir"}},
     {"changed step output tanda_tangan", "changed step output_use tanda_tangan"}},
    {"an outcome more",
     {{"tidak -> terima", "tidak -> terima ditolak -> selesai"},
      {"tidak 10 %", "tidak 10 %\n  peluang izin.periksa ditolak 5 %"}},
     {"added step outcome periksa", "changed scenario declared beban"}},
    {"question", {{"\"Lengkap?\"", "\"Lengkap dan benar?\""}}, {"changed step question periksa"}},
    {"a decision more",
     {{"output \"Konsep berparaf\" keterangan",
       "output \"Konsep berparaf\" keputusan \"Setuju?\" { ya -> tanda_tangan tidak -> susun } keterangan"},
      {"tidak 10 %", "tidak 10 %\n  peluang izin.paraf tidak 5 %"}},
     {"added step outcome paraf", "added step outcome paraf", "changed scenario declared beban",
      "changed step question paraf"}},
    {"a jump",
     {{"output \"Konsep surat izin\" }", "output \"Konsep surat izin\" lanjut tanda_tangan }"}},
     {"changed step next susun"}},
    {"a step renamed",
     {{"langkah susun", "langkah buat"}, {"ya -> susun", "ya -> buat"}},
     {"renamed step whole susun"}},
    {"a step renamed and reworded",
     {{"langkah susun", "langkah buat"},
      {"ya -> susun", "ya -> buat"},
      {"Menyusun konsep surat izin", "Membuat konsep surat izin"}},
     {"changed step activity susun", "renamed step whole susun"}},
    {"two names exchanged: the work stays where it is",
     {{"langkah susun 3", "langkah x 3"},
      {"langkah paraf 4", "langkah susun 4"},
      {"langkah x 3", "langkah paraf 3"},
      {"ya -> susun", "ya -> paraf"}},
     {"renamed step whole paraf", "renamed step whole susun"}},
    {"a step removed, with the numbers after it",
     {{paraf_head + " \"Memberi paraf pada konsep\" { kelengkapan \"Konsep surat izin\" waktu 5 menit output "
                    "\"Konsep berparaf\" keterangan \"Bila perlu\" }\n",
       ""},
      {"tanda_tangan 5", "tanda_tangan 4"}},
     {"removed step whole paraf", "shift 5-5 4-4"}},
    {"a step added, with the numbers after it",
     {{susun_row, susun_row + "  langkah catat 4 staf \"Mencatat dalam buku register\" { kelengkapan "
                              "\"Konsep surat izin\" waktu 5 menit output \"Buku register\" }\n"},
      {"paraf 4", "paraf 5"},
      {"tanda_tangan 5", "tanda_tangan 6"}},
     {"added step whole catat", "shift 4-5 5-6"}},
    {"a step added and the numbers forgotten",
     {{susun_row, susun_row + "  langkah catat 4 staf \"Mencatat dalam buku register\" { kelengkapan "
                              "\"Konsep surat izin\" waktu 5 menit output \"Buku register\" }\n"}},
     {"added step whole catat"}},
    {"a number that follows from nothing",
     {{"tanda_tangan 5", "tanda_tangan 7"}},
     {"changed step printed_number tanda_tangan"}},
    {"a step moved",
     {{susun_row, ""},
      {"  total 1 jam",
       "  langkah susun 5 staf \"Menyusun konsep surat izin\" { kelengkapan \"Hasil pemeriksaan\" waktu 1 "
       "jam output \"Konsep surat izin\" }\n  total 1 jam"},
      {"paraf 4", "paraf 3"},
      {"tanda_tangan 5", "tanda_tangan 4"}},
     {"moved step whole susun", "shift 4-5 3-4"}},
    {"a SOP renamed",
     {{"sop izin", "sop izin_usaha"},
      {"kedatangan izin", "kedatangan izin_usaha"},
      {"izin.periksa", "izin_usaha.periksa"}},
     {"renamed sop whole izin"}},
    {"a SOP's title",
     {{"Pelayanan Izin Usaha", "Pelayanan Perizinan Usaha Mikro"}},
     {"changed sop title izin"}},
    {"boxes of the identity page",
     {{"nomor \"1/2025\"", "nomor \"7/2026\""},
      {"dibuat 5 Mei 2025", "dibuat 5 Mei 2025\n  direvisi 6 Juni 2026"},
      {"nama \"Dr. A\"", "nama \"Dr. B\""}},
     {"changed sop number izin", "changed sop revised izin", "changed sop signer izin"}},
    {"lists of the identity page",
     {{"2 \"Printer\" 3 \"Jaringan internet\"", "2 \"Jaringan internet\" 3 \"Pemindai\""}, {"2 perda", ""}},
     {"added sop equipment izin", "removed sop equipment izin", "removed sop legal_basis izin"}},
    {"the order of a list",
     {{"1 \"Komputer\" 2 \"Printer\" 3 \"Jaringan internet\"",
       "1 \"Printer\" 2 \"Jaringan internet\" 3 \"Komputer\""}},
     {"moved sop equipment izin"}},
    {"a post's title is a change of the lane's head too",
     {{"jabatan kasi \"Kepala Seksi\"", "jabatan kasi \"Kepala Bidang Perizinan\""}},
     {"changed lane words kasi", "changed post words kasi"}},
    {"a post renamed",
     {{"jabatan kasi", "jabatan kepala_seksi"},
      {"pelaksana kasi: kasi", "pelaksana kasi: kepala_seksi"},
      {"pegawai kasi", "pegawai kepala_seksi"}},
     {"renamed post whole kasi"}},
    {"a lane renamed changes no step",
     {{"pelaksana kasi: kasi", "pelaksana pemeriksa: kasi"},
      {"periksa 2 kasi", "periksa 2 pemeriksa"},
      {"paraf 4 kasi", "paraf 4 pemeriksa"}},
     {"renamed lane whole kasi"}},
    {"a lane's post",
     {{"pelaksana kasi: kasi", "pelaksana kasi: kadis \"Kepala Seksi\""}},
     {"changed lane posts kasi"}},
    {"the form of the set is said once, not for each SOP",
     {{"DINAS PERIZINAN", "DINAS PERIZINAN DAN PENANAMAN MODAL"}},
     {"changed profile form dinas"}},
    {"the form of one SOP",
     {{"  profil dinas\n", "  profil dinas { kertas f4 }\n"}},
     {"changed sop form izin"}},
    {"a regulation's title is one of the legal basis too",
     {{"tentang Perizinan\"", "tentang Perizinan Berusaha\""}},
     {"changed law words perda", "changed sop legal_basis izin"}},
    {"a place declared",
     {{"tempat ruang \"Ruang tamu\"", "tempat ruang \"Ruang tamu\"\ntempat mobil \"Mobil dinas\""}},
     {"added place whole mobil"}},
    {"a calendar's hours",
     {{"setiap hari 08.00-16.00", "setiap hari 07.30-15.30"}},
     {"changed calendar declared kantor", "changed calendar declared kantor",
      "changed calendar declared kantor", "changed calendar declared kantor",
      "changed calendar declared kantor", "changed calendar declared kantor",
      "changed calendar declared kantor"}},
    {"staff of a scenario",
     {{"pegawai staf 3 orang", "pegawai staf 4 orang"}},
     {"changed scenario declared beban"}},
    {"odds of a scenario", {{"tidak 10 %", "tidak 15 %"}}, {"changed scenario declared beban"}},
    {"total", {{"total 1 jam 50 menit", "total 2 jam"}}, {"changed sop total izin"}},
    {"how days are counted",
     {{"  pelaksana staf: staf", "  hari dihitung kerja\n  pelaksana staf: staf"}},
     {"changed sop day_basis izin"}},
    {"a waiver",
     {{"waktu 20 menit", "abaikan TM02 \"diketahui\" waktu 20 menit"}},
     {"changed step waiver periksa"}},
    {"a mark of inference",
     {{"waktu 20 menit", "dugaan pelaksana \"simbol hilang\" waktu 20 menit"}},
     {"changed step marks periksa"}},
    {"a step made a parallel block",
     {{"langkah susun 3 staf \"Menyusun konsep surat izin\" { kelengkapan \"Hasil pemeriksaan\" waktu 1 jam "
       "output \"Konsep surat izin\" }\n" +
           paraf_head,
       "paralel p {\n cabang a { langkah susun 3 staf \"Menyusun konsep surat izin\" { kelengkapan \"Hasil "
       "pemeriksaan\" waktu 1 jam output \"Konsep surat izin\" } }\n cabang b { langkah paraf 4 kasi"},
      {"keterangan \"Bila perlu\" }", "keterangan \"Bila perlu\" } } }"},
      {"ya -> susun", "ya -> p"}},
     {"added parallel whole p", "changed step branch paraf", "changed step branch susun",
      "changed step outcome_target periksa"}},
};

}  // namespace

TEST_CASE("Each edit is seen as what it is, and as nothing else") {
  for (const Row& row : rows) {
    INFO(row.what);
    const std::string now = edited(base, row.edits);
    const diff::Changes forth = changes_of(base, now);
    CHECK(sorted(lines_of(forth)) == row.expected);
    CHECK(sorted(lines_of(changes_of(now, base))) == mirrored(forth));
  }
}

TEST_CASE("Arrivals by rate are told as a rate") {
  const auto told = [](const std::string& rate) {
    const diff::Changes changes = changes_of(base, edited(base, {{"poisson(20 per tahun)", rate}}));
    REQUIRE(changes.shared.size() == 1);
    return changes.shared[0].old_value->shown.id + " -> " + changes.shared[0].new_value->shown.id;
  };
  CHECK(told("poisson(1.200 per tahun)") == "poisson(20 per tahun) -> poisson(1.200 per tahun)");
  CHECK(told("poisson(2,5 per tahun)") == "poisson(20 per tahun) -> poisson(2,50 per tahun)");
  CHECK(told("poisson(10 per minggu)") == "poisson(20 per tahun) -> poisson(10 per minggu)");
}

TEST_CASE("A SOP more or less is one change") {
  const std::string more = base +
                           "sop cabut \"Pencabutan Izin\" {\n  pelaksana p: kadis\n  langkah cabut 1 p "
                           "\"Mencabut izin\" { waktu 1 jam }\n}\n";
  CHECK(lines_of(changes_of(base, more)) == std::vector<std::string>{"added sop whole cabut"});
  CHECK(lines_of(changes_of(more, base)) == std::vector<std::string>{"removed sop whole cabut"});
}

TEST_CASE("A SOP that got another name and another title is known by its number and its steps") {
  const std::string now = edited(
      base, {{"sop izin \"Pelayanan Izin Usaha\"", "sop npb \"Penerbitan Nomor Pelaku Bisnis untuk Usaha\""},
             {"kedatangan izin", "kedatangan npb"},
             {"izin.periksa", "npb.periksa"}});
  CHECK(sorted(lines_of(changes_of(base, now))) ==
        std::vector<std::string>{"changed sop title izin", "renamed sop whole izin"});
}

TEST_CASE("The times before and after stand beside the changes") {
  const diff::Changes changes = changes_of(base, edited(base, {{"waktu 20 menit", "waktu 1 hari kerja"}}));
  REQUIRE(changes.sops.size() == 1);
  const diff::Times& a = *changes.sops[0].times_before;
  const diff::Times& b = *changes.sops[0].times_after;
  CHECK(a.shortest_sum == TimeAmount{.seconds = 110 * 60});
  CHECK(b.shortest_sum == TimeAmount{.seconds = 90 * 60, .working_days = 1});
  CHECK(a.shortest_path == a.longest_path);
  CHECK(b.longest_path == b.longest_sum);
  CHECK(a.stated == b.stated);
}

TEST_CASE("A finding that only stands on another line, or counts otherwise, is the same finding") {
  const auto codes = [](const diff::Changes& changes) {
    std::vector<std::string> out;
    for (const diff::SopChanges& sop : changes.sops)
      for (const diff::FindingChange& one : sop.findings)
        out.push_back(fmt::format("{} {}", diff::kind_code(one.kind), one.finding.kind->code));
    return sorted(out);
  };
  const std::string wrong = edited(base, {{"total 1 jam 50 menit", "total 2 jam"}});
  CHECK(codes(changes_of(base, wrong)) == std::vector<std::string>{"added TM02"});
  CHECK(codes(changes_of(wrong, base)) == std::vector<std::string>{"removed TM02"});
  CHECK(codes(changes_of(wrong, "# baris\n\n" + wrong)).empty());
  CHECK(codes(changes_of(wrong, edited(wrong, {{"total 2 jam", "total 3 jam"}}))).empty());
}
