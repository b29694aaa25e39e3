#include <fmt/format.h>

#include <algorithm>
#include <regex>

#include "compiler/import/date_cell.h"
#include "compiler/import/write.h"

namespace alur::importing {
namespace {

struct BoxWord {
  TextBox box;
  std::string_view word, label, form_word;  // in the language, in a profile, and what a form has without one
};

constexpr BoxWord box_words[] = {{TextBox::Number, "nomor", "nomor_sop", "Nomor SOP"},
                                 {TextBox::Made, "dibuat", "dibuat", "Tanggal Pembuatan"},
                                 {TextBox::Revised, "direvisi", "direvisi", "Tanggal Revisi"},
                                 {TextBox::Effective, "efektif", "efektif", "Tanggal Efektif"},
                                 {TextBox::Approved, "disahkan", "disahkan", "Disahkan oleh"},
                                 {TextBox::Title, "", "nama_sop", "Nama SOP"}};

struct ListWord {
  std::string_view word, label, form_word;
};

constexpr ListWord list_words[] = {
    {"dasar hukum", "dasar_hukum", "Dasar Hukum"}, {"kualifikasi", "kualifikasi", "Kualifikasi Pelaksana"},
    {"keterkaitan", "keterkaitan", "Keterkaitan"}, {"peralatan", "peralatan", "Peralatan/Perlengkapan"},
    {"peringatan", "peringatan", "Peringatan"},    {"pencatatan", "pencatatan", "Pencatatan dan Pendataan"}};

std::string label_line(std::string_view name, const std::string& printed, std::string_view form_word) {
  if (printed.empty() || printed == form_word) return "";
  return fmt::format("label {} {}\n", name, quoted_line(printed));
}

// "-", ":", ".": the box is blank and that is what stands in it.
bool only_signs(const std::string& text) { return letters_only(text).empty() && text.size() <= 6; }

void write_text_box(std::string_view word, const std::string& value, Sheet& sheet) {
  const std::string text = collapsed(value);
  if (text.empty()) return sheet.line(fmt::format("{} kosong", word));
  if (only_signs(text)) return sheet.line(fmt::format("{} kosong tertulis {}", word, quoted_line(text)));
  sheet.line(fmt::format("{} {}", word, quoted_line(text)));
}

void write_date(std::string_view word, const DraftBox<std::string>& box, const DraftSop& sop, Sheet& sheet) {
  const std::string text = collapsed(box.value);
  if (text.empty() || only_signs(text)) return write_text_box(word, text, sheet);
  if (const auto date = date_of(text)) return sheet.line(fmt::format("{} {}", word, *date));
  sheet.line(fmt::format("{} tak_terbaca {}", word, quoted_line(text)));
  sheet.lacks(
      Lack::Box, "",
      {fmt::format("tanggal tidak terbaca: {}", in_short(text)), fmt::format("no date: {}", in_short(text))},
      sop.place);
}

// Office, person and NIP stand in lines of their own, or with two blanks between them.
void write_approval(const std::string& value, Sheet& sheet) {
  static const std::regex nip_words(R"(\bNIP\b[.: ]*([0-9][0-9 ]{7,30}[0-9]))", std::regex::icase);
  std::string text = value.substr(0, 2000);
  if (collapsed(text).empty()) return sheet.line("disahkan kosong");
  std::string nip;
  if (std::smatch match; std::regex_search(text, match, nip_words)) {
    nip = match[1];
    text.replace(static_cast<std::size_t>(match.position()), static_cast<std::size_t>(match.length()), "\n");
  }
  for (std::size_t at = 0; (at = text.find("  ", at)) != std::string::npos;) text.replace(at, 2, "\n");
  const std::vector<std::string> lines = lines_with_text(text);
  std::string out = "disahkan";
  // What follows a comma at a line's end goes on; with one line there is no person to tell.
  if (!lines.empty()) {
    const std::size_t office = lines.size() > 1 ? lines.size() - 1 : 1;
    std::string words = lines[0];
    for (std::size_t i = 1; i < office; ++i) words += " " + lines[i];
    const bool person =
        lines.size() > 1 && (!nip.empty() || lines.back().find_first_of(".,") != std::string::npos);
    if (lines.size() > 1 && !person) words += " " + lines.back();
    out += " " + quoted_line(words);
    if (person) out += " nama " + quoted_line(lines.back());
  }
  if (!nip.empty()) out += " nip " + quoted_line(nip);
  sheet.line(out);
}

bool writes_as_number(const std::string& number) {
  return !number.empty() && number.size() <= 4 && number[0] >= '0' && number[0] <= '9' &&
         std::all_of(number.begin(), number.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); });
}

