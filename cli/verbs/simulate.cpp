#include "simulator/simulate.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <limits>

#include "base/output_file.h"
#include "cli/progress.h"
#include "cli/tables_input.h"
#include "cli/verb.h"
#include "simulator/report/format.h"

namespace alur::cli::verbs {
namespace {

namespace report = simulator::report;

std::string format_names() {
  std::string out;
  for (const report::Format* format : report::shelf())
    out += (out.empty() ? "" : ", ") + std::string(format->name);
  return out;
}

class Simulate : public Call {
 public:
  void declare(CLI::App& app, Language language) override {
    const bool id = language == Language::Indonesian;
    app.add_option("FILE", files_,
                   id ? "Berkas .sop dengan skenario, atau berkas tabel"
                      : "Files (.sop) with a scenario, or a table file");
    app.add_option(
        "--scenario", scenario_,
        id ? "Nama skenario, bila ada lebih dari satu" : "The scenario's name, where there is more than one");
    app.add_option(
        "--replications", replications_,
        id ? "Banyaknya ulangan; baku: menurut skenario" : "Number of replications; default: the scenario's");
    app.add_option("--seed", seed_,
                   id ? "Benih bilangan acak; baku: menurut skenario"
                      : "Seed of the random numbers; default: the scenario's");
    app.add_option("--threads", threads_,
                   id ? "Banyaknya utas; baku: semua inti prosesor; hasilnya sama"
                      : "Number of threads; default: all cores; the result is the same");
    app.add_option("--format", format_,
                   fmt::format("{} ({}: text)", format_names(), id ? "baku" : "default"));
    app.add_option("-o,--output", output_,
                   id ? "Tulis laporan ke berkas ini" : "Write the report to this file");
    app.add_flag("--timing", timing_,
                 id ? "Sertakan lamanya perhitungan (berbeda setiap kali)"
                    : "Include how long the run took (differs each time)");
  }

  int run(const Env& env) override {
    const report::Format* format = report::find(format_);
    if (format == nullptr)
      return misuse(env, {fmt::format("--format menerima: {}", format_names()),
                          fmt::format("--format takes: {}", format_names())});
    if (replications_ && (*replications_ == 0 || *replications_ > 1'000'000))
      return misuse(env,
                    {"--replications menerima 1 sampai 1.000.000", "--replications takes 1 to 1,000,000"});
    if (!seed_.empty() && (seed_.size() > 18 || seed_.find_first_not_of("0123456789") != std::string::npos))
      return misuse(env, {"--seed menerima bilangan bulat sampai 18 angka",
                          "--seed takes a whole number of up to 18 digits"});
    if (threads_ > 1024)
      return misuse(env, {"--threads menerima 0 sampai 1024", "--threads takes 0 to 1024"});
    const TablesInput input = tables_from(files_, env);
    if (input.exit_code != exit_done) return input.exit_code;
    const auto scenario = chosen_scenario(*input.tables, env);
    if (!scenario) return exit_usage;
    const simulator::Simulation simulation = simulate(*input.tables, *scenario, env);
    report::Options options{env.language, timing_ ? report::Timing::Include : report::Timing::LeaveOut,
                            program_version};
    const std::string bytes = format->write(*input.tables, simulation, options);
    const auto written = output_.empty() ? print(bytes) : write_file(output_, bytes);
    if (!written) return fail(env, written.error());
    if (!simulation.fault) return exit_done;
    print_error(env, simulation.fault->message);
    return exit_run_fault;
  }

 private:
  std::optional<std::size_t> chosen_scenario(const runtime::Tables& tables, const Env& env) const {
    std::string names;
    for (std::size_t i = 0; i < tables->scenarios.size(); ++i) {
      const std::string& name = tables->scenarios[i]->name;
      if (name == scenario_ || (scenario_.empty() && tables->scenarios.size() == 1)) return i;
      names += (names.empty() ? "" : ", ") + name;
    }
    if (names.empty())
      print_error(env, {"berkas ini tidak memuat skenario", "this file holds no scenario"});
    else
      print_error(env, {fmt::format("pilih skenario dengan --scenario: {}", names),
                        fmt::format("choose a scenario by --scenario: {}", names)});
    return std::nullopt;
  }

  simulator::Simulation simulate(const runtime::Tables& tables, std::size_t scenario, const Env& env) const {
    Progress line(env, {"Menyimulasikan, ulangan", "Simulating, replication"});
    simulator::SimulateOptions options;
    options.replications = replications_;
    if (!seed_.empty()) options.seed = std::stoull(seed_);
    options.threads = threads_;
    options.progress = [&](std::uint64_t done, std::uint64_t wanted) {
      line.show(done, wanted);
      return simulator::Progress::GoOn;
    };
    return simulator::simulate(tables, scenario, options);
  }

  std::vector<std::string> files_;
  std::string scenario_;
  std::optional<std::uint32_t> replications_;
  std::string seed_;
  unsigned threads_ = 0;
  std::string format_ = "text";
  std::string output_;
  bool timing_ = false;
};

}  // namespace

extern const Verb simulate;
const Verb simulate{"simulate",
                    "simulasi",
                    {"Jalankan skenario dan laporkan antrean, waktu dan titik macetnya",
                     "Run a scenario and report queues, times and the bottleneck"},
                    {"Contoh:\n  alur simulasi sops/skenario/tangerang_2025.sop\n  alur simulasi "
                     "tangerang.alurt --format json -o hasil.json",
                     "Examples:\n  alur simulate sops/skenario/tangerang_2025.sop\n  alur simulate "
                     "tangerang.alurt --format json -o result.json"},
                    [] { return std::unique_ptr<Call>(std::make_unique<Simulate>()); }};

}  // namespace alur::cli::verbs
