#include "compiler/syntax/spellings.h"

#include <AlurParser.h>

#include <string>
#include <string_view>

namespace alur::syntax {
namespace {

using Type = AlurParser;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool is_weekday(std::size_t type) {
  return (type >= Type::SENIN && type <= Type::SABTU) || type == Type::MINGGU;
}

// What may stand behind a word like `s/d`.
bool ends_range(std::size_t type) {
  return type == Type::NUMBER || type == Type::CLOCK || type == Type::DATE || type == Type::STRING ||
         is_weekday(type);
}

class Joiner {
 public:
  Joiner(const SourceFile& file, std::vector<Lexeme>& items) : file_(file), items_(items) {}

  void run() {
    while (at_ < items_.size()) {
      follow_declarations();
      Lexeme one = items_[at_];
      const Match match = match_here();
      if (match.count > 0) {
        one.type = static_cast<std::uint16_t>(match.type);
        one.end = items_[at_ + match.count - 1].end;
      }
      at_ += match.count == 0 ? 1 : match.count;
      items_[kept_++] = one;
    }
    items_.resize(kept_);
  }

 private:
  // How many tokens are one spelling of a word; 0: none.
  struct Match {
    std::size_t count = 0;
    std::size_t type = 0;
  };

  std::size_t type(std::size_t ahead) const {
    return at_ + ahead < items_.size() ? items_[at_ + ahead].type : 0;
  }
  std::size_t before() const { return kept_ == 0 ? 0 : items_[kept_ - 1].type; }
  bool word(std::size_t ahead, std::string_view wanted) const {
    if (type(ahead) != Type::NAME) return false;
    const Lexeme& one = items_[at_ + ahead];
    return one.end - one.begin == wanted.size() &&
           lower(file_.text().substr(one.begin, one.end - one.begin)) == wanted;
  }
  // The token before this one, and this one with those up to `ahead`.
  bool one_line(std::size_t ahead) const {
    return kept_ > 0 && at_ + ahead < items_.size() && items_[at_ + ahead].line == items_[at_].line &&
           items_[kept_ - 1].line == items_[at_].line;
  }
  // Nothing stands between this token and the next.
  bool touches(std::size_t ahead) const {
    return at_ + ahead + 1 < items_.size() && items_[at_ + ahead].end == items_[at_ + ahead + 1].begin;
  }

  void follow_declarations() {
    const std::size_t here = type(0);
    const bool begins = items_[at_].first_on_line || before() == Type::CLOSE || before() == Type::SEMICOLON;
    if (depth_ == 0 && begins) declaration_ = here;
    if (here == Type::OPEN) ++depth_;
    if (here == Type::CLOSE && depth_ > 0) --depth_;
  }

  Match match_here() const {
    if (type(0) == Type::SAMPAI || word(0, "sampai")) return until();
    if (type(0) == Type::LANGKAH) return courtesy();
    if (type(0) != Type::NAME) return {};
    if (word(0, "hingga")) return {1, Type::SAMPAI};
    if (word(0, "s")) return dotted();
    if (word(0, "ke")) return courtesy();
    if (word(0, "asumsi")) return assumption();
    return cap();
  }

  Match until() const {
    if (word(1, "dengan") && one_line(1) && ends_range(type(2))) return {2, Type::SD};
    return ends_range(type(1)) ? Match{1, Type::SAMPAI} : Match{};
  }

  // `s.d` may also be step d of the SOP s.
  Match dotted() const {
    if (type(1) != Type::DOT || !word(2, "d") || !touches(0) || !touches(1) || !ends_range(type(3)))
      return {};
    const std::size_t last = before();
    const bool unit = (last >= Type::DETIK && last <= Type::HARI_KERJA) || last == Type::HARI_KALENDER ||
                      (last == Type::KERJA && declaration_ == Type::SOP);
    const bool begun = last == Type::NUMBER || last == Type::CLOCK || last == Type::DATE ||
                       last == Type::KOSONG || is_weekday(last);
    return unit || begun ? Match{3, Type::SD} : Match{};
  }

  Match assumption() const {
    const bool follows = type(1) == Type::STRING || type(1) == Type::KOSONG || type(1) == Type::KERJA;
    return declaration_ == Type::SKENARIO && follows ? Match{1, Type::ANGGAP} : Match{};
  }

  Match cap() const {
    const bool one_word = word(0, "maks") || word(0, "maksimum") || word(0, "maksimal");
    if (one_word && type(1) == Type::NUMBER) return {1, Type::MAKSIMAL};
    if (word(0, "maks") && type(1) == Type::DOT && touches(0) && type(2) == Type::NUMBER)
      return {2, Type::MAKSIMAL};
    if (!word(0, "paling") || !one_line(1) || type(2) != Type::NUMBER) return {};
    const bool time = word(1, "lama") && before() == Type::WAKTU;
    const bool times = word(1, "banyak") && (type(3) == Type::KALI || type(3) == Type::KASUS);
    return time || times ? Match{2, Type::MAKSIMAL} : Match{};
  }

  // The words in front of a target. A step may be called so itself: then no other name stands behind it, or
  // what stands there goes on as an outcome or a step of its own does.
  Match courtesy() const {
    if (declaration_ != Type::SOP) return {};
    const std::size_t last = before();
    if (last != Type::ARROW && last != Type::LANJUT && last != Type::LALU && last != Type::TO_STEP) return {};
    const std::size_t words = word(0, "ke") && type(1) == Type::LANGKAH ? 2 : 1;
    const std::size_t target = type(words), after = type(words + 1);
    if (!one_line(words) || (target != Type::NAME && target != Type::SELESAI)) return {};
    const bool goes_on = after == Type::ARROW || after == Type::TERTULIS || after == Type::NUMBER ||
                         after == Type::DIGIT_WORD || (after == Type::STRING && target == Type::NAME);
    return goes_on ? Match{} : Match{words, Type::TO_STEP};
  }

  const SourceFile& file_;
  std::vector<Lexeme>& items_;
  std::size_t at_ = 0;           // the next token to be read
  std::size_t kept_ = 0;         // as many were written
  std::size_t depth_ = 0;        // open braces
  std::size_t declaration_ = 0;  // the word that begins the one around
};

}  // namespace

void join_spellings(const SourceFile& file, std::vector<Lexeme>& items) { Joiner(file, items).run(); }

}  // namespace alur::syntax
