// Looking things up on a shelf: a span of descriptors with a name and the extension of what they write.
#pragma once

#include <span>
#include <string_view>

namespace alur {

// nullptr: nothing of that name.
template <class Entry>
const Entry* entry_by_name(std::span<const Entry* const> shelf, std::string_view name) {
  for (const Entry* entry : shelf)
    if (entry->name == name) return entry;
  return nullptr;
}

// nullptr: the path ends in no extension of the shelf.
template <class Entry>
const Entry* entry_by_path(std::span<const Entry* const> shelf, std::string_view path) {
  for (const Entry* entry : shelf)
    if (path.ends_with(entry->extension)) return entry;
  return nullptr;
}

}  // namespace alur
