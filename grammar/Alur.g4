// The language that planners write. Every decision of the parser but two needs one token of lookahead, so that a
// mistake is noticed at the word where it stands; what the shape cannot say (number forms, repeated items) is left
// to compiler/syntax. The words stand in keywords.def with their meanings; a test compares the two.
grammar Alur;

// The words of courtesy in front of a target, `-> langkah b`, `lanjut ke b`: the lexer does not know them, for they
// may be names too (compiler/syntax/spellings).
tokens { TO_STEP }

// --- Files ------------------------------------------------------------------------------------------------------

unit : (declaration | ';')* EOF ;

declaration
  : importDeclaration
  | post
  | law
  | document
  | place
  | skill
  | profile
  | holidayList
  | calendar
  | roster
  | sop
  | scenario
  | checkSettings
  ;

importDeclaration : 'gunakan' text ;
post : 'jabatan' name text? ;
law : 'hukum' name text? lawProperties? ;
lawProperties : '{' (lawProperty | ';')* '}' ;
lawProperty : repeal | sourceText ;
repeal : 'dicabut' text ;
place : 'tempat' name text? ;
skill : 'keahlian' name text? ;

document : 'dokumen' name text? documentProperties? ;
documentProperties : '{' (documentProperty | ';')* '}' ;
documentProperty : aliases | states | origin ;
aliases : 'alias' text (',' text)* ;
states : 'keadaan' nameList ;
origin : 'dari' 'luar' | 'akhir' ;

profile : 'profil' name settings ;

// What `alur check` leaves and what it insists on, for the whole set that reads this file.
checkSettings : 'pemeriksaan' checkBody ;
checkBody : '{' (checkItem | ';')* '}' ;
checkItem : waiver | denial ;
denial : 'tolak' name text? ;

// --- SOP --------------------------------------------------------------------------------------------------------

sop : 'sop' name text? sopBody ;
sopBody : '{' (sopItem | ';')* '}' ;

sopItem
  : profileUse
  | documentNumber
  | appendix
  | made
  | revised
  | effective
  | approval
  | title
  | replaced
  | itemList
  | dayBasis
  | lane
  | external
  | laneInference
  | heading
  | step
  | parallel
  | total
  | waiver
  ;

profileUse : 'profil' name settings? ;
documentNumber : 'nomor' textBox ;
appendix : 'lampiran' textBox ;
made : 'dibuat' dateBox ;
revised : 'direvisi' dateBox ;
effective : 'efektif' dateBox ;
approval : 'disahkan' (textBox approvalPart* | approvalPart+) ;
approvalPart : ('nama' | 'nip') textBox ;
title : 'judul' ('bagan' | 'sampul') text ;

itemList : listKind 'tanpa_nomor'? ('kosong' | text | listBody) ;
// The version that this one replaces or revises: its printed number, or its name where it stands in the set.
replaced : ('menggantikan' | 'merevisi') (text | name) ;
listKind : 'dasar' 'hukum' | 'kualifikasi' | 'keterkaitan' | 'peralatan' | 'peringatan' | 'pencatatan' ;
listBody : '{' (listItem | ';' | ',')* '}' ;
listItem : listNumber listRest | text (':' listRest)? | name text? ;
listNumber : (NUMBER | DIGIT_WORD) misread? ':'? | DASH ;
listRest : name text? | text ;

dayBasis : 'hari' 'dihitung' ('kalender' | 'kerja') ;
// Several posts: a pool, any of whose holders may do the work.
lane : 'pelaksana' name ':' nameList text? ;
external : 'luar' name text ;
laneInference : 'dugaan' 'pelaksana' text ;
total : 'total' amount printed? ;
waiver : 'abaikan' name text ;
nameList : name (',' name)* ;

settings : '{' (setting | ';')* '}' ;
setting : name (name | value) value* ;
value : text | number | valueBody ;
valueBody : '{' (valueItem | ';' | ',')* '}' ;
valueItem : text | number | name ;

// --- A step -----------------------------------------------------------------------------------------------------

// A row over the steps that follow, without work of its own.
heading : 'bagian' ('kosong' | (NUMBER | DIGIT_WORD) misread?)? text ;

