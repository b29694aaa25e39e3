#include "compiler/syntax/build.h"

namespace alur::syntax {

Sop Builder::sop(P::SopContext* tree) {
  Sop out;
  out.span = span(tree);
  out.name = word(tree->name());
  out.title = text_if(tree->text());
  out.broken = tree->exception != nullptr || tree->sopBody() == nullptr || dropped_->contains(tree);
  each<P::SopItemContext>(tree->sopBody(), out.broken, [&](P::SopItemContext* item) { sop_item(item, out); });
  return out;
}

void Builder::sop_item(P::SopItemContext* tree, Sop& sop) {
  if (sop_flow(tree, sop) || tree->exception) return;
  if (auto* one = tree->profileUse()) {
    ProfileUse use;
    use.name = word(one->name());
    use.settings = settings(one->settings(), sop.broken);
    use.span = span(one);
    return keep(sop.profile, std::move(use));
  }
  if (auto* one = tree->documentNumber()) return keep(sop.number, text_box(one->textBox()));
  if (auto* one = tree->appendix()) return keep(sop.appendix, text_box(one->textBox()));
  if (auto* one = tree->made()) return keep(sop.made, date_box(one->dateBox()));
  if (auto* one = tree->revised()) return keep(sop.revised, date_box(one->dateBox()));
  if (auto* one = tree->effective()) return keep(sop.effective, date_box(one->dateBox()));
  if (auto* one = tree->approval()) return keep(sop.approval, approval(one, sop.broken));
  if (auto* one = tree->title())
    return keep(one->BAGAN() != nullptr ? sop.chart_title : sop.cover_title, text(one->text()));
  if (auto* one = tree->replaced()) {
    Replaced out{one->MEREVISI() != nullptr, std::nullopt, text_if(one->text()), span(one)};
    if (one->name() != nullptr) out.sop = word(one->name());
    return keep(sop.replaced, std::move(out));
  }
  if (auto* one = tree->waiver()) return keep(sop.waivers, waiver(one));
  if (auto* one = tree->itemList()) return keep(sop.lists, item_list(one));
  if (auto* one = tree->dayBasis())
    return keep(
        sop.day_basis,
        DayBasisUse{one->KERJA() != nullptr ? DayBasisWord::Working : DayBasisWord::Calendar, span(one)});
  if (auto* one = tree->lane()) return keep(sop.lanes, lane(one));
  if (auto* one = tree->external())
    return keep(sop.externals, External{word(one->name()), text(one->text()), span(one)});
  if (auto* one = tree->laneInference())
    return keep(sop.lane_inference, Inference{text(one->text()), span(one)});
  if (auto* one = tree->total())
    return keep(sop.total,
                Total{amount(one->amount()), printed_if(one->printed()), span(one->amount()), span(one)});
}

Approval Builder::approval(P::ApprovalContext* tree, bool& broken) {
  Approval out;
  out.span = span(tree);
  if (tree->textBox() != nullptr) out.office = text_box(tree->textBox());
  for (P::ApprovalPartContext* part : tree->approvalPart()) {
    std::optional<TextBox>& slot = part->NAMA() != nullptr ? out.person : out.employee_number;
    if (slot) {
      repeated(span(part), slot->span);
      broken = true;
    } else {
      slot = text_box(part->textBox());
    }
  }
  out.blank =
      out.office && std::holds_alternative<Blank>(out.office->value) && !out.person && !out.employee_number;
  return out;
}

ItemList Builder::item_list(P::ItemListContext* tree) {
  ItemList out;
  out.span = span(tree);
  switch (tree->listKind()->start->getType()) {
    case Type::DASAR:
      out.kind = ListKind::LegalBasis;
      break;
    case Type::KUALIFIKASI:
      out.kind = ListKind::Qualifications;
      break;
    case Type::KETERKAITAN:
      out.kind = ListKind::Related;
      break;
    case Type::PERALATAN:
      out.kind = ListKind::Equipment;
      break;
    case Type::PERINGATAN:
      out.kind = ListKind::Warnings;
      break;
    case Type::PENCATATAN:
      out.kind = ListKind::Records;
      break;
    default:
      break;
  }
  out.blank = tree->KOSONG() != nullptr;
  out.unnumbered = tree->TANPA_NOMOR() != nullptr;
  if (tree->text() != nullptr) {
    ListItem only;
    only.unnumbered = true;
    only.text = text(tree->text());
    only.span = only.text->span;
    out.items.push_back(std::move(only));
  }
  each<P::ListItemContext>(tree->listBody(), out.broken, [&](P::ListItemContext* item) {
    if (!item->exception) keep(out.items, list_item(item));
  });
  return out;
}

ListItem Builder::list_item(P::ListItemContext* tree) {
  ListItem out;
  out.span = span(tree);
  if (P::ListNumberContext* number = tree->listNumber()) {
    out.unnumbered = number->DASH() != nullptr;
    if (!out.unnumbered) {
      Text printed_number;
      printed_number.span = span(number->start);
      printed_number.value = file_.slice(printed_number.span);
      misread_into(printed_number.misread, printed_number.span, number->misread());
      out.number = std::move(printed_number);
    }
  }
  if (tree->name() != nullptr) out.reference = word(tree->name());
  P::ListRestContext* rest = tree->listRest();
  if (rest == nullptr) {
    out.text = text_if(tree->text());
    return out;
  }
  if (tree->text() != nullptr) out.number = text(tree->text());
  if (rest->name() != nullptr) out.reference = word(rest->name());
  out.text = text_if(rest->text());
  return out;
}

Lane Builder::lane(P::LaneContext* tree) {
  return {word(tree->name()), names(tree->nameList()), text_if(tree->text()), span(tree)};
}

std::vector<Setting> Builder::settings(P::SettingsContext* tree, bool& broken) {
  std::vector<Setting> out;
  each<P::SettingContext>(tree, broken, [&](P::SettingContext* item) {
    if (!item->exception) keep(out, setting(item, broken));
  });
  return out;
}

Setting Builder::setting(P::SettingContext* tree, bool& broken) {
  Setting out;
  out.span = span(tree);
  out.key = word(tree->name(0));
  if (tree->name().size() > 1) out.subkey = word(tree->name(1));
  for (P::ValueContext* value : tree->value()) {
    if (value->text() != nullptr) out.values.emplace_back(text(value->text()));
    if (value->number() != nullptr) out.values.emplace_back(number(value->number()));
    each<P::ValueItemContext>(value->valueBody(), broken, [&](P::ValueItemContext* item) {
      if (item->exception) return;
      if (item->text() != nullptr)
        out.values.emplace_back(text(item->text()));
      else if (item->number() != nullptr)
        out.values.emplace_back(number(item->number()));
      else
        out.values.emplace_back(word(item->name()));
    });
  }
  return out;
}

}  // namespace alur::syntax
