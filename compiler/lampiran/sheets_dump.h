// Sheets as stable text, hundredths of a mm: `alur show sheets`, and a golden.
#pragma once

#include <string>

#include "compiler/lampiran/sheets.h"

namespace alur::lampiran {

std::string dump(const Sheets& sheets);
// Blocks with their cells and texts, as both dumps print them.
std::string dump(const std::vector<Block>& blocks);

}  // namespace alur::lampiran
