# Files of every supported format give the same lines; a bad file is refused with a reason that a publisher understands.

import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sotay.domain.vietnamese import nfc
from sotay.packs.html import is_reduced, reduce_html
from sotay.packs.sources.blocks import BlockKind, Reading
from sotay.packs.sources.problems import UnreadableError
from sotay.packs.sources.readers import read_file
from sotay.packs.sources.readers.pdf import joined
from sotay.packs.sources.tables import read_table
from tests.packs.source_folder_files import locked_pdf_bytes, pdf_bytes, write_docx, write_xlsx


def read(folder: Path, name: str, content: str | bytes) -> Reading:
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return read_file(folder / name)


def texts(reading: Reading) -> list[str]:
    return [block.text for block in reading.blocks]


def test_plain_text_gives_a_block_a_line_in_nfc(tmp_path: Path) -> None:
    decomposed = "Điều 1.\tPhạm  vi\r\n\r\n1. Chi bộ"
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        data = unicodedata.normalize("NFD", decomposed).encode(encoding)
        assert texts(read(tmp_path, "a.txt", data)) == ["Điều 1. Phạm vi", "1. Chi bộ"]


def test_markdown_keeps_labels_as_typed_and_joins_wrapped_lines(tmp_path: Path) -> None:
    text = """\
CHI BỘ THÔN ĐÔNG
*
Số 05-NQ/CB

# NGHỊ QUYẾT
lãnh đạo nhiệm vụ
-----

## I- ĐÁNH GIÁ

1. **Công tác** tư tưởng được chi bộ quan tâm, văn bản mới được phổ biến tới
từng đảng viên.
    a) thụt lề;
    b) không thành mã nguồn.

- gạch đầu dòng &amp; *nhấn*
"""
    assert texts(read(tmp_path, "a.md", text)) == [
        "CHI BỘ THÔN ĐÔNG",
        "*",
        "Số 05-NQ/CB",
        "NGHỊ QUYẾT",
        "lãnh đạo nhiệm vụ",
        "-----",
        "I- ĐÁNH GIÁ",
        "1. Công tác tư tưởng được chi bộ quan tâm, văn bản mới được phổ biến tới từng đảng viên.",
        "a) thụt lề;",
        "b) không thành mã nguồn.",
        "- gạch đầu dòng & nhấn",
    ]


def test_markdown_headings_and_tables_are_known_as_such(tmp_path: Path) -> None:
    reading = read(tmp_path, "a.md", "# Tên\n\n| Việc | Hạn |\n|---|---|\n| Làm đường | 15/10 |\n")
    assert [block.kind for block in reading.blocks] == [BlockKind.HEADING, BlockKind.TABLE]
    assert reading.blocks[1].text == "Việc\tHạn\nLàm đường\t15/10"
    assert is_reduced(reduce_html(reading.blocks[1].html))


def test_html_loses_everything_that_runs_or_loads(tmp_path: Path) -> None:
    page = """<html><head><title>x</title><style>p{}</style></head><body onload="go()">
    <script>alert('một')</script><h2>Chương I<br>QUY ĐỊNH</h2><p onclick=x>Đoạn <b>một</b>&nbsp;đây
    <img src="http://example.com/a.png"><iframe src="x">khung</iframe></p>
    <ol start=3><li>ba<li>bốn<ul><li>gạch</ul></ol><ol type=a><li>điểm</li></ol><svg><text>hình</text></svg>"""
    reading = read(tmp_path, "a.html", page)
    assert texts(reading) == ["Chương I", "QUY ĐỊNH", "Đoạn một đây", "3. ba", "4. bốn", "- gạch", "a) điểm"]
    assert [block.kind for block in reading.blocks[:3]] == [BlockKind.HEADING, BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_a_table_in_html_keeps_cells_spans_and_nothing_else(tmp_path: Path) -> None:
    page = (
        "<table style='x' onclick=y><tr><th colspan=2 class=z>Phân công</th></tr>"
        "<tr><td><p>An</p><p>Bình</p></td><td>Việc &lt;1&gt;<table><tr><td>trong</td></tr></table></td></tr></table>"
    )
    (block,) = read(tmp_path, "a.htm", page).blocks
    assert block.text == "Phân công\nAn Bình\tViệc <1> trong"
    assert block.html == (
        '<table><tr><th colspan="2">Phân công</th></tr>'
        "<tr><td>An<br>Bình</td><td>Việc &lt;1&gt;<br>trong</td></tr></table>"
    )


def test_a_pdf_is_rebuilt_into_paragraphs_without_page_numbers_and_running_heads(tmp_path: Path) -> None:
    head = "Sổ tay của chi bộ, quý IV"
    pages = [
        [head, "NGHỊ QUYẾT", "Chi bộ phổ biến văn bản mới tới từng đảng viên và Nhân dân, thực hiện", "1"],
        [
            head,
            "Nghị quyết số 05-",
            "NQ/CB; vận động hiến đất ở và đất vư-",
            "ờn để làm đường.",
            "Điều 1. Phạm vi",
            "- 2 -",
        ],
        [head, "Toàn thôn.", "Trang 3/3"],
    ]
    assert texts(read(tmp_path, "a.pdf", pdf_bytes(pages))) == [
        "NGHỊ QUYẾT",
        "Chi bộ phổ biến văn bản mới tới từng đảng viên và Nhân dân, thực hiện Nghị quyết số 05-NQ/CB; "
        "vận động hiến đất ở và đất vườn để làm đường.",
        "Điều 1. Phạm vi",
        "Toàn thôn.",
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Chi bộ đã họp và", "thống nhất."], ["Chi bộ đã họp và thống nhất."]),
        (["Chi bộ đã họp.", "Đảng viên dự đủ."], ["Chi bộ đã họp.", "Đảng viên dự đủ."]),
        (["Việc thứ nhất là", "1. Làm đường"], ["Việc thứ nhất là", "1. Làm đường"]),
        (["NHỮNG QUY ĐỊNH", "Chi bộ thôn Đông"], ["NHỮNG QUY ĐỊNH", "Chi bộ thôn Đông"]),
        (["chủ nghĩa Mác-", "Lênin"], ["chủ nghĩa Mác-Lênin"]),
        (["chính trị -", "xã hội"], ["chính trị - xã hội"]),
    ],
)
def test_lines_of_a_page_become_paragraphs(lines: list[str], expected: list[str]) -> None:
    assert joined(lines) == expected


