# The new documents on the first page: what must be read first, and below them what was being read.
# It must not know packs as files, nor how documents are found.

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from sotay.services.library_question import LibraryQuestion, Sort
from sotay.services.news import News, Today
from sotay.ui.delegates.news_row import NewsRowDelegate
from sotay.ui.pages.news_rows import PLACE_ROLE, DocumentModel
from sotay.ui.pages.step_frame import rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import ElidedLabel, label

_ROWS_BELOW = 6  # of them are shown where the list stands below the rest of the page


class DocumentList(QListView):
    """Show documents, each as tall as its title needs; tell `opened` with a `Place` on Enter or a click."""

    opened = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("outline")  # the ground of a side pane
        self.documents = DocumentModel()
        self.documents.setParent(self)
        self.setModel(self.documents)
        self.setItemDelegate(NewsRowDelegate(theme, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.activated.connect(self._on_chosen)
        self.clicked.connect(self._on_chosen)

    def height_of(self, rows: int) -> int:
        """Return how tall the first rows are at the width of now."""
        shown = range(min(rows, self.documents.rowCount()))
        return sum(self.sizeHintForIndex(self.documents.index(row)).height() for row in shown)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(PLACE_ROLE))

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay rows out anew: their height hangs on the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class HomeNews(QFrame):
    """Show `Today`; tell `wanted` with a page and what it should open."""

    wanted = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._theme = theme
        self._today: Today | None = None
        self._is_below = False
        self._title, self._brought = label("", "section"), ElidedLabel("", "caption")
        self._reading_title = label("", "section")
        self.all_button = Button(theme, "", Kind.TEXT, size=Size.SMALL)
        self.all_button.clicked.connect(lambda _=False: self._open_library())
        self.list, self.reading = DocumentList(theme), DocumentList(theme)
        self.reading.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for view in (self.list, self.reading):
            view.opened.connect(lambda place: self.wanted.emit("reader", place))
        self._lay_out()
        self._restyle()
        theme.changed.connect(self._restyle)
        self.retranslate()

    def show_today(self, today: Today) -> None:
        """Show other documents."""
        self._today = today
        self.list.documents.show_news(today.documents)
        self.reading.documents.show_reading(today.reading)
        self.reading_part.setVisible(bool(today.reading))
        self._show_head(today.news)
        self._fit()

    def set_below(self, below: bool) -> None:
        """Stand below the rest of the page, as tall as some rows, or beside it, as tall as the page."""
        self._is_below = below
        self._fit()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._title.setText(self.tr("New documents"))
        self.list.setAccessibleName(self.tr("New documents"))
        self._reading_title.setText(self.tr("Go on reading"))
        self.reading.setAccessibleName(self.tr("Go on reading"))
        if self._today is not None:
            self.show_today(self._today)

    def _show_head(self, news: News | None) -> None:
        if news is None:
            return
        record = news.pack.record
        told = self.tr("{0}: {1} new, {2} changed, {3} withdrawn")
        counts = record.counts
        self._brought.set_full(told.format(record.title, counts.added, counts.changed, counts.withdrawn))
        issued, imported = f"{record.issued:%d/%m/%Y}", f"{record.imported_at.astimezone():%d/%m/%Y}"
        self._title.setToolTip(self.tr("Issued {0}, imported {1}").format(issued, imported))
        self.all_button.setText(self.tr("See all {0}").format(counts.added + counts.changed))
        self.all_button.updateGeometry()

    def _open_library(self) -> None:
        self.wanted.emit("library", LibraryQuestion(sort=Sort.NEWEST))

    def _lay_out(self) -> None:
        self._head, row = QVBoxLayout(), QHBoxLayout()
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self.all_button)
        self._head.addLayout(row)
        self._head.addWidget(self._brought)
        self.reading_part = QWidget()
        column = QVBoxLayout(self.reading_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule(self._theme))
        column.addWidget(self._reading_title)
        column.addWidget(self.reading)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(rule(self._theme))
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.reading_part)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._head.setContentsMargins(m.gap_4, m.gap_3, m.gap_2, m.gap_2)
        self._head.setSpacing(0)
        self._reading_title.setContentsMargins(m.gap_4, m.gap_2, m.gap_4, 0)
        self._fit()

    def _fit(self) -> None:
        """Give the lists the height that their rows want."""
        self.reading.setFixedHeight(self.reading.height_of(self.reading.documents.rowCount()))
        self.list.setMinimumHeight(self.list.height_of(_ROWS_BELOW) if self._is_below else 0)

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the lists the height that their rows want at the new width."""
        super().resizeEvent(event)
        self._fit()
