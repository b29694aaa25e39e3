// One mistake in a name is one finding: of documents, posts, laws, numbers and people in the text.
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"

using namespace alur;
using tests::compile_text;
using tests::CompiledText;

namespace {

// A SOP of one lane with these steps, or with these lines before them.
std::string sop(const std::string& steps, const std::string& before = "") {
  return "jabatan k \"Petugas\"\n" + before + "sop a \"A\" {\n  pelaksana p: k\n" + steps + "}\n";
}
std::string step(const std::string& text) {
  return sop("  langkah satu 1 p \"" + text + "\" { waktu 1 jam }\n");
}

// SOPs that differ in one line of their identity.
std::string set(const std::vector<std::string>& lines, const std::string& before = "") {
  std::string out = "jabatan k \"Petugas\"\n" + before;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string name(1, static_cast<char>('a' + i));
    out += "sop " + name + " \"" + name + "\" {\n  " + lines[i] +
           "\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n}\n";
  }
  return out;
}

std::vector<std::string> of_documents(const std::string& made, const std::string& asked) {
  std::vector<std::string> out;
  for (const std::string& code :
       compile_text(sop("  langkah satu 1 p \"Mengetik\" { waktu 1 jam output \"" + made +
                        "\" }\n  langkah dua 2 p \"Mengirim\" { kelengkapan \"" + asked +
                        "\" waktu 1 jam output \"Arsip\" akhir }\n"))
           .codes())
    if (code.starts_with("DF") || code.starts_with("TX")) out.push_back(code);
  return out;
}

}  // namespace

TEST_CASE("A slip in a short word is one DF04, which names the other document") {
  using Codes = std::vector<std::string>;
  for (const auto& [made, asked] :
       {std::pair{"Konsep izin", "Konsep izn"}, std::pair{"Izn reklame", "Izin reklame"},
        std::pair{"Nota dinas", "Nota dins"}, std::pair{"Surat tugas", "Surat tgas"}}) {
    INFO(made << " " << asked);
    CHECK(of_documents(made, asked) == Codes{"DF04"});
  }
  // Signs of one letter more, and other words of the same length, are no slips.
  CHECK(of_documents("Berkas SPT", "Berkas SPPT") == Codes{"DF01", "DF02"});
  CHECK(of_documents("Kartu bayi", "Kartu bayu") == Codes{"DF01", "DF02"});
}

TEST_CASE("A spelling that is no standard is said once, and no document of another name is made up") {
  const CompiledText read =
      compile_text(sop("  langkah satu 1 p \"Menulis\" { waktu 1 jam output \"Surat ijin\" akhir }\n"));
  CHECK(read.count("TX02") == 1);
  CHECK(read.count("TX04") == 0);
}

TEST_CASE("Posts that are declared under nearly one name are one finding with both places") {
  for (const std::string other :
       {"Kepala Seksi Perijinan", "Kepala Seksi Perizinnan", "Kasi Perizinan", "Kepala Seksi di Perizinan"}) {
    INFO(other);
    const CompiledText read =
        compile_text("jabatan a \"Kepala Seksi Perizinan\"\njabatan b \"" + other + "\"\n");
    REQUIRE(read.count("FC08") == 1);
    CHECK(read.first("FC08").related.size() == 1);
    CHECK(read.first("FC08").related[0].place.begin < read.first("FC08").place.begin);
  }
  for (const std::string other :
       {"Kepala Seksi Penindakan", "Kepala Bidang Perizinan", "Kepala Seksi Perizinan II"})
    CHECK(compile_text("jabatan a \"Kepala Seksi Perizinan\"\njabatan b \"" + other + "\"\n").count("FC08") ==
          0);
  CHECK(compile_text("jabatan a \"Staf Bidang I\"\njabatan b \"Staf Bidang II\"\n").count("FC08") == 0);
}

