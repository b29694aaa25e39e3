#include "tests/support/large_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>
#include <string_view>

namespace alur::tests {
namespace {

constexpr std::size_t sops_of_an_agency = 25;
constexpr std::size_t posts_of_an_agency = 12;
constexpr std::size_t laws_of_an_agency = 8;

constexpr std::array fields = {"Kesehatan",    "Pendidikan",   "Perhubungan",      "Sosial",
                               "Perizinan",    "Kependudukan", "Ketahanan Pangan", "Lingkungan Hidup",
                               "Perpustakaan", "Pariwisata"};
constexpr std::array services = {"Pelayanan Izin",    "Penanganan Pengaduan", "Penerbitan Rekomendasi",
                                 "Verifikasi Data",   "Pembinaan Kelompok",   "Pemeriksaan Lapangan",
                                 "Penyaluran Bantuan"};
constexpr std::array subjects = {
    "Usaha Mikro",   "Reklame Tetap",      "Klinik Pratama",         "Penerima Bantuan",
    "Angkutan Kota", "Limbah Rumah Sakit", "Rumah Tidak Layak Huni", "Arsip Statis",
    "Kelompok Tani", "Anak Putus Sekolah", "Menara Telekomunikasi"};
constexpr std::array offices = {"Petugas Loket",     "Pengadministrasi Umum", "Analis",
                                "Verifikator",       "Kepala Seksi",          "Kepala Bidang",
                                "Sekretaris",        "Kepala Dinas",          "Bendahara",
                                "Pengawas Lapangan", "Arsiparis Muda",        "Operator Komputer"};
constexpr std::array deeds = {
    "Menerima dan mencatat", "Memeriksa kelengkapan",      "Mendisposisikan", "Menyusun konsep",
    "Memverifikasi",         "Memberi paraf pada",         "Menandatangani",  "Menggandakan",
    "Mengarsipkan",          "Menyampaikan kepada pemohon"};
constexpr std::array papers = {"Berkas permohonan", "Tanda terima",     "Lembar disposisi", "Konsep surat",
                               "Berita acara",      "Nota dinas",       "Surat keputusan",  "Salinan surat",
                               "Daftar arsip",      "Bukti penyampaian"};
constexpr std::array times = {"10 menit", "15 Menit", "30 menit",       "1 jam",
                              "1-3 jam",  "2 jam",    "1 jam 30 menit", "45 menit"};
// Of the longest of each, in minutes.
constexpr std::array minutes = {10, 15, 30, 60, 180, 120, 90, 45};

// The library's distributions differ between its releases; the generator's words do not.
class Draw {
 public:
  explicit Draw(std::size_t seed) : random_(static_cast<std::uint32_t>(seed) * 2654435761u + 1u) {}
  std::size_t below(std::size_t n) { return random_() % n; }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <class List>
  std::string_view of(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::mt19937 random_;
};

std::size_t agency_of(std::size_t sop) { return sop / sops_of_an_agency; }
std::string sop_name(std::size_t sop) { return fmt::format("layanan_{}", sop); }
std::string sop_file(std::size_t sop) { return fmt::format("dinas_{}/layanan_{}.sop", agency_of(sop), sop); }
std::string post_name(std::size_t agency, std::size_t post) {
  return fmt::format("jabatan_{}_{}", agency, post);
}
std::string law_name(std::size_t agency, std::size_t law) { return fmt::format("aturan_{}_{}", agency, law); }
std::string topic_of(std::size_t sop) {
  return fmt::format("{} {} Wilayah {}", services[sop % services.size()], subjects[sop % subjects.size()],
                     sop + 1);
}

std::string agency_text(std::size_t agency) {
  const std::string title = fmt::format("Dinas {} {}", fields[agency % fields.size()], agency + 1);
  std::string out;
  for (std::size_t i = 0; i < posts_of_an_agency; ++i)
    out += fmt::format("jabatan {} \"{} {}\"\n", post_name(agency, i), offices[i], title);
  for (std::size_t i = 0; i < laws_of_an_agency; ++i)
    out += fmt::format("hukum {} \"Peraturan Daerah Nomor {} Tahun {} tentang Penyelenggaraan Urusan {}\"\n",
                       law_name(agency, i), i + 1, 2010 + i, title);
  out += fmt::format(
      "dokumen nota_{0} \"Nota Dinas {1}\" {{ alias \"Nota {1}\"; keadaan draf, diparaf, ditandatangani }}\n",
      agency, title);
  return out +
         fmt::format(
             "profil profil_{} {{\n  kop {{ \"PEMERINTAH KOTA\" \"{}\" }}\n  kertas f4\n  huruf \"Arial\" 9\n"
             "  pemisah \"; \"\n  label kegiatan \"AKTIVITAS\"\n}}\n",
             agency, title);
}

// One SOP, drawn by its number.
class SopText {
 public:
  SopText(std::size_t sop, std::size_t all) : sop_(sop), all_(all), draw_(sop), topic_(topic_of(sop)) {
    lanes_ = 3 + draw_.below(3);
    steps_ = 8 + draw_.below(5);
    const std::size_t first = agency_of(sop) * sops_of_an_agency;
    const std::size_t here = std::min(sops_of_an_agency, all - first);
    related_[0] = first + draw_.below(here);
    related_[1] = draw_.below(all);
  }

