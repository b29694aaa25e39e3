// Numbers, amounts of time and dates in the words of each language: Indonesian writes 1.250,5 and "5 Mei
// 2025". CSV and JSON never use this: they write a dot and ISO dates.
#pragma once

#include <string>

#include "base/language.h"
#include "base/time.h"

namespace alur {

// Fixed decimals, thousands grouped: 1.250,50 / 1,250.50.
std::string words_of_number(double value, int decimals, Language language);
// Whole numbers, thousands grouped.
std::string words_of_count(std::int64_t value, Language language);
// "6 hari kerja 4 jam 5 menit"; zero is "0 menit". Largest unit first; seconds carry into minutes and hours,
// hours never into days.
std::string words_of_amount(const TimeAmount& amount, Language language);
// Elapsed seconds for people, at most two units, rounded to the smaller: "3 hari 4 jam", "41 menit 20 detik",
// "0,5 detik".
std::string words_of_elapsed(double seconds, Language language);
// A share 0..1 as "12,5%".
std::string words_of_share(double share, int decimals, Language language);
// "5 Mei 2025" / "5 May 2025".
std::string words_of_date(Date date, Language language);
// "2025-05-05".
std::string iso_date(Date date);

}  // namespace alur
