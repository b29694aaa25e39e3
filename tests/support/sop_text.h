// A Model's lanes, steps and flow as the language writes them: for models made by hand or by luck, whose
// texts do not matter. Not a printer of SOPs: identity, documents and marks are left out.
#pragma once

#include <fmt/format.h>

#include <string>

#include "compiler/model/model.h"

namespace alur::tests {

inline std::string target_words(const model::Sop& sop, const model::Target& target) {
  return target.step() ? sop.steps[*target.step()].name.text : "selesai";
}

inline std::string sop_text(const model::Model& model) {
  std::string out;
  for (const model::Post& post : model.posts) out += fmt::format("jabatan {} \"Jabatan\"\n", post.name.text);
  for (const model::Sop& sop : model.sops) {
    out += fmt::format("sop {} \"SOP\" {{\n", sop.name.text);
    for (const model::Lane& lane : sop.lanes)
      out += fmt::format("  pelaksana {}: {}\n", lane.name.text, model.posts[lane.posts.front()].name.text);
    int number = 0;
    for (const model::Step& step : sop.steps) {
      out += fmt::format("  langkah {} {} {} \"Langkah\" {{ waktu 10 menit", step.name.text, ++number,
                         sop.lanes[step.lane].name.text);
      if (step.decision) {
        out += "; keputusan \"?\" {";
        for (const model::Outcome& outcome : step.decision->outcomes)
          out += fmt::format(" {} -> {};", outcome.name.text, target_words(sop, outcome.target));
        out += " }";
      } else {
        const std::string to = target_words(sop, step.next);
        out += to == "selesai" ? "; selesai" : "; lanjut " + to;
      }
      out += " }\n";
    }
    out += "}\n";
  }
  return out;
}

}  // namespace alur::tests
