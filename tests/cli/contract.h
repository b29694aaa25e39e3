// What every verb of the program promises: its two names, and where the seeds lie.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace alur::tests {

struct Verb {
  std::string name;
  std::string alias;  // in Indonesian
};

inline const std::vector<Verb> verbs{{"new", "baru"},          {"import", "impor"},   {"check", "periksa"},
                                     {"diff", "beda"},         {"format", "rapikan"}, {"draw", "gambar"},
                                     {"book", "buku"},         {"map", "peta"},       {"build", "susun"},
                                     {"simulate", "simulasi"}, {"fit", "cocokkan"},   {"show", "lihat"},
                                     {"explain", "jelaskan"}};

// What `alur draw` writes: names and extensions.
inline const std::vector<std::string> draw_formats{"pdf", "svg", "png", "docx", "dot"};

inline std::string seed(const std::string& path) {
  return (std::filesystem::path(ALUR_SOURCE_DIR) / "sops" / path).string();
}

// Every .sop file of sops/<folder> in which a line begins with `word`, sorted; a test that gets none must
// fail.
std::vector<std::string> seeds_in(const std::string& folder, const std::string& word = "");

}  // namespace alur::tests
