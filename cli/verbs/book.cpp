#include "compiler/lampiran/book.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <set>

#include "base/output_file.h"
#include "cli/inputs.h"
#include "cli/outputs.h"
#include "cli/progress.h"
#include "cli/verb.h"
#include "compiler/lampiran/format.h"
#include "compiler/lampiran/quality.h"

namespace alur::cli::verbs {
namespace {

namespace fs = std::filesystem;

std::string format_names() {
  std::string out;
  for (const lampiran::Format* format : lampiran::formats())
    if (format->reach == lampiran::Reach::Book) out += (out.empty() ? "" : ", ") + std::string(format->name);
  return out;
}

class Book : public Call {
 public:
  void declare(CLI::App& app, Language language) override {
    const bool id = language == Language::Indonesian;
    app.add_option(id ? "BERKAS" : "FILE", files_, id ? "Berkas-berkas .sop" : "Files (.sop)");
    app.add_option("-o,--output", outputs_,
                   id ? "Berkas keluaran (boleh diulang); baku: buku.pdf"
                      : "Output file (may be repeated); default: buku.pdf")
        ->allow_extra_args(false);  // what follows is an input
    app.add_option(
           "--sop", sops_,
           id ? "Hanya SOP ini, menurut urutan yang ditulis (boleh diulang); baku: semua, menurut "
                "nomor Lampiran"
              : "Only this SOP, in the order written (may be repeated); default: all, by the number of "
                "the Lampiran")
        ->allow_extra_args(false);
    app.add_option("--profile", profile_,
                   id ? "Profil instansi untuk sampul dan keputusan, bila SOP-nya memakai beberapa"
                      : "The agency's profile for cover and decree, where the SOPs use several");
    app.add_flag("--quality", quality_,
                 id ? "Cetak ukuran mutu gambar; kode keluar 70 bila ada cacat"
                    : "Print the drawing's figures; exit code 70 on a fault");
  }

  int run(const Env& env) override {
    if (outputs_.empty()) outputs_.push_back("buku.pdf");
    for (const std::string& output : outputs_) {
      const lampiran::Format* format = lampiran::format_by_path(output);
      if (format == nullptr || format->reach != lampiran::Reach::Book)
        return misuse(env, {fmt::format("'{}': buku ditulis sebagai {}", output, format_names()),
                            fmt::format("'{}': a book is written as {}", output, format_names())});
    }
    if (files_.empty()) return no_file(env, {"alur buku *.sop -o buku.pdf", "alur book *.sop -o buku.pdf"});
    const Compiled compiled = compile_for_use(files_, env);
    if (!compiled.usable()) return compiled.exit_code;
    const auto all = chosen_sops(compiled.compilation, "", env);
    if (!all) return all.error();
    const model::Model& model = compiled.compilation.checked->model();
    auto sops = chosen(model, *all, env);
    if (!sops) return sops.error();
    const auto profile = profile_of(model, *sops, env);
    if (!profile) return profile.error();
    return make(model, **profile, *sops, env);
  }

 private:
  using Sops = std::vector<model::SopId>;

  // Those named by --sop as they are named, else all of the set by their appendix.
  tl::expected<Sops, int> chosen(const model::Model& model, const Sops& all, const Env& env) const {
    if (sops_.empty()) return lampiran::in_book_order(model, all);
    Sops out;
    std::set<std::string> seen;
    for (const std::string& name : sops_) {
      if (!seen.insert(name).second)
        return tl::unexpected(misuse(env, {fmt::format("SOP '{}' disebut dua kali", name),
                                           fmt::format("the SOP '{}' is named twice", name)}));
      std::optional<model::SopId> found;
      for (std::size_t i = 0; i < model.sops.size(); ++i)
        if (model.sops[model.sops.id_at(i)].name.text == name) found = model.sops.id_at(i);
      if (!found) return tl::unexpected(unknown_sop(model, name, env));
      out.push_back(*found);
    }
    return out;
  }

  static int unknown_sop(const model::Model& model, const std::string& name, const Env& env) {
    std::vector<std::string_view> known;
    for (const model::Sop& sop : model.sops) known.push_back(sop.name.text);
    return misuse(env,
                  {fmt::format("tidak ada SOP bernama '{}'; yang ada: {}", name, fmt::join(known, ", ")),
                   fmt::format("there is no SOP named '{}'; there are: {}", name, fmt::join(known, ", "))});
  }

  // A book is of one agency. With --profile and without --sop the SOPs of other profiles are left out.
  tl::expected<const model::Profile*, int> profile_of(const model::Model& model, Sops& sops,
                                                      const Env& env) const {
    std::vector<std::string> used;
    for (const model::SopId sop : sops) {
      const std::string& name = model.sops[sop].profile.name.text;
      if (std::find(used.begin(), used.end(), name) == used.end()) used.push_back(name);
    }
    if (profile_.empty() && used.size() > 1) return tl::unexpected(several_profiles(used, env));
    const std::string name = profile_.empty() ? used.front() : profile_;
    if (!profile_.empty() && sops_.empty())
      std::erase_if(sops, [&](model::SopId sop) { return model.sops[sop].profile.name.text != name; });
    if (sops.empty())
      return tl::unexpected(misuse(
          env, {fmt::format("tidak ada SOP dengan profil '{}'; yang ada: {}", name, fmt::join(used, ", ")),
                fmt::format("no SOP has the profile '{}'; there are: {}", name, fmt::join(used, ", "))}));
    static const model::Profile none;  // of SOPs without one: the guideline's form
    if (name.empty()) return &none;
    for (const model::Profile& profile : model.profiles)
      if (profile.name.text == name) return &profile;
    return tl::unexpected(misuse(env, {fmt::format("tidak ada profil bernama '{}'", name),
                                       fmt::format("there is no profile named '{}'", name)}));
  }

