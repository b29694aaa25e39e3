// Words for messages: what was expected, what was found, which word was probably meant.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "compiler/syntax/keywords.h"

namespace alur::syntax {

// The one of `words` that `written` most likely misspells; empty when none or more than one is near.
std::string_view nearest(std::string_view written, const std::vector<std::string_view>& words);

// "Maksud Anda 'menit'?"
Message did_you_mean(std::string_view word);

// The word of the classes that is surely meant, by an abbreviation or a slip; empty: none, or several.
std::string_view word_meant(std::string_view written, std::initializer_list<KeywordClass> classes);

// The same where one is near, else the list of all words of the classes.
Message suggestion(std::string_view written, std::initializer_list<KeywordClass> classes);

// "'a', 'b' atau 'c'"; at most `most` of them, then "...".
Message list_of(const std::vector<Message>& options, std::size_t most);

// As they stand in a message, cut at 40 bytes.
std::string shown(std::string_view written);

}  // namespace alur::syntax
