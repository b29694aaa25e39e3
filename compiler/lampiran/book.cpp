#include "compiler/lampiran/book.h"

#include <algorithm>

#include "compiler/lampiran/book_pages.h"
#include "compiler/lampiran/missing_letters.h"

namespace alur::lampiran {
namespace {

// Ids are unique in a document: two SOPs may both have a step "terima".
void name_after(const std::string& sop, ScenePage& page) {
  for (Symbol& symbol : page.symbols) symbol.id = sop + "-" + symbol.id;
  for (Arrow& arrow : page.arrows) arrow.id = sop + "-" + arrow.id;
  for (std::string& id : page.undrawn) id = sop + "-" + id;
}

Message other_font(const model::Sop& sop, const model::Profile& profile) {
  return {"SOP '" + sop.name.text + "' meminta huruf \"" + sop.profile.font + "\"; dalam buku dipakai \"" +
              profile.font + "\"",
          "the SOP '" + sop.name.text + "' asks for the font \"" + sop.profile.font + "\"; the book uses \"" +
              profile.font + "\""};
}

// "Lampiran XII, Nomor SOP 000.8.3.3/112": what of it there is.
std::string detail_of(const model::Sop& sop) {
  const std::string& appendix = sop.identity.appendix.printed.value;
  const std::string& number = sop.identity.number.printed.value;
  const bool numbered = sop.identity.number.state == model::BoxState::Filled;
  std::string out;
  if (sop.identity.appendix.state == model::BoxState::Filled) out = "Lampiran " + appendix;
  if (numbered) out += (out.empty() ? "" : ", ") + sop.profile.labels.sop_number + " " + number;
  return out;
}

class BookMaker {
 public:
  BookMaker(const model::Model& model, const model::Profile& profile, const std::vector<model::SopId>& sops,
            const BookOptions& options)
      : model_(model),
        profile_(profile),
        sops_(sops),
        options_(options),
        font_(installed_family(profile.font)),
        metrics_(metrics_of(options.draw.metrics, font_)),
        front_{model, profile, sops, *metrics_, paper_size(profile.paper)} {}

  Book make() {
    Scene& scene = book_.scene;
    scene.font = font_;
    for (const model::Text& line : profile_.letterhead)
      scene.author += (scene.author.empty() ? "" : " ") + line.value;
    if (const Message warning = substitution_warning(font_); !warning.empty())
      scene.warnings.push_back(warning);
    draw_sops();
    add_front();
    for (std::vector<ScenePage>& pages : lampiran_)
      for (ScenePage& page : pages) scene.pages.push_back(std::move(page));
    number_pages();
    for (Message& message : missing_letters(scene, *metrics_)) scene.warnings.push_back(std::move(message));
    book_.gathered_legal_basis = profile_.decree.recalling.empty() && !legal_basis_of(front_).empty();
    return std::move(book_);
  }

 private:
  void draw_sops() {
    for (const model::SopId id : sops_) {
      const model::Sop& sop = model_.sops[id];
      if (sop.profile.font != profile_.font) book_.scene.warnings.push_back(other_font(sop, profile_));
      lampiran_.push_back(draw_in(font_, *metrics_, model_, id, options_.draw).scene.pages);
      for (ScenePage& page : lampiran_.back()) name_after(sop.name.text, page);
      if (options_.progress) options_.progress(lampiran_.size(), sops_.size());
    }
  }

  // The contents are laid out twice: how many pages they take says where the SOPs begin.
  void add_front() {
    std::vector<ScenePage> pages{cover_page(front_)};
    std::vector<ScenePage> decree = decree_pages(front_), explanation = explanation_pages(front_);
    const std::size_t contents_page = 1 + decree.size();
    const std::size_t contents = contents_pages(front_, lines_of(0, 0)).size();
    const std::size_t explanation_page = contents_page + contents;
    const std::size_t first = explanation_page + explanation.size();
    const std::vector<ContentsLine> lines = lines_of(explanation_page, first);
    const auto take = [&](std::vector<ScenePage> more) {
      std::move(more.begin(), more.end(), std::back_inserter(pages));
    };
    take(std::move(decree));
    take(contents_pages(front_, lines));
    take(std::move(explanation));
    ALUR_ASSERT(pages.size() == first);
    Scene& scene = book_.scene;
    for (const TextRun& run : pages.front().blocks[title_block(pages.front())].cells.front().text)
      scene.title += (scene.title.empty() ? "" : " ") + run.text;
    scene.outline = {{"Sampul", 0}};
    for (const ContentsLine& line : lines)
      if (line.number.empty() && line.page < contents_page) scene.outline.push_back({line.title, line.page});
    scene.outline.push_back({"Daftar Isi", contents_page});
    for (const ContentsLine& line : lines)
      if (line.page > contents_page)
        scene.outline.push_back({(line.number.empty() ? "" : line.number + " ") + line.title, line.page});
    scene.pages = std::move(pages);
  }

  static std::size_t title_block(const ScenePage& cover) {
    const auto found = std::find_if(cover.blocks.begin(), cover.blocks.end(),
                                    [](const Block& block) { return block.name == "judul"; });
    ALUR_ASSERT(found != cover.blocks.end());
    return static_cast<std::size_t>(found - cover.blocks.begin());
  }

  std::vector<ContentsLine> lines_of(std::size_t explanation_page, std::size_t first) {
    std::vector<ContentsLine> lines{{"", "Keputusan", "", 1}};
    if (!profile_.book.explanation.empty())
      lines.push_back({"", "Penjelasan Penggunaan", "", explanation_page});
    book_.begins.clear();
    for (std::size_t i = 0; i < sops_.size(); ++i) {
      const model::Sop& sop = model_.sops[sops_[i]];
      lines.push_back({std::to_string(i + 1) + ".", sop.title.value, detail_of(sop), first});
      book_.begins.push_back(first);
      first += lampiran_[i].size();
    }
    return lines;
  }

  // Through the whole book; the cover is counted and bears none.
  void number_pages() {
    std::vector<ScenePage>& pages = book_.scene.pages;
    const model::Margins& margins = profile_.margins;
    for (std::size_t i = 1; i < pages.size(); ++i) {
      const auto own = std::find_if(pages[i].blocks.begin(), pages[i].blocks.end(),
                                    [](const Block& block) { return block.name == "halaman"; });
      const Rect box{margins.left, pages[i].height - margins.bottom + 2,
                     pages[i].width - margins.left - margins.right, line_height(page_number_style)};
      const bool has_own = own != pages[i].blocks.end();
      Block number = page_number(has_own ? own->cells.front().box : box, i + 1, pages.size(), profile_.labels,
                                 *metrics_);
      if (has_own)
        *own = std::move(number);
      else
        pages[i].blocks.push_back(std::move(number));
    }
  }

  const model::Model& model_;
  const model::Profile& profile_;
  const std::vector<model::SopId>& sops_;
  const BookOptions& options_;
  Font font_;
  std::unique_ptr<TextMetrics> metrics_;
  Front front_;
  std::vector<std::vector<ScenePage>> lampiran_;  // by SOP
  Book book_;
};

}  // namespace

Book book(const model::Model& model, const model::Profile& profile, const std::vector<model::SopId>& sops,
          const BookOptions& options) {
  ALUR_ASSERT(!sops.empty());
  return BookMaker(model, profile, sops, options).make();
}

}  // namespace alur::lampiran
