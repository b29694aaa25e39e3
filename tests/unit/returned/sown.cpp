// Edits of each kind sown into the drawings of all twelve SOPs, as Word keeps the document, as a program that
// drops bookmarks does, and as one that drops the names of shapes does: each must be found, and nothing else.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <set>

#include "compiler/returned/rows.h"
#include "tests/support/catch.h"
#include "tests/support/dice.h"
#include "tests/unit/returned/edited.h"

using namespace alur;
using namespace alur::tests;
using pugi::xml_node;

namespace {

struct Sown {
  std::string kind;  // for the figures
  XmlEdit edit;
  std::string expected;  // the beginning of the only line
};

// Texts that stand in one paragraph of one cell, so that a test can set them anew.
std::vector<returned::DrawnText> plain_texts(const Drawn& d) {
  std::map<std::string, std::size_t> count;
  for (const auto& text : d.stamp.texts) ++count[text.name];
  std::vector<returned::DrawnText> out;
  for (const auto& text : d.stamp.texts)
    if (!text.bookmark.empty() && count[text.name] == 1 && text.text.find('\n') == std::string::npos)
      out.push_back(text);
  return out;
}

std::string step_of(const std::string& name) { return name.substr(0, name.rfind('.')); }

void sow_texts(const Drawn& d, std::vector<Sown>& out) {
  const std::map<std::string, std::string> fields{{"kegiatan", "activity"}, {"kelengkapan", "input"},
                                                  {"waktu", "limit"},       {"output", "output"},
                                                  {"keterangan", "note"},   {"nomor", "printed_number"}};
  const std::map<std::string, std::string> boxes{{"nomor_sop", "number"},    {"dibuat", "made"},
                                                 {"efektif", "effective"},   {"nama_sop", "title"},
                                                 {"peringatan", "warnings"}, {"total", "total"}};
  for (const auto& text : plain_texts(d)) {
    const std::size_t dot = text.name.rfind('.');
    const std::string mark = text.bookmark;
    if (dot == std::string::npos) {
      const auto box = boxes.find(text.name);
      if (box == boxes.end()) continue;
      out.push_back({"identity", [=](xml_node x) { set_text(x, mark, ": 7 hari sesudah itu"); },
                     "changed sop " + box->second});
    } else if (!text.name.starts_with("judul-")) {
      const std::string words = text.text + (text.text.empty() ? "isian baru" : " dan seterusnya");
      out.push_back({"cell", [=](xml_node x) { set_text(x, mark, words); },
                     "changed step " + fields.at(text.name.substr(dot + 1)) + " " + step_of(text.name)});
    }
  }
}

void sow_rows(const Drawn& d, std::vector<Sown>& out) {
  std::vector<returned::DrawnText> heads;
  for (const auto& text : plain_texts(d))
    if (text.name.ends_with(".kegiatan") && !text.name.starts_with("judul-")) heads.push_back(text);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const std::string mark = heads[i].bookmark;
    out.push_back({"row removed",
                   [=](xml_node x) {
                     xml_node row = row_of(x, mark);
                     row.parent().remove_child(row);
                   },
                   "removed step whole " + step_of(heads[i].name)});
    out.push_back(
        {"row added", [=](xml_node x) { add_row_after(x, mark, "Kata lain sekali"); }, "added step whole "});
    if (i + 1 == heads.size() || heads[i + 1].table != heads[i].table || heads[i + 1].row != heads[i].row + 1)
      continue;
    out.push_back({"rows exchanged",
                   [=](xml_node x) {
                     xml_node row = row_of(x, mark);
                     row.parent().insert_move_after(row, row.next_sibling());
                   },
                   "moved step whole "});
  }
}

void sow_shapes(const Drawn& d, std::vector<Sown>& out) {
  for (const auto& shape : d.stamp.shapes) {
    const std::string name = shape.name;
    if (name.starts_with("label-")) {
      out.push_back({"label",
                     [=](xml_node x) { elements(shape_named(x, name), "w:t").front().text() = "kata lain"; },
                     "changed step outcome_label "});
      continue;
    }
    // A question of its own stands in the row of its step.
    if (!name.starts_with("step-") || name.find('-', 5) != std::string::npos) continue;
    const std::string step = name.substr(5);
    out.push_back({"symbol removed",
                   [=](xml_node x) {
                     xml_node node = shape_named(x, name);
                     node.parent().remove_child(node);
                   },
                   "removed step lane " + step});
    std::vector<returned::DrawnLane> lanes;
    for (const auto& lane : d.stamp.lanes)
      if (lane.page == shape.page) lanes.push_back(lane);
    if (lanes.size() < 2) continue;
    const bool last = shape.box.centre().x >= lanes.back().left;
    const long by = (last ? -1 : 1) * (lanes[0].right - lanes[0].left) * 635;
    out.push_back({"symbol moved",
                   [=](xml_node x) {
                     xml_node at = elements(shape_named(x, name), "a:off").front();
                     at.attribute("x") = std::to_string(at.attribute("x").as_llong() + by).c_str();
                   },
                   "changed step lane " + step});
  }
}

