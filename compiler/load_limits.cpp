#include "compiler/load_limits.h"

#include <fmt/format.h>

#include "base/wording.h"
#include "compiler/load.h"

namespace alur {

const DiagnosticKind too_many_files{
    "LM01",
    Severity::Invalid,
    Basis::Language,
    {"terlalu banyak berkas", "too many files"},
    {"Rangkaian 'gunakan' yang tidak berujung akan menghabiskan memori; berkas berikutnya tidak dibaca.",
     "Imports that never end would exhaust the memory; further files are not read."},
    {"docs/language.md, Limits", "docs/language.md, Limits"},
    "",
    "jabatan k \"K\"\n"};

const DiagnosticKind set_too_large{
    "LM02",
    Severity::Invalid,
    Basis::Language,
    {"semua berkas bersama-sama terlalu besar", "all files together too large"},
    {"Sebanyak ini tidak dibaca, agar memori tidak habis; berkas berikutnya tidak dibaca.",
     "So much is not read, so that memory is not exhausted; further files are not read."},
    {"docs/language.md, Limits", "docs/language.md, Limits"},
    "",
    "jabatan k \"K\"\n"};

const DiagnosticKind imports_too_deep{
    "LM03",
    Severity::Invalid,
    Basis::Language,
    {"rangkaian 'gunakan' terlalu panjang", "chain of imports too long"},
    {"Berkas yang menggunakan berkas yang menggunakan berkas lain, dan seterusnya, tidak dapat diikuti "
     "pembaca.",
     "No reader can follow files that use files that use others, and so on."},
    {"docs/language.md, Limits", "docs/language.md, Limits"},
    "",
    "jabatan k \"K\"\n"};

const DiagnosticKind too_many_declarations{
    "LM04",
    Severity::Invalid,
    Basis::Language,
    {"terlalu banyak SOP atau skenario", "too many SOPs or scenarios"},
    {"Yang melebihi batas tidak dibaca, agar memori tidak habis.",
     "What lies beyond the limit is not read, so that memory is not exhausted."},
    {"docs/language.md, Limits", "docs/language.md, Limits"},
    "",
    "jabatan k \"K\"\n"};

namespace {

std::string number(std::size_t n, Language language) {
  return words_of_count(static_cast<std::int64_t>(n), language);
}

const Message check_a_part = {"periksa sebagian berkas saja", "check a part of the files at a time"};

}  // namespace

Diagnostic more_files_than(std::size_t limit, const syntax::Import& import) {
  return finding(
      too_many_files, import.path.span,
      {fmt::format("lebih dari {} berkas digunakan; berkas ini tidak dibaca",
                   number(limit, Language::Indonesian)),
       fmt::format("more than {} files are used; this one is not read", number(limit, Language::English))},
      check_a_part);
}

Diagnostic more_bytes_than(std::size_t limit, const syntax::Import& import) {
  return finding(
      set_too_large, import.path.span,
      {fmt::format("semua berkas bersama-sama melebihi {} MB; berkas ini tidak dibaca", limit >> 20),
       fmt::format("all files together are beyond {} MB; this one is not read", limit >> 20)},
      check_a_part);
}

Diagnostic deeper_than(std::size_t limit, const syntax::Import& import) {
  return finding(
      imports_too_deep, import.path.span,
      {fmt::format("berkas ini digunakan melalui rangkaian lebih dari {} 'gunakan'; tidak dibaca", limit),
       fmt::format("this file is used by a chain of more than {} imports; it is not read", limit)},
      {"gunakan berkas ini langsung dari berkas yang diperiksa",
       "use this file from the one that is checked"});
}

bool DeclarationCount::fits(const syntax::Declaration& declaration, Diagnostics& out) {
  const auto* sop = std::get_if<syntax::Sop>(&declaration);
  const auto* scenario = std::get_if<syntax::Scenario>(&declaration);
  if (sop == nullptr && scenario == nullptr) return true;
  const std::size_t limit = sop != nullptr ? limits_.sops : limits_.scenarios;
  const std::size_t count = sop != nullptr ? ++sops_ : ++scenarios_;
  if (count == limit + 1) {
    const Message kind = sop != nullptr ? Message{"SOP", "SOPs"} : Message{"skenario", "scenarios"};
    out.push_back(finding(too_many_declarations, sop != nullptr ? sop->name.span : scenario->name.span,
                          {fmt::format("lebih dari {} {}; yang ini dan sesudahnya tidak dibaca",
                                       number(limit, Language::Indonesian), kind.id),
                           fmt::format("more than {} {}; this one and those after it are not read",
                                       number(limit, Language::English), kind.en)},
                          check_a_part));
  }
  return count <= limit;
}

void DeclarationCount::keep_within(syntax::Ast& ast, Diagnostics& out) {
  std::erase_if(ast.declarations, [&](const syntax::Declaration& one) { return !fits(one, out); });
}

}  // namespace alur
