// What each construct is read as: the text, and the dump of its Ast.
#include "compiler/syntax/dump.h"
#include "tests/support/catch.h"
#include "tests/unit/syntax/samples.h"

using namespace alur;
using namespace alur::tests;

namespace {

struct Row {
  const char* text;
  const char* dump;  // without places
};

// Every line of a dump ends with its place.
std::string without_places(const std::string& dump) {
  std::string out;
  std::size_t begin = 0;
  for (std::size_t end; (end = dump.find('\n', begin)) != std::string::npos; begin = end + 1) {
    const std::string line = dump.substr(begin, end - begin);
    out += line.substr(0, line.rfind(" @")) + "\n";
  }
  return out;
}

std::string indented(const std::string& text, int steps) {
  std::string out;
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1)
    out += std::string(static_cast<std::size_t>(steps) * 2, ' ') + text.substr(begin, end - begin) + "\n";
  return out;
}

void check(const std::string& text, const std::string& dump) {
  const Read all = read(text);
  INFO(text);
  CHECK(all.findings() == "");
  CHECK(without_places(syntax::dump(all.ast(), all.file())) == dump);
}

}  // namespace

TEST_CASE("Declarations") {
  const Row rows[] = {
      {"gunakan \"../a.sop\"", "import \"../a.sop\"\n"},
      {"gunakan \"a.sop\"; jabatan a \"A\"; hukum b \"B\"", "import \"a.sop\"\npost a \"A\"\nlaw b \"B\"\n"},
      {"hukum b \"B\" { dicabut \"C\"; sumber \"D\" }", "law b \"B\"\n  repealed-by \"C\"\n  source \"D\"\n"},
      {"jabatan a", "post a\n"},
      {"tempat a \"A\" keahlian b \"B\"", "place a \"A\"\nskill b \"B\"\n"},
      {"pemeriksaan { abaikan TM03 \"x\" tolak FC04; tolak FC06 \"y\" }",
       "check-settings\n  waiver TM03 \"x\"\n  deny FC04\n  deny FC06 \"y\"\n"},
      {"dokumen a \"A\"", "document a \"A\"\n"},
      {"dokumen a \"A\" { alias \"B\", \"C\" keadaan draf, diparaf dari luar; akhir }",
       "document a \"A\" from-outside final\n  alias \"B\"\n  alias \"C\"\n  state draf\n  state diparaf\n"},
      {"jadwal a \"A\" { sumber \"S\" giliran pagi 07.00-14.00 giliran malam 21.00-24.00, 00.00-07.00 pola { "
       "pagi "
       "malam libur } hari_libur b }",
       "roster a \"A\"\n  source \"S\"\n  shift pagi 07.00-14.00\n  shift malam 21.00-24.00 00.00-07.00\n  "
       "day "
       "pagi\n  day malam\n  day off\n  holidays b\n"},
      {"jabatan a “A \\\"b\\\"” # catatan", "post a \"A \\\"b\\\"\"\n"},
      {"profil a {}", "profile a\n"},
      {"profil a { kertas f4 kop { \"A\" \"B\" 3 x } huruf \"Arial\" 9,5 label total \"JUMLAH\" }",
       "profile a\n  setting kertas f4\n  setting kop \"A\" \"B\" 3 x\n  setting huruf \"Arial\" 9.5\n  "
       "setting label total \"JUMLAH\"\n"},
      {"hari_libur a \"A\" { sumber \"SKB\" berlaku 1 Januari 2025 s/d 31-12-2025 libur 2025-01-01 \"Tahun "
       "Baru\" cuti_bersama 2 April 2025 sampai 4 April 2025 }",
       "holiday-list a \"A\"\n  source \"SKB\"\n  valid 2025-01-01 to 2025-12-31\n  holiday 2025-01-01 to "
       "2025-01-01 \"Tahun Baru\"\n  collective-leave 2025-04-02 to 2025-04-04\n"},
      {"kalender a { jam senin s/d kamis 07.30-12.00, 13:00–16.00 jam minggu 8.00-9.00 jam setiap hari "
       "00.00-24.00 musim r 1-3-2025 - 30-3-2025 { jam jumat 08.00-11.30 } hari_libur b }",
       "calendar a\n  hours day 0 to 3 07.30-12.00 13.00-16.00\n  hours day 6 to 6 08.00-09.00\n  hours day "
       "0 to 6 00.00-24.00\n  season r 2025-03-01 to 2025-03-30\n    hours day 4 to 4 08.00-11.30\n  "
       "holidays b\n"},
  };
  for (const Row& row : rows) check(row.text, row.dump);
}

