import ctypes
import re
import threading
from collections.abc import Callable
from pathlib import Path

import docx
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.errors import Code, SotayError
from sotay.exports.copies import Block, Cell, Copy, Emphasis, Table
from sotay.services.exporting import READING, STUDY, Kind, Sheet, exporter, study_sheet, suggested_name
from sotay.services.reading import DocumentView
from sotay.ui.documents.actions import DocumentActions
from sotay.ui.documents.printing import draw, pdf_bytes, printed_pages, set_paper
from sotay.ui.documents.study import StudyDialog
from sotay.ui.pages.base import Desk
from sotay.ui.theme import Theme
from tests.exports.making import SENTENCE, SOURCE, articles, body, copy, long_table, plan
from tests.ui.stall import StallWatch

NUMBER = "07-NQ/ĐU"  # with two tables
A4 = (595, 842)  # points


def pages_of(pdf: bytes | Path) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        assert all(abs(found - wanted) < 1 for found, wanted in zip(document[0].get_size(), A4, strict=True))
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def printed(*blocks: Block, sheet: Sheet = READING, standing: str = "") -> list[str]:
    return pages_of(pdf_bytes(copy(*blocks, standing=standing), sheet))


@pytest.fixture(autouse=True)
def _fonts(theme: Theme) -> None:
    """The typefaces are registered with the theme."""


@pytest.fixture
def view(desk: Desk) -> DocumentView:
    return desk.book.library.view(NUMBER)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def actions(desk: Desk, window: QWidget) -> DocumentActions:
    return DocumentActions(desk, window)


@pytest.fixture
def no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))


def said(desk: Desk) -> str:
    return desk.messages.bar.accessibleName()


def file_dialog(window: QWidget) -> QFileDialog:
    (dialog,) = window.findChildren(QFileDialog)
    return dialog


def choose(dialog: QFileDialog, target: Path) -> None:
    dialog.setDirectory(str(target.parent))
    dialog.selectFile(target.name)
    QFileDialog.accept(dialog)


# pages


def test_each_page_holds_the_source_and_its_number() -> None:
    pages = printed(*articles(60), standing="Văn bản này đã được thay thế.")
    assert len(pages) >= 20
    for number, text in enumerate(pages, 1):
        assert SOURCE in text
        assert f"Trang {number}/{len(pages)}" in text
    assert pages[0].startswith("NGHỊ QUYẾT về xây dựng chi bộ Số 21-NQ/TW Văn bản này đã được thay thế. Điều 1.")


def test_nothing_is_lost_between_pages_and_no_heading_stands_alone() -> None:
    pages = [text.split("Nguồn:")[0].strip() for text in printed(*articles(60, 5))]
    whole = " ".join(pages)
    assert whole.count(SENTENCE.strip()) == 60 * 5
    assert re.findall(r"Điều (\d+)\.", whole) == [str(n) for n in range(1, 61)]
    assert not [text for text in pages if re.search(r"Phạm vi \d+$", text)]


@pytest.mark.parametrize("sentences", range(1, 9))
def test_no_line_of_a_paragraph_stands_alone(sentences: int) -> None:
    long = "chi bộ " * 200
    pages = printed(*articles(7, sentences), body(long.strip()))
    counts = [text.split("Nguồn:")[0].count("chi bộ") for text in pages[1:]]
    assert all(count == 0 or count > 12 for count in counts)  # a line holds about twelve


def test_a_table_goes_on_below_its_heads() -> None:
    pages = printed(long_table(300))
    assert len(pages) > 5
    for text in pages:
        assert text.count("Người phụ trách") == 1
    numbers = re.findall(r"Việc thứ (\d+) của", " ".join(pages))
    assert numbers == [str(n) for n in range(1, 301)]


def test_cells_that_span_are_set_whole() -> None:
    (text,) = printed(plan())
    for words in ("TT", "Công việc", "Nội dung", "Hạn", "Họp chi bộ", "Đóng đảng phí"):
        assert text.count(words) == 1


