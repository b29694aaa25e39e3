// A file that Word, Excel or a PDF reader gave -> its tables. The format is told by the bytes, never by the
// name. Not for meaning.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "compiler/import/source_tables.h"

namespace alur::importing {

// Errors: missing, a directory, unreadable, too large, empty; a format that cannot be read (PDF, .doc, .xls,
// .odt, a picture), an encrypted file, a broken one, one beyond the limits. Each says what to do instead.
Expected<SourceTables> from_file(const std::string& path);

// The same for bytes in memory; `path` stands in the messages.
Expected<SourceTables> from_bytes(const std::string& path, std::string_view bytes);

}  // namespace alur::importing
