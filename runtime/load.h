// Load without simulation: how often a case visits each step, how much work that offers to each post, and
// what queueing theory says of it. Plain numbers in and out, so that the scenario's gate, the bottleneck
// report and the staffing search can all ask. Not for table files: runtime/tables.h.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace alur::runtime {

struct FlowArc {
  std::int32_t target = -1;  // step or -1: the end
  double probability = 1;
};

struct Flow {
  std::uint32_t entry = 0;
  std::vector<std::vector<FlowArc>> next;  // by step; the probabilities of a step sum to 1
};

// Visits per case to each step, loops included: the solution of v = entry + P'v. Nothing where a loop is
// never left. Source: the traffic equations (Jackson 1957). Cost: cubic in the number of steps; a few
// thousand are too many.
std::optional<std::vector<double>> expected_visits(const Flow& flow);

struct StationDemand {
  double arrivals_per_second = 0;  // visits to the post
  double seconds_per_visit = 0;    // mean effort
  std::uint32_t staff = 0;
  double open_share = 1;  // share of calendar time in which the post works, above 0
};

struct StationLoad {
  double offered = 0;           // mean number of people at work if none had to wait, in open time (erlang)
  double utilisation = 0;       // offered / staff; from 1 upwards the queue grows without bound
  double wait_probability = 1;  // of a visit, by Erlang C
  std::optional<double> mean_wait;  // seconds of open time, by Erlang C; nothing where utilisation >= 1
};

// A screen, not a forecast: exact only for Poisson arrivals in open time and exponential efforts (M/M/c).
// Source: Kleinrock, Queueing Systems I, 3.5.
StationLoad load_of(const StationDemand& demand);

// The probability of waiting in M/M/c. Requires: servers >= 1, 0 <= offered. 1 where offered >= servers.
// Source: Erlang C by the recursion of Erlang B.
double erlang_c(std::uint32_t servers, double offered);

}  // namespace alur::runtime
