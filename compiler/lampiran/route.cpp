#include "compiler/lampiran/route.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>
#include <optional>
#include <tuple>

#include "compiler/lampiran/least_rows.h"
#include "compiler/lampiran/route_page.h"
#include "compiler/lampiran/rules.h"

namespace alur::lampiran {
namespace {

constexpr double row_growth = 4.0;  // mm a round
constexpr double lane_growth = 2.0;

class SceneBuilder {
 public:
  SceneBuilder(const Sheets& sheets, const TextMetrics& metrics, const RouteOptions& options)
      : sheets_(sheets),
        options_(options),
        least_(at_least_height(sheets)),
        nets_(nets_of(least_, metrics)) {}

  Routed build() {
    Scene& scene = routed_.scene;
    scene.title = sheets_.title;
    scene.author = sheets_.author;
    scene.font = sheets_.font;
    scene.warnings = sheets_.warnings;
    if (nets_.strips_wanted > 0) {
      routed_.wanted.strips = nets_.strips_wanted;
      routed_.complete = false;
    }
    for (std::size_t p = 0; p < sheets_.pages.size(); ++p) {
      const SheetPage& page = sheets_.pages[p];
      ScenePage out{page.width, page.height, page.blocks, rules_of(page.blocks), {}, {}, page.chart_words};
      if (!page.rows.empty()) {
        route_page(least_.pages[p], nets_.pages[p], out);
        stretch(out, least_.pages[p], page);
      }
      scene.pages.push_back(std::move(out));
    }
    return std::move(routed_);
  }

 private:
  void route_page(const SheetPage& page, const PageNet& net, ScenePage& out) {
    PageRouter router(page, net, options_);
    router.run();
    router.write(out);
    for (std::size_t i = 0; i < net.links.size(); ++i) {
      if (!router.faulty(i)) continue;
      routed_.complete = false;
      if (router.crowded(i))
        ask_for_room(page, net, net.links[i]);
      else
        ask_for_label(page, net, net.links[i]);
    }
  }

  // Only the label lacks a place: the row of its symbol grows.
  void ask_for_label(const SheetPage& page, const PageNet& net, const Link& link) {
    const ChartRow& row = page.rows[net.nodes[link.from].row];
    if (row.step) routed_.wanted.rows[*row.step] = row_growth;
    routed_.wanted.lanes = lane_growth;
  }

  void ask_for_room(const SheetPage& page, const PageNet& net, const Link& link) {
    for (const std::size_t end : {link.from, link.to}) {
      const ChartRow& row = page.rows[net.nodes[end].row];
      if (row.step) routed_.wanted.rows[*row.step] = row_growth;
    }
    routed_.wanted.lanes = lane_growth;
  }

  const Sheets& sheets_;
  const RouteOptions& options_;
  Sheets least_;
  Nets nets_;
  Routed routed_;
};

}  // namespace

Routed route(const Sheets& sheets, const TextMetrics& metrics, const RouteOptions& options) {
  return SceneBuilder(sheets, metrics, options).build();
}

}  // namespace alur::lampiran
