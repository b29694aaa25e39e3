#!/usr/bin/env python3
"""Makes the Excel and Word files of this folder out of the seeds' tables, with merged headers as those programs
write them. Needs python3-openpyxl and python3-docx; the results are committed, so that no test needs them."""
import datetime
import pathlib
import zipfile

import docx
import openpyxl

here = pathlib.Path(__file__).parent
seeds = here.parent.parent.parent / "coverage" / "seeds"


def lines(seed, first, last):
    return (seeds / f"{seed}.txt").read_text().split("\n")[first - 1:last]


def kdrt():
    """Seed 001: identity box, two-row header with merged cells, a mark in a lane of every step, a total."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "SOP KDRT"
    sheet["B2"] = "PEMERINTAH KOTA TANGERANG"
    for row, (label, value) in enumerate([("Nomor SOP", ": 357 DP TAHUN 2025"), ("Tanggal Pembuatan", datetime.date(2025, 5, 5)),
                                          ("Tanggal Revisi", "-"), ("Nama SOP", "Pengaduan KDRT")], start=3):
        sheet.cell(row, 2, label)
        sheet.cell(row, 4, value)
    sheet["D4"].number_format = "dd mmmm yyyy"
    sheet["B8"], sheet["F8"] = "Dasar Hukum", "Kualifikasi Pelaksana"
    sheet["B9"], sheet["F9"] = "1. UU 23/2004\n2. UU 35/2014", "Dapat bekerja sama"
    for column, words in zip("BCDFI", ["No.", "Kegiatan", "Pelaksana", "Mutu Baku", "Keterangan"]):
        sheet[f"{column}12"] = words
    for column, words in zip("DEFGH", ["Satgas PPA", "Kepala UPTD PPA", "Kelengkapan", "Waktu", "Output"]):
        sheet[f"{column}13"] = words
    for merged in ["B12:B13", "C12:C13", "D12:E12", "F12:H12", "I12:I13", "B23:E23"]:
        sheet.merge_cells(merged)
    for row, line in enumerate(lines("001", 62, 69), start=14):
        cells = line.split("\t")
        sheet.cell(row, 2, int(cells[0]))
        sheet.cell(row, 3, cells[1])
        sheet.cell(row, 5 if row == 15 else 4, "●")
        for column, words in enumerate(cells[-4:-1], start=6):
            sheet.cell(row, column, words)
    sheet["B23"], sheet["G23"] = "JUMLAH TOTAL WAKTU", "4 jam 41 menit"
    hidden = book.create_sheet("Arsip")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "tidak dibaca"
    book.save(here / "kdrt.xlsx")


def outreach():
    """Seed 003: header merged over columns and rows, sub-steps numbered by Word itself, a nested table."""
    document = docx.Document()
    document.add_paragraph("PEMERINTAH KOTA TANGERANG")
    box = document.add_table(rows=0, cols=2)
    for label, value in [("NOMOR SOP", "03-3 / 033-PLA"), ("TGL PEMBUATAN", "9 Januari 2022"), ("Nama SOP", "Layanan Penjangkauan")]:
        cells = box.add_row().cells
        cells[0].text, cells[1].text = label, value
    document.add_paragraph("DASAR HUKUM")
    document.add_paragraph("Peraturan Daerah Nomor 8 Tahun 2016", style="List Number")
    document.add_paragraph("Peraturan Wali Kota Nomor 143 Tahun 2021", style="List Number")
    document.add_paragraph("Bagan Flowchart Pelayanan Penjangkauan")
    table = document.add_table(rows=2, cols=9)
    for column, words in [(0, "NO"), (1, "AKTIVITAS"), (2, "PELAKSANAAN"), (5, "MUTU BAKU"), (8, "KETERANGAN")]:
        table.cell(0, column).text = words
    for column, words in zip(range(2, 8), ["ADMIN", "PSIKOLOG/ KONSELOR", "KETUA PUSPAGA", "KELENGKAPAN", "WAKTU", "OUTPUT"]):
        table.cell(1, column).text = words
    table.cell(0, 2).merge(table.cell(0, 4))
    table.cell(0, 5).merge(table.cell(0, 7))
    for column in (0, 1, 8):
        table.cell(0, column).merge(table.cell(1, column))
    for line in lines("003", 58, 65):
        words = line.split("\t")
        cells = table.add_row().cells
        cells[0].text, cells[1].text = words[0], words[1]
        for column, word in enumerate(words[-4:], start=5):
            cells[column].text = word
    inner = table.rows[-1].cells[8].add_table(rows=1, cols=1)
    inner.cell(0, 0).text = "lihat lampiran"
    document.save(here / "penjangkauan.docx")


def formulas():
    """Formulas that were never computed, and sheets without a SOP."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["No", "Kegiatan", "Pelaksana", "Kelengkapan", "Waktu (menit)", "Output"])
    sheet.append([1, "Menerima surat", "Petugas", "Surat", 15, "Surat tercatat"])
    sheet.append([])
    sheet.append([2, "Membalas surat", "Kepala", "Surat tercatat", "=E2*2", "Surat balasan"])
    book.create_sheet("Kosong")
    book.save(here / "rumus.xlsx")


