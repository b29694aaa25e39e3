#include "base/render_diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

#include "base/hidden_characters.h"

namespace alur {
namespace {

struct Paint {
  bool on;
  std::string operator()(std::string_view code, std::string_view text) const {
    return on ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }
};

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::Info:
      return "1;36";
    case Severity::Warning:
      return "1;33";
    case Severity::Error:
    case Severity::Invalid:
      return "1;31";
  }
  return "0";
}

// Tabs become one space so that the caret stands under its character; what has no width shows as a dot.
std::string printable(std::string_view line) {
  std::string out;
  auto hidden = next_hidden(line, HiddenKind::ZeroWidth);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (hidden && hidden->begin == i) {
      out += "·";
      i = hidden->end - 1;
      hidden = next_hidden(line, HiddenKind::ZeroWidth, hidden->end);
      continue;
    }
    const char c = line[i];
    out += c == '\t' ? ' ' : static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '.' : c;
  }
  return out;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// A line that is wider than a terminal is cut around the place, with an ellipsis where something is left out.
struct Cut {
  std::string before, marked, after;
};

Cut cut_of(std::string_view line, std::size_t first, std::size_t last) {
  constexpr std::size_t widest = 110, lead = 30;
  const auto boundary = [&](std::size_t i) {
    while (i < line.size() && (static_cast<unsigned char>(line[i]) & 0xC0) == 0x80) ++i;
    return std::min(i, line.size());
  };
  std::size_t from = 0, to = line.size();
  if (line.size() > widest) {
    from = first > widest - lead ? boundary(first - lead) : 0;
    to = boundary(from + widest);
    last = std::min(last, to);
  }
  return {(from > 0 ? "…" : "") + printable(line.substr(from, first - from)),
          printable(line.substr(first, last - first)),
          printable(line.substr(last, to - last)) + (to < line.size() ? "…" : "")};
}

// The line of the span's begin with carets under the part of the span that lies in it.
std::string excerpt(Span span, const SourceFile& file, const Paint& paint, std::string_view colour,
                    std::size_t gutter) {
  const LineColumn at = file.line_column(span.begin);
  const std::string_view line = file.line(at.line);
  const auto line_begin = static_cast<std::size_t>(line.data() - file.text().data());
  const std::size_t first = std::min(static_cast<std::size_t>(span.begin) - line_begin, line.size());
  const std::size_t last = std::clamp(static_cast<std::size_t>(span.end) - line_begin, first, line.size());
  const Cut cut = cut_of(line, first, last);
  const std::string carets(std::max<std::size_t>(1, code_points(cut.marked)), '^');
  const std::string bar = paint("1;34", "|");
  return fmt::format("{:>{}} {} {}\n{:>{}} {} {}{}\n", at.line, gutter, bar,
                     cut.before + cut.marked + cut.after, "", gutter, bar,
                     std::string(code_points(cut.before), ' '), paint(colour, carets));
}

std::string place_words(Span span, const Sources& sources) {
  const SourceFile& file = sources[span.file];
  const LineColumn at = file.line_column(span.begin);
  return fmt::format("{}:{}:{}", file.path(), at.line, at.column);
}

// What the fix makes of its first lines: "+" a line put in, "-" one taken out, else the line with tildes
// under what is new.
class FixLines {
 public:
  FixLines(const Fix& fix, const SourceFile& file, const Paint& paint, std::size_t gutter)
      : fix_(fix), file_(file), paint_(paint), gutter_(gutter) {}

  std::string text() {
    constexpr std::size_t most = 3;
    for (std::size_t i = 0; i < fix_.edits.size() && shown_ < most; ++shown_) i = from(i);
    if (done_ < fix_.edits.size()) out_ += fmt::format("{:>{}} {} …\n", "", gutter_, bar());
    return std::move(out_);
  }

 private:
  std::string bar() const { return paint_("1;34", "|"); }

