// The parts of a SOP's Alur text, made of a draft. Lines only: how they look is compiler/format's.
#pragma once

#include <string>
#include <vector>

#include "compiler/import/draft.h"
#include "compiler/import/from_tables.h"
#include "compiler/import/words.h"

namespace alur::importing {

// The text of one SOP while it is written, and the account of it.
struct Sheet {
  std::string text;
  ImportedSop account;

  void line(const std::string& words) { text += words + "\n"; }
  // "# baris 62: ..."
  void comment(const Unplaced& what);
  void lacks(Lack lack, const std::string& step, Message what, const Message& place);
  // A cell with text was taken over.
  void took(const std::string& cell) { account.cells += collapsed(cell).empty() ? 0 : 1; }
};

// The settings of the form, as they stand in the braces of a profile.
std::string profile_settings(const DraftSop& sop);

void write_identity(const DraftSop& sop, Sheet& sheet);

// `lane_names`: by DraftSop::lanes; empty for a lane without a title.
void write_steps(const DraftSop& sop, const std::vector<std::string>& lane_names, Sheet& sheet);

}  // namespace alur::importing
