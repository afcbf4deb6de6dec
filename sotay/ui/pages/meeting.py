# The page on which one meeting is prepared: form, programme, papers, and what is missing; kept as it is typed.
# It must not know how records are stored, nor which rules hold.

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout

from sotay.domain.errors import Code, SotayError
from sotay.domain.meeting_rule_rows import DurationRule
from sotay.domain.meetings import AgendaItem, MeetingPaper, MeetingRecord, MeetingState
from sotay.services.meeting_view import (
    MeetingView,
    Wish,
    look_at_meeting,
    look_at_new,
    look_at_new_again,
    template_of,
)
from sotay.services.places import Place
from sotay.ui.keys import bind
from sotay.ui.pages.base import Changes, Desk, Page
from sotay.ui.pages.meeting_keeper import MeetingKeeper, Typed
from sotay.ui.pages.meeting_panes import FORM, MeetingPanes
from sotay.ui.pages.meeting_paper_work import PaperWork
from sotay.ui.pages.meeting_prints import MeetingPrints
from sotay.ui.pages.meeting_writes import MeetingWrites
from sotay.ui.pages.meetings_dialogs import CancelDialog
from sotay.ui.pages.member_dialogs import open_dialog
from sotay.ui.pages.packet_make import PacketDialog
from sotay.ui.tasks import Lane
from sotay.ui.widgets.banner import Words

_OVER = frozenset({MeetingState.CLOSED, MeetingState.CANCELLED})


