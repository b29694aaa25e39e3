#include "compiler/lampiran/draw.h"
#include "compiler/lampiran/format.h"
#include "tests/support/catch.h"
#include "tests/support/model_builder.h"
#include "tests/support/sample_models.h"

using namespace alur;
using namespace alur::lampiran;

namespace {

// The only file of a format that holds all pages in one.
std::string written(std::string_view name, const Scene& scene) {
  const auto files = format_by_name(name)->write(scene, {});
  REQUIRE(files);
  REQUIRE(files->size() == 1);
  CHECK(files->front().suffix.empty());
  return files->front().bytes;
}

Scene scene_of(const model::Model& model) { return draw(model, model::SopId{0}, {}).scene; }

bool has(const std::string& bytes, std::string_view part) { return bytes.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("Every format gives the same bytes twice") {
  const Scene scene = scene_of(test::tesa_model());
  for (const Format* format : formats()) {
    INFO(format->name);
    const auto first = format->write(scene, {});
    const auto second = format->write(scene, {});
    REQUIRE(first);
    REQUIRE(second);
    REQUIRE(first->size() == second->size());
    REQUIRE(!first->empty());
    for (std::size_t i = 0; i < first->size(); ++i) {
      CHECK((*first)[i].suffix == (*second)[i].suffix);
      CHECK((*first)[i].bytes == (*second)[i].bytes);
    }
    CHECK(format_by_name(format->name) == format);
    CHECK(format_by_path("out/x" + std::string(format->extension)) == format);
    CHECK(!format->description_id.empty());
    CHECK(!format->description_en.empty());
  }
  CHECK(format_by_path("x.doc") == nullptr);
}

TEST_CASE("PDF says its language, its structure and the figure in words") {
  const std::string pdf = written("pdf", scene_of(test::kdrt_model()));
  CHECK(pdf.starts_with("%PDF-"));
  CHECK(has(pdf, "/Lang (id)"));
  CHECK(has(pdf, "/Marked true"));
  for (const char* tag :
       {"/S /Document", "/S /H1", "/S /Table", "/S /TR", "/S /TH", "/S /TD", "/S /Figure", "/Alt "}) {
    INFO(tag);
    CHECK(has(pdf, tag));
  }
}

TEST_CASE("SVG keeps its text and names its steps and arrows") {
  model::Model model = test::kdrt_model();
  model.sops[model::SopId{0}].steps[model::StepId{0}].text = test::text("A & B <c> \"d\"");
  const std::string svg = written("svg", scene_of(model));
  CHECK(has(svg, "id=\"step-terima\""));
  CHECK(has(svg, "id=\"arrow-tindak-tidak\""));
  CHECK(has(svg, "A &amp; B &lt;c&gt; &quot;d&quot;"));
  CHECK(has(svg, "<title>"));
  CHECK(has(svg, "<desc>"));
  CHECK(!has(svg, "-nan"));
}

TEST_CASE("PNG is a file a page, as large as the paper at its dots per inch") {
  Scene scene = scene_of(test::kdrt_model());
  REQUIRE(scene.pages.size() > 1);
  const Format* png = format_by_name("png");
  WriteOptions options;
  options.dpi = 100;
  // Width and height stand big-endian at the bytes 16 and 20 of every PNG (ISO/IEC 15948, 11.2.2).
  const auto number = [](const std::string& bytes, std::size_t at) {
    unsigned value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8u | static_cast<unsigned char>(bytes.at(at + i));
    return value;
  };
  const auto files = png->write(scene, options);
  REQUIRE(files);
  REQUIRE(files->size() == scene.pages.size());
  for (std::size_t i = 0; i < files->size(); ++i) {
    CHECK((*files)[i].suffix == "-" + std::to_string(i + 1));
    CHECK((*files)[i].bytes.starts_with("\x89PNG"));
    CHECK(number((*files)[i].bytes, 16) == static_cast<unsigned>(scene.pages[i].width / 25.4 * 100 + 0.5));
    CHECK(number((*files)[i].bytes, 20) == static_cast<unsigned>(scene.pages[i].height / 25.4 * 100 + 0.5));
  }
  scene.pages.resize(1);
  const auto one = png->write(scene, options);
  REQUIRE(one);
  REQUIRE(one->size() == 1);
  CHECK(one->front().suffix.empty());
}
