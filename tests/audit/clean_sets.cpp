#include "tests/audit/clean_sets.h"

#include <fmt/format.h>

#include <vector>

namespace alur::tests {
namespace {

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

}  // namespace

std::string named(std::string text, unsigned seed) {
  for (unsigned i = 0; i < 5; ++i)
    text = replaced(
        text, fmt::format("${}", "ABCDE"[i]),
        services[(seed + 3 * i) % services.size()] + " " + things[(seed / 2 + 5 * i) % things.size()]);
  text = replaced(text, "$N", std::to_string(2 + seed % 3));   // people
  text = replaced(text, "$R", std::to_string(10 + seed % 7));  // cases a month
  text = replaced(text, "$O", std::to_string(90 + seed % 9));  // odds in percent
  return replaced(text, "$T", things[seed % things.size()]);
}

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

std::string clean_scenario(unsigned seed) {
  return clean_set(seed) + named(R"x(
hari_libur libur "Libur 2026" {
  sumber "SKB"
  berlaku 1 Januari 2026 s/d 31 Desember 2026
  libur 1 Januari 2026 "Tahun Baru"
  libur 17 Februari 2026 "Imlek"
}
kalender kantor "Jam kantor" {
  sumber "Perpres 21/2023"
  berlaku 1 Januari 2026 s/d 31 Desember 2026
  jam senin s/d jumat 07.30-12.00 13.00-16.00
  hari_libur libur
}
skenario beban "Beban $T" {
  periode 2 Februari 2026 s/d 27 Maret 2026
  tuntaskan 10 hari
  kalender kantor
  pegawai staf $N orang
  pegawai kasi 2 orang
  kedatangan a poisson($R per bulan)
  kedatangan b poisson(5 per bulan)
  kerja b.satu segitiga(20 menit; 30 menit; 1 jam)
  anggap kerja dari waktu
  anggap "Berkas tidak hilang"
  peluang a.periksa ya $O %
}
)x",
                                 seed);
}

}  // namespace alur::tests
