// Everything of the language that the office engine runs, from text to tables.
#include "compiler/compile.h"
#include "compiler/lower/from_model.h"
#include "runtime/tables.h"
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"

using namespace alur;

namespace {

std::string shown(const std::string& text) {
  const tests::CompiledText compiled = tests::compile_text(text);
  for (const Diagnostic& d : compiled.findings) {
    INFO(d.kind->code << " " << d.what.en);
    REQUIRE(d.severity != Severity::Invalid);
  }
  const auto loaded =
      runtime::load(runtime::pack(lower::from_model(*compiled.checked, compiled.scenarios)), "uji");
  if (!loaded) FAIL(loaded.error().message.en);
  return runtime::dump(*loaded);
}

const std::string set = R"(
jabatan kabid "Kepala Bidang"
jabatan konselor "Konselor"
jabatan psikolog "Psikolog"
tempat kamar "Kamar shelter"
keahlian hukum "Ilmu hukum"
kalender kantor "Kantor" { jam senin s/d jumat 08.00-16.00 }
jadwal siaga "Siaga" {
  giliran siang 07.00-19.00
  giliran malam 19.00-07.00
  pola { siang malam libur }
}
sop mediasi "Mediasi" {
  pelaksana konselor: konselor
  langkah damai 1 konselor "Memediasi" { keahlian hukum  waktu 2 jam }
}
sop penanganan "Penanganan" {
  pelaksana kabid: kabid
  pelaksana ahli: konselor, psikolog "Tenaga Ahli"
  langkah arahkan 1 kabid "Mengarahkan" { waktu 1 jam  tunggu konstan(1 hari) }
  paralel layanan "Layanan" {
    cabang tinggal {
      langkah shelter 2 ahli "Menempatkan" { tempati kamar sampai pulang  waktu 1 jam }
    }
    cabang bicara {
      langkah temui 3 ahli "Menemui" { panggil mediasi  opsional "bila mau"  waktu 4 jam }
      langkah dampingi 4 ahli "Mendampingi" { ulangi maksimal 3 kali  waktu 1 jam }
    }
  }
  langkah periksa 5 kabid "Memeriksa" {
    tenggat 5 hari kerja -> pulang
    waktu 1 jam
    keputusan "Selesai?" {
      ya -> pulang
      belum -> layanan maksimal 2 kali lalu pulang
      pindah -> selesai "Dilimpahkan"
    }
  }
  langkah pulang 6 ahli "Memulangkan" { waktu 1 jam }
}
)";

const std::string scenario = R"(
skenario s "S" {
  periode 1 Januari 2025 s/d 31 Januari 2025
  tuntaskan 60 hari
  kalender kantor
  pegawai kabid 1 orang lembur
  pegawai kabid 1 orang kalender kantor maksimal 5 kasus
  pegawai konselor, psikolog 4 orang jadwal siaga keahlian hukum
  tempat kamar 6 unit
  absen kabid cuti_abk
  absen konselor 12 hari per tahun "cuti"
  kedatangan penanganan poisson(310 per tahun) {
    pola hari { 2 1 1 1 1 0 0 }
    rombongan konstan(2)
    pada 6 Januari 2025 09.00 3 kasus
  }
  atribut risiko { tinggi 20 %; rendah }
  anggap kerja dari waktu
  kerja penanganan.arahkan konstan(3 jam) bila risiko tinggi
  tunggu penanganan.periksa konstan(2 jam) bila risiko tinggi
  peluang penanganan.temui dilewati 40 %
  peluang penanganan.dampingi diulang 20 % bila risiko tinggi
  peluang penanganan.periksa ya 50 %
  peluang penanganan.periksa belum 25 %
  peluang penanganan.periksa ya 20 % bila risiko tinggi
  prioritas penanganan 1 menyela bila risiko tinggi
  antrean kabid menurut tenggat
  petugas_tetap penanganan.ahli
  menyerah penanganan.arahkan eksponensial(3 hari)
  sasaran penanganan selesai dalam 3 hari kerja untuk 90 %
  sasaran penanganan.periksa selesai dalam 6 jam untuk 95 % bila risiko tinggi
  awal penanganan.periksa 5 kasus
  ulangan 2
}
)";

}  // namespace

TEST_CASE("Every construct of a SOP reaches the tables") {
  const std::string tables = shown(set);
  for (const char* line :
       {"post 3 konselor+psikolog \"Konselor / Psikolog\" pool of 1 2",
        "block layanan \"Layanan\" next periksa", "branch tinggal -> shelter", "branch bicara -> temui",
        "\"\" \"\" -> end of branch bicara", "optional, else dampingi", "calls mediasi", "repeated most 3",
        "timeout 135000 working -> pulang", "holds kamar until pulang", "skill hukum",
        "-> block layanan most 2 then pulang"}) {
    INFO(line << "\n" << tables);
    CHECK(tables.find(line) != std::string::npos);
  }
}

TEST_CASE("Every item of a scenario reaches the tables") {
  const std::string tables = shown(set + scenario);
  for (const char* line :
       {"staff kabid 1 calendar kantor overtime absent share 0.29",
        "staff kabid 1 calendar kantor caseload 5",
        "and psikolog duty siaga/1/s duty siaga/2/s duty siaga/3/s skill hukum", "absent days ",
        "places kamar 6", "batch konstan(2)", "at 1736154000 3 cases", "attribute risiko", "tinggi 0.2",
        "effort penanganan/arahkan konstan(10800) if risiko tinggi",
        "delay penanganan/arahkan konstan(86400)", "delay penanganan/periksa konstan(7200) if risiko tinggi",
        "skip penanganan/temui 0.4", "repeat penanganan/dampingi 0.2 if risiko tinggi",
        "priority penanganan 1 preempts if risiko tinggi", "queue kabid by due date",
        "same handler penanganan lane 1", "patience penanganan/arahkan eksponensial(259200)",
        "target penanganan within 81000 clock kantor share 0.9",
        "target penanganan/periksa within 21600 clock - share 0.95 if risiko tinggi",
        "backlog penanganan/periksa 5",
        // What is not given under the condition shares the rest as the odds of the others do: 30 and 10
        // of 40.
        "odds penanganan/periksa 0.2 0.4 0.4"}) {
    INFO(line << "\n" << tables);
    CHECK(tables.find(line) != std::string::npos);
  }
  // January 2025 has five Wednesdays to Fridays and four of the other working days: 4 x 2 + 4 + 15 = 27
  // weights on 31 days of 24 hours; the calendar of arrivals is round the clock.
  CHECK(tables.find("weight [1736121600, 1736208000) 2296296") != std::string::npos);
}

TEST_CASE(
    "A person of a roster begins one entry later than the one before; the night shift ends in the morning") {
  const std::string tables = shown(set + scenario);
  // 1 January 2025 is 1735689600. The first person has the day, the second the night from 19.00 to 07.00.
  CHECK(tables.find("calendar 1 siaga/1/s") != std::string::npos);
  const auto second = tables.find("siaga/2/s");
  REQUIRE(second != std::string::npos);
  CHECK(tables.find("[1735758000, 1735801200)", second) != std::string::npos);
}
