// The rules of the data flow, and what they have in common: one mistake in a name is one finding.
#include "compiler/check/document_links.h"
#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"

using namespace alur;
using tests::compile_text;
using tests::CompiledText;

namespace {

// The codes of the data flow that a SOP with these steps raises, in their order.
std::string codes(const std::string& steps) {
  std::string out;
  for (const std::string& code :
       compile_text("jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n" + steps + "}\n").codes())
    if (code.starts_with("DF")) out += (out.empty() ? "" : " ") + code;
  return out;
}

std::string step(const std::string& name, const std::string& in, const std::string& out) {
  return "  langkah " + name + " 1 p \"Mengerjakan " + name + "\" { waktu 1 jam" +
         (in.empty() ? "" : " kelengkapan " + in) + (out.empty() ? "" : " output " + out) + " }\n";
}

}  // namespace

TEST_CASE("A name of a document without its dress") {
  using Words = std::vector<std::string>;
  CHECK(check::document_core("Draf Laporan Hasil Penanganan telah diparaf") ==
        Words{"laporan", "penanganan"});
  CHECK(check::document_core("Lembar Disposisi") == Words{"disposisi"});
  CHECK(check::document_core("Form data Kasus") == Words{"formulir", "data", "kasus"});
  CHECK(check::document_core("Draf") == Words{"draf"});
}

TEST_CASE("DF05: what comes from outside does not depend on the step that takes it in first") {
  const std::string optional =
      "  langkah tanya 1 p \"Bertanya\" { waktu 1 jam opsional \"bila perlu\" kelengkapan \"Surat\" dari "
      "luar }\n";
  CHECK(codes(optional + step("simpan", "\"Surat\"", "\"Arsip\" akhir")) == "");
}

TEST_CASE("DF12: a declared state is given by an output, or the paper comes from outside") {
  const std::string nota = "dokumen nota \"Nota dinas\" { keadaan draf, ditandatangani }\n";
  const auto count = [&](const std::string& steps) {
    return compile_text("jabatan k \"K\"\n" + nota + "sop a \"A\" {\n  pelaksana p: k\n" + steps + "}\n")
        .count("DF12");
  };
  const std::string asks = step("kirim", "nota keadaan ditandatangani", "\"Arsip\" akhir");
  CHECK(count(step("tulis", "", "nota keadaan draf") + asks) == 1);
  CHECK(count(step("tulis", "", "nota keadaan draf") +
              step("teken", "nota keadaan draf", "nota keadaan ditandatangani") + asks) == 0);
  CHECK(count(step("terima", "nota dari luar", "\"Agenda\" akhir") + asks) == 0);
  // On every path, and before it is asked for.
  const std::string choice =
      "  langkah pilih 2 p \"Menilai\" { waktu 1 jam keputusan \"Penting?\" { ya -> teken  tidak -> kirim } "
      "}\n";
  CHECK(count(step("tulis", "", "nota keadaan draf") + choice +
              step("teken", "nota keadaan draf", "nota keadaan ditandatangani") + asks) == 1);
  CHECK(count(step("tulis", "", "nota keadaan draf") + asks +
              step("teken", "nota keadaan draf", "nota keadaan ditandatangani")) == 1);
}

TEST_CASE("DF04 takes the place of a missing origin and of an unused output") {
  struct Case {
    const char* made;
    const char* asked;
    const char* codes;
  };
  for (const Case& c : {
           Case{"\"Laporan\"", "\"Laporan\"", ""},
           Case{"\"Draf laporan telah diparaf\"", "\"Laporan\"", "DF04"},
           Case{"\"Disposisi\"", "\"Lembar disposisi\"", "DF04"},
           Case{"\"Materi kegiatan\"", "\"Materi sosialisasi\"", "DF04"},
           // a slip of the finger in a long word
           Case{"\"Berita acara\"", "\"Brita acara\"", "DF04"},
           Case{"\"Surat jalan\"", "\"Surat jalur\"", "DF01 DF02"},
           // another document of the same kind is no near-miss
           Case{"\"Formulir Laporan Layanan\"", "\"Formulir Disposisi Layanan\"", "DF01 DF02"},
           Case{"\"Surat undangan\"", "\"Surat tugas\"", "DF01 DF02"},
           // what has an origin of its own is not asked for by a shorter name
           Case{"\"Surat undangan\"", "\"Surat\" dari luar", "DF02"},
       }) {
    INFO(c.made << " " << c.asked);
    CHECK(codes(step("a", "", c.made) + step("b", c.asked, "\"Selesai\" akhir")) == c.codes);
  }
}

