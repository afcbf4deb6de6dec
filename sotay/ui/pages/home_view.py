# How the parts of the first page stand together: beside each other, or one below the other where the width is short.
# It must not know what any part tells or where it leads.

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.home_charts import HomeCharts
from sotay.ui.pages.home_meeting import HomeMeeting
from sotay.ui.pages.home_news import HomeNews
from sotay.ui.pages.home_todo import HomeTodo
from sotay.ui.pages.step_frame import in_the_middle, upright_rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.empty_state import EmptyState

_SIDE = 392
_BESIDE = 1100  # effective width of the page from which new documents have room beside the rest
_CHARTS_BESIDE = 720  # … from which the charts have room beside what is to be done
_SHARES = (2, 1)  # of what is to be done and of the charts
_LEAST_ROWS, _ROWS_ABOVE_NEWS = 3, 6
_NEARLY_ALL = 100  # of the height that is left
_ANY_WIDTH = (1 << 24) - 1  # what Qt calls no limit


class HomeView(QWidget):
    """Hold the parts of the page; tell `wanted` with a page and what it should open."""

    wanted = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_below = False
        self.banner = Banner(theme)
        self.meeting = HomeMeeting(theme)
        self.todo = HomeTodo(theme)
        self.charts = HomeCharts(theme)
        self.news = HomeNews(theme)
        self.import_button = Button(theme, "", Kind.PRIMARY, icon="package")
        self.members_button = Button(theme, "", Kind.SECOND, icon="identification-card")
        self._empty = EmptyState(theme, "books", "", "", self.import_button, second=self.members_button)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()
        self._restyle()

    def retranslate(self) -> None:
        """Set every text."""
        self.import_button.setText(self.tr("Import a pack"))
        self.members_button.setText(self.tr("Enter the members"))
        told = self.tr("Import the first pack, and the new documents are listed here.")
        self._empty.set_words(self.tr("The book has no documents yet"), told)
        for part in (self.meeting, self.todo, self.charts, self.news):
            part.retranslate()

    def show_parts(self, *, has_news: bool, has_meeting: bool) -> None:
        """Show the parts that have anything to tell; a book without documents says where they come from."""
        self._side.setVisible(has_news)
        self._no_news.setVisible(not has_news)
        self.import_button.set_kind(Kind.SECOND if has_meeting else Kind.PRIMARY)  # one loud button is enough
        self.charts.setVisible(self.charts.has_any)
        self.todo.setVisible(self.todo.is_known and (has_news or has_meeting or self.todo.has_any))
        # A cell without packs begins with its members; from the first one on there is something to be done.
        self.members_button.setVisible(self.todo.is_known and not (has_meeting or self.todo.is_begun))
        self.show()
        self._fit_rows()

    def _lay_out(self) -> None:
        self._area, self._side = ColumnScroll(), QWidget()
        self._no_news = in_the_middle(self._empty)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for part, share in zip((self.todo, self.charts), _SHARES, strict=True):
            self._pair.addWidget(part, share)
        for widget in (self.banner, self.meeting):
            self._area.column.addWidget(widget)
        self._area.column.addLayout(self._pair)
        self._area.column.addWidget(self._no_news, _NEARLY_ALL)
        self._area.column.addStretch(1)
        self._row = QHBoxLayout(self)
        for row in (self._row, QHBoxLayout(self._side)):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(0)
        self._row.addWidget(self._area, 1)
        self._row.addWidget(self._side)
        self._edge = upright_rule(self._theme)
        row.addWidget(self._edge)
        row.addWidget(self.news, 1)
        self.banner.hide()

    def _connect(self) -> None:
        for part in (self.meeting, self.charts, self.news):
            part.wanted.connect(self.wanted)
        self.import_button.clicked.connect(lambda _=False: self.wanted.emit("packs", None))
        self.members_button.clicked.connect(lambda _=False: self.wanted.emit("members", None))
        self.todo.list.selectionModel().currentChanged.connect(self._show_current)
        self._fitting.timeout.connect(self._fit_rows)
        self._theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._area.column.setContentsMargins(m.gap_5, m.gap_4, m.gap_5, m.gap_3)
        self._area.column.setSpacing(m.gap_4)
        self._pair.setSpacing(m.gap_7)
        self._arrange()

    def _arrange(self) -> None:
        """Put what has no room beside the rest below it."""
        width, directions = self.width() / self._theme.metrics.scale, QBoxLayout.Direction
        self._pair.setDirection(directions.LeftToRight if width >= _CHARTS_BESIDE else directions.TopToBottom)
        below = width < _BESIDE
        if below != self._is_below:
            self._is_below = below
            if below:
                self._area.column.insertWidget(self._area.column.count() - 1, self._side)
            else:
                self._row.addWidget(self._side)
            self._edge.setVisible(not below)
            self.news.set_below(below)
        side = round(_SIDE * self._theme.metrics.scale)
        self._side.setMinimumWidth(0 if below else side)
        self._side.setMaximumWidth(_ANY_WIDTH if below else side)
        self._fitting.start()

    def _fit_rows(self) -> None:
        """Show as many things to be done as have room without scrolling, at least as many as the charts are tall."""
        row = self.todo.list.looks.height()
        if self._is_below:
            self.todo.set_room(_ROWS_ABOVE_NEWS * row)
            return
        room = self._area.column
        room.activate()
        bottom = room.contentsMargins().bottom() + room.spacing()
        left = self._area.viewport().height() - self.todo.y() - bottom
        beside = 0 if self.charts.isHidden() else self.charts.sizeHint().height()
        self.todo.set_room(max(max(left, beside) - self.todo.head_height(), _LEAST_ROWS * row))

    def _show_current(self, current: QModelIndex) -> None:
        """Scroll to the row that keys went to: the list is as tall as its rows and does not scroll itself."""
        todos, room = self.todo.list, self._area.widget()
        row = todos.visualRect(current)
        if room is not None and current.isValid():
            place = todos.mapTo(room, row.center())
            self._area.ensureVisible(place.x(), place.y(), 0, row.height())

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the parts for the new width."""
        super().resizeEvent(event)
        self._arrange()