TEST_CASE("One regulation under several titles: the declared one is right, else the commonest") {
  const std::string law = "Undang-Undang Nomor 25 Tahun 2009 tentang ";
  const auto cite = [&](const std::string& subject) { return "dasar hukum { 1 \"" + law + subject + "\" }"; };
  const std::string declared = "hukum uu \"" + law + "Pelayanan Publik\"\n";
  const CompiledText mixed =
      compile_text(set({cite("Pelayanan Masyarakat"), "dasar hukum { 1 uu }"}, declared));
  REQUIRE(mixed.count("ID07") == 1);
  CHECK(mixed.first("ID07").help.id.find("Pelayanan Publik") != std::string::npos);
  CHECK(compile_text(set({cite("Pelayanan Publik"), "dasar hukum { 1 uu }"}, declared)).count("ID07") == 0);

  const std::string twice = declared + "hukum dua \"" + law + "Pelayanan Masyarakat\"\n";
  CHECK(compile_text(set({"dasar hukum { 1 uu }", "dasar hukum { 1 dua }"}, twice)).count("ID07") == 1);

  const CompiledText free =
      compile_text(set({cite("Pelayanan Masyarakat"), cite("Pelayanan Publik"), cite("Pelayanan Publik")}));
  REQUIRE(free.count("ID07") == 1);
  CHECK(free.first("ID07").help.id.find("Pelayanan Publik") != std::string::npos);
}

TEST_CASE("Lampiran and numbers are counted without a decree, too, and wherever the number counts") {
  const auto numbers = [](const std::string& box, const std::vector<std::string>& all) {
    std::vector<std::string> lines;
    for (const std::string& one : all) lines.push_back(box + " \"" + one + "\"");
    return compile_text(set(lines)).count("XD03");
  };
  CHECK(numbers("lampiran", {"I", "II", "III"}) == 0);
  CHECK(numbers("lampiran", {"I", "II", "IV"}) == 1);
  CHECK(numbers("lampiran", {"I", "II", "II"}) == 1);
  CHECK(numbers("lampiran", {"I", "I", "I"}) == 0);  // each SOP has a decree of its own
  CHECK(numbers("lampiran", {"L", "LII", "LIII"}) == 0);
  CHECK(numbers("lampiran", {"I", "IV"}) == 0);  // a set read in part
  CHECK(numbers("nomor", {"065/103", "065/104", "065/106"}) == 1);
  // Several are missing where a set counts from 1.
  CHECK(numbers("nomor", {"001/X", "002/X", "003/X", "006/X"}) == 1);
  CHECK(numbers("nomor", {"X/1", "X/2", "X/3", "X/4", "X/5", "X/6", "X/015"}) == 1);
  CHECK(numbers("lampiran", {"I", "II", "III", "VI", "VII"}) == 1);
  CHECK(numbers("nomor", {"X/1", "X/2", "X/3", "X/4", "X/6", "X/7", "X/8", "X/15"}) == 1);
  CHECK(numbers("nomor", {"X/1", "X/2", "X/3", "X/15"}) == 0);
  CHECK(numbers("nomor", {"X/1", "X/2", "X/5"}) == 0);
  CHECK(numbers("nomor", {"X/1", "X/2", "X/3", "X/6", "X/9"}) == 0);
  CHECK(numbers("nomor", {"X/1", "X/2", "X/3", "X/4", "X/5", "X/40"}) == 0);
  CHECK(numbers("nomor", {"X/4", "X/5", "X/6", "X/9"}) == 0);
  for (const std::string word : {"LAMPIRAN ", "Lampiran "}) {
    INFO(word);
    CHECK(numbers("lampiran", {word + "I", word + "II", word + "III", word + "V"}) == 1);
    CHECK(numbers("lampiran", {word + "I", word + "II", "III", word + "IV"}) == 0);
    CHECK(numbers("lampiran", {word + "I", word + "II", "II"}) == 1);
  }
  CHECK(numbers("nomor", {"065/103", "065/104", "065/105"}) == 0);
  CHECK(numbers("nomor", {"065/103", "065/104", "065/190"}) == 0);
  CHECK(numbers("nomor", {"01/IV/2025", "02/V/2025", "03/VII/2025"}) == 0);
}

