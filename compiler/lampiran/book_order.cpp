#include <algorithm>

#include "base/roman.h"
#include "compiler/lampiran/book.h"

namespace alur::lampiran {
namespace {

// "XII", "12"; nothing where the SOP is no numbered appendix.
std::optional<int> appendix_of(const model::Sop& sop) {
  const std::string& text = sop.identity.appendix.printed.value;
  constexpr std::size_t most_digits = 9;
  if (text.empty()) return std::nullopt;
  const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits) return text.size() <= most_digits ? std::optional(std::stoi(text)) : std::nullopt;
  return roman_value(text);
}

}  // namespace

std::vector<model::SopId> in_book_order(const model::Model& model, std::vector<model::SopId> sops) {
  std::stable_sort(sops.begin(), sops.end(), [&](model::SopId a, model::SopId b) {
    const auto left = appendix_of(model.sops[a]), right = appendix_of(model.sops[b]);
    if (left && right) return *left < *right;
    return left && !right;
  });
  return sops;
}

}  // namespace alur::lampiran
