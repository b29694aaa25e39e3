#include "tests/support/catch.h"
#include "tests/support/compiled_text.h"

using namespace alur;
using tests::compile_text;
using tests::CompiledText;

namespace {

const std::string post = "jabatan k \"Kepala\"\n";

CompiledText sop(const std::string& body) {
  return compile_text(post + "sop a \"A\" {\n  pelaksana p: k\n" + body + "}\n");
}
const model::Sop& only_sop(const CompiledText& text) {
  REQUIRE(text.model().sops.size() == 1);
  return text.model().sops[model::SopId{0}];
}

}  // namespace

TEST_CASE("A name may be used before it is declared") {
  CHECK(compile_text("sop a \"A\" {\n  pelaksana p: k\n  langkah x 1 p \"X\"\n}\njabatan k \"K\"\n").checked);
}

TEST_CASE("The flow goes to the next step, jumps, branches and ends") {
  const CompiledText text =
      sop("  langkah x 1 p \"X\"\n  langkah y 2 p \"Y\" { lanjut z }\n  langkah w 3 p \"W\" { selesai }\n"
          "  langkah z 4 p \"Z\" { keputusan \"?\" { ya -> selesai  tidak -> x } }\n");
  REQUIRE(text.checked);
  const auto& steps = only_sop(text).steps;
  CHECK(steps[model::StepId{0}].next.step() == model::StepId{1});
  CHECK_FALSE(steps[model::StepId{0}].jumps);
  CHECK(steps[model::StepId{1}].next.step() == model::StepId{3});
  CHECK(steps[model::StepId{1}].jumps);
  CHECK_FALSE(steps[model::StepId{2}].next.step());
  const auto& outcomes = steps[model::StepId{3}].decision->outcomes;
  CHECK_FALSE(outcomes[0].target.step());
  CHECK(outcomes[0].label->value == "Ya");
  CHECK(outcomes[1].target.step() == model::StepId{0});
}

TEST_CASE("Numbers of rows: automatic, printed, blank") {
  const CompiledText text = sop(
      "  langkah x p \"X\"\n  langkah y kosong p \"Y\"\n  langkah z 7 p \"Z\"\n  langkah w \"3a\" p \"W\"\n");
  REQUIRE(text.checked);
  std::vector<std::string> numbers;
  for (const model::Step& step : only_sop(text).steps) numbers.push_back(step.number);
  CHECK(numbers == std::vector<std::string>{"1", "", "7", "3a"});
}

TEST_CASE("Numbers of list items: given, by position, none, and none for a single item") {
  const CompiledText text =
      sop("  peralatan { \"A\" \"B\" }\n  kualifikasi { 1 \"A\" 5 \"B\" - \"C\" }\n  pencatatan tanpa_nomor "
          "{ \"A\" \"B\" }\n  peringatan \"A\"\n  langkah x 1 p \"X\"\n");
  REQUIRE(text.checked);
  const auto numbers = [](const model::ItemList& list) {
    std::string out;
    for (const model::ListItem& item : list.items) out += "[" + item.number + "]";
    return out;
  };
  const model::Identity& identity = only_sop(text).identity;
  CHECK(numbers(identity.equipment) == "[1][2]");
  CHECK(numbers(identity.qualifications) == "[1][5][]");
  CHECK(numbers(identity.records) == "[][]");
  CHECK(numbers(identity.warnings) == "[]");
}

TEST_CASE("A law without words of its own prints its title") {
  const CompiledText text =
      compile_text(post +
                   "hukum u \"UU 1 Tahun 2000\"\nsop a \"A\" {\n  dasar hukum { u u \"UU No.1 th 2000\" }\n  "
                   "pelaksana p: k\n  langkah x 1 p \"X\"\n}\n");
  REQUIRE(text.checked);
  const auto& items = only_sop(text).identity.legal_basis.items;
  CHECK(items[0].text.value == "UU 1 Tahun 2000");
  CHECK(items[1].text.value == "UU No.1 th 2000");
  CHECK(items[1].law == model::LawId{0});
}

TEST_CASE("A SOP's own settings lie over its profile's and leave the profile as it is") {
  const CompiledText text =
      compile_text(post +
                   "profil q {\n  kertas a4\n  label kegiatan \"Uraian\"\n}\nsop a \"A\" {\n  profil q { "
                   "label kegiatan \"AKTIVITAS\" kertas f4 }\n  pelaksana p: k\n  langkah x 1 p \"X\"\n}\n");
  REQUIRE(text.checked);
  CHECK(only_sop(text).profile.labels.activity == "AKTIVITAS");
  CHECK(only_sop(text).profile.paper == model::Paper::F4);
  CHECK(text.model().profiles[model::ProfileId{0}].labels.activity == "Uraian");
  CHECK(text.model().profiles[model::ProfileId{0}].paper == model::Paper::A4);
}

TEST_CASE("The margins of the page are of the profile, side by side, and within bounds") {
  const auto with = [](const std::string& profile, const std::string& own) {
    return compile_text(post + "profil q { " + profile + " }\nsop a \"A\" {\n  profil q { " + own +
                        " }\n  pelaksana p: k\n  langkah x 1 p \"X\"\n}\n");
  };
  const CompiledText text = with("tepi { kiri 25 kanan 15 } tepi atas 20,5", "tepi kanan 30");
  REQUIRE(text.checked);
  CHECK(only_sop(text).profile.margins == model::Margins{20.5, 10, 25, 30});
  CHECK(text.model().profiles[model::ProfileId{0}].margins == model::Margins{20.5, 10, 25, 15});
  const CompiledText without = with("", "");
  REQUIRE(without.checked);
  CHECK(only_sop(without).profile.margins == model::Margins{11, 10, 12, 12});
  for (const char* wrong : {"tepi kiri 4,9", "tepi kiri 40,1", "tepi tengah 10", "tepi 10", "tepi { kiri }",
                            "tepi { kiri 10 10 }", "tepi kiri \"10\"", "tepi kiri"})
    CHECK_FALSE(with(wrong, "").checked);
}

