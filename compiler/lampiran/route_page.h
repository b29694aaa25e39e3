// One page's arrows, from nothing to their ways. Private to Sheets -> Scene.
// How: from the top down, by the lower end of each arrow. Arrows that end in one row are laid together, and
// taken up and laid again while that helps; those above them lie as if nothing came below, so that a step
// that is added further down finds them as they were.
#pragma once

#include <initializer_list>
#include <optional>
#include <utility>

#include "compiler/lampiran/route.h"
#include "compiler/lampiran/route_grid.h"

namespace alur::lampiran {

class PageRouter {
 public:
  // Keeps the references.
  PageRouter(const SheetPage& page, const PageNet& net, const RouteOptions& options);

  void run();

  // It has no way, or shares a stretch with another.
  bool crowded(std::size_t link) const {
    return !state_.paths[link].found || state_.paths[link].conflicts > 0;
  }
  // Crowded, or its label has no place.
  bool faulty(std::size_t link) const {
    return crowded(link) || (!net_.links[link].labels.empty() && !state_.labels[link]);
  }

  void write(ScenePage& out) const;

 private:
  // Moved: the labels of open arrows make room afterwards, if they can.
  enum class Labels : std::uint8_t { Stay, Moved };
  struct State {
    std::vector<Path> paths;
    std::vector<std::vector<Point>> ways;
    std::vector<std::optional<Label>> labels;
    std::vector<std::vector<double>> fees;
  };

  std::vector<std::vector<std::size_t>> groups() const;
  void settle(const std::vector<std::size_t>& group);
  void lay(std::size_t link, Labels labels = Labels::Stay);
  void paint_others(std::size_t link, Labels labels);
  Path best_way(std::size_t link) const;
  void place(std::size_t link);
  void place_open();
  void take_up(std::size_t link);
  bool could_be_better(std::size_t link);
  double cost_of(const std::vector<std::size_t>& group) const;
  double score() const;
  std::vector<std::pair<std::size_t, std::size_t>> doubtful_pairs(
      const std::vector<std::size_t>& group) const;
  void make_way_for(std::size_t link);
  void part_crossing_pairs(const std::vector<std::size_t>& group);
  bool try_anew(std::initializer_list<std::size_t> links, Labels labels, int& attempts);

  const SheetPage& page_;
  const PageNet& net_;
  const RouteOptions& options_;
  Grid grid_;
  State state_;
  std::vector<std::size_t> laid_;  // in the order in which they were laid first
  std::size_t first_open_ = 0;     // in laid_: from here on arrows and labels may still be moved
};

}  // namespace alur::lampiran
