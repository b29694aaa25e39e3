// The stretches of a file: what is parsed at one time. Inside this room only.
#pragma once

#include <vector>

#include "compiler/syntax/parse_tree.h"

namespace alur::syntax {

// The stretches of a file that are parsed one by one, so that the parse tree of one declaration is in memory
// at a time and a mistake in one never touches another. A stretch begins with a declaration's keyword at the
// beginning of a line, outside all braces.
class Stretches {
 public:
  Stretches(const std::vector<Lexeme>& items, std::size_t longest, const antlr4::atn::ATN& network)
      : items_(items),
        longest_(longest),
        sop_items_(network.nextTokens(network.ruleToStartState[Type::RuleSopItem])),
        scenario_items_(network.nextTokens(network.ruleToStartState[Type::RuleScenarioItem])) {}

  // The index after the last token of the stretch that begins at `first`.
  std::size_t end_of(std::size_t first) const {
    std::size_t depth = brace_left_out(first) ? 1 : 0;
    bool name_follows = false;
    for (std::size_t i = first; i < items_.size(); ++i) {
      const std::uint16_t type = items_[i].type;
      const bool declares = depth == 0 && !name_follows && is_declaration(type) && !only_names(i);
      if (declares && i > first && items_[i].first_on_line) return i;
      // A brace left open makes one stretch of the rest of the file: past the first quarter of what a stretch
      // may hold a word that stands in no body ends it.
      const bool certain =
          type == Type::SOP || type == Type::SKENARIO || type == Type::JABATAN || type == Type::GUNAKAN;
      if (i - first > longest_ / 4 && certain && items_[i].first_on_line) return i;
      if (i - first >= longest_) return i;
      name_follows = declares && type != Type::GUNAKAN;
      if (type == Type::OPEN) ++depth;
      if (type == Type::CLOSE && depth > 0) --depth;
    }
    return items_.size();
  }

 private:
  static bool is_declaration(std::uint16_t type) {
    switch (type) {
      case Type::GUNAKAN:
      case Type::SOP:
      case Type::JABATAN:
      case Type::HUKUM:
      case Type::PROFIL:
      case Type::HARI_LIBUR:
      case Type::KALENDER:
      case Type::SKENARIO:
        return true;
      default:
        return false;
    }
  }

  // "profil tangerang" of a SOP, "kalender asn" of a scenario that has lost its heading: another item of
  // theirs follows where a declaration would have its title or its brace.
  bool only_names(std::size_t at) const {
    const std::uint16_t type = items_[at].type;
    if (type != Type::PROFIL && type != Type::KALENDER) return false;
    if (at + 2 >= items_.size() || !items_[at + 2].first_on_line) return false;
    const auto next = static_cast<ssize_t>(items_[at + 2].type);
    return next != static_cast<ssize_t>(Type::NAME) &&
           (type == Type::PROFIL ? sop_items_ : scenario_items_).contains(next) &&
           !is_declaration(items_[at + 2].type);
  }

  // Whether items of a SOP or a scenario follow its heading without a brace: they belong to it all the same,
  // up to its closing brace.
  bool brace_left_out(std::size_t first) const {
    const std::uint16_t type = items_[first].type;
    if (type != Type::SOP && type != Type::SKENARIO) return false;
    std::size_t next = first + 1;
    while (next < items_.size() && items_[next].type != Type::OPEN && !items_[next].first_on_line) ++next;
    if (next >= items_.size() || items_[next].type == Type::OPEN) return false;
    const auto& body = type == Type::SOP ? sop_items_ : scenario_items_;
    const auto begins_item = [&](std::size_t at) {
      return at < items_.size() && items_[at].first_on_line &&
             body.contains(static_cast<ssize_t>(items_[at].type));
    };
    if (!begins_item(next)) return false;
    if (!is_declaration(items_[next].type)) return true;
    // "profil tangerang" and "kalender asn" name one, a declaration goes on after its name. A SOP may lay its
    // own settings over a profile: then another of its items follows.
    const std::size_t after = next + 2;
    if (after >= items_.size() || items_[next].type != Type::PROFIL || items_[after].type != Type::OPEN)
      return after < items_.size() && items_[after].first_on_line && items_[after].type != Type::OPEN;
    const std::size_t behind = behind_braces(after);
    return begins_item(behind) && !is_declaration(items_[behind].type);
  }

  // The index after the brace that closes the one at `open`.
  std::size_t behind_braces(std::size_t open) const {
    std::size_t depth = 0, i = open;
    for (; i < items_.size(); ++i) {
      if (items_[i].type == Type::OPEN) ++depth;
      if (items_[i].type == Type::CLOSE && --depth == 0) return i + 1;
    }
    return i;
  }

  const std::vector<Lexeme>& items_;
  const std::size_t longest_;
  const antlr4::misc::IntervalSet sop_items_, scenario_items_;
};

}  // namespace alur::syntax
