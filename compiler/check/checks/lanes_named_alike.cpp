#include <algorithm>
#include <map>

#include "base/spelling.h"
#include "compiler/check/check.h"
#include "compiler/check/near_names.h"
#include "compiler/check/post_titles.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

struct Spelling {
  std::size_t count = 0;
  const model::Lane* first = nullptr;
};
using Spellings = std::map<std::string, Spelling>;
using Words = std::vector<std::string>;

// Of the words of both names: in a title of one or two words a single slip.
constexpr double least_alike = 0.85;

std::string folded(const std::string& title) { return joined(words_of(title)); }

// The commonest name, whatever its letters' case; of equals the one that the post is declared with.
std::string commonest_name(const Spellings& spellings, const std::string& declared) {
  std::map<std::string, std::size_t> counts;
  for (const auto& [title, spelling] : spellings) counts[folded(title)] += spelling.count;
  std::string best = counts.begin()->first;
  for (const auto& [name, count] : counts)
    if (count > counts[best] || (count == counts[best] && name == folded(declared))) best = name;
  return best;
}

const std::string& commonest_title(const Spellings& spellings, const std::string& name) {
  const std::string* best = nullptr;
  std::size_t most = 0;
  for (const auto& [title, spelling] : spellings)
    if (folded(title) == name && spelling.count > most) {
      best = &title;
      most = spelling.count;
    }
  return *best;
}

// One finding a post and a set: at the first lane with another name than the commonest.
void look_at_names(const Check& self, const Spellings& spellings, const std::string& declared,
                   Findings& out) {
  const std::string name = commonest_name(spellings, declared);
  const std::string& commonest = commonest_title(spellings, name);
  std::string list;
  const model::Lane* other = nullptr;
  for (const auto& [title, spelling] : spellings) {
    if (folded(title) == name) continue;
    list += (list.empty() ? "'" : ", '") + title + "'";
    if (other == nullptr || spelling.first->title.place < other->title.place) other = spelling.first;
  }
  if (other == nullptr) return;
  Diagnostic d = finding(self.kind, other->title.place,
                         {fmt::format("jabatan ini tertulis {}, sedangkan terbanyak '{}'", list, commonest),
                          fmt::format("this post is written {}, and most often '{}'", list, commonest)},
                         {"pakai satu nama pada semua SOP", "use one name in all SOPs"});
  for (const auto& [title, spelling] : spellings)
    if (spelling.first != other)
      d.related.push_back(
          {spelling.first->title.place, {"tertulis '" + title + "'", "written '" + title + "'"}});
  out.push_back(std::move(d));
}

// Capital letters, blanks and strokes of a heading are one habit: one finding for all posts of a set.
class Letters {
 public:
  void look_at(const Spellings& spellings) {
    for (const auto& [title, spelling] : spellings) {
      const std::string& common = commonest_title(spellings, folded(title));
      if (title == common) continue;
      list_ += fmt::format("{}'{}' ('{}')", list_.empty() ? "" : ", ", title, common);
      others_.push_back(spelling.first);
      if (first_ == nullptr || spelling.first->title.place < first_->title.place) first_ = spelling.first;
    }
  }
  void report(const Check& self, Findings& out) const {
    if (first_ == nullptr) return;
    Diagnostic d = finding(self.kind, first_->title.place,
                           {"huruf judul lajur tidak sama dengan SOP lain: " + list_,
                            "the letters of headings differ from other SOPs: " + list_},
                           {"tulis judul lajur dengan huruf yang sama pada semua SOP",
                            "write the headings with the same letters in all SOPs"});
    d.severity = Severity::Info;
    for (const model::Lane* lane : others_)
      if (lane != first_) d.related.push_back({lane->title.place, {"di sini juga", "here too"}});
    out.push_back(std::move(d));
  }

 private:
  std::string list_;
  std::vector<const model::Lane*> others_;
  const model::Lane* first_ = nullptr;
};

bool has_two_lanes(const model::Sop& sop, model::PostId post) {
  return std::count_if(sop.lanes.begin(), sop.lanes.end(), [&](const model::Lane& lane) {
           return lane.posts.size() == 1 && lane.posts[0] == post;
         }) > 1;
}

