#include "simulator/report/text_legend.h"

#include <fmt/format.h>

#include <array>

#include "base/wording.h"
#include "simulator/report/text_table.h"

namespace alur::simulator::report {
namespace {

struct Words {
  std::string_view id;
  std::string_view en;
};

constexpr Words of_replications = {
    "Angka adalah rata-rata {} ulangan: masa yang sama disimulasikan berkali-kali dengan undian yang "
    "berbeda. Angka di belakang ± adalah selang kepercayaan 95% (Student t atas ulangan).",
    "Figures are means of {} replications: the same period, simulated again and again with other draws. "
    "What follows ± is the 95% confidence interval (Student's t over replications)."};
constexpr Words of_one_replication = {
    "Angka berasal dari satu ulangan saja, sehingga ketepatannya (±) tidak diketahui.",
    "Figures are of one replication alone, so how exact they are (±) is not known."};

constexpr std::array entries = {
    Words{"Waktu dihitung menurut kalender: 1 hari = 24 jam, termasuk malam dan hari libur. Hanya hari kerja "
          "dihitung menurut jam kerja. dtk = detik, mnt = menit.",
          "Times are by the calendar: 1 day is 24 hours, nights and holidays included. Only working days "
          "count working hours. s = seconds, min = minutes, h = hours, d = days."},
    Words{"Kunjungan: banyaknya kasus yang sampai di langkah itu dalam satu ulangan; kasus yang kembali "
          "dihitung lagi.",
          "Visits: cases that come to the step in a replication; a case that returns counts again."},
    Words{"Seluruhnya = antre pegawai (semua pegawai jabatan itu sedang sibuk; malam di tengah antrean ikut "
          "terhitung) + menunggu buka (kasus datang "
          "saat kantor tutup) + dikerjakan (jam kerja) + terhenti tutup (pekerjaan terputus jam tutup dan "
          "dilanjutkan saat buka).",
          "In all = wait for people (all staff of the post is busy; nights within the queue count) + wait to "
          "open (the case came while the "
          "office was closed) + worked on (working hours) + interrupted (work that met closing time and went "
          "on at the next opening)."},
    Words{
        "P90: 90% kunjungan selesai dalam waktu itu. Lewat batas: bagian kunjungan yang lebih lama daripada "
        "batas waktu yang tercetak di SOP.",
        "P90: 90% of visits are done within that time. Beyond limit: share of visits that took longer than "
        "the limit printed in the SOP."},
    Words{
        "Jam kerja terpakai: bagian jam kerja semua pegawai jabatan itu, selama masa simulasi, yang dipakai "
        "untuk kasus. Antrean: banyaknya kasus yang menunggu; terbanyak dari semua ulangan. Bagian tunggu: "
        "bagian jabatan itu dari seluruh waktu menunggu.",
        "Working time used: share of the working hours of all staff of the post, in the period, that went "
        "into cases. Queue: cases that wait; the longest of all replications. Share of wait: the post's "
        "share of all waiting."},
};

constexpr Words under_steps = {
    "Di bawah langkah: menunggu pihak lain (waktu tunggu tanpa pegawai dan SOP yang dipanggil) termasuk "
    "dalam "
    "seluruhnya; yang dilewati, lewat tenggat atau pergi (kunjungan per ulangan) tidak ikut dalam rata-rata. "
    "Terhenti juga bila giliran berakhir, ada kasus yang menyela, atau ada tugas lain.",
    "Under a step: waiting for others (delays without a person, and called SOPs) is part of in all; visits "
    "that "
    "were skipped, timed out or gave up (a replication) are in no mean. Work is interrupted also where a "
    "shift "
    "ends, a case interrupts, or other duty calls."};

}  // namespace

std::string legend_beside(Language language) {
  return wrapped("  - ", std::string(language == Language::Indonesian ? under_steps.id : under_steps.en));
}

std::string legend(std::uint64_t replications, Language language) {
  const auto say = [&](Words words) { return language == Language::Indonesian ? words.id : words.en; };
  std::string out =
      wrapped("  - ", replications == 1
                          ? std::string(say(of_one_replication))
                          : fmt::format(fmt::runtime(say(of_replications)),
                                        words_of_count(static_cast<std::int64_t>(replications), language)));
  for (const Words& entry : entries) out += wrapped("  - ", std::string(say(entry)));
  return out;
}

}  // namespace alur::simulator::report
