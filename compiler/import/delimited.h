// Text with tables in it: cells between tabs (copied from Word, Excel or a PDF), CSV, or Markdown.
#pragma once

#include "compiler/import/decode.h"
#include "compiler/import/source_tables.h"

namespace alur::importing {

// Tabs anywhere make every line with one a row of a table, and lines without one text. Else it is CSV where a
// semicolon or a comma cuts some line into the words of a SOP's header; quoting is RFC 4180's. Else lines
// that begin with | are rows. Else all is text. Errors: a quote of a CSV that is never closed; beyond the
// limits.
Expected<SourceTables> from_delimited(const std::string& path, Decoded text);

}  // namespace alur::importing
