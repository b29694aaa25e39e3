// What stands in a cell of the column Waktu, as Alur writes an amount of time. Nothing is guessed: a wording
// that is not understood has no reading.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace alur::importing {

struct TimeReading {
  std::string value;   // as it stands after `waktu`
  bool exact = false;  // the printed words are the value itself, so that no `tertulis` is needed
};

// "12 Jam s/d 1 Hari", "1-3 Jam", "maks. 3 hari", "5 mnt", "1Hari", "± 5 (lima) menit". `unit` is that of
// the column, for bare numbers ("Waktu (menit)"); empty where it says none.
std::optional<TimeReading> time_of(std::string_view cell, std::string_view unit = "");

}  // namespace alur::importing
