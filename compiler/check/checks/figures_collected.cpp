#include <array>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

using model::Figure;

// What is missing, whom to ask, and what to write then.
struct Words {
  Message what, ask;
  std::string write;
};

std::string titles_of(const model::Model& model, const std::vector<model::PostId>& posts) {
  std::string out;
  for (const model::PostId post : posts) out += (out.empty() ? "" : ", ") + model.posts[post].title.value;
  return out;
}

std::string names_of(const model::Model& model, const std::vector<model::PostId>& posts) {
  std::string out;
  for (const model::PostId post : posts) out += (out.empty() ? "" : ", ") + model.posts[post].name.text;
  return out;
}

Words words_of_run(const model::Model& model, const model::Unfilled& one) {
  if (one.figure == Figure::Period)
    return {{"periode", "the period"},
            {"tetapkan masa yang disimulasikan", "decide which dates are simulated"},
            "periode 1 Januari 2025 s/d 31 Desember 2025"};
  if (one.figure == Figure::Calendar)
    return {{"kalender jam kerja", "the calendar of working hours"},
            {"tanyakan kepada bagian kepegawaian: jam kerja dan hari liburnya",
             "ask the staff office for its working hours and holidays"},
            "kalender NAMA_KALENDER"};
  if (one.figure == Figure::Staff) {
    const std::string titles = titles_of(model, one.posts);
    return {{fmt::format("jumlah pegawai jabatan '{}'", titles),
             fmt::format("the number of staff of the post '{}'", titles)},
            {"tanyakan kepada bagian kepegawaian: berapa orang yang sungguh bertugas",
             "ask the staff office how many people are really on duty"},
            fmt::format("pegawai {} 2 orang", names_of(model, one.posts))};
  }
  if (one.figure == Figure::Capacity) {
    const model::Place& place = model.places[*one.resource];
    return {{fmt::format("banyaknya '{}'", place.title.value),
             fmt::format("how many of '{}' there are", place.title.value)},
            {"hitung yang dapat dipakai", "count those that can be used"},
            fmt::format("tempat {} 2 unit", place.name.text)};
  }
  return {{"asal angka-angka skenario ini", "where the figures of this scenario come from"},
          {"sebutkan sumber setiap angka: register, wawancara, atau perkiraan siapa",
           "name the source of each figure: a register, an interview, or whose estimate"},
          "anggap \"Jumlah kasus: register pengaduan 2024\""};
}

Words words_of_step(const model::Model& model, const model::Unfilled& one) {
  const model::Sop& sop = model.sops[one.step->sop];
  const model::Step& step = sop.steps[one.step->step];
  const Message where = step_words(step);
  const std::string ref = fmt::format("{}.{}", sop.name.text, step.name.text);
  const std::string& doer = sop.lanes[step.lane].title.value;
  const auto of_step = [&](std::string_view id, std::string_view en) {
    return Message{fmt::format("{} {} SOP '{}'", id, where.id, sop.name.text),
                   fmt::format("{} {} of SOP '{}'", en, where.en, sop.name.text)};
  };
  if (one.figure == Figure::Effort)
    return {of_step("lama kerja", "the effort of"),
            {fmt::format("tanyakan kepada {}: berapa lama dikerjakan tanpa menunggu, yaitu paling cepat, "
                         "biasanya dan paling lama",
                         doer),
             fmt::format("ask {}: how long it takes at least, mostly and at most, without waiting", doer)},
            fmt::format("kerja {} segitiga(10 menit; 15 menit; 30 menit)", ref)};
  if (one.figure == Figure::Delay)
    return {of_step("waktu tunggu", "the delay of"),
            {fmt::format("tanyakan kepada {}: berapa lama menunggu tanpa ada yang bekerja", doer),
             fmt::format("ask {} how long it waits while nobody works", doer)},
            fmt::format("tunggu {} konstan(1 hari kerja)", ref)};
  static constexpr std::array<std::string_view, 4> ways = {"", "dikerjakan", "dilewati", "diulang"};
  const std::string way = one.kind == model::OddsKind::Outcome
                              ? step.decision->outcomes[one.outcome].name.text
                              : std::string(ways[static_cast<std::size_t>(one.kind)]);
  return {of_step(fmt::format("peluang '{}' pada", way), fmt::format("the odds of '{}' at", way)),
          {fmt::format("hitung dari register, atau tanyakan kepada {}: berapa dari 100 kasus", doer),
           fmt::format("count it in the register, or ask {}: how many of 100 cases", doer)},
          fmt::format("peluang {} {} 30 %", ref, way)};
}

Words words_of(const model::Model& model, const model::Unfilled& one) {
  if (one.step) return words_of_step(model, one);
  if (one.figure != Figure::Arrivals) return words_of_run(model, one);
  const std::string& sop = model.sops[*one.sop].name.text;
  return {{fmt::format("jumlah kasus SOP '{}'", sop), fmt::format("the number of cases of SOP '{}'", sop)},
          {"hitung dari register: berapa kasus setahun", "count in the register: how many cases a year"},
          fmt::format("kedatangan {} poisson(200 per tahun)", sop)};
}

void run(const Check& self, const model::Model& model, const model::Scenario& scenario, Findings& out) {
  for (const model::Unfilled& one : scenario.unfilled) {
    const Words words = words_of(model, one);
    out.push_back(finding(self.kind, one.place,
                          {words.what.id + " belum diisi", words.what.en + " is not filled in yet"},
                          {fmt::format("{}. Lalu tulis misalnya: {}", words.ask.id, words.write),
                           fmt::format("{}. Then write for example: {}", words.ask.en, words.write)}));
  }
}

}  // namespace

extern const Check figures_collected;
const Check figures_collected{
    {"SC15",
     Severity::Invalid,
     Basis::Language,
     {"angka yang belum diisi", "figure not filled in"},
     {"Yang belum diketahui tidak dikarang: skenario berjalan setelah setiap angkanya diisi.",
      "What is not known is not made up: a scenario runs once each of its figures is filled in."},
     {},
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam "
     "}\n}\nskenario s \"S\" {\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k kosong\n  "
     "kedatangan a poisson(10 per bulan)\n  kerja a.satu kosong\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\" { waktu 1 jam "
     "}\n}\nskenario s \"S\" {\n  periode 6 Januari 2025 s/d 31 Januari 2025\n  pegawai k 1 orang\n  "
     "kedatangan a poisson(10 per bulan)\n  kerja a.satu konstan(30 menit)\n}\n"},
    nullptr,
    nullptr,
    run};

}  // namespace alur::check
