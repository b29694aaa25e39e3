#include "base/csv.h"

#include <algorithm>

namespace alur {
namespace {

std::string plain(std::string_view name) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!name.empty() && is_blank(name.front())) name.remove_prefix(1);
  while (!name.empty() && is_blank(name.back())) name.remove_suffix(1);
  std::string out(name);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace

CsvReader::CsvReader(std::string_view bytes) : text_(bytes) {
  if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);  // the mark that Excel writes
  const std::string_view first = text_.substr(0, text_.find('\n'));
  std::ptrdiff_t most = 0;
  for (const char sign : {',', ';', '\t'}) {
    const std::ptrdiff_t count = std::count(first.begin(), first.end(), sign);
    if (count > most) most = count, separator_ = sign;
  }
}

void CsvReader::read_field() {
  std::string& field = fields_.emplace_back();
  if (at_ < text_.size() && text_[at_] == '"') {
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') ++line_;
      if (text_[at_] != '"') {
        field += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        field += text_[at_++];
      } else {
        ++at_;
        break;
      }
    }
  }
  const std::size_t begin = at_;
  while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n') ++at_;
  field += text_.substr(begin, at_ - begin);
  if (!field.empty() && field.back() == '\r') field.pop_back();
}

bool CsvReader::next() {
  while (at_ < text_.size()) {
    fields_.clear();
    row_line_ = line_;
    read_field();
    while (at_ < text_.size() && text_[at_] == separator_) {
      ++at_;
      read_field();
    }
    if (at_ < text_.size()) ++at_, ++line_;  // the line's end
    if (fields_.size() > 1 || !fields_[0].empty()) return true;
  }
  return false;
}

std::optional<std::size_t> csv_column(const std::vector<std::string>& header, std::string_view name) {
  const std::string wanted = plain(name);
  for (std::size_t i = 0; i < header.size(); ++i)
    if (plain(header[i]) == wanted) return i;
  return std::nullopt;
}

}  // namespace alur
