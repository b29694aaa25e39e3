#include <array>

#include "compiler/lampiran/text_metrics.h"

namespace alur::lampiran {
namespace {

// Thousandths of an em, from the space (32) to the tilde (126).
constexpr std::array<int, 95> helvetica{
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};

class FrozenMetrics final : public TextMetrics {
 public:
  double width(std::string_view text, TextStyle style) const override {
    double thousandths = 0;
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if (byte >= 32 && byte < 127)
        thousandths += helvetica[byte - 32u];
      else if (byte >= 192)
        thousandths += 600;  // first byte of a code point beyond ASCII
    }
    const double bold = style.weight == Weight::Bold ? 1.07 : 1.0;
    return thousandths / 1000.0 * style.size_pt * mm_per_pt * bold;
  }
};

}  // namespace

std::unique_ptr<TextMetrics> frozen_metrics() { return std::make_unique<FrozenMetrics>(); }

}  // namespace alur::lampiran
