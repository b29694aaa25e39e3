#include <functional>

#include "compiler/check/case_times.h"
#include "compiler/check/check.h"
#include "compiler/check/nesting.h"
#include "compiler/check/title_words.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

// A text that names a related SOP's work runs it too, said or not: "Melakukan penanganan kasus" beside
// "SOP Penanganan Kasus Kekerasan terhadap Perempuan". Two words of the title, and a verb that does it.
const model::Sop* named_in(const model::Model& model, const model::Sop& sop, const std::string& text) {
  const std::vector<std::string> words = words_of(text);
  for (const model::ListItem& item : sop.identity.related.items) {
    if (!item.sop || model.sops[*item.sop].broken || model.sops[*item.sop].name.text == sop.name.text)
      continue;
    const std::vector<std::string> title = title_words(lower(bare_title(model.sops[*item.sop].title.value)));
    if (title.size() < 3) continue;
    for (const std::string verb : {"melakukan", "melaksanakan", "menjalankan"})
      if (contains_run(words, {verb, title[0], title[1]})) return &model.sops[*item.sop];
  }
  return nullptr;
}

const model::Sop* called_by(const model::Model& model, const model::Sop& sop, const model::Step& step) {
  if (step.call) return model.sops[step.call->sop].broken ? nullptr : &model.sops[step.call->sop];
  if (step.text)
    if (const model::Sop* named = named_in(model, sop, step.text->value)) return named;
  for (const model::SubStep& sub : step.sub_steps)
    if (const model::Sop* named = named_in(model, sop, sub.text.value)) return named;
  return nullptr;
}

using Less = std::function<bool(DayBasis)>;
// Under the basis that both SOPs declare, else under either.
bool under(DayBasis basis, const Less& less) {
  if (basis != DayBasis::Undeclared) return less(basis);
  return less(DayBasis::Calendar) && less(DayBasis::Working);
}

// How long the called SOP takes, at least or by its own total; nothing where the caller has the time. A total
// that is the sum of rows which no case goes through all is no time (TM09).
std::optional<Message> longer_than(const TimeAmount& limit, const model::Sop& caller,
                                   const model::Sop& called) {
  const Flow flow = flow_of(called);
  if (!nesting_of(flow).nested) return std::nullopt;
  const auto less = [&](const TimeAmount& other, DayBasis basis) {
    return seconds_of(limit, basis) < seconds_of(other, basis);
  };
  const DayBasis declared = caller.day_basis == called.day_basis ? called.day_basis : DayBasis::Undeclared;
  if (under(declared, [&](DayBasis basis) { return less(shortest_case(called, flow, basis).time, basis); })) {
    const Message least = amount_words(shortest_case(called, flow, called.day_basis).time);
    return Message{fmt::format("memakan sekurang-kurangnya {}", least.id),
                   fmt::format("takes at least {}", least.en)};
  }
  if (!called.total || !under(declared, [&](DayBasis basis) {
        return less(called.total->amount, basis) && less(longest_path(called, flow, basis).time, basis);
      }))
    return std::nullopt;
  return Message{fmt::format("menyatakan waktu seluruhnya {}", called.total->printed),
                 fmt::format("states a total of {}", called.total->printed)};
}

void run(const Check& self, const model::Model& model, const model::Sop& sop, Findings& out) {
  for (const model::Step& step : sop.steps) {
    if (step.limit.longest.zero()) continue;
    const model::Sop* called = called_by(model, sop, step);
    if (called == nullptr || called->steps.empty()) continue;
    const auto longer = longer_than(step.limit.longest, sop, *called);
    if (!longer) continue;
    const Message words = step_words(step);
    Diagnostic d = finding(self.kind, step.limit.place,
                           {fmt::format("{} diberi waktu {}, tetapi '{}' yang dijalankannya {}", words.id,
                                        step.limit.printed, called->title.value, longer->id),
                            fmt::format("{} is given {}, but '{}' which it runs {}", words.en,
                                        step.limit.printed, called->title.value, longer->en)},
                           {"perpanjang waktunya, atau perpendek SOP yang dipanggil",
                            "give it more time, or shorten the SOP that it calls"});
    d.related.push_back({called->place, {"SOP yang dijalankan", "the SOP that is run"}});
    out.push_back(std::move(d));
  }
}

}  // namespace

extern const Check caller_has_time;
const Check caller_has_time{
    {"TM08",
     Severity::Warning,
     Basis::Arithmetic,
     {"waktu lebih pendek daripada SOP yang dipanggil", "less time than the SOP that it calls"},
     {"Langkah yang menjalankan SOP lain tidak dapat selesai lebih cepat daripada SOP itu.",
      "A step that runs another SOP cannot end before that SOP does."},
     {"hitungan waktu: jalan terpendek SOP yang dipanggil, dan jumlah waktu yang dinyatakannya",
      "arithmetic of time: the shortest path of the SOP that is called, and the total that it states"},
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Melakukan mediasi" { panggil b waktu 1 jam }
}
sop b "B" {
  pelaksana p: k
  langkah satu 1 p "Memediasi" { waktu 2 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  pelaksana p: k
  langkah satu 1 p "Melakukan mediasi" { panggil b waktu 3 jam }
}
sop b "B" {
  pelaksana p: k
  langkah satu 1 p "Memediasi" { waktu 2 jam }
}
)x"},
    run};

}  // namespace alur::check
