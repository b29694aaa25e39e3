// The parts of a Word document that hold no page. Private to the DOCX format.
#pragma once

#include "compiler/lampiran/format.h"
#include "compiler/lampiran/formats/docx_body.h"
#include "compiler/lampiran/package.h"

namespace alur::lampiran::docx {

// In the order of the package, the table of content types first.
std::vector<Part> parts_of(const Scene& scene, const Body& body, const WriteOptions& options);

// The namespace of the part that takes the source and the handles along.
inline constexpr const char* stamp_namespace = "urn:alur:lampiran:1";

}  // namespace alur::lampiran::docx
