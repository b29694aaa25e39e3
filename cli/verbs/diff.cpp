#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

#include "base/output_file.h"
#include "cli/findings.h"
#include "cli/inputs.h"
#include "cli/outputs.h"
#include "cli/returned_document.h"
#include "cli/verb.h"
#include "compiler/diff/format.h"
#include "compiler/diff/from_models.h"
#include "compiler/import/from_file.h"
#include "compiler/import/from_tables.h"

namespace alur::cli::verbs {
namespace {

namespace fs = std::filesystem;

std::string format_names() {
  std::string out;
  for (const diff::Format* format : diff::formats())
    out += (out.empty() ? "" : ", ") + std::string(format->name);
  return out;
}

// One revision: a file, or all files of a folder and the folders in it, in the order of their names.
tl::expected<std::vector<std::string>, Message> files_of(const std::string& path) {
  std::error_code code;
  if (!fs::is_directory(path, code)) return std::vector<std::string>{path};
  std::vector<std::string> out;
  for (fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, code), end;
       !code && at != end; at.increment(code))
    if (at->path().extension() == ".sop" && at->is_regular_file(code)) out.push_back(at->path().string());
  std::sort(out.begin(), out.end());
  if (!out.empty()) return out;
  return tl::unexpected(Message{fmt::format("folder '{}' tidak memuat berkas .sop", path),
                                fmt::format("folder '{}' holds no .sop file", path)});
}

class Diff : public Call {
 public:
  void declare(CLI::App& app, Language language) override {
    const bool id = language == Language::Indonesian;
    app.add_option(id ? "LAMA" : "OLD", before_,
                   id ? "Berkas atau folder semula" : "File or folder as it was");
    app.add_option(id ? "BARU" : "NEW", after_,
                   id ? "Berkas atau folder baru; atau dokumen Word dari 'alur gambar' yang sudah disunting"
                      : "File or folder as it is now; or a Word document of 'alur draw' that was edited");
    app.add_option("-o,--output", output_,
                   id ? "Berkas keluaran; .docx dan .pdf: matriks perubahan"
                      : "Output file; .docx and .pdf: the matriks perubahan")
        ->type_name(id ? "BERKAS" : "FILE");
    app.add_option("--format", format_,
                   fmt::format(fmt::runtime(id ? "{} (baku: menurut akhiran -o, atau text)"
                                               : "{} (default: by the extension of -o, or text)"),
                               format_names()));
    app.add_option("--sop", sop_, id ? "Hanya SOP bernama ini" : "Only the SOP of this name");
    app.add_option("--per", per_,
                   id ? "Tanggal yang dianggap hari ini, untuk aturan masa berlaku (2026-01-31)"
                      : "The date that counts as today, for rules on reviews (2026-01-31)")
        ->type_name(id ? "TANGGAL" : "DATE");
  }

  int run(const Env& env) override {
    if (before_.empty() || after_.empty())
      return misuse(env, {"sebutkan yang lama dan yang baru, misalnya: alur beda lama.sop baru.sop",
                          "name the old and the new one, such as: alur diff old.sop new.sop"});
    const diff::Format* format = nullptr;
    if (const auto wrong = choose(format)) return misuse(env, *wrong);
    if (is_document(before_))
      return misuse(env, {"sebutkan berkas .sop dahulu, lalu dokumennya: alur beda sop.sop kembali.docx",
                          "name the .sop file first, then the document: alur diff sop.sop returned.docx"});
    CompileOptions options;
    if (!per_.empty()) {
      options.check.per = iso_date_of(per_);
      if (!options.check.per)
        return misuse(env,
                      {"--per menerima tanggal seperti 2026-01-31", "--per takes a date such as 2026-01-31"});
    }
    int code = exit_done;
    const auto before = read(before_, {"semula", "old"}, options, env, code);
    if (!before) return code;
    if (is_document(after_)) return with_document(*before, options, *format, env);
    const auto after = read(after_, {"baru", "new"}, options, env, code);
    if (!after) return code;
    if (!known(*before) && !known(*after))
      return misuse(env, {fmt::format("tidak ada SOP bernama '{}' di kedua sisi", sop_),
                          fmt::format("neither side has a SOP named '{}'", sop_)});
    return compare(*before, *after, *format, env);
  }

 private:
  std::optional<Message> choose(const diff::Format*& format) const {
    format = diff::format_by_name(!format_.empty() ? format_ : "text");
    if (format_.empty() && !output_.empty()) format = diff::format_by_path(output_);
    if (format == nullptr && !format_.empty())
      return Message{fmt::format("--format menerima: {}", format_names()),
                     fmt::format("--format takes: {}", format_names())};
    if (format == nullptr)
      return Message{
          fmt::format("'{}': akhiran nama tidak dikenal; format yang ada: {}", output_, format_names()),
          fmt::format("'{}': unknown extension; there are: {}", output_, format_names())};
    if (output_.empty() && format->medium == diff::Medium::File)
      return Message{
          fmt::format("format {} perlu berkas keluaran: -o matriks{}", format->name, format->extension),
          fmt::format("format {} needs an output file: -o matrix{}", format->name, format->extension)};
    if (!output_.empty() && !format_.empty()) return misnamed(output_, format->extension);
    return std::nullopt;
  }

