// Which SOP of a set an item of Keterkaitan means: shared by the rules on references and the map of a set.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/check/near_names.h"
#include "compiler/model/model.h"

namespace alur::check {

// The titles of a set, made once a rule.
class RelatedTitles {
 public:
  explicit RelatedTitles(const model::Model& model);

  // A SOP of exactly this bare title, but not one of the name `self`; null where there is none.
  const model::Sop* exact(const std::string& bare, const std::string& self) const;
  // The SOP with the nearest title; null where none is near.
  const model::Sop* near(const std::string& bare, const model::Sop& self) const;
  // The words of the item are words of this SOP's own title, and no other SOP has that very title.
  bool means_itself(const model::Sop& sop, const model::ListItem& item) const;

  // Near: no SOP has this title, and one has nearly.
  enum class How : std::uint8_t { Itself, Exact, Near, Unresolved };
  struct Meaning {
    How how = How::Unresolved;
    const model::Sop* sop = nullptr;  // of Exact and Near
  };
  // Requires: the item has a text.
  Meaning meaning(const model::Sop& sop, const model::ListItem& item) const;

 private:
  const model::Model& model_;
  std::map<std::string, std::vector<std::size_t>> by_title_;
  NearNames names_;
};

}  // namespace alur::check
