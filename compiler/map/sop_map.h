// The SOPs of a set and how they refer to each other: Keterkaitan, calls and replacements. Not for layout:
// that is Graphviz's work, behind format.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/model/model.h"

namespace alur::map {

struct Node {
  std::optional<model::SopId> sop;  // none: named by a SOP, but not in the set
  std::string id;                   // "sop-pengaduan_kdrt", "luar-3"; unique, stable
  std::string title;                // a missing one's as the first reference prints it
  std::string number;               // Lampiran or number of the SOP; may be empty
  std::size_t group = 0;
};

// Related: Keterkaitan. Near: a reference whose only likely target has another title. Call: a case of one
// waits for a case of the other. Replaces: merevisi or menggantikan.
enum class Relation : std::uint8_t { Related, Near, Call, Replaces };

struct Edge {
  std::size_t from = 0;  // positions in the nodes
  std::size_t to = 0;
  Relation relation = Relation::Related;
  bool mutual = false;  // Related: each names the other
};

// An agency: the SOPs of one profile.
struct Group {
  std::string profile;                  // its name; empty: of SOPs without one
  std::vector<std::string> letterhead;  // of its first SOP
};

struct SopMap {
  std::vector<Group> groups;
  std::vector<Node> nodes;  // the set's SOPs first, in its order
  std::vector<Edge> edges;  // by (from, to, relation), each once
};

}  // namespace alur::map
