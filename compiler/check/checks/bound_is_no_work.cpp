#include <algorithm>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

using Words = std::vector<std::string>;

// "maksimal selama 7 hari", "paling lama 14 hari": up to the amount.
bool is_bounded(const Words& note, const Words& amount) {
  for (std::size_t i = 0; i < note.size(); ++i) {
    const bool two =
        i + 1 < note.size() && note[i] == "paling" && is_one_of(note[i + 1], {"lama", "lambat", "banyak"});
    if (!two && !is_one_of(note[i], {"maksimal", "maksimum", "selambat", "selama"})) continue;
    std::size_t at = i + (two ? 2 : 1);
    while (at < note.size() && is_one_of(note[at], {"selama", "dalam", "waktu", "lambatnya", "lamanya"}))
      ++at;
    if (note[i] == "selama" && (at == i + 1 || note[at - 1] != "lamanya")) continue;
    if (at + amount.size() <= note.size() &&
        std::equal(amount.begin(), amount.end(), note.begin() + static_cast<std::ptrdiff_t>(at)))
      return true;
  }
  return false;
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (const model::Step& step : sop.steps) {
    if (!step.note || step.limit.cap || step.limit.range || step.limit.printed.empty()) continue;
    const Words amount = words_of(step.limit.printed);
    if (amount.size() < 2 || !is_bounded(words_of(step.note->value), amount)) continue;
    const std::string& box = sop.profile.labels.note;
    Diagnostic d =
        finding(self.kind, step.limit.place,
                {fmt::format("waktu '{}' adalah batas menurut {} ('{}'), bukan lama pekerjaannya",
                             step.limit.printed, box, step.note->value),
                 fmt::format("the time '{}' is a bound by {} ('{}'), and not how long the work takes",
                             step.limit.printed, box, step.note->value)},
                {"tulis lama pekerjaannya; batasnya: waktu maksimal ...",
                 "write how long the work takes; the bound: waktu maksimal ..."});
    d.related.push_back({step.note->place, {"batasnya", "the bound"}});
    out.push_back(std::move(d));
  }
}

}  // namespace

extern const Check bound_is_no_work;
const Check bound_is_no_work{
    {"TM11",
     Severity::Warning,
     Basis::Arithmetic,
     {"batas ditulis sebagai waktu kerja", "bound written as working time"},
     {"Batas tinggal atau batas penyelesaian bukan lamanya pekerjaan; ia dijumlahkan seolah-olah dikerjakan "
      "selama itu.",
      "How long somebody may stay, or by when work must be done, is not how long it takes; it is added up as "
      "if it were."},
     {"pencocokan kolom Waktu dengan Keterangan", "matching of the time with the note"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menempatkan korban" { waktu 7 hari keterangan "Penempatan maksimal selama 7 hari" }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menempatkan korban" { waktu maksimal 7 hari keterangan "Penempatan maksimal selama 7 hari" }
}
)x"},
    run};

}  // namespace alur::check
