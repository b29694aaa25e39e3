// The pages before the SOPs of a book. Private to the book.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/lampiran/page_parts.h"
#include "compiler/lampiran/scene.h"

namespace alur::lampiran {

// All that these pages share.
struct Front {
  const model::Model& model;
  const model::Profile& profile;
  const std::vector<model::SopId>& sops;
  const TextMetrics& metrics;
  Point paper = {};
  double top() const { return profile.margins.top + 6; }
  double floor() const { return paper.y - profile.margins.bottom - 3; }
};

// Texts to be read, not filled into tables: larger than those, on a column that the eye can follow.
inline constexpr TextStyle front_body{11, Weight::Regular};
inline constexpr TextStyle front_bold{11, Weight::Bold};
inline constexpr TextStyle front_heading{13, Weight::Bold};
inline constexpr double front_width = 225;  // mm; narrower where the paper is

// A line of dots of at most this width, to write on.
LaidLine blank_line(double width, TextStyle style, const TextMetrics& metrics);

// Text under text, page after page.
class FrontPages {
 public:
  explicit FrontPages(const Front& front);

  double left() const { return left_; }
  double width() const { return width_; }
  double y() const { return y_; }
  ScenePage& page() { return pages_.back(); }
  bool fits(double height) const { return y_ + height <= front_.floor() + 1e-6; }
  void new_page();
  void space(double mm) { y_ += mm; }
  // In the middle of the column; goes to the next page as a whole.
  void centred(BlockKind kind, const std::string& name, const LaidText& text);
  // A label and, `indent` mm to its right, its text, which may run over the page.
  struct Item {
    std::string name;
    LaidText label;
    double indent = 0;
    LaidText text;
  };
  void item(Item item);
  // At the right, as a whole.
  void at_right(const std::string& name, double width, const LaidText& text);
  std::vector<ScenePage> take() { return std::move(pages_); }

 private:
  const Front& front_;
  double left_ = 0;
  double width_ = 0;
  double y_ = 0;
  std::vector<ScenePage> pages_;
};

ScenePage cover_page(const Front& front);
std::vector<ScenePage> decree_pages(const Front& front);
// The paragraphs of the profile's explanation; none where it has none.
std::vector<ScenePage> explanation_pages(const Front& front);

// What the SOPs are based on, each regulation once: laws before government regulations before those of
// ministers and regions, else as first named.
std::vector<std::string> legal_basis_of(const Front& front);

struct ContentsLine {
  std::string number;  // "1."; empty: a part before the SOPs
  std::string title;
  std::string detail;    // "Lampiran XII, Nomor ..."; empty: none
  std::size_t page = 0;  // from 0
};
// How many pages there are does not depend on the numbers printed in them.
std::vector<ScenePage> contents_pages(const Front& front, const std::vector<ContentsLine>& lines);

}  // namespace alur::lampiran
