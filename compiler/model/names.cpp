#include "compiler/model/names.h"

namespace alur::model {

const DiagnosticKind name_declared_twice{
    "NM01",
    Severity::Invalid,
    Basis::Language,
    {"nama dinyatakan dua kali", "name declared twice"},
    {"Satu nama menunjuk satu hal; jika dua, tidak jelas mana yang dimaksud di tempat lain.",
     "One name stands for one thing; with two of them nobody can tell which is meant elsewhere."},
    {},
    "jabatan kepala \"Kepala\"\njabatan kepala \"Kepala Dinas\"\n",
    "jabatan kepala \"Kepala\"\njabatan kadis \"Kepala Dinas\"\n"};

const DiagnosticKind name_unknown{
    "NM02",
    Severity::Invalid,
    Basis::Language,
    {"nama tidak dikenal", "unknown name"},
    {"Nama itu tidak dinyatakan di berkas ini maupun di berkas yang digunakannya.",
     "The name is declared neither in this file nor in the files that it uses."},
    {},
    "jabatan kepala \"Kepala\"\nsop a \"A\" {\n  pelaksana p: kepal \"Kepala\"\n  langkah satu 1 p "
    "\"Menulis\" { waktu 1 jam }\n}\n",
    "jabatan kepala \"Kepala\"\nsop a \"A\" {\n  pelaksana p: kepala \"Kepala\"\n  langkah satu 1 p "
    "\"Menulis\" { waktu 1 jam }\n}\n",
    {"Nama diganti bila hanya satu nama yang dikenal berbeda satu dua huruf darinya, tanpa angka atau bagian "
     "pendek yang berbeda: kasi_2 bukan salah ketik dari kasi_1.",
     "The name is replaced where one known name alone is a letter or two from it, with the same digits and "
     "short parts: kasi_2 is no slip of kasi_1."}};

Diagnostic duplicate_name(NameKind kind, const syntax::Word& word, Span first) {
  Diagnostic d =
      finding(name_declared_twice, word.span,
              {fmt::format("{} '{}' dinyatakan dua kali", kind.id, word.text),
               fmt::format("{} '{}' is declared twice", kind.en, word.text)},
              {"beri nama lain, atau hapus salah satunya", "give it another name, or remove one of the two"});
  d.related.push_back({first, {"pertama kali di sini", "first declared here"}});
  return d;
}

Diagnostic unknown_name(NameKind kind, const syntax::Word& word, std::optional<std::string_view> nearest) {
  Message help =
      nearest ? Message{fmt::format("mungkin maksudnya '{}'?", *nearest),
                        fmt::format("did you mean '{}'?", *nearest)}
              : Message{fmt::format("nyatakan {} ini, atau gunakan berkas yang menyatakannya", kind.id),
                        fmt::format("declare this {}, or use the file that declares it", kind.en)};
  return finding(name_unknown, word.span,
                 {fmt::format("{} '{}' tidak dikenal", kind.id, word.text),
                  fmt::format("unknown {} '{}'", kind.en, word.text)},
                 std::move(help));
}

}  // namespace alur::model
