// One mistake, one finding, in its line; the rest of the file is still read.
#include "tests/support/ast_spans.h"
#include "tests/support/catch.h"
#include "tests/unit/syntax/samples.h"

using namespace alur;
using namespace alur::tests;

namespace {

struct Row {
  const char* mistake;
  const char* text;
  const char* findings;  // code@line
};

const Row rows[] = {
    {"a step's closing brace is missing", R"(sop s "S" {
  langkah a 1 p "A" {
    waktu 5 menit
  langkah b 2 p "B" { waktu 6 menit }
}
jabatan kepala "K"
)",
     "SX03@4"},
    {"a SOP's closing brace is missing", R"(sop s "S" {
  langkah a 1 p "A" { waktu 5 menit }
jabatan kepala "K"
sop t "T" { nomor "1" }
)",
     "SX03@3"},
    {"a list's closing brace is missing", R"(sop s "S" {
  dasar hukum { 1 uu "x" 2 uu_b "z"
  kualifikasi { "a" }
}
)",
     "SX03@3"},
    {"a decision's closing brace is missing", R"(sop s "S" {
  langkah a 1 p "A" {
    keputusan "?" {
      ya -> a
      tidak -> b
    lanjut b
  }
  langkah b 2 p "B" { waktu 6 menit }
}
)",
     "SX03@6"},
    {"the settings' closing brace is missing", R"(sop s "S" {
  profil tangerang { pemisah "; "
  lampiran "L"
}
)",
     "SX03@3"},
    {"a calendar's closing brace is missing", R"(kalender k "K" {
  jam senin 07.30-12.00
sop s "S" { nomor "1" }
)",
     "SX03@3"},
    {"the head of a step is missing", R"(sop s "S" {
  langkah a 1 p "A" {
    waktu 5 menit
  }
    waktu 6 menit
    output "x"
  }
  langkah c 3 p "C" { waktu 6 menit }
}
)",
     "SX21@5"},
    {"the head of the first step is missing", R"(sop s "S" {
  luar polsek "Polsek"
    waktu 6 menit
    keputusan "?" {
      ya -> c
    }
  }
  langkah c 3 p "C" { waktu 6 menit }
}
)",
     "SX21@3"},
    {"the head of a SOP is missing",
     "jabatan k \"K\"\n  profil kota\n  nomor \"1\"\n  langkah a 1 p \"A\" {\n    waktu 1 jam\n  }\n}\n"
     "sop t \"T\" {\n  nomor \"2\"\n}\n",
     "SX21@2"},
    {"the head of a decision is missing", R"(sop s "S" {
  langkah a 1 p "A" {
    output "x"
      ya -> a
      tidak -> b
    }
  }
}
)",
     "SX21@4"},
    {"the head of a list after another list is missing",
     "sop s \"S\" {\n  peringatan \"x\"\n    1 \"y\"\n  }\n  nomor \"1\"\n}\n", "SX21@3"},
    {"the head of a parallel block is missing", R"(sop s "S" {
  langkah a 1 p "A" { waktu 5 menit }
    cabang x {
      langkah b 2 p "B" { waktu 5 menit }
    }
  }
}
)",
     "SX21@3"},
    {"the last closing brace is missing", "sop s \"S\" {\n  nomor \"1\"\n", "SX03@3"},
    {"a closing brace too many after a step", R"(sop s "S" {
  langkah a 1 p "A" {
    waktu 5 menit
  }
  }
  langkah b 2 p "B" { waktu 6 menit }
  nomor "4"
}
)",
     "SX04@5"},
    {"a closing brace too many inside a step", R"(sop s "S" {
  langkah a 1 p "A" {
    keputusan "?" { ya -> a } }
    waktu 5 menit
  }
  langkah b 2 p "B" { waktu 6 menit }
}
)",
     "SX04@3"},
    {"a closing brace too many at the end", "sop s \"S\" { nomor \"1\" }\n}\njabatan a \"A\"\n", "SX04@2"},
    {"a step's opening brace is missing", R"(sop s "S" {
  langkah a 1 p "A"
    waktu 5 menit
    output "x"
  }
  langkah b 2 p "B" { waktu 6 menit }
}
)",
     "SX05@3"},
    {"a list's opening brace is missing",
     "sop s \"S\" {\n  dasar hukum 1 uu \"x\" 2 uu_b \"z\" }\n  nomor \"1\"\n}\n", "SX05@2"},
    {"a SOP's opening brace is missing", "sop s \"S\"\n  nomor \"1\"\n}\njabatan a \"A\"\n", "SX05@1"},
    {"a SOP's opening brace is missing before a word that also declares",
     "sop s \"S\"\n  profil p\n  pelaksana q: j\n  langkah a 1 q \"A\" {\n    waktu 1 jam\n  }\n"
     "  langkah b 2 q \"B\" {\n    waktu 1 jam\n  }\n}\njabatan j \"J\"\n",
     "SX05@1"},
    {"a SOP's opening brace is missing before steps with bodies",
     R"(sop s "S"
  langkah a 1 q "A" {
    waktu 1 jam
  }
  langkah b 2 q "B" {
    waktu 1 jam
  }
}
sop t "T" {
}
)",
     "SX05@1"},
    {"a SOP's opening brace is missing before settings of its own over a profile",
     "sop s \"S\"\n  profil p {\n    kertas f4\n  }\n  nomor \"1\"\n}\njabatan a \"A\"\n", "SX05@1"},
    {"a step's opening brace is missing before a word that also stands in a SOP", R"(sop s "S" {
  langkah a 1 p "A"
    dugaan pelaksana "x"
    waktu 5 menit
  }
  langkah b 2 p "B" {
    waktu 6 menit
  }
}
)",
     "SX05@3"},
    {"a scenario's opening brace is missing before its calendar",
     "skenario s \"S\"\n  kalender asn\n  pegawai a 1 orang\n}\njabatan a \"A\"\n", "SX05@1"},
    {"a heading of a SOP without a body before the next declaration", "sop s \"S\"\nprofil p {\n}\n",
     "SX01@1"},
    {"a profile's opening brace is missing", "profil a\n  kertas f4\n}\n", "SX05@1"},
    {"a decision's opening brace is missing", R"(sop s "S" {
  langkah a 1 p "A" {
    keputusan "?"
      ya -> a
      tidak -> b
    }
    waktu 5 menit
  }
}
)",
     "SX05@3"},
    {"a misspelt keyword of a SOP",
     "sop s \"S\" {\n  nomor \"1\"\n  langka b 2 p \"B\" { waktu 6 menit }\n  dibaut kosong\n}\n",
     "SX02@3 SX02@4"},
    {"a misspelt keyword of a step",
     "sop s \"S\" {\n  langkah b 2 p \"B\" {\n    wktu 6 menit\n    output \"x\"\n  }\n}\n", "SX02@3"},
    {"a misspelt declaration", "jabatn a \"A\"\njabatan b \"B\"\n", "SX02@1"},
    {"a misspelt second word", "sop s \"S\" {\n  dasar hukm { \"x\" }\n  nomor \"1\"\n}\n", "SX02@2"},
    {"a word that means nothing", "sop s \"S\" {\n  xyzzy foo { bar }\n  nomor \"1\"\n}\n", "SX02@2"},
    {"an item of a step outside a step", "sop s \"S\" {\n  waktu 5 menit\n  nomor \"1\"\n}\n", "SX02@2"},
    {"an item of a SOP inside a step",
     "sop s \"S\" {\n  langkah a 1 p \"A\" {\n    nomor \"1\"\n    waktu 5 menit\n  }\n}\n", "SX02@3"},
    {"an item after the step's closing brace",
     "sop s \"S\" {\n  langkah a 1 p \"A\" { waktu 5 menit }\n  output \"x\"\n  langkah b 2 p \"B\" { waktu "
     "5 menit }\n}\n",
     "SX02@3"},
    {"a step outside a SOP", "jabatan a \"A\"\nlangkah y 1 p \"a\" { waktu 3 menit }\njabatan b \"B\"\n",
     "SX02@2"},
    {"a text without its closing quote", "sop s \"S\" {\n  nomor \"1\n  lampiran \"L\"\n}\n", "SX06@2"},
    {"a text without its closing quote before a brace",
     "sop s \"S\" {\n  langkah a 1 p \"A {\n    waktu 5 menit\n  }\n}\n", "SX06@2"},
    {"a text without its opening quote",
     "sop s \"S\" {\n  langkah a 1 p A\" { waktu 3 menit }\n  nomor \"1\"\n}\n", "SX06@2"},
    {"a text without quotes", "sop s \"S\" {\n  nomor satu\n  lampiran \"L\"\n}\n", "SX01@2"},
    {"a quote at the end of the file", "jabatan a \"", "SX06@1"},
    {"a lane without its colon", "sop s \"S\" {\n  pelaksana p kepala \"Kepala\"\n}\n", "SX15@2"},
    {"an outcome without its arrow",
     "sop s \"S\" {\n  langkah a 1 p \"A\" { keputusan \"?\" {\n    ya a\n    tidak -> b\n  } }\n}\n",
     "SX15@3"},
    {"an outcome without its target",
     "sop s \"S\" {\n  langkah a 1 p \"A\" { keputusan \"?\" {\n    ya -> a\n    tidak ->\n  } }\n}\n",
     "SX01@4"},
    {"a distribution without its bracket",
     "skenario s \"S\" {\n  kerja a.b segitiga(1 jam; 2 jam\n  benih 1\n}\n", "SX15@2"},
    {"odds without a percent sign", "skenario s \"S\" {\n  peluang a.b ya 30\n  benih 1\n}\n", "SX15@2"},
    {"a misspelt unit", "sop s \"S\" {\n  langkah a 1 p \"A\" { waktu 5 menitt }\n}\n", "SX09@2"},
    {"a missing unit", "sop s \"S\" {\n  langkah a 1 p \"A\" { waktu 5 output \"x\" }\n}\n", "SX09@2"},
    {"a misspelt month", "sop s \"S\" {\n  dibuat 5 Mai 2025\n}\n", "SX10@2"},
    {"a date that is cut off", "sop s \"S\" {\n  dibuat 5 Mei\n  nomor \"1\"\n}\n", "SX01@2"},
    {"a clock where a number belongs", "sop s \"S\" {\n  total 07.30 jam\n}\n", "SX11@2"},
    {"a number with two meanings", "sop s \"S\" {\n  total 0.125 jam\n}\n", "SX11@2"},
    {"arguments run together by commas", "skenario s \"S\" {\n  kerja a.b segitiga(1,2,3 jam)\n}\n",
     "SX11@2"},
    {"a number where a clock belongs", "kalender k \"K\" {\n  jam senin 7-12\n}\n", "SX12@2"},
    {"a misspelt weekday", "kalender k \"K\" {\n  jam senen 07.30-12.00\n  jam jumat 07.30-11.30\n}\n",
     "SX02@2"},
    {"a period without its end", "skenario s \"S\" {\n  periode 1 Januari 2025\n  benih 1\n}\n", "SX01@2"},
    {"the same item twice", "sop s \"S\" {\n  langkah a 1 p \"A\" { waktu 3 jam\n    waktu 4 jam }\n}\n",
     "SX13@3"},
    {"an unknown character", "sop s \"S\" {\n  nomor @@ \"1\"\n}\n", "SX08@2"},
    {"single quotes", "sop s \"S\" {\n  nomor '1'\n  lampiran \"L\"\n}\n", "SX08@2"},
    {"slashes in a date", "sop s \"S\" {\n  dibuat 5/5/2025\n  lampiran \"L\"\n}\n", "SX08@2"},
    {"both braces of a SOP are missing", "sop s \"S\"\n  langkah a 1 p \"A\" {\n    waktu 5 menit\n  }\n",
     "SX05@1 SX03@5"},
    {"a backslash that means nothing", "jabatan a \"A\\B\"\n", "SX07@1"},
    {"an odd word in a step's heading",
     "sop s \"S\" {\n  langkah a 1 p oops \"A\" { waktu 3 menit }\n  langkah b 2 p \"B\" oops { waktu 3 "
     "menit }\n}\n",
     "SX01@2 SX01@3"},
    {"an odd word in a SOP's heading", "sop s tahun 2025 \"S\" {\n  nomor \"1\"\n}\njabatan a \"A\"\n",
     "SX01@1"},
    {"a name is missing", "jabatan \"A\"\njabatan b \"B\"\n", "SX01@1"},
    {"three mistakes in three items",
     "sop s \"S\" {\n  nomor satu\n  dibuat 5 Mai 2025\n  langkah a 1 p \"A\" { waktu 5 menitt }\n}\n",
     "SX01@2 SX10@3 SX09@4"},
    {"mistakes in two declarations", "sop s \"S\" {\n  nomor satu\n}\nsop t \"T\" {\n  nomor dua\n}\n",
     "SX01@2 SX01@5"},
    {"an outcome's target is missing before the next outcome", R"(sop s "S" {
  langkah a 1 p "A" {
    keputusan "?" {
      ya ->
      tidak -> a
    }
  }
}
)",
     "SX01@4"},
    {"targets are missing in one line", R"(sop s "S" {
  langkah a 1 p "A" { keputusan "?" { ya -> tidak -> mungkin -> a } }
}
)",
     "SX01@2"},
    {"the last outcome's target is missing", R"(sop s "S" {
  langkah a 1 p "A" {
    keputusan "?" {
      ya -> a
      tidak ->
    }
  }
}
)",
     "SX01@5"},
};

}  // namespace

