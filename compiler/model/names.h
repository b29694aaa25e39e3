// The names of a set, one table a kind. All files of a compilation share them.
#pragma once

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/findings.h"
#include "base/spelling.h"
#include "compiler/model/diagnostics.h"
#include "compiler/model/model.h"
#include "compiler/syntax/ast.h"

namespace alur::model {

// What a table holds, in the planner's words: "jabatan".
struct NameKind {
  std::string_view id, en;
};

Diagnostic duplicate_name(NameKind kind, const syntax::Word& word, Span first);
Diagnostic unknown_name(NameKind kind, const syntax::Word& word, std::optional<std::string_view> nearest);

template <class IdType>
class NameTable {
 public:
  explicit NameTable(NameKind kind) : kind_(kind) {}

  // Reports a second declaration of the same name and keeps the first.
  void declare(const syntax::Word& word, IdType id, Findings& out) {
    const auto [entry, is_new] = entries_.try_emplace(word.text, Entry{id, word.span});
    if (is_new) return;
    out.push_back(duplicate_name(kind_, word, entry->second.place));
  }

  // Nothing, without a report, when the name is unknown.
  std::optional<IdType> peek(std::string_view name) const {
    const auto entry = entries_.find(name);
    return entry == entries_.end() ? std::nullopt : std::optional(entry->second.id);
  }

  // Reports an unknown name, with the nearest known one.
  std::optional<IdType> find(const syntax::Word& word, Findings& out) const {
    if (const auto id = peek(word.text)) return id;
    // To compare with every name takes long where both are many.
    std::vector<std::string_view> known;
    if (!out.is_full(name_unknown, word.span.file))
      for (const auto& [name, entry] : entries_) known.push_back(name);
    const auto near = nearest_word(word.text, known);
    Diagnostic d = unknown_name(kind_, word, near);
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
  std::map<std::string_view, Entry> entries_;
};

// The tables of everything that is declared at the top of a file.
struct SetNames {
  NameTable<PostId> posts{{"jabatan", "post"}};
  NameTable<LawId> laws{{"dasar hukum", "law"}};
  NameTable<DocumentId> documents{{"dokumen", "document"}};
  NameTable<PlaceId> places{{"tempat", "place"}};
  NameTable<SkillId> skills{{"keahlian", "skill"}};
  NameTable<ProfileId> profiles{{"profil", "profile"}};
  NameTable<HolidayListId> holiday_lists{{"daftar hari libur", "holiday list"}};
  NameTable<CalendarId> calendars{{"kalender", "calendar"}};
  NameTable<RosterId> rosters{{"jadwal", "roster"}};
  NameTable<SopId> sops{{"SOP", "SOP"}};
  NameTable<ScenarioId> scenarios{{"skenario", "scenario"}};
};

}  // namespace alur::model
