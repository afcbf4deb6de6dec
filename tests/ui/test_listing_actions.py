# A list on its way out of the window: printed, stopped, refused by the disk.

import zipfile
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.ui.documents.listing_actions import ListingActions, PaperKind, Wanted
from sotay.ui.documents.printing import set_paper
from sotay.ui.pages.base import Desk
from tests.exports.listing import plain


@pytest.fixture
def actions(qtbot: QtBot, empty_desk: Desk) -> ListingActions:
    window = QWidget()
    qtbot.addWidget(window)
    return ListingActions(empty_desk, window)


def wanted() -> Wanted:
    return Wanted(plain, "Danh sách thử", remark="Số thẻ chỉ ghi bốn số cuối.")


def ended(qtbot: QtBot, desk: Desk) -> str:
    """Wait for the end of the work and return what the bar says."""
    qtbot.waitUntil(lambda: not desk.tasks.busy and bool(desk.messages.bar.accessibleName()), timeout=10_000)
    return desk.messages.bar.accessibleName()


def test_a_list_is_printed_on_the_printer_that_was_chosen(
    qtbot: QtBot, empty_desk: Desk, actions: ListingActions, tmp_path: Path
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    set_paper(printer, landscape=True)
    actions.print_on(printer, wanted())
    assert ended(qtbot, empty_desk) == "Sent to the printer: Danh sách thử. Số thẻ chỉ ghi bốn số cuối."
    document = pypdfium2.PdfDocument(tmp_path / "in.pdf")
    assert len(document) >= 1
    document.close()


def test_a_file_that_cannot_be_written_is_told_with_a_way_to_try_again(
    qtbot: QtBot, empty_desk: Desk, actions: ListingActions, tmp_path: Path
) -> None:
    target = tmp_path / "không có" / "danh sách.xlsx"
    actions.save_to(target, PaperKind.XLSX, wanted())
    assert "Saved" not in ended(qtbot, empty_desk)
    target.parent.mkdir()
    next(button for button in empty_desk.messages.bar.findChildren(QPushButton) if button.text()).click()
    qtbot.waitUntil(target.is_file, timeout=10_000)


@pytest.mark.parametrize("kind", PaperKind)
def test_each_kind_is_a_file_of_its_own(
    qtbot: QtBot, empty_desk: Desk, actions: ListingActions, tmp_path: Path, kind: PaperKind
) -> None:
    target = tmp_path / f"danh sách.{kind}"
    actions.save_to(target, kind, wanted())
    assert ended(qtbot, empty_desk).startswith(f"Saved {target}.")
    assert target.read_bytes()[:4] == (b"%PDF" if kind is PaperKind.PDF else b"PK\x03\x04")


def test_the_print_dialog_comes_where_there_is_a_printer(
    qtbot: QtBot, actions: ListingActions, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = "sotay.ui.documents.told_work.QPrinterInfo.availablePrinterNames"
    monkeypatch.setattr(names, staticmethod(lambda: ["Máy in thử"]))
    opened: list[object] = []
    monkeypatch.setattr("sotay.ui.documents.told_work.QDialog.open", opened.append)
    actions.print_(wanted())
    assert isinstance(opened[0], QPrintDialog)


@pytest.mark.parametrize("sample", [True, False])
def test_only_lists_of_a_sample_book_bear_its_mark(
    qtbot: QtBot, empty_desk: Desk, actions: ListingActions, tmp_path: Path, sample: bool
) -> None:
    empty_desk.book.workspace.notebook.set_setting("demo", "1" if sample else "")
    targets = {kind: tmp_path / f"danh sách.{kind}" for kind in PaperKind}
    for kind, target in targets.items():
        actions.save_to(target, kind, wanted())
        qtbot.waitUntil(lambda: not empty_desk.tasks.busy, timeout=10_000)
    with pypdfium2.PdfDocument(targets[PaperKind.PDF]) as document:
        assert ("MẪU" in document[0].get_textpage().get_text_range()) is sample
    sheet = openpyxl.load_workbook(targets[PaperKind.XLSX]).active
    assert bool(sheet.oddHeader.center.text) is sample
    with zipfile.ZipFile(targets[PaperKind.DOCX]) as archive:
        told = b"".join(archive.read(name) for name in archive.namelist() if "/header" in name)
    assert ("MẪU".encode() in told) is sample


@pytest.mark.parametrize(("value", "name"), [("1", "Mẫu - Danh sách thử.pdf"), ("", "Danh sách thử.pdf")])
def test_the_name_that_is_proposed_tells_a_sample(
    qtbot: QtBot, empty_desk: Desk, actions: ListingActions, value: str, name: str
) -> None:
    empty_desk.book.workspace.notebook.set_setting("demo", value)
    actions.save(PaperKind.PDF, wanted())
    window = actions.parent()
    assert window is not None
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert [Path(one).name for one in dialog.selectedFiles()] == [name]
    dialog.reject()
