// One mistake in the flow or in a time is one finding, with a way that a case can take.
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"

using namespace alur;
using tests::compile_text;
using tests::CompiledText;

namespace {

CompiledText sop(const std::string& steps) {
  return compile_text("jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n" + steps + "}\n");
}

}  // namespace

TEST_CASE("FC16: 'lanjut' and 'selesai' contradict a decision of the same step") {
  for (const std::string way : {"lanjut dua", "selesai"}) {
    const CompiledText read = sop("  langkah satu 1 p \"Memeriksa\" { waktu 1 jam " + way +
                                  " keputusan \"Baik?\" { ya -> dua  tidak -> selesai } }\n"
                                  "  langkah dua 2 p \"Mengirim\" { waktu 1 jam }\n");
    INFO(way);
    REQUIRE(read.count("FC16") == 1);
    CHECK(read.first("FC16").what.id.find("'" + way.substr(0, way.find(' ')) + "'") != std::string::npos);
    CHECK(read.first("FC16").related.size() == 1);
  }
}

TEST_CASE("A loop without a way out and a range upside down are not said again of the total") {
  const std::string branch = " keputusan \"Baik?\" { ya -> dua  tidak -> tiga } }\n";
  const auto rows = [&](const std::string& first, const std::string& after, const std::string& total) {
    return sop("  langkah satu 1 p \"Memeriksa\" { waktu " + first + branch +
               "  langkah dua 2 p \"Menulis\" { waktu 1 jam " + after +
               " }\n  langkah tiga 3 p \"Mencatat\" { waktu 1 jam " + after + " }\n  total " + total + "\n");
  };
  const CompiledText loop = rows("1 jam", "lanjut satu", "2 jam");
  CHECK(loop.count("FC02") == 1);
  CHECK(loop.count("TM02") == 0);
  CHECK(rows("1 jam", "lanjut satu", "9 jam").count("TM02") == 1);
  const CompiledText range = rows("3 jam s/d 1 jam", "selesai", "4 jam");
  REQUIRE(range.count("TM04") == 1);
  CHECK(range.count("TM02") == 0);
  CHECK(range.first("TM04").help.id.find("hari") == std::string::npos);
  CHECK(rows("3 jam s/d 1 jam", "selesai", "9 jam").count("TM02") == 1);
  const CompiledText whole = sop("  langkah satu 1 p \"Memeriksa\" { waktu 3 jam }\n  total 2 jam\n");
  CHECK(whole.count("TM02") == 1);
}

TEST_CASE("Where the length of a day decides a range, its basis is advised") {
  const CompiledText days = sop("  langkah satu 1 p \"Menulis\" { waktu 10 jam s/d 1 hari }\n");
  REQUIRE(days.count("TM04") == 1);
  CHECK(days.first("TM04").help.id.find("hari dihitung kalender") != std::string::npos);
}

TEST_CASE("Steps behind a jump out of a branch are the jump's mistake alone") {
  const CompiledText read =
      sop("  paralel b {\n    cabang x {\n      langkah satu 1 p \"Menulis\" { waktu 1 jam lanjut akhiri }\n"
          "      langkah dua 2 p \"Mencatat\" { waktu 1 jam }\n    }\n"
          "    cabang y { langkah tiga 3 p \"Memeriksa\" { waktu 1 jam } }\n  }\n"
          "  langkah akhiri 4 p \"Mengirim\" { waktu 1 jam }\n");
  CHECK(read.count("WN02") + read.count("WN01") + read.count("WN03") == 1);
  CHECK(read.count("FC02") == 0);
}

TEST_CASE("A date with slashes is said once") {
  const CompiledText read = compile_text(
      "jabatan k \"K\"\nsop a \"A\" {\n  dibuat 6 Januari 2025\n  efektif 03/02/2025\n  pelaksana p: k\n  "
      "langkah "
      "satu 1 p \"Menulis\" { waktu 1 jam }\n}\n");
  CHECK(read.count("SX08") == 1);
  CHECK(read.count("ID13") == 0);
}

TEST_CASE("A SOP whose name is taken does not point at itself by the other's name") {
  const std::string rest = "  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n}\n";
  const CompiledText read = compile_text("jabatan k \"K\"\nsop a \"Izin\" {\n" + rest +
                                         "sop a \"Retribusi\" {\n  keterkaitan { 1 a }\n" + rest);
  CHECK(read.count("NM01") == 1);
  CHECK(read.count("XD02") == 0);
}

