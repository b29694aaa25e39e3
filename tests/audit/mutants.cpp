// Mistakes sown into clean sets of SOPs: each is found by its rule, and nothing else is said.
#include <fmt/format.h>

#include <cstdio>
#include <set>

#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"

using namespace alur;

namespace {

constexpr unsigned seeds = 20;

struct Edit {
  std::string find, replace;
};

struct Mutant {
  std::string code;
  std::vector<Edit> edits;
};

const std::vector<std::string> services = {"Perizinan",  "Pengaduan",  "Pendaftaran", "Pembayaran",
                                           "Pengawasan", "Penyuluhan", "Perawatan",   "Pengadaan",
                                           "Pemantauan", "Pemeriksaan"};
const std::vector<std::string> things = {
    "Jembatan", "Sekolah", "Pasar",    "Taman",  "Gedung", "Perahu",    "Hutan",        "Sawah",     "Kolam",
    "Museum",   "Stadion", "Terminal", "Klinik", "Apotek", "Pelabuhan", "Perpustakaan", "Peternakan"};

std::string replaced(std::string text, const std::string& find, const std::string& by) {
  for (std::size_t at = text.find(find); at != std::string::npos; at = text.find(find, at + by.size()))
    text.replace(at, find.size(), by);
  return text;
}

std::string identity(const std::string& number) {
  return replaced(R"x(  profil d
  lampiran "@"
  nomor "@/2026"
  dibuat 5 Januari 2026
  efektif 6 Januari 2026
  disahkan "KEPALA DINAS" nama "N" nip "196404121983031003"
  dasar hukum { 1 uu }
  kualifikasi { 1 "Teliti" 2 "Menguasai administrasi" }
  peralatan { 1 "Komputer" 2 "Printer" }
  peringatan { 1 "Jika berkas terlambat, maka layanan tertunda" }
  pencatatan { 1 "Buku register" }
  hari dihitung kerja
  pelaksana staf: staf
  pelaksana kasi: kasi
)x",
                  "@", number);
}

// $A to $E: titles; $T: what the service is about.
std::string named(std::string text, unsigned seed) {
  for (unsigned i = 0; i < 5; ++i)
    text = replaced(
        text, fmt::format("${}", "ABCDE"[i]),
        services[(seed + 3 * i) % services.size()] + " " + things[(seed / 2 + 5 * i) % things.size()]);
  return replaced(text, "$T", things[seed % things.size()]);
}

// Five SOPs of one decree, of which the first is where most mistakes are sown. Words change with the seed.
std::string clean_set(unsigned seed) {
  std::string text =
      R"x(hukum uu "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"
hukum lama "Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah" { dicabut "UU 23/2014" sumber "Pasal 409" }
jabatan staf "Petugas Loket"
jabatan kasi "Kepala Seksi"
profil d {
  kop { "PEMERINTAH KOTA X" "DINAS Y" }
  baris_total ya
  keputusan_pejabat "KEPALA" keputusan_nomor "000.8.3.3/Kep.112" keputusan_tentang "SOP"
}
sop a "$A" {
  judul bagan "$A"
  keterkaitan { 1 "SOP $B" }
)x" + identity("I") +
      R"x(  langkah terima 1 staf "Menerima permohonan $T" { kelengkapan "Permohonan $T" dari luar waktu 10 menit output "Berkas $T" }
  langkah periksa 2 kasi "Memeriksa berkas $T" {
    kelengkapan "Berkas $T" waktu 20 menit output "Telaah $T"
    keputusan "Lengkap?" { ya -> tulis  tidak -> terima }
  }
  langkah tulis 3 staf "Menyusun surat $T" { kelengkapan "Telaah $T" waktu 1 jam output "Surat $T" }
  langkah sahkan 4 kasi "Menandatangani surat $T" { kelengkapan "Surat $T" waktu 15 menit output "Keputusan $T" akhir }
  total 1 jam 45 menit
}
)x";
  const std::vector<std::string> numbers = {"II", "III", "IV", "V"};
  for (std::size_t i = 0; i < numbers.size(); ++i)
    text +=
        fmt::format("sop {0} \"${1}\" {{\n  keterkaitan {{ 1 \"SOP $A\" }}\n{2}", "bcde"[i], "BCDE"[i],
                    identity(numbers[i])) +
        R"x(  langkah satu 1 staf "Melaksanakan pameran" { kelengkapan "Undangan $T" dari luar waktu 2 jam output "Berita acara $T" }
  langkah dua 2 kasi "Memeriksa berita acara" { kelengkapan "Berita acara $T" waktu 10 menit output "Laporan pameran" akhir }
  total 2 jam 10 menit
}
)x";
  return named(text, seed);
}

