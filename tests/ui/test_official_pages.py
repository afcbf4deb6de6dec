import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QRawFont
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from sotay.domain.errors import Code, SotayError
from sotay.domain.papers import BlockRole, PaperBlock
from sotay.exports.times import millimetres
from sotay.paths import resource_dir
from sotay.services.official import (
    Element,
    OfficialPaper,
    OfficialSignature,
    blocks_of,
    export_official,
    official_file,
)
from sotay.ui.documents.official_pages import official_job, set_official
from sotay.ui.documents.official_pdf import official_pdf, write_official_pdf
from sotay.ui.documents.printing import draw_job, pdf_of, set_paper
from sotay.ui.fonts import paper_families
from tests.exports import form_checks as form
from tests.exports.papers import RECIPIENTS, body, heading, item, letter, long_named, minutes, resolution, tasks
from tests.exports.pdf_places import Leaf, leaves
from tests.exports.writer import as_pdfs
from tests.ui.stall import StallWatch

MM = 72 / 25.4
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """Fonts need Qt's application; no theme: typefaces of papers are loaded with the first paper."""


def printed(paper: OfficialPaper) -> list[Leaf]:
    pages = leaves(official_pdf(paper))
    form.check_paper(pages)
    return pages


def words_of(pages: list[Leaf]) -> str:
    return " ".join(page.words for page in pages)


def filled(lines: int) -> OfficialPaper:
    """A resolution with some lines more before its last paragraph."""
    paper = resolution()
    return replace(paper, blocks=(*paper.blocks[:-1], *[body("Một dòng.")] * lines, paper.blocks[-1]))


def test_a_short_resolution_is_one_page_in_the_prescribed_order() -> None:
    (page,) = printed(resolution())
    form.check_heading(page, "CHI BỘ THÔN ĐÔNG", "Sông Bạch, ngày 05 tháng 10 năm 2026")
    form.check_in_order(
        page, "Số 05-NQ/CB", "NGHỊ QUYẾT", "về lãnh đạo", "-----", "- Căn cứ", "I- ", "II- ", "T/M CHI BỘ"
    )
    form.check_indent(page, "- Căn cứ Điều lệ")
    form.check_indent(page, "I- PHƯƠNG HƯỚNG")
    assert page.words.endswith("- Lưu Chi bộ. T/M CHI BỘ BÍ THƯ Trần Thị Cúc")


def test_the_first_line_stands_right_below_the_upper_margin() -> None:
    (page,) = printed(resolution())
    assert 20 + 3 < page.place("ĐẢNG BỘ XÃ SÔNG BẠCH").base < 20 + 7


def test_lines_of_the_text_are_as_far_from_each_other_as_prescribed() -> None:
    (page,) = printed(resolution())
    first, second = (page.place(words).base for words in ("Giao chi ủy", "tại kỳ sinh hoạt sau."))
    assert second - first == pytest.approx(20 / MM, abs=0.3)


def test_recipients_stand_on_the_left_of_who_signs() -> None:
    (page,) = printed(resolution())
    left, authority, name = (page.place(words) for words in ("Nơi nhận:", "T/M CHI BỘ", "Trần Thị Cúc"))
    assert left.left == pytest.approx(30, abs=form.BEARING)
    assert left.base == pytest.approx(authority.base, abs=0.3)
    for one in (authority, name):
        assert (one.left + one.right) / 2 == pytest.approx(30 + 75 + 45, abs=1)
    assert name.base - page.place("BÍ THƯ").base > 4 * 18 / MM
    assert any(left.left - 0.5 < rule.left and rule.right < left.right + 1 for rule in page.rules)  # underlined


def test_minutes_bear_no_place_and_are_signed_by_two() -> None:
    pages = printed(minutes())
    form.check_heading(pages[0], "CHI BỘ THÔN ĐÔNG", "")
    last = form.signed_on_one_page(pages, "NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ", "Lê Văn Bình", "Trần Thị Cúc")
    recorder, chair = last.place("NGƯỜI GHI BIÊN BẢN"), last.place("CHỦ TRÌ HỘI NGHỊ")
    assert recorder.right < 30 + 165 / 2 < chair.left
    assert "Hội nghị kết thúc" in last.words
    assert words_of(pages).count("Nhất trí với đánh giá") == 24