step : 'langkah' name stepNumber? (text (plainName text?)? | plainName text?)? stepBody? ;
// A row of its own within a step, with its own time, lane and documents. Written out like a step: recovery repairs
// within the rule that holds the body.
row : 'baris' name stepNumber? (text (plainName text?)? | plainName text?)? stepBody? ;
stepNumber : 'kosong' | (NUMBER | DIGIT_WORD) misread? ;
stepBody : '{' (stepItem | ';')* '}' ;

stepItem
  : laneInference
  | subSteps
  | closing
  | row
  | inputs
  | outputs
  | limit
  | effort
  | delay
  | note
  | decision
  | optional
  | repetition
  | call
  | timeout
  | occupancy
  | skillNeed
  | next
  | waiver
  ;

subSteps : 'rincian' subStepBody ;
subStepBody : '{' (subStep | ';' | ',')* '}' ;
subStep : subStepLetter misread? ':'? text | text (':' text)? ;
subStepLetter : name | NUMBER | DIGIT_WORD ;
closing : 'penutup' text ;

inputs : 'kelengkapan' documents ;
outputs : 'output' documents ;
documents : ('kosong' | alternatives | documentUse (',' documentUse)* | documentBody) printed? ;
documentBody : '{' (documentEntry | ';' | ',')* '}' ;
documentEntry : documentUse | alternatives ;
// One of these, not all.
alternatives : salahSatu alternativeBody ;
salahSatu : 'salah_satu' | 'salah' 'satu' ;
alternativeBody : '{' (documentUse | ';' | ',')* '}' ;
documentUse : (text | plainName text?) documentMark* ;
documentMark : 'dari' 'luar' | 'akhir' | 'keadaan' name ;

limit : 'waktu' timeValue printed? ;
timeValue : 'kosong' | 'maksimal'? bareAmount (rangeWord amount)? ;
bareAmount : number inWords? (unitWord quantity*)? ;

effort : 'kerja' distribution ;
delay : 'tunggu' (distribution | fixed) ;
distribution : name '(' (parameter ((';' | ',') parameter)*)? ')' ;
// `15 menit` for konstan(15 menit). Not for the effort of a step: after `waktu 1 hari` a `kerja 15 menit` would belong to it.
fixed : amount ;
parameter : number (percent | 'per' unitWord | unitWord quantity*)? ;

note : 'keterangan' (text | 'kosong') ;

decision : 'keputusan' (text | 'kosong')? inference? outcomeBody ;
outcomeBody : '{' (outcome | ';' | ',')* '}' ;
outcome : outcomeName printed? ARROW target bound? inference? ;
// A jump back at most so often; then to the target after 'lalu', without one to the other outcomes.
bound : 'maksimal' number 'kali' ('lalu' target)? ;
next : 'lanjut' target | 'selesai' text? ;
// 'selesai' with a text is an end of its own, counted apart.
target : TO_STEP? ('selesai' text? | stepName) ;
inference : 'dugaan' text ;

optional : 'opsional' text? ;
repetition : 'ulangi' ('maksimal' number 'kali')? text? ;
call : 'panggil' name ;
timeout : 'tenggat' amount ARROW target ;
// From this step on, to the end of the step named, without one to the end of this step.
occupancy : 'tempati' name ('sampai' name)? ;
skillNeed : 'keahlian' nameList ;

// All branches begin at once; what follows waits for all of them.
parallel : 'paralel' name text? parallelBody ;
parallelBody : '{' (branch | ';')* '}' ;
branch : 'cabang' name text? branchBody ;
branchBody : '{' (branchItem | ';')* '}' ;
branchItem : step | heading | parallel ;

// --- Shared by a set --------------------------------------------------------------------------------------------

holidayList : 'hari_libur' name text? holidayBody ;
holidayBody : '{' (holidayItem | ';')* '}' ;
holidayItem : sourceText | validity | holiday ;
holiday : ('libur' | 'cuti_bersama') date (rangeWord date)? text? ;
sourceText : 'sumber' text ;
validity : 'berlaku' dateRange ;

