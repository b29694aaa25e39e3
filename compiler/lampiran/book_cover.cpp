// The cover: logo, agency, title, year of making.
#include <algorithm>

#include "base/time.h"
#include "compiler/lampiran/book_pages.h"

namespace alur::lampiran {
namespace {

constexpr TextStyle agency{17, Weight::Bold}, title{25, Weight::Bold}, subtitle{17, Weight::Bold},
    year{16, Weight::Bold};
constexpr double logo_width = 31, logo_height = 36;        // mm
constexpr double border = 9, border_gap = 1.4, foot = 30;  // mm from the paper's edge, between, to the year

// The latest year in which one of the SOPs was made.
std::string year_of(const Front& f) {
  if (!f.profile.book.year.empty()) return f.profile.book.year;
  int latest = 0;
  for (const model::SopId sop : f.sops) {
    const auto& made = f.model.sops[sop].identity.made.date;
    if (made) latest = std::max(latest, civil_from(*made).year);
  }
  return latest > 0 ? std::to_string(latest) : "................";
}

void add_border(ScenePage& page) {
  for (const double at : {border, border + border_gap}) {
    const double right = page.width - at, bottom = page.height - at;
    page.rules.push_back({{at, at}, {right, at}});
    page.rules.push_back({{at, bottom}, {right, bottom}});
    page.rules.push_back({{at, at}, {at, bottom}});
    page.rules.push_back({{right, at}, {right, bottom}});
  }
}

LaidText title_text(const Front& f, double width) {
  const std::string& own = f.profile.book.title;
  const std::string& heading = f.profile.cover_heading;
  const std::string words = !own.empty()       ? own
                            : !heading.empty() ? heading
                                               : "STANDAR OPERASIONAL PROSEDUR ADMINISTRASI PEMERINTAHAN";
  LaidText text = wrap_balanced(words, width, title, f.metrics);
  if (f.sops.size() > 1) return text;
  text.push_back({{}, front_body});
  append(text, wrap_balanced(f.model.sops[f.sops.front()].title.value, width, subtitle, f.metrics));
  return text;
}

}  // namespace

ScenePage cover_page(const Front& f) {
  ScenePage page;
  page.width = f.paper.x;
  page.height = f.paper.y;
  add_border(page);
  const double width = page.width - 2 * (border + 22), left = (page.width - width) / 2;
  const auto put = [&](BlockKind kind, const char* name, double y, const LaidText& text) {
    page.blocks.push_back(paragraph(kind, name, {left, y, width, height_of(text)}, text, Across::Centre));
    return y + height_of(text);
  };
  double y = border + 13;
  page.blocks.push_back(
      {BlockKind::Frame,
       "logo",
       {Cell{CellRole::Plain, 0, 0, {(page.width - logo_width) / 2, y, logo_width, logo_height}, {}}}});
  y += logo_height + 6;
  LaidText letterhead;
  for (const model::Text& line : f.profile.letterhead)
    append(letterhead, wrap_balanced(line.value, width, agency, f.metrics));
  if (!letterhead.empty()) y = put(BlockKind::Paragraph, "kop", y, letterhead);
  // The title stands in the middle of what is left.
  const LaidText words = title_text(f, width);
  const double foot_y = page.height - border - foot;
  put(BlockKind::Heading, "judul", std::max(y + 4, y + (foot_y - y - height_of(words)) / 2), words);
  put(BlockKind::Paragraph, "tahun", foot_y, wrap("TAHUN " + year_of(f), width, year, f.metrics));
  return page;
}

}  // namespace alur::lampiran
