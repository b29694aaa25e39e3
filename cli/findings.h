// Which findings a verb speaks of, how many there are, and their text. Every verb counts by this one
// function.
#pragma once

#include <array>
#include <set>
#include <string>
#include <vector>

#include "cli/env.h"
#include "compiler/compile.h"

namespace alur::cli {

// How many findings are printed as text where the user says nothing: more than a screenful of screens.
inline constexpr std::size_t shown_findings = 100;

// Those of the named files, and what is invalid in any file: it stands in the way of the named ones.
enum class Scope : std::uint8_t { Named, AllFiles };

struct Reported {
  Diagnostics kept;                          // in the order of the text
  std::array<std::size_t, 4> count{};        // by severity, with those beyond the limit of a kind in a file
  std::set<std::string_view> cut;            // codes of which more were found than are kept
  std::size_t elsewhere = 0;                 // in used files, and not counted above
  std::set<std::string_view> codes;          // of those counted
  std::vector<const check::Waived*> waived;  // in the files that are reported on
  std::size_t total() const { return count[0] + count[1] + count[2] + count[3]; }
  std::size_t invalid() const { return count[static_cast<std::size_t>(Severity::Invalid)]; }
  bool any_from(Severity level) const;
  bool any_of(const std::set<std::string, std::less<>>& denied) const;
  // How many of those kept a program may mend by itself.
  std::size_t fixable() const;
  // Of a kind that a program may mend more were found than are kept.
  bool more_fixable() const;
};

Reported reported(const Compilation& compilation, Scope scope);
Reported only_invalid(const Compilation& compilation);

// "5 ketidaksesuaian, 4 peringatan, 1 catatan"
std::string summary(const std::array<std::size_t, 4>& count, Language language);

// At most so many of them, then one line with how many more there are.
std::string render(const Reported& findings, std::size_t most, const Sources& sources, const Env& env);

}  // namespace alur::cli
