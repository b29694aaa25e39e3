#include "compiler/syntax/lost_heads.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

#include "compiler/syntax/body_rules.h"
#include "compiler/syntax/diagnostics.h"
#include "compiler/syntax/parse_tree.h"

namespace alur::syntax {

const DiagnosticKind lost_head{
    "SX21",
    Severity::Invalid,
    Basis::Language,
    {"kepala suatu bagian hilang", "the head of a part is missing"},
    {"Isi dan kurung tutupnya ada, tetapi baris yang membukanya tidak; isi itu bukan milik bagian "
     "sebelumnya.",
     "Its content and its closing brace are there, the line that opens it is not; the content does not "
     "belong "
     "to the part before it."},
    {"docs/language.md", "docs/language.md"},
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
    "}\n    waktu 2 jam\n  }\n}\n",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" {\n    waktu 1 jam\n  "
    "}\n  langkah dua 2 p \"Mengirim\" {\n    waktu 2 jam\n  }\n}\n"};

namespace {

struct LostHead {
  std::size_t first = 0, close = 0;  // lexemes: the body's first, and the brace that ends it
};

struct Line {
  std::size_t first = 0, last = 0;  // lexemes, half-open
  std::size_t indent = 0;
};

struct Opened {
  std::size_t at = 0, indent = 0;  // its lexeme; the indent of its line
};

// What each head looks like, by the words that may stand around it; the outermost has none.
struct HeadShape {
  std::string_view around;
  std::size_t rule;
  Message name;
  std::string_view shape;
};

const std::vector<HeadShape>& head_shapes() {
  static const std::vector<HeadShape> shapes = {
      {"", Type::RuleSopBody, {"SOP", "a SOP"}, "sop NAMA \"…\" {"},
      {"", Type::RuleScenarioBody, {"skenario", "a scenario"}, "skenario NAMA \"…\" {"},
      {"", Type::RuleHolidayBody, {"daftar hari libur", "a holiday list"}, "hari_libur NAMA {"},
      {"", Type::RuleCalendarBody, {"kalender", "a calendar"}, "kalender NAMA \"…\" {"},
      {"", Type::RuleRosterBody, {"jadwal", "a roster"}, "jadwal NAMA \"…\" {"},
      {"", Type::RuleCheckBody, {"pemeriksaan", "'pemeriksaan'"}, "pemeriksaan {"},
      {"", Type::RuleLawProperties, {"dasar hukum", "a law"}, "hukum NAMA \"…\" {"},
      {"", Type::RuleDocumentProperties, {"dokumen", "a document"}, "dokumen NAMA \"…\" {"},
      {"sop", Type::RuleStepBody, {"langkah", "a step"}, "langkah NAMA NOMOR PELAKSANA \"…\" {"},
      {"sop", Type::RuleParallelBody, {"blok paralel", "a parallel block"}, "paralel NAMA \"…\" {"},
      {"sop", Type::RuleListBody, {"suatu daftar", "a list"}, ""},
      {"paralel", Type::RuleBranchBody, {"cabang", "a branch"}, "cabang NAMA \"…\" {"},
      {"cabang", Type::RuleStepBody, {"langkah", "a step"}, "langkah NAMA NOMOR PELAKSANA \"…\" {"},
      {"cabang", Type::RuleParallelBody, {"blok paralel", "a parallel block"}, "paralel NAMA \"…\" {"},
      {"langkah", Type::RuleStepBody, {"baris", "a row"}, "baris NAMA NOMOR PELAKSANA \"…\" {"},
      {"langkah",
       Type::RuleDocumentBody,
       {"daftar dokumen", "a list of documents"},
       "kelengkapan { / output {"},
      {"langkah", Type::RuleSubStepBody, {"rincian", "the sub-steps"}, "rincian {"}};
  return shapes;
}

class Finder {
 public:
  Finder(const SourceFile& file, const std::vector<Lexeme>& items) : file_(file), items_(items) {
    const antlr4::atn::ATN& network = names_.getATN();
    for (const BodyRule& one : body_rules())
      firsts_.push_back(network.nextTokens(network.ruleToStartState[one.item]));
  }

  // In the order of the text, none within another. None where the braces of the file pair.
  std::vector<LostHead> find() {
    std::ptrdiff_t surplus = 0;
    for (const Lexeme& one : items_) surplus += one.type == Type::CLOSE ? 1 : one.type == Type::OPEN ? -1 : 0;
    if (surplus <= 0) return {};
    for (std::size_t i = 0; i < items_.size(); ++i) see(i);
    // More than are over: the lines do not stand as the braces do, and say nothing.
    if (found_.size() > static_cast<std::size_t>(surplus)) return {};
    return found_;
  }

  // Of the body that begins with `first`, by what stands around it and by the word that it begins with.
  const HeadShape* shape_of(const LostHead& lost, std::string_view around) const {
    for (const HeadShape& shape : head_shapes())
      if (shape.around == around && holds(shape.rule, lost.first)) return &shape;
    return nullptr;
  }

  // The keyword that begins the line of the innermost brace open at the lexeme.
  std::string_view around(std::size_t lexeme) const {
    std::size_t depth = 0;
    for (std::size_t i = lexeme; i-- > 0;) {
      if (items_[i].type == Type::CLOSE) ++depth;
      if (items_[i].type != Type::OPEN) continue;
      if (depth-- > 0) continue;
      while (i > 0 && !items_[i].first_on_line) --i;
      return owner_of(items_[i].type);
    }
    return {};
  }

