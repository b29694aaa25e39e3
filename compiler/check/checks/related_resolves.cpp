#include <algorithm>
#include <array>
#include <set>

#include "compiler/check/check.h"
#include "compiler/check/related_titles.h"
#include "compiler/check/title_words.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

// "... pada Unit PPA Polresta Bekasi": an office that the letterhead does not name, not even by its letters.
// Source: the kinds of offices that SOPs refer to; a division of the own agency is none of them.
bool is_elsewhere(const model::Sop& sop, const std::string& text) {
  const std::vector<std::string> words = words_of(text);
  const auto of = std::find(words.begin(), words.end(), "pada");
  std::set<std::string> own;
  for (const model::Text& line : sop.profile.letterhead)
    for (const std::string& word : words_of(line.value)) own.insert(word);
  return std::any_of(of, words.end(), [&](const std::string& word) {
    return !own.contains(word) &&
           (is_one_of(word, {"polres", "polresta", "polrestabes", "polda", "polsek", "kejaksaan",
                             "pengadilan", "kementerian", "rsud", "puskesmas", "kecamatan", "kelurahan",
                             "kodim", "koramil", "bpjs", "bank", "universitas", "lapas", "imigrasi"}) ||
            (word == "dinas" && of != words.end()));
  });
}

// "Pengolahan Pengaduan" beside the own title "Pengelolaan Pengaduan ...": words of one sound. Source: pairs
// that guides of the language warn of (Pusat Bahasa, Buku Praktis Bahasa Indonesia).
std::string own_word_for(const model::Sop& sop, const std::string& bare) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> pairs = {
      {{"pengolahan", "pengelolaan"},
       {"fasilitas", "fasilitasi"},
       {"pengkajian", "pengajian"},
       {"penyidikan", "penyelidikan"}}};
  const std::vector<std::string> asked = words_of(bare), own = words_of(sop.title.value);
  for (const auto& [a, b] : pairs)
    for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a)}) {
      std::vector<std::string> meant = asked;
      std::replace(meant.begin(), meant.end(), std::string(from), std::string(to));
      if (meant != asked && meant.size() > 1 && contains_run(own, meant)) return joined(meant);
    }
  return "";
}

Message help_for(const model::Sop& sop, const std::string& text, const std::string& bare,
                 const model::Sop* near) {
  if (near != nullptr)
    return {fmt::format("mungkin maksudnya '{}'?", near->title.value),
            fmt::format("did you mean '{}'?", near->title.value)};
  if (const std::string own = own_word_for(sop, bare); !own.empty())
    return {fmt::format("Nama SOP ini sendiri memakai kata '{}': salah satu keliru?", own),
            fmt::format("this SOP's own name says '{}': is one of them wrong?", own)};
  if (is_elsewhere(sop, text))
    return {
        "ini SOP instansi lain, yang tidak dibaca bersama: pastikan judulnya, dan nyatakan: abaikan XD01 "
        "\"SOP instansi lain\"",
        "this is another agency's SOP, which is not read with these: make sure of its title, and say: "
        "abaikan XD01 \"SOP instansi lain\""};
  return {"gunakan berkas SOP itu (gunakan \"…\"); hapus rujukannya hanya jika SOP itu memang tidak ada",
          "use that SOP's file (gunakan \"…\"); drop the reference only if there is no such SOP"};
}

void look_at(const Check& self, const RelatedTitles& titles, const model::Sop& sop, Findings& out) {
  for (const model::ListItem& item : sop.identity.related.items) {
    if (item.sop || item.text.value.empty()) continue;
    // A reference to the SOP itself is another rule's finding.
    const RelatedTitles::Meaning meaning = titles.meaning(sop, item);
    if (meaning.how == RelatedTitles::How::Itself || meaning.how == RelatedTitles::How::Exact) continue;
    const model::Sop* near = meaning.sop;
    Diagnostic d = finding(self.kind, item.text.place,
                           {fmt::format("'{}' tidak ditemukan di antara SOP yang dibaca", item.text.value),
                            fmt::format("'{}' is not among the SOPs that were read", item.text.value)},
                           help_for(sop, item.text.value, bare_title(item.text.value), near));
    if (near != nullptr) d.related.push_back({near->title.place, {"judul yang mirip", "a similar title"}});
    out.push_back(std::move(d));
  }
}

void run(const Check& self, const model::Model& model, Findings& out) {
  const RelatedTitles titles(model);
  for (const model::Sop& sop : model.sops)
    if (!sop.broken) look_at(self, titles, sop, out);
}

}  // namespace

extern const Check related_resolves;
const Check related_resolves{
    {"XD01",
     Severity::Warning,
     Basis::Arithmetic,
     {"keterkaitan tidak ditemukan", "related SOP not found"},
     {"Keterkaitan menunjuk prosedur lain yang harus dapat dibuka pembaca.",
      "Keterkaitan points at another procedure, which a reader must be able to open."},
     {"PermenPAN-RB 35/2012, Bagian Identitas (keterkaitan); pencocokan judul",
      "PermenPAN-RB 35/2012, identity part (related SOPs); matching of titles"},
     "jabatan k \"K\"\nsop a \"A\" {\n  keterkaitan \"SOP Surat Masuk\"\n  pelaksana p: k\n  langkah satu 1 "
     "p \"Menulis\" { waktu 1 jam }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  keterkaitan \"SOP Surat Masuk\"\n  pelaksana p: k\n  langkah satu 1 "
     "p \"Menulis\" { waktu 1 jam }\n}\nsop b \"Surat Masuk\" {\n  pelaksana p: k\n  langkah satu 1 p "
     "\"Menerima\" { waktu 1 jam }\n}\n"},
    nullptr,
    run};

}  // namespace alur::check
