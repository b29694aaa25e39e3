// Runs whole programs as a user would: words of a command line in, exit code and output out. No shell is
// between, so no quoting. A program that is not there is an exit code of 127, never a test passed over.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace alur::tests {

struct Ran {
  int exit = 0;     // 128 + the signal's number when one ended it
  std::string out;  // standard output
  std::string err;  // standard error
};

struct RunOptions {
  std::vector<std::pair<std::string, std::string>> environment = {};  // set besides what this process has
  std::string standard_output = {};  // a file or device; empty: collected into Ran::out
  std::size_t largest_file = 0;      // bytes that it may write to one file; 0: no limit
  double seconds = 120;              // then it is killed (137)
};

// words[0] is the program, sought in PATH when it has no folder.
Ran run(const std::vector<std::string>& words, const RunOptions& options = {});

// Our own program.
Ran run_alur(std::vector<std::string> arguments, const RunOptions& options = {});

// An empty folder of its own that is removed at the end.
class Workbench {
 public:
  Workbench();
  ~Workbench();
  Workbench(const Workbench&) = delete;
  Workbench& operator=(const Workbench&) = delete;

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string write(const std::string& name, const std::string& bytes) const;
  std::vector<std::string> files() const;  // names of all files in it, sorted

 private:
  std::filesystem::path folder_;
};

std::string bytes_of(const std::string& path);

}  // namespace alur::tests
