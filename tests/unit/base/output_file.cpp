#include "base/output_file.h"

#include <unistd.h>

#include <filesystem>

#include "tests/support/catch.h"

using namespace alur;
namespace fs = std::filesystem;

namespace {
struct Folder {
  fs::path path = fs::temp_directory_path() / ("alur-test-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
};
std::size_t entries(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator{}));
}
}  // namespace

TEST_CASE("A written file is whole, replaces the old one and leaves nothing beside it") {
  Folder folder;
  const std::string path = folder.path / "baru" / "a.txt";
  REQUIRE(write_file(path, "satu"));
  REQUIRE(write_file(path, std::string(100000, 'x')));
  CHECK(read_file(path, 1 << 20).value() == std::string(100000, 'x'));
  CHECK(entries(folder.path / "baru") == 1);
}

TEST_CASE("A path that cannot be written says so and leaves what was there") {
  Folder folder;
  REQUIRE_FALSE(write_file(folder.path, "x"));
  REQUIRE(write_file((folder.path / "a").string(), "lama"));
  REQUIRE_FALSE(write_file((folder.path / "a" / "b").string(), "x"));
  CHECK(read_file((folder.path / "a").string(), 100).value() == "lama");
  CHECK(entries(folder.path) == 1);
  if (fs::exists("/dev/full")) {
    const auto full = write_file("/dev/full", "x");
    REQUIRE_FALSE(full);
    CHECK(full.error().message.id.find("tidak dapat ditulis") != std::string::npos);
  }
}

TEST_CASE("A link stays a link, and an older file's mode is kept") {
  Folder folder;
  const std::string target = folder.path / "sasaran", link = folder.path / "tautan";
  REQUIRE(write_file(target, "lama"));
  fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink(target, link);
  REQUIRE(write_file(link, "baru"));
  CHECK(fs::is_symlink(link));
  CHECK(read_file(target, 100).value() == "baru");
  CHECK(fs::status(target).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("Reading stops at its bound") {
  Folder folder;
  const std::string path = folder.path / "a";
  REQUIRE(write_file(path, "12345"));
  CHECK_FALSE(read_file(path, 4));
  CHECK(read_file(path, 5));
  CHECK_FALSE(read_file(folder.path / "tiada", 5));
  CHECK_FALSE(read_file(folder.path, 5));
}

TEST_CASE("Nothing is discarded where nothing is being written") {
  Folder folder;
  const std::string path = folder.path / "a.txt";
  REQUIRE(write_file(path, "satu"));
  discard_unfinished_output();
  CHECK(read_file(path, 1 << 20).value() == "satu");
  CHECK(entries(folder.path) == 1);
}

TEST_CASE("A new file is written once, and never over another") {
  Folder folder;
  const std::string path = folder.path / "baru" / "a.txt";
  REQUIRE(write_new_file(path, "satu"));
  CHECK(read_file(path, 100).value() == "satu");
  const auto again = write_new_file(path, "dua");
  REQUIRE_FALSE(again);
  CHECK(again.error().message.id.find("sudah ada") != std::string::npos);
  CHECK(read_file(path, 100).value() == "satu");
  CHECK(entries(folder.path / "baru") == 1);
  REQUIRE_FALSE(write_new_file(folder.path, "x"));
}
