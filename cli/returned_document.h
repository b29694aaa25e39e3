// `alur diff FILE.sop EDITED.docx`: what a clerk changed in a drawn document that came back.
#pragma once

#include <optional>
#include <string>

#include "cli/env.h"
#include "compiler/compile.h"
#include "compiler/diff/format.h"
#include "compiler/returned/document.h"

namespace alur::cli {

// By its first bytes, or by an extension of Office where it is no folder.
bool is_document(const std::string& path);

// None: no Word document. Errors: the file cannot be read.
Expected<std::optional<returned::Document>> document_at(const std::string& path);

struct ReturnedCall {
  const Compilation& ours;
  const returned::Document& document;
  const diff::Format& format;
  std::string sop_path, document_path, output, sop;
};

// Whether it is a drawing of alur's: by what it bears, else by its rows, which a SOP of the file would draw
// too.
Expected<bool> is_drawing(const ReturnedCall& call);

// Prints or writes the changes and returns the exit code.
int compare_returned(const ReturnedCall& call, const Env& env);

}  // namespace alur::cli
