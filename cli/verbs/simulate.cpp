#include "simulator/simulate.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/output_file.h"
#include "cli/inputs.h"
#include "cli/outputs.h"
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
    const char* number = id ? "ANGKA" : "NUMBER";
    app.add_option(id ? "BERKAS" : "FILE", files_,
                   id ? "Berkas .sop dengan skenario, atau berkas tabel"
                      : "Files (.sop) with a scenario, or a table file");
    app.add_option(
        "--scenario", scenario_,
        id ? "Nama skenario, bila ada lebih dari satu" : "The scenario's name, where there is more than one");
    app.add_option("--replications", replications_,
                   id ? "Banyaknya ulangan; baku: menurut skenario"
                      : "Number of replications; default: the scenario's")
        ->type_name(number);
    app.add_option("--seed", seed_,
                   id ? "Benih bilangan acak; baku: menurut skenario"
                      : "Seed of the random numbers; default: the scenario's")
        ->type_name(number);
    app.add_option("--threads", threads_,
                   id ? "Banyaknya utas; baku: semua inti prosesor; hasilnya sama"
                      : "Number of threads; default: all cores; the result is the same")
        ->type_name(number);
    app.add_option("--format", format_,
                   fmt::format(fmt::runtime(id ? "{} (baku: menurut akhiran nama berkas, atau text)"
                                               : "{} (default: by the file's extension, or text)"),
                               format_names()));
    app.add_option("-o,--output", output_,
                   id ? "Tulis laporan ke berkas ini" : "Write the report to this file");
    app.add_option("--log", log_,
                   id ? "Tulis jurnal setiap kasus ke berkas ini: .csv, .xes, .csv.gz atau .xes.gz"
                      : "Write the event log of every case to this file: .csv, .xes, .csv.gz or .xes.gz");
    app.add_flag("--timing", timing_,
                 id ? "Sertakan lamanya perhitungan (berbeda setiap kali)"
                    : "Include how long the run took (differs each time)");
  }

  int run(const Env& env) override {
    const report::Format* format = wanted_format();
    if (format == nullptr)
      return misuse(env, {fmt::format("--format menerima: {}", format_names()),
                          fmt::format("--format takes: {}", format_names())});
    if (const auto wrong = misnamed(output_, format->extension)) return misuse(env, *wrong);
    if (const auto wrong = wrong_number()) return misuse(env, *wrong);
    if (const auto wrong = wrong_log()) return misuse(env, *wrong);
    if (files_.empty()) return no_file(env, {"alur simulasi skenario.sop", "alur simulate scenario.sop"});
    const TablesInput input = tables_from(files_, env);
    if (input.exit_code != exit_done) return input.exit_code;
    const auto scenario = chosen_scenario(input, env);
    if (!scenario) return exit_usage;
    std::optional<simulator::EventLog> log;
    if (!log_.empty()) {
      auto created =
          simulator::EventLog::create(log_, *simulator::log_kind_of(log_), *input.tables, *scenario);
      if (!created) return fail(env, created.error());
      log.emplace(std::move(*created));
    }
    const simulator::Simulation simulation = simulate(*input.tables, *scenario, log ? &*log : nullptr, env);
    if (log)
      if (const auto written = log->finish(); !written) return fail(env, written.error());
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
  // By --format, else by the output's extension, else text.
  const report::Format* wanted_format() const {
    if (!format_.empty()) return report::find(format_);
    for (const report::Format* format : report::shelf())
      if (output_.ends_with(format->extension)) return format;
    return report::find("text");
  }

  std::optional<Message> wrong_log() const {
    if (log_.empty()) return std::nullopt;
    if (!simulator::log_kind_of(log_))
      return Message{"nama berkas sesudah --log harus berakhir .csv, .xes, .csv.gz atau .xes.gz",
                     "the file after --log must end in .csv, .xes, .csv.gz or .xes.gz"};
    if (log_ == output_)
      return Message{"jurnal (--log) dan laporan (-o) tidak dapat ditulis ke berkas yang sama",
                     "the event log (--log) and the report (-o) cannot be written to the same file"};
    return std::nullopt;
  }

  std::optional<Message> wrong_number() const {
    const auto replications = whole_number(replications_), threads = whole_number(threads_);
    if (!replications_.empty() && (!replications || *replications == 0 || *replications > 1'000'000))
      return Message{"--replications menerima bilangan bulat 1 sampai 1.000.000",
                     "--replications takes a whole number from 1 to 1,000,000"};
    if (!seed_.empty() && !whole_number(seed_))
      return Message{"--seed menerima bilangan bulat sampai 18 angka",
                     "--seed takes a whole number of up to 18 digits"};
    if (!threads_.empty() && (!threads || *threads > 1024))
      return Message{"--threads menerima bilangan bulat 0 sampai 1024",
                     "--threads takes a whole number from 0 to 1024"};
    return std::nullopt;
  }

  // By its name; without one, the only one of the named files, or the only one at all.
  std::optional<std::size_t> chosen_scenario(const TablesInput& input, const Env& env) const {
    const auto& scenarios = (*input.tables)->scenarios;
    if (scenario_.empty() && input.named_scenarios.size() == 1) return input.named_scenarios[0];
    if (scenario_.empty() && scenarios.size() == 1) return 0;
    std::string names;
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
      const std::string& name = scenarios[i]->name;
      if (name == scenario_) return i;
      names += (names.empty() ? "" : ", ") + name;
    }
    if (names.empty())
      print_error(env, {"berkas ini tidak memuat skenario", "this file holds no scenario"});
    else if (!scenario_.empty())
      print_error(env, {fmt::format("skenario '{}' tidak dikenal; yang ada: {}", scenario_, names),
                        fmt::format("unknown scenario '{}'; there are: {}", scenario_, names)});
    else
      print_error(env, {fmt::format("pilih skenario dengan --scenario: {}", names),
                        fmt::format("choose a scenario by --scenario: {}", names)});
    return std::nullopt;
  }

  simulator::Simulation simulate(const runtime::Tables& tables, std::size_t scenario,
                                 simulator::EventLog* log, const Env& env) const {
    Progress line(env, {"Menyimulasikan, ulangan", "Simulating, replication"});
    simulator::SimulateOptions options;
    if (const auto count = whole_number(replications_))
      options.replications = static_cast<std::uint32_t>(*count);
    options.seed = whole_number(seed_);
    options.threads = static_cast<unsigned>(whole_number(threads_).value_or(0));
    options.log = log;
    options.progress = [&](std::uint64_t done, std::uint64_t wanted) {
      line.show(done, wanted);
      return simulator::Progress::GoOn;
    };
    return simulator::simulate(tables, scenario, options);
  }

  std::vector<std::string> files_;
  std::string scenario_;
  std::string replications_;
  std::string seed_;
  std::string threads_;
  std::string format_;
  std::string output_;
  std::string log_;
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
