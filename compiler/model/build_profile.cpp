#include <fmt/format.h>

#include <array>
#include <cmath>

#include "compiler/model/build.h"

namespace alur::model {

const DiagnosticKind setting_not_understood{
    "VL06",
    Severity::Invalid,
    Basis::Language,
    {"setelan profil tidak dimengerti", "profile setting not understood"},
    {"Setelan yang tidak dimengerti tidak akan mengubah halaman.",
     "A setting that is not understood would not change the page."},
    {},
    "profil p {\n  kertas a5\n}\n",
    "profil p {\n  kertas a4\n}\n"};

namespace {

struct LabelName {
  std::string_view word;
  std::string Labels::*label;
};

constexpr std::array label_names = {LabelName{"nomor_sop", &Labels::sop_number},
                                    LabelName{"dibuat", &Labels::made},
                                    LabelName{"direvisi", &Labels::revised},
                                    LabelName{"efektif", &Labels::effective},
                                    LabelName{"disahkan", &Labels::approved_by},
                                    LabelName{"nama_sop", &Labels::sop_name},
                                    LabelName{"dasar_hukum", &Labels::legal_basis},
                                    LabelName{"kualifikasi", &Labels::qualifications},
                                    LabelName{"keterkaitan", &Labels::related},
                                    LabelName{"peralatan", &Labels::equipment},
                                    LabelName{"peringatan", &Labels::warnings},
                                    LabelName{"pencatatan", &Labels::records},
                                    LabelName{"nomor", &Labels::number},
                                    LabelName{"kegiatan", &Labels::activity},
                                    LabelName{"pelaksana", &Labels::lanes},
                                    LabelName{"mutu_baku", &Labels::quality},
                                    LabelName{"kelengkapan", &Labels::input},
                                    LabelName{"waktu", &Labels::limit},
                                    LabelName{"output", &Labels::output},
                                    LabelName{"keterangan", &Labels::note},
                                    LabelName{"total", &Labels::total},
                                    LabelName{"nip", &Labels::employee_number},
                                    LabelName{"halaman", &Labels::page},
                                    LabelName{"dari", &Labels::of_pages},
                                    LabelName{"selesai", &Labels::ending},
                                    LabelName{"lainnya", &Labels::other},
                                    LabelName{"lampiran", &Labels::appendix},
                                    LabelName{"keputusan_nomor", &Labels::decree_number},
                                    LabelName{"keputusan_tentang", &Labels::decree_subject},
                                    LabelName{"lanjutan", &Labels::continued},
                                    LabelName{"bersambung", &Labels::continues},
                                    LabelName{"bila_perlu", &Labels::when_needed},
                                    LabelName{"dikerjakan", &Labels::done},
                                    LabelName{"dilewati", &Labels::skipped},
                                    LabelName{"diulang", &Labels::repeated},
                                    LabelName{"paling_banyak", &Labels::at_most},
                                    LabelName{"kali_ulang", &Labels::times},
                                    LabelName{"lewat_waktu", &Labels::overdue},
                                    LabelName{"sop_dipanggil", &Labels::called}};

// One setting's values, read by kind. A reader returns false when the values are not what it takes.
struct Values {
  const syntax::Setting& setting;

