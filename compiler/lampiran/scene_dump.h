// A Scene as stable text, hundredths of a mm: `alur show scene`, and a golden.
#pragma once

#include <string>

#include "compiler/lampiran/scene.h"

namespace alur::lampiran {

std::string dump(const Scene& scene);

}  // namespace alur::lampiran
