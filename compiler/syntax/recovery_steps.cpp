// Recovery in the head of a step: its name, number and lane in another order.
#include <fmt/format.h>

#include "compiler/syntax/diagnostics.h"
#include "compiler/syntax/keywords.h"
#include "compiler/syntax/recovery.h"

namespace alur::syntax {
namespace {

bool is_number(const antlr4::Token* token) {
  return token->getType() == Type::NUMBER || token->getType() == Type::DIGIT_WORD;
}

}  // namespace

// "langkah a p 1 "..."": the number is read as if it stood before the lane.
bool Recovery::lane_before_number(Context* tree) {
  const antlr4::CommonToken* number = stream_.ahead(0);
  const antlr4::Token* lane = stream_.LT(-1);
  const bool wrong = is_number(number) && stream_.ahead(1)->getType() == Type::STRING && lane != nullptr &&
                     lane->getType() != Type::STRING && lane != tree->start;
  if (!wrong) return false;
  const std::string right = fmt::format("{} {}", slice(number), slice(lane));
  const Span both = join(span(lane), span(number));
  report(unexpected_word, number,
         {fmt::format("nomor {} tertulis sesudah pelaksana '{}'", slice(number), slice(lane)),
          fmt::format("the number {} is written after the lane '{}'", slice(number), slice(lane))},
         {"urutannya: langkah NAMA NOMOR PELAKSANA \"…\"", "the order is: langkah NAME NUMBER LANE \"…\""},
         nullptr, {}, replacement(both, right));
  drop();
  return true;
}

// "langkah 1 a p "..."": read with the name first. Of "langkah 1 a "..."" nobody knows whether `a` is the
// step or its lane.
bool Recovery::number_before_name(Context* tree) {
  const auto* step =
      tree->getRuleIndex() == Type::RuleName ? dynamic_cast<const Context*>(tree->parent) : nullptr;
  if (step == nullptr || (step->getRuleIndex() != Type::RuleStep && step->getRuleIndex() != Type::RuleRow))
    return false;
  const antlr4::CommonToken *number = stream_.ahead(0), *name = stream_.ahead(1);
  const bool word = name->getType() == Type::NAME || keyword(slice(name)) != nullptr;
  if (!is_number(number) || !word || first_on_line(name)) return false;
  const bool certain =
      stream_.ahead(2)->getType() == Type::NAME && stream_.ahead(3)->getType() == Type::STRING;
  report(unexpected_word, number,
         {fmt::format("nomor {} tertulis sebelum nama langkah", slice(number)),
          fmt::format("the number {} is written before the step's name", slice(number))},
         {"nama langkah lebih dulu; urutannya: langkah NAMA NOMOR PELAKSANA \"…\"",
          "the step's name comes first; the order is: langkah NAME NUMBER LANE \"…\""},
         nullptr, {},
         certain
             ? replacement(join(span(number), span(name)), fmt::format("{} {}", slice(name), slice(number)))
             : Fix{});
  stream_.swap_next();
  return true;
}

}  // namespace alur::syntax
