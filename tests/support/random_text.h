// Files of Alur text with all constructs, by seed: as untidy as the language allows, without mistakes of the
// language (names need not mean anything).
#pragma once

#include <string>

namespace alur::tests {

std::string random_text(unsigned seed);

}  // namespace alur::tests
