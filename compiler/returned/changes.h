// What a clerk did in a document that came back, held against the drawing that it was, and against the .sop
// file as it is now. Not for layout: what a change of a line's end or of a column's width is, is no change.
#pragma once

#include <string>
#include <vector>

#include "compiler/diff/changes.h"
#include "compiler/returned/document.h"

namespace alur::returned {

// Of a change beside the .sop file of today.
enum class Standing : std::uint8_t {
  Applies,   // the file still says what the document said when it was drawn
  Made,      // the file says already what the clerk wants
  Conflict,  // both sides changed the same place
  Gone       // the file has this place no more
};

struct ClerkChange {
  diff::Change change;  // places are in the .sop file: where a planner makes the change
  Message what;         // in words, where old and new value do not say it: "simbol dihapus"
  Standing standing = Standing::Applies;
  Message ours;  // of a conflict: what the file says now
  std::vector<Tracked> tracked;
};

// A comment beside a place of the page.
struct PlacedRemark {
  Message where;
  Span place;
  Remark remark;
};

// What the document was drawn from, beside the file of today.
enum class Basis : std::uint8_t {
  Same,          // the same text
  SameContent,   // another text that draws the same
  OtherVersion,  // the file changed since
  OtherContext,  // the same text, but what it uses (gunakan) changed
  Unknown        // the document bears no source any more: compared with the file of today
};

struct ClerkChanges {
  diff::Thing sop;
  Basis basis = Basis::Same;
  std::size_t changed_since = 0;  // texts and lanes that the file says otherwise than the drawing
  std::vector<ClerkChange> changes;
  std::vector<diff::Shift> shifts;
  std::vector<PlacedRemark> remarks;
  std::vector<Message> notes;  // what could not be compared

  // Whether there is anything left to be done.
  bool done() const;
  bool empty() const { return changes.empty() && shifts.empty() && remarks.empty(); }
};

}  // namespace alur::returned