@pytest.mark.parametrize("sheet", [READING, STUDY], ids=["reading", "study"])
def test_a_row_longer_than_a_page_goes_on_over_pages(sheet: Sheet) -> None:
    long = " ".join(f"việc{n}" for n in range(1500))
    head = (Cell("TT", 0, head=True), Cell("Nội dung", 1, head=True))
    rows = (head, (Cell("một", 0), Cell("ngắn", 1)), (Cell("hai", 0), Cell(long, 1)), (Cell("ba", 0), Cell("hết", 1)))
    pages = printed(Table((15, 85), rows), sheet=sheet)
    assert len(pages) > 2
    assert re.findall(r"việc(\d+)", " ".join(pages)) == [str(n) for n in range(1500)]
    assert all("Nội dung" in text for text in pages)
    assert "hết" in pages[-1]


def test_a_cell_over_many_rows_is_poured_into_them_over_pages() -> None:
    words = [f"chung{n}" for n in range(90)]
    first = (Cell(" ".join(words), 0, rows=80), Cell("dòng0", 1))
    pages = printed(Table((30, 70), (first, *((Cell(f"dòng{n}", 1),) for n in range(1, 80)))))
    assert len(pages) > 1
    whole = " ".join(pages)
    assert sorted(re.findall(r"chung\d+", whole)) == sorted(words)
    assert re.findall(r"dòng(\d+)", whole) == [str(n) for n in range(80)]


def test_the_study_sheet_is_large_and_leaves_lines_for_notes() -> None:
    blocks = articles(6)
    plain, noted = (pdf_bytes(copy(*blocks), study_sheet(notes=notes)) for notes in (False, True))
    assert len(pages_of(plain)) > 2 * len(printed(*blocks))
    assert len(pages_of(noted)) > len(pages_of(plain))
    document = pypdfium2.PdfDocument(plain)
    page = document[1].get_textpage()
    text = page.get_text_range()
    shown = [at for at, letter in enumerate(text[: text.index("Nguồn:")]) if letter.strip()]
    right = max(page.get_charbox(at)[2] for at in shown)
    document.close()
    assert right < (210 - 50) * 72 / 25.4


@pytest.mark.parametrize(
    ("styles", "font"),
    [(("bold",), "NotoSerif-Bold"), (("italic",), "NotoSerif-Italic"), (("bold", "italic"), "NotoSerif-BoldItalic")],
    ids="-".join,
)
def test_emphasis_is_printed_and_adds_up(styles: tuple[str, ...], font: str) -> None:
    emphases = [Emphasis(4, 7, style) for style in styles]
    assert font_of(copy(body("Chi bộ họp.", *emphases)), 5) == font


@pytest.mark.parametrize("style", ["under", "sub", "sup"])
def test_lines_under_and_small_letters_change_the_page(style: str) -> None:
    plain, marked = (pdf_bytes(copy(body("m2", *found)), READING) for found in ((), (Emphasis(1, 2, style),)))
    assert pages_of(plain) == pages_of(marked)
    assert drawn(plain) != drawn(marked)


def font_of(made: Copy, place: int) -> str:
    """Return the typeface of the letter at a place of the first paragraph."""
    document = pypdfium2.PdfDocument(pdf_bytes(made, READING))
    page = document[0].get_textpage()
    at = page.get_text_range().index("Chi bộ họp.") + place
    name = (ctypes.c_char * 60)()
    pypdfium2.raw.FPDFText_GetFontInfo(page, at, name, len(name), ctypes.c_int())
    document.close()
    return str(name.value.decode().split("+")[-1])


def drawn(pdf: bytes) -> bytes:
    document = pypdfium2.PdfDocument(pdf)
    dots = bytes(document[0].render(scale=1).buffer)
    document.close()
    return dots


def test_a_document_without_a_text_is_its_title() -> None:
    assert printed() == [f"NGHỊ QUYẾT về xây dựng chi bộ Số 21-NQ/TW {SOURCE} Trang 1/1"]


