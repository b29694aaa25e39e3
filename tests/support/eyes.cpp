#include "tests/support/eyes.h"

#include <fmt/format.h>

#include <cctype>
#include <filesystem>
#include <stdexcept>

#include "base/output_file.h"

namespace alur::tests {
namespace {

std::string data_address(const std::string& svg) {
  std::string out = "data:image/svg+xml,";
  for (const char c : svg) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string figure(const char* title, const std::string& svg) {
  if (svg.empty()) return fmt::format("<figure><figcaption>{}</figcaption>-</figure>\n", title);
  return fmt::format("<figure><figcaption>{0}</figcaption><img alt=\"{0}\" src=\"{1}\"></figure>\n", title,
                     data_address(svg));
}

std::string both(const ChangedPicture& picture) {
  if (picture.old_svg.empty() || picture.new_svg.empty()) return "";
  return fmt::format(
      "<figure class=\"both\"><figcaption>difference</figcaption><div><img alt=\"\" src=\"{}\"><img "
      "alt=\"difference\" src=\"{}\"></div></figure>\n",
      data_address(picture.old_svg), data_address(picture.new_svg));
}

}  // namespace

std::string eyes_page(const std::vector<ChangedPicture>& changed) {
  std::string out =
      "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Changed pictures</title>\n"
      "<style>body{font-family:sans-serif;background:#ccc}section{display:flex;gap:8px;align-items:flex-"
      "start}"
      "figure{flex:1;margin:0;min-width:0}img{width:100%;background:#fff}.both div{position:relative}"
      ".both img+img{position:absolute;left:0;top:0;mix-blend-mode:difference}</style>\n";
  out += fmt::format("<h1>{} changed pictures</h1>\n", changed.size());
  for (const ChangedPicture& picture : changed)
    out += fmt::format("<h2>{}</h2>\n<section>\n{}{}{}</section>\n", picture.name,
                       figure("old", picture.old_svg), figure("new", picture.new_svg), both(picture));
  return out + "</html>\n";
}

std::size_t show_changes(const std::string& folder, const std::map<std::string, std::string>& pictures,
                         const std::string& page) {
  constexpr std::size_t most = 64u << 20;
  std::vector<ChangedPicture> changed;
  for (const auto& [name, svg] : pictures) {
    const auto was = read_file((std::filesystem::path(folder) / name).string(), most);
    if (!was || *was != svg) changed.push_back({name, was ? *was : "", svg});
  }
  if (changed.empty()) return 0;
  std::filesystem::create_directories(std::filesystem::path(page).parent_path());
  if (!write_file(page, eyes_page(changed))) throw std::runtime_error("cannot write " + page);
  return changed.size();
}

}  // namespace alur::tests