TEST_CASE("One mistake gives one finding, in its line") {
  for (const Row& row : rows) {
    INFO(row.mistake << "\n" << row.text);
    CHECK(read(row.text).findings() == row.findings);
  }
}

TEST_CASE("What was left out marks its parent as broken") {
  for (const Row& row : rows) {
    const std::string findings = row.findings;
    const bool dropped =
        findings.find("SX01") != std::string::npos || findings.find("SX09") != std::string::npos ||
        findings.find("SX10") != std::string::npos || findings.find("SX11") != std::string::npos ||
        findings.find("SX21") != std::string::npos;
    INFO(row.mistake);
    if (dropped && findings.find("SX01@3") == std::string::npos) CHECK(any_broken(read(row.text).ast()));
  }
}

TEST_CASE("The rest of a file is read behind a mistake") {
  const Read all = read(rows[0].text);
  REQUIRE(all.ast().declarations.size() == 2);
  const auto& sop = std::get<syntax::Sop>(all.ast().declarations[0]);
  REQUIRE(sop.flow.size() == 2);
  CHECK(std::get<syntax::Step>(sop.flow[0]).limit);
  CHECK(std::get<syntax::Step>(sop.flow[1]).limit);
  CHECK_FALSE(all.ast().broken);
  REQUIRE(all.result.diagnostics.front().related.size() == 1);
  CHECK(all.file().line_column(all.result.diagnostics.front().related.front().place.begin).line == 2);
}

