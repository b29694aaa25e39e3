#include <algorithm>
#include <map>

#include "base/spelling.h"
#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

constexpr std::size_t longest_number = 64;  // letters

// Numbers that differ much are decrees of their own; a slip is at most one letter in six.
bool is_slip(const std::string& a, const std::string& b) {
  return a != b && std::max(a.size(), b.size()) <= longest_number &&
         6 * edit_distance(a, b) <= std::max(a.size(), b.size());
}

void run(const Check& self, const model::Model& model, Findings& out) {
  struct Used {
    std::size_t count = 0;
    const model::Sop* first = nullptr;
  };
  std::map<std::string, std::map<std::string, Used>> decrees;  // by signer and subject, then by number
  for (const model::Sop& sop : model.sops) {
    const model::Decree& decree = sop.profile.decree;
    if (sop.broken || decree.number.empty()) continue;
    Used& used = decrees[decree.signer + "\n" + decree.subject][decree.number];
    ++used.count;
    if (used.first == nullptr) used.first = &sop;
  }
  for (const auto& [decree, numbers] : decrees) {
    const auto common = std::max_element(numbers.begin(), numbers.end(), [](const auto& a, const auto& b) {
      return a.second.count < b.second.count;
    });
    for (const auto& [number, used] : numbers) {
      if (!is_slip(number, common->first)) continue;
      Diagnostic d = finding(
          self.kind, used.first->place,
          {fmt::format("nomor keputusan '{}' di sini, '{}' pada SOP lain", number, common->first),
           fmt::format("the decree's number is '{}' here and '{}' in other SOPs", number, common->first)},
          {"tulis nomornya satu kali, di profil", "write the number once, in the profile"});
      d.related.push_back({common->second.first->place,
                           {"SOP lain dari keputusan yang sama", "another SOP of the same decree"}});
      out.push_back(std::move(d));
    }
  }
}

}  // namespace

extern const Check decree_numbered_alike;
const Check decree_numbered_alike{{"XD05",
                                   Severity::Error,
                                   Basis::Practice,
                                   {"nomor keputusan tidak sama", "number of the decree differs"},
                                   {"Semua Lampiran satu keputusan menyebut nomor keputusan yang sama; nomor "
                                    "yang meleset satu angka menunjuk keputusan lain.",
                                    "All appendices of a decree name the same number; one that is off by a "
                                    "digit points at another decree."},
                                   {"praktik penyusunan SOP AP", "practice of SOP AP"},
                                   R"x(jabatan k "K"
profil d { keputusan_pejabat "KEPALA DINAS" keputusan_nomor "000.8.3.3/Kep.112" keputusan_tentang "SOP" }
sop a "A" {
  profil d
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
sop b "B" {
  profil d { keputusan_nomor "000.9.3.3/Kep.112" }
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
                                   R"x(jabatan k "K"
profil d { keputusan_pejabat "KEPALA DINAS" keputusan_nomor "000.8.3.3/Kep.112" keputusan_tentang "SOP" }
sop a "A" {
  profil d
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
sop b "B" {
  profil d { keputusan_nomor "000.8.3.3/Kep.112" }
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x"},
                                  nullptr,
                                  run};

}  // namespace alur::check