TEST_CASE("DF05's way leads over the step that runs out of time") {
  const CompiledText read = sop(
      "  langkah satu 1 p \"Mencatat\" { waktu 1 jam output \"Buku\" }\n"
      "  langkah dua 2 p \"Menulis\" { kelengkapan \"Buku\" waktu 1 jam tenggat 1 jam -> empat output "
      "\"Surat\" }\n"
      "  langkah tiga 3 p \"Menjawab\" { kelengkapan \"Surat\" waktu 1 jam output \"Balasan\" }\n"
      "  langkah empat 4 p \"Mengirim\" { kelengkapan \"Balasan\" waktu 1 jam output \"Arsip\" akhir }\n");
  REQUIRE(read.count("DF05") == 1);
  CHECK(read.first("DF05").what.id.find("1 → 2 lewat tenggat → 4") != std::string::npos);
  CHECK(read.first("DF05").what.en.find("1 → 2 out of time → 4") != std::string::npos);
}

TEST_CASE("A decision that lost an outcome explains the part to which it led") {
  const CompiledText lost =
      sop("  langkah satu 1 p \"Memeriksa\" { waktu 1 jam keputusan \"Baik?\" { ya -> dua } }\n"
          "  langkah dua 2 p \"Menyusun\" { waktu 1 jam selesai }\n"
          "  langkah tiga 3 p \"Mengirim\" { waktu 1 jam }\n");
  CHECK(lost.count("FC03") == 1);
  CHECK(lost.count("FC02") == 0);
}

TEST_CASE("What the same step makes is missing by one mistake") {
  const CompiledText read =
      sop("  langkah satu 1 p \"Menulis\" { waktu 1 jam keputusan \"Perlu?\" { ya -> dua  tidak -> tiga } }\n"
          "  langkah dua 2 p \"Menyusun\" { waktu 1 jam output \"Konsep\", \"Lampiran\" }\n"
          "  langkah tiga 3 p \"Memaraf\" { kelengkapan \"Konsep\" waktu 1 jam output \"Surat\" }\n"
          "  langkah empat 4 p \"Mengirim\" { kelengkapan \"Surat\", \"Lampiran\" waktu 1 jam output "
          "\"Bukti\" akhir }\n");
  REQUIRE(read.count("DF05") == 1);
  CHECK(read.first("DF05").related.at(0).note.id == "karena itu 'Lampiran' juga tidak ada di sini");
}

TEST_CASE("A jump out of a branch explains what is missing behind it, and a row of no time its total") {
  const CompiledText jump = sop(
      "  langkah terima p \"Menerima\" { waktu 1 jam output \"Berkas\" }\n  paralel b {\n    cabang x {\n"
      "      langkah tulis p \"Menulis\" { kelengkapan \"Berkas\" waktu 1 jam keputusan \"Boleh?\" { ya -> "
      "salin  "
      "tidak -> selesai } }\n"
      "      langkah salin p \"Menyalin\" { waktu 1 jam output \"Salinan\" }\n    }\n    cabang y {\n"
      "      langkah foto p \"Memotret\" { kelengkapan \"Berkas\" waktu 1 jam output \"Foto\" }\n    }\n  }\n"
      "  langkah tutup p \"Menutup\" { kelengkapan \"Salinan\", \"Foto\" waktu 1 jam output \"Arsip\" akhir "
      "}\n");
  CHECK(jump.count("WN02") == 1);
  CHECK(jump.count("DF05") == 0);
  const CompiledText zero =
      sop("  langkah satu 1 p \"Menulis\" { waktu 0 menit }\n  langkah dua 2 p \"Mengirim\" { waktu 1 jam }\n"
          "  total 2 jam\n");
  CHECK(zero.count("TM10") == 1);
  CHECK(zero.count("TM02") == 0);
}

