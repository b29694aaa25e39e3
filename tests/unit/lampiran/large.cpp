// The largest SOP that the page promises to hold: 200 steps on 12 lanes, in long words.
#include <array>
#include <string>

#include "compiler/lampiran/draw.h"
#include "compiler/lampiran/quality.h"
#include "tests/support/catch.h"
#include "tests/support/model_builder.h"
#include "tests/support/sample_models.h"

using namespace alur;
using namespace alur::lampiran;

namespace {

constexpr std::array<const char*, 12> titles{"Pemohon/Masyarakat",
                                             "Petugas Pelayanan Administrasi Kependudukan",
                                             "Penanggungjawab Pertanggungjawaban Keuangan",
                                             "Verifikator Ketidaklengkapan",
                                             "Tim Teknis",
                                             "Kepala Subbagian Kepegawaian",
                                             "Kepala Bidang Perlindungan Perempuan dan Anak",
                                             "Sekretaris",
                                             "Kepala Dinas Pemberdayaan Masyarakat",
                                             "Mempertanggungjawabkan",
                                             "Arsiparis",
                                             "Instansi Terkait"};

// Each fifth step decides and goes back up to three rows; each twentieth on by two.
model::Model large_model(std::uint32_t steps) {
  model::Model model = test::kdrt_model();
  model::Sop& sop = model.sops[model::SopId{0}];
  sop.lanes = {};
  sop.steps = {};
  for (const char* title : titles) test::add_lane(sop, title, title);
  for (std::uint32_t i = 0; i < steps; ++i) {
    const std::string n = std::to_string(i + 1);
    test::add_step(
        sop, (i * 5 + i / 7) % 12,
        {n,
         "l" + n,
         "Mempertanggungjawabkan ketidakberlangsungan penyelenggaraan pemberdayaan kepada atasan langsung",
         {"Pertanggungjawaban penyelenggaraan", "Berkas"},
         "1 jam",
         {"Berita acara ketidakberlangsungan"}});
  }
  test::link_steps(sop);
  for (std::uint32_t i = 4; i + 3 < steps; i += 5)
    test::decide(sop, i, {{"ya", "Ya", i + 1}, {"tidak", "Tidak", i % 20 == 4 ? i + 3 : i - 1 - i % 3}});
  return model;
}

}  // namespace

TEST_CASE(
    "200 steps on 12 lanes in long words are drawn without a fault and without a text outside its cell") {
  const auto metrics = GENERATE(Metrics::Frozen, Metrics::Fonts);
  DrawOptions options;
  options.metrics = metrics;
  const Drawing drawing = draw(large_model(200), model::SopId{0}, options);
  const Quality quality = quality_of(drawing.scene);
  for (const Fault& fault : quality.faults)
    UNSCOPED_INFO(name_of(fault.kind) << " " << fault.page << " " << fault.what);
  CHECK(quality.faults.empty());
  std::size_t steps = 0;
  for (const ScenePage& page : drawing.scene.pages)
    for (const Symbol& symbol : page.symbols) steps += symbol.id.starts_with("step-") ? 1 : 0;
  CHECK(steps == 200);
}
