#include <algorithm>
#include <map>

#include "compiler/check/check.h"
#include "compiler/check/title_words.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

// Our choice: below this factor times differ for reasons of each place.
constexpr std::int64_t far_apart = 8;

struct Work {
  const model::Sop* sop = nullptr;
  Span place;
  std::string printed;  // the time
  TimeAmount time;
};

// Longer by the factor, whichever basis a day has.
bool far(const TimeAmount& shorter, const TimeAmount& longer) {
  const auto apart = [&](DayBasis basis) {
    return seconds_of(shorter, basis) > 0 &&
           seconds_of(longer, basis) >= far_apart * seconds_of(shorter, basis);
  };
  return apart(DayBasis::Calendar) && apart(DayBasis::Working);
}

// Objects that say too little of the work: two reports are not the same report.
bool says_little(const std::string& word) {
  return is_one_of(
      word,
      {"laporan", "arahan",   "surat",      "nota",        "data",    "koordinasi", "dokumen",   "berkas",
       "draf",    "draft",    "disposisi",  "instruksi",   "kasus",   "hasil",      "informasi", "undangan",
       "jadwal",  "formulir", "penanganan", "pelayanan",   "layanan", "kegiatan",   "tugas",     "pihak",
       "kepala",  "tim",      "izin",       "rekomendasi", "kartu",   "akta",       "bantuan"});
}

// Verb and first object of a row: "melaksanakan sosialisasi". Empty where they say too little.
std::string work_of(const model::Step& step) {
  if (!step.text) return "";
  const std::vector<std::string> words = words_of(step.text->value);
  if (words.size() < 2 || !words[0].starts_with("me") || is_filler(words[1]) || says_little(words[1]))
    return "";
  // "Menerima, memeriksa ..." is a row of several verbs: its object comes later.
  if (words[1].starts_with("me") && words[1].size() > 6) return "";
  return words[0] + " " + words[1];
}

// The first two words of a title, "penanganan kasus", where a paper of the SOP names the service by just
// these: "Formulir Penanganan Kasus" is filled in whoever it is for. A common beginning alone is no common
// work: "Pelayanan Surat ...", "Kunjungan Rumah ...".
std::string service_of(const model::Sop& sop) {
  const std::vector<std::string> title = words_of(bare_title(sop.title.value));
  if (title.size() < 3) return "";
  const std::vector<std::string> service(title.begin(), title.begin() + 2);
  const auto names_it = [&](const model::DocumentCell& cell) {
    return std::any_of(cell.uses.begin(), cell.uses.end(), [&](const model::DocumentUse& use) {
      const std::vector<std::string> words = words_of(use.printed.value);
      return contains_run(words, service) && !contains_run(words, {title[0], title[1], title[2]});
    });
  };
  const bool named = std::any_of(sop.steps.begin(), sop.steps.end(), [&](const model::Step& step) {
    return names_it(step.inputs) || names_it(step.outputs);
  });
  return named ? joined(service) : "";
}

TimeAmount longest_of(const model::Sop& sop) {
  TimeAmount sum;
  for (const model::Step& step : sop.steps) sum += step.limit.longest;
  return sum;
}

// One finding for all that do the same: at the longest, with the others beside it.
using Pair = std::pair<const model::Sop*, const model::Sop*>;
void report(const Check& self, const std::string& name, const std::vector<Work>& all, std::set<Pair>& said,
            Findings& out) {
  const auto by_time = [](const Work& a, const Work& b) {
    return seconds_of(a.time, DayBasis::Working) < seconds_of(b.time, DayBasis::Working);
  };
  const Work& longest = *std::max_element(all.begin(), all.end(), by_time);
  const Work& shortest = *std::min_element(all.begin(), all.end(), by_time);
  if (longest.sop == shortest.sop || !far(shortest.time, longest.time)) return;
  if (!said.insert({longest.sop, shortest.sop}).second) return;
  Diagnostic d = finding(self.kind, longest.place,
                         {fmt::format("'{}' memakan {} di sini dan {} pada '{}'", name, longest.printed,
                                      shortest.printed, shortest.sop->title.value),
                          fmt::format("'{}' takes {} here and {} in '{}'", name, longest.printed,
                                      shortest.printed, shortest.sop->title.value)},
                         {"samakan waktunya, atau beri nama yang menunjukkan bahwa pekerjaannya berbeda",
                          "make the times alike, or give names that show that the work differs"});
  for (const Work& one : all)
    if (&one != &longest) d.related.push_back({one.place, {"di sini " + one.printed, one.printed + " here"}});
  out.push_back(std::move(d));
}

void run(const Check& self, const model::Model& model, Findings& out) {
  std::map<std::string, std::vector<Work>> rows, services;
  for (const model::Sop& sop : model.sops) {
    if (sop.broken) continue;
    for (const model::Step& step : sop.steps)
      if (const std::string work = work_of(step); !work.empty() && !step.limit.longest.zero())
        rows[work].push_back({&sop, step.limit.place, step.limit.printed, step.limit.longest});
    const TimeAmount sum = longest_of(sop);
    if (const std::string service = service_of(sop); !service.empty() && !sum.zero())
      services[service].push_back({&sop, sop.place, words_of_amount(sum, Language::Indonesian), sum});
  }
  // A row that takes far longer makes its whole SOP take longer.
  std::set<Pair> said;
  for (const auto* groups : {&rows, &services})
    for (const auto& [name, all] : *groups)
      if (all.size() > 1) report(self, name, all, said, out);
}

}  // namespace

extern const Check same_work_same_time;
const Check same_work_same_time{
    {"TM07",
     Severity::Info,
     Basis::Guideline,
     {"waktu pekerjaan yang sama jauh berbeda", "same work, far different times"},
     {"Kegiatan yang sama seharusnya mempunyai SOP dan mutu baku yang sama; waktu yang berbeda jauh perlu "
      "alasan.",
      "The same activity should have the same SOP and quality standard; times that differ much need a "
      "reason."},
     {"Kementerian PANRB, bahan pelatihan penyusunan SOP (2013): kegiatan yang sama, SOP yang sama",
      "Ministry of PANRB, training on SOPs (2013): the same activity, the same SOP"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Melaksanakan sosialisasi TeSA" { waktu 4 jam }
}
sop b "B" {
  pelaksana p: k
  langkah satu 1 p "Melaksanakan sosialisasi" { waktu 15 hari }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Melaksanakan sosialisasi TeSA" { waktu 4 jam }
}
sop b "B" {
  pelaksana p: k
  langkah satu 1 p "Melaksanakan sosialisasi" { waktu 1 hari }
}
)x"},
    nullptr,
    run};

}  // namespace alur::check
