#include "compiler/check/soundness_words.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model& model, const model::Sop& sop, SopFacts& facts,
         Findings& out) {
  report_mistakes(self, model, sop, facts, Fault::Stuck, out);
}

}  // namespace

extern const Check block_gets_its_branches;
const Check block_gets_its_branches{
    {"WN01",
     Severity::Error,
     Basis::Arithmetic,
     {"blok paralel menunggu tanpa akhir", "parallel block waits for ever"},
     {"Yang sesudah blok paralel menunggu semua cabangnya. Cabang yang tidak dimulai, atau yang "
      "ditinggalkan, tidak pernah sampai di sana.",
      "What follows a parallel block waits for all its branches. A branch that was not begun, or was left, "
      "never comes there."},
     {"teori jaring alur kerja: W.M.P. van der Aalst, The Application of Petri Nets to Workflow Management, "
      "1998",
      "theory of workflow nets: W.M.P. van der Aalst, The Application of Petri Nets to Workflow Management, "
      "1998"},
     "jabatan k \"K\"\n"
     "sop a \"A\" {\n"
     "  pelaksana p: k\n"
     "  langkah satu 1 p \"Menerima\" {\n"
     "    waktu 1 jam\n"
     "    keputusan \"Lengkap?\" { ya -> b  tidak -> dua }\n"
     "  }\n"
     "  paralel b {\n"
     "    cabang x { langkah dua 2 p \"Melengkapi\" { waktu 1 jam } }\n"
     "    cabang y { langkah tiga 3 p \"Memeriksa\" { waktu 1 jam } }\n"
     "  }\n"
     "  langkah empat 4 p \"Mengirim\" { waktu 1 jam }\n"
     "}\n",
     "jabatan k \"K\"\n"
     "sop a \"A\" {\n"
     "  pelaksana p: k\n"
     "  langkah satu 1 p \"Menerima\" {\n"
     "    waktu 1 jam\n"
     "    keputusan \"Lengkap?\" { ya -> b  tidak -> empat }\n"
     "  }\n"
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
