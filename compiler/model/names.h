// The names of a set, one table a kind. All files of a compilation share them.
#pragma once

#include <fmt/format.h>

#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "base/findings.h"
#include "base/spelling.h"
#include "compiler/model/diagnostics.h"
#include "compiler/model/model.h"
#include "compiler/model/name_index.h"
#include "compiler/syntax/ast.h"

namespace alur::model {

Diagnostic duplicate_name(NameKind kind, const syntax::Word& word, Span first);
Diagnostic unknown_name(NameKind kind, const syntax::Word& word, std::optional<std::string_view> nearest);

template <class IdType>
class NameTable {
 public:
  // What is declared and looked up here is noted in `log`, which must outlive the table.
  NameTable(NameKind kind, NameLog& log) : kind_(kind), log_(log) {}

  // Reports a second declaration of the same name and keeps the first.
  void declare(const syntax::Word& word, IdType id, Findings& out) {
    const auto [entry, is_new] = entries_.try_emplace(word.text, Entry{id, word.span});
    if (is_new) return log_.define(kind_, word.span);
    log_.use(word.span, entry->second.place);
    ++declared_again_;
    out.push_back(duplicate_name(kind_, word, entry->second.place));
  }

  // A name that was declared elsewhere; of several the first holds.
  void know(const Name& name, IdType id) { entries_.try_emplace(name.text, Entry{id, name.place}); }

  // Nothing, without a report, when the name is unknown.
  std::optional<IdType> peek(const syntax::Word& word) const {
    const auto entry = entries_.find(word.text);
    if (entry == entries_.end()) return std::nullopt;
    log_.use(word.span, entry->second.place);
    return entry->second.id;
  }

  // Reports an unknown name, with the nearest known one. Not one that seems to be meant by a name that is
  // declared twice: that is said already.
  std::optional<IdType> find(const syntax::Word& word, Findings& out) const {
    if (const auto id = peek(word)) return id;
    if (excused_.contains(word.text)) return std::nullopt;
    // To compare with every name takes long where both are many, as when a shared file declares nothing.
    std::vector<std::string_view> known;
    if (!out.is_full(name_unknown, word.span.file) && !out.is_tiring(name_unknown))
      for (const auto& [name, entry] : entries_) known.push_back(name);
    const auto near = nearest_word(word.text, known);
    if (!near && excused_.size() < declared_again_) {
      excused_.insert(word.text);
      return std::nullopt;
    }
    Diagnostic d = unknown_name(kind_, word, near);
    if (const auto meant = surely_meant(word.text, known))
      d.fix = replacement(word.span, std::string(*meant));
    if (near) d.related.push_back({entries_.at(*near).place, {"dinyatakan di sini", "declared here"}});
    out.push_back(std::move(d));
    return std::nullopt;
  }

 private:
  struct Entry {
    IdType id;
    Span place;
  };
  NameKind kind_;
  NameLog& log_;
  std::map<std::string_view, Entry> entries_;
  std::size_t declared_again_ = 0;
  // Unknown, as one of those would be named: at most as many. Only what is said depends on it.
  mutable std::set<std::string_view> excused_;
};

// The tables of everything that is declared at the top of a file.
struct SetNames {
  explicit SetNames(NameLog& the_log) : log(the_log) {}
  NameLog& log;
  NameTable<PostId> posts{{"jabatan", "post"}, log};
  NameTable<LawId> laws{{"dasar hukum", "law"}, log};
  NameTable<DocumentId> documents{{"dokumen", "document"}, log};
  NameTable<PlaceId> places{{"tempat", "place"}, log};
  NameTable<SkillId> skills{{"keahlian", "skill"}, log};
  NameTable<ProfileId> profiles{{"profil", "profile"}, log};
  NameTable<HolidayListId> holiday_lists{{"daftar hari libur", "holiday list"}, log};
  NameTable<CalendarId> calendars{{"kalender", "calendar"}, log};
  NameTable<RosterId> rosters{{"jadwal", "roster"}, log};
  NameTable<SopId> sops{{"SOP", "SOP"}, log};
  NameTable<ScenarioId> scenarios{{"skenario", "scenario"}, log};
};

}  // namespace alur::model
