#include "simulator/flow_run.h"

#include "simulator/collector.h"

namespace alur::simulator {

FlowRun run_flow(const Plan& plan, runtime::RunKey key, const RunLimits& limits, Collector& into) {
  Engine<Collector> engine(plan, key, limits, into);
  FlowRun run;
  run.fault = engine.run();
  run.events = engine.events();
  return run;
}

}  // namespace alur::simulator
