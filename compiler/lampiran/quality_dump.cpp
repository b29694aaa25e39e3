#include <fmt/format.h>

#include <array>

#include "compiler/lampiran/quality.h"

namespace alur::lampiran {
namespace {

std::string json_string(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 32)
      out += fmt::format("\\u{:04x}", static_cast<int>(c));
    else
      out += c;
  }
  return out + "\"";
}

}  // namespace

std::string_view name_of(FaultKind kind) {
  switch (kind) {
    case FaultKind::SymbolHit:
      return "symbol_hits";
    case FaultKind::SymbolOverlap:
      return "symbol_overlaps";
    case FaultKind::SymbolOnRule:
      return "symbols_on_rules";
    case FaultKind::SharedLength:
      return "shared_lengths";
    case FaultKind::Touch:
      return "touches";
    case FaultKind::HeadHit:
      return "head_hits";
    case FaultKind::LineOnRule:
      return "lines_on_rules";
    case FaultKind::LineInHeader:
      return "lines_in_headers";
    case FaultKind::LineOutside:
      return "lines_outside";
    case FaultKind::Diagonal:
      return "diagonals";
    case FaultKind::LooseEnd:
      return "loose_ends";
    case FaultKind::LabelOverlap:
      return "label_overlaps";
    case FaultKind::LabelOutside:
      return "labels_outside";
    case FaultKind::TextOutside:
      return "texts_outside";
    case FaultKind::Undrawn:
      return "undrawn";
    case FaultKind::CellOutside:
      return "cells_outside";
  }
  return {};
}

std::string dump(const Quality& q) {
  std::string out = fmt::format(
      "pages {}\nsymbols {}\narrows {}\ncrossings {}\nbends {}\ndoubtful_labels {}\nlength_mm {:.2f}\n"
      "length_ratio {:.3f}\nshared_mm {:.2f}\n",
      q.pages, q.symbols, q.arrows, q.crossings, q.bends, q.doubtful_labels, q.length, q.length_ratio(),
      q.shared_length);
  for (int i = 0; i < fault_kinds; ++i) {
    const auto kind = static_cast<FaultKind>(i);
    out += fmt::format("{} {}\n", name_of(kind), q.count(kind));
  }
  for (const Fault& fault : q.faults) {
    out += fmt::format("fault {} page {} at {:.2f} {:.2f}: {}\n", name_of(fault.kind), fault.page + 1,
                       fault.place.x, fault.place.y, fault.what);
  }
  return out;
}

std::string dump_json(const Quality& q) {
  std::string out = fmt::format(
      "{{\"pages\":{},\"symbols\":{},\"arrows\":{},\"crossings\":{},\"bends\":{},\"doubtful_labels\":{},"
      "\"length_mm\":{:.2f},"
      "\"length_ratio\":{:.3f},\"shared_mm\":{:.2f}",
      q.pages, q.symbols, q.arrows, q.crossings, q.bends, q.doubtful_labels, q.length, q.length_ratio(),
      q.shared_length);
  for (int i = 0; i < fault_kinds; ++i) {
    const auto kind = static_cast<FaultKind>(i);
    out += fmt::format(",\"{}\":{}", name_of(kind), q.count(kind));
  }
  out += ",\"faults\":[";
  const char* comma = "";
  for (const Fault& fault : q.faults) {
    out += fmt::format("{}{{\"kind\":\"{}\",\"page\":{},\"x_mm\":{:.2f},\"y_mm\":{:.2f},\"what\":{}}}", comma,
                       name_of(fault.kind), fault.page + 1, fault.place.x, fault.place.y,
                       json_string(fault.what));
    comma = ",";
  }
  return out + "]}";
}

}  // namespace alur::lampiran
