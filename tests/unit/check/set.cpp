// Rules on a set of SOPs, and on how texts cite laws.
#include <fmt/format.h>

#include "compiler/check/law_citation.h"
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"

using namespace alur;
using tests::compile_text;
using tests::CompiledText;

namespace {

std::string sop(const std::string& name, const std::string& title, const std::string& items = "") {
  return fmt::format(
      "sop {} \"{}\" {{\n  pelaksana p: k\n  {}\n  langkah x 1 p \"Menulis\" {{ waktu 1 jam }}\n}}\n", name,
      title, items);
}

CompiledText set(const std::string& sops) {
  return compile_text("jabatan k \"K\"\nprofil d { keputusan_nomor \"1\" }\n" + sops);
}

}  // namespace

TEST_CASE("A citation has a kind, a number, a year and a subject") {
  struct Case {
    const char* text;
    const char* key;
  };
  for (const Case& c :
       {Case{"Undang-Undang Nomor 32 Tahun 2004 tentang X", "undang undang 32 2004"},
        Case{"UU No. 32/2004", "undang undang 32 2004"},
        Case{"Undang - undang No.2 tahun 1993 tentang X", "undang undang 2 1993"},
        Case{"Peraturan Walikota No. 08 Tahun 2016", "peraturan wali kota 8 2016"},
        Case{"Peraturan Menteri Keuangan Nomor 12/PMK.02/2019", "peraturan menteri keuangan 12 2019"},
        Case{"UU 32/2004", "undang undang 32 2004"}, Case{"PP Nomor 5 Tahun 2202", ""},
        Case{"Peraturan Nomor 5 tentang X", ""}, Case{"Surat edaran", ""}}) {
    INFO(c.text);
    CHECK(check::citation_of(c.text).key() == c.key);
  }
  CHECK(check::citation_of("UU No. 23 Tahun 2002 Jo. UU No. 35 tentang X").number_without_year == "35");
  CHECK_FALSE(check::citation_of("Keputusan Nomor PER/21/M.PAN/11/2008 tentang X").number_without_year);
  CHECK_FALSE(check::citation_of("Reglemen, Staatsblad Tahun 1847 Nomor 23").number_without_year);
  CHECK(check::citation_of("UU Nomor 12 Tahun 2202 tentang X").impossible_year == "2202");
  CHECK(check::citation_of("UU 12/2202 tentang X").impossible_year == "2202");
  CHECK_FALSE(check::citation_of("Keputusan Nomor 800/1234-Disdik Tahun 2020 tentang X").impossible_year);
  const auto gazetted = check::citation_of(
      "Undang-Undang Nomor 23 Tahun 2002 tentang Perlindungan Anak (Lembaran Negara Republik Indonesia Tahun "
      "2002 Nomor 109, Tambahan Lembaran Negara Nomor 4235)");
  CHECK(gazetted.subject == std::vector<std::string>{"perlindungan", "anak"});
  CHECK_FALSE(gazetted.number_without_year);
}

TEST_CASE("ID07: a regulation that is nowhere declared is named by number, year and title as well") {
  const auto said = [](const std::string& law) {
    const CompiledText read = set(sop("a", "A", "dasar hukum { 1 \"" + law + "\" }"));
    return read.count("ID07") == 1 ? read.first("ID07").what.id : std::to_string(read.count("ID07"));
  };
  CHECK(said("Undang-Undang tentang Perkawinan") == "peraturan ini disebut tanpa nomor dan tahun");
  CHECK(said("Peraturan Daerah Kota X tentang Ketertiban Umum") ==
        "peraturan ini disebut tanpa nomor dan tahun");
  CHECK(said("Undang-Undang Nomor 12 Tahun 2022") == "peraturan ini disebut tanpa judul ('tentang ...')");
  CHECK(said("Undang-Undang Nomor 12 tentang X") == "nomor 12 tanpa tahun");
  CHECK(said("Peraturan Daerah Nomor 12") == "nomor 12 tanpa tahun dan judul ('tentang ...')");
  CHECK(said("UU 12/2202 tentang X") == "'2202' bukan tahun yang mungkin bagi suatu peraturan");
  CHECK(said("UU Nomor 12 Tahun 2202 tentang X") == "'2202' bukan tahun yang mungkin bagi suatu peraturan");
  for (const std::string law :
       {"Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "Kitab Undang-Undang Hukum Pidana",
        "Peraturan perundang-undangan yang berlaku", "Nota kesepahaman dengan Polres", "UU 23/2004 tentang X",
        "Undang-Undang 23 Tahun 2004 tentang X", "Peraturan Daerah tentang X Nomor 5 Tahun 2020",
        "Peraturan Menteri Kesehatan Nomor HK.01.07/MENKES/5/2020 tentang X",
        "Peraturan Wali Kota X Nomor 3 Tahun 2014 tentang Y (Berita Daerah Kota X Tahun 2014 Nomor 3)"}) {
    INFO(law);
    CHECK(said(law) == "0");
  }
}

