#include "compiler/check/check.h"
#include "compiler/check/row_numbers.h"
#include "compiler/check/sop_texts.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

// "ulangi langkah 3": another number would then point at another row.
bool refers_to_numbers(const model::Sop& sop) {
  bool found = false;
  for_each_text(sop, [&](const model::Text& text) {
    const std::vector<std::string> words = words_of(text.value);
    for (std::size_t i = 1; i < words.size(); ++i)
      found = found || (is_one_of(words[i - 1], {"langkah", "nomor", "no", "butir", "poin", "angka"}) &&
                        words[i].find_first_of("0123456789") != std::string::npos);
  });
  return found;
}

// Where every number is written as plain digits, in the order of the rows, and a row was only counted twice.
// Not where one goes back: then the rows may stand in the wrong order; nor where one is left out: then a row
// may be lost, and the gap is all that shows it.
Fix renumbered(const std::vector<NumberedRow>& rows, const model::Sop& sop) {
  if (refers_to_numbers(sop) || leaves_out_a_number(rows)) return {};
  Fix fix{{"nomori 1, 2, 3, …", "number them 1, 2, 3, …"}, {}};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const NumberedRow& row = rows[i];
    const bool plain = is_plain_number(row.number);
    if (!plain || row.number_place.end - row.number_place.begin != row.number.size()) return {};
    if (i > 0 && std::stoi(row.number) < std::stoi(rows[i - 1].number)) return {};
    if (const std::string wanted = fmt::format("{}", i + 1); row.number != wanted)
      fix.edits.push_back({row.number_place, wanted});
  }
  return fix;
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  const std::vector<NumberedRow> rows = numbered_rows(sop);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string wanted = fmt::format("{}", i + 1);
    if (rows[i].number == wanted) continue;
    const Message what =
        rows[i].number.empty()
            ? Message{fmt::format("baris ke-{} tidak bernomor", i + 1),
                      fmt::format("row {} has no number", i + 1)}
            : Message{fmt::format("baris ke-{} bernomor '{}', seharusnya {}", i + 1, rows[i].number, wanted),
                      fmt::format("row {} is numbered '{}', it should be {}", i + 1, rows[i].number, wanted)};
    Diagnostic d = finding(self.kind, rows[i].place, what,
                           {"periksa apakah ada baris yang hilang, lalu nomori 1, 2, 3, …",
                            "check whether a row is missing, then number them 1, 2, 3, …"});
    d.fix = renumbered(rows, sop);
    out.push_back(std::move(d));
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
     "langkah dua 1 p \"Mengirim\" { waktu 1 jam }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n  "
     "langkah dua 2 p \"Mengirim\" { waktu 1 jam }\n}\n",
     {"Langkah dinomori ulang bila semua nomornya angka biasa yang tidak pernah mundur, tidak ada yang "
      "terlewat "
      "dan tidak ada teks yang menyebut nomor langkah. Nomor yang terlewat mungkin baris yang hilang: hanya "
      "dilaporkan.",
      "The steps are numbered anew where all numbers are plain digits that never go back, none is left out "
      "and "
      "no text refers to a step's number. A number left out may be a row that is lost: it is only "
      "reported."}},
    run};

}  // namespace alur::check
