// Real SOPs, spoiled at random: whatever the text, the program ends in order. 40 texts, or ALUR_SPOILED_TEXTS
// of them; the seed is fixed and each text has its own, so that one that fails can be made again.
#include <cstdlib>
#include <random>

#include "tests/cli/contract.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace alur::tests;

namespace {

class Spoiler {
 public:
  explicit Spoiler(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t end) { return end == 0 ? 0 : static_cast<std::size_t>(random_() % end); }

  // One edit of the kinds that people, editors and copying machines make.
  void spoil(std::string& text, const std::string& other) {
    const std::size_t at = below(text.size());
    const std::size_t length = below(1 + below(200));
    switch (below(8)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, text.substr(below(text.size()), length));
        break;
      case 2:
        text.insert(at, other.substr(below(other.size()), length));
        break;
      case 3:
        text.resize(at);
        break;
      case 4:
        text.insert(at, 1, "{}[]()\"#\\%:;->0,."[below(18)]);
        break;
      case 5:
        text.insert(at, std::string(below(3000), "{(\"-9"[below(5)]));
        break;
      case 6:
        text.insert(at, "99999999999999999999999");
        break;
      default:
        if (at < text.size()) text[at] = static_cast<char>(below(127) + 1);
    }
  }

 private:
  std::mt19937 random_;  // its numbers are the same everywhere; only % is used on them
};

}  // namespace

TEST_CASE("Spoiled text never ends the program out of order") {
  const char* wanted = std::getenv("ALUR_SPOILED_TEXTS");
  const unsigned count = wanted == nullptr ? 40 : static_cast<unsigned>(std::strtoul(wanted, nullptr, 10));
  std::vector<std::string> files;
  for (const char* folder : {"tangerang", "bekasi", "skenario", "bersama"}) {
    for (const std::string& file : seeds_in(folder)) files.push_back(file);
  }
  REQUIRE(files.size() >= 4);

  for (unsigned number = 0; number < count; ++number) {
    Spoiler spoiler(number);
    const std::string file = files[spoiler.below(files.size())];
    std::string text = bytes_of(file);
    const std::string other = bytes_of(files[spoiler.below(files.size())]);
    for (std::size_t edit = 0, edits = 1 + spoiler.below(4); edit < edits; ++edit) spoiler.spoil(text, other);
    // Beside the file itself, so that what it imports is found.
    const Workbench bench;
    std::filesystem::copy(seed("."), bench.path("sops"), std::filesystem::copy_options::recursive);
    const std::string spoiled =
        bench.write("sops/" + std::filesystem::relative(file, seed(".")).string(), text);

    INFO("text " << number << ", from " << file);
    for (const auto& words :
         std::vector<std::vector<std::string>>{{"check", spoiled},
                                               {"draw", spoiled, "-o", bench.path("a.svg")},
                                               {"build", spoiled, "-o", bench.path("a.alurt")}}) {
      INFO(words[0]);
      const Ran ran = run_alur(words, {.seconds = 60});
      INFO(ran.err);
      CHECK(ran.exit <= 3);
      CHECK((ran.exit == 0 || ran.out.size() + ran.err.size() > 0));
    }
  }
}
