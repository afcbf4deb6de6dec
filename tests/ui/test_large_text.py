"""Every page with typical content, in both languages and at three sizes of text, on the smallest usual screen."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.progress import silent
from sotay.paths import DataPaths, resource_dir
from sotay.services.book import Book
from sotay.services.demo import fill_with_demo
from sotay.services.keystore import MemoryKeyStore
from sotay.services.workspace import Workspace
from sotay.ui.frame import Frame
from sotay.ui.language import LANGUAGES, Languages
from sotay.ui.pages.catalogue import PAGES
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.library_passages import PassageCard
from sotay.ui.pages.members_chips import Chip
from sotay.ui.screenshots import Scene, _scenes
from sotay.ui.settings import UiSettings
from sotay.ui.tasks import Tasks
from sotay.ui.theme import Theme
from sotay.ui.widgets.facets import FacetRow
from sotay.ui.widgets.rail import NavRail
from sotay.ui.widgets.segmented import Segment
from tests.ui.desk import PASSPHRASE, QUICK
from tests.ui.smoke import cut_text
from tests.ui.test_frame import nameless

WIDTH, HEIGHT = 1366, 696
LAYOUTS = 6  # a layout may ask for another: parts of parts
LOOKS = [(language, scale) for language in LANGUAGES for scale in (1.0, 1.5, 2.0)]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a book with sample data, to be copied."""
    folder = tmp_path_factory.mktemp("filled")
    workspace, _ = Workspace.create(DataPaths(folder / "book"), PASSPHRASE, cost=QUICK)
    with workspace:
        fill_with_demo(workspace, folder / "packs", silent)
    return folder / "book"


@pytest.fixture(params=LOOKS, ids=[f"{language}-{scale:.0%}" for language, scale in LOOKS])
def frame(
    filled: Path, tmp_path: Path, theme: Theme, qapp: QApplication, qtbot: QtBot, request: pytest.FixtureRequest
) -> Iterator[Frame]:
    language, scale = request.param
    languages = Languages(qapp, resource_dir())
    languages.choose(language)
    theme.set_scale(scale)
    folder = Path(shutil.copytree(filled, tmp_path / "book"))
    book = Book(Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True))
    made = Frame(theme, Tasks(), UiSettings(folder / "window.json", {"language": language}), book, MemoryKeyStore())
    qtbot.addWidget(made)
    made.resize(WIDTH, HEIGHT)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.settle()
    made.desk.tasks.close()
    book.close()
    languages.choose("en")


def scenes(frame: Frame) -> list[Scene]:
    """Return every page with typical content; those that open nothing by themselves come empty."""
    shown = _scenes(frame)
    known = {scene.name for scene in shown}
    return [*shown, *(Scene(one.key, lambda key=one.key: frame.go(key)) for one in PAGES if one.key not in known)]  # type: ignore[misc]


def settle(frame: Frame, qtbot: QtBot) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not frame.desk.tasks.busy, timeout=20_000)
    for _ in range(LAYOUTS):
        QApplication.processEvents()


def too_wide(name: str, frame: Frame) -> list[str]:
    """Return what a page asks for that a window of this size cannot give it."""
    page, rail = frame.page(), frame.findChild(NavRail)
    assert page is not None
    assert rail is not None
    wanted = page.minimumSizeHint().width() + rail.width()
    found = [f"{name}: asks for {wanted} px"] if wanted > WIDTH else []
    columns = [
        one
        for one in page.findChildren(ColumnScroll)
        if one.isVisible() and one.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    ]
    for column in columns:
        held, room = column.widget(), column.viewport().width()
        if held is not None and (content := held.width()) > room + 1:
            found.append(f"{name}: {type(column.parentWidget()).__name__} shows {room} of {content} px")
    return found


def covered(name: str, frame: Frame) -> list[str]:
    """Return what of a page lies under the offer to undo."""
    foot, page = frame.messages.foot, frame.page()
    assert page is not None
    assert foot.height() >= frame.desk.theme.metrics.undo
    found = []
    for one in page.findChildren(QWidget):
        seen = one.visibleRegion().boundingRect()  # a part that is scrolled out of sight is covered by nothing
        place = QRect(one.mapTo(frame, seen.topLeft()), seen.size())
        if one.isVisible() and place.intersects(foot.geometry()):
            found.append(f"{name}: {type(one).__name__} is covered")
    return found


def test_no_page_is_cut_or_makes_the_window_wider(frame: Frame, qtbot: QtBot) -> None:
    found: list[str] = []
    for scene in scenes(frame):
        scene.show()
        settle(frame, qtbot)
        found += too_wide(scene.name, frame)
        found += [str(cut) for cut in cut_text(scene.name, frame)]
        frame.messages.info("Đã xóa: Gửi báo cáo tháng", lambda: None)
        settle(frame, qtbot)
        found += covered(scene.name, frame)
        if frame.width() > WIDTH or frame.height() > HEIGHT:
            found.append(f"{scene.name}: the window grew to {frame.width()}x{frame.height()}")
    assert not found, "\n".join(found)


def unreached(name: str, frame: Frame, qtbot: QtBot) -> list[str]:
    """Walk a page with Tab alone until it begins anew; return what was never reached, and what was not seen then."""
    page, met = frame.page(), list[QWidget]()
    assert page is not None
    page.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    while (focus := QApplication.focusWidget()) is not None and focus not in met:
        met.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    found = [f"{name}: {_called(one)} is not in sight" for one in met if page.isAncestorOf(one) and not one.isVisible()]
    return found + [f"{name}: {_called(one)} is not reached" for one in _stops(page) if one not in met]


def _stops(page: QWidget) -> list[QWidget]:
    """Return what Tab should stop at: one of a row of choices stands for all, links are followed from the text."""
    tab = Qt.FocusPolicy.TabFocus
    kinds = (QLabel, QScrollBar, Segment, Chip, FacetRow, PassageCard)  # within these rows one walks by arrows
    found = (
        one for one in page.findChildren(QWidget) if one.isVisible() and one.isEnabled() and one.focusPolicy() & tab
    )
    return [one for one in found if not isinstance(one, kinds) and one.focusProxy() is None]


def _called(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} “{widget.accessibleName() or words}”"


@pytest.mark.parametrize("frame", [("vi", 1.0)], indirect=True)
def test_tab_alone_reaches_everything_that_can_be_used(frame: Frame, qtbot: QtBot) -> None:
    found: list[str] = []
    for scene in _scenes(frame):
        scene.show()
        settle(frame, qtbot)
        frame.activateWindow()
        found += unreached(scene.name, frame, qtbot) if scene.name != "quick" else []
        found += [f"{scene.name}: {one} has no name" for one in nameless(frame)]
    assert not found, "\n".join(found)