@pytest.mark.qt_log_ignore("QPainter::begin", "QPrinter")
def test_a_printer_that_takes_nothing_is_told_so(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "none" / "in.pdf"))
    with pytest.raises(SotayError) as caught:
        draw(copy(body("Lời.")), READING, printer)
    assert caught.value.code is Code.PRINT_FAILED


def test_work_may_be_stopped_between_pages() -> None:
    def stop(step: str, done: int, total: int) -> None:
        if done == 2:
            raise SotayError(Code.CANCELLED)

    with pytest.raises(SotayError):
        pdf_bytes(copy(*articles(60)), READING, stop)


def test_half_a_document_is_not_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(step: str, done: int, total: int) -> None:
        if done == 2:
            raise SotayError(Code.CANCELLED)

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    aborted: list[bool] = []
    monkeypatch.setattr(QPrinter, "abort", lambda _: aborted.append(True))
    with pytest.raises(SotayError):
        draw(copy(*articles(60)), READING, printer, stop)
    assert aborted == [True]


def test_pages_are_set_in_a_thread_while_the_window_goes_on(qtbot: QtBot) -> None:
    made: list[bytes] = []
    threads = [threading.Thread(target=lambda: made.append(pdf_bytes(copy(*articles(90)), READING))) for _ in range(2)]
    with StallWatch():
        for thread in threads:
            thread.start()
        qtbot.waitUntil(lambda: len(made) == 2, timeout=20_000)
    for thread in threads:
        thread.join()
    assert pages_of(made[0]) == pages_of(made[1])


# actions


@pytest.mark.parametrize("kind", Kind)
def test_a_copy_is_saved_where_the_person_says(
    qtbot: QtBot, desk: Desk, actions: DocumentActions, window: QWidget, view: DocumentView, tmp_path: Path, kind: Kind
) -> None:
    actions.export(view, kind.value)
    dialog = file_dialog(window)
    assert dialog.selectedFiles()[0].endswith(suggested_name(view.document.card, kind))
    target = tmp_path / f"bản sao.{kind.suffix}"
    with qtbot.waitSignal(desk.tasks.idle, timeout=20_000):
        choose(dialog, target)
    assert said(desk) == f"Saved {target}"
    words = {
        Kind.PDF: lambda: " ".join(pages_of(target)),
        Kind.DOCX: lambda: " ".join(one.text for one in docx.Document(str(target)).paragraphs),
        Kind.TEXT: lambda: target.read_text("utf-8-sig"),
    }[kind]()
    assert "XÂY DỰNG NÔNG THÔN MỚI" in words.upper()
    assert "IV. NGUỒN LỰC" in words


def test_the_next_copy_is_offered_in_the_same_folder(
    qtbot: QtBot, desk: Desk, actions: DocumentActions, window: QWidget, view: DocumentView, tmp_path: Path
) -> None:
    with qtbot.waitSignal(desk.tasks.idle):
        actions.export_to(tmp_path / "a.txt", view, Kind.TEXT)
    actions.export(view, "pdf")
    assert Path(file_dialog(window).directory().absolutePath()) == tmp_path


def test_a_file_that_cannot_be_written_is_told_and_tried_again(
    qtbot: QtBot, desk: Desk, actions: DocumentActions, view: DocumentView, tmp_path: Path
) -> None:
    target = tmp_path / "stick" / "a.docx"
    with qtbot.waitSignal(desk.tasks.idle):
        actions.export_to(target, view, Kind.DOCX)
    assert said(desk) == desk.messages.sentence(SotayError(Code.FILE_NOT_FOUND, {"file": "a.docx"}))
    target.parent.mkdir()
    with qtbot.waitSignal(desk.tasks.idle):
        press(qtbot, desk.messages.bar, "Try again")
    assert said(desk) == f"Saved {target}"
    assert target.exists()


