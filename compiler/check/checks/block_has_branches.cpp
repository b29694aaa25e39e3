#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  for (const model::Parallel& block : sop.parallels) {
    if (block.branches.size() != 1) continue;
    out.push_back(finding(
        self.kind, block.name.place,
        {fmt::format("blok paralel '{}' hanya mempunyai satu cabang: tidak ada yang bersamaan",
                     block.name.text),
         fmt::format("the parallel block '{}' has one branch: nothing runs beside it", block.name.text)},
        {"tambahkan cabang yang lain, atau tulis langkah-langkahnya tanpa blok",
         "add the other branch, or write its steps without the block"}));
  }
}

}  // namespace

extern const Check block_has_branches;
const Check block_has_branches{
    {"FC17",
     Severity::Warning,
     Basis::Arithmetic,
     {"blok paralel dengan satu cabang", "parallel block of one branch"},
     {"Blok paralel mengatakan bahwa beberapa pekerjaan berjalan bersamaan; dengan satu cabang ia tidak "
      "mengatakan apa-apa, atau cabang lainnya terlupa.",
      "A parallel block says that several pieces of work run at once; with one branch it says nothing, or "
      "the other one was forgotten."},
     {"penghitungan cabang blok itu", "a count of the block's branches"},
     "jabatan k \"K\"\n"
     "sop a \"A\" {\n"
     "  pelaksana p: k\n"
     "  langkah satu 1 p \"Menerima\" { waktu 1 jam }\n"
     "  paralel b {\n"
     "    cabang x { langkah dua 2 p \"Memeriksa\" { waktu 1 jam } }\n"
     "  }\n"
     "  langkah tiga 3 p \"Mengirim\" { waktu 1 jam }\n"
     "}\n",
     "jabatan k \"K\"\n"
     "sop a \"A\" {\n"
     "  pelaksana p: k\n"
     "  langkah satu 1 p \"Menerima\" { waktu 1 jam }\n"
     "  paralel b {\n"
     "    cabang x { langkah dua 2 p \"Memeriksa\" { waktu 1 jam } }\n"
     "    cabang y { langkah empat 3 p \"Menilai\" { waktu 1 jam } }\n"
     "  }\n"
     "  langkah tiga 4 p \"Mengirim\" { waktu 1 jam }\n"
     "}\n"},
    run};

}  // namespace alur::check
