#include <algorithm>
#include <map>
#include <set>

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

bool same_title(const model::Text& a, const model::Text& b) {
  const Citation one = citation_of(a.value), other = citation_of(b.value);
  return one.subject == other.subject || one.subject.empty() || other.subject.empty();
}

// Which title a regulation has: the one it is declared with, else the commonest in the set, the first one of
// equals. By the key of its citation.
class Titles {
 public:
  explicit Titles(const model::Model& model) {
    for (const model::Law& law : model.laws)
      if (const std::string key = citation_of(law.title.value).key(); !key.empty())
        declared_.try_emplace(key, &law.title);
    for (const model::Sop& sop : model.sops)
      for (const model::ListItem& item : sop.identity.legal_basis.items)
        if (!sop.broken && !item.law) add(item.text);
  }

  // Nothing where the set says nothing else of it than this text.
  const model::Text* of(const std::string& key) const {
    if (const auto found = declared_.find(key); found != declared_.end()) return found->second;
    const auto found = cited_.find(key);
    if (found == cited_.end()) return nullptr;
    const Cited* best = nullptr;
    for (const Cited& one : found->second)
      if (best == nullptr || (best->subject.empty() && !one.subject.empty()) ||
          (one.count > best->count && !one.subject.empty()))
        best = &one;
    return best->first;
  }

 private:
  struct Cited {
    std::vector<std::string> subject;
    const model::Text* first = nullptr;
    std::size_t count = 0;
  };

  void add(const model::Text& text) {
    const Citation citation = citation_of(text.value);
    if (citation.key().empty()) return;
    std::vector<Cited>& all = cited_[citation.key()];
    auto one = std::find_if(all.begin(), all.end(),
                            [&](const Cited& other) { return other.subject == citation.subject; });
    if (one == all.end()) one = all.insert(one, {citation.subject, &text, 0});
    ++one->count;
  }

  std::map<std::string, const model::Text*> declared_;
  std::map<std::string, std::vector<Cited>> cited_;
};

// "nomor", "nomor dan tahun", "nomor, tahun dan judul": what a text leaves out.
Message listed(const std::vector<Message>& parts) {
  Message out = parts[0];
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const bool last = i + 1 == parts.size();
    out.id += (last ? " dan " : ", ") + parts[i].id;
    out.en += (last ? " and " : ", ") + parts[i].en;
  }
  return out;
}

std::optional<Fault> gap_in(const std::string& text, const Citation& citation) {
  if (citation.impossible_year)
    return Fault{
        {fmt::format("'{}' bukan tahun yang mungkin bagi suatu peraturan", *citation.impossible_year),
         fmt::format("'{}' cannot be the year of a regulation", *citation.impossible_year)},
        {"periksa tahun peraturan itu", "look up the year of the regulation"},
        std::nullopt};
  const Gaps gaps = gaps_of(text);
  std::vector<Message> parts;
  if (gaps.number) parts.push_back({"nomor", "a number"});
  if (gaps.year || citation.number_without_year) parts.push_back({"tahun", "a year"});
  if (gaps.subject) parts.push_back({"judul ('tentang ...')", "a title ('tentang ...')"});
  if (parts.empty()) return std::nullopt;
  const Message what = listed(parts);
  const Message help = {"tulis: Nomor ... Tahun ... tentang ...", "write: Nomor ... Tahun ... tentang ..."};
  if (citation.number_without_year)
    return Fault{{fmt::format("nomor {} tanpa {}", *citation.number_without_year, what.id),
                  fmt::format("number {} without {}", *citation.number_without_year, what.en)},
                 help,
                 std::nullopt};
  return Fault{{fmt::format("peraturan ini disebut tanpa {}", what.id),
                fmt::format("this regulation is named without {}", what.en)},
               help,
               std::nullopt};
}

// A text that says no more than its declaration is looked at there.
std::optional<Fault> fault_of(const model::Model& model, const Titles& titles, const model::ListItem& item) {
  const Citation citation = citation_of(item.text.value);
  const model::Text* title = item.law ? &model.laws[*item.law].title : titles.of(citation.key());
  if (item.law && item.text.value == title->value) return std::nullopt;
  if (title != nullptr && item.text.value != title->value && !citation.number_without_year &&
      !citation.impossible_year)
    if (auto fault =
            against(item.text.value, citation, citation_of(title->value), title->value, title->place))
      return fault;
  return gap_in(item.text.value, citation);
}

// What a declaration leaves out is missing in every SOP that prints it, and said once.
void look_at_printed(const Check& self, const model::Model& model, Findings& out) {
  std::set<const model::Law*> printed;
  for (const model::Sop& sop : model.sops)
    for (const model::ListItem& item : sop.identity.legal_basis.items)
      if (!sop.broken && item.law && item.text.value == model.laws[*item.law].title.value)
        printed.insert(&model.laws[*item.law]);
  for (const model::Law& law : model.laws)
    if (printed.contains(&law))
      if (auto fault = gap_in(law.title.value, citation_of(law.title.value)))
        out.push_back(finding(self.kind, law.title.place, std::move(fault->what), std::move(fault->help)));
}

// One regulation declared twice, under two titles: which of them is right the set does not say.
void look_at_declared(const Check& self, const model::Model& model, Findings& out) {
  std::map<std::string, const model::Text*> first;
  for (const model::Law& law : model.laws) {
    const std::string key = citation_of(law.title.value).key();
    if (key.empty()) continue;
    const auto [at, is_new] = first.try_emplace(key, &law.title);
    if (is_new || same_title(*at->second, law.title)) continue;
    Diagnostic d = finding(self.kind, law.title.place,
                           {"peraturan ini dinyatakan dua kali dengan judul yang berbeda",
                            "this regulation is declared twice, under different titles"},
                           {"periksa judul yang benar, dan nyatakan peraturan itu sekali saja",
                            "look up which title is right, and declare the regulation only once"});
    d.related.push_back({at->second->place, {"dinyatakan juga di sini", "declared here as well"}});
    out.push_back(std::move(d));
  }
}

void run(const Check& self, const model::Model& model, Findings& out) {
  look_at_declared(self, model, out);
  look_at_printed(self, model, out);
  const Titles titles(model);
  for (const model::Sop& sop : model.sops) {
    if (sop.broken) continue;
    for (const model::ListItem& item : sop.identity.legal_basis.items) {
      auto fault = fault_of(model, titles, item);
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
