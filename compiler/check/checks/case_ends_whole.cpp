#include "compiler/check/soundness_words.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model& model, const model::Sop& sop, SopFacts& facts,
         Findings& out) {
  report_mistakes(self, model, sop, facts, Fault::EndsEarly, out);
}

}  // namespace

extern const Check case_ends_whole;
const Check case_ends_whole{
    {"WN02",
     Severity::Error,
     Basis::Arithmetic,
     {"kasus berakhir selagi masih terbuka", "case ends while it is still open"},
     {"Pada akhir SOP tidak boleh ada cabang yang masih dikerjakan: pekerjaan itu tertinggal tanpa kasus.",
      "At the end of the SOP no branch may still be at work: that work is left behind without a case."},
     {"teori jaring alur kerja: W.M.P. van der Aalst, The Application of Petri Nets to Workflow Management, "
      "1998",
      "theory of workflow nets: W.M.P. van der Aalst, The Application of Petri Nets to Workflow Management, "
      "1998"},
     "jabatan k \"K\"\n"
     "sop a \"A\" {\n"
     "  pelaksana p: k\n"
     "  paralel b {\n"
     "    cabang x { langkah dua 2 p \"Melengkapi\" { waktu 1 jam  selesai } }\n"
     "    cabang y { langkah tiga 3 p \"Memeriksa\" { waktu 1 jam } }\n"
     "  }\n"
     "  langkah empat 4 p \"Mengirim\" { waktu 1 jam }\n"
     "}\n",
     "jabatan k \"K\"\n"
     "sop a \"A\" {\n"
     "  pelaksana p: k\n"
     "  paralel b {\n"
     "    cabang x { langkah dua 2 p \"Melengkapi\" { waktu 1 jam } }\n"
     "    cabang y { langkah tiga 3 p \"Memeriksa\" { waktu 1 jam } }\n"
     "  }\n"
     "  langkah empat 4 p \"Mengirim\" { waktu 1 jam }\n"
     "}\n"},
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
