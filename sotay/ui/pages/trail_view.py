# What the page of the audit trail is made of: header, verification, filters, table, the line that is chosen.
# It must not know how lines are found.

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sotay.ui.figures import spaced
from sotay.ui.keys import bind
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.step_frame import upright_rule
from sotay.ui.pages.trail_bar import TrailBar
from sotay.ui.pages.trail_check import TrailCheck
from sotay.ui.pages.trail_detail import TrailDetail
from sotay.ui.pages.trail_model import TrailModel
from sotay.ui.pages.trail_papers import TrailMenu
from sotay.ui.pages.trail_table import TrailTable
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.pane_walk import walk_panes

_WITH_DETAIL, _WITH_TITLE = 1000, 640  # effective widths of the window
_DETAIL_WIDTH = 1.6  # times the width of an outline
_ANY = 16777215  # what Qt takes for no limit


class TrailView(QWidget):
    """Lay the parts out; in a narrow window the line that is chosen lies over the list."""

    def __init__(self, theme: Theme, check: TrailCheck, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme = theme
        self._title = ""
        self._opened = False
        self.check = check
        self._make_header()
        self._make_list(today)
        self._make_detail()
        self.arrange()
        theme.changed.connect(self.arrange)
        bind(self, "next_pane", lambda: self._walk(1))
        bind(self, "previous_pane", lambda: self._walk(-1))
        self.setFocusProxy(self.table)

    def retranslate(self, title: str) -> None:
        """Say everything in the language of now."""
        self._title = title
        self.verify_button.setText(self.tr("Verify"))
        self.export_button.setText(self.tr("Export"))
        self.clear_button.setText(self.tr("Show all lines"))
        self.table.setAccessibleName(self.tr("Lines of the audit trail, newest first"))
        for button in (self.verify_button, self.export_button, self.clear_button):
            button.updateGeometry()
        for part in (self.menu, self.bar, self.model, self.detail, self.check):
            part.retranslate()
        self._say_empty()
        self.table.arrange()
        self.arrange()

    def show_total(self, total: int) -> None:
        """Show the list, or what helps where it is empty."""
        self.stack.setCurrentWidget(self.table if total else self._nothing_room)
        self.bar.show_count(spaced(self.tr("%n line(s)", "", total), total))
        self.menu.set_count(total)
        self._say_empty()

    @property
    def shows_detail(self) -> bool:
        """Tell whether the line that is chosen is in sight beside the list."""
        return self._effective() >= _WITH_DETAIL

    def open_detail(self) -> None:
        """Show the line that is chosen, over the list where both have no room, and go there."""
        self._opened = True
        self.arrange()
        if not self.shows_detail:
            self.detail.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_detail(self) -> None:
        """Go back to the list."""
        self._opened = False
        self.arrange()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        """Show what the width has room for."""
        wide = self.shows_detail
        alone = self._opened and not wide
        self._list.setVisible(not alone)
        self._edge.setVisible(wide)
        self.detail.setVisible(wide or alone)
        self.detail.close_button.setVisible(alone)
        self.detail.setMaximumWidth(round(self._theme.metrics.outline * _DETAIL_WIDTH) if wide else _ANY)
        self.header.set_title(self._title if self._effective() >= _WITH_TITLE else "")
        self.header.setAccessibleName(self._title)

    def _make_header(self) -> None:
        theme = self._theme
        self.header = PageHeader(theme, "")
        self.menu = TrailMenu(self)
        self.verify_button = Button(theme, "", Kind.PRIMARY, icon="shield-check")
        self.verify_button.clicked.connect(self.check.run)
        self.check.begun.connect(lambda: self.verify_button.setEnabled(False))
        self.check.ended.connect(lambda: self.verify_button.setEnabled(True))
        self.export_button = Button(theme, "", icon="export")
        self.export_button.clicked.connect(self._open_menu)
        for action in (self.export_button, self.verify_button):
            self.header.add_action(action)

    def _make_list(self, today: Callable[[], date]) -> None:
        theme = self._theme
        self.model = TrailModel(self)
        self.bar = TrailBar(theme, today)
        self.table = TrailTable(theme, self.model)
        self.clear_button = Button(theme, "", icon="x")
        self.clear_button.clicked.connect(self.bar.clear)
        self.nothing = EmptyState(theme, "clock-counter-clockwise", "", "", self.clear_button)
        self._nothing_room = ColumnScroll()
        self._nothing_room.column.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self._nothing_room)
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)

    def _make_detail(self) -> None:
        self.detail, self._edge = TrailDetail(self._theme), upright_rule(self._theme)
        self.detail.closed.connect(self.close_detail)
        panes = QHBoxLayout()
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(0)
        panes.addWidget(self._list, 1)
        panes.addWidget(self._edge)
        panes.addWidget(self.detail, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.check)
        column.addLayout(panes, 1)

    def _open_menu(self) -> None:
        self.menu.popup(self.export_button.mapToGlobal(QPoint(0, self.export_button.height())))

    def _say_empty(self) -> None:
        narrowed = self.bar.narrows
        self.clear_button.setVisible(narrowed)
        if narrowed:
            told = self.tr("Choose other days, another person or another kind.")
            self.nothing.set_words(self.tr("No line fits"), told)
        else:
            told = self.tr("Whatever is written into the book leaves a line here.")
            self.nothing.set_words(self.tr("Nothing was written yet"), told)

    def _walk(self, by: int) -> None:
        """Go to the next pane: filters, list, the line that is chosen."""
        starts = ((self.bar, self.bar.topic_button), (self.stack, self.table), (self.detail, self.detail.area))
        walk_panes(starts, by)

    def _effective(self) -> float:
        m = self._theme.metrics
        return (self.width() + m.rail_width) / m.scale

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the panes for the new width."""
        super().resizeEvent(event)
        self.arrange()