  std::vector<Text> texts() const {
    std::vector<Text> out;
    for (const auto& value : setting.values)
      if (const auto* text = std::get_if<syntax::Text>(&value)) out.push_back(text_of(*text));
    return out;
  }
  bool only_texts() const { return texts().size() == setting.values.size() && !setting.subkey; }
  std::string_view word() const {
    if (setting.subkey && setting.values.empty()) return setting.subkey->text;
    if (!setting.subkey && setting.values.size() == 1)
      if (const auto* w = std::get_if<syntax::Word>(&setting.values[0])) return w->text;
    return {};
  }
};

bool read_text(const Values& values, std::string& out) {
  if (!values.only_texts() || values.setting.values.size() != 1) return false;
  out = values.texts()[0].value;
  return true;
}

bool read_texts(const Values& values, std::vector<Text>& out) {
  if (!values.only_texts()) return false;
  out = values.texts();
  return true;
}

bool read_yes_no(const Values& values, bool& out) {
  if (values.word() != "ya" && values.word() != "tidak") return false;
  out = values.word() == "ya";
  return true;
}

bool read_paper(const Values& values, Profile& profile) {
  const std::string_view word = values.word();
  if (word != "a4" && word != "A4" && word != "f4" && word != "F4") return false;
  profile.paper = word == "a4" || word == "A4" ? Paper::A4 : Paper::F4;
  return true;
}

struct SideName {
  std::string_view word;
  double Margins::*side;
};

constexpr std::array side_names = {SideName{"atas", &Margins::top}, SideName{"bawah", &Margins::bottom},
                                   SideName{"kiri", &Margins::left}, SideName{"kanan", &Margins::right}};

template <class Value>
bool read_side(std::string_view word, const Value& value, Margins& margins) {
  // Below the first most printers cannot print; beyond the second no form was seen. Units: mm.
  constexpr double least = 5, most = 40;
  const auto* number = std::get_if<syntax::Number>(&value);
  if (number == nullptr || !(number->value >= least && number->value <= most)) return false;
  for (const SideName& name : side_names)
    if (name.word == word) {
      margins.*name.side = number->value;
      return true;
    }
  return false;
}

// `tepi kiri 20`, or several sides: `tepi { kiri 20 kanan 15 }`. What is not named stays.
bool read_margins(const Values& values, Profile& profile) {
  const auto& list = values.setting.values;
  Margins margins = profile.margins;
  if (values.setting.subkey) {
    if (list.size() != 1 || !read_side(values.setting.subkey->text, list[0], margins)) return false;
  } else {
    if (list.empty() || list.size() % 2 != 0) return false;
    for (std::size_t i = 0; i < list.size(); i += 2) {
      const auto* side = std::get_if<syntax::Word>(&list[i]);
      if (side == nullptr || !read_side(side->text, list[i + 1], margins)) return false;
    }
  }
  profile.margins = margins;
  return true;
}

bool read_font(const Values& values, Profile& profile) {
  const auto& list = values.setting.values;
  if (values.setting.subkey || list.empty() || list.size() > 2) return false;
  const auto* name = std::get_if<syntax::Text>(&list[0]);
  const auto* size = list.size() == 2 ? std::get_if<syntax::Number>(&list[1]) : nullptr;
  if (name == nullptr || (list.size() == 2 && (size == nullptr || size->value < 6 || size->value > 14)))
    return false;
  profile.font = name->value;
  if (size != nullptr) profile.font_size = size->value;
  return true;
}

bool read_label(const Values& values, Profile& profile) {
  if (!values.setting.subkey || values.setting.values.size() != 1 || values.texts().size() != 1) return false;
  for (const LabelName& name : label_names)
    if (name.word == values.setting.subkey->text) {
      profile.labels.*name.label = values.texts()[0].value;
      return true;
    }
  return false;
}

// 2025, or a text ("2025/2026").
bool read_year(const Values& values, std::string& out) {
  if (read_text(values, out)) return true;
  if (values.setting.subkey || values.setting.values.size() != 1) return false;
  const auto* number = std::get_if<syntax::Number>(&values.setting.values[0]);
  if (number == nullptr || number->value < 1945 || number->value > 9999 ||
      number->value != std::floor(number->value))
    return false;
  out = fmt::format("{}", static_cast<int>(number->value));
  return true;
}

bool read_paraf(const Values& values, Profile& profile) {
  if (!values.only_texts() || values.setting.values.empty()) return false;
  auto texts = values.texts();
  profile.paraf_heading = texts[0].value;
  profile.paraf.assign(texts.begin() + 1, texts.end());
  return true;
}

struct SettingName {
  std::string_view word;
  Message takes;
  bool (*read)(const Values&, Profile&);
};

const std::array setting_names = {
    SettingName{"kop",
                {"teks: baris-baris kop, misalnya kop { \"PEMERINTAH KOTA …\" \"DINAS …\" }",
                 "texts: the lines of the letterhead"},
                [](const Values& v, Profile& p) { return read_texts(v, p.letterhead); }},
    SettingName{"judul",
                {"satu teks di atas judul bagan", "one text over the chart's title"},
                [](const Values& v, Profile& p) { return read_text(v, p.cover_heading); }},
    SettingName{"kertas", {"a4 atau f4", "a4 or f4"}, read_paper},
    SettingName{"tepi",
                {"sisi (atas, bawah, kiri, kanan) dan lebarnya 5–40 mm, misalnya tepi { kiri 20 kanan 15 }",
                 "sides (atas, bawah, kiri, kanan: top, bottom, left, right) and their widths of 5–40 mm"},
                read_margins},
    SettingName{
        "huruf",
        {"nama huruf dan ukurannya (6–14), misalnya huruf \"Arial\" 9", "a font's name and its size (6–14)"},
        read_font},
    SettingName{"label",
                {"nama kotak dan katanya, misalnya label kegiatan \"AKTIVITAS\"",
                 "a box and its word, such as label kegiatan \"AKTIVITAS\""},
                read_label},
    SettingName{"pemisah",
                {"satu teks di antara dokumen dalam satu sel", "one text between the documents of a cell"},
                [](const Values& v, Profile& p) { return read_text(v, p.separator); }},
    SettingName{"nomor_kolom",
                {"ya atau tidak", "ya (yes) or tidak (no)"},
                [](const Values& v, Profile& p) { return read_yes_no(v, p.column_numbers); }},
    SettingName{"baris_total",
                {"ya atau tidak", "ya (yes) or tidak (no)"},
                [](const Values& v, Profile& p) { return read_yes_no(v, p.total_row); }},
    SettingName{
        "paraf",
        {"judul kotak paraf dan barisnya, misalnya paraf \"PARAF KOORDINASI\" { \"Kabag. Organisasi\" }",
         "the heading of the initials' box and its lines"},
        read_paraf},
    SettingName{"tanda_tangan",
                {"teks: baris-baris jabatan penanda tangan", "texts: the lines of the signer's office"},
                [](const Values& v, Profile& p) { return read_texts(v, p.signature); }},
    SettingName{"keputusan_pejabat",
                {"satu teks, misalnya \"Keputusan Kepala Dinas …\"", "one text: whose decree"},
                [](const Values& v, Profile& p) { return read_text(v, p.decree.signer); }},
    SettingName{"keputusan_nomor",
                {"satu teks: nomor keputusan", "one text: the decree's number"},
                [](const Values& v, Profile& p) { return read_text(v, p.decree.number); }},
    SettingName{"keputusan_tentang",
                {"satu teks: tentang apa", "one text: what it is about"},
                [](const Values& v, Profile& p) { return read_text(v, p.decree.subject); }},
    SettingName{"keputusan_menimbang",
                {"teks: butir-butir Menimbang", "texts: what the decree considers, one each"},
                [](const Values& v, Profile& p) { return read_texts(v, p.decree.considering); }},
    SettingName{"keputusan_mengingat",
                {"teks: butir-butir Mengingat", "texts: the decree's legal basis, one each"},
                [](const Values& v, Profile& p) { return read_texts(v, p.decree.recalling); }},
    SettingName{"keputusan_menetapkan",
                {"teks: diktum KESATU, KEDUA, dan seterusnya", "texts: what the decree decides, one each"},
                [](const Values& v, Profile& p) { return read_texts(v, p.decree.decides); }},
    SettingName{"keputusan_tempat",
                {"satu teks: tempat keputusan ditetapkan", "one text: where the decree is signed"},
                [](const Values& v, Profile& p) { return read_text(v, p.decree.place); }},
    SettingName{"keputusan_tanggal",
                {"satu teks, misalnya \"5 Mei 2025\"", "one text: when the decree is signed"},
                [](const Values& v, Profile& p) { return read_text(v, p.decree.date); }},
    SettingName{"buku_judul",
                {"satu teks: judul di sampul buku", "one text: the title on the book's cover"},
                [](const Values& v, Profile& p) { return read_text(v, p.book.title); }},
    SettingName{"buku_tahun",
                {"tahun di sampul buku, misalnya 2025", "the year on the book's cover, such as 2025"},
                [](const Values& v, Profile& p) { return read_year(v, p.book.year); }},
    SettingName{"buku_penjelasan",
                {"teks: alinea-alinea penjelasan penggunaan", "texts: paragraphs of how the book is used"},
                [](const Values& v, Profile& p) { return read_texts(v, p.book.explanation); }},
};

std::string joined_names() {
  std::string out;
  for (const SettingName& name : setting_names) out += (out.empty() ? "" : ", ") + std::string(name.word);
  return out;
}

}  // namespace

void apply_settings(Build& build, const std::vector<syntax::Setting>& settings, Profile& profile) {
  for (const syntax::Setting& setting : settings) {
    const SettingName* known = nullptr;
    for (const SettingName& name : setting_names)
      if (name.word == setting.key.text) known = &name;
    if (known != nullptr && known->read(Values{setting}, profile)) continue;
    Message help = known != nullptr
                       ? Message{"yang diterima: " + known->takes.id, "it takes: " + known->takes.en}
                       : Message{"setelan yang ada: " + joined_names(), "there are: " + joined_names()};
    build.report(finding(setting_not_understood, setting.span,
                         {fmt::format("setelan '{}' tidak dimengerti", wording(build, setting.span)),
                          fmt::format("the setting '{}' is not understood", wording(build, setting.span))},
                         std::move(help)));
  }
}

}  // namespace alur::model
