#include "runtime/load.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/error.h"

namespace alur::runtime {

std::optional<std::vector<double>> expected_visits(const Flow& flow) {
  const std::size_t n = flow.next.size();
  ALUR_ASSERT(flow.entry < n);
  // (I - P') v = e by Gauss with partial pivoting; the last column is e.
  std::vector<std::vector<double>> m(n, std::vector<double>(n + 1, 0.0));
  for (std::size_t i = 0; i < n; ++i) {
    m[i][i] += 1;
    for (const FlowArc& arc : flow.next[i]) {
      if (arc.target >= 0) m[static_cast<std::size_t>(arc.target)][i] -= arc.probability;
    }
  }
  m[flow.entry][n] = 1;
  for (std::size_t column = 0; column < n; ++column) {
    std::size_t pivot = column;
    for (std::size_t row = column + 1; row < n; ++row) {
      if (std::fabs(m[row][column]) > std::fabs(m[pivot][column])) pivot = row;
    }
    if (std::fabs(m[pivot][column]) < 1e-12) return std::nullopt;
    std::swap(m[pivot], m[column]);
    for (std::size_t row = column + 1; row < n; ++row) {
      const double factor = m[row][column] / m[column][column];
      if (factor == 0) continue;
      for (std::size_t k = column; k <= n; ++k) m[row][k] -= factor * m[column][k];
    }
  }
  std::vector<double> visits(n, 0.0);
  for (std::size_t i = n; i-- > 0;) {
    double sum = m[i][n];
    for (std::size_t k = i + 1; k < n; ++k) sum -= m[i][k] * visits[k];
    visits[i] = std::max(0.0, sum / m[i][i]);
  }
  return visits;
}

double erlang_c(std::uint32_t servers, double offered) {
  ALUR_ASSERT(servers >= 1 && offered >= 0);
  if (offered >= servers) return 1;
  double blocked = 1;
  for (std::uint32_t k = 1; k <= servers; ++k) blocked = offered * blocked / (k + offered * blocked);
  const double utilisation = offered / servers;
  return blocked / (1 - utilisation * (1 - blocked));
}

StationLoad load_of(const StationDemand& demand) {
  ALUR_ASSERT(demand.staff >= 1 && demand.open_share > 0);
  StationLoad load;
  load.offered = demand.arrivals_per_second * demand.seconds_per_visit / demand.open_share;
  load.utilisation = load.offered / demand.staff;
  load.wait_probability = erlang_c(demand.staff, load.offered);
  if (load.utilisation < 1) {
    load.mean_wait = load.wait_probability * demand.seconds_per_visit / (demand.staff - load.offered);
  }
  return load;
}

}  // namespace alur::runtime
