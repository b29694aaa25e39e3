// Expected<T>: the way in which the world's faults (files, disk, broken table files) travel. Faults of an
// SOP's author are Diagnostics and never an Error; our own bugs are InternalError and never an Error.
#pragma once

#include <stdexcept>
#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "base/language.h"

namespace alur {

struct Error {
  Message message;    // one sentence, with the file's name
  Message help = {};  // what to do; may be empty
};

// What a function returns that may meet a fault of the world. A type of its own, so that it can be
// [[nodiscard]].
template <class T>
class [[nodiscard]] Expected : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
};

inline tl::unexpected<Error> fault(std::string indonesian, std::string english, Message help = {}) {
  return tl::unexpected<Error>(Error{Message{std::move(indonesian), std::move(english)}, std::move(help)});
}

// A broken invariant of ours. Only main catches it: exit code 70.
class InternalError : public std::logic_error {
  using std::logic_error::logic_error;
};

[[noreturn]] void internal_error(const char* condition, const char* file, int line);

}  // namespace alur

// Checked in release builds too.
#define ALUR_ASSERT(condition) \
  ((condition) ? static_cast<void>(0) : ::alur::internal_error(#condition, __FILE__, __LINE__))
