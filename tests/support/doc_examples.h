// The ```alur blocks of a page of documentation.
#pragma once

#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace alur::tests {

struct DocExample {
  std::size_t line = 0;  // of the opening fence, from 1
  std::string text;
};

// Path from the top folder. A page that is missing is a fault of the test.
inline std::vector<DocExample> doc_examples(const std::string& path) {
  std::ifstream in(std::string(ALUR_SOURCE_DIR "/") + path);
  if (!in) throw std::runtime_error("no page " + path);
  std::vector<DocExample> out;
  std::string line;
  bool inside = false;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.rfind("```", 0) == 0) {
      inside = line == "```alur";
      if (inside) out.push_back({number, ""});
    } else if (inside) {
      out.back().text += line + "\n";
    }
  }
  return out;
}

}  // namespace alur::tests
