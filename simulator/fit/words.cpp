#include "simulator/fit/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/wording.h"

namespace alur::simulator::fit {
namespace {

using runtime::dist::Role;

// Four digits that say something, as the language writes numbers.
std::string number(double value) {
  std::string text = fmt::format("{:.4g}", value);
  if (text.find('e') != std::string::npos) text = fmt::format("{:.0f}", value);
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

std::string duration(double seconds) {
  if (seconds < 120) return number(seconds) + " detik";
  if (seconds < 7200) return number(seconds / 60) + " menit";
  return number(seconds / 3600) + " jam";
}

// For people, in their language.
std::string amount(double seconds, Language language) {
  std::string text = duration(seconds);
  if (language == Language::Indonesian) return text;
  std::replace(text.begin(), text.end(), ',', '.');
  for (const auto& [id, en] : {std::pair{"detik", "s"}, {"menit", "min"}, {"jam", "h"}})
    if (const auto at = text.find(id); at != std::string::npos) text.replace(at, std::string(id).size(), en);
  return text;
}

std::string decimal(double value, int digits, Language language) {
  std::string text = fmt::format("{:.{}f}", value, digits);
  if (language == Language::Indonesian) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

bool is_name(const std::string& word) {
  if (word.empty() || word.front() < 'a' || word.front() > 'z') return false;
  return std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
  });
}

std::string name_of(const Page& page, std::size_t at, Language language) {
  const std::string& name = page.fits[at].sample.name;
  if (is_name(name)) return page.sop.empty() ? name : page.sop + "." + name;
  if (name.empty()) return page.sop;
  return fmt::format("{}_{}", language == Language::Indonesian ? "kelompok" : "group", at + 1);
}

std::string line_of(const Page& page, std::size_t at) {
  const Fit& fit = page.fits[at];
  if (fit.estimation.all.empty()) return "";
  const std::string name = name_of(page, at, Language::Indonesian);
  return fmt::format("{} {} {}", page.of == Of::Work ? "kerja" : "kedatangan", name.empty() ? "NAMA" : name,
                     alur_of(fit.estimation.all.front()));
}

std::vector<Message> warnings_of(const Page& page, const Fit& fit) {
  const Sample& s = fit.sample;
  std::vector<Message> out;
  if (s.values.empty())
    out.push_back({"tidak ada satu pun nilai di atas nol", "there is not one value above zero"});
  else if (s.values.size() < 20)
    out.push_back({fmt::format("hanya {} nilai: terlalu sedikit untuk memilih sebaran", s.values.size()),
                   fmt::format("only {} values: too few to choose a distribution", s.values.size())});
  if (s.negative != 0)
    out.push_back({fmt::format("{} nilai negatif tidak dipakai: selesai sebelum mulai?", s.negative),
                   fmt::format("{} negative values were left out: ended before the begin?", s.negative)});
  if (s.zeros != 0)
    out.push_back(
        {fmt::format("{} nilai nol tidak dipakai", s.zeros), fmt::format("{} zeros were left out", s.zeros)});
  if (s.open != 0)
    out.push_back(
        {fmt::format("{} baris belum selesai (tersensor) tidak dipakai: nilai sebenarnya mungkin lebih besar",
                     s.open),
         fmt::format("{} rows are not ended (censored) and were left out: the truth may be greater",
                     s.open)});
  if (s.missing != 0)
    out.push_back(
        {fmt::format("{} baris tanpa nilai", s.missing), fmt::format("{} rows without a value", s.missing)});
  if (s.unreadable != 0)
    out.push_back(
        {fmt::format("{} nilai tidak terbaca, yang pertama di baris {}", s.unreadable, s.first_unreadable),
         fmt::format("{} values cannot be read, the first in line {}", s.unreadable, s.first_unreadable)});
  // Without a p-value the distance alone can tell.
  const bool far =
      !fit.estimation.p_value && !fit.estimation.all.empty() && fit.estimation.all.front().distance > 0.1;
  if (far || (fit.estimation.p_value && *fit.estimation.p_value < 0.05))
    out.push_back({"tidak ada sebaran yang cocok benar: penyimpangan sebesar ini jarang karena kebetulan",
                   "no distribution really fits: so great a distance is rarely chance"});
  if (page.of == Of::Arrivals && s.dispersion > 1.5)
    out.push_back(
        {fmt::format(
             "banyaknya kasus per hari lebih berserak daripada Poisson ({}): perhatikan pola hari, atau "
             "rombongan",
             decimal(s.dispersion, 2, Language::Indonesian)),
         fmt::format("numbers a day are more dispersed than Poisson ({}): mind a pattern of days, or batches",
                     decimal(s.dispersion, 2, Language::English))});
  return out;
}

double mean_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double one : values) sum += one;
  return sum / static_cast<double>(values.size());
}

