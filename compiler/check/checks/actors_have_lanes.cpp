#include <algorithm>
#include <array>

#include "compiler/check/check.h"
#include "compiler/check/near_names.h"
#include "compiler/check/post_titles.h"
#include "compiler/check/word_classes.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

using Words = std::vector<std::string>;

// Words that name an actor by themselves, and how many words after them belong to the name at most. People
// who are served (klien, korban, masyarakat) are none.
// Source: the parties that the SOPs in sops/ name, and the offices of a regional government.
struct Party {
  std::string_view word;
  std::size_t more;
};
constexpr std::array parties = {
    Party{"walikota", 0},    Party{"bupati", 0},      Party{"gubernur", 0}, Party{"camat", 0},
    Party{"lurah", 0},       Party{"kementerian", 3}, Party{"provinsi", 2}, Party{"operator", 1},
    Party{"manager", 1},     Party{"manajer", 1},     Party{"satgas", 1},   Party{"kader", 1},
    Party{"pimpinan", 1},    Party{"polres", 0},      Party{"polresta", 0}, Party{"polsek", 0},
    Party{"kejaksaan", 0},   Party{"pengadilan", 1},  Party{"rsud", 0},     Party{"puskesmas", 0},
    Party{"dinkes", 0},      Party{"dinsos", 0},      Party{"disdik", 0},   Party{"bappeda", 0},
    Party{"inspektorat", 0}, Party{"kpad", 0},        Party{"p2tp2a", 0},   Party{"lpa", 0},
    Party{"pokja", 1},       Party{"tokoh", 1},       Party{"satpol", 1}};
// Pairs of words that name an actor.
constexpr std::array<std::array<std::string_view, 2>, 11> pairs = {{{"wali", "kota"},
                                                                    {"instansi", "lain"},
                                                                    {"instansi", "terkait"},
                                                                    {"instansi", "perangkat"},
                                                                    {"perangkat", "daerah"},
                                                                    {"tim", "perangkat"},
                                                                    {"tim", "pendamping"},
                                                                    {"tim", "advokat"},
                                                                    {"tim", "psikolog"},
                                                                    {"sekretaris", "daerah"},
                                                                    {"asisten", "daerah"}}};

// The SOP's own actors: lanes, the posts behind them, and declared external parties.
std::vector<Words> actors_of(const model::Model& model, const model::Sop& sop) {
  std::vector<Words> out;
  for (const model::Lane& lane : sop.lanes) {
    out.push_back(post_words(lane.title.value));
    for (const model::PostId post : lane.posts) out.push_back(post_words(model.posts[post].title.value));
  }
  for (const model::External& one : sop.externals) out.push_back(words_of(one.title.value));
  return out;
}

struct Mention {
  std::size_t begin = 0, size = 1;  // words
};

// The words of a text as they are printed, with whether a mark stands before each.
struct Told {
  Words words, printed;
  std::vector<bool> marked;
};

Told told_of(const std::string& text) {
  Told out{words_of(text), printed_words_of(text), {}};
  std::size_t at = 0;
  for (const std::string& word : out.printed) {
    const std::size_t here = text.find(word, at);
    const std::string between = text.substr(at, here - at);
    out.marked.push_back(between.find_first_of(",;/().:") != std::string::npos);
    at = here + word.size();
  }
  return out;
}

bool is_capital(const std::string& word) {
  return !word.empty() && ((word[0] >= 'A' && word[0] <= 'Z') || (word[0] >= '0' && word[0] <= '9'));
}

