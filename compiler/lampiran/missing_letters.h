// Letters that no installed font has: they would stand on the page as empty boxes, unseen until it is
// printed.
#pragma once

#include "compiler/lampiran/scene.h"

namespace alur::lampiran {

// One sentence for each such letter, with the first page and text in which it stands.
std::vector<Message> missing_letters(const Scene& scene, const TextMetrics& metrics);

}  // namespace alur::lampiran