double deviation_of(const std::vector<double>& values) {
  const double mean = mean_of(values);
  double squares = 0;
  for (const double one : values) squares += (one - mean) * (one - mean);
  return values.size() < 2 ? 0 : std::sqrt(squares / static_cast<double>(values.size() - 1));
}

void add_table(std::string& out, const Fit& fit, Language language) {
  const bool id = language == Language::Indonesian;
  const std::vector<Fitted>& all = fit.estimation.all;
  out += fmt::format("    {:<40} {:>10} {:>10}\n", id ? "sebaran" : "distribution",
                     id ? "selisih AIC" : "AIC beyond", id ? "jarak KS" : "KS distance");
  for (const Fitted& one : all) {
    const double beyond = one.aic == all.front().aic ? 0 : one.aic - all.front().aic;
    out += fmt::format("    {:<40} {:>10} {:>10}{}\n", alur_of(one), decimal(beyond, 1, language),
                       decimal(one.distance, 3, language),
                       one.by_moments ? (id ? "  (momen)" : "  (moments)") : "");
  }
  if (fit.estimation.p_value)
    out += fmt::format("    {} {}\n", id ? "nilai p sebaran pertama:" : "p-value of the first:",
                       decimal(*fit.estimation.p_value, 3, language));
}

}  // namespace

std::string alur_of(const Fitted& fitted) {
  std::string out;
  for (std::size_t i = 0; i < fitted.arguments.size(); ++i) {
    const Role role = fitted.distribution->parameters[i].role;
    out += (i == 0 ? "" : "; ") +
           (role == Role::Duration ? duration(fitted.arguments[i]) : number(fitted.arguments[i]));
  }
  return fmt::format("{}({})", fitted.distribution->keyword, out);
}

std::string text_of(const Page& page, Language language) {
  const bool id = language == Language::Indonesian;
  std::string out;
  for (std::size_t i = 0; i < page.fits.size(); ++i)
    if (const std::string line = line_of(page, i); !line.empty()) out += "  " + line + "\n";
  for (std::size_t i = 0; i < page.fits.size(); ++i) {
    const Fit& fit = page.fits[i];
    const std::string name = name_of(page, i, language);
    out += fmt::format("\n{}: n = {}", name.empty() ? (id ? "semua baris" : "all rows") : name,
                       fit.sample.values.size());
    if (!fit.sample.values.empty())
      out += fmt::format(
          ", {} {}, {} {}", id ? "rata-rata" : "mean", amount(mean_of(fit.sample.values), language),
          id ? "simpangan baku" : "standard deviation", amount(deviation_of(fit.sample.values), language));
    if (fit.sample.dispersion >= 0)
      out += fmt::format(", {} {}", id ? "dispersi per hari" : "dispersion of days",
                         decimal(fit.sample.dispersion, 2, language));
    out += "\n";
    if (!fit.estimation.all.empty()) add_table(out, fit, language);
    for (const Message& warning : warnings_of(page, fit))
      out += fmt::format("    {}: {}\n", id ? "perhatian" : "note", warning.in(language));
  }
  return out;
}

std::string json_of(const Page& page) {
  using Json = nlohmann::ordered_json;
  const auto finite = [](double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); };
  Json groups = Json::array();
  for (std::size_t i = 0; i < page.fits.size(); ++i) {
    const Fit& fit = page.fits[i];
    const Sample& s = fit.sample;
    const bool any = !s.values.empty();
    Json group{{"name", name_of(page, i, Language::English)},
               {"n", s.values.size()},
               {"rows", s.rows},
               {"zeros", s.zeros},
               {"negative", s.negative},
               {"censored", s.open},
               {"missing", s.missing},
               {"unreadable", s.unreadable},
               {"mean_seconds", any ? Json(mean_of(s.values)) : Json(nullptr)},
               {"deviation_seconds", any ? Json(deviation_of(s.values)) : Json(nullptr)},
               {"dispersion", s.dispersion >= 0 ? Json(s.dispersion) : Json(nullptr)},
               {"line", line_of(page, i)},
               {"p_value", fit.estimation.p_value ? Json(*fit.estimation.p_value) : Json(nullptr)}};
    Json fits = Json::array();
    for (const Fitted& one : fit.estimation.all)
      fits.push_back({{"distribution", one.distribution->keyword},
                      {"arguments", one.arguments},
                      {"method", one.by_moments ? "moments" : "maximum likelihood"},
                      {"log_likelihood", finite(one.log_likelihood)},
                      {"aic", finite(one.aic)},
                      {"ks_distance", one.distance}});
    group["fits"] = std::move(fits);
    Json warnings = Json::array();
    for (const Message& warning : warnings_of(page, fit)) warnings.push_back(warning.en);
    group["warnings"] = std::move(warnings);
    groups.push_back(std::move(group));
  }
  return Json{{"of", page.of == Of::Work ? "work" : "arrivals"}, {"groups", std::move(groups)}}.dump(2) +
         "\n";
}

}  // namespace alur::simulator::fit
