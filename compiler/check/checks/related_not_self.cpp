#include "compiler/check/check.h"
#include "compiler/check/related_titles.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void look_at(const Check& self, const RelatedTitles& titles, const model::Sop& sop, Findings& out) {
  for (const model::ListItem& item : sop.identity.related.items) {
    if (!titles.means_itself(sop, item)) continue;
    Diagnostic d = finding(self.kind, item.place,
                           {fmt::format("'{}' menunjuk SOP ini sendiri", item.text.value),
                            fmt::format("'{}' points at this very SOP", item.text.value)},
                           {"hapus butir ini, atau tulis judul lengkap SOP lain yang dimaksud",
                            "remove the item, or write the full title of the other SOP that is meant"});
    d.related.push_back({sop.title.place, {"judul SOP ini", "this SOP's title"}});
    out.push_back(std::move(d));
  }
}

void run(const Check& self, const model::Model& model, Findings& out) {
  const RelatedTitles titles(model);
  for (const model::Sop& sop : model.sops)
    if (!sop.broken) look_at(self, titles, sop, out);
}

}  // namespace

extern const Check related_not_self;
const Check related_not_self{
    {"XD02",
     Severity::Warning,
     Basis::Practice,
     {"keterkaitan dengan diri sendiri", "related to itself"},
     {"Keterkaitan adalah hubungan dengan prosedur lain.", "Keterkaitan is a link to another procedure."},
     {"praktik penyusunan SOP AP", "practice of SOP AP"},
     "jabatan k \"K\"\nsop a \"Layanan Penjangkauan\" {\n  keterkaitan \"SOP Penjangkauan\"\n  pelaksana p: "
     "k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n}\n",
     "jabatan k \"K\"\nsop a \"Layanan Penjangkauan\" {\n  keterkaitan \"SOP Layanan Konseling\"\n  "
     "pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n}\n"},
    nullptr,
    run};

}  // namespace alur::check
