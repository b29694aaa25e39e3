#include "tests/support/random_model.h"

#include <algorithm>
#include <array>

#include "tests/support/dice.h"
#include "tests/support/model_builder.h"

namespace alur::test {
namespace {

constexpr int most_back_edges = 6;

constexpr std::array<const char*, 24> words{"menerima",
                                            "memeriksa",
                                            "laporan",
                                            "pengaduan",
                                            "kelengkapan",
                                            "berkas",
                                            "dan",
                                            "kepada",
                                            "Kepala Dinas",
                                            "pertanggungjawaban",
                                            "data",
                                            "kasus",
                                            "dokumen/arsip",
                                            "menyampaikan",
                                            "hasil",
                                            "verifikasi",
                                            "untuk",
                                            "klien",
                                            "ketidakberlangsungan",
                                            "surat",
                                            "pelimpahan",
                                            "ke",
                                            "instansi",
                                            "terkait"};

std::string phrase(Dice& dice, int least, int most) {
  std::string out;
  for (int n = dice.between(least, most); n > 0; --n) {
    if (!out.empty()) out += ' ';
    out += words[static_cast<std::size_t>(dice.between(0, static_cast<int>(words.size()) - 1))];
  }
  return out;
}

model::Profile random_profile(Dice& dice) {
  model::Profile profile;
  profile.letterhead = {text("PEMERINTAH KOTA CONTOH"), text("DINAS " + phrase(dice, 1, 8))};
  if (dice.chance(50)) profile.paper = model::Paper::F4;
  if (dice.chance(30))
    profile.font = "Bookman Old Style";
  else if (dice.chance(30))
    profile.font = "Times New Roman";
  profile.column_numbers = dice.chance(30);
  profile.total_row = dice.chance(30);
  if (dice.chance(40)) {
    profile.paraf_heading = "PARAF KOORDINASI";
    profile.paraf = {text("Kabag. Organisasi"), text("Kabid")};
  }
  if (dice.chance(50)) profile.signature = {text("KEPALA DINAS,")};
  if (dice.chance(30))
    profile.decree = {phrase(dice, 3, 9), "1/2025", phrase(dice, 3, 12), {}, {}, {}, "", ""};
  if (dice.chance(50)) profile.cover_heading = "STANDAR OPERASIONAL PROSEDUR (SOP)";
  return profile;
}

model::ItemList random_list(Dice& dice) {
  std::vector<Numbered> items;
  for (int i = dice.between(0, 9); i > 0; --i)
    items.push_back({dice.chance(70) ? std::to_string(i) : "", phrase(dice, 2, 25)});
  return list(items);
}

void random_identity(Dice& dice, model::Identity& identity) {
  identity.number = box("1/2025");
  identity.made = date_box("1 Juli 2025");
  identity.approval = {
      model::BoxState::Filled, box(phrase(dice, 1, 10)), box("NAMA PEJABAT"), box("196001011990011001"), {}};
  for (model::ItemList* boxes : {&identity.legal_basis, &identity.qualifications, &identity.related,
                                 &identity.equipment, &identity.warnings, &identity.records}) {
    *boxes = random_list(dice);
  }
}

// Jumps back, counted by the rows that they pass.
class BackEdges {
 public:
  explicit BackEdges(int steps) : across_(static_cast<std::size_t>(steps), 0) {}
  bool take(int from, int to) {
    for (int row = to; row <= from; ++row) {
      if (across_[static_cast<std::size_t>(row)] >= most_back_edges) return false;
    }
    for (int row = to; row <= from; ++row) ++across_[static_cast<std::size_t>(row)];
    return true;
  }