calendar : 'kalender' name text? calendarBody ;
calendarBody : '{' (calendarItem | ';')* '}' ;
calendarItem : sourceText | validity | hours | season | holidayUse ;
hours : 'jam' days clockRange (','? clockRange)* ;
days : weekday (rangeWord weekday)? | 'setiap' 'hari' ;
clockRange : clock rangeWord clock ;
season : 'musim' name dateRange seasonBody ;
seasonBody : '{' (seasonItem | ';')* '}' ;
seasonItem : hours ;
holidayUse : 'hari_libur' name ;

// People in turns: each person walks through the pattern of shifts, one entry a day, beginning one entry later
// than the person before.
roster : 'jadwal' name text? rosterBody ;
rosterBody : '{' (rosterItem | ';')* '}' ;
rosterItem : sourceText | validity | shift | pattern | holidayUse ;
shift : 'giliran' name clockRange (','? clockRange)* ;
pattern : 'pola' patternBody ;
patternBody : '{' (patternDay | ';' | ',')* '}' ;
patternDay : 'libur' | name ;

// --- A scenario -------------------------------------------------------------------------------------------------

scenario : 'skenario' name ('seperti' name)? text? scenarioBody ;
scenarioBody : '{' (scenarioItem | ';')* '}' ;
scenarioItem
  : period
  | endAfter
  | drain
  | calendarUse
  | staff
  | capacity
  | absence
  | arrivals
  | attribute
  | scenarioEffort
  | scenarioDelay
  | odds
  | priority
  | discipline
  | sameHandler
  | patience
  | goal
  | backlog
  | budget
  | assumption
  | replications
  | precision
  | seed
  | waiver
  ;

// 'kosong' for a figure: it is still to be collected. A scenario that holds one is refused, figure by figure.
period : 'periode' ('kosong' | dateRange) ;
endAfter : 'sampai' number 'kasus' ;
drain : 'tuntaskan' amount ;
calendarUse : 'kalender' name ;

// Several posts: each of these people holds all of them.
staff : 'pegawai' nameList ('kosong' | number 'orang'? staffOption*) ;
staffOption
  : 'kalender' name
  | 'jadwal' name
  | 'keahlian' nameList
  | 'maksimal' number 'kasus'
  | 'lembur'
  | cost
  ;
cost : 'biaya' number 'per' unitWord ;
capacity : 'tempat' name ('kosong' | number 'unit' cost?) ;
absence : 'absen' nameList absenceAmount ;
absenceAmount : 'cuti_abk' | number percent | amount 'per' unitWord text? ;

arrivals : 'kedatangan' name ('kosong' | (distribution | rate)? ('kalender' name)? arrivalBody?) ;
// `200 per tahun` for poisson(200 per tahun).
rate : number 'per' unitWord ;
arrivalBody : '{' (arrivalItem | ';')* '}' ;
arrivalItem : arrivalPattern | arrivalBatch | arrivalDate | arrivalFile ;
// Weights of months (12), weekdays (7, Monday first) or hours (24).
arrivalPattern : 'pola' ('bulan' | 'hari' | 'jam') weightBody ;
weightBody : '{' (number | ';' | ',')* '}' ;
arrivalBatch : 'rombongan' distribution ;
arrivalDate : 'pada' date clock? (number 'kasus')? ;
arrivalFile : 'dari' text ('kolom' text)? ;

attribute : 'atribut' name ('untuk' nameList)? attributeBody ;
attributeBody : '{' (attributeValue | ';' | ',')* '}' ;
attributeValue : name (number percent)? ;
condition : 'bila' name name ('dan' name name)* ;

scenarioEffort : 'kerja' stepReference ('kosong' | (distribution | fixed) condition?) ;
scenarioDelay : 'tunggu' stepReference ('kosong' | (distribution | fixed) condition?) ;
// Without % a share of one: 0,3.
odds : 'peluang' stepReference name ('kosong' | number percent? condition?) ;
priority : 'prioritas' name number 'menyela'? condition? ;
discipline : 'antrean' name 'menurut' ('kedatangan' | 'prioritas' | 'tenggat') ;
sameHandler : 'petugas_tetap' stepReference ;
patience : 'menyerah' stepReference (distribution | fixed) condition? ;
goal : 'sasaran' name ('.' name)? 'selesai' 'dalam' amount 'untuk' number percent goalClock? condition? ;
goalClock : 'menurut' 'kalender' name ;
backlog : 'awal' stepReference number 'kasus' ;
budget : 'anggaran' number 'per' unitWord ;
assumption : 'anggap' ('kosong' | text | 'kerja' 'dari' 'waktu') ;
replications : 'ulangan' number ;
precision : 'ketelitian' number percent ;
seed : 'benih' NUMBER ;
stepReference : name ('.' | 'langkah') name ;
percent : '%' | 'persen' ;

