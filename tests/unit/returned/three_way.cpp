// What the .sop file says today beside what the document was drawn from and what a clerk did in it; and the
// changes that Word recorded.
#include "tests/support/catch.h"
#include "tests/unit/returned/edited.h"

using namespace alur;
using namespace alur::tests;
using pugi::xml_node;
using returned::Standing;

namespace {

const std::string file = ALUR_SOURCE_DIR "/sops/tangerang/pengaduan_kdrt.sop";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  REQUIRE(text.find(from) != std::string::npos);
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

struct Sides {
  Drawn was = drawn(file);
  // The file of today: `from` replaced by `to`.
  Drawn today(const std::string& from, const std::string& to) const {
    return drawn(file, replaced(was.stamp.source_text, from, to));
  }
};

const returned::ClerkChange& only(const returned::ClerkChanges& changes) {
  REQUIRE(changes.changes.size() == 1);
  return changes.changes.front();
}

std::string with_time(const Drawn& d, const std::string& time) {
  return edited(d, [&](xml_node x) { set_text(x, "alur_terima_waktu", time); });
}

}  // namespace

TEST_CASE(
    "A change at a place that the file left alone applies, one that it made is made, another is a conflict") {
  const Sides sides;
  const std::string document = with_time(sides.was, "25 detik");
  struct Row {
    const char *from, *to;
    Standing standing;
    returned::Basis basis;
  };
  const Row rows[] = {
      {"waktu 20 detik", "waktu 20 detik", Standing::Applies, returned::Basis::Same},
      {"waktu 15 menit", "waktu 16 menit", Standing::Applies, returned::Basis::OtherVersion},
      {"waktu 20 detik", "waktu 25 detik", Standing::Made, returned::Basis::OtherVersion},
      {"waktu 20 detik", "waktu 40 detik", Standing::Conflict, returned::Basis::OtherVersion},
      {"langkah terima 1", "langkah menerima 1", Standing::Applies, returned::Basis::SameContent},
      {"langkah tugaskan 3 kepala", "# lain\n  langkah tugaskan 3 kepala", Standing::Applies,
       returned::Basis::SameContent}};
  for (const Row& row : rows) {
    INFO(row.to);
    const auto changes = changes_in(sides.today(row.from, row.to), document);
    CHECK(only(changes).standing == row.standing);
    CHECK(changes.basis == row.basis);
    CHECK(changes.done() == (row.standing == Standing::Made));
  }
  const auto conflict = changes_in(sides.today("waktu 20 detik", "waktu 40 detik"), document);
  CHECK(only(conflict).ours.id == "40 detik");
  CHECK(conflict.changed_since == 1);
}

TEST_CASE("What changed on our side alone is no change of the clerk's") {
  const Sides sides;
  const auto changes =
      changes_in(sides.today("waktu 20 detik", "waktu 40 detik"), edited(sides.was, [](xml_node) {}));
  CHECK(changes.empty());
  CHECK(changes.done());
  CHECK(changes.changed_since == 1);
}

TEST_CASE("A change at a step that the file has no more says so") {
  const Sides sides;
  const std::string text = sides.was.stamp.source_text;
  const std::size_t begin = text.find("  langkah tugaskan 3"), end = text.find("  langkah siapkan 4");
  const Drawn today = drawn(file, text.substr(0, begin) + text.substr(end));
  const auto changed =
      changes_in(today, edited(sides.was, [](xml_node x) { set_text(x, "alur_tugaskan_waktu", "1 menit"); }));
  CHECK(only(changed).standing == Standing::Gone);
  const auto removed = changes_in(today, edited(sides.was, [](xml_node x) {
                                    xml_node row = row_of(x, "alur_tugaskan_waktu");
                                    row.parent().remove_child(row);
                                  }));
  CHECK(only(removed).standing == Standing::Made);
}

TEST_CASE("A removed step that the file changed since is a conflict") {
  const Sides sides;
  const auto changes =
      changes_in(sides.today("waktu 10 Menit", "waktu 12 menit"), edited(sides.was, [](xml_node x) {
                   xml_node row = row_of(x, "alur_siapkan_waktu");
                   row.parent().remove_child(row);
                 }));
  CHECK(only(changes).standing == Standing::Conflict);
}

