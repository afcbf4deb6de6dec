# What the page of one meeting is made of: header, form, programme, papers; beside each other, or one at a time.
# It must not know where meetings are kept.

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sotay.ui.keys import bind
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.meeting_agenda import AgendaPane
from sotay.ui.pages.meeting_checks_pane import ChecksPane
from sotay.ui.pages.meeting_form import MeetingForm
from sotay.ui.pages.meeting_papers_pane import PapersPane
from sotay.ui.pages.step_frame import rule, upright_rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.segmented import Choice, SegmentedChoice

_ALL_BESIDE = 1200  # effective width from which all three parts stand beside each other
_TITLE, _WITH_BUTTONS = 1000, 760
_FORM, _SIDE = 1.5, 1.5  # times the width of an outline
_ANY = 16_777_215
FORM, PROGRAMME, PAPERS = "form", "programme", "papers"


class MeetingPanes(QWidget):
    """Lay the parts out; the page that holds it connects them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = self._name = self._kept = ""
        self._open, self._sendable = 0, False
        self.form, self.agenda = MeetingForm(theme), AgendaPane(theme)
        self.checks, self.papers = ChecksPane(theme), PapersPane(theme)
        self._make_header()
        self._make_areas()
        self._lay_out()
        self._refit()
        theme.changed.connect(self._refit)
        self.parts.chosen.connect(lambda _: self.arrange())
        bind(self, "next_pane", lambda: self._walk(1))
        bind(self, "previous_pane", lambda: self._walk(-1))

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.back.set_name(self.tr("Back to the meetings"))
        self.more.set_name(self.tr("More"))
        self.print_button.setText(self.tr("Print, send"))
        self.parts.setAccessibleName(self.tr("Parts of the preparation"))
        self.parts.segment(FORM).setText(self.tr("Meeting"))
        self.parts.segment(PROGRAMME).setText(self.tr("Programme"))
        self.print_button.updateGeometry()
        for part in (self.agenda, self.checks, self.papers):
            part.retranslate()
        self.tell_open(self._open)

    def show_title(self, title: str, name: str, kept: str) -> None:
        """Head the page with what it is for (the name of the meeting where room is short), and what is kept of it."""
        self._title, self._name, self._kept = title, name, kept
        self.arrange()

    def show_sent(self, *, offered: bool) -> None:
        """Offer to mark papers as sent, as far as there is room for the button."""
        self._sendable = offered
        self.arrange()

    def tell_open(self, count: int) -> None:
        """Say on the part that lists it how much is missing or due."""
        self._open = count
        words = self.tr("Papers, to do ({0})").format(count) if count else self.tr("Papers, to do")
        self.parts.segment(PAPERS).setText(words)
        self.parts.segment(PAPERS).updateGeometry()
        self.parts.updateGeometry()

    def show_part(self, key: str) -> None:
        """Bring a part to the front where they stand one at a time."""
        self.parts.set_current(key)
        self.arrange()

    def arrange(self) -> None:
        """Show the parts side by side where there is room, else the one that is chosen."""
        m, effective = self._theme.metrics, (self.width() + self._theme.metrics.rail_width) / self._theme.metrics.scale
        beside, chosen = effective >= _ALL_BESIDE, self.parts.current()
        self.sent_button.setVisible(self._sendable and effective >= _WITH_BUTTONS)
        roomy = effective >= _TITLE
        short = " · ".join(filter(None, (self._name, self._kept)))
        self.header.set_title(self._title if roomy else "", self._kept if roomy else short)
        self._parts_room.setVisible(not beside)
        for key, area in self._areas.items():
            area.setVisible(beside or chosen == key)
        for line in self._lines:
            line.setVisible(beside)
        for key, share in ((FORM, _FORM), (PAPERS, _SIDE)):
            width = round(share * m.outline)
            self._areas[key].setMinimumWidth(width if beside else 0)
            self._areas[key].setMaximumWidth(width if beside else _ANY)

    def _make_header(self) -> None:
        theme = self._theme
        self.header = PageHeader(theme, "")
        self.back = IconButton(theme, "arrow-left", "")
        self.header.set_back(self.back)
        self.more = IconButton(theme, "dots-three", "")
        self.more_menu = QMenu(self.more)
        self.more.setMenu(self.more_menu)
        self.print_button = Button(theme, "", icon="printer")
        self.print_menu = QMenu(self)
        self.print_button.clicked.connect(self._open_prints)
        self.sent_button = Button(theme, "", icon="paper-plane-tilt")
        self.main_button = Button(theme, "", Kind.PRIMARY)
        for part in (self.more, self.print_button, self.sent_button, self.main_button):
            self.header.add_action(part)

    def _open_prints(self) -> None:
        self.print_menu.popup(self.print_button.mapToGlobal(self.print_button.rect().bottomLeft()))

    def _make_areas(self) -> None:
        form, side = ColumnScroll(), ColumnScroll()
        form.column.addWidget(self.form)
        for part in (self.checks, rule(self._theme), self.papers):
            side.column.addWidget(part)
        side.column.addStretch(1)
        sunken = QFrame()
        sunken.setObjectName("sunken")
        inside = QVBoxLayout(sunken)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(side)
        self._scrolls = (form, side)
        self._areas: dict[str, QWidget] = {FORM: form, PROGRAMME: self.agenda, PAPERS: sunken}

    def _lay_out(self) -> None:
        theme = self._theme
        self.parts = SegmentedChoice(theme, "", tuple(Choice(key, "") for key in self._areas))
        self.parts.set_current(FORM)
        self._parts_room = QWidget()
        self._parts_row = QHBoxLayout(self._parts_room)
        self._parts_row.addWidget(self.parts)
        self._parts_row.addStretch(1)
        self._lines = (upright_rule(theme), upright_rule(theme))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._areas[FORM])
        row.addWidget(self._lines[0])
        row.addWidget(self.agenda, 1)
        row.addWidget(self._lines[1])
        row.addWidget(self._areas[PAPERS])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._parts_room)
        column.addLayout(row, 1)

    def _walk(self, by: int) -> None:
        """Go to the next part: form, programme, papers."""
        keys = list(self._areas)
        focused = self.window().focusWidget()
        at = next((at for at, key in enumerate(keys) if focused and self._areas[key].isAncestorOf(focused)), -by)
        key = keys[(at + by) % len(keys)]
        if self._parts_room.isVisible():
            self.show_part(key)
        starts = {FORM: self.form.kind, PROGRAMME: self.agenda.table, PAPERS: self.papers.finder}
        starts[key].setFocus()

    def _refit(self) -> None:
        m = self._theme.metrics
        self._parts_row.setContentsMargins(m.gap_5, m.gap_3, m.gap_5, 0)
        for area in self._scrolls:
            area.column.setContentsMargins(m.gap_5, m.gap_4, m.gap_5, m.gap_5)
            area.column.setSpacing(m.gap_4)
        self.arrange()

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what the new width has room for."""
        super().resizeEvent(event)
        self.arrange()
