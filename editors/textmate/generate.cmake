# Makes editors/vscode/syntaxes/alur.tmLanguage.json of grammar/keywords.def:
#   cmake -P editors/textmate/generate.cmake            writes it
#   cmake -DCHECK=yes -P editors/textmate/generate.cmake   fails where it is not what would be written
get_filename_component(top ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
file(STRINGS ${top}/grammar/keywords.def lines REGEX "^ALUR_KEYWORD")
foreach(line IN LISTS lines)
  string(REGEX REPLACE "^ALUR_KEYWORD\\(\"([^\"]+)\", ([A-Za-z]+),.*" "\\1;\\2" entry "${line}")
  list(GET entry 0 word)
  list(GET entry 1 class)
  list(APPEND ${class}_words ${word})
endforeach()

# The words that begin a declaration stand in the grammar.
set(DECLARATIONS gunakan jabatan hukum dokumen tempat keahlian profil hari_libur kalender jadwal sop skenario)
set(WORDS ${Word_words})
set(UNITS ${Unit_words})
set(MONTHS ${Month_words})
set(WEEKDAYS ${Weekday_words})
foreach(name DECLARATIONS WORDS UNITS MONTHS WEEKDAYS)
  # Longer words first: "hari_kerja" before "hari".
  list(SORT ${name} ORDER DESCENDING)
  list(JOIN ${name} "|" ${name})
endforeach()

set(output ${top}/editors/vscode/syntaxes/alur.tmLanguage.json)
if(CHECK)
  set(written ${output})
  set(output ${CMAKE_CURRENT_BINARY_DIR}/alur.tmLanguage.json)
endif()
configure_file(${CMAKE_CURRENT_LIST_DIR}/alur.tmLanguage.json.in ${output} @ONLY)
if(CHECK)
  file(READ ${written} old)
  file(READ ${output} new)
  if(NOT old STREQUAL new)
    message(FATAL_ERROR "editors/vscode/syntaxes/alur.tmLanguage.json is not of grammar/keywords.def:\n"
                        "run cmake -P editors/textmate/generate.cmake")
  endif()
endif()