TEST_CASE("Repairs and inferences keep both forms and their reasons") {
  const CompiledText text =
      sop("  langkah x 1 p \"Perak\" salah_baca \"Peral\" {\n    dugaan pelaksana \"alasan\"\n    rincian { "
          "b salah_baca kosong \"teks\" }\n  }\n");
  REQUIRE(text.checked);
  const model::Step& step = only_sop(text).steps[model::StepId{0}];
  CHECK(step.text->value == "Perak");
  CHECK(step.text->misread == "Peral");
  CHECK(step.lane_inference->reason == "alasan");
  CHECK(step.sub_steps[0].letter == "b");
  CHECK(step.sub_steps[0].misread_letter == "");
}

TEST_CASE("An inference for the whole SOP holds for the steps without one of their own") {
  const CompiledText text =
      sop("  dugaan pelaksana \"umum\"\n  langkah x 1 p \"X\"\n  langkah y 2 p \"Y\" { dugaan pelaksana "
          "\"sendiri\" }\n");
  REQUIRE(text.checked);
  CHECK(only_sop(text).steps[model::StepId{0}].lane_inference->reason == "umum");
  CHECK(only_sop(text).steps[model::StepId{1}].lane_inference->reason == "sendiri");
}

TEST_CASE("One mistake, one finding, at its place") {
  struct Row {
    std::string body, code, place;
  };
  const std::vector<Row> table = {
      {"  langkah x 1 q \"X\"\n", "NM02", "q"},
      {"  langkah x 1 p \"X\" { lanjut y }\n", "NM02", "y"},
      {"  langkah x 1 p \"X\"\n  langkah x 2 p \"Y\"\n", "NM01", "x"},
      {"  langkah x 1 \"X\"\n", "NM06", "x"},
      {"", "NM05", "a"},
      {"  dibuat 31 Februari 2025\n  langkah x 1 p \"X\"\n", "VL01", "31 Februari 2025"},
      {"  langkah x 1 p \"X\" { kerja acak(1 jam) }\n", "VL07", "acak"},
      {"  langkah x 1 p \"X\" { kerja konstan(1 jam; 2 jam) }\n", "VL07", "konstan(1 jam; 2 jam)"},
      {"  langkah x 1 p \"X\" { kerja konstan(3 hari) }\n", "VL07", "3 hari"},
      {"  profil tidak_ada\n  langkah x 1 p \"X\"\n", "NM02", "tidak_ada"},
      {"  dasar hukum { uu_1 }\n  langkah x 1 p \"X\"\n", "NM02", "uu_1"},
  };
  for (const Row& row : table) {
    const CompiledText text = sop(row.body);
    INFO(row.body);
    REQUIRE(text.codes() == std::vector<std::string>{row.code});
    const Span place = text.findings[0].place;
    CHECK(text.sources[place.file].slice(place) == row.place);
    CHECK_FALSE(text.checked);
  }
}

TEST_CASE("Amounts and rates beyond their limit are called too large, with the limit") {
  const auto first = [](const std::string& text, std::string_view code) {
    return compile_text(text).first(code).what.id;
  };
  const auto scenario = [](const std::string& rate) {
    return post +
           "sop a \"A\" {\n  pelaksana p: k\n  langkah x 1 p \"X\" { kerja konstan(1 jam) }\n}\n"
           "skenario s \"S\" {\n  periode 6 Januari 2025 s/d 7 Januari 2025\n  pegawai k 1 orang\n"
           "  kedatangan a poisson(" +
           rate + ")\n}\n";
  };
  for (const std::string amount : {"1001 tahun", "999.999.999 hari", "999.999.999.999 jam", "60.000 minggu",
                                   "999.999.999.999.999 detik", "1.000.000 hari kerja"}) {
    INFO(amount);
    const std::string what = sop("  langkah x 1 p \"X\" { waktu " + amount + " }\n").first("VL03").what.id;
    CHECK(what == "'" + amount + "' terlalu besar; paling lama 1.000 tahun");
  }
  CHECK(sop("  langkah x 1 p \"X\" { waktu 1000 tahun }\n").count("VL03") == 0);
  CHECK(
      first(scenario("3.000.000.000 per tahun"), "VL07").find("terlalu besar; paling banyak 1.000.000.000") !=
      std::string::npos);
  CHECK(first(scenario("0,001 per tahun"), "VL07").find("terlalu kecil") != std::string::npos);
}

TEST_CASE("Rates and efforts are read in seconds") {
  const CompiledText text = compile_text(
      post +
      "sop a \"A\" {\n  pelaksana p: k\n  langkah x 1 p \"X\" { kerja konstan(2 hari kerja) }\n}\n"
      "skenario s \"S\" {\n  periode 6 Januari 2025 s/d 7 Januari 2025\n  pegawai k 1 orang\n  kedatangan a "
      "poisson(365 per tahun)\n}\n");
  REQUIRE(text.checked);
  CHECK(only_sop(text).steps[model::StepId{0}].effort->parameters == std::vector<double>{54000});
  const model::Scenario& s = text.model().scenarios[model::ScenarioId{0}];
  CHECK(s.arrivals[0].process->name == "eksponensial");
  CHECK(s.arrivals[0].process->parameters[0] == Approx(86400));
  CHECK(s.arrivals[0].by_rate);
}