TEST_CASE("Boxes of a SOP") {
  const Row rows[] = {
      {"profil a", "profile a\n"},
      {"profil a { pemisah \"; \" }", "profile a\n  setting pemisah \"; \"\n"},
      {"nomor \"1\" salah_baca \"l\"", "number \"1\" misread \"l\"\n"},
      {"nomor kosong tertulis \"-\"", "number blank printed \"-\"\n"},
      {"lampiran \"L\"", "appendix \"L\"\n"},
      {"dibuat 05 Mei 2025", "made 2025-05-05\n"},
      {"direvisi kosong", "revised blank\n"},
      {"nomor tak_terbaca \"69¢\"", "number unreadable \"69¢\"\n"},
      {"dibuat tak_terbaca \"©0) Agustus\" tertulis \"Agustus\"",
       "made unreadable \"©0) Agustus\" printed \"Agustus\"\n"},
      {"menggantikan \"050/388C\" merevisi a", "replaces \"050/388C\"\nrevises a\n"},
      {"pelaksana a: b, c, d \"B\"", "lane a: b, c, d \"B\"\n"},
      {"bagian 1 \"A\" bagian \"B\"", "heading number \"1\" \"A\"\nheading \"B\"\n"},
      {"abaikan TM02 \"x\"", "waiver TM02 \"x\"\n"},
      {"paralel a \"A\" { cabang b { langkah c 1 p \"C\" } cabang d \"D\" { bagian \"X\" langkah e } }",
       "parallel a \"A\"\n  branch b\n    step c number \"1\" lane p \"C\"\n  branch d \"D\"\n    heading "
       "\"X\"\n    step e\n"},
      {"paralel a { cabang b { paralel c { cabang d { langkah e } cabang f { langkah g } } langkah h } }",
       "parallel a\n  branch b\n    parallel c\n      branch d\n        step e\n      branch f\n        step "
       "g\n"
       "    step h\n"},
      {"efektif 09-01-2022 s/d \"adanya revisi\" tertulis \"9/1\"",
       "effective 2022-01-09 until \"adanya revisi\" printed \"9/1\"\n"},
      {"disahkan kosong", "approval blank\n"},
      {"disahkan kosong nama \"A\"", "approval office blank person \"A\"\n"},
      {"disahkan nip \"1\" nama kosong", "approval person blank employee-number \"1\"\n"},
      {"judul bagan \"A\"", "chart-title \"A\"\n"},
      {"judul sampul \"A\" salah_baca kosong", "cover-title \"A\" misread \"\"\n"},
      {"hari dihitung kalender", "day-basis calendar\n"},
      {"hari dihitung kerja", "day-basis working\n"},
      {"luar a \"A\"", "external a \"A\"\n"},
      {"pelaksana a: b", "lane a: b\n"},
      {"pelaksana a: b \"B\"", "lane a: b \"B\"\n"},
      {"dugaan pelaksana \"x\"", "lane-inference \"x\"\n"},
      {"total 4 jam 41 menit tertulis \"4:41\"", "total 4 hour 41 minute printed \"4:41\"\n"},
  };
  for (const Row& row : rows)
    check("sop s \"S\" { " + std::string(row.text) + " }", "sop s \"S\"\n" + indented(row.dump, 1));
}

TEST_CASE("Lists of a SOP") {
  const Row rows[] = {
      {"dasar hukum { 1 a \"A\" 2 b 3 \"C\" d e \"E\" \"F\" - \"G\" - h 4a \"I\" }",
       "list legal-basis\n  item number \"1\" reference a \"A\"\n  item number \"2\" reference b\n  item "
       "number \"3\" \"C\"\n  item reference d\n  item reference e \"E\"\n  item \"F\"\n  item - \"G\"\n  "
       "item - reference h\n  item number \"4a\" \"I\"\n"},
      {"keterkaitan { \"a)\": b \"B\"; \"b)\" salah_baca \"6)\": \"C\", 3 salah_baca \"8\" \"D\" }",
       "list related\n  item number \"a)\" reference b \"B\"\n  item number \"b)\" misread \"6)\" \"C\"\n  "
       "item number \"3\" misread \"8\" \"D\"\n"},
      {"kualifikasi tanpa_nomor { \"a\" \"b\" }",
       "list qualifications unnumbered\n  item \"a\"\n  item \"b\"\n"},
      {"peralatan kosong", "list equipment blank\n"},
      {"peringatan \"satu\"", "list warnings\n  item - \"satu\"\n"},
      {"pencatatan {}", "list records\n"},
  };
  for (const Row& row : rows)
    check("sop s \"S\" { " + std::string(row.text) + " }", "sop s \"S\"\n" + indented(row.dump, 1));
}

