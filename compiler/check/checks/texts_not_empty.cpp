#include <set>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

const Message write_it = {"tulis teksnya, atau hapus bagian ini bila memang tidak ada",
                          "write the text, or remove this part where there is none"};

// A text that one part takes over from another, such as a lane's title from its post, is reported once.
class Texts {
 public:
  Texts(const Check& self, Findings& out) : self_(self), out_(out) {}

  void look(const model::Text& text, Message what, const Message& help = write_it) {
    const bool written = text.place.end > text.place.begin;
    if (!written || text.value.find_first_not_of(" \t\n\r\u00A0") != std::string::npos) return;
    if (seen_.insert(text.place).second)
      out_.push_back(finding(self_.kind, text.place, std::move(what), help));
  }
  void look(const std::optional<model::Text>& text, Message what, const Message& help = write_it) {
    if (text) look(*text, std::move(what), help);
  }
  template <class Declarations>
  void look_at_titles(const Declarations& declarations) {
    for (const auto& one : declarations)
      look(one.title, {fmt::format("judul '{}' kosong", one.name.text),
                       fmt::format("the title of '{}' is empty", one.name.text)});
  }

 private:
  const Check& self_;
  Findings& out_;
  std::set<Span> seen_;
};

void look_at_step(const model::Step& step, Texts& texts) {
  const std::string& name = step.name.text;
  texts.look(step.text, {fmt::format("uraian langkah '{}' kosong", name),
                         fmt::format("the text of step '{}' is empty", name)});
  for (const model::SubStep& sub : step.sub_steps)
    texts.look(sub.text, {fmt::format("rincian langkah '{}' kosong", name),
                          fmt::format("a sub-step of step '{}' is empty", name)});
  texts.look(step.closing, {"penutup rincian kosong", "the closing text is empty"});
  texts.look(step.note, {"keterangan kosong", "the note is empty"});
  for (const model::DocumentCell* cell : {&step.inputs, &step.outputs})
    for (const model::DocumentUse& use : cell->uses)
      texts.look(use.printed, {"nama dokumen kosong", "the document's name is empty"});
  if (!step.decision) return;
  texts.look(step.decision->question, {"pertanyaan keputusan kosong", "the decision's question is empty"},
             {"tulis pertanyaannya, atau 'keputusan kosong' bila belah ketupatnya tanpa teks",
              "write the question, or 'keputusan kosong' where the diamond holds no text"});
  for (const model::Outcome& outcome : step.decision->outcomes)
    texts.look(outcome.label,
               {fmt::format("label cabang '{}' kosong", outcome.name.text),
                fmt::format("the label of outcome '{}' is empty", outcome.name.text)},
               {"tulis labelnya, atau 'tertulis kosong' bila panahnya tanpa label",
                "write the label, or 'tertulis kosong' where the arrow has none"});
}

void look_at_sop(const model::Sop& sop, Texts& texts) {
  texts.look_at_titles(sop.lanes);
  texts.look_at_titles(sop.externals);
  const model::Identity& identity = sop.identity;
  texts.look(identity.chart_title, {"judul bagan kosong", "the chart's title is empty"});
  texts.look(identity.cover_title, {"judul sampul kosong", "the cover's title is empty"});
  for (const model::ItemList* list : {&identity.legal_basis, &identity.qualifications, &identity.related,
                                      &identity.equipment, &identity.warnings, &identity.records})
    for (const model::ListItem& item : list->items)
      texts.look(item.text, {"butir daftar ini kosong", "this item of the list is empty"});
  for (const model::Step& step : sop.steps) look_at_step(step, texts);
}

void run(const Check& self, const model::Model& model, Findings& out) {
  Texts texts(self, out);
  texts.look_at_titles(model.posts);
  texts.look_at_titles(model.laws);
  texts.look_at_titles(model.holiday_lists);
  texts.look_at_titles(model.calendars);
  texts.look_at_titles(model.sops);
  texts.look_at_titles(model.scenarios);
  for (const model::Sop& sop : model.sops)
    if (!sop.broken) look_at_sop(sop, texts);
}

}  // namespace

// An error and not invalid: a blank on the page has a meaning and is drawn. A title that is not written at
// all (NM04) has none.
extern const Check texts_not_empty;
const Check texts_not_empty{
    {"TX01",
     Severity::Error,
     Basis::Language,
     {"teks kosong", "empty text"},
     {"Tempatnya di halaman menjadi kosong, dan pembaca tidak tahu apakah itu disengaja.",
      "Its place on the page stays blank, and a reader cannot tell whether that is meant."},
     {},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"\" { waktu 1 jam }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam }\n}\n"},
    nullptr,
    run};

}  // namespace alur::check
