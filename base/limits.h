// How much the compiler reads, so that memory, time and the stack stay bounded whatever a file holds. One
// struct for all stages; docs/language.md lists it, and a test compares the two. Each limit has a finding of
// its own, with the place where it was met; what lies beyond is not read.
#pragma once

#include <cstddef>

namespace alur {

struct Limits {
  // Bytes of one file. Offsets are 32 bits; the largest set known is some 10 MB. Beyond: the file is refused.
  std::size_t file_bytes = 64u << 20;
  // Bytes of all files together: with its model a byte of text takes some 15 bytes of memory. LM02.
  std::size_t set_bytes = 128u << 20;
  // Files, named and used: stops imports that never end. LM01.
  std::size_t files = 20'000;
  // Uses of uses (gunakan) from a named file: nobody could follow a longer chain. LM03.
  std::size_t import_depth = 256;
  // Words and signs of one file: some 16,000 SOPs of ten steps; one takes 20 bytes while the file is read.
  // SX17.
  std::size_t file_tokens = 8'000'000;
  // Words and signs of one declaration: with its parse tree one takes some 400 bytes. SX17.
  std::size_t declaration_tokens = 1'000'000;
  // Open braces: the language itself needs five; the parser calls itself for each. SX16.
  std::size_t nesting = 32;
  // SOPs of a set. LM04.
  std::size_t sops = 20'000;
  // Scenarios of a set: a variant holds all items of the one that it changes. LM04.
  std::size_t scenarios = 2'000;
  // Steps and rows of one SOP: the rules follow every path, and the longest SOP known has 40. LM05.
  std::size_t steps = 1'000;
  // Findings of the syntax in one file that are kept; the others are counted.
  std::size_t syntax_findings = 100;
};

}  // namespace alur
