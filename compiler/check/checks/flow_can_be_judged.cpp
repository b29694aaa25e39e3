#include <string>

#include "compiler/check/check.h"
#include "compiler/check/sop_facts.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, SopFacts& facts, Findings& out) {
  if (sop.parallels.empty()) return;
  const Soundness& judged = facts.soundness();
  if (judged.decided) return;
  out.push_back(finding(
      self.kind, sop.place,
      {fmt::format("sesudah {} keadaan belum jelas apakah setiap kasus SOP '{}' dapat selesai",
                   judged.markings, sop.name.text),
       fmt::format("after {} states it is not clear whether every case of SOP '{}' can end", judged.markings,
                   sop.name.text)},
      {"pecah SOP ini, atau biarkan setiap cabang paralel sampai pada akhirnya: blok yang tidak dilompati "
       "diperiksa tanpa batas",
       "divide this SOP, or let every parallel branch come to its end: blocks that no jump crosses are "
       "judged "
       "without a bound"}));
}

// Two branches that change places, so that the structure does not answer, and thirteen with a choice: the
// markings are the product of where each of them can be.
std::string example(const std::string& first_leads_to, const std::string& second_leads_to) {
  std::string text = "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  paralel blok {\n";
  const auto pair = [&](char name, const std::string& leads_to) {
    text += fmt::format(
        "    cabang {0} {{\n      langkah {0}1 p \"Menulis\" {{ waktu 1 jam  lanjut {1} }}\n"
        "      langkah {0}2 p \"Mengirim\" {{ waktu 1 jam }}\n    }}\n",
        name, leads_to);
  };
  pair('x', first_leads_to);
  pair('y', second_leads_to);
  for (const char name : std::string("abcdefghijklm"))
    text += fmt::format(
        "    cabang {0} {{\n"
        "      langkah {0}1 p \"Memeriksa\" {{ waktu 1 jam  keputusan \"Kurang?\" {{ ya -> {0}2  tidak -> "
        "{0}3 }} }}\n"
        "      langkah {0}2 p \"Melengkapi\" {{ waktu 1 jam }}\n"
        "      langkah {0}3 p \"Mengirim\" {{ waktu 1 jam }}\n    }}\n",
        name);
  return text + "  }\n  langkah akhir p \"Menutup\" { waktu 1 jam }\n}\n";
}

const std::string changed_places = example("y2", "x2"), kept_places = example("x2", "y2");

}  // namespace

extern const Check flow_can_be_judged;
const Check flow_can_be_judged{
    {"WN04",
     Severity::Warning,
     Basis::Language,
     {"alur terlalu besar untuk diperiksa seluruhnya", "flow too large to be judged in full"},
     {"Keadaan yang mungkin dari cabang-cabang paralel dihitung sampai suatu batas; di luar batas itu tidak "
      "diketahui apakah setiap kasus dapat selesai.",
      "The states that parallel branches can be in are counted up to a bound; beyond it, it is not known "
      "whether every case can end."},
     {},
     changed_places,
     kept_places},
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
