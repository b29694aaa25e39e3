// Small readings: times, dates, lists, letters.
#include "compiler/import/date_cell.h"
#include "compiler/import/documents.h"
#include "compiler/import/header_words.h"
#include "compiler/import/identity_labels.h"
#include "compiler/import/list_items.h"
#include "compiler/import/sub_steps.h"
#include "compiler/import/time_cell.h"
#include "compiler/import/words.h"
#include "tests/support/catch.h"

using namespace alur::importing;

TEST_CASE("A time in any spelling is read, and what is not its own words is kept apart") {
  struct Case {
    std::string cell, value;
    bool exact;
  };
  const std::vector<Case> cases = {{"12 Jam s/d 1 Hari", "12 Jam s/d 1 Hari", true},
                                   {"1-3 Jam", "1-3 Jam", true},
                                   {"5 Menit - 1 Jam", "5 Menit - 1 Jam", true},
                                   {"5 hari kerja", "5 hari kerja", true},
                                   {"maksimal 3 hari", "maksimal 3 hari", true},
                                   {"4 jam 41 menit", "4 jam 41 menit", true},
                                   {"1,5 jam", "1,5 jam", true},
                                   {"1Hari", "1 hari", false},
                                   {"5 mnt", "5 menit", false},
                                   {"Maks. 3 hari", "maksimal 3 hari", false},
                                   {"paling lama 2 minggu", "maksimal 2 minggu", false},
                                   {"± 5 (lima) menit", "5 menit", false},
                                   {"2 s.d. 3 hari", "2 s/d 3 hari", false},
                                   {"1 x 24 jam", "24 jam", false},
                                   {"3x24 Jam", "72 jam", false},
                                   {"tidak lebih dari 3 hari", "maksimal 3 hari", false},
                                   {"≤ 3 hari", "maksimal 3 hari", false},
                                   {"7 hari kalender", "7 hari_kalender", false}};
  for (const Case& one : cases) {
    INFO(one.cell);
    const auto time = time_of(one.cell);
    REQUIRE(time);
    CHECK(time->value == one.value);
    CHECK(time->exact == one.exact);
  }
  for (const char* none : {"", "segera", "2 x 30 menit", "1 x 24 hari", "0 x 24 jam", "9999999 x 24 jam",
                           "00:15", "15", "menit", "07.30 menit", "5 menit dst", "1.2.3 jam", "(5) menit"})
    CHECK_FALSE(time_of(none));
  CHECK(time_of("15", "menit")->value == "15 menit");
  CHECK_FALSE(time_of("15", "menit")->exact);
}

TEST_CASE("A date keeps what is printed") {
  CHECK(date_of("05 Mei 2025") == "05 Mei 2025");
  CHECK(date_of("2 Maret 2020 s/d adanya revisi") == "2 Maret 2020 s/d \"adanya revisi\"");
  CHECK(date_of("09-01-2022") == "09-01-2022");
  CHECK(date_of("5/5/2025") == "5-5-2025 tertulis \"5/5/2025\"");
  CHECK(date_of("9 Jan 2022") == "9 Januari 2022 tertulis \"9 Jan 2022\"");
  for (const char* none : {"", "-", "©0) Agustus 2025", "32 Mei 2025", "5 Meii 2025", "2025"})
    CHECK_FALSE(date_of(none));
}

TEST_CASE("Documents of a cell are cut where a list is, not within a name") {
  using Texts = std::vector<std::string>;
  CHECK(documents_of("Surat, Lembar Disposisi; Formulir") == Texts{"Surat", "Lembar Disposisi", "Formulir"});
  CHECK(documents_of("ATK (alat tulis, kertas)") == Texts{"ATK (alat tulis, kertas)"});
  CHECK(documents_of("Laptop, printer, dan kertas") == Texts{"Laptop, printer, dan kertas"});
  CHECK(documents_of("1. Instruksi\nLayanan\n2. Surat") == Texts{"Instruksi Layanan", "Surat"});
  CHECK(documents_of("- Bahan - Narasumber") == Texts{"Bahan", "Narasumber"});
  CHECK(documents_of("KTP\nKK\nAkta") == Texts{"KTP", "KK", "Akta"});
  CHECK(documents_of("1) KTP\n2) KK") == Texts{"KTP", "KK"});
  CHECK(documents_of("1) KTP 2) KK") == Texts{"KTP", "KK"});
  CHECK(documents_of("a) KTP\nasli\nb) KK") == Texts{"KTP asli", "KK"});
  CHECK(documents_of("a. KTP\nb. KK, Akta") == Texts{"KTP", "KK", "Akta"});
  CHECK(documents_of("• KTP\n• KK") == Texts{"KTP", "KK"});
  CHECK(documents_of("Surat permohonan\nyang ditandatangani") ==
        Texts{"Surat permohonan yang ditandatangani"});
  CHECK(documents_of("Kartu (KTP\nSIM)") == Texts{"Kartu (KTP SIM)"});
  CHECK(documents_of("Laporan\nBulanan", LineEnds::Wrapped) == Texts{"Laporan Bulanan"});
  CHECK(documents_of("Formulir dan\nData Aduan") == Texts{"Formulir dan Data Aduan"});
}