// "DP3AKB", "PATBM": four letters or more, none of them small.
bool is_acronym(const std::string& word) {
  return word.size() >= 4 && word[0] >= 'A' && word[0] <= 'Z' &&
         std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Words before somebody to whom or with whom something is done.
bool leads_to_party(const std::string& word) {
  return is_one_of(word, {"kepada", "dengan", "oleh", "bersama", "ke"});
}

// Those who hold a trade and those who are an office by its kind: an actor where somebody is led to. Source:
// Klasifikasi Baku Jabatan Indonesia (trades); kinds of offices of Undang-Undang 23/2014.
bool is_trade(const std::string& word) {
  return is_one_of(word, {"apoteker", "bidan", "dokter", "perawat", "psikolog", "notaris", "penyidik",
                          "jaksa", "hakim", "advokat", "auditor", "bendahara", "penghulu", "arsiparis",
                          "penilai", "surveior", "pengacara", "akuntan", "pustakawan"});
}
bool is_office(const std::string& word) {
  return is_one_of(word, {"dinas", "badan", "balai", "kecamatan", "kelurahan", "kejaksaan", "kementerian",
                          "satuan", "kepolisian", "komisi", "lembaga"});
}

// A proper name runs on in capitals: "Kementerian PP dan PA", "Operator Tangerang Siaga 112".
std::size_t end_of_name(const Told& told, std::size_t at) {
  const auto goes_on = [&](std::size_t i) {
    return i < told.words.size() && !told.marked[i] && is_capital(told.printed[i]);
  };
  for (bool again = true; again;) {
    again = false;
    if (goes_on(at)) {
      ++at;
      again = true;
    } else if (at < told.words.size() && !told.marked[at] && told.words[at] == "dan" && goes_on(at + 1) &&
               told.printed[at + 1].size() <= 3) {
      at += 2;
      again = true;
    }
  }
  return at;
}

// "kepada balai latihan kerja provinsi": an office in small letters ends where the sentence goes on.
std::size_t end_of_office(const Told& told, std::size_t at) {
  constexpr std::size_t most = 6;  // words
  const std::size_t limit = std::min(at + most, told.words.size());
  const auto goes_on = [&](std::size_t i) {
    const std::string& word = told.words[i];
    return !told.marked[i] && !is_filler(word) &&
           !is_one_of(word, {"setelah", "sebelum", "sesuai", "melalui", "apabila", "jika"}) &&
           !(word.starts_with("me") && word.size() > 6);
  };
  std::size_t end = at + 1;
  while (end < limit && goes_on(end)) ++end;
  return end;
}

// "Kepala Bidang", "sekretaris dinas", "Kasi": what somebody heads follows, or stands in the short form. The
// head of a family or of a village is whoever is served.
bool names_post(const Told& told, std::size_t i) {
  if (post_words(told.words[i]).size() > 1) return true;
  return i + 1 < told.words.size() && !told.marked[i + 1] && !is_filler(told.words[i + 1]) &&
         !is_one_of(told.words[i + 1], {"keluarga", "desa", "dusun", "rt", "rw", "adat", "yang", "untuk"}) &&
         !(told.words[i + 1].starts_with("me") && told.words[i + 1].size() > 6);
}

// 0: the word at `i` names nobody.
std::size_t size_of_led_to(const Told& told, std::size_t i) {
  const std::string& word = told.words[i];
  const bool led = i > 0 && !told.marked[i] && leads_to_party(told.words[i - 1]);
  if (led && is_head(word) && names_post(told, i)) {
    const std::size_t end = std::max(end_of_name(told, i + 1), i + (post_words(word).size() > 1 ? 1 : 2));
    return end - i;
  }
  if (led && is_trade(word)) return end_of_name(told, i + 1) - i;
  if (led && is_office(word)) {
    const std::size_t end = std::max(end_of_name(told, i + 1), end_of_office(told, i));
    return end - i >= 2 ? end - i : 0;
  }
  if (!is_acronym(told.printed[i])) return 0;
  const bool before_place =
      i + 1 < told.words.size() && is_one_of(told.words[i + 1], {"provinsi", "kota", "kabupaten"});
  // "ke SIMFONI": into a system. What is handed over is handed to somebody.
  const bool handed =
      led && (told.words[i - 1] != "ke" || is_one_of(told.words[0], {"menyerahkan", "melaporkan"}));
  const bool starts = i == 0 || told.words[i - 1] != "di";
  if (handed || (before_place && starts && (i == 0 || told.words[i - 1] != "pada")))
    return end_of_name(told, i + 1) - i;
  return 0;
}

Words part_of(const Words& words, const Mention& mention) {
  const auto begin = words.begin() + static_cast<std::ptrdiff_t>(mention.begin);
  return {begin, begin + static_cast<std::ptrdiff_t>(mention.size)};
}

std::vector<Mention> mentions_in(const Told& told) {
  const Words& words = told.words;
  std::vector<Mention> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t size = 0;
    for (const auto& pair : pairs)
      if (i + 1 < words.size() && words[i] == pair[0] && words[i + 1] == pair[1]) size = 2;
    // "perangkat daerah" is one when it is another's: "perangkat daerah lain"
    if (size == 2 && words[i] == "perangkat" && (i + 2 >= words.size() || words[i + 2] != "lain")) size = 0;
    // "tim perangkat daerah", "instansi/perangkat daerah lain"
    while (size >= 2 && i + size < words.size() && is_one_of(words[i + size], {"daerah", "lain"})) ++size;
    for (const Party& party : parties)
      if (size == 0 && words[i] == party.word) {
        size = 1;
        while (size <= party.more && i + size < words.size() && !told.marked[i + size] &&
               !is_filler(words[i + size]) && !is_active_verb(words[i + size]) &&
               !is_passive_verb(words[i + size]))
          ++size;
        if (party.more > 0) size = std::max(size, end_of_name(told, i + 1) - i);
      }
    if (size == 0) size = size_of_led_to(told, i);
    // "satgas P2A, PATBM": named beside another.
    if (size == 0 && !out.empty() && out.back().begin + out.back().size == i && told.marked[i] &&
        is_acronym(told.printed[i]))
      size = 1;
    if (size == 0) continue;
    out.push_back({i, size});
    i += size - 1;
  }
  return out;
}

