# The tabs of the screen that runs a meeting, and what each of them shows.
# It must not know what the tabs are about.

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sotay.ui.pages.cockpit_tab import Counts, Tab
from sotay.ui.pages.step_frame import rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.groups import tab_to_checked


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
        tab.clicked.connect(self._on_clicked)
        self._group.addButton(tab)
        self.row.put(tab)
        tab.setVisible(shown)
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

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """Return the buttons of all tabs, from left to right."""
        return tuple(self._tabs.values())

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

    def put(self, tab: Tab) -> None:
        """Add a tab at the right end."""
        self._row.insertWidget(self._row.count() - 1, tab)

    def reveal(self, tab: Tab) -> None:
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

    def _tabs(self) -> list[Tab]:
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


def _scrolling() -> QScrollArea:
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