TEST_CASE("A symbol in the lane that the file names by now is made, in another a conflict") {
  const Sides sides;
  const std::string moved = edited(sides.was, [&](xml_node x) {
    xml_node at = elements(shape_named(x, "step-laporan"), "a:off").front();
    const long wide = sides.was.stamp.lanes.front().right - sides.was.stamp.lanes.front().left;
    at.attribute("x") = std::to_string(at.attribute("x").as_llong() + wide * 635).c_str();
  });
  CHECK(only(changes_in(sides.was, moved)).standing == Standing::Applies);
  CHECK(
      only(changes_in(sides.today("langkah laporan 7 satgas", "langkah laporan 7 kepala"), moved)).standing ==
      Standing::Made);
}

TEST_CASE("The place of a change is the word of the file that a planner changes") {
  const Sides sides;
  const auto changes = changes_in(sides.was, with_time(sides.was, "25 detik"));
  const Span place = only(changes).change.old_value->place;
  const SourceFile& source = sides.was.compiled.files.sources[place.file];
  CHECK(source.slice(place).substr(0, 14) == "waktu 20 detik");
}

TEST_CASE("Numbers that follow an added row are said once") {
  const Sides sides;
  const auto changes =
      changes_in(sides.was, edited(sides.was, [](xml_node x) {
                   add_row_after(x, "alur_lapor_awal_nomor", "Langkah lain");
                   int number = 4;
                   for (const char* step :
                        {"tugaskan", "siapkan", "tindak_lanjut", "koordinasi", "laporan", "sampaikan"})
                     set_text(x, "alur_" + std::string(step) + "_nomor", std::to_string(number++));
                 }));
  CHECK(lines_of(changes) == std::vector<std::string>{"added step whole "});
  REQUIRE(changes.shifts.size() == 1);
  CHECK(changes.shifts[0].first_before == "3");
  CHECK(changes.shifts[0].last_after == "9");
  CHECK(changes.shifts[0].rows == 6);
}

TEST_CASE("What is laid out otherwise is no change") {
  const Sides sides;
  for (const char* same : {"20\u00A0detik", "20  detik ", "20 de\u00ADtik", "\u200B20 detik"}) {
    INFO(same);
    CHECK(changes_in(sides.was, with_time(sides.was, same)).empty());
  }
  const auto wider = edited(sides.was, [](xml_node x) {
    for (xml_node column : elements(x, "w:gridCol"))
      column.attribute("w:w") = column.attribute("w:w").as_int() + 200;
  });
  CHECK(lines_of(changes_in(sides.was, wider)) == std::vector<std::string>{});
}

namespace {

// "20 detik" deleted and "1 menit" inserted, as Word records it.
void track(xml_node x) {
  set_text(x, "alur_terima_waktu", "20 detik");
  xml_node run;
  for (const xml_node mark : elements(x, "w:bookmarkStart"))
    if (std::string(mark.attribute("w:name").value()) == "alur_terima_waktu") run = mark.next_sibling("w:r");
  REQUIRE(run);
  xml_node ins = run.parent().insert_child_after("w:ins", run);
  xml_node del = run.parent().insert_child_after("w:del", run);
  for (xml_node one : {ins, del}) {
    one.append_attribute("w:author") = "Siti";
    one.append_attribute("w:date") = "2026-01-05T08:00:00Z";
  }
  ins.append_child("w:r").append_child("w:t").text() = "1 menit";
  del.append_move(run).child("w:t").set_name("w:delText");
  xml_node reference = ins.parent().insert_child_after("w:r", ins).append_child("w:commentReference");
  reference.append_attribute("w:id") = "4";
}

}  // namespace

TEST_CASE("Recorded changes count as made, with who and when; comments stand beside their cell") {
  const Sides sides;
  const std::string comments =
      "<w:comments xmlns:w=\"x\"><w:comment w:id=\"4\" w:author=\"Budi\" w:date=\"2026-01-06T08:00:00Z\">"
      "<w:p><w:r><w:t>Apakah cukup?</w:t></w:r></w:p></w:comment><w:comment w:id=\"5\" w:author=\"Ani\">"
      "<w:p><w:r><w:t>Entah di mana</w:t></w:r></w:p></w:comment></w:comments>";
  const auto changes = changes_in(sides.was, edited(sides.was, track, {{"word/comments.xml", comments}}));
  const returned::ClerkChange& change = only(changes);
  CHECK(change.change.old_value->shown.id == "20 detik");
  CHECK(change.change.new_value->shown.id == "1 menit");
  REQUIRE(change.tracked.size() == 2);
  CHECK(change.tracked[0].edit == returned::Edit::Deleted);
  CHECK(change.tracked[1].author == "Siti");
  CHECK(change.tracked[1].date == "2026-01-05");
  REQUIRE(changes.remarks.size() == 2);
  CHECK(changes.remarks[0].where.id == "langkah 1, Waktu");
  CHECK(changes.remarks[0].remark.text == "Apakah cukup?");
  CHECK(changes.remarks[1].remark.author == "Ani");
}

