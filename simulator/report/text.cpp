// The report for people: first what holds the cases up, in words; then each SOP with its steps; then the
// posts; last what was assumed and how to get the same bytes again.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/wording.h"
#include "simulator/analysis/bottleneck.h"
#include "simulator/report/format.h"
#include "simulator/report/people.h"
#include "simulator/report/text_legend.h"
#include "simulator/report/text_numbers.h"
#include "simulator/report/text_table.h"

namespace alur::simulator::report {
namespace {

constexpr std::size_t widest_post = 22;  // so that the table of posts keeps to line_width

class TextReport {
 public:
  TextReport(const runtime::Tables& tables, const Simulation& simulation, const Options& options)
      : t_(*tables),
        scenario_(*t_.scenarios[simulation.scenario]),
        simulation_(simulation),
        statistics_(simulation.statistics),
        options_(options),
        language_(options.language),
        numbers_(options.language),
        checksum_(tables.checksum()) {}

  std::string write() {
    head();
    if (simulation_.fault) {
      out_ += wrapped(say("Simulasi berhenti: ", "The simulation stopped: "),
                      simulation_.fault->message.in(language_));
      line("");
    }
    if (statistics_.replications != 0) {
      summary();
      targets();
      for (const std::uint32_t index : sops_of(scenario_, statistics_)) sop(index);
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

  enum class Clock : std::uint8_t { Calendar, Working };
  std::string limit_words(std::int64_t seconds, Clock clock) const {
    if (seconds < 0) return "-";
    if (clock == Clock::Calendar) return words_of_elapsed(static_cast<double>(seconds), language_);
    return words_of_amount(
        {.seconds = seconds % working_day_seconds, .working_days = seconds / working_day_seconds}, language_);
  }

  // As the SOP says it: "1 hari kerja 8 jam" is not "2 hari kerja 30 menit".
  std::string sop_limit(const runtime::fb::SopT& sop) const {
    const std::string& words = language_ == Language::Indonesian ? sop.limit_words : sop.limit_words_en;
    if (!words.empty()) return words;
    return limit_words(sop.limit, sop.limit_in_working_time ? Clock::Working : Clock::Calendar);
  }

  static Date date_at(std::int64_t seconds) {
    return Date{static_cast<std::int32_t>(seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400)};
  }

  void head() {
    out_ += wrapped(say("SIMULASI: ", "SIMULATION: "), title_of(scenario_.title, scenario_.name));
    std::string facts;
    if (scenario_.end != INT64_MAX) {
      facts = fmt::format("{} {} {}; ", words_of_date(date_at(scenario_.begin), language_), say("s.d.", "to"),
                          words_of_date(date_at(scenario_.end - 1), language_));
    }
    line(facts + fmt::format(fmt::runtime(say("{} ulangan (benih {}), seluruhnya {} kasus",
                                              "{} replications (seed {}), {} cases in all")),
                             count(statistics_.replications), simulation_.seed, count(statistics_.cases)));
    line("");
  }

  void summary() {
    const Bottleneck found = find_bottleneck(t_, statistics_);
    line(say("RINGKASAN", "SUMMARY"));
    out_ += wrapped("  - ", found.sentence.in(language_));
    if (found.staff_share < 0.9995 && statistics_.cases != 0) {
      out_ += wrapped(
          "  - ", fmt::format(fmt::runtime(say(
                                  "Dari seluruh waktu tunggu, {} menunggu pegawai dan {} menunggu jam buka.",
                                  "Of all waiting, {} is for people and {} for the office to open.")),
                              numbers_.share(found.staff_share), numbers_.share(1 - found.staff_share)));
    }
    for (const std::uint32_t index : sops_of(scenario_, statistics_)) summary_of(index);
    line("");
  }

  void summary_of(std::uint32_t index) {
    const SopStatistics& s = statistics_.sops[index];
    const std::string title = title_of(t_.sops[index]->title, t_.sops[index]->name);
    if (s.finished_total == 0) {
      out_ += wrapped("  - ", title + say(": tidak ada kasus yang selesai.", ": no case was finished."));
      return;
    }
    out_ += wrapped(
        "  - ",
        fmt::format(
            fmt::runtime(say("{}: rata-rata {} dari kasus masuk sampai selesai, 9 dari 10 kasus dalam {}.",
                             "{}: {} on average from arrival to end, 9 of 10 cases within {}.")),
            title, numbers_.words_of_mean(s.cycle.mean), numbers_.words_of_mean(s.cycle_quantiles[1])));
  }

  void sop(std::uint32_t index) {
    const runtime::fb::SopT& sop = *t_.sops[index];
    const SopStatistics& s = statistics_.sops[index];
    out_ += wrapped("SOP " + sop.name + ": ", sop.title);
    line(fmt::format("  {}: {} {}; {} {}; {} {}", say("Kasus per ulangan", "Cases in a replication"),
                     say("masuk", "arrived"), numbers_.number(s.arrived, 1), say("selesai", "finished"),
                     numbers_.number(s.finished, 1), say("masih terbuka", "still open"),
                     numbers_.number(s.censored, 1)));
    if (s.gave_up_total != 0)
      line(fmt::format("  {}: {}",
                       say("Pergi karena terlalu lama menunggu", "Left because they waited too long"),
                       numbers_.number(s.gave_up, 1)));
    const std::uint64_t open_total = s.arrived_total - s.finished_total - s.gave_up_total;
    if (open_total != 0) {
      out_ += wrapped(
          "  ", fmt::format(fmt::runtime(say(
                                "Waktu hanya dari kasus yang selesai; {} kasus dari seluruh ulangan masih "
                                "terbuka di akhir dan tidak terhitung.",
                                "Times are of finished cases only; {} cases of all replications were "
                                "still open at the end and are not in them.")),
                            count(open_total)));
    }
    if (s.finished_total != 0) times(s);
    if (s.over_limit) {
      line(fmt::format("  {} ({}): {}",
                       say("Kasus yang melewati jumlah waktu SOP", "Cases beyond the SOP's total time"),
                       sop_limit(sop), numbers_.share(*s.over_limit)));
    }
    line("");
    steps(sop);
  }

  void times(const SopStatistics& s) {
    line(fmt::format("  {}: {}", say("Rata-rata dari masuk sampai selesai", "Mean from arrival to end"),
                     numbers_.words(s.cycle.mean)));
    TextTable parts({{"", Align::Left}, {"", Align::Left}}, 6);
    parts.add({say("menunggu", "waiting"), numbers_.words(s.wait.mean)});
    parts.add({say("dikerjakan", "worked on"), numbers_.words(s.work.mean)});
    parts.add(
        {say("terhenti karena kantor tutup", "interrupted by closing time"), numbers_.words(s.interrupted)});
    if (s.delay.mean > 0)
      parts.add({say("menunggu pihak lain", "waiting for others"), numbers_.words(s.delay)});
    out_ += parts.text();
    std::string quantiles = say("Selesai dalam: ", "Done within: ");
    for (std::size_t i = 0; i < s.cycle_quantiles.size(); ++i) {
      quantiles += fmt::format("{:.0f}% {} {}; ", quantile_shares[i] * 100, say("kasus", "of cases"),
                               numbers_.words_of_mean(s.cycle_quantiles[i]));
    }
    out_ += wrapped("  ", quantiles +
                              say("yang terlama dari semua ulangan ", "the longest of all replications ") +
                              numbers_.words(s.cycle.pooled.maximum));
  }

  void steps(const runtime::fb::SopT& sop) {
    TextTable table({{say("Kunjungan", "Visits")},
                     {say("Antre\npegawai", "Wait for\npeople")},
                     {say("Menunggu\nbuka", "Wait to\nopen")},
                     {say("Dikerjakan", "Worked on")},
                     {say("Terhenti\ntutup", "Inter-\nrupted")},
                     {say("Seluruhnya", "In all")},
                     {"P90"},
                     {say("Batas\nwaktu", "Time\nlimit")},
                     {say("Lewat\nbatas", "Beyond\nlimit")}},
                    4);
    for (std::size_t i = sop.first_step; i < sop.first_step + sop.step_count; ++i) {
      const runtime::fb::StepT& step = *t_.steps[i];
      const StepStatistics& s = statistics_.steps[i];
      const runtime::fb::PostT& post = *t_.posts[step.post];
      table.add_lines(
          wrapped(step.number.empty() ? "  " : "  " + step.number + "  ",
                  bare(title_of(step.title, step.name)) + " — " + title_of(post.title, post.name)));
      table.add({numbers_.number(Estimate{s.visits.n, s.visits.mean, NAN}, 1),
                 numbers_.brief_mean(s.staff_wait), numbers_.brief_mean(s.closed_wait),
                 numbers_.brief_mean(s.work.mean), numbers_.brief_mean(s.interrupted),
                 numbers_.brief_mean(s.elapsed.mean), numbers_.brief_mean(s.elapsed_quantiles[1]),
                 limit_words(step.limit, step.limit_in_working_time ? Clock::Working : Clock::Calendar),
                 s.over_limit && s.over_limit->n != 0 ? numbers_.share(s.over_limit->mean) : "-"});
      if (const std::string more = beside(s); !more.empty()) table.add_lines(wrapped("      ", more));
    }
    line(say("  No  Langkah — Jabatan (rata-rata satu kunjungan)", "  No  Step — Post (mean of a visit)"));
    out_ += table.text();
    line("");
  }

  // What happened at a step beside finished visits, on average in a replication.
  std::string beside(const StepStatistics& s) const {
    std::string out;
    const auto add = [&](const Estimate& e, std::string_view words) {
      if (e.mean > 0)
        out += fmt::format("{}{} {}", out.empty() ? "" : "; ", words,
                           numbers_.number(Estimate{e.n, e.mean, NAN}, 1));
    };
    add(s.skipped, say("dilewati", "skipped"));
    add(s.timed_out, say("lewat tenggat", "timed out"));
    add(s.gave_up, say("pergi", "gave up"));
    if (s.delay.mean > 0)
      out += fmt::format("{}{} {}", out.empty() ? "" : "; ", say("menunggu pihak lain", "waiting for others"),
                         numbers_.brief_mean(s.delay));
    return out;
  }

  void targets() {
    if (statistics_.goals.empty()) return;
    line(say("SASARAN", "TARGETS"));
    for (std::size_t g = 0; g < statistics_.goals.size(); ++g) {
      const runtime::fb::GoalT& goal = *scenario_.goals[g];
      const GoalStatistics& found = statistics_.goals[g];
      const std::string& words = language_ == Language::Indonesian ? goal.words : goal.words_en;
      const std::string reached =
          found.judged_total == 0 ? say("tidak ada kasus", "no case") : numbers_.share(found.met);
      const bool met = found.judged_total != 0 && found.met.mean >= goal.share;
      out_ += wrapped("  - ", fmt::format(fmt::runtime(say("{}; dicapai {} (sasaran {}): {}",
                                                           "{}; reached by {} (target {}): {}")),
                                          words, reached, numbers_.share(goal.share),
                                          met ? say("tercapai", "met") : say("tidak tercapai", "not met")));
    }
    line("");
  }

  // Printed steps often end with the mark of a list.
  static std::string bare(std::string title) {
    while (!title.empty() && (title.back() == ';' || title.back() == ' ' || title.back() == ','))
      title.pop_back();
    return title;
  }

  void posts() {
    line(say("JABATAN", "POSTS"));
    TextTable table({{say("Jabatan", "Post"), Align::Left, widest_post},
                     {say("Pegawai", "Staff")},
                     {say("Jam kerja\nterpakai", "Working\ntime used")},
                     {say("Antrean\nrata-rata", "Mean\nqueue")},
                     {say("Antrean\nterbanyak", "Longest\nqueue")},
                     {say("Antre\npegawai", "Wait for\npeople")},
                     {say("Menunggu\nbuka", "Wait to\nopen")},
                     {say("Bagian\ntunggu", "Share of\nwait")}});
    const Bottleneck found = find_bottleneck(t_, statistics_);
    const auto add = [&](std::uint32_t post, const std::string& blame) {
      const PostStatistics& s = statistics_.posts[post];
      table.add({title_of(t_.posts[post]->title, t_.posts[post]->name), count(people_of(t_, scenario_, post)),
                 numbers_.share(s.utilisation), numbers_.number(s.queue_length, 2), count(s.longest_queue),
                 numbers_.brief_mean(s.staff_wait), numbers_.brief_mean(s.closed_wait), blame});
    };
    std::vector<bool> listed(t_.posts.size(), false);
    for (const PostBlame& blame : found.ranking) {
      add(blame.post, numbers_.share(blame.share));
      listed[blame.post] = true;
    }
    for (const std::uint32_t post : posts_of(t_, scenario_, statistics_))
      if (!listed[post]) add(post, "-");
    out_ += table.text();
    line("");
    line(say("CARA MEMBACA", "HOW TO READ IT"));
    out_ += legend(statistics_.replications, language_);
    const auto more = [&](const StepStatistics& s) { return !beside(s).empty(); };
    if (std::any_of(statistics_.steps.begin(), statistics_.steps.end(), more))
      out_ += legend_beside(language_);
    line("");
  }

  void assumptions() {
    const auto& list = language_ == Language::Indonesian ? scenario_.assumptions : scenario_.assumptions_en;
    if (list.empty()) return;
    line(say("ASUMSI", "ASSUMPTIONS"));
    for (const std::string& assumption : list) out_ += wrapped("  - ", assumption);
    line("");
  }

  void foot() {
    line(fmt::format("{} {}; {} {:016x} ({}).", say("Dibuat oleh", "Made by"), options_.program,
                     say("tabel", "tables"), checksum_, t_.compiler));
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
  Numbers numbers_;
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
