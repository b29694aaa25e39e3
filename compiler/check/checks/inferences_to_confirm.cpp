#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// One finding a SOP: what is to be confirmed is confirmed in one sitting, with the original in hand.
void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  std::size_t lanes = 0, branches = 0;
  std::optional<Span> first;
  const auto note = [&](const std::optional<model::Inference>& inference, std::size_t& count) {
    if (!inference) return;
    ++count;
    if (!first || inference->place < *first) first = inference->place;
  };
  for (const model::Step& step : sop.steps) {
    note(step.lane_inference, lanes);
    if (!step.decision) continue;
    note(step.decision->inference, branches);
    for (const model::Outcome& outcome : step.decision->outcomes) note(outcome.inference, branches);
  }
  if (!first) return;
  out.push_back(finding(
      self.kind, *first,
      {fmt::format("masih dugaan dan perlu dipastikan: {} pelaksana langkah, {} keputusan atau cabang", lanes,
                   branches),
       fmt::format("inferred and to be confirmed: {} lane(s) of steps, {} decision(s) or outcome(s)", lanes,
                   branches)},
      {"cocokkan dengan dokumen asli, lalu hapus tanda 'dugaan'",
       "compare with the original, then remove the mark 'dugaan'"}));
}

}  // namespace

extern const Check inferences_to_confirm;
const Check inferences_to_confirm{
    {"MK01",
     Severity::Info,
     Basis::Language,
     {"dugaan yang perlu dipastikan", "inferences to confirm"},
     {"Bagian bertanda 'dugaan' tidak terbaca pada dokumen asli; gambar dan simulasi memakainya seolah-olah "
      "pasti.",
      "Parts marked 'dugaan' could not be read from the original; the drawing and the run take them as "
      "given."},
     {"tanda 'dugaan' dalam berkas ini", "the marks 'dugaan' of this file"},
     "jabatan k \"K\"\nsop a \"A\" {\n  dugaan pelaksana \"simbol hilang saat pindai\"\n  pelaksana p: k\n  "
     "langkah satu 1 p \"Menulis\" { waktu 1 jam }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n}\n"},
    run};

}  // namespace alur::check
