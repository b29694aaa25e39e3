#include "compiler/lampiran/draw.h"
#include "compiler/lampiran/hyphenate.h"
#include "compiler/lampiran/text_metrics.h"
#include "compiler/lampiran/wrap.h"
#include "tests/support/catch.h"
#include "tests/support/model_builder.h"
#include "tests/support/sample_models.h"

using namespace alur;
using namespace alur::lampiran;

namespace {

std::string hyphenated(std::string_view word) {
  std::string out;
  std::size_t from = 0;
  for (const std::size_t at : hyphenation_points(word)) {
    out += std::string(word.substr(from, at - from)) + "-";
    from = at;
  }
  return out + std::string(word.substr(from));
}

std::vector<std::string> lines_of(const LaidText& text) {
  std::vector<std::string> out;
  for (const LaidLine& line : text) out.push_back(line.runs.empty() ? "" : line.runs.back().text);
  return out;
}

}  // namespace

TEST_CASE("Indonesian words are divided by syllables") {
  const auto [word, expected] = GENERATE(table<std::string, std::string>({
      {"penanganan", "pe-na-nga-nan"},
      {"kelengkapan", "ke-leng-ka-pan"},
      {"masyarakat", "ma-sya-ra-kat"},
      {"instansi", "in-stan-si"},  // three consonants divide after the first: VK-KKV
      {"Kegiatan", "Ke-gia-tan"},
      {"akhir", "akhir"},
      {"SOP", "SOP"},
      {"", ""},
  }));
  CHECK(hyphenated(word) == expected);
}

TEST_CASE("A line is never wider than its column") {
  const auto metrics = frozen_metrics();
  const TextStyle style{9, Weight::Regular};
  const std::string text =
      "Mempertanggungjawabkan ketidakberlangsungan dokumen/arsip, Rp1.000.000.000.000 \xC3\xA9\xC3\xA9";
  for (double width = 6; width < 60; width += 1.7) {
    for (const LaidLine& line : wrap(text, width, style, *metrics)) {
      for (const LaidRun& run : line.runs) {
        CHECK(run.width <= width + 1e-6);
        CHECK(run.width == Approx(metrics->width(run.text, style)).margin(0.001));
      }
    }
  }
}

TEST_CASE("Words break at spaces and after a slash, and keep the author's line ends") {
  const auto metrics = frozen_metrics();
  const TextStyle style{9, Weight::Regular};
  CHECK(lines_of(wrap("satu dua", 100, style, *metrics)) == std::vector<std::string>{"satu dua"});
  CHECK(lines_of(wrap("satu\ndua", 100, style, *metrics)) == std::vector<std::string>{"satu", "dua"});
  CHECK(lines_of(wrap("PSIKOLOG/KONSELOR", 22, style, *metrics)) ==
        std::vector<std::string>{"PSIKOLOG/", "KONSELOR"});
  CHECK(wrap("", 10, style, *metrics).empty());
}

TEST_CASE("A number keeps its unit when a time is broken into lines") {
  const auto metrics = frozen_metrics();
  const TextStyle style{9, Weight::Regular};
  const auto broken = [&](std::string_view text, double width) {
    return lines_of(wrap_amount(text, width, style, *metrics));
  };
  const double narrow = metrics->width("5 Menit - 1", style);
  CHECK(broken("5 Menit - 1 Jam", narrow) == std::vector<std::string>{"5 Menit -", "1 Jam"});
  CHECK(broken("12 Jam s/d 1 Hari", metrics->width("12 Jam s/d 1", style)) ==
        std::vector<std::string>{"12 Jam s/d", "1 Hari"});
  CHECK(broken("12 Jam s/d 1 Hari", metrics->width("12 Jam s/", style)) ==
        std::vector<std::string>{"12 Jam", "s/d 1 Hari"});
  CHECK(broken("5 Menit - 1 Jam", 100) == std::vector<std::string>{"5 Menit - 1 Jam"});
  CHECK(broken("5 hari kerja", metrics->width("5 hari k", style)) ==
        std::vector<std::string>{"5 hari", "kerja"});
}

