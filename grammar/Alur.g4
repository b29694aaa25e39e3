// The language that planners write. Every decision of the parser but two needs one token of lookahead, so that a
// mistake is noticed at the word where it stands; what the shape cannot say (number forms, repeated items) is left
// to compiler/syntax. The words stand in keywords.def with their meanings; a test compares the two.
grammar Alur;

// --- Files ------------------------------------------------------------------------------------------------------

unit : (declaration | ';')* EOF ;

declaration
  : importDeclaration
  | post
  | law
  | profile
  | holidayList
  | calendar
  | sop
  | scenario
  ;

importDeclaration : 'gunakan' text ;
post : 'jabatan' name text? ;
law : 'hukum' name text? ;
profile : 'profil' name settings ;

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
  | itemList
  | dayBasis
  | lane
  | external
  | laneInference
  | step
  | total
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
listKind : 'dasar' 'hukum' | 'kualifikasi' | 'keterkaitan' | 'peralatan' | 'peringatan' | 'pencatatan' ;
listBody : '{' (listItem | ';' | ',')* '}' ;
listItem : listNumber listRest | text (':' listRest)? | name text? ;
listNumber : (NUMBER | DIGIT_WORD) misread? ':'? | DASH ;
listRest : name text? | text ;

dayBasis : 'hari' 'dihitung' ('kalender' | 'kerja') ;
lane : 'pelaksana' name ':' name text? ;
external : 'luar' name text ;
laneInference : 'dugaan' 'pelaksana' text ;
total : 'total' amount printed? ;

settings : '{' (setting | ';')* '}' ;
setting : name (name | value) value* ;
value : text | number | valueBody ;
valueBody : '{' (valueItem | ';' | ',')* '}' ;
valueItem : text | number | name ;

// --- A step -----------------------------------------------------------------------------------------------------

step : 'langkah' name stepNumber? (text (laneName text?)? | laneName text?)? stepBody? ;
stepNumber : 'kosong' | (NUMBER | DIGIT_WORD) misread? ;
stepBody : '{' (stepItem | ';')* '}' ;

stepItem
  : laneInference
  | subSteps
  | closing
  | inputs
  | outputs
  | limit
  | effort
  | note
  | decision
  | next
  ;

subSteps : 'rincian' subStepBody ;
subStepBody : '{' (subStep | ';' | ',')* '}' ;
subStep : subStepLetter misread? ':'? text | text (':' text)? ;
subStepLetter : name | NUMBER | DIGIT_WORD ;
closing : 'penutup' text ;

inputs : 'kelengkapan' documents ;
outputs : 'output' documents ;
documents : ('kosong' | documentUse (',' documentUse)* | documentBody) printed? ;
documentBody : '{' (documentUse | ';' | ',')* '}' ;
documentUse : text ('dari' 'luar' | 'akhir')* ;

limit : 'waktu' timeValue printed? ;
timeValue : 'kosong' | 'maksimal'? bareAmount (rangeWord amount)? ;
bareAmount : number (unitWord quantity*)? ;

effort : 'kerja' distribution ;
distribution : name '(' (parameter ((';' | ',') parameter)*)? ')' ;
parameter : number ('%' | 'persen' | 'per' unitWord | unitWord quantity*)? ;

note : 'keterangan' (text | 'kosong') ;

decision : 'keputusan' (text | 'kosong')? inference? outcomeBody ;
outcomeBody : '{' (outcome | ';' | ',')* '}' ;
outcome : outcomeName printed? ARROW target inference? ;
next : 'lanjut' target | 'selesai' ;
target : name ;
inference : 'dugaan' text ;

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

// --- A scenario -------------------------------------------------------------------------------------------------

scenario : 'skenario' name text? scenarioBody ;
scenarioBody : '{' (scenarioItem | ';')* '}' ;
scenarioItem
  : period
  | endAfter
  | drain
  | calendarUse
  | staff
  | arrivals
  | scenarioEffort
  | odds
  | assumption
  | replications
  | seed
  ;

period : 'periode' dateRange ;
endAfter : 'sampai' number 'kasus' ;
drain : 'tuntaskan' amount ;
calendarUse : 'kalender' name ;
staff : 'pegawai' name number 'orang' ('kalender' name)? ;
arrivals : 'kedatangan' name distribution ('kalender' name)? ;
scenarioEffort : 'kerja' stepReference distribution ;
odds : 'peluang' stepReference name number ('%' | 'persen') ;
assumption : 'anggap' (text | 'kerja' 'dari' 'waktu') ;
replications : 'ulangan' number ;
seed : 'benih' NUMBER ;
stepReference : name ('.' | 'langkah') name ;

// --- Small parts ------------------------------------------------------------------------------------------------

textBox : ('kosong' | text) printed? ;
dateBox : ('kosong' | date) (rangeWord text)? printed? ;
printed : 'tertulis' (text | 'kosong') ;
text : STRING misread? ;
misread : 'salah_baca' (STRING | 'kosong') ;

amount : quantity+ ;
quantity : number unitWord ;
// A clock is no number and a NAME is no unit: accepted here so that the finding can say what to write instead.
number : NUMBER | CLOCK ;
unitWord
  : 'detik' | 'menit' | 'jam' 'kerja'? | 'hari' 'kerja'? | 'minggu' | 'bulan' | 'tahun' | 'jam_kerja' | 'hari_kerja'
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
    | '.' | ARROW | DASH | '%' | 's/d' | 'salah_baca')
  ;

outcomeName
  : ~(STRING | OPEN_STRING | NUMBER | DIGIT_WORD | CLOCK | DATE | BAD_CHARACTER | '{' | '}' | '(' | ')' | ':' | ';' | ','
    | '.' | ARROW | DASH | '%' | 's/d' | 'salah_baca' | 'dugaan')
  ;

// Any word that can neither begin an item of a SOP or of a step nor a declaration: where a lane may be left out,
// such a word is the next item.
laneName
  : ~(STRING | OPEN_STRING | NUMBER | DIGIT_WORD | CLOCK | DATE | BAD_CHARACTER | '{' | '}' | '(' | ')' | ':' | ';' | ','
    | '.' | ARROW | DASH | '%' | 's/d'
    | 'gunakan' | 'jabatan' | 'hukum' | 'profil' | 'hari_libur' | 'kalender' | 'sop' | 'skenario'
    | 'nomor' | 'lampiran' | 'dibuat' | 'direvisi' | 'efektif' | 'disahkan' | 'judul' | 'dasar' | 'kualifikasi'
    | 'keterkaitan' | 'peralatan' | 'peringatan' | 'pencatatan' | 'hari' | 'pelaksana' | 'luar' | 'dugaan' | 'langkah'
    | 'total' | 'rincian' | 'penutup' | 'kelengkapan' | 'output' | 'waktu' | 'kerja' | 'keterangan' | 'keputusan'
    | 'lanjut' | 'selesai' | 'kosong' | 'tertulis' | 'salah_baca')
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