  // Says why there is nothing to compare: a fault of the world, or what is invalid, and in which revision.
  std::optional<Compilation> read(const std::string& path, const Message& which,
                                  const CompileOptions& options, const Env& env, int& code) const {
    const auto files = files_of(path);
    if (!files) {
      print_error(env, files.error());
      code = exit_world;
      return std::nullopt;
    }
    auto compilation = compile(*files, options);
    if (!compilation) {
      code = fail(env, compilation.error());
      return std::nullopt;
    }
    if (compilation->checked) return std::move(*compilation);
    print_invalid(*compilation, env);
    const std::size_t count = only_invalid(*compilation).invalid();
    print_error(env, {fmt::format("'{}' ({}): {} galat; perbaiki dahulu, baru dapat dibandingkan", path,
                                  which.id, count),
                      fmt::format("'{}' ({}): {} {}; mend first, then compare", path, which.en, count,
                                  count == 1 ? "error" : "errors")});
    code = exit_findings;
    return std::nullopt;
  }

  // A drawing that came back; or a document that another program made, of which the tables are read.
  int with_document(const Compilation& ours, const CompileOptions& options, const diff::Format& format,
                    const Env& env) const {
    const auto document = document_at(after_);
    if (!document) return fail(env, document.error());
    if (*document) {
      const ReturnedCall call{ours, **document, format, before_, after_, output_, sop_};
      const auto ours_drawn = is_drawing(call);
      if (!ours_drawn) return fail(env, ours_drawn.error());
      if (*ours_drawn) return compare_returned(call, env);
    }
    return with_table(ours, options, format, env);
  }

  int with_table(const Compilation& ours, const CompileOptions& options, const diff::Format& format,
                 const Env& env) const {
    const auto tables = importing::from_file(after_);
    if (!tables) return fail(env, tables.error());
    const auto imported = importing::from_tables({*tables});
    if (!imported) return fail(env, imported.error());
    CompileOptions with_text = options;
    with_text.texts[after_] = imported->text;
    const auto after = alur::compile({after_}, with_text);
    if (!after) return fail(env, after.error());
    if (!after->checked)
      return fail(
          env,
          {{fmt::format("'{}' bukan gambar dari alur, dan tabelnya belum cukup untuk dibandingkan", after_),
            fmt::format("'{}' is no drawing of alur's, and its table does not say enough to be "
                        "compared",
                        after_)},
           {fmt::format("impor dahulu: alur impor {} -o baru.sop; lengkapi yang kurang, lalu: alur "
                        "beda {} baru.sop",
                        after_, before_),
            fmt::format("import it first: alur import {} -o new.sop; fill in what is missing, "
                        "then: alur diff {} new.sop",
                        after_, before_)}});
    print_note(env,
               {fmt::format("'{}' bukan gambar dari alur; tabelnya dibaca seperti oleh 'alur impor', "
                            "sehingga yang tidak terbaca di sana tampak sebagai perubahan",
                            after_),
                fmt::format("'{}' is no drawing of alur's; its table is read as by 'alur import', so what "
                            "cannot be read there looks like a change",
                            after_)});
    return compare(ours, *after, format, env);
  }

  bool known(const Compilation& compilation) const {
    if (sop_.empty()) return true;
    for (const model::Sop& sop : compilation.checked->model().sops)
      if (sop.name.text == sop_) return true;
    return false;
  }

  int compare(const Compilation& before, const Compilation& after, const diff::Format& format,
              const Env& env) const {
    const Diagnostics olds = reported(before, Scope::Named).kept, news = reported(after, Scope::Named).kept;
    const diff::Changes changes =
        diff::from_models({before.checked->model(), olds, before.files.named},
                          {after.checked->model(), news, after.files.named}, {sop_});
    const bool colour = env.out_is_terminal && output_.empty();
    const auto bytes =
        format.write({changes, before.files.sources, after.files.sources, before_, after_, env.language,
                      colour ? diff::Colour::Ansi : diff::Colour::None, program_version});
    if (!bytes) return fail(env, bytes.error());
    if (!output_.empty()) {
      if (const auto written = write_file(output_, *bytes); !written) return fail(env, written.error());
    }
    const auto printed = print(output_.empty() ? *bytes : output_ + "\n");
    if (!printed) return fail(env, printed.error());
    return changes.empty() ? exit_done : exit_findings;
  }

  std::string before_, after_, output_, format_, sop_, per_;
};

}  // namespace

extern const Verb diff_revisions;
const Verb diff_revisions{
    "diff",
    "beda",
    {"Bandingkan dua versi SOP menurut artinya; buat matriks perubahan",
     "Compare two versions of SOPs by their meaning; make a matriks perubahan"},
    {"Contoh:\n  alur beda lama.sop baru.sop\n  alur beda sop_2025/ sop_2026/ -o matriks.docx\n  alur beda "
     "sop.sop kembali.docx          yang diubah orang pada dokumen hasil 'alur gambar'",
     "Examples:\n  alur diff old.sop new.sop\n  alur diff sop_2025/ sop_2026/ -o matrix.docx\n  alur diff "
     "sop.sop returned.docx         what was changed in a document of 'alur draw'"},
    [] { return std::unique_ptr<Call>(std::make_unique<Diff>()); }};

}  // namespace alur::cli::verbs
