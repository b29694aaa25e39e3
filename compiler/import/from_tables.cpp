#include "compiler/import/from_tables.h"

#include <fmt/format.h>

#include <map>

#include "base/source_file.h"
#include "compiler/format/from_source.h"
#include "compiler/import/find_sops.h"
#include "compiler/import/write.h"

namespace alur::importing {
namespace {

// A declaration holds a million tokens at most (syntax::ParseLimits), and a token has two bytes or more.
constexpr std::size_t max_sop_bytes = 1'900'000;

class Writer {
 public:
  Expected<void> add(const DraftSop& sop, const std::string& path) {
    Sheet sheet;
    const std::string title = collapsed(sop.box(TextBox::Title).value);
    const std::string& named = !title.empty()             ? title
                               : !sop.chart_title.empty() ? sop.chart_title
                                                          : sop.cover_title;
    sheet.account.name = sops_.of(named, 5, "sop");
    sheet.account.title = title;
    sheet.account.place = sop.place;
    sheet.line(fmt::format(
        "# Diimpor dari {}, {}. Periksa dengan `alur periksa`; yang tidak terbaca perlu dilengkapi.",
        in_short(path.substr(path.rfind('/') + 1)), sop.place.id));
    for (const Unplaced& one : sop.unplaced) sheet.comment(one);
    if (sop.from_words)
      sheet.line(
          "# Kolom tabelnya hilang: sel-selnya dipotong menurut kata. Bandingkan tiap langkah dengan "
          "dokumennya.");
    sheet.line(fmt::format("sop {}{} {{", sheet.account.name, title.empty() ? "" : " " + quoted_line(title)));
    if (title.empty())
      sheet.lacks(Lack::Title, "", {"nama SOP tidak terbaca", "the name of the SOP was not read"}, sop.place);
    if (const std::string profile = profile_of(sop); !profile.empty()) sheet.line("profil " + profile);
    write_identity(sop, sheet);
    sheet.text += "\n";
    const std::vector<std::string> lanes = write_lanes(sop, sheet);
    write_steps(sop, lanes, sheet);
    sheet.line("}");
    if (sheet.text.size() > max_sop_bytes)
      return fault(
          fmt::format("berkas '{}': SOP pada {} terlalu besar", path, sop.place.id),
          fmt::format("file '{}': the SOP at {} is too large", path, sop.place.en),
          {"salin tabel satu SOP saja ke berkas baru", "copy the table of one SOP alone into a new file"});
    bodies_ += "\n" + sheet.text;
    out_.sops.push_back(std::move(sheet.account));
    return {};
  }

  Expected<Imported> finish(std::vector<Message> notes) {
    const auto source = SourceFile::from_text("impor.sop", posts_text_ + "\n" + profiles_text_ + bodies_);
    if (!source) return tl::unexpected<Error>(source.error());
    format::Formatted formatted = format::from_source(*source);
    // What is written here is Alur, whatever stood in the tables.
    ALUR_ASSERT(formatted.untouched.empty());
    out_.text = std::move(formatted.text);
    out_.notes = std::move(notes);
    return std::move(out_);
  }

 private:
  // Forms alike in all words share a profile.
  std::string profile_of(const DraftSop& sop) {
    const std::string settings = profile_settings(sop);
    if (settings.empty()) return "";
    std::string& name = profiles_[settings];
    if (name.empty()) {
      name = profiles_.size() == 1 ? "formulir" : fmt::format("formulir_{}", profiles_.size());
      profiles_text_ += fmt::format("profil {} {{\n{}}}\n\n", name, settings);
    }
    return name;
  }

  std::vector<std::string> write_lanes(const DraftSop& sop, Sheet& sheet) {
    Names names;
    std::vector<std::string> out;
    for (const DraftLane& lane : sop.lanes) {
      out.emplace_back();
      if (lane.title.empty()) {
        sheet.line("# Judul satu lajur tidak terbaca.");
        sheet.lacks(Lack::LaneTitle, "", {"judul lajur tidak terbaca", "the heading of a lane was not read"},
                    sop.place);
        continue;
      }
      std::string& post = posts_[letters_only(lane.title)];
      if (post.empty()) {
        post = post_names_.of(lane.title, 6, "jabatan");
        posts_text_ += fmt::format("jabatan {} {}\n", post, quoted_line(lane.title));
      }
      out.back() = names.of(lane.title, 3, "lajur");
      sheet.line(fmt::format("pelaksana {}: {} {}", out.back(), post, quoted_line(lane.title)));
      sheet.took(lane.title);
      ++sheet.account.lanes;
    }
    return out;
  }

  Imported out_;
  Names sops_, post_names_;
  std::map<std::string, std::string> posts_, profiles_;
  std::string posts_text_, profiles_text_, bodies_;
};

tl::unexpected<Error> no_table(const SourceTables& file) {
  return fault(
      fmt::format(
          "berkas '{}': tidak ada tabel SOP: tidak ada baris kepala dengan Waktu dan Kelengkapan atau Output",
          file.path),
      fmt::format("file '{}': no table of a SOP: no header row with Waktu and Kelengkapan or Output",
                  file.path),
      {"salin tabelnya beserta baris kepalanya: No, Kegiatan, Pelaksana, Kelengkapan, Waktu, Output, "
       "Keterangan",
       "copy the table with its header row: No, Kegiatan, Pelaksana, Kelengkapan, Waktu, Output, "
       "Keterangan"});
}

}  // namespace

Expected<Imported> from_tables(const std::vector<SourceTables>& files) {
  Writer writer;
  std::vector<Message> notes;
  for (const SourceTables& file : files) {
    const std::vector<DraftSop> sops = find_sops(file);
    if (sops.empty()) return no_table(file);
    for (const DraftSop& sop : sops)
      if (const auto done = writer.add(sop, file.path); !done) return tl::unexpected<Error>(done.error());
    for (const Message& note : file.notes)
      notes.push_back({file.path + ": " + note.id, file.path + ": " + note.en});
  }
  return writer.finish(std::move(notes));
}

}  // namespace alur::importing
