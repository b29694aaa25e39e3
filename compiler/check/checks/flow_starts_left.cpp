#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  const model::Step& first = sop.steps[model::StepId{0}];
  if (first.lane == model::LaneId{0}) return;
  const model::Lane& lane = sop.lanes[first.lane];
  const Message words = step_words(first);
  Diagnostic d = finding(
      self.kind, lane.name.place,
      {fmt::format("alur dimulai pada pelaksana '{}', bukan pada lajur paling kiri", lane.title.value),
       fmt::format("the flow starts with '{}', not in the leftmost lane", lane.title.value)},
      {fmt::format("tulis pelaksana '{}' paling dahulu", lane.name.text),
       fmt::format("write the lane '{}' first", lane.name.text)});
  d.related.push_back({first.place, {words.id + " adalah langkah pertama", words.en + " is the first step"}});
  out.push_back(std::move(d));
}

}  // namespace

extern const Check flow_starts_left;
const Check flow_starts_left{
    {"FC09",
     Severity::Warning,
     Basis::Practice,
     {"alur tidak dimulai di kiri", "flow does not start at the left"},
     {"Urutan lajur mengikuti urutan kegiatan, bukan hierarki, sehingga alur mulai dari sisi kiri.",
      "Lanes follow the order of the activities, not the hierarchy, so that the flow starts at the left."},
     {"praktik penyusunan SOP AP; bunyi aturannya belum dapat diperiksa",
      "practice of SOP AP; the wording of a rule could not be verified"},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k \"Kepala\"\n  pelaksana q: k \"Operator\"\n  langkah "
     "satu 1 q \"Menerima\" { waktu 1 jam }\n  langkah dua 2 p \"Memutus\" { waktu 1 jam }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana q: k \"Operator\"\n  pelaksana p: k \"Kepala\"\n  langkah "
     "satu 1 q \"Menerima\" { waktu 1 jam }\n  langkah dua 2 p \"Memutus\" { waktu 1 jam }\n}\n"},
    run};

}  // namespace alur::check
