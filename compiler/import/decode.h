// Bytes of a text file -> clean UTF-8: what was decoded or dropped is said.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace alur::importing {

struct Decoded {
  std::string text;  // UTF-8; line ends are \n; no other control character but tab, no invisible one
  std::vector<Message> notes;
};

// UTF-8 and UTF-16 by their marks, UTF-8 without one, else Windows-1252, in which Excel in Indonesia writes.
// Errors: bytes that are no text. Source: the WHATWG Encoding Standard's index windows-1252.
Expected<Decoded> decoded(const std::string& path, std::string_view bytes);

// Valid UTF-8 with anything in it -> the same as it may stand in a cell. Adds a note for what it drops.
std::string cleaned(std::string_view utf8, std::vector<Message>& notes);

}  // namespace alur::importing
