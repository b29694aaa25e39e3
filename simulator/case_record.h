// One case in progress, as the engine keeps it and observers see it.
#pragma once

#include <cstdint>

#include "runtime/time.h"

namespace alur::simulator {

enum class CaseState : std::uint8_t { Free, Waiting, Working };  // Free: the record awaits another case

// What was drawn for a visit.
struct DrawnVisit {
  runtime::Nanoseconds work = 0;
  std::int32_t next = -1;   // step after the visit, or -1: the end
  std::uint32_t visit = 0;  // of this case to this step, from 0
};

struct CaseRecord {
  // The visit in progress. Instants from the scenario's begin.
  runtime::Nanoseconds joined = 0;         // came to the step
  runtime::Nanoseconds joined_worked = 0;  // the post's calendar at that instant; unused round the clock
  runtime::Nanoseconds first_open = 0;     // when work could have started, had a person been free
  runtime::Nanoseconds start = 0;          // of work, when Working: in the future while the office is closed
  runtime::Nanoseconds work = 0;           // working time
  runtime::Nanoseconds working_wait =
      0;                   // when Working: the part of start - joined that fell into working time
  std::int32_t next = -1;  // step after this visit, or -1: the end
  std::uint32_t step = 0;
  std::uint32_t post = 0;    // of the step
  std::uint32_t visit = 0;   // of this case to this step, from 0
  std::uint32_t person = 0;  // of the post, from 0; only for observers that want people
  DrawnVisit ahead;          // of the visit to `next`, drawn before it is needed
  // The case.
  std::uint64_t number = 0;  // within its SOP, from 0
  std::uint64_t order = 0;   // of arrival among all cases
  runtime::Nanoseconds born = 0;
  // In finished visits.
  runtime::Nanoseconds waited = 0;
  runtime::Nanoseconds working_waited = 0;
  runtime::Nanoseconds worked = 0;
  CaseState state = CaseState::Free;
};

}  // namespace alur::simulator