// "Kepala Dinas" is whoever heads the SOP's own office: "Kepala DP3AP2KB". Heads of its parts are not.
bool heads_same(const Words& actor, const Words& mention) {
  return mention.size() == 2 && mention[0] == actor[0] && actor.size() > 1 &&
         is_one_of(mention[1], {"dinas", "badan", "kantor", "instansi", "uptd", "upt"}) &&
         !is_one_of(actor[1],
                    {"seksi",     "bidang", "subbagian", "sub",       "bagian",   "tim",     "sekolah",
                     "puskesmas", "desa",   "kelurahan", "instalasi", "ruang",    "ruangan", "gudang",
                     "pos",       "regu",   "urusan",    "subbidang", "subseksi", "keluarga"});
}

// "Kepala Bidang Pencegahan dan ..." is the lane "KABID PPKPA": the last word begins with the same letter and
// stands for all that follow.
bool is_short_for(const Words& actor, const Words& mention) {
  return actor.size() == 3 && mention.size() > 2 && is_head(actor[0]) && actor[0] == mention[0] &&
         actor[1] == mention[1] && actor[2].size() <= 8 && actor[2][0] == mention[2][0];
}

// All words of the mention stand in the actor's name: "Operator 112", "Operator Tangerang Siaga 112".
bool is_known(const std::vector<Words>& actors, const Words& named) {
  const Words mention = post_words(joined(named));
  return std::any_of(actors.begin(), actors.end(), [&](const Words& actor) {
    return !actor.empty() && (heads_same(actor, mention) || is_short_for(actor, mention) ||
                              shared_words(mention, actor) == mention.size() || contains_run(mention, actor));
  });
}

class Looker {
 public:
  Looker(const Check& self, const model::Model& model, const model::Sop& sop, const NearNames& posts)
      : self_(self), model_(model), posts_(posts), actors_(actors_of(model, sop)) {}

  void begin(const model::Step& step) {
    step_ = step_words(step);
    step_ = {"disebut juga pada " + step_.id, "named in " + step_.en + " as well"};
  }

  // One finding a text: its actors are declared together. An actor is reported once in a SOP.
  void look(const model::Text& text) {
    const Told told = told_of(text.value);
    std::string list;
    std::optional<std::string> meant;
    for (const Mention& mention : mentions_in(told)) {
      const Words name = part_of(told.words, mention);
      if (is_known(actors_, name)) continue;
      if (const auto first = reported_as(name)) {
        repeat(*first, text.place);
        continue;
      }
      reported_.push_back(name);
      findings_of_.push_back(found_.size());
      list += (list.empty() ? "'" : ", '") + joined(part_of(told.printed, mention)) + "'";
      if (!meant) meant = meant_by(name);
    }
    if (list.empty()) return;
    const std::string post_id =
        meant ? fmt::format("jika maksudnya jabatan '{}', pakai nama itu; jika bukan, ", *meant) : "";
    const std::string post_en =
        meant ? fmt::format("if the post '{}' is meant, use that name; if not, ", *meant) : "";
    found_.push_back(
        finding(self_.kind, text.place,
                {fmt::format("teks menyebut {} yang tidak mempunyai lajur", list),
                 fmt::format("the text names {}, without a lane", list)},
                {post_id + "tambahkan lajur 'pelaksana', atau nyatakan pihak luar: luar nama \"...\"",
                 post_en + "add a lane (pelaksana), or declare an external party: luar name \"...\""}));
  }