class MeetingPage(Page):
    """Show the meeting with an id, or a new one that a `Wish` names (0: whatever comes next)."""

    key = "meeting"
    help_topic = "meetings"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._id = 0
        self._wish = Wish()
        self._view: MeetingView | None = None
        self._template: tuple[AgendaItem, ...] = ()
        self.dialog: CancelDialog | PacketDialog | None = None
        self.panes = MeetingPanes(desk.theme)
        self.prints = MeetingPrints(desk, self)
        self.keeper = MeetingKeeper(desk, self._typed, self)
        self.writes = MeetingWrites(desk, self.keeper, lambda: self._id, self)
        self.papers = PaperWork(desk, self.panes.papers, self.writes, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        self._connect_parts()
        self._connect_actions()
        self.retranslate()

    @property
    def view(self) -> MeetingView | None:
        """Return the meeting as it was last read."""
        return self._view

    # what a page does

    def title(self) -> str:
        """Return the name of the meeting, or what the page is for."""
        return self._view.record.meeting.title if self._view else self.tr("Prepare a meeting")

    def open(self, argument: object) -> None:
        """Show the meeting with an id, or begin the one that a wish names; what was typed before is kept first."""
        self.keeper.forget()
        self._id = argument if isinstance(argument, int) else 0
        self._wish = argument if isinstance(argument, Wish) else Wish()
        self._view = None
        self.panes.show_part(FORM)
        self.refresh()

    def refresh(self) -> None:
        """Read the meeting again; what is being typed stays."""
        book, meeting_id, wish, known = self.desk.book, self._id, self._wish, self._view

        def look() -> MeetingView:
            if meeting_id:
                return look_at_meeting(book, meeting_id)
            return look_at_new(book, wish) if known is None else look_at_new_again(book, known)

        def read(_: object) -> tuple[MeetingView, tuple[AgendaItem, ...]]:
            view = look()
            meeting = view.record.meeting
            return view, book.meetings.template(meeting.kind, meeting.day)

        # Behind the writes of before, so that what was typed last is what is read.
        self.desk.tasks.run(read, self._on_read, self._on_gone, owner=self, slot="meeting", lane=Lane.NOTEBOOK)

    def settle(self) -> None:
        """Keep what was typed: the book is about to be closed."""
        self.keeper.settle()

    def on_shown(self) -> None:
        """Put the focus where one begins."""
        (self.panes.agenda.table if self._id else self.panes.form.kind).setFocus()

    def focus_search(self) -> None:
        """Put the focus where documents are found."""
        self.panes.papers.finder.setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        self.panes.retranslate()
        self._say_actions()
        self._tell_title()

    # reading

    def _on_read(self, read: tuple[MeetingView, tuple[AgendaItem, ...]]) -> None:
        view, template = read
        first, self._view = self._view is None, view
        if first or not self.keeper.is_dirty:
            self._template = template  # else that of the kind being chosen is on its way
        meeting, panes = view.record.meeting, self.panes
        fixed = meeting.state is not MeetingState.PLANNED
        if first or (not self.keeper.is_dirty and panes.form.meeting != meeting):
            panes.form.show_meeting(meeting, view.people)
        other = panes.agenda.model.items != view.record.agenda or panes.agenda.model.is_fixed is not fixed
        if first or (not self.keeper.is_dirty and other):
            panes.agenda.show_agenda(view.record.agenda, view.people, view.duration, fixed=fixed)
        panes.agenda.show_rule(view.duration)
        panes.form.setEnabled(meeting.state not in _OVER)
        panes.checks.show_checks(view.checks, view.now, over=meeting.state is MeetingState.CLOSED)
        panes.papers.show_papers(view.record.papers, view.checks, fixed=meeting.state in _OVER)
        panes.tell_open(len(view.checks))
        self._say_actions()
        self._tell_title()

    def _on_gone(self, error: Exception) -> None:
        self.desk.messages.error(error)
        if isinstance(error, SotayError) and error.code is Code.MEETING_NOT_FOUND:
            self.wanted.emit("meetings", None)

    # keeping what is typed

    def _typed(self) -> Typed | None:
        meeting, view = self.panes.form.meeting, self._view
        if meeting is None or view is None or view.record.meeting.state in _OVER:
            return None
        if view.record.meeting.state is not MeetingState.PLANNED:
            return Typed(replace(meeting, id=self._id), None)
        items = self.panes.agenda.model.items
        minutes = self.panes.agenda.model.minutes or meeting.minutes
        return Typed(replace(meeting, id=self._id, minutes=minutes), items)

    def _on_kept(self, record: MeetingRecord, typed: Typed) -> None:
        self._id = record.meeting.id
        self.panes.form.take(record.meeting)
        if typed.items is not None:
            self.panes.agenda.model.learn_ids(typed.items, record.agenda)
        self._tell_title()

    def _on_turned(self) -> None:
        """Take the programme of another kind or month, where the one before was left as the template gave it."""
        meeting, book = self.panes.form.meeting, self.desk.book
        if meeting is None:
            return
        kind, day = meeting.kind, meeting.day
        self.desk.tasks.run(
            lambda _: template_of(book, kind, day),
            self._on_template,
            self.desk.messages.error,
            owner=self,
            slot="template",
        )

    def _on_template(self, found: tuple[tuple[AgendaItem, ...], DurationRule | None]) -> None:
        template, needed = found
        model, before = self.panes.agenda.model, self._template
        self._template = template
        if _plain(model.items) in (_plain(before), ()) and _plain(model.items) != _plain(template):
            self.panes.agenda.replace_items(template)
        self.panes.agenda.show_rule(needed)

    def _take_template(self) -> None:
        before = self.panes.agenda.model.items
        self.panes.agenda.replace_items(self._template)
        self._offer_agenda(before, lambda: self.tr("The programme is that of the template again."))

    def _on_item_removed(self, before: Sequence[AgendaItem], title: str) -> None:
        self._offer_agenda(before, lambda: self.tr("Removed: {0}").format(title))

    def _offer_agenda(self, before: Sequence[AgendaItem], told: Words) -> None:
        # The items come back as new ones: those they were have gone from the notebook by then.
        again = tuple(replace(item, id=0) for item in before)
        self.desk.messages.info(told, lambda: self.panes.agenda.replace_items(again))

    # what is done with the meeting

    def _open_paper(self, paper: MeetingPaper) -> None:
        self.wanted.emit("reader", Place(paper.document_uid))

    def _toggle_sent(self) -> None:
        meetings, view = self.desk.book.meetings, self._view
        if view is None:
            return
        sent = view.record.meeting.invited_at is None

        def told() -> str:
            return self.tr("Papers are sent out.") if sent else self.tr("Papers are not sent out yet.")

        self.writes.write(
            lambda meeting_id: meetings.invited(meeting_id, done=sent),
            lambda _: self.writes.tell(told, lambda meeting_id: meetings.invited(meeting_id, done=not sent)),
        )

    def _go_on(self) -> None:
        """Do what comes next: the invitation, the meeting itself, or its minutes."""
        state = self._state()
        if state is MeetingState.CLOSED:
            self.wanted.emit("paper", ("minutes", self._id))
        elif state is MeetingState.CANCELLED:
            self._uncancel()
        elif self._meets_next():
            self._run_meeting()
        else:
            self._then(self.prints.print_invitation)

    def _run_meeting(self) -> None:
        self._then(lambda meeting_id: self.wanted.emit("cockpit", meeting_id))

    def _then(self, run: Callable[[int], object]) -> None:
        if self._view is not None:
            self.writes.then(run)

    def _ask_packet(self, meeting_id: int) -> None:
        self.dialog = PacketDialog(self.desk, meeting_id, self.window())
        self.dialog.open()

    def _ask_cancel(self) -> None:
        meeting = self.panes.form.meeting
        if meeting is not None:
            dialog = CancelDialog(self.desk.theme, self.window(), meeting)
            self.dialog = dialog
            open_dialog(dialog, lambda reason: self._cancel(str(reason)))

    def _cancel(self, reason: str) -> None:
        meetings, title = self.desk.book.meetings, self.title()
        told = lambda: self.tr("Cancelled: {0}").format(title)  # noqa: E731
        note = self._view.record.meeting.note if self._view else ""
        self.writes.write(
            lambda meeting_id: meetings.cancel(meeting_id, reason),
            lambda _: self.writes.tell(told, lambda meeting_id: meetings.uncancel(meeting_id, note)),
        )

    def _uncancel(self) -> None:
        self.writes.write(self.desk.book.meetings.uncancel)

    def _remove(self) -> None:
        meetings, meeting_id, title = self.desk.book.meetings, self._id, self.title()

        def done(_: object) -> None:
            self.wanted.emit("meetings", None)
            self.writes.tell(lambda: self.tr("Removed: {0}").format(title), lambda _: meetings.bring_back(meeting_id))

        self.writes.write(meetings.remove, done)

    # looks

    def _state(self) -> MeetingState:
        return self._view.record.meeting.state if self._view else MeetingState.PLANNED

    def _meets_next(self) -> bool:
        """Tell whether the next thing is the meeting: it runs, its papers are out, or its day has come."""
        if self._view is None:
            return False
        meeting = self._view.record.meeting
        return (
            meeting.state is MeetingState.RUNNING
            or meeting.invited_at is not None
            or meeting.day <= self._view.now.date()
        )

    def _say_actions(self) -> None:
        state, panes = self._state(), self.panes
        sent = bool(self._view and self._view.record.meeting.invited_at)
        panes.sent_button.setText(self.tr("Papers are sent") if sent else self.tr("Mark papers as sent"))
        panes.sent_button.set_icon("check-circle" if sent else "paper-plane-tilt")
        panes.show_sent(offered=state is MeetingState.PLANNED)
        words, icon = self._main_words(state)
        panes.main_button.setText(words)
        panes.main_button.set_icon(icon)
        for button in (panes.sent_button, panes.main_button):
            button.updateGeometry()
        self._fill_menus(state)

    def _main_words(self, state: MeetingState) -> tuple[str, str]:
        if state is MeetingState.CLOSED:
            return self.tr("Open the minutes"), "note-pencil"
        if state is MeetingState.CANCELLED:
            return self.tr("Plan it again"), "arrow-counter-clockwise"
        if self._meets_next():
            return self.tr("Run the meeting"), "users-three"
        return self.tr("Print the invitation"), "printer"

    def _fill_menus(self, state: MeetingState) -> None:
        prints, more, act = self.panes.print_menu, self.panes.more_menu, self.prints
        prints.clear()
        more.clear()
        prints.addAction(self.tr("Print the invitation"), lambda: self._then(act.print_invitation))
        prints.addAction(self.tr("Print the programme"), lambda: self._then(act.print_programme))
        prints.addSeparator()
        prints.addAction(self.tr("Save the invitation…"), lambda: self._then(act.save_invitation))
        prints.addAction(self.tr("Save the programme…"), lambda: self._then(act.save_programme))
        prints.addAction(self.tr("Save all papers as one book…"), lambda: self._then(act.save_book))
        prints.addAction(self.tr("Save for the calendar…"), lambda: self._then(act.save_calendar))
        prints.addSeparator()
        prints.addAction(self.tr("Make a packet for the members…"), lambda: self._then(self._ask_packet))
        if state in (MeetingState.PLANNED, MeetingState.RUNNING):
            more.addAction(self.tr("Run the meeting"), self._run_meeting)
        if state is MeetingState.PLANNED:
            more.addAction(self.panes.sent_button.text(), self._toggle_sent)
            more.addAction(self.tr("Cancel the meeting…"), self._ask_cancel)
        if state in (MeetingState.PLANNED, MeetingState.CANCELLED) and self._id:
            more.addAction(self.tr("Remove from the list"), self._remove)
        self.panes.more.setVisible(bool(more.actions()))

    def _tell_title(self) -> None:
        saved = self.tr("Not kept yet") if not self._id else self.tr("Kept as you type")
        if self.keeper.is_dirty:
            saved = self.tr("Keeping …")
        meeting = self.panes.form.meeting
        name = meeting.title if meeting else ""
        what = self.tr("A meeting") if self._state() in _OVER else self.tr("Prepare a meeting")
        self.panes.show_title(what, name, "" if self._state() in _OVER else saved)
        self.setWindowTitle(self.title())

    def _connect_parts(self) -> None:
        self.panes.checks.cell_wanted.connect(lambda: self.wanted.emit("settings", "cell"))
        form, agenda, papers = self.panes.form, self.panes.agenda, self.panes.papers
        form.edited.connect(self.keeper.touch)
        form.turned.connect(self._on_turned)
        agenda.edited.connect(self.keeper.touch)
        agenda.removed.connect(self._on_item_removed)
        agenda.template_wanted.connect(self._take_template)
        papers.opened.connect(self._open_paper)
        self.keeper.kept.connect(self._on_kept)
        for told in (self.keeper.written, self.writes.changed):
            told.connect(lambda: self.changed.emit(Changes.of("meetings")))
        self.keeper.turned_dirty.connect(self._tell_title)
        self.keeper.failed.connect(lambda error: self.desk.messages.error(error, self.keeper.touch))

    def _connect_actions(self) -> None:
        panes = self.panes
        panes.back.clicked.connect(self._leave)
        panes.sent_button.clicked.connect(lambda _=False: self._toggle_sent())
        panes.main_button.clicked.connect(lambda _=False: self._go_on())
        for name, run in (("back", self._leave), ("close", self._leave)):
            bind(self, name, run)
        bind(self, "save", lambda: self.keeper.then(lambda: None))
        bind(self, "print", lambda: self._then(self.prints.print_invitation))

    def _leave(self) -> None:
        self.wanted.emit("meetings", None)

    # Qt overrides
    def hideEvent(self, event: QHideEvent) -> None:
        """Keep at once what was typed, when the page is left."""
        super().hideEvent(event)
        self.keeper.then(lambda: None)


def _plain(items: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Return items without what tells one meeting's from another's."""
    return tuple(replace(item, id=0, presenter_id=0, key="") for item in items)