def test_a_scan_gives_no_text_and_says_so(tmp_path: Path) -> None:
    reading = read(tmp_path, "scan.pdf", pdf_bytes([[], []]))
    assert reading.blocks == []
    assert "không có lớp chữ" in reading.warnings[0]


@pytest.fixture(scope="module")
def good_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("good")
    write_docx(folder / "a.docx", ["Chi bộ thôn Đông", ("một", "List Number")], [["STT", "Việc"]])
    write_xlsx(folder / "a.xlsx", [["title", "type"], ["về làm đường", "Kế hoạch"]])
    docx, xlsx = ((folder / name).read_bytes() for name in ("a.docx", "a.xlsx"))
    return {"a.docx": docx, "a.xlsx": xlsx, "a.pdf": pdf_bytes([["Chi bộ thôn Đông", "họp"]])}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["a.docx", "a.xlsx", "a.pdf"]), st.floats(0, 1), st.integers(0, 300), st.binary(max_size=8))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, good_files: dict[str, bytes], name: str, at: float, cut: int, put: bytes
) -> None:
    good = good_files[name]
    start = int(at * len(good))
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(good[:start] + put + good[start + cut :])
    with suppress(UnreadableError):
        if name == "a.xlsx":
            read_table(path)
        else:
            read_file(path)


TCVN3 = "§¶ng bé x· S«ng B¹ch. Chi bé th«n §«ng ®· häp vµ th«ng qua nghÞ quyÕt l·nh ®¹o nhiÖm vô th¸ng 10."
VNI = "Ñaûng boä xaõ Soâng Baïch. Chi boä thoân Ñoâng ñaõ hoïp vaø thoâng qua nghò quyeát laõnh ñaïo."


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "rỗng"),
        ("a.txt", TCVN3.encode("latin-1"), "TCVN3"),
        ("a.txt", TCVN3, "TCVN3"),
        ("a.md", VNI, "VNI"),
        ("a.html", f"<p>{VNI}</p>", "VNI"),
        ("a.txt", "một\x00hai", "điều khiển"),
        ("a.txt", b"%PDF-1.7 ...", "không đúng với đuôi"),
        ("a.html", b"PK\x03\x04....", "không đúng với đuôi"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "lưu thành .docx"),
        ("a.docm", b"PK\x03\x04", "macro"),
        ("a.xyz", b"x", "định dạng"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 locked", "mật khẩu"),
        ("a.docx", b"%PDF-1.7", "không phải là DOCX"),
        ("a.docx", b"PK\x03\x04 torn", "hỏng"),
        ("a.pdf", b"just words", "không phải là PDF"),
        ("a.pdf", b"%PDF-1.7 torn", "hỏng"),
        ("a.pdf", locked_pdf_bytes(), "mật khẩu"),
    ],
)
def test_a_bad_file_is_refused_with_its_reason(tmp_path: Path, name: str, content: str | bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read(tmp_path, name, content)


def test_a_few_foreign_names_are_no_legacy_code_page(tmp_path: Path) -> None:
    text = "Đồng chí Müller và đồng chí François thăm thôn Đông, diện tích 30 m², nhiệt độ 30°C, giá × 2."
    assert texts(read(tmp_path, "a.txt", text)) == [nfc(text)]


def test_marks_that_reverse_the_reading_order_are_dropped(tmp_path: Path) -> None:
    assert texts(read(tmp_path, "a.txt", "chi \u202ebộ\u202c")) == ["chi bộ"]


def test_preformatted_lines_and_long_letter_lists_of_html(tmp_path: Path) -> None:
    page = '<pre>dòng một\ndòng hai</pre><ol type="A"><li>phần</ol><ol type="I"><li>mục</ol><li>lẻ</li>'
    assert texts(read(tmp_path, "a.html", page)) == ["dòng một", "dòng hai", "A. phần", "I. mục", "- lẻ"]
