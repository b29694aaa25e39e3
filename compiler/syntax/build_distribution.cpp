// Distributions, and the amounts and rates that are short for one.
#include "compiler/syntax/build.h"

namespace alur::syntax {

Distribution::Parameter Builder::parameter(P::ParameterContext* tree) {
  Distribution::Parameter out;
  out.span = span(tree);
  const Number first = number(tree->number());
  if (tree->unitWord() == nullptr || tree->PER() != nullptr) {
    out.value = first;
    out.percent = tree->percent() != nullptr;
    if (tree->PER() != nullptr) out.per = unit_word(tree->unitWord());
    return out;
  }
  Amount whole;
  whole.span = out.span;
  whole.parts.push_back({first, unit_word(tree->unitWord()), join(first.span, span(tree->unitWord()))});
  for (P::QuantityContext* part : tree->quantity()) whole.parts.push_back(quantity(part));
  out.value = std::move(whole);
  return out;
}

Distribution Builder::distribution(P::DistributionContext* tree) {
  Distribution out;
  out.name = word(tree->name());
  out.span = span(tree);
  for (P::ParameterContext* one : tree->parameter()) out.parameters.push_back(parameter(one));
  return out;
}

Distribution Builder::duration(P::DistributionContext* tree, P::FixedContext* fixed) {
  if (fixed == nullptr) return distribution(tree);
  Distribution out{{"konstan", span(fixed)}, {}, span(fixed)};
  Distribution::Parameter& only = out.parameters.emplace_back();
  only.value = amount(fixed->amount());
  only.span = out.span;
  return out;
}

Distribution Builder::rate(P::RateContext* tree) {
  Distribution out{{"poisson", span(tree)}, {}, span(tree)};
  Distribution::Parameter& only = out.parameters.emplace_back();
  only.value = number(tree->number());
  only.per = unit_word(tree->unitWord());
  only.span = out.span;
  return out;
}

}  // namespace alur::syntax
