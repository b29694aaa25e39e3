#include "compiler/model/said_of_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "compiler/model/diagnostics.h"

namespace alur::model {
namespace {

// An unknown name is said once in a set, or in its SOP or scenario where it is theirs; not at all where the
// part that declares it may be one that could not be read.
class SaidOfNames {
 public:
  explicit SaidOfNames(const std::vector<syntax::Ast>& asts)
      : asts_(asts),
        part_lost_(std::any_of(asts.begin(), asts.end(), [](const auto& ast) { return ast.broken; })) {}

  // Before is_new is asked.
  void note(const Diagnostics& all) {
    for (const Diagnostic& d : all) {
      if (d.kind == &name_declared_twice) with_twins_.emplace(d.place.file, declaration_of(d.place));
      if (d.kind != &name_unknown || !is_of_set(d.what.en)) continue;
      files_[d.what.id].insert(d.place.file);
      std::vector<Message>& names = names_[d.place.file];
      if (std::find(names.begin(), names.end(), d.what) == names.end()) names.push_back(d.what);
    }
  }

  // Of one that is kept: where else the same is missing.
  void complete(Diagnostic& d) const {
    if (d.kind != &name_unknown || !is_of_set(d.what.en)) return;
    if (uses_nothing(d.place.file)) return list_names(d);
    const std::size_t more = files_.at(d.what.id).size() - 1;
    if (more == 0 || !d.fix.empty()) return;
    d.help.id += fmt::format("; dipakai juga di {} berkas lain", more);
    d.help.en += fmt::format("; {} other file{} it too", more, more == 1 ? " uses" : "s use");
  }

  bool is_new(const Diagnostic& d) {
    const std::size_t in = declaration_of(d.place);
    // After a brace too many another part may have been read into this one.
    if ((d.kind == &name_declared_twice || d.kind == &part_given_twice) && is_broken(d.place, in))
      return false;
    if (d.kind != &name_unknown) return true;
    // Of two steps of one name, one has lost its own.
    if (!is_of_set(d.what.en) && with_twins_.contains({d.place.file, in})) return false;
    const std::size_t within = is_of_set(d.what.en) ? 0 : 1 + in;
    if (within == 0 && part_lost_) return false;
    if (within == 0 && uses_nothing(d.place.file)) return without_import_.insert(d.place.file).second;
    // A slip of the pen is one wherever it stands.
    const FileId file = within == 0 && d.fix.empty() ? FileId{} : d.place.file;
    return said_.emplace(file, within, d.what.id).second;
  }

 private:
  // By its words: of lanes, steps, outcomes and attributes each SOP and scenario has its own.
  static bool is_of_set(std::string_view what) {
    constexpr std::array kinds = {"post",         "law",      "document", "place", "skill",   "profile",
                                  "holiday list", "calendar", "roster",   "SOP",   "scenario"};
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](const char* kind) { return what.starts_with(fmt::format("unknown {} '", kind)); });
  }

  // Several names, and no file that could declare them: the line `gunakan` is what is missing.
  bool uses_nothing(FileId file) const {
    constexpr std::size_t several = 3;
    const auto names = names_.find(file);
    if (names == names_.end() || names->second.size() < several) return false;
    const auto& all = asts_[file.index].declarations;
    return std::none_of(all.begin(), all.end(), [](const syntax::Declaration& one) {
      return std::holds_alternative<syntax::Import>(one) || std::holds_alternative<syntax::Post>(one);
    });
  }

  void list_names(Diagnostic& d) const {
    constexpr std::size_t most = 6;
    const std::vector<Message>& names = names_.at(d.place.file);
    std::string listed;
    for (std::size_t i = 0; i < names.size() && i < most; ++i) {
      const std::size_t from = names[i].id.find('\'');
      listed += (i == 0 ? "" : ", ") + names[i].id.substr(from, names[i].id.rfind('\'') + 1 - from);
    }
    const std::size_t more = names.size() - std::min(names.size(), most);
    if (more > 0) listed += ", …";
    d.fix = {};
    d.help = {
        fmt::format(
            "berkas ini tidak menggunakan berkas lain, dan {} namanya tidak dikenal: {}. Tulis di awal: "
            "gunakan \"…\"",
            names.size(), listed),
        fmt::format("this file uses no other, and {} of its names are unknown: {}. Write at its beginning: "
                    "gunakan \"…\"",
                    names.size(), listed)};
  }

  std::size_t declaration_of(Span place) const {
    const std::vector<syntax::Declaration>& all = asts_[place.file.index].declarations;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Span span = std::visit([](const auto& one) { return one.span; }, all[i]);
      if (span.begin <= place.begin && place.end <= span.end) return i;
    }
    return all.size();
  }

  bool is_broken(Span place, std::size_t declaration) const {
    const std::vector<syntax::Declaration>& all = asts_[place.file.index].declarations;
    const auto* sop = declaration < all.size() ? std::get_if<syntax::Sop>(&all[declaration]) : nullptr;
    return sop != nullptr && sop->broken;
  }

  const std::vector<syntax::Ast>& asts_;
  std::set<std::pair<FileId, std::size_t>> with_twins_;
  bool part_lost_;
  std::map<std::string, std::set<FileId>> files_;  // that use an unknown name, by what is said of it
  std::map<FileId, std::vector<Message>> names_;   // the same by file
  std::set<FileId> without_import_;
  std::set<std::tuple<FileId, std::size_t, std::string>> said_;
};

}  // namespace

void say_once(const std::vector<syntax::Ast>& asts, Diagnostics& findings) {
  SaidOfNames said(asts);
  said.note(findings);
  std::erase_if(findings, [&](const Diagnostic& d) { return !said.is_new(d); });
  for (Diagnostic& d : findings) said.complete(d);
}

}  // namespace alur::model