 private:
  void see(std::size_t i) {
    const Lexeme& one = items_[i];
    if (one.first_on_line || lines_.empty()) lines_.push_back({i, i, indent_of(one)});
    Line& line = lines_.back();
    line.last = i + 1;
    if (one.type == Type::OPEN) open_.push_back({i, line.indent});
    if (one.type != Type::CLOSE) return;
    if (one.first_on_line) return closing_line(i, line.indent);
    if (!open_.empty()) open_.pop_back();
  }

  void closing_line(std::size_t close, std::size_t indent) {
    for (std::size_t k = open_.size(); k-- > 0 && open_[k].indent >= indent;)
      if (open_[k].indent == indent) return open_.resize(k);
    if (!open_.empty() && open_.back().indent > indent) return open_.pop_back();
    if (const auto lost = body_before(close, indent)) {
      // What lies within is lost with it.
      while (!found_.empty() && found_.back().first >= lost->first) found_.pop_back();
      found_.push_back(*lost);
    }
  }

  // The lines in front of the brace that stand further in than it does.
  std::optional<LostHead> body_before(std::size_t close, std::size_t indent) const {
    const std::size_t from = open_.empty() ? 0 : open_.back().at + 1;
    std::size_t j = lines_.size() - 1;
    while (j > 0 && lines_[j - 1].indent > indent && lines_[j - 1].first >= from) --j;
    if (j + 1 >= lines_.size()) return std::nullopt;
    const LostHead lost{lines_[j].first, close};
    if (j == 0) return lost;
    const Line& before = lines_[j - 1];
    const bool opens = items_[before.last - 1].type == Type::OPEN;
    if (opens && before.indent == indent) return std::nullopt;
    if (!opens && could_open(before, lost.first)) return std::nullopt;
    return lost;
  }

  // A head that has lost nothing but its brace.
  bool could_open(const Line& line, std::size_t body) const {
    const std::uint16_t head = items_[line.first].type;
    bool said = false;  // a list or documents in the line itself
    for (std::size_t i = line.first; i < line.last; ++i) {
      if (items_[i].type == Type::OPEN) return false;
      said = said || items_[i].type == Type::STRING || items_[i].type == Type::KOSONG;
    }
    if (said && (is_list(head) || head == Type::KELENGKAPAN || head == Type::OUTPUT)) return false;
    const std::string_view owner = owner_of(head);
    for (const BodyRule& rule : body_rules()) {
      const bool of_head = rule.owner == owner || (rule.rule == Type::RuleListBody && is_list(head));
      if (!rule.owner.empty() && of_head && holds(rule.rule, body)) return true;
    }
    return false;
  }

  static bool is_list(std::uint16_t type) {
    return type == Type::DASAR || type == Type::KUALIFIKASI || type == Type::KETERKAITAN ||
           type == Type::PERALATAN || type == Type::PERINGATAN || type == Type::PENCATATAN;
  }

  bool holds(std::size_t rule, std::size_t lexeme) const {
    for (std::size_t i = 0; i < body_rules().size(); ++i)
      if (body_rules()[i].rule == rule) return firsts_[i].contains(static_cast<ssize_t>(items_[lexeme].type));
    return false;
  }

  std::string_view owner_of(std::uint16_t type) const {
    for (const BodyRule& rule : body_rules())
      if (names_.getVocabulary().getLiteralName(type) == "'" + std::string(rule.owner) + "'")
        return rule.owner;
    return {};
  }

  std::size_t indent_of(const Lexeme& one) const {
    const std::string_view line = file_.line(one.line);
    const std::size_t blanks = line.find_first_not_of(" \t");
    return blanks == std::string_view::npos ? 0 : blanks;
  }

  const SourceFile& file_;
  const std::vector<Lexeme>& items_;
  ChunkStream nothing_;
  AlurParser names_{&nothing_};                    // for its vocabulary and network alone
  std::vector<antlr4::misc::IntervalSet> firsts_;  // by body rule
  std::vector<Line> lines_;
  std::vector<Opened> open_;
  std::vector<LostHead> found_;
};

Diagnostic report(FileId id, const std::vector<Lexeme>& items, const LostHead& lost, const HeadShape* shape) {
  const Lexeme &first = items[lost.first], &close = items[lost.close];
  const Message name = shape == nullptr ? Message{"suatu bagian", "a part"} : shape->name;
  const std::string line(shape == nullptr || shape->shape.empty() ? "… {" : shape->shape);
  Diagnostic d = finding(
      lost_head, Span{id, first.begin, first.end},
      {fmt::format("kepala {} tampaknya hilang di sini", name.id),
       fmt::format("the head of {} seems to be missing here", name.en)},
      {fmt::format(
           "tulis barisnya sebelum ini: {}; bila isi ini milik bagian sebelumnya, hapus '}}' di antaranya",
           line),
       fmt::format(
           "write its line before this: {}; if this belongs to the part before, remove the '}}' between",
           line)});
  d.related.push_back({{id, close.begin, close.end}, {"ditutup di sini", "closed here"}});
  return d;
}

}  // namespace

std::vector<Span> take_lost_bodies(const SourceFile& file, FileId id, Lexemes& lexemes, Findings& findings) {
  Finder finder(file, lexemes.items);
  const std::vector<LostHead> all = finder.find();
  std::vector<Span> out;
  for (const LostHead& one : all) {
    const auto& items = lexemes.items;
    findings.push_back(report(id, items, one, finder.shape_of(one, finder.around(one.first))));
    out.push_back({id, items[one.first].begin, items[one.close].end});
  }
  for (std::size_t k = all.size(); k-- > 0;)
    lexemes.items.erase(lexemes.items.begin() + static_cast<std::ptrdiff_t>(all[k].first),
                        lexemes.items.begin() + static_cast<std::ptrdiff_t>(all[k].close) + 1);
  return out;
}

}  // namespace alur::syntax
