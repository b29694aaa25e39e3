#include "tests/audit/mutant_kinds.h"

#include <fmt/format.h>

namespace alur::tests {
namespace {

const std::string extra = "  langkah sahkan 4";
Edit with_step(const std::string& step) { return {extra, step + "\n  langkah sahkan 5"}; }
Edit total(const std::string& amount) { return {"total 1 jam 45 menit", "total " + amount}; }
Edit text(const std::string& words) { return {"\"Menyusun surat $T\"", "\"" + words + "\""}; }
Edit more_input(const std::string& input) {
  return {"kelengkapan \"Surat $T\" waktu", "kelengkapan \"Surat $T\", " + input + " waktu"};
}

// Two branches before the last step, as long as one of them.
std::vector<Edit> with_block(const std::string& one, const std::string& other) {
  return {{extra, "  paralel blok {\n    cabang x {\n" + one + "    }\n    cabang y {\n" + other +
                      "    }\n  }\n  langkah sahkan 7"},
          total("1 jam 55 menit")};
}

std::string in_branch(const std::string& name, int number, const std::string& items = "") {
  return fmt::format(
      "      langkah {0} {1} staf \"Mencatat {0}\" {{ kelengkapan \"Surat $T\" waktu 5 menit output \"Bukti "
      "{0} $T\" "
      "akhir {2} }}\n",
      name, number, items);
}

// Two branches that change places among thirteen that choose.
std::vector<Edit> with_crowd() {
  std::string block = "  paralel blok {\n";
  int number = 3;
  const auto add = [&](const std::string& name, const std::string& items) {
    block +=
        fmt::format("langkah {0} {1} staf \"Mencatat {0}\" {{ waktu 5 menit {2} }}\n", name, ++number, items);
  };
  for (const auto& [own, other] : {std::pair{"x", "y"}, std::pair{"y", "x"}}) {
    block += fmt::format("cabang {} {{", own);
    add(fmt::format("{}a", own), fmt::format("lanjut {}b", other));
    add(fmt::format("{}b", own), "");
    block += "}\n";
  }
  for (const char c : std::string("ABCDEFGHIJKLM")) {
    block += fmt::format("cabang c{} {{", c);
    add(fmt::format("{}a", c), fmt::format("keputusan \"Kurang?\" {{ ada -> {0}b  habis -> {0}c }}", c));
    add(fmt::format("{}b", c), "");
    add(fmt::format("{}c", c), "");
    block += "}\n";
  }
  return {{extra, block + "  }\n  langkah sahkan " + std::to_string(number + 1)}, total("5 jam 20 menit")};
}

std::string many_lanes() {
  std::string out = "pelaksana kasi: kasi\n";
  for (char c = 'a'; c <= 's'; ++c) out += fmt::format("  pelaksana lajur_{}: kasi\n", c);
  return out;
}

Mutant in_scenario(const std::string& code, std::vector<Edit> edits) {
  return {code, std::move(edits), Bed::Scenario};
}

std::vector<Mutant> of_flow() {
  const std::string decision = "ya -> tulis  tidak -> terima";
  return {
      {"FC02", {{"output \"Berkas $T\" }", "output \"Berkas $T\" lanjut tulis }"}}},
      {"FC02", {{"output \"Surat $T\" }", "output \"Surat $T\" lanjut terima }"}}},
      {"FC13", {{"pelaksana kasi: kasi\n", many_lanes()}}},
      {"FC14", {{decision, "ya -> tulis  tidak tertulis \"Ya\" -> terima"}}},
      {"FC15", {{decision, "ya -> tulis  tidak -> tulis"}}},
      {"FC17",
       {{extra,
         "  paralel blok {\n    cabang x {\n" + in_branch("agenda", 4) + "    }\n  }\n  langkah sahkan 5"},
        total("1 jam 50 menit")}},
      {"WN01",
       [] {
         auto edits = with_block(in_branch("agenda", 4) + in_branch("arsip", 5), in_branch("salinan", 6));
         edits.push_back({"output \"Surat $T\" }",
                          "output \"Surat $T\" keputusan \"Rapi?\" { ya -> blok  tidak -> agenda } }"});
         return edits;
       }()},
      {"WN02",
       with_block(in_branch("agenda", 4) + in_branch("arsip", 5, "selesai"), in_branch("salinan", 6))},
      {"WN03", with_block(in_branch("agenda", 4, "keputusan \"Rapi?\" { ya -> arsip  tidak -> blok }") +
                              in_branch("arsip", 5),
                          in_branch("salinan", 6))},
      {"WN04", with_crowd()},
      {"WN05",
       {{decision, "ya -> tulis maksimal 2 kali  tidak -> terima maksimal 3 kali"},
        {"output \"Surat $T\" }",
         "output \"Surat $T\" keputusan \"Rapi?\" { ya -> sahkan  tidak -> terima } }"}}},
      {"DF07",
       [] {
         const auto makes = [](const std::string& name, int number) {
           return fmt::format(
               "      langkah {0} {1} staf \"Mencatat {0}\" {{ kelengkapan \"Surat $T\" waktu 5 menit output "
               "\"Nomor $T\" }}\n",
               name, number);
         };
         std::vector<Edit> edits = {more_input("\"Nomor $T\"")};
         for (Edit& edit : with_block(in_branch("agenda", 4) + makes("arsip", 5), makes("salinan", 6)))
           edits.push_back(std::move(edit));
         return edits;
       }()},
      {"TM09",
       {{"output \"Surat $T\" }",
         "output \"Surat $T\" keputusan \"Rapi?\" { ya -> sahkan  tidak -> tolak } }"},
        {extra,
         "  langkah tolak 4 staf \"Menolak permohonan $T\" { kelengkapan \"Surat $T\" waktu 5 menit output "
         "\"Penolakan $T\" akhir selesai }\n  langkah sahkan 5"},
        total("1 jam 50 menit")}},
      {"TM10", {{"waktu 20 menit", "waktu 0 menit"}, total("1 jam 25 menit")}},
      {"XD03", {{"nomor \"IV/2026\"", "nomor \"VI/2026\""}}},
      {"XD03",
       {{"keputusan_pejabat \"KEPALA\" keputusan_nomor \"000.8.3.3/Kep.112\" keputusan_tentang \"SOP\"", ""},
        {"lampiran \"IV\"", "lampiran \"VI\""}}},
      {"XD03",
       {{"nomor \"I/2026\"", "nomor \"065/101/X\""},
        {"nomor \"II/2026\"", "nomor \"065/102/X\""},
        {"nomor \"III/2026\"", "nomor \"065/103/X\""},
        {"nomor \"IV/2026\"", "nomor \"065/104/X\""},
        {"nomor \"V/2026\"", "nomor \"065/106/X\""}}},
      {"FC16", {{"ya -> tulis  tidak -> terima }", "ya -> tulis  tidak -> terima } lanjut tulis"}}},
      {"FC16", {{"ya -> tulis  tidak -> terima }", "ya -> tulis  tidak -> terima } selesai"}}},
      {"DF04", {{"kelengkapan \"Telaah $T\"", "kelengkapan \"Telaahh $T\""}}},
  };
}

std::vector<Mutant> of_scenarios() {
  return {
      in_scenario("KL01", {{"libur 17 Februari 2026", "libur 17 Februari 2025"}}),
      in_scenario("KL01", {{"libur 17 Februari 2026", "libur 1 Januari 2026"}}),
      in_scenario("SC01",
                  {{"  periode 2 Februari 2026 s/d 27 Maret 2026\n", ""}, {"  kalender kantor\n", ""}}),
      in_scenario("SC02", {{"  kedatangan a poisson($R per bulan)\n", ""},
                           {"  kedatangan b poisson(5 per bulan)\n", ""},
                           {"  kerja b.satu segitiga(20 menit; 30 menit; 1 jam)\n", ""},
                           {"  peluang a.periksa ya $O %\n", ""}}),
      in_scenario("SC03", {{"  pegawai kasi 2 orang\n", ""}}),
      in_scenario("SC03", {{"  pegawai staf $N orang\n", "  pegawai staf 0 orang\n"}}),
      in_scenario("SC04", {{"waktu 15 menit", "waktu 2 hari kerja"}, total("2 hari kerja 1 jam 30 menit")}),
      in_scenario("SC05", {{"  peluang a.periksa ya $O %\n", ""}}),
      in_scenario("SC05", {{"ya $O %", "ya 70 %  peluang a.periksa tidak 60 %"}}),
      in_scenario("SC06", {{"  berlaku 1 Januari 2026 s/d 31 Desember 2026\n  jam",
                            "  berlaku 1 Januari 2026 s/d 28 Februari 2026\n  jam"}}),
      in_scenario("SC06", {{"tuntaskan 10 hari", "tuntaskan 300 hari"}}),
      in_scenario("SC07", {{"kedatangan a poisson($R per bulan)", "kedatangan a poisson(3000 per bulan)"},
                           {"pegawai kasi 2 orang", "pegawai kasi 90 orang"}}),
      in_scenario("SC08", {{"ya $O %", "ya 0 %"}}),
      in_scenario("SC09", {{"periode 2 Februari 2026 s/d 27 Maret 2026",
                            "periode 7 Februari 2026 s/d 8 Februari 2026"}}),
      in_scenario("SC10", {{"ya -> tulis  tidak -> terima",
                            "ya -> tulis maksimal 2 kali  tidak -> terima maksimal 3 kali"}}),
      in_scenario("SC11", {{"ya $O %", "ya 40 %"}}),
      in_scenario("SC15", {{"pegawai kasi 2 orang", "pegawai kasi kosong"}}),
      in_scenario("SC15", {{"ya $O %", "ya kosong"}}),
  };
}

std::vector<Mutant> of_sets() {
  return {
      {"ID01", {{"efektif 6 Januari 2026", "efektif kosong"}}},
      {"ID02", {{"efektif 6 Januari 2026", "efektif 2 Januari 2026"}}},
      {"ID03", {{"dibuat 5 Januari 2026", "dibuat 4 Januari 2026"}}},
      {"ID04", {{"nip \"196404121983031003\"", "nip kosong"}}},
      {"ID15", {{"nip \"196404121983031003\"", "nip \"19640412198303100\""}}},
      {"ID15", {{"nip \"196404121983031003\"", "nip \"19641412 198303 1 003\""}}},
      {"ID05", {{"judul bagan \"", "judul bagan \"Daftar "}}},
      {"ID06", {{"2 \"Printer\"", "3 \"Printer\""}}},
      {"ID07", {{"{ 1 uu }", "{ 1 uu \"Undang-Undang Nomor 25 Tahun 2009 tentang Layanan Publik\" }"}}},
      {"ID07", {{"{ 1 uu }", "{ 1 uu 2 \"Peraturan Daerah Nomor 5 tentang Retribusi\" }"}}},
      {"ID07", {{"{ 1 uu }", "{ 1 uu 2 \"Peraturan Daerah tentang Ketertiban Umum\" }"}}},
      {"ID07", {{"{ 1 uu }", "{ 1 uu 2 \"PP Nomor 12 Tahun 2202 tentang Retribusi\" }"}}},
      {"ID07", {{"{ 1 uu }", "{ 1 \"Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Masyarakat\" }"}}},
      {"ID07",
       {{"hukum lama",
         "hukum dua \"UU 25/2009\"\nhukum tiga \"Undang-Undang Nomor 25 Tahun 2009 tentang Layanan "
         "Umum\"\nhukum lama"}}},
      {"ID08", {{"{ 1 uu }", "{ 1 uu 2 \"UU No. 32 Tahun 2004 tentang Pemerintahan Daerah\" }"}}},
      {"ID09", {{"Jika berkas terlambat, maka layanan tertunda", "Pelaksana ada di kantor"}}},
      {"ID10", {{"2 \"Menguasai administrasi\"", "2 \"Kepala Seksi\""}}},
      {"ID11", {{"2 \"Printer\"", "2 \"Surat $T\""}}},
      {"ID12", {{"sop a \"", "sop a \"SOP "}}},
      {"ID13", {{"efektif 6 Januari 2026", "efektif 06-01-2026"}}},
      {"FC01", {{extra, "  langkah sahkan 5"}}},
      {"FC03", {{"  tidak -> terima", ""}}},
      {"FC04", {{"\"Menandatangani surat $T\"", "\"Menandatangani surat $T (jika diperlukan)\""}}},
      {"FC04", {{"\"Menandatangani surat $T\"", "\"Menandatangani surat $T bila lengkap\""}}},
      {"FC04", {{"\"Menandatangani surat $T\"", "\"Menandatangani surat $T kalau lengkap\""}}},
      {"FC04", {{"\"Menandatangani surat $T\"", "\"Menandatangani surat $T dalam hal berkas benar\""}}},
      {"FC04", {{"\"Menandatangani surat $T\"", "\"Menandatangani surat $T sepanjang berkas lengkap\""}}},
      {"FC04", {{"\"Menandatangani surat $T\"", "\"Menandatangani atau menolak surat $T\""}}},
      {"FC04",
       {{"Jika berkas terlambat, maka layanan tertunda",
         "Apabila berkas hilang maka pelayanan dilakukan melalui loket"}}},
      {"FC06", {text("Penyusunan surat $T")}},
      {"FC07", {text("Menyusun surat $T kepada Wali Kota")}},
      {"FC07", {text("Menyusun surat $T kepada Kepala Bidang Tata Ruang")}},
      {"FC07", {text("Menyusun surat $T ke Sekretaris Badan")}},
      {"FC07", {text("Menyusun surat $T bersama Satpol PP")}},
      {"FC08",
       {{"jabatan kasi \"Kepala Seksi\"", "jabatan kasi \"Kepala Seksi\"\njabatan lain \"Kepala Seksii\""}}},
      {"FC08", {{"jabatan kasi \"Kepala Seksi\"", "jabatan kasi \"Kepala Seksi\"\njabatan lain \"Kasi\""}}},
      {"FC08",
       {{"jabatan kasi \"Kepala Seksi\"",
         "jabatan kasi \"Kepala Seksi\"\njabatan lain \"Petugas di Loket\""}}},
      {"FC08", {{"pelaksana kasi: kasi\n", "pelaksana kasi: kasi \"KASI\"\n"}}},
      {"FC09",
       {{"  pelaksana staf: staf\n  pelaksana kasi: kasi\n",
         "  pelaksana kasi: kasi\n  pelaksana staf: staf\n"}}},
      {"FC10", {text("Menyusun surat $T yang ditandatangani Sekretaris Dinas")}},
      {"FC10", {text("Sekretaris Dinas menandatangani surat $T")}},
      {"FC11", {{"waktu 1 jam output", "waktu 1 jam ulangi output"}}},
      {"TM01", {{"waktu 20 menit", "waktu kosong"}}},
      {"TM02", {total("1 jam 40 menit")}},
      {"TM03", {{"  total 1 jam 45 menit\n", ""}}},
      {"TM04", {{"waktu 1 jam output", "waktu 3-1 jam output"}, total("1 jam 45 menit")}},
      {"TM04", {{"waktu 1 jam output", "waktu 3 jam s/d 1 jam output"}}},
      {"FC02", {{"ya -> tulis  tidak -> terima", "ya -> terima  tidak -> periksa"}}},
      {"TM05",
       {{"  hari dihitung kerja\n", ""},
        {"waktu 1 jam output", "waktu 1 hari output"},
        total("1 hari 45 menit")}},
      {"TM05",
       {{"waktu 1 jam output", "waktu 2 hari output"},
        {"waktu 20 menit output", "waktu 2 hari_kalender output"},
        total("2 hari 2 hari_kalender 25 menit")}},
      {"TM06", {{"waktu 1 jam output", "waktu 1 bulan output"}, total("1 bulan 45 menit")}},
      {"TM07",
       {text("Melaksanakan pameran $T"),
        {"waktu 1 jam output", "waktu 15 hari kerja output"},
        total("15 hari kerja 45 menit")}},
      {"TM08", {{"waktu 1 jam output", "waktu 1 jam panggil b output"}}},
      {"TM08",
       {{"waktu 1 jam output", "waktu 1 jam panggil b output"},
        {"output \"Berita acara $T\" }",
         "output \"Berita acara $T\" keputusan \"Cukup?\" { ya -> selesai  tidak -> dua } }"},
        {"Memeriksa berita acara", "Mengarsipkan berita acara"},
        {"waktu 2 jam output", "waktu 30 menit output"},
        {"waktu 10 menit output \"Laporan pameran\"", "waktu 3 jam output \"Laporan pameran\""},
        {"total 2 jam 10 menit", "total 3 jam 30 menit"}}},
      {"DF01", {more_input("\"Meterai $T\"")}},
      {"DF02", {{"output \"Surat $T\"", "output \"Surat $T\", \"Salinan $T\""}}},
      {"DF03",
       {with_step(
            "  langkah salin 4 staf \"Merapikan surat\" { kelengkapan \"Surat $T\" waktu 5 menit output "
            "\"Surat $T\" }"),
        total("1 jam 50 menit")}},
      {"DF04", {{"kelengkapan \"Surat $T\"", "kelengkapan \"Surat $T dinas\""}}},
      {"DF04", {{"kelengkapan \"Berkas $T\"", "kelengkapan \"Berks $T\""}}},
      {"DF04",
       {{"output \"Surat $T\"", "output \"Konsep izin\""},
        {"kelengkapan \"Surat $T\"", "kelengkapan \"Konsep izn\""}}},
      {"DF04",
       {{"output \"Surat $T\"", "output \"Nota dinas\""},
        {"kelengkapan \"Surat $T\"", "kelengkapan \"Nota dins\""}}},
      {"DF04", {{"output \"Surat $T\"", "output \"Draf surat $T telah diketik\""}}},
      {"DF05", {{"tidak -> terima", "tidak -> sahkan"}}},
      {"DF06",
       {with_step("  langkah salin 4 staf \"Menyusun surat $T\" { kelengkapan \"Telaah $T\" waktu 5 menit "
                  "output \"Surat $T\" }"),
        total("1 jam 50 menit")}},
      {"DF07",
       {{extra,
         "  paralel blok {\n    cabang x { langkah catat 4 staf \"Mencatat surat\" { kelengkapan \"Surat "
         "$T\" "
         "waktu 5 menit output \"Agenda $T\" akhir } }\n    cabang y { langkah sunting 5 staf \"Menyunting "
         "surat\" { kelengkapan \"Surat $T\", \"Pedoman $T\" dari luar waktu 5 menit output \"Surat $T\" } "
         "}\n "
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
      {"XD03", {{"lampiran \"V\"", "lampiran \"Lampiran VI\""}}},
      {"XD03", {{"nomor \"V/2026\"", "nomor \"VIII/2026\""}}},
      {"XD03", {{"nomor \"V/2026\"", "nomor \"II/2026\""}}},
      {"XD04", {{"sop e \"$E\"", "sop e \"Layanan $A\""}}},
      {"XD04",
       {{"sop d \"$D\"", "sop d \"Pencatatan Nikah $T\""},
        {"sop e \"$E\"", "sop e \"Pencatatan Perkawinan $T\""}}},
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
  };
}

// What second readers found, in other words.
std::vector<Mutant> of_words_and_names() {
  return {
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
      {"FC06", {text("Pengetikan surat $T")}},
      {"FC06", {text("Berita acara $T disusun")}},
      {"FC06", {text("Pemohon mengisi surat $T")}},
      {"FC07", {text("Menyusun surat $T bersama apoteker")}},
      {"FC07", {text("Menyusun surat $T bersama Balai Arkeologi Provinsi")}},
      {"ID07",
       {{"{ 1 uu }", "{ 1 uu \"Undang-Undang tentang Layanan, Nomor 25 Tahun 2009 tentang Layanan\" }"}}},
      {"ID10", {{"2 \"Menguasai administrasi\"", "2 \"Tenaga ahli\""}}},
      {"ID14", {{"Jika berkas terlambat, maka layanan tertunda", "$B tertunda jika berkas terlambat"}}},
      {"TM11", {{"waktu 1 jam output", "waktu 1 jam keterangan \"Paling lama 1 jam\" output"}}},
      {"TX02",
       {{"output \"Keputusan $T\" akhir", "output \"Keputusan $T\" akhir tertulis \"Hasil praktek\""}}},
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
}

}  // namespace

const std::vector<Mutant>& mutants() {
  static const std::vector<Mutant> all = [] {
    std::vector<Mutant> out = of_sets();
    for (const auto& more : {of_flow(), of_scenarios(), of_words_and_names()})
      out.insert(out.end(), more.begin(), more.end());
    return out;
  }();
  return all;
}

}  // namespace alur::tests
