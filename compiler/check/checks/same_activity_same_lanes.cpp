#include <map>

#include "compiler/check/check.h"
#include "compiler/check/title_words.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

using Words = std::vector<std::string>;

// The posts through whose hands it goes, each stretch of one post once.
std::vector<std::vector<model::PostId>> hands_of(const model::Sop& sop) {
  std::vector<std::vector<model::PostId>> out;
  for (const model::Step& step : sop.steps)
    if (out.empty() || out.back() != sop.lanes[step.lane].posts) out.push_back(sop.lanes[step.lane].posts);
  return out;
}

// Titles of four words or more that differ in the last: for whom it is.
void run(const Check& self, const model::Model& model, Findings& out) {
  std::map<std::string, const model::Sop*> first;
  for (const model::Sop& sop : model.sops) {
    if (sop.broken) continue;
    Words words = title_words(bare_title(sop.title.value));
    if (words.size() < 4) continue;
    words.pop_back();
    const auto [at, is_new] = first.try_emplace(joined(words), &sop);
    const model::Sop& other = *at->second;
    if (is_new || bare_title(other.title.value) == bare_title(sop.title.value) ||
        hands_of(sop) == hands_of(other))
      continue;
    Diagnostic d =
        finding(self.kind, sop.title.place,
                {fmt::format("kegiatan ini melalui lajur-lajur yang lain daripada '{}'", other.title.value),
                 fmt::format("this activity goes through other lanes than '{}'", other.title.value)},
                {"samakan langkah-langkahnya, atau jadikan satu SOP untuk keduanya",
                 "make the steps alike, or write one SOP for both"});
    d.related.push_back({other.title.place, {"kegiatan yang sama", "the same activity"}});
    out.push_back(std::move(d));
  }
}

}  // namespace

extern const Check same_activity_same_lanes;
const Check same_activity_same_lanes{
    {"XD08",
     Severity::Info,
     Basis::Guideline,
     {"kegiatan yang sama dikerjakan lain", "same activity, done otherwise"},
     {"Kegiatan yang sama seharusnya mempunyai SOP yang sama; yang berlainan jalannya untuk sasaran lain "
      "perlu alasan.",
      "The same activity should have the same SOP; another way for other people needs a reason."},
     {"Kementerian PANRB, bahan pelatihan penyusunan SOP (2013): kegiatan yang sama, SOP yang sama",
      "Ministry of PANRB, training on SOPs (2013): the same activity, the same SOP"},
     R"x(jabatan k "K"
jabatan l "L"
sop a "Pelatihan Dasar bagi Pria" {
  pelaksana p: k
  pelaksana q: l
  langkah satu 1 p "Menulis" { waktu 1 jam }
  langkah dua 2 q "Mengirim" { waktu 1 jam }
}
sop b "Pelatihan Dasar bagi Wanita" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "Pelatihan Dasar bagi Pria" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
sop b "Pelatihan Dasar bagi Wanita" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x"},
    nullptr,
    run};

}  // namespace alur::check
