// What the model says only because a word could not be read. One mistake, one finding.
#pragma once

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace alur {

// Takes out what was `meant` on a line of which the syntax says that it could not be read, or on the next
// one: a name that is unknown, or missing, because another word stands in its place.
void drop_consequences(const Sources& sources, const Diagnostics& read, Diagnostics& meant);

// Takes out what rules say of the second of two SOPs of one name that they compare: most often it is a copy,
// and which of the two is meant nobody knows.
void drop_of_twins(const Diagnostics& meant, Diagnostics& checked);

}  // namespace alur
