// The TextMate grammar read by the engine that editors use. Needs `npm ci` in this folder.
//   node tokenise.mjs TOP_FOLDER
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const oniguruma = require("vscode-oniguruma");
const textmate = require("vscode-textmate");

const top = process.argv[2];
const wasm = fs.readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
const grammarPath = path.join(top, "editors/vscode/syntaxes/alur.tmLanguage.json");
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => textmate.parseRawGrammar(fs.readFileSync(grammarPath, "utf8"), grammarPath),
});
const grammar = await registry.loadGrammar("source.alur");

function tokens(text) {
  let stack = textmate.INITIAL;
  return text.split("\n").map((line) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens.map((t) => ({ text: line.slice(t.startIndex, t.endIndex), scopes: t.scopes.join(" ") }));
  });
}

let failures = 0;
function check(good, message) {
  if (good) return;
  ++failures;
  console.error(message);
}

// One text, one of its tokens, a scope that it must have.
const cases = [
  ['sop layanan "Layanan" {', "sop", "keyword.declaration"],
  ['sop layanan "Layanan" {', "layanan", "entity.name.type"],
  ["langkah terima 1 petugas", "langkah", "keyword.control"],
  ["langkah terima 1 petugas", "terima", "entity.name.function"],
  ["langkah terima 1 petugas", "1", "constant.numeric"],
  ["langkah terima 1 petugas", "petugas", "variable.other"],
  ["  waktu 5 Hari kerja", "Hari", "keyword.other.unit"],
  ["  waktu 5 hari_kerja", "hari_kerja", "keyword.other.unit"],
  ["  dibuat 5 Mei 2025", "Mei", "constant.language.month"],
  ["  jam senin s/d jumat 08.00-12.00", "08.00", "constant.numeric.clock"],
  ["  jam senin s/d jumat 08.00-12.00", "senin", "constant.language.weekday"],
  ["  efektif 09-01-2022", "09-01-2022", "constant.numeric.date"],
  ["  ya -> koordinasi", "->", "keyword.operator.arrow"],
  ["  kerja layanan.proses segitiga(1 jam; 2 jam; 3 jam)", "proses", "entity.name.function"],
  ["  kerja layanan.proses segitiga(1 jam; 2 jam; 3 jam)", "segitiga", "support.function"],
  ['  nomor "1" salah_baca "l"', "salah_baca", "mark"],
  ["total 4 jam # catatan", "# catatan", "comment.line"],
  ['  keterangan "waktu 5 jam # bukan komentar"', "waktu 5 jam # bukan komentar", "string.quoted"],
  ['  keterangan "\\"kutip\\""', '\\"', "constant.character.escape"],
  ["  keterangan “dua”", "dua", "string.quoted"],
  ["  waktu_tunggu", "waktu_tunggu", "variable.other"],
];
for (const [text, wanted, scope] of cases) {
  const found = tokens(text)[0].find((t) => t.text === wanted);
  check(found !== undefined, `"${text}": no token "${wanted}"`);
  if (found) check(found.scopes.includes(scope), `"${text}": "${wanted}" is ${found.scopes}, not ${scope}`);
}

// Every word of the keyword table is coloured in one way or another.
for (const line of fs.readFileSync(path.join(top, "grammar/keywords.def"), "utf8").split("\n")) {
  const word = /^ALUR_KEYWORD\("([^"]+)"/.exec(line)?.[1];
  if (word === undefined) continue;
  const found = tokens(`  ${word} x`)[0].find((t) => t.text === word);
  check(found !== undefined && /keyword|constant|invalid/.test(found.scopes), `keyword "${word}" is not coloured`);
}

// Of every SOP nothing but blanks is without a scope of its own, and every text closes in its line.
let lines = 0;
for (const file of fs.readdirSync(path.join(top, "sops"), { recursive: true })) {
  if (!file.endsWith(".sop")) continue;
  const text = fs.readFileSync(path.join(top, "sops", file), "utf8");
  tokens(text).forEach((line, i) => {
    ++lines;
    check(line.map((t) => t.text).join("") === text.split("\n")[i], `${file}:${i + 1}: characters are lost`);
    for (const t of line)
      check(t.scopes !== "source.alur" || /^\s*$/.test(t.text), `${file}:${i + 1}: "${t.text}" has no scope`);
  });
}
check(lines > 100, "the SOPs were not found");
console.log(`${cases.length} cases, ${lines} lines of SOPs, ${failures} failures`);
process.exit(failures === 0 ? 0 : 1);
