#include "cli/returned_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "base/output_file.h"
#include "compiler/import/from_file.h"
#include "compiler/lampiran/draw.h"
#include "compiler/lampiran/format.h"
#include "compiler/returned/compare.h"
#include "compiler/returned/report.h"
#include "compiler/returned/rows.h"

namespace alur::cli {
namespace {

namespace fs = std::filesystem;

bool has_marks(const returned::Document& document) {
  for (const returned::RowNow& row : document.rows)
    for (const returned::CellNow& cell : row.cells)
      if (!cell.bookmarks.empty()) return true;
  return false;
}

// The part of the drawing's steps that the SOP has by name.
double shared_steps(const returned::Stamp& stamp, const model::Sop& sop) {
  std::size_t all = 0, known = 0;
  for (const returned::DrawnText& text : stamp.texts) {
    if (!text.name.ends_with(".kegiatan") || text.name.starts_with("judul-")) continue;
    ++all;
    for (const model::Step& step : sop.steps)
      if (text.name == step.name.text + ".kegiatan") ++known;
  }
  return all == 0 ? 0 : static_cast<double>(known) / static_cast<double>(all);
}

std::string names_of(const model::Model& model) {
  std::string out;
  for (const model::Sop& sop : model.sops) out += (out.empty() ? "" : ", ") + sop.name.text;
  return out;
}

// What the file would draw today, read by the reader that reads the document.
Expected<returned::Stamp> drawn_today(const model::Model& model, model::SopId sop) {
  const lampiran::Drawing drawing = lampiran::draw(model, sop, {});
  lampiran::WriteOptions options;
  options.sop_name = model.sops[sop].name.text;
  const auto files = lampiran::format_by_name("docx")->write(drawing.scene, options);
  if (!files) return tl::unexpected<Error>(files.error());
  return returned::stamp_of_drawing(files->front().bytes);
}

constexpr std::size_t most_drawn = 100;  // SOPs of a set that are drawn to see which one it is
constexpr double least_known = 0.5;

// Of a document without a mark of ours: the SOP of which it holds most of the rows.
Expected<std::optional<model::SopId>> by_rows(const ReturnedCall& call) {
  const model::Model& model = call.ours.checked->model();
  std::optional<model::SopId> out;
  double most = least_known;
  for (std::size_t i = 0; i < std::min(model.sops.size(), most_drawn); ++i) {
    const model::SopId id = model.sops.id_at(i);
    if (!call.sop.empty() && model.sops[id].name.text != call.sop) continue;
    const auto stamp = drawn_today(model, id);
    if (!stamp) return tl::unexpected<Error>(stamp.error());
    const double known = returned::steps_known(*stamp, call.document);
    if (known >= most) out = id, most = known + 1e-9;
  }
  return out;
}

struct Chosen {
  std::optional<model::SopId> sop;
  Message why_not;
};

// The SOP that the document was drawn from. One that was renamed since is known by its steps.
Chosen chosen(const ReturnedCall& call) {
  const model::Model& model = call.ours.checked->model();
  const std::string drawn = call.document.stamp ? call.document.stamp->sop : "";
  if (!call.sop.empty() && !drawn.empty() && call.sop != drawn)
    return {
        std::nullopt,
        {fmt::format("dokumen '{}' digambar dari SOP '{}', bukan '{}'", call.document_path, drawn, call.sop),
         fmt::format("document '{}' was drawn from SOP '{}', not '{}'", call.document_path, drawn,
                     call.sop)}};
  const std::string wanted = call.sop.empty() ? drawn : call.sop;
  std::optional<model::SopId> likely;
  double most = 0.5;
  for (std::size_t i = 0; i < model.sops.size(); ++i) {
    const model::SopId id = model.sops.id_at(i);
    if (!wanted.empty() && model.sops[id].name.text == wanted) return {id, {}};
    if (!call.document.stamp) continue;
    const double part = shared_steps(*call.document.stamp, model.sops[id]);
    if (part >= most) likely = id, most = part + 1e-9;
  }
  if (likely) return {likely, {}};
  if (!call.document.stamp)
    if (const auto known = by_rows(call); known && *known) return {**known, {}};
  if (!call.document.stamp && wanted.empty() && model.sops.size() == 1) return {model.sops.id_at(0), {}};
  if (!call.document.stamp && wanted.empty())
    return {std::nullopt,
            {fmt::format("ada {} SOP dan dokumen '{}' tidak menyebut yang mana; pilih dengan --sop: {}",
                         model.sops.size(), call.document_path, names_of(model)),
             fmt::format("there are {} SOPs and document '{}' does not say which; choose one by --sop: {}",
                         model.sops.size(), call.document_path, names_of(model))}};
  return {std::nullopt,
          {fmt::format("dokumen '{}' digambar dari SOP '{}', yang tidak ada dalam '{}' (yang ada: {})",
                       call.document_path, wanted, call.sop_path, names_of(model)),
           fmt::format("document '{}' was drawn from SOP '{}', which is not in '{}' (there: {})",
                       call.document_path, wanted, call.sop_path, names_of(model))}};
}

Expected<std::string> written(const returned::Report& report, const diff::Format& format,
                              const model::Sop& sop) {
  if (format.name == "text") return returned::text_of(report);
  if (format.name == "json") return returned::json_of(report);
  const diff::Changes changes = returned::as_revision(report.changes, sop);
  return format.write({changes, report.sources, report.sources, report.sop_path, report.document_path,
                       report.language, report.colour, report.program});
}

}  // namespace

bool is_document(const std::string& path) {
  std::error_code code;
  if (fs::is_directory(path, code)) return false;
  std::string extension = fs::path(path).extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  for (const char* known : {".docx", ".docm", ".doc", ".odt", ".xlsx", ".pdf", ".rtf"})
    if (extension == known) return true;
  std::array<char, 4> begin{};
  std::ifstream file(path, std::ios::binary);
  file.read(begin.data(), begin.size());
  return returned::looks_like_document({begin.data(), static_cast<std::size_t>(file.gcount())});
}

Expected<std::optional<returned::Document>> document_at(const std::string& path) {
  const auto bytes = read_file(path, Limits{}.file_bytes);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  // Says of what is no Word document at all what it is and what to do.
  const auto tables = importing::from_bytes(path, *bytes);
  if (!tables) return tl::unexpected<Error>(tables.error());
  if (tables->origin != importing::Origin::Document) return std::optional<returned::Document>();
  auto document = returned::from_docx(path, *bytes);
  if (!document) return tl::unexpected<Error>(document.error());
  return std::optional<returned::Document>(std::move(*document));
}

Expected<bool> is_drawing(const ReturnedCall& call) {
  if (call.document.stamp || has_marks(call.document)) return true;
  const auto sop = by_rows(call);
  if (!sop) return tl::unexpected<Error>(sop.error());
  return sop->has_value();
}

int compare_returned(const ReturnedCall& call, const Env& env) {
  const Chosen found = chosen(call);
  if (!found.sop) return misuse(env, found.why_not);
  const model::Model& model = call.ours.checked->model();
  const model::Sop& sop = model.sops[*found.sop];
  const auto ours = drawn_today(model, *found.sop);
  if (!ours) return fail(env, ours.error());
  const Sources& sources = call.ours.files.sources;
  const returned::ClerkChanges changes =
      returned::compare({call.document, call.document.stamp ? *call.document.stamp : *ours, *ours, sop,
                         std::string(sources[sop.place.file].text())});
  const bool colour = env.out_is_terminal && call.output.empty();
  const auto bytes = written({changes, sources, call.sop_path, call.document_path,
                              call.document.stamp ? call.document.stamp->source_name : "", env.language,
                              colour ? diff::Colour::Ansi : diff::Colour::None, program_version},
                             call.format, sop);
  if (!bytes) return fail(env, bytes.error());
  if (!call.output.empty()) {
    if (const auto wrote = write_file(call.output, *bytes); !wrote) return fail(env, wrote.error());
  }
  const auto printed = print(call.output.empty() ? *bytes : call.output + "\n");
  if (!printed) return fail(env, printed.error());
  return changes.done() ? exit_done : exit_findings;
}

}  // namespace alur::cli
