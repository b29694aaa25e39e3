// What the name of a document says of it beside which document it is: its state, whether it is a form, a
// record, a work of reference. Not for which step makes it (document_links).
#pragma once

#include <string>
#include <vector>

#include "compiler/model/model.h"

namespace alur::check {

// "terisi", "diparaf", "lengkap": what has been done to a paper, and not which one it is.
bool is_state(const std::string& word);

// The states that a name says, in their order: "Laporan telah diperiksa dan diparaf".
std::vector<std::string> states_in(const std::string& name);

// The name without its states, and nothing else left out: "Draf laporan telah diparaf" -> draf, laporan.
std::vector<std::string> words_without_state(const std::string& name);

// A draft that is signed waits for its fair copy; any other signed paper, and a book that is filled in, is
// kept as evidence.
bool is_evidence(const std::string& name);

// A form, book or card: it is handed out blank and comes back filled in, under one name.
bool is_form(const std::string& name);

// A draft: not the paper that the step makes of it.
bool is_draft(const std::string& name);

// Guidelines and regulations are looked into, and no step makes them.
bool is_reference(const std::string& name);

// "Dokumen", "Berkas": says that there is a paper, and not which one.
bool is_generic(const std::string& name);

// What stands on the page there is the transcriber's: the scan has nothing, or less than half of the words.
bool is_restored(const model::Text& text);

// The step's own text says that it draws this paper up: "Menyusun jadwal" and the input "Jadwal kegiatan".
bool draws_up(const model::Step& step, const std::string& name);

// "Laptop", "ATK", what the SOP lists as its equipment and is no paper.
bool is_tool(const model::Sop& sop, const std::string& name);

// "Terinputnya ...", "Penyimpanan ...": work or a state, and no paper. Few words are known, so that a paper
// such as "Pengumuman" is never meant.
bool reads_as_work(const std::string& name);

}  // namespace alur::check
