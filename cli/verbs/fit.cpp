#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/output_file.h"
#include "cli/inputs.h"
#include "cli/outputs.h"
#include "cli/verb.h"
#include "simulator/fit/words.h"

namespace alur::cli::verbs {
namespace {

namespace fit = simulator::fit;

constexpr std::size_t most_bytes = std::size_t{512} << 20;

class Fit : public Call {
 public:
  void declare(CLI::App& app, Language language) override {
    const bool id = language == Language::Indonesian;
    const char* column = id ? "KOLOM" : "COLUMN";
    app.add_option(id ? "BERKAS" : "FILE", files_, id ? "Satu berkas .csv" : "One file (.csv)");
    app.add_option("--start", columns_.start,
                   id ? "Kolom saat mulai dikerjakan" : "The column of when work began")
        ->type_name(column);
    app.add_option("--end", columns_.end, id ? "Kolom saat selesai" : "The column of when it ended")
        ->type_name(column);
    app.add_option("--duration", columns_.duration,
                   id ? "Kolom lamanya, sebagai ganti --start dan --end"
                      : "The column of durations, instead of --start and --end")
        ->type_name(column);
    app.add_option("--unit", unit_,
                   id ? "Satuan kolom itu: detik (baku), menit, jam"
                      : "Its unit: detik (seconds, default), menit, jam")
        ->type_name(id ? "SATUAN" : "UNIT");
    app.add_option("--arrivals", columns_.arrivals,
                   id ? "Kolom saat kasus datang: mencari jarak antarkedatangan"
                      : "The column of when cases arrived: fits the time between them")
        ->type_name(column);
    app.add_option("--by", by_,
                   id ? "Kolom langkah, atau beberapa kolom dengan koma: satu hasil untuk setiap nilainya"
                      : "The column of the step, or several with commas: a result for each value")
        ->type_name(column);
    app.add_option("--sop", sop_,
                   id ? "Nama SOP untuk baris yang dihasilkan" : "The SOP's name for the lines")
        ->type_name(id ? "NAMA" : "NAME");
    app.add_option("--format", format_, id ? "text, json (baku: text)" : "text, json (default: text)");
    app.add_option("-o,--output", output_, id ? "Tulis ke berkas ini" : "Write to this file");
  }

  int run(const Env& env) override {
    if (format_.empty()) format_ = output_.ends_with(".json") ? "json" : "text";
    if (format_ != "text" && format_ != "json")
      return misuse(env, {"--format menerima: text, json", "--format takes: text, json"});
    if (const auto wrong = wrong_columns()) return misuse(env, *wrong);
    if (files_.empty())
      return no_file(env, {"alur cocokkan jurnal.csv --by langkah --start mulai --end selesai",
                           "alur fit log.csv --by step --start start --end end"});
    if (files_.size() > 1) return misuse(env, {"satu berkas saja setiap kali", "one file at a time"});
    const auto bytes = read_file(files_[0], most_bytes);
    if (!bytes) return fail(env, bytes.error());
    const auto samples = fit::samples_of(*bytes, files_[0], columns_);
    if (!samples) return fail(env, samples.error());
    fit::Page page{columns_.arrivals.empty() ? fit::Of::Work : fit::Of::Arrivals, sop_, {}};
    bool any = false;
    for (const fit::Sample& sample : *samples) {
      page.fits.push_back({sample, {}});
      if (!sample.values.empty()) page.fits.back().estimation = fit::estimate(sample.values);
      any = any || !sample.values.empty();
    }
    if (!any)
      return fail(env, {{fmt::format("tidak ada satu pun lama di atas nol yang terbaca dari '{}'", files_[0]),
                         fmt::format("not one duration above zero could be read from '{}'", files_[0])}});
    const std::string text = format_ == "json" ? fit::json_of(page) : fit::text_of(page, env.language);
    const auto written = output_.empty() ? print(text) : write_file(output_, text);
    return written ? exit_done : fail(env, written.error());
  }

 private:
  std::optional<Message> wrong_columns() {
    const int ways = (columns_.duration.empty() ? 0 : 1) + (columns_.arrivals.empty() ? 0 : 1) +
                     (columns_.start.empty() && columns_.end.empty() ? 0 : 1);
    if (ways != 1 || columns_.start.empty() != columns_.end.empty())
      return Message{"sebutkan kolomnya: --start dan --end, atau --duration, atau --arrivals",
                     "say the columns: --start and --end, or --duration, or --arrivals"};
    if (unit_ == "detik" || unit_.empty())
      columns_.unit = 1;
    else if (unit_ == "menit")
      columns_.unit = 60;
    else if (unit_ == "jam")
      columns_.unit = 3600;
    else
      return Message{"--unit menerima: detik, menit, jam", "--unit takes: detik, menit, jam"};
    if (!unit_.empty() && columns_.duration.empty())
      return Message{"--unit hanya bersama --duration", "--unit goes with --duration only"};
    for (std::size_t at = 0; at < by_.size();) {
      const std::size_t end = std::min(by_.find(',', at), by_.size());
      columns_.by.push_back(by_.substr(at, end - at));
      at = end + 1;
    }
    return std::nullopt;
  }

  std::vector<std::string> files_;
  fit::Columns columns_;
  std::string by_, unit_, sop_, format_, output_;
};

}  // namespace

extern const Verb fit_log;
const Verb fit_log{
    "fit",
    "cocokkan",
    {"Taksir sebaran lama kerja atau kedatangan dari catatan (.csv)",
     "Estimate distributions of work or arrivals from a record (.csv)"},
    {"Contoh:\n  alur cocokkan catatan.csv --by langkah --start mulai --end selesai --sop layanan\n  alur "
     "cocokkan register.csv --arrivals tanggal",
     "Examples:\n  alur fit record.csv --by step --start start --end end --sop layanan\n  alur fit "
     "register.csv --arrivals date"},
    [] { return std::unique_ptr<Call>(std::make_unique<Fit>()); }};

}  // namespace alur::cli::verbs