def marks():
    """The marks that Word puts: symbols, letters of a symbol font, check boxes. Written as bare XML: no library makes
    them."""
    def cell(inner):
        return f"<w:tc><w:p>{inner}</w:p></w:tc>"

    def words(text):
        return cell(f"<w:r><w:t>{text}</w:t></w:r>")

    def symbol(font, code):
        return cell(f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>')

    def lettered(text):
        return cell('<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'
                    f"<w:t>{text}</w:t></w:r>")

    def box(checked, shown):
        return cell(f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{checked}"/></w14:checkbox></w:sdtPr>'
                    f"<w:sdtContent><w:r><w:t>{shown}</w:t></w:r></w:sdtContent></w:sdt>")

    empty = cell("")
    rows = [[words(one) for one in ("No", "Kegiatan", "Loket", "Kasi", "Kelengkapan", "Waktu", "Output")]]
    pairs = [(symbol("Wingdings", "F0FC"), empty), (empty, lettered("ü")), (lettered("\uf0fc"), empty),
             (empty, words("☒")), (box(0, "☐"), box(1, "☒")), (symbol("Wingdings 2", "F050"), empty),
             (empty, symbol("Segoe UI Symbol", "2714")), (words("√"), empty), (empty, symbol("Wingdings", "F028"))]
    for number, (left, right) in enumerate(pairs, 1):
        rows.append([words(number), words(f"Langkah {number}"), left, right, words("a"), words("5 menit"), words("b")])
    table = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    with zipfile.ZipFile(here / "tanda.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml",
                         '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
                         'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">'
                         f"<w:body><w:tbl>{table}</w:tbl></w:body></w:document>")


def book(name, data, behind="", styles=None):
    """A sheet as bare XML."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{office}"><sheets><sheet name="SOP" sheetId="1" r:id="rId1"/>'
                           "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>'
                                      "</Relationships>",
        "xl/worksheets/sheet1.xml": f"<worksheet {main}><sheetData>{data}</sheetData>{behind}</worksheet>"}
    if styles:
        parts["xl/styles.xml"] = f"<styleSheet {main}>{styles}</styleSheet>"
    with zipfile.ZipFile(here / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in parts.items():
            archive.writestr(part, text)


def merged():
    """A time merged over two steps, an input over the next two, and a blank output; a sheet whose merges are
    nonsense."""
    rows = [("No", "Kegiatan", "P", "Q", "Kelengkapan", "Waktu", "Output"),
            ("1", "Terima", "v", "", "a", "10 menit", "b"), ("2", "Catat", "v", "", "x", None, "c"),
            ("3", "Kirim", "v", "", None, "5 menit", ""), ("4", "Simpan", "", "v", "y", "5 menit", None)]
    ranges = ("F2:F3", "E3:E4", "G4:G5")
    data = ""
    for line, row in enumerate(rows, 1):
        data += f'<row r="{line}">'
        for column, text in zip("ABCDEFG", row):
            if text:
                data += f'<c r="{column}{line}" t="inlineStr"><is><t>{text}</t></is></c>'
        data += "</row>"

    def merges(all):
        return "<mergeCells>" + "".join(f'<mergeCell ref="{one}"/>' for one in all) + "</mergeCells>"

    book("gabung.xlsx", data, merges(ranges))
    book("gabung_rusak.xlsx", data, merges(("A1:XFD1048576",) * 2000 + ("", ":", "F2", "F3:F2", "ZZZZ9:A1", "F0:F9")))

    table = ""
    starts = {one.split(":")[0] for one in ranges}
    for line, row in enumerate(rows, 1):
        table += "<w:tr>"
        for column, text in zip("ABCDEFG", row):
            merge = '<w:vMerge w:val="restart"/>' if f"{column}{line}" in starts else ""
            merge = "<w:vMerge/>" if text is None else merge
            table += f"<w:tc><w:tcPr>{merge}</w:tcPr><w:p><w:r><w:t>{text or ''}</w:t></w:r></w:p></w:tc>"
        table += "</w:tr>"
    with zipfile.ZipFile(here / "gabung.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml",
                         '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
                         f"<w:body><w:tbl>{table}</w:tbl></w:body></w:document>")


def numbers():
    """Numbers whose look is the sheet's: step numbers that are numbers, times, units in a format. Written as bare XML,
    so that the digits of the file are Excel's own."""
    rows = [("No", "Kegiatan", "Pelaksana", "Kelengkapan", "Waktu", "Output"),
            (1.1, "Terima", "P", "a", (0.0104166667, 1), "b"), ("2.2000000000000002", "Catat", "P", "a", (1.0625, 2), "b"),
            (3, "Kirim", "P", "a", (30, 3), "b"), (4, "Simpan", "P", "a", (1.5, 4), "b")]
    data = ""
    for line, row in enumerate(rows, 1):
        data += f'<row r="{line}">'
        for column, value in zip("ABCDEF", row):
            number, style = value if isinstance(value, tuple) else (value, 0)
            if isinstance(number, str) and not number[0].isdigit():
                data += f'<c r="{column}{line}" t="inlineStr"><is><t>{number}</t></is></c>'
            else:
                data += f'<c r="{column}{line}" s="{style}"><v>{number}</v></c>'
        data += "</row>"
    formats = {164: "[h]:mm:ss", 165: "0&quot; menit&quot;", 166: "0.0 &quot;jam&quot;"}
    own = "".join(f'<numFmt numFmtId="{id}" formatCode="{code}"/>' for id, code in formats.items())
    styles = "".join(f'<xf numFmtId="{id}"/>' for id in (0, 20, 164, 165, 166))
    book("angka.xlsx", data, styles=f"<numFmts>{own}</numFmts><cellXfs>{styles}</cellXfs>")


def bomb():
    """A part that unpacks to more than the limit."""
    with zipfile.ZipFile(here / "bom.xlsx", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("xl/workbook.xml", " " * ((64 << 20) + 1))


if __name__ == "__main__":
    kdrt()
    outreach()
    formulas()
    marks()
    numbers()
    merged()
    bomb()
