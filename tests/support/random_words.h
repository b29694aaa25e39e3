// Words with white space and comments between them as the seed has it.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace alur::tests {

// Words of a file; what stands between them is chosen at the end.
class Words {
 public:
  explicit Words(unsigned seed) : random_(seed), wildness_(random_() % 3) {}

  std::size_t below(std::size_t n) { return random_() % n; }
  bool maybe(std::size_t percent = 50) { return below(100) < percent; }
  Words& operator<<(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find(' ', at), words.size());
      if (end > at) words_.emplace_back(words.substr(at, end - at));
      at = end + 1;
    }
    return *this;
  }
  void whole(std::string word) { words_.push_back(std::move(word)); }
  // No space before the next word.
  void glue() { words_.emplace_back(); }
  std::string one_of(std::initializer_list<std::string_view> list) {
    return std::string(*(list.begin() + static_cast<std::ptrdiff_t>(below(list.size()))));
  }

  void name() {
    *this << one_of({"a", "petugas", "layanan", "b_2", "kerja", "maksimal", "dari", "nota", "Hari"});
  }
  void unit() {
    *this << one_of({"detik", "Menit", "jam", "JAM Kerja", "hari", "hari kerja", "hari_kerja", "jam_kerja",
                     "Minggu", "hari_kalender", "bulan", "tahun"});
  }
  void date() {
    if (maybe(40)) return void(*this << one_of({"05-05-2025", "2025-05-05"}));
    *this << one_of({"5", "31"});
    *this << one_of({"Januari", "FEBRUARI", "maret", "April", "Mei", "juni", "Juli", "agustus", "September",
                     "oktober", "November", "desember"});
    *this << "2025";
  }
  void weekday() { *this << one_of({"senin", "selasa", "Rabu", "kamis", "Jumat", "sabtu", "MINGGU"}); }

  std::string text() {
    std::string out = maybe(20) ? "# awal\n\n\n" : "";
    bool glued = true;
    for (const std::string& word : words_) {
      if (word.empty()) {
        glued = true;
        continue;
      }
      if (!glued) out += gap();
      glued = false;
      out += word;
    }
    return out + (maybe() ? "\n" : "  # akhir");
  }

 private:
  std::string gap() {
    const std::size_t chance = below(100);
    if (chance < (wildness_ == 0 ? 90u : 70u)) return " ";
    if (chance < 76) return maybe() ? "  " : "\t ";
    if (chance < 92 || wildness_ == 0) return maybe(80) ? "\n  " : "\r\n\n \n";
    if (wildness_ == 1) return "\n";
    return one_of({" # ekor\n", "\n# baris sendiri\n", "\n\n\n  # sesudah kosong;  \n\n", "#\n",
                   " # \"kutip\n\t# dua }\r\n", "\u00A0"});
  }

  std::mt19937 random_;
  std::size_t wildness_;
  std::vector<std::string> words_;
};

}  // namespace alur::tests
