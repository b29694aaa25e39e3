// The commands that a page of documentation shows with their output: "$ alur WORDS" and the lines below it,
// up to the next command or the end of the block. A line "…" stands for any lines, an "…" at a line's end for
// the rest of it. Files that the page tells the reader to save are given too, in the order of the page.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace alur::tests {

struct DocEvent {
  std::size_t line = 0;            // of the page, from 1
  std::string file;                // of a saved file: its name; empty: a command
  std::string text;                // of a saved file
  std::vector<std::string> words;  // of a command, without the program
  std::vector<std::string> shown;  // below it
};

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

// Divided at blanks, except within straight quotes.
inline std::vector<std::string> words_of_command(const std::string& line) {
  std::vector<std::string> out;
  bool quoted = false, open = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ' ' && !quoted) {
      open = false;
      continue;
    }
    if (!open) out.emplace_back();
    open = true;
    if (c != '"') out.back() += c;
  }
  return out;
}

// The name in "Simpan sebagai `NAME.sop`:"; empty where the line says nothing of the kind.
inline std::string saved_name(const std::string& line) {
  const std::string_view said = "impan sebagai `";
  const std::size_t at = line.find(said);
  if (at == std::string::npos) return "";
  const std::size_t begin = at + said.size();
  return line.substr(begin, line.find('`', begin) - begin);
}

// `prompt`: what stands before the words of a command, such as "$ alur ".
inline std::vector<DocEvent> doc_events(const std::string& page, const std::string& prompt) {
  std::ifstream in(std::string(ALUR_SOURCE_DIR "/") + page);
  if (!in) throw std::runtime_error("no page " + page);
  std::vector<DocEvent> out;
  std::string name;  // said in the line above
  enum class Block { None, File, Commands } block = Block::None;
  bool command_open = false;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.starts_with("```")) {
      const bool opens = block == Block::None;
      block = !opens ? Block::None : line == "```alur" && !name.empty() ? Block::File : Block::Commands;
      if (block == Block::File) out.push_back({number, name, "", {}, {}});
      command_open = false;
      name.clear();
    } else if (block == Block::File) {
      out.back().text += line + "\n";
    } else if (block == Block::Commands && line.starts_with(prompt)) {
      out.push_back({number, "", "", words_of_command(line.substr(prompt.size())), {}});
      command_open = true;
    } else if (command_open && block == Block::Commands) {
      command_open = !line.starts_with("$ ");  // another program's
      if (command_open) out.back().shown.push_back(line);
    } else if (!line.empty()) {
      name = saved_name(line);
    }
  }
  return out;
}

inline bool matches(const std::string& shown, const std::string& printed) {
  const std::string rest = "…";
  if (shown.ends_with(rest)) return printed.starts_with(shown.substr(0, shown.size() - rest.size()));
  return shown == printed;
}

// The first shown line that was not printed, in order; empty when all were. `compared` counts the lines.
inline std::string first_not_printed(const std::vector<std::string>& shown,
                                     const std::vector<std::string>& printed, std::size_t& compared) {
  std::size_t at = 0;
  bool anywhere = false;
  for (const std::string& line : shown) {
    if (line == "…") {
      anywhere = true;
      continue;
    }
    while (anywhere && at < printed.size() && !matches(line, printed[at])) ++at;
    if (at == printed.size() || !matches(line, printed[at]))
      return line + "\n  printed: " + (at < printed.size() ? printed[at] : "(nothing more)");
    ++at;
    ++compared;
    anywhere = false;
  }
  return "";
}

}  // namespace alur::tests
