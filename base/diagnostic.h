// A finding about what an author wrote, as a value. Rendering it is render_diagnostic's work; deciding the
// exit code is the program's. One mistake, one diagnostic.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/span.h"

namespace alur {

// Info to Error: the document has a meaning but breaks a rule (irregular). Invalid: no meaning can be given.
enum class Severity : std::uint8_t { Info, Warning, Error, Invalid };

// What a finding rests on. Practice is never called a rule.
enum class Basis : std::uint8_t { Language, Law, Guideline, Practice, Arithmetic };

// Everything known about one kind of finding. Defined once, in the file that raises it; enumerated by the
// .def table of that file's room.
struct DiagnosticKind {
  std::string_view code;  // two capitals, two or three digits: "TM02"
  Severity severity;
  Basis basis;
  Message title;          // the finding in a few words
  Message why;            // why it matters, in one or two sentences
  Message source;         // where the rule stands: instrument and page, or "practice"
  std::string_view bad;   // a smallest file that raises it
  std::string_view good;  // the same file mended
};

struct Related {
  Span place;
  Message note;
};

struct Diagnostic {
  const DiagnosticKind* kind = nullptr;
  Severity severity = Severity::Error;
  Span place;
  Message what;
  Message help;  // what to write instead; may be empty
  std::vector<Related> related;
};

using Diagnostics = std::vector<Diagnostic>;

inline Diagnostic finding(const DiagnosticKind& kind, Span place, Message what, Message help = {}) {
  return Diagnostic{&kind, kind.severity, place, std::move(what), std::move(help), {}};
}

}  // namespace alur
