#include "tests/coverage/model_cells.h"

namespace alur::tests {
namespace {

struct Writer {
  const model::Sop& sop;
  Reading reading;
  Letters letters;

  std::string text(const model::Text& t) const {
    return reading == Reading::Scanned && t.misread ? *t.misread : t.value;
  }

  std::string sub_step(const model::SubStep& sub) const {
    const bool misread = reading == Reading::Scanned && sub.misread_letter;
    const std::string letter = misread ? *sub.misread_letter : sub.letter;
    const std::string dot = letters == Letters::WithDot && !letter.empty() ? "." : "";
    return " " + letter + dot + " " + text(sub.text);
  }

  bool leads_group(const model::Step& step) const {
    for (const model::Step& other : sop.steps)
      if (other.group == step.group) return &other == &step;
    return false;
  }

  // The number of a row within a step is a letter before its text.
  std::string lead(const model::Step& step) const {
    if (!step.group) return "";
    const model::RowGroup& group = sop.groups[*step.group];
    const std::string shared = group.text && leads_group(step) ? text(*group.text) + " " : "";
    return shared + step.number + " ";
  }

  std::string number(const model::Step& step) const {
    if (!step.group) return step.number;
    return leads_group(step) ? sop.groups[*step.group].number : "";
  }

  std::string activity(const model::Step& step) const {
    std::string all = lead(step);
    if (step.text) all += text(*step.text);
    for (const model::SubStep& sub : step.sub_steps) all += sub_step(sub);
    if (step.closing) all += " " + text(*step.closing);
    return all;
  }

  std::string documents(const model::DocumentCell& cell) const {
    if (cell.printed) return *cell.printed;
    std::string all;
    for (const model::DocumentUse& use : cell.uses)
      all += (all.empty() ? "" : sop.profile.separator) + text(use.printed);
    return all;
  }

  Row row(const model::Step& step) const {
    return {normal(number(step)),
            normal(activity(step)),
            normal(documents(step.inputs)),
            normal(step.limit.printed),
            normal(documents(step.outputs)),
            normal(step.note ? text(*step.note) : "")};
  }
};

}  // namespace

std::vector<Row> rows_of(const model::Sop& sop, Reading reading, Letters letters) {
  const Writer writer{sop, reading, letters};
  std::vector<Row> rows;
  for (const model::Step& step : sop.steps) rows.push_back(writer.row(step));
  return rows;
}

}  // namespace alur::tests
