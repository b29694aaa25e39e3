#include "tests/support/random_text.h"

#include <functional>
#include <string_view>
#include <vector>

#include "tests/support/random_words.h"

namespace alur::tests {
namespace {

class Writer {
 public:
  explicit Writer(unsigned seed) : w_(seed) {}

  std::string file() {
    const std::vector<void (Writer::*)()> all = {
        &Writer::shared, &Writer::document,       &Writer::profile, &Writer::holidays, &Writer::calendar,
        &Writer::roster, &Writer::check_settings, &Writer::sop,     &Writer::sop,      &Writer::scenario};
    for (std::size_t n = 1 + w_.below(4); n > 0; --n) (this->*all[w_.below(all.size())])();
    return w_.text();
  }

 private:
  void name() { w_.name(); }
  void plain_name() { w_ << w_.one_of({"petugas", "formulir", "nota_2", "x"}); }
  void text() {
    w_.whole(
        w_.one_of({"\"Teks\"", "\"Teks panjang yang memuat beberapa kata # bukan komentar\"",
                   "\"\\\"kutip\\\" \\\\\"", "“tipografis”", "\"“dalam”; {x}\"",
                   "\"Menerima, memeriksa dan mencatat berkas yang diajukan pemohon pada hari yang sama\""}));
    if (w_.maybe(8)) w_ << "salah_baca", w_.maybe() ? w_.whole("\"Tekz\"") : w_.whole("kosong");
  }
  void number() { w_ << w_.one_of({"1", "30", "1.000", "0,5", "12", "5"}); }
  void unit() { w_.unit(); }
  void quantity() {
    number();
    if (w_.maybe(10))
      w_.glue(), w_ << "menit";
    else
      unit();
  }
  void amount() {
    quantity();
    if (w_.maybe(25)) quantity();
  }
  void date() { w_.date(); }
  void range_word() { w_ << w_.one_of({"s/d", "sampai", "-", "–"}); }
  void date_range() { date(), range_word(), date(); }
  void clock_range() {
    w_ << w_.one_of({"07.30", "07:30", "00.00"});
    const bool tight = w_.maybe();
    if (tight) w_.glue();
    range_word_of_clocks(tight);
    if (tight) w_.glue();
    w_ << w_.one_of({"12.00", "16:00", "24.00"});
  }
  void range_word_of_clocks(bool tight) {
    w_ << (tight ? w_.one_of({"-", "–"}) : w_.one_of({"-", "s/d", "sampai"}));
  }
  void percent() {
    number();
    if (w_.maybe(30))
      w_.glue();
    else if (w_.maybe(40))
      return void(w_ << "persen");
    w_ << "%";
  }
  void printed() {
    if (w_.maybe(25)) w_ << "tertulis", w_.maybe() ? text() : void(w_ << "kosong");
  }
  void names() {
    name();
    while (w_.maybe(30)) w_ << ",", name();
  }

  using Item = std::function<void()>;
  enum class Need { May, Must };
  void body(const std::vector<Item>& items, Need separator = Need::May, std::string_view signs = ";") {
    w_ << "{";
    for (std::size_t n = w_.below(5); n > 0; --n) {
      items[w_.below(items.size())]();
      if (separator == Need::Must || w_.maybe(30)) w_ << (signs == ";" || w_.maybe() ? ";" : ",");
    }
    w_ << "}";
  }
  void title() {
    if (w_.maybe(80)) text();
  }
  void distribution() {
    w_ << w_.one_of({"segitiga", "konstan", "poisson"});
    w_ << "(";
    const std::size_t count = 1 + w_.below(3);
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) w_ << (w_.maybe() ? ";" : ",");
      const std::size_t kind = w_.below(4);
      if (kind == 0)
        amount();
      else if (kind == 1)
        percent();
      else if (number(); kind == 2)
        w_ << "per", unit();
    }
    w_ << ")";
  }

