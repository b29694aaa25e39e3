// Changes in the words of an official: for text and for the matriks perubahan.
#pragma once

#include "compiler/diff/changes.h"

namespace alur::diff {

// "langkah", "jabatan".
Message subject_words(Subject subject);
std::string_view subject_code(Subject subject);  // "step": for programs
std::string_view kind_code(ChangeKind kind);     // "moved"
// "nomor langkah 5-8 bergeser satu menjadi 6-9".
Message shift_words(const Shift& shift);
// "4 jam 41 menit", "1 jam s.d. 3 jam" of a range.
Message range_words(const TimeAmount& shortest, const TimeAmount& longest);
Message amount_of(const TimeAmount& amount);
// What a field is called, with which of several: "Tujuan cabang \"tidak\"".
Message field_title(const Change& change);
// A change that is seen on the printed pages. A name in the text of Alur is not.
bool on_paper(const Change& change);

}  // namespace alur::diff
