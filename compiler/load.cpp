#include "compiler/load.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include "compiler/load_limits.h"
#include "compiler/syntax/from_text.h"
#include "runtime/tables.h"

namespace alur {

const DiagnosticKind import_not_readable{
    "NM08",
    Severity::Invalid,
    Basis::Language,
    {"berkas yang digunakan tidak dapat dibaca", "used file cannot be read"},
    {"Nama-nama yang dinyatakan di dalamnya tidak dikenal tanpa berkas itu.",
     "The names that it declares are unknown without it."},
    {},
    "gunakan \"tidak_ada.sop\"\n",
    "jabatan k \"K\"\n"};

namespace {

namespace fs = std::filesystem;

// A table file in the place of a text says so, instead of being called bad UTF-8.
Expected<SourceFile> read_text(const std::string& path, const Limits& limits) {
  if (runtime::begins_as_table_file(path))
    return fault(fmt::format("'{}' adalah berkas tabel, bukan teks SOP", path),
                 fmt::format("'{}' is a table file, not the text of SOPs", path),
                 {"jalankan sendirian dengan 'alur simulasi', atau lihat isinya dengan 'alur lihat tables'",
                  "run it alone by 'alur simulate', or see what it holds by 'alur show tables'"});
  return SourceFile::read(path, limits);
}

class Loader {
 public:
  Loader(const Limits& limits, const Texts& texts) : limits_(limits), count_(limits), texts_(texts) {}

  Expected<void> add_named(const std::string& path) {
    const std::string key = key_of(path);
    if (known_.contains(key)) return {};
    auto source = text_of(path);
    if (!source) return tl::unexpected(source.error());
    bytes_ += source->text().size();
    if (bytes_ > limits_.set_bytes || loaded.sources.size() >= limits_.files)
      return fault(fmt::format("berkas-berkas ini terlalu banyak; batasnya {} berkas dan {} MB",
                               limits_.files, limits_.set_bytes >> 20),
                   fmt::format("these files are too many; the limits are {} files and {} MB", limits_.files,
                               limits_.set_bytes >> 20),
                   {"periksa sebagian berkas saja", "check a part of the files at a time"});
    add(key, std::move(*source), 0);
    return {};
  }

  // The list grows while it is walked: used files are parsed and followed in turn.
  void follow_imports() {
    for (std::size_t i = 0; i < loaded.sources.size(); ++i) {
      parse(loaded.sources.id_at(i));
      const syntax::Ast& ast = loaded.asts.back();
      for (const syntax::Declaration& declaration : ast.declarations)
        if (const auto* import = std::get_if<syntax::Import>(&declaration)) add_used(*import);
    }
  }

  Loaded loaded;

 private:
  Expected<SourceFile> text_of(const std::string& path) const {
    const auto text = texts_.find(path);
    return text == texts_.end() ? read_text(path, limits_)
                                : SourceFile::from_text(path, text->second, limits_);
  }

  static std::string key_of(const std::string& path) {
    std::error_code code;
    const fs::path canonical = fs::weakly_canonical(path, code);
    return code ? path : canonical.string();
  }

  void add(const std::string& key, SourceFile source, std::size_t depth) {
    known_.emplace(key, loaded.sources.push_back(std::move(source)));
    depths_.push_back(depth);
  }

  void parse(FileId id) {
    syntax::ParseResult result = syntax::from_text(loaded.sources[id], id, limits_);
    count_.keep_within(result.ast, loaded.diagnostics);
    loaded.asts.push_back(std::move(result.ast));
    loaded.diagnostics.insert(loaded.diagnostics.end(), result.diagnostics.begin(), result.diagnostics.end());
    loaded.cut.insert(loaded.cut.end(), result.cut.begin(), result.cut.end());
  }

  void add_used(const syntax::Import& import) {
    const fs::path from = loaded.sources[import.span.file].path();
    const std::string path = (from.parent_path() / import.path.value).lexically_normal().string();
    const std::string key = key_of(path);
    if (const auto known = known_.find(key); known != known_.end())
      return loaded.imports.push_back({import.path.span, known->second});
    const std::size_t depth = depths_[import.span.file.index] + 1;
    if (depth > limits_.import_depth) return stop(deeper_than(limits_.import_depth, import));
    if (loaded.sources.size() >= limits_.files) return stop(more_files_than(limits_.files, import));
    auto source = text_of(path);
    if (!source) return refuse(import, source.error().message, source.error().help);
    if (bytes_ + source->text().size() > limits_.set_bytes)
      return stop(more_bytes_than(limits_.set_bytes, import));
    bytes_ += source->text().size();
    loaded.imports.push_back({import.path.span, loaded.sources.id_at(loaded.sources.size())});
    add(key, std::move(*source), depth);
  }

  // A limit that was met is said once: the rest of the imports meet it too.
  void stop(Diagnostic d) {
    if (stopped_.insert(d.kind).second) loaded.diagnostics.push_back(std::move(d));
  }

  void refuse(const syntax::Import& import, Message what, Message help = {}) {
    if (help.empty())
      help = {"periksa jalur setelah 'gunakan': dihitung dari folder berkas ini",
              "check the path after 'gunakan': it starts from this file's folder"};
    loaded.diagnostics.push_back(
        finding(import_not_readable, import.path.span, std::move(what), std::move(help)));
  }

  Limits limits_;
  DeclarationCount count_;
  const Texts& texts_;
  std::map<std::string, FileId> known_;
  std::vector<std::size_t> depths_;  // by file: how many imports lead to it
  std::set<const DiagnosticKind*> stopped_;
  std::size_t bytes_ = 0;
};

// All in one sentence: who mistyped two names learns both. Of very many the first few.
Error one_of(const std::vector<Error>& faults) {
  constexpr std::size_t most = 5;
  Error out = faults.front();
  for (std::size_t i = 1; i < faults.size() && i < most; ++i) {
    out.message.id += "; " + faults[i].message.id;
    out.message.en += "; " + faults[i].message.en;
    if (out.help.empty()) out.help = faults[i].help;
  }
  if (faults.size() > most) {
    out.message.id += fmt::format("; dan {} berkas lagi", faults.size() - most);
    out.message.en += fmt::format("; and {} more", faults.size() - most);
  }
  return out;
}

}  // namespace

Expected<Loaded> load(const std::vector<std::string>& paths, const Limits& limits, const Texts& texts) {
  Loader loader(limits, texts);
  std::vector<Error> unread;
  for (const std::string& path : paths)
    if (auto added = loader.add_named(path); !added) {
      // A limit that was met is met by all that follow.
      if (!unread.empty() && unread.back().message.id == added.error().message.id) break;
      unread.push_back(added.error());
    }
  if (!unread.empty()) return tl::unexpected(one_of(unread));
  loader.loaded.named = loader.loaded.sources.size();
  loader.follow_imports();
  return std::move(loader.loaded);
}

}  // namespace alur
