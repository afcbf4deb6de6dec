import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pypdfium2
import pytest
from PySide6.QtCore import QLocale, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QStackedLayout, QTextBrowser
from pytestqt.qtbot import QtBot

from sotay.paths import resource_dir
from sotay.ui import keys
from sotay.ui.help import HelpWindow
from sotay.ui.help_page import with_keys, write_page
from sotay.ui.help_topics import TOPICS, Topic, read_topics, topic_of
from sotay.ui.language import LANGUAGES, Languages
from sotay.ui.metrics import Metrics
from sotay.ui.pages.base import Page
from sotay.ui.pages.catalogue import PAGES
from sotay.ui.theme import Theme, ThemeChoice
from sotay.ui.tokens import LIGHT, contrast
from sotay.ui.widgets.search_field import SearchField
from tests.translations import TS, messages
from tests.ui.typing import type_text

HELP = resource_dir() / "help"
TEXTS = [(language, topic) for language in LANGUAGES for topic in read_topics(HELP / language)]
IDS = [f"{language}-{topic.key}" for language, topic in TEXTS]
KEY = re.compile(r"^((Ctrl|Alt|Shift)\+)+(\w+|[-+=])$|^F\d+$")
OF_QT = {"undo", "open", "close"}  # heard as Qt's own standard keys, or where the focus is
ENGLISH = re.compile(r"\b(file|click|update|menu|app|OK|system|hệ thống|vui lòng|bạn)\b", re.IGNORECASE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_a_page_for_every_topic_and_none_besides(language: str) -> None:
    assert {path.stem for path in (HELP / language).iterdir()} == set(TOPICS)


@pytest.mark.parametrize(("language", "topic"), TEXTS, ids=IDS)
def test_a_page_begins_with_its_title_and_says_what_it_is_for(language: str, topic: Topic) -> None:
    first, blank, purpose, *_ = topic.text.splitlines()
    assert first == f"# {topic.title}"
    assert not blank
    assert len(purpose) > 40
    assert topic.text.count("\n# ") == 0, "one title a page"


@pytest.mark.parametrize(("language", "topic"), TEXTS, ids=IDS)
def test_links_lead_to_topics(language: str, topic: Topic) -> None:
    assert {topic_of(link) for link in topic.links} <= set(TOPICS)


def test_both_languages_hold_the_same_steps_and_links() -> None:
    for vi, en in zip(read_topics(HELP / "vi"), read_topics(HELP / "en"), strict=True):
        assert vi.links == en.links
        for mark in (r"^## ", r"^\d\. ", r"^- "):
            assert len(re.findall(mark, vi.text, re.M)) == len(re.findall(mark, en.text, re.M)), vi.key


@pytest.mark.parametrize("topic", read_topics(HELP / "vi"), ids=lambda topic: topic.key)
def test_the_vietnamese_pages_keep_the_words_of_the_book(topic: Topic) -> None:
    assert not ENGLISH.findall(re.sub(r"`[^`]*`|\([^)]*\)", "", topic.text))
    assert "!" not in topic.text


@pytest.mark.parametrize(("language", "topic"), TEXTS, ids=IDS)
def test_the_keys_a_page_names_are_in_the_keyboard_map(language: str, topic: Topic) -> None:
    known = {key for shortcut in keys.SHORTCUTS for key in shortcut.keys} | {"Tab", "Shift+Tab"}
    named = {
        code for code in re.findall(r"`([^`]+)`", topic.text) if re.match(r"(Ctrl|Alt|Shift)\+|F\d|Esc|Enter", code)
    }
    assert named <= known


@pytest.mark.parametrize(("language", "topic"), TEXTS, ids=IDS)
def test_what_a_page_names_in_bold_is_called_so_in_the_window(language: str, topic: Topic) -> None:
    catalogue = list(messages(TS / "sotay_vi.ts"))
    words = {form for message in catalogue for form in (message.forms if language == "vi" else (message.source,))}
    named = re.findall(r"\*\*([^*]*[^*:])\*\*", re.sub(r"\*\*[^*]*:\*\*", "", topic.text))
    assert {name.lower() for name in named} <= {word.lower() for word in words}


def test_every_page_of_the_window_has_its_help() -> None:
    import sotay.ui.pages as package

    for path in Path(package.__path__[0]).glob("*.py"):
        __import__(f"{package.__name__}.{path.stem}")
    found = list(_below(Page))
    assert found
    assert {page.help_topic for page in found} <= set(TOPICS)


def _below(page: type[Page]) -> Iterator[type[Page]]:
    for heir in page.__subclasses__():
        yield heir
        yield from _below(heir)


def test_a_search_needs_no_marks_and_every_word() -> None:
    topics = read_topics(HELP / "vi")
    assert "recovery" in {topic.key for topic in topics if topic.holds("ma khoi phuc")}
    assert not [topic for topic in topics if topic.holds("mã khôi phục qxz")]
    assert all(topic.holds("  ") for topic in topics)


def test_the_table_of_keys_lists_every_shortcut(qapp: QApplication) -> None:
    document = QTextDocument()
    write_page(document, "# Keys\n\n{keys}\n", LIGHT, Metrics())
    text = document.toPlainText().replace("\u202f", "")
    assert "{keys}" not in text
    for shortcut in keys.SHORTCUTS:
        assert keys.shown(shortcut.name) in text
        assert keys.meaning(shortcut.name) in text


def test_a_shortcut_is_bound_once_in_one_place() -> None:
    for where in keys.Where:
        bound = [
            key
            for shortcut in keys.SHORTCUTS
            if shortcut.where in (where, keys.Where.EVERYWHERE)
            for key in shortcut.keys
        ]
        assert len(bound) == len(set(bound))


def test_no_shortcut_is_one_that_input_tools_take() -> None:
    taken = re.compile(r"^(Ctrl\+Shift\+\w|\w|Ctrl\+Space|Alt\+Z)$")
    assert not [key for shortcut in keys.SHORTCUTS for key in shortcut.keys if taken.match(key)]
    assert all(not sequence.isEmpty() for shortcut in keys.SHORTCUTS for sequence in keys.sequences(shortcut.name))


def test_the_keyboard_map_lists_what_is_bound_and_nothing_else() -> None:
    named, written = set(), set()
    for path in Path(keys.__file__).parent.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        found = {node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)}
        if path.name != "keys.py":
            written |= {value for value in found if isinstance(value, str) and KEY.match(value)}
            named |= found if "sotay.ui.keys" in text or "import keys" in text else set()
    known = {key for shortcut in keys.SHORTCUTS for key in shortcut.keys}
    assert written <= known
    loose = {one.name for one in keys.SHORTCUTS if one.name not in named and not written & set(one.keys)}
    assert loose <= OF_QT


