// The rules of a page's tables: the borders of their cells, each drawn once. Private to Sheets -> Scene.
#pragma once

#include <vector>

#include "compiler/lampiran/scene.h"

namespace alur::lampiran {

std::vector<Rule> rules_of(const std::vector<Block>& blocks);

}  // namespace alur::lampiran
