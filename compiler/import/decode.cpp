#include "compiler/import/decode.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "base/hidden_characters.h"

namespace alur::importing {
namespace {

// Windows-1252 from 0x80 to 0x9F; 0: not assigned.
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append(std::string& out, char32_t code) {
  const auto byte = [&](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xC0 | (code >> 6)), byte(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    byte(0xE0 | (code >> 12)), byte(0x80 | ((code >> 6) & 0x3F)), byte(0x80 | (code & 0x3F));
  } else {
    byte(0xF0 | (code >> 18)), byte(0x80 | ((code >> 12) & 0x3F));
    byte(0x80 | ((code >> 6) & 0x3F)), byte(0x80 | (code & 0x3F));
  }
}

std::size_t utf8_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(at + i) & 0xC0) != 0x80) return 0;
  const unsigned char second = byte(at + 1);
  const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
  const bool outside = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
  return overlong || outside ? 0 : length;
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_length(text, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

// Lone surrogates become U+FFFD.
std::string from_utf16(std::string_view bytes, bool big_endian) {
  const auto unit = [&](std::size_t at) {
    const auto a = static_cast<unsigned char>(bytes[at]), b = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? a << 8 | b : b << 8 | a);
  };
  std::string out;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t code = unit(at);
    if (code >= 0xD800 && code < 0xE000) {
      const char32_t low = code < 0xDC00 && at + 3 < bytes.size() ? unit(at + 2) : 0;
      const bool pair = low >= 0xDC00 && low < 0xE000;
      code = pair ? 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00) : 0xFFFD;
      if (pair) at += 2;
    }
    append(out, code);
  }
  return out;
}

std::size_t first_unassigned(std::string_view bytes) {
  std::size_t at = 0;
  for (; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte >= 0x80 && byte < 0xA0 && windows_1252[byte - 0x80] == 0) break;
  }
  return at;
}

std::optional<std::string> from_windows_1252(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const char32_t code = byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
    if (code == 0 && byte != 0) return std::nullopt;
    append(out, code);
  }
  return out;
}

tl::unexpected<Error> no_text(const std::string& path, std::size_t byte) {
  return fault(fmt::format("berkas '{}' bukan teks (byte {})", path, byte + 1),
               fmt::format("file '{}' is no text (byte {})", path, byte + 1),
               {"yang dapat diimpor: .xlsx, .docx, CSV, dan teks yang disalin dari tabel",
                "what can be imported: .xlsx, .docx, CSV, and text copied from a table"});
}

std::string without_hidden(std::string_view text, std::vector<Message>& notes) {
  std::string out(text);
  std::size_t count = 0;
  std::string first;
  for (const HiddenKind kind : {HiddenKind::Direction, HiddenKind::ZeroWidth}) {
    std::string kept;
    std::size_t done = 0;
    while (const auto hidden = next_hidden(out, kind, done)) {
      if (count++ == 0) first = hidden->name();
      kept.append(out, done, hidden->begin - done);
      done = hidden->end;
    }
    out = kept + out.substr(done);
  }
  if (count > 0)
    notes.push_back({fmt::format("{} huruf tak tampak dibuang (yang pertama {})", count, first),
                     fmt::format("{} invisible characters dropped (the first {})", count, first)});
  return out;
}

}  // namespace

std::string cleaned(std::string_view utf8, std::vector<Message>& notes) {
  // An Office file says that it is UTF-8; a broken one may not be.
  if (!is_utf8(utf8)) {
    notes.push_back({"sebuah sel berisi byte yang bukan UTF-8, jadi dibaca sebagai Windows-1252",
                     "a cell holds bytes that are not UTF-8, so it was read as Windows-1252"});
    const auto legacy = from_windows_1252(utf8);
    return legacy ? cleaned(*legacy, notes) : "";
  }
  std::string out;
  std::size_t dropped = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const char c = utf8[i];
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\r' || c == '\f' || c == '\v') {
      if (c != '\r' || i + 1 == utf8.size() || utf8[i + 1] != '\n') out += '\n';
    } else if (byte == 0xC2 && i + 1 < utf8.size() && static_cast<unsigned char>(utf8[i + 1]) < 0xA0) {
      if (static_cast<unsigned char>(utf8[++i]) == 0x85)
        out += '\n';  // next line
      else
        ++dropped;
    } else if (byte >= 0x20 ? byte != 0x7F : c == '\n' || c == '\t') {
      out += c;
    } else {
      ++dropped;
    }
  }
  if (dropped > 0)
    notes.push_back({fmt::format("{} huruf kendali dibuang", dropped),
                     fmt::format("{} control characters dropped", dropped)});
  return without_hidden(out, notes);
}

Expected<Decoded> decoded(const std::string& path, std::string_view bytes) {
  Decoded out;
  std::string utf8;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    utf8 = from_utf16(bytes.substr(2), bytes.starts_with("\xFE\xFF"));
  } else {
    if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) return no_text(path, nul);
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (is_utf8(bytes)) {
      utf8 = bytes;
    } else {
      const auto legacy = from_windows_1252(bytes);
      if (!legacy) return no_text(path, first_unassigned(bytes));
      utf8 = *legacy;
      out.notes.push_back(
          {"bukan UTF-8, jadi dibaca sebagai Windows-1252; periksa huruf beraksen dan tanda kutip",
           "not UTF-8, so read as Windows-1252; check accented letters and quotes"});
    }
  }
  // A text has few control characters; a program or a picture has many.
  const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 && (c < '\t' || c > '\r'); };
  const auto controls = static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), control));
  if (controls > 16 + utf8.size() / 50)
    return no_text(path,
                   static_cast<std::size_t>(std::find_if(utf8.begin(), utf8.end(), control) - utf8.begin()));
  out.text = cleaned(utf8, out.notes);
  return out;
}

}  // namespace alur::importing
