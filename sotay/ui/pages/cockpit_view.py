# What the screen that runs a meeting is made of, and what has room: agenda, tabs, minutes; narrow ones become tabs.
# It must not know how a meeting is kept.

from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sotay.ui.keys import bind
from sotay.ui.pages.cockpit_agenda import AgendaPane
from sotay.ui.pages.cockpit_content import ContentPane
from sotay.ui.pages.cockpit_foot import StepFoot
from sotay.ui.pages.cockpit_header import CockpitHeader, Room
from sotay.ui.pages.cockpit_minutes import MinutesPane
from sotay.ui.pages.cockpit_roll import RollPane
from sotay.ui.pages.cockpit_start import StartPane
from sotay.ui.pages.cockpit_tabs import Tabs
from sotay.ui.pages.step_frame import upright_rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.pane_walk import walk_panes

AGENDA, CONTENT, ROLL, SPEECHES, VOTES, TASKS, SCORES, MINUTES = (
    "agenda",
    "content",
    "roll",
    "speeches",
    "votes",
    "tasks",
    "scores",
    "minutes",
)
OTHERS = (SPEECHES, VOTES, TASKS, SCORES)
_WITH_MINUTES, _WITH_AGENDA, _WITH_WORDS, _WITH_BAR = 1280, 1000, 1180, 760  # effective widths of the window
_LOW = 520  # effective height of the page


