// The lines of a list box -> its items.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/import/draft.h"

namespace alur::importing {

// A line without a number goes on with the item before it where that one is numbered and no semicolon ends
// it. "1. A 2. B" in one line are two items, and so are "A; B".
void add_items(std::string_view text, std::vector<DraftItem>& items);

// Cut before "2. ", "3. " where the numbers follow each other. Shape: as many parts as numbers.
std::vector<std::string_view> numbered_parts(std::string_view line);

// "5a. Text" -> its number and the text behind it; no number where it has none.
DraftItem item_of(std::string_view line);

}  // namespace alur::importing