 private:
  std::vector<int> across_;
};

std::optional<std::uint32_t> random_target(Dice& dice, int from, int steps, BackEdges& back) {
  if (dice.chance(12)) return std::nullopt;
  if (dice.chance(55)) {
    const int reach = dice.chance(80) ? 5 : steps;
    const int to = std::max(0, from - dice.between(0, reach));
    if (back.take(from, to)) return static_cast<std::uint32_t>(to);
  }
  const int reach = dice.chance(85) ? 3 : steps;
  return static_cast<std::uint32_t>(std::min(steps - 1, from + 1 + dice.between(0, reach)));
}

void random_decision(Dice& dice, model::Sop& sop, int step, int steps, BackEdges& back) {
  static constexpr std::array<const char*, 6> labels{
      "Ya", "Tidak", "Lengkap", "tidak memerlukan bantuan instansi lain", "Dibatalkan", ""};
  const int n = dice.chance(80) ? 2 : dice.between(1, 6);
  std::vector<Branch> branches;
  for (int i = 0; i < n; ++i) {
    const std::string label =
        labels[static_cast<std::size_t>(dice.between(0, static_cast<int>(labels.size()) - 1))];
    std::optional<std::uint32_t> to;
    if (i == 0 && step + 1 < steps)
      to = static_cast<std::uint32_t>(step + 1);
    else
      to = random_target(dice, step, steps, back);
    branches.push_back({"cabang" + std::to_string(i + 1), label, to});
  }
  decide(sop, static_cast<std::uint32_t>(step), branches);
}

// A stretch of the SOP becomes the branches of a block. Within them no decision leads out.
void random_block(Dice& dice, model::Sop& sop) {
  const int steps = static_cast<int>(sop.steps.size());
  if (steps < 4) return;
  const int branches = std::min(dice.between(2, 5), steps - 2);
  const int first = dice.between(0, steps - branches - 1);
  model::Parallel block;
  block.name = {"blok", {}};
  const model::ParallelId id = sop.parallels.push_back(block);
  int at = first;
  for (int b = 0; b < branches; ++b) {
    const int left = steps - 1 - at - (branches - b - 1);
    const int length = std::min(dice.between(1, 3), std::max(1, left));
    const auto from = static_cast<std::uint32_t>(at);
    const auto last = static_cast<std::uint32_t>(at + length - 1);
    model::Branch branch{
        {"cabang" + std::to_string(b), {}}, {}, model::StepId{from}, model::StepId{last}, {}};
    branch.entry.to = model::ToStep{model::StepId{from}};
    for (std::uint32_t s = from; s <= last; ++s) {
      model::Step& step = sop.steps[model::StepId{s}];
      step.decision.reset();
      step.next.to =
          s == last ? decltype(step.next.to)(model::ToJoin{id}) : model::ToStep{model::StepId{s + 1}};
    }
    sop.parallels[id].branches.push_back(std::move(branch));
    at += length;
  }
  sop.parallels[id].next.to =
      at < steps ? decltype(block.next.to)(model::ToStep{model::StepId{static_cast<std::uint32_t>(at)}})
                 : model::ToEnd{};
  if (first == 0) {
    sop.start.to = model::ToFork{id};
    return;
  }
  model::Step& before = sop.steps[model::StepId{static_cast<std::uint32_t>(first - 1)}];
  if (!before.decision) before.next.to = model::ToFork{id};
}

}  // namespace

model::Model random_model_with_forms(std::uint64_t seed) {
  model::Model model = random_model(seed);
  model::Sop& sop = model.sops[model::SopId{0}];
  Dice dice(seed + 7'000'000);
  const int steps = static_cast<int>(sop.steps.size());
  random_block(dice, sop);
  BackEdges back(steps);  // beside those of the decisions
  for (int i = 0; i < steps; ++i) {
    model::Step& step = sop.steps[model::StepId{static_cast<std::uint32_t>(i)}];
    if (dice.chance(15)) {
      step.optional = model::OptionalStep{};
      if (dice.chance(50)) step.optional->condition = text("bila " + phrase(dice, 1, 8));
    }
    if (dice.chance(15)) {
      step.repetition = model::Repetition{};
      if (dice.chance(50)) step.repetition->most = dice.between(1, 99);
      if (dice.chance(50)) step.repetition->reason = text(phrase(dice, 1, 8));
    }
    if (dice.chance(15)) step.call = model::Call{model::SopId{1}, {}};
    if (!dice.chance(8)) continue;
    step.timeout = model::Timeout{};
    step.timeout->amount.working_days = dice.between(1, 30);
    if (const auto to = random_target(dice, i, steps, back))
      step.timeout->target.to = model::ToStep{model::StepId{*to}};
  }
  model::Sop called;
  called.name = {"dipanggil", {}};
  called.title = text(phrase(dice, 1, 6));
  model.sops.push_back(std::move(called));
  return model;
}

model::Model random_model(std::uint64_t seed, Extent extent) {
  const bool one_page = extent == Extent::OnePage;
  Dice dice(seed);
  model::Sop sop;
  sop.name = {"acak" + std::to_string(seed), {}};
  sop.title = text(phrase(dice, 2, 16));
  sop.profile = random_profile(dice);
  random_identity(dice, sop.identity);
  const int lanes = dice.between(1, 12);
  for (int i = 0; i < lanes; ++i) add_lane(sop, "pelaksana" + std::to_string(i), phrase(dice, 1, 4));
  const int steps = one_page          ? dice.between(4, 9)
                    : dice.chance(70) ? dice.between(2, 20)
                                      : dice.between(20, 60);
  int lane = 0;
  for (int i = 0; i < steps; ++i) {
    const int longest = one_page ? 5 : dice.chance(5) ? 400 : 30;
    const auto id = add_step(sop, static_cast<std::uint32_t>(lane),
                             {std::to_string(i + 1),
                              "l" + std::to_string(i + 1),
                              phrase(dice, 2, longest),
                              {phrase(dice, 1, one_page ? 2 : 6), phrase(dice, 1, one_page ? 1 : 4)},
                              "1 Jam",
                              {phrase(dice, 1, one_page ? 2 : 8)}});
    if (!one_page && dice.chance(15)) {
      for (char letter = 'a'; letter < 'e'; ++letter) {
        sop.steps[id].sub_steps.push_back({std::string(1, letter), {}, text(phrase(dice, 2, 15))});
      }
    }
    if (!one_page && dice.chance(15)) sop.steps[id].note = text(phrase(dice, 1, 12));
    if (dice.chance(60)) lane = dice.between(0, lanes - 1);
  }
  link_steps(sop);
  BackEdges back(steps);
  for (int i = 0; i < steps; ++i) {
    if (dice.chance(one_page ? 45 : 25)) random_decision(dice, sop, i, steps, back);
  }
  sop.start.to = model::ToStep{model::StepId{0}};
  model::Model model;
  for (model::Step& step : sop.steps)
    for (model::DocumentCell* cell : {&step.inputs, &step.outputs})
      for (model::DocumentUse& use : cell->uses) {
        model::Document document;
        document.name = use.printed.value;
        use.document = model.documents.push_back(std::move(document));
      }
  model.sops.push_back(std::move(sop));
  return model;
}

}  // namespace alur::test
