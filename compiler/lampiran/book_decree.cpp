// The decree of the head of agency. The layout is that of every Indonesian decree: whose, number, subject;
// Menimbang, Mengingat; MEMUTUSKAN, Menetapkan, KESATU ...; place, date, signature. Its words are the
// profile's; where the profile is silent there are dots to write on.
#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "compiler/lampiran/book_pages.h"

namespace alur::lampiran {
namespace {

constexpr double label_width = 29, colon_width = 4, lead_width = 7;  // mm
constexpr double item_gap = 0.8, group_gap = 2.5;                    // mm
constexpr double signature_width = 112, signature_room = 20;         // mm
constexpr TextStyle pen_room{6, Weight::Regular};                    // between lines to be written on by hand
constexpr std::string_view decree_word = "KEPUTUSAN ";

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

// Of one regulation in the spellings of two SOPs: letters and digits alone.
std::string folded(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (std::isalnum(static_cast<unsigned char>(c)) != 0)
      out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

std::string trimmed(std::string text) {
  while (!text.empty() &&
         (text.back() == ';' || text.back() == '.' || text.back() == ',' || text.back() == ' '))
    text.pop_back();
  return text;
}

// The order of regulations by Law 12/2011, article 7, then what it does not list.
int rank_of(const std::string& title) {
  static constexpr std::array<std::string_view, 8> ranks{
      "undangundangdasar", "undangundang",    "peraturanpemerintah", "peraturanpresiden",
      "peraturanmenteri",  "peraturandaerah", "peraturangubernur",   "peraturanwalikota"};
  const std::string words = folded(title);
  for (std::size_t i = 0; i < ranks.size(); ++i)
    if (words.starts_with(ranks[i])) return static_cast<int>(i);
  if (words.starts_with("uu")) return 1;
  if (words.starts_with("keputusanpresiden")) return 3;
  if (words.starts_with("peraturanbupati")) return 7;
  return 5;
}

std::string letter_of(std::size_t i) {
  if (i < 26) return std::string(1, static_cast<char>('a' + i)) + ".";
  return std::to_string(i + 1) + ".";
}

std::string dictum_of(std::size_t i) {
  static constexpr std::array<std::string_view, 10> ordinals{"KESATU",     "KEDUA",    "KETIGA",  "KEEMPAT",
                                                             "KELIMA",     "KEENAM",   "KETUJUH", "KEDELAPAN",
                                                             "KESEMBILAN", "KESEPULUH"};
  if (i < ordinals.size()) return std::string(ordinals[i]);
  if (i == 10) return "KESEBELAS";
  if (i < 19) return std::string(ordinals[i - 10]) + " BELAS";
  return "KE-" + std::to_string(i + 1);
}

class DecreeWriter {
 public:
  explicit DecreeWriter(const Front& front) : f_(front), decree_(front.profile.decree), pages_(front) {}

  std::vector<ScenePage> write() {
    head();
    list("Menimbang", decree_.considering, "menimbang", letter_of, "bahwa");
    recalling();
    pages_.space(group_gap);
    pages_.centred(BlockKind::Paragraph, "memutuskan", line("MEMUTUSKAN:", front_bold));
    pages_.space(group_gap);
    row("menetapkan", "Menetapkan", wrap(subject_of_decision(), text_width(), front_body, f_.metrics));
    dictums();
    signature();
    return pages_.take();
  }

 private:
  LaidText line(const std::string& text, TextStyle style) const {
    return wrap_balanced(text, pages_.width(), style, f_.metrics);
  }
  double text_width() const { return pages_.width() - label_width - colon_width; }

  void head() {
    for (const model::Text& text : f_.profile.letterhead)
      pages_.centred(BlockKind::Paragraph, "kop", line(text.value, front_heading));
    ScenePage& page = pages_.page();
    if (!f_.profile.letterhead.empty()) {
      const double y = pages_.y() + 1.5, right = pages_.left() + pages_.width();
      page.rules.push_back({{pages_.left(), y}, {right, y}});
      page.rules.push_back({{pages_.left(), y + 0.8}, {right, y + 0.8}});
      pages_.space(7);
    }
    const auto blank = [&](double part) { return std::string(static_cast<std::size_t>(60 * part), '.'); };
    const std::string signer = decree_.signer.empty() ? std::string(decree_word) + blank(1) : decree_.signer;
    pages_.centred(BlockKind::Heading, "keputusan", line(upper(signer), front_heading));
    pages_.centred(BlockKind::Paragraph, "nomor",
                   line("NOMOR " + (decree_.number.empty() ? blank(0.8) : decree_.number), front_body));
    pages_.space(2);
    pages_.centred(BlockKind::Paragraph, "tentang", line("TENTANG", front_body));
    pages_.space(2);
    pages_.centred(BlockKind::Paragraph, "tentang",
                   line(decree_.subject.empty() ? blank(1.6) : upper(decree_.subject), front_bold));
    pages_.space(4);
    pages_.centred(BlockKind::Paragraph, "pejabat", line(upper(office()) + ",", front_body));
    pages_.space(4);
  }

  // "KEPALA DINAS ..." of "KEPUTUSAN KEPALA DINAS ...".
  std::string office() const {
    const std::string& signer = decree_.signer;
    if (upper(signer.substr(0, decree_word.size())) == decree_word) return signer.substr(decree_word.size());
    return signer.empty() ? std::string(60, '.') : signer;
  }

  // A label once, then its text; the dots of an empty text are two lines.
  void row(const std::string& name, const std::string& label, LaidText text) {
    if (text.empty()) text = blanks(2, text_width());
    LaidText head;
    if (!label.empty()) {
      head = wrap(label, label_width, front_body, f_.metrics);
      head.front().runs.push_back({label_width, f_.metrics.width(":", front_body), ":"});
    }
    pages_.item({name, std::move(head), label_width + colon_width, std::move(text)});
    pages_.space(item_gap);
  }

  LaidText blanks(int lines, double width) const {
    LaidText text;
    for (int i = 0; i < lines; ++i) {
      if (i > 0) text.push_back({{}, pen_room});
      text.push_back(blank_line(width, front_body, f_.metrics));
    }
    return text;
  }

  // Two lines of dots behind a lead and the word with which such an item begins.
  LaidText blank_item(const std::string& lead, const std::string& word) const {
    const double width = text_width() - lead_width;
    const double used = word.empty() ? 0 : f_.metrics.width(word + " ", front_body);
    LaidText text = blanks(2, width);
    LaidLine first = blank_line(width - used, front_body, f_.metrics);
    LaidRun dots = first.runs.front();
    dots.x = used;
    first.runs.clear();
    if (!word.empty()) first.runs.push_back({0, used, word});
    first.runs.push_back(dots);
    text.front() = std::move(first);
    for (LaidLine& laid : text)
      for (LaidRun& run : laid.runs) run.x += lead_width;
    text.front().runs.insert(text.front().runs.begin(), {0, f_.metrics.width(lead, front_body), lead});
    return text;
  }

  void list(const std::string& label, const std::vector<model::Text>& items, const std::string& name,
            std::string (*lead)(std::size_t), const std::string& word) {
    constexpr std::size_t blank_items = 2;
    const std::size_t count = items.empty() ? blank_items : items.size();
    for (std::size_t i = 0; i < count; ++i)
      row(name, i == 0 ? label : "",
          items.empty()
              ? blank_item(lead(i), word)
              : wrap_item(lead(i), items[i].value, text_width(), front_body, {lead_width, 0}, f_.metrics));
    pages_.space(group_gap - item_gap);
  }

  void recalling() {
    const auto number = [](std::size_t i) { return std::to_string(i + 1) + "."; };
    std::vector<model::Text> items = decree_.recalling;
    if (items.empty()) {
      const std::vector<std::string> all = legal_basis_of(f_);
      for (std::size_t i = 0; i < all.size(); ++i)
        items.push_back({all[i] + (i + 1 == all.size() ? "." : ";"), {}, {}});
    }
    list("Mengingat", items, "mengingat", number, "");
  }

  std::string subject_of_decision() const {
    if (decree_.signer.empty() || decree_.subject.empty()) return {};
    return upper(decree_.signer) + " TENTANG " + upper(decree_.subject) + ".";
  }

  void dictums() {
    constexpr std::size_t blank_dictums = 3;
    const auto& items = decree_.decides;
    const std::size_t count = items.empty() ? blank_dictums : items.size();
    for (std::size_t i = 0; i < count; ++i)
      row("diktum", dictum_of(i),
          items.empty() ? LaidText() : wrap(items[i].value, text_width(), front_body, f_.metrics));
    pages_.space(group_gap);
  }

  void signature() {
    const double width = std::min(signature_width, pages_.width());
    const auto said = [&](const std::string& word, const std::string& value) {
      const std::string dots(44, '.');
      return wrap(word + " " + (value.empty() ? dots : value), width, front_body, f_.metrics);
    };
    LaidText text = said("Ditetapkan di", decree_.place);
    append(text, said("pada tanggal", decree_.date));
    text.push_back({{}, front_body});
    append(text, wrap(office() + ",", width, front_bold, f_.metrics));
    for (double room = 0; room < signature_room; room += line_height(front_body))
      text.push_back({{}, front_body});
    const auto [person, number] = signer();
    append(text, wrap(person.empty() ? std::string(60, '.') : person, width, front_bold, f_.metrics));
    const std::string& word = f_.profile.labels.employee_number;
    const bool has_word = number.find("NIP") != std::string::npos || word.empty();
    append(text, wrap(has_word ? number : word + " " + (number.empty() ? std::string(40, '.') : number),
                      width, front_body, f_.metrics));
    pages_.at_right("tanda-tangan", width, text);
  }

  // Who signs the SOPs under the same office signs the decree, where all of them name the same person.
  std::pair<std::string, std::string> signer() const {
    std::string title;
    for (const model::Text& text : f_.profile.signature) title += text.value + " ";
    if (folded(title) != folded(office())) return {};
    const model::Approval& first = f_.model.sops[f_.sops.front()].identity.approval;
    for (const model::SopId sop : f_.sops) {
      const model::Approval& other = f_.model.sops[sop].identity.approval;
      if (printed(other.person) != printed(first.person) ||
          printed(other.employee_number) != printed(first.employee_number))
        return {};
    }
    return {printed(first.person), printed(first.employee_number)};
  }

  const Front& f_;
  const model::Decree& decree_;
  FrontPages pages_;
};

}  // namespace

std::vector<std::string> legal_basis_of(const Front& f) {
  std::vector<std::string> out;
  std::set<std::string> seen;
  std::set<std::uint32_t> laws;
  for (const model::SopId sop : f.sops)
    for (const model::ListItem& item : f.model.sops[sop].identity.legal_basis.items) {
      const std::string title = trimmed(item.text.value);
      if (title.empty() || folded(title).empty()) continue;
      const bool known = item.law && !laws.insert(item.law->index).second;
      if (seen.insert(folded(title)).second && !known) out.push_back(title);
    }
  std::stable_sort(out.begin(), out.end(),
                   [](const std::string& a, const std::string& b) { return rank_of(a) < rank_of(b); });
  return out;
}

std::vector<ScenePage> decree_pages(const Front& front) { return DecreeWriter(front).write(); }

}  // namespace alur::lampiran