TEST_CASE("ID07: what a declaration leaves out is said there, once, and only if a SOP prints it") {
  const std::string law = "hukum u \"Undang-Undang tentang Perkawinan\"\n";
  CHECK(
      set(law + sop("a", "A", "dasar hukum { 1 u }") + sop("b", "B", "dasar hukum { 1 u }")).count("ID07") ==
      1);
  CHECK(set(law + sop("a", "A")).count("ID07") == 0);
}

TEST_CASE("ID08 knows a repealed law by its kind, number and year, whatever its name") {
  const std::string repealed =
      "hukum lama \"Undang-Undang Nomor 32 Tahun 2004 tentang P\" { dicabut \"UU 23/2014\" sumber \"Pasal "
      "409\" }\n";
  CHECK(set(repealed + sop("a", "A", "dasar hukum { 1 \"UU No. 32 Tahun 2004 tentang P\" }")).count("ID08") ==
        1);
  CHECK(set(repealed + sop("a", "A", "dasar hukum { 1 \"UU No. 32 Tahun 2005 tentang P\" }")).count("ID08") ==
        0);
  CHECK(set(repealed + sop("a", "A", "dasar hukum { 1 \"PP No. 32 Tahun 2004 tentang P\" }")).count("ID08") ==
        0);
}

TEST_CASE("XD01 suggests the SOP with the nearest title") {
  const CompiledText text =
      set(sop("a", "Pengaduan",
              "keterkaitan { \"SOP Penanganan Kasus Anak\" \"SOP Penanganan Kasus KDRT\" \"SOP URC\" }") +
          sop("b", "PENANGANAN KASUS KEKERASAN TERHADAP PEREMPUAN") +
          sop("c", "PENANGANAN KASUS PERMASALAHAN ANAK"));
  std::vector<std::string> help;
  for (const Diagnostic& d : text.findings)
    if (d.kind->code == "XD01") help.push_back(d.help.en);
  REQUIRE(help.size() == 3);
  CHECK(help[0] == "did you mean 'PENANGANAN KASUS PERMASALAHAN ANAK'?");
  CHECK(help[1] == "did you mean 'PENANGANAN KASUS KEKERASAN TERHADAP PEREMPUAN'?");
  CHECK(help[2].find("did you mean") == std::string::npos);
}

TEST_CASE("XD03: a gap is one in a set that is nearly whole, not in a few of its SOPs") {
  const auto with = [](const std::vector<std::string>& numbers) {
    std::string sops;
    for (const std::string& number : numbers)
      sops += sop("s" + number, "S" + number, "profil d\n  lampiran \"" + number + "\"");
    return set(sops).count("XD03");
  };
  CHECK(with({"I", "II", "III", "IV", "V"}) == 0);
  CHECK(with({"XLIX", "L", "LI", "LII", "LIII", "LIV", "LVI"}) == 1);
  CHECK(with({"L", "LII", "LIII"}) == 0);
  CHECK(with({"1", "2", "3", "4", "6"}) == 1);
  CHECK(with({"I", "XX", "XL", "L", "LX"}) == 0);
}

TEST_CASE(
    "XD03: numbers of SOPs that follow each other have no gaps either, and one mistake is one finding") {
  const auto with = [](const std::vector<std::string>& numbers, bool appendices) {
    std::string sops;
    for (const std::string& number : numbers)
      sops += sop("s" + std::to_string(sops.size()), "S" + number,
                  "profil d\n  nomor \"" + number + "/2026\"" +
                      (appendices ? "\n  lampiran \"" + number + "\"" : ""));
    return set(sops).count("XD03");
  };
  CHECK(with({"1", "2", "3", "4", "5"}, false) == 0);
  CHECK(with({"1", "2", "3", "5", "6"}, false) == 1);
  CHECK(with({"I", "II", "III", "V", "VI"}, true) == 1);
  CHECK(with({"1", "2", "3", "3", "5", "6"}, false) == 1);  // the fourth is numbered as the third
  CHECK(with({"1", "4"}, false) == 0);
  CHECK(with({"3571", "3572", "3573", "3575", "3576"}, false) == 0);  // a registry counts other papers too
}

