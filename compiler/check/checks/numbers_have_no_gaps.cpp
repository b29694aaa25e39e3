#include <algorithm>
#include <cctype>
#include <map>
#include <set>

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

// "II/2026" is the second of "#/2026", "065/103/DINAS" the 103rd of "065/#/DINAS".
struct Place {
  int at = 0;
  std::string of;
};

bool is_digits(const std::string& text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

// One for each part that may count; only a first part may be Roman, a later one is a month. Longer numbers
// are years, or those of a registry that counts other papers too.
std::vector<Place> places_of(const std::string& number) {
  constexpr std::size_t longest = 3;  // digits
  std::vector<Place> out;
  for (std::size_t begin = 0, end = 0; begin < number.size(); begin = end + 1) {
    end = begin;
    while (end < number.size() && std::isalnum(static_cast<unsigned char>(number[end])) != 0) ++end;
    const std::string part = number.substr(begin, end - begin);
    const std::string of = number.substr(0, begin) + "#" + number.substr(end);
    if (is_digits(part) && part.size() <= longest)
      out.push_back({std::stoi(part), of});
    else if (const auto at = begin == 0 ? roman_value(part) : std::nullopt)
      out.push_back({*at, of});
  }
  return out;
}

struct Kind {
  Message words;
  std::optional<int> first;  // with which a few are known to be the first; none: they may begin anywhere
};

std::int64_t missing_of(const Series& series) {
  const std::int64_t first = series.boxes.begin()->first, last = series.boxes.rbegin()->first;
  return last - first + 1 - static_cast<std::int64_t>(series.boxes.size());
}

// A set read in part has gaps of its own: only one that lacks at most one in four is taken for the whole, and
// among three or four just one. What stands `elsewhere` is not missing.
void look_at(const Check& self, const Series& series, const Kind& kind, const std::set<int>& elsewhere,
             Findings& out) {
  if (series.repeats) return;
  const int first = series.boxes.begin()->first;
  const auto there = static_cast<std::int64_t>(series.boxes.size()), missing = missing_of(series);
  if (there < (kind.first && *kind.first != first ? 5 : 3) || missing == 0 ||
      4 * missing > std::max(there, std::int64_t{4}))
    return;
  const model::TextBox* before = nullptr;
  int number = first;
  for (const auto& [at, box] : series.boxes) {
    if (at > number && !elsewhere.contains(number)) {
      Diagnostic d = finding(
          self.kind, box->place,
          {fmt::format("{} {} tepat sebelum {} {} tidak ada", at - number, kind.words.id, kind.words.id,
                       box->printed.value),
           fmt::format("{} {}(s) right before {} {} missing", at - number, kind.words.en, kind.words.en,
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
  for (const Place& place : places_of(box.printed.value)) {
    Series& own = series[place.of];
    own.repeats = !own.boxes.try_emplace(place.at, &box).second || own.repeats;
  }
}

// Where no decree is named yet, SOPs of one profile are appendices of one.
std::string decree_of(const model::Sop& sop) {
  const std::string& number = sop.profile.decree.number;
  return number.empty() ? "\n" + sop.profile.name.text : number;
}

// By decree: the numbers that are there. Where no decree is named and all are the same, each SOP has its own.
using Appendices = std::map<std::string, std::set<int>>;
Appendices appendices_of(const model::Model& model) {
  Appendices out;
  for (const model::Sop& sop : model.sops)
    if (const auto appendix = appendix_of(sop)) out[decree_of(sop)].insert(*appendix);
  return out;
}

void add_appendix(const Check& self, const model::Sop& sop, const Appendices& all, AllSeries& series,
                  Findings& out) {
  const auto appendix = appendix_of(sop);
  if (!appendix) return;
  const model::TextBox& box = sop.identity.appendix;
  const model::Decree& decree = sop.profile.decree;
  if (decree.number.empty() && all.at(decree_of(sop)).size() < 2) return;
  Series& own = series[decree_of(sop)];
  const auto [first, is_new] = own.boxes.try_emplace(*appendix, &box);
  own.repeats = own.repeats || !is_new;
  if (!is_new && !sop.broken)
    report_twice(
        self, box, *first->second,
        decree.number.empty()
            ? Message{fmt::format("Lampiran {} sudah dipakai SOP lain dengan profil yang sama",
                                  box.printed.value),
                      fmt::format("another SOP of the same profile is Lampiran {} already",
                                  box.printed.value)}
            : Message{fmt::format("Lampiran {} sudah ada pada keputusan yang sama", box.printed.value),
                      fmt::format("the decree already has a Lampiran {}", box.printed.value)},
        out);
}

void run(const Check& self, const model::Model& model, Findings& out) {
  std::map<std::string, const model::TextBox*> numbers;
  AllSeries appendices, series;
  const Appendices all_appendices = appendices_of(model);
  for (const model::Sop& sop : model.sops) {
    add_appendix(self, sop, all_appendices, appendices, out);
    add_number(self, sop, numbers, series, out);
  }
  const std::size_t before = out.size();
  std::set<int> elsewhere;
  for (const auto& [decree, numbers_there] : all_appendices)
    elsewhere.insert(numbers_there.begin(), numbers_there.end());
  for (const auto& [decree, all] : appendices)
    look_at(self, all, {{"Lampiran", "Lampiran"}, 1}, elsewhere, out);
  // A SOP that is missing among the appendices is not missed again for its number.
  if (out.size() > before) return;
  // One that is left out of a SOP leaves a gap, and its empty box is said by ID01.
  const auto without = std::count_if(model.sops.begin(), model.sops.end(), [](const model::Sop& sop) {
    return sop.identity.number.state != model::BoxState::Filled;
  });
  for (const auto& [of, all] : series)
    if (missing_of(all) > without) look_at(self, all, {{"nomor", "number"}, std::nullopt}, {}, out);
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