@pytest.mark.parametrize("lines", range(2, 16))
def test_who_signs_never_stands_alone_on_a_page(lines: int) -> None:
    pages = printed(filled(lines))
    page = form.signed_on_one_page(pages, "T/M CHI BỘ", "BÍ THƯ", "Trần Thị Cúc", "- Lưu Chi bộ.")
    assert "đạt tỷ lệ 100%." in page.words
    assert words_of(pages).count("Một dòng.") == lines


@pytest.mark.parametrize("sentences", [4, 8, 12, 30, 90])
def test_of_a_long_last_paragraph_only_the_last_lines_stay_with_who_signs(sentences: int) -> None:
    paper = filled(6)
    last = body(" ".join(f"Câu thứ {n} của nghị quyết này." for n in range(1, sentences + 1)))
    pages = printed(replace(paper, blocks=(*paper.blocks[:-1], last)))
    assert f"Câu thứ {sentences} của" in form.signed_on_one_page(pages, "T/M CHI BỘ", "Trần Thị Cúc").words
    for n in range(1, sentences + 1):
        assert f"thứ {n} của" in words_of(pages)
    assert all(page.bottom > 297 - 20 - 10 for page in pages[:-2])
    assert all(page.bottom > 297 - 20 - 85 for page in pages[-2:-1])  # two lines and who signs have no room there


@pytest.mark.parametrize("lines", range(2, 10))
def test_a_heading_stays_with_a_short_text_that_stays_with_who_signs(lines: int) -> None:
    paper = filled(lines)
    pages = printed(replace(paper, blocks=(*paper.blocks[:-1], heading("3. Hiệu lực"), paper.blocks[-1])))
    assert all("3. Hiệu lực" not in page.words for page in pages if "đạt tỷ lệ 100%." not in page.words)


@pytest.mark.parametrize("rows", range(9, 20))
def test_the_last_row_of_a_table_at_the_end_stays_with_who_signs(rows: int) -> None:
    paper = resolution()
    pages = printed(replace(paper, blocks=(*paper.blocks, tasks(rows))))
    assert "Đã hoàn thành" in form.signed_on_one_page(pages, "T/M CHI BỘ", "Trần Thị Cúc").words
    assert words_of(pages).count("Đã hoàn thành") == rows


@pytest.mark.parametrize("lines", range(6, 20))
def test_headings_stay_with_their_text(lines: int) -> None:
    more = (*[body("Một dòng.")] * lines, heading("2. Công tác cán bộ"), item("- Việc của cán bộ. " * 12))
    for page in printed(resolution(*more)):
        if "2. Công tác cán bộ" in page.words:
            assert "- Việc của cán bộ." in page.words


def test_a_table_stands_between_the_margins_below_its_heads() -> None:
    pages = printed(minutes(opinions=2, rows=60))
    headed = [page for page in pages if "Vận động nhân dân" in page.words]
    assert len(headed) > 1
    for page in headed:
        assert page.drawn == pytest.approx((30, 195), abs=0.3)
        assert page.words.count("Nhiệm vụ Tiến độ") == 1
    assert words_of(pages).count("Đã hoàn thành") == 60


def test_long_names_are_broken_evenly_and_lose_nothing() -> None:
    first, *_, last = printed(long_named())
    assert first.words.startswith("Dự thảo lần 1 TÀI LIỆU HỘI NGHỊ")
    for words in ("ĐẢNG BỘ TRƯỜNG TRUNG", "KINH TẾ - PHÁP LUẬT", "Phường Nguyễn Bỉnh Khiêm,"):
        assert words in first.words
    assert "Nguyễn Phước Hoàng Thiên Kim Ngọc Bảo Châu Phương Nguyên Trang" in last.words


def test_a_letter_has_its_subject_below_its_number() -> None:
    (page,) = printed(letter())
    form.check_in_order(page, "Số 12-CV/CB", "về đăng ký lớp bồi dưỡng", "Kính gửi:", "- Đảng ủy xã Sông Bạch;")
    assert "NGHỊ QUYẾT" not in page.words
    assert page.place("về đăng ký lớp").right < 30 + 75


