#include <algorithm>

#include "compiler/syntax/build.h"
#include "compiler/syntax/diagnostics.h"

namespace alur::syntax {

const DiagnosticKind repeated_item{
    "SX13",
    Severity::Invalid,
    Basis::Language,
    {"butir ditulis dua kali", "item written twice"},
    {"Setiap langkah hanya mempunyai satu butir dari jenis ini; yang kedua tidak dipakai.",
     "A step has one item of this kind; the second is not used."},
    {"docs/language.md", "docs/language.md"},
    "sop s \"S\" {\n  pelaksana p: kepala \"Kepala\"\n  langkah a 1 p \"A\" {\n    waktu 5 menit\n    waktu "
    "6 menit\n  }\n}\njabatan kepala \"Kepala\"\n",
    "sop s \"S\" {\n  pelaksana p: kepala \"Kepala\"\n  langkah a 1 p \"A\" {\n    waktu 5 menit\n  "
    "}\n}\njabatan kepala \"Kepala\"\n",
    {"Butir kedua dihapus hanya bila sama kata demi kata dengan yang pertama.",
     "The second is removed only where it is the same as the first, word by word."}};

void Builder::repeated(Span again, Span first) {
  Diagnostic twice =
      finding(repeated_item, again, {"butir ini sudah ditulis sebelumnya", "this item was written before"},
              {"hapus salah satu", "remove one of the two"});
  twice.related.push_back({first, {"yang pertama di sini", "the first is here"}});
  if (file_.slice(again) == file_.slice(first) && again != first)
    twice.fix =
        removal(again, {"hapus butir kedua, yang sama kata-katanya", "remove the second, which is the same"});
  fail(std::move(twice));
}

Step Builder::step(P::StepContext* tree) { return step_or_row(tree); }

Step Builder::row(P::RowContext* tree) { return step_or_row(tree); }

template <class Tree>
Step Builder::step_or_row(Tree* tree) {
  Step out;
  out.span = span(tree);
  out.heading = span(tree->start);
  out.broken = tree->exception != nullptr || dropped_->contains(tree);
  step_head(tree, out);
  each<P::StepItemContext>(tree->stepBody(), out.broken, [&](P::StepItemContext* item) {
    if (!item->exception) step_item(item, out);
  });
  return out;
}

StepNumber Builder::printed_number(const antlr4::Token* token, P::MisreadContext* misread) {
  StepNumber out;
  out.kind = token->getType() == Type::KOSONG ? StepNumber::Kind::Blank : StepNumber::Kind::Printed;
  out.text.span = span(token);
  if (out.kind == StepNumber::Kind::Printed) out.text.value = file_.slice(out.text.span);
  misread_into(out.text.misread, out.text.span, misread);
  return out;
}

template <class Tree>
void Builder::step_head(Tree* tree, Step& step) {
  const auto in_heading = [&](Span part) { step.heading = join(step.heading, part); };
  step.name = word(tree->name());
  in_heading(step.name.span);
  if (P::StepNumberContext* number = tree->stepNumber(); number != nullptr && !number->exception) {
    step.number = printed_number(number->start, number->misread());
    in_heading(span(number));
  }
  P::PlainNameContext* lane = tree->plainName();
  if (lane != nullptr && !lane->exception) {
    step.lane = word(lane);
    in_heading(step.lane->span);
  }
  for (P::TextContext* one : tree->text()) {
    if (one->exception) continue;
    const Text words = text(one);
    in_heading(words.span);
    if (step.lane && words.span.begin < step.lane->span.begin) {
      if (step.number.kind != StepNumber::Kind::Automatic) {
        repeated(words.span, step.number.text.span);
        step.broken = true;
        failed_ = false;
        continue;
      }
      step.number = {StepNumber::Kind::Printed, words};
    } else {
      step.text = words;
    }
  }
}

void Builder::step_item(P::StepItemContext* tree, Step& step) {
  const Span here = span(tree);
  const auto first = [&](const auto& slot) { return slot ? slot->span : here; };
  if (auto* one = tree->laneInference())
    return once(step.lane_inference, Inference{text(one->text()), here}, here, first(step.lane_inference));
  if (auto* one = tree->subSteps()) {
    if (!step.sub_steps.empty()) return repeated(here, step.sub_steps.front().span);
    return each<P::SubStepContext>(one->subStepBody(), step.broken, [&](P::SubStepContext* item) {
      if (!item->exception) keep(step.sub_steps, sub_step(item));
    });
  }
  if (auto* one = tree->closing()) return once(step.closing, text(one->text()), here, first(step.closing));
  if (auto* one = tree->inputs())
    return once(step.inputs, documents(one->documents(), here), here, first(step.inputs));
  if (auto* one = tree->outputs())
    return once(step.outputs, documents(one->documents(), here), here, first(step.outputs));
  if (auto* one = tree->limit()) return once(step.limit, time_text(one), here, first(step.limit));
  if (auto* one = tree->effort())
    return once(step.effort, distribution(one->distribution()), here, first(step.effort));
  if (auto* one = tree->note()) {
    if (one->text() != nullptr) once(step.note, text(one->text()), here, first(step.note));
    return;
  }
  if (auto* one = tree->delay())
    return once(step.delay, duration(one->distribution(), one->fixed()), here, first(step.delay));
  if (auto* one = tree->row()) {
    if (one->name() != nullptr && !one->name()->exception) keep(step.rows, row(one));
    return;
  }
  if (auto* one = tree->waiver()) return keep(step.waivers, waiver(one));
  flow_words(tree, step, here);
}

// What says where the case goes from here, and under what conditions the step is done.
void Builder::flow_words(P::StepItemContext* tree, Step& step, Span here) {
  const auto first = [&](const auto& slot) { return slot ? slot->span : here; };
  if (auto* one = tree->decision()) return once(step.decision, decision(one), here, first(step.decision));
  if (auto* one = tree->optional())
    return once(step.optional, Optional{text_if(one->text()), here}, here, first(step.optional));
  if (auto* one = tree->repetition()) {
    Repetition out{std::nullopt, text_if(one->text()), here};
    if (one->number() != nullptr) out.most = number(one->number());
    return once(step.repetition, std::move(out), here, first(step.repetition));
  }
  if (auto* one = tree->call()) return once(step.call, Call{word(one->name()), here}, here, first(step.call));
  if (auto* one = tree->timeout())
    return once(step.timeout, Timeout{amount(one->amount()), target(one->target()), here}, here,
                first(step.timeout));
  if (auto* one = tree->occupancy()) {
    Occupancy out{word(one->name(0)), std::nullopt, here};
    if (one->name().size() > 1) out.until = word(one->name(1));
    return keep(step.occupancies, std::move(out));
  }
  if (auto* one = tree->skillNeed()) {
    for (const Word& skill : names(one->nameList())) step.skills.push_back(skill);
    return;
  }
  if (auto* one = tree->next())
    return once(
        step.next,
        one->target() != nullptr ? target(one->target()) : end_target(one, one->SELESAI(), one->text()), here,
        first(step.next));
}

SubStep Builder::sub_step(P::SubStepContext* tree) {
  SubStep out;
  out.span = span(tree);
  if (P::SubStepLetterContext* letter = tree->subStepLetter()) {
    out.letter = word(letter);
    Span ignored = out.letter->span;
    misread_into(out.misread_letter, ignored, tree->misread());
    out.text = text(tree->text(0));
    return out;
  }
  if (tree->text().size() == 1) {
    out.text = text(tree->text(0));
    return out;
  }
  // A quoted letter: its word is what stands between the quotes.
  const Text letter = text(tree->text(0));
  Span inner = span(tree->text(0)->start);
  const std::uint32_t quote = file_.slice(inner).front() == '"' ? 1 : 3;
  inner.begin += quote;
  if (!is_open_text(tree->text(0)->start)) inner.end -= quote;
  out.letter = Word{file_.slice(inner), inner};
  out.misread_letter = letter.misread;
  out.text = text(tree->text(1));
  return out;
}

DocumentCell Builder::documents(P::DocumentsContext* tree, Span whole) {
  DocumentCell out;
  out.span = whole;
  out.blank = tree->KOSONG() != nullptr;
  out.printed = printed_if(tree->printed());
  for (P::DocumentUseContext* use : tree->documentUse()) out.uses.push_back(document_use(use));
  if (tree->alternatives() != nullptr) alternatives(tree->alternatives(), out);
  each<P::DocumentEntryContext>(tree->documentBody(), out.broken, [&](P::DocumentEntryContext* entry) {
    if (entry->exception) return;
    if (entry->alternatives() != nullptr) return alternatives(entry->alternatives(), out);
    keep(out.uses, document_use(entry->documentUse()));
  });
  return out;
}

void Builder::alternatives(P::AlternativesContext* tree, DocumentCell& cell) {
  std::uint32_t choice = 1;
  for (const DocumentUse& use : cell.uses) choice = std::max(choice, use.choice + 1);
  each<P::DocumentUseContext>(tree->alternativeBody(), cell.broken, [&](P::DocumentUseContext* use) {
    if (use->exception) return;
    DocumentUse one = document_use(use);
    one.choice = choice;
    keep(cell.uses, std::move(one));
  });
}

DocumentUse Builder::document_use(P::DocumentUseContext* tree) {
  DocumentUse out;
  out.span = span(tree);
  if (tree->plainName() != nullptr) out.reference = word(tree->plainName());
  out.text = text_if(tree->text());
  for (P::DocumentMarkContext* mark : tree->documentMark()) {
    if (mark->LUAR() != nullptr) out.from_outside = true;
    if (mark->AKHIR() != nullptr) out.final = true;
    if (mark->KEADAAN() == nullptr) continue;
    if (out.state) repeated(span(mark), out.state->span);
    out.state = word(mark->name());
  }
  return out;
}

Decision Builder::decision(P::DecisionContext* tree) {
  Decision out;
  out.span = span(tree);
  out.question = text_if(tree->text());
  if (tree->inference() != nullptr) out.inference = inference(tree->inference());
  each<P::OutcomeContext>(tree->outcomeBody(), out.broken, [&](P::OutcomeContext* item) {
    if (!item->exception && !dropped_->contains(item)) keep(out.outcomes, outcome(item));
  });
  return out;
}

Outcome Builder::outcome(P::OutcomeContext* tree) {
  Outcome out;
  out.span = span(tree);
  out.name = word(tree->outcomeName());
  out.printed = printed_if(tree->printed());
  out.target = target(tree->target());
  if (tree->bound() != nullptr) out.bound = bound(tree->bound());
  if (tree->inference() != nullptr) out.inference = inference(tree->inference());
  return out;
}

Target Builder::target(P::TargetContext* tree) {
  if (tree->stepName() == nullptr) return end_target(tree, tree->SELESAI(), tree->text());
  return {false, word(tree->stepName()), std::nullopt, span(tree)};
}

Target Builder::end_target(const Context* tree, antlr4::tree::TerminalNode* end, P::TextContext* title) {
  const Span keyword = span(end->getSymbol());
  return {true, {file_.slice(keyword), keyword}, text_if(title), span(tree)};
}

Bound Builder::bound(P::BoundContext* tree) {
  Bound out{number(tree->number()), std::nullopt, span(tree)};
  if (tree->target() != nullptr) out.then = target(tree->target());
  return out;
}

}  // namespace alur::syntax
