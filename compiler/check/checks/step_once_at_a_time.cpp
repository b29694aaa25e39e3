#include "compiler/check/soundness_words.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model& model, const model::Sop& sop, SopFacts& facts,
         Findings& out) {
  report_mistakes(self, model, sop, facts, Fault::Twice, out);
}

}  // namespace

extern const Check step_once_at_a_time;
const Check step_once_at_a_time{
    {"WN03",
     Severity::Error,
     Basis::Arithmetic,
     {"satu langkah dikerjakan rangkap", "one step at work twice at once"},
     {"Cabang-cabang yang berjalan bersamaan bertemu di satu langkah tanpa saling menunggu, atau blok "
      "dimulai lagi sebelum selesai: pekerjaan yang sama lalu berjalan rangkap.",
      "Branches that run at the same time meet at one step without waiting for each other, or a block begins "
      "again before it is done: the same work then runs twice."},
     {"teori jaring alur kerja: W.M.P. van der Aalst, The Application of Petri Nets to Workflow Management, "
      "1998",
      "theory of workflow nets: W.M.P. van der Aalst, The Application of Petri Nets to Workflow Management, "
      "1998"},
     "jabatan k \"K\"\n"
     "sop a \"A\" {\n"
     "  pelaksana p: k\n"
     "  paralel b {\n"
     "    cabang x {\n"
     "      langkah satu 1 p \"Memeriksa\" {\n"
     "        waktu 1 jam\n"
     "        keputusan \"Lengkap?\" { ya -> dua  tidak -> b }\n"
     "      }\n"
     "      langkah dua 2 p \"Mencatat\" { waktu 1 jam }\n"
     "    }\n"
     "    cabang y { langkah tiga 3 p \"Memanggil\" { waktu 1 jam } }\n"
     "  }\n"
     "}\n",
     "jabatan k \"K\"\n"
     "sop a \"A\" {\n"
     "  pelaksana p: k\n"
     "  paralel b {\n"
     "    cabang x {\n"
     "      langkah satu 1 p \"Memeriksa\" {\n"
     "        waktu 1 jam\n"
     "        keputusan \"Lengkap?\" { ya -> dua  tidak -> satu }\n"
     "      }\n"
     "      langkah dua 2 p \"Mencatat\" { waktu 1 jam }\n"
     "    }\n"
     "    cabang y { langkah tiga 3 p \"Memanggil\" { waktu 1 jam } }\n"
     "  }\n"
     "}\n"},
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
