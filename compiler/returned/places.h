// Where a text of the page is said in the .sop file: by the names that the drawing gives its cells.
#pragma once

#include <string>

#include "compiler/diff/changes.h"
#include "compiler/model/model.h"

namespace alur::returned {

struct Located {
  diff::Subject subject = diff::Subject::Sop;
  diff::Field field = diff::Field::Form;
  diff::Thing thing;
  Message part;
  Span place;
  bool known = false;  // false: the file has it no more; then `place` is the SOP's
};

diff::Thing thing_of_sop(const model::Sop& sop);
diff::Thing thing_of_step(const model::Sop& sop, const model::Step& step);
const model::Step* step_named(const model::Sop& sop, const std::string& name);

// "terima.waktu" -> the time of the step named terima; "nomor_sop" -> the box of the number.
Located locate(const model::Sop& sop, const std::string& cell_name);

// "langkah 3, Waktu", "Dasar Hukum".
Message words_of(const Located& place);

// "sesudah langkah 2 ..."; nullptr: before all others.
diff::Value after_words(const model::Sop& sop, const model::Step* before, Span place);

// "step-terima" -> terima; "step-periksa-2" -> periksa; nullptr: no step's.
const model::Step* step_of_shape(const model::Sop& sop, const std::string& shape);

// "langkah 3"; of shapes that are no step's: "simbol 'selesai'".
Message shape_words(const model::Sop& sop, const std::string& shape);

}  // namespace alur::returned
