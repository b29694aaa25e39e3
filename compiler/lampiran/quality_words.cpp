// What the checker found, for the planner who has to do something about it.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/lampiran/quality.h"

namespace alur::lampiran {

Message words_of(FaultKind kind) {
  switch (kind) {
    case FaultKind::SymbolHit:
      return {"garis menembus simbol", "a line through a symbol"};
    case FaultKind::SymbolOverlap:
      return {"simbol bertumpuk", "symbols on each other"};
    case FaultKind::SymbolOnRule:
      return {"simbol menyentuh garis tabel", "a symbol on a rule of the table"};
    case FaultKind::SharedLength:
      return {"dua panah berimpit", "two arrows on each other"};
    case FaultKind::Touch:
      return {"dua panah bersentuhan", "two arrows that touch"};
    case FaultKind::HeadHit:
      return {"garis menembus kepala panah", "a line through an arrow's head"};
    case FaultKind::LineOnRule:
      return {"panah berimpit dengan garis tabel", "an arrow on a rule of the table"};
    case FaultKind::LineInHeader:
      return {"panah masuk ke kepala tabel", "an arrow in the table's head"};
    case FaultKind::LineOutside:
      return {"panah keluar dari kolom pelaksana", "an arrow outside the lanes"};
    case FaultKind::Diagonal:
      return {"panah miring", "a slanting arrow"};
    case FaultKind::LooseEnd:
      return {"ujung panah lepas dari simbol", "an arrow's end without a symbol"};
    case FaultKind::LabelOverlap:
      return {"label tertimpa", "a label with something on it"};
    case FaultKind::LabelOutside:
      return {"label keluar dari selnya", "a label outside its cell"};
    case FaultKind::TextOutside:
      return {"teks keluar dari selnya", "a text outside its cell"};
    case FaultKind::Undrawn:
      return {"panah atau label tidak tergambar", "an arrow or a label that is not drawn"};
    case FaultKind::CellOutside:
      return {"tabel keluar dari kertas", "a table beyond the paper"};
  }
  return {};
}

namespace {

constexpr std::size_t most_pages = 3;  // named one by one; a long list is not read

std::size_t count(const Quality& quality, std::size_t page, FaultKind kind) {
  return static_cast<std::size_t>(
      std::count_if(quality.faults.begin(), quality.faults.end(),
                    [&](const Fault& fault) { return fault.page == page && fault.kind == kind; }));
}

Message page_summary(const Quality& quality, std::size_t page) {
  Message out;
  for (int i = 0; i < fault_kinds; ++i) {
    const auto kind = static_cast<FaultKind>(i);
    const std::size_t n = count(quality, page, kind);
    if (n == 0) continue;
    const Message words = words_of(kind);
    const char* between = out.id.empty() ? " " : ", ";
    out.id += fmt::format("{}{} ({})", between, words.id, n);
    out.en += fmt::format("{}{} ({})", between, words.en, n);
  }
  return out;
}

}  // namespace

Message summary(const Quality& quality) {
  std::set<std::size_t> pages;
  for (const Fault& fault : quality.faults) pages.insert(fault.page);
  Message out;
  std::size_t named = 0;
  for (const std::size_t page : pages) {
    if (named++ == most_pages) break;
    const Message words = page_summary(quality, page);
    const char* between = out.id.empty() ? "" : "; ";
    out.id += fmt::format("{}halaman {}:{}", between, page + 1, words.id);
    out.en += fmt::format("{}page {}:{}", between, page + 1, words.en);
  }
  if (pages.size() > most_pages) {
    out.id += fmt::format("; dan {} halaman lain", pages.size() - most_pages);
    out.en += fmt::format("; and {} more pages", pages.size() - most_pages);
  }
  return out;
}

}  // namespace alur::lampiran
