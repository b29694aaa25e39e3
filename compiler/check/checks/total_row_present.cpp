#include "compiler/check/case_times.h"
#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

enum class Loops : std::uint8_t { None, Some };

// What may be promised: the sum, or the longest way, where that is another time.
Message advice_of(const std::string& sum, const std::string& longest, Loops loops) {
  if (longest.empty() || longest == sum)
    return {fmt::format("tulis di akhir SOP: total {}", sum),
            fmt::format("write at the end of the SOP: total {}", sum)};
  return {fmt::format("tulis di akhir SOP: total {} (jumlah baris) atau total {} (jalan terlama{})", sum,
                      longest, loops == Loops::Some ? " tanpa mengulang" : ""),
          fmt::format("write at the end of the SOP: total {} (sum of the rows) or total {} (longest way{})",
                      sum, longest, loops == Loops::Some ? " without going back" : "")};
}

void run(const Check& self, const model::Model&, const model::Sop& sop, SopFacts& facts, Findings& out) {
  // A form without a total row asks for none.
  if (sop.total || sop.steps.size() < 2 || !sop.profile.total_row) return;
  TimeAmount sum;
  for (const model::Step& step : sop.steps) {
    if (step.limit.state != model::BoxState::Filled || step.limit.range) return;
    sum += step.limit.longest;
  }
  const Message words = amount_words(sum);
  const auto times = case_times(sop, facts);
  const std::string written = written_amount(sum);
  Diagnostic d =
      finding(self.kind, sop.place,
              {fmt::format("SOP '{}' tidak mencantumkan jumlah waktu; barisnya berjumlah {}", sop.name.text,
                           words.id),
               fmt::format("SOP '{}' states no total time; its rows add up to {}", sop.name.text, words.en)},
              written.empty() ? Message{"tulis di akhir SOP: total …", "write at the end of the SOP: total …"}
                              : advice_of(written, times ? written_amount(times->longest.time) : "",
                                          times && times->repeats ? Loops::Some : Loops::None));
  if (!written.empty() && times && times->longest.time == sum)
    d.fix = {{"tambahkan: total " + written, "add: total " + written},
             {Edit{{sop.end.file, sop.end.begin, sop.end.begin}, "total " + written + "\n"}}};
  out.push_back(std::move(d));
}

}  // namespace

extern const Check total_row_present;
const Check total_row_present{
    {"TM03",
     Severity::Info,
     Basis::Practice,
     {"baris jumlah waktu tidak ada", "no total row"},
     {"Formulir instansi ini mempunyai baris jumlah; di situlah pembaca mencari berapa lama seluruhnya.",
      "The agency's form has a total row; it is where a reader looks for how long it takes in all."},
     {"praktik, bukan aturan", "practice, not a rule"},
     R"x(jabatan k "K"
profil d { baris_total ya }
sop a "A" {
  profil d
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 20 detik }
  langkah dua 2 p "Mengirim" { waktu 1 menit }
}
)x",
     R"x(jabatan k "K"
profil d { baris_total ya }
sop a "A" {
  profil d
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 20 detik }
  langkah dua 2 p "Mengirim" { waktu 1 menit }
  total 1 menit 20 detik
}
)x",
     {"Baris 'total' dengan jumlah semua baris ditambahkan di akhir SOP, bila jalan terlama sama dengan "
      "jumlahnya; halaman mencetaknya.",
      "The row 'total' with the sum of all rows is added at the end of the SOP where the longest way takes "
      "as "
      "long; the page prints it."}},
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
