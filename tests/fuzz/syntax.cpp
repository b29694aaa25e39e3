// Any bytes as a source file: an Ast, and no crash. Built as a libFuzzer target, or replayed by
// tests/fuzz/replay.cpp.
#include <cstddef>
#include <cstdint>
#include <string>

#include "compiler/syntax/dump.h"
#include "compiler/syntax/from_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto file = alur::SourceFile::from_text("fuzz.sop", std::string(reinterpret_cast<const char*>(data), size));
  if (!file) return 0;
  const alur::syntax::ParseResult result = alur::syntax::from_text(*file, alur::FileId{0});
  alur::syntax::dump(result.ast, *file);
  return 0;
}