TEST_CASE("DF05: what a bound lets by too late is no way past the step that makes it") {
  const auto with = [](const std::string& bound) {
    return sop(
        "  langkah terima 1 p \"Memeriksa\" { waktu 1 jam keputusan \"Lengkap?\" { ya -> selesai  tidak -> "
        "ingatkan "
        "maksimal 2 kali " +
        bound +
        " } }\n"
        "  langkah ingatkan 2 p \"Mengingatkan\" { waktu 1 jam output \"Surat peringatan\" lanjut terima }\n"
        "  langkah tolak 3 p \"Menolak\" { kelengkapan \"Surat peringatan\" waktu 1 jam output \"Surat\" "
        "akhir }\n");
  };
  CHECK(with("lalu tolak").count("DF05") == 0);
  CHECK(sop("  langkah terima 1 p \"Memeriksa\" { waktu 1 jam keputusan \"Lengkap?\" { ya -> tolak  tidak -> "
            "ingatkan maksimal 2 kali lalu tolak } }\n"
            "  langkah ingatkan 2 p \"Mengingatkan\" { waktu 1 jam output \"Surat peringatan\" lanjut terima "
            "}\n"
            "  langkah tolak 3 p \"Menolak\" { kelengkapan \"Surat peringatan\" waktu 1 jam output \"Surat\" "
            "akhir }\n")
            .count("DF05") == 1);
}

TEST_CASE("A name that is declared twice leaves another one without a declaration") {
  const std::string post = "jabatan k \"K\"\n";
  const auto one = [](const std::string& name, const std::string& title, const std::string& items) {
    return "sop " + name + " \"" + title + "\" {\n  " + items +
           "\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n}\n";
  };
  const std::string twice = post + one("izin", "Penerbitan Izin", "keterkaitan { 1 retribusi }");
  const CompiledText renamed = compile_text(twice + one("izin", "Penetapan Retribusi", ""));
  CHECK(renamed.count("NM01") == 1);
  CHECK(renamed.count("NM02") == 0);
  // A second unknown name is a mistake of its own, and so is a slip.
  const CompiledText more =
      compile_text(twice + one("izin", "Penetapan Retribusi", "keterkaitan { 1 dispensasi }"));
  CHECK(more.count("NM02") == 1);
  const CompiledText slip = compile_text(post + one("izin", "Penerbitan Izin", "keterkaitan { 1 izim }") +
                                         one("izin", "Penetapan Retribusi", ""));
  CHECK(slip.count("NM02") == 1);
  const CompiledText steps =
      sop("  langkah satu 1 p \"Menulis\" { waktu 1 jam lanjut tiga }\n"
          "  langkah dua 2 p \"Menyalin\" { waktu 1 jam }\n"
          "  langkah dua 3 p \"Mengirim\" { waktu 1 jam }\n");
  CHECK(steps.count("NM01") == 1);
  CHECK(steps.count("NM02") == 0);
}

TEST_CASE("A run is called shortest only where no other can be shorter") {
  // Six times twenty steps beside each other: all orders of them are too many.
  const auto net = [](int branches, int steps) {
    std::string text = "  paralel b {\n";
    for (int k = 0; k < branches; ++k) {
      text += "    cabang c" + std::to_string(k) + " {\n";
      for (int i = 0; i < steps; ++i)
        text += "      langkah s" + std::to_string(k) + "_" + std::to_string(i) +
                " p \"Menulis\" { waktu 1 jam" +
                (k + 1 == branches && i + 1 == steps ? " lanjut akhiri" : "") + " }\n";
      text += "    }\n";
    }
    return sop(text + "  }\n  langkah akhiri p \"Mengirim\" { waktu 1 jam }\n");
  };
  const auto says_shortest = [](const CompiledText& read) {
    REQUIRE(read.count("WN02") == 1);
    return read.first("WN02").related.at(0).note.id.find("terpendek") != std::string::npos;
  };
  CHECK(says_shortest(net(2, 2)));
  const CompiledText large = net(12, 12);
  CHECK_FALSE(says_shortest(large));
  // Yet the other branches stay where they are in it: twelve steps, the one behind the block, the end.
  const std::string run = large.first("WN02").related.at(0).note.en;
  std::size_t arrows = 0;
  for (std::size_t at = run.find("→"); at != std::string::npos; at = run.find("→", at + 1)) ++arrows;
  CHECK(arrows == 13);
}

