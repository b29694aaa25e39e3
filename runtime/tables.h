// The runtime tables of a compiled set: a file of their own, from which alone a run can be made. Whoever
// holds a Tables holds a sound one: load() is the only maker, and it checks everything that the simulator
// relies on.
//
// A table file, all numbers little-endian:
//   0   8  "ALURTBL\n"
//   8   4  format version
//   12  4  zero
//   16  8  size of what follows the header
//   24  8  CRC-64/XZ of bytes 0..23 and of what follows the header
//   32  .  a FlatBuffer of tables.fbs
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/error.h"
#include "tables_generated.h"

namespace alur::runtime {

inline constexpr std::uint32_t tables_format = 2;
inline constexpr std::size_t tables_header_bytes = 32;
inline constexpr std::size_t max_tables_bytes = 256u << 20;

class Tables {
 public:
  const fb::TablesT& operator*() const { return *content_; }
  const fb::TablesT* operator->() const { return content_.get(); }
  // Of the file: names the input of a run.
  std::uint64_t checksum() const { return checksum_; }

 private:
  friend Expected<Tables> load(std::string_view bytes, const std::string& name);
  std::unique_ptr<const fb::TablesT> content_;
  std::uint64_t checksum_ = 0;
};

// The bytes of a table file. Makes no checks: a lowering that errs is caught by load.
std::string pack(const fb::TablesT& tables);

// Checked in this order: header, size, checksum, the FlatBuffer's own verifier, then every invariant
// (invariants.h). Errors: one sentence that names `name` and what is wrong. Never crashes, whatever the
// bytes.
Expected<Tables> load(std::string_view bytes, const std::string& name);
Expected<Tables> read(const std::string& path);

// Whether a file begins as a table file does, sound or not; false where it cannot be read.
bool begins_as_table_file(const std::string& path);

// Stable text for people and golden tests: every field, in the order of the schema.
std::string dump(const Tables& tables);

}  // namespace alur::runtime
