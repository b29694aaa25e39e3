#include <fmt/format.h>

#include <algorithm>

#include "compiler/import/documents.h"
#include "compiler/import/sub_steps.h"
#include "compiler/import/time_cell.h"
#include "compiler/import/write.h"

namespace alur::importing {
namespace {

constexpr std::size_t longest_number = 12;  // bytes

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string without_end(std::string number) {
  while (!number.empty() && (number.back() == '.' || number.back() == ')')) number.pop_back();
  return number;
}

// "3." -> 3, "1.1" and "3a" as they are; "" for what the language has no number for ("II", "2.a").
std::string number_words(const std::string& printed) {
  const std::string number = without_end(printed);
  if (number.empty() || number.size() > longest_number || !is_digit(number[0])) return "";
  const std::size_t digits = std::min(number.find_first_not_of("0123456789"), number.size());
  const bool word = std::all_of(number.begin() + static_cast<std::ptrdiff_t>(digits), number.end(),
                                [](char c) { return is_digit(c) || is_letter(c); });
  if (word) return number;
  for (std::size_t i = 1; i < number.size(); ++i)
    if (!is_digit(number[i]) && (number[i] != '.' || !is_digit(number[i - 1]))) return "";
  return number;
}

// What is put into a cell to say that nothing belongs there.
bool is_dash(const std::string& cell) {
  std::string_view rest = cell;
  while (!rest.empty())
    if (rest.starts_with("-"))
      rest.remove_prefix(1);
    else if (rest.starts_with("–") || rest.starts_with("—"))
      rest.remove_prefix(std::string_view("–").size());
    else
      return false;
  return !cell.empty();
}

// What names a step: its first words, without its letters.
std::string naming_words(std::string_view activity) {
  const SubSteps parts = sub_steps_of(activity);
  return letters_only(parts.lead).empty() && !parts.parts.empty() ? parts.parts.front().text : parts.lead;
}

class Writer {
 public:
  Writer(const DraftSop& sop, const std::vector<std::string>& lane_names, Sheet& sheet)
      : sop_(sop), lane_names_(lane_names), sheet_(sheet) {}

  void run() {
    for (const DraftStep& step : sop_.steps) {
      if (!step.heading.empty()) write_heading(step);
      write_step(step);
    }
    if (!sop_.total.empty()) write_total();
  }

 private:
  void write_heading(const DraftStep& step) {
    sheet_.text += "\n";
    std::string number = number_words(step.heading_number), text = step.heading;
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (number.empty() && digits > 0 && digits < text.size() &&
        (text[digits] == ' ' || text[digits] == '.')) {
      number = text.substr(0, digits);
      text = text.substr(text.find_first_not_of(" .", digits));
    }
    // A heading has digits for a number or none.
    if (number.empty() && !step.heading_number.empty()) text = step.heading_number + " " + text;
    sheet_.line(fmt::format("bagian {}{}", number.empty() ? "" : number + " ", quoted_line(text)));
  }

  void write_step(const DraftStep& step) {
    sheet_.text += "\n";
    for (const Unplaced& one : step.unplaced) sheet_.comment(one);
    const std::string words = naming_words(step.rows.empty() ? step.activity : step.rows.front().activity);
    const std::string name = names_.of(words, 2, "langkah");
    const std::string number = number_of(step, name);
    ++sheet_.account.steps;
    if (step.rows.empty())
      return write_row(fmt::format("langkah {} {}", name, number), name, step, step.activity);
    sheet_.line(fmt::format("langkah {} {} {{", name, number));
    char letter = 'a';
    for (const DraftStep& row : step.rows) {
      for (const Unplaced& one : row.unplaced) sheet_.comment(one);
      const std::string text = collapsed(row.activity);
      const std::string row_name = names_.of(behind_letter(text, letter), 2, "baris");
      write_row("baris " + row_name, row_name, row, behind_letter(text, letter));
      ++letter;
    }
    sheet_.line("}");
  }

  std::string number_of(const DraftStep& step, const std::string& name) {
    std::string number = number_words(step.number);
    // A text for a number stands before a lane.
    const bool before_lane = step.rows.empty() && step.lane && !lane_names_[*step.lane].empty();
    if (number.empty() && before_lane && !step.number.empty() && step.number.size() <= longest_number)
      number = quoted_line(without_end(step.number));
    if (!number.empty() && number != "\"\"") return sheet_.took(step.number), number;
    if (!step.number.empty()) sheet_.comment({step.place, "nomor tercetak: " + step.number});
    sheet_.lacks(Lack::Number, name, {"tanpa nomor", "no number"}, step.place);
    return "kosong";
  }

  void write_row(const std::string& head, const std::string& name, const DraftStep& step,
                 std::string_view activity) {
    const SubSteps parts = sub_steps_of(activity);
    std::string line = head;
    if (step.lane && !lane_names_[*step.lane].empty())
      line += " " + lane_names_[*step.lane];
    else
      sheet_.lacks(Lack::Lane, name, {"pelaksana tidak terbaca", "whose step it is was not read"},
                   step.place);
    if (!parts.lead.empty()) line += " " + quoted_line(parts.lead);
    if (parts.lead.empty() && parts.parts.empty())
      sheet_.lacks(Lack::Activity, name, {"tanpa uraian", "no text"}, step.place);
    sheet_.took(step.activity);
    sheet_.line(line + " {");
    if (step.lane && !step.lane_reason.empty())
      sheet_.line("dugaan pelaksana " + quoted_line(step.lane_reason));
    if (!parts.parts.empty()) write_parts(parts);
    write_documents("kelengkapan", step.input, Lack::Input, {"kelengkapan kosong", "no input"}, name,
                    step.place);
    if (step.limit.present) write_limit(step, name);
    write_documents("output", step.output, Lack::Output, {"output kosong", "no output"}, name, step.place);
    if (step.note.merged_up) sheet_.comment({step.place, "keterangan: sel gabung dengan baris di atasnya"});
    if (!collapsed(step.note.text).empty())
      sheet_.line("keterangan " + quoted_line(step.note.text)), sheet_.took(step.note.text);
    sheet_.line("}");
  }

