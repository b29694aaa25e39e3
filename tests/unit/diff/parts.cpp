// Rows within steps, headings, lists: what is paired beside steps.
#include "compiler/diff/pair_up.h"
#include "compiler/diff/row_order.h"
#include "tests/support/catch.h"
#include "tests/unit/diff/summary.h"

using namespace alur;
using tests::changes_of;
using tests::lines_of;
using tests::sorted;

TEST_CASE("A printed number follows when it moves as its place in the list does") {
  CHECK(diff::follows("5", "6", 4, 5));
  CHECK(diff::follows("5.", "6.", 4, 5));
  CHECK(diff::follows("c", "b", 2, 1));
  CHECK(diff::follows("IV", "VI", 3, 5));
  CHECK_FALSE(diff::follows("5", "7", 4, 5));
  CHECK_FALSE(diff::follows("5", "e", 4, 4));
  CHECK_FALSE(diff::follows("", "5", 4, 4));
}

TEST_CASE("Things are paired from sure to likely") {
  using diff::Item;
  const std::vector<Item> olds = {{"a", "Menerima berkas"},
                                  {"b", "Memeriksa berkas"},
                                  {"c", "Menyusun surat"},
                                  {"d", "Sama"},
                                  {"e", "Sama"}};
  const std::vector<Item> news = {{"e", "Sama"},
                                  {"b", "Menerima berkas"},
                                  {"x", "Memeriksa berkas dengan teliti"},
                                  {"c", "Lain sama sekali"},
                                  {"d", "Sama"}};
  const diff::Pairs pairs =
      diff::pair_up(olds, news, {.text = 0.7, .name = 0.3, .least = 0.3, .least_text = 0.4});
  CHECK(pairs.to_after == std::vector<std::optional<std::size_t>>{1, 2, 3, 4, 0});
  CHECK(pairs.to_before == std::vector<std::optional<std::size_t>>{4, 0, 1, 2, 3});
}

TEST_CASE("Of many things left over, an index finds the pairs") {
  std::vector<diff::Item> olds, news;
  for (int i = 0; i < 2000; ++i) {
    olds.push_back({"lama_" + std::to_string(i), fmt::format("Pelayanan izin wilayah {} kota {}", i, i * 7)});
    news.push_back(
        {"baru_" + std::to_string(i), fmt::format("Pelayanan perizinan wilayah {} kota {}", i, i * 7)});
  }
  const diff::Pairs pairs = diff::pair_up(olds, news, {});
  std::size_t right = 0;
  for (std::size_t i = 0; i < olds.size(); ++i) right += pairs.to_after[i] == i ? 1 : 0;
  CHECK(right == 0);  // by words alone 0.5 is not passed
  const diff::Pairs by_words = diff::pair_up(olds, news, {.text = 1, .name = 0, .least = 0.5});
  for (std::size_t i = 0; i < olds.size(); ++i) right += by_words.to_after[i] == i ? 1 : 0;
  CHECK(right >= 1990);
}

TEST_CASE("Rows of a step, sub-steps and headings are compared too") {
  const std::string before = R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  bagian 1 "Persiapan"
  langkah satu 1 p "Menyiapkan" { rincian { a "alat" b "bahan" } waktu 1 menit }
  bagian 2 "Pelaksanaan"
  langkah dua 2 p "Melaksanakan" { waktu 1 menit }
  langkah tiga 3 p "Melaporkan" { waktu 1 menit }
}
)x";
  const auto edited = [&](const std::string& find, const std::string& by) {
    std::string text = before;
    const std::size_t at = text.find(find);
    REQUIRE(at != std::string::npos);
    return text.replace(at, find.size(), by);
  };
  using Lines = std::vector<std::string>;
  CHECK(lines_of(changes_of(before, edited("b \"bahan\"", "b \"bahan\" c \"surat\""))) ==
        Lines{"changed step sub_steps satu"});
  CHECK(lines_of(changes_of(before, edited("Pelaksanaan", "Pelaksanaan tugas"))) ==
        Lines{"changed heading words "});
  CHECK(lines_of(changes_of(before, edited("  bagian 2 \"Pelaksanaan\"\n", ""))) ==
        Lines{"removed heading whole "});
  std::string later = edited("  bagian 2 \"Pelaksanaan\"\n", "");
  later.replace(later.find("  langkah tiga"), 0, "  bagian 2 \"Pelaksanaan\"\n");
  const Lines moved = lines_of(changes_of(before, later));
  REQUIRE(moved.size() == 1);
  CHECK(moved[0].starts_with("moved "));
}