void sow_arrows(const Drawn& d, std::vector<Sown>& out) {
  for (const auto& arrow : d.stamp.arrows) {
    const std::string name = arrow.name;
    out.push_back({"arrow removed",
                   [=](xml_node x) {
                     xml_node node = shape_named(x, name);
                     node.parent().remove_child(node);
                   },
                   "removed "});
    std::string other;
    for (const auto& shape : d.stamp.shapes)
      if (shape.page == arrow.page && shape.name.starts_with("step-") && shape.name != arrow.to &&
          shape.name != arrow.from)
        other = shape.name;
    if (other.empty()) continue;
    out.push_back({"arrow attached elsewhere",
                   [=](xml_node x) {
                     xml_node end = elements(shape_named(x, name), "a:endCxn").front();
                     end.attribute("id") = shape_named(x, other).child("wps:cNvPr").attribute("id").value();
                   },
                   "changed "});
  }
}

// The step that an edit is about, by what is expected of it; "" where it says none.
std::string target_of(const Sown& one) {
  const std::size_t at = one.expected.rfind(' ');
  return one.expected.starts_with("changed step") || one.expected.starts_with("removed step")
             ? one.expected.substr(at + 1)
             : one.expected;
}

struct Figures {
  std::size_t sown = 0, found = 0, more = 0;
};

// What a program does to the document besides.
struct Program {
  const char* name;
  void (*spoil)(xml_node document);
  bool keeps_glue;
};
const Program programs[] = {{"all kept", [](xml_node) {}, true},
                            {"bookmarks dropped", drop_bookmarks, true},
                            {"names dropped", drop_names, false}};

}  // namespace

TEST_CASE("A document that came back as it went says no change, whatever the program dropped") {
  for (const Drawn& d : all_drawn())
    for (const Program& program : programs) {
      INFO(d.file << ", " << program.name);
      const auto changes = changes_in(d, edited(d, program.spoil));
      CHECK(lines_of(changes) == std::vector<std::string>{});
      CHECK(changes.empty());
      CHECK(changes.basis == returned::Basis::Same);
    }
}

TEST_CASE("What a clerk did is found, and nothing else") {
  const std::vector<Drawn> all = all_drawn();
  for (const Program& program : programs) {
    std::map<std::string, Figures> figures;
    for (const Drawn& d : all) {
      std::vector<Sown> sown;
      sow_texts(d, sown);
      sow_rows(d, sown);
      sow_shapes(d, sown);
      sow_arrows(d, sown);
      for (const Sown& one : sown) {
        if (one.kind == "arrow attached elsewhere" && !program.keeps_glue) continue;
        const std::string bytes = edited(d, [&](xml_node x) {
          one.edit(x);
          program.spoil(x);
        });
        const std::vector<std::string> lines = lines_of(changes_in(d, bytes));
        Figures& f = figures[one.kind];
        ++f.sown;
        bool found = false;
        for (const std::string& line : lines) {
          if (!found && line.starts_with(one.expected))
            found = true;
          else
            ++f.more;
        }
        if (found) ++f.found;
        if (!found || lines.size() != 1)
          std::cout << fmt::format("{}: {}, wanted '{}', got '{}'\n", d.file, one.kind, one.expected,
                                   fmt::join(lines, "; "));
      }
    }
    for (const auto& [kind, f] : figures) {
      std::cout << fmt::format("{}, {}: {} sown, {} found, {} besides\n", program.name, kind, f.sown, f.found,
                               f.more);
      INFO(program.name << ", " << kind);
      CHECK(f.sown >= (kind == "label" ? 1 : 12));
      CHECK(f.found == f.sown);
      CHECK(f.more == 0);
    }
  }
}

TEST_CASE("Of several edits in one document each is found, and nothing else") {
  std::size_t sown_in_all = 0, found = 0, more = 0;
  std::uint64_t seed = 0;
  for (const Drawn& d : all_drawn())
    for (int round = 0; round < 5; ++round) {
      test::Dice dice(++seed);
      std::vector<Sown> pool;
      sow_texts(d, pool);
      sow_shapes(d, pool);
      std::erase_if(pool, [](const Sown& one) { return one.kind == "label"; });
      std::vector<Sown> rows;
      sow_rows(d, rows);
      std::vector<Sown> chosen;
      std::set<std::string> targets;
      for (std::size_t i = 0; i < 40 && chosen.size() < 5; ++i) {
        const Sown& one = pool[dice.next() % pool.size()];
        if (targets.insert(target_of(one)).second) chosen.push_back(one);
      }
      // The rows last, for a cell of a row that is gone cannot be changed.
      const Sown& row = rows[dice.next() % rows.size()];
      if (row.kind != "row removed" || targets.insert(target_of(row)).second) chosen.push_back(row);
      const std::string bytes = edited(d, [&](xml_node x) {
        for (const Sown& one : chosen) one.edit(x);
      });
      std::vector<std::string> lines = lines_of(changes_in(d, bytes));
      const std::string all = fmt::format("{}", fmt::join(lines, "; "));
      for (const Sown& one : chosen) {
        const auto at = std::find_if(lines.begin(), lines.end(),
                                     [&](const std::string& line) { return line.starts_with(one.expected); });
        ++sown_in_all;
        if (at == lines.end()) {
          std::cout << fmt::format("{}: wanted '{}', got '{}'\n", d.file, one.expected, all);
          continue;
        }
        ++found;
        lines.erase(at);
      }
      more += lines.size();
      if (!lines.empty()) std::cout << fmt::format("{}: besides '{}'\n", d.file, fmt::join(lines, "; "));
    }
  std::cout << fmt::format("together: {} sown, {} found, {} besides\n", sown_in_all, found, more);
  CHECK(sown_in_all > 300);
  CHECK(found == sown_in_all);
  CHECK(more == 0);
}
