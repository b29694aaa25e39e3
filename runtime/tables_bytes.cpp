// What a FlatBuffer would take in memory, and whether it may be read in place; asked before it is unpacked.
#include <cstdint>

#include "runtime/invariants.h"

namespace alur::runtime {
namespace {

std::size_t bytes(const flatbuffers::String* s) { return s == nullptr ? 0 : s->size() + sizeof(std::string); }

template <class T>
std::size_t bytes(const flatbuffers::Vector<T>* v) {
  return v == nullptr ? 0 : v->size() * sizeof(T);
}

template <class T, class Each>
std::size_t sum(const flatbuffers::Vector<flatbuffers::Offset<T>>* items, Each each) {
  std::size_t total = 0;
  if (items == nullptr) return 0;
  for (flatbuffers::uoffset_t i = 0; i < items->size(); ++i) total += each(*items->Get(i));
  return total;
}

std::size_t bytes(const flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>* v) {
  return sum(v, [](const flatbuffers::String& s) { return bytes(&s); });
}

std::size_t bytes(const fb::Distribution* d) {
  return d == nullptr ? 0 : 64 + bytes(d->name()) + bytes(d->parameters());
}

std::size_t bytes_of_scenario(const fb::Scenario& s) {
  std::size_t total = bytes(s.name()) + bytes(s.title()) + bytes(s.odds()) + bytes(s.assumptions()) +
                      bytes(s.assumptions_en());
  total += sum(s.staff(), [](const fb::Staff&) { return sizeof(fb::StaffT); });
  total += sum(s.efforts(), [](const fb::Distribution& d) { return bytes(&d); });
  total +=
      sum(s.arrivals(), [](const fb::Arrivals& a) { return sizeof(fb::ArrivalsT) + bytes(a.process()); });
  return total;
}

template <class T>
bool aligned(const flatbuffers::Vector<T>* v) {
  return v == nullptr || reinterpret_cast<std::uintptr_t>(v->Data()) % 8 == 0;
}

bool aligned(const fb::Distribution* d) { return d == nullptr || aligned(d->parameters()); }

template <class T, class Each>
bool all(const flatbuffers::Vector<flatbuffers::Offset<T>>* items, Each each) {
  if (items == nullptr) return true;
  for (flatbuffers::uoffset_t i = 0; i < items->size(); ++i) {
    if (!each(*items->Get(i))) return false;
  }
  return true;
}

bool scenario_aligned(const fb::Scenario& s) {
  return aligned(s.odds()) && all(s.efforts(), [](const fb::Distribution& d) { return aligned(&d); }) &&
         all(s.arrivals(), [](const fb::Arrivals& a) { return aligned(a.process()); });
}

}  // namespace

bool is_aligned(const fb::Tables& t) {
  return all(t.calendars(), [](const fb::Calendar& c) { return aligned(c.intervals()); }) &&
         all(t.scenarios(), scenario_aligned);
}

std::size_t unpacked_bytes(const fb::Tables& t) {
  std::size_t total = bytes(t.compiler());
  total += sum(t.calendars(), [](const fb::Calendar& c) {
    return bytes(c.name()) + bytes(c.title()) + bytes(c.intervals());
  });
  total += sum(t.posts(), [](const fb::Post& p) { return bytes(p.name()) + bytes(p.title()); });
  total += sum(t.sops(), [](const fb::Sop& s) { return bytes(s.name()) + bytes(s.title()); });
  total += sum(t.steps(),
               [](const fb::Step& s) { return bytes(s.name()) + bytes(s.number()) + bytes(s.title()); });
  total += sum(t.outcomes(), [](const fb::Outcome& o) { return bytes(o.name()) + bytes(o.label()); });
  total += sum(t.scenarios(), bytes_of_scenario);
  return total;
}

}  // namespace alur::runtime