const std::string extra = "  langkah sahkan 4";
Edit with_step(const std::string& step) { return {extra, step + "\n  langkah sahkan 5"}; }
Edit total(const std::string& amount) { return {"total 1 jam 45 menit", "total " + amount}; }
Edit text(const std::string& words) { return {"\"Menyusun surat $T\"", "\"" + words + "\""}; }
Edit more_input(const std::string& input) {
  return {"kelengkapan \"Surat $T\" waktu", "kelengkapan \"Surat $T\", " + input + " waktu"};
}

const std::vector<Mutant> mutants = {
    {"ID01", {{"efektif 6 Januari 2026", "efektif kosong"}}},
    {"ID02", {{"efektif 6 Januari 2026", "efektif 2 Januari 2026"}}},
    {"ID03", {{"dibuat 5 Januari 2026", "dibuat 4 Januari 2026"}}},
    {"ID04", {{"nip \"196404121983031003\"", "nip kosong"}}},
    {"ID05", {{"judul bagan \"", "judul bagan \"Daftar "}}},
    {"ID06", {{"2 \"Printer\"", "3 \"Printer\""}}},
    {"ID07", {{"{ 1 uu }", "{ 1 uu \"Undang-Undang Nomor 25 Tahun 2009 tentang Layanan Publik\" }"}}},
    {"ID07", {{"{ 1 uu }", "{ 1 uu 2 \"Peraturan Daerah Nomor 5 tentang Retribusi\" }"}}},
    {"ID08", {{"{ 1 uu }", "{ 1 uu 2 \"UU No. 32 Tahun 2004 tentang Pemerintahan Daerah\" }"}}},
    {"ID09", {{"Jika berkas terlambat, maka layanan tertunda", "Pelaksana ada di kantor"}}},
    {"ID10", {{"2 \"Menguasai administrasi\"", "2 \"Kepala Seksi\""}}},
    {"ID11", {{"2 \"Printer\"", "2 \"Surat $T\""}}},
    {"ID12", {{"sop a \"", "sop a \"SOP "}}},
    {"ID13", {{"efektif 6 Januari 2026", "efektif 06-01-2026"}}},
    {"FC01", {{extra, "  langkah sahkan 5"}}},
    {"FC03", {{"  tidak -> terima", ""}}},
    {"FC04", {{"\"Menandatangani surat $T\"", "\"Menandatangani surat $T (jika diperlukan)\""}}},
    {"FC04",
     {{"Jika berkas terlambat, maka layanan tertunda",
       "Apabila berkas hilang maka pelayanan dilakukan melalui loket"}}},
    {"FC06", {text("Penyusunan surat $T")}},
    {"FC07", {text("Menyusun surat $T kepada Wali Kota")}},
    {"FC08", {{"pelaksana kasi: kasi\n", "pelaksana kasi: kasi \"KASI\"\n"}}},
    {"FC09",
     {{"  pelaksana staf: staf\n  pelaksana kasi: kasi\n",
       "  pelaksana kasi: kasi\n  pelaksana staf: staf\n"}}},
    {"FC10", {text("Menyusun surat $T yang ditandatangani Sekretaris Dinas")}},
    {"FC11", {{"waktu 1 jam output", "waktu 1 jam ulangi output"}}},
    {"TM01", {{"waktu 20 menit", "waktu kosong"}}},
    {"TM02", {total("1 jam 40 menit")}},
    {"TM03", {{"  total 1 jam 45 menit\n", ""}}},
    {"TM04", {{"waktu 1 jam output", "waktu 3-1 jam output"}, total("1 jam 45 menit")}},
    {"TM05",
     {{"  hari dihitung kerja\n", ""},
      {"waktu 1 jam output", "waktu 1 hari output"},
      total("1 hari 45 menit")}},
    {"TM06", {{"waktu 1 jam output", "waktu 1 bulan output"}, total("1 bulan 45 menit")}},
    {"TM07",
     {text("Melaksanakan pameran $T"),
      {"waktu 1 jam output", "waktu 15 hari kerja output"},
      total("15 hari kerja 45 menit")}},
    {"TM08", {{"waktu 1 jam output", "waktu 1 jam panggil b output"}}},
    {"DF01", {more_input("\"Meterai $T\"")}},
    {"DF02", {{"output \"Surat $T\"", "output \"Surat $T\", \"Salinan $T\""}}},
    {"DF03",
     {with_step("  langkah salin 4 staf \"Merapikan surat\" { kelengkapan \"Surat $T\" waktu 5 menit output "
                "\"Surat $T\" }"),
      total("1 jam 50 menit")}},
    {"DF04", {{"kelengkapan \"Surat $T\"", "kelengkapan \"Surat $T dinas\""}}},
    {"DF04", {{"output \"Surat $T\"", "output \"Draf surat $T telah diketik\""}}},
    {"DF05", {{"tidak -> terima", "tidak -> sahkan"}}},
    {"DF06",
     {with_step("  langkah salin 4 staf \"Menyusun surat $T\" { kelengkapan \"Telaah $T\" waktu 5 menit "
                "output \"Surat $T\" }"),
      total("1 jam 50 menit")}},
    {"DF07",
     {{extra,
       "  paralel blok {\n    cabang x { langkah catat 4 staf \"Mencatat surat\" { kelengkapan \"Surat $T\" "
       "waktu 5 menit output \"Agenda $T\" akhir } }\n    cabang y { langkah sunting 5 staf \"Menyunting "
       "surat\" { kelengkapan \"Surat $T\", \"Pedoman $T\" dari luar waktu 5 menit output \"Surat $T\" } }\n "
       " }\n  langkah sahkan 6"},
      total("1 jam 50 menit")}},
    {"DF08",
     {with_step("  langkah salin 4 staf \"Mengetik naskah\" { kelengkapan \"Pedoman $T\" dari luar waktu 5 "
                "menit output \"Surat $T\" }"),
      total("1 jam 50 menit")}},
    {"DF09", {more_input("\"Laptop\"")}},
    {"DF10",
     {{"output \"Keputusan $T\" akhir",
       "output salah_satu { \"Keputusan $T\" akhir \"Penolakan $T\" akhir }"}}},
    {"DF11", {{"output \"Keputusan $T\"", "output \"Pengiriman keputusan $T\""}}},
    {"XD01", {{"keterkaitan { 1 \"SOP ", "keterkaitan { 1 \"SOP Tanpa Nama\" 2 \"SOP "}}},
    {"XD02", {{"keterkaitan { 1 \"SOP ", "keterkaitan { 1 a 2 \"SOP "}}},
    {"XD03", {{"lampiran \"V\"", "lampiran \"VI\""}}},
    {"XD03", {{"nomor \"V/2026\"", "nomor \"II/2026\""}}},
    {"XD04", {{"sop e \"$E\"", "sop e \"Layanan $A\""}}},
    {"XD05",
     {{"profil d\n  lampiran \"III\"",
       "profil d { keputusan_nomor \"000.9.3.3/Kep.112\" }\n  lampiran \"III\""}}},
    {"XD06", {more_input("\"SOP Penomoran Surat\"")}},
    {"LC01",
     {{"dibuat 5 Januari 2026", "dibuat 5 Februari 2024"},
      {"efektif 6 Januari 2026", "efektif 6 Februari 2024"}}},
    {"TX01", {{"2 \"Menguasai administrasi\"", "2 \"\""}}},
    {"TX02", {text("Menyusun draft surat $T")}},
    {"TX03", {text("Menyusun surat surat $T")}},
    {"TX04", {{"output \"Keputusan $T\"", "output \"Berita cara $T\""}}},
    {"MK01", {{extra, "  dugaan pelaksana \"simbol hilang\"\n" + extra}}},
    {"DF12", {{"kelengkapan \"Telaah $T\"", "kelengkapan \"Telaah $T terverifikasi\""}}},
    {"DF04", {{"kelengkapan \"Surat $T\"", "kelengkapan \"Dokumen\""}}},
    {"DF04",
     {{"output \"Surat $T\"", "output \"Laporan $T\""},
      {"kelengkapan \"Surat $T\"", "kelengkapan \"Laporan dari petugas loket\""}}},
    {"DF04",
     {{"\"Permohonan $T\" dari luar", "\"Permohonan $T\" dari luar, \"Formulir data pemohon\" dari luar"},
      more_input("\"Formulir data warga\"")}},
    {"DF11", {{"output \"Keputusan $T\"", "output \"Penempatan $T\""}}},
    {"FC04", {{"\"Menandatangani surat $T\"", "\"Menandatangani surat $T bilamana berkas lengkap\""}}},
    {"FC04",
     {{"\"Menandatangani surat $T\"", "\"Menandatangani surat $T, telaah, atau nota sesuai jenisnya\""}}},
    {"FC06", {text("Pembubuhan stempel surat $T")}},
    {"FC07", {text("Menyusun surat $T bersama apoteker")}},
    {"FC07", {text("Menyusun surat $T bersama Balai Arkeologi Provinsi")}},
    {"ID07",
     {{"{ 1 uu }", "{ 1 uu \"Undang-Undang tentang Layanan, Nomor 25 Tahun 2009 tentang Layanan\" }"}}},
    {"ID10", {{"2 \"Menguasai administrasi\"", "2 \"Tenaga ahli\""}}},
    {"ID14", {{"Jika berkas terlambat, maka layanan tertunda", "$B tertunda jika berkas terlambat"}}},
    {"TM11", {{"waktu 1 jam output", "waktu 1 jam keterangan \"Paling lama 1 jam\" output"}}},
    {"TX02", {{"output \"Keputusan $T\" akhir", "output \"Keputusan $T\" akhir tertulis \"Hasil praktek\""}}},
    {"TX04", {{"output \"Keputusan $T\"", "output \"Nota dins $T\""}}},
    {"TX05", {text("Menyusun surat $T kepada")}},
    {"TX06", {text("Membuat jadwalkan surat $T")}},
    {"TX07",
     {{"sop a \"$A\"", "sop a \"Pelayanan Rumah Singgah Lansia dan Anak (RSLA)\""},
      {"judul bagan \"$A\"", "judul bagan \"Pelayanan Rumah Singgah Lansia dan Anak (RSLA)\""},
      {"SOP $A\"", "SOP Pelayanan Rumah Singgah Lansia dan Anak (RSLA)\""},
      {"SOP $A\"", "SOP Pelayanan Rumah Singgah Lansia dan Anak (RSLA)\""},
      {"SOP $A\"", "SOP Pelayanan Rumah Singgah Lansia dan Anak (RSLA)\""},
      {"SOP $A\"", "SOP Pelayanan Rumah Singgah Lansia dan Anak (RSLA)\""},
      {"Jika berkas terlambat", "Jika rumah singgah anak terlambat"}}},
    {"XD07",
     {{"sop c \"$C\"", "sop c \"Penyuluhan Warga Tepi Sungai\""},
      {"sop d \"$D\"", "sop d \"Pendataan Warga Tepi Sungai\""}}},
    {"XD08",
     {{"SOP $B\"", "SOP Pelatihan Dasar bagi Pria\""},
      {"sop b \"$B\"", "sop b \"Pelatihan Dasar bagi Pria\""},
      {"sop c \"$C\"", "sop c \"Pelatihan Dasar bagi Wanita\""},
      {"output \"Laporan pameran\" akhir }",
       "output \"Laporan pameran\" }\n  langkah tiga 3 staf \"Menyimpan laporan pameran\" { kelengkapan "
       "\"Laporan pameran\" waktu 5 menit output \"Laporan pameran diarsipkan\" akhir }"},
      {"total 2 jam 10 menit", "total 2 jam 15 menit"}}},
};