// --- Small parts ------------------------------------------------------------------------------------------------

textBox : ('kosong' | unreadable | text) printed? ;
dateBox : ('kosong' | unreadable | date) (rangeWord text)? printed? ;
// What the scan shows where no reading can be given.
unreadable : 'tak_terbaca' text ;
printed : 'tertulis' (text | 'kosong') ;
text : STRING misread? ;
misread : 'salah_baca' (STRING | 'kosong') ;

amount : quantity+ ;
quantity : number inWords? unitWord ;
// 7 (tujuh) hari
inWords : '(' name+ ')' ;
// A clock is no number and a NAME is no unit: accepted here so that the finding can say what to write instead.
number : NUMBER | CLOCK ;
unitWord
  : 'detik' | 'menit' | 'jam' 'kerja'? | 'hari' 'kerja'? | 'minggu' | 'bulan' | 'tahun' | 'jam_kerja' | 'hari_kerja' | 'hari_kalender'
  | NAME
  ;
rangeWord : 's/d' | 'sampai' | DASH ;

date : NUMBER month NUMBER | DATE ;
month
  : 'januari' | 'februari' | 'maret' | 'april' | 'mei' | 'juni' | 'juli' | 'agustus' | 'september' | 'oktober'
  | 'november' | 'desember' | NAME
  ;
dateRange : date rangeWord date ;
clock : CLOCK | NUMBER ;
weekday : 'senin' | 'selasa' | 'rabu' | 'kamis' | 'jumat' | 'sabtu' | 'minggu' ;

// Any word, keywords too, but for the mark that may follow every text.
name
  : ~(STRING | OPEN_STRING | NUMBER | DIGIT_WORD | CLOCK | DATE | BAD_CHARACTER | '{' | '}' | '(' | ')' | ':' | ';' | ','
    | '.' | ARROW | DASH | '%' | TO_STEP | 's/d' | 'salah_baca')
  ;

// A step or block as a target; 'selesai' is the end.
stepName
  : ~(STRING | OPEN_STRING | NUMBER | DIGIT_WORD | CLOCK | DATE | BAD_CHARACTER | '{' | '}' | '(' | ')' | ':' | ';' | ','
    | '.' | ARROW | DASH | '%' | TO_STEP | 's/d' | 'salah_baca' | 'selesai')
  ;

outcomeName
  : ~(STRING | OPEN_STRING | NUMBER | DIGIT_WORD | CLOCK | DATE | BAD_CHARACTER | '{' | '}' | '(' | ')' | ':' | ';' | ','
    | '.' | ARROW | DASH | '%' | TO_STEP | 's/d' | 'salah_baca' | 'dugaan')
  ;

// Any word that can neither begin an item of a SOP or of a step nor a declaration: where a lane or a document may
// be left out, such a word is the next item.
plainName
  : ~(STRING | OPEN_STRING | NUMBER | DIGIT_WORD | CLOCK | DATE | BAD_CHARACTER | '{' | '}' | '(' | ')' | ':' | ';' | ','
    | '.' | ARROW | DASH | '%' | TO_STEP | 's/d'
    | 'gunakan' | 'jabatan' | 'hukum' | 'dokumen' | 'tempat' | 'keahlian' | 'profil' | 'hari_libur' | 'kalender'
    | 'jadwal' | 'sop' | 'skenario'
    | 'nomor' | 'lampiran' | 'dibuat' | 'direvisi' | 'efektif' | 'disahkan' | 'judul' | 'menggantikan' | 'merevisi'
    | 'dasar' | 'kualifikasi' | 'keterkaitan' | 'peralatan' | 'peringatan' | 'pencatatan' | 'hari' | 'pelaksana'
    | 'luar' | 'dugaan' | 'bagian' | 'langkah' | 'paralel' | 'cabang' | 'total' | 'abaikan'
    | 'rincian' | 'penutup' | 'baris' | 'kelengkapan' | 'output' | 'waktu' | 'kerja' | 'tunggu' | 'keterangan'
    | 'keputusan' | 'opsional' | 'ulangi' | 'panggil' | 'tenggat' | 'tempati' | 'lanjut' | 'selesai'
    | 'kosong' | 'tertulis' | 'salah_baca' | 'salah_satu' | 'salah')
  ;

