#include <fmt/format.h>

#include <array>
#include <cmath>

#include "runtime/dist/distribution.h"

namespace alur::runtime::dist {

#define ALUR_DISTRIBUTION(descriptor) extern const Distribution descriptor;
#include "runtime/dist/dist.def"
#undef ALUR_DISTRIBUTION

namespace {

constexpr std::array all{
#define ALUR_DISTRIBUTION(descriptor) &descriptor,
#include "runtime/dist/dist.def"
#undef ALUR_DISTRIBUTION
};

std::optional<Message> role_fault(const Distribution& distribution, const Parameter& parameter,
                                  double value) {
  const auto say = [&](std::string id, std::string en) {
    return Message{fmt::format("{} pada {} {}", parameter.id, distribution.keyword, id),
                   fmt::format("{} of {} {}", parameter.en, distribution.english, en)};
  };
  if (!std::isfinite(value)) return say("bukan bilangan", "is not a number");
  switch (parameter.role) {
    case Role::Duration:
      if (value < 0 || value > longest_duration) {
        return say("harus antara 0 dan 1.000.000.000 detik", "must be between 0 and 1,000,000,000 seconds");
      }
      return std::nullopt;
    case Role::Number:
      if (!(value > 0) || value > largest_number) {
        return say("harus di atas 0 dan paling besar 1.000", "must be above 0 and at most 1,000");
      }
      return std::nullopt;
    case Role::Count:
      if (value < 1 || value > largest_count || value != std::floor(value)) {
        return say("harus bilangan bulat 1 sampai 1.000", "must be a whole number from 1 to 1,000");
      }
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::span<const Distribution* const> shelf() { return all; }

const Distribution* find(std::string_view name) {
  for (const Distribution* distribution : all) {
    if (name == distribution->keyword || name == distribution->english) return distribution;
  }
  return nullptr;
}

std::optional<Message> check(const Distribution& distribution, Arguments arguments) {
  if (arguments.size() != distribution.parameters.size()) {
    return Message{fmt::format("{} memerlukan {} parameter, tertulis {}", distribution.keyword,
                               distribution.parameters.size(), arguments.size()),
                   fmt::format("{} takes {} parameters, {} given", distribution.english,
                               distribution.parameters.size(), arguments.size())};
  }
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (auto fault = role_fault(distribution, distribution.parameters[i], arguments[i])) return fault;
  }
  return distribution.fault(arguments);
}

}  // namespace alur::runtime::dist
