#include <unordered_map>

#include "compiler/lampiran/pango_text.h"

namespace alur::lampiran {

PangoText::PangoText(const std::string& family)
    : context_(pango_font_map_create_context(pango_cairo_font_map_get_default())),
      layout_(nullptr),
      font_(pango_font_description_from_string(family.c_str())) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context_, options);
  pango_cairo_context_set_resolution(context_, 72);
  pango_context_set_round_glyph_positions(context_, FALSE);
  cairo_font_options_destroy(options);
  layout_ = pango_layout_new(context_);
  pango_layout_set_single_paragraph_mode(layout_, TRUE);
}

PangoText::~PangoText() {
  pango_font_description_free(font_);
  g_object_unref(layout_);
  g_object_unref(context_);
}

PangoLayout* PangoText::line(std::string_view text, TextStyle style) {
  pango_font_description_set_absolute_size(font_, style.size_pt * PANGO_SCALE);
  pango_font_description_set_weight(font_,
                                    style.weight == Weight::Bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout_, font_);
  pango_layout_set_text(layout_, text.data(), static_cast<int>(text.size()));
  return layout_;
}

namespace {

class PangoMetrics final : public TextMetrics {
 public:
  explicit PangoMetrics(const std::string& family) : text_(family) {}

  double width(std::string_view text, TextStyle style) const override {
    // Words come again and again, and shaping is the dearest part of a drawing.
    std::string key(text);
    key += '\x1f';
    key += style.weight == Weight::Bold ? 'b' : 'r';
    const auto found = per_em_.find(key);
    double per_em = 0;
    if (found != per_em_.end()) {
      per_em = found->second;
    } else {
      constexpr double reference_pt = 100;  // widths scale with the size: nothing is hinted
      int w = 0;
      int h = 0;
      pango_layout_get_size(text_.line(text, {reference_pt, style.weight}), &w, &h);
      per_em = w / static_cast<double>(PANGO_SCALE) / reference_pt;
      per_em_.emplace(std::move(key), per_em);
    }
    return per_em * style.size_pt * mm_per_pt;
  }

  std::vector<std::string> missing(std::string_view text) const override {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < text.size();) {
      const auto lead = static_cast<unsigned char>(text[i]);
      const std::size_t n = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      std::string letter(text.substr(i, n));
      i += n;
      if (n > 1 && !drawable(letter)) out.push_back(std::move(letter));  // every font has ASCII
    }
    return out;
  }

 private:
  bool drawable(const std::string& letter) const {
    const auto [known, fresh] = drawable_.try_emplace(letter, true);
    if (fresh) known->second = pango_layout_get_unknown_glyphs_count(text_.line(letter, {})) == 0;
    return known->second;
  }

  mutable PangoText text_;
  mutable std::unordered_map<std::string, bool> drawable_;
  mutable std::unordered_map<std::string, double> per_em_;
};

}  // namespace

std::unique_ptr<TextMetrics> font_metrics(const std::string& family) {
  return std::make_unique<PangoMetrics>(family);
}

}  // namespace alur::lampiran
