// Writing a file so that it is whole or not there at all: the bytes go to a neighbour that is renamed at the
// end.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace alur {

// Missing folders of the path are made. Errors: the folder is not writable, the path is a folder, the disk is
// full.
Expected<void> write_file(const std::string& path, std::string_view bytes);

// The same for a file that must not be there yet. Errors: those of write_file, or something of that name is
// there; it stays as it is.
Expected<void> write_new_file(const std::string& path, std::string_view bytes);

// Removes the neighbour that write_file is filling just now. Safe in a signal's handler, after which the
// program must end.
void discard_unfinished_output();

// All bytes of any file. Errors: as SourceFile::read, without its limits on content.
Expected<std::string> read_file(const std::string& path, std::size_t max_bytes);

}  // namespace alur