def press(qtbot: QtBot, parent: QWidget, text: str) -> None:
    (button,) = (one for one in parent.findChildren(QPushButton) if one.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_long_work_shows_itself_and_can_be_stopped(
    qtbot: QtBot,
    desk: Desk,
    actions: DocumentActions,
    view: DocumentView,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def endless(made: Copy, sheet: Sheet, progress: Callable[[str, int, int], None]) -> bytes:
        while True:
            progress("page", 0, 1)

    monkeypatch.setattr("sotay.ui.documents.actions.pdf_bytes", endless)
    actions.export_to(tmp_path / "a.pdf", view, Kind.PDF)
    qtbot.waitUntil(lambda: said(desk) == "Saving a copy …")
    with qtbot.waitSignal(desk.tasks.idle):
        press(qtbot, desk.messages.bar, "Stop")
    assert said(desk) == "Stopped: no copy was made."
    assert not list(tmp_path.glob("a.*"))


@pytest.mark.usefixtures("no_printer")
def test_without_a_printer_a_pdf_is_offered(
    qtbot: QtBot, desk: Desk, actions: DocumentActions, window: QWidget, view: DocumentView
) -> None:
    actions.print_(view)
    assert said(desk).startswith("Not printed: this computer has no printer.")
    press(qtbot, desk.messages.bar, "Save as PDF")
    assert file_dialog(window).selectedFiles()[0].endswith(".pdf")


def test_a_chosen_printer_gets_the_document(
    qtbot: QtBot,
    desk: Desk,
    actions: DocumentActions,
    window: QWidget,
    view: DocumentView,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["máy in"]))
    actions.print_(view)
    (dialog,) = window.findChildren(QPrintDialog)
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    with qtbot.waitSignal(desk.tasks.idle, timeout=20_000):
        dialog.accepted.emit(printer)
    dialog.close()
    assert said(desk) == f"Sent to the printer: {NUMBER}"
    assert "Trang 1/" in pages_of(tmp_path / "in.pdf")[0]


def test_only_the_pages_that_were_chosen_are_printed(
    qtbot: QtBot, desk: Desk, actions: DocumentActions, view: DocumentView, tmp_path: Path
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    set_paper(printer)
    assert printer.pageLayout().mode() is QPageLayout.Mode.FullPageMode
    assert 1 in printed_pages(printer)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    with qtbot.waitSignal(desk.tasks.idle, timeout=20_000):
        actions.print_on(printer, view)
    pages = pages_of(tmp_path / "in.pdf")
    assert [re.findall(r"Trang (\d+)/5", text) for text in pages] == [["2"], ["3"]]


@pytest.mark.parametrize("notes", [True, False])
def test_a_study_sheet_is_saved_with_or_without_lines_for_notes(
    qtbot: QtBot, desk: Desk, actions: DocumentActions, window: QWidget, view: DocumentView, tmp_path: Path, notes: bool
) -> None:
    actions.study_sheet(view)
    (dialog,) = window.findChildren(StudyDialog)
    if not notes:
        dialog.notes.click()
    qtbot.mouseClick(dialog.pdf_button, Qt.MouseButton.LeftButton)
    target = tmp_path / "tờ học.pdf"
    with qtbot.waitSignal(desk.tasks.idle, timeout=20_000):
        choose(file_dialog(window), target)
    wanted = study_sheet(notes=notes)
    assert pages_of(target) == pages_of(pdf_bytes(exporter(desk.book).copy(view), wanted))


@pytest.mark.usefixtures("no_printer")
def test_a_study_sheet_can_be_printed_or_left(
    qtbot: QtBot, desk: Desk, actions: DocumentActions, window: QWidget, view: DocumentView
) -> None:
    actions.study_sheet(view)
    (dialog,) = window.findChildren(StudyDialog)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert said(desk) == ""
    actions.study_sheet(view)
    dialog = next(one for one in window.findChildren(StudyDialog) if one.isVisible())
    qtbot.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
    assert said(desk).startswith("Not printed")
