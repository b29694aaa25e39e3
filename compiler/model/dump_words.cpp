#include "compiler/model/dump_words.h"

#include "base/wording.h"

namespace alur::model {

std::string text_words(const Text& text) {
  return quoted(text.value) + (text.misread ? " misread " + quoted(*text.misread) : "");
}

std::string inference_words(const std::optional<Inference>& inference) {
  return inference ? " inferred " + quoted(inference->reason) : "";
}

std::string_view state_word(BoxState state) {
  switch (state) {
    case BoxState::Absent:
      return "absent";
    case BoxState::Blank:
      return "blank";
    case BoxState::Unreadable:
      return "unreadable";
    case BoxState::Filled:
      return "filled";
  }
  return "";
}

// Every part, so that goldens show what a bare "0" hides.
std::string amount_words(const TimeAmount& amount) {
  std::string out;
  const auto part = [&](std::int64_t value, std::string_view unit) {
    if (value != 0) out += fmt::format("{}{}{}", out.empty() ? "" : " ", value, unit);
  };
  part(amount.months, "mo");
  part(amount.days, "d");
  part(amount.calendar_days, "cd");
  part(amount.working_days, "wd");
  part(amount.working_seconds, "ws");
  part(amount.seconds, "s");
  return out.empty() ? "0" : out;
}

std::string distribution_words(const Distribution& distribution) {
  return fmt::format("{}({})", distribution.name, fmt::join(distribution.parameters, "; "));
}

std::string range_words(const DateRange& range) {
  return iso_date(range.first) + ".." + iso_date(range.last);
}

std::string names_words(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ","));
}

}  // namespace alur::model