TEST_CASE("Who goes to another branch moved, not those that it passed; exchanged texts are two changes") {
  const auto step = [](const std::string& name, int number, const std::string& lane, const std::string& text,
                       const std::string& papers) {
    return fmt::format("langkah {} {} {} \"{}\" {{ waktu 5 menit {} }}\n", name, number, lane, text, papers);
  };
  const auto whole = [&](const std::string& x, const std::string& y) {
    return "jabatan k \"K\"\njabatan l \"L\"\nsop a \"A\" {\n  pelaksana p: k\n  pelaksana q: l\n" +
           step("a", 1, "p", "Mendaftar", "output \"Daftar\"") + "paralel u { cabang x {\n" + x +
           "} cabang y {\n" + y + "} }\n" + step("e", 5, "q", "Memberi vitamin", "kelengkapan \"Catatan\"") +
           "}\n";
  };
  const auto weigh = [&](int number, const std::string& text) {
    return step("b", number, "p", text, "kelengkapan \"Daftar\" output \"Berat\"");
  };
  const auto note = [&](int number) {
    return step("c", number, "p", "Mencatat", "kelengkapan \"Berat\" output \"Catatan\"");
  };
  const auto measure = [&](int number, const std::string& text) {
    return step("d", number, "q", text, "kelengkapan \"Daftar\" output \"Tinggi\"");
  };
  const std::string before = whole(weigh(2, "Menimbang") + note(3), measure(4, "Mengukur"));
  using Lines = std::vector<std::string>;
  CHECK(
      sorted(lines_of(changes_of(before, whole(weigh(2, "Menimbang"), measure(3, "Mengukur") + note(4))))) ==
      Lines{"changed step branch c", "moved step whole c", "shift 4-4 3-3"});
  CHECK(lines_of(changes_of(before, whole(weigh(2, "Mengukur") + note(3), measure(4, "Menimbang")))) ==
        Lines{"changed step activity b", "changed step activity d"});
}

TEST_CASE("Rows of one step and branches of a block are compared with their numbers") {
  const std::string before = R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 menit }
  langkah dua 2 "Memeriksa" {
    baris bawah p "Memeriksa awal" { waktu 2 menit }
    baris atas p "Memeriksa akhir" { waktu 3 menit }
  }
  paralel bersama "Bersama" {
    cabang x "X" { langkah tiga 3 p "Mencatat" { waktu 1 menit } }
    cabang y "Y" { langkah empat 4 p "Mengirim" { waktu 1 menit } }
  }
  langkah lima 5 p "Mengarsipkan" { waktu 1 menit }
}
)x";
  const std::vector<std::pair<std::vector<std::pair<std::string, std::string>>, std::vector<std::string>>>
      rows = {
          {{{"langkah satu 1", "langkah awal 1 p \"Membaca dokumen\" { waktu 1 menit }\n  langkah satu 2"},
            {"langkah dua 2", "langkah dua 3"},
            {"tiga 3", "tiga 4"},
            {"empat 4", "empat 5"},
            {"lima 5", "lima 6"}},
           {"added step whole awal", "shift 1-5 2-6"}},
          {{{"langkah dua 2", "langkah periksa 2"}}, {"renamed rows whole dua"}},
          {{{"\"Memeriksa\"", "\"Memeriksa dan menilai\""}}, {"changed rows activity dua"}},
          {{{"Memeriksa akhir", "Memeriksa kembali akhir"}}, {"changed step activity atas"}},
          {{{"cabang y \"Y\"", "cabang y \"Yang lain\""}}, {"changed parallel branch bersama"}},
          {{{"cabang y \"Y\"", "cabang z \"Y\""}}, {"renamed parallel branch bersama"}},
          {{{"cabang y \"Y\"", "cabang z"}},
           {"changed parallel branch bersama", "renamed parallel branch bersama"}},
          {{{"paralel bersama \"Bersama\"", "paralel serentak \"Bersama\""}},
           {"renamed parallel whole bersama"}}};
  for (const auto& [edits, expected] : rows) {
    std::string after = before;
    for (const auto& [find, by] : edits) {
      INFO(find);
      REQUIRE(after.find(find) != std::string::npos);
      after.replace(after.find(find), find.size(), by);
    }
    const diff::Changes forth = changes_of(before, after);
    CHECK(sorted(lines_of(forth)) == expected);
    CHECK(sorted(lines_of(changes_of(after, before))) == tests::mirrored(forth));
  }
}

TEST_CASE("The box of a form is named in both languages") {
  const std::string before = R"x(jabatan k "K"
profil dinas { kertas a4 }
sop a "A" { profil dinas pelaksana p: k langkah satu 1 p "Menulis" { waktu 1 menit } }
)x";
  std::string after = before;
  after.replace(after.find("kertas a4"), 9, "kertas f4");
  const diff::Changes changes = changes_of(before, after);
  REQUIRE(changes.shared.size() == 1);
  CHECK(changes.shared[0].part.id == "kertas");
  CHECK(changes.shared[0].part.en == "paper");
}
