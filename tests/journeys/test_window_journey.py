"""One person's whole way through the window, from the first start to the lock: clicks and typing only."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QFileDialog, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from sotay.paths import DataPaths, resource_dir
from sotay.services.keystore import MemoryKeyStore
from sotay.services.notes import MarkKind, PlacedMark, Standing
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.frame import Frame
from sotay.ui.gate.lock import LockScreen
from sotay.ui.gate.welcome import BEGIN, CODE, ISSUER, KEYS, ROLE, Welcome
from sotay.ui.gate.welcome_begin import IssuerStep
from sotay.ui.gate.welcome_steps import KeysStep
from sotay.ui.keys import sequences
from sotay.ui.language import Languages
from sotay.ui.pages.base import Page
from sotay.ui.pages.catalogue import PAGES
from sotay.ui.pages.compare import ComparePage
from sotay.ui.pages.library import LibraryPage
from sotay.ui.pages.pack_preview import PreviewStep
from sotay.ui.pages.pack_result import ResultStep
from sotay.ui.pages.pack_start import StartStep
from sotay.ui.pages.packs import PacksPage
from sotay.ui.pages.reader import ReaderPage
from sotay.ui.quick import QuickSearch
from sotay.ui.settings import SETTINGS_FILE, UiSettings
from sotay.ui.shell import Shell, Surroundings
from sotay.ui.theme import Theme
from tests.ui.desk import PASSPHRASE, Shelved
from tests.ui.stall import StallWatch
from tests.ui.typing import type_text

LEFT, CTRL, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORDS, PLAN, NOTE = "ke hoach sinh hoat chi bo", "02-KH/CB", "Hỏi lại đồng chí bí thư"
PLAN_TITLE = "inh hoạt chuyên đề năm 2026 của Chi bộ thôn Đông"
SLOW_MS = 20_000
Some = TypeVar("Some", bound=QWidget)


@dataclass
class Person:
    """Sit before the window; every act is measured by the watch, every wait has an end."""

    shell: Shell
    qtbot: QtBot
    watch: StallWatch

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until, timeout=SLOW_MS)

    def click(self, widget: QWidget) -> None:
        self.wait(lambda: widget.isVisible() and widget.isEnabled())
        spot = QPoint(12, widget.height() // 2) if isinstance(widget, QCheckBox) else widget.rect().center()
        words = widget.text() if isinstance(widget, QAbstractButton) else type(widget).__name__
        self.watch.do(f"clicking {words}", lambda: self.qtbot.mouseClick(widget, LEFT, pos=spot))

    def press(self, name: str, which: int = 0) -> None:
        """Press a shortcut of the keyboard map."""
        combination = sequences(name)[which][0]  # type: ignore[index]
        self.key(self.shell.focusWidget() or self.shell, combination.key(), combination.keyboardModifiers())

    def key(self, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.shell.activateWindow()
        self.wait(self.shell.isActiveWindow)
        words = QKeySequence(key).toString()
        self.watch.do(f"pressing {words}", lambda: self.qtbot.keyClick(widget, key, modifier))

    def write(self, widget: QWidget, text: str) -> None:
        for letter in text:
            self.watch.do(f"typing {letter}", lambda letter=letter: type_text(widget, letter))  # type: ignore[misc]

    def shown(self, kind: type[Some]) -> Some:
        self.wait(lambda: isinstance(self.shell.centralWidget(), kind))
        found = self.shell.centralWidget()
        assert isinstance(found, kind)
        return found

    def page(self, kind: type[Some]) -> Some:
        self.wait(lambda: isinstance(self.frame.page(), kind))
        found = self.frame.page()
        assert isinstance(found, kind)
        return found

    @property
    def frame(self) -> Frame:
        assert self.shell.frame is not None
        return self.shell.frame

    def pick(self, parent: QWidget, file: Path) -> None:
        """Choose a file in the dialog that has come up."""
        dialogs = parent.findChildren(QFileDialog)
        (field,) = dialogs[-1].findChildren(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        field.setText(str(file))
        with self.qtbot.waitSignal(dialogs[-1].fileSelected):
            self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def quiet(self) -> None:
        self.wait(lambda: not self.frame.desk.tasks.busy)


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    made = Languages(qapp, resource_dir())
    yield made
    made.choose("en")


@pytest.fixture
def shell(theme: Theme, languages: Languages, tmp_path: Path, qtbot: QtBot) -> Iterator[Shell]:
    folder = tmp_path / "book"
    settings = UiSettings(folder / SETTINGS_FILE, {"language": "en"})
    languages.choose("en")
    made = Shell(Surroundings(theme, languages, settings, DataPaths(folder), MemoryKeyStore(), resource_dir()))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def first_start(person: Person, shelved: Shelved) -> None:
    """Go through the six steps to an open book that is about to import its first pack."""
    welcome = person.shown(Welcome)
    for step in (ROLE, KEYS):
        person.click(welcome.next_button)
        person.wait(lambda step=step: welcome.step == step)  # type: ignore[misc]
    page = welcome.page
    assert isinstance(page, KeysStep)
    person.write(page.passphrase.first.editor, PASSPHRASE)
    person.write(page.passphrase.second.editor, PASSPHRASE)
    person.click(welcome.next_button)
    person.wait(lambda: welcome.step == CODE)
    view = welcome.code_view
    person.click(view.next_button)
    for field, place in zip(view.fields, view.asked, strict=True):
        person.write(field.editor, view.groups[place].lower())
    person.click(view.confirm_button)
    assert welcome.step == ISSUER
    issuer = welcome.page
    assert isinstance(issuer, IssuerStep)
    person.click(issuer.choose_button)
    person.pick(issuer, shelved.demo.keys.root)
    person.wait(issuer.check.isVisible)
    assert "".join(issuer.mark.groups()).lower() == shelved.demo.keys.fingerprint
    person.click(issuer.check)
    person.click(welcome.next_button)
    person.wait(lambda: welcome.step == BEGIN)
    person.click(welcome.next_button)
    person.pick(welcome, shelved.demo.packs[0])


def step_of(person: Person, page: PacksPage, kind: type[Some]) -> Some:
    person.wait(lambda: isinstance(page.body, kind))
    assert isinstance(page.body, kind)
    return page.body


def bring_in(person: Person, page: PacksPage) -> ResultStep:
    person.click(step_of(person, page, PreviewStep).confirm)
    result = step_of(person, page, ResultStep)
    person.quiet()
    return result


def search_and_open(person: Person) -> ReaderPage:
    """Look for a plan without typing any marks, walk to it with the arrows and open it."""
    library = to(person, "library", LibraryPage)
    person.press("search_page")
    view = library.view
    person.write(view.search, WORDS)
    person.wait(lambda: library.answered is not None and library.answered.question.text == WORDS)
    person.quiet()
    person.wait(lambda: view.list.currentIndex().isValid())
    walk_to_plan(person, view.list, view.list)
    person.quiet()
    person.key(view.list, Qt.Key.Key_Return)
    reader = person.page(ReaderPage)
    settled(person, reader, PLAN)
    return reader


def walk_to_plan(person: Person, rows: QListView, keys_to: QWidget) -> None:
    """Press Down until the plan of the cell is chosen; another cell has a plan of the same number."""
    for _ in range(rows.model().rowCount()):
        if PLAN_TITLE in rows.currentIndex().data(ROW_ROLE).sentence:
            return
        person.key(keys_to, Qt.Key.Key_Down)
    pytest.fail("the plan was not found")


def settled(person: Person, reader: ReaderPage, number: str) -> None:
    person.wait(lambda: reader.title() == number and reader.panes.sheet.writer.done)
    person.quiet()


def marks(person: Person, reader: ReaderPage) -> tuple[PlacedMark, ...]:
    assert reader.reading is not None
    return person.frame.desk.book.notes.marks(reader.reading.uid, reader.reading.view.sections)


def write_on_it(person: Person, reader: ReaderPage) -> None:
    """Highlight some words with the keyboard and write a note at others."""
    assert reader.reading is not None
    sheet = reader.panes.sheet
    places = [place for place, one in enumerate(reader.reading.view.sections) if len(one.text) > 60]
    for place, keys in ((places[0], "highlight"), (places[1], "note")):
        (stretch,) = sheet.placed.stretches(place, 0, 1)
        cursor = QTextCursor(sheet.document())
        cursor.setPosition(stretch.start)
        sheet.setTextCursor(cursor)
        sheet.setFocus()
        for _ in range(12):
            person.key(sheet, Qt.Key.Key_Right, SHIFT)
        person.press(keys)
    draft = reader.panes.margin.draft
    assert draft is not None
    person.write(draft.field, NOTE)
    person.key(draft.field, Qt.Key.Key_Return, CTRL)
    person.wait(lambda: len(marks(person, reader)) == 2)
    person.quiet()


def note_of(person: Person, reader: ReaderPage) -> PlacedMark:
    (note,) = (one for one in marks(person, reader) if one.mark.kind is MarkKind.NOTE)
    return note


def to(person: Person, page: str, kind: type[Some]) -> Some:
    """Turn to a page of the rail by the key that its place there has now."""
    person.press("pages", [entry.key for entry in PAGES if entry.icon].index(page))
    return person.page(kind)


def unlock(person: Person) -> None:
    person.shown(LockScreen)
    person.wait(lambda: isinstance(person.shell.focusWidget(), QLineEdit))
    field = person.shell.focusWidget()
    person.write(field, PASSPHRASE)
    person.key(field, Qt.Key.Key_Return)
    person.shown(Frame)
    person.quiet()


def button(page: QWidget, words: str) -> QAbstractButton:
    found = [one for one in page.findChildren(QAbstractButton) if one.text() == words and one.isVisible()]
    return found[-1]


def test_from_the_first_start_to_the_lock(shell: Shell, shelved: Shelved, qtbot: QtBot) -> None:
    shell.start()
    with StallWatch() as watch:
        person = Person(shell, qtbot, watch)
        first_start(person, shelved)
        packs = person.page(PacksPage)
        bring_in(person, packs)
        assert len(person.frame.desk.book.packs.history()) == 1

        reader = search_and_open(person)
        write_on_it(person, reader)

        packs = to(person, "packs", PacksPage)
        person.press("open_pack")
        person.pick(packs, shelved.demo.packs[1])
        preview = step_of(person, packs, PreviewStep)
        person.click(button(preview, "Show them"))
        assert [preview.model.index(r).data(ROW_ROLE).number for r in range(preview.model.rowCount())] == [PLAN]
        result = bring_in(person, packs)

        go_to_plan(person)
        note = note_of(person, reader)
        assert note.mark.text == NOTE
        assert note.standing is not Standing.LOST or reader.panes.margin.cards

        compare_versions(person, reader)

        packs = to(person, "packs", PacksPage)
        person.click(button(result, "Undo the pack"))
        if ask := [b for b in packs.findChildren(QAbstractButton) if b.text() == "Undo the pack" and b.isVisible()]:
            person.click(ask[0])
        step_of(person, packs, StartStep)
        person.wait(lambda: [r.undone_at is None for r in person.frame.desk.book.packs.history()].count(True) == 1)
        person.quiet()

        person.press("lock")
        unlock(person)
        go_to_plan(person)
        assert note_of(person, person.page(ReaderPage)).mark.text == NOTE


def go_to_plan(person: Person) -> None:
    """Open the plan by the search over the whole book."""
    person.press("search")
    field = person.shell.focusWidget()
    assert isinstance(field, QLineEdit)
    person.write(field, "sinh hoat chuyen de nam 2026")
    quick = person.frame.findChild(QuickSearch)
    assert isinstance(quick, QuickSearch)
    answers = quick.findChild(QListView)
    assert isinstance(answers, QListView)
    person.wait(answers.isVisible)
    walk_to_plan(person, answers, field)
    person.key(field, Qt.Key.Key_Return)
    settled(person, person.page(ReaderPage), PLAN)


def compare_versions(person: Person, reader: ReaderPage) -> None:
    menu = reader.more_menu()
    (action,) = (one for one in menu.actions() if one.text().startswith("Compare with the version before"))
    person.watch.do("choosing to compare", action.trigger)
    page: Page = person.page(ComparePage)
    person.quiet()
    assert page.title() == "Compare"
