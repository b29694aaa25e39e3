// What each construct is written as: a text before and after.
#include "tests/unit/format/formatted.h"

using namespace alur;
using namespace alur::tests;

namespace {

struct Row {
  const char *before, *after;
};

void check_all(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CHECK(formatted(row.before) == row.after);
    check_kept(row.before);
  }
}

std::string in_step(const std::string& item) {
  return "sop s \"S\" {\n  langkah l 1 p \"T\" {\n    " + item + "\n  }\n}\n";
}
std::string in_scenario(const std::string& item) { return "skenario s {\n  " + item + "\n}\n"; }

}  // namespace

TEST_CASE("Each declaration begins a line, and the file ends with one line end") {
  check_all({{"", ""},
             {"\n\n \n", ""},
             {"# hanya komentar", "# hanya komentar\n"},
             {"  jabatan   a\t\"A\"", "jabatan a \"A\"\n"},
             {"jabatan a \"A\" jabatan b \"B\"", "jabatan a \"A\"\njabatan b \"B\"\n"},
             {"\n\njabatan a \"A\";\n\n\n\n;jabatan b \"B\";\n\n", "jabatan a \"A\"\n\njabatan b \"B\"\n"},
             {"jabatan\n a\n\"A\"\r\nhukum b", "jabatan a \"A\"\nhukum b\n"}});
}

TEST_CASE("Comments stay: behind their line, or before what follows") {
  check_all({{"#a\njabatan a \"A\"#b\n    # c  \n\n\n# d\nhukum b # e",
              "#a\njabatan a \"A\"  #b\n# c\n\n# d\nhukum b  # e\n"},
             {"sop s \"S\" {# a\n# b\nnomor \"1\"\n\n# c\n}",
              "sop s \"S\" {  # a\n  # b\n  nomor \"1\"\n\n  # c\n}\n"},
             {"jabatan # a\n# b\na \"A\"", "jabatan  # a\n    # b\n    a \"A\"\n"},
             {"profil p { kop { \"a\"; # a\n \"b\" } }",
              "profil p {\n  kop {\n    \"a\"  # a\n    \"b\"\n  }\n}\n"}});
}

TEST_CASE("A body of one line stays so where it fits; another has an item a line") {
  check_all({{"sop s \"S\"{langkah a 1 p \"A\"{waktu 5 menit  lanjut b}}",
              "sop s \"S\" { langkah a 1 p \"A\" { waktu 5 menit; lanjut b } }\n"},
             {"sop s \"S\" {\nlangkah a 1 p \"A\" { waktu 5 menit  lanjut b };}",
              "sop s \"S\" {\n  langkah a 1 p \"A\" { waktu 5 menit; lanjut b }\n}\n"},
             {"sop s \"S\" { nomor \"1\";\nlampiran \"L\" }",
              "sop s \"S\" {\n  nomor \"1\"\n  lampiran \"L\"\n}\n"},
             {"sop s \"S\" {\n\n}", "sop s \"S\" {}\n"},
             {"profil p { kertas f4; huruf \"Arial\" 9 kop {\"a\",\"b\"} }",
              "profil p { kertas f4 huruf \"Arial\" 9 kop { \"a\" \"b\" } }\n"},
             {"sop s \"S\" {\n langkah a 1 p \"Teks yang cukup panjang supaya barisnya tidak muat lagi di "
              "dalam batas\" { waktu 5 menit }\n}",
              "sop s \"S\" {\n  langkah a 1 p \"Teks yang cukup panjang supaya barisnya tidak muat lagi di "
              "dalam batas\" {\n    waktu 5 menit\n  }\n}\n"},
             {"jadwal j {\n pola {\n pagi pagi\n malam, libur\n }\n}",
              "jadwal j {\n  pola {\n    pagi pagi\n    malam libur\n  }\n}\n"}});
}

TEST_CASE("A separator stays where without it the item before would go on") {
  CHECK(formatted(in_scenario("pegawai a 1 orang;\n kalender b;\n ulangan 1;")) ==
        "skenario s {\n  pegawai a 1 orang;\n  kalender b\n  ulangan 1\n}\n");
  check_all({{"sop s \"S\" { keterkaitan {\n a,\n \"b\";\n 1 \"c\" } }",
              "sop s \"S\" {\n  keterkaitan {\n    a;\n    \"b\"\n    1 \"c\"\n  }\n}\n"}});
  CHECK(formatted(in_step("waktu 1 hari;\n kerja konstan(1 jam)")) ==
        in_step("waktu 1 hari;\n    kerja konstan(1 jam)"));
}

TEST_CASE("Blanks within an item") {
  const std::vector<Row> items = {{"pelaksana  a :b ,c \"T\"", "pelaksana a: b, c \"T\""},
                                  {"dasar hukum {5a:\"x\"; –\"y\"}", "dasar hukum { 5a: \"x\"; - \"y\" }"},
                                  {"total 4 jam\n 41 menit", "total 4 jam 41 menit"}};
  for (const Row& row : items)
    CHECK(formatted("sop s \"S\" {\n" + std::string(row.before) + "\n}") ==
          "sop s \"S\" {\n  " + std::string(row.after) + "\n}\n");
  CHECK(formatted(in_step("keputusan \"?\"{ya→ b maksimal 3 kali;tidak->selesai}")) ==
        in_step("keputusan \"?\" { ya -> b maksimal 3 kali; tidak -> selesai }"));
  CHECK(formatted(in_step("kerja segitiga ( 1 jam ;2 jam , 30% )")) ==
        in_step("kerja segitiga(1 jam; 2 jam, 30 %)"));
  check_all({{"kalender k { jam Senin - KAMIS 07.30 s/d 12.00 , 13.00–16.00 }",
              "kalender k { jam senin s/d kamis 07.30-12.00, 13.00-16.00 }\n"}});
}

TEST_CASE("A list goes on in a new line where its author broke it after a comma") {
  CHECK(formatted(in_step("output \"a\"\n, \"b\",\n\n\"c\"")) ==
        in_step("output \"a\", \"b\",\n        \"c\""));
}

TEST_CASE("One spelling of each word, but not in what is printed") {
  const std::vector<Row> scenario = {
      {"tuntaskan 5 hari_kerja", "tuntaskan 5 hari kerja"},
      {"tuntaskan 2 JAM_KERJA 20menit", "tuntaskan 2 jam kerja 20 menit"},
      {"peluang a langkah b ya 30 persen", "peluang a.b ya 30 %"},
      {"periode 1 JANUARI 2025 – 31 desember 2025", "periode 1 Januari 2025 s/d 31 Desember 2025"},
      {"anggap “kira # saja”", "anggap \"kira # saja\""}};
  for (const Row& row : scenario) {
    CHECK(formatted(in_scenario(row.before)) == in_scenario(row.after));
    check_kept(in_scenario(row.before));
  }
  CHECK(formatted(in_step("output salah satu {\"a\", \"b\"}")) ==
        in_step("output salah_satu { \"a\"; \"b\" }"));
  CHECK(formatted(in_step("waktu 1-3   Jam_Kerja")) == in_step("waktu 1-3 Jam_Kerja"));
  CHECK(formatted(in_step("waktu 20DETIK")) == in_step("waktu 20DETIK"));
  CHECK(formatted("sop s \"S\" {\n  dibuat 05  MEI\n2025 }") == "sop s \"S\" {\n  dibuat 05 MEI 2025\n}\n");
  CHECK(formatted(in_step("waktu 5 # lima\n Menit")) == in_step("waktu 5  # lima\n        Menit"));
}
