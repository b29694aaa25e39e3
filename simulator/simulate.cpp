#include "simulator/simulate.h"

#include <fmt/format.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <ctime>
#include <memory>
#include <thread>

#include "base/error.h"
#include "base/wording.h"
#include "simulator/replication.h"

namespace alur::simulator {
namespace {

Message words_of(const SimFault& fault, const runtime::fb::TablesT& tables, const RunLimits& limits) {
  const runtime::fb::StepT& step = *tables.steps[fault.step];
  const std::string where = tables.sops[step.sop]->name + "/" + step.name;
  const auto number = [](std::uint64_t value, Language language) {
    return words_of_count(static_cast<std::int64_t>(value), language);
  };
  const auto say = [&](std::string id, std::string en) {
    return Message{fmt::format("ulangan ke-{}: {} (kasus ke-{}, langkah {})", fault.replication + 1, id,
                               fault.case_number + 1, where),
                   fmt::format("replication {}: {} (case {}, step {})", fault.replication + 1, en,
                               fault.case_number + 1, where)};
  };
  switch (fault.kind) {
    case FaultKind::EventLimit:
      return say(fmt::format("lebih dari {} peristiwa", number(limits.events, Language::Indonesian)),
                 fmt::format("more than {} events", number(limits.events, Language::English)));
    case FaultKind::OpenCaseLimit:
      return say(fmt::format("lebih dari {} kasus terbuka sekaligus: antrean tumbuh tanpa batas",
                             number(limits.open_cases, Language::Indonesian)),
                 fmt::format("more than {} cases open at once: a queue grows without bound",
                             number(limits.open_cases, Language::English)));
    case FaultKind::VisitLimit:
      return say("satu kasus kembali ke langkah yang sama lebih dari 65.535 kali",
                 "one case came back to the same step more than 65,535 times");
    case FaultKind::CaseLimit:
      return say("kasus terlalu banyak untuk dinomori", "too many cases to number");
    case FaultKind::Stopped:
      return Message{fmt::format("dihentikan setelah {} ulangan", fault.replication),
                     fmt::format("stopped after {} replications", fault.replication)};
  }
  return {};
}

// The ordered end of the pipeline: adds, reports, and notes the first thing that ends the run.
class Reducer {
 public:
  Reducer(const Plan& plan, const SimulateOptions& options, std::uint64_t wanted)
      : accumulator_(plan), options_(options), wanted_(wanted) {}

  void take(const Replication& finished) {
    if (fault_) return;
    if (finished.fault) {
      if (options_.log != nullptr) options_.log->drop();
      fault_ = finished.fault;
      return;
    }
    accumulator_.add(*finished.collector, finished.events);
    if (options_.log != nullptr) options_.log->take(*finished.log);
    const std::uint64_t done = accumulator_.replications();
    const bool stop = options_.progress && options_.progress(done, wanted_) == Progress::Stop;
    const bool cannot_log = options_.log != nullptr && options_.log->failed();
    if ((stop || cannot_log) && done < wanted_) {
      fault_ = SimFault{};
      fault_->kind = FaultKind::Stopped;
      fault_->may_go_on = MayGoOn::No;
      fault_->replication = done;
    }
  }
  const std::optional<SimFault>& fault() const { return fault_; }
  Statistics statistics() const { return accumulator_.statistics(); }

 private:
  Accumulator accumulator_;
  const SimulateOptions& options_;
  std::uint64_t wanted_;
  std::optional<SimFault> fault_;
};

void run_all(const Plan& plan, const SimulateOptions& options, const Simulation& simulation,
             Reducer& reducer) {
  using namespace oneapi::tbb;
  const std::uint64_t wanted = simulation.replications_wanted;
  const unsigned threads = simulation.performance.threads;
  const ReplicationOptions each{simulation.seed, options.limits, options.log,
                                threads == 1 ? Turns::OneByOne : Turns::AtOnce};
  if (threads == 1) {
    for (std::uint64_t r = 0; r < wanted && !reducer.fault(); ++r)
      reducer.take(run_replication(plan, r, each));
    return;
  }
  const global_control control(global_control::max_allowed_parallelism, threads);
  task_arena arena(static_cast<int>(threads));
  std::uint64_t next = 0;
  std::atomic<bool> over = false;
  arena.execute([&] {
    // Few replications in flight: their memory does not grow with the number of replications.
    parallel_pipeline(
        2 * threads, make_filter<void, std::uint64_t>(filter_mode::serial_in_order,
                                                      [&](flow_control& flow) {
                                                        if (next == wanted || over) flow.stop();
                                                        return next++;
                                                      }) &
                         make_filter<std::uint64_t, std::shared_ptr<Replication>>(
                             filter_mode::parallel,
                             [&](std::uint64_t r) {
                               return std::make_shared<Replication>(run_replication(plan, r, each));
                             }) &
                         make_filter<std::shared_ptr<Replication>, void>(
                             filter_mode::serial_in_order, [&](const std::shared_ptr<Replication>& finished) {
                               reducer.take(*finished);
                               if (reducer.fault()) over = true;
                             }));
  });
}

unsigned threads_for(unsigned asked, std::uint64_t replications) {
  const unsigned there = asked != 0 ? asked : std::max(1u, std::thread::hardware_concurrency());
  return static_cast<unsigned>(std::min<std::uint64_t>({there, replications, 1024}));
}

}  // namespace

Simulation simulate(const runtime::Tables& tables, std::size_t scenario, const SimulateOptions& options) {
  const Plan plan = plan_from(tables, scenario);
  Simulation simulation;
  simulation.scenario = scenario;
  simulation.seed = options.seed.value_or(tables->scenarios[scenario]->seed);
  simulation.replications_wanted = options.replications.value_or(tables->scenarios[scenario]->replications);
  ALUR_ASSERT(simulation.replications_wanted > 0);
  simulation.performance.threads = threads_for(options.threads, simulation.replications_wanted);

  const auto wall = std::chrono::steady_clock::now();
  const std::clock_t cpu = std::clock();
  Reducer reducer(plan, options, simulation.replications_wanted);
  run_all(plan, options, simulation, reducer);
  simulation.statistics = reducer.statistics();
  simulation.fault = reducer.fault();
  if (simulation.fault) simulation.fault->message = words_of(*simulation.fault, *tables, options.limits);
  simulation.performance.wall_seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count();
  simulation.performance.cpu_seconds = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
  return simulation;
}

}  // namespace alur::simulator