TEST_CASE("A comment in a cell of a lane, without words, stands beside its step") {
  const Sides sides;
  const std::string comments =
      "<w:comments xmlns:w=\"x\"><w:comment w:id=\"4\"><w:p><w:r><w:t>Siapa?</w:t></w:r></w:p></w:comment>"
      "</w:comments>";
  const auto comment = [](xml_node x) {
    xml_node cell = row_of(x, "alur_siapkan_nomor").first_child();
    while (std::string(cell.name()) != "w:tc" || !elements(cell, "w:t").empty()) cell = cell.next_sibling();
    cell.child("w:p").append_child("w:r").append_child("w:commentReference").append_attribute("w:id") = "4";
  };
  const auto changes = changes_in(sides.was, edited(sides.was, comment, {{"word/comments.xml", comments}}));
  CHECK(changes.changes.empty());
  REQUIRE(changes.remarks.size() == 1);
  CHECK(changes.remarks[0].where.id == "langkah 4, Kegiatan");
}

TEST_CASE("A row that Word recorded as deleted or inserted is one, and who did it is said") {
  const Sides sides;
  const auto mark = [](const char* what, const char* cell) {
    return [=](xml_node x) {
      xml_node node = row_of(x, cell).child("w:trPr").append_child(what);
      node.append_attribute("w:author") = "Siti";
    };
  };
  const auto deleted = changes_in(sides.was, edited(sides.was, mark("w:del", "alur_siapkan_nomor")));
  CHECK(lines_of(deleted) == std::vector<std::string>{"removed step whole siapkan"});
  CHECK(only(deleted).tracked.at(0).author == "Siti");
  const auto inserted = changes_in(sides.was, edited(sides.was, [&](xml_node x) {
                                     add_row_after(x, "alur_siapkan_nomor", "Langkah lain");
                                     xml_node row = row_of(x, "alur_siapkan_nomor").next_sibling("w:tr");
                                     row.child("w:trPr").append_child("w:ins").append_attribute("w:author") =
                                         "Siti";
                                   }));
  CHECK(only(inserted).tracked.at(0).edit == returned::Edit::Inserted);
}

TEST_CASE("A symbol made a diamond and a picture put in are told") {
  const Sides sides;
  const auto diamond =
      changes_in(sides.was, edited(sides.was, [](xml_node x) {
                   elements(shape_named(x, "step-siapkan"), "a:prstGeom").front().attribute("prst") =
                       "flowChartDecision";
                 }));
  CHECK(lines_of(diamond) == std::vector<std::string>{"changed step form siapkan"});
  CHECK(only(diamond).change.new_value->shown.id == "belah ketupat");
  const auto picture = changes_in(sides.was, edited(sides.was, [](xml_node x) {
                                    xml_node run = elements(x, "w:p").front().append_child("w:r");
                                    xml_node data = run.append_child("w:drawing")
                                                        .append_child("wp:inline")
                                                        .append_child("a:graphic")
                                                        .append_child("a:graphicData");
                                    data.append_child("pic:pic");
                                  }));
  CHECK(lines_of(picture) == std::vector<std::string>{"added sop form pengaduan_kdrt"});
  CHECK(only(picture).change.new_value->shown.id == "gambar");
}

TEST_CASE("A document without its stamp is held against the file of today") {
  const Sides sides;
  const std::string bytes = edited(
      sides.was, [](xml_node x) { set_text(x, "alur_terima_waktu", "1 jam"); }, {}, "customXml/");
  const auto changes = changes_in(sides.was, bytes);
  CHECK(changes.basis == returned::Basis::Unknown);
  CHECK(lines_of(changes) == std::vector<std::string>{"changed step limit terima"});
}