  void shared() {
    const std::string kind = w_.one_of({"gunakan", "jabatan", "hukum", "tempat", "keahlian"});
    w_ << kind;
    if (kind == "gunakan") return text();
    name(), title();
    if (kind == "hukum" && w_.maybe(30))
      body({[&] { w_ << "dicabut", text(); }, [&] { w_ << "sumber", text(); }});
  }
  void document() {
    w_ << "dokumen", name(), title();
    if (w_.maybe(70))
      body({[&] {
              w_ << "alias", text();
              while (w_.maybe(30)) w_ << ",", text();
            },
            [&] { w_ << "keadaan", names(); }, [&] { w_ << "dari luar"; }, [&] { w_ << "akhir"; }});
  }
  void settings() {
    body({[&] { name(), name(); }, [&] { name(), text(); }, [&] { name(), text(), number(); },
          [&] {
            name(), text(), body({[&] { text(); }, [&] { number(); }, [&] { name(); }}, Need::May, ",");
          }});
  }
  void profile() { w_ << "profil", name(), settings(); }
  void holidays() {
    w_ << "hari_libur", name(), title();
    body({[&] { w_ << "sumber", text(); }, [&] { w_ << "berlaku", date_range(); },
          [&] {
            w_ << w_.one_of({"libur", "cuti_bersama"}), date();
            if (w_.maybe()) range_word(), date();
            title();
          }});
  }
  void weekday() { w_.weekday(); }
  void hours() {
    w_ << "jam";
    if (w_.maybe(20))
      w_ << "setiap hari";
    else if (weekday(); w_.maybe())
      range_word(), weekday();
    clock_range();
    if (w_.maybe()) w_ << (w_.maybe() ? "," : ""), clock_range();
  }
  void calendar() {
    w_ << "kalender", name(), title();
    body({[&] { hours(); }, [&] { w_ << "berlaku", date_range(); }, [&] { w_ << "hari_libur", name(); },
          [&] { w_ << "musim", name(), date_range(), body({[&] { hours(); }}); }});
  }
  void check_settings() {
    w_ << "pemeriksaan";
    body({[&] { w_ << "abaikan", name(), text(); },
          [&] {
            w_ << "tolak", name();
            if (w_.maybe()) text();
          }});
  }
  void roster() {
    w_ << "jadwal", name(), title();
    body({[&] { w_ << "giliran", name(), clock_range(); }, [&] { w_ << "sumber", text(); },
          [&] {
            w_ << "pola", body({[&] { name(); }, [&] { w_ << "libur"; }}, Need::May, ",");
          }});
  }

