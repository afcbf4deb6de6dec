# The tabs of the screen that runs a meeting, and what each of them shows.
# It must not know what the tabs are about.

from enum import IntEnum

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sotay.ui.pages.step_frame import rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.groups import tab_to_checked
from sotay.ui.widgets.painting import LEFT, box, write


class Tabs(QWidget):
    """Hold widgets under tabs; tell `turned` with the key of the tab that a person chose."""

    turned = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tabs: dict[str, Tab] = {}
        self._pages: dict[str, QWidget] = {}
        self._rooms: dict[str, QWidget] = {}
        self._group = QButtonGroup(self)
        tab_to_checked(self._group)
        self.row = TabRow(theme)
        self.stack = QStackedWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rule = rule(theme)
        for part in (self.row, self._rule):
            self._column.addWidget(part)
        self._column.addWidget(self.stack, 1)

    def add(self, key: str, page: QWidget, *, shown: bool = True) -> None:
        """Add a tab with its page; one that is not shown waits until the window is narrow."""
        self._put(key, page, page, shown=shown)

    def add_scrolling(self, key: str, page: QWidget | None = None) -> None:
        """Add a tab whose page may need more height than a low window has; without a page it waits for `fill`."""
        area = _scrolling()
        self._put(key, area, page or area, shown=True)
        if page is not None:
            area.setWidget(page)

    def fill(self, key: str, page: QWidget) -> None:
        """Give a tab the page that it waits for."""
        area = self._rooms[key]
        if isinstance(area, QScrollArea):
            area.setWidget(page)
            self._pages[key] = page

    def _put(self, key: str, room: QWidget, page: QWidget, *, shown: bool) -> None:
        tab = Tab(self._theme, key)
        tab.setVisible(shown)
        tab.clicked.connect(self._on_clicked)
        self._group.addButton(tab)
        self.row.put(tab)
        self.stack.addWidget(room)
        self._tabs[key], self._pages[key], self._rooms[key] = tab, page, room
        if len(self._tabs) == 1:
            self.go(key)

    def go(self, key: str) -> None:
        """Show a tab without telling."""
        self._tabs[key].setChecked(True)
        self.stack.setCurrentWidget(self._rooms[key])
        self.row.reveal(self._tabs[key])

    def name(self, key: str, words: str, count: str = "") -> None:
        """Say what a tab is called, and how many things it holds."""
        if self._tabs[key].set_words(words, count):
            self.row.fit()

    def show_tab(self, key: str, shown: bool) -> None:
        """Show a tab or take it away; the first that is left takes the place of the current one."""
        self._tabs[key].setVisible(shown)
        if not shown and self.current == key:
            self.go(next(name for name, tab in self._tabs.items() if not tab.isHidden()))
        self.row.fit()

    def tab(self, key: str) -> QAbstractButton:
        """Return the button of a tab."""
        return self._tabs[key]

    def has(self, key: str) -> bool:
        """Tell whether there is such a tab, and it is shown."""
        return key in self._tabs and not self._tabs[key].isHidden()

    @property
    def current(self) -> str:
        """Return the key of the tab that is shown."""
        return next((key for key, tab in self._tabs.items() if tab.isChecked()), "")

    def page(self, key: str) -> QWidget:
        """Return the page of a tab."""
        return self._pages[key]

    def _on_clicked(self) -> None:
        key = self.current
        self.go(key)
        self.turned.emit(key)


