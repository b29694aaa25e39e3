#include <fmt/format.h>

#include "base/wording.h"
#include "cli/finding_formats/format.h"

namespace alur::cli {
namespace {

// A file of posts or holidays alone is complete, but a planner may have named the wrong one.
std::string without_findings(const Compilation& compilation, const Env& env) {
  for (std::size_t i = 0; i < compilation.files.named; ++i)
    for (const syntax::Declaration& declaration : compilation.files.asts[i].declarations)
      if (std::holds_alternative<syntax::Sop>(declaration) ||
          std::holds_alternative<syntax::Scenario>(declaration))
        return env.say({"Tidak ada temuan.", "No findings."});
  return env.say({"Tidak ada temuan, tetapi tidak ada SOP atau skenario di dalamnya.",
                  "No findings, but there is no SOP or scenario in it."});
}

std::string counted(std::size_t n, Language language) {
  return words_of_count(static_cast<std::int64_t>(n), language);
}

// "3 diabaikan dengan alasan": what the set knows and leaves is not forgotten.
std::string waived_words(std::size_t n, const Env& env) {
  if (n == 0) return "";
  return env.say({fmt::format("{} diabaikan dengan alasan", counted(n, Language::Indonesian)),
                  fmt::format("{} waived with a reason", counted(n, Language::English))});
}

std::string sum(const FindingsPage& page) {
  const Reported& found = page.found;
  const std::string waived = waived_words(found.waived.size(), page.env);
  if (found.total() == 0)
    return without_findings(page.compilation, page.env) + (waived.empty() ? "" : " (" + waived + ")") + "\n";
  std::string out = page.env.say({"Jumlah", "In all"}) + ": " + summary(found.count, page.env.language);
  if (!waived.empty()) out += "; " + waived;
  out +=
      page.env.say({". Penjelasan sebuah kode: alur jelaskan KODE\n", ". About a code: alur explain CODE\n"});
  const bool more = found.more_fixable();
  if (const std::size_t n = found.fixable(); n > 0)
    out += page.env.say({fmt::format("Dapat diperbaiki sendiri oleh program: {}{} (alur periksa --fix)\n",
                                     counted(n, Language::Indonesian), more ? " atau lebih" : ""),
                         fmt::format("The program can mend by itself: {}{} (alur check --fix)\n",
                                     counted(n, Language::English), more ? " or more" : "")});
  return out;
}

std::string write(const FindingsPage& page) {
  std::string out;
  for (const FixedFile& file : page.fixed)
    out += page.env.say(
        {fmt::format("diperbaiki: {} ({} perbaikan)\n", file.path, file.fixes),
         fmt::format("fixed: {} ({} {})\n", file.path, file.fixes, file.fixes == 1 ? "fix" : "fixes")});
  if (!page.fixed.empty()) out += "\n";
  out += render(page.found, page.most, page.compilation.files.sources, page.env) + sum(page);
  if (page.found.elsewhere > 0)
    out += page.env.say({fmt::format("{} temuan lain pada berkas yang digunakan: tambahkan --all\n",
                                     counted(page.found.elsewhere, Language::Indonesian)),
                         fmt::format("{} more in used files: add --all\n",
                                     counted(page.found.elsewhere, Language::English))});
  return out;
}

}  // namespace

extern const FindingFormat text_findings;
const FindingFormat text_findings{"text", {"untuk orang", "for people"}, Reader::Person, write};

}  // namespace alur::cli
