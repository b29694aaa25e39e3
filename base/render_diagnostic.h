// Diagnostics as text for people (the place, the line, a caret under it) and as JSON for programs.
// Source of the text form: rustc's, in the planner's words.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace alur {

struct RenderOptions {
  Language language = Language::Indonesian;
  bool colour = false;  // ANSI escapes
};

// Ends with an empty line. The place is "path:line:column".
std::string render_text(const Diagnostic& diagnostic, const Sources& sources, const RenderOptions& options);

// One word for the severity: "galat", "peringatan" ...
const std::string& severity_word(Severity severity, Language language);
// The same after a number: "1 irregularity", "5 irregularities".
const std::string& severity_words(Severity severity, std::int64_t count, Language language);

// A JSON array, one object a finding: docs/json.md.
std::string render_json(const Diagnostics& diagnostics, const Sources& sources, Language language);

}  // namespace alur
