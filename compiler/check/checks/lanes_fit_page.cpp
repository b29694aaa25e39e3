#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

// The most for which every random SOP was drawn without a fault, on the wider of the two papers.
constexpr std::size_t most_lanes = 20;

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  if (sop.lanes.size() <= most_lanes) return;
  out.push_back(finding(self.kind, sop.lanes[model::LaneId{most_lanes}].name.place,
                        {fmt::format("SOP '{}' mempunyai {} pelaksana; yang muat pada halaman {}",
                                     sop.name.text, sop.lanes.size(), most_lanes),
                         fmt::format("SOP '{}' has {} lanes; a page has room for {}", sop.name.text,
                                     sop.lanes.size(), most_lanes)},
                        {"pecah SOP ini menjadi beberapa SOP, atau gabungkan pelaksana yang setara",
                         "divide it into several SOPs, or join equal lanes"}));
}

}  // namespace

extern const Check lanes_fit_page;
const Check lanes_fit_page{
    {"FC13",
     Severity::Warning,
     Basis::Practice,
     {"terlalu banyak pelaksana untuk satu halaman", "too many lanes for a page"},
     {"Lajur yang terlalu sempit tidak memuat simbol dan judulnya.",
      "A lane that is too narrow holds neither symbol nor title."},
     {"ukuran kertas A4 dan F4", "the sizes of A4 and F4"},
     "jabatan k \"K\"\nsop a \"A\" {\n"
     "  pelaksana a: k\n  pelaksana b: k\n  pelaksana c: k\n  pelaksana d: k\n  pelaksana e: k\n  pelaksana "
     "f: k\n"
     "  pelaksana g: k\n  pelaksana h: k\n  pelaksana i: k\n  pelaksana j: k\n  pelaksana l: k\n  pelaksana "
     "m: k\n"
     "  pelaksana n: k\n  pelaksana o: k\n  pelaksana p: k\n  pelaksana q: k\n  pelaksana r: k\n  pelaksana "
     "s: k\n"
     "  pelaksana t: k\n  pelaksana u: k\n  pelaksana v: k\n"
     "  langkah satu 1 a \"Menulis\" { waktu 1 jam }\n}\n",
     "jabatan k \"K\"\nsop a \"A\" {\n  pelaksana a: k\n  langkah satu 1 a \"Menulis\" { waktu 1 jam }\n}\n"},
    run};

}  // namespace alur::check