  const std::array<std::size_t, 2>& related() const { return related_; }

  std::string text() {
    std::string out = fmt::format("sop {} \"{}\" {{\n", sop_name(sop_), topic_) + identity();
    for (std::size_t lane = 0; lane < lanes_; ++lane)
      out +=
          fmt::format("  pelaksana p{}: {}\n", lane, post_name(agency_of(sop_), lane * 2 + draw_.below(2)));
    for (std::size_t step = 0; step < steps_; ++step) out += step_text(step);
    // One SOP in eight states another total.
    const int total = total_minutes_ + (sop_ % 8 == 0 ? 5 : 0);
    return out + fmt::format("  total {} jam {} menit\n}}\n", total / 60, total % 60);
  }

 private:
  std::string identity() {
    const std::size_t agency = agency_of(sop_);
    std::string out = fmt::format(
        "  profil profil_{0}\n  nomor \"{1}/SOP/{0}/2025\"\n  dibuat {2} Mei 2025\n  direvisi kosong\n"
        "  efektif 1 Juli 2025\n  disahkan \"KEPALA DINAS,\" nama \"Dr. Contoh, M.Si\" nip \"19700101 199503 "
        "1 001\"\n"
        "  dasar hukum {{\n",
        agency, sop_ + 1, 1 + draw_.below(28));
    for (std::size_t i = 0; i < 4; ++i)
      out += fmt::format("    {} {}\n", i + 1, law_name(agency, i + draw_.below(2) * 4));
    out +=
        "  }\n  kualifikasi {\n    1 \"Memahami tugas pokok dan fungsinya\"\n    2 \"Mampu mengoperasikan "
        "komputer\"\n"
        "  }\n  keterkaitan {\n";
    std::size_t number = 0;
    for (const std::size_t other : related_)
      if (other != sop_) out += fmt::format("    {} {}\n", ++number, sop_name(other));
    // One SOP in ten names another that is not in the set.
    if (sop_ % 10 == 0) out += fmt::format("    {} \"SOP Pengelolaan Surat Masuk {}\"\n", ++number, sop_ + 1);
    return out + fmt::format(
                     "  }}\n  peralatan {{ \"Komputer\"; \"Jaringan "
                     "internet\"; \"ATK\" }}\n"
                     "  peringatan \"Apabila SOP ini tidak dilaksanakan, {} terhambat\"\n"
                     "  pencatatan \"Buku register {}\"\n",
                     topic_, topic_);
  }

  std::string paper(std::size_t step) const {
    return fmt::format("{} {}{}", papers[step % papers.size()], topic_, step < papers.size() ? "" : " akhir");
  }

