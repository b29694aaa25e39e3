#include "runtime/random.h"

#include <cmath>

#include "runtime/elementary.h"

namespace alur::runtime {
namespace {

// Source: the finaliser of Steele, Lea & Flood's SplitMix (OOPSLA 2014), a bijection of 64 bits.
std::uint64_t mixed(std::uint64_t z) {
  z += 0x9e3779b97f4a7c15u;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

constexpr double tail_begin = 7.69711747013104972;  // of the 256-layer ziggurat of exp(-x)
constexpr double layer_area = 0.0039496598225815571993;

// Made by the compiler, whose arithmetic is exact IEEE: the same bits everywhere.
constexpr std::array<double, 257> make_width() {
  std::array<double, 257> width{};
  width[256] = layer_area * exp_of(tail_begin);
  width[255] = tail_begin;
  for (std::size_t i = 254; i >= 1; --i)
    width[i] = -log_of(layer_area / width[i + 1] + exp_of(-width[i + 1]));
  width[0] = 0;
  return width;
}
constexpr std::array<double, 257> widths = make_width();

constexpr std::array<double, 257> make_height() {
  std::array<double, 257> height{};
  for (std::size_t i = 0; i <= 256; ++i) height[i] = exp_of(-widths[i]);
  return height;
}
constexpr std::array<double, 257> heights = make_height();

}  // namespace

RunKey run_key(std::uint64_t seed, std::uint64_t replication) {
  return RunKey{mixed(mixed(seed) + replication * 0x9e3779b97f4a7c15u)};
}

std::uint64_t Draws::later_word() {
  const std::uint32_t index = given_ - 1;
  ++given_;
  if (index % 2 != 0) return next_;
  const RandomBlock block = key_.own_block(purpose_, 1 + index / 2);
  next_ = block[1];
  return block[0];
}

namespace ziggurat {
constinit const std::array<double, 257> width = widths;

namespace {
// y < exp(-x) within a layer. The curve is convex: a tangent lies below it and a chord above, and between the
// two lie few points. The margin is wider than any rounding, so the answer is always that of exp_of, which
// costs ten times as much.
bool below_curve(double x, double y, std::size_t layer) {
  constexpr double margin = 1e-12;
  const double left = widths[layer - 1], right = widths[layer];
  if (y < heights[layer - 1] * (1 - (x - left)) * (1 - margin)) return true;
  const double chord =
      heights[layer - 1] + (heights[layer] - heights[layer - 1]) * ((x - left) / (right - left));
  if (y > chord * (1 + margin)) return false;
  return y < exp_of(-x);
}
}  // namespace

double beyond_layers(std::uint64_t word, Draws& draws) {
  for (;;) {
    const std::uint64_t layer = (word & 255u) + 1;
    const double x = static_cast<double>(static_cast<std::int64_t>(word >> 11)) * 0x1p-53 * width[layer];
    if (x < width[layer - 1]) return x;
    if (layer == 256) return tail_begin - log_of(draws.uniform());
    const double y = heights[layer] + draws.uniform() * (heights[layer - 1] - heights[layer]);
    if (below_curve(x, y, layer)) return x;
    word = draws.word();
  }
}
}  // namespace ziggurat

double standard_normal(Draws& draws) {
  for (;;) {
    const double a = 2.0 * draws.uniform() - 1.0;
    const double b = 2.0 * draws.uniform() - 1.0;
    const double s = a * a + b * b;
    if (s < 1.0 && s > 0.0) return a * std::sqrt(-2.0 * log_of(s) / s);
  }
}

}  // namespace alur::runtime
