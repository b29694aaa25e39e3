#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

#include "base/output_file.h"
#include "base/wording.h"
#include "cli/inputs.h"
#include "cli/outputs.h"
#include "cli/verb.h"
#include "compiler/format/from_source.h"

namespace alur::cli::verbs {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t shown_lines = 3;  // of a difference, on each side

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// The first lines in which the two differ.
std::string difference(std::string_view before, std::string_view after) {
  const auto old_lines = lines_of(before), new_lines = lines_of(after);
  std::size_t first = 0;
  const std::size_t common = std::min(old_lines.size(), new_lines.size());
  while (first < common && old_lines[first] == new_lines[first]) ++first;
  std::size_t same_tail = 0;
  while (same_tail < common - first &&
         old_lines[old_lines.size() - 1 - same_tail] == new_lines[new_lines.size() - 1 - same_tail])
    ++same_tail;
  std::string out;
  const auto show = [&](const std::vector<std::string_view>& lines, char mark) {
    const std::size_t end = std::min(lines.size() - same_tail, first + shown_lines);
    for (std::size_t i = first; i < end; ++i) out += fmt::format("  {:>4} {} {}\n", i + 1, mark, lines[i]);
  };
  show(old_lines, '-');
  show(new_lines, '+');
  return out;
}

// The files named, and all .sop files below the folders named.
Expected<std::vector<std::string>> files_below(const std::vector<std::string>& named) {
  std::vector<std::string> out;
  for (const std::string& path : named) {
    std::error_code code;
    if (!fs::is_directory(path, code)) {
      out.push_back(path);
      continue;
    }
    std::vector<std::string> found;
    for (fs::recursive_directory_iterator at(path, code), end; !code && at != end; at.increment(code))
      if (at->path().extension() == ".sop" && at->is_regular_file(code)) found.push_back(at->path().string());
    if (code || found.empty())
      return fault(fmt::format("tidak ada berkas .sop di dalam folder '{}'", path),
                   fmt::format("there is no .sop file in the folder '{}'", path));
    std::sort(found.begin(), found.end());
    out.insert(out.end(), found.begin(), found.end());
  }
  return out;
}

Expected<void> replace(const std::string& path, std::string_view text) {
  if (auto may = may_replace(path); !may) return may;
  return write_file(path, text);
}

class Format : public Call {
 public:
  void declare(CLI::App& app, Language language) override {
    const bool id = language == Language::Indonesian;
    app.add_option(id ? "BERKAS" : "FILE", named_,
                   id ? "Berkas-berkas .sop; dengan --check atau --write juga folder"
                      : "Files (.sop); with --check or --write folders too");
    app.add_flag("--check", check_,
                 id ? "Hanya sebutkan berkas yang akan berubah; kode keluar 1 bila ada"
                    : "Only name the files that would change; exit code 1 if there are any");
    app.add_flag("--write", write_, id ? "Tulis kembali berkas yang berubah" : "Rewrite files that change");
    app.add_option("-o,--output", output_,
                   id ? "Tulis hasil satu berkas ke sini; baku: ke layar"
                      : "Write the result of one file here; default: to the screen")
        ->type_name(id ? "BERKAS" : "FILE");
  }

  int run(const Env& env) override {
    if (named_.empty()) return no_file(env, {"alur rapikan --write sop.sop", "alur format --write sop.sop"});
    if (check_ && write_)
      return misuse(env, {"pilih --check atau --write, bukan keduanya", "--check or --write, not both"});
    const bool one_result = !check_ && !write_;
    if (!one_result && !output_.empty())
      return misuse(env,
                    {"-o tidak dapat bersama --check atau --write", "-o cannot go with --check or --write"});
    if (one_result && named_.size() > 1)
      return misuse(env, {"untuk lebih dari satu berkas tambahkan --check atau --write",
                          "for more than one file add --check or --write"});
    if (const auto wrong = output_.empty() ? std::nullopt : misnamed(output_, ".sop"))
      return misuse(env, *wrong);
    if (one_result) return of_file(named_.front(), env);
    const auto files = files_below(named_);
    if (!files) return fail(env, files.error());
    int code = exit_done;
    for (const std::string& file : *files) code = std::max(code, of_file(file, env));
    if (check_ && changed_ > 0) {
      const auto count = static_cast<std::int64_t>(changed_);
      print_note(
          env, {fmt::format("{} berkas belum rapi; rapikan dengan: alur rapikan --write",
                            words_of_count(count, Language::Indonesian)),
                fmt::format("{} {} not formatted; to format: alur format --write",
                            words_of_count(count, Language::English), count == 1 ? "file is" : "files are")});
    }
    return code;
  }

 private:
  int of_file(const std::string& path, const Env& env) {
    const auto source = SourceFile::read(path);
    if (!source) return fail(env, source.error());
    const format::Formatted done = format::from_source(*source);
    for (const format::Untouched& one : done.untouched) {
      const std::uint32_t line = source->line_column(one.place.begin).line;
      print_note(env, {fmt::format("{}:{}: {}; rinciannya: alur periksa {}", path, line, one.why.id, path),
                       fmt::format("{}:{}: {}; details: alur check {}", path, line, one.why.en, path)});
    }
    const auto given = give(path, source->text(), done.text, env);
    if (!given) return fail(env, given.error());
    return *given || !done.untouched.empty() ? exit_findings : exit_done;
  }

  // Whether it is a finding that the file changes.
  Expected<bool> give(const std::string& path, std::string_view before, const std::string& after,
                      const Env& env) {
    const bool changes = before != after;
    Expected<void> done;
    if (check_) {
      if (changes) ++changed_, done = print(path + "\n" + difference(before, after));
    } else if (write_) {
      if (changes) done = replace(path, after);
      if (changes && done) done = print(fmt::format("{}: {}\n", env.say({"dirapikan", "formatted"}), path));
    } else {
      done = output_.empty() ? print(after) : write_file(output_, after);
    }
    if (!done) return tl::unexpected<Error>(done.error());
    return check_ && changes;
  }

  std::vector<std::string> named_;
  std::string output_;
  bool check_ = false, write_ = false;
  std::size_t changed_ = 0;
};

}  // namespace

extern const Verb format;
const Verb format{
    "format",
    "rapikan",
    {"Rapikan penulisan berkas .sop tanpa mengubah artinya",
     "Format .sop files without changing what they mean"},
    {"Contoh:\n  alur rapikan sop.sop\n  alur rapikan --check sops\n  alur rapikan --write sops/bekasi/*.sop",
     "Examples:\n  alur format sop.sop\n  alur format --check sops\n  alur format --write sops/bekasi/*.sop"},
    [] { return std::unique_ptr<Call>(std::make_unique<Format>()); }};

}  // namespace alur::cli::verbs
