#include "compiler/syntax/body_rules.h"

#include <array>

#include "compiler/syntax/keywords.h"
#include "compiler/syntax/parse_tree.h"

namespace alur::syntax {

std::span<const BodyRule> body_rules() {
  static constexpr std::array rules = {
      BodyRule{Type::RuleUnit, Type::RuleDeclaration, "", "file"},
      BodyRule{Type::RuleSopBody, Type::RuleSopItem, "sop", "sop"},
      BodyRule{Type::RuleStepBody, Type::RuleStepItem, "langkah", "step"},
      BodyRule{Type::RuleSettings, Type::RuleSetting, "profil", "profile"},
      BodyRule{Type::RuleValueBody, Type::RuleValueItem, "profil", "profile value"},
      BodyRule{Type::RuleListBody, Type::RuleListItem, "daftar", "list"},
      BodyRule{Type::RuleSubStepBody, Type::RuleSubStep, "rincian", "sub-steps"},
      BodyRule{Type::RuleDocumentBody, Type::RuleDocumentEntry, "kelengkapan", "documents"},
      BodyRule{Type::RuleAlternativeBody, Type::RuleDocumentUse, "salah_satu", "alternatives"},
      BodyRule{Type::RuleOutcomeBody, Type::RuleOutcome, "keputusan", "decision"},
      BodyRule{Type::RuleParallelBody, Type::RuleBranch, "paralel", "parallel"},
      BodyRule{Type::RuleBranchBody, Type::RuleBranchItem, "cabang", "branch"},
      BodyRule{Type::RuleLawProperties, Type::RuleLawProperty, "hukum", "law"},
      BodyRule{Type::RuleDocumentProperties, Type::RuleDocumentProperty, "dokumen", "document"},
      BodyRule{Type::RuleRosterBody, Type::RuleRosterItem, "jadwal", "roster"},
      BodyRule{Type::RulePatternBody, Type::RulePatternDay, "pola", "pattern"},
      BodyRule{Type::RuleArrivalBody, Type::RuleArrivalItem, "kedatangan", "arrivals"},
      BodyRule{Type::RuleWeightBody, Type::RuleNumber, "pola", "weights"},
      BodyRule{Type::RuleAttributeBody, Type::RuleAttributeValue, "atribut", "attribute"},
      BodyRule{Type::RuleHolidayBody, Type::RuleHolidayItem, "hari_libur", "holiday list"},
      BodyRule{Type::RuleCalendarBody, Type::RuleCalendarItem, "kalender", "calendar"},
      BodyRule{Type::RuleSeasonBody, Type::RuleSeasonItem, "musim", "season"},
      BodyRule{Type::RuleCheckBody, Type::RuleCheckItem, "pemeriksaan", "check settings"},
      BodyRule{Type::RuleScenarioBody, Type::RuleScenarioItem, "skenario", "scenario"}};
  return rules;
}

std::vector<ItemWords> item_words() {
  ChunkStream nothing;
  AlurParser parser(&nothing);
  const antlr4::atn::ATN& network = parser.getATN();
  std::vector<ItemWords> out;
  for (const BodyRule& body : body_rules()) {
    ItemWords& at = out.emplace_back(ItemWords{body.place, {}});
    const antlr4::misc::IntervalSet first = network.nextTokens(network.ruleToStartState[body.item]);
    // Where any name may stand, so may every keyword: it is then a name, and none is worth offering.
    if (first.contains(static_cast<ssize_t>(Type::NAME))) continue;
    for (const Keyword& entry : keywords())
      for (const ssize_t type : first.toList())
        if (type > 0 && parser.getVocabulary().getLiteralName(static_cast<std::size_t>(type)) ==
                            "'" + std::string(entry.word) + "'")
          at.words.push_back(&entry);
  }
  return out;
}

}  // namespace alur::syntax
