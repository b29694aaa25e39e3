#include "compiler/lampiran/chart_rows.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace alur::lampiran {
namespace {

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
    return c < 128 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c);
  });
  return text;
}

std::string cell_text(const model::DocumentCell& cell, const std::string& separator) {
  if (cell.printed) return *cell.printed;
  std::string text;
  for (const model::DocumentUse& use : cell.uses) {
    if (!text.empty()) text += separator;
    text += use.printed.value;
  }
  return text;
}

// The row of a step that is printed in several: its letter stands before its text, and the first row has what
// all of them share.
bool leads_group(const model::Sop& sop, const model::Step& step) {
  for (const model::Step& other : sop.steps)
    if (other.group == step.group) return &other == &step;
  return false;
}

LaidText row_words(const Drafting& d, const model::Step& step, double width) {
  if (!step.group) return step.text ? wrap(step.text->value, width, d.body(), d.metrics) : LaidText();
  LaidText text;
  const model::RowGroup& group = d.sop.groups[*step.group];
  if (group.text && leads_group(d.sop, step)) text = wrap(group.text->value, width, d.body(), d.metrics);
  const std::string lead = step.number.empty() ? "" : step.number + " ";
  const double indent = lead.empty() ? 0 : d.metrics.width(lead, d.body());
  append(text,
         wrap_item(step.number, step.text ? step.text->value : "", width, d.body(), {indent, 0}, d.metrics));
  return text;
}

// "a" is printed as "a."; one that was written with its own sign, such as "a)", as it is.
std::string lead_of(const model::SubStep& sub) {
  if (sub.letter.empty()) return "";
  const char last = sub.letter.back();
  return last == '.' || last == ')' || last == ':' || last == '-' ? sub.letter : sub.letter + ".";
}

}  // namespace

bool says(const model::Step& step, const std::string& words) {
  const std::string wanted = lower_case(words);
  const auto in = [&](const std::optional<model::Text>& text) {
    return text && lower_case(text->value).find(wanted) != std::string::npos;
  };
  return in(step.text) || in(step.note) || in(step.closing);
}

namespace {

// What no symbol says: which SOP is called, why a step is repeated, when it is needed. In reading order.
std::vector<std::string> words_of_marks(const Drafting& d, const model::Step& step) {
  const model::Labels& labels = d.sop.profile.labels;
  std::vector<std::string> out;
  if (step.call) {
    const std::string& title = d.model.sops[step.call->sop].title.value;
    const bool named = labels.called.empty() || lower_case(title).starts_with(lower_case(labels.called));
    if (!says(step, title)) out.push_back("(" + (named ? "" : labels.called + " ") + title + ")");
  }
  if (step.repetition && step.repetition->reason && !says(step, step.repetition->reason->value))
    out.push_back("(" + step.repetition->reason->value + ")");
  if (step.optional) {
    const std::string& asked =
        step.optional->condition ? step.optional->condition->value : labels.when_needed;
    if (!says(step, asked)) out.push_back(asked + (asked.ends_with('?') ? "" : "?"));
  }
  return out;
}

LaidText activity_text(const Drafting& d, const model::Step& step, double width) {
  LaidText text = row_words(d, step, width);
  double indent = 0;
  for (const model::SubStep& sub : step.sub_steps) {
    if (!sub.letter.empty()) indent = std::max(indent, d.metrics.width(lead_of(sub) + " ", d.body()));
  }
  for (const model::SubStep& sub : step.sub_steps) {
    append(text, wrap_item(lead_of(sub), sub.text.value, width, d.body(), {indent, 0}, d.metrics));
  }
  if (step.closing) append(text, wrap(step.closing->value, width, d.body(), d.metrics));
  for (const std::string& words : words_of_marks(d, step))
    append(text, wrap(words, width, d.body(), d.metrics));
  // A question stands beside its diamond; one that is inferred is not of the form.
  if (step.decision && step.decision->question && !step.decision->inference)
    append(text, wrap(step.decision->question->value, width, d.body(), d.metrics));
  return text;
}

}  // namespace

std::string printed_number(const model::Sop& sop, const model::Step& step) {
  if (!step.group) return step.number;
  return leads_group(sop, step) ? sop.groups[*step.group].number : "";
}

RowText heading_text(const Drafting& d, const Columns& c, const model::Heading& heading) {
  RowText row;
  row.name = "judul-" + d.sop.steps[heading.before].name.text;
  row.number = wrap(heading.number, c.activity - c.number - 1, d.bold(), d.metrics);
  row.activity =
      wrap(heading.text.value, c.lanes.front() - c.activity - 2 * d.options.padding, d.bold(), d.metrics);
  return row;
}