TEST_CASE("A list item hangs beside its number") {
  const auto metrics = frozen_metrics();
  const TextStyle style{9, Weight::Regular};
  const LaidText text = wrap_item("1.", "Undang-Undang Nomor 23 Tahun 2004", 30, style, {}, *metrics);
  REQUIRE(text.size() >= 2);
  REQUIRE(text[0].runs.size() == 2);
  CHECK(text[0].runs[0].text == "1.");
  CHECK(text[0].runs[1].x == Approx(text[1].runs[0].x));
}

TEST_CASE("The fonts of official documents have free twins") {
  const auto [name, family] = GENERATE(table<std::string, std::string>({
      {"Arial", "Liberation Sans"},
      {"Bookman Old Style", "URW Bookman"},
      {"Times New Roman", "Liberation Serif"},
      {"Comic Sans MS", "Liberation Sans"},
  }));
  const Font font = installed_family(name);
  CHECK(font.family == family);
  CHECK(substitution_warning(font).id.find(name) != std::string::npos);
  CHECK(substitution_warning(installed_family("Liberation Sans")).empty());
}

TEST_CASE("Frozen widths are those of Helvetica and near to those of its twin") {
  const TextStyle style{10, Weight::Regular};
  const auto fonts = font_metrics("Liberation Sans");
  for (const char* text : {"Menerima laporan", "KELENGKAPAN", "120 Menit"}) {
    CHECK(frozen_metrics()->width(text, style) == Approx(fonts->width(text, style)).epsilon(0.03));
  }
}

TEST_CASE("A letter that no font has is named with its page and text") {
  model::Model model = test::kdrt_model();
  model.sops[model::SopId{0}].steps[model::StepId{1}].text = test::text("Mencatat \U0010FFFD \u2013 \u00e9");
  const Drawing drawing = draw(model, model::SopId{0}, {});
  std::size_t found = 0;
  for (const Message& warning : drawing.scene.warnings) {
    if (warning.id.find("U+10FFFD") == std::string::npos) continue;
    ++found;
    CHECK(warning.id.find("halaman 2") != std::string::npos);
    CHECK(warning.id.find("Mencatat") != std::string::npos);
  }
  CHECK(found == 1);
  CHECK(drawing.scene.warnings.size() <= 2);  // and the font's substitution
}

TEST_CASE("A balanced title has even lines, no more of them, and no word divided") {
  const auto metrics = frozen_metrics();
  const std::string title = "STANDAR OPERASIONAL PENGELOLAAN PENGADUAN MELALUI SI LACAK PER";
  const TextStyle style{11, Weight::Bold};
  const double width = metrics->width(title, style) * 0.93;
  const LaidText greedy = wrap(title, width, style, *metrics);
  const LaidText even = wrap_balanced(title, width, style, *metrics);
  REQUIRE(greedy.size() == 2);
  REQUIRE(even.size() == 2);
  const auto width_at = [](const LaidText& text, std::size_t i) { return text[i].runs.front().width; };
  CHECK(width_at(greedy, 1) < width_at(greedy, 0) / 3);
  CHECK(width_at(even, 1) > width_at(even, 0) / 2);
}

TEST_CASE("Every line says what stands between it and the one above: joined again, they are the text") {
  const auto metrics = frozen_metrics();
  const TextStyle style{9, Weight::Regular};
  const auto starts = [](const LaidText& text) {
    std::vector<LineStart> out;
    for (const LaidLine& line : text) out.push_back(line.start);
    return out;
  };
  using enum LineStart;
  CHECK(starts(wrap("satu dua\ntiga", 8, style, *metrics)) == std::vector{Paragraph, Blank, Paragraph});
  CHECK(starts(wrap("PSIKOLOG/KONSELOR", 22, style, *metrics)) == std::vector{Paragraph, Joined});
  CHECK(starts(wrap_amount("5 Menit - 1 Jam", 14, style, *metrics)) == std::vector{Paragraph, Chosen});
  const std::string text =
      "Mempertanggungjawabkan laporan/arsip/dokumen pelaksanaan kegiatan 1-3 hari kerja dengan "
      "sebaik-baiknya";
  for (double width = 5; width < 80; width += 3) {
    std::string joined;
    for (const LaidLine& line : wrap(text, width, style, *metrics)) {
      if (line.start == Divided) {
        REQUIRE(joined.ends_with('-'));
        joined.pop_back();
      }
      joined += (line.start == Blank ? " " : "") + line.runs.back().text;
    }
    INFO(width);
    CHECK(joined == text);
  }
}