  void text_box() {
    const std::size_t kind = w_.below(3);
    if (kind == 0)
      w_ << "kosong";
    else if (kind == 1)
      w_ << "tak_terbaca", text();
    else
      text();
    printed();
  }
  void date_box() {
    if (w_.maybe(20))
      w_ << "kosong";
    else if (date(); w_.maybe(20))
      range_word(), text();
    printed();
  }
  void list() {
    w_ << w_.one_of({"dasar hukum", "kualifikasi", "keterkaitan", "peralatan", "peringatan", "pencatatan"});
    if (w_.maybe(20)) w_ << "tanpa_nomor";
    if (w_.maybe(15)) return void(w_ << "kosong");
    if (w_.maybe(15)) return text();
    body({[&] { text(); }, [&] { number(), text(); }, [&] { w_ << "5a :", text(); },
          [&] {
            w_ << w_.one_of({"-", "–"}), text();
          },
          [&] { plain_name(); }, [&] { number(), plain_name(), text(); }},
         Need::Must, ",");
  }
  void use() {
    if (w_.maybe(60))
      text();
    else if (plain_name(); w_.maybe(20))
      text();
    if (w_.maybe(15)) w_ << "dari luar";
    if (w_.maybe(15)) w_ << "akhir";
    if (w_.maybe(15)) w_ << "keadaan", name();
  }
  void alternatives() {
    w_ << w_.one_of({"salah_satu", "salah satu"}), body({[&] { use(); }}, Need::Must, ",");
  }
  void documents() {
    const std::size_t kind = w_.below(4);
    if (kind == 0)
      w_ << "kosong";
    else if (kind == 1)
      alternatives();
    else if (kind == 2)
      body({[&] { use(); }, [&] { alternatives(); }}, Need::Must, ",");
    else
      use();
    while (kind > 2 && w_.maybe(40)) w_ << ",", use();
    printed();
  }
  void target() {
    if (w_.maybe(70)) return void(w_ << w_.one_of({"terima", "lapor_2"}));
    w_ << "selesai";
    if (w_.maybe(30)) text();
  }
  void inference() {
    if (w_.maybe(20)) w_ << "dugaan", text();
  }
  void outcome() {
    w_ << w_.one_of({"ya", "tidak", "maksimal"}), printed(), w_ << w_.one_of({"->", "→"}), target();
    if (w_.maybe(20)) {
      w_ << "maksimal", number(), w_ << "kali";
      if (w_.maybe()) w_ << "lalu", target();
    }
    inference();
  }
  void time() {
    w_ << "waktu";
    if (w_.maybe(15))
      w_ << "kosong";
    else if (w_.maybe(20))
      w_ << "1-3 Jam";
    else if (w_ << (w_.maybe(20) ? "maksimal" : ""), amount(); w_.maybe(30))
      range_word(), amount();
    printed();
  }
  void step_items(bool row) {
    std::vector<Item> all = {
        [&] {
          w_ << "rincian", body({[&] { w_ << "a", text(); }, [&] { text(); }, [&] { w_ << "1 :", text(); }},
                                Need::May, ",");
        },
        [&] { w_ << "penutup", text(); },
        [&] { w_ << "kelengkapan", documents(); },
        [&] { w_ << "output", documents(); },
        [&] { time(); },
        [&] { w_ << "kerja", distribution(); },
        [&] { w_ << "keterangan", text(); },
        [&] {
          w_ << "keputusan", w_.maybe() ? text() : void(w_ << "kosong"), inference(),
              body({[&] { outcome(); }}, Need::Must, ",");
        },
        [&] { w_ << "opsional", title(); },
        [&] { w_ << "ulangi maksimal", number(), w_ << "kali", title(); },
        [&] { w_ << "panggil", name(); },
        [&] { w_ << "tenggat", amount(), w_ << "->", target(); },
        [&] { w_ << "tempati", name(); },
        [&] { w_ << "keahlian", names(); },
        [&] { w_ << "tunggu", distribution(); },
        [&] { w_ << "lanjut", target(); },
        [&] { w_ << "dugaan pelaksana", text(); },
        [&] { w_ << "abaikan TM02", text(); }};
    if (!row) all.push_back([&] { step("baris"); });
    once(all);
  }
  // Most items of a step stand once in it.
  void once(std::vector<Item>& all) {
    w_ << "{";
    for (std::size_t n = w_.below(5); n > 0; --n) {
      const auto at = static_cast<std::ptrdiff_t>(w_.below(all.size()));
      all[static_cast<std::size_t>(at)](), all.erase(all.begin() + at);
      w_ << ";";
      if (w_.maybe(20)) w_ << ";";
    }
    w_ << "}";
  }
  void step(std::string_view word) {
    w_ << word, name();
    if (w_.maybe(70)) w_ << w_.one_of({"1", "3a", "kosong"});
    if (w_.maybe(90)) plain_name(), title();
    if (w_.maybe(85)) step_items(word == "baris");
  }
  void heading() { w_ << "bagian", w_ << (w_.maybe() ? "2" : ""), text(); }
  void parallel() {
    w_ << "paralel", name(), title();
    body({[&] { branch(); }});
  }
  void branch() {
    w_ << "cabang", name(), title();
    body({[&] { step("langkah"); }, [&] { heading(); },
          [&] {
            if (w_.maybe(20)) parallel();
          }});
  }
  void sop() {
    w_ << "sop", name(), title(), w_ << "{";
    const std::vector<Item> all = {
        [&] {
          w_ << "profil", name();
          if (w_.maybe()) settings();
        },
        [&] {
          w_ << w_.one_of({"nomor", "lampiran"}), text_box();
        },
        [&] {
          w_ << w_.one_of({"dibuat", "direvisi"}), date_box();
        },
        [&] { w_ << "efektif", date_box(); },
        [&] { w_ << "disahkan", text_box(), w_ << "nama", text_box(), w_ << "nip", text_box(); },
        [&] {
          w_ << w_.one_of({"judul bagan", "judul sampul"}), text();
        },
        [&] { w_ << "menggantikan", text(); },
        [&] { w_ << "merevisi", name(); },
        [&] { list(); },
        [&] { list(); },
        [&] { w_ << "hari dihitung kerja"; },
        [&] { w_ << "pelaksana", name(), w_ << ":", names(), title(); },
        [&] { w_ << "luar", name(), text(); },
        [&] { heading(); },
        [&] { parallel(); },
        [&] { w_ << "total", amount(), printed(); },
        [&] { w_ << "dugaan pelaksana", text(); }};
    for (std::size_t n = w_.below(6); n > 0; --n) {
      w_.maybe(40) ? step("langkah") : all[w_.below(all.size())]();
      if (w_.maybe(30)) w_ << ";";
    }
    w_ << "}";
  }