RowText row_text(const Drafting& d, const Columns& c, const model::Step& step) {
  const double pad = 2 * d.options.padding;
  const auto laid = [&](const std::string& text, double from, double to) {
    return wrap(text, to - from - pad, d.body(), d.metrics);
  };
  RowText row;
  row.name = step.name.text;
  row.number = wrap(printed_number(d.sop, step), c.activity - c.number - 1, d.body(), d.metrics);
  row.activity = activity_text(d, step, c.lanes.front() - c.activity - pad);
  row.input = laid(cell_text(step.inputs, d.sop.profile.separator), c.input(), c.limit);
  row.limit = wrap_amount(step.limit.printed, c.output - c.limit - pad, d.body(), d.metrics);
  row.output = laid(cell_text(step.outputs, d.sop.profile.separator), c.output, c.note);
  row.note = laid(step.note ? step.note->value : std::string(), c.note, c.right);
  return row;
}

RowText continued_text(const Drafting& d, const Columns& c, const model::Step& step) {
  RowText row;
  row.name = step.name.text;
  row.number = wrap(printed_number(d.sop, step), c.activity - c.number - 1, d.body(), d.metrics);
  row.activity = wrap(d.sop.profile.labels.continued, c.lanes.front() - c.activity - 2 * d.options.padding,
                      d.small(), d.metrics);
  return row;
}

double text_height(RowText& row) {
  double height = 0;
  for (const LaidText* text : row.all()) height = std::max(height, height_of(*text));
  return height;
}

namespace {

// For text, by column as in RowText::all.
std::array<double, 6> text_widths(const Drafting& d, const Columns& c) {
  const double pad = 2 * d.options.padding;
  return {c.activity - c.number - 1, c.lanes.front() - c.activity - pad,
          c.limit - c.input() - pad, c.output - c.limit - pad,
          c.note - c.output - pad,   c.right - c.note - pad};
}

// In small letters, and in smaller ones where the column is narrow.
LaidLine mark_of(const std::string& word, double room, const Drafting& d) {
  TextStyle style{d.small().size_pt - 0.5, Weight::Regular};
  const double wide = d.metrics.width(word, style);
  if (wide > room) style.size_pt *= room / wide * 0.99;
  return {{LaidRun{0, d.metrics.width(word, style), word}}, style};
}

}  // namespace

RowText take_part(RowText& row, double height, const Drafting& d, const Columns& c) {
  const model::Labels& labels = d.sop.profile.labels;
  const double mark_height = line_height(d.small());
  const auto widths = text_widths(d, c);
  RowText part;
  part.name = row.name;
  auto from = row.all();
  auto to = part.all();
  for (std::size_t i = 0; i < from.size(); ++i) {
    LaidText& source = *from[i];
    const double room = height_of(source) <= height ? height : height - mark_height;
    std::size_t n = 0;
    double used = 0;
    while (n < source.size() && used + line_height(source[n].style) <= room)
      used += line_height(source[n++].style);
    to[i]->assign(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(n));
    source.erase(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(n));
    if (source.empty()) continue;
    to[i]->push_back(mark_of(labels.continues, widths[i], d));
    source.front().start = LineStart::Paragraph;
    source.insert(source.begin(), mark_of(labels.continued, widths[i], d));
  }
  return part;
}

bool nothing_left(RowText& row) {
  for (const LaidText* text : row.all()) {
    if (!text->empty()) return false;
  }
  return true;
}

// A label is read at a glance: its words are divided only where a lane is narrower than a word in small
// letters.
std::vector<LaidText> label_shapes(const Drafting& d, const std::string& text, double lane) {
  std::vector<LaidText> shapes;
  if (text.empty()) return shapes;
  const auto offer = [&](double width, TextStyle style) {
    LaidText laid = wrap(text, width, style, d.metrics);
    if (width_of(laid) > lane - 1.5) return;
    if (shapes.empty() || width_of(laid) < width_of(shapes.back()) - 0.5) shapes.push_back(std::move(laid));
  };
  const TextStyle usual{d.sop.profile.font_size - 1.5, Weight::Regular};
  const double whole = widest_word(text, usual, d.metrics);
  for (const double width : {lane - 2.4, lane * 0.62, lane / 2 - 2.4}) offer(std::max(width, whole), usual);
  const TextStyle small{6.3, Weight::Regular};
  const double whole_small = widest_word(text, small, d.metrics);
  if (shapes.empty()) offer(std::max(lane - 1.8, whole_small), small);
  if (shapes.empty()) offer(lane - 1.8, small);
  offer(std::max(lane / 2 - 1.7, whole_small), small);
  offer(std::max(lane / 2 - 1.7, 4.0), {6.0, Weight::Regular});
  return shapes;
}

}  // namespace alur::lampiran