def test_one_addressee_stands_in_the_middle() -> None:
    (page,) = printed(replace(resolution(), type_name="Tờ trình", addressees=("Đảng ủy xã Sông Bạch",)))
    place = page.place("Kính trình: Đảng ủy xã Sông Bạch")
    assert (place.left + place.right) / 2 == pytest.approx(30 + 165 / 2, abs=1)


def test_many_recipients_stand_below_who_signs() -> None:
    bodies = tuple(f"Chi bộ thôn {n}" for n in range(1, 80))
    pages = printed(replace(resolution(), recipients=bodies))
    text = words_of(pages)
    assert all(f"- {one}" in text for one in bodies)
    assert text.index("Trần Thị Cúc") < text.index("Nơi nhận:")


def test_recipients_of_minutes_stand_below_who_signs() -> None:
    text = words_of(printed(replace(minutes(2, 2), recipients=RECIPIENTS)))
    assert "Trần Thị Cúc Nơi nhận: - Đảng ủy xã Sông Bạch (để báo cáo); - Đảng viên chi bộ; - Lưu Chi bộ." in text


def test_a_paper_that_nobody_signs_ends_with_its_text() -> None:
    (page,) = printed(replace(resolution(), signatures=(), recipients=()))
    assert page.words.endswith("đạt tỷ lệ 100%.")


def test_a_paper_without_text_is_its_heading_and_who_signs() -> None:
    (page,) = leaves(official_pdf(replace(resolution(), blocks=())))
    assert page.words.endswith("Trần Thị Cúc")


def test_a_table_that_is_only_heads_is_set() -> None:
    heads = blocks_of((PaperBlock("a", BlockRole.ROW, "TT | Nhiệm vụ"),))
    (page,) = printed(resolution(*heads))
    assert "TT Nhiệm vụ" in page.words
    (page,) = leaves(official_pdf(replace(resolution(), blocks=heads)))
    assert "TT Nhiệm vụ" in page.words


def test_lines_of_one_block_stand_below_each_other() -> None:
    (block,) = blocks_of((PaperBlock("a", BlockRole.BODY, "Tán thành: 18.\nKhông tán thành: 0."),))
    (page,) = printed(resolution(block))
    first, second = page.place("Tán thành: 18."), page.place("Không tán thành: 0.")
    assert second.base - first.base == pytest.approx(20 / MM, abs=0.3)
    assert first.right - first.left < 40  # not stretched


def test_a_note_below_the_position_is_printed() -> None:
    signer = OfficialSignature("Chủ trì hội nghị", name="Trần Thị Cúc", note="(ký, ghi rõ họ tên)")
    (page,) = printed(replace(resolution(), signatures=(signer,)))
    form.check_in_order(page, "CHỦ TRÌ HỘI NGHỊ", "(ký, ghi rõ họ tên)", "Trần Thị Cúc")


def test_large_type_takes_more_room_and_loses_nothing() -> None:
    large = replace(minutes(), form=minutes().form.enlarged())
    assert len(printed(large)) > len(printed(minutes()))
    assert words_of(printed(large)).count("Nhất trí với đánh giá") == 24


def test_letters_are_as_wide_as_word_files_reckon() -> None:
    for element, text in (
        (Element.PARTY, "ĐẢNG CỘNG SẢN VIỆT NAM"),
        (Element.TEXT, "Nghị quyết được thông qua, 18/18."),
    ):
        letters = resolution().form.letters[element]
        font = QFont(list(paper_families(resource_dir())))
        font.setPixelSize(1000)
        font.setBold(letters.bold)
        wide = QFontMetricsF(font).horizontalAdvance(text) / 1000 * letters.points / MM
        assert millimetres(text, letters.points, bold=letters.bold) == pytest.approx(wide, rel=0.01)


def test_the_typeface_of_papers_holds_every_vietnamese_letter_and_brings_its_licence() -> None:
    folder = resource_dir() / "fonts" / "papers"
    fonts = sorted(folder.glob("*.ttf"))
    assert len(fonts) == 4
    for path in fonts:
        font = QRawFont(str(path), 16)
        assert font.familyName() == "Sotay Serif"  # the licence keeps the name of the original for itself
        assert all(font.supportsCharacter(ord(letter)) for letter in "ẪỖẾẰẶỆỘỢỰỮĐđươăâêôƠƯÝỹ–…“”≥"), path.name
    assert "Liberation" in (folder / "OFL-SotaySerif.txt").read_text(encoding="utf-8")
    assert sum(path.stat().st_size for path in fonts) < 150_000


