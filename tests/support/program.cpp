#include "tests/support/program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace alur::tests {
namespace fs = std::filesystem;
namespace {

struct Pipe {
  std::array<int, 2> ends{-1, -1};
  Pipe() {
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("pipe");
  }
  ~Pipe() {
    close(0);
    close(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  void close(std::size_t end) {
    if (ends.at(end) >= 0) ::close(ends.at(end));
    ends.at(end) = -1;
  }
};

// In the child: from here on only calls that are safe between fork and exec.
[[noreturn]] void become(char* const* words, char* const* environment, int out, int err,
                         std::size_t largest_file) {
  ::dup2(::open("/dev/null", O_RDONLY), 0);
  ::dup2(out, 1);
  ::dup2(err, 2);
  if (largest_file > 0) {
    ::signal(SIGXFSZ, SIG_IGN);  // the write fails with EFBIG instead, as on a full disk
    const struct rlimit limit { largest_file, largest_file };
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ::execvpe(words[0], words, environment);
  ::_exit(127);
}

std::vector<std::string> environment_with(const std::vector<std::pair<std::string, std::string>>& added) {
  std::vector<std::string> all;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string text = *entry;
    const std::string name = text.substr(0, text.find('='));
    const bool replaced =
        std::any_of(added.begin(), added.end(), [&](const auto& pair) { return pair.first == name; });
    // The language is the test's to choose.
    if (!replaced && name != "ALUR_LANG") all.push_back(text);
  }
  for (const auto& [name, value] : added) all.push_back(name + "=" + value);
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> list;
  for (std::string& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  return list;
}

// Appends what there is; false at the end.
bool take(int descriptor, std::string& to) {
  std::array<char, 1 << 16> block;
  const ssize_t n = ::read(descriptor, block.data(), block.size());
  if (n > 0) to.append(block.data(), static_cast<std::size_t>(n));
  return n > 0 || (n < 0 && errno == EINTR);
}

}  // namespace

Ran run(const std::vector<std::string>& words, const RunOptions& options) {
  std::vector<std::string> argument_words = words;
  std::vector<std::string> environment_words = environment_with(options.environment);
  const std::vector<char*> arguments = pointers(argument_words);
  const std::vector<char*> environment = pointers(environment_words);
  Pipe out, err;
  int given_out = -1;
  if (!options.standard_output.empty()) {
    given_out = ::open(options.standard_output.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (given_out < 0) throw std::runtime_error("cannot open " + options.standard_output);
  }

  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("fork");
  if (child == 0) {
    become(arguments.data(), environment.data(), given_out >= 0 ? given_out : out.ends[1], err.ends[1],
           options.largest_file);
  }
  if (given_out >= 0) ::close(given_out);
  out.close(1);
  err.close(1);

  Ran result;
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::duration<double>(options.seconds);
  std::array<struct pollfd, 2> open{{{out.ends[0], POLLIN, 0}, {err.ends[0], POLLIN, 0}}};
  while (open[0].fd >= 0 || open[1].fd >= 0) {
    const double left = std::chrono::duration<double>(deadline - std::chrono::steady_clock::now()).count();
    if (left <= 0) {
      ::kill(child, SIGKILL);
      break;
    }
    ::poll(open.data(), open.size(), static_cast<int>(left * 1000) + 1);
    if (open[0].revents != 0 && !take(open[0].fd, result.out)) open[0].fd = -1;
    if (open[1].revents != 0 && !take(open[1].fd, result.err)) open[1].fd = -1;
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  result.exit = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  return result;
}

Ran run_alur(std::vector<std::string> arguments, const RunOptions& options) {
  arguments.insert(arguments.begin(), ALUR_PROGRAM);
  return run(arguments, options);
}

Workbench::Workbench() {
  std::string pattern = (fs::temp_directory_path() / "alur-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make " + pattern);
  folder_ = pattern;
}

Workbench::~Workbench() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::string Workbench::write(const std::string& name, const std::string& bytes) const {
  const std::string file = path(name);
  fs::create_directories(fs::path(file).parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

std::vector<std::string> Workbench::files() const {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
    if (!entry.is_directory()) names.push_back(fs::relative(entry.path(), folder_).generic_string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace alur::tests
