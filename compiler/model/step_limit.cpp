#include <fmt/format.h>

#include "compiler/model/build_sop.h"

namespace alur::model {

const DiagnosticKind too_many_steps{
    "LM05",
    Severity::Invalid,
    Basis::Language,
    {"langkah terlalu banyak", "too many steps"},
    {"Aturan mengikuti setiap jalan di dalam SOP; pada SOP sepanjang ini pemeriksaan tidak selesai.",
     "The rules follow every path in a SOP; in one of this length they would not come to an end."},
    {"docs/language.md, Limits", "docs/language.md, Limits"},
    "",
    "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana p: k\n  langkah satu 1 p \"Menulis\"\n}\n"};

namespace {

// The first step or row beyond the limit; none within it.
class StepCount {
 public:
  explicit StepCount(std::size_t limit) : limit_(limit) {}
  const syntax::Step* beyond = nullptr;

  void add(const syntax::Heading&) {}
  void add(const syntax::Step& ast) {
    if (ast.rows.empty() && ++count_ > limit_ && beyond == nullptr) beyond = &ast;
    for (const syntax::Step& row : ast.rows) add(row);
  }
  void add(const syntax::Parallel& ast) {
    for (const syntax::Branch& branch : ast.branches)
      for (const auto& item : branch.items) std::visit([&](const auto& one) { add(one); }, item);
  }

 private:
  std::size_t limit_, count_ = 0;
};

}  // namespace

bool too_many_steps_in(Build& build, const syntax::Sop& ast) {
  StepCount count(build.limits.steps);
  for (const syntax::FlowItem& item : ast.flow) std::visit([&](const auto& one) { count.add(one); }, item);
  if (count.beyond == nullptr) return false;
  build.report(
      finding(too_many_steps, count.beyond->heading,
              {fmt::format("SOP '{}' mempunyai lebih dari {} langkah", ast.name.text, build.limits.steps),
               fmt::format("SOP '{}' has more than {} steps", ast.name.text, build.limits.steps)},
              {"bagi menjadi beberapa SOP dan hubungkan dengan 'panggil'",
               "divide it into several SOPs and join them by 'panggil'"}));
  return true;
}

}  // namespace alur::model