def test_a_word_processor_sets_the_same_paper_on_about_as_many_pages(tmp_path: Path) -> None:
    papers = {"resolution": resolution(), "minutes": minutes(60, 30), "letter": letter(), "long": long_named()}
    pdfs = as_pdfs({name: official_file(paper) for name, paper in papers.items()}, tmp_path)
    for name, paper in papers.items():
        theirs, ours = leaves(pdfs[name]), printed(paper)
        assert abs(len(theirs) - len(ours)) <= 1
        words = ("ĐẢNG CỘNG SẢN VIỆT NAM", "*")
        for word in words:
            assert theirs[0].place(word).base == pytest.approx(ours[0].place(word).base, abs=1)


def test_a_printer_gets_the_same_pages(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    set_paper(printer)
    count = draw_job(official_job(minutes()), printer)
    pages = leaves((tmp_path / "in.pdf").read_bytes())
    assert [page.words for page in pages] == [page.words for page in printed(minutes())]
    assert len(pages) == count


def test_papers_printed_as_one_are_numbered_each_on_its_own() -> None:
    papers = (minutes(), resolution(), minutes())
    job = replace(
        official_job(papers[0]),
        pages=lambda measured: chain.from_iterable(set_official(paper, measured) for paper in papers),
    )
    pages, count = leaves(pdf_of(job)), len(printed(papers[0]))
    for part in (pages[:count], pages[count : count + 1], pages[count + 1 :]):
        form.check_paper(part)
    assert len(pages) == 2 * count + 1


def test_pages_are_set_in_a_thread_while_the_window_goes_on(qtbot: QtBot) -> None:
    made: list[bytes] = []
    job = official_job(minutes(300, 200))
    thread = threading.Thread(target=lambda: made.append(pdf_of(job)))
    with StallWatch():
        thread.start()
        qtbot.waitUntil(lambda: bool(made), timeout=20_000)
    thread.join()
    assert words_of(leaves(made[0])).count("Nhất trí với đánh giá") == 300


def test_files_are_written_whole_or_not_at_all(tmp_path: Path) -> None:
    pdf = write_official_pdf(resolution(), tmp_path / "nghị quyết.pdf")
    word = export_official(resolution(), tmp_path / "nghị quyết.docx")
    assert pdf.read_bytes().startswith(b"%PDF")
    assert word.read_bytes().startswith(b"PK")
    with pytest.raises(SotayError) as caught:
        write_official_pdf(resolution(), tmp_path / "stick" / "nghị quyết.pdf")
    assert caught.value.code is Code.FILE_NOT_FOUND
    assert len(list(tmp_path.iterdir())) == 2


def test_a_program_without_a_window_makes_the_same_pdf(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from tests.exports.papers import resolution; "
        "from sotay.ui.documents.official_pdf import write_official_pdf; "
        "[write_official_pdf(resolution(), Path(name)) for name in sys.argv[1:]]"
    )
    names = [str(tmp_path / f"{n}.pdf") for n in (1, 2)]
    told = subprocess.run(
        [sys.executable, "-c", script, *names], cwd=ROOT, env=bare(), capture_output=True, timeout=120
    )
    assert (told.returncode, told.stderr) == (0, b"")
    for name in names:
        assert words_of(leaves(Path(name).read_bytes())) == words_of(printed(resolution()))


def bare() -> dict[str, str]:
    """The environment of a machine without a screen."""
    return {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}


@pytest.mark.parametrize("make", [resolution, minutes])
def test_a_mark_stands_behind_every_page_and_moves_nothing(make: Callable[[], OfficialPaper]) -> None:
    paper, mark = make(), "DỮ LIỆU MẪU"
    bare, told = leaves(official_pdf(paper)), leaves(official_pdf(replace(paper, mark=mark)))

    assert len(bare) == len(told)
    for before, after in zip(bare, told, strict=True):
        placed = set(before.letters)
        assert placed <= set(after.letters)
        rest = sorted(letter for letter, place in after.letters if (letter, place) not in placed and letter.strip())
        assert rest == sorted(mark.replace(" ", ""))