// Ends of names that tell posts of one kind apart: "Seksi A", "Seksi II".
bool is_sign(const std::string& word) {
  return word.size() < 3 || word.find_first_of("0123456789") != std::string::npos ||
         word.find_first_not_of("ivx") == std::string::npos;
}

// The same but for a slip in a word of five letters or more, or its spelling ("Perijinan", "Perizinan").
bool nearly_alike(const Words& a, const Words& b) {
  if (a.size() != b.size()) return false;
  constexpr std::size_t shortest = 5;  // letters
  std::size_t slips = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    ++slips;
    if (is_sign(a[i]) || is_sign(b[i]) || std::min(a[i].size(), b[i].size()) < shortest ||
        edit_distance(a[i], b[i]) > 1)
      return false;
  }
  return slips <= 1;
}

// "Petugas di Loket" is "Petugas Loket".
Words telling_words(const std::string& title) {
  Words out = post_words(title);
  std::erase_if(out, [](const std::string& word) { return is_filler(word); });
  return out;
}

// Posts that are declared under names which are one, but for a slip or a short form: one finding a post.
void look_at_declared(const Check& self, const model::Model& model, Findings& out) {
  NearNames index;
  std::vector<Words> titles;
  for (std::size_t i = 0; i < model.posts.size(); ++i) {
    const model::Text& title = model.posts[model.posts.id_at(i)].title;
    titles.push_back(telling_words(title.value));
    const auto near = index.nearest(titles.back(), least_alike);
    index.add(i, titles.back());
    if (titles.back().empty() || !near || !nearly_alike(titles[near->id], titles.back())) continue;
    const model::Text& first = model.posts[model.posts.id_at(near->id)].title;
    if (folded(first.value) == folded(title.value)) continue;
    Diagnostic d = finding(
        self.kind, title.place,
        {fmt::format("jabatan '{}' hampir sama dengan jabatan '{}': jabatan yang sama?", title.value,
                     first.value),
         fmt::format("the post '{}' is nearly the post '{}': the same one?", title.value, first.value)},
        {"bila sama, nyatakan sekali saja dan pakai nama itu pada semua SOP",
         "if it is, declare it once and use that name in all SOPs"});
    d.related.push_back({first.place, {"jabatan yang dinyatakan lebih dahulu", "the post declared first"}});
    out.push_back(std::move(d));
  }
}

void run(const Check& self, const model::Model& model, Findings& out) {
  look_at_declared(self, model, out);
  std::map<model::PostId, Spellings> posts;
  for (const model::Sop& sop : model.sops) {
    if (sop.broken) continue;
    for (const model::Lane& lane : sop.lanes) {
      // A pool is named after its whole, and two lanes of one post are told apart by their names.
      if (lane.posts.size() != 1 || has_two_lanes(sop, lane.posts[0])) continue;
      Spelling& spelling = posts[lane.posts[0]][lane.title.value];
      ++spelling.count;
      if (spelling.first == nullptr) spelling.first = &lane;
    }
  }
  Letters letters;
  for (const auto& [post, spellings] : posts) {
    look_at_names(self, spellings, model.posts[post].title.value, out);
    letters.look_at(spellings);
  }
  letters.report(self, out);
}

}  // namespace

extern const Check lanes_named_alike;
const Check lanes_named_alike{
    {"FC08",
     Severity::Warning,
     Basis::Practice,
     {"nama lajur berbeda-beda", "lane named in several ways"},
     {"Jabatan yang sama dengan beberapa nama dibaca sebagai beberapa jabatan, juga oleh yang menghitung "
      "beban kerjanya.",
      "One post under several names is read as several, also by who counts its work."},
     {"praktik penyusunan SOP AP", "practice of SOP AP"},
     R"x(jabatan k "Sekretaris Dinas"
sop a "A" {
  pelaksana p: k "SEKDIS"
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
sop b "B" {
  pelaksana p: k "Sekretaris Dinas"
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
     R"x(jabatan k "Sekretaris Dinas"
sop a "A" {
  pelaksana p: k "Sekretaris Dinas"
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
sop b "B" {
  pelaksana p: k "Sekretaris Dinas"
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x"},
    nullptr,
    run};

}  // namespace alur::check