class TabRow(QScrollArea):
    """Line tabs up; where they do not fit, counts of 0 go first, then all; at last the row scrolls to the tab shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(widgetResizable=True)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room = QWidget()
        room.setObjectName("contents")
        self._row = QHBoxLayout(room)
        self._row.addStretch(1)
        self.setWidget(room)
        self._restyle()
        theme.changed.connect(self._restyle)

    def put(self, tab: "Tab") -> None:
        """Add a tab at the right end."""
        self._row.insertWidget(self._row.count() - 1, tab)

    def reveal(self, tab: "Tab") -> None:
        """Scroll to a tab."""
        self.ensureWidgetVisible(tab, self._theme.metrics.gap_7, 0)

    def fit(self) -> None:
        """Choose between all counts, those that are not 0, and none; then share out what is left as gaps."""
        m = self._theme.metrics
        tabs = [tab for tab in self._tabs() if not tab.isHidden()]
        if not tabs:
            return
        spaces = max(len(tabs) - 1, 1)
        room = self.viewport().width() - 2 * (m.gap_5 - m.gap_2)
        used = 0
        for counts in Counts:
            used = sum(tab.wanted(counts) for tab in tabs)
            if used + m.gap_1 * spaces <= room or counts is Counts.NONE:
                break
        for tab in tabs:
            tab.show_count(counts)
        self._row.setSpacing(min(max((room - used) // spaces, m.gap_1), m.gap_7))

    def _tabs(self) -> list["Tab"]:
        found = (self._row.itemAt(place).widget() for place in range(self._row.count()))  # type: ignore[union-attr]
        return [tab for tab in found if isinstance(tab, Tab)]

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setFixedHeight(m.row_table_one)
        self._row.setContentsMargins(m.gap_5 - m.gap_2, 0, m.page_right - m.gap_2, 0)
        self.fit()

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the tabs into the new width, and keep the current one in sight."""
        super().resizeEvent(event)
        self.fit()
        for tab in self._tabs():
            if tab.isChecked():
                self.reveal(tab)


class Counts(IntEnum):
    """Name which counts are shown: all, those that are not 0, none."""

    ALL = 0
    SOME = 1
    NONE = 2


class Tab(QAbstractButton):
    """Paint the name of a tab and how many things it holds; a line of ink runs under the current one."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self.key = key
        self._theme = theme
        self._count = ""
        self._counts = Counts.ALL
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_words(self, words: str, count: str = "") -> bool:
        """Show another name and another count; return whether they need another width."""
        if (words, count) == (self.text(), self._count):
            return False
        wider = words != self.text() or len(count) != len(self._count)
        self._count = count
        self.setText(words)
        self.setAccessibleName(f"{words}, {count}" if count else words)
        if wider:
            self.updateGeometry()
        self.update()
        return wider

    def show_count(self, counts: Counts) -> None:
        """Show the count, or leave it to the tool tip."""
        if counts is not self._counts:
            self._counts = counts
            self.updateGeometry()
            self.update()
        shown = not self._count or bool(self._shown_count(counts))
        self.setToolTip("" if shown else self.accessibleName())

    def wanted(self, counts: Counts) -> int:
        """Return how wide the tab is with its count, if it shows it."""
        m, count = self._theme.metrics, self._shown_count(counts)
        width = QFontMetrics(self._theme.font(m.text_base, 600)).horizontalAdvance(self.text()) + 2 * m.gap_2
        if count:
            width += QFontMetrics(self._theme.font(m.text_small)).horizontalAdvance(count) + m.gap_1 + m.gap_1 // 2
        return width

    def _shown_count(self, counts: Counts) -> str:
        return "" if counts is Counts.NONE or (counts is Counts.SOME and self._count == "0") else self._count

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the words in their strong weight, so that choosing moves nothing."""
        return QSize(self.wanted(self._counts), self._theme.metrics.row_table_one)

    def minimumSizeHint(self) -> QSize:
        """Never shorten a name."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw name, count, line and focus."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        chosen = self.isChecked()
        if self.underMouse() and not chosen:
            box(painter, self.rect().adjusted(0, m.gap_1, 0, -m.gap_1), m.radius, t.hover)
        font = self._theme.font(m.text_base, 600 if chosen else 400)
        painter.setFont(font)
        colour = t.ink if chosen else t.text2
        words = QFontMetrics(font).horizontalAdvance(self.text())
        write(painter, QRect(m.gap_2, 0, words + 1, self.height()), self.text(), colour, LEFT)
        painter.setFont(self._theme.font(m.text_small))
        rest = QRect(m.gap_2 + words + m.gap_1 + m.gap_1 // 2, 0, self.width(), self.height())
        write(painter, rest, self._shown_count(self._counts), t.muted, LEFT)
        if chosen:
            painter.fillRect(0, self.height() - m.gap_1 + 1, self.width(), m.gap_1 - 1, QColor(t.ink))
        if self.hasFocus():
            box(painter, self.rect().adjusted(0, m.gap_1, 0, -m.gap_1), m.radius, "", t.focus, m.focus)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn to the tab at Enter, as at the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


def _scrolling() -> QScrollArea:
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
