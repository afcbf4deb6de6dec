"""What works on every page of the open book: rail, quick search, keys, messages, locking, languages, names."""

from collections.abc import Iterator
from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.errors import Code, SotayError
from sotay.domain.members import Member, Person
from sotay.paths import resource_dir
from sotay.services.backups import Reason
from sotay.services.comparing import choices
from sotay.ui.delegates.rows import QuickRow
from sotay.ui.frame import Frame
from sotay.ui.gate.idle import IdleWatch
from sotay.ui.keys import sequences
from sotay.ui.language import Languages
from sotay.ui.pages.base import Desk
from sotay.ui.pages.catalogue import PAGES
from sotay.ui.pages.reader import ReaderPage
from sotay.ui.quick import Answer, QuickSearch, shared
from sotay.ui.tasks import Lane
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, IconButton
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.rail import NavRail
from sotay.ui.widgets.undo_bar import UndoBar
from tests.ui.stall import StallWatch
from tests.ui.typing import type_text

LEFT, Key = Qt.MouseButton.LeftButton, Qt.Key
IN_RAIL = [entry.key for entry in PAGES if entry.icon]


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    made = Languages(qapp, resource_dir())
    made.choose("en")
    yield made
    made.choose("en")


@pytest.fixture
def frame(desk: Desk, languages: Languages, theme: Theme, qtbot: QtBot) -> Frame:
    made = Frame(theme, desk.tasks, desk.settings, desk.book, desk.keystore)
    qtbot.addWidget(made)
    made.resize(1366, 696)
    made.show()
    activate(made, qtbot)
    made.go("home")
    rested(made, qtbot)
    return made


def activate(frame: Frame, qtbot: QtBot) -> None:
    """Bring the window to the front, again where a window of the test before has just gone away."""

    def is_active() -> bool:
        frame.activateWindow()
        return frame.isActiveWindow()

    qtbot.waitUntil(is_active)


def rested(frame: Frame, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not frame.desk.tasks.busy, timeout=10_000)


def child(parent: QObject, kind: type[QWidget]) -> QWidget:
    found = parent.findChild(kind)
    assert isinstance(found, kind)
    return found


def press(frame: Frame, name: str, qtbot: QtBot) -> None:
    activate(frame, qtbot)
    combination = sequences(name)[0][0]  # type: ignore[index]
    QTest.keyClick(frame.focusWidget() or frame, combination.key(), combination.keyboardModifiers())


def searched(frame: Frame, qtbot: QtBot, text: str) -> QListView:
    """Open the search over the whole book and type."""
    press(frame, "search", qtbot)
    quick = child(frame, QuickSearch)
    qtbot.waitUntil(quick.isVisible)
    type_text(child(quick, QLineEdit), text)
    answers = child(quick, QListView)
    assert isinstance(answers, QListView)
    return answers


def key_of(frame: Frame) -> str:
    page = frame.page()
    assert page is not None
    return page.key


@pytest.mark.parametrize("key", IN_RAIL)
def test_a_click_in_the_rail_opens_its_page(frame: Frame, qtbot: QtBot, key: str) -> None:
    rail = child(frame, NavRail)
    assert isinstance(rail, NavRail)
    with qtbot.waitSignal(frame.title_changed):
        qtbot.mouseClick(rail.item(key), LEFT)
    assert key_of(frame) == key
    assert rail.current() == key
    assert frame.desk.settings.value("page", "") == key
    rested(frame, qtbot)


@pytest.mark.parametrize("key", ["dues", "log", "calendar", "meetings", "reports"])
def test_the_keyboard_begins_in_what_a_page_is_for_not_in_its_head(frame: Frame, qtbot: QtBot, key: str) -> None:
    frame.go(key)
    rested(frame, qtbot)
    qtbot.waitUntil(lambda: frame.focusWidget() is not None)
    page, focused = frame.page(), frame.focusWidget()
    assert page is not None
    assert focused is not None
    assert page.isAncestorOf(focused)
    assert not any(header.isAncestorOf(focused) for header in page.findChildren(PageHeader))


def test_what_waits_on_a_page_is_counted_in_the_rail(frame: Frame) -> None:
    page, rail = frame.page(), child(frame, NavRail)
    assert page is not None
    assert isinstance(rail, NavRail)
    page.counted.emit(7, "7 documents must be read")
    assert "7 documents must be read" in rail.item("home").accessibleName() + rail.item("home").accessibleDescription()


