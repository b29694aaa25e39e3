// The report for people: first what holds the cases up, in words; then each SOP with its steps; then the
// posts; last what was assumed and how to get the same bytes again.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/wording.h"
#include "simulator/analysis/bottleneck.h"
#include "simulator/report/format.h"
#include "simulator/report/text_table.h"

namespace alur::simulator::report {
namespace {

constexpr std::size_t widest_title = 44;

class TextReport {
 public:
  TextReport(const runtime::Tables& tables, const Simulation& simulation, const Options& options)
      : t_(*tables),
        scenario_(*t_.scenarios[simulation.scenario]),
        simulation_(simulation),
        statistics_(simulation.statistics),
        options_(options),
        language_(options.language),
        checksum_(tables.checksum()) {}

  std::string write() {
    head();
    if (simulation_.fault) {
      line(fmt::format("{}: {}", say("Simulasi berhenti", "The simulation stopped"),
                       simulation_.fault->message.in(language_)));
      line("");
    }
    if (statistics_.replications != 0) {
      summary();
      for (const auto& arrivals : scenario_.arrivals) sop(arrivals->sop);
      posts();
    }
    assumptions();
    foot();
    return std::move(out_);
  }

 private:
  std::string say(std::string_view id, std::string_view en) const {
    return std::string(language_ == Language::Indonesian ? id : en);
  }
  void line(const std::string& text) { out_ += text + "\n"; }
  std::string count(std::uint64_t value) const {
    return words_of_count(static_cast<std::int64_t>(value), language_);
  }
  std::string title_of(const std::string& title, const std::string& name) const {
    return title.empty() ? name : title;
  }

  template <class Write>
  std::string with_interval(const Estimate& e, Write write) const {
    if (e.n == 0 || !std::isfinite(e.mean)) return "-";
    std::string text = write(e.mean);
    if (std::isfinite(e.half_width)) text += " ± " + write(e.half_width);
    return text;
  }
  std::string words(double seconds) const {
    return seconds == 0 ? "0" : words_of_elapsed(seconds, language_);
  }
  std::string elapsed(const Estimate& e) const {
    return with_interval(e, [&](double s) { return words(s); });
  }
  std::string amount(const Estimate& e) const {
    return with_interval(e, [&](double v) { return words_of_number(v, 1, language_); });
  }
  std::string share(const Estimate& e) const {
    return with_interval(e, [&](double v) { return words_of_share(v, 1, language_); });
  }
  std::string short_elapsed(const Estimate& e) const {
    return e.n == 0 || !std::isfinite(e.mean) ? "-" : words(e.mean);
  }

  // Work that meets closing time goes on at the next opening: what is neither waiting nor work.
  static double interrupted(const SopStatistics& s) {
    return std::max(0.0, s.cycle.mean.mean - s.wait.mean.mean - s.work.mean.mean);
  }

  enum class Clock : std::uint8_t { Calendar, Working };
  std::string limit_words(std::int64_t seconds, Clock clock) const {
    if (seconds < 0) return "-";
    if (clock == Clock::Calendar) return words_of_elapsed(static_cast<double>(seconds), language_);
    return words_of_amount(
        {.seconds = seconds % working_day_seconds, .working_days = seconds / working_day_seconds}, language_);
  }

  static Date date_at(std::int64_t seconds) {
    return Date{static_cast<std::int32_t>(seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400)};
  }

  void head() {
    line(fmt::format("{}: {}", say("SIMULASI", "SIMULATION"), title_of(scenario_.title, scenario_.name)));
    std::string facts;
    if (scenario_.end != INT64_MAX) {
      facts = fmt::format("{} {} {}, ", words_of_date(date_at(scenario_.begin), language_), say("s.d.", "to"),
                          words_of_date(date_at(scenario_.end - 1), language_));
    }
    facts +=
        fmt::format("{} {}, {} {}, {} {}", count(statistics_.replications), say("ulangan", "replications"),
                    say("benih", "seed"), simulation_.seed, count(statistics_.cases), say("kasus", "cases"));
    line(facts);
    line("");
  }

