// Verbs and nouns known by their affixes: a word, not its first letters ("Media" and "Berkas" are no verbs).
// Not for sentences. Source: Tata Bahasa Baku Bahasa Indonesia (me-, ber-, di-, peN-...-an), and lists of
// words that only look like it.
#pragma once

#include <string>

namespace alur::check {

// In small letters, all of them.

// "memeriksa", "berkoordinasi", "menyalin": me- with the nasal that its root asks for, or ber-.
bool is_active_verb(const std::string& word);

// "diperiksa", "ditandatangani"; not "dinas", "digital".
bool is_passive_verb(const std::string& word);

// An act or a paper, never a verb: "pengetikan", "perbaikan", "verifikasi", "berkas". What it does not know
// is none.
bool is_act_or_paper(const std::string& word);

}  // namespace alur::check