TEST_CASE("What has become of an output: used, final, sent, left, or made anew") {
  CHECK(codes(step("a", "", "\"X\"") + step("b", "", "") + step("c", "\"X\"", "")) == "");
  CHECK(codes(step("a", "", "\"X\" akhir") + step("b", "", "")) == "");
  CHECK(codes(step("a", "", "\"Undangan telah dikirim\"") + step("b", "", "")) == "");
  CHECK(codes(step("a", "", "\"X\"") + step("b", "", "")) == "DF02");
  CHECK(codes(step("a", "", "\"X\"") + step("b", "", "\"X\"")) == "DF08");
  CHECK(codes(step("a", "", "\"X\"") + step("b", "", "\"X\" akhir")) == "DF02");
  CHECK(codes(step("a", "", "\"X\"") + step("b", "\"X\"", "\"X\" akhir, \"Y\" akhir")) == "");
  // what the last step makes is the product
  CHECK(codes(step("a", "", "\"X\"")) == "");
}

TEST_CASE("DF08 is silent where one way leads to a reader") {
  CHECK(codes("  langkah a 1 p \"A\" { waktu 1 jam output \"X\" keputusan \"?\" { ya -> b  tidak -> c } }\n" +
              step("b", "", "\"X\"") + step("c", "\"X\"", "")) == "");
}

TEST_CASE("Equipment and SOPs among the inputs have rules of their own") {
  CHECK(codes(step("a", "\"Laptop\", \"ATK\"", "")) == "DF09");
  const CompiledText sop = compile_text("jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n" +
                                        step("a", "\"SOP Penjangkauan\"", "") + "}\n");
  CHECK(sop.count("DF01") == 0);
  CHECK(sop.count("XD06") == 1);
}

TEST_CASE("After a parallel block there is what each of its branches has made") {
  const std::string block =
      "  paralel blok {\n    cabang x { langkah satu 1 p \"Menulis\" { waktu 1 jam output \"X\" } }\n"
      "    cabang y { langkah dua 2 p \"Menyiapkan\" { waktu 1 jam output \"Y\" } }\n  }\n";
  CHECK(codes(block + step("akhiri", "\"X\", \"Y\"", "")) == "");
}

TEST_CASE("DF05 still sees the way within a branch on which a document is missing") {
  CHECK(
      codes("  paralel blok {\n    cabang x {\n      langkah satu 1 p \"Memeriksa\" { waktu 1 jam keputusan "
            "\"?\" { ya -> dua  "
            "tidak -> tiga } }\n      langkah dua 2 p \"Menulis\" { waktu 1 jam output \"X\" }\n      "
            "langkah tiga 3 p "
            "\"Mencatat\" { waktu 1 jam }\n    }\n    cabang y { langkah empat 4 p \"Menunggu\" { waktu 1 "
            "jam } }\n  }\n" +
            step("akhiri", "\"X\"", "")) == "DF05");
}

TEST_CASE("DF07: a document that one branch changes while another uses it") {
  CHECK(
      codes("  paralel blok {\n    cabang x { langkah satu 1 p \"Menulis\" { waktu 1 jam output \"X\" } }\n "
            "   cabang y { "
            "langkah dua 2 p \"Membaca\" { kelengkapan \"X\" dari luar waktu 1 jam } }\n  }\n") == "DF07");
}
