// How long whole checks take, and how that grows with the set, as one JSON on standard output: 1,000 and
// 5,000 generated SOPs, the SOPs of the repository, and Debian's plantuml drawing one of them, in turn, so
// that the machine's noise falls on all alike. Our programs run on one core; plantuml may use all. Not a
// test: time depends on the machine.
//   alur_bench_compiler ALUR SOURCE_FOLDER [ROUNDS]
#include <fcntl.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/large_set.h"
#include "tests/support/program.h"

namespace {

namespace fs = std::filesystem;
using alur::tests::SetFile;
using alur::tests::Workbench;
using Json = nlohmann::ordered_json;

enum class Cores { One, All };

struct Measured {
  double wall = 0, cpu = 0;  // seconds
  long peak_kb = 0;
};

struct Task {
  std::string name;
  std::vector<std::string> words;
  Cores cores = Cores::One;
  std::vector<Measured> rounds = {};

  double median(double Measured::*part) const {
    std::vector<double> all;
    for (const Measured& one : rounds) all.push_back(one.*part);
    std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2), all.end());
    return all[all.size() / 2];
  }
  long peak_kb() const {
    long most = 0;
    for (const Measured& one : rounds) most = std::max(most, one.peak_kb);
    return most;
  }
};

[[noreturn]] void become(const Task& task, std::vector<char*>& words) {
  if (task.cores == Cores::One) {
    cpu_set_t all, one;
    CPU_ZERO(&one);
    ::sched_getaffinity(0, sizeof(all), &all);
    int core = 0;
    while (!CPU_ISSET(core, &all)) ++core;
    CPU_SET(core, &one);
    ::sched_setaffinity(0, sizeof(one), &one);
  }
  const int nothing = ::open("/dev/null", O_WRONLY);
  ::dup2(nothing, 1);
  ::dup2(nothing, 2);
  ::execvp(words[0], words.data());
  ::_exit(127);
}

double seconds(timeval time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

Measured run(const Task& task) {
  std::vector<std::string> copy = task.words;
  std::vector<char*> words;
  for (std::string& word : copy) words.push_back(word.data());
  words.push_back(nullptr);
  const auto begun = std::chrono::steady_clock::now();
  const pid_t child = ::fork();
  if (child == 0) become(task, words);
  int status = 0;
  rusage usage{};
  ::wait4(child, &status, 0, &usage);
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begun;
  // 1: findings, which a real set has.
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) {
    std::fprintf(stderr, "%s: failed (%s)\n", task.name.c_str(), task.words.front().c_str());
    std::exit(1);
  }
  return {wall.count(), seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss};
}

std::string write_set(const Workbench& bench, std::size_t sops) {
  const fs::path folder = bench.path(std::to_string(sops));
  for (const SetFile& file : alur::tests::large_set(sops)) {
    fs::create_directories((folder / file.name).parent_path());
    std::ofstream(folder / file.name) << file.text;
  }
  return (folder / alur::tests::large_set_index).string();
}

std::vector<std::string> check(const std::string& alur, std::vector<std::string> files) {
  files.insert(files.begin(), {alur, "check"});
  return files;
}

std::vector<std::string> check_all_sops(const std::string& alur, const fs::path& source) {
  std::vector<std::string> files;
  for (const std::string city : {"tangerang", "bekasi"})
    for (const auto& entry : fs::directory_iterator(source / "sops" / city))
      files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return check(alur, std::move(files));
}

Json report(const std::vector<Task>& tasks, std::size_t rounds) {
  Json out = {{"rounds", rounds}, {"statistic", "median; peak memory: maximum"}, {"tasks", Json::object()}};
  const auto task = [&](const std::string& name) -> const Task& {
    return *std::find_if(tasks.begin(), tasks.end(), [&](const Task& one) { return one.name == name; });
  };
  for (const Task& one : tasks) {
    Json words = Json::array();
    for (std::size_t i = 0; i < std::min<std::size_t>(one.words.size(), 4); ++i)
      words.push_back(i == 0 ? fs::path(one.words[0]).filename().string() : one.words[i]);
    if (one.words.size() > 4) words.push_back("and " + std::to_string(one.words.size() - 4) + " more");
    out["tasks"][one.name] = {{"command", words},
                              {"cores", one.cores == Cores::One ? "one" : "all"},
                              {"wall_seconds", one.median(&Measured::wall)},
                              {"cpu_seconds", one.median(&Measured::cpu)},
                              {"peak_mb", static_cast<double>(one.peak_kb()) / 1024}};
  }
  const auto ratio = [&](const char* a, const char* b, double Measured::*part) {
    return task(a).median(part) / task(b).median(part);
  };
  out["ratios"] = {
      {"check_5000_over_1000_cpu", ratio("check_5000", "check_1000", &Measured::cpu)},
      {"check_5000_over_1000_wall", ratio("check_5000", "check_1000", &Measured::wall)},
      {"one_file_over_many_cpu", ratio("check_1000_one_file", "check_1000", &Measured::cpu)},
      {"plantuml_over_all_sops_wall", ratio("plantuml_one_sop", "check_all_sops", &Measured::wall)},
      {"plantuml_over_all_sops_cpu", ratio("plantuml_one_sop", "check_all_sops", &Measured::cpu)}};
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "alur_bench_compiler ALUR SOURCE_FOLDER [ROUNDS]\n");
    return 2;
  }
  const std::string alur = argv[1];
  const fs::path source = argv[2];
  const std::size_t rounds = argc > 3 ? std::max(1ul, std::strtoul(argv[3], nullptr, 10)) : 5;
  const Workbench bench;
  std::vector<Task> tasks = {
      {"check_1000", check(alur, {write_set(bench, 1000)})},
      {"check_5000", check(alur, {write_set(bench, 5000)})},
      {"check_1000_one_file",
       check(alur, {bench.write("satu.sop", alur::tests::large_set_in_one_file(1000))})},
      {"check_all_sops", check_all_sops(alur, source)},
      {"plantuml_one_sop",
       {"plantuml", "-tpng", "-o", bench.path("png"), (source / "tests/bench/pengaduan_kdrt.puml").string()},
       Cores::All}};
  for (Task& task : tasks) run(task);  // once to warm the file cache
  for (std::size_t i = 0; i < rounds; ++i)
    for (Task& task : tasks) task.rounds.push_back(run(task));
  std::printf("%s\n", report(tasks, rounds).dump(2).c_str());
}
