#include "simulator/replication.h"

#include "simulator/flow_run.h"
#include "simulator/log/csv.h"
#include "simulator/log/observers.h"
#include "simulator/log/xes.h"
#include "simulator/office/run.h"

namespace alur::simulator {
namespace {

// With an event log in the form of Log.
template <class Log>
void run_logged(const Plan& plan, runtime::RunKey key, const RunLimits& limits, Log& log,
                const LogNames& names, Replication& into) {
  if (!plan.office) {
    LoggedFlow<Log> observer(plan, names, *into.collector, log);
    Engine<LoggedFlow<Log>> engine(plan, key, limits, observer);
    into.fault = engine.run();
    into.events = engine.events();
    if (!into.fault) observer.run_ended(plan.stop, engine.cases());
    return;
  }
  OfficeCollector collector(plan, *into.collector);
  LoggedOffice<Log> observer(collector, log);
  OfficeEngine engine(plan, key, limits, observer);
  observer.engine = &engine;
  into.fault = engine.run([&](Nanoseconds now) { collector.period_ended(now, engine); });
  into.events = engine.events();
  if (!into.fault) observer.run_ended();
}

}  // namespace

Replication run_replication(const Plan& plan, std::uint64_t number, const ReplicationOptions& options) {
  Replication done;
  done.collector = std::make_unique<Collector>(plan);
  const runtime::RunKey key = runtime::run_key(options.seed, number);
  if (options.log != nullptr) {
    const LogNames& names = options.log->names();
    done.log = options.log->part(options.turns);
    if (options.log->format() == LogFormat::Csv) {
      CsvLog log(names, number, *done.log);
      run_logged(plan, key, options.limits, log, names, done);
    } else {
      XesLog log(names, number, *done.log);
      run_logged(plan, key, options.limits, log, names, done);
    }
  } else if (plan.office) {
    const OfficeRun run = run_office(plan, key, options.limits, *done.collector);
    done.fault = run.fault;
    done.events = run.events;
  } else {
    const FlowRun run = run_flow(plan, key, options.limits, *done.collector);
    done.fault = run.fault;
    done.events = run.events;
  }
  done.collector->settle();
  if (done.fault) done.fault->replication = number;
  return done;
}

}  // namespace alur::simulator
