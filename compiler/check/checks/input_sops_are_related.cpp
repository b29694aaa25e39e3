#include <algorithm>
#include <set>

#include "compiler/check/check.h"
#include "compiler/check/title_words.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

bool is_related(const model::Sop& sop, const std::string& name) {
  const std::string bare = bare_title(name);
  return std::any_of(sop.identity.related.items.begin(), sop.identity.related.items.end(),
                     [&](const model::ListItem& item) { return bare_title(item.text.value) == bare; });
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  std::set<model::DocumentId> reported;
  for (const model::Step& step : sop.steps)
    for (const model::DocumentUse& use : step.inputs.uses) {
      const std::vector<std::string> words = words_of(use.printed.value);
      if (words.size() < 2 || words[0] != "sop" || !reported.insert(use.document).second) continue;
      const bool related = is_related(sop, use.printed.value);
      const std::string box = sop.profile.labels.related;
      out.push_back(finding(self.kind, use.printed.place,
                            {fmt::format("'{}' adalah prosedur, bukan berkas{}", use.printed.value,
                                         related ? "" : fmt::format(", dan tidak disebut pada {}", box)),
                             fmt::format("'{}' is a procedure, not a paper{}", use.printed.value,
                                         related ? "" : fmt::format(", and {} does not name it", box))},
                            {fmt::format("sebut pada {}, dan tulis di sini berkas yang dikerjakan", box),
                             fmt::format("name it in {}, and write here the paper that is worked on", box)}));
    }
}

}  // namespace

extern const Check input_sops_are_related;
const Check input_sops_are_related{{"XD06",
                                    Severity::Warning,
                                    Basis::Practice,
                                    {"SOP di dalam kelengkapan", "a SOP among the inputs"},
                                    {"SOP yang diikuti suatu langkah adalah prosedur lain, bukan berkas yang "
                                     "dikerjakan; tempatnya di kotak Keterkaitan.",
                                     "A SOP that a step follows is another procedure and not a paper that is "
                                     "worked on; its place is the box of related SOPs."},
                                    {"praktik penyusunan SOP AP", "practice of SOP AP"},
                                    R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Menjangkau" { kelengkapan "SOP Penjangkauan" waktu 1 jam }
}
)x",
                                    R"x(jabatan k "K"
sop a "A" {
  keterkaitan "SOP Penjangkauan"
  pelaksana p: k
  langkah satu 1 p "Menjangkau" { kelengkapan "Berkas klien" dari luar waktu 1 jam }
}
)x"},
                                   run};

}  // namespace alur::check
