# The page of meetings: those of a year, what is missing in it, and the one that is to be worked on now.
# It must not know how meetings are stored, nor which rules hold.

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.meeting_plan import months_met
from sotay.domain.meetings import Meeting, MeetingKind, MeetingState
from sotay.services.meeting_draft import DayRule, Wish, YearPlan, seats, settings_of, year_to_plan
from sotay.services.meeting_draft import chair_of as usual_chair
from sotay.services.meeting_year import Gap, YearView, look_at_year
from sotay.ui.keys import bind
from sotay.ui.pages.base import Changes, Desk, Page
from sotay.ui.pages.catalogue import PAGES
from sotay.ui.pages.meeting_prints import MeetingPrints
from sotay.ui.pages.meetings_dialogs import CancelDialog, YearDialog
from sotay.ui.pages.meetings_view import MeetingsView
from sotay.ui.pages.member_dialogs import open_dialog
from sotay.ui.tasks import Lane
from sotay.ui.widgets.banner import Words

_QUARTER = 3


class MeetingsPage(Page):
    """Show a year in `view`; ask for the pages on which a meeting is prepared, run, and written down."""

    key = "meetings"
    icon = "users-three"
    help_topic = "meetings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._year = desk.book.today.year
        self._scrolled_to = 0  # the year whose list was brought to today
        self.prints = MeetingPrints(desk, self)
        self.dialog: YearDialog | CancelDialog | None = None
        self.view = MeetingsView(desk.theme, {entry.key for entry in PAGES})
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._connect()
        self.retranslate()

    @property
    def shown(self) -> YearView | None:
        """Return the year that is shown."""
        return self.view.model.view

    # what a page does

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Meetings")

    def on_shown(self) -> None:
        """Look again: what is due depends on the hour."""
        self.refresh()

    def refresh(self) -> None:
        """Read the year again."""
        meetings, year = self.desk.book.meetings, self._year
        self.desk.tasks.run(
            lambda _: look_at_year(meetings, year), self._on_looked, self._failed(self.refresh), owner=self, slot="year"
        )

    def retranslate(self) -> None:
        """Set every text."""
        self.view.retranslate(self.title())

    def _on_looked(self, found: YearView) -> None:
        self.view.show_year(found)
        if self._scrolled_to != found.year:
            self._scrolled_to = found.year
            self.view.scroll_to_now()

    def _failed(self, again: Callable[[], None]) -> Callable[[Exception], None]:
        return lambda error: self.desk.messages.error(error, again)

    # going elsewhere

    def _connect(self) -> None:
        view = self.view
        view.year_wanted.connect(self._show_year)
        view.packet_action.triggered.connect(lambda _=False: self.wanted.emit("packet", None))
        view.stats_action.triggered.connect(lambda _=False: self.wanted.emit("stats", None))
        view.tasks_button.clicked.connect(lambda _=False: self.wanted.emit("tasks", None))
        view.calendar_action.triggered.connect(lambda _=False: self._save_calendar())
        for button in (view.add_button, view.first_add):
            button.clicked.connect(lambda _=False: self._add())
        for button in (view.plan_button, view.first_plan):
            button.clicked.connect(lambda _=False: self._ask_year())
        view.list.chosen.connect(self._open_meeting)
        view.list.prepare_wanted.connect(lambda meeting: self.wanted.emit("meeting", meeting.id))
        view.list.cancel_wanted.connect(self._ask_cancel)
        view.list.remove_wanted.connect(self._remove)
        view.list.gap_chosen.connect(self._fill)
        card = view.card
        card.prepare_wanted.connect(lambda: self._on_focus("meeting"))
        card.run_wanted.connect(lambda: self._on_focus("cockpit"))
        card.paper_wanted.connect(self._on_paper_wanted)
        card.report_wanted.connect(self._report)
        bind(self, "new", self._add)

    def _show_year(self, year: int) -> None:
        if year:
            self._year = year
            self.refresh()

    def _add(self) -> None:
        self.wanted.emit("meeting", 0)  # none yet

    def _fill(self, gap: Gap) -> None:
        kind = MeetingKind.REGULAR if gap.month else MeetingKind.THEMATIC
        day = date(self._year, gap.month or gap.quarter * _QUARTER, 1)
        self.wanted.emit("meeting", Wish(kind, day))

    def _open_meeting(self, meeting: Meeting) -> None:
        if meeting.state is MeetingState.RUNNING:
            self.wanted.emit("cockpit", meeting.id)
        elif meeting.state is MeetingState.CLOSED:
            self.wanted.emit("paper", ("minutes", meeting.id))
        else:
            self.wanted.emit("meeting", meeting.id)

    def _on_focus(self, page: str) -> None:
        if (meeting := self._focus()) is not None:
            self.wanted.emit(page, meeting.id)

    def _on_paper_wanted(self, name: str) -> None:
        if (meeting := self._focus()) is not None:
            self.wanted.emit("paper", (name, meeting.id))

    def _focus(self) -> Meeting | None:
        focus = self.shown.focus if self.shown else None
        return focus.row.meeting if focus else None

    def _save_calendar(self) -> None:
        if self.shown is not None:
            self.prints.save_year(self.shown.year, [row.meeting.id for row in self.shown.rows])

    # writing

    def _ask_year(self) -> None:
        """Look up what the year begins with, then ask."""
        meetings, members, year = self.desk.book.meetings, self.desk.book.members, self._year

        def read(_: object) -> tuple[YearPlan, frozenset[int]]:
            there = [row.meeting for row in meetings.year(year)]
            since, usual = max(meetings.today(), date(year, 1, 1)), settings_of(meetings, date(year + 1, 1, 1))
            people = seats(members.all(), since)
            chair, secretary = usual_chair(people, usual), usual.secretary_id if usual else 0
            begins, place = (usual.begins, usual.place) if usual else (None, "")
            rule = DayRule(usual.day.day) if usual else DayRule()
            plan = YearPlan(year, since, rule, begins, place, chair_id=chair, secretary_id=secretary)
            return plan, months_met(there, year)

        self.desk.tasks.run(read, self._on_year_read, self._failed(self._ask_year), owner=self, slot="plan")

    def _on_year_read(self, read: tuple[YearPlan, frozenset[int]]) -> None:
        dialog = YearDialog(self.desk.theme, self.window(), *read)
        self.dialog = dialog
        open_dialog(dialog, self._plan)

    def _plan(self, plan: object) -> None:
        meetings = self.desk.book.meetings
        if not isinstance(plan, YearPlan):
            return

        def work() -> int:
            made = year_to_plan(meetings, plan)
            meetings.plan_all(made)
            return len(made)

        self._write(work, self._on_planned)

    def _on_planned(self, count: object) -> None:
        self.desk.messages.info(lambda: self.tr("Planned: %n meeting(s)", "", int(str(count))))
        self._on_changed(None)

    def _ask_cancel(self, meeting: Meeting) -> None:
        dialog = CancelDialog(self.desk.theme, self.window(), meeting)
        self.dialog = dialog
        open_dialog(dialog, lambda reason: self._cancel(meeting, str(reason)))

    def _cancel(self, meeting: Meeting, reason: str) -> None:
        meetings = self.desk.book.meetings
        told = lambda: self.tr("Cancelled: {0}").format(meeting.title)  # noqa: E731
        self._write(
            lambda: meetings.cancel(meeting.id, reason),
            lambda _: self._tell(told, lambda: meetings.uncancel(meeting.id, meeting.note)),
        )

    def _remove(self, meeting: Meeting) -> None:
        meetings = self.desk.book.meetings
        told = lambda: self.tr("Removed: {0}").format(meeting.title)  # noqa: E731
        self._write(
            lambda: meetings.remove(meeting.id),
            lambda _: self._tell(told, lambda: meetings.bring_back(meeting.id)),
        )

    def _report(self) -> None:
        meetings, meeting = self.desk.book.meetings, self._focus()
        if meeting is None:
            return
        meeting_id = meeting.id
        told = lambda: self.tr("Results are reported: {0}").format(meeting.title)  # noqa: E731
        self._write(
            lambda: meetings.reported(meeting_id),
            lambda _: self._tell(told, lambda: meetings.reported(meeting_id, done=False)),
        )

    def _tell(self, told: Words, undo: Callable[[], object]) -> None:
        self.desk.messages.info(told, lambda: self._write(undo, self._on_changed))
        self._on_changed(None)

    def _on_changed(self, _: object) -> None:
        self.changed.emit(Changes.of("meetings"))

    def _write(self, work: Callable[[], object], done: Callable[[object], object]) -> None:
        self.desk.tasks.run(lambda _: work(), done, self.desk.messages.error, owner=self, lane=Lane.NOTEBOOK)
