#include "compiler/lampiran/scene.h"

namespace alur::lampiran {

std::vector<Point> corners_of(SymbolKind kind, const Rect& b) {
  switch (kind) {
    case SymbolKind::Capsule:
    case SymbolKind::Box:
      return {{b.x, b.y}, {b.right(), b.y}, {b.right(), b.bottom()}, {b.x, b.bottom()}};
    case SymbolKind::Diamond: {
      const Point c = b.centre();
      return {{c.x, b.y}, {b.right(), c.y}, {c.x, b.bottom()}, {b.x, c.y}};
    }
    case SymbolKind::Pentagon: {
      const double shoulder = b.y + b.h * 0.62;
      return {
          {b.x, b.y}, {b.right(), b.y}, {b.right(), shoulder}, {b.centre().x, b.bottom()}, {b.x, shoulder}};
    }
    case SymbolKind::PentagonUp: {
      const double shoulder = b.y + b.h * 0.38;
      return {{b.centre().x, b.y},
              {b.right(), shoulder},
              {b.right(), b.bottom()},
              {b.x, b.bottom()},
              {b.x, shoulder}};
    }
  }
  return {};
}

}  // namespace alur::lampiran
