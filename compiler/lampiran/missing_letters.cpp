#include "compiler/lampiran/missing_letters.h"

#include <fmt/format.h>

#include <set>

namespace alur::lampiran {
namespace {

// The code point of the one letter in the text, which is valid UTF-8.
std::uint32_t code_point(std::string_view letter) {
  const auto lead = static_cast<unsigned char>(letter.front());
  std::uint32_t code = letter.size() == 1 ? lead : lead & (0x7Fu >> letter.size());
  for (const char c : letter.substr(1)) code = code << 6u | (static_cast<unsigned char>(c) & 0x3Fu);
  return code;
}

class Letters {
 public:
  explicit Letters(const TextMetrics& metrics) : metrics_(metrics) {}

  void page(const ScenePage& page, std::size_t number) {
    for (const Block& block : page.blocks) {
      for (const Cell& cell : block.cells) texts(cell.text, number);
    }
    for (const Symbol& symbol : page.symbols) texts(symbol.text, number);
    for (const Arrow& arrow : page.arrows) {
      for (const Label& label : arrow.labels) texts(label.text, number);
    }
  }

  std::vector<Message> take() { return std::move(messages_); }

 private:
  void texts(const std::vector<TextRun>& runs, std::size_t number) {
    for (const TextRun& run : runs) {
      for (const std::string& letter : metrics_.missing(run.text)) {
        if (!seen_.insert(letter).second) continue;
        const std::string which = fmt::format("U+{:04X}", code_point(letter));
        messages_.push_back(
            {fmt::format(
                 "huruf \"{}\" ({}) tidak ada pada fon yang terpasang; pada halaman {} tercetak kotak: "
                 "\"{}\"",
                 letter, which, number, run.text),
             fmt::format("no installed font has the letter \"{}\" ({}); page {} shows a box: \"{}\"", letter,
                         which, number, run.text)});
      }
    }
  }

  const TextMetrics& metrics_;
  std::set<std::string> seen_;
  std::vector<Message> messages_;
};

}  // namespace

std::vector<Message> missing_letters(const Scene& scene, const TextMetrics& metrics) {
  Letters letters(metrics);
  for (std::size_t i = 0; i < scene.pages.size(); ++i) letters.page(scene.pages[i], i + 1);
  return letters.take();
}

}  // namespace alur::lampiran
