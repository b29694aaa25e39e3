#include "compiler/check/related_titles.h"

#include "compiler/check/title_words.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

// Words that tell one title from another, abbreviations written out.
std::vector<std::string> telling_words(const std::string& bare) {
  static const std::map<std::string, std::vector<std::string>> abbreviations = {
      {"kdrt", {"kekerasan", "rumah", "tangga"}}, {"tppo", {"perdagangan", "orang"}}};
  std::vector<std::string> out;
  for (const std::string& word : words_of(bare)) {
    const auto whole = abbreviations.find(word);
    if (whole != abbreviations.end())
      out.insert(out.end(), whole->second.begin(), whole->second.end());
    else if (!is_filler(word))
      out.push_back(word);
  }
  return out;
}

// Six tenths of the words of both are the same: less is no likeness, more would miss "Penanganan Kasus KDRT"
// for "Penanganan Kasus Kekerasan terhadap Perempuan".
constexpr double least_likeness = 0.6;

}  // namespace

RelatedTitles::RelatedTitles(const model::Model& model) : model_(model) {
  for (std::size_t i = 0; i < model.sops.size(); ++i) {
    const std::string bare = bare_title(model.sops[model.sops.id_at(i)].title.value);
    by_title_[bare].push_back(i);
    names_.add(i, telling_words(bare));
  }
}

const model::Sop* RelatedTitles::exact(const std::string& bare, const std::string& self) const {
  const auto found = by_title_.find(bare);
  if (found == by_title_.end()) return nullptr;
  for (const std::size_t i : found->second)
    if (const model::Sop& sop = model_.sops[model_.sops.id_at(i)]; sop.name.text != self) return &sop;
  return nullptr;
}

const model::Sop* RelatedTitles::near(const std::string& bare, const model::Sop& self) const {
  std::optional<std::size_t> own;
  for (const std::size_t i : by_title_.at(bare_title(self.title.value)))
    if (&model_.sops[model_.sops.id_at(i)] == &self) own = i;
  const auto match = names_.nearest(telling_words(bare), least_likeness, own);
  return match ? &model_.sops[model_.sops.id_at(match->id)] : nullptr;
}

bool RelatedTitles::means_itself(const model::Sop& sop, const model::ListItem& item) const {
  if (item.sop) return &model_.sops[*item.sop] == &sop;
  const std::string bare = bare_title(item.text.value);
  return words_within(bare, bare_title(sop.title.value)) && exact(bare, sop.name.text) == nullptr;
}

RelatedTitles::Meaning RelatedTitles::meaning(const model::Sop& sop, const model::ListItem& item) const {
  if (means_itself(sop, item)) return {How::Itself, nullptr};
  if (item.sop) return {How::Exact, &model_.sops[*item.sop]};
  const std::string bare = bare_title(item.text.value);
  if (const model::Sop* same = exact(bare, sop.name.text); same != nullptr) return {How::Exact, same};
  if (const model::Sop* like = near(bare, sop); like != nullptr) return {How::Near, like};
  return {How::Unresolved, nullptr};
}

}  // namespace alur::check
