#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "base/roman.h"
#include "compiler/check/check.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

// "Lampiran V" names itself in the box that is called so.
std::string appendix_words(const std::string& printed) {
  const std::vector<std::string> words = printed_words_of(printed);
  return words.size() == 2 && lower(words[0]) == "lampiran" ? words[1] : printed;
}

std::optional<int> appendix_of(const model::Sop& sop) {
  const model::TextBox& box = sop.identity.appendix;
  const std::string text = appendix_words(box.printed.value);
  if (box.state != model::BoxState::Filled || text.size() > 9) return std::nullopt;
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

using Boxes = std::map<int, const model::TextBox*>;

std::int64_t missing_in(const Boxes& boxes) {
  return std::int64_t{boxes.rbegin()->first} - boxes.begin()->first + 1 - std::ssize(boxes);
}

// A set read in part has gaps of its own. Taken for whole is one that lacks at most one in four, and among
// three or four just one,
bool lacks_little(const Boxes& boxes, const Kind& kind) {
  const std::int64_t least = kind.first && *kind.first != boxes.begin()->first ? 5 : 3;
  return std::ssize(boxes) >= least && 4 * missing_in(boxes) <= std::max<std::int64_t>(std::ssize(boxes), 4);
}

// or one that counts from 1 up to its only gap.
bool counts_up_to_a_gap(const Boxes& boxes) {
  int counted = 0;
  while (boxes.contains(counted + 1)) ++counted;
  const auto behind = boxes.upper_bound(counted);
  if (counted < 3 || behind == boxes.end()) return false;
  const bool dense = boxes.rbegin()->first - behind->first + 1 == std::ssize(boxes) - counted;
  return dense && 2 * missing_in(boxes) <= 3 * std::int64_t{counted};
}

// What stands `elsewhere` is not missing.
void look_at(const Check& self, const Series& series, const Kind& kind, const std::set<int>& elsewhere,
             Findings& out) {
  if (series.repeats) return;
  Boxes boxes = series.boxes;
  // "1 2 3 4 6 7 8 15": the last is the one that is missing, with a slip.
  const model::TextBox* slipped = nullptr;
  if (!lacks_little(boxes, kind) && !counts_up_to_a_gap(boxes)) {
    slipped = std::prev(boxes.end())->second;
    boxes.erase(std::prev(boxes.end()));
    if (std::ssize(boxes) < 5 || boxes.begin()->first != 1 || missing_in(boxes) != 1) return;
  }
  int number = boxes.begin()->first;
  const model::TextBox* before = nullptr;
  for (const auto& [at, box] : boxes) {
    if (at > number && !elsewhere.contains(number)) {
      Diagnostic d = finding(
          self.kind, box->place,
          {fmt::format("{} {} tepat sebelum {} {} tidak ada", at - number, kind.words.id, kind.words.id,
                       appendix_words(box->printed.value)),
           fmt::format("{} {}(s) right before {} {} missing", at - number, kind.words.en, kind.words.en,
                       appendix_words(box->printed.value))},
          {"tambahkan SOP yang hilang, atau perbaiki nomornya", "add the missing SOP, or mend the number"});
      if (slipped != nullptr)
        d.related.push_back(
            {slipped->place, {"jauh dari yang lain: salah tulis?", "far from the others: a slip?"}});
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
                                  appendix_words(box.printed.value)),
                      fmt::format("another SOP of the same profile is Lampiran {} already",
                                  appendix_words(box.printed.value))}
            : Message{fmt::format("Lampiran {} sudah ada pada keputusan yang sama",
                                  appendix_words(box.printed.value)),
                      fmt::format("the decree already has a Lampiran {}", appendix_words(box.printed.value))},
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
    if (missing_in(all.boxes) > without) look_at(self, all, {{"nomor", "number"}, std::nullopt}, {}, out);
}

}  // namespace

extern const Check numbers_have_no_gaps;
const Check numbers_have_no_gaps{
    {"XD03",
     Severity::Warning,
     Basis::Practice,
     {"nomor SOP atau Lampiran berulang atau terlewat", "number of a SOP or Lampiran repeated or missing"},
     {"Satu keputusan mempunyai Lampiran yang berurutan; nomor yang terlewat adalah SOP yang hilang, nomor "
      "yang berulang tidak dapat dirujuk. Kumpulan dianggap utuh bila paling banyak seperempat nomornya "
      "terlewat, atau bila nomornya urut dari 1 sampai 3 atau lebih, lalu terlewat sekali saja, paling "
      "banyak satu setengah kali yang sudah urut itu.",
      "The appendices of a decree follow each other; a number that is missing is a lost SOP, one that "
      "repeats cannot be referred to. A set is taken for whole where at most a quarter of its "
      "numbers is missing, or where it counts from 1 to 3 or further and has then one gap, at most one and a "
      "half times as long as what was counted."},
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