  static int several_profiles(const std::vector<std::string>& used, const Env& env) {
    std::string names, names_en;
    for (const std::string& name : used) {
      names += (names.empty() ? "" : ", ") + (name.empty() ? "(tanpa profil)" : name);
      names_en += (names_en.empty() ? "" : ", ") + (name.empty() ? "(no profile)" : name);
    }
    return misuse(env,
                  {fmt::format("SOP-SOP ini memakai beberapa profil: {}; sebuah buku milik satu instansi, "
                               "pilih dengan --profile NAMA",
                               names),
                   fmt::format("these SOPs use several profiles: {}; a book is of one agency, choose by "
                               "--profile NAME",
                               names_en)});
  }

  int make(const model::Model& model, const model::Profile& profile, const Sops& sops, const Env& env) const {
    lampiran::Book book;
    {
      Progress progress(env, {"menggambar SOP", "drawing SOPs"});
      lampiran::BookOptions options;
      options.progress = [&](std::size_t done, std::size_t wanted) { progress.show(done, wanted); };
      book = lampiran::book(model, profile, sops, options);
    }
    for (const Message& warning : book.scene.warnings) print_note(env, warning);
    if (book.gathered_legal_basis)
      print_note(env, {"catatan: Mengingat memuat gabungan dasar hukum SOP-SOP ini, untuk diperiksa; tulis "
                       "keputusan_mengingat di profil untuk menggantinya",
                       "note: Mengingat gathers the legal basis of these SOPs, to be checked; write "
                       "keputusan_mengingat in the profile to replace it"});
    const int code = inspect(book.scene, env);
    for (const std::string& output : outputs_)
      if (const int written = write(book.scene, output, env); written != exit_done) return written;
    return code;
  }

  int inspect(const lampiran::Scene& scene, const Env& env) const {
    const lampiran::Quality quality = lampiran::quality_of(scene);
    if (quality_)
      if (const auto printed = print(lampiran::dump(quality)); !printed) return fail(env, printed.error());
    if (quality.faults.empty()) return exit_done;
    const Message where = lampiran::summary(quality);
    print_note(env, {fmt::format("peringatan: gambar tidak rapi pada {}; bukunya tetap ditulis", where.id),
                     fmt::format("warning: the drawing is not clean on {}; the book is written all the same",
                                 where.en)});
    return quality_ ? exit_internal : exit_done;
  }

  int write(const lampiran::Scene& scene, const std::string& output, const Env& env) const {
    const auto files = lampiran::format_by_path(output)->write(scene, {});
    if (!files) return fail(env, files.error());
    for (const lampiran::OutputFile& file : *files) {
      const fs::path whole(output);
      const std::string path =
          file.suffix.empty()
              ? output
              : (whole.parent_path() / (whole.stem().string() + file.suffix + whole.extension().string()))
                    .string();
      if (const auto written = write_file(path, file.bytes); !written) return fail(env, written.error());
      if (quality_) continue;
      if (const auto printed = print(path + "\n"); !printed) return fail(env, printed.error());
    }
    return exit_done;
  }

  std::vector<std::string> files_;
  std::vector<std::string> outputs_;
  std::vector<std::string> sops_;
  std::string profile_;
  bool quality_ = false;
};

}  // namespace

extern const Verb book;
const Verb book{
    "book",
    "buku",
    {"Buat buku SOP: sampul, keputusan, daftar isi, dan lampiran semua SOP",
     "Make a book of SOPs: cover, decree, table of contents, every SOP's lampiran"},
    {"Kata-kata keputusan, tahun dan penjelasan ditulis di profil (keputusan_..., buku_...); yang belum\n"
     "  tertulis menjadi garis titik-titik untuk diisi. Format: pdf, svg, png.\n"
     "Contoh:\n  alur buku sops/bekasi/*.sop -o buku.pdf\n  alur buku *.sop --sop pengaduan --sop rujukan -o "
     "buku.pdf",
     "The words of the decree, the year and the explanation stand in the profile (keputusan_..., buku_...);\n"
     "  what is not written becomes dotted lines to fill in. Formats: pdf, svg, png.\n"
     "Examples:\n  alur book sops/bekasi/*.sop -o buku.pdf\n  alur book *.sop --sop pengaduan --sop rujukan "
     "-o "
     "buku.pdf"},
    [] { return std::unique_ptr<Call>(std::make_unique<Book>()); }};

}  // namespace alur::cli::verbs
