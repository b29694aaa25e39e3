#include "compiler/model/name_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace alur::model {
namespace {

// The last item that begins at or before the offset and holds it.
template <class Item>
const Item* holding(const std::vector<Item>& items, FileId file, std::uint32_t offset) {
  const auto after = std::upper_bound(items.begin(), items.end(), std::pair(file, offset),
                                      [](const std::pair<FileId, std::uint32_t>& wanted, const Item& item) {
                                        return wanted < std::pair(item.place.file, item.place.begin);
                                      });
  if (after == items.begin()) return nullptr;
  const Item& item = *(after - 1);
  return item.place.file == file && offset < item.place.end ? &item : nullptr;
}

template <class Item>
void sort_by_place(std::vector<Item>& items) {
  const auto before = [](const Item& a, const Item& b) { return a.place < b.place; };
  const auto same = [](const Item& a, const Item& b) { return a.place == b.place; };
  std::stable_sort(items.begin(), items.end(), before);
  items.erase(std::unique(items.begin(), items.end(), same), items.end());
}

std::string place_words(Span place, const Sources& sources) {
  const LineColumn at = sources[place.file].line_column(place.begin);
  return fmt::format("{}:{}:{}", sources[place.file].path(), at.line, at.column);
}

}  // namespace

const NameDefinition* NameIndex::at(FileId file, std::uint32_t offset) const {
  if (const NameDefinition* definition = holding(definitions, file, offset)) return definition;
  const NameUse* use = holding(uses, file, offset);
  return use == nullptr ? nullptr : &definitions[use->definition];
}

std::vector<Span> NameIndex::uses_of(const NameDefinition& definition) const {
  const auto id = static_cast<std::size_t>(&definition - definitions.data());
  std::vector<Span> out;
  for (std::uint32_t i = first_use[id]; i < first_use[id + 1]; ++i)
    out.push_back(uses[by_definition[i]].place);
  return out;
}

NameIndex name_index_of(NameLog log) {
  NameIndex index;
  sort_by_place(log.definitions);
  index.definitions = std::move(log.definitions);
  index.first_use.assign(index.definitions.size() + 1, 0);
  const auto by_place = [](const NameDefinition& definition, Span place) { return definition.place < place; };
  for (const NameLog::Use& use : log.uses) {
    const auto found =
        std::lower_bound(index.definitions.begin(), index.definitions.end(), use.definition, by_place);
    if (found == index.definitions.end() || found->place != use.definition) continue;
    index.uses.push_back({use.place, static_cast<std::uint32_t>(found - index.definitions.begin())});
  }
  sort_by_place(index.uses);
  index.by_definition.resize(index.uses.size());
  std::iota(index.by_definition.begin(), index.by_definition.end(), 0u);
  std::stable_sort(
      index.by_definition.begin(), index.by_definition.end(),
      [&](std::uint32_t a, std::uint32_t b) { return index.uses[a].definition < index.uses[b].definition; });
  for (const NameUse& use : index.uses) ++index.first_use[use.definition + 1];
  for (std::size_t i = 1; i < index.first_use.size(); ++i) index.first_use[i] += index.first_use[i - 1];
  return index;
}

std::string_view words_at(const NameDefinition& definition, const Sources& sources) {
  const SourceFile& file = sources[definition.place.file];
  return definition.place.end == 0 ? std::string_view(file.path()) : file.slice(definition.place);
}

std::string dump(const NameIndex& index, const Sources& sources) {
  std::string out;
  for (const NameDefinition& definition : index.definitions) {
    out += fmt::format("{} {}  {}\n", definition.kind.en, words_at(definition, sources),
                       place_words(definition.place, sources));
    for (const Span use : index.uses_of(definition))
      out += fmt::format("  used  {}\n", place_words(use, sources));
  }
  return out;
}

}  // namespace alur::model
