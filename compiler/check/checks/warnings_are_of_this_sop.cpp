#include <algorithm>

#include "compiler/check/check.h"
#include "compiler/check/title_words.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  const std::vector<std::string> own = words_of(bare_title(sop.title.value));
  for (const model::ListItem& item : sop.identity.warnings.items) {
    const std::vector<std::string> words = words_of(item.text.value);
    for (const model::ListItem& related : sop.identity.related.items) {
      const std::vector<std::string> title = words_of(bare_title(related.text.value));
      // Its subject: the text begins with it. Later in the text it may be where the case goes.
      if (title.size() < 2 || words.size() < title.size() || contains_run(own, title) ||
          !std::equal(title.begin(), title.end(), words.begin()))
        continue;
      const Message box = {sop.profile.labels.warnings, sop.profile.labels.warnings};
      Diagnostic d = finding(self.kind, item.text.place,
                             {fmt::format("butir {} ini berpokok '{}', yaitu SOP lain pada {}", box.id,
                                          related.text.value, sop.profile.labels.related),
                              fmt::format("this item of {} is about '{}', another SOP that {} names", box.en,
                                          related.text.value, sop.profile.labels.related)},
                             {"sebut akibatnya bagi SOP ini", "say what follows for this SOP"});
      d.related.push_back({related.text.place, {"SOP yang lain itu", "that other SOP"}});
      out.push_back(std::move(d));
      break;
    }
  }
}

}  // namespace

extern const Check warnings_are_of_this_sop;
const Check warnings_are_of_this_sop{{"ID14",
                                      Severity::Info,
                                      Basis::Guideline,
                                      {"peringatan milik SOP lain", "warning of another SOP"},
                                      {"Peringatan menyebut akibat bila SOP ini tidak dijalankan; yang "
                                       "berpokok layanan SOP lain biasanya tertinggal dari salinan.",
                                       "A warning says what follows if this SOP is not carried out; one "
                                       "about the service of another SOP is mostly left from a copy."},
                                      {"PermenPAN-RB 35/2012, Bagian Identitas (peringatan)",
                                       "PermenPAN-RB 35/2012, identity part (warnings)"},
                                      R"x(jabatan k "K"
sop a "Penjangkauan" {
  keterkaitan { 1 "SOP Layanan Konseling" }
  peringatan { 1 "Layanan konseling bersifat rahasia; apabila bocor maka klien dirugikan" }
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
                                      R"x(jabatan k "K"
sop a "Penjangkauan" {
  keterkaitan { 1 "SOP Layanan Konseling" }
  peringatan { 1 "Penjangkauan bersifat rahasia; apabila bocor maka klien dirugikan" }
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x"},
                                     run};

}  // namespace alur::check
