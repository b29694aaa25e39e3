#include "compiler/returned/sides.h"

#include "compiler/diff/facts.h"
#include "compiler/returned/rows.h"

namespace alur::returned {

std::map<std::string, std::string> texts_by_name(const Stamp& stamp) {
  std::map<std::string, std::string> out;
  for (const DrawnText& text : stamp.texts) {
    if (text.name.empty()) continue;
    const auto [at, fresh] = out.emplace(text.name, text.text);
    if (!fresh && !text.text.empty()) at->second += (at->second.empty() ? "" : "\n") + text.text;
  }
  return out;
}

Renames::Renames(const Stamp& drawn, const Stamp& ours) {
  const auto olds = texts_by_name(drawn), news = texts_by_name(ours);
  constexpr std::string_view column = ".kegiatan";
  std::map<std::string, std::string> by_words;  // of today's steps that the drawing does not know
  for (const auto& [name, text] : news)
    if (name.ends_with(column) && !olds.contains(name))
      by_words.emplace(neutral(text), name.substr(0, name.size() - column.size()));
  for (const auto& [name, text] : olds) {
    if (!name.ends_with(column) || news.contains(name)) continue;
    const auto found = by_words.find(neutral(text));
    if (found != by_words.end()) steps_[name.substr(0, name.size() - column.size())] = found->second;
  }
}

std::string Renames::step_today(const std::string& step) const {
  const auto found = steps_.find(step);
  return found == steps_.end() ? step : found->second;
}

std::string Renames::today(const std::string& cell_name) const {
  const std::size_t dot = cell_name.rfind('.');
  if (dot == std::string::npos) return cell_name;
  return step_today(cell_name.substr(0, dot)) + cell_name.substr(dot);
}

std::string shown(std::string text) {
  if (text.starts_with(":")) text.erase(0, text.starts_with(": ") ? 2 : 1);
  return text;
}

std::optional<diff::Value> value_of(const std::string& text, Span place) {
  if (neutral(shown(text)).empty()) return std::nullopt;
  return diff::Value{diff::both(shown(text)), place};
}

bool is_changed_today(const Comparison& sides, const Renames& renames, const std::string& step) {
  const auto ours = texts_by_name(sides.ours);
  for (const auto& [name, text] : texts_by_name(sides.drawn)) {
    if (!name.starts_with(step + ".") || name.ends_with(".nomor")) continue;
    const auto found = ours.find(renames.today(name));
    if (found == ours.end() || neutral(found->second) != neutral(text)) return true;
  }
  return false;
}

void set_basis(const Comparison& sides, const Renames& renames, ClerkChanges& out) {
  const auto olds = texts_by_name(sides.drawn), news = texts_by_name(sides.ours);
  std::set<std::string> known;
  for (const auto& [name, text] : olds) {
    const std::string today = renames.today(name);
    known.insert(today);
    const auto found = news.find(today);
    if (found == news.end() || neutral(found->second) != neutral(text)) ++out.changed_since;
  }
  for (const auto& [name, text] : news)
    if (name.ends_with(".kegiatan") && !known.contains(name)) ++out.changed_since;
  const auto same_text = [](std::string a, std::string b) {
    std::erase(a, '\r');
    std::erase(b, '\r');
    return a == b;
  };
  if (!sides.document.stamp || sides.drawn.source_text.empty())
    out.basis = Basis::Unknown;
  else if (same_text(sides.drawn.source_text, sides.source))
    out.basis = out.changed_since == 0 ? Basis::Same : Basis::OtherContext;
  else
    out.basis = out.changed_since == 0 ? Basis::SameContent : Basis::OtherVersion;
}

Standing standing_of(const std::string& was, const std::string& now, const std::string* today) {
  if (today == nullptr) return Standing::Gone;
  const std::string ours = neutral(*today);
  if (ours == neutral(was)) return Standing::Applies;
  return ours == neutral(now) ? Standing::Made : Standing::Conflict;
}

bool ClerkChanges::done() const {
  for (const ClerkChange& change : changes)
    if (change.standing != Standing::Made) return false;
  return shifts.empty() && remarks.empty();
}

}  // namespace alur::returned
