// Inside the model room: how the dump of a Model writes its small parts.
#pragma once

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "base/quoted.h"
#include "compiler/model/model.h"

namespace alur::model {

std::string text_words(const Text& text);
std::string inference_words(const std::optional<Inference>& inference);
std::string_view state_word(BoxState state);
// Every part, so that goldens show what a bare "0" hides.
std::string amount_words(const TimeAmount& amount);
std::string distribution_words(const Distribution& distribution);
std::string range_words(const DateRange& range);
std::string names_words(const std::vector<std::string>& names);

// Lines of two blanks a level.
class DumpLines {
 public:
  template <class... T>
  void operator()(int depth, fmt::format_string<T...> format, T&&... arguments) {
    out_.append(static_cast<std::size_t>(2 * depth), ' ');
    fmt::format_to(std::back_inserter(out_), format, std::forward<T>(arguments)...);
    out_ += '\n';
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

void dump_scenario(const Model& model, const Scenario& scenario, DumpLines& line);

}  // namespace alur::model