  void reference() { name(), w_ << w_.one_of({".", "langkah"}), name(); }
  void condition() {
    if (!w_.maybe(30)) return;
    w_ << "bila", name(), name();
    if (w_.maybe(30)) w_ << "dan", name(), name();
  }
  void cost() { w_ << "biaya", number(), w_ << "per", unit(); }
  void arrivals() {
    w_ << "kedatangan", name();
    if (w_.maybe(70)) distribution();
    if (w_.maybe(30)) w_ << "kalender", name();
    if (w_.maybe(50))
      body({[&] {
              w_ << "pola", w_ << w_.one_of({"bulan", "Hari", "jam"}),
                  body({[&] { number(); }}, Need::May, ";");
            },
            [&] { w_ << "rombongan", distribution(); },
            [&] { w_ << "pada", date(), w_ << "08.00", number(), w_ << "kasus"; },
            [&] { w_ << "dari", text(), w_ << "kolom", text(); }});
  }
  void staff() {
    w_ << "pegawai", names(), number(), w_ << "orang";
    if (w_.maybe(30)) w_ << "jadwal", name();
    if (w_.maybe(30)) w_ << "keahlian", names();
    if (w_.maybe(30)) w_ << "lembur";
    if (w_.maybe(30)) cost();
  }
  void unfilled() {
    const std::string kind = w_.one_of(
        {"periode", "kalender", "anggap", "pegawai", "tempat", "kedatangan", "kerja", "tunggu", "peluang"});
    w_ << kind;
    if (kind == "pegawai")
      names();
    else if (kind == "tempat" || kind == "kedatangan")
      name();
    else if (kind == "kerja" || kind == "tunggu" || kind == "peluang")
      reference();
    if (kind == "peluang") name();
    w_ << "kosong";
  }
  void scenario() {
    w_ << "skenario", name(), w_ << (w_.maybe(20) ? "seperti a" : ""), title();
    body({[&] { w_ << "periode", date_range(); },
          [&] { w_ << "sampai", number(), w_ << "kasus"; },
          [&] { w_ << "tuntaskan", amount(); },
          [&] { w_ << "kalender", name(); },
          [&] { staff(); },
          [&] {
            w_ << "tempat", name(), number(), w_ << "unit";
            if (w_.maybe()) cost();
          },
          [&] { w_ << "absen", names(), amount(), w_ << "per", unit(), title(); },
          [&] { w_ << "absen", names(), w_.maybe() ? percent() : void(w_ << "cuti_abk"); },
          [&] { arrivals(); },
          [&] {
            w_ << "atribut", name(), body({[&] { name(), percent(); }, [&] { name(); }}, Need::May, ",");
          },
          [&] {
            w_ << w_.one_of({"kerja", "tunggu", "menyerah"}), reference(), distribution(), condition();
          },
          [&] { w_ << "peluang", reference(), name(), percent(), condition(); },
          [&] { w_ << "prioritas", name(), number(), w_ << (w_.maybe() ? "menyela" : ""), condition(); },
          [&] { w_ << "antrean", name(), w_ << "menurut tenggat"; },
          [&] { w_ << "petugas_tetap", reference(); },
          [&] {
            w_ << "sasaran", name(), w_ << (w_.maybe() ? ". b" : ""), w_ << "selesai dalam", amount(),
                w_ << "untuk", percent();
          },
          [&] { w_ << "awal", reference(), number(), w_ << "kasus"; },
          [&] { w_ << "anggaran", number(), w_ << "per tahun"; },
          [&] { w_ << "anggap", w_.maybe() ? text() : void(w_ << "kerja dari waktu"); },
          [&] { w_ << "ulangan", number(); },
          [&] { w_ << "ketelitian", percent(); },
          [&] { w_ << "benih 2025"; },
          [&] { unfilled(); }},
         Need::Must);
  }

  Words w_;
};

}  // namespace

std::string random_text(unsigned seed) { return Writer(seed).file(); }

}  // namespace alur::tests
