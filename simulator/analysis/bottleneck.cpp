#include "simulator/analysis/bottleneck.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/wording.h"

namespace alur::simulator {
namespace {

// Waiting below this share of the time that visits take is not worth a name.
constexpr double negligible = 0.001;
constexpr double overload = 0.98;

std::string cause_in(Language language, BottleneckKind kind, const PostBlame& worst) {
  const bool id = language == Language::Indonesian;
  const auto percent = [&](double share) { return words_of_share(share, 1, language); };
  switch (kind) {
    case BottleneckKind::None:
      return "";
    case BottleneckKind::Closed:
      return fmt::format(fmt::runtime(id ? "{} darinya menunggu jam buka, bukan menunggu orang: menambah "
                                           "pegawai hampir tidak menolong, "
                                           "menambah jam layanan menolong"
                                         : "{} of it for the office to open, not for people: more staff "
                                           "would hardly help, longer hours "
                                           "would"),
                         percent(1 - worst.staff_share));
    case BottleneckKind::People:
    case BottleneckKind::Overload:
      return fmt::format(
          fmt::runtime(
              id ? "{} darinya menunggu pegawai yang sedang sibuk; pegawainya bekerja {} dari jam kerjanya"
                 : "{} of it for staff that is busy; its people work {} of their working hours"),
          percent(worst.staff_share), percent(worst.utilisation));
  }
  return "";
}

std::string sentence_in(Language language, const Bottleneck& found, const std::string& title,
                        std::uint64_t replications) {
  const bool id = language == Language::Indonesian;
  if (found.kind == BottleneckKind::None)
    return id ? "Tidak ada titik macet: kasus hampir tidak menunggu." : "No bottleneck: cases hardly wait.";
  const PostBlame& worst = found.ranking.front();
  std::string text =
      fmt::format(fmt::runtime(id ? "Titik macet: {}. {} dari seluruh waktu tunggu terjadi di sini, {}."
                                  : "Bottleneck: {}. {} of all waiting happens here, {}."),
                  title, words_of_share(worst.share, 1, language), cause_in(language, found.kind, worst));
  if (found.kind == BottleneckKind::Overload)
    text += id ? " Beban kerjanya melebihi kemampuan: antrean terus tumbuh selama masa itu."
               : " It is offered more work than it can do: the queue keeps growing in the period.";
  if (replications > 1)
    text += fmt::format(
        fmt::runtime(id ? " Terburuk di {} dari {} ulangan." : " It is the worst in {} of {} replications."),
        worst.worst_in, replications);
  return text;
}

}  // namespace

Bottleneck find_bottleneck(const runtime::fb::TablesT& tables, const Statistics& statistics) {
  Bottleneck found;
  double staff = 0, all = 0, elapsed = 0;
  for (const PostStatistics& post : statistics.posts) {
    staff += post.staff_wait_total;
    all += post.wait.pooled.total();
    elapsed += post.elapsed.pooled.total();
  }
  for (std::uint32_t p = 0; p < statistics.posts.size(); ++p) {
    const PostStatistics& post = statistics.posts[p];
    if (post.wait.pooled.count == 0) continue;
    const double here = post.wait.pooled.total();
    found.ranking.push_back({p, all > 0 ? here / all : 0,
                             here > 0 ? std::min(1.0, post.staff_wait_total / here) : 0,
                             post.utilisation.mean, post.worst_in});
  }
  std::stable_sort(found.ranking.begin(), found.ranking.end(),
                   [](const PostBlame& a, const PostBlame& b) { return a.share > b.share; });
  found.staff_share = all > 0 ? std::min(1.0, staff / all) : 0;
  std::string title;
  if (!found.ranking.empty() && all > negligible * elapsed) {
    const PostBlame& worst = found.ranking.front();
    const runtime::fb::PostT& post = *tables.posts[worst.post];
    title = post.title.empty() ? post.name : post.title;
    found.kind = worst.utilisation >= overload ? BottleneckKind::Overload
                 : worst.staff_share < 0.5     ? BottleneckKind::Closed
                                               : BottleneckKind::People;
  }
  found.sentence.id = sentence_in(Language::Indonesian, found, title, statistics.replications);
  found.sentence.en = sentence_in(Language::English, found, title, statistics.replications);
  return found;
}

}  // namespace alur::simulator