def test_every_page_of_the_rail_has_its_key() -> None:
    assert len(keys.shortcut("pages").keys) == len([entry for entry in PAGES if entry.icon])


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    before = QLocale()
    made = Languages(qapp, resource_dir())
    made.choose("vi")
    yield made
    made.choose("en")
    QLocale.setDefault(before)


@pytest.fixture
def window(theme: Theme, languages: Languages, qtbot: QtBot) -> HelpWindow:
    made = HelpWindow(theme, languages, resource_dir())
    qtbot.addWidget(made)
    return made


Child = TypeVar("Child", bound=QObject)


def _child(window: HelpWindow, kind: type[Child]) -> Child:
    found = window.findChild(kind)
    assert found is not None
    return found


def _page(window: HelpWindow) -> QTextBrowser:
    return _child(window, QTextBrowser)


def _list(window: HelpWindow) -> QListView:
    return _child(window, QListView)


def _button(window: HelpWindow, text: str) -> QPushButton:
    return next(button for button in window.findChildren(QPushButton) if button.text() == text)


def _shown(window: HelpWindow) -> list[str]:
    contents = _list(window)
    rows = range(contents.model().rowCount())
    return [contents.model().index(row, 0).data() for row in rows if not contents.isRowHidden(row)]


def _words(window: HelpWindow) -> str:
    return _page(window).toPlainText()


def test_a_topic_comes_up_at_its_beginning(window: HelpWindow, qtbot: QtBot) -> None:
    window.show_topic("library")
    qtbot.waitUntil(window.isVisible)
    assert window.windowTitle() == "Trợ giúp: Thư viện"
    assert _words(window).startswith("Thư viện\n")
    assert _page(window).verticalScrollBar().value() == 0
    assert _list(window).currentIndex().data() == "Thư viện"
    assert not window.isModal()


def test_a_click_in_the_contents_opens_a_topic_and_back_returns(window: HelpWindow, qtbot: QtBot) -> None:
    window.show_topic("library")
    back = _button(window, "Quay lại")
    assert not back.isEnabled()
    contents = _list(window)
    place = contents.visualRect(contents.model().index(TOPICS.index("packs"), 0)).center()
    qtbot.mouseClick(contents.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.topic == "packs"
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert window.topic == "library"
    assert not back.isEnabled()


def test_the_arrow_keys_walk_through_the_contents(window: HelpWindow, qtbot: QtBot) -> None:
    window.show_topic("start")
    qtbot.keyClick(_list(window), Qt.Key.Key_Down)
    assert window.topic == "home"


def test_a_link_in_a_page_opens_its_topic(window: HelpWindow, qtbot: QtBot) -> None:
    window.show_topic("home")
    qtbot.mouseClick(_page(window).viewport(), Qt.MouseButton.LeftButton, pos=_link(_page(window)))
    assert window.topic == "meetings"


def _link(page: QTextBrowser) -> QPoint:
    """Return a point on the first link of a page."""
    cursor = QTextCursor(page.document())
    while not cursor.charFormat().isAnchor():
        assert cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    page.setTextCursor(cursor)
    page.ensureCursorVisible()
    return page.cursorRect(cursor).center()


def test_the_search_leaves_what_holds_the_words(window: HelpWindow, qtbot: QtBot) -> None:
    window.show_topic("start")
    field = _child(window, SearchField)
    type_text(field, "dau khoa")
    qtbot.waitUntil(lambda: len(_shown(window)) < len(TOPICS))
    assert "Gói quý" in _shown(window)
    assert "Thư viện" not in _shown(window)
    field.clear()
    type_text(field, "qxz")
    below = _child(window, QStackedLayout)
    qtbot.waitUntil(lambda: below.currentWidget() is not _list(window))
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(_shown(window)) == len(TOPICS))


