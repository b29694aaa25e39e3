#include "compiler/syntax/lexemes.h"

#include <AlurLexer.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "base/hidden_characters.h"
#include "compiler/syntax/diagnostics.h"
#include "compiler/syntax/dump.h"
#include "compiler/syntax/keywords.h"
#include "compiler/syntax/slips.h"
#include "compiler/syntax/spellings.h"
#include "compiler/syntax/utf8_stream.h"

namespace alur::syntax {

const DiagnosticKind unclosed_text{
    "SX06",
    Severity::Invalid,
    Basis::Language,
    {"teks tidak ditutup", "text without a closing quote"},
    {"Tanpa tanda kutip penutup, batas teks tidak diketahui; teks dianggap berakhir di akhir baris.",
     "Without its closing quote the end of a text is unknown; it is taken to end with the line."},
    {"docs/language.md", "docs/language.md"},
    "jabatan kepala \"Kepala UPTD\njabatan satgas \"Satgas PPA\"\n",
    "jabatan kepala \"Kepala UPTD\"\njabatan satgas \"Satgas PPA\"\n",
    {"Kutip penutup ditambahkan di akhir baris, kecuali bila baris itu memuat '#', '{', ';' atau berakhir "
     "dengan "
     "kata bahasa, yang mungkin bukan bagian teks.",
     "The quote is added at the end of the line, unless the line holds '#', '{' or ';' or ends with a word "
     "of "
     "the language, which may be no part of the text."}};

const DiagnosticKind unknown_character{
    "SX08",
    Severity::Invalid,
    Basis::Language,
    {"huruf atau tanda yang tidak dikenal", "unknown character"},
    {"Di luar tanda kutip hanya kata, bilangan dan tanda baca bahasa Alur yang berarti.",
     "Outside quotes only words, numbers and the symbols of the language mean something."},
    {"docs/language.md", "docs/language.md"},
    "jabatan kepala 'Kepala UPTD'\n",
    "jabatan kepala \"Kepala UPTD\"\n",
    {"Hanya salah tulis yang artinya pasti: '...' menjadi \"...\", => menjadi ->, // menjadi #, nama dengan "
     "tanda hubung menjadi garis bawah, tanggal 5/5/2025 menjadi 5 Mei 2025. Tanggal seperti 3/4/2025 tidak: "
     "dapat 3 April atau 4 Maret.",
     "Only slips of a certain meaning: '...' becomes \"...\", => becomes ->, // becomes #, a hyphen in a "
     "name "
     "an underscore, the date 5/5/2025 becomes 5 Mei 2025. Not dates like 3/4/2025: the third of April or "
     "the "
     "fourth of March."}};

const DiagnosticKind too_deep{
    "SX16",
    Severity::Invalid,
    Basis::Language,
    {"kurung terlalu dalam", "braces too deep"},
    {"Bahasa Alur memerlukan paling banyak lima kurung bertingkat; sisa berkas tidak dibaca.",
     "The language needs five levels of braces at most; the rest of the file is not read."},
    {"docs/language.md", "docs/language.md"},
    "profil a { kop {{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{ \"A\" }}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}} }\n",
    "profil a { kop { \"A\" } }\n"};

const DiagnosticKind too_many_tokens{
    "SX17",
    Severity::Invalid,
    Basis::Language,
    {"berkas terlalu besar", "file too large"},
    {"Berkas sebesar ini tidak dibaca sampai akhir, agar memori tidak habis.",
     "A file of this size is not read to its end, so that memory is not exhausted."},
    {"docs/language.md", "docs/language.md"},
    "",
    "jabatan kepala \"Kepala UPTD\"\n"};

const DiagnosticKind invisible_character{
    "SX19",
    Severity::Warning,
    Basis::Language,
    {"karakter tak terlihat di dalam teks", "invisible character in a text"},
    {"Dua teks yang tampak sama menjadi berbeda, misalnya nama dokumen yang tidak lagi cocok dengan asalnya; "
     "biasanya terbawa saat menyalin dari dokumen lain.",
     "Two texts that look the same differ, such as the name of a document that no longer fits its origin; "
     "most "
     "often it was copied along from another document."},
    {"docs/language.md", "docs/language.md"},
    "jabatan kepala \"Kepala\u200B UPTD\"\n",
    "jabatan kepala \"Kepala UPTD\"\n",
    {"Karakter itu dihapus dari teks berhuruf Latin: halaman tercetak tetap sama.",
     "The characters are taken out of a text in Latin letters: the page prints the same."}};

namespace {

using Type = AlurLexer;

// The token types of the words that may be written in any case, by their lower-case form.
const std::unordered_map<std::string, std::uint16_t>& any_case_words() {
  static const auto words = [] {
    Utf8Stream empty("");
    AlurLexer lexer(&empty);
    std::unordered_map<std::string, std::uint16_t> map;
    for (std::size_t type = 1; type <= lexer.getVocabulary().getMaxTokenType(); ++type) {
      const std::string literal = lexer.getVocabulary().getLiteralName(type);
      if (literal.size() < 3) continue;
      const std::string word = literal.substr(1, literal.size() - 2);
      const Keyword* entry = keyword(word);
      if (entry != nullptr && (entry->word_class != KeywordClass::Word || word == "s/d" || word == "kerja"))
        map.emplace(word, static_cast<std::uint16_t>(type));
    }
    for (const Spelling& one : spellings())
      if (one.anywhere) map.emplace(one.other, map.at(std::string(one.word)));
    return map;
  }();
  return words;
}

bool is_unit(std::uint16_t type) {
  return (type >= Type::DETIK && type <= Type::HARI_KERJA) || type == Type::HARI_KALENDER;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

class Reader {
 public:
  Reader(const SourceFile& file, FileId id, const Limits& limits, Findings& diagnostics)
      : file_(file), id_(id), limits_(limits), diagnostics_(diagnostics) {}

  Lexemes read() {
    Utf8Stream stream(file_.text());
    AlurLexer lexer(&stream);
    lexer.removeErrorListeners();
    while (!out_.cut) {
      const std::unique_ptr<antlr4::Token> token = lexer.nextToken();
      if (token->getType() == antlr4::Token::EOF) break;
      if (token->getStartIndex() < skip_to_) continue;
      Lexeme item;
      item.begin = static_cast<std::uint32_t>(token->getStartIndex());
      item.end = static_cast<std::uint32_t>(token->getStopIndex() + 1);
      item.line = static_cast<std::uint32_t>(token->getLine());
      item.type = static_cast<std::uint16_t>(token->getType());
      add(item);
    }
    for (auto& [name, finding] : hyphenated_) diagnostics_.push_back(std::move(finding));
    return std::move(out_);
  }

 private:
  Span span(const Lexeme& item) const { return {id_, item.begin, item.end}; }
  std::string_view slice(const Lexeme& item) const {
    return file_.text().substr(item.begin, item.end - item.begin);
  }

  void add(Lexeme item) {
    if (slip(item)) return;
    if (item.type == Type::BAD_CHARACTER) return bad_character(item);
    if (item.type == Type::OPEN_STRING) return open_text(item);
    if (item.type == Type::NAME) item.type = any_case_type(item);
    if (item.type == Type::DIGIT_WORD && add_number_with_unit(item)) return;
    if (item.type == Type::STRING) find_invisible(item);
    push(item);
  }

  void push(Lexeme item) {
    item.first_on_line = item.line != last_line_;
    last_line_ = item.line;
    if (out_.items.size() >= limits_.file_tokens) {
      out_.cut = true;
      out_.marked.insert(item.line);
      diagnostics_.push_back(
          finding(too_many_tokens, span(item),
                  {fmt::format("berkas melebihi batas {} kata; sisanya tidak dibaca", limits_.file_tokens),
                   fmt::format("the file is beyond the limit of {} tokens; the rest is not read",
                               limits_.file_tokens)},
                  {"bagi menjadi beberapa berkas dan hubungkan dengan 'gunakan'",
                   "divide it and join the files by 'gunakan'"}));
      return;
    }
    if (item.type == Type::OPEN && ++depth_ > limits_.nesting) {
      out_.cut = true;
      out_.marked.insert(item.line);
      diagnostics_.push_back(finding(
          too_deep, span(item),
          {fmt::format("kurung bertingkat lebih dari {}; sisa berkas tidak dibaca", limits_.nesting),
           fmt::format("more than {} levels of braces; the rest of the file is not read", limits_.nesting)},
          {"hapus kurung yang berlebih", "remove the braces too many"}));
      return;
    }
    if (item.type == Type::CLOSE && depth_ > 0) --depth_;
    out_.items.push_back(item);
  }

  // Read as what it means, and said once in its line.
  bool slip(Lexeme item) {
    const bool after_use =
        !out_.items.empty() && out_.items.back().type == Type::GUNAKAN && out_.items.back().line == item.line;
    const std::string_view rest = file_.text().substr(item.begin);
    auto found = after_use ? bare_path_at(rest) : slip_at(rest);
    if (!found) return false;
    item.end = skip_to_ = item.begin + found->bytes;
    item.type = type_of(found->what_it_is);
    const bool is_new = out_.marked.insert(item.line);
    if (found->what_it_is == SlipKind::HyphenatedName)
      every_use_of(item, *found);
    else if (is_new || found->what_it_is == SlipKind::SlashedDate)
      diagnostics_.push_back(found_at(item, *found));
    if (found->what_it_is != SlipKind::Comment) push(item);
    return true;
  }

  static std::uint16_t type_of(SlipKind kind) {
    switch (kind) {
      case SlipKind::BarePath:
      case SlipKind::OtherQuotes:
        return Type::STRING;
      case SlipKind::Arrow:
        return Type::ARROW;
      case SlipKind::SlashedDate:
        return Type::DATE;
      case SlipKind::HyphenatedName:
      case SlipKind::Comment:
        return Type::NAME;
    }
    return Type::NAME;
  }

  Diagnostic found_at(const Lexeme& item, const Slip& slip) const {
    const bool comment = slip.what_it_is == SlipKind::Comment;
    const Span place{id_, item.begin, comment ? item.begin + 2 : item.end};
    Diagnostic d = finding(slip.what_it_is == SlipKind::BarePath ? unexpected_word : unknown_character, place,
                           slip.what, slip.help);
    if (!slip.right.empty()) d.fix = replacement(place, slip.right);
    return d;
  }

  // One finding for all uses of the name, so that it is mended everywhere or nowhere.
  void every_use_of(const Lexeme& item, const Slip& slip) {
    const auto [known, is_new] = hyphenated_.try_emplace(std::string(slice(item)));
    if (is_new)
      known->second = found_at(item, slip);
    else
      known->second.fix.edits.push_back({span(item), slip.right});
  }

  // Units, months and weekdays may be written in any case; `kerja` too where it belongs to a unit.
  std::uint16_t any_case_type(const Lexeme& item) const {
    if (item.end - item.begin > 12) return item.type;
    const auto& words = any_case_words();
    const auto found = words.find(lower(slice(item)));
    if (found == words.end()) return item.type;
    const std::uint16_t before = out_.items.empty() ? 0 : out_.items.back().type;
    if (found->second == Type::KERJA && before != Type::HARI && before != Type::JAM) return item.type;
    return found->second;
  }

  // "20detik" is a number and a unit; "3a" stays one word.
  bool add_number_with_unit(const Lexeme& item) {
    const std::string_view text = slice(item);
    const std::size_t digits = text.find_first_not_of("0123456789");
    Lexeme number = item, unit = item;
    number.end = unit.begin = item.begin + static_cast<std::uint32_t>(digits);
    number.type = Type::NUMBER;
    unit.type = Type::NAME;
    unit.type =
        any_case_words().contains(lower(slice(unit))) ? any_case_words().at(lower(slice(unit))) : unit.type;
    if (!is_unit(unit.type)) return false;
    push(number);
    push(unit);
    return true;
  }

  // One finding a text: a second character in it came the same way.
  void find_invisible(const Lexeme& item) {
    const auto hidden = next_hidden(slice(item), HiddenKind::ZeroWidth);
    if (!hidden) return;
    const auto at = item.begin + static_cast<std::uint32_t>(hidden->begin);
    const auto end = item.begin + static_cast<std::uint32_t>(hidden->end);
    Diagnostic d = finding(
        invisible_character, Span{id_, at, end},
        {fmt::format("teks ini memuat karakter tak terlihat {}", hidden->name()),
         fmt::format("this text holds the invisible character {}", hidden->name())},
        {"hapus karakter itu, atau ketik ulang katanya", "remove the character, or type the word anew"});
    if (auto bare = without_hidden(slice(item))) {
      d.fix = replacement(span(item), std::move(*bare));
      d.fix.title = {"hapus karakter yang tak terlihat", "remove the invisible characters"};
    }
    diagnostics_.push_back(std::move(d));
  }

  // Nothing where other writings may stand in the text: there such a character joins or parts letters.
  static std::optional<std::string> without_hidden(std::string_view text) {
    std::string out;
    std::size_t from = 0;
    while (const auto hidden = next_hidden(text, HiddenKind::ZeroWidth, from)) {
      out += text.substr(from, hidden->begin - from);
      from = hidden->end;
    }
    out += text.substr(from);
    const auto other_writing = [](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return byte >= 0xD6 && byte != 0xE2;  // from U+0580 on, but for punctuation
    };
    if (std::any_of(out.begin(), out.end(), other_writing)) return std::nullopt;
    return out;
  }

  // One finding a line: a second sign in it is most often of the same mistake.
  void bad_character(const Lexeme& item) {
    if (!diagnostics_.empty() && diagnostics_.back().kind == &unknown_character &&
        diagnostics_.back().place.end == item.begin) {
      diagnostics_.back().place.end = item.end;
      return;
    }
    if (!out_.marked.insert(item.line)) return;
    const auto hidden = next_hidden(slice(item), HiddenKind::ZeroWidth);
    const std::string text = hidden ? hidden->name() : std::string(slice(item));
    const bool quote = text == "'" || text == "\u2018" || text == "\u2019" || text == "\u201D";
    Diagnostic d = finding(unknown_character, span(item),
                           {fmt::format("tanda {} tidak dikenal di luar tanda kutip ganda", text),
                            fmt::format("the character {} means nothing outside double quotes", text)},
                           quote ? Message{"apit teks dengan tanda kutip ganda: \"...\"",
                                           "put double quotes around a text: \"...\""}
                                 : Message{"hapus, atau tulis di dalam teks \"...\"",
                                           "remove it, or write it inside a text \"...\""});
    diagnostics_.push_back(std::move(d));
  }

  // The text ends with its line. A brace at the very end of the line was most likely meant as a brace, unless
  // the text holds others: then it is the opening quote that is missing, and a whole item was taken for text.
  void open_text(Lexeme item) {
    out_.marked.insert(item.line);
    std::string_view text = slice(item);
    const auto trim = [&] {
      while (text.size() > 1 && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    };
    trim();
    Lexeme brace = item;
    const char last = text.back();
    const bool has_brace = text.size() > 1 && (last == '{' || last == '}') &&
                           text.substr(0, text.size() - 1).find_first_of("{}") == std::string_view::npos;
    if (has_brace) {
      brace.begin = item.begin + static_cast<std::uint32_t>(text.size()) - 1;
      brace.end = brace.begin + 1;
      brace.type = last == '{' ? Type::OPEN : Type::CLOSE;
      text.remove_suffix(1);
      trim();
    }
    item.end = item.begin + static_cast<std::uint32_t>(text.size());
    item.type = Type::STRING;
    item.open = true;
    Diagnostic d =
        finding(unclosed_text, span(item),
                {"tanda kutip pembuka tidak mempunyai penutup di baris ini",
                 "the opening quote has no closing quote in this line"},
                {"tutup teks dengan \" di baris yang sama", "close the text with \" in the same line"});
    if (text.front() == '"' && is_surely_text(text.substr(1)))
      d.fix = insertion({id_, item.end, item.end}, "\"");
    diagnostics_.push_back(std::move(d));
    push(item);
    if (has_brace) push(brace);
  }

  // Nothing of the language may be hidden in it: no sign, and no keyword at its end ("Laporan akhir).
  static bool is_surely_text(std::string_view text) {
    if (text.empty() || text.find_first_of("#{};\\") != std::string_view::npos ||
        text.find("->") < text.size())
      return false;
    const std::size_t blank = text.rfind(' ');
    return keyword(text.substr(blank == std::string_view::npos ? 0 : blank + 1)) == nullptr;
  }

  const SourceFile& file_;
  const FileId id_;
  const Limits& limits_;
  Findings& diagnostics_;
  Lexemes out_;
  std::uint32_t skip_to_ = 0;                                  // words before it are read already
  std::map<std::string, Diagnostic, std::less<>> hyphenated_;  // by name
  std::uint32_t last_line_ = 0;
  std::size_t depth_ = 0;
};

}  // namespace

Lexemes lex(const SourceFile& file, FileId id, const Limits& limits, Findings& diagnostics) {
  Lexemes out = Reader(file, id, limits, diagnostics).read();
  join_spellings(file, out.items);
  return out;
}

std::string dump_tokens(const SourceFile& file, FileId id) {
  Utf8Stream empty("");
  AlurLexer lexer(&empty);
  Findings ignored;
  std::string out;
  for (const Lexeme& item : lex(file, id, {}, ignored).items) {
    const LineColumn at = file.line_column(item.begin);
    out += fmt::format("{}:{} {} {}\n", at.line, at.column, lexer.getVocabulary().getSymbolicName(item.type),
                       file.slice({id, item.begin, item.end}));
  }
  return out;
}

std::vector<std::string> lexer_words() {
  Utf8Stream empty("");
  AlurLexer lexer(&empty);
  std::vector<std::string> words;
  for (std::size_t type = 1; type <= lexer.getVocabulary().getMaxTokenType(); ++type) {
    const std::string literal = lexer.getVocabulary().getLiteralName(type);
    if (literal.size() > 2 && literal[1] >= 'a' && literal[1] <= 'z')
      words.push_back(literal.substr(1, literal.size() - 2));
  }
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace alur::syntax
