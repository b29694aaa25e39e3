// The words of recovery's findings.
#include <fmt/format.h>

#include "compiler/syntax/diagnostics.h"
#include "compiler/syntax/messages.h"
#include "compiler/syntax/recovery.h"

namespace alur::syntax {

const DiagnosticKind unexpected_word{"SX01",
                                     Severity::Invalid,
                                     Basis::Language,
                                     {"bukan yang diharapkan", "not what was expected"},
                                     {"Bagian ini tidak dapat dibaca, sehingga tidak diperiksa lebih jauh.",
                                      "This part cannot be read, so it is not checked any further."},
                                     {"docs/language.md", "docs/language.md"},
                                     "sop s \"S\" {\n  nomor satu\n}\n",
                                     "sop s \"S\" {\n  nomor \"satu\"\n}\n",
                                     {"Hanya untuk jalur 'gunakan' tanpa tanda kutip, dan untuk nama, nomor "
                                      "dan pelaksana langkah yang tertukar "
                                      "urutannya: tidak dapat berarti lain.",
                                      "Only for a path after 'gunakan' without quotes, and for a step's "
                                      "name, number and lane in another order: "
                                      "they can mean nothing else."}};

const DiagnosticKind missing_symbol{
    "SX15",
    Severity::Invalid,
    Basis::Language,
    {"tanda baca tidak ada", "missing symbol"},
    {"Tanda ini memisahkan dua bagian yang tanpanya dapat tertukar.",
     "This symbol keeps apart two parts that could be mixed up without it."},
    {"docs/language.md", "docs/language.md"},
    "sop s \"S\" {\n  pelaksana p kepala \"Kepala\"\n}\njabatan kepala \"Kepala\"\n",
    "sop s \"S\" {\n  pelaksana p: kepala \"Kepala\"\n}\njabatan kepala \"Kepala\"\n",
    {"Tanda ditambahkan bila yang sesudahnya hanya dapat berarti demikian; bukan pada peluang tanpa %, yang "
     "dapat berarti persen atau bagian dari satu.",
     "The symbol is added where what follows can mean nothing else; not for odds without %, which may be "
     "percent or a share of one."}};

namespace {

// `abaikan TM02` ends its line.
bool reason_left_out(ChunkStream& stream) {
  const antlr4::Token* before = stream.LT(-2);
  return before != nullptr && before->getType() == Type::ABAIKAN;
}

}  // namespace

// One finding where nothing new was read since the last, and none in a line that has one: what follows a
// mistake is most often its consequence.
bool Recovery::report(const DiagnosticKind& kind, const antlr4::Token* at, Message what, Message help,
                      const antlr4::Token* related, Message note, Fix fix) {
  Span place = span(at);
  const auto line = static_cast<std::uint32_t>(at->getLine());
  if (place.begin < reported_end_ || !lexemes_.marked.insert(line)) return false;
  reported_end_ = place.begin + 1;
  Diagnostic out = finding(kind, place, std::move(what), std::move(help));
  out.fix = std::move(fix);
  if (related != nullptr) out.related.push_back({span(related), std::move(note)});
  diagnostics_.push_back(std::move(out));
  return true;
}

void Recovery::reportError(antlr4::Parser* parser, const antlr4::RecognitionException& error) {
  const antlr4::Token* before = stream_.LT(-1);
  if (before != nullptr && before->getType() == Type::ARROW) return report_missing_target(before);
  const antlr4::Token* found = error.getOffendingToken();
  report_unexpected(parser->getExpectedTokens(), found == nullptr ? stream_.ahead(0) : found);
}

Message Recovery::advice(const antlr4::misc::IntervalSet& expected, const antlr4::Token* found) const {
  const auto may_be = [&](std::size_t type) { return expected.contains(type); };
  const std::string text = shown(slice(found));
  if (found->getType() == Type::DASH && may_be(Type::NUMBER))
    return {"tulis bilangannya tanpa tanda minus", "write the number without a minus sign"};
  if (!may_be(Type::STRING) || found->getType() >= Type::CLOCK) return {};
  // A lane or a document may be named so, and is then no name where an item of that word may follow.
  if (may_be(Type::NAME) && keyword(text) != nullptr)
    return {
        fmt::format("'{}' adalah kata bahasa Alur; beri nama lain, misalnya {}_, di sini dan di tempat nama "
                    "itu dinyatakan",
                    text, text),
        fmt::format("'{}' is a word of the language; choose another name, for example {}_, here and where "
                    "the name is declared",
                    text, text)};
  return {fmt::format("apit teks dengan tanda kutip: \"{}\"", text),
          fmt::format("put quotes around a text: \"{}\"", text)};
}

void Recovery::report_missing_target(const antlr4::Token* arrow) {
  report(unexpected_word, arrow,
         {"sasaran sesudah '->' belum ditulis", "the target after '->' is not written"},
         {"tulis nama langkah tujuannya, atau 'selesai'",
          "write the name of the step that follows, or 'selesai'"});
}

void Recovery::report_unexpected(const antlr4::misc::IntervalSet& expected, const antlr4::Token* found) {
  const std::vector<Message> options = describe(expected);
  const Message what = describe(found);
  const Message help = advice(expected, found);
  constexpr std::size_t most = 7;
  const Message wanted = list_of(options, most);
  const antlr4::Token* place = before_gap(found);
  if (place != found && !options.empty()) {
    const Message before = describe(place);
    report(unexpected_word, place,
           {fmt::format("sesudah {} diharapkan {}, ditemukan {}", before.id, wanted.id, what.id),
            fmt::format("after {} expected {}, found {}", before.en, wanted.en, what.en)},
           reason_left_out(stream_) ? Message{fmt::format("tulis alasannya: abaikan {} \"…\"", slice(place)),
                                              fmt::format("write the reason: abaikan {} \"…\"", slice(place))}
                                    : Message{});
    return;
  }
  if (options.empty()) {
    report(unexpected_word, found, {what.id + " tidak diharapkan di sini", what.en + " is not expected here"},
           help);
    return;
  }
  report(unexpected_word, found,
         {fmt::format("diharapkan {}, ditemukan {}", wanted.id, what.id),
          fmt::format("expected {}, found {}", wanted.en, what.en)},
         help);
}

std::string Recovery::word(std::size_t type) const {
  if (type == Type::ARROW) return "->";
  if (type == Type::DASH) return "-";
  const std::string literal = names_.getVocabulary().getLiteralName(type);
  return literal.size() > 2 ? literal.substr(1, literal.size() - 2) : std::string();
}

Message Recovery::describe(const antlr4::Token* token) const {
  if (token->getType() == antlr4::Token::EOF) {
    // The end of a stretch is the beginning of the next declaration.
    if (token->getStartIndex() >= file_.text().size()) return {"akhir berkas", "the end of the file"};
  }
  const std::string text = shown(slice(token));
  if (token->getType() == Type::STRING) return {"teks " + text, "the text " + text};
  return {"'" + text + "'", "'" + text + "'"};
}

std::vector<Message> Recovery::describe(const antlr4::misc::IntervalSet& expected) const {
  const auto has = [&](std::size_t type) { return expected.contains(type); };
  std::vector<Message> out;
  if (has(Type::STRING)) out.push_back({"teks dalam tanda kutip", "a quoted text"});
  const bool date = has(Type::DATE), clock = has(Type::CLOCK), number = has(Type::NUMBER);
  if (date)
    out.push_back({"tanggal", "a date"});
  else if (clock || number)
    out.push_back({"bilangan", "a number"});
  // Any name: then a list of all keywords says nothing.
  const bool any_name = has(Type::NAME) && has(Type::DETIK) && has(Type::JANUARI);
  const bool unit = has(Type::DETIK) && has(Type::MENIT), month = has(Type::JANUARI) && has(Type::MEI);
  const bool weekday = has(Type::SENIN) && has(Type::RABU);
  if (any_name)
    out.push_back({"nama", "a name"});
  else if (unit)
    out.push_back({"satuan waktu", "a unit of time"});
  else if (month)
    out.push_back({"nama bulan", "a month"});
  else if (weekday)
    out.push_back({"nama hari", "a weekday"});
  for (const ssize_t element : expected.toList()) {
    if (element <= 0) continue;
    const auto type = static_cast<std::size_t>(element);
    const std::string text = word(type);
    if (text.empty() || type == Type::SALAH_BACA || type == Type::SEMICOLON) continue;
    const Keyword* entry = keyword(text);
    if (entry != nullptr && any_name) continue;
    if (entry != nullptr && unit && (entry->word_class == KeywordClass::Unit || type == Type::KERJA))
      continue;
    if (entry != nullptr && weekday && (entry->word_class == KeywordClass::Weekday || type == Type::MINGGU))
      continue;
    if (entry != nullptr && month && entry->word_class == KeywordClass::Month) continue;
    out.push_back({"'" + text + "'", "'" + text + "'"});
  }
  if (has(antlr4::Token::EOF)) out.push_back({"akhir berkas", "the end of the file"});
  return out;
}

}  // namespace alur::syntax