TEST_CASE("Headings of steps") {
  const Row rows[] = {
      {"langkah a 1 p \"A\"", "step a number \"1\" lane p \"A\"\n"},
      {"langkah a kosong p \"A\" {}", "step a number blank lane p \"A\"\n"},
      {"langkah a p \"A\"", "step a lane p \"A\"\n"},
      {"langkah a \"3a\" p \"A\"", "step a number \"3a\" lane p \"A\"\n"},
      {"langkah a 3a p \"A\"", "step a number \"3a\" lane p \"A\"\n"},
      {"langkah a 3 salah_baca \"8\" p \"A\" salah_baca \"Á\"",
       "step a number \"3\" misread \"8\" lane p \"A\" misread \"Á\"\n"},
      {"langkah a \"3\" salah_baca kosong p \"A\"", "step a number \"3\" misread \"\" lane p \"A\"\n"},
      {"langkah a \"A\"", "step a \"A\"\n"},
      {"langkah a", "step a\n"},
      {"langkah a 1 p", "step a number \"1\" lane p\n"},
      {"langkah a 1 langkah b 2", "step a number \"1\"\nstep b number \"2\"\n"},
      {"langkah a p langkah b { }", "step a lane p\nstep b\n"},
  };
  for (const Row& row : rows)
    check("sop s \"S\" { " + std::string(row.text) + " }", "sop s \"S\"\n" + indented(row.dump, 1));
}

