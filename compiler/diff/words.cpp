#include "compiler/diff/words.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

#include "base/wording.h"

namespace alur::diff {
namespace {

struct SubjectWords {
  std::string_view code;
  Message words;
};

const SubjectWords& words_for(Subject subject) {
  static const std::array<SubjectWords, 17> all = {{{"sop", {"SOP", "SOP"}},
                                                    {"lane", {"pelaksana", "lane"}},
                                                    {"external", {"pihak luar", "external party"}},
                                                    {"step", {"langkah", "step"}},
                                                    {"rows", {"langkah berbaris", "step of several rows"}},
                                                    {"parallel", {"paralel", "parallel block"}},
                                                    {"heading", {"baris judul", "heading"}},
                                                    {"post", {"jabatan", "post"}},
                                                    {"law", {"peraturan", "regulation"}},
                                                    {"document", {"dokumen", "document"}},
                                                    {"place", {"tempat", "place"}},
                                                    {"skill", {"keahlian", "skill"}},
                                                    {"profile", {"profil", "profile"}},
                                                    {"holiday_list", {"hari libur", "holiday list"}},
                                                    {"calendar", {"kalender", "calendar"}},
                                                    {"roster", {"jadwal", "roster"}},
                                                    {"scenario", {"skenario", "scenario"}}}};
  return all[static_cast<std::size_t>(subject)];
}

std::string number_word(int n) {
  static constexpr std::array<std::string_view, 11> words = {
      "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"};
  return n >= 0 && n <= 10 ? std::string(words[static_cast<std::size_t>(n)]) : std::to_string(n);
}

}  // namespace

Message subject_words(Subject subject) { return words_for(subject).words; }
std::string_view subject_code(Subject subject) { return words_for(subject).code; }

std::string_view kind_code(ChangeKind kind) {
  static constexpr std::array<std::string_view, 5> codes = {"added", "removed", "renamed", "moved",
                                                            "changed"};
  return codes[static_cast<std::size_t>(kind)];
}

Message shift_words(const Shift& s) {
  const auto range = [&](const std::string& first, const std::string& last) {
    return s.rows == 1 ? first : first + "–" + last;
  };
  const std::string olds = range(s.first_before, s.last_before), news = range(s.first_after, s.last_after);
  const int by = std::abs(s.by);
  return {fmt::format("nomor langkah {} bergeser {} menjadi {}", olds, number_word(by), news),
          s.rows == 1 ? fmt::format("the number of step {} moves by {} to {}", olds, by, news)
                      : fmt::format("the numbers of steps {} move by {} to {}", olds, by, news)};
}

Message amount_of(const TimeAmount& amount) {
  return {words_of_amount(amount, Language::Indonesian), words_of_amount(amount, Language::English)};
}

Message range_words(const TimeAmount& shortest, const TimeAmount& longest) {
  const Message a = amount_of(shortest), b = amount_of(longest);
  if (shortest == longest) return a;
  return {a.id + " s.d. " + b.id, a.en + " to " + b.en};
}

Message field_title(const Change& change) {
  const Message& title = words_of(change.field).title;
  if (change.part.empty()) return title;
  switch (change.field) {
    case Field::Declared:
      return change.part;
    case Field::Form:
      return {title.id + ", " + change.part.id, title.en + ", " + change.part.en};
    default:
      return {title.id + " \"" + change.part.id + "\"", title.en + " \"" + change.part.en + "\""};
  }
}

bool on_paper(const Change& change) {
  if (change.kind == ChangeKind::Renamed) return false;
  switch (change.subject) {
    case Subject::Sop:
    case Subject::Step:
    case Subject::Rows:
    case Subject::Heading:
      return words_of(change.field).seen == Seen::Paper;
    case Subject::Lane:
      return change.field != Field::Posts;
    default:
      return false;
  }
}

}  // namespace alur::diff
