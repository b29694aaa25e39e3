#include <fmt/format.h>

#include "compiler/model/build.h"

namespace alur::model {
namespace {

Approval approval_of(const syntax::Approval& ast) {
  Approval out;
  out.place = ast.span;
  out.state = ast.blank ? BoxState::Blank : BoxState::Filled;
  if (ast.office) out.office = text_box_of(*ast.office);
  if (ast.person) out.person = text_box_of(*ast.person);
  if (ast.employee_number) out.employee_number = text_box_of(*ast.employee_number);
  return out;
}

// What the item prints before its text. A list of one item needs no number, as on the form.
std::string printed_number(const syntax::ItemList& list, const syntax::ListItem& item, std::size_t position) {
  if (item.number) return item.number->value;
  if (list.unnumbered || item.unnumbered || list.items.size() == 1) return "";
  return fmt::format("{}", position + 1);
}

ListItem item_of(Build& build, const syntax::ItemList& list, std::size_t position) {
  const syntax::ListItem& ast = list.items[position];
  ListItem item;
  item.place = ast.span;
  item.number = printed_number(list, ast, position);
  if (ast.number && !ast.number->misread) item.number_place = ast.number->span;
  if (ast.text) item.text = text_of(*ast.text);
  if (!ast.reference) return item;
  if (list.kind == syntax::ListKind::LegalBasis) {
    item.law = build.names.laws.find(*ast.reference, build.out);
    if (item.law && !ast.text) item.text = build.model.laws[*item.law].title;
  } else if (list.kind == syntax::ListKind::Related) {
    item.sop = build.names.sops.find(*ast.reference, build.out);
  } else {
    build.report(finding(name_unknown, ast.reference->span,
                         {"butir daftar ini harus berupa teks dalam tanda kutip",
                          "an item of this list must be a quoted text"}));
  }
  return item;
}

ItemList list_of(Build& build, const syntax::ItemList& ast) {
  ItemList list;
  list.place = ast.span;
  list.state = ast.blank || ast.items.empty() ? BoxState::Blank : BoxState::Filled;
  for (std::size_t i = 0; i < ast.items.size(); ++i) list.items.push_back(item_of(build, ast, i));
  return list;
}

ItemList& list_in(Identity& identity, syntax::ListKind kind) {
  switch (kind) {
    case syntax::ListKind::LegalBasis:
      return identity.legal_basis;
    case syntax::ListKind::Qualifications:
      return identity.qualifications;
    case syntax::ListKind::Related:
      return identity.related;
    case syntax::ListKind::Equipment:
      return identity.equipment;
    case syntax::ListKind::Warnings:
      return identity.warnings;
    case syntax::ListKind::Records:
      return identity.records;
  }
  ALUR_ASSERT(false);
}

}  // namespace

Identity identity_of(Build& build, const syntax::Sop& ast) {
  Identity identity;
  if (const auto* box = only(build, ast.number)) identity.number = text_box_of(*box);
  if (const auto* box = only(build, ast.made)) identity.made = date_box_of(build, *box);
  if (const auto* box = only(build, ast.revised)) identity.revised = date_box_of(build, *box);
  if (const auto* box = only(build, ast.effective)) identity.effective = date_box_of(build, *box);
  if (const auto* box = only(build, ast.approval)) identity.approval = approval_of(*box);
  if (const auto* box = only(build, ast.appendix)) identity.appendix = text_box_of(*box);
  if (const auto* title = only(build, ast.chart_title)) identity.chart_title = text_of(*title);
  if (const auto* title = only(build, ast.cover_title)) identity.cover_title = text_of(*title);
  for (const syntax::Replaced& one : ast.replaced) {
    Identity::Replaced replaced{one.revision, std::nullopt, {}};
    if (one.sop) replaced.sop = build.names.sops.find(*one.sop, build.out);
    if (one.number) replaced.number = text_of(*one.number);
    identity.replaced.push_back(std::move(replaced));
  }
  for (const syntax::ItemList& list : ast.lists) {
    ItemList& box = list_in(identity, list.kind);
    if (box.state != BoxState::Absent)
      report_second_part(build, list.span, box.place);
    else
      box = list_of(build, list);
  }
  return identity;
}

}  // namespace alur::model