TEST_CASE("A misspelt word is named with the right one, in both languages") {
  const Read all = read("sop s \"S\" {\n  langka a 1 p \"A\" { waktu 5 menit }\n}\n");
  REQUIRE(all.result.diagnostics.size() == 1);
  CHECK(all.result.diagnostics[0].what.id == "kata 'langka' tidak dikenal di dalam sop");
  CHECK(all.result.diagnostics[0].help.id == "mungkin maksudnya 'langkah'?");
  CHECK(all.result.diagnostics[0].help.en == "did you mean 'langkah'?");
  CHECK(std::get<syntax::Sop>(all.ast().declarations[0]).flow.size() == 1);
}

TEST_CASE("What was expected and what was found are said in words") {
  const auto what = [](const char* text) { return read(text).result.diagnostics.at(0).what.id; };
  CHECK(what("sop s \"S\" {\n  nomor satu\n}\n") ==
        "diharapkan teks dalam tanda kutip, 'kosong' atau 'tak_terbaca', ditemukan 'satu'");
  CHECK(what("sop s \"S\" {\n  dibuat 5 Mei\n  nomor \"1\"\n}\n") ==
        "sesudah 'Mei' diharapkan bilangan, ditemukan 'nomor'");
  CHECK(what("kalender k \"K\" {\n  jam 07.30-12.00\n}\n") ==
        "diharapkan nama hari atau 'setiap', ditemukan '07.30'");
  CHECK(what("sop s \"S\" {\n  nomor \"1\"\n") == "'{' di baris 1 belum ditutup sebelum akhir berkas");
}

TEST_CASE("A brace is put in or taken out only where nothing else is wrong") {
  // No line stands further in: which of the steps has lost its head nobody can say.
  const Read flat = read(
      "sop s \"S\" {\nlangkah a 1 p \"A\" {\nwaktu 5 menit\noutput \"x\"\n}\nwaktu 6 menit\noutput \"y\"\n}\n"
      "langkah c 3 p \"C\" { waktu 6 menit }\n}\n");
  CHECK_FALSE(flat.findings().empty());
  for (const Diagnostic& d : flat.result.diagnostics) {
    INFO(d.what.en);
    CHECK(d.fix.empty());
  }
}
