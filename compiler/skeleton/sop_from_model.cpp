#include "compiler/skeleton/sop_from_model.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/skeleton/writing.h"

namespace alur::skeleton {
namespace {

constexpr const char* first_lane = "pelaksana_1";

class Writer {
 public:
  Writer(const model::Model& shared, const SopOptions& options)
      : shared_(shared),
        options_(options),
        lanes_(options.lanes.empty() ? std::vector<std::string>{first_lane} : options.lanes) {}

  std::string write() {
    add("# Kerangka SOP. Yang bertanda \"\" atau kosong masih harus diisi; daftarnya: alur periksa.\n\n");
    for (const std::string& path : options_.uses) add("gunakan {}\n", quoted(path));
    add("\n");
    posts();
    add("sop {} {} {{\n", options_.name, quoted(options_.title));
    if (!options_.profile.empty()) add("  profil {}\n\n", options_.profile);
    identity();
    lanes();
    for (std::size_t i = 1; i <= options_.steps; ++i) step(i);
    add("\n  # Setelah semua waktu diisi, tulis jumlahnya, misalnya: total 2 jam 30 menit\n}}\n");
    return laid_out(std::move(out_));
  }

 private:
  template <class... Args>
  void add(fmt::format_string<Args...> text, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), text, std::forward<Args>(args)...);
  }

  bool known_post(const std::string& name) const {
    return std::any_of(shared_.posts.begin(), shared_.posts.end(),
                       [&](const model::Post& post) { return post.name.text == name; });
  }

  void posts() {
    if (shared_.posts.size() > 0) {
      add("# Jabatan yang sudah ada dan dapat langsung dipakai:\n");
      for (const model::Post& post : shared_.posts)
        add("#   {} {}\n", post.name.text, quoted(one_line(post.title.value)));
    }
    bool asked = false;
    for (const std::string& lane : lanes_) {
      if (known_post(lane)) continue;
      if (!asked) add("# Tanyakan kepada bagian organisasi: nama jabatan menurut peta jabatan.\n");
      asked = true;
      add("jabatan {} \"\"\n", lane);
    }
    add("\n");
  }

  void identity() {
    add("  # Halaman identitas. Tanyakan kepada bagian organisasi atau sekretariat.\n"
        "  nomor kosong  # nomor SOP\n"
        "  dibuat kosong  # tanggal pembuatan, misalnya: 5 Mei 2025\n"
        "  direvisi kosong  # biarkan kosong bila SOP ini baru\n"
        "  efektif kosong  # tanggal mulai berlaku\n"
        "  disahkan kosong  # misalnya: \"KEPALA DINAS,\" nama \"Nama Pejabat\" nip \"19700101 199003 1 "
        "001\"\n\n"
        "  # Tanyakan kepada bagian hukum: peraturan yang mewajibkan layanan ini.\n"
        "  dasar hukum kosong\n\n"
        "  # Tanyakan kepada kepala unit dan para pelaksana.\n"
        "  kualifikasi kosong  # apa yang harus dimiliki pelaksana\n"
        "  keterkaitan kosong  # SOP lain yang berkaitan; biarkan kosong bila tidak ada\n"
        "  peralatan kosong  # apa yang dipakai\n"
        "  peringatan kosong  # apa akibatnya bila SOP ini tidak dijalankan\n"
        "  pencatatan kosong  # di mana hasilnya dicatat\n\n");
  }

  void lanes() {
    for (const std::string& lane : lanes_) add("  pelaksana {}: {}\n", lane, lane);
    add("  # Tanyakan kepada kepala unit: siapa mengerjakan langkah mana. Hapus baris ini bila sudah pasti.\n"
        "  dugaan pelaksana \"kerangka: pelaksana setiap langkah belum ditetapkan\"\n");
  }

  void step(std::size_t number) {
    const bool first = number == 1, last = number == options_.steps;
    add("\n  langkah langkah_{} {} {} \"\" {{", number, number, lanes_[0]);
    if (first) add("  # kegiatannya: kata kerja dan objeknya, misalnya: Menerima pengaduan");
    add("\n    kelengkapan \"\"");
    if (first) add(" dari luar  # apa yang diperlukan; 'dari luar' bila dibawa pemohon");
    add("\n    waktu kosong");
    if (first) add("  # tanyakan kepada petugas: paling lama berapa lama langkah ini, misalnya: 15 menit");
    add("\n    output \"\"{}", last ? " akhir" : "");
    if (first) add("  # apa hasilnya");
    add("\n  }}\n");
  }

  const model::Model& shared_;
  const SopOptions& options_;
  const std::vector<std::string> lanes_;
  std::string out_;
};

}  // namespace

std::string sop_from_model(const model::Model& shared, const SopOptions& options) {
  return Writer(shared, options).write();
}

}  // namespace alur::skeleton
