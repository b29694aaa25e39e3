#include "tests/layers/layers.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <regex>
#include <sstream>

namespace alur::tests {
namespace {

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r`");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r`") - first + 1));
}

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= text.size();) {
    const auto to = std::min(text.find(mark, from), text.size());
    if (auto part = trimmed(text.substr(from, to - from)); !part.empty()) parts.push_back(std::move(part));
    from = to + 1;
  }
  return parts;
}

// The cells of the table that follows the comment, without its heading.
std::vector<std::vector<std::string>> table_after(std::string_view markdown, std::string_view comment) {
  std::vector<std::vector<std::string>> rows;
  const auto at = markdown.find(comment);
  if (at == std::string_view::npos) return rows;
  std::istringstream lines{std::string(markdown.substr(at + comment.size()))};
  std::string line;
  std::getline(lines, line);  // the rest of the comment
  while (std::getline(lines, line)) {
    const bool is_row = !line.empty() && line.front() == '|';
    if (!is_row && rows.empty()) continue;
    if (!is_row) break;
    rows.push_back(split(line, '|'));
  }
  rows.erase(rows.begin(), rows.begin() + std::min<std::ptrdiff_t>(2, std::ssize(rows)));
  return rows;
}

bool contains(const std::vector<std::string>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

bool begins(std::string_view text, std::string_view beginning) {
  return text.substr(0, beginning.size()) == beginning;
}

// The room with the longest folder that holds the path.
const Room* room_of(const Layers& layers, std::string_view path) {
  const Room* found = nullptr;
  for (const Room& room : layers.rooms) {
    if (!begins(path, room.folder + "/")) continue;
    if (found == nullptr || room.folder.size() > found->folder.size()) found = &room;
  }
  return found;
}

const Library* library_of(const Layers& layers, std::string_view header) {
  const Library* found = nullptr;
  std::size_t longest = 0;
  for (const Library& library : layers.libraries) {
    for (const std::string& beginning : library.headers) {
      if (!begins(header, beginning) || beginning.size() <= longest) continue;
      found = &library;
      longest = beginning.size();
    }
  }
  return found;
}

// A header of the C++ library has neither a dot nor a folder: <vector>.
bool is_standard(std::string_view header) { return header.find_first_of("./") == std::string_view::npos; }

std::optional<std::string> why_forbidden(const Layers& layers, const Room& room, std::string_view header) {
  if (const Room* other = room_of(layers, header)) {
    if (other == &room || contains(room.rooms, other->folder)) return std::nullopt;
    return "the room " + room.folder + " may not include the room " + other->folder;
  }
  if (const Library* library = library_of(layers, header)) {
    if (contains(room.libraries, library->name)) return std::nullopt;
    return "the library " + library->name + " is not in the row of " + room.folder;
  }
  if (is_standard(header)) return std::nullopt;
  return "neither a room (written from the top folder) nor a library of docs/architecture.md";
}

void add_names(const std::vector<std::string>& names, const std::vector<std::string>& all,
               std::vector<std::string>& to) {
  for (const std::string& name : names) {
    if (name == "all") {
      to.insert(to.end(), all.begin(), all.end());
    } else if (name != "—") {
      to.push_back(name);
    }
  }
}

// "fmt (public)" -> "fmt", and whether it said so.
std::pair<std::string, bool> without_public(std::string_view name) {
  const auto at = name.find("(public)");
  return {trimmed(name.substr(0, at)), at != std::string_view::npos};
}

}  // namespace

Layers layers_from_page(std::string_view markdown) {
  Layers layers;
  std::vector<std::string> library_names;
  for (const auto& row : table_after(markdown, "layers: libraries")) {
    if (row.size() != 2) {
      layers.mistakes.push_back("a row of the table of libraries has not two cells");
      continue;
    }
    Library library{row[0], {}};
    for (const std::string& header : split(row[1], ',')) {
      library.headers.push_back(trimmed(header.substr(0, header.find(" ("))));
    }
    library_names.push_back(library.name);
    layers.libraries.push_back(std::move(library));
  }

  std::vector<std::string> room_names;
  std::vector<std::pair<std::string, std::string>> public_libraries;  // room, library
  for (const auto& row : table_after(markdown, "layers: rooms")) {
    if (row.size() != 3) {
      layers.mistakes.push_back("a row of the table of rooms has not three cells");
      continue;
    }
    Room room{row[0], {}, {}};
    add_names(split(row[1], ','), room_names, room.rooms);
    for (const std::string& other : room.rooms) {
      if (!contains(room_names, other)) {
        layers.mistakes.push_back(room.folder + " may include " + other + ", which is no room above it");
      }
    }
    for (const std::string& entry : split(row[2], ',')) {
      const auto [name, is_public] = without_public(entry);
      add_names({name}, library_names, room.libraries);
      if (is_public) public_libraries.emplace_back(room.folder, name);
    }
    for (const auto& [owner, library] : public_libraries) {
      if (contains(room.rooms, owner)) room.libraries.push_back(library);
    }
    for (const std::string& library : room.libraries) {
      if (!contains(library_names, library)) {
        layers.mistakes.push_back(room.folder + " names the library " + library +
                                  ", whose headers are not given");
      }
    }
    room_names.push_back(room.folder);
    layers.rooms.push_back(std::move(room));
  }
  if (layers.rooms.empty()) layers.mistakes.push_back("the table of rooms is missing");
  if (layers.libraries.empty()) layers.mistakes.push_back("the table of libraries is missing");
  return layers;
}

std::vector<std::string> forbidden_includes(const Layers& layers, std::string_view path,
                                            std::string_view text) {
  const Room* room = room_of(layers, path);
  if (room == nullptr) return {std::string(path) + ": its folder is no room of docs/architecture.md"};
  static const std::regex include(R"re(^\s*#\s*include\s*[<"]([^>"]+)[>"])re");
  std::vector<std::string> found;
  std::istringstream lines{std::string(text)};
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    std::smatch match;
    if (!std::regex_search(line, match, include)) continue;
    const std::string header = match[1];
    if (const auto why = why_forbidden(layers, *room, header)) {
      found.push_back(std::string(path) + ":" + std::to_string(number) + ": \"" + header + "\": " + *why);
    }
  }
  return found;
}

std::vector<std::string> sources_under(const std::filesystem::path& top) {
  static const std::vector<std::string> endings{".h", ".cpp", ".def", ".inc"};
  std::vector<std::string> sources;
  for (const auto& entry : std::filesystem::directory_iterator(top)) {
    const std::string folder = entry.path().filename().string();
    if (!entry.is_directory() || folder.front() == '.' || begins(folder, "build") || folder == "out")
      continue;
    for (const auto& file : std::filesystem::recursive_directory_iterator(entry.path())) {
      if (!file.is_regular_file() || !contains(endings, file.path().extension().string())) continue;
      sources.push_back(std::filesystem::relative(file.path(), top).generic_string());
    }
  }
  std::sort(sources.begin(), sources.end());
  return sources;
}

std::vector<std::string> forbidden_includes_under(const Layers& layers, const std::filesystem::path& top) {
  std::vector<std::string> found;
  for (const std::string& source : sources_under(top)) {
    std::ifstream file(top / source, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    for (std::string& sentence : forbidden_includes(layers, source, text))
      found.push_back(std::move(sentence));
  }
  return found;
}

}  // namespace alur::tests
