#include <algorithm>
#include <cctype>
#include <map>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// Source: the usual reading of Roman numerals; nothing for what is not written as one writes them.
std::optional<int> roman_value(const std::string& text) {
  static const std::map<char, int> letters = {{'I', 1}, {'V', 5}, {'X', 10}, {'L', 50}, {'C', 100}};
  int sum = 0, before = 0;
  for (auto c = text.rbegin(); c != text.rend(); ++c) {
    const auto letter = letters.find(*c);
    if (letter == letters.end()) return std::nullopt;
    sum += letter->second < before ? -letter->second : letter->second;
    before = std::max(before, letter->second);
  }
  return sum > 0 ? std::optional(sum) : std::nullopt;
}

std::optional<int> appendix_of(const model::Sop& sop) {
  const model::TextBox& box = sop.identity.appendix;
  if (box.state != model::BoxState::Filled || box.printed.value.size() > 9) return std::nullopt;
  const std::string& text = box.printed.value;
  if (!text.empty() &&
      std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; }))
    return std::stoi(text);
  return roman_value(text);
}

void report_twice(const Check& self, const model::TextBox& box, const model::TextBox& first,
                  const Message& what, Findings& out) {
  Diagnostic d = finding(self.kind, box.place, what,
                         {"beri nomor tersendiri pada setiap SOP", "give each SOP a number of its own"});
  d.related.push_back({first.place, {"nomor yang sama", "the same number"}});
  out.push_back(std::move(d));
}

// The appendices of one decree. A set read in part has gaps of its own: only a set of five or more that lacks
// at most one in four is taken for the whole.
void look_at(const Check& self, const std::map<int, const model::Sop*>& appendices, Findings& out) {
  const int first = appendices.begin()->first, last = appendices.rbegin()->first;
  const auto there = static_cast<std::int64_t>(appendices.size()),
             missing = std::int64_t{last} - first + 1 - there;
  if (there < 5 || missing == 0 || 4 * missing > there) return;
  const model::Sop* before = nullptr;
  int number = first;
  for (const auto& [at, sop] : appendices) {
    if (at > number) {
      Diagnostic d = finding(
          self.kind, sop->identity.appendix.place,
          {fmt::format("{} Lampiran tepat sebelum Lampiran {} tidak ada", at - number,
                       sop->identity.appendix.printed.value),
           fmt::format("{} appendix(es) right before Lampiran {} missing", at - number,
                       sop->identity.appendix.printed.value)},
          {"tambahkan SOP yang hilang, atau perbaiki nomornya", "add the missing SOP, or mend the number"});
      if (before != nullptr)
        d.related.push_back({before->identity.appendix.place, {"Lampiran sebelumnya", "the one before"}});
      out.push_back(std::move(d));
    }
    number = at + 1;
    before = sop;
  }
}

void run(const Check& self, const model::Model& model, Findings& out) {
  std::map<std::string, std::map<int, const model::Sop*>> decrees;
  std::map<std::string, const model::Sop*> numbers;
  for (const model::Sop& sop : model.sops) {
    const model::TextBox& box = sop.identity.number;
    if (!sop.broken && box.state == model::BoxState::Filled && !box.printed.value.empty()) {
      const auto [first, is_new] = numbers.try_emplace(box.printed.value, &sop);
      if (!is_new)
        report_twice(self, box, first->second->identity.number,
                     {fmt::format("nomor '{}' sudah dipakai SOP lain", box.printed.value),
                      fmt::format("the number '{}' is another SOP's", box.printed.value)},
                     out);
    }
    const auto appendix = appendix_of(sop);
    if (!appendix || sop.profile.decree.number.empty()) continue;
    const auto [first, is_new] = decrees[sop.profile.decree.number].try_emplace(*appendix, &sop);
    if (!is_new && !sop.broken)
      report_twice(
          self, sop.identity.appendix, first->second->identity.appendix,
          {fmt::format("Lampiran {} sudah ada pada keputusan yang sama", sop.identity.appendix.printed.value),
           fmt::format("the decree already has a Lampiran {}", sop.identity.appendix.printed.value)},
          out);
  }
  for (const auto& [decree, appendices] : decrees) look_at(self, appendices, out);
}

}  // namespace

extern const Check numbers_have_no_gaps;
const Check numbers_have_no_gaps{
    {"XD03",
     Severity::Warning,
     Basis::Practice,
     {"nomor SOP atau Lampiran berulang atau terlewat", "number of a SOP or Lampiran repeated or missing"},
     {"Satu keputusan mempunyai Lampiran yang berurutan; nomor yang terlewat adalah SOP yang hilang, nomor "
      "yang berulang tidak dapat dirujuk.",
      "The appendices of a decree follow each other; a number that is missing is a lost SOP, one that "
      "repeats cannot be referred to."},
     {"praktik penyusunan SOP AP", "practice of SOP AP"},
     R"x(jabatan k "K"
sop a "I a" {
  nomor "1"
  lampiran "I"
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
sop b "II b" {
  nomor "1"
  lampiran "II"
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "I a" {
  nomor "1"
  lampiran "I"
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
sop b "II b" {
  nomor "2"
  lampiran "II"
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x"},
    nullptr,
    run};

}  // namespace alur::check
