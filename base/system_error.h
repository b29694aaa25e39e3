// Why the operating system refused, in words that a planner understands.
#pragma once

#include "base/language.h"

namespace alur {

// Shape: an errno; without a full stop. An errno outside the table keeps the system's English text.
Message words_of_errno(int code);

}  // namespace alur
