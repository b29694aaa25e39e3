// Second spellings of words, some of several tokens: `sampai dengan`, `s.d`, `maks.`, `paling lama`, and the
// words of courtesy in front of a target: `-> langkah b`, `lanjut ke b`. Not for units and months, which the
// lexer knows in any case. The rule to keep: a word is read as another one only where a name of the author's
// could not stand, so that a lane called `maks` and a step called `ke` stay what they are. Inside this room
// only.
#pragma once

#include <vector>

#include "base/source_file.h"
#include "compiler/syntax/lexemes.h"

namespace alur::syntax {

// Gives such words the type of the word that they stand for; several tokens of one spelling become one. The
// text stays the author's. Cost: one pass.
void join_spellings(const SourceFile& file, std::vector<Lexeme>& items);

}  // namespace alur::syntax
