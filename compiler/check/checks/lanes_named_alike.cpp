#include <algorithm>
#include <map>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

struct Spelling {
  std::size_t count = 0;
  const model::Lane* first = nullptr;
};

// One finding a post and a set: at the first lane that departs from the commonest spelling.
void look_at(const Check& self, const std::map<std::string, Spelling>& spellings, Findings& out) {
  const auto commonest =
      std::max_element(spellings.begin(), spellings.end(),
                       [](const auto& a, const auto& b) { return a.second.count < b.second.count; });
  std::string list;
  const model::Lane* other = nullptr;
  for (const auto& [title, spelling] : spellings) {
    if (title == commonest->first) continue;
    list += (list.empty() ? "'" : ", '") + title + "'";
    if (other == nullptr || spelling.first->title.place < other->title.place) other = spelling.first;
  }
  if (other == nullptr) return;
  Diagnostic d =
      finding(self.kind, other->title.place,
              {fmt::format("jabatan ini tertulis {}, sedangkan terbanyak '{}'", list, commonest->first),
               fmt::format("this post is written {}, and most often '{}'", list, commonest->first)},
              {"pakai satu nama pada semua SOP", "use one name in all SOPs"});
  for (const auto& [title, spelling] : spellings)
    if (spelling.first != other)
      d.related.push_back(
          {spelling.first->title.place, {"tertulis '" + title + "'", "written '" + title + "'"}});
  out.push_back(std::move(d));
}

bool has_two_lanes(const model::Sop& sop, model::PostId post) {
  return std::count_if(sop.lanes.begin(), sop.lanes.end(), [&](const model::Lane& lane) {
           return lane.posts.size() == 1 && lane.posts[0] == post;
         }) > 1;
}

void run(const Check& self, const model::Model& model, Findings& out) {
  std::map<model::PostId, std::map<std::string, Spelling>> posts;
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
  for (const auto& [post, spellings] : posts) look_at(self, spellings, out);
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
