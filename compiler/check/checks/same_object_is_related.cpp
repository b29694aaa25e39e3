#include <algorithm>
#include <map>
#include <set>

#include "compiler/check/check.h"
#include "compiler/check/title_subjects.h"
#include "compiler/check/title_words.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

using Words = std::vector<std::string>;
using Sops = std::vector<const model::Sop*>;

bool names(const model::Model& model, const model::Sop& sop, const model::Sop& other) {
  const std::string title = bare_title(other.title.value);
  return std::any_of(sop.identity.related.items.begin(), sop.identity.related.items.end(),
                     [&](const model::ListItem& item) {
                       return item.sop ? model.sops[*item.sop].name.text == other.name.text
                                       : bare_title(item.text.value) == title;
                     });
}

void report(const Check& self, Span place, const Message& what, const model::Sop& other, Findings& out) {
  Diagnostic d = finding(self.kind, place, what,
                         {fmt::format("sebut pada Keterkaitan: {}", other.name.text),
                          fmt::format("name it among the related SOPs: {}", other.name.text)});
  d.related.push_back({other.title.place, {"SOP itu", "that SOP"}});
  out.push_back(std::move(d));
}

// "MONITORING | KASUS PERMASALAHAN ANAK": what a SOP is about, three words that tell something or more.
void look_at_objects(const Check& self, const model::Model& model, Findings& out) {
  std::map<std::string, const model::Sop*> first;
  for (const model::Sop& sop : model.sops) {
    if (sop.broken) continue;
    Words words = title_words(bare_title(sop.title.value));
    if (!words.empty()) words.erase(words.begin());
    if (std::count_if(words.begin(), words.end(), [](const std::string& w) { return !is_filler(lower(w)); }) <
        3)
      continue;
    const auto [at, is_new] = first.try_emplace(joined(words), &sop);
    const model::Sop& other = *at->second;
    // One title twice is one subject twice: another rule's matter.
    if (is_new || title_subject(other.title.value) == title_subject(sop.title.value) ||
        names(model, sop, other) || names(model, other, sop))
      continue;
    report(self, sop.title.place,
           {fmt::format("'{}' berobjek sama, tetapi tidak ada yang menyebut yang lain", other.title.value),
            fmt::format("'{}' is about the same, and neither names the other", other.title.value)},
           other, out);
  }
}

// The text of a step names a service, "penanganan kasus", that several SOPs of the set begin with. The title
// says whom it is for: of the SOPs for these, one is named and another is not.
// So many SOPs of one service in a set are its business, and nobody lists them all.
constexpr std::size_t most_of_a_service = 12;

void look_at_services(const Check& self, const model::Model& model, Findings& out) {
  std::map<std::string, Sops> services;
  for (const model::Sop& sop : model.sops) {
    const Words words = words_of(bare_title(sop.title.value));
    if (words.size() >= 3) services[words[0] + " " + words[1]].push_back(&sop);
  }
  for (const model::Sop& sop : model.sops) {
    if (sop.broken) continue;
    const Words own = words_of(bare_title(sop.title.value));
    std::set<const model::Sop*> said;
    const auto look = [&](const model::Text& text) {
      const Words words = words_of(text.value);
      for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const auto service = services.find(words[i] + " " + words[i + 1]);
        if (service == services.end() || service->second.size() < 2 ||
            service->second.size() > most_of_a_service)
          continue;
        const auto is_for = [&](const model::Sop* one) {
          return one != &sop && std::find(own.begin(), own.end(),
                                          words_of(bare_title(one->title.value)).back()) != own.end();
        };
        const bool names_one =
            std::any_of(service->second.begin(), service->second.end(),
                        [&](const model::Sop* one) { return is_for(one) && names(model, sop, *one); });
        for (const model::Sop* one : service->second)
          if (names_one && is_for(one) && !names(model, sop, *one) && said.insert(one).second)
            report(self, text.place,
                   {fmt::format("'{}' menunjuk juga '{}', yang tidak disebut pada Keterkaitan",
                                service->first, one->title.value),
                    fmt::format("'{}' also means '{}', which the related SOPs do not name", service->first,
                                one->title.value)},
                   *one, out);
      }
    };
    for (const model::Step& step : sop.steps) {
      if (step.text) look(*step.text);
      for (const model::SubStep& sub : step.sub_steps) look(sub.text);
    }
  }
}

void run(const Check& self, const model::Model& model, Findings& out) {
  look_at_objects(self, model, out);
  look_at_services(self, model, out);
}

}  // namespace

extern const Check same_object_is_related;
const Check same_object_is_related{
    {"XD07",
     Severity::Info,
     Basis::Guideline,
     {"SOP seobjek tidak saling disebut", "SOPs on one object do not name each other"},
     {"SOP lain tentang objek yang sama adalah yang pertama dicari pembaca pada Keterkaitan.",
      "Another SOP on the same object is what a reader looks for first among the related SOPs."},
     {"PermenPAN-RB 35/2012, Bagian Identitas (keterkaitan)",
      "PermenPAN-RB 35/2012, identity part (related SOPs)"},
     R"x(jabatan k "K"
sop a "Penanganan Kasus Permasalahan Anak" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
sop b "Monitoring Kasus Permasalahan Anak" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "Penanganan Kasus Permasalahan Anak" {
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
sop b "Monitoring Kasus Permasalahan Anak" {
  keterkaitan { 1 a }
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x"},
    nullptr,
    run};

}  // namespace alur::check
