#include <set>

#include "compiler/check/availability.h"
#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// "1 → 2 → 5 → 7": the numbers of the steps of a path, names where a number is blank.
std::string path_words(const model::Sop& sop, const std::vector<std::size_t>& path) {
  std::string out;
  for (const std::size_t node : path) {
    const model::Step& step = sop.steps[sop.steps.id_at(node)];
    out += (out.empty() ? "" : " → ") + (step.number.empty() ? step.name.text : step.number);
  }
  return out;
}

void report(const Check& self, const model::Sop& sop, const Flow& flow, std::size_t at,
            const model::DocumentUse& use, Findings& out) {
  std::vector<bool> makers = makers_of(sop, use.document);
  makers.push_back(false);  // the end
  std::vector<bool> avoid = makers;
  avoid[at] = false;
  const auto path = shortest_path(flow, 0, at, avoid);
  const model::Step& step = sop.steps[sop.steps.id_at(at)];
  const Message words = step_words(step);
  const std::string route = path ? path_words(sop, *path) : "";
  Diagnostic d = finding(
      self.kind, use.printed.place,
      {fmt::format("kelengkapan '{}' pada {} tidak ada bila alurnya {}", use.printed.value, words.id, route),
       fmt::format("the input '{}' of {} is missing when the flow goes {}", use.printed.value, words.en,
                   route)},
      {"hasilkan dokumen itu pada setiap jalan, atau beri langkah ini kelengkapan lain untuk jalan itu",
       "make the document on every path, or give this step another input for that path"});
  for (std::size_t i = 0; i + 1 < makers.size(); ++i)
    if (makers[i] && i != at) {
      const Message maker = step_words(sop.steps[sop.steps.id_at(i)]);
      d.related.push_back(
          {sop.steps[sop.steps.id_at(i)].place,
           {maker.id + " membuatnya, tetapi dapat dilewati", maker.en + " makes it, but can be passed by"}});
    }
  out.push_back(std::move(d));
}

void run(const Check& self, const model::Model& model, const model::Sop& sop, Findings& out) {
  const Flow flow = flow_of(sop);
  const Availability hand = availability_of(model, sop, flow);
  std::set<model::DocumentId> reported;
  for (std::size_t i = 0; i < sop.steps.size(); ++i)
    for (const model::DocumentUse& use : sop.steps[sop.steps.id_at(i)].inputs.uses) {
      if (!flow.reachable[i] || use.from_outside || model.documents[use.document].from_outside) continue;
      if (!hand.somewhere(i, use.document) || hand.everywhere(i, use.document)) continue;
      if (!reported.insert(use.document).second) continue;
      report(self, sop, flow, i, use, out);
    }
}

}  // namespace

extern const Check input_on_every_path;
const Check input_on_every_path{
    {"DF05",
     Severity::Error,
     Basis::Arithmetic,
     {"kelengkapan tidak ada pada salah satu jalan", "input missing on one of the paths"},
     {"Bila suatu cabang melewati langkah yang membuat dokumen itu, langkah ini tidak dapat dikerjakan.",
      "When a branch passes by the step that makes the document, this step cannot be done."},
     {"penelusuran semua jalan bagan", "a walk over all paths of the flowchart"},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Memeriksa\" {\n    waktu 1 "
     "jam\n    keputusan \"Perlu?\" { ya -> dua  tidak -> tiga }\n  }\n  langkah dua 2 p \"Menulis\" {\n    "
     "waktu 1 jam\n    output \"Laporan\"\n  }\n  langkah tiga 3 p \"Mengirim\" {\n    kelengkapan "
     "\"Laporan\"\n    waktu 1 jam\n  }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Memeriksa\" {\n    waktu 1 "
     "jam\n    output \"Laporan\"\n    keputusan \"Perlu?\" { ya -> dua  tidak -> tiga }\n  }\n  langkah dua "
     "2 p \"Menulis\" {\n    waktu 1 jam\n    output \"Laporan\"\n  }\n  langkah tiga 3 p \"Mengirim\" {\n   "
     " kelengkapan \"Laporan\"\n    waktu 1 jam\n  }\n}\n"},
    run};

}  // namespace alur::check
