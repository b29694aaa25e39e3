#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// What stands in the column of numbers, row by row: a step in several rows has one number.
struct Numbered {
  std::string number;
  Span place;
};

std::vector<Numbered> numbered_rows(const model::Sop& sop) {
  std::vector<Numbered> out;
  std::optional<model::RowGroupId> group;
  for (const model::Step& step : sop.steps) {
    if (!step.group) out.push_back({step.number, step.place});
    if (step.group && step.group != group) out.push_back({sop.groups[*step.group].number, step.place});
    group = step.group;
  }
  return out;
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  const std::vector<Numbered> rows = numbered_rows(sop);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string wanted = fmt::format("{}", i + 1);
    if (rows[i].number == wanted) continue;
    const Message what =
        rows[i].number.empty()
            ? Message{fmt::format("baris ke-{} tidak bernomor", i + 1),
                      fmt::format("row {} has no number", i + 1)}
            : Message{fmt::format("baris ke-{} bernomor '{}', seharusnya {}", i + 1, rows[i].number, wanted),
                      fmt::format("row {} is numbered '{}', it should be {}", i + 1, rows[i].number, wanted)};
    out.push_back(finding(self.kind, rows[i].place, what,
                          {"periksa apakah ada baris yang hilang, lalu nomori 1, 2, 3, …",
                           "check whether a row is missing, then number them 1, 2, 3, …"}));
    return;  // the numbers after it follow from this one
  }
}

}  // namespace

extern const Check step_numbers_dense;
const Check step_numbers_dense{
    {"FC01",
     Severity::Error,
     Basis::Practice,
     {"nomor langkah tidak urut", "step numbers not in order"},
     {"Nomor yang terlewat membuat pembaca mencari langkah yang hilang.",
      "A gap in the numbers makes a reader look for the missing step."},
     {"praktik penyusunan SOP AP (kolom No)", "practice of SOP AP (column No)"},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n  "
     "langkah dua 3 p \"Mengirim\" { waktu 1 jam }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n  "
     "langkah dua 2 p \"Mengirim\" { waktu 1 jam }\n}\n"},
    run};

}  // namespace alur::check
