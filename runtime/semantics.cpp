#include "runtime/semantics.h"

namespace alur::runtime {

Visit visit_of(RunKey run, std::uint64_t step_key, std::uint64_t case_number, std::uint32_t visit,
               const dist::Distribution& effort, const double* arguments) {
  const VisitKey key(run, step_key, case_number, visit);
  Draws draws(key, Purpose::Effort);
  Draws choice(key, Purpose::Choice);
  return {nanoseconds_of(effort.sample(arguments, draws)), choice.word()};
}

Nanoseconds gap_before(RunKey run, std::uint64_t sop_key, std::uint64_t case_number,
                       const dist::Distribution& process, const double* arguments) {
  Draws draws(VisitKey(run, sop_key, case_number, 0), Purpose::Gap);
  return nanoseconds_of(process.sample(arguments, draws));
}

}  // namespace alur::runtime
