// Names of outputs: the extension must not promise another format than the bytes are of.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/language.h"

namespace alur::cli {

// What is wrong with the name, where its extension is that of another file of Alur. Shape: ".pdf". An
// extension that no format has may be any.
std::optional<Message> misnamed(const std::string& path, std::string_view written_extension);

}  // namespace alur::cli
