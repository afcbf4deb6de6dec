# The pane of what was voted on at a meeting: each result with its sum and rule; new votes are counted in a dialog.
# It must not know how votes are judged.

from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sotay.domain.meetings import VoteCase
from sotay.domain.shares import percent_text, share
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.pages.base import Desk
from sotay.ui.pages.cockpit_ballot import Ballot, ballot_of
from sotay.ui.pages.cockpit_entries import EntryList
from sotay.ui.pages.cockpit_pane import Pane
from sotay.ui.pages.cockpit_vote_dialog import VoteDialog
from sotay.ui.pages.cockpit_vote_words import method_words
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.labels import ElidedLabel
from sotay.ui.widgets.tones import Tone


class VotesPane(Pane):
    """Show the votes of a meeting, count new ones, correct or delete recorded ones."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.dialog: VoteDialog | None = None
        self._told = ElidedLabel("", "dense-second")
        self.new_button = Button(desk.theme, "", icon="hand-palm", key="F7")
        self.drop_button = Button(desk.theme, "", icon="trash")
        self.list = EntryList(desk.theme)
        self.empty = EmptyState(desk.theme, "hand-palm", "", "")
        self._stack = QStackedLayout()
        self._head = QHBoxLayout()
        self._head.addWidget(self._told, 1)
        self._head.addWidget(self.drop_button)
        self._head.addWidget(self.new_button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._stack, 1)
        # Not before: a layout without a widget shows its first page as a window of its own.
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.new_button.clicked.connect(lambda: self.begin(0))
        self.drop_button.clicked.connect(lambda: self.remove(self.list.current))
        self.list.opened.connect(self.edit)
        self.list.removed.connect(self.remove)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.retranslate()
        self._refit()
        desk.theme.changed.connect(self._refit)

    def show_facts(self) -> None:
        """Show the votes, newest last."""
        record = self.record
        if record is None:
            return
        passed = sum(case.passed for case in record.votes)
        told = self.tr("{0} recorded, {1} passed").format(len(record.votes), passed) if record.votes else ""
        self._told.set_full(told)
        self.list.show_rows([self._row(case) for case in record.votes])
        self._stack.setCurrentWidget(self.list if record.votes else self.empty)
        self.new_button.setEnabled(self.is_open)
        self._on_current()

    def retranslate(self) -> None:
        """Set every text."""
        self.new_button.setText(self.tr("Count a vote"))
        self.drop_button.setText(self.tr("Delete vote"))
        self.list.setAccessibleName(self.tr("Votes"))
        self.empty.set_words(
            self.tr("Nothing was voted on yet."),
            self.tr("Press F7 to count a vote: the book shows the sum and the rule in use."),
        )
        self.show_facts()

    def count(self) -> int:
        """Return how many votes were recorded."""
        return len(self.record.votes) if self.record else 0

    def begin(self, item_id: int) -> None:
        """Open the dialog for a new vote at an item; 0 is the one the meeting is at."""
        at = self.record.current if self.record else None
        self._open(item_id or (at.id if at else 0), None)

    def edit(self, vote_id: int) -> None:
        """Open the dialog for a vote that was recorded."""
        case = self._case(vote_id)
        if case is not None:
            self._open(case.item_id, case)

    def remove(self, vote_id: int) -> None:
        """Delete a vote, and offer to bring it back."""
        case, run, meeting_id = self._case(vote_id), self.desk.book.run, self.meeting_id
        if case is None or not self.is_open:
            return

        def gone(_: object) -> None:
            self._put(vote_id, None)
            self.desk.messages.info(lambda: self.tr("The vote was deleted."), undo=back)

        def back() -> None:
            self.write(lambda: run.vote(meeting_id, case), lambda kept: self._put(kept.id, kept), back, at=meeting_id)

        self.write(lambda: run.drop_vote(vote_id), gone, lambda: self.remove(vote_id))

    def _open(self, item_id: int, known: VoteCase | None) -> None:
        record, book, names = self.record, self.desk.book, self.names
        if record is None or not self.is_open or self.dialog is not None:
            return

        def read() -> Ballot:
            return ballot_of(book.meetings.rules, record, book.run.entries(record), names, item_id, known)

        self.desk.tasks.run(lambda _: read(), self._on_read, owner=self, slot="ballot")

    def _on_read(self, ballot: Ballot) -> None:
        if self.dialog is not None:
            return
        if not ballot.rules:
            self.desk.messages.warn(
                lambda: self.tr(
                    "No vote was begun: the rules in use have none for this day. Look at them in the settings."
                )
            )
            return
        dialog = VoteDialog(self.desk.theme, self.window(), ballot)
        dialog.given.connect(self._on_given)
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        # The tabs above this pane are covered, the clock above them is not.
        top = self.mapTo(self.window(), QPoint(0, 0)).y() - self.desk.theme.metrics.row_table_one
        dialog.place_below(max(top, 0))
        dialog.open()
        dialog.place_below(max(top, 0))

    def _on_finished(self) -> None:
        self.dialog = None
        self.list.setFocus()

    def _on_given(self, case: VoteCase) -> None:
        run, meeting_id = self.desk.book.run, self.meeting_id

        def work() -> VoteCase:
            if case.id:
                run.drop_vote(case.id)  # a corrected vote comes back under its id
            return run.vote(meeting_id, case)

        self.write(work, self._on_kept, lambda: self._on_given(case))

    def _on_kept(self, case: VoteCase) -> None:
        self._put(case.id, case)
        self.list.choose(case.id)

    def _put(self, vote_id: int, case: VoteCase | None) -> None:
        record = self.record
        if record is None:
            return
        others = [one for one in record.votes if one.id != vote_id]
        votes = sorted([*others, *([case] if case else [])], key=lambda one: one.id)
        self.adopt(replace(record, votes=tuple(votes)))

    def _case(self, vote_id: int) -> VoteCase | None:
        votes = self.record.votes if self.record else ()
        return next((one for one in votes if vote_id and one.id == vote_id), None)

    def _on_current(self) -> None:
        self.drop_button.setEnabled(self.is_open and bool(self.list.current))

    def _row(self, case: VoteCase) -> EntryRow:
        ratio = share(case.favour, case.base)
        counts = self.tr("{0}: in favour {1}, against {2}, other {3}").format(
            method_words()[case.method], case.favour, case.against, case.other
        )
        told = f"{case.favour}/{case.base} = {percent_text(ratio)} · {counts}" if ratio is not None else counts
        return EntryRow(
            case.id,
            case.title,
            aside=f"{case.at:%H:%M}" if case.at else "",
            words=f"{told} · {case.names}" if case.names else told,
            foot=self.tr("{0}. Rule in use: {1}.").format(case.rule, case.source.partition(": ")[0]),
            badge=self.tr("Passed") if case.passed else self.tr("Not passed"),
            icon="check-circle" if case.passed else "x-circle",
            tone=Tone.GREEN if case.passed else Tone.GREY,
        )

    def _refit(self) -> None:
        m = self.desk.theme.metrics
        self._column.setContentsMargins(m.gap_5, m.gap_4, m.page_right, m.gap_2)
        self._column.setSpacing(m.gap_3)
        self._head.setSpacing(m.gap_3)
