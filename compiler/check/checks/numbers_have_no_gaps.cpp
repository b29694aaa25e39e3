#include <algorithm>
#include <cctype>
#include <map>

#include "base/roman.h"
#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

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

// Numbers that follow each other.
struct Series {
  std::map<int, const model::TextBox*> boxes;
  bool repeats =
      false;  // one stands twice: what it should have been is missing, and that is the same mistake
};

// "II/2026" is the second of "/2026"; nothing where the number does not begin with one. Longer numbers are
// those of a registry that counts other papers too.
struct Place {
  int at = 0;
  std::string of;
};

std::optional<Place> place_of(const std::string& number) {
  constexpr std::size_t longest = 3;  // digits
  std::size_t end = 0;
  while (end < number.size() && std::isalnum(static_cast<unsigned char>(number[end])) != 0) ++end;
  const std::string first = number.substr(0, end);
  const bool digits =
      std::all_of(first.begin(), first.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
  if (first.empty() || (digits && first.size() > longest)) return std::nullopt;
  const auto at = digits ? std::optional(std::stoi(first)) : roman_value(first);
  if (!at) return std::nullopt;
  return Place{*at, number.substr(end)};
}

// A set read in part has gaps of its own: only a set of five or more that lacks at most one in four is taken
// for the whole.
void look_at(const Check& self, const Series& series, const Message& kind, Findings& out) {
  if (series.repeats) return;
  const int first = series.boxes.begin()->first, last = series.boxes.rbegin()->first;
  const auto there = static_cast<std::int64_t>(series.boxes.size()),
             missing = std::int64_t{last} - first + 1 - there;
  if (there < 5 || missing == 0 || 4 * missing > there) return;
  const model::TextBox* before = nullptr;
  int number = first;
  for (const auto& [at, box] : series.boxes) {
    if (at > number) {
      Diagnostic d = finding(
          self.kind, box->place,
          {fmt::format("{} {} tepat sebelum {} {} tidak ada", at - number, kind.id, kind.id,
                       box->printed.value),
           fmt::format("{} {}(s) right before {} {} missing", at - number, kind.en, kind.en,
                       box->printed.value)},
          {"tambahkan SOP yang hilang, atau perbaiki nomornya", "add the missing SOP, or mend the number"});
      if (before != nullptr) d.related.push_back({before->place, {"yang sebelumnya", "the one before"}});
      out.push_back(std::move(d));
    }
    number = at + 1;
    before = box;
  }
}

using AllSeries = std::map<std::string, Series>;

void add_number(const Check& self, const model::Sop& sop,
                std::map<std::string, const model::TextBox*>& numbers, AllSeries& series, Findings& out) {
  const model::TextBox& box = sop.identity.number;
  if (box.state != model::BoxState::Filled || box.printed.value.empty()) return;
  const auto [first, is_new] = numbers.try_emplace(box.printed.value, &box);
  if (!is_new && !sop.broken)
    report_twice(self, box, *first->second,
                 {fmt::format("nomor '{}' sudah dipakai SOP lain", box.printed.value),
                  fmt::format("the number '{}' is another SOP's", box.printed.value)},
                 out);
  const auto place = place_of(box.printed.value);
  if (!place) return;
  Series& own = series[place->of];
  own.repeats = !own.boxes.try_emplace(place->at, &box).second || own.repeats;
}

void add_appendix(const Check& self, const model::Sop& sop, AllSeries& series, Findings& out) {
  const auto appendix = appendix_of(sop);
  if (!appendix || sop.profile.decree.number.empty()) return;
  const model::TextBox& box = sop.identity.appendix;
  Series& own = series[sop.profile.decree.number];
  const auto [first, is_new] = own.boxes.try_emplace(*appendix, &box);
  own.repeats = own.repeats || !is_new;
  if (!is_new && !sop.broken)
    report_twice(self, box, *first->second,
                 {fmt::format("Lampiran {} sudah ada pada keputusan yang sama", box.printed.value),
                  fmt::format("the decree already has a Lampiran {}", box.printed.value)},
                 out);
}

void run(const Check& self, const model::Model& model, Findings& out) {
  std::map<std::string, const model::TextBox*> numbers;
  AllSeries appendices, series;
  for (const model::Sop& sop : model.sops) {
    add_appendix(self, sop, appendices, out);
    add_number(self, sop, numbers, series, out);
  }
  const std::size_t before = out.size();
  for (const auto& [decree, all] : appendices) look_at(self, all, {"Lampiran", "Lampiran"}, out);
  // A SOP that is missing among the appendices is not missed again for its number.
  if (out.size() > before) return;
  for (const auto& [of, all] : series) look_at(self, all, {"nomor", "number"}, out);
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