std::vector<std::string> codes(const std::string& set) {
  std::vector<std::string> out;
  for (const Diagnostic& d : tests::compile_text(set, date_from({2026, 3, 31})).findings)
    out.emplace_back(d.kind->code);
  return out;
}

// An edit that finds nothing would make a mutant that is none.
std::string sown(std::string set, const Mutant& mutant, unsigned seed) {
  for (const Edit& edit : mutant.edits) {
    const std::string find = named(edit.find, seed), by = named(edit.replace, seed);
    const std::size_t at = set.find(find);
    INFO(mutant.code << ": " << find);
    REQUIRE(at != std::string::npos);
    set.replace(at, find.size(), by);
  }
  return set;
}

}  // namespace

TEST_CASE("The checker says nothing of a clean set") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    INFO(seed);
    CHECK(codes(clean_set(seed)) == std::vector<std::string>{});
  }
}

TEST_CASE("Each mistake that is sown is found by its rule, and nothing else is said") {
  std::size_t sown_in_all = 0, found = 0, said = 0, right = 0;
  for (const Mutant& mutant : mutants)
    for (unsigned seed = 0; seed < seeds; ++seed) {
      INFO(mutant.code << " in set " << seed);
      const std::vector<std::string> all = codes(sown(clean_set(seed), mutant, seed));
      const bool is_found = std::find(all.begin(), all.end(), mutant.code) != all.end();
      CHECK(is_found);
      INFO(fmt::format("{}", fmt::join(all, " ")));
      CHECK(all.size() == 1);
      ++sown_in_all;
      found += is_found ? 1 : 0;
      said += all.size();
      right += is_found ? 1 : 0;
    }
  std::printf("sown mistakes: recall %zu of %zu (%.1f %%), precision %zu of %zu (%.1f %%)\n", found,
              sown_in_all, 100.0 * static_cast<double>(found) / static_cast<double>(sown_in_all), right, said,
              100.0 * static_cast<double>(right) / static_cast<double>(said));
  CHECK(static_cast<double>(found) >= ALUR_AUDIT_BAR * static_cast<double>(sown_in_all));
  CHECK(static_cast<double>(right) >= ALUR_AUDIT_BAR * static_cast<double>(said));
}
