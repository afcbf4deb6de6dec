"""The tour beside the work: by keys alone through a sample book, and in a book in which nothing stands yet."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sotay.paths import DataPaths, resource_dir
from sotay.services.book import Book
from sotay.services.demo_activities import fill_activities
from sotay.services.demo_dues import fill_dues
from sotay.services.demo_meetings import fill_meetings
from sotay.services.demo_notebook import fill_notebook
from sotay.services.keystore import MemoryKeyStore
from sotay.services.places import Place
from sotay.services.workspace import Workspace
from sotay.ui.frame import Frame
from sotay.ui.language import Languages
from sotay.ui.pages.catalogue import PAGES
from sotay.ui.quick import QuickSearch
from sotay.ui.settings import TOUR_SEEN, UiSettings
from sotay.ui.tasks import Tasks
from sotay.ui.theme import Theme
from sotay.ui.tour import Tour
from sotay.ui.tour_card import TourCard
from sotay.ui.tour_places import TourPlaces
from sotay.ui.tour_stops import tour_stops
from tests.ui.desk import PASSPHRASE, Shelved

STOPS = ["home", "library", "reader", "cockpit", "paper", "log", "members", "dues", "reports", "backups"]
EMPTY = ["home", "library", "meetings", "log", "members", "dues", "reports", "backups"]
Open = Callable[[Path], Frame]


@pytest.fixture(scope="module")
def sample(shelved: Shelved, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(shutil.copytree(shelved.full, tmp_path_factory.mktemp("sample") / "book"))
    with Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True) as workspace:
        fill_notebook(workspace.notebook, datetime.now(UTC).isoformat())
        book = Book(workspace)
        for fill in (fill_meetings, fill_activities, fill_dues):
            fill(book)
    return folder


@pytest.fixture
def opened(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    frames: list[Frame] = []

    def open_book(source: Path) -> Frame:
        folder = Path(shutil.copytree(source, tmp_path / "book"))
        book = Book(Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True))
        settings = UiSettings(folder / "window.json", {"language": "en"})
        frame = Frame(theme, Tasks(), settings, book, MemoryKeyStore())
        frames.append(frame)
        qtbot.addWidget(frame)
        frame.resize(1366, 696)
        frame.show()
        frame.go("home")
        frame.activateWindow()
        return frame

    yield open_book
    for frame in frames:
        frame.desk.tasks.close()
        frame.desk.book.close()


def begun(frame: Frame, qtbot: QtBot) -> Tour:
    frame.start_tour()
    tour = frame.findChild(Tour)
    assert isinstance(tour, Tour)
    qtbot.waitUntil(tour.card.isVisible)
    settled(frame, qtbot)
    return tour


def settled(frame: Frame, qtbot: QtBot) -> None:
    """Wait until the page in front is read: it may want the focus then."""
    qtbot.waitUntil(lambda: not frame.desk.tasks.busy)
    QApplication.processEvents()


def focused(frame: Frame) -> QWidget:
    widget = frame.window().focusWidget()
    assert isinstance(widget, QWidget)
    return widget


def walk(frame: Frame, tour: Tour, qtbot: QtBot) -> list[str]:
    """Go on with Enter until the last stop; return the pages that were in front."""
    seen = [tour.stop.page] if tour.stop else []
    while not tour.card.next_button.isHidden():
        qtbot.waitUntil(lambda: focused(frame) is tour.card.next_button)
        qtbot.keyClick(focused(frame), Qt.Key.Key_Return)
        settled(frame, qtbot)
        page = frame.page()
        assert page is not None
        assert tour.stop is not None
        assert page.key == tour.stop.page
        assert tour.card.geometry().bottom() < frame.height()
        seen.append(page.key)
    return seen


def test_a_sample_book_is_walked_through_with_enter_alone(sample: Path, opened: Open, qtbot: QtBot) -> None:
    frame = opened(sample)
    frame.offer_tour()
    tour = begun(frame, qtbot)
    assert walk(frame, tour, qtbot) == STOPS
    assert frame.desk.settings.value(TOUR_SEEN)
    qtbot.waitUntil(lambda: focused(frame) is tour.card.choice_button)
    with qtbot.waitSignal(frame.own_wanted):
        qtbot.keyClick(focused(frame), Qt.Key.Key_Return)
    assert not tour.card.isVisible()


def test_the_tour_comes_by_itself_once(sample: Path, opened: Open, qtbot: QtBot) -> None:
    frame = opened(sample)
    frame.offer_tour()
    tour = frame.findChild(Tour)
    assert isinstance(tour, Tour)
    qtbot.waitUntil(tour.card.isVisible)
    tour.end()
    frame.offer_tour()
    assert not tour.card.isVisible()


def test_a_book_of_ones_own_is_not_led_through_unasked(shelved: Shelved, opened: Open) -> None:
    frame = opened(shelved.empty)
    frame.offer_tour()
    assert frame.findChild(TourCard) is None


def test_an_empty_book_is_walked_through_without_a_fault(shelved: Shelved, opened: Open, qtbot: QtBot) -> None:
    frame = opened(shelved.empty)
    tour = begun(frame, qtbot)
    assert walk(frame, tour, qtbot) == EMPTY
    assert not frame.messages.bar.isVisible()
    with qtbot.waitSignal(frame.sample_wanted):
        qtbot.mouseClick(tour.card.choice_button, Qt.MouseButton.LeftButton)


def test_a_library_without_records_has_a_reader_and_no_choice_at_the_end(
    shelved: Shelved, opened: Open, qtbot: QtBot
) -> None:
    frame = opened(shelved.full)
    tour = begun(frame, qtbot)
    assert walk(frame, tour, qtbot) == ["home", "library", "reader", *EMPTY[2:]]
    assert tour.card.choice_button.isHidden()
    qtbot.waitUntil(lambda: focused(frame) is tour.card.end_button)


def test_back_next_and_escape_by_keys_and_the_focus_returns(sample: Path, opened: Open, qtbot: QtBot) -> None:
    frame = opened(sample)
    settled(frame, qtbot)
    page = frame.page()
    assert page is not None
    held = focused(frame)
    tour = begun(frame, qtbot)
    assert not tour.card.back_button.isEnabled()
    qtbot.keyClick(focused(frame), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    settled(frame, qtbot)
    assert tour.stop is not None
    assert tour.stop.page == "library"
    qtbot.keyClick(focused(frame), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settled(frame, qtbot)
    assert frame.page() is page
    qtbot.keyClick(focused(frame), Qt.Key.Key_Escape)
    assert not tour.card.isVisible()
    assert tour.stop is None
    assert focused(frame) is held


def test_whoever_works_in_a_page_keeps_the_focus_and_comes_back_by_the_key(
    sample: Path, opened: Open, qtbot: QtBot
) -> None:
    frame = opened(sample)
    tour = begun(frame, qtbot)
    qtbot.keyClick(focused(frame), Qt.Key.Key_Return)
    settled(frame, qtbot)
    frame.go("members")
    settled(frame, qtbot)
    assert tour.card.isVisible()
    assert not tour.card.isAncestorOf(focused(frame))
    qtbot.keyClick(frame, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert focused(frame) is tour.card.next_button
    qtbot.keyClick(focused(frame), Qt.Key.Key_Return)
    settled(frame, qtbot)
    shown = frame.page()
    assert shown is not None
    assert shown.key == "reader"


def test_whoever_searches_during_the_tour_can_type(sample: Path, opened: Open, qtbot: QtBot) -> None:
    frame = opened(sample)
    tour = begun(frame, qtbot)
    quick = frame.findChild(QuickSearch)
    assert isinstance(quick, QuickSearch)
    qtbot.keyClick(focused(frame), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    for _ in range(9):  # neither takes the focus back from the other
        QApplication.processEvents()
        assert quick.isAncestorOf(focused(frame))
    qtbot.keyClick(focused(frame), Qt.Key.Key_Escape)
    frame.start_tour()
    qtbot.keyClick(focused(frame), Qt.Key.Key_Return)
    settled(frame, qtbot)
    assert focused(frame) is tour.card.next_button
    qtbot.keyClick(focused(frame), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    settled(frame, qtbot)
    assert not tour.card.isAncestorOf(focused(frame))


def test_the_card_speaks_and_follows_the_language(sample: Path, opened: Open, qtbot: QtBot, qapp: QApplication) -> None:
    frame = opened(sample)
    tour = begun(frame, qtbot)
    told = QAccessible.queryAccessibleInterface(tour.card)
    assert told.text(QAccessible.Text.Name) == "Guided tour, stop 1 of 10: Today"
    assert "Try it:" in told.text(QAccessible.Text.Description)
    assert tour.card.close_button.accessibleName()
    languages = Languages(qapp, resource_dir())
    try:
        languages.choose("vi")
        QApplication.sendPostedEvents()
        shown = frame.page()
        assert shown is not None
        assert shown.key == "home"
        assert tour.card.isVisible()
    finally:
        languages.choose("en")
        QApplication.sendPostedEvents()


def test_the_card_fits_a_small_window_at_each_size(
    sample: Path, opened: Open, qtbot: QtBot, scaled_theme: Theme
) -> None:
    frame = opened(sample)
    tour = begun(frame, qtbot)
    for _ in STOPS:
        assert frame.rect().contains(tour.card.geometry())
        assert tour.card.heightForWidth(tour.card.width()) <= tour.card.height()
        qtbot.mouseClick(tour.card.next_button, Qt.MouseButton.LeftButton)
        settled(frame, qtbot)


def test_every_stop_names_a_page_and_is_worded_in_full() -> None:
    known = {entry.key for entry in PAGES}
    full = TourPlaces(
        document=Place("12-KH/ĐU"), meeting=1, resolution=1, has_entries=True, has_members=True, has_dues=True
    )
    for places in (TourPlaces(), full):
        for stop in tour_stops(places):
            assert stop.page in known
            assert stop.text.count(". ") == 1, stop.title  # two sentences
            assert stop.task.endswith(".")


def test_the_search_over_the_whole_book_offers_the_tour_and_the_way_out(
    sample: Path, opened: Open, qtbot: QtBot
) -> None:
    frame = opened(sample)
    frame.show_quick_search("guided tour")
    qtbot.keyClick(focused(frame), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(card.isVisible() for card in frame.findChildren(TourCard)))
    frame.show_quick_search("own book")
    with qtbot.waitSignal(frame.own_wanted):
        qtbot.keyClick(focused(frame), Qt.Key.Key_Return)
