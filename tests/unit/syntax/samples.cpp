#include "tests/unit/syntax/samples.h"

#include <fmt/format.h>

namespace alur::tests {

std::string Read::findings() const {
  std::string out;
  for (const Diagnostic& one : result.diagnostics)
    out += fmt::format("{}{}@{}", out.empty() ? "" : " ", one.kind->code,
                       file().line_column(one.place.begin).line);
  return out;
}

Read read(std::string_view text, const Limits& limits) {
  Read out;
  const FileId id = out.sources.push_back(SourceFile::from_text("uji.sop", std::string(text)).value());
  out.result = syntax::from_text(out.sources[id], id, limits);
  return out;
}

const std::string& whole_language() {
  static const std::string text = R"alur(gunakan "../bersama/tangerang.sop"

sop pengaduan_kdrt "Pengelolaan Pengaduan" {
  profil tangerang { pemisah "; "  label total "JUMLAH TOTAL WAKTU" }
  lampiran "L"
  nomor "357 DP TAHUN 2025"
  dibuat 05 Mei 2025
  direvisi kosong tertulis "-"
  efektif 09-01-2022 s/d "adanya revisi selanjutnya"
  disahkan "KEPALA PERANGKAT DAERAH," nama "Dr. TIHAR, SE, M.Si" nip kosong
  judul bagan "STANDAR OPERASIONAL" salah_baca "STANDAR"
  judul sampul "..."
  dasar hukum { 1 uu_2_1993 "Undang-undang No.2 tahun 1993 ..."  5 uu_x  - "tanpa nomor"  "tanpa nomor tercetak" }
  kualifikasi tanpa_nomor { "a" "b" }
  keterkaitan { 1 "SOP Pengolahan Pengaduan"  2 sop_lain "SOP Lain" "6a": "quoted" }
  peralatan kosong   peringatan "satu teks saja"
  pencatatan {"x"; "y"}
  hari dihitung kalender
  pelaksana satgas: satgas_ppa "Satgas PPA"
  luar operator_112 "Operator Tangerang Siaga 112"
  dugaan pelaksana "simbol hilang"

  langkah terima 1 satgas "Menerima ..." salah_baca "Menrima ..." {
    dugaan pelaksana "alasan"
    rincian { a "Menerima telepon" ; b salah_baca kosong "Mencatat" "tanpa huruf" "c)": "kutip" }
    penutup "teks setelah rincian"
    kelengkapan "Formulir", "Data Aduan" dari luar tertulis "Formulir dan Data Aduan"
    waktu 12 Jam s/d 1 Hari
    kerja segitiga(1 jam; 3 jam, 6 jam 30 menit)
    output "data pelapor" akhir
    keterangan "..."
    keputusan "Memerlukan bantuan instansi lain?" dugaan "alasan" {
      ya tertulis kosong -> koordinasi dugaan "alasan"
      tidak tertulis "tidak memerlukan" → lapor
      lain -> selesai
    }
    lanjut koordinasi
  }
  langkah nomor_kosong kosong satgas "..." { kelengkapan {"a" "b" dari luar} waktu 5 Menit - 1 Jam kerja eksponensial(1 jam) selesai }
  langkah x satgas "..." { waktu 1-3 Jam }
  langkah x2 "3a" satgas "..." { waktu maksimal 7 hari tertulis "max" }
  langkah total 3b satgas "teks"
  langkah kerja satgas "teks" { waktu 5 Hari Kerja }
  langkah kepala { waktu 0,5 jam_kerja keputusan kosong { a -> total b -> kerja } }
  total 4 jam 41 menit tertulis "4 jam 41 menit"
}
jabatan satgas_ppa "Satgas PPA"
hukum uu_23_2004 "Undang-Undang Nomor 23 Tahun 2004 tentang ..."
profil tangerang { kop { "PEMERINTAH" "DINAS ..." }  kertas f4  huruf "Arial" 9  label nomor_sop "Nomor SOP"  pemisah "; "  nomor_kolom ya  baris_total ya  paraf "PARAF KOORDINASI" { "Kabag. Organisasi" "Kabid. PPKPA" }  tanda_tangan { "KEPALA DINAS ..." }  keputusan_pejabat "…" keputusan_nomor "…" keputusan_tentang "…" }
hari_libur skb_2025 "SKB ..." { sumber "..."  berlaku 1 Januari 2025 s/d 31 Desember 2025  libur 1 Januari 2025 "Tahun Baru"  cuti_bersama 2 April 2025 s/d 4 April 2025 "Idulfitri" }
kalender asn "Jam kerja ASN" { sumber "Perpres 21/2023"  berlaku 2025-01-01 - 31-12-2026  jam senin s/d kamis 07.30-12.00 13.00–16.00  jam Jumat 07.30-11.30 13.00-16.30  jam setiap hari 00.00-24.00  musim ramadan 1 Maret 2025 s/d 30 Maret 2025 { jam senin 08.00-15.00 }  hari_libur skb_2025 }
skenario beban "Kota Tangerang 2025" {
  periode 1 Januari 2025 s/d 31 Desember 2025     sampai 1.000.000 kasus     tuntaskan 30 hari     kalender asn
  pegawai satgas_ppa 4 orang kalender siaga_24_jam
  kedatangan pengaduan_kdrt poisson(200 per tahun)
  kerja pengaduan_kdrt.tindak_lanjut segitiga(1 jam; 3 jam; 6 jam)
  kerja pengaduan_kdrt langkah tindak_lanjut konstan(5%)
  peluang pengaduan_kdrt.tindak_lanjut ya 30 %
  anggap "..."   anggap kerja dari waktu    ulangan 100   benih 2025
}
)alur";
  return text;
}

const std::vector<std::string>& samples() {
  static const std::vector<std::string> all = {
      whole_language(),
      R"alur(gunakan "a.sop"
sop a "A" {
  nomor kosong
  pelaksana p: kepala "Kepala"
  langkah satu 1 p "Satu" {
    rincian { a "x"; b "y" }
    waktu 5 menit
    keputusan "?" {
      ya -> dua
      tidak -> selesai
    }
  }
  langkah dua 2 p "Dua" { waktu 1-3 jam  output "hasil" akhir }
  total 3 jam 5 menit
}
jabatan kepala "Kepala"
)alur",
      R"alur(skenario s "S" {
  periode 1 Januari 2025 s/d 31 Desember 2025
  kalender asn
  pegawai kepala 2 orang kalender siaga
  kedatangan a poisson(200 per tahun)
  kerja a.satu segitiga(1 jam; 2 jam; 3 jam)
  peluang a.satu ya 30 %
}
kalender siaga "Siaga" { jam setiap hari 00.00-24.00 }
)alur",
  };
  return all;
}

}  // namespace alur::tests
