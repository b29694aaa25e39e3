#include "simulator/log/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace alur::simulator {
namespace {

// One line of staff after another; people of one post are numbered through.
void name_people(const runtime::fb::TablesT& t, const runtime::fb::ScenarioT& scenario, LogNames& names) {
  std::map<std::uint32_t, std::uint32_t> so_far;
  names.first_person.resize(t.posts.size());
  for (const auto& staff : scenario.staff) {
    names.first_person[staff->post] = static_cast<std::uint32_t>(names.people.size());
    for (std::uint32_t i = 0; i < staff->count; ++i)
      names.people.push_back(fmt::format("{}-{}", t.posts[staff->post]->name, ++so_far[staff->post]));
  }
  for (const std::string& person : names.people) names.people_csv.push_back(csv_field(person));
}

std::size_t longest(const std::vector<std::string>& words) {
  std::size_t most = 0;
  for (const std::string& one : words) most = std::max(most, one.size());
  return most;
}

}  // namespace

std::string csv_field(const std::string& words) {
  if (words.find_first_of(",\"\r\n") == std::string::npos) return words;
  std::string out = "\"";
  for (const char c : words) {
    if (c == '"') out += c;
    out += c;
  }
  return out + '"';
}

LogNames::LogNames(const runtime::Tables& tables, std::size_t index) {
  const runtime::fb::TablesT& t = *tables;
  const runtime::fb::ScenarioT& given = *t.scenarios[index];
  scenario = given.name;
  begin = given.begin;
  dated = given.end != INT64_MAX || given.begin != 0;
  for (const auto& sop : t.sops) sops.push_back(sop->name);
  for (const auto& step : t.steps) {
    const std::string& sop = t.sops[step->sop]->name;
    const std::string& post = t.posts[step->post]->name;
    steps.push_back(
        {sop + "/" + step->name, post,
         fmt::format(",{},{},{},", csv_field(sop), csv_field(step->name), csv_field(step->number)),
         fmt::format(",{},", csv_field(post))});
    longest_row = std::max(longest_row, steps.back().csv_before.size() + steps.back().csv_after.size());
  }
  name_people(t, given, *this);
  longest_row += longest(people_csv);
  for (const auto& attribute : given.attributes) {
    attributes.push_back(attribute->name);
    values.push_back(attribute->values);
    for_all.push_back(attribute->sops.empty());
    std::vector<bool>& drawn = asked.emplace_back(t.sops.size(), attribute->sops.empty());
    for (const std::uint32_t sop : attribute->sops) drawn[sop] = true;
    std::vector<std::string>& fields = values_csv.emplace_back();
    for (const std::string& value : attribute->values) fields.push_back(csv_field(value));
    longest_row += longest(fields) + 1;
  }
  // Ten numbers of at most 20 digits, three dates, the end in words.
  longest_row += 512;
}

}  // namespace alur::simulator
