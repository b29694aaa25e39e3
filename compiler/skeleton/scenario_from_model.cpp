#include "compiler/skeleton/scenario_from_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/skeleton/writing.h"

namespace alur::skeleton {
namespace {

// The given SOPs and those that they call, in the order of their first mention.
std::vector<model::SopId> with_called(const model::Model& model, std::vector<model::SopId> sops) {
  for (std::size_t i = 0; i < sops.size(); ++i)
    for (const model::Step& step : model.sops[sops[i]].steps)
      if (step.call && std::find(sops.begin(), sops.end(), step.call->sop) == sops.end())
        sops.push_back(step.call->sop);
  return sops;
}

class Writer {
 public:
  Writer(const model::Model& model, const std::vector<model::SopId>& given, const ScenarioOptions& options)
      : model_(model), given_(given), sops_(with_called(model, given)), options_(options) {}

  std::string write() {
    add("# Kerangka skenario. Setiap 'kosong' adalah angka yang harus dikumpulkan; daftarnya: alur periksa.\n"
        "# Skenario ini tidak dijalankan sebelum semuanya diisi.\n\n");
    for (const std::string& path : options_.uses) add("gunakan {}\n", quoted(path));
    add("\nskenario {} {} {{\n", options_.name, quoted(options_.title));
    run();
    staff();
    places();
    arrivals();
    for (const model::SopId sop : sops_) cases(model_.sops[sop]);
    sources();
    add("}}\n");
    return laid_out(std::move(out_));
  }

 private:
  template <class... Args>
  void add(fmt::format_string<Args...> text, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), text, std::forward<Args>(args)...);
  }

  void run() {
    add("  periode kosong  # masa yang disimulasikan, misalnya: 1 Januari 2025 s/d 31 Desember 2025\n");
    if (model_.calendars.size() == 0) {
      add("  kalender kosong  # jam kerja dan hari libur; gunakan berkas yang memuat kalender\n");
      return;
    }
    std::string known;
    for (const model::Calendar& calendar : model_.calendars)
      known += fmt::format("{}{} ({})", known.empty() ? "" : ", ", calendar.name.text,
                           one_line(calendar.title.value));
    add("  kalender kosong  # pilih: {}\n", known);
  }

  void staff() {
    add("\n  # Tanyakan kepada bagian kepegawaian: berapa orang yang sungguh bertugas pada setiap "
        "jabatan.\n");
    std::set<model::PostId> seen;
    for (const model::SopId sop : sops_)
      for (const model::Lane& lane : model_.sops[sop].lanes)
        for (const model::PostId post : lane.posts)
          if (seen.insert(post).second)
            add("  pegawai {} kosong  # {}\n", model_.posts[post].name.text,
                one_line(model_.posts[post].title.value));
  }

  void places() {
    std::set<model::PlaceId> seen;
    for (const model::SopId sop : sops_)
      for (const model::Step& step : model_.sops[sop].steps)
        for (const model::Occupancy& one : step.occupancies) {
          if (!seen.insert(one.resource).second) continue;
          if (seen.size() == 1) add("\n  # Hitung berapa yang dapat dipakai.\n");
          add("  tempat {} kosong  # {}\n", model_.places[one.resource].name.text,
              one_line(model_.places[one.resource].title.value));
        }
  }

  void arrivals() {
    add("\n  # Hitung dari register: berapa kasus setahun. Contoh: poisson(200 per tahun)\n");
    for (const model::SopId sop : given_) {
      const bool called = std::any_of(given_.begin(), given_.end(), [&](model::SopId other) {
        return std::any_of(model_.sops[other].steps.begin(), model_.sops[other].steps.end(),
                           [&](const model::Step& step) { return step.call && step.call->sop == sop; });
      });
      add("  kedatangan {} kosong{}\n", model_.sops[sop].name.text,
          called ? "  # hanya yang datang langsung, bukan yang dipanggil SOP lain" : "");
    }
  }

  void cases(const model::Sop& sop) {
    add("\n  # {}\n", one_line(sop.title.value));
    add("  # Tanyakan kepada petugasnya: berapa lama dikerjakan tanpa menunggu, yaitu paling cepat, biasanya "
        "dan\n"
        "  # paling lama. Contoh: segitiga(10 menit; 15 menit; 30 menit)\n");
    for (const model::Step& step : sop.steps) effort(sop, step);
    const bool asks = std::any_of(sop.steps.begin(), sop.steps.end(), [](const model::Step& step) {
      return (step.decision && step.decision->outcomes.size() > 1) || step.optional || step.repetition;
    });
    if (asks) add("  # Hitung dari register, atau tanyakan: berapa dari 100 kasus. Contoh: 30 %\n");
    for (const model::Step& step : sop.steps) odds(sop, step);
  }

  void effort(const model::Sop& sop, const model::Step& step) {
    // What the SOP says stands; a second one here would replace it in silence.
    if (step.effort) {
      add("  # kerja {}.{} sudah tertulis di dalam SOP\n", sop.name.text, step.name.text);
      return;
    }
    add("  kerja {}.{} kosong  # {}", sop.name.text, step.name.text,
        one_line(sop.lanes[step.lane].title.value));
    if (step.limit.state == model::BoxState::Filled)
      add("; batas waktu pada SOP: {}", one_line(step.limit.printed));
    if (step.call) add("; selain kerja pada SOP {}", model_.sops[step.call->sop].name.text);
    add("\n");
  }

  void odds(const model::Sop& sop, const model::Step& step) {
    const std::string ref = fmt::format("{}.{}", sop.name.text, step.name.text);
    if (step.decision && step.decision->outcomes.size() > 1) {
      const std::vector<model::Outcome>& outcomes = step.decision->outcomes;
      const std::string question =
          step.decision->question ? quoted(one_line(step.decision->question->value)) + "; " : "";
      for (std::size_t i = 0; i + 1 < outcomes.size(); ++i)
        add("  peluang {} {} kosong  # {}sisanya: {}\n", ref, outcomes[i].name.text, question,
            outcomes.back().name.text);
    }
    if (step.optional) add("  peluang {} dilewati kosong\n", ref);
    if (step.repetition) add("  peluang {} diulang kosong\n", ref);
  }

  void sources() {
    add("\n  # Tulis asal setiap angka di atas; setiap laporan memuatnya. Contoh: anggap \"Jumlah kasus: "
        "register 2024\"\n"
        "  anggap kosong  # asal jumlah kasus\n"
        "  anggap kosong  # asal jumlah pegawai\n"
        "  anggap kosong  # asal lama kerja dan peluang\n\n"
        "  # Berapa kali masa itu disimulasikan; makin banyak, makin pasti hasilnya.\n"
        "  ulangan 30\n");
  }

  const model::Model& model_;
  const std::vector<model::SopId>& given_;
  const std::vector<model::SopId> sops_;
  const ScenarioOptions& options_;
  std::string out_;
};

}  // namespace

std::string scenario_from_model(const model::Model& model, const std::vector<model::SopId>& sops,
                                const ScenarioOptions& options) {
  return Writer(model, sops, options).write();
}

}  // namespace alur::skeleton
