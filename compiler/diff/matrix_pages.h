// The matriks perubahan laid out: pages of landscape A4 with a table whose head stands on each. Matrix ->
// Scene.
#pragma once

#include "compiler/diff/matrix.h"
#include "compiler/lampiran/scene.h"

namespace alur::diff {

// The same pages for the same words and metrics.
lampiran::Scene pages_of(const Matrix& matrix, const lampiran::TextMetrics& metrics,
                         const lampiran::Font& font);

}  // namespace alur::diff
