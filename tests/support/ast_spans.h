// Every node of an Ast with the span of its parent, for tests of places.
#pragma once

#include <functional>
#include <string_view>

#include "compiler/syntax/ast.h"

namespace alur::tests {

using SpanVisitor = std::function<void(std::string_view node, Span parent, Span own)>;
void for_each_span(const syntax::Ast& ast, Span file, const SpanVisitor& visit);

// Some node says that a part of it was left out.
bool any_broken(const syntax::Ast& ast);

}  // namespace alur::tests
