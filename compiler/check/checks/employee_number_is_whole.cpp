#include <cctype>

#include "compiler/check/check.h"
#include "compiler/check/wording.h"

namespace alur::check {
namespace {

constexpr std::size_t whole = 18;  // digits: day of birth 8, appointment 6, sex 1, sequence 3

// "19640412 198303 1 003" without its spaces. Nothing where words stand in the box.
std::optional<std::string> digits_of(const std::string& printed) {
  std::string out;
  for (const char c : printed)
    if (std::isdigit(static_cast<unsigned char>(c)) != 0)
      out += c;
    else if (c != ' ' && c != '.' && c != '-')
      return std::nullopt;
  if (out.empty()) return std::nullopt;
  return out;
}

bool begins_with_a_day(const std::string& digits) {
  return date_from(
             {std::stoi(digits.substr(0, 4)), std::stoi(digits.substr(4, 2)), std::stoi(digits.substr(6, 2))})
      .has_value();
}

void run(const Check& self, const model::Model&, const model::Sop& sop, Findings& out) {
  const model::TextBox& box = sop.identity.approval.employee_number;
  if (box.state != model::BoxState::Filled || box.printed.misread) return;
  const auto digits = digits_of(box.printed.value);
  if (!digits) return;
  Message wrong;
  if (digits->size() != whole)
    wrong = {fmt::format("NIP '{}' terdiri dari {} angka, bukan 18", box.printed.value, digits->size()),
             fmt::format("the NIP '{}' has {} digits and not 18", box.printed.value, digits->size())};
  else if (!begins_with_a_day(*digits))
    wrong = {fmt::format("NIP '{}' tidak diawali tanggal lahir: {} bukan tanggal", box.printed.value,
                         digits->substr(0, 8)),
             fmt::format("the NIP '{}' does not begin with a day of birth: {} is no date", box.printed.value,
                         digits->substr(0, 8))};
  else
    return;
  out.push_back(finding(self.kind, box.place, wrong,
                        {"cocokkan dengan SK pengangkatan pejabat itu",
                         "compare it with the official's letter of appointment"}));
}

}  // namespace

extern const Check employee_number_is_whole;
const Check employee_number_is_whole{
    {"ID15",
     Severity::Warning,
     Basis::Law,
     {"NIP tidak utuh", "employee number not whole"},
     {"NIP yang kurang atau lebih satu angka menunjuk pegawai lain, atau tidak seorang pun.",
      "An employee number with a digit too few or too many is another official's, or nobody's."},
     {"Peraturan Kepala BKN 22/2007 (NIP 18 angka: tanggal lahir, pengangkatan, jenis kelamin, nomor urut)",
      "Regulation of the Head of BKN 22/2007 (18 digits: day of birth, appointment, sex, sequence)"},
     R"x(jabatan k "K"
sop a "A" {
  disahkan "KEPALA DINAS" nama "N" nip "1964041219830310"
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x",
     R"x(jabatan k "K"
sop a "A" {
  disahkan "KEPALA DINAS" nama "N" nip "19640412 198303 1 003"
  pelaksana p: k
  langkah satu 1 p "Menulis" { waktu 1 jam }
}
)x"},
    run};

}  // namespace alur::check