def test_words_without_marks_find_a_document_and_enter_opens_it(frame: Frame, qtbot: QtBot) -> None:
    answers = searched(frame, qtbot, "sinh hoat chi bo")
    qtbot.waitUntil(answers.isVisible)
    qtbot.keyClick(frame.focusWidget(), Key.Key_Return)
    qtbot.waitUntil(lambda: key_of(frame) == "reader")
    reader = frame.page()
    assert isinstance(reader, ReaderPage)
    qtbot.waitUntil(lambda: reader.reading is not None, timeout=10_000)
    assert reader.header.finder.field.text() == "sinh hoat chi bo"
    rested(frame, qtbot)


def test_the_name_of_a_page_is_found_too(frame: Frame, qtbot: QtBot) -> None:
    answers = searched(frame, qtbot, "settin")
    qtbot.waitUntil(answers.isVisible)
    qtbot.keyClick(frame.focusWidget(), Key.Key_Return)
    qtbot.waitUntil(lambda: key_of(frame) == "settings")


def test_escape_gives_the_focus_back(frame: Frame, qtbot: QtBot) -> None:
    frame.go("library")
    rested(frame, qtbot)
    press(frame, "search_page", qtbot)
    before = frame.focusWidget()
    assert isinstance(before, QLineEdit)
    searched(frame, qtbot, "chi")
    qtbot.keyClick(frame.focusWidget(), Key.Key_Escape)
    assert not child(frame, QuickSearch).isVisible()
    assert frame.focusWidget() is before


def test_nothing_found_is_said_in_a_sentence(frame: Frame, qtbot: QtBot) -> None:
    searched(frame, qtbot, "xyzzyq")
    quick = child(frame, QuickSearch)
    words = child(quick, Paragraph)
    assert isinstance(words, Paragraph)
    qtbot.waitUntil(words.isVisible)
    assert words.plain == "Nothing found. Try fewer words."


@pytest.mark.parametrize("key", ["library", "reader"])
def test_the_key_for_searching_a_page_goes_to_its_field(frame: Frame, qtbot: QtBot, key: str) -> None:
    frame.go(key, str(frame.desk.book.library.find("12-KH/ĐU")[0].uid) if key == "reader" else None)
    rested(frame, qtbot)
    press(frame, "search_page", qtbot)
    assert isinstance(frame.focusWidget(), QLineEdit)


@pytest.mark.parametrize(("key", "topic"), [("library", "library"), ("packs", "packs")])
def test_help_is_asked_for_with_the_topic_of_the_page(frame: Frame, qtbot: QtBot, key: str, topic: str) -> None:
    frame.go(key)
    rested(frame, qtbot)
    with qtbot.waitSignal(frame.help_wanted) as asked:
        press(frame, "help", qtbot)
    assert asked.args == [topic]


def test_a_failure_is_told_with_a_way_to_try_again(frame: Frame, qtbot: QtBot) -> None:
    tries: list[int] = []
    frame.messages.error(SotayError(Code.LIBRARY_BUSY), lambda: tries.append(1))
    assert frame.messages.bar.isVisible()
    again = next(one for one in frame.messages.bar.findChildren(Button) if one.text() == "Try again")
    qtbot.mouseClick(again, LEFT)
    assert tries == [1]
    assert not frame.messages.bar.isVisible()


def test_a_message_that_is_closed_leaves_the_keyboard_to_the_page(frame: Frame, qtbot: QtBot) -> None:
    activate(frame, qtbot)
    frame.messages.warn("Chưa lưu được.")
    bar = frame.messages.bar
    (cross,) = bar.findChildren(IconButton)
    qtbot.waitUntil(cross.isVisible)
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    page, focus = frame.page(), frame.focusWidget()
    assert page is not None
    assert focus is not None
    assert focus is page or page.isAncestorOf(focus)


def test_an_error_nobody_takes_is_told(frame: Frame, qtbot: QtBot) -> None:
    def fail(_: object) -> None:
        raise SotayError(Code.LIBRARY_BUSY)

    frame.desk.tasks.run(fail, lambda _: None, owner=frame)
    qtbot.waitUntil(frame.messages.bar.isVisible)


def test_what_was_done_is_undone_by_key_or_click_once(frame: Frame, qtbot: QtBot) -> None:
    undone: list[str] = []
    frame.messages.info("Passage highlighted", lambda: undone.append("key"))
    press(frame, "undo", qtbot)
    frame.messages.info("Passage highlighted", lambda: undone.append("click"))
    qtbot.mouseClick(child(child(frame, UndoBar), Button), LEFT)
    press(frame, "undo", qtbot)
    assert undone == ["key", "click"]


