// Inside the model room: what the builders of one SOP share.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/build.h"

namespace alur::model {

struct SopNames {
  explicit SopNames(NameLog& the_log) : log(the_log) {}
  NameLog& log;
  NameTable<LaneId> lanes{{"pelaksana", "lane"}, log};
  bool part_lost = false;  // what is unknown may stand in a part that could not be read: no report
  NameTable<Target> anchors{{"langkah", "step"},
                            log};  // steps, rows and parallel blocks: what a jump can name
};

// A step in the order of the page, before its parts are read.
struct PlannedStep {
  const syntax::Step* ast = nullptr;
  const syntax::Step* whole = nullptr;  // the step of which it is a row
  std::optional<RowGroupId> group;
  std::string number;
  Target next;  // unless it says otherwise
};

// More than the limit: reported, and the SOP is to be left without its steps.
bool too_many_steps_in(Build& build, const syntax::Sop& ast);

// Lays out the steps, rows and blocks, and reads them.
void add_steps(Build& build, const syntax::Sop& ast, Sop& sop, SopNames& names);

}  // namespace alur::model
