// Names of outputs: the extension must not promise another format than the bytes are of.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/language.h"

namespace alur::cli {

// What is wrong with the name, where its extension is that of another file of Alur. Shape: ".pdf". An
// extension that no format has may be any.
std::optional<Message> misnamed(const std::string& path, std::string_view written_extension);

// A file can be replaced where its folder is writable, but who made it read-only did not want that. Errors:
// it is read-only, or no plain file.
Expected<void> may_replace(const std::string& path);

}  // namespace alur::cli