def test_the_window_follows_the_language(window: HelpWindow, languages: Languages, qtbot: QtBot) -> None:
    window.show_topic("reader")
    languages.choose("en")
    qtbot.waitUntil(lambda: window.windowTitle() == "Help: Reader")
    assert window.topic == "reader"
    assert _shown(window)[:3] == ["Getting started", "Today", "Library"]
    assert _words(window).startswith("Reader\n")
    assert _button(window, "Print this page").isVisible()


def test_the_page_follows_theme_and_size(window: HelpWindow, theme: Theme) -> None:
    window.show_topic("home")
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST):
        theme.choose(choice)
        for scale in (1.0, 2.0):
            theme.set_scale(scale)
            link = _first(_page(window), lambda cursor: cursor.charFormat().isAnchor())
            assert link.charFormat().foreground().color() == QColor(theme.tokens.ink)
            assert contrast(theme.tokens.ink, theme.tokens.surface) >= 4.5
            title = _first(_page(window), lambda cursor: True)
            assert title.charFormat().font().pixelSize() == theme.metrics.text_first


def _first(page: QTextBrowser, wanted: object) -> QTextCursor:
    cursor = QTextCursor(page.document())
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    while not wanted(cursor):  # type: ignore[operator]
        assert cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return cursor


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_twice_the_size_the_window_still_fits_an_office_screen(
    window: HelpWindow, theme: Theme, languages: Languages, qtbot: QtBot, language: str
) -> None:
    languages.choose(language)
    theme.set_scale(2.0)
    window.show_topic("keys")
    qtbot.waitUntil(lambda: window.minimumSizeHint().width() <= 1366 and window.minimumSizeHint().height() <= 696)
    window.resize(1366, 696)
    qtbot.waitUntil(lambda: window.width() == 1366)
    for topic in TOPICS:
        window.show_topic(topic)
        assert _page(window).horizontalScrollBar().maximum() == 0, topic


def test_keys_go_back_search_and_close(window: HelpWindow, qtbot: QtBot) -> None:
    window.show_topic("library")
    qtbot.waitUntil(window.isActiveWindow)
    window.show_topic("packs")
    qtbot.keyClick(_page(window), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.topic == "library"
    qtbot.keyClick(_page(window), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert _child(window, SearchField).hasFocus()
    qtbot.keyClick(_page(window), Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_page_is_printed_dark_on_white_whatever_the_theme(window: HelpWindow, theme: Theme, tmp_path: Path) -> None:
    theme.choose(ThemeChoice.DARK)
    window.show_topic("packs")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "help.pdf"))
    window.print_on(printer)
    with pypdfium2.PdfDocument(tmp_path / "help.pdf") as pdf:
        sheet = pdf[0]
        left, bottom, right, top = sheet.get_textpage().get_charbox(0)
        assert 10 < top - bottom < 30, "points: letters are as large on paper as on the screen"
        assert right > left > 0
        dots = sheet.render(scale=1).to_numpy()
    assert dots.max() > 250
    assert dots.min() < 80


def test_the_print_button_asks_which_printer_without_blocking(window: HelpWindow, qtbot: QtBot) -> None:
    window.show_topic("packs")
    qtbot.mouseClick(_button(window, "In trang này"), Qt.MouseButton.LeftButton)
    dialog = _child(window, QPrintDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.reject()


def test_keys_are_written_as_this_computer_names_them(languages: Languages) -> None:
    assert "Alt+←" in with_keys("`Alt+Left`")
    assert "`" in with_keys("`sinh hoat`")


def test_a_topic_there_is_not_is_a_fault_and_changes_nothing(window: HelpWindow) -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        window.show_topic("nowhere")
    assert window.topic == TOPICS[0]


def test_list_items_and_headings_keep_their_lines(qapp: QApplication) -> None:
    document = QTextDocument()
    write_page(document, "# One\n\n1. two\n2. three\n", LIGHT, Metrics())
    blocks: list[QTextBlock] = []
    block = document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    assert [block.text() for block in blocks] == ["One", "two", "three"]
    assert all(block.blockFormat().lineHeight() >= Metrics().line_reading for block in blocks)


def test_the_target_of_a_link_is_a_file_beside_it() -> None:
    assert topic_of(QUrl("packs.md").path()) == "packs"