TEST_CASE("A name that is nowhere declared is said once, however often it is used") {
  const auto uses = [](const std::string& name) {
    return "sop " + name + " \"Izin " + name +
           "\" {\n  pelaksana p: camat\n  langkah satu 1 p \"Menulis\" { waktu 1 jam "
           "}\n}\n";
  };
  const CompiledText read = compile_text("jabatan k \"K\"\n" + uses("a") + uses("b") + uses("c"));
  CHECK(read.count("NM02") == 1);
}

TEST_CASE("A file that uses no other and declares nothing misses one line, not many names") {
  const std::string text =
      "sop a \"Izin\" {\n  profil kota\n  dasar hukum { 1 uu_satu }\n  pelaksana p: camat\n  pelaksana q: "
      "lurah\n"
      "  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n  langkah dua 2 q \"Mengirim\" { waktu 1 jam }\n}\n";
  const CompiledText read = compile_text(text);
  REQUIRE(read.findings.size() == 1);
  REQUIRE(read.count("NM02") == 1);
  for (const char* part : {"'kota'", "'uu_satu'", "'camat'", "'lurah'", "gunakan"})
    CHECK(read.first("NM02").help.id.find(part) != std::string::npos);
  // Where posts are declared each name is a slip of its own.
  CHECK(compile_text("jabatan k \"K\"\n" + text).count("NM02") == 4);
}

TEST_CASE("A waiver needs a reason, and one is enough") {
  const auto waived = [](const std::string& waivers) {
    return sop("  hari dihitung kerja\n" + waivers +
               "  langkah satu 1 p \"Menulis\" { waktu 4 jam }\n  total 5 jam\n");
  };
  CHECK(waived("  abaikan TM02 \"dibulatkan\"\n").count("WV04") == 0);
  for (const char* reason : {"\"\"", "\"  \""}) {
    const CompiledText read = waived(std::string("  abaikan TM02 ") + reason + "\n");
    CHECK(read.count("WV04") == 1);
    CHECK(read.count("TM02") == 0);
  }
  const std::string one = "  abaikan TM02 \"dibulatkan\"\n";
  const CompiledText same = waived(one + one);
  REQUIRE(same.count("WV01") == 1);
  CHECK_FALSE(same.first("WV01").fix.empty());
  // Which of two reasons holds, its author must say.
  const CompiledText other = waived(one + "  abaikan TM02 \"lain\"\n");
  REQUIRE(other.count("WV01") == 1);
  CHECK(other.first("WV01").fix.empty());
}

TEST_CASE("A code that exists but cannot be waived is not taken for another") {
  const CompiledText read =
      sop("  abaikan NM02 \"dibulatkan\"\n  langkah satu 1 p \"Menulis\" { waktu 4 jam }\n");
  REQUIRE(read.count("WV02") == 1);
  CHECK(read.first("WV02").what.id.find("tidak dapat diabaikan") != std::string::npos);
  CHECK(read.first("WV02").help.id.find("TM02") == std::string::npos);
}

TEST_CASE("What is wrong with words and numbers comes with what to write instead") {
  const auto advice = [](const CompiledText& read, const char* code) {
    REQUIRE(read.count(code) == 1);
    return read.first(code).help.id;
  };
  const auto contains = [](const std::string& text, const char* part) {
    INFO(text);
    CHECK(text.find(part) != std::string::npos);
  };
  const CompiledText word = compile_text(
      "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana hukum: k\n  langkah satu 1 hukum \"Menulis\" { waktu 1 "
      "jam }\n}\n");
  contains(advice(word, "SX01"), "hukum_");
  contains(advice(sop("  langkah 1 satu p \"Menulis\" { waktu 1 jam }\n"), "SX01"),
           "langkah NAMA NOMOR PELAKSANA");
  contains(advice(sop("  langkah satu 1 p \"Menulis\" { waktu -15 menit }\n"), "SX01"), "tanpa tanda minus");
  contains(advice(sop("  abaikan TM02\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n"), "SX01"),
           "abaikan TM02 \"");
  contains(advice(sop("  langkah satu 1 p \"Menulis\" { kerja segitiga(3 jam; 2 jam; 1 jam) }\n"), "VL07"),
           "dari yang terkecil");
  contains(advice(sop("  dibuat 5/5/2025\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n"), "SX08"),
           "5 Mei 2025");
  // Whether `tulis` is the step or its lane nobody knows.
  CHECK(sop("  langkah 1 tulis \"Menulis\" { waktu 1 jam }\n").first("SX01").fix.empty());
}
