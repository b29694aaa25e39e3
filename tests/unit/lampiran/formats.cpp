#include "compiler/lampiran/draw.h"
#include "compiler/lampiran/format.h"
#include "tests/support/catch.h"
#include "tests/support/model_builder.h"
#include "tests/support/sample_models.h"

using namespace alur;
using namespace alur::lampiran;

namespace {

Scene scene_of(const model::Model& model) { return draw(model, model::SopId{0}, {}).scene; }

bool has(const std::string& bytes, std::string_view part) { return bytes.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("Every format gives the same bytes twice") {
  const Scene scene = scene_of(test::tesa_model());
  for (const Format* format : formats()) {
    INFO(format->name);
    const auto first = format->write(scene);
    const auto second = format->write(scene);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(*first == *second);
    CHECK(format_by_name(format->name) == format);
    CHECK(format_by_path("out/x" + std::string(format->extension)) == format);
    CHECK(!format->description_id.empty());
    CHECK(!format->description_en.empty());
  }
  CHECK(format_by_path("x.doc") == nullptr);
}

TEST_CASE("PDF says its language, its structure and the figure in words") {
  const auto pdf = format_by_name("pdf")->write(scene_of(test::kdrt_model()));
  REQUIRE(pdf);
  CHECK(pdf->starts_with("%PDF-"));
  CHECK(has(*pdf, "/Lang (id)"));
  CHECK(has(*pdf, "/Marked true"));
  for (const char* tag :
       {"/S /Document", "/S /H1", "/S /Table", "/S /TR", "/S /TH", "/S /TD", "/S /Figure", "/Alt "}) {
    INFO(tag);
    CHECK(has(*pdf, tag));
  }
}

TEST_CASE("SVG keeps its text and names its steps and arrows") {
  model::Model model = test::kdrt_model();
  model.sops[model::SopId{0}].steps[model::StepId{0}].text = test::text("A & B <c> \"d\"");
  const auto svg = format_by_name("svg")->write(scene_of(model));
  REQUIRE(svg);
  CHECK(has(*svg, "id=\"step-terima\""));
  CHECK(has(*svg, "id=\"arrow-tindak-tidak\""));
  CHECK(has(*svg, "A &amp; B &lt;c&gt; &quot;d&quot;"));
  CHECK(has(*svg, "<title>"));
  CHECK(has(*svg, "<desc>"));
  CHECK(!has(*svg, "-nan"));
}
