// What is known about one distribution, and the shelf of them all. To add one: a file here that defines a
// constant Distribution, and its line in dist.def. The language, the argument checks, the tests and the
// reference page follow. Parameters and values are seconds where the role says Duration.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/language.h"
#include "runtime/random.h"

namespace alur::runtime::dist {

enum class Role : std::uint8_t {
  Duration,  // seconds, 0 .. longest_duration
  Number,    // without unit, above 0, at most largest_number
  Count,     // a whole number from 1, at most largest_count
};

inline constexpr double longest_duration = 1e9;  // seconds: some 31 years
inline constexpr double largest_number = 1000;
inline constexpr double largest_count = 1000;

struct Parameter {
  std::string_view id;  // Indonesian
  std::string_view en;
  Role role;
};

using Arguments = std::span<const double>;
inline constexpr std::size_t max_parameters = 3;

struct Distribution {
  std::string_view keyword;  // in the language and in table files
  std::string_view english;
  std::span<const Parameter> parameters;
  std::span<const double> example;  // legal arguments, for tests and the reference page
  // What is wrong beyond number and roles; nothing when the arguments are legal.
  std::optional<Message> (*fault)(Arguments);
  double (*mean)(Arguments);
  double (*variance)(Arguments);
  // The share of values <= x. For tests: the C library's functions are allowed here and nowhere in `sample`.
  double (*cdf)(double x, Arguments);
  // A value >= 0 in seconds. Requires: check() found no fault.
  double (*sample)(const double* arguments, Draws&);
};

// In the order of dist.def.
std::span<const Distribution* const> shelf();
// By keyword or English name; null when there is none.
const Distribution* find(std::string_view name);
// Number, roles and the distribution's own rule. Nothing when legal.
std::optional<Message> check(const Distribution& distribution, Arguments arguments);

// Most distributions have no rule of their own.
inline std::optional<Message> no_fault(Arguments) { return std::nullopt; }

}  // namespace alur::runtime::dist
