// The two languages of everything that a person reads, and a message written in both.
#pragma once

#include <cstdint>
#include <string>

namespace alur {

enum class Language : std::uint8_t { Indonesian, English };

struct Message {
  std::string id;  // Indonesian
  std::string en;  // English
  const std::string& in(Language language) const { return language == Language::Indonesian ? id : en; }
  bool empty() const { return id.empty() && en.empty(); }
  friend bool operator==(const Message&, const Message&) = default;
};

}  // namespace alur