TEST_CASE("Whoever heads something is an actor where the text leads to them") {
  for (const std::string text :
       {"Melaporkan hasil kepada Kepala Bidang Tata Ruang", "Mengirim surat ke Kepala Sekolah",
        "Melakukan penertiban bersama Satpol PP", "Menyusun surat untuk diparaf oleh Sekretaris Badan"}) {
    INFO(text);
    CHECK(compile_text(step(text)).count("FC07") == 1);
  }
  for (const std::string text : {"Menyerahkan bantuan kepada kepala keluarga", "Menghitung kepala ternak"}) {
    INFO(text);
    CHECK(compile_text(step(text)).count("FC07") == 0);
  }
  const auto with_lane = [](const std::string& title, const std::string& text) {
    return compile_text("jabatan k \"" + title +
                        "\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"" + text +
                        "\" { waktu 1 jam }\n}\n")
        .count("FC07");
  };
  CHECK(with_lane("Kasi Perizinan", "Melapor kepada Kepala Seksi Perizinan") == 0);
  CHECK(with_lane("Kepala DP3AP2KB", "Melapor kepada Kepala Dinas") == 0);
  CHECK(with_lane("KABID PPKPA", "Melapor ke Kepala Bidang Pencegahan dan Penanganan Kekerasan") == 0);
  CHECK(with_lane("Kepala Seksi Perizinan", "Melapor kepada Kepala Dinas") == 1);
  CHECK(with_lane("Kepala Sekolah", "Melapor kepada Kepala Dinas") == 1);
}

TEST_CASE("A condition in other words, and a verdict of two, ask for a decision") {
  for (const std::string text : {"Menerima surat bila lengkap", "Menerima surat kalau lengkap",
                                 "Menerima surat dalam hal berkas lengkap",
                                 "Menerima surat sepanjang berkas lengkap", "Menerima atau menolak surat"}) {
    INFO(text);
    CHECK(compile_text(step(text)).count("FC04") == 1);
  }
  for (const std::string text : {"Memeriksa drainase sepanjang jalan", "Menyerahkan surat bila telah selesai",
                                 "Menulis surat dalam hal ini undangan", "Memasang label pada sabila",
                                 "Mengirim atau menyerahkan surat"}) {
    INFO(text);
    CHECK(compile_text(step(text)).count("FC04") == 0);
  }
}

TEST_CASE("FC06 judges the word, not its first letters") {
  for (const std::string text :
       {"Berkas diperiksa", "Berkas diperiksa oleh petugas", "Berita acara disusun", "Meja disiapkan",
        "Media sosial diperbarui", "Pengetikan surat", "Surat keterangan diketik", "Pemohon mengambil surat",
        "Petugas loket mengetik surat", "Penyerahan surat", "Perbaikan jalan", "Verifikasi berkas",
        "Arsip diserahkan", "Surat yang telah ditandatangani dikirim", "Diperiksa kelengkapannya",
        "Pencetakan kartu", "Penolakan berkas", "Disposisi surat masuk"}) {
    INFO(text);
    CHECK(compile_text(step(text)).count("FC06") == 1);
  }
  for (const std::string text :
       {"Memeriksa berkas yang diterima", "Menerima berkas", "Berkoordinasi dengan dinas", "Mencari arsip",
        "Apabila diperlukan, memanggil saksi", "Setelah diterima, mencatat surat", "Segera melapor",
        "Catat nomor surat diterima", "Serahkan berkas", "Perhatikan kelengkapan berkas", "Mengecek media",
        "Membuat media digital", "Merujuk pasien", "Mewawancarai pemohon", "Meyakinkan saksi",
        "Berdiskusi dengan warga", "Bersama kader mengukur balita", "Pertemukan kedua pihak"}) {
    INFO(text);
    CHECK(compile_text(step(text)).count("FC06") == 0);
  }
}

TEST_CASE("Who signs may stand before the verb") {
  const auto rows = [](const std::string& item) {
    return compile_text(
               sop("  langkah satu 1 p \"Menyusun konsep\" { waktu 1 jam rincian { a \"" + item + "\" } }\n"))
        .count("FC10");
  };
  CHECK(rows("Kepala Dinas menandatangani konsep") == 1);
  CHECK(rows("Petugas menandatangani konsep") == 0);
  CHECK(rows("Kepala Dinas menerima konsep") == 0);
}
