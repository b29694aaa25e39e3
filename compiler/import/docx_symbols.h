// Characters of Word's symbol fonts, whose codes are places in the font -> what is seen on the page.
#pragma once

#include <string>
#include <string_view>

namespace alur::importing {

bool is_symbol_font(std::string_view font);

// w:sym. Code: four hexadecimal digits, a Unicode character but in a symbol font. A sign of such a font
// without a counterpart is "(simbol Wingdings 28)", so that it is not lost.
std::string symbol_of(std::string_view font, std::string_view code);

// A run's text in a symbol font: letters or characters of U+F000 to U+F0FF, both of which are places in the
// font.
std::string symbols_of(std::string_view font, std::string_view text);

}  // namespace alur::importing