  void summary() {
    const Bottleneck found = find_bottleneck(t_, statistics_);
    line(say("RINGKASAN", "SUMMARY"));
    line("  " + found.sentence.in(language_));
    if (found.staff_share < 0.9995 && statistics_.cases != 0) {
      line("  " + fmt::format(fmt::runtime(say(
                                  "Dari seluruh waktu tunggu, {} menunggu pegawai dan {} menunggu jam buka.",
                                  "Of all waiting, {} is for people and {} for the office to open.")),
                              words_of_share(found.staff_share, 1, language_),
                              words_of_share(1 - found.staff_share, 1, language_)));
    }
    for (const auto& arrivals : scenario_.arrivals) summary_of(arrivals->sop);
    line("");
  }

  void summary_of(std::uint32_t index) {
    const SopStatistics& s = statistics_.sops[index];
    const std::string title = shortened(title_of(t_.sops[index]->title, t_.sops[index]->name), 80);
    if (s.finished_total == 0) {
      line("  " + title + say(": tidak ada kasus yang selesai.", ": no case was finished."));
      return;
    }
    line("  " + fmt::format(fmt::runtime(say(
                                "{}: rata-rata {} dari kasus masuk sampai selesai, 9 dari 10 kasus dalam {}.",
                                "{}: {} on average from arrival to end, 9 of 10 cases within {}.")),
                            title, short_elapsed(s.cycle.mean), short_elapsed(s.cycle_quantiles[1])));
  }

  void sop(std::uint32_t index) {
    const runtime::fb::SopT& sop = *t_.sops[index];
    const SopStatistics& s = statistics_.sops[index];
    line(fmt::format("SOP {}: {}", sop.name, shortened(sop.title, 90)));
    line(fmt::format("  {}: {} {}, {} {}, {} {}", say("Kasus per ulangan", "Cases in a replication"),
                     say("masuk", "arrived"), amount(s.arrived), say("selesai", "finished"),
                     amount(s.finished), say("masih terbuka", "still open"), amount(s.censored)));
    if (s.arrived_total > s.finished_total) {
      line("  " + fmt::format(fmt::runtime(
                                  say("Waktu hanya dari kasus yang selesai; {} kasus masih terbuka di akhir "
                                      "dan tidak terhitung.",
                                      "Times are of finished cases only; {} cases were still open at the end "
                                      "and are not in them.")),
                              count(s.arrived_total - s.finished_total)));
    }
    line(fmt::format("  {}: {}; {} {}; {} {}; {} {}", say("Masuk sampai selesai", "Arrival to end"),
                     elapsed(s.cycle.mean), say("menunggu", "waiting"), elapsed(s.wait.mean),
                     say("dikerjakan", "worked on"), elapsed(s.work.mean),
                     say("terhenti karena kantor tutup", "interrupted by closing time"),
                     s.cycle.mean.n == 0 ? "-" : words_of_elapsed(interrupted(s), language_)));
    std::string quantiles = "  ";
    for (std::size_t i = 0; i < s.cycle_quantiles.size(); ++i) {
      quantiles += fmt::format("P{:.0f} {}; ", quantile_shares[i] * 100, short_elapsed(s.cycle_quantiles[i]));
    }
    line(quantiles + say("terlama ", "longest ") +
         (s.finished_total == 0 ? "-" : words_of_elapsed(s.cycle.pooled.maximum, language_)));
    if (s.over_limit) {
      line(fmt::format("  {} ({}): {}", say("Melewati jumlah waktu SOP", "Beyond the SOP's total time"),
                       limit_words(sop.limit, sop.limit_in_working_time ? Clock::Working : Clock::Calendar),
                       share(*s.over_limit)));
    }
    line("");
    steps(sop);
  }

