#include "simulator/analysis/bottleneck.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/wording.h"

namespace alur::simulator {
namespace {

// Waiting for people below this share of the time that visits take is not worth a name.
constexpr double negligible = 0.001;
constexpr double overload = 0.98;

std::string sentence_in(Language language, const Bottleneck& found, const std::string& title,
                        std::uint64_t replications) {
  const bool id = language == Language::Indonesian;
  const auto percent = [&](double share) { return words_of_share(share, 1, language); };
  if (found.kind == BottleneckKind::None) {
    return id ? "Tidak ada leher botol: kasus hampir tidak menunggu pegawai."
              : "No bottleneck: cases hardly wait for people.";
  }
  const PostBlame& worst = found.ranking.front();
  std::string text = fmt::format(
      fmt::runtime(
          id ? "Leher botol: {}. {} dari waktu menunggu pegawai terjadi di sini; pegawainya bekerja {} dari "
               "waktu kerjanya"
             : "Bottleneck: {}. {} of the waiting for people happens here; its people work {} of their "
               "working time"),
      title, percent(worst.share), percent(worst.utilisation));
  if (replications > 1) {
    text += fmt::format(fmt::runtime(id ? ". Terburuk di {} dari {} replikasi"
                                        : ". It is the worst in {} of {} replications"),
                        worst.worst_in, replications);
  }
  text += ".";
  if (found.kind == BottleneckKind::Overload) {
    text += id ? " Beban kerjanya melebihi kemampuan: antrean terus tumbuh selama masa itu."
               : " It is offered more work than it can do: the queue keeps growing in the period.";
  }
  return text;
}

}  // namespace

Bottleneck find_bottleneck(const runtime::fb::TablesT& tables, const Statistics& statistics) {
  Bottleneck found;
  double staff = 0;
  double all = 0;
  double elapsed = 0;
  for (const PostStatistics& post : statistics.posts) {
    staff += post.staff_wait_total;
    all += post.wait.pooled.total();
    elapsed += post.elapsed.pooled.total();
  }
  for (std::uint32_t p = 0; p < statistics.posts.size(); ++p) {
    const PostStatistics& post = statistics.posts[p];
    if (post.wait.pooled.count == 0) continue;
    found.ranking.push_back(
        {p, staff > 0 ? post.staff_wait_total / staff : 0, post.utilisation.mean, post.worst_in});
  }
  std::stable_sort(found.ranking.begin(), found.ranking.end(),
                   [](const PostBlame& a, const PostBlame& b) { return a.share > b.share; });
  found.staff_share = all > 0 ? std::min(1.0, staff / all) : 0;
  std::string title;
  if (!found.ranking.empty() && staff > negligible * elapsed) {
    const runtime::fb::PostT& worst = *tables.posts[found.ranking.front().post];
    title = worst.title.empty() ? worst.name : worst.title;
    found.kind =
        found.ranking.front().utilisation >= overload ? BottleneckKind::Overload : BottleneckKind::Post;
  }
  found.sentence.id = sentence_in(Language::Indonesian, found, title, statistics.replications);
  found.sentence.en = sentence_in(Language::English, found, title, statistics.replications);
  return found;
}

}  // namespace alur::simulator
