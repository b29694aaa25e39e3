// The steps of a SOP and what stands between them.
#include "compiler/syntax/build.h"

namespace alur::syntax {

// A step is kept as far as it goes, so that jumps to it still arrive.
template <class Tree>
bool Builder::flow_item(Tree* tree, std::vector<FlowItem>& items) {
  if (P::StepContext* one = tree->step()) {
    if (one->name() == nullptr || one->name()->exception) return false;
    if (Step out = step(one); !failed_) items.emplace_back(std::move(out));
    return true;
  }
  if (P::HeadingContext* one = tree->heading(); one != nullptr && !tree->exception) {
    if (Heading out = heading(one); !failed_) items.emplace_back(std::move(out));
    return true;
  }
  P::ParallelContext* one = tree->parallel();
  if (one == nullptr || one->name() == nullptr || one->name()->exception) return false;
  if (Parallel out = parallel(one); !failed_) items.emplace_back(std::move(out));
  return true;
}

bool Builder::sop_flow(P::SopItemContext* tree, Sop& sop) { return flow_item(tree, sop.flow); }

Heading Builder::heading(P::HeadingContext* tree) {
  Heading out;
  out.span = span(tree);
  if (tree->NUMBER() != nullptr || tree->DIGIT_WORD() != nullptr) {
    const antlr4::Token* token =
        tree->NUMBER() != nullptr ? tree->NUMBER()->getSymbol() : tree->DIGIT_WORD()->getSymbol();
    out.number = printed_number(token, tree->misread());
  }
  out.text = text(tree->text());
  return out;
}

Parallel Builder::parallel(P::ParallelContext* tree) {
  Parallel out;
  out.span = span(tree);
  out.name = word(tree->name());
  out.title = text_if(tree->text());
  out.broken = tree->exception != nullptr || dropped_->contains(tree);
  each<P::BranchContext>(tree->parallelBody(), out.broken, [&](P::BranchContext* item) {
    if (item->name() != nullptr && !item->name()->exception) keep(out.branches, branch(item));
  });
  return out;
}

Branch Builder::branch(P::BranchContext* tree) {
  Branch out;
  out.span = span(tree);
  out.name = word(tree->name());
  out.title = text_if(tree->text());
  out.broken = tree->exception != nullptr || dropped_->contains(tree);
  each<P::BranchItemContext>(tree->branchBody(), out.broken, [&](P::BranchItemContext* item) {
    if (!flow_item(item, out.items)) out.broken = true;
  });
  return out;
}

}  // namespace alur::syntax
