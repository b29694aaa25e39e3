#include "tests/support/docx.h"

#include <zip.h>

#include <cmath>

#include "tests/support/catch.h"

namespace alur::tests {

std::map<std::string, std::string> parts_of_package(const std::string& bytes) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  REQUIRE(source != nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
  REQUIRE(archive != nullptr);
  std::map<std::string, std::string> parts;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t stat;
    REQUIRE(zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat) == 0);
    std::string text(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    REQUIRE(file != nullptr);
    REQUIRE(zip_fread(file, text.data(), text.size()) == static_cast<zip_int64_t>(text.size()));
    zip_fclose(file);
    CHECK(parts.emplace(stat.name, std::move(text)).second);
  }
  zip_discard(archive);
  return parts;
}

pugi::xml_document parsed_xml(const std::string& text) {
  pugi::xml_document document;
  const auto result =
      document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  INFO(result.description());
  REQUIRE(result);
  return document;
}

std::vector<pugi::xml_node> elements(const pugi::xml_node& root, const std::string& name) {
  std::vector<pugi::xml_node> out;
  for (const pugi::xml_node child : root.children()) {
    if (name == child.name()) out.push_back(child);
    for (const pugi::xml_node deeper : elements(child, name)) out.push_back(deeper);
  }
  return out;
}

std::string dense(std::string text) {
  for (const std::string mark : {" ", "\n", "\t", "\u00AD", "\u200B"})
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
      text.erase(at, mark.size());
  return text;
}

std::string dense_text(const pugi::xml_node& root) {
  std::string out;
  for (const pugi::xml_node text : elements(root, "w:t")) out += text.child_value();
  return dense(std::move(out));
}

namespace {

// By the number of its bends: where x and y of the corners lie, as parts of width and height.
std::vector<Dot> preset_corners(const std::string& preset, const std::vector<double>& adjust) {
  const auto a = [&](std::size_t i) { return i < adjust.size() ? adjust[i] : 0.5; };
  if (preset == "straightConnector1") return {{0, 0}, {1, 1}};
  if (preset == "bentConnector2") return {{0, 0}, {1, 0}, {1, 1}};
  if (preset == "bentConnector3") return {{0, 0}, {a(0), 0}, {a(0), 1}, {1, 1}};
  if (preset == "bentConnector4") return {{0, 0}, {a(0), 0}, {a(0), a(1)}, {1, a(1)}, {1, 1}};
  if (preset == "bentConnector5") return {{0, 0}, {a(0), 0}, {a(0), a(1)}, {a(2), a(1)}, {a(2), 1}, {1, 1}};
  FAIL("unknown connector " << preset);
  return {};
}

}  // namespace

std::vector<Dot> corners_of_connector(const pugi::xml_node& properties) {
  const pugi::xml_node frame = properties.child("a:xfrm");
  const double x = frame.child("a:off").attribute("x").as_double();
  const double y = frame.child("a:off").attribute("y").as_double();
  const double w = frame.child("a:ext").attribute("cx").as_double();
  const double h = frame.child("a:ext").attribute("cy").as_double();
  std::vector<Dot> out;
  if (const pugi::xml_node free = properties.child("a:custGeom")) {
    for (const pugi::xml_node point : elements(free, "a:pt"))
      out.push_back({x + point.attribute("x").as_double(), y + point.attribute("y").as_double()});
    return out;
  }
  std::vector<double> adjust;
  for (const pugi::xml_node value : elements(properties, "a:gd"))
    adjust.push_back(std::stod(std::string(value.attribute("fmla").value()).substr(4)) / 100000);
  for (const Dot part : preset_corners(properties.child("a:prstGeom").attribute("prst").value(), adjust)) {
    const double across = frame.attribute("flipH").as_bool() ? 0.5 - part.x : part.x - 0.5;
    const double down = frame.attribute("flipV").as_bool() ? 0.5 - part.y : part.y - 0.5;
    const Dot local{across * w, down * h};
    const bool turned = frame.attribute("rot").as_int() == 5400000;  // by 90 degrees, clockwise
    const Dot placed = turned ? Dot{-local.y, local.x} : local;
    out.push_back({x + w / 2 + placed.x, y + h / 2 + placed.y});
  }
  return out;
}

}  // namespace alur::tests