  void finish(Findings& out) {
    for (Diagnostic& d : found_) out.push_back(std::move(d));
  }

 private:
  // Named again: where, once beside the finding.
  void repeat(std::size_t at, Span place) {
    if (at >= found_.size() || found_[at].place == place) return;
    std::vector<Related>& related = found_[at].related;
    if (std::none_of(related.begin(), related.end(), [&](const Related& one) { return one.place == place; }))
      related.push_back({place, {step_.id, step_.en}});
  }

  // The finding that names this actor already, by a shorter or a longer name: "Operator 112", "Operator
  // Tangerang Siaga 112".
  std::optional<std::size_t> reported_as(const Words& name) const {
    for (std::size_t i = 0; i < reported_.size(); ++i)
      if (shared_words(name, reported_[i]) == std::min(name.size(), reported_[i].size()) &&
          name[0] == reported_[i][0])
        return findings_of_[i];
    return std::nullopt;
  }

  // A post of the set that is nearly called so; whoever leads is called ketua or kepala in titles.
  std::optional<std::string> meant_by(Words name) const {
    std::optional<NearNames::Match> near;
    if (name[0] == "pimpinan")
      for (const std::string head : {"ketua", "kepala"}) {
        name[0] = head;
        if (!near) near = posts_.nearest(name, 1);
      }
    else
      near = posts_.nearest(name, 0.5);
    return near ? std::optional(model_.posts[model_.posts.id_at(near->id)].title.value) : std::nullopt;
  }

  const Check& self_;
  const model::Model& model_;
  const NearNames& posts_;
  Message step_;
  std::vector<Words> actors_, reported_;
  std::vector<std::size_t> findings_of_;  // by reported name
  std::vector<Diagnostic> found_;
};

void run(const Check& self, const model::Model& model, Findings& out) {
  NearNames posts;
  for (std::size_t i = 0; i < model.posts.size(); ++i)
    posts.add(i, words_of(model.posts[model.posts.id_at(i)].title.value));
  for (const model::Sop& sop : model.sops) {
    if (sop.broken) continue;
    Looker looker(self, model, sop, posts);
    for (const model::Step& step : sop.steps) {
      looker.begin(step);
      if (step.text) looker.look(*step.text);
      for (const model::SubStep& sub : step.sub_steps) looker.look(sub.text);
      if (step.closing) looker.look(*step.closing);
      if (step.note) looker.look(*step.note);
    }
    looker.finish(out);
  }
}

}  // namespace

extern const Check actors_have_lanes;
const Check actors_have_lanes{{"FC07",
                               Severity::Warning,
                               Basis::Guideline,
                               {"pelaku tanpa lajur", "actor without a lane"},
                               {"Setiap pelaku yang disebut teks mempunyai lajur, atau dinyatakan sebagai "
                                "pihak luar; tanpa itu tidak jelas siapa yang bertanggung jawab.",
                                "Every actor that the text names has a lane or is declared an external "
                                "party; without that it is not clear who answers for the work."},
                               {"PermenPAN-RB 35/2012, kolom pelaksana terpisah dari kegiatan",
                                "PermenPAN-RB 35/2012, actors in columns apart from the activity"},
                               R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Melaporkan hasil kepada Wali Kota" { waktu 1 jam }
}
)x",
                               R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  luar wali_kota "Wali Kota"
  langkah satu 1 p "Melaporkan hasil kepada Wali Kota" { waktu 1 jam }
}
)x"},
                              nullptr,
                              run};

}  // namespace alur::check
