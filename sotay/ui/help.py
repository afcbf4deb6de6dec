# The window of help: contents at the left, the page at the right; it stays open beside the work.
# It must not know the pages of the book.

from pathlib import Path

from PySide6.QtCore import QEvent, QMarginsF, QModelIndex, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QPageLayout, QShortcut, QStandardItemModel, QTextCursor
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedLayout,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from sotay.ui import keys
from sotay.ui.delegates.outline import OutlineDelegate
from sotay.ui.delegates.rows import ROW_ROLE, OutlineRow
from sotay.ui.help_page import print_page, write_page
from sotay.ui.help_topics import TOPICS, Topic, read_topics, topic_of
from sotay.ui.language import Languages
from sotay.ui.theme import Theme
from sotay.ui.tokens import LIGHT
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.search_field import SearchField

_MARGIN = 20.0  # mm
_WIDE, _HIGH = 3, 2  # sides of the window at first, in heights of the list of topics


def _frame(name: str) -> QFrame:
    made = QFrame()
    made.setObjectName(name)
    return made


class HelpWindow(QWidget):
    """Show the help in the language and the look of the moment; closing hides it and keeps the page it was on."""

    tour_wanted = Signal()

    def __init__(self, theme: Theme, languages: Languages, resources: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self._languages = languages
        self._folder = resources / "help"
        self._topics: tuple[Topic, ...] = ()
        self._current = TOPICS[0]
        self._words = ""
        self._trail: list[str] = []
        self._dialog: QPrintDialog | None = None
        self._build()
        self._bind_keys()
        self._retranslate()
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def topic(self) -> str:
        """Return the key of the topic shown."""
        return self._current

    def show_topic(self, key: str) -> None:
        """Come up with a topic, such as "library"; raise ValueError for one there is not."""
        self._field.clear()
        self._filter("")
        self._go(key, remember=self.isVisible())
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.activateWindow()
        self._page.setFocus()

    def _build(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._contents())
        right = _frame("surface")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        self._page = QTextBrowser()
        self._page.setOpenLinks(False)
        self._page.anchorClicked.connect(self._on_link_clicked)
        column.addWidget(self._page, 1)
        whole.addWidget(right, 1)

    def _contents(self) -> QFrame:
        self._pane = _frame("sunken")
        self._field = SearchField(self._theme, "", "", "")
        self._field.searched.connect(self._filter)
        self._model = QStandardItemModel(len(TOPICS), 1, self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setItemDelegate(OutlineDelegate(self._theme, self._list))
        self._list.selectionModel().currentChanged.connect(self._on_topic_chosen)
        self._none = Paragraph(self._theme, role="second")
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pane_column = QVBoxLayout(self._pane)
        self._pane_column.addWidget(self._field)
        self._below = QStackedLayout()
        self._pane_column.addLayout(self._below, 1)
        self._below.addWidget(self._list)
        self._below.addWidget(self._none)
        self._tour = Button(self._theme, "")
        self._tour.setToolTip(keys.shown("tour"))
        self._tour.clicked.connect(self.tour_wanted)
        self._pane_column.addWidget(self._tour)
        return self._pane

    def _bar(self) -> QFrame:
        bar = _frame("header")
        self._back = Button(self._theme, "", icon="arrow-left", key=keys.shown("back"))
        self._back.clicked.connect(self._on_back_clicked)
        self._print = Button(self._theme, "", icon="printer", key=keys.shown("print"))
        self._print.clicked.connect(self._on_print_clicked)
        self._bar_row = QHBoxLayout(bar)
        self._bar_row.addWidget(self._back)
        self._bar_row.addStretch(1)
        self._bar_row.addWidget(self._print)
        return bar

    def _bind_keys(self) -> None:
        bound = {
            "back": self._on_back_clicked,
            "print": self._on_print_clicked,
            "tour": self.tour_wanted.emit,
            "search_page": self._field.setFocus,
            "close": self.close,
        }
        for name, action in bound.items():
            for sequence in keys.sequences(name):
                QShortcut(sequence, self).activated.connect(action)

    def _go(self, key: str, *, remember: bool = True) -> None:
        place = TOPICS.index(key)
        if remember and key != self._current:
            self._trail.append(self._current)
        self._current = key
        self._back.setEnabled(bool(self._trail))
        self.setWindowTitle(self.tr("Help: {0}").format(self._topic().title))
        self._list.setCurrentIndex(self._model.index(place, 0))
        self._write()

    def _topic(self) -> Topic:
        return self._topics[TOPICS.index(self._current)]

    def _write(self) -> None:
        write_page(self._page.document(), self._topic().text, self._theme.tokens, self._theme.metrics)
        self._page.moveCursor(QTextCursor.MoveOperation.Start)

    def _filter(self, words: str) -> None:
        """Leave the topics in the contents that hold the words."""
        self._words = words
        kept = [topic.holds(words) for topic in self._topics]
        for row, keep in enumerate(kept):
            self._list.setRowHidden(row, not keep)
        self._below.setCurrentWidget(self._list if any(kept) else self._none)

    def _on_topic_chosen(self, index: QModelIndex) -> None:
        if index.isValid() and TOPICS[index.row()] != self._current:
            self._go(TOPICS[index.row()])

    def _on_link_clicked(self, url: QUrl) -> None:
        self._go(topic_of(url.path()))

    def _on_back_clicked(self) -> None:
        if self._trail:
            self._go(self._trail.pop(), remember=False)

    def _on_print_clicked(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageMargins(QMarginsF(*(_MARGIN,) * 4), QPageLayout.Unit.Millimeter)
        printer.setDocName(self._topic().title)
        self._dialog = QPrintDialog(printer, self)
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.accepted.connect(lambda: self.print_on(printer))
        QDialog.open(self._dialog)

    def print_on(self, printer: QPrinter) -> None:
        """Print the topic shown, black on white whatever the theme."""
        print_page(self._topic().text, LIGHT, printer)

    def _retranslate(self) -> None:
        self._topics = read_topics(self._folder / self._languages.current)
        for row, topic in enumerate(self._topics):
            index = self._model.index(row, 0)
            self._model.setData(index, topic.title)
            self._model.setData(index, OutlineRow(topic.title), ROW_ROLE)
        self._field.set_words(self.tr("Search in the help"), self.tr("Search in the help"), self.tr("Empty the field"))
        self._list.setAccessibleName(self.tr("Contents of the help"))
        self._page.setAccessibleName(self.tr("Page of help"))
        self._none.set_plain(self.tr("No page of the help has these words. Try fewer words."))
        self._back.setText(self.tr("Back"))
        self._tour.setText(self.tr("Take the guided tour"))
        self._print.setText(self.tr("Print this page"))
        self._filter(self._words)
        self._go(self._current, remember=False)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._pane.setFixedWidth(m.outline + m.gap_5)
        self._pane_column.setContentsMargins(m.gap_3, m.gap_3, m.gap_3, m.gap_3)
        self._pane_column.setSpacing(m.gap_3)
        self._bar_row.setContentsMargins(m.page_left, m.gap_2, m.page_right, m.gap_2)
        self._bar_row.setSpacing(m.gap_2)
        self._page.document().setDocumentMargin(m.page_left)
        self._write()

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for a window that holds one topic without scrolling."""
        side = self._theme.metrics.empty
        return QSize(side * _WIDE * 4 // 5, side * _HIGH * 4 // 5)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