// --- Words ------------------------------------------------------------------------------------------------------

GUNAKAN : 'gunakan' ;
SOP : 'sop' ;
JABATAN : 'jabatan' ;
HUKUM : 'hukum' ;
PROFIL : 'profil' ;
HARI_LIBUR : 'hari_libur' ;
KALENDER : 'kalender' ;
SKENARIO : 'skenario' ;
NOMOR : 'nomor' ;
LAMPIRAN : 'lampiran' ;
DIBUAT : 'dibuat' ;
DIREVISI : 'direvisi' ;
EFEKTIF : 'efektif' ;
DISAHKAN : 'disahkan' ;
NAMA : 'nama' ;
NIP : 'nip' ;
JUDUL : 'judul' ;
BAGAN : 'bagan' ;
SAMPUL : 'sampul' ;
DASAR : 'dasar' ;
KUALIFIKASI : 'kualifikasi' ;
KETERKAITAN : 'keterkaitan' ;
PERALATAN : 'peralatan' ;
PERINGATAN : 'peringatan' ;
PENCATATAN : 'pencatatan' ;
TANPA_NOMOR : 'tanpa_nomor' ;
DIHITUNG : 'dihitung' ;
PELAKSANA : 'pelaksana' ;
LUAR : 'luar' ;
TOTAL : 'total' ;
LANGKAH : 'langkah' ;
RINCIAN : 'rincian' ;
PENUTUP : 'penutup' ;
KELENGKAPAN : 'kelengkapan' ;
OUTPUT : 'output' ;
DARI : 'dari' ;
AKHIR : 'akhir' ;
WAKTU : 'waktu' ;
MAKSIMAL : 'maksimal' ;
KERJA : 'kerja' ;
KETERANGAN : 'keterangan' ;
KEPUTUSAN : 'keputusan' ;
LANJUT : 'lanjut' ;
SELESAI : 'selesai' ;
KOSONG : 'kosong' ;
TERTULIS : 'tertulis' ;
SALAH_BACA : 'salah_baca' ;
DUGAAN : 'dugaan' ;
DETIK : 'detik' ;
MENIT : 'menit' ;
JAM : 'jam' ;
HARI : 'hari' ;
MINGGU : 'minggu' ;
BULAN : 'bulan' ;
TAHUN : 'tahun' ;
JAM_KERJA : 'jam_kerja' ;
HARI_KERJA : 'hari_kerja' ;
PER : 'per' ;
SD : 's/d' ;
SD_OTHERWISE : ([sS] '/' [dD] | [sS] '.' [dD] '.') -> type(SD) ;
SAMPAI : 'sampai' ;
JANUARI : 'januari' ;
FEBRUARI : 'februari' ;
MARET : 'maret' ;
APRIL : 'april' ;
MEI : 'mei' ;
JUNI : 'juni' ;
JULI : 'juli' ;
AGUSTUS : 'agustus' ;
SEPTEMBER : 'september' ;
OKTOBER : 'oktober' ;
NOVEMBER : 'november' ;
DESEMBER : 'desember' ;
SENIN : 'senin' ;
SELASA : 'selasa' ;
RABU : 'rabu' ;
KAMIS : 'kamis' ;
JUMAT : 'jumat' ;
SABTU : 'sabtu' ;
SUMBER : 'sumber' ;
BERLAKU : 'berlaku' ;
LIBUR : 'libur' ;
CUTI_BERSAMA : 'cuti_bersama' ;
MUSIM : 'musim' ;
SETIAP : 'setiap' ;
PERIODE : 'periode' ;
KASUS : 'kasus' ;
TUNTASKAN : 'tuntaskan' ;
PEGAWAI : 'pegawai' ;
ORANG : 'orang' ;
KEDATANGAN : 'kedatangan' ;
PELUANG : 'peluang' ;
PERSEN : 'persen' ;
ANGGAP : 'anggap' ;
ULANGAN : 'ulangan' ;
BENIH : 'benih' ;
DOKUMEN : 'dokumen' ;
ALIAS : 'alias' ;
DICABUT : 'dicabut' ;
KEADAAN : 'keadaan' ;
TEMPAT : 'tempat' ;
KEAHLIAN : 'keahlian' ;
JADWAL : 'jadwal' ;
GILIRAN : 'giliran' ;
POLA : 'pola' ;
BAGIAN : 'bagian' ;
BARIS : 'baris' ;
OPSIONAL : 'opsional' ;
ULANGI : 'ulangi' ;
KALI : 'kali' ;
PANGGIL : 'panggil' ;
TENGGAT : 'tenggat' ;
TEMPATI : 'tempati' ;
TUNGGU : 'tunggu' ;
LALU : 'lalu' ;
SALAH_SATU : 'salah_satu' ;
SALAH : 'salah' ;
SATU : 'satu' ;
PARALEL : 'paralel' ;
CABANG : 'cabang' ;
ABAIKAN : 'abaikan' ;
PEMERIKSAAN : 'pemeriksaan' ;
TOLAK : 'tolak' ;
MENGGANTIKAN : 'menggantikan' ;
MEREVISI : 'merevisi' ;
TAK_TERBACA : 'tak_terbaca' ;
SEPERTI : 'seperti' ;
BIAYA : 'biaya' ;
LEMBUR : 'lembur' ;
UNIT : 'unit' ;
ABSEN : 'absen' ;
CUTI_ABK : 'cuti_abk' ;
ROMBONGAN : 'rombongan' ;
PADA : 'pada' ;
KOLOM : 'kolom' ;
ATRIBUT : 'atribut' ;
UNTUK : 'untuk' ;
BILA : 'bila' ;
DAN : 'dan' ;
PRIORITAS : 'prioritas' ;
MENYELA : 'menyela' ;
ANTREAN : 'antrean' ;
MENURUT : 'menurut' ;
PETUGAS_TETAP : 'petugas_tetap' ;
MENYERAH : 'menyerah' ;
SASARAN : 'sasaran' ;
DALAM : 'dalam' ;
AWAL : 'awal' ;
ANGGARAN : 'anggaran' ;
KETELITIAN : 'ketelitian' ;
HARI_KALENDER : 'hari_kalender' ;

