#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  // A form without a total row asks for none.
  if (sop.total || sop.steps.size() < 2 || !sop.profile.total_row) return;
  TimeAmount sum;
  for (const model::Step& step : sop.steps) {
    if (step.limit.state != model::BoxState::Filled || step.limit.range) return;
    sum += step.limit.longest;
  }
  const Message words = amount_words(sum);
  Diagnostic d =
      finding(self.kind, sop.place,
              {fmt::format("SOP '{}' tidak mencantumkan jumlah waktu; barisnya berjumlah {}", sop.name.text,
                           words.id),
               fmt::format("SOP '{}' states no total time; its rows add up to {}", sop.name.text, words.en)},
              {fmt::format("tulis di akhir SOP: total {}", words.id),
               fmt::format("write at the end of the SOP: total {}", words.id)});
  if (const std::string written = written_amount(sum); !written.empty())
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
     {"Baris 'total' dengan jumlah semua baris ditambahkan di akhir SOP; halaman mencetaknya.",
      "The row 'total' with the sum of all rows is added at the end of the SOP; the page prints it."}},
    run};

}  // namespace alur::check
