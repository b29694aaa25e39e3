#include "tests/unit/diff/generated.h"

#include <fmt/format.h>

#include <array>

namespace alur::tests {
namespace {

constexpr std::array verbs = {"Menerima",    "Memeriksa",    "Menyusun",      "Menandatangani",
                              "Mengirimkan", "Mencatat",     "Menelaah",      "Menghubungi",
                              "Menugaskan",  "Mengarsipkan", "Memverifikasi", "Menyampaikan",
                              "Membahas",    "Menyetujui",   "Mengembalikan", "Mendampingi"};
constexpr std::array things = {
    "berkas permohonan", "laporan kejadian",  "surat tugas",      "data pelapor",     "konsep keputusan",
    "rencana kerja",     "hasil pemeriksaan", "nota dinas",       "jadwal kunjungan", "daftar hadir",
    "berita acara",      "dokumen pendukung", "bukti pembayaran", "undangan rapat"};
constexpr std::array whom = {"kepada Kepala Seksi",   "kepada pemohon",      "bersama tim",
                             "di ruang pelayanan",    "melalui aplikasi",    "sesuai ketentuan",
                             "untuk ditindaklanjuti", "pada hari yang sama", ""};
// No word of these stands in the texts above.
constexpr std::array other_verbs = {"Mengecek",    "Mengoreksi", "Membuat",   "Mengesahkan",
                                    "Melimpahkan", "Merekam",    "Mengkaji",  "Memanggil",
                                    "Menunjuk",    "Menyimpan",  "Membenahi", "Meneruskan"};
constexpr std::array other_things = {"formulir",      "arsip warga",        "lembar isian", "catatan petugas",
                                     "naskah akhir",  "usulan kegiatan",    "temuan",       "memo internal",
                                     "agenda survei", "kelengkapan syarat", "kuitansi",     "risalah"};
constexpr std::array other_whom = {"bagi atasan",    "oleh petugas",  "lewat loket",
                                   "menurut aturan", "dengan teliti", ""};
constexpr std::array extra = {"segera", "lengkap", "awal", "lanjutan", "resmi", "tertulis"};

template <class List>
std::string one_of(test::Dice& dice, const List& list) {
  return list[static_cast<std::size_t>(dice.between(0, static_cast<int>(list.size()) - 1))];
}

}  // namespace

GeneratedStep generated_step(test::Dice& dice, GeneratedSop& sop) {
  GeneratedStep step;
  step.id = sop.next_id++;
  step.name = fmt::format("kerja_{}", step.id);
  step.text = fmt::format("{} {} {}", one_of(dice, verbs), one_of(dice, things), one_of(dice, whom));
  while (step.text.ends_with(' ')) step.text.pop_back();
  step.output = fmt::format("{} {}", one_of(dice, things), one_of(dice, extra));
  step.input = one_of(dice, things);
  step.lane = dice.between(0, 2);
  step.minutes = 5 * dice.between(1, 12);
  return step;
}

GeneratedSop generated_sop(std::uint64_t seed, int least, int most) {
  test::Dice dice(seed);
  GeneratedSop sop;
  sop.title = "Pelayanan " + one_of(dice, things);
  const int size = dice.between(least, most);
  for (int i = 0; i < size; ++i) {
    sop.steps.push_back(generated_step(dice, sop));
    if (i > 0) sop.steps.back().input = sop.steps[static_cast<std::size_t>(i) - 1].output;
  }
  for (std::size_t i = 1; i + 1 < sop.steps.size(); ++i) {
    if (!dice.chance(20)) continue;
    sop.steps[i].yes_target = sop.steps[i + 1].id;
    sop.steps[i].no_target = sop.steps[static_cast<std::size_t>(dice.between(0, static_cast<int>(i) - 1))].id;
  }
  return sop;
}

std::size_t GeneratedSop::place_of(int id) const {
  for (std::size_t i = 0; i < steps.size(); ++i)
    if (steps[i].id == id) return i;
  return steps.size();
}

bool GeneratedSop::is_target(int id) const {
  for (const GeneratedStep& step : steps)
    if (step.no_target == id || step.yes_target == id) return true;
  return false;
}

std::string GeneratedSop::text() const {
  std::string out =
      "jabatan staf \"Petugas\"\njabatan kasi \"Kepala Seksi\"\njabatan kadis \"Kepala Dinas\"\n";
  out += fmt::format("sop {} \"{}\" {{\n  pelaksana p0: staf\n  pelaksana p1: kasi\n  pelaksana p2: kadis\n",
                     name, title);
  int number = 0;
  for (const GeneratedStep& step : steps) {
    out += fmt::format("  langkah {} {} p{} \"{}\" {{ kelengkapan \"{}\" waktu {} menit output \"{}\"",
                       step.name, ++number, step.lane, step.text, step.input, step.minutes, step.output);
    if (step.no_target != 0)
      out += fmt::format(" keputusan \"Sesuai?\" {{ ya -> {} tidak -> {} }}",
                         steps[place_of(step.yes_target)].name, steps[place_of(step.no_target)].name);
    out += " }\n";
  }
  return out + "}\n";
}

// One word in five or so is another one.
std::string reworded(test::Dice& dice, const std::string& text) {
  return dice.chance(50) ? text + " " + one_of(dice, extra) : one_of(dice, extra) + " " + text;
}

std::string written_anew(test::Dice& dice) {
  std::string text = fmt::format("{} {} {}", one_of(dice, other_verbs), one_of(dice, other_things),
                                 one_of(dice, other_whom));
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

}  // namespace alur::tests