  void steps(const runtime::fb::SopT& sop) {
    TextTable table({{say("No", "No"), Align::Left},
                     {say("Langkah", "Step"), Align::Left},
                     {say("Jabatan", "Post"), Align::Left},
                     {say("Kunjungan", "Visits")},
                     {say("Menunggu", "Waiting")},
                     {say("Dikerjakan", "Worked on")},
                     {say("Rata-rata", "Mean")},
                     {"P90"},
                     {say("Batas", "Limit")},
                     {say("Lewat", "Beyond")}});
    for (std::size_t i = sop.first_step; i < sop.first_step + sop.step_count; ++i) {
      const runtime::fb::StepT& step = *t_.steps[i];
      const StepStatistics& s = statistics_.steps[i];
      const runtime::fb::PostT& post = *t_.posts[step.post];
      table.add(
          {step.number, shortened(title_of(step.title, step.name), widest_title),
           shortened(title_of(post.title, post.name), 24), amount({s.visits.n, s.visits.mean, NAN}),
           short_elapsed(s.wait.mean), short_elapsed(s.work.mean), short_elapsed(s.elapsed.mean),
           short_elapsed(s.elapsed_quantiles[1]),
           limit_words(step.limit, step.limit_in_working_time ? Clock::Working : Clock::Calendar),
           s.over_limit && s.over_limit->n != 0 ? words_of_share(s.over_limit->mean, 1, language_) : "-"});
    }
    out_ += table.text();
    line("");
  }

  void posts() {
    line(say("JABATAN", "POSTS"));
    TextTable table({{say("Jabatan", "Post"), Align::Left},
                     {say("Pegawai", "Staff")},
                     {say("Waktu kerja terpakai", "Working time used")},
                     {say("Antrean rata-rata", "Mean queue")},
                     {say("Terpanjang", "Longest")},
                     {say("Menunggu pegawai", "Wait for people")},
                     {say("Menunggu buka", "Wait to open")},
                     {say("Bagian tunggu", "Share of wait")}});
    const Bottleneck found = find_bottleneck(t_, statistics_);
    const auto add = [&](std::uint32_t post, const std::string& blame) {
      const PostStatistics& s = statistics_.posts[post];
      std::uint64_t people = 0;
      for (const auto& staff : scenario_.staff) people += staff->post == post ? staff->count : 0;
      table.add({shortened(title_of(t_.posts[post]->title, t_.posts[post]->name), widest_title),
                 count(people), share(s.utilisation),
                 with_interval(s.queue_length, [&](double v) { return words_of_number(v, 2, language_); }),
                 count(s.longest_queue), elapsed(s.staff_wait), short_elapsed(s.closed_wait), blame});
    };
    std::vector<bool> listed(t_.posts.size(), false);
    for (const PostBlame& blame : found.ranking) {
      add(blame.post, words_of_share(blame.share, 1, language_));
      listed[blame.post] = true;
    }
    for (const auto& staff : scenario_.staff) {
      if (!listed[staff->post]) add(staff->post, "-");
    }
    out_ += table.text();
    line("");
  }

  void assumptions() {
    const auto& list = language_ == Language::Indonesian ? scenario_.assumptions : scenario_.assumptions_en;
    if (list.empty()) return;
    line(say("ASUMSI", "ASSUMPTIONS"));
    for (const std::string& assumption : list) line("  - " + assumption);
    line("");
  }

  void foot() {
    line(fmt::format("{} {}; {} {:016x} ({}). {}", say("Dibuat oleh", "Made by"), options_.program,
                     say("tabel", "tables"), checksum_, t_.compiler,
                     say("± adalah selang kepercayaan 95% (Student t atas ulangan).",
                         "± is the 95% confidence interval (Student's t over replications).")));
    if (options_.timing == Timing::Include) {
      const Performance& p = simulation_.performance;
      line(fmt::format("{} {} {} ({} {}).", count(statistics_.events), say("peristiwa dalam", "events in"),
                       words_of_elapsed(p.wall_seconds, language_), p.threads, say("utas", "threads")));
    }
  }

  const runtime::fb::TablesT& t_;
  const runtime::fb::ScenarioT& scenario_;
  const Simulation& simulation_;
  const Statistics& statistics_;
  const Options& options_;
  Language language_;
  std::uint64_t checksum_;
  std::string out_;
};

std::string write(const runtime::Tables& tables, const Simulation& simulation, const Options& options) {
  return TextReport(tables, simulation, options).write();
}

}  // namespace

extern const Format text;
const Format text{"text", ".txt", "teks untuk dibaca", "text for people", write};

}  // namespace alur::simulator::report
