import re
import threading
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from sotay.domain.errors import Code, SotayError
from sotay.services.listings import Align, Column, Listing, ListKind, Signature, export_list
from sotay.ui.documents.printing import draw_job, pdf_of, set_paper
from sotay.ui.documents.table_pages import table_job
from sotay.ui.theme import Theme
from tests.exports.listing import DAY, HEADS, SOURCE, plain, register, unsigned
from tests.ui.stall import StallWatch

LYING, STANDING = (842, 595), (595, 842)  # points
MM = 72 / 25.4


@pytest.fixture(autouse=True)
def _fonts(theme: Theme) -> None:
    """The typefaces are registered with the theme."""


def pages_of(pdf: bytes | Path, size: tuple[int, int] = LYING) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            assert all(abs(found - wanted) < 1 for found, wanted in zip(page.get_size(), size, strict=True))
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def printed(listing: Listing, *, large: bool = False) -> list[str]:
    return pages_of(pdf_of(table_job(listing, large=large)), LYING if listing.landscape else STANDING)


def lines_of(pdf: bytes, page: int = 0) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [line.strip() for line in document[page].get_textpage().get_text_range().splitlines()]
    finally:
        document.close()


def numbers(pages: list[str]) -> list[int]:
    return [int(found) for found in re.findall(r"\b0{6}(\d{6})\b", " ".join(pages))]


def test_two_hundred_members_stand_in_order_below_their_heads() -> None:
    pages = printed(register(200))
    assert len(pages) > 10
    assert numbers(pages) == list(range(1, 201))
    for number, text in enumerate(pages, 1):
        assert text.count("Họ và tên khai sinh") == 1
        assert text.count("1 2 3 4 5 6 7 8 9 10 11 12 13 14") == 1
        assert SOURCE in text
        assert f"Trang {number}/{len(pages)}" in text


def test_the_first_page_bears_the_heading_and_the_titles() -> None:
    first, second, *_ = printed(register(40))
    for words in ("Mẫu 7-HSĐV", "ĐẢNG BỘ XÃ SÔNG BẠCH", "CHI BỘ THÔN ĐÔNG", "ĐẢNG CỘNG SẢN VIỆT NAM"):
        assert words in first
        assert words not in second
    assert "SỔ DANH SÁCH ĐẢNG VIÊN Có đến ngày 05/10/2026" in first


def test_every_head_and_each_line_of_a_cell_is_there() -> None:
    lines = lines_of(pdf_of(table_job(register(1))))
    words = " ".join(lines).split()
    assert all(word in words for head, _ in HEADS for word in head.split())
    assert {"Nữ", "Kinh", "Không", "19/05/2011", "19/05/2012", "=1+1"} <= set(words)


@pytest.mark.parametrize("large", [False, True], ids=["plain", "large"])
def test_days_and_card_numbers_are_never_broken(large: bool) -> None:
    words = " ".join(printed(register(3), large=large)).split()
    assert words.count("19/05/2011") == 3
    assert words.count("03/02/2020,") == 3
    assert "000000000002" in words


def test_an_endless_word_is_broken_and_takes_no_others_room() -> None:
    listing = register(2)
    address = "x" * 90
    text = printed(replace(listing, rows=((*listing.rows[0][:13], address), listing.rows[1])))[0]
    assert "19/05/2011" in text
    assert text.count("x") >= 90
    assert address not in text


@pytest.mark.parametrize("count", range(1, 16))
def test_the_last_row_stays_on_the_page_of_the_signatures(count: int) -> None:
    pages = printed(register(count))
    assert numbers(pages[-1:])[-1:] == [count]
    assert numbers(pages) == list(range(1, count + 1))
    for words in ("NGƯỜI LẬP", "T/M CHI ỦY BÍ THƯ", "Trần Thị Cúc", f"Danh sách này có {count} đảng viên."):
        assert " ".join(pages).count(words) == 1
        assert words in pages[-1]
    assert "Sông Bạch, ngày 05 tháng 10 năm 2026" in pages[-1]
    assert all("Họ và tên" in text for text in pages)