TEST_CASE("Items of a step") {
  const Row rows[] = {
      {"dugaan pelaksana \"x\"", "lane-inference \"x\"\n"},
      {"rincian { a \"A\" b salah_baca kosong \"B\" \"C\" \"d)\": \"D\" 5 \"E\"; f salah_baca \"t\": \"F\" }",
       "sub-step a \"A\"\nsub-step b misread \"\" \"B\"\nsub-step \"C\"\nsub-step d) \"D\"\nsub-step 5 "
       "\"E\"\nsub-step f misread \"t\" \"F\"\n"},
      {"penutup \"x\"", "closing \"x\"\n"},
      {"kelengkapan kosong tertulis \"-\"", "inputs blank printed \"-\"\n"},
      {"kelengkapan \"a\", \"b\" dari luar akhir tertulis \"a dan b\"",
       "inputs printed \"a dan b\"\n  document \"a\"\n  document \"b\" from-outside final\n"},
      {"output { \"a\" akhir \"b\", \"c\"; \"d\" dari luar }",
       "outputs\n  document \"a\" final\n  document \"b\"\n  document \"c\"\n  document \"d\" "
       "from-outside\n"},
      {"waktu 20 detik", "limit 20 second wording \"20 detik\"\n"},
      {"waktu 12 Jam s/d 1 Hari", "limit 12 hour to 1 day wording \"12 Jam s/d 1 Hari\"\n"},
      {"waktu 5 Menit - 1 Jam", "limit 5 minute to 1 hour wording \"5 Menit - 1 Jam\"\n"},
      {"waktu 1-3 Jam", "limit 1 hour to 3 hour wording \"1-3 Jam\"\n"},
      {"waktu 1–3 Jam", "limit 1 hour to 3 hour wording \"1–3 Jam\"\n"},
      {"waktu maksimal 7 hari", "limit at-most 7 day wording \"maksimal 7 hari\"\n"},
      {"waktu 5 hari kerja 4 jam 5 menit",
       "limit 5 working-day 4 hour 5 minute wording \"5 hari kerja 4 jam 5 menit\"\n"},
      {"waktu 1,5 jam_kerja", "limit 1.5 working-hour wording \"1,5 jam_kerja\"\n"},
      {"waktu 20detik", "limit 20 second wording \"20detik\"\n"},
      {"waktu kosong tertulis \"\"", "limit blank wording \"kosong\" printed \"\"\n"},
      {"waktu 2 minggu 1 bulan 1 tahun",
       "limit 2 week 1 month 1 year wording \"2 minggu 1 bulan 1 tahun\"\n"},
      {"waktu 4 jam kerja segitiga(1 jam; 2 jam, 3 jam 30 menit)",
       "limit 4 hour wording \"4 jam\"\neffort segitiga(1 hour; 2 hour; 3 hour 30 minute)\n"},
      {"waktu 4 jam kerja kerja eksponensial(1 jam)",
       "limit 4 working-hour wording \"4 jam kerja\"\neffort eksponensial(1 hour)\n"},
      {"kerja beta(1,5; 2; 30 %; 200 per tahun)", "effort beta(1.5; 2; 30 percent; 200 per year)\n"},
      {"kerja tetap()", "effort tetap()\n"},
      {"keterangan \"x\"", "note \"x\"\n"},
      {"keterangan kosong", ""},
      {"keputusan kosong { ya -> a tidak -> selesai }",
       "decision blank\n  outcome ya -> a\n  outcome tidak -> end\n"},
      {"keputusan { ya -> a }", "decision blank\n  outcome ya -> a\n"},
      {"keputusan \"?\" dugaan \"x\" { ya tertulis kosong → a dugaan \"y\"; tidak tertulis \"T\" -> b }",
       "decision \"?\"\n  inference \"x\"\n  outcome ya printed blank -> a\n    inference \"y\"\n  outcome "
       "tidak printed \"T\" -> b\n"},
      {"keputusan { ya -> a maksimal 3 kali; tidak -> selesai \"Dirujuk\" }",
       "decision blank\n  outcome ya -> a\n    bound 3 times\n  outcome tidak -> end \"Dirujuk\"\n"},
      {"keputusan { ya -> a maksimal 3 kali lalu b dugaan \"x\" }",
       "decision blank\n  outcome ya -> a\n    bound 3 times then b\n    inference \"x\"\n"},
      {"kelengkapan a, b \"B\" keadaan draf, \"c\" dari luar",
       "inputs\n  document a\n  document b \"B\" state draf\n  document \"c\" from-outside\n"},
      {"output salah_satu { \"a\" akhir; b }",
       "outputs\n  document \"a\" final choice 1\n  document b choice 1\n"},
      {"output { \"a\" salah satu { b c } salah_satu { d } }",
       "outputs\n  document \"a\"\n  document b choice 1\n  document c choice 1\n  document d choice 2\n"},
      {"waktu 7 hari_kalender", "limit 7 calendar-day wording \"7 hari_kalender\"\n"},
      {"tunggu konstan(2 hari)", "delay konstan(2 day)\n"},
      {"opsional", "optional\n"},
      {"opsional \"bila perlu\"", "optional \"bila perlu\"\n"},
      {"ulangi maksimal 3 kali \"x\"", "repeat at-most 3 \"x\"\n"},
      {"ulangi", "repeat\n"},
      {"panggil a", "call a\n"},
      {"tenggat 3 hari kerja -> a", "timeout 3 working-day -> a\n"},
      {"tempati a tempati b sampai c", "occupy a\noccupy b until c\n"},
      {"keahlian a, b", "skill a\nskill b\n"},
      {"abaikan TM02 \"x\"", "waiver TM02 \"x\"\n"},
      {"baris x p \"A\" { waktu 1 jam } baris y 2b \"B\"",
       "row x lane p \"A\"\n  limit 1 hour wording \"1 jam\"\nrow y number \"2b\" \"B\"\n"},
      {"selesai \"Dirujuk\"", "next end \"Dirujuk\"\n"},
      {"lanjut a", "next a\n"},
      {"lanjut selesai", "next end\n"},
      {"selesai", "next end\n"},
  };
  for (const Row& row : rows)
    check("sop s \"S\" { langkah l { " + std::string(row.text) + " } }",
          "sop s \"S\"\n  step l\n" + indented(row.dump, 2));
}