  void write_parts(const SubSteps& parts) {
    sheet_.line("rincian {");
    for (const SubStep& part : parts.parts)
      sheet_.line((part.letter.empty() ? "" : part.letter + " ") + quoted_line(part.text));
    sheet_.line("}");
  }

  void write_documents(std::string_view word, const DraftCell& cell, Lack lack, const Message& blank,
                       const std::string& name, const Message& place) {
    const std::string printed = collapsed(cell.text);
    if (printed.empty() && cell.merged_up) {
      note_merged(word, lack, name, place);
      return sheet_.line(fmt::format("{} kosong", word));
    }
    if (printed.empty()) {
      sheet_.lacks(lack, name,
                   cell.present
                       ? blank
                       : Message{fmt::format("{} tidak terbaca", word), fmt::format("{} not read", word)},
                   place);
      if (cell.present) sheet_.line(fmt::format("{} kosong", word));
      return;
    }
    sheet_.took(printed);
    if (is_dash(printed)) {
      sheet_.lacks(lack, name, blank, place);
      return sheet_.line(fmt::format("{} kosong tertulis {}", word, quoted_line(printed)));
    }
    const bool wrapped = cell.wrapped || sop_.from_words;
    std::vector<std::string> documents =
        documents_of(cell.text, wrapped ? LineEnds::Wrapped : LineEnds::Typed);
    if (documents.empty()) documents.push_back(printed);
    std::string joined, list;
    for (const std::string& document : documents) {
      joined += (joined.empty() ? "" : ", ") + document;
      list += (list.empty() ? "" : ", ") + quoted_line(document);
    }
    sheet_.line(
        fmt::format("{} {}{}", word, list, joined == printed ? "" : " tertulis " + quoted_line(printed)));
  }

  void note_merged(std::string_view word, Lack lack, const std::string& name, const Message& place) {
    const Message what = {fmt::format("{}: sel gabung dengan baris di atasnya", word),
                          fmt::format("{}: a cell merged with the row above", word)};
    sheet_.comment({place, what.id});
    sheet_.lacks(lack, name, what, place);
  }

  void write_limit(const DraftStep& step, const std::string& name) {
    const std::string printed = collapsed(step.limit.text);
    sheet_.took(printed);
    const auto time = time_of(printed, sop_.limit_unit);
    if (time)
      return sheet_.line(
          fmt::format("waktu {}{}", time->value, time->exact ? "" : " tertulis " + quoted_line(printed)));
    if (printed.empty() && step.limit.merged_up) {
      note_merged("waktu", Lack::Limit, name, step.place);
      return sheet_.line("waktu kosong");
    }
    if (printed.empty()) {
      sheet_.lacks(Lack::Limit, name, {"waktu kosong", "no time limit"}, step.place);
      return sheet_.line("waktu kosong");
    }
    if (is_dash(printed)) {
      sheet_.lacks(Lack::Limit, name, {"waktu kosong", "no time limit"}, step.place);
      return sheet_.line("waktu kosong tertulis " + quoted_line(printed));
    }
    sheet_.lacks(Lack::Limit, name,
                 {fmt::format("waktu tidak dimengerti: {}", in_short(printed)),
                  fmt::format("time limit not understood: {}", in_short(printed))},
                 step.place);
    sheet_.line("waktu kosong tertulis " + quoted_line(printed));
  }

  void write_total() {
    sheet_.text += "\n";
    const auto time = time_of(sop_.total, sop_.limit_unit);
    const bool amount = time && time->value.find("s/d") == std::string::npos &&
                        time->value.find("sampai") == std::string::npos &&
                        time->value.find("maksimal") == std::string::npos &&
                        time->value.find(" - ") == std::string::npos;
    if (!amount) return sheet_.comment({sop_.place, sop_.total_label + " " + sop_.total});
    sheet_.took(sop_.total);
    sheet_.line(
        fmt::format("total {}{}", time->value, time->exact ? "" : " tertulis " + quoted_line(sop_.total)));
  }

  const DraftSop& sop_;
  const std::vector<std::string>& lane_names_;
  Sheet& sheet_;
  Names names_;
};

}  // namespace

void Sheet::comment(const Unplaced& what) {
  ++account.unplaced;
  line(fmt::format("# {}: {}", what.place.id, in_short(what.text)));
}

void Sheet::lacks(Lack lack, const std::string& step, Message what, const Message& place) {
  account.missing.push_back({lack, step, std::move(what), place});
}

void write_steps(const DraftSop& sop, const std::vector<std::string>& lane_names, Sheet& sheet) {
  Writer(sop, lane_names, sheet).run();
}

}  // namespace alur::importing