TEST_CASE("Lettered parts begin with a and follow each other") {
  const SubSteps two = sub_steps_of("Melakukan: a. Satu b. Dua");
  CHECK(two.lead == "Melakukan:");
  REQUIRE(two.parts.size() == 2);
  CHECK(two.parts[1].letter == "b");
  CHECK(two.parts[1].text == "Dua");
  CHECK(sub_steps_of("a Satu\nb Dua").parts.size() == 2);
  const SubSteps lost = sub_steps_of("a. Satu\nDua\nc. Tiga");
  REQUIRE(lost.parts.size() == 3);
  CHECK(lost.parts[1].letter.empty());
  CHECK(sub_steps_of("Rapat di kantor a. n. Kepala").parts.empty());
  CHECK(sub_steps_of("b. Dua c. Tiga").parts.empty());
}

TEST_CASE("Items of a list keep their numbers and take up wrapped lines") {
  std::vector<DraftItem> items;
  add_items("- 1 Undang-undang\ntentang Anak\n2. Perda 3. Perwal", items);
  REQUIRE(items.size() == 3);
  CHECK(items[0].number == "1");
  CHECK(items[0].text == "Undang-undang tentang Anak");
  CHECK(items[2].text == "Perwal");
  items.clear();
  add_items("UU Anak; UU KDRT; dan turunannya.", items);
  REQUIRE(items.size() == 2);
  CHECK(items[1].text == "UU KDRT; dan turunannya.");
}

TEST_CASE("Labels are known in their spellings, also where a scan cut them") {
  const auto box = [](std::string_view cell) { return label_of(cell, LabelIn::Text); };
  CHECK(std::get<TextBox>(box("TGL PEMBUATAN : 5 Mei")->box) == TextBox::Made);
  CHECK(box("Nomor SOP : 357")->rest == "357");
  CHECK(std::get<ListBox>(box("**Dasar Hukum :**")->box) == ListBox::LegalBasis);
  CHECK(std::get<ListBox>(box("terkaitan")->box) == ListBox::Related);
  CHECK(std::get<ListBox>(box("Pemngatan")->box) == ListBox::Warnings);
  CHECK_FALSE(box("Pencatatan dan Pendataan Pelayanan UPTD PPA"));
  CHECK_FALSE(box("SOP Mediasi"));
  CHECK(label_of("Peringatan Apabila gagal", LabelIn::Table)->rest == "Apabila gagal");
  const auto two = two_labels("**Keterkaitan SOP** **Peralatan / Perlengkapan**");
  REQUIRE(two);
  CHECK(std::get<ListBox>(two->second.box) == ListBox::Equipment);
}

TEST_CASE("Header words are known without their signs and blanks") {
  CHECK(head_of("Persyaratan/Keleng kapan") == Head::Input);
  CHECK(head_of("NO.") == Head::Number);
  CHECK(head_of("Durasi") == Head::Limit);
  CHECK(head_of("Hasil") == Head::Output);
  CHECK(head_of("Syarat") == Head::Input);
  CHECK(head_of(". Uraian Prosedur") == Head::Activity);
  CHECK(head_of("Kepala Dinas") == Head::Unknown);
}

TEST_CASE("Names made of titles are no keywords and no two are alike") {
  Names names;
  CHECK(names.of("Kepala UPTD PPA", 6, "jabatan") == "kepala_uptd_ppa");
  CHECK(names.of("Kepala, UPTD-PPA", 6, "jabatan") == "kepala_uptd_ppa_2");
  CHECK(names.of("Output", 2, "langkah") == "output_1");
  CHECK(names.of("", 2, "langkah") == "langkah_1");
  CHECK(names.of("3 orang", 2, "langkah") == "langkah_3_orang");
}
