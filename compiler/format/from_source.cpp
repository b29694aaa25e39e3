#include "compiler/format/from_source.h"

#include "compiler/format/layout.h"
#include "compiler/syntax/dump.h"
#include "compiler/syntax/from_text.h"

namespace alur::format {
namespace {

using syntax::Outline;
using syntax::OutlinePart;

// A part with the bytes that are copied where it cannot be read.
struct Section {
  OutlinePart part;
  std::size_t begin = 0, end = 0;
  bool readable = false;
};

class Formatter {
 public:
  explicit Formatter(const SourceFile& file) : source_(file.text()), outline_(syntax::outline(file)) {}

  Formatted run() {
    if (outline_.cut)
      return unchanged({"berkas terlalu besar atau kurungnya terlalu dalam untuk dirapikan",
                        "the file is too large or its braces are too deep to be formatted"});
    const std::vector<Section> sections = sections_of_file();
    if (sections.empty() && strange_in(source_).any)
      return unchanged({"isinya bukan bahasa Alur", "what it holds is not Alur"});
    std::size_t done = 0;  // bytes
    for (const Section& section : sections) {
      if (section.readable) {
        layout_.write(pieces_of(source_, outline_.tokens, section.part, done));
      } else {
        layout_.write_as_is(gap_of(between(done, section.begin)), between(section.begin, section.end));
        out_.untouched.push_back({span(section.begin, section.end),
                                  {"memuat kesalahan bahasa, jadi dibiarkan apa adanya",
                                   "holds a mistake of the language and is left as it is"}});
      }
      done = section.end;
    }
    out_.text = layout_.finish(gap_of(between(done, source_.size())));
    return std::move(out_);
  }

  Formatted unchanged(Message why) const {
    return {std::string(source_), {{span(0, source_.size()), std::move(why)}}};
  }

 private:
  std::string_view between(std::size_t begin, std::size_t end) const {
    return source_.substr(begin, end - begin);
  }
  static Span span(std::size_t begin, std::size_t end) {
    return {FileId{0}, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  // Characters that mean nothing belong to the part before them, else to the first; it is not readable then.
  std::vector<Section> sections_of_file() const {
    std::vector<Section> out;
    std::size_t done = 0;
    for (const OutlinePart& part : outline_.parts) {
      Section section{part, outline_.tokens[part.first].begin, outline_.tokens[part.last - 1].end,
                      part.readable && !strange_inside(part)};
      const Strange before = strange_in(between(done, section.begin));
      if (before.any && out.empty()) section.begin = done + before.begin, section.readable = false;
      if (before.any && !out.empty()) out.back().end = done + before.end, out.back().readable = false;
      done = section.end;
      out.push_back(section);
    }
    const Strange after = strange_in(between(done, source_.size()));
    if (after.any && !out.empty()) out.back().end = done + after.end, out.back().readable = false;
    return out;
  }

  bool strange_inside(const OutlinePart& part) const {
    for (std::size_t i = part.first + 1; i < part.last; ++i)
      if (strange_in(between(outline_.tokens[i - 1].end, outline_.tokens[i].begin)).any) return true;
    return false;
  }

  const std::string_view source_;
  const Outline outline_;
  Layout layout_;
  Formatted out_;
};

std::string meaning(const SourceFile& file) {
  return syntax::dump_meaning(syntax::from_text(file, FileId{0}).ast, file);
}

}  // namespace

Formatted from_source(const SourceFile& file) {
  Formatter formatter(file);
  Formatted out = formatter.run();
  if (out.text == file.text()) return out;
  // A formatter that changes what is meant would be worse than none, so it is not trusted to be right.
  const auto after = SourceFile::from_text(file.path(), out.text);
  if (after && meaning(*after) == meaning(file)) return out;
  return formatter.unchanged({"dirapikan, artinya akan berubah: ini kesalahan program Alur; mohon laporkan",
                              "formatting would change what it means: a bug of Alur; please report it"});
}

}  // namespace alur::format
