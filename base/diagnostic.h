// A finding about what an author wrote, as a value. Rendering it is render_diagnostic's work; deciding the
// exit code is the program's. One mistake, one diagnostic.
#pragma once

#include <cstdint>
#include <string>
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
  Message fix = {};       // what `check --fix` does about it, and why that is safe; empty: nothing
};

// Text in place of other text of the same file. An empty place: text is put in there; an empty text: the
// place is taken out. Text that ends with a line end and is put in front of a closing brace is an item of its
// body.
struct Edit {
  Span place;
  std::string text;
};

// What a program may do about a finding by itself: only where what the author meant is beyond doubt, or where
// the edit says what another part of the text says. All edits of a fix are made, or none.
struct Fix {
  Message title;            // "ganti 'draft' dengan 'draf'"
  std::vector<Edit> edits;  // of one file, apart from each other
  bool empty() const { return edits.empty(); }
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
  Fix fix = {};  // empty: it is for the author to decide
};

using Diagnostics = std::vector<Diagnostic>;

inline Diagnostic finding(const DiagnosticKind& kind, Span place, Message what, Message help = {}) {
  return Diagnostic{&kind, kind.severity, place, std::move(what), std::move(help), {}, {}};
}

inline Fix replacement(Span place, std::string text) {
  Message title{"ganti dengan '" + text + "'", "replace it by '" + text + "'"};
  return {std::move(title), {Edit{place, std::move(text)}}};
}

inline Fix insertion(Span before, std::string text) {
  Message title{"tambahkan '" + text + "'", "add '" + text + "'"};
  return {std::move(title), {Edit{Span{before.file, before.begin, before.begin}, std::move(text)}}};
}

inline Fix removal(Span place, Message title) { return {std::move(title), {Edit{place, {}}}}; }

}  // namespace alur