TEST_CASE("XD04: two SOPs of one subject, unless one says that it replaces the other") {
  CHECK(set(sop("a", "Pengelolaan Kasus") + sop("b", "LAYANAN PENGELOLAAN KASUS")).count("XD04") == 1);
  CHECK(set(sop("a", "Pengelolaan Kasus") + sop("b", "Layanan Pengelolaan Kasus", "menggantikan a"))
            .count("XD04") == 0);
  CHECK(set(sop("a", "Pengelolaan Kasus") + sop("b", "Pengelolaan Surat")).count("XD04") == 0);
  const auto both = [](const std::string& first, const std::string& second) {
    return set(sop("a", first) + sop("b", second)).count("XD04");
  };
  CHECK(both("Penerbitan Izin Keramaian", "Pelayanan Izin Keramaian") == 1);
  CHECK(both("Pelayanan Rekomendasi Izin Keramaian", "Pelayanan Surat Rekomendasi Izin Keramaian") == 1);
  CHECK(both("Pencatatan Nikah", "Pencatatan Perkawinan") == 1);
  CHECK(both("Kunjungan Rumah Lansia", "Kunjungan Rumah Lanjut Usia") == 1);
  CHECK(both("Penerbitan Izin Keramaian", "Pencabutan Izin Keramaian") == 0);
  CHECK(both("Pelayanan Izin Keramaian", "Pelayanan Rekomendasi Izin Keramaian") == 0);
  CHECK(both("Pemberian Santunan Kematian", "Pelayanan Kematian") == 0);
  CHECK(both("Pelatihan Menjahit bagi Pria", "Pelatihan Menjahit bagi Wanita") == 0);
  CHECK(both("Pembuatan Taman", "Pelayanan Taman") == 0);
  const CompiledText one =
      set(sop("a", "Penerbitan Izin Praktik Bidan Desa") + sop("b", "Pelayanan Izin Praktik Bidan Desa"));
  CHECK(one.count("XD04") == 1);
  CHECK(one.count("XD07") == 0);
}

TEST_CASE("TM07 compares the same work of two SOPs, not two reports") {
  const auto with = [](const std::string& first, const std::string& second) {
    const auto one = [](const std::string& name, const std::string& step) {
      return fmt::format("sop {0} \"{0}\" {{\n  pelaksana p: k\n  langkah x 1 p {1}\n}}\n", name, step);
    };
    return set(one("a", first) + one("b", second)).count("TM07");
  };
  CHECK(with("\"Melaksanakan sosialisasi A\" { waktu 1 jam }",
             "\"Melaksanakan sosialisasi B\" { waktu 15 hari }") == 1);
  CHECK(with("\"Melaksanakan sosialisasi A\" { waktu 1 jam }",
             "\"Melaksanakan sosialisasi B\" { waktu 2 jam }") == 0);
  CHECK(with("\"Membuat laporan A\" { waktu 15 menit }", "\"Membuat laporan B\" { waktu 5 hari kerja }") ==
        0);
  CHECK(with("\"Melaksanakan sosialisasi\" { waktu 1 jam }",
             "\"Melaksanakan pelatihan\" { waktu 15 hari }") == 0);
}

TEST_CASE("TM07: a common beginning of two titles is one work only where the papers call it so") {
  const auto one = [](const std::string& name, const std::string& title, const std::string& items) {
    return fmt::format(
        "sop {0} \"{1}\" {{\n  pelaksana p: k\n  langkah x 1 p \"Mengerjakan {0}\" {{ {2} }}\n}}\n", name,
        title, items);
  };
  const auto both = [&](const std::string& first, const std::string& second, const std::string& paper) {
    return set(one("a", first, "waktu 10 menit output \"" + paper + "\" akhir") +
               one("b", second, "waktu 12 hari kerja output \"" + paper + "\" akhir"))
        .count("TM07");
  };
  CHECK(both("Penanganan Kasus Perempuan", "Penanganan Kasus Anak", "Formulir penanganan kasus") == 1);
  CHECK(both("Penanganan Kasus Perempuan", "Penanganan Kasus Anak", "Formulir klien") == 0);
  CHECK(both("Pelayanan Surat Keterangan Domisili", "Pelayanan Surat Rekomendasi Keramaian", "Surat") == 0);
  CHECK(both("Kunjungan Rumah Lansia", "Kunjungan Rumah Balita", "Catatan kunjungan") == 0);
  CHECK(both("Penyaluran Bantuan Pangan", "Penyaluran Bantuan Modal Usaha", "Berita acara") == 0);
  const auto rows = [&](const std::string& first, const std::string& second) {
    return set("sop a \"Izin Bidan\" {\n  pelaksana p: k\n  langkah x 1 p \"" + first +
               "\" { waktu 1 jam }\n}\nsop b \"Izin Perawat\" {\n  pelaksana p: k\n  langkah x 1 p \"" +
               second + "\" { waktu 14 hari }\n}\n")
        .count("TM07");
  };
  CHECK(rows("Menerbitkan izin bidan", "Menerbitkan izin perawat") == 0);
  CHECK(rows("Menerima permohonan izin bidan", "Menerima permohonan izin perawat") == 1);
}

TEST_CASE("LC01 is silent until a date is given, and then looks at the last of the dates") {
  const std::string text = sop("a", "A", "dibuat 31 Januari 2020\n  direvisi 2 Maret 2026");
  CHECK(set(text).count("LC01") == 0);  // the tests' date is 30 June 2026
  CHECK(set(sop("a", "A", "dibuat 31 Januari 2026")).count("LC01") == 0);
  CHECK(set(sop("a", "A", "dibuat 30 Desember 2025")).count("LC01") == 1);
  const CompiledText old = set(sop("a", "A", "dibuat 31 Januari 2020"));
  check::CheckResult without = check::run_all(old.model(), check::Gate::Open, {});
  for (const Diagnostic& d : without.findings) CHECK(d.kind->code != "LC01");
}