void write_list(std::string_view word, const std::vector<DraftItem>& items, Sheet& sheet) {
  if (items.empty()) return sheet.line(fmt::format("{} kosong", word));
  for (const DraftItem& item : items) sheet.took(item.text);
  if (items.size() == 1 && items[0].number.empty())
    return sheet.line(fmt::format("{} {}", word, quoted_line(items[0].text)));
  const bool numbered =
      std::any_of(items.begin(), items.end(), [](const DraftItem& item) { return !item.number.empty(); });
  sheet.line(fmt::format("{}{} {{", word, numbered ? "" : " tanpa_nomor"));
  for (const DraftItem& item : items) {
    const std::string number = writes_as_number(item.number) ? item.number + " " : numbered ? "- " : "";
    sheet.line(number + quoted_line(item.text));
  }
  sheet.line("}");
}

bool has_identity(const DraftSop& sop) {
  const auto present = [](const auto& box) { return box.present; };
  return std::any_of(sop.texts.begin(), sop.texts.end(), present) ||
         std::any_of(sop.lists.begin(), sop.lists.end(), present);
}

// A box whose label was met is blank; of another one nothing is known. Without any the page itself is not
// there.
void lacks_box(std::string_view form_word, bool met, const DraftSop& sop, Sheet& sheet) {
  if (!has_identity(sop)) return;
  sheet.lacks(Lack::Box, "",
              {fmt::format("{}: {}", form_word, met ? "kosong" : "tidak terbaca"),
               fmt::format("{}: {}", form_word, met ? "blank" : "not read")},
              sop.place);
}

}  // namespace

std::string profile_settings(const DraftSop& sop) {
  std::string out;
  if (!sop.letterhead.empty()) {
    out += "kop {\n";
    for (const std::string& line : sop.letterhead) out += quoted_line(line) + "\n";
    out += "}\n";
  }
  if (sop.chart_heading) out += "judul \"STANDAR OPERASIONAL PROSEDUR (SOP)\"\n";
  for (const BoxWord& word : box_words)
    out += label_line(word.label, sop.box(word.box).label, word.form_word);
  for (std::size_t i = 0; i < list_boxes; ++i)
    out += label_line(list_words[i].label, sop.lists[i].label, list_words[i].form_word);
  const DraftSop::Labels& labels = sop.labels;
  out += label_line("nomor", labels.number, "No.") + label_line("kegiatan", labels.activity, "Kegiatan");
  out += label_line("pelaksana", labels.lanes, "Pelaksana") +
         label_line("kelengkapan", labels.input, "Kelengkapan");
  out += label_line("waktu", labels.limit, "Waktu") + label_line("output", labels.output, "Output");
  out += label_line("keterangan", labels.note, "Keterangan");
  if (sop.column_numbers) out += "nomor_kolom ya\n";
  if (!sop.total.empty())
    out += "baris_total ya\n" + label_line("total", sop.total_label, "Jumlah Total Waktu");
  return out;
}

void write_identity(const DraftSop& sop, Sheet& sheet) {
  if (!has_identity(sop))
    sheet.lacks(Lack::Box, "",
                {"tidak ada di berkas ini, atau tidak terbaca", "not in this file, or not read"}, sop.place);
  if (!sop.appendix.empty()) write_text_box("lampiran", sop.appendix, sheet);
  for (const BoxWord& word : box_words) {
    const DraftBox<std::string>& box = sop.box(word.box);
    sheet.took(box.value);
    if (word.box != TextBox::Title && (!box.present || collapsed(box.value).empty()))
      lacks_box(word.form_word, box.present, sop, sheet);
    if (!box.present || word.box == TextBox::Title) continue;
    if (word.box == TextBox::Number)
      write_text_box(word.word, box.value, sheet);
    else if (word.box == TextBox::Approved)
      write_approval(box.value, sheet);
    else
      write_date(word.word, box, sop, sheet);
  }
  if (!sop.chart_title.empty()) sheet.line("judul bagan " + quoted_line(sop.chart_title));
  if (!sop.cover_title.empty()) sheet.line("judul sampul " + quoted_line(sop.cover_title));
  for (std::size_t i = 0; i < list_boxes; ++i) {
    const std::string_view word = list_words[i].word;
    if (sop.lists[i].present)
      write_list(word, sop.lists[i].value, sheet);
    else
      lacks_box(list_words[i].form_word, false, sop, sheet);
  }
}

}  // namespace alur::importing
