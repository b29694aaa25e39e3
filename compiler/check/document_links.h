// Where the documents of one SOP come from and what becomes of them: shared by the rules of the data flow, so
// that one mistake in a name is one finding and not three.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/check/availability.h"
#include "compiler/check/flow.h"
#include "compiler/model/model.h"

namespace alur::check {

// Used: some step takes it on some path. Replaced: on every path another step makes it anew before anyone
// has taken it. Left: it reaches the end and nobody has taken it.
enum class Fate : std::uint8_t { Used, Final, Replaced, Left };

// One document that a step makes.
struct Made {
  std::size_t step = 0;
  const model::DocumentUse* use = nullptr;
  Fate fate = Fate::Used;
  std::optional<std::size_t> replaced_by;  // the step
  bool near_name = false;                  // part of a family below
};

// An input that no earlier step makes and nothing says to come from outside.
struct Orphan {
  std::size_t step = 0;
  const model::DocumentUse* use = nullptr;
  bool own_product = false;  // the same step makes it
  bool tool = false;         // equipment, not a document
  bool names_sop = false;    // "SOP ...": a procedure, not a document
  bool near_name = false;
  bool expected = false;  // a work of reference, or a blank form that the step fills in: no fault
};

// An input and the outputs that seem to be the same document under another name.
struct NearName {
  std::size_t step = 0;
  const model::DocumentUse* asked = nullptr;
  std::vector<const Made*> made;
  bool received = false;        // `made` is what an earlier step takes in from outside
  bool state_only = false;      // the same paper before and after a paraf: one name, and no fault
  bool restored = false;        // one of the names is the transcriber's
  std::string state_not_given;  // a state in the asked name that neither an output nor a text gives
};

struct DocumentLinks {
  std::vector<Made> made;       // in the order of the steps
  std::vector<Made> received;   // inputs from outside, in the same order
  std::vector<Orphan> orphans;  // one a document, at its first use
  std::vector<NearName> near;   // one an asked document
};

// Requires: a SOP that is not broken. Cost: made documents times steps.
DocumentLinks document_links_of(const model::Model& model, const model::Sop& sop, const Flow& flow,
                                const StepsAfter& after, const Availability& hand);

// A name without draf, lembar, states ("telah diparaf") and words that only join.
std::vector<std::string> document_core(const std::string& name);

}  // namespace alur::check
