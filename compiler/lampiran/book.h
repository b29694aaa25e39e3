// A book of SOPs: cover, decree, table of contents, explanation of use, then the lampiran of every SOP, as
// one Scene. Source: PermenPAN-RB 35/2012, the elements of documentation. Nothing is made up: what the
// profile does not say is left as a dotted line to be filled in by hand.
#pragma once

#include <functional>

#include "compiler/lampiran/draw.h"

namespace alur::lampiran {

struct BookOptions {
  DrawOptions draw;
  // Called after each SOP: how many are done, of how many; none: nobody asks.
  std::function<void(std::size_t, std::size_t)> progress = {};
};

struct Book {
  Scene scene;
  std::vector<std::size_t> begins;  // by SOP, in the order given: its first page, from 0
  // Mengingat is what the SOPs themselves are based on: the profile does not say the decree's own.
  bool gathered_legal_basis = false;
};

// By the number of the appendix, Roman or not; those without one follow in the order given.
std::vector<model::SopId> in_book_order(const model::Model& model, std::vector<model::SopId> sops);

// Requires: at least one SOP, each once, and each as lampiran::from_model wants it. All pages are set in the
// profile's font; a SOP that asks for another is named in the warnings.
Book book(const model::Model& model, const model::Profile& profile, const std::vector<model::SopId>& sops,
          const BookOptions& options);

}  // namespace alur::lampiran