def test_locking_during_an_import_asks_first(frame: Frame, qtbot: QtBot) -> None:
    go_on = Event()
    frame.desk.tasks.run(lambda _: go_on.wait(10), lambda _: None, owner=frame, lane=Lane.LIBRARY)
    with qtbot.assertNotEmitted(frame.lock_wanted):
        press(frame, "lock", qtbot)
    assert "being imported" in frame.messages.bar.accessibleName()
    stop = next(one for one in frame.messages.bar.findChildren(Button) if one.text() == "Stop and lock")
    with qtbot.waitSignal(frame.lock_wanted):
        qtbot.mouseClick(stop, LEFT)
    go_on.set()
    rested(frame, qtbot)


def test_idle_time_locks_only_after_an_import(frame: Frame, qtbot: QtBot) -> None:
    go_on = Event()
    frame.desk.tasks.run(lambda _: go_on.wait(10), lambda _: None, owner=frame, lane=Lane.LIBRARY)
    with qtbot.assertNotEmitted(frame.lock_wanted):
        frame.lock_when_free()
    with qtbot.waitSignal(frame.lock_wanted):
        go_on.set()


def test_idle_time_warns_and_locks_and_a_key_keeps_the_book_open(frame: Frame, qtbot: QtBot) -> None:
    now = [0.0]
    idle = IdleWatch(15, parent=frame, clock=lambda: now[0], tick_ms=3_600_000)
    idle.warned.connect(frame.warn_of_lock)
    idle.resumed.connect(frame.end_warning)
    idle.expired.connect(frame.lock_when_free)
    now[0] = 14.5 * 60
    idle.look()
    assert "locks itself" in frame.messages.bar.accessibleName()
    assert frame.messages.bar.isVisible()
    press(frame, "search_page", qtbot)
    assert not frame.messages.bar.isVisible()
    now[0] = 29.6 * 60
    with qtbot.waitSignal(frame.lock_wanted):
        idle.look()


def test_another_language_renames_rail_and_window(frame: Frame, languages: Languages, qtbot: QtBot) -> None:
    rail = child(frame, NavRail)
    assert isinstance(rail, NavRail)
    frame.go("library")
    rested(frame, qtbot)
    with qtbot.waitSignal(frame.title_changed) as told:
        languages.choose("vi")
    assert rail.item("library").text() == "Thư viện"
    assert told.args == ["Thư viện"]
    rested(frame, qtbot)


def test_a_message_follows_the_window_into_another_language(frame: Frame, languages: Languages, qtbot: QtBot) -> None:
    frame.messages.error(SotayError(Code.LIBRARY_BUSY), lambda: None)
    english = frame.messages.bar.accessibleName()
    frame.desk.settings.language = "vi"
    languages.choose("vi")
    qtbot.waitUntil(lambda: frame.messages.bar.accessibleName() != english)
    assert frame.messages.bar.isVisible()
    assert frame.messages.bar.accessibleName() == frame.messages.sentence(SotayError(Code.LIBRARY_BUSY))
    assert "Thử lại" in [one.text() for one in frame.messages.bar.findChildren(Button)]
    rested(frame, qtbot)


def test_a_message_that_knows_one_language_only_goes_with_it(frame: Frame, languages: Languages, qtbot: QtBot) -> None:
    frame.messages.warn("The disc is nearly full.")
    languages.choose("vi")
    qtbot.waitUntil(lambda: not frame.messages.bar.isVisible())
    rested(frame, qtbot)


def test_an_offer_to_undo_follows_the_window_into_another_language(
    frame: Frame, languages: Languages, qtbot: QtBot
) -> None:
    undone: list[int] = []
    frame.messages.info(lambda: f"said in {languages.current}", lambda: undone.append(1))
    offer = child(frame, UndoBar)
    languages.choose("vi")
    qtbot.waitUntil(lambda: offer.accessibleName() == "said in vi")
    assert offer.isVisible()
    button = child(offer, Button)
    assert isinstance(button, Button)
    assert button.text() == "Hoàn tác"
    frame.messages.info("Passage highlighted", lambda: undone.append(2))
    languages.choose("en")
    qtbot.waitUntil(lambda: not offer.isVisible())
    press(frame, "undo", qtbot)  # the words are gone, the deed can be undone still
    assert undone == [2]
    rested(frame, qtbot)


def test_an_undo_that_was_taken_leaves_the_keyboard_to_the_page(frame: Frame, qtbot: QtBot) -> None:
    activate(frame, qtbot)
    frame.messages.info("Passage highlighted", lambda: None)
    button = child(child(frame, UndoBar), Button)
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)
    page, focus = frame.page(), frame.focusWidget()
    assert page is not None
    assert focus is not None
    assert focus is page or page.isAncestorOf(focus)


