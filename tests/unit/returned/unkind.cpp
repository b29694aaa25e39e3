// Documents that no clerk meant to send: each is refused in words or read, and never more.
#include "compiler/lampiran/package.h"
#include "tests/support/catch.h"
#include "tests/support/dice.h"
#include "tests/unit/returned/edited.h"

using namespace alur;
using namespace alur::tests;
using pugi::xml_node;

namespace {

const std::string file = ALUR_SOURCE_DIR "/sops/tangerang/pengaduan_kdrt.sop";

std::string packed(const std::string& document) {
  const auto bytes = lampiran::package_of({{"[Content_Types].xml", "<x/>"}, {"word/document.xml", document}});
  REQUIRE(bytes);
  return *bytes;
}

}  // namespace

TEST_CASE("A broken archive or document is refused with its name") {
  const Drawn d = drawn(file);
  const std::string good = edited(d, [](xml_node) {});
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:p>";
  for (const std::string& bytes : {std::string("hello"), std::string(), good.substr(0, good.size() / 2),
                                   packed("<w:document><w:body>"), packed(deep)}) {
    const auto document = returned::from_docx("kembali.docx", bytes);
    REQUIRE_FALSE(document);
    CHECK(document.error().message.id.find("kembali.docx") != std::string::npos);
  }
}

TEST_CASE("A document of another program has neither stamp nor bookmarks, and says no more than that") {
  const auto document = returned::from_docx(
      "lain.docx",
      packed("<w:document><w:body><w:p><w:r><w:t>Surat</w:t></w:r></w:p></w:body></w:document>"));
  REQUIRE(document);
  CHECK_FALSE(document->stamp);
  CHECK(document->rows.size() == 1);
}

TEST_CASE("Numbers beyond all reason are bounded") {
  const Drawn d = drawn(file);
  const std::string bytes = edited(d, [](xml_node x) {
    for (xml_node at : elements(x, "a:off")) at.attribute("x") = "999999999999999999999";
    for (xml_node at : elements(x, "a:ext")) at.attribute("cx") = "nan";
    for (xml_node span : elements(x, "w:gridSpan")) span.attribute("w:val") = "99999999";
    for (xml_node width : elements(x, "w:gridCol")) width.attribute("w:w") = "999999999";
  });
  CHECK_FALSE(lines_of(changes_in(d, bytes)).empty());
}

TEST_CASE("Elements dropped, doubled and moved at random are read without a fault") {
  const Drawn d = drawn(file);
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    test::Dice dice(seed);
    const std::string bytes = edited(d, [&](xml_node x) {
      for (int i = 0; i < 12; ++i) {
        static const char* kinds[] = {
            "w:tr",    "w:tc",      "w:p",       "w:r",    "w:tbl", "w:bookmarkStart",
            "wps:wsp", "w:drawing", "w:tblGrid", "a:xfrm", "w:pPr", "w:t"};
        const auto all = elements(x, kinds[dice.next() % 12]);
        if (all.empty()) continue;
        xml_node node = all[dice.next() % all.size()], other = all[dice.next() % all.size()];
        switch (dice.next() % 3) {
          case 0:
            node.parent().remove_child(node);
            break;
          case 1:
            node.parent().insert_copy_after(node, node);
            break;
          default:
            other.parent().insert_move_after(node, other);
        }
      }
    });
    const auto document = returned::from_docx("kembali.docx", bytes);
    REQUIRE(document);
    const auto once = changes_in(d, bytes), again = changes_in(d, bytes);
    CHECK(lines_of(once) == lines_of(again));
  }
}