def test_rows_are_whole() -> None:
    for text in printed(register(60)):
        assert text.count("Nguyễn Thị") == text.count("12/12") == text.count("thôn Tây")


def test_a_row_longer_than_a_page_goes_on_below_the_heads() -> None:
    long = " ".join(f"việc{n}" for n in range(3000))
    pages = printed(plain(("một", "ngắn"), ("hai", long), ("ba", "hết")))
    assert len(pages) > 2
    assert re.findall(r"việc(\d+)", " ".join(pages)) == [str(n) for n in range(3000)]
    assert all("Cột 2" in text for text in pages)


def test_large_type_takes_more_pages_and_loses_nothing() -> None:
    pages = printed(register(40), large=True)
    assert len(pages) > len(printed(register(40)))
    assert numbers(pages) == list(range(1, 41))


def test_a_narrow_list_stands_upright() -> None:
    assert printed(replace(plain(("An", 1)), landscape=False)) == ["DANH SÁCH Cột 1 Cột 2 An 1 Trang 1/1"]


def test_a_list_without_rows_is_its_heads() -> None:
    assert printed(plain()) == ["DANH SÁCH Cột 1 Trang 1/1"]


def test_a_list_that_nobody_signs_ends_with_its_table() -> None:
    (text,) = printed(unsigned(register(2)))
    assert text.endswith(f"chi bộ thôn Tây {SOURCE} Trang 1/1")


def test_one_who_signs_alone_stands_on_the_right() -> None:
    pdf = pdf_of(table_job(replace(register(1), signatures=(Signature("T/M CHI ỦY", "BÍ THƯ"),))))
    assert left_of(pdf, "T/M CHI ỦY") > LYING[0] / 2


def left_of(pdf: bytes, words: str) -> float:
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0].get_textpage()
        return float(page.get_charbox(page.get_text_range().index(words))[0])
    finally:
        document.close()


def test_amounts_stand_on_the_right_of_their_column() -> None:
    columns = (Column("Tên", 1), Column("Tiền", 1, Align.RIGHT, amount=True), Column("Ghi chú", 1))
    pdf = pdf_of(table_job(replace(plain(("An", 1_500_000, "x")), columns=columns)))
    width = (297 - 30 - 15) * MM / 3
    assert left_of(pdf, "1.500.000") > 30 * MM + 1.5 * width
    assert left_of(pdf, "An") < 30 * MM + width / 2


def test_a_printer_gets_the_same_pages(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    job = table_job(register(30))
    set_paper(printer, landscape=job.landscape)
    assert draw_job(job, printer, wanted=range(2, 4)) == len(printed(register(30)))
    assert pages_of(tmp_path / "in.pdf") == printed(register(30))[1:3]


def test_work_may_be_stopped_between_pages() -> None:
    seen: list[int] = []

    def stop(step: str, done: int, total: int) -> None:
        seen.append(done)
        if done == 2:
            raise SotayError(Code.CANCELLED)

    with pytest.raises(SotayError):
        pdf_of(table_job(register(200)), stop)
    assert seen[-1] == 2


def test_pages_are_set_in_a_thread_while_the_window_goes_on(qtbot: QtBot) -> None:
    made: list[bytes] = []
    thread = threading.Thread(target=lambda: made.append(pdf_of(table_job(register(300)))))
    with StallWatch():
        thread.start()
        qtbot.waitUntil(lambda: bool(made), timeout=20_000)
    thread.join()
    assert numbers(pages_of(made[0])) == list(range(1, 301))


@pytest.mark.parametrize("kind", ListKind)
def test_a_list_is_written_whole_or_not_at_all(tmp_path: Path, kind: ListKind) -> None:
    target = tmp_path / f"danh sách.{kind.value}"
    assert export_list(register(3), kind, target, DAY) == target
    assert target.read_bytes().startswith(b"PK")
    with pytest.raises(SotayError) as caught:
        export_list(register(3), kind, tmp_path / "stick" / target.name, DAY)
    assert caught.value.code is Code.FILE_NOT_FOUND
    assert [one.name for one in tmp_path.iterdir()] == [target.name]
