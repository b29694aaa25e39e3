// Rows of a CSV file that programs made: RFC 4180, with a comma, a semicolon or a tab between the fields. Not
// for the tables of SOPs, which compiler/import reads with all their oddities.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alur {

class CsvReader {
 public:
  // The bytes must outlive it. The first line says which sign is between the fields: the commonest of the
  // three.
  explicit CsvReader(std::string_view bytes);

  // The next row that is not empty; false at the end. The fields are valid until the next call.
  bool next();
  const std::vector<std::string>& fields() const { return fields_; }
  std::size_t line() const { return row_line_; }  // in which the row begins, from 1

 private:
  void read_field();

  std::string_view text_;
  char separator_ = ',';
  std::size_t at_ = 0, line_ = 1, row_line_ = 1;
  std::vector<std::string> fields_;
};

// The column of that name, without regard to capitals and blanks around it.
std::optional<std::size_t> csv_column(const std::vector<std::string>& header, std::string_view name);

}  // namespace alur
