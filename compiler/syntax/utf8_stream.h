// A file's bytes for ANTLR's lexer. Inside this room only.
#pragma once

#include <antlr4-runtime.h>

#include <string>
#include <string_view>

namespace alur::syntax {

// The bytes of a file as code points whose indices are byte offsets, so that tokens carry offsets of the
// file.
class Utf8Stream final : public antlr4::CharStream {
 public:
  explicit Utf8Stream(std::string_view text) : text_(text) {}
  void consume() override { position_ += length_at(position_); }
  std::size_t LA(ssize_t offset) override {
    std::size_t at = position_;
    if (offset < 0) {
      for (; offset < 0; ++offset) {
        if (at == 0) return antlr4::IntStream::EOF;
        do --at;
        while (at > 0 && (byte(at) & 0xC0) == 0x80);
      }
      return code_point(at);
    }
    for (; offset > 1 && at < text_.size(); --offset) at += length_at(at);
    return at < text_.size() ? code_point(at) : antlr4::IntStream::EOF;
  }
  ssize_t mark() override { return -1; }
  void release(ssize_t) override {}
  std::size_t index() override { return position_; }
  void seek(std::size_t index) override { position_ = index; }
  std::size_t size() override { return text_.size(); }
  std::string getSourceName() const override { return UNKNOWN_SOURCE_NAME; }
  std::string getText(const antlr4::misc::Interval& interval) override {
    return std::string(text_.substr(static_cast<std::size_t>(interval.a),
                                    static_cast<std::size_t>(interval.b - interval.a + 1)));
  }
  std::string toString() const override { return std::string(text_); }

 private:
  unsigned byte(std::size_t at) const { return static_cast<unsigned char>(text_[at]); }
  std::size_t length_at(std::size_t at) const {
    if (at >= text_.size()) return 0;
    const unsigned first = byte(at);
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  }
  // Requires: valid UTF-8, which a SourceFile is.
  std::size_t code_point(std::size_t at) const {
    const unsigned first = byte(at);
    if (first < 0x80) return first;
    const auto tail = [&](std::size_t i) { return static_cast<std::size_t>(byte(at + i) & 0x3F); };
    if (first < 0xE0) return (first & 0x1Fu) << 6 | tail(1);
    if (first < 0xF0) return (first & 0x0Fu) << 12 | tail(1) << 6 | tail(2);
    return (first & 0x07u) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3);
  }

  std::string_view text_;
  std::size_t position_ = 0;
};

}  // namespace alur::syntax