def nameless(page: QWidget) -> list[str]:
    """Return what can be reached with Tab and says nothing to a screen reader."""
    reached = (
        one
        for one in page.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(one, QScrollBar)
    )
    return [f"{type(one.parentWidget()).__name__}/{type(one).__name__}" for one in reached if not _name(one)]


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return widget.accessibleName() or (str(text()) if callable(text) and not isinstance(widget, QLineEdit) else "")


@pytest.mark.parametrize("key", [entry.key for entry in PAGES])
def test_everything_that_takes_the_focus_has_a_name(frame: Frame, qtbot: QtBot, key: str) -> None:
    uid = str(frame.desk.book.library.find("21-KH/ĐU")[0].uid)
    arguments = {"reader": uid, "compare": (uid, choices(frame.desk.book, uid)[1].revision_id, uid, None)}
    frame.go(key, arguments.get(key))
    rested(frame, qtbot)
    assert nameless(frame) == []


class OwnWindows(QObject):
    """Remember which widgets came up as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {_name(watched)}")
        return False


def test_no_part_of_a_page_comes_up_as_a_window_and_takes_the_focus(
    frame: Frame, qapp: QApplication, qtbot: QtBot
) -> None:
    frame.desk.book.backups.make(Reason.MANUAL)
    windows = OwnWindows()
    qapp.installEventFilter(windows)
    for entry in PAGES:
        frame.go(entry.key)
        rested(frame, qtbot)
    qapp.removeEventFilter(windows)
    assert windows.seen == []
    assert frame.isActiveWindow()


def test_a_stall_is_seen_and_told(qtbot: QtBot) -> None:
    def work() -> None:
        from sotay.domain.vietnamese import fold

        fold("Đảng ủy xã Sông Bạch " * 120_000)

    def watched() -> None:
        with StallWatch() as watch:
            QTimer.singleShot(0, work)
            qtbot.waitUntil(lambda: bool(watch.stalls))

    with pytest.raises(AssertionError, match="ms of work"):
        watched()


def test_the_work_of_a_test_is_no_stall(qtbot: QtBot) -> None:
    done: list[bool] = []
    with StallWatch() as watch:
        QTimer.singleShot(0, lambda: done.append(True))
        qtbot.waitUntil(lambda: bool(done))
        assert sum(range(8_000_000)) > 0
        QTimer.singleShot(0, lambda: done.append(True))
        qtbot.waitUntil(lambda: len(done) == 2)
    assert watch.longest < 0.1


def answered(frame: Frame, typed: str) -> bool:
    return frame._quick._answered == typed


def rows(kind: str, count: int) -> list[Answer]:
    return [Answer(QuickRow("flag", f"{kind}{at}"), kind) for at in range(count)]


@pytest.mark.parametrize(
    ("counts", "shown"),
    [((3, 3, 2, 9), "aabbccdd"), ((0, 9, 1, 0), "bbbbbbbc"), ((1, 1, 0, 1), "abd"), ((9, 9, 9, 9), "aabbccdd")],
)
def test_no_kind_of_answer_crowds_the_others_out(counts: tuple[int, ...], shown: str) -> None:
    kinds = [rows(kind, count) for kind, count in zip("abcd", counts, strict=True)]
    assert "".join(answer.page for answer in shared(kinds, 8)) == shown


def test_orders_are_found_from_everywhere(frame: Frame, qtbot: QtBot) -> None:
    for typed, page in (("write an entry", "log"), ("add a member", "member"), ("plan a meeting", "meeting")):
        frame.show_quick_search()
        type_text(frame._quick._field, typed)
        qtbot.waitUntil(partial(answered, frame, typed))
        qtbot.keyClick(frame._quick._field, Qt.Key.Key_Return)
        assert key_of(frame) == page
    frame.show_quick_search()
    type_text(frame._quick._field, "lock the book")
    qtbot.waitUntil(partial(answered, frame, "lock the book"))
    with qtbot.waitSignal(frame.lock_wanted):
        qtbot.keyClick(frame._quick._field, Qt.Key.Key_Return)


def test_the_search_over_the_book_finds_members_and_pages_outside_the_rail(frame: Frame, qtbot: QtBot) -> None:
    book = frame.desk.book
    (member_id,) = book.members.add_all([Member("a", Person("Hoàng Minh Quân", card="036099000090"))])
    for typed, page, argument in (("hoang minh", "member", member_id), ("backups", "backups", None)):
        frame.show_quick_search()
        with qtbot.waitSignal(frame._quick.chosen) as chosen:
            type_text(frame._quick._field, typed)
            qtbot.waitUntil(partial(answered, frame, typed))
            qtbot.keyClick(frame._quick._field, Qt.Key.Key_Return)
        assert chosen.args == [page, argument]
