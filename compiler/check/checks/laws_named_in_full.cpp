#include <algorithm>
#include <map>

#include "compiler/check/check.h"
#include "compiler/check/law_citation.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

struct Fault {
  Message what, help;
  std::optional<Span> other;
};

Message write_title(const std::string& title) {
  return {fmt::format("tulis: {}", title), fmt::format("write: {}", title)};
}

// "Menteri Negara X" for the declared "Menteri X": who has made it.
bool adds_negara(const std::string& cited, const std::string& title) {
  const std::vector<std::string> minister = {"menteri", "negara"};
  return contains_run(words_of(cited), minister) && !contains_run(words_of(title), minister);
}

// The subject before the number and after it: "tentang X, No. 5 Tahun 2020 tentang Y".
bool says_subject_twice(const std::string& text) {
  const std::vector<std::string> words = words_of(text);
  const auto first = std::find(words.begin(), words.end(), "tentang");
  const auto number =
      std::find_if(first, words.end(), [](const std::string& w) { return w == "nomor" || w == "no"; });
  return number != words.end() && std::find(number, words.end(), "tentang") != words.end() &&
         std::none_of(words.begin(), first, [](const std::string& w) { return w == "nomor" || w == "no"; });
}

std::optional<Fault> against(const std::string& cited, const Citation& citation, const Citation& right,
                             const std::string& title, Span place) {
  if (adds_negara(cited, title))
    return Fault{{"nama pembentuknya lebih 'Negara' daripada yang dinyatakan",
                  "its maker is called 'Negara', which the one declared is not"},
                 write_title(title),
                 place};
  if (citation.subject == right.subject || right.subject.empty()) return std::nullopt;
  if (says_subject_twice(cited))
    return Fault{{"judul peraturan ('tentang ...') disebut dua kali, sebelum dan sesudah nomornya",
                  "the regulation's title ('tentang ...') is named twice, before its number and after"},
                 write_title(title),
                 place};
  if (citation.subject.empty())
    return Fault{{"judul peraturan ('tentang ...') tidak disebut",
                  "the regulation's title ('tentang ...') is not named"},
                 write_title(title),
                 place};
  const Message how = difference_words(joined(words_without(right.subject, citation.subject)),
                                       joined(words_without(citation.subject, right.subject)));
  return Fault{{"judul peraturan ini berbeda dari judulnya yang dinyatakan" + how.id,
                "the title of this regulation differs from the one declared" + how.en},
               write_title(title),
               place};
}

// What a text says without a declared regulation behind it is compared with its first use in the set.
class Laws {
 public:
  std::optional<Fault> fault_of(const model::Model& model, const model::ListItem& item) {
    const Citation citation = citation_of(item.text.value);
    if (citation.number_without_year)
      return Fault{{fmt::format("nomor {} tanpa tahun", *citation.number_without_year),
                    fmt::format("number {} without a year", *citation.number_without_year)},
                   {"tulis: Nomor ... Tahun ...", "write: Nomor ... Tahun ..."},
                   std::nullopt};
    if (item.law) {
      const model::Text& title = model.laws[*item.law].title;
      if (item.text.value == title.value) return std::nullopt;
      return against(item.text.value, citation, citation_of(title.value), title.value, title.place);
    }
    if (citation.key().empty()) return std::nullopt;
    const auto [first, is_new] = first_.try_emplace(citation.key(), &item);
    if (is_new) return std::nullopt;
    return against(item.text.value, citation, citation_of(first->second->text.value),
                   first->second->text.value, first->second->text.place);
  }

 private:
  std::map<std::string, const model::ListItem*> first_;
};

void run(const Check& self, const model::Model& model, Findings& out) {
  Laws laws;
  for (const model::Sop& sop : model.sops) {
    if (sop.broken) continue;
    for (const model::ListItem& item : sop.identity.legal_basis.items) {
      auto fault = laws.fault_of(model, item);
      if (!fault) continue;
      Diagnostic d = finding(self.kind, item.place, std::move(fault->what), std::move(fault->help));
      if (fault->other) d.related.push_back({*fault->other, {"judulnya", "its title"}});
      out.push_back(std::move(d));
    }
  }
}

}  // namespace

extern const Check laws_named_in_full;
const Check laws_named_in_full{
    {"ID07",
     Severity::Warning,
     Basis::Practice,
     {"dasar hukum tidak disebut lengkap atau tidak sama", "regulation not named in full, or otherwise"},
     {"Peraturan dikenali dari jenis, nomor, tahun dan judulnya; judul yang berbeda-beda dibaca sebagai "
      "peraturan yang berbeda.",
      "A regulation is known by its kind, number, year and title; different titles are read as different "
      "regulations."},
     {"praktik penyusunan; cara menyebut peraturan: UU 12/2011, lampiran II",
      "practice; how regulations are named: UU 12/2011, annex II"},
     R"x(jabatan k "K"
hukum u "Undang-Undang Nomor 23 Tahun 2004 tentang Penghapusan Kekerasan Dalam Rumah Tangga"
sop a "A" {
  dasar hukum { 1 u "Undang-Undang Nomor 23 Tahun 2004 tentang Kekerasan Dalam Rumah Tangga" }
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
hukum u "Undang-Undang Nomor 23 Tahun 2004 tentang Penghapusan Kekerasan Dalam Rumah Tangga"
sop a "A" {
  dasar hukum { 1 u "UNDANG-UNDANG No. 23 Tahun 2004 tentang Penghapusan Kekerasan dalam Rumah Tangga;" }
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x"},
    nullptr,
    run};

}  // namespace alur::check