TEST_CASE("Items of a scenario") {
  const Row rows[] = {
      {"periode 1 Januari 2025 s/d 31 Desember 2025", "period 2025-01-01 to 2025-12-31\n"},
      {"sampai 1.000.000 kasus", "end-after 1000000 cases\n"},
      {"tuntaskan 30 hari", "drain 30 day\n"},
      {"kalender a", "calendar a\n"},
      {"pegawai a 4 orang kalender b", "staff a 4 calendar b\n"},
      {"pegawai a 4 orang", "staff a 4\n"},
      {"pegawai a, b 2 orang jadwal c keahlian d, e maksimal 10 kasus lembur biaya 5.000.000 per bulan",
       "staff a, b 2 roster c skills d, e at-most 10 cases overtime cost 5000000 per month\n"},
      {"tempat a 6 unit", "place a 6\n"},
      {"tempat a 6 unit biaya 100 per hari", "place a 6 cost 100 per day\n"},
      {"absen a, b 12 hari per tahun \"cuti\"", "absence a, b 12 day per year \"cuti\"\n"},
      {"absen a 10 %", "absence a 10 percent\n"},
      {"absen a cuti_abk", "absence a abk\n"},
      {"kedatangan a { pola bulan { 1 1,5; 2 } pola hari { 1, 1 } pola jam { 3 } rombongan konstan(2) pada 5 "
       "Mei 2025 "
       "08.00 3 kasus pada 6 Mei 2025 dari \"a.csv\" kolom \"t\" }",
       "arrivals a\n  months 1 1.5 2\n  weekdays 1 1\n  hours 3\n  batch konstan(2)\n  at 2025-05-05 08.00 3 "
       "cases\n  at 2025-05-06\n  from \"a.csv\" column \"t\"\n"},
      {"atribut a { b 20 %; c }", "attribute a\n  value b 20 percent\n  value c\n"},
      {"atribut a untuk s, t { b 20 persen, c }", "attribute a for s, t\n  value b 20 percent\n  value c\n"},
      {"kerja a.b tetap(1 jam) bila r tinggi dan j kdrt",
       "effort a.b tetap(1 hour) if r tinggi and j kdrt\n"},
      {"tunggu a.b tetap(1 hari)", "delay a.b tetap(1 day)\n"},
      {"peluang a.b ya 30 % bila r tinggi", "odds a.b ya 30 percent if r tinggi\n"},
      {"prioritas a 1 menyela bila r tinggi prioritas b 2",
       "priority a 1 preempts if r tinggi\npriority b 2\n"},
      {"antrean a menurut prioritas antrean b menurut tenggat antrean c menurut kedatangan",
       "queue a by priority\nqueue b by due-date\nqueue c by arrival\n"},
      {"petugas_tetap a.b", "same-handler a.b\n"},
      {"menyerah a.b eksponensial(3 hari)", "patience a.b eksponensial(3 day)\n"},
      {"sasaran a selesai dalam 6 jam untuk 95 %", "goal a within 6 hour for 95 percent\n"},
      {"sasaran a.b selesai dalam 6 hari kerja untuk 95 % menurut kalender k bila r tinggi",
       "goal a.b within 6 working-day for 95 percent calendar k if r tinggi\n"},
      {"awal a.b 5 kasus", "backlog a.b 5 cases\n"},
      {"anggaran 500.000.000 per tahun", "budget cost 500000000 per year\n"},
      {"ketelitian 5 %", "precision 5 percent\n"},
      {"abaikan SC07 \"x\"", "waiver SC07 \"x\"\n"},
      {"kedatangan a poisson(200 per tahun)", "arrivals a poisson(200 per year)\n"},
      {"kedatangan a poisson(1 per hari) kalender b", "arrivals a poisson(1 per day) calendar b\n"},
      {"kerja a.b segitiga(1 jam; 3 jam; 6 jam)", "effort a.b segitiga(1 hour; 3 hour; 6 hour)\n"},
      {"kerja a langkah b tetap(1 jam)", "effort a.b tetap(1 hour)\n"},
      {"peluang a.b ya 30 %", "odds a.b ya 30 percent\n"},
      {"peluang a langkah b ya 0,5 persen", "odds a.b ya 0.5 percent\n"},
      {"anggap \"x\"", "assumption \"x\"\n"},
      {"anggap kerja dari waktu", "assumption effort from limit\n"},
      {"ulangan 100", "replications 100\n"},
      {"benih 18446744073709551615", "seed 18446744073709551615\n"},
  };
  for (const Row& row : rows)
    check("skenario s \"S\" { " + std::string(row.text) + " }", "scenario s \"S\"\n" + indented(row.dump, 1));
}

TEST_CASE("A variant names the scenario that it changes") {
  check("skenario b seperti a \"B\" { ulangan 10 }", "scenario b like a \"B\"\n  replications 10\n");
}

TEST_CASE("A staff's calendar on a new line is pointed out") {
  CHECK(read("skenario s \"S\" {\n  pegawai a 1 orang\n  kalender b\n}\n").findings() == "SX14@3");
  CHECK(read("skenario s \"S\" {\n  pegawai a 1 orang kalender b\n}\n").findings() == "");
}

TEST_CASE("The dump names every place") {
  const Read all = read("jabatan a \"A\"\n  hukum b \"B\"\n");
  CHECK(syntax::dump(all.ast(), all.file()) == "post a \"A\" @1:1\nlaw b \"B\" @2:3\n");
  CHECK(
      syntax::dump_tokens(all.file(), FileId{0}) ==
      "1:1 JABATAN jabatan\n1:9 NAME a\n1:11 STRING \"A\"\n2:3 HUKUM hukum\n2:9 NAME b\n2:11 STRING \"B\"\n");
}