NAME : [a-zA-Z_] [a-zA-Z0-9_]* ;

// --- Numbers, dates, texts --------------------------------------------------------------------------------------

CLOCK : D D [.:] D D | D ':' D D ;
DATE : D D? '-' D D? '-' D D D D | D D D D '-' D D '-' D D ;
// Which forms are numbers is compiler/syntax/numbers' to say: "1.000,5" is one, "1.2.3" is a finding of one token.
NUMBER : D+ ([.,] D+)* ;
DIGIT_WORD : D+ [a-zA-Z_] [a-zA-Z0-9_]* ;
fragment D : [0-9] ;

STRING : '"' ('\\' ~[\r\n] | ~["\\\r\n])* '"' | '\u201C' ('\\' ~[\r\n] | ~[\u201C\u201D"\\\r\n])* '\u201D' ;
OPEN_STRING
  : '"' ('\\' ~[\r\n] | ~["\\\r\n])* '\\'?
  | '\u201C' ('\\' ~[\r\n] | ~[\u201C\u201D"\\\r\n])* '\\'?
  ;

// --- Symbols ----------------------------------------------------------------------------------------------------

OPEN : '{' ;
CLOSE : '}' ;
OPEN_ARGUMENTS : '(' ;
CLOSE_ARGUMENTS : ')' ;
COLON : ':' ;
SEMICOLON : ';' ;
COMMA : ',' ;
DOT : '.' ;
PERCENT : '%' ;
ARROW : '->' | '\u2192' ;
DASH : '-' | '\u2013' ;

COMMENT : '#' ~[\r\n]* -> skip ;
SPACE : [ \t\r\n\u000C\u00A0\u200B\uFEFF]+ -> skip ;
BAD_CHARACTER : . ;