  std::string step_text(std::size_t step) {
    const std::size_t time = draw_.below(times.size());
    total_minutes_ += minutes[time];
    std::string out = fmt::format("  langkah langkah_{} {} p{} \"{} {}\" {{\n", step, step + 1,
                                  step == 0 ? 0 : draw_.below(lanes_), deeds[step % deeds.size()], topic_);
    out += step == 0 ? fmt::format("    kelengkapan \"Formulir {}\" dari luar\n", topic_)
                     : fmt::format("    kelengkapan \"{}\"{}\n", paper(step - 1),
                                   draw_.one_in(6) ? ", \"Formulir " + topic_ + "\"" : "");
    out += fmt::format("    waktu {}\n", times[time]);
    out += fmt::format("    output \"{}\"{}\n", paper(step), step + 1 == steps_ ? " akhir" : "");
    if (draw_.one_in(5))
      out += fmt::format("    keterangan \"Dilengkapi {} bila diperlukan\"\n", paper(step));
    if (step == 1 || (step == 4 && sop_ % 2 == 0))
      out += fmt::format(
          "    keputusan \"Lengkap dan benar?\" {{\n      ya -> langkah_{}\n      tidak -> langkah_{}\n    "
          "}}\n",
          step + 1, step - 1);
    return out + "  }\n";
  }

  std::size_t sop_, all_;
  Draw draw_;
  std::string topic_;
  std::size_t lanes_ = 0, steps_ = 0;
  std::array<std::size_t, 2> related_{};
  int total_minutes_ = 0;
};

std::string scenario_text(std::size_t agency, std::size_t all) {
  std::string out = fmt::format(
      "skenario beban_{0} \"Beban dinas {0}\" {{\n  periode 6 Januari 2025 s/d 31 Januari 2025\n", agency);
  for (std::size_t i = 0; i < posts_of_an_agency; ++i)
    out += fmt::format("  pegawai {} 3 orang\n", post_name(agency, i));
  const std::size_t first = agency * sops_of_an_agency;
  for (std::size_t sop = first; sop < std::min(first + sops_of_an_agency, all); ++sop) {
    out += fmt::format("  kedatangan {} poisson(20 per tahun)\n", sop_name(sop));
    out += fmt::format("  peluang {}.langkah_1 tidak 10 %\n", sop_name(sop));
    if (sop % 2 == 0) out += fmt::format("  peluang {}.langkah_4 tidak 5 %\n", sop_name(sop));
  }
  return out + "  anggap kerja dari waktu\n}\n";
}

std::string use(std::string_view path) { return fmt::format("gunakan \"{}\"\n", path); }

}  // namespace

std::vector<SetFile> large_set(std::size_t sops) {
  std::vector<SetFile> files = {{large_set_index, ""}};
  std::string index;
  const std::size_t agencies = (sops + sops_of_an_agency - 1) / sops_of_an_agency;
  for (std::size_t sop = 0; sop < sops; ++sop) {
    SopText one(sop, sops);
    std::string head = use("bersama.sop");
    for (const std::size_t other : one.related())
      if (other != sop) head += use("../" + sop_file(other));
    files.push_back({sop_file(sop), head + "\n" + one.text()});
    index += use(sop_file(sop));
  }
  for (std::size_t agency = 0; agency < agencies; ++agency) {
    files.push_back({fmt::format("dinas_{}/bersama.sop", agency), agency_text(agency)});
    files.push_back({fmt::format("dinas_{}/skenario.sop", agency), scenario_text(agency, sops)});
    index += use(files.back().name);
  }
  files.front().text = std::move(index);
  return files;
}

std::string large_set_in_one_file(std::size_t sops) {
  std::string out;
  for (std::size_t sop = 0; sop < sops; ++sop) {
    if (sop % sops_of_an_agency == 0) out += agency_text(agency_of(sop));
    out += SopText(sop, sops).text();
  }
  for (std::size_t agency = 0; agency * sops_of_an_agency < sops; ++agency)
    out += scenario_text(agency, sops);
  return out;
}

}  // namespace alur::tests
