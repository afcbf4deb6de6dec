# Everything out in open formats and into a new book, from the settings.

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sotay.paths import DataPaths
from sotay.services.book import Book
from sotay.services.demo_notebook import fill_notebook
from sotay.services.open_formats import RECORDS, export_everything
from sotay.services.workspace import Workspace
from sotay.ui.pages.base import Desk
from sotay.ui.pages.settings_export import OpenFormatsSection
from sotay.ui.tasks import Lane
from tests.ui.desk import PASSPHRASE, QUICK

LEFT = Qt.MouseButton.LeftButton


def section(qtbot: QtBot, desk: Desk) -> OpenFormatsSection:
    made = OpenFormatsSection(desk)
    qtbot.addWidget(made)
    made.resize(640, 500)
    made.show()
    return made


def settled(qtbot: QtBot, made: OpenFormatsSection) -> None:
    qtbot.waitUntil(lambda: not made.desk.tasks.busy, timeout=20_000)


def exported(qtbot: QtBot, desk: Desk, folder: Path) -> Path:
    fill_notebook(desk.book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    made = section(qtbot, desk)
    made.export_to(folder)
    assert not made.export_button.isEnabled()
    settled(qtbot, made)
    (target,) = folder.glob("so-tay-*")
    return target


def test_everything_is_exported_with_a_pdf_and_the_folder_is_told(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "ra").mkdir()
    target = exported(qtbot, desk, tmp_path / "ra")
    assert (target / "dang-vien.pdf").read_bytes().startswith(b"%PDF-")
    assert (target / RECORDS).is_file()


def test_the_result_names_the_folder_and_opens_it(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    made = section(qtbot, desk)
    made.export_to(tmp_path)
    settled(qtbot, made)
    (target,) = tmp_path.glob("so-tay-*")
    assert str(target) in made.banner.accessibleName()
    qtbot.mouseClick(made.banner.findChildren(QPushButton)[-1], LEFT)
    assert opened == [str(target)]


def test_an_export_that_is_stopped_is_told_as_such(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    busy = Event()
    desk.tasks.run(lambda _: busy.wait(20), lambda _: None, owner=desk.tasks, lane=Lane.NOTEBOOK)
    made = section(qtbot, desk)
    made.export_to(tmp_path)
    qtbot.mouseClick(made.banner.findChildren(QPushButton)[-1], LEFT)
    busy.set()
    settled(qtbot, made)
    assert made.export_button.isEnabled()
    assert made.banner.accessibleName().startswith("Stopped as asked")
    assert not list(tmp_path.glob("so-tay-*"))


def test_an_empty_book_takes_it_in_after_it_was_looked_at(qtbot: QtBot, empty_desk: Desk, tmp_path: Path) -> None:
    other, _ = Workspace.create(DataPaths(tmp_path / "other"), PASSPHRASE, cost=QUICK)
    with other:
        fill_notebook(other.notebook, "2026-11-22T01:00:00+00:00")
        target = export_everything(Book(other), tmp_path).folder
    made = section(qtbot, empty_desk)
    made.look_at(target / RECORDS)
    settled(qtbot, made)
    assert empty_desk.book.members.all() == ()
    with qtbot.waitSignal(made.changed):
        qtbot.mouseClick(made.banner.findChildren(QPushButton)[0], LEFT)
    settled(qtbot, made)
    assert len(empty_desk.book.members.all()) == 26


def test_rubbish_is_told_in_place_and_changes_nothing(qtbot: QtBot, empty_desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "rác.json").write_text("[]", encoding="utf-8")
    made = section(qtbot, empty_desk)
    made.look_at(tmp_path / "rác.json")
    settled(qtbot, made)
    assert not made.banner.isHidden()
    assert made.import_button.isEnabled()
    assert empty_desk.book.members.all() == ()