  void whole(std::uint32_t line, char sign, std::string_view text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
    const std::string line_text = cut_of(text, 0, 0).after;
    out_ += fmt::format("{:>{}} {} {}\n", line, gutter_, bar(),
                        paint_(sign == '+' ? "32" : "31", fmt::format("{} {}", sign, line_text)));
  }

  // Shows the edit and those after it that stand in the same line. Returns the first that it did not show.
  std::size_t from(std::size_t i) {
    const Edit& edit = fix_.edits[i];
    const std::uint32_t line = file_.line_column(edit.place.begin).line;
    const std::string_view text = file_.slice(edit.place);
    done_ = i + 1;
    if (edit.text.ends_with('\n'))
      whole(line, '+', edit.text);
    else if (edit.text.empty() && (text.ends_with('\n') || text == file_.line(line)))
      whole(line, '-', text);
    else
      changed(i, line);
    return done_;
  }

  void changed(std::size_t i, std::uint32_t line) {
    const std::string_view old = file_.line(line);
    const auto begin = static_cast<std::size_t>(old.data() - file_.text().data());
    std::string now;
    std::size_t copied = 0, first = 0, last = 0;
    for (; i < fix_.edits.size() && file_.line_column(fix_.edits[i].place.begin).line == line; ++i) {
      const Edit& edit = fix_.edits[i];
      const std::size_t at = edit.place.begin - begin;
      if (at < copied || edit.text.ends_with('\n')) break;
      now += old.substr(copied, at - copied);
      if (last == 0) first = now.size();
      now += edit.text;
      last = now.size();
      copied = std::min<std::size_t>(edit.place.end - begin, old.size());
      done_ = i + 1;
    }
    now += old.substr(copied);
    const Cut cut = cut_of(now, first, last);
    out_ += fmt::format("{:>{}} {} {}\n", line, gutter_, bar(), cut.before + cut.marked + cut.after);
    if (cut.marked.empty()) return;
    out_ += fmt::format("{:>{}} {} {}{}\n", "", gutter_, bar(), std::string(code_points(cut.before), ' '),
                        paint_("32", std::string(code_points(cut.marked), '~')));
  }

  const Fix& fix_;
  const SourceFile& file_;
  const Paint& paint_;
  std::size_t gutter_;
  std::string out_;
  std::size_t shown_ = 0, done_ = 0;
};

nlohmann::ordered_json place_json(Span span, const Sources& sources) {
  const SourceFile& file = sources[span.file];
  const LineColumn begin = file.line_column(span.begin), end = file.line_column(span.end);
  return {{"file", file.path()},  {"line", begin.line},       {"column", begin.column},
          {"end_line", end.line}, {"end_column", end.column}, {"begin_byte", span.begin},
          {"end_byte", span.end}};
}

nlohmann::ordered_json fix_json(const Fix& fix, const Sources& sources, Language language) {
  if (fix.empty()) return nullptr;
  nlohmann::ordered_json edits = nlohmann::ordered_json::array();
  for (const Edit& edit : fix.edits)
    edits.push_back({{"place", place_json(edit.place, sources)}, {"text", edit.text}});
  return {{"title", fix.title.in(language)}, {"edits", std::move(edits)}};
}

std::string_view severity_key(Severity severity) {
  switch (severity) {
    case Severity::Info:
      return "info";
    case Severity::Warning:
      return "warning";
    case Severity::Error:
      return "error";
    case Severity::Invalid:
      return "invalid";
  }
  return "";
}

std::string_view basis_key(Basis basis) {
  switch (basis) {
    case Basis::Language:
      return "language";
    case Basis::Law:
      return "law";
    case Basis::Guideline:
      return "guideline";
    case Basis::Practice:
      return "practice";
    case Basis::Arithmetic:
      return "arithmetic";
  }
  return "";
}

}  // namespace

