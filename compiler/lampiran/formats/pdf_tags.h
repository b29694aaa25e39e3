// What Cairo 1.16 cannot put into a tagged PDF: the language, the alternative text of figures, the wish to
// show the title. Private to the PDF format.
#pragma once

#include <string>

#include "base/error.h"
#include "compiler/lampiran/scene.h"

namespace alur::lampiran {

// The n-th Figure of the structure tree gets the words of the n-th page with a flowchart.
Expected<std::string> with_tags(std::string pdf, const Scene& scene);

}  // namespace alur::lampiran
