#include <map>

#include "compiler/check/check.h"
#include "compiler/check/law_citation.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model& model, Findings& out) {
  std::map<std::string, const model::Law*> repealed;  // by kind, number and year: names are each agency's own
  for (const model::Law& law : model.laws)
    if (law.repealed_by) repealed.emplace(citation_of(law.title.value).key(), &law);
  repealed.erase("");
  if (repealed.empty()) return;
  for (const model::Sop& sop : model.sops) {
    if (sop.broken) continue;
    for (const model::ListItem& item : sop.identity.legal_basis.items) {
      const std::string& title = item.law ? model.laws[*item.law].title.value : item.text.value;
      const auto found = repealed.find(citation_of(title).key());
      if (found == repealed.end()) continue;
      const model::Law& law = *found->second;
      const std::string source = law.sources.empty() ? "" : fmt::format(" ({})", law.sources.front().value);
      Diagnostic d = finding(
          self.kind, item.place,
          {fmt::format("'{}' sudah dicabut dengan {}{}", item.text.value, law.repealed_by->value, source),
           fmt::format("'{}' was repealed by {}{}", item.text.value, law.repealed_by->value, source)},
          {fmt::format("ganti dengan {}, bila SOP ini masih sesuai dengannya", law.repealed_by->value),
           fmt::format("cite {} instead, if the SOP still agrees with it", law.repealed_by->value)});
      d.related.push_back({law.title.place, {"dinyatakan dicabut di sini", "said to be repealed here"}});
      out.push_back(std::move(d));
    }
  }
}

}  // namespace

extern const Check laws_in_force;
const Check laws_in_force{{"ID08",
                           Severity::Warning,
                           Basis::Law,
                           {"dasar hukum sudah dicabut", "regulation no longer in force"},
                           {"SOP tidak dapat bersandar pada peraturan yang sudah dicabut.",
                            "A SOP cannot rest on a regulation that is no longer in force."},
                           {"peraturan yang mencabutnya, disebut pada temuan; daftarnya: hukum ... { dicabut "
                            "... } dalam berkas yang dibaca",
                            "the regulation that replaced it, named in the finding; the list: hukum ... { "
                            "dicabut ... } in the files read"},
                           R"x(jabatan k "K"
hukum u "Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah" { dicabut "Undang-Undang Nomor 23 Tahun 2014" sumber "Pasal 409 UU 23/2014" }
sop a "A" {
  dasar hukum { 1 u }
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
                           R"x(jabatan k "K"
hukum u "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
sop a "A" {
  dasar hukum { 1 u }
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x"},
                          nullptr,
                          run};

}  // namespace alur::check
