# Real files for the tests of a publisher's folder: catalogues, DOCX, and PDFs with a Vietnamese text layer.
# It must not know what the tests expect of them.

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import docx
import openpyxl

PACK_TOML = """
channel = "song-bach"
sequence = 3
title = "Tài liệu quý IV"
issuer = "Đảng ủy xã Sông Bạch"
issued = 2026-10-01
"""

RESOLUTION = """\
ĐẢNG BỘ XÃ SÔNG BẠCH
CHI BỘ THÔN ĐÔNG
*
Số 05-NQ/CB

ĐẢNG CỘNG SẢN VIỆT NAM
Sông Bạch, ngày 05 tháng 10 năm 2026

NGHỊ QUYẾT
lãnh đạo thực hiện nhiệm vụ tháng 10 năm 2026
-----

- Căn cứ Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025 của Ban Tổ chức Trung ương;
- Căn cứ Quy chế làm việc của chi bộ.

Chi bộ họp ngày 03/10/2026, có mặt 26/28 đồng chí, quyết nghị:

I- ĐÁNH GIÁ KẾT QUẢ LÃNH ĐẠO THÁNG 9

1. Công tác chính trị, tư tưởng

Chi bộ đã phổ biến văn bản mới tới từng đảng viên.

2. Thực hiện nhiệm vụ chính trị: thu hoạch xong lúa mùa.

II- NHIỆM VỤ THÁNG 10

1. Vận động Nhân dân làm đường.

2. Thu gom rác vào thứ bảy hằng tuần.

Nghị quyết này được chi bộ thông qua với 26/26 đồng chí tán thành, thay thế Nghị quyết số 02-NQ/CB, ngày 03/02/2026.

Nơi nhận:
- Đảng ủy xã (để báo cáo);
- Lưu Chi bộ.

T/M CHI BỘ
BÍ THƯ

Nguyễn Văn An
"""


def make_folder(folder: Path, rows: Sequence[Mapping[str, str]], files: Mapping[str, str | bytes]) -> Path:
    """Write pack.toml, catalogue.csv with the columns that the rows use, and the files; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.toml").write_text(PACK_TOML, encoding="utf-8")
    write_csv(folder / "catalogue.csv", rows)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def write_csv(path: Path, rows: Sequence[Mapping[str, str]], delimiter: str = ",", encoding: str = "utf-8") -> None:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, columns, delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)


def write_xlsx(path: Path, rows: Sequence[Sequence[Any]], merged: Sequence[str] = ()) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    book.save(path)


def write_docx(path: Path, paragraphs: Sequence[str | tuple[str, str]], table: Sequence[Sequence[str]] = ()) -> None:
    """Write paragraphs (a pair is text and style), then a table."""
    document = docx.Document()
    for paragraph in paragraphs:
        text, style = paragraph if isinstance(paragraph, tuple) else (paragraph, None)
        document.add_paragraph(text, style=style)
    if table:
        grid = document.add_table(rows=0, cols=len(table[0]))
        for row in table:
            for cell, text in zip(grid.add_row().cells, row, strict=True):
                cell.text = text
    document.save(str(path))


def pdf_bytes(pages: Sequence[Sequence[str]]) -> bytes:
    """Return a PDF whose lines can be extracted; no font is embedded, a character map alone names the letters."""
    letters = sorted({letter for page in pages for line in page for letter in line})
    codes = {letter: code for code, letter in enumerate(letters, start=1)}
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{6 + 2 * i} 0 R' for i in range(len(pages)))}]>>".encode(),
        b"<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/F/DW 500/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/F/Flags 4/FontBBox[0 0 1000 1000]"
        b"/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>",
        _stream(_to_unicode(codes)),
    ]
    for number, page in enumerate(pages):
        content = f"{7 + 2 * number} 0 R"
        bodies.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
            + f"/Contents {content}>>".encode()
        )
        bodies.append(_stream(_page_content(page, codes)))
    return _assembled(bodies, "")


def locked_pdf_bytes() -> bytes:
    """Return a PDF that opens with a password only."""
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 0/Kids[]>>",
        b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"11" * 32 + b">/U<" + b"22" * 32 + b">>>",
    ]
    return _assembled(bodies, f"/Encrypt 3 0 R/ID[<{'33' * 16}><{'33' * 16}>]")


def _page_content(lines: Sequence[str], codes: Mapping[str, int]) -> str:
    shown = []
    for place, line in enumerate(lines):
        text = "".join(f"{codes[letter]:04x}" for letter in line)
        shown.append(f"BT /F 8 Tf 1 0 0 1 60 {780 - 16 * place} Tm <{text}> Tj ET")
    return "\n".join(shown)


def _to_unicode(codes: Mapping[str, int]) -> str:
    pairs = [f"<{code:04x}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items()]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    maps = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{maps}\nendcmap end end"
    )


def _stream(content: str) -> bytes:
    data = content.encode("ascii")
    return f"<</Length {len(data)}>>stream\n".encode() + data + b"\nendstream"


def _assembled(bodies: Sequence[bytes], trailer: str) -> bytes:
    out, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(bodies, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    out += f"trailer<</Size {len(bodies) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(out)
