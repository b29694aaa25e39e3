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
    "}\n}\njabatan kepala \"Kepala\"\n"};

void Builder::repeated(Span again, Span first) {
  Diagnostic twice =
      finding(repeated_item, again, {"butir ini sudah ditulis sebelumnya", "this item was written before"},
              {"hapus salah satu", "remove one of the two"});
  twice.related.push_back({first, {"yang pertama di sini", "the first is here"}});
  fail(std::move(twice));
}

Step Builder::step(P::StepContext* tree) {
  Step out;
  out.span = span(tree);
  out.heading = span(tree->start);
  const auto in_heading = [&](Span part) { out.heading = join(out.heading, part); };
  out.broken = tree->exception != nullptr || dropped_->contains(tree);
  out.name = word(tree->name());
  in_heading(out.name.span);
  if (P::StepNumberContext* number = tree->stepNumber(); number != nullptr && !number->exception) {
    out.number.kind = number->KOSONG() != nullptr ? StepNumber::Kind::Blank : StepNumber::Kind::Printed;
    out.number.text.span = span(number->start);
    if (number->KOSONG() == nullptr) out.number.text.value = file_.slice(out.number.text.span);
    misread_into(out.number.text.misread, out.number.text.span, number->misread());
    in_heading(span(number));
  }
  P::LaneNameContext* lane = tree->laneName();
  if (lane != nullptr && !lane->exception) {
    out.lane = word(lane);
    in_heading(out.lane->span);
  }
  for (P::TextContext* one : tree->text()) {
    if (one->exception) continue;
    const Text words = text(one);
    in_heading(words.span);
    if (out.lane && words.span.begin < out.lane->span.begin) {
      if (out.number.kind != StepNumber::Kind::Automatic) {
        repeated(words.span, out.number.text.span);
        out.broken = true;
        failed_ = false;
        continue;
      }
      out.number = {StepNumber::Kind::Printed, words};
    } else {
      out.text = words;
    }
  }
  each<P::StepItemContext>(tree->stepBody(), out.broken, [&](P::StepItemContext* item) {
    if (!item->exception) step_item(item, out);
  });
  return out;
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
  if (auto* one = tree->decision()) return once(step.decision, decision(one), here, first(step.decision));
  if (auto* one = tree->next()) {
    Target to{true, {}, here};
    if (one->target() != nullptr)
      to = target(one->target());
    else
      to.step = {file_.slice(here), here};
    return once(step.next, to, here, first(step.next));
  }
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
  each<P::DocumentUseContext>(tree->documentBody(), out.broken, [&](P::DocumentUseContext* use) {
    if (!use->exception) keep(out.uses, document_use(use));
  });
  return out;
}

DocumentUse Builder::document_use(P::DocumentUseContext* tree) {
  return {text(tree->text()), !tree->LUAR().empty(), !tree->AKHIR().empty(), span(tree)};
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
  if (tree->inference() != nullptr) out.inference = inference(tree->inference());
  return out;
}

Target Builder::target(P::TargetContext* tree) const {
  return {tree->start->getType() == Type::SELESAI, word(tree), span(tree)};
}

}  // namespace alur::syntax