class CockpitView(QWidget):
    """Lay the parts out; the pages of `OTHERS` are put into their tabs when they are first turned to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.header = CockpitHeader(theme)
        self.banner = Banner(theme)
        self.banner.hide()
        self.agenda = AgendaPane(theme)
        self.content = ContentPane(theme)
        self.roll = RollPane(theme)
        self.minutes = MinutesPane(theme)
        self.foot = StepFoot(theme)
        self.start = StartPane(theme)
        self._make_tabs()
        self._lay_out()
        bind(self, "next_pane", lambda: self._walk(1))
        bind(self, "previous_pane", lambda: self._walk(-1))
        theme.changed.connect(self.arrange)
        self.arrange()
        self._order()

    def retranslate(self) -> None:
        """Say everything in the language of now, but for the names of the tabs, which hold counts."""
        for part in (self.header, self.agenda, self.content, self.roll, self.minutes, self.foot, self.start):
            part.retranslate()

    def show_running(self, running: bool) -> None:
        """Show the meeting in the middle, or what stands there before it begins."""
        self._body.show()
        self.middle.setCurrentWidget(self._run if running else self.start)
        self.foot.setVisible(running)
        self.arrange()

    def arrange(self) -> None:
        """Show the panes that the width has room for; the others become tabs."""
        m, wide = self._theme.metrics, self._effective()
        self._put(self.agenda, AGENDA, beside=wide >= _WITH_AGENDA)
        self._put(self.minutes, MINUTES, beside=wide >= _WITH_MINUTES)
        self._agenda_room.setFixedWidth(m.agenda)
        self._minutes_room.setFixedWidth(m.minutes)
        low = self.height() < _LOW * m.scale
        self.foot.set_low(low)
        self.header.set_room(
            Room.WIDE if wide >= _WITH_WORDS else Room.TIGHT if wide >= _WITH_BAR else Room.NARROW, low=low
        )

    def focus_tab(self, key: str) -> None:
        """Turn to a tab and go into it."""
        if self.tabs.has(key):
            self.tabs.go(key)
            self.entry(key).setFocus()

    def entry(self, key: str) -> QWidget:
        """Return where one begins in the page of a tab."""
        # No focus proxies: Qt's chain would jump to the parts of a pane wherever the pane itself stands in it.
        own: dict[str, QWidget] = {
            AGENDA: self.agenda.list,
            CONTENT: self.content.content,
            ROLL: self.roll.table,
            MINUTES: self.minutes.text,
        }
        page = self.tabs.page(key)
        return own.get(key) or next((one for one in _stops(page) if one.isEnabled()), page)

    def _put(self, pane: QWidget, key: str, *, beside: bool) -> None:
        room = self._rooms[key][0 if beside else 1]
        if pane.parentWidget() is not room:
            room.put(pane)
        self._rooms[key][0].setVisible(beside)
        if self.tabs.has(key) is beside:
            self.tabs.show_tab(key, not beside)

    def _make_tabs(self) -> None:
        self.tabs = Tabs(self._theme)
        theme = self._theme
        self._agenda_room, self._minutes_room = PaneRoom(theme, "right"), PaneRoom(theme, "left")
        self._rooms = {AGENDA: (self._agenda_room, PaneRoom(theme)), MINUTES: (self._minutes_room, PaneRoom(theme))}
        self.tabs.add(AGENDA, self._rooms[AGENDA][1], shown=False)
        self.tabs.add_scrolling(CONTENT, self.content)
        self.tabs.add(ROLL, self.roll)
        for key in OTHERS:
            self.tabs.add_scrolling(key)
        self.tabs.add(MINUTES, self._rooms[MINUTES][1], shown=False)
        self.tabs.go(CONTENT)

    def _lay_out(self) -> None:
        # From the outside in: whatever is put into something later is styled anew with all that is in it.
        self._body = QWidget(self)
        self._body.hide()  # until there is a meeting
        self.middle = QStackedWidget(self._body)
        self._run = QWidget(self.middle)
        middle = QVBoxLayout(self._run)
        self.middle.addWidget(self._run)
        self.middle.addWidget(self.start)
        body = QHBoxLayout(self._body)
        column = QVBoxLayout(self)
        for layout in (middle, body, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        middle.addWidget(self.tabs, 1)
        middle.addWidget(self.foot)
        for part, share in ((self._agenda_room, 0), (self.middle, 1), (self._minutes_room, 0)):
            body.addWidget(part, share)
        column.addWidget(self.header)
        column.addWidget(self.banner)
        column.addWidget(self._body, 1)
        column.addStretch()

    def put_pane(self, key: str, pane: QWidget) -> None:
        """Put a page of `OTHERS` into its tab, and into the order in which Tab goes."""
        self.tabs.fill(key, pane)
        for before, after in pairwise([self.roll.table, *_stops(pane)]):
            QWidget.setTabOrder(before, after)

    def _order(self) -> None:
        """Let Tab go in reading order: header, agenda, tabs, their pages, foot, minutes."""
        header, content, roll, foot = self.header, self.content, self.roll, self.foot
        chain: list[QWidget] = [header.back, header.pause_button, self.agenda.list, *self.tabs.buttons]
        chain += [content.content, content.conclusion, roll.quorum, roll.rest_button, roll.more, roll.table]
        chain += [self.start.begin_button, self.start.prepare_button]
        chain += [foot.back_button, foot.end_button, foot.next_button, self.minutes.print_button, self.minutes.text]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _walk(self, by: int) -> None:
        """Go to the next pane: agenda, tabs, the page of the tab, minutes, foot."""
        shown = self.tabs.current
        places: list[tuple[QWidget, QWidget]] = [
            (self._agenda_room, self.agenda.list),
            (self.tabs.row, self.tabs.tab(shown)),
            (self.tabs.page(shown), self.entry(shown)),
            (self._minutes_room, self.minutes.text),
            (self.foot, self.foot.next_button),
            (self.start, self.start.begin_button),
        ]
        walk_panes([(pane, start) for pane, start in places if pane.isVisible()], by)

    @property
    def has_agenda_beside(self) -> bool:
        """Tell whether the agenda stands beside the tabs."""
        return not self._agenda_room.isHidden()

    def _effective(self) -> float:
        m = self._theme.metrics
        return (self.width() + m.rail_width) / m.scale

    # Qt overrides
    def minimumSizeHint(self) -> QSize:
        """Allow a small window: what has no room becomes a tab, which this hint must not wait for."""
        m = self._theme.metrics
        return QSize(m.empty, m.cockpit_header + 4 * m.row_table_one)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the panes for the new width."""
        super().resizeEvent(event)
        self.arrange()


def _stops(pane: QWidget) -> list[QWidget]:
    """Return the parts of a pane at which Tab stops."""
    return [one for one in pane.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


class PaneRoom(QWidget):
    """Hold one pane, with a line to the left or right of it where it stands beside others."""

    def __init__(self, theme: Theme, line: str = "") -> None:
        super().__init__()
        self._before = line == "left"
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        if line:
            self._row.addWidget(upright_rule(theme))

    def put(self, pane: QWidget) -> None:
        """Take a pane, out of the room that it was in."""
        self._row.insertWidget(1 if self._before else 0, pane, 1)
        pane.show()