const std::string& severity_word(Severity severity, Language language) {
  static const std::array<Message, 4> words = {Message{"catatan", "note"}, Message{"peringatan", "warning"},
                                               Message{"ketidaksesuaian", "irregularity"},
                                               Message{"galat", "error"}};
  return words[static_cast<std::size_t>(severity)].in(language);
}

const std::string& severity_words(Severity severity, std::int64_t count, Language language) {
  static const std::array<std::string, 4> many = {"notes", "warnings", "irregularities", "errors"};
  if (language == Language::Indonesian || count == 1) return severity_word(severity, language);
  return many[static_cast<std::size_t>(severity)];
}

std::string render_text(const Diagnostic& diagnostic, const Sources& sources, const RenderOptions& options) {
  const Language language = options.language;
  const Paint paint{options.colour};
  const bool indonesian = language == Language::Indonesian;
  const DiagnosticKind& kind = *diagnostic.kind;
  const std::string_view colour = colour_of(diagnostic.severity);
  std::size_t last_line = sources[diagnostic.place.file].line_column(diagnostic.place.begin).line;
  for (const Related& related : diagnostic.related)
    last_line =
        std::max<std::size_t>(last_line, sources[related.place.file].line_column(related.place.begin).line);
  for (const Edit& edit : diagnostic.fix.edits)
    last_line = std::max<std::size_t>(last_line, sources[edit.place.file].line_column(edit.place.begin).line);
  const std::size_t gutter = fmt::format("{}", last_line).size();
  const std::string pad(gutter, ' ');
  const auto field = [&](std::string_view label, const std::string& text) {
    return fmt::format("{} {} {} {}\n", pad, paint("1;34", "="), paint("1", label), text);
  };
  std::string out = fmt::format(
      "{}: {}\n",
      paint(colour, fmt::format("{}[{}]", severity_word(diagnostic.severity, language), kind.code)),
      paint("1", diagnostic.what.in(language)));
  out += fmt::format("{}{} {}\n", pad, paint("1;34", "-->"), place_words(diagnostic.place, sources));
  out += excerpt(diagnostic.place, sources[diagnostic.place.file], paint, colour, gutter);
  for (const Related& related : diagnostic.related) {
    out += fmt::format("{}{} {}: {}\n", pad, paint("1;34", ":::"), place_words(related.place, sources),
                       related.note.in(language));
    out += excerpt(related.place, sources[related.place.file], paint, "1;34", gutter);
  }
  if (!kind.why.empty()) out += field(indonesian ? "mengapa:" : "why:", kind.why.in(language));
  if (!kind.source.empty()) out += field(indonesian ? "dasar:" : "basis:", kind.source.in(language));
  if (!diagnostic.help.empty()) out += field(indonesian ? "saran:" : "help:", diagnostic.help.in(language));
  if (const Fix& fix = diagnostic.fix; !fix.empty()) {
    out += field(indonesian ? "perbaikan:" : "fix:", fix.title.in(language));
    out += FixLines(fix, sources[fix.edits.front().place.file], paint, gutter).text();
  }
  return out + "\n";
}

std::string render_json(const Diagnostics& diagnostics, const Sources& sources, Language language) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    nlohmann::ordered_json related = nlohmann::ordered_json::array();
    for (const Related& other : diagnostic.related)
      related.push_back({{"place", place_json(other.place, sources)}, {"note", other.note.in(language)}});
    list.push_back({{"code", diagnostic.kind->code},
                    {"severity", severity_key(diagnostic.severity)},
                    {"basis", basis_key(diagnostic.kind->basis)},
                    {"place", place_json(diagnostic.place, sources)},
                    {"what", diagnostic.what.in(language)},
                    {"why", diagnostic.kind->why.in(language)},
                    {"source", diagnostic.kind->source.in(language)},
                    {"help", diagnostic.help.in(language)},
                    {"related", std::move(related)},
                    {"fix", fix_json(diagnostic.fix, sources, language)}});
  }
  return list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace alur
