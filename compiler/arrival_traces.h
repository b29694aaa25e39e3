// Arrivals that a scenario takes from a file (dari "register.csv" kolom "tanggal"): the file's times become
// arrivals by date, so that nothing after the Model knows of files.
#pragma once

#include <map>
#include <string>

#include "base/findings.h"
#include "base/source_file.h"
#include "compiler/model/model.h"

namespace alur {

// What stands in a file instead of its bytes on the disk.
using Texts = std::map<std::string, std::string>;

// A path is relative to the file that says it. What cannot be read is a finding, and its scenario does not
// run.
void read_arrival_traces(model::Model& model, const Sources& sources, const Texts& texts, Findings& out);

#define ALUR_DIAGNOSTIC(name) extern const DiagnosticKind name;
#include "compiler/trace_diagnostics.def"
#undef ALUR_DIAGNOSTIC

}  // namespace alur
