#include "compiler/graphviz/ordered_ids.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace alur::graphviz {
namespace {

// Ids of names are even, of the nameless odd, as Graphviz' own are.
struct Ids {
  Agraph_t* graph = nullptr;
  std::unordered_map<std::string, IDTYPE> of;  // only looked up, never walked
  std::vector<char*> names;  // kept by the graph: Graphviz looks at what stands before their first letter
  IDTYPE nameless = 1;
};

Ids& ids(void* state) { return *static_cast<Ids*>(state); }

void* open(Agraph_t* graph, Agdisc_t*) { return new Ids{graph, {}, {}}; }

long map(void* state, int, char* name, IDTYPE* id, int create) {
  Ids& known = ids(state);
  if (name == nullptr) {
    if (create == 0) return 0;
    *id = known.nameless;
    known.nameless += 2;
    return 1;
  }
  const auto found = known.of.find(name);
  if (found != known.of.end()) {
    *id = found->second;
    return 1;
  }
  if (create == 0) return 0;
  known.names.push_back(agstrdup(known.graph, name));
  *id = 2 * known.names.size();
  known.of.emplace(name, *id);
  return 1;
}

// A number of one's own choice is never asked for.
long alloc(void*, int, IDTYPE) { return 0; }
void release(void*, int, IDTYPE) {}

char* print(void* state, int, IDTYPE id) {
  const Ids& known = ids(state);
  if (id % 2 == 1 || id == 0 || id / 2 > known.names.size()) return nullptr;
  return known.names[id / 2 - 1];
}

void close(void* state) { delete &ids(state); }
void registered(void*, int, void*) {}

}  // namespace

Agiddisc_t* ordered_ids() {
  static Agiddisc_t functions{open, map, alloc, release, print, close, registered};
  return &functions;
}

}  // namespace alur::graphviz
