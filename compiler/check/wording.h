// Words that several rules use.
#pragma once

#include <fmt/format.h>

#include <string>

#include "base/wording.h"
#include "compiler/model/model.h"

namespace alur::check {

// "langkah 5 'tindak_lanjut'", or the name alone where the row prints no number.
inline Message step_words(const model::Step& step) {
  const std::string number = step.number.empty() ? "" : step.number + " ";
  return {fmt::format("langkah {}'{}'", number, step.name.text),
          fmt::format("step {}'{}'", number, step.name.text)};
}

inline Message amount_words(const TimeAmount& amount) {
  return {words_of_amount(amount, Language::Indonesian), words_of_amount(amount, Language::English)};
}

// As the language reads it back; empty where it has no words for it (a third of a working hour).
inline std::string written_amount(const TimeAmount& amount) {
  if (amount.working_seconds * 10'000 % 3600 != 0) return "";
  std::string out = words_of_amount(amount, Language::Indonesian);
  if (const auto at = out.find("hari kalender"); at != std::string::npos) out[at + 4] = '_';
  return out;
}

// ": kurang 'a b'; lebih 'c'", what a title lacks and what it has beyond another; empty where neither.
inline Message difference_words(const std::string& lacks, const std::string& beyond) {
  Message out;
  if (!lacks.empty()) out = {fmt::format("kurang '{}'", lacks), fmt::format("it lacks '{}'", lacks)};
  if (!beyond.empty()) {
    out.id += fmt::format("{}lebih '{}'", lacks.empty() ? "" : "; ", beyond);
    out.en += fmt::format("{}it adds '{}'", lacks.empty() ? "" : "; ", beyond);
  }
  if (!out.empty()) out = {": " + out.id, ": " + out.en};
  return out;
}

// All of a row's own words: text, sub-steps, closing.
inline std::string row_text(const model::Step& step) {
  std::string out = step.text ? step.text->value : "";
  for (const model::SubStep& sub : step.sub_steps) out += "\n" + sub.text.value;
  if (step.closing) out += "\n" + step.closing->value;
  return out;
}

// Lower case of ASCII letters; other bytes as they are.
inline std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

}  // namespace alur::check
