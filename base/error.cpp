#include "base/error.h"

#include <fmt/format.h>

namespace alur {

void internal_error(const char* condition, const char* file, int line) {
  throw InternalError(fmt::format("{}:{}: {}", file, line, condition));
}

}  // namespace alur
