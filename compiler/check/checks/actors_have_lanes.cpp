#include <algorithm>
#include <array>
#include <set>

#include "compiler/check/check.h"
#include "compiler/check/near_names.h"
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
    Party{"pokja", 1},       Party{"tokoh", 1}};
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
    out.push_back(words_of(lane.title.value));
    for (const model::PostId post : lane.posts) out.push_back(words_of(model.posts[post].title.value));
  }
  for (const model::External& one : sop.externals) out.push_back(words_of(one.title.value));
  return out;
}

struct Mention {
  std::size_t begin = 0, size = 1;  // words
};

Words part_of(const Words& words, const Mention& mention) {
  const auto begin = words.begin() + static_cast<std::ptrdiff_t>(mention.begin);
  return {begin, begin + static_cast<std::ptrdiff_t>(mention.size)};
}

std::vector<Mention> mentions_in(const Words& words) {
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
        while (size <= party.more && i + size < words.size() && !is_filler(words[i + size])) ++size;
      }
    if (size == 0) continue;
    out.push_back({i, size});
    i += size - 1;
  }
  return out;
}

// All words of the mention stand in the actor's name: "Operator 112", "Operator Tangerang Siaga 112".
bool is_known(const std::vector<Words>& actors, const Words& mention) {
  return std::any_of(actors.begin(), actors.end(), [&](const Words& actor) {
    return !actor.empty() && (shared_words(mention, actor) == mention.size() || contains_run(mention, actor));
  });
}

class Looker {
 public:
  Looker(const Check& self, const model::Model& model, const model::Sop& sop, const NearNames& posts,
         Findings& out)
      : self_(self), model_(model), posts_(posts), out_(out), actors_(actors_of(model, sop)) {}

  // One finding a text: its actors are declared together. An actor is reported once in a SOP.
  void look(const model::Text& text) {
    const Words words = words_of(text.value), printed = printed_words_of(text.value);
    std::string list;
    std::optional<std::string> meant;
    for (const Mention& mention : mentions_in(words)) {
      const Words name = part_of(words, mention);
      if (is_known(actors_, name) || !reported_.insert(name).second) continue;
      list += (list.empty() ? "'" : ", '") + joined(part_of(printed, mention)) + "'";
      if (!meant) meant = meant_by(name);
    }
    if (list.empty()) return;
    const std::string post_id = meant ? fmt::format("; atau mungkin maksudnya jabatan '{}'?", *meant) : "";
    const std::string post_en = meant ? fmt::format("; or is the post '{}' meant?", *meant) : "";
    out_.push_back(
        finding(self_.kind, text.place,
                {fmt::format("teks menyebut {} yang tidak mempunyai lajur", list),
                 fmt::format("the text names {}, without a lane", list)},
                {"tambahkan lajur 'pelaksana', atau nyatakan pihak luar: luar nama \"...\"" + post_id,
                 "add a lane (pelaksana), or declare an external party: luar name \"...\"" + post_en}));
  }

 private:
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
  Findings& out_;
  std::vector<Words> actors_;
  std::set<Words> reported_;
};

void run(const Check& self, const model::Model& model, Findings& out) {
  NearNames posts;
  for (std::size_t i = 0; i < model.posts.size(); ++i)
    posts.add(i, words_of(model.posts[model.posts.id_at(i)].title.value));
  for (const model::Sop& sop : model.sops) {
    if (sop.broken) continue;
    Looker looker(self, model, sop, posts, out);
    for (const model::Step& step : sop.steps) {
      if (step.text) looker.look(*step.text);
      for (const model::SubStep& sub : step.sub_steps) looker.look(sub.text);
      if (step.closing) looker.look(*step.closing);
      if (step.note) looker.look(*step.note);
    }
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
