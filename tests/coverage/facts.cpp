#include "tests/coverage/facts.h"

namespace alur::tests {
namespace {

constexpr TimeAmount seconds(int n) { return {.seconds = n}; }
constexpr TimeAmount minutes(int n) { return {.seconds = n * 60}; }
constexpr TimeAmount hours(int n) { return {.seconds = n * 3600}; }
constexpr TimeAmount days(int n) { return {.days = n}; }
constexpr TimeAmount months(int n) { return {.months = n}; }
constexpr TimeAmount working_days(int n) { return {.working_days = n}; }

LimitFact within(TimeAmount longest) { return {longest, longest, false}; }
LimitFact between(TimeAmount shortest, TimeAmount longest) { return {shortest, longest, false}; }
const LimitFact blank = {{}, {}, true};

std::vector<RowPlace> lines(std::size_t first, std::size_t last) {
  std::vector<RowPlace> rows;
  for (std::size_t line = first; line <= last; ++line) rows.push_back({line, line});
  return rows;
}

std::vector<RowPlace> both(std::vector<RowPlace> a, const std::vector<RowPlace>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

SopFact case_service() {
  SeedTable table{"000", {{86, 92}, {93, 100}, {101, 102}, {103, 111}}};
  for (std::size_t line = 86; line <= 100; ++line) table.words[line] = "A";
  table.words[86] = "NAIITTO";
  table.words[93] = "NAIITTO";
  table.words[94] = "AAAAAAO";
  table.words[101] = "NAAAAIITTO";
  table.words[102] = "AAAAIO";
  table.words[103] = "NAAAAAIITTO";
  table.words[104] = "AAAIO";
  for (std::size_t line = 105; line <= 111; ++line) table.words[line] = "O";
  table.total_line = 112;
  return {.city = "tangerang",
          .sop = "layanan_pengelolaan_kasus",
          .table = table,
          .lanes = 3,
          .steps = 4,
          .limits = {within(days(1)), within(days(7)), within(minutes(10)), within(minutes(30))},
          .stated_total = days(8) + minutes(40),
          .shortest_total = days(8) + minutes(40),
          .longest_total = days(8) + minutes(40)};
}

SopFact domestic_violence() {
  const TimeAmount sum = hours(4) + minutes(41) + seconds(20);
  return {.city = "tangerang",
          .sop = "pengaduan_kdrt",
          .table = {"001", lines(62, 69), {}, 70},
          .lanes = 2,
          .steps = 8,
          .limits = {within(seconds(20)), within(seconds(30)), within(seconds(30)), within(minutes(10)),
                     within(hours(4)), within(minutes(5)), within(minutes(15)), within(minutes(10))},
          .stated_total = hours(4) + minutes(41),
          .shortest_total = sum,
          .longest_total = sum};
}

// The header has four cells over three lanes, and so have its rows but the first, which has one behind.
SopFact case_management() {
  return {.city = "tangerang",
          .sop = "pengelolaan_kasus",
          .table = {"002", both({{57, 57, true, 1}}, lines(58, 60))},
          .lanes = 3,
          .steps = 4,
          .limits = {between(hours(12), days(1)), within(hours(6)), between(hours(12), days(1)),
                     within(minutes(20))},
          .stated_total = {},
          .shortest_total = hours(30) + minutes(20),
          .longest_total = days(2) + hours(6) + minutes(20)};
}

SopFact outreach() {
  const TimeAmount sum = working_days(6) + hours(4) + minutes(5);
  return {
      .city = "tangerang",
      .sop = "penjangkauan_puspaga",
      .table = {"003", lines(58, 65)},
      .lanes = 3,
      .steps = 8,
      .limits = {within(minutes(5)), within(minutes(60)), within(minutes(120)), within(minutes(30)),
                 within(minutes(15)), within(minutes(15)), within(working_days(5)), within(working_days(1))},
      .stated_total = {},
      .shortest_total = sum,
      .longest_total = sum};
}

// Lampiran XLIX
SopFact training_children() {
  const TimeAmount sum = days(4) + hours(1) + minutes(15);
  return {.city = "bekasi",
          .sop = "sosialisasi_anak",
          .table = {"004", both(lines(60, 63), lines(71, 73))},
          .letters = Letters::Bare,
          .lanes = 3,
          .steps = 7,
          .limits = {within(minutes(15)), within(minutes(15)), within(days(3)), within(days(1)), blank,
                     within(minutes(30)), within(minutes(15))},
          .stated_total = {},
          .shortest_total = sum,
          .longest_total = sum};
}

// Lampiran L
SopFact telephone() {
  return {.city = "bekasi",
          .sop = "pengaduan_tesa",
          .table = {"004", {{125, 130}, {131, 131}, {132, 132}}},
          .lanes = 3,
          .steps = 3,
          .limits = {between(minutes(5), hours(1)), between(hours(1), hours(3)), within(hours(1))},
          .stated_total = {},
          .shortest_total = hours(2) + minutes(5),
          .longest_total = hours(5)};
}

// Lampiran LI
SopFact training_women() {
  const TimeAmount sum = days(3) + hours(5) + minutes(30);
  return {.city = "bekasi",
          .sop = "sosialisasi_perempuan",
          .table = {"004", both(lines(188, 193), lines(201, 202))},
          .letters = Letters::Bare,
          .lanes = 3,
          .steps = 6,
          .limits = {within(minutes(15)), within(days(1)), within(days(1)), within(days(1)), within(hours(4)),
                     within(hours(1)), blank, within(minutes(15))},
          .stated_total = {},
          .shortest_total = sum,
          .longest_total = sum,
          .lost_numbers = 2};
}

// Lampiran LII. Its first page has no column of numbers in the scan; line 275 is no row: the recognition
// wrote one and the same row there eight times over.
SopFact cases_of_women() {
  const TimeAmount sum = months(1) + days(1) + hours(1) + minutes(15);
  return {.city = "bekasi",
          .sop = "penanganan_perempuan",
          .table = {"004",
                    {{265, 265, false},
                     {266, 268, false},
                     {269, 273, false},
                     {274, 274, false},
                     {283, 283},
                     {284, 284}}},
          .lanes = 4,
          .steps = 6,
          .limits = {within(minutes(15)), within(days(1)), within(months(1)), within(minutes(30)),
                     within(minutes(15)), within(minutes(15))},
          .stated_total = {},
          .shortest_total = sum,
          .longest_total = sum,
          .lost_numbers = 6};
}

// Lampiran LIII
SopFact shelter() {
  const TimeAmount sum = days(7) + hours(1) + minutes(15);
  return {.city = "bekasi",
          .sop = "fasilitasi_shelter",
          .table = {"004", lines(353, 355)},
          .lanes = 2,
          .steps = 3,
          .limits = {within(minutes(15)), within(days(7)), within(hours(1))},
          .stated_total = {},
          .shortest_total = sum,
          .longest_total = sum};
}

// Lampiran LIV
SopFact cases_of_children() {
  const TimeAmount sum = days(1) + hours(2) + minutes(30);
  return {.city = "bekasi",
          .sop = "penanganan_anak",
          .table = {"004", lines(414, 419)},
          .lanes = 3,
          .steps = 6,
          .limits = {within(minutes(15)), within(minutes(15)), within(days(1)), within(hours(1)),
                     within(minutes(30)), within(minutes(30))},
          .stated_total = {},
          .shortest_total = sum,
          .longest_total = sum};
}

// Lampiran LVI
SopFact monitoring() {
  const TimeAmount sum = days(1) + hours(2);
  return {.city = "bekasi",
          .sop = "monitoring_anak",
          .table = {"004", both(lines(476, 480), lines(489, 491))},
          .lanes = 4,
          .steps = 8,
          .limits = {within(minutes(15)), within(minutes(15)), within(minutes(30)), within(hours(1)),
                     within(days(1)), blank, blank, blank},
          .stated_total = {},
          .shortest_total = sum,
          .longest_total = sum,
          .lost_numbers = 7};
}

// Lampiran LVII
SopFact telephone_training() {
  const TimeAmount sum = days(17) + hours(2) + minutes(5);
  return {.city = "bekasi",
          .sop = "sosialisasi_tesa",
          .table = {"004", both({{541, 541}, {542, 545}}, lines(546, 551))},
          .lanes = 4,
          .steps = 8,
          .limits = {within(minutes(10)), within(days(2)), within(days(15)), within(hours(1)),
                     within(minutes(15)), within(minutes(15)), within(minutes(15)), within(minutes(10))},
          .stated_total = {},
          .shortest_total = sum,
          .longest_total = sum};
}

}  // namespace

const std::vector<SopFact>& facts() {
  static const std::vector<SopFact> all = {case_service(),      domestic_violence(), case_management(),
                                           outreach(),          training_children(), telephone(),
                                           training_women(),    cases_of_women(),    shelter(),
                                           cases_of_children(), monitoring(),        telephone_training()};
  return all;
}

}  // namespace alur::tests
