#include <algorithm>
#include <array>
#include <cctype>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"
#include "compiler/check/words.h"

namespace alur::check {
namespace {

constexpr std::array<std::string_view, 18> conditions = {
    "apabila diperlukan", "jika diperlukan", "bila diperlukan",  "bila perlu",
    "apabila ",           "jika ",           "kalau ",           "bilamana ",
    "manakala ",          "seandainya ",     "kecuali ",         "bila ",
    "dalam hal ",         "sepanjang ",      "sesuai kebutuhan", "sesuai dengan kebutuhan",
    "sesuai dengan ",     "sesuai "};
constexpr std::string_view parenthesised = "(khusus ";
// In a note: services of which a case gets some.
constexpr std::string_view choice = "dapat berupa";

// "sesuai dengan kebutuhan korban" says how the work is done for that person; without one, or of a matter, it
// says whether.
bool says_how(const std::string& folded, std::size_t behind) {
  const std::vector<std::string> words = words_of(folded.substr(behind));
  return !words.empty() && is_one_of(words[0], {"korban", "klien", "pelapor", "pemohon", "anak", "perempuan",
                                                "pasien", "penyintas", "pengguna", "penerima", "peserta",
                                                "keluarga", "warga", "masyarakat"});
}

// "Sesuai jenis aduan" chooses where the row offers several: "KPAD / P2TP2A / RSUD", "layanan, rujukan, atau
// pelimpahan". By itself it says how.
bool is_choice(const std::string& folded, std::size_t behind, const std::string& row) {
  const std::vector<std::string> words = words_of(folded.substr(behind));
  if (words.empty() || !is_one_of(words[0], {"jenis", "kriteria", "kriterianya", "jenisnya", "kategori",
                                             "kategorinya", "klasifikasi", "klasifikasinya", "golongan"}))
    return false;
  std::size_t strokes = 0;
  for (std::size_t at = row.find(" / "); at != std::string::npos; at = row.find(" / ", at + 1)) ++strokes;
  return strokes >= 2 || row.find(", atau ") != std::string::npos;
}

// "Bila selesai" says when, "dalam hal ini" of what, and "sepanjang jalan" where: only what may be so or not
// is a condition.
bool is_condition(std::string_view condition, const std::vector<std::string>& behind) {
  if (condition == "dalam hal ") return !behind.empty() && !is_one_of(behind[0], {"ini", "itu", "tersebut"});
  if (condition == "bila ") {
    const auto near = behind.begin() + std::min<std::ptrdiff_t>(2, std::ssize(behind));
    return std::find(behind.begin(), near, "selesai") == near;
  }
  if (condition != "sepanjang ") return true;
  return std::any_of(behind.begin(), behind.end(), [](const std::string& word) {
    return is_one_of(word,
                     {"tidak", "belum", "lengkap", "memenuhi", "terpenuhi", "tersedia", "benar", "sah"});
  });
}

bool says(const std::string& folded, std::string_view condition, const std::string& row) {
  if (condition.starts_with("sesuai ") && condition.ends_with(' ')) {
    const std::size_t at = folded.find(condition);
    return at != std::string::npos && is_choice(folded, at + condition.size(), row);
  }
  for (std::size_t at = folded.find(condition); at != std::string::npos; at = folded.find(condition, at + 1))
    if ((at == 0 || std::isalpha(static_cast<unsigned char>(folded[at - 1])) == 0) &&
        is_condition(condition, words_of(folded.substr(at + condition.size()))) &&
        (!condition.ends_with("kebutuhan") || !says_how(folded, at + condition.size())))
      return true;
  return false;
}

std::optional<std::string_view> condition_in(const std::string& text, const std::string& row) {
  const std::string folded = lower(text);
  for (const std::string_view words : conditions)
    if (says(folded, words, row)) return words;
  if (folded.find(parenthesised) != std::string::npos) return parenthesised;
  return std::nullopt;
}

// The strongest condition of a row, with the text in which it stands.
struct Condition {
  std::string_view words;
  Span place;
  std::string said;  // with the word that it is about, where that is what makes it a condition
};

std::string said_in(const std::string& text, std::string_view words) {
  std::string said(words);
  while (!said.empty() && said.back() == ' ') said.pop_back();
  if (!words.starts_with("sesuai ") || !words.ends_with(' ')) return said;
  const std::string folded = lower(text);
  const std::vector<std::string> behind = words_of(folded.substr(folded.find(words) + words.size()));
  return behind.empty() ? said : said + " " + behind[0];
}

std::optional<Condition> condition_of(const model::Step& step) {
  std::optional<Condition> best;
  const auto rank = [](std::string_view words) {
    return std::find(conditions.begin(), conditions.end(), words) - conditions.begin();
  };
  const std::string row = lower(row_text(step));
  const auto look = [&](const model::Text& text) {
    const auto words = condition_in(text.value, row);
    if (words && (!best || rank(*words) < rank(best->words)))
      best = Condition{*words, text.place, said_in(text.value, *words)};
  };
  if (step.text) look(*step.text);
  for (const model::SubStep& sub : step.sub_steps) look(sub.text);
  if (step.closing) look(*step.closing);
  return best;
}

// "Menerima atau menolak": two verdicts, of which a case gets one. Empty where there are none.
std::string verdicts_in(const std::string& text) {
  const std::vector<std::string> words = words_of(text);
  for (std::size_t i = 1; i + 1 < words.size(); ++i)
    if (words[i] == "atau" && words[i - 1].starts_with("me") &&
        is_one_of(words[i + 1], {"menolak", "mengembalikan", "membatalkan"}))
      return words[i - 1] + " atau " + words[i + 1];
  return "";
}

// The step is where a decision leads: then the condition stands in the flow.
bool is_branch_target(const model::Sop& sop, model::StepId id) {
  for (const model::Step& step : sop.steps)
    if (step.decision && step.decision->outcomes.size() > 1)
      for (const model::Outcome& outcome : step.decision->outcomes)
        if (outcome.target.step() == id) return true;
  return false;
}

void look_at_rows(const Check& self, const model::Sop& sop, Findings& out) {
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const model::StepId id = sop.steps.id_at(i);
    const model::Step& step = sop.steps[id];
    if (step.decision || step.optional || step.repetition || is_branch_target(sop, id)) continue;
    const Message name = step_words(step);
    const auto report = [&](std::string_view said, Span place) {
      out.push_back(finding(self.kind, place,
                            {fmt::format("{} berkata '{}…' tetapi alurnya tidak bercabang", name.id, said),
                             fmt::format("{} says '{}…' but the flow does not branch", name.en, said)},
                            {"buat keputusan sebelumnya: keputusan \"…?\" { ya -> langkah ini  tidak -> "
                             "langkah sesudahnya }; atau "
                             "tulis 'opsional' di langkah ini",
                             "put a decision before it: keputusan \"…?\" { ya -> this step  tidak -> the one "
                             "after }; or write 'opsional' "
                             "in this step"}));
    };
    if (const auto condition = condition_of(step))
      report(condition->said, condition->place);
    else if (const std::string verdicts = step.text ? verdicts_in(step.text->value) : ""; !verdicts.empty())
      report(verdicts, step.text->place);
    if (step.note && lower(step.note->value).find(choice) != std::string::npos)
      report(choice, step.note->place);
  }
}

// A warning says what follows from neglect. One that says what is to be done with a kind of case is a branch
// of the procedure: "apabila … maka penanganan yang dilakukan adalah melalui diversi".
bool is_hidden_branch(const std::string& text) {
  const std::vector<std::string> words = words_of(text);
  const auto then = std::find(words.begin(), words.end(), "maka");
  if (then == words.end() || words.empty() || !is_one_of(words[0], {"apabila", "jika", "bila"})) return false;
  const auto said = [&](std::string_view word) { return std::find(then, words.end(), word) != words.end(); };
  return (said("dilakukan") || said("dilaksanakan")) && said("melalui") && !said("tidak");
}

void look_at_warnings(const Check& self, const model::Sop& sop, Findings& out) {
  const std::string& box = sop.profile.labels.warnings;
  for (const model::ListItem& item : sop.identity.warnings.items)
    if (is_hidden_branch(item.text.value))
      out.push_back(finding(self.kind, item.text.place,
                            {fmt::format("{} menyebut jalan lain yang tidak ada pada bagan", box),
                             fmt::format("{} names another way that the flowchart does not have", box)},
                            {"gambar jalan itu: keputusan dengan cabang ke langkahnya",
                             "draw it: a decision with a branch to its step"}));
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  look_at_rows(self, sop, out);
  look_at_warnings(self, sop, out);
}

}  // namespace

extern const Check condition_without_decision;
const Check condition_without_decision{
    {"FC04",
     Severity::Warning,
     Basis::Guideline,
     {"syarat dalam kata tanpa keputusan dalam bagan", "condition in words, no decision in the chart"},
     {"Langkah bersyarat yang tidak digambar bercabang dikerjakan selalu, atau tidak pernah, menurut siapa "
      "yang membacanya.",
      "A conditional step that is not drawn as a branch is done always or never, depending on who reads it."},
     {"PermenPAN-RB 35/2012, format bagan alir bercabang", "PermenPAN-RB 35/2012, branching flowchart"},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Memanggil saksi (jika "
     "diperlukan)\" { waktu 1 jam }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Memeriksa perlunya saksi\" {\n  "
     "  waktu 1 jam\n    keputusan \"Saksi diperlukan?\" { ya -> dua  tidak -> tiga }\n  }\n  langkah dua 2 "
     "p \"Memanggil saksi jika diperlukan\" { waktu 1 jam }\n  langkah tiga 3 p \"Mencatat hasil\" { waktu 1 "
     "jam }\n}\n"},
    run};

}  // namespace alur::check
