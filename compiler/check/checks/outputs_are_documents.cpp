#include "compiler/check/check.h"
#include "compiler/check/document_links.h"
#include "compiler/check/document_names.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (const model::Step& step : sop.steps)
    for (const model::DocumentUse& use : step.outputs.uses)
      if (reads_as_work(use.printed.value))
        out.push_back(finding(self.kind, use.printed.place,
                              {fmt::format("output '{}' berbunyi pekerjaan atau keadaan", use.printed.value),
                               fmt::format("the output '{}' reads as work or as a state", use.printed.value)},
                              {"sebut dokumen yang membuktikannya: laporan, berita acara, tanda terima",
                               "name the paper that proves it: a report, minutes, a receipt"}));
}

}  // namespace

extern const Check outputs_are_documents;
const Check outputs_are_documents{
    {"DF11",
     Severity::Info,
     Basis::Practice,
     {"output bukan dokumen", "output is no document"},
     {"Output yang berbunyi keadaan atau pekerjaan tidak dapat diserahkan, disimpan, atau diperiksa.",
      "An output that reads as a state or as work cannot be handed over, kept or checked."},
     {"praktik penyusunan SOP AP", "practice of SOP AP"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menyimpan" { waktu 1 jam output "Terinputnya data" akhir }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menyimpan" { waktu 1 jam output "Data tersimpan" akhir }
}
)x"},
    run};

}  // namespace alur::check
