// The table of rooms in docs/architecture.md, and which #includes break it. It reads text only: what a build
// links is the business of the rooms' CMake files.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alur::tests {

struct Room {
  std::string folder;              // "compiler/check"
  std::vector<std::string> rooms;  // rooms that it may include, besides itself
  std::vector<std::string>
      libraries;  // libraries that it may include: its own, and the public ones of those rooms
};

struct Library {
  std::string name;
  std::vector<std::string> headers;  // how its headers' names begin
};

struct Layers {
  std::vector<Room> rooms;  // lowest first
  std::vector<Library> libraries;
  std::vector<std::string> mistakes;  // what is wrong with the tables themselves
};

// The two tables that follow the comments "layers: rooms" and "layers: libraries".
Layers layers_from_page(std::string_view markdown);

// One sentence for each #include of the file that the tables do not allow. `path` is written from the top
// folder.
std::vector<std::string> forbidden_includes(const Layers& layers, std::string_view path,
                                            std::string_view text);

// The same for every source file under `top`, sorted. Folders of builds and hidden folders are passed over.
// Errors: a folder with sources that is no room is a sentence too.
std::vector<std::string> forbidden_includes_under(const Layers& layers, const std::filesystem::path& top);

// Every source file under `top`, written from there, sorted.
std::vector<std::string> sources_under(const std::filesystem::path& top);

}  // namespace alur::tests
